"""Calendar dates: days, months and years named, in the orders that English writes them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from armada_cli.annotate.dates.expressions import Atom, Calendar, Expression, Feast, Fixed, Season, Years
from armada_cli.annotate.dates.reading import day_at, ordinal_at, phase_before, phrase_at, year_at
from armada_cli.annotate.dates.vocabulary import Vocabulary, feasts
from armada_cli.annotate.nouns import counted_nouns
from armada_cli.annotate.wordscan import Words

_JOINTS = ("-", "–", "—", "to", "and", "through", "&", "/", "or", "until")
_NUMERIC = re.compile(r"(\d{1,4})([./])(\d{1,2})\2(\d{2,4})")
_LASTLIKE = ("last", "this", "next", "past")


def read_month(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """A date that names its month."""
    month = terms.months[words.forms[index]]
    if not _is_name_like(words, index, terms):
        return None
    short = len(words.forms[index]) <= 4 and words.forms[index] not in ("may", "june", "july")
    dotted = short and words.form(index + 1) == "." and words.glued(index + 1) and _goes_on(words, index + 2)
    after = index + 1 + dotted
    atom = _day_first(words, index, after, floor, month, terms) or _month_first(words, index, after, month, terms)
    if atom is None:
        atom = _month_alone(words, index, after, floor, month, terms)
        return _with_pointed_year(words, atom) if atom is not None else None
    if words.form(atom.last + 1) in terms.sets["not_after"] or words.form(atom.last + 1) == "-" == words.form(
        index - 1
    ):
        return None
    return _with_weekday(words, _with_pointed_year(words, atom), floor, terms)


def _goes_on(words: Words, index: int) -> bool:
    """Whether the sentence goes on at a word, so that the full stop before it is that of an abbreviation."""
    form = words.form(index)
    return (form[:1].isalnum() and not words.is_capital(index)) or (form[:1] in ",;:)-–(" and form != "")


def _with_pointed_year(words: Words, atom: Atom) -> Atom:
    """The date with "of last year", "this year", "of that year" behind it."""
    if not isinstance(atom.expression, Calendar) or atom.expression.year is not None:
        return atom
    start = atom.last + 1 + (words.form(atom.last + 1) in ("of", ",", "in"))
    start += words.form(start) == "the"
    which = words.form(start)
    if words.form(start + 1) != "year":
        return atom
    if which in ("last", "this"):
        expression = replace(atom.expression, back=int(which == "last"))
    elif which in ("that", "same"):
        expression = replace(atom.expression, told=True)
    else:
        return atom
    return replace(atom, last=start + 1, expression=expression)


def _is_name_like(words: Words, index: int, terms: Vocabulary) -> bool:
    """Whether a month's word is written as one; "may" and "march" need their capital."""
    if words.forms[index] not in terms.weak or words.is_capital(index):
        return True
    return day_at(words, index - 1) is not None and words.form(index - 2) in ("on", "since", "until", "from", "of")


def _month_first(words: Words, index: int, after: int, month: int, terms: Vocabulary) -> Atom | None:
    """ "October 16", "Oct. 16-18, 2017", "October the 16th"."""
    start = after + (words.form(after) == "the" and day_at(words, after + 1) is not None)
    day = day_at(words, start)
    if day is None or _counts(words, start, terms) or _is_clock(words, start):
        return None
    last_day, last = _second_day(words, start, day, terms)
    year, last = _year_after(words, last, terms)
    named = _named_day(words, month, day, last, year)
    if named is not None:
        return Atom(index, last, named)
    return Atom(index, last, Calendar(month, year, day, last_day))


def _is_clock(words: Words, index: int) -> bool:
    """Whether a figure after a month is a time ("in May 8 p.m. curfews")."""
    return words.form(index + 1) in ("am", "pm") or words.form(index + 1) in ("%", "percent")


def _second_day(words: Words, index: int, day: int, terms: Vocabulary) -> tuple[int, int]:
    """The last day of "16-18" or "16 and 17", and the last word; the day itself when there is none."""
    last = day_at(words, index + 2)
    if words.form(index + 1) not in _JOINTS or last is None or last <= day:
        return day, index
    following = words.form(index + 3)
    if following in terms.nouns or following in terms.months or following in terms.units:
        return day, index
    return last, index + 2


def _year_after(words: Words, last: int, terms: Vocabulary) -> tuple[int | None, int]:
    """The year behind a day or month, and the last word with it."""
    for gap in ((",",), (), (".",), ("of",), ("in",), (",", "in")):
        index = last + 1 + len(gap)
        year = year_at(words, index)
        if words.find(last + 1, *gap) and year is not None and not _counts(words, index, terms):
            return year, index
    return None, last


def _counts(words: Words, index: int, terms: Vocabulary) -> bool:
    """Whether a figure counts people rather than names a day or a year."""
    if words.form(index + 1) == "of":
        return words.form(index + 2) in ("them", "whom", "those", "his", "her", "their", "its")
    return words.form(index + 1) in terms.nouns


def _day_first(words: Words, index: int, after: int, floor: int, month: int, terms: Vocabulary) -> Atom | None:
    """ "16 October 2017", "16th of October", "3-5 July", "12 JAN 90"."""
    position = index - 1
    if words.form(position) in ("of", "-", "/"):
        position -= 1
    day = day_at(words, position)
    if day is None or position < floor or words.form(position - 1) in ("$", "€", "£"):
        return None
    if words.form(index - 1) == "of" and words.forms[position].isdigit():
        return None
    first, first_day = _first_day(words, position, day, floor)
    year, last = _year_after(words, after - 1, terms)
    if year is None:
        year, last = _short_year(words, after, terms) or (None, last)
    if words.form(first - 1) == "the" and words.forms[position][-1:].isalpha() and first - 1 >= floor:
        first -= 1
    return Atom(first, last, Calendar(month, year, first_day, day))


def _first_day(words: Words, position: int, day: int, floor: int) -> tuple[int, int]:
    """Where "3 and 4 July" begins, and its first day."""
    first = day_at(words, position - 2)
    if words.form(position - 1) in _JOINTS and first is not None and first < day and position - 2 >= floor:
        return position - 2, first
    return position, day


def _short_year(words: Words, index: int, terms: Vocabulary) -> tuple[int, int] | None:
    """A year of two figures after day and month, and its word."""
    if words.form(index) in ("'", "’", "-", "/"):
        index += 1
    form = words.form(index)
    if len(form) != 2 or not form.isdigit() or words.form(index + 1) in terms.nouns:
        return None
    if words.form(index + 1) in ("-", "%", ":") or (
        words.is_capital(index + 1) and words.form(index + 1) in terms.months
    ):
        return None
    return int(form) + (1900 if int(form) > 50 else 2000), index


def _month_alone(words: Words, index: int, after: int, floor: int, month: int, terms: Vocabulary) -> Atom | None:
    """ "October", "Oct. 2017", "late October", "last May"."""
    year, last = _year_after(words, after - 1, terms)
    first, phase = phase_before(words, index, floor, terms)
    before = words.form(first - 1)
    if year is None and phase is None and words.forms[index] in terms.weak and before not in terms.sets["month_lead"]:
        return None
    if year is None and words.forms[index] in terms.weak and not _is_plain_month(words, before, last):
        return None
    if (
        words.forms[index] in ("mar", "jan", "jun", "sep", "dec", "apr", "oct", "nov")
        and year is None
        and last == index
    ):
        return None
    ahead = False
    if year is None and before in _LASTLIKE and first - 1 >= floor:
        first, ahead = first - 1, before == "next"
    return Atom(first, last, Calendar(month, year, phase=phase, ahead=ahead))


def _is_plain_month(words: Words, before: str, last: int) -> bool:
    """Whether what stands around a weak month leaves it one: "in May", "the March elections", not "the March ended"."""
    if words.is_capital(last + 1) and not words.is_shouted(last + 1):
        return False
    return before != "the" or words.form(last + 1) in counted_nouns()


def _with_weekday(words: Words, atom: Atom, floor: int, terms: Vocabulary) -> Atom:
    """The date with the weekday before it ("Wednesday, Oct. 18") or in brackets after it ("Oct. 18 (Wednesday)")."""
    if not isinstance(atom.expression, Calendar):
        return atom
    position = atom.first - 1
    while position >= floor and words.form(position) in (",", ".", "the", "("):
        position -= 1
    weekday = terms.weekdays.get(words.form(position))
    if weekday is not None and position >= floor and atom.first - position <= 3:
        return replace(atom, first=position, expression=replace(atom.expression, weekday=weekday))
    weekday = terms.weekdays.get(words.form(atom.last + 2))
    if weekday is not None and words.form(atom.last + 1) in ("(", ","):
        last = atom.last + 2 + (words.form(atom.last + 3) == ")" and words.form(atom.last + 1) == "(")
        return replace(atom, last=last, expression=replace(atom.expression, weekday=weekday))
    return atom


def _named_day(words: Words, month: int, day: int, last: int, year: int | None) -> Fixed | None:
    """A day of history by its month and day ("the Sept. 11 attacks")."""
    if year is not None:
        return None
    following = words.form(last + 1)
    if following in (",", "-", "–"):
        following = words.form(last + 2)
    for entry in feasts():
        if entry["rule"] == "named" and following in entry["followed_by"]:
            named = date.fromisoformat(entry["date"])
            if (named.month, named.day) == (month, day):
                return Fixed(entry["date"], entry["date"])
    return None


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
    iso = _iso(words, index)
    if iso is not None or len(form) != 4:
        return iso
    return _year(words, index, floor, terms)


def read_decade(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """ "the eighties", "the '90s", "the 80s"."""
    form = words.forms[index]
    mark = index - 1 if words.form(index - 1) in ("'", "’", "‘") and words.glued(index) else index
    decade = terms.decades.get(form) or 1900 + int(form[:2])
    first, phase = phase_before(words, mark, floor, terms)
    if words.form(first - 1) != "the" and not (phase and words.form(first - 2) == "the"):
        return None
    return Atom(max(first, floor), index, Years(decade, decade + 9, phase))


def _feast_figure(words: Words, index: int, terms: Vocabulary) -> Atom | None:
    """ "9/11"."""
    phrase = phrase_at(words, index, terms.feasts)
    if phrase is None:
        return None
    day = feasts()[phrase[1]]["date"]
    return Atom(index, index, Fixed(day, day))


def _numeric(words: Words, index: int) -> Atom | None:
    """A date in figures parted by slashes or stops; one that could be two dates is left alone."""
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
    return None


def _iso(words: Words, index: int) -> Atom | None:
    """ "2017-10-16", "16-10-2017"."""
    if not (
        words.form(index + 1) == "-" == words.form(index + 3) and words.glued(index + 2) and words.glued(index + 4)
    ):
        return None
    parts = [words.forms[index], words.form(index + 2), words.form(index + 4)]
    last = index + 4
    if parts[2][2:] == "t":  # 2017-10-16T08:00
        parts[2], last = parts[2][:2], last + words.glued(last + 1)
    if not all(part.isdigit() and part.isascii() for part in parts):
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


def _year(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """A year that a word before or after it shows to be one."""
    year = year_at(words, index)
    if (
        year is None
        or _counts(words, index, terms)
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
    if after in (
        "model",
        "meters",
        "metres",
        "km",
        "miles",
        "dollars",
        "rupees",
        "%",
        "percent",
        "rounds",
        "gmt",
        "utc",
        "hours",
        "hrs",
        "troops",
    ):
        return None
    if (
        phase is None
        and before not in terms.sets["year_lead"]
        and not (before in "," and after in ",.)" and words.is_capital(index - 2))
    ):
        return None
    last = _season_year(words, index)
    if last is not None:
        return Atom(first, index + 2, Years(year, last))
    first, expression = _year_part(words, first, floor, Years(year, year, phase), terms)
    return Atom(first, index, expression)


def _season_year(words: Words, index: int) -> int | None:
    """The last year of "2014-15"."""
    form = words.form(index + 2)
    if words.form(index + 1) not in ("-", "–") or not words.glued(index + 2) or len(form) != 2 or not form.isdigit():
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
    return begin, replace(years, months=((rank - 1) * length + 1, rank * length))


def read_season(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """ "the summer of 2015", "summer 2015", "last spring"; "fall" and "spring" need a year or "last"."""
    months = terms.seasons[words.forms[index]]
    year, last = _year_after(words, index, terms)
    first, _ = phase_before(words, index, floor, terms)
    before = words.form(first - 1)
    if year is not None:
        return Atom(first, last, Season(months, year))
    if before in _LASTLIKE and first - 1 >= floor:
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
        words.forms[index][0].isdigit() or words.is_capital(index + len(phrase[0]) - 1) or words.is_capital(index)
    ):
        return None
    entry, last = phrase[1], index + len(phrase[0]) - 1
    if feasts()[entry]["rule"] == "named":
        day = feasts()[entry]["date"]
        return Atom(index, last, Fixed(day, day))
    year, last = _year_after(words, last, terms)
    before = year_at(words, index - 1)
    if year is None and before is not None and index - 1 >= floor:
        return Atom(index - 1, last, Feast(entry, before))
    return Atom(index, last, Feast(entry, year))
