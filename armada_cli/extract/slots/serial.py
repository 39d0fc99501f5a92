"""The armed group whose attacks an article lists: "X has killed 800 people. In May a bomb killed a judge in Y."."""

from __future__ import annotations

from armada_cli.extract.claims.claimants import words_of
from armada_cli.extract.frames.parties import actors_in, party_of_actor
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.stories import Story
from armada_cli.records import ActorValue, Clause, Party, Sentence, Span

_ARMED = frozenset({"group", "militia"})
_REACH = 5  # sentences that such a list may have
_STRIKING = WordClass("serial_verb")
_SIDES = frozenset({True})


def lister_of(view: View, story: Story) -> Party | None:
    """The one armed group that the article names, if what it has done over the years opens the list a story is in."""
    group = _only_group(view)
    if group is None or _SIDES & story.sides or story.dead or story.fells_member:
        return None
    first = min(incident.index for incident in story.incidents)
    if any(claim.stance == "denies" for claim in story.claims) or view.sentences[first].part != "body":
        return None
    told = (index for index in range(max(0, first - _REACH), first) if _tells_habit(view, index, group[0]))
    return group[1] if next(told, None) is not None else None


def _only_group(view: View) -> tuple[str, Party] | None:
    """The identity of the only armed group that an article names, and the group; null where it names several."""
    named = [(m, v) for m, v in view.values(Span(0, len(view.text)), ActorValue) if not v.state and v.kind in _ARMED]
    known = {value.id or value.name for _, value in named}
    return (next(iter(known)), party_of_actor(named[0][1], named[0][0].text)) if len(known) == 1 else None


def _tells_habit(view: View, index: int, group: str) -> bool:
    """Whether a sentence says what a group has done again and again: "has killed 800 people since 1968"."""
    sentence = view.sentences[index]
    return any(_is_habit(sentence, clause) and _is_of(view, sentence, clause, group) for clause in sentence.clauses)


def _is_habit(sentence: Sentence, clause: Clause) -> bool:
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.tense != "perfect" or verb.voice != "active" or verb.negated:
        return False
    return verb.lemma in words_of("hostile") or verb.lemma in _STRIKING


def _is_of(view: View, sentence: Sentence, clause: Clause, group: str) -> bool:
    """Whether the group is the subject of a clause."""
    actors = (value for at in clause.subject for value, _ in actors_in(view, sentence, at))
    return any((value.id or value.name) == group for value in actors)
