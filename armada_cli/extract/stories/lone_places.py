"""The one town that a sentence of a story names, where the grammar ties it to nothing that is told.

"He was on the roof of his house in Hit when a drone found him": the story was in Hit, since nothing else can be.
"""

from __future__ import annotations

from collections.abc import Iterator

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.headings import spans_of_dateline
from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.positions import group_at, innermost
from armada_cli.extract.ground.scene import Where, places_agree
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import is_report
from armada_cli.extract.incidents import Incident, find_incidents, home_clause
from armada_cli.extract.incidents.answering import is_quoted
from armada_cli.extract.incidents.landmarks import is_brought_to
from armada_cli.extract.incidents.origins import is_origin
from armada_cli.extract.incidents.unknown import FINE
from armada_cli.extract.stories.story import Story
from armada_cli.records import Clause, DateValue, PlaceValue, Sentence

_PREPS = WordClass("lone_place_prep")
_HOSPITALS = WordClass("hospital")
_HIS = frozenset({"his", "him", "her", "their", "them"})
_FOLLOWING = frozenset({"conjunct", "participial"})  # kinds of clauses that go on with what one tells
_WHEN = frozenset({"when", "as", "while"})
_COMMA = 2  # characters of ", " between a day and what happened then
_PAST = frozenset({"past", "perfect"})
_PEOPLE = (Nature.PERSON, Nature.PEOPLE, Nature.ACTOR, Nature.EVENT)


def lone_place(view: View, story: Story) -> Where | None:
    """The only town that the sentences of a story name, if it stands where a place of what is told stands."""
    told = [incident for incident in story.incidents if incident.sentence.part == "body"]
    towns = {where.key: where for incident in told for where in _towns(view, incident.sentence)}
    if len(towns) != 1:
        return None
    found = next((w for i in told for w in _towns(view, i.sentence) if _may_be_scene(view, i, w)), None)
    return found if found is not None and places_agree(story.places, [found]) is not False else None


def _towns(view: View, sentence: Sentence) -> Iterator[Where]:
    """The towns that a sentence names, but for that of the dateline."""
    dateline = spans_of_dateline(view)
    named = view.values(sentence.span, PlaceValue)
    yield from (Where(m, v) for m, v in named if v.level in FINE and m.span not in dateline)


def _may_be_scene(view: View, incident: Incident, where: Where) -> bool:
    """Whether a town stands behind a preposition of place, in a clause that hangs together with what is told."""
    sentence, span = incident.sentence, where.mention.span
    group, at = group_at(sentence, span), innermost(sentence, span)
    clause = sentence.clauses[at] if at is not None else None
    if group is None or at is None or clause is None or clause.verb is None or is_quoted(sentence, span):
        return False
    verb = sentence.verbs[clause.verb]
    if verb.tense not in _PAST or is_report(verb.lemma) or is_brought_to(sentence, span):
        return False
    if not _is_where(view, sentence, group) or not any(_goes_with(view, sentence, f, at) for f in incident.frames):
        return False
    others = (other for other in find_incidents(view, incident.index) if other.frames != incident.frames)
    return not any(where.key == taken.key for other in others for taken in other.places)


def _is_where(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a name, or the noun whose part it is, is where something is: "in his house near Hit", "at Hit church"."""
    noun = sentence.groups[group]
    if noun.prep not in _PREPS or noun.lemma in _HOSPITALS or is_origin(view, sentence, group):
        return False
    whole = sentence.groups[noun.attached_to] if noun.attached_to is not None else None
    if whole is None:
        return True
    of_people = nature_of(view, sentence, noun.attached_to or 0) in _PEOPLE or whole.prep in ("from", "to", "for")
    return not of_people and sentence.tokens[whole.head].tag != "NNP"


def _goes_with(view: View, sentence: Sentence, frame: Frame, at: int) -> bool:
    """Whether a clause tells of where those are of whom a frame tells: its own, one before it or beside it.

    "Was in his house in Hit when men shot him", "dragged him from a house near Hit, and his body was found", "shot by
    a man who had come to his clinic in Hit"; not "shot a man who ran a clinic in Hit".
    """
    home = home_clause(sentence, frame)
    if home is None or frame.trigger.clause is None:
        return False
    if home == at:
        return True
    told, clause = sentence.clauses[home], sentence.clauses[at]
    if clause.kind in ("relative", "reduced"):
        ours = clause.antecedent in frame.agents and any(w in _HIS for w in _words(sentence, clause))
        return ours or clause.marker == "where"
    above = told.governor == at and (told.kind in _FOLLOWING or (told.kind == "adverbial" and told.marker in _WHEN))
    dated = any(0 <= told.span.start - m.span.end <= _COMMA for m, _ in view.values(sentence.span, DateValue))
    return (above and not dated) or (clause.governor == home and clause.kind in _FOLLOWING)


def _words(sentence: Sentence, clause: Clause) -> Iterator[str]:
    yield from (token.text.lower() for token in sentence.tokens if clause.span.covers(token.span))
