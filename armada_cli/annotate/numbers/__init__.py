"""Counts in a text: how many people, strikes or things, with their bounds and the noun that they count."""

from __future__ import annotations

from armada_cli.annotate.dates.grammar import read_dates
from armada_cli.annotate.numbers.counts import find_counts
from armada_cli.annotate.numbers.vocabulary import vocabulary
from armada_cli.annotate.wordscan import scan
from armada_cli.records import Mention

__all__ = ["find_numbers"]


def find_numbers(text: str) -> list[Mention]:
    """The counts of a text in order, their values as `CountValue`; dates, ages, measures and names are left out."""
    dated = {index for atom in read_dates(text) for index in range(atom.first, atom.last + 1)}
    return find_counts(scan(text), vocabulary(), dated)
