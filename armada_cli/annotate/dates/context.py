"""Dates of a text resolved in order: each may take its year, or its day, from those told before it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import TypeGuard

from armada_cli.annotate.dates.calendars import Range
from armada_cli.annotate.dates.expressions import (
    Again,
    Anchored,
    Atom,
    Calendar,
    Clock,
    Expression,
    Feast,
    Fixed,
    SameYear,
    Season,
    Shifted,
    Stretch,
    Whole,
    Years,
)
from armada_cli.annotate.dates.resolve import again_of, counted_on, days_of, is_relative, latest_on, precision_of
from armada_cli.annotate.sentences import is_abbreviation
from armada_cli.annotate.wordscan import Words
from armada_cli.records import DateValue, Mention, Span

_COORDINATED = 6  # dates that may share the year of the last of them
_REMEMBERED = 6  # dates back that "the same Friday" may point
_SAID = frozenset(
    {"said", "announced", "reported", "confirmed", "told"}
)  # before the day of the words, not of the deed
_ITEMS = 2  # paragraphs on, at most, that the year of an item of a list still goes for
_LONG = frozenset({"month", "year"})  # units
_ASIDE = 4  # words from "five months later" to the day that it means
_BEHIND = frozenset(
    {",", ".", ";", ")", "in", "at", "near", "by", "outside", "during", "when"}
)  # "the day before in X"
_OPENING = frozenset({"in", "on", "by", "early", "late", "then", "and", "but", ",", "the", "year", "again"})
_OF_NOUN = frozenset({"the", "a", "an", "its", "his", "her", "their", "s", "this", "that"})  # before a year
_ENDS = (".", "!", "?", "\n", "")
_PAST = 2  # years before that of publication from which on a year is told once for all of a paragraph
_COORDINATION = frozenset({"and", "or", ",", "to", "on", "the", "again", "then", "-"})


def resolve_all(words: Words, atoms: Sequence[Atom], published: date | None) -> list[Mention]:
    """The mentions of some atoms, in order."""
    found: list[Mention] = []
    ranges: list[Range | None] = []
    for index, atom in enumerate(atoms):
        days = None
        if isinstance(atom.expression, Clock):
            if _has_neighbour(words, atoms, index):
                ranges.append(None)
                continue
            days = _day_told(words, atoms, ranges, index) or _day_of_speech(words, atoms, index, published)
        elif isinstance(atom.expression, Anchored):
            days = _counted_on(words, atoms, ranges, index)
        elif isinstance(atom.expression, Again):
            days = _told_again(words, atoms, ranges, index)
            if days is None and atom.expression.day is not None and published is not None:
                days = latest_on(atom.expression.day, published)
        else:
            days = days_of(atom.expression, published, _supplied_year(words, atoms, ranges, index, published))
        ranges.append(days)
        found.append(_mention(words, atom, days))
    return found


def _mention(words: Words, atom: Atom, days: Range | None) -> Mention:
    """The mention of an atom whose days are known, or not."""
    span = Span(words.starts[atom.first], words.ends[atom.last])
    expression = atom.expression
    precision = precision_of(expression, days)
    if atom.timed and precision == "day":
        precision = "time"
    start, end = (days[0].isoformat(), days[1].isoformat()) if days else (None, None)
    offset, weekday = (expression.days, expression.weekday) if _is_open(expression, days) else (None, None)
    value = DateValue(start, end, precision, is_relative(expression), offset, weekday)
    return Mention(span, "date", words.text[span.start : span.end], value)


def _has_neighbour(words: Words, atoms: Sequence[Atom], index: int) -> bool:
    """Whether the sentence of a time of day names a date as well, which is then the one that counts."""
    here = atoms[index]
    return any(
        0 <= other < len(atoms)
        and not isinstance(atoms[other].expression, Clock)
        and not (other > index and _dates_speech(words, atoms[other]))
        and _same_sentence(words, min(here.last, atoms[other].last), max(here.first, atoms[other].first))
        for other in (index - 1, index + 1)
    )


def _day_of_speech(words: Words, atoms: Sequence[Atom], index: int, published: date | None) -> Range | None:
    """The day on which the sentence of a time of day was said, else that of publication."""
    said = atoms[index + 1 : index + 2]
    if said and _dates_speech(words, said[0]) and _same_sentence(words, atoms[index].last, said[0].first):
        return days_of(said[0].expression, published, None)
    return (published, published) if published else None


def _dates_speech(words: Words, atom: Atom) -> bool:
    """Whether a date stands right behind a verb of saying: "before dawn, the army said on Tuesday"."""
    return words.form(atom.first - 1 - (words.form(atom.first - 1) == "on")) in _SAID


def _same_sentence(words: Words, first: int, last: int) -> bool:
    """Whether no sentence ends between two words: a full stop with a capital after it, or a paragraph's end."""
    for index in range(first + 1, last):
        if words.forms[index] in ".!?" and words.is_capital(index + 1) and not is_abbreviation(words.form(index - 1)):
            return False
    return not _parted(words, first, last)


def _parted(words: Words, first: int, last: int) -> bool:
    """Whether a paragraph ends between two words."""
    return "\n\n" in words.text[words.ends[first] : words.starts[last]]


def _day_told(words: Words, atoms: Sequence[Atom], ranges: Sequence[Range | None], index: int) -> Range | None:
    """The single day told last in the same paragraph, or by the one before it."""
    for other in range(index - 1, max(index - 4, -1), -1):
        days = ranges[other]
        if words.text[words.ends[atoms[other].last] : words.starts[atoms[index].first]].count("\n\n") > 1:
            return None
        if days is not None and days[0] == days[1]:
            return days
    return None


def _told_again(words: Words, atoms: Sequence[Atom], ranges: Sequence[Range | None], index: int) -> Range | None:
    """The day or month of "the same Friday" or "that month", told in this paragraph or the one before."""
    for other in range(index - 1, max(index - _REMEMBERED, -1), -1):
        days = ranges[other]
        if words.forms[atoms[other].last : atoms[index].first].count("\n\n") > 1:
            return None
        if days is not None and (again := again_of(atoms[index].expression, days)) is not None:
            return again
    return None


def _supplied_year(
    words: Words, atoms: Sequence[Atom], ranges: Sequence[Range | None], index: int, published: date | None
) -> int | None:
    """The year that the text gives a date without one: by a date before it in the paragraph, or right after it."""
    expression = atoms[index].expression
    if isinstance(expression, Stretch):
        expression = expression.last
    if isinstance(expression, Shifted):
        expression = expression.of
    if (
        not isinstance(expression, Calendar | Feast | SameYear | Season)
        or getattr(expression, "year", None) is not None
    ):
        return None
    if isinstance(expression, Calendar) and (expression.ahead or expression.back is not None):
        return None
    if published and words.form(atoms[index].first) == "last":
        return None  # "in April last year ..., and last November": the latest before publication
    if isinstance(expression, SameYear) or getattr(expression, "told", False):
        return _year_told(words, atoms, ranges, index)
    behind = _year_of_feast(words, atoms, index) if isinstance(expression, Feast) else _year_behind(words, atoms, index)
    near = behind or _year_counted(words, atoms, ranges, index) or _year_before(words, atoms, ranges, index, published)
    return near if near or published else _year_above(words, atoms, ranges, index)


def _year_above(words: Words, atoms: Sequence[Atom], ranges: Sequence[Range | None], index: int) -> int | None:
    """The year of the last day told in a list without a day of publication: that of the item above."""
    for other in range(index - 1, max(index - _REMEMBERED, -1), -1):
        days = ranges[other]
        if days is not None and isinstance(atoms[other].expression, Calendar | Fixed):
            between = words.text[words.ends[atoms[other].last] : words.starts[atoms[index].first]]
            return _nearest(atoms[index], days, None) if between.count("\n\n") <= _ITEMS else None
    return None


def _year_counted(words: Words, atoms: Sequence[Atom], ranges: Sequence[Range | None], index: int) -> int | None:
    """The year that months counted right before it from a day told before come to: "five months later, on Easter".

    They go back from that day to one that they come after: "on Friday, five months after the Oct. 3 raid".
    """
    counted = atoms[index - 1] if index > 1 else None
    if counted is None or not isinstance(counted.expression, Anchored) or counted.expression.unit not in _LONG:
        return None
    by = counted.expression
    if words.form(counted.last) == "after" and ranges[index - 1] is None:
        by = by._replace(days=-(by.days or 0))
    known = ranges[index - 1] or ranges[index - 2]
    if known is None or not _can_count(known, by) or atoms[index].first - counted.last > _ASIDE:
        return None
    days = ranges[index - 1] or counted_on(known, by)
    return days[0].year if days is not None and days[0].year == days[1].year else None


def _year_of_feast(words: Words, atoms: Sequence[Atom], index: int) -> int | None:
    """The year that the same sentence gives a feast behind it: "the Easter crowd in Lahore in 2016"."""
    if index + 1 >= len(atoms) or not _same_sentence(words, atoms[index].last, atoms[index + 1].first):
        return None
    after = atoms[index + 1].expression
    if isinstance(after, Years) and words.form(atoms[index + 1].first - 1) == "in":
        return after.first if after.first == after.last else None
    if isinstance(after, Fixed):
        return int(after.first[:4])
    return after.year if isinstance(after, Calendar) else None


def _year_told(words: Words, atoms: Sequence[Atom], ranges: Sequence[Range | None], index: int) -> int | None:
    """The year told last, in this paragraph or the one before, or one beside it: "later that year", "that June"."""
    for other in range(index - 1, max(index - 6, -1), -1):
        days = ranges[other]
        if words.forms[atoms[other].last : atoms[index].first].count("\n\n") > 1:
            return None
        if days is not None and days[0].year == days[1].year:
            return days[0].year + _years_off(atoms[index].expression, days)
    return None


def _years_off(expression: Expression, told: Range) -> int:
    """How many years from those told a date lies: "May of the previous year", "the following May"."""
    if not isinstance(expression, Calendar):
        return 0
    passed = {-1: expression.month >= told[0].month, 1: expression.month <= told[1].month}
    return expression.side if passed.get(expression.side) else expression.shift


def _year_before(
    words: Words, atoms: Sequence[Atom], ranges: Sequence[Range | None], index: int, published: date | None
) -> int | None:
    """The year of the last date before it that names one, in the same paragraph; for a bare year the same sentence."""
    here = atoms[index]
    for other in range(index - 1, max(index - 6, -1), -1):
        before, days = atoms[other], ranges[other]
        if days is None or isinstance(before.expression, Clock) or not _names_year(before.expression):
            continue
        monthly = isinstance(before.expression, Calendar) and bool(published)
        if (isinstance(before.expression, Years) or monthly) and words.form(before.first - 1) == "since":
            continue  # "where rebels have fought since 2013, a bomb went off on May 3"
        if isinstance(before.expression, Years) and not _is_frame(words, before, here):
            continue
        if _parted(words, before.last, here.first):
            return None
        same = _same_sentence(words, before.last, here.first)
        if not same and published and _goes_on(words, atoms[other : index + 1], ranges[other:index], published):
            return max(_nearest(here, days, published), days[1].year)  # what comes next is told next
        if not same and (published or not isinstance(before.expression, Calendar | Fixed)):
            return None  # with a publication date, a date without a year is the latest one
        if days[0].year != days[1].year:
            continue
        return _nearest(here, days, published)
    return None


def _goes_on(words: Words, atoms: Sequence[Atom], ranges: Sequence[Range | None], published: date) -> bool:
    """Whether a paragraph tells one thing after the other of a year long past: "In May 2009, ... . In July, ...".

    The first and the last of some dates must open their sentences, no later one be in between; a full date may close
    its own: "He fled on May 3, 2009. On May 5, ...".
    """
    first, last, days = atoms[0], atoms[-1], ranges[0]
    if days is None or published.year - days[1].year < _PAST or days[0].year != days[1].year:
        return False
    if isinstance(first.expression, Years) and words.form(first.first - 1) != "year":
        return False  # "The year 2009 was the worst. In July, ..."
    if not isinstance(first.expression, Calendar | Fixed | Years) or not isinstance(last.expression, Calendar):
        return False
    between = (known for known in ranges[1:] if known is not None)
    closes = words.form(first.last + 1) == "." and getattr(first.expression, "day", None) is not None
    return (
        (closes or _opens(words, first))
        and _opens(words, last)
        and all(d[0].year - days[0].year < _PAST for d in between)
    )


def _is_frame(words: Words, year: Atom, date: Atom) -> bool:
    """Whether a year goes for a date behind it: not of "X, formed in 2007, struck in May", "the 2007 war hero"."""
    if date.first - year.last <= _ASIDE or _opens(words, year):
        return True
    return words.form(year.last + 1) not in (",", ")") and words.form(year.first - 1) not in _OF_NOUN


def _opens(words: Words, atom: Atom) -> bool:
    """Whether a date is the first thing in its sentence: "In May", "Then, on May 3", "The year 2009"."""
    first = atom.first
    while words.form(first - 1) in _OPENING:
        first -= 1
    return (first == 0 or words.form(first - 1)[:1] in _ENDS) and words.is_capital(first)


def _names_year(expression: Expression) -> bool:
    """Whether an expression fixes the year of those beside it: it names one, or is "last year"."""
    if getattr(expression, "told", False):
        return True
    if getattr(expression, "back", None) is not None:  # "in May of last year"
        return True
    return not is_relative(expression) or (isinstance(expression, Whole) and expression.unit == "year")


def _counted_on(words: Words, atoms: Sequence[Atom], ranges: Sequence[Range | None], index: int) -> Range | None:
    """The day of "a week later" or "the next day" where the same sentence tells the day that it counts from."""
    here, expression = atoms[index], atoms[index].expression
    if index == 0 or not isinstance(expression, Anchored) or expression.days is None:
        return None
    before, days = atoms[index - 1], ranges[index - 1]
    opens = words.form(here.last) in ("after", "before") and not _is_behind(words, here.last + 1)
    if days is None or opens or not _same_sentence(words, before.last, here.first) or not _can_count(days, expression):
        return None
    return counted_on(days, expression)


def _is_behind(words: Words, index: int) -> bool:
    """Whether a word shows that "a day after" stands alone: "a day after in Hit", not "a day after at least nine"."""
    return words.form(index) in _BEHIND and words.form(index + 1) not in ("least", "most")


def _can_count(days: Range, expression: Anchored) -> bool:
    """Whether a stretch can be counted from some days: from one day, months also from a month."""
    if expression.unit in ("month", "year"):
        return days[0].replace(day=1) == days[1].replace(day=1)
    return days[0] == days[1]


def _is_open(expression: Expression, days: Range | None) -> TypeGuard[Anchored]:
    """Whether an expression has yet to be counted from the day of another event."""
    return isinstance(expression, Anchored) and days is None


def _nearest(here: Atom, known: Range, published: date | None) -> int:
    """The year in which a month and day come nearest to a known date, not after publication."""
    expression = here.expression
    if not isinstance(expression, Calendar) or known[0].month <= expression.month <= known[1].month:
        return known[0].year  # "the worst this year was on Sept. 25"
    distance = expression.month - known[0].month
    year = known[0].year + (1 if distance < -6 else -1 if distance > 6 else 0)
    if published is not None and (year, expression.month) > (published.year, published.month):
        return year - 1
    return year


def _year_behind(words: Words, atoms: Sequence[Atom], index: int) -> int | None:
    """The year of one of the next dates, where they are coordinated: "on March 3 and April 5, 2016"."""
    for here, after in pairwise(atoms[index : index + _COORDINATED]):
        between = words.forms[here.last + 1 : after.first]
        if len(between) > 4 or not all(word in _COORDINATION for word in between):
            return None
        if isinstance(after.expression, Fixed):
            return int(after.expression.first[:4])
        if not isinstance(after.expression, Calendar):
            return None
        if after.expression.year is not None:
            return after.expression.year
    return None
