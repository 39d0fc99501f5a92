"""Who was in what nobody got out of alive: "X was riding in a truck when a missile hit it. No one survived."."""

from __future__ import annotations

from collections.abc import Iterator

from armada_cli.extract.frames import Frame
from armada_cli.extract.frames.parties import expanded
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.records import Clause, Mention, PersonValue, Sentence, Span

Named = tuple[Mention, PersonValue]

_SURVIVING = WordClass("surviving")
_SURVIVAL = WordClass("survival")
_RIDING = WordClass("riding_verb")
_RIDDEN = WordClass("ridden")
_NOBODY = frozenset({"none", "nobody", "no"})
_NO_SURVIVOR = "no survivor"  # ends the triggers "leave no survivors", "there were no survivors"
_IN = ("in", "on", "aboard", "inside")
_REACH = 2  # sentences of a paragraph back to where it is told who was aboard


def lost_aboard(view: View, frame: Frame) -> list[Named]:
    """The people by name who were in the vehicle that a sentence says nobody got out of alive."""
    sentence = view.sentences[frame.sentence]
    if not _is_of_all(sentence, frame):
        return []
    for index in range(frame.sentence, max(-1, frame.sentence - _REACH - 1), -1):
        other = view.sentences[index]
        if other.paragraph != sentence.paragraph or (other is not sentence and _is_of_survival(view, index)):
            return []
        end = frame.trigger.span.start if other is sentence else other.span.end
        found = {person.key: (m, person) for m, person in _aboard(view, other) if m.span.end <= end}
        if found:
            return list(found.values())
    return []


def _is_of_all(sentence: Sentence, frame: Frame) -> bool:
    """Whether a frame says that nobody lived: "no one survived", "none of them made it out", "no survivors"."""
    if frame.trigger.word.endswith(_NO_SURVIVOR):
        return True
    if frame.trigger.sense.needs != "negation" or frame.trigger.clause is None:
        return False
    subjects = sentence.clauses[frame.trigger.clause].subject
    return any(sentence.tokens[sentence.groups[group].first].lemma in _NOBODY for group in subjects)


def _is_of_survival(view: View, index: int) -> bool:
    """Whether a sentence says of somebody that he was hurt, caught or got away."""
    return bool((_SURVIVAL & view.lemmas(index)) - _SURVIVING.words)


def _aboard(view: View, sentence: Sentence) -> Iterator[Named]:
    """The people whom a sentence puts in a vehicle: as who rides it, or as whose it is."""
    for clause in sentence.clauses:
        if _rides(sentence, clause):
            for group in expanded(sentence, clause.subject):
                yield from _person_at(view, sentence.groups[group].span)
    ridden = [i for i, noun in enumerate(sentence.groups) if _is_ridden(sentence, i) and noun.appositive_of is None]
    for group in ridden:
        owner = sentence.groups[group].possessor
        first = sentence.tokens[sentence.groups[group].first]
        spans = [first.span] if first.tag == "PRP$" else []
        owners = (*attached_to(sentence, [group], "of"), *(() if owner is None else (owner,)))
        spans += [sentence.groups[other].span for other in owners]
        for span in spans:
            yield from _person_at(view, span)


def _rides(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells of people on their way in something: "was driving home", "were in a pick-up"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.negated:
        return False
    inside = any(prep in _IN and _is_ridden(sentence, group) for prep, group in clause.preps)
    return inside or verb.lemma in _RIDING


def _is_ridden(sentence: Sentence, group: int) -> bool:
    lemma = sentence.groups[group].lemma
    return lemma in _RIDDEN or lemma in noun_list("bomb_carrier")


def _person_at(view: View, span: Span) -> list[Named]:
    """The last person whom a noun group names or means."""
    return list(view.values(span, PersonValue))[-1:]
