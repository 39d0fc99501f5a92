"""Whether words tell of what somebody dies of in bed: "cancer", "a heart attack"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Sentence, Token

_NATURAL_CAUSES = WordClass("natural_cause")
_SUDDEN_ILLNESSES = WordClass("sudden_illness")


def is_illness(sentence: Sentence, group: int) -> bool:
    """Whether a noun group names an illness: "a long illness", "a disease of the liver"."""
    noun = sentence.groups[group]
    return speaks_of_illness(sentence.tokens[noun.first : noun.last + 1])


def is_with_illness(sentence: Sentence, group: int | None) -> bool:
    """Whether it is an illness that a noun says somebody fights: "a long battle with cancer"."""
    foes = attached_to(sentence, [group], "with", "against") if group is not None else ()
    return any(is_illness(sentence, foe) for foe in foes)


def speaks_of_illness(tokens: Sequence[Token]) -> bool:
    """Whether an illness stands among some tokens."""
    lemmas = [token.lemma for token in tokens]
    stricken = any(" ".join(pair) in _SUDDEN_ILLNESSES for pair in pairwise(lemmas))
    return stricken or not _NATURAL_CAUSES.isdisjoint(lemmas)
