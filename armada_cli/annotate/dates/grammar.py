"""The grammar of dates: one walk over the words, each trigger handing over to the reader of its kind."""

from __future__ import annotations

from functools import lru_cache

from armada_cli.annotate.dates.calendar_forms import read_month
from armada_cli.annotate.dates.clock import read_clock, with_time
from armada_cli.annotate.dates.expressions import (
    Anchored,
    Atom,
    Calendar,
    Clock,
    Days,
    Feast,
    Overnight,
    Season,
    Shifted,
    Stretch,
    Weekday,
    Whole,
    Years,
)
from armada_cli.annotate.dates.figures import read_decade, read_figure
from armada_cli.annotate.dates.relative_forms import read_deictic, read_part, read_unit, read_weekday
from armada_cli.annotate.dates.seasons import read_feast, read_season
from armada_cli.annotate.dates.vocabulary import Vocabulary, vocabulary
from armada_cli.annotate.wordscan import Words, scan

_READERS = {
    "month": read_month,
    "weekday": read_weekday,
    "deictic": read_deictic,
    "unit": read_unit,
    "season": read_season,
    "feast": read_feast,
    "part": read_part,
    "decade": read_decade,
}
_OCCASION = 7  # words of ", the first round of the elections held on" at most
_TO = frozenset({"to", "into", "until", "till", "through", "thru", "-", "–", "—"})


@lru_cache(maxsize=2)
def read_dates(text: str) -> tuple[Atom, ...]:
    """The date expressions of a text, in order and without overlap; the last texts are kept."""
    words, terms = scan(text), vocabulary()
    atoms: list[Atom] = []
    floor = 0
    for index in words.places(terms.triggers):
        if index < floor:
            continue
        atom = _read(words, index, floor, terms)
        if atom is not None:
            atom = _eve(words, atom, floor)
            atoms.append(atom)
            floor = atom.last + 1
    return tuple(_joined(words, atoms))


def _eve(words: Words, atom: Atom, floor: int) -> Atom:
    """The day before a feast or a day: "the eve of Easter", "on the eve of Thursday's election"."""
    day = isinstance(atom.expression, Feast | Weekday) or getattr(atom.expression, "day", None) is not None
    first = atom.first - 2 - (words.form(atom.first - 1) == "the")
    if not day or not words.find(first, "eve", "of") or first < floor:
        return atom
    return Atom(first, _occasion_after(words, atom.last), Shifted(-1, atom.expression))


def _read(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """The expression around one trigger, with the time of day beside it."""
    kind = terms.triggers.get(words.forms[index])
    if kind is None:
        atom = _read_figure(words, index, floor, terms)
    elif kind == "weekday":
        atom = _dated_weekday(words, index, terms) or read_weekday(words, index, floor, terms)
    else:
        feast = (
            read_feast(words, index, floor, terms) if kind == "month" and words.forms[index] in terms.feasts else None
        )
        atom = feast or _READERS[kind](words, index, floor, terms)  # "May Day", "July Fourth"
        if atom is None and terms.parts.get(words.forms[index]):
            atom = read_clock(words, index, terms)
    if atom is None or isinstance(atom.expression, Clock):
        return atom
    return with_time(words, atom, floor, terms)


def _read_figure(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """A date or time in figures; a day before its month is left to the month."""
    clock = read_clock(words, index, terms)
    if clock is not None or words.form(index + 1) in terms.months:
        return clock
    return read_figure(words, index, floor, terms)


def _dated_weekday(words: Words, index: int, terms: Vocabulary) -> Atom | None:
    """A weekday with the date behind it: "Wednesday, Oct. 18", "Friday (16 October)"."""
    position = index + 1
    while words.form(position) in (",", ".", "the", "(") and position < index + 4:
        position += 1
    for month in (position, position + 1, position + 2):
        if words.form(month) in terms.months:
            atom = read_month(words, month, index, terms)
            if atom is None or atom.first != index:
                return None
            closes = words.form(atom.last + 1) == ")" and "(" in words.forms[index:month]
            return atom._replace(last=atom.last + closes)
    return None


def _joined(words: Words, atoms: list[Atom]) -> list[Atom]:
    """Neighbours made one: "8 p.m. on Tuesday" is Tuesday, "from May 3 to June 5" a stretch."""
    joined: list[Atom] = []
    for atom in atoms:
        both = _pair(words, joined[-1], atom) if joined else None
        if both is None:
            joined.append(atom)
        else:
            joined[-1] = both
    return joined


def _pair(words: Words, first: Atom, second: Atom) -> Atom | None:
    """Two neighbours as one expression, null when they are two."""
    between = words.forms[first.last + 1 : second.first]
    if isinstance(first.expression, Anchored) and isinstance(second.expression, Feast | Calendar | Weekday):
        return _shifted(words, first, second, between)
    if len(between) > 3:
        return None
    if isinstance(first.expression, Clock) or isinstance(second.expression, Clock):
        return _timed_pair(first, second, between)
    if isinstance(first.expression, Years) and isinstance(second.expression, Feast | Season) and not between:
        return Atom(first.first, second.last, second.expression._replace(year=first.expression.first))
    if isinstance(first.expression, Whole) and words.forms[first.last] == "ago" and between in ([], ["on"]):
        return _same_day_then(first, first.expression, second)
    if isinstance(first.expression, Anchored | Stretch) or isinstance(second.expression, Anchored | Stretch):
        return None
    if isinstance(first.expression, Whole) and isinstance(second.expression, Weekday):
        in_week = first.expression.unit == "week" and between in ([], ["on"])
        weekday = second.expression._replace(which="week", weeks=first.expression.offset)
        return Atom(first.first, second.last, weekday, second.timed) if in_week else None
    if words.forms[first.first] == "overnight" and first.first == first.last:
        night = not between or between in (["on"], ["from"], ["between"], ["into"])
        return Atom(first.first, second.last, Overnight(second.expression)) if night else None
    lead = words.form(first.first - 1)
    if len(between) == 1 and ((between[0] in _TO) or (between[0] == "and" and lead == "between")):
        led = lead in ("from", "between", "(") or isinstance(first.expression, Overnight)
        led = led or "night" in words.forms[first.first : first.last]  # "the night of Sunday to Monday"
        if between[0] in ("to", "until", "till") and not led:
            return None
        timed = first.timed or second.timed
        return Atom(first.first, second.last, Stretch(first.expression, second.expression), timed)
    return None


def _shifted(words: Words, first: Atom, second: Atom, between: list[str]) -> Atom | None:
    """A day counted from a feast or date behind it: "the day after Christmas", "two days before the May 3 vote"."""
    counted = first.expression
    if not isinstance(counted, Anchored) or counted.days is None or counted.unit not in ("day", "night"):
        return None
    if counted.bound or (isinstance(second.expression, Calendar) and second.expression.day is None):
        return None
    ends = _occasion_after(words, second.last)
    held = _is_occasion(between) or (between in ([], ["the"]) and ends > second.last)
    if not held and (between not in ([], ["the"]) or isinstance(second.expression, Weekday)):
        return None
    if words.form(first.last) not in ("after", "before"):
        return None
    return Atom(first.first, ends, Shifted(counted.days, second.expression), first.timed)


def _is_occasion(between: list[str]) -> bool:
    """Whether words between tell an occasion whose day comes next: "the general elections of", "the vote on"."""
    sets = vocabulary().sets
    if not 1 < len(between) <= _OCCASION or not between[-1].isalpha():
        return False
    named = [i for i, word in enumerate(between) if word in sets["occasion"]]
    return bool(named) and all(word in sets["occasion_link"] for word in between[named[-1] + 1 :])


def _occasion_after(words: Words, last: int) -> int:
    """The last word of the occasion that a day stands before, else the day's: "Sunday's presidential vote"."""
    sets = vocabulary().sets
    for index in range(last + 1, last + _OCCASION):
        form = words.form(index)
        if form in sets["occasion"]:
            return index
        if not (form.isalpha() or form in "'’") or form in sets["occasion_link"]:
            break
    return last


def _same_day_then(first: Atom, ago: Whole, second: Atom) -> Atom | None:
    """The day so many years or months before another: "a year ago today", "a year ago on Friday", "... this month"."""
    if second.expression == Whole("month", 0) and ago.unit == "year" and ago.through == ago.offset:
        return Atom(first.first, second.last, Whole("month", 12 * ago.offset))
    day = isinstance(second.expression, Weekday) or second.expression == Days(0, 0)
    if not day or ago.unit not in ("month", "year") or ago.through != ago.offset:
        return None
    return Atom(first.first, second.last, Shifted(ago.offset, second.expression, ago.unit), second.timed)


def _timed_pair(first: Atom, second: Atom, between: list[str]) -> Atom | None:
    """A time of day and a day as the day."""
    if any(word not in ("on", ",", "of", "at", "the", "local", "time") for word in between):
        return None
    day = second if isinstance(first.expression, Clock) else first
    if isinstance(day.expression, Clock):
        return first._replace(last=second.last)
    return Atom(first.first, second.last, day.expression, timed=True)
