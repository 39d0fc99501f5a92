"""Dates in figures: "2017-10-16", "16/10/2017", years, decades."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from armada_cli.annotate.dates.expressions import Again, Atom, Expression, Fixed, Years
from armada_cli.annotate.dates.reading import day_at, is_count, ordinal_at, phase_before, phrase_at, year_at
from armada_cli.annotate.dates.vocabulary import Vocabulary, feasts
from armada_cli.annotate.wordscan import Words

_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})/\d{2,4}\b")
_BEFORE_DAY = frozenset({"on", "of", "since", "by"})
_BEHIND_DAY = frozenset({"", ",", ".", ";", ")", "and", "when", "after", "in", "at", "near", "by"})  # "on the 12th in"
_NUMERIC = re.compile(r"(\d{1,4})([./])(\d{1,2})\2(\d{2,4})")


def read_figure(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """A date in figures ("2017-10-16", "16/10/2017"), a year, or a decade."""
    form = words.forms[index]
    if "/" in form or "." in form:
        return _numeric(words, index) or _feast_figure(words, index, terms)
    if len(form) == 5 and form.endswith("s") and form[3] == "0" and form[:2] in ("18", "19", "20"):
        first, phase = phase_before(words, index, floor, terms)
        return Atom(first, index, Years(int(form[:4]), int(form[:4]) + 9, phase))
    if len(form) == 3 and form.endswith("0s"):
        return read_decade(words, index, floor, terms)
    if form[-2:] in ("st", "nd", "rd", "th"):
        return _day_of_month(words, index, terms)
    iso = _iso(words, index)
    if iso is not None or len(form) != 4:
        return iso
    return _year(words, index, floor, terms)


def read_decade(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """Read "the eighties", "the '90s", "the 80s"."""
    form = words.forms[index]
    mark = index - 1 if words.form(index - 1) in ("'", "’", "‘") and words.glued(index) else index
    decade = terms.decades.get(form) or 1900 + int(form[:2])
    first, phase = phase_before(words, mark, floor, terms)
    if words.form(first - 1) != "the" and not (phase and words.form(first - 2) == "the"):
        return None
    return Atom(max(first, floor), index, Years(decade, decade + 9, phase))


def _feast_figure(words: Words, index: int, terms: Vocabulary) -> Atom | None:
    """Read "9/11"."""
    phrase = phrase_at(words, index, terms.feasts)
    if phrase is None:
        return None
    day = feasts()[phrase[1]]["date"]
    return Atom(index, index, Fixed(day, day))


def _numeric(words: Words, index: int) -> Atom | None:
    """A date in figures parted by slashes or stops; one that could be two dates is read as the others are."""
    match = _NUMERIC.fullmatch(words.forms[index])
    if match is None:
        return None
    first, mark, second, third = int(match[1]), match[2], int(match[3]), int(match[4])
    if len(match[1]) == 4:
        return _fixed(index, index, first, second, third)
    if len(match[1]) > 2 or len(match[4]) == 3:
        return None
    year = third if third > 99 else third + (1900 if third > 50 else 2000)
    if mark == ".":
        return _fixed(index, index, year, second, first) if len(match[4]) == 4 else None
    if first == second or second > 12:
        return _fixed(index, index, year, first, second)
    if first > 12:
        return _fixed(index, index, year, second, first)
    order = _order(words.text)
    if order is None:
        return None
    return _fixed(index, index, year, first, second) if order == "month" else _fixed(index, index, year, second, first)


@lru_cache(maxsize=2)
def _order(text: str) -> str | None:
    """What comes first in the text's dates with slashes, by those that leave no doubt: month, day, or null."""
    pairs = [(int(first), int(second)) for first, second in _SLASHED.findall(text)]
    month = any(second > 12 >= first for first, second in pairs)
    day = any(first > 12 >= second for first, second in pairs)
    return None if month == day else "month" if month else "day"


def _iso(words: Words, index: int) -> Atom | None:
    """Read "2017-10-16", "16-10-2017"."""
    if not (
        words.form(index + 1) == "-" == words.form(index + 3) and words.glued(index + 2) and words.glued(index + 4)
    ):
        return None
    parts = [words.forms[index], words.form(index + 2), words.form(index + 4)]
    last = index + 4
    if parts[2][2:] == "t":  # 2017-10-16T08:00
        parts[2], last = parts[2][:2], last + words.glued(last + 1)
    if not all(part.isdecimal() and part.isascii() for part in parts):
        return None
    first, second, third = (int(part) for part in parts)
    if len(parts[0]) == 4:
        return _fixed(index, last, first, second, third)
    if len(parts[2]) != 4:
        return None
    if first > 12 or first == second:
        return _fixed(index, index + 4, third, second, first)
    return _fixed(index, index + 4, third, first, second) if second > 12 else None


def _fixed(first: int, last: int, year: int, month: int, day: int) -> Atom | None:
    """A full date, null when there is no such day."""
    try:
        text = date(year, month, day).isoformat()
    except ValueError:
        return None
    return Atom(first, last, Fixed(text, text)) if 1800 <= year < 2100 else None


def _day_of_month(words: Words, index: int, terms: Vocabulary) -> Atom | None:
    """Read "on the 12th", "the night of the 30th of that month": a day of the month spoken of."""
    day = day_at(words, index)
    if day is None or words.form(index - 1) != "the" or words.form(index - 2) not in _BEFORE_DAY:
        return None
    month = next((i for i in (index + 3, index + 4) if words.form(i) == "month"), None)
    if month is not None and words.form(index + 1) == "of" and words.form(index + 2) in ("the", "that", "same"):
        return Atom(index - 1, month, Again(day=day))
    if words.form(index + 1) == "and" and day_at(words, index + 2) is not None:
        return None  # "on the 20th and 21st of March"
    behind = _BEHIND_DAY | terms.sets["after_day"]
    return Atom(index - 1, index, Again(day=day)) if words.form(index + 1) in behind else None


def _year(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """A year that a word before or after it shows to be one."""
    year = year_at(words, index)
    if (
        year is None
        or is_count(words, index, year, terms)
        or (words.glued(index) and words.form(index - 1) in ("$", "#", ",", "/"))
    ):
        return None
    first, phase = phase_before(words, index, floor, terms)
    before, after = words.form(first - 1), words.form(index + 1)
    dashed = words.form(index - 1) in ("-", "–", "—", "/") and phase is None
    if dashed and floor == index - 1 and year_at(words, index - 2) is not None:
        return Atom(index, index, Years(year, year))
    if dashed and words.glued(index):
        return None
    if after in terms.sets["not_year"]:
        return None
    if (
        phase is None
        and before not in terms.sets["year_lead"]
        and not _is_owned(words, first)
        and not (before in "," and after in ",.)" and words.is_capital(index - 2))
        and not _heads_entry(words, index)
    ):
        return None
    last = _season_year(words, index)
    if last is not None:
        return Atom(first, index + 2, Years(year, last))
    first, expression = _year_part(words, first, floor, Years(year, year, phase), terms)
    return Atom(first, index, expression)


def _is_owned(words: Words, index: int) -> bool:
    """Whether an owner stands before a word: "the group's 2011 raid", "the rebels' 2011 raid"."""
    at = index - 2 if words.form(index - 1) == "s" and words.glued(index - 1) else index - 1
    return words.form(at) in ("'", "’") and words.glued(at) and not words.glued(index)


def _heads_entry(words: Words, index: int) -> bool:
    """Whether a year opens an entry of a chronology: "1996: A truck bomb kills 19"."""
    before, after = words.form(index - 1), words.form(index + 1)
    opens = before in ("", ".", "*", "•") or before.isspace() or (before == "-" and not words.glued(index))
    marked = after == ":" or (after in ("-", "–", "—") and not words.glued(index + 1))
    return opens and marked and words.is_capital(index + 2)


def _season_year(words: Words, index: int) -> int | None:
    """The last year of "2014-15"."""
    form = words.form(index + 2)
    if words.form(index + 1) not in ("-", "–") or not words.glued(index + 2) or len(form) != 2 or not form.isdecimal():
        return None
    year = int(words.forms[index][:2] + form)
    return year if year > int(words.forms[index]) else None


def _year_part(words: Words, first: int, floor: int, years: Years, terms: Vocabulary) -> tuple[int, Expression]:
    """A half or a quarter of a year ("the second half of 2014")."""
    part = words.form(first - 2)
    rank = ordinal_at(words, first - 3, terms)
    length = {"half": 6, "quarter": 3}.get(part)
    if words.form(first - 1) != "of" or length is None or rank is None or rank * length > 12 or first - 3 < floor:
        return first, years
    begin = first - 3 - (words.form(first - 4) == "the" and first - 4 >= floor)
    return begin, years._replace(months=((rank - 1) * length + 1, rank * length))
