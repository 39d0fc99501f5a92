"""Whether words tell of what somebody dies of in bed: "cancer", "a heart attack"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Token

_NATURAL_CAUSES = WordClass("natural_cause")
_SUDDEN_ILLNESSES = WordClass("sudden_illness")


def speaks_of_illness(tokens: Sequence[Token]) -> bool:
    """Whether an illness stands among some tokens."""
    lemmas = [token.lemma for token in tokens]
    stricken = any(" ".join(pair) in _SUDDEN_ILLNESSES for pair in pairwise(lemmas))
    return stricken or not _NATURAL_CAUSES.isdisjoint(lemmas)
