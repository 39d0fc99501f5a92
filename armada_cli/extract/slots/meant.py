"""Which of the events told before the words of a claim mean: "the first", "the Basra attack", "the bombing"."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.extract.claims.saying import Saying
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.scene import When, Where, dates_agree, places_agree
from armada_cli.extract.ground.view import View
from armada_cli.extract.incidents.kinds import kinds_of
from armada_cli.extract.stories import Story
from armada_cli.records import DateValue, PlaceValue, Sentence

_FIRST = frozenset({"first", "former"})
_SECOND = frozenset({"second", "latter"})
RANKS = _FIRST | _SECOND
_WITH_GUNS = frozenset({"gunman", "shooter", "sniper"})
_OF_BOMBS = frozenset({"device", "bomber"})  # acts that tell of explosives


def meant_by_words(view: View, sentence: Sentence, saying: Saying, before: Sequence[Story], index: int) -> list[Story]:
    """The story that the words for the event say: by its rank, by its scene or by how force was used."""
    named = _ordinal(sentence, saying, before) or meant_by_scene(view, sentence, saying, before)
    return named or _by_kind(view, sentence, saying, before, index)


def _ordinal(sentence: Sentence, saying: Saying, before: Sequence[Story]) -> list[Story]:
    """The story that "the first" or "the latter attack" means, of the two told last."""
    nouns = [sentence.groups[group] for group in saying.about]
    words = {token.lemma for noun in nouns for token in sentence.tokens[noun.first : noun.last + 1]}
    if not words & RANKS or len(before) < 2:
        return []
    return [before[1]] if words & _FIRST else [before[0]]


def meant_by_scene(view: View, sentence: Sentence, saying: Saying, before: Sequence[Story]) -> list[Story]:
    """The story that happened where or when the words for the event say: "claimed the Basra attack"."""
    groups = [*saying.about, *attached_to(sentence, saying.about)]
    spans = [sentence.groups[group].span for group in groups]
    places = [Where(m, v) for span in spans for m, v in view.values(span, PlaceValue)]
    day = next((When(m, v) for span in spans for m, v in view.values(span, DateValue)), None)
    signs = [(s, {places_agree(s.places, places), dates_agree(s.date, day)}) for s in before]
    return [story for story, agree in signs if True in agree and False not in agree][:1]


def _by_kind(view: View, sentence: Sentence, saying: Saying, before: Sequence[Story], index: int) -> list[Story]:
    """The only story of its kind where the last told is of another: "claimed the bombing", after a shooting."""
    acts = {t.sense.act for t in view.triggers(sentence) if t.group in saying.about}
    wanted = kinds_of(acts, flies=False, by_state=False)
    alike = [story for story in before if wanted & _kinds(story, index)]
    return alike if wanted and len(alike) == 1 and alike[0] is not before[0] else []


def _kinds(story: Story, index: int) -> set[str]:
    """How force was used in a story, by what other sentences than one tell."""
    incidents = [incident for incident in story.incidents if incident.index != index]
    kinds = set().union(*(incident.kinds for incident in incidents))
    agents = (i.sentence.groups[group].lemma for i in incidents for frame in i.frames for group in frame.agents)
    armed = {"gun"} if any(lemma in _WITH_GUNS for lemma in agents) else set()
    return kinds | armed | ({"explosive"} if any(incident.acts & _OF_BOMBS for incident in incidents) else set())
