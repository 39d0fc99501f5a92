"""Dates in a text, as inclusive ranges of days: calendar forms, relative forms, feasts, and times of day."""

from __future__ import annotations

from datetime import date

from armada_cli.annotate.dates.context import resolve_all
from armada_cli.annotate.dates.grammar import read_dates
from armada_cli.annotate.wordscan import scan
from armada_cli.records import Mention

__all__ = ["find_dates"]


def find_dates(text: str, published: date | None) -> list[Mention]:
    """The dates of a text in order, their values as `DateValue`; what cannot be resolved has a null range."""
    return resolve_all(scan(text), read_dates(text), published)
