"""Deeds told only of another: what it was done for, or what he had planned whom it hit.

"Revenge for the killing of X", "killed the mastermind of the raid".
"""

from __future__ import annotations

from collections.abc import Iterable

from armada_cli.extract.claims.claimants import words_of
from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents.listed import CHARGE_PREPS, is_hunted
from armada_cli.records import Sentence

_MASTERS = WordClass("master_noun")
_AVENGING = WordClass("avenging_verb")


def is_avenged(sentence: Sentence, group: int | None) -> bool:
    """Whether a deed is done for another before it: "shot a judge to avenge the killing of their leader"."""
    avenging = (c for c in sentence.clauses if c.verb is not None and sentence.verbs[c.verb].lemma in _AVENGING)
    return any(group in clause.objects for clause in avenging)


def are_answered(sentence: Sentence, frames: Iterable[Frame]) -> bool:
    """Whether all nouns of some frames say what another act was to answer: "a reprisal for the bombing of X"."""
    nouns = [g for f in frames if (g := f.trigger.group) is not None and sentence.groups[g].first > 1]
    answered = [g for g in nouns if (sentence.groups[g].prep or "").endswith(("for", "to"))]
    return bool(answered) and all(_is_answered(sentence, group) for group in answered)


def _is_answered(sentence: Sentence, group: int) -> bool:
    noun, revenge = sentence.groups[group], words_of("revenge")
    return sentence.tokens[noun.first - 2].lemma in revenge or bool(revenge & {*(noun.prep or "").split()})


def is_reason(sentence: Sentence, frames: Iterable[Frame]) -> bool:
    """Whether some frames tell of a death or a deed only as the reason of another."""
    told = list(frames)
    nouns = [frame.trigger.group for frame in told if frame.trigger.group is not None]
    return are_answered(sentence, told) or (bool(nouns) and any(is_avenged(sentence, group) for group in nouns))


def is_of_master(sentence: Sentence, frame: Frame) -> bool:
    """Whether a noun says what somebody had planned or is sought for of whom another deed tells.

    "Killed the mastermind of the raid", "killed X, wanted for the raid".
    """
    at = frame.trigger.group
    sought = (clause for clause in sentence.clauses if is_hunted(sentence, clause))
    if at is not None and any(group == at and prep in CHARGE_PREPS for c in sought for prep, group in c.preps):
        return True
    whole = sentence.groups[at].attached_to if at is not None and sentence.groups[at].prep in CHARGE_PREPS else None
    return whole is not None and sentence.groups[whole].lemma in _MASTERS
