"""Who did what a noun tells, by what a court, an accuser or he himself says: "was convicted of the murder"."""

from __future__ import annotations

from dataclasses import replace

from armada_cli.extract.frames.arguments import done_to, governed, is_specific
from armada_cli.extract.frames.frame import Frame
from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Clause, Sentence

_CONFESSING = WordClass("confessing_verb")
_CONVICTING = WordClass("convicting_verb")
_PREPS = WordClass("convicting_prep")
_UNTRUE = frozenset({"negated", "denied", "hypothetical", "planned", "threatened"})


def with_convicts(view: View, sentence: Sentence, frame: Frame, at: int) -> Frame:
    """Add as agents those named who are said to have done it; those of whom it is doubted are left out."""
    if frame.agents or not (frame.victims or frame.targets or is_specific(sentence, at)):
        return frame
    clauses = (clause for clause in sentence.clauses if at in governed(clause, _PREPS) and not clause.context & _UNTRUE)
    said = tuple(group for clause in clauses for group in _doers(sentence, clause))
    named = tuple(g for g in said if nature_of(view, sentence, g) in (Nature.PERSON, Nature.ACTOR))
    return replace(frame, agents=named) if named else frame


def _doers(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """Whom a clause says to have done it: the one convicted, the one who confesses."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None:
        return ()
    if verb.lemma in _CONVICTING:
        return done_to(sentence, clause)
    return clause.subject if verb.lemma in _CONFESSING and _is_owned_up(sentence, clause) else ()


def _is_owned_up(sentence: Sentence, clause: Clause) -> bool:
    """Whether "take" is "take part in", and "plead" "plead guilty to"."""
    verb = sentence.verbs[clause.verb or 0]
    if verb.lemma == "take":
        return any(sentence.groups[group].lemma == "part" for group in clause.objects)
    return verb.lemma != "plead" or any(t.lemma == "guilty" for t in sentence.tokens[verb.head : verb.head + 2])
