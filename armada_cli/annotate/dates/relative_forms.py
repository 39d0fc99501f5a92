"""Dates that count from the day of publication or from another event: weekdays, "two days ago", "the next morning"."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping

from armada_cli.annotate.dates.calendars import DAYS_OF
from armada_cli.annotate.dates.expressions import (
    Again,
    Anchored,
    Atom,
    Calendar,
    Clock,
    Days,
    Expression,
    Feast,
    Fixed,
    Phase,
    SameYear,
    Unit,
    Weekday,
    Which,
    Whole,
    Window,
)
from armada_cli.annotate.dates.reading import number_before, ordinal_at, phase_before, phrase_at, year_after, year_at
from armada_cli.annotate.dates.seasons import read_feast
from armada_cli.annotate.dates.vocabulary import Vocabulary
from armada_cli.annotate.wordscan import Words

_WHICH: Mapping[str, Which] = {"last": "last", "next": "next", "coming": "next"}
_LATER = frozenset({"later", "after", "afterwards", "afterward", "following"})
_EARLIER = frozenset({"earlier", "before", "previously", "prior", "beforehand"})
_FOLLOWING = frozenset({"next", "following", "subsequent", "ensuing"})
_PREVIOUS = frozenset({"previous", "preceding", "prior"})
_ANY = frozenset({"a", "an", "any", "each", "every", "one"})  # "on a Saturday evening" tells no day
_THIS = frozenset({"this", "current"})
_NIGHT = 12  # hours from which on it may be another day
_MOST = 5  # days of one name in a month
_BOUNDS = frozenset({"within", "under", "over"})
_BACK_ENDS = frozenset({"", ".", ",", ";", ")", "when", "near", "from", "by", "and", "but", "at", "on"})
_WINDOW = frozenset({"past", "last", "preceding", "previous"})


def read_weekday(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """Read "Wednesday", "last Friday", "Tuesday of last week", "the following Monday"."""
    form, before, after = words.forms[index], words.form(index - 1), words.form(index + 1)
    if form in terms.short or not words.is_capital(index):
        return None
    of_month = _weekday_of_month(words, index, floor, terms)
    if of_month is not None:
        return of_month
    if (
        before in _ANY
        or before in terms.ordinals  # "on the first Sunday after Easter"
        or before in terms.sets["not_before"]
        or (after in terms.sets["paper"] and words.is_capital(index + 1))
    ):
        return None
    weekday = terms.weekdays[form]
    last = index + (after == "." and len(form) < 6 and not words.is_capital(index + 2))
    week = _week_of(words, last + 1)
    if week is not None:
        return Atom(index, week[0], Weekday(weekday, "week", week[1]))
    if (
        before in _FOLLOWING | _PREVIOUS | {"same", "that"}
        and words.form(index - 2) in ("the", "on", "that")
        and before != "that"
    ):
        step = 1 if before in _FOLLOWING else -1
        return Atom(index - 1, last, Again(weekday) if before == "same" else Anchored(step, "day", weekday))
    if words.form(last + 1) == "last" and words.form(last + 2) not in ("week", "month", "year"):
        return Atom(index, last + 1, Weekday(weekday, "last"))  # "on Thursday last"
    if before in ("last", "next", "this", "past", "coming") and index - 1 >= floor:
        first = index - 1 - (words.form(index - 2) == "this" and before == "past")
        return Atom(first, last, Weekday(weekday, _WHICH.get(before, "latest")))
    return Atom(index, last, Weekday(weekday))


def _weekday_of_month(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """Read "the first Sunday of May", "the last Friday in June 2014"."""
    rank = -1 if words.form(index - 1) in ("last", "final") else ordinal_at(words, index - 1, terms)
    month = terms.months.get(words.form(index + 2))
    if rank is None or month is None or rank > _MOST or words.form(index + 1) not in ("of", "in"):
        return None
    if words.form(index - 2) != "the" or index - 2 < floor or not words.is_capital(index + 2):
        return None
    year, last = year_after(words, index + 2, terms)
    return Atom(index - 2, last, Calendar(month, year, weekday=terms.weekdays[words.forms[index]], nth=rank))


def _week_of(words: Words, index: int) -> tuple[int, int] | None:
    """Read "last week", "of this week" after a weekday: its last word, and the weeks from that of publication."""
    start = index + (words.form(index) == "of")
    which = {"last": -1, "this": 0, "next": 1}.get(words.form(start))
    return (start + 1, which) if which is not None and words.form(start + 1) == "week" else None


def read_deictic(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """Read "today", "yesterday", "overnight", and with "late" or "early" before it."""
    phrase = phrase_at(words, index, terms.deictics)
    if phrase is None:
        return None
    first, last, timed = phrase[1]
    begin, phase = phase_before(words, index, floor, terms)
    return Atom(
        begin, index + len(phrase[0]) - 1, Days(first, last, "day" if first == last else "days"), timed or bool(phase)
    )


def read_unit(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """Everything that is said with a unit of time: "last week", "two days ago", "the past several days"."""
    if words.form(index + 1) == "-" and words.glued(index + 1):
        return None
    return (
        read_deictic(words, index, floor, terms)
        or _day_of_that_month(words, index, floor, terms)
        or _part_of_month(words, index, floor, terms)
        or _counted(words, index, floor, terms)
        or _pointed(words, index, floor, terms)
        or _in_the(words, index, floor, terms)
        or _before_after(words, index, floor, terms)
    )


def _day_of_that_month(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """Read "the second of the month", "the third of that month"."""
    of = index - 2 - (words.form(index - 2) == "the" and words.form(index - 1) == "same")
    day = ordinal_at(words, of - 1, terms)
    if words.form(of) != "of" or words.form(index - 1) not in ("the", "that", "same") or day is None or of - 1 < floor:
        return None
    return Atom(of - 1, index, Again(day=day)) if words.forms[index] == "month" else None


def _part_of_month(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """Read "the first week of May", "the last day of June 2014", "the third day of Ramadan"."""
    unit, which = terms.units[words.forms[index]], words.form(index - 1)
    rank = -1 if which in ("last", "final") else ordinal_at(words, index - 1, terms)
    if words.form(index + 1) != "of" or rank is None or index - 1 < floor or unit not in ("day", "week"):
        return None
    first = index - 1 - (words.form(index - 2) == "the" and index - 2 >= floor)
    start = index + 2 + (words.form(index + 2) == "the" and unit == "day")
    feast = read_feast(words, start, index, terms)
    if feast is not None and isinstance(feast.expression, Feast) and unit == "day" and rank > 0:
        return Atom(first, feast.last, feast.expression._replace(nth=rank))
    month, whole = terms.months.get(words.form(start)), year_at(words, start)
    if whole is not None and unit == "day" and rank in (1, -1):
        day = f"{whole}-01-01" if rank == 1 else f"{whole}-12-31"
        return Atom(first, start, Fixed(day, day))
    if month is None or rank > 5:
        return None
    year, last = year_after(words, start, terms)
    if words.forms[index] == "days":
        return Atom(first, last, Calendar(month, year, phase="early" if rank > 0 else "late"))
    length = monthrange(year or 2001, month)[1]
    begin, end = (rank, rank) if unit == "day" else (7 * rank - 6, min(7 * rank, length))
    if rank < 0:
        begin, end = length - (0 if unit == "day" else 6), length
    return Atom(first, last, Calendar(month, year, begin, end))


def _counted(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """Read "two days ago", "a week later", "the past 24 hours", "days after"."""
    unit = terms.units[words.forms[index]]
    exact = words.find(index + 1, "to", "the", "day")
    last = index + (3 if exact else 0)
    after = words.form(last + 1)
    number = number_before(words, index, floor, terms)
    if number is None and words.forms[index].endswith("s"):
        number = index, 3, 7
    if number is None:
        return None
    first, low, high = number
    if after == "ago" or (after == "back" and words.form(last + 2) in _BACK_ENDS):
        named = _week_ago(words, last + 2, unit, low, terms)
        if named is not None:
            return Atom(first, named[0], named[1])
        ago = _ago(unit, low, high)
        return Atom(first, last + 1, ago) if ago is not None else None
    if after in _LATER or after in _EARLIER:
        days = _length(unit, low, high)
        daily = unit in ("week", "fortnight") or (unit == "year" and (exact or words.form(first - 1) == "exactly"))
        counted: Unit = "day" if daily and days is not None else unit
        days = days if days is None or after in _LATER else -days
        return Atom(first, last + 1, Anchored(days, counted, bound=_is_bound(words, first)))
    within = words.form(first - 1) == "within" and words.is_capital(first - 1) and not words.form(index + 1).isdecimal()
    if within and _length(unit, low, high) == 0:
        return Atom(first - 1, index, Anchored(0, unit))  # "Within nine minutes, another went off"
    return _window(words, index, first, high, floor, terms)


def _is_bound(words: Words, first: int) -> bool:
    """Whether words before an amount make it a mere bound: "less than a week after"."""
    return words.form(first - 1) in _BOUNDS or (
        words.form(first - 1) == "than" and words.form(first - 2) in ("less", "more", "fewer")
    )


def _week_ago(words: Words, index: int, unit: str, count: int, terms: Vocabulary) -> tuple[int, Expression] | None:
    """The day named behind "a week ago": "a week ago on Friday", "two weeks ago today"."""
    index += words.form(index) == "on"
    weekday = terms.weekdays.get(words.form(index))
    if unit == "week" and weekday is not None and words.is_capital(index):
        return index, Weekday(weekday, "week", -count)
    if unit == "week" and words.form(index) == "today":
        return index, Days(-7 * count, -7 * count)
    return None


def _ago(unit: Unit, low: int, high: int) -> Expression | None:
    """The days, weeks, months or years so long before publication."""
    if unit in ("minute", "hour"):
        return Days(-(high // 24) if unit == "hour" else 0, -(low // 24) if unit == "hour" else 0, "time")
    if unit in ("day", "night"):
        return Days(-high, -low, "day" if low == high else "days")
    if unit == "fortnight":
        return Whole("week", -2 * high, through=-2 * low)
    if unit in ("weekend", "decade"):
        return None
    return Whole(unit, -high, through=-low)


def _length(unit: str, low: int, high: int) -> int | None:
    """The days that so many units last, null for a vague number of them."""
    if unit == "hour" and _NIGHT <= low < 24:
        return None  # "14 hours after" may be the next day
    if unit in ("minute", "hour"):
        return round(low / 24) if unit == "hour" and low >= 24 else 0
    return low * DAYS_OF[unit] if low == high else None


def _window(words: Words, index: int, first: int, count: int, floor: int, terms: Vocabulary) -> Atom | None:
    """Read "the past two weeks", "recent days"."""
    before = words.form(first - 1)
    unit = terms.units[words.forms[index]]
    recent = words.form(first) == "recent"
    if not recent and (before not in _WINDOW or first - 1 < floor):
        return None
    first = first if recent else first - 1
    if not recent and before in ("preceding", "previous") and unit != "hour":
        return Atom(first, index, Anchored(None, unit))
    first -= words.form(first - 1) in ("the", "this", "these") and first - 1 >= floor
    return Atom(first, index, Window(unit, count))


def _pointed(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """Read "last week", "late this month", "the next day", "that year", "the past week", "the weekend"."""
    unit, before, lead = terms.units[words.forms[index]], words.form(index - 1), words.form(index - 2)
    if index - 1 < floor or words.forms[index].endswith("s"):
        return None
    if unit == "weekend" and before == "the" and words.form(index + 1) in ("before", "after"):
        return Atom(index - 1, index + 1, Anchored(None, unit))
    definite = lead == "the" and index - 2 >= floor
    first = index - 1 - definite
    if before in _FOLLOWING and (definite or before != "next"):
        return Atom(index - 1, index, Anchored(DAYS_OF.get(unit, 0), unit))
    if before in _PREVIOUS:
        return Atom(index - 1, index, Anchored(-DAYS_OF.get(unit, 0), unit))
    if before in ("same", "that", "very"):
        return _same(words, index, unit, floor, terms)
    if unit == "weekend" and (before in ("the", "this", "last") or words.find(index - 2, "this", "past")):
        first = index - 1 - (before == "past")
        return Atom(first, index, Whole("weekend", -(before == "last")))
    if before == "past" or (before == "last" and definite):
        begin = first - (words.form(first - 1) == "this" and first - 1 >= floor)
        return Atom(begin, index, Window(unit, 1)) if unit not in ("day", "minute") else None
    return _calendar_unit(words, index, floor, terms)


def _calendar_unit(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """Read "last week", "this year", "early next month"."""
    unit, before = terms.units[words.forms[index]], words.form(index - 1)
    offset = -1 if before == "last" else 0 if before in _THIS else 1 if before == "next" else None
    if offset is None or unit not in ("week", "month", "year", "decade"):
        return _opening(words, index, floor, terms)
    first, phase = phase_before(words, index - 1, floor, terms)
    if words.form(index - 2) in ("earlier", "later"):
        return Atom(index - 2, index, Whole(unit, offset)) if index - 2 >= floor else None
    return Atom(first, index, Whole(unit, offset, phase))


def _opening(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """Read "at the start of the year": of the one that is going on."""
    unit = terms.units[words.forms[index]]
    if not words.find(index - 2, "of", "the") or unit not in ("week", "month", "year"):
        return None
    first, phase = phase_before(words, index - 1, floor, terms)
    return Atom(first, index, Whole(unit, 0, phase)) if phase == "early" else None


def _same(words: Words, index: int, unit: Unit, floor: int, terms: Vocabulary) -> Atom | None:
    """Read "the same day", "that week", "later that year"."""
    if unit in ("year", "month"):
        first, phase = phase_before(words, index - 1, floor, terms)
        earlier: Phase | None = None if words.form(first) in ("earlier", "later") else phase
        first -= words.form(first - 1) == "later" and first - 1 >= floor
        expression: Expression = SameYear(earlier) if unit == "year" else Again(phase=earlier)
        return Atom(first, index, expression)
    return Atom(index - 1, index, Anchored(0, unit)) if unit in ("day", "weekend", "week") else None


def _in_the(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """Read "earlier in the day", "later in the week"."""
    if not (words.find(index - 2, "in", "the") and words.form(index - 3) in ("earlier", "later", "early", "late")):
        return None
    if index - 3 < floor:
        return None
    unit = terms.units[words.forms[index]]
    if unit == "day":
        return Atom(index - 3, index, Anchored(0))
    return Atom(index - 3, index, Whole(unit, 0)) if unit in ("week", "month", "year") else None


def _before_after(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """Read "the day before", "the week after", "the month before last"."""
    after, unit = words.form(index + 1), terms.units[words.forms[index]]
    if words.form(index - 1) != "the" or index - 1 < floor or unit not in ("day", "night", "week", "month", "year"):
        return None
    if after == "before" and words.form(index + 2) == "last" and unit in ("week", "month", "year"):
        return Atom(index - 1, index + 2, Whole(unit, -2))
    if after in ("after", "before"):
        return Atom(index, index + 1, Anchored(DAYS_OF[unit] * (1 if after == "after" else -1), unit))
    return None


def _is_bare_part(words: Words, index: int) -> bool:
    """Whether a part of the day stands for itself: "in the evening", "in the small hours of the morning"."""
    lead = words.form(index - 2)
    of = lead == "of" and words.form(index - 3) == "hours"
    return (of or lead in ("in", "during")) and words.form(index + 1) not in (
        "of",
        "before",
        "after",
        "from",
        "between",
    )


def read_part(words: Words, index: int, floor: int, _terms: Vocabulary) -> Atom | None:
    """A part of a day that points to another: "the next morning", "that night", "in the evening"."""
    before = words.form(index - 1)
    if index - 1 < floor:
        return None
    if before == "the" and _is_bare_part(words, index):
        return Atom(index - 1, index, Clock(), timed=True)
    if before in _FOLLOWING and words.form(index - 2) in ("the", "early"):
        return Atom(index - 1, index, Anchored(1), timed=True)
    if before in _PREVIOUS:
        return Atom(index - 1, index, Anchored(-1), timed=True)
    if before in ("same", "that"):
        return Atom(index - 1, index, Anchored(0), timed=True)
    if before == "the" and words.find(index + 1, "before", "last"):
        return Atom(index - 1, index + 2, Days(-2, -2), timed=True)
    if before == "the" and words.form(index + 1) in ("before", "after"):
        return Atom(index, index + 1, Anchored(1 if words.form(index + 1) == "after" else -1), timed=True)
    return None
