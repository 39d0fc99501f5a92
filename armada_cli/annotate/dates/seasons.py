"""Seasons and feasts, with their years."""

from __future__ import annotations

from armada_cli.annotate.dates.expressions import Atom, Feast, Fixed, Season
from armada_cli.annotate.dates.reading import POINTERS, phase_before, phrase_at, year_after, year_at
from armada_cli.annotate.dates.vocabulary import Vocabulary, feasts
from armada_cli.annotate.wordscan import Words


def read_season(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """Read "the summer of 2015", "summer 2015", "last spring"; "fall" and "spring" need a year or "last"."""
    months = terms.seasons[words.forms[index]]
    year, last = year_after(words, index, terms)
    first, _ = phase_before(words, index, floor, terms)
    before = words.form(first - 1)
    if year is not None:
        return Atom(first, last, Season(months, year))
    if before in ("same", "that") and first - 1 >= floor:
        return Atom(first - 1, index, Season(months, told=True))
    if before in POINTERS and first - 1 >= floor:
        return Atom(first - 1, index, Season(months, None, {"last": -1, "next": 1}.get(before, 0)))
    lead = words.form(first - 2)
    named = (
        before == "the" and lead in ("in", "during", "over", "since", "throughout") and words.form(index + 1) != "of"
    )
    return Atom(first, index, Season(months)) if named and words.forms[index] not in terms.weak else None


def read_feast(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """A feast, with its year before or after it where there is one."""
    phrase = phrase_at(words, index, terms.feasts)
    if phrase is None or not (
        words.forms[index][0].isdecimal() or words.is_capital(index + len(phrase[0]) - 1) or words.is_capital(index)
    ):
        return None
    entry, last = phrase[1], index + len(phrase[0]) - 1
    if feasts()[entry]["rule"] == "named":
        day = feasts()[entry]["date"]
        return Atom(index, last, Fixed(day, day))
    if words.form(last + 1) in terms.sets["kept_on_feast"]:
        return None  # "a Christmas market"
    year, last = year_after(words, last, terms)
    before = year_at(words, index - 1)
    if year is None and before is not None and index - 1 >= floor:
        return Atom(index - 1, last, Feast(entry, before))
    return Atom(index, last, Feast(entry, year))
