"""Times as sites write them beside a headline or a comment: "March 3, 2012 at 4:05 pm", "vor 2 Tagen", "22 mai 2014".

Only what is written counts: a relative time has no day, and neither has a numeric date that can be read in two ways
until `order` is known from elsewhere in the document. Formats: the Unicode CLDR date patterns of the languages in
`stamps.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from armada_cli.segment.shared.words import alternatives, may_hold, values, words
from armada_cli.values import frozen

Order = Literal["dmy", "mdy"]
EARLIEST = date(1900, 1, 1)
LONGEST = 2000  # characters of a line that are read

_WORD = r"([^\W\d_]{3,12})"
_DAY_FIRST = re.compile(
    rf"(?<![\w.,:])(\d{{1,2}})(?:st|nd|rd|th|er|\.|º|ª)?[ \-./]{{0,3}}(?:de |of |d['’])?{_WORD}\.?[,،]?[ \-./]{{0,3}}"
    r"(?:de |del |of )?((?:19|20)\d\d(?!\d)|['’]?\d\d(?![\d:]))",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"(?<!\w){_WORD}\.?[ \-]{{1,2}}(\d{{1,2}})(?:st|nd|rd|th)?(?: ?[,،]? ?| ?-)((?:19|20)\d\d)(?!\d)", re.IGNORECASE
)
_DAY_MONTH = re.compile(
    rf"(?<![\w.,:])(\d{{1,2}})(?:st|nd|rd|th|er|\.)?[ \-]{{1,2}}(?:de )?{_WORD}(?!\w)", re.IGNORECASE
)
_MONTH_DAY = re.compile(rf"(?<!\w){_WORD}\.?[ \-]{{1,2}}(\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.,]?\d)", re.IGNORECASE)
_ISO = re.compile(r"(?<![\d./-])((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_CJK = re.compile(r"((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([./-]) ?(\d{1,2})\2 ?((?:19|20)\d\d|\d\d)(?![\d/-])(?!\.\d)")
_CTIME = re.compile(r"(?<!\w)([A-Z][a-z]{2}) +(\d{1,2}),? (\d\d:\d\d:\d\d)(?: [A-Z]{3,4})? ((?:19|20)\d\d)(?!\d)")
_DIGIT = re.compile(r"\d")
# What every date in numbers and every time of day has: without it, a line is not searched for them.
_PARTED = re.compile(r"\d[./-] ?\d")
_HOUR = re.compile(r"\d(?:[:h.]\d|\s?(?:[ap]\.?\s?m|uhr|h))", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?:(?<=\d)T|(?<![\d:.]))(?:[01]?\d|2[0-4])(?:(?:[:h]|\.(?=\d\d\s*(?:[ap]\.?m|uhr|h\b)))[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?"
    r"(?:\s?[ap]\.?\s?m\b\.?)?|\s?[ap]\.?m\b\.?|\s?uhr\b|\s?h\b)(?:\s?uhr\b)?(?!\d)",
    re.IGNORECASE,
)
_SHORT = re.compile(r"^\d{1,3}\s?(?:s|m|h|d|w|y|mo|min|hr|hrs|std|tg|j|sem)\.?(?:\s+ago)?$", re.IGNORECASE)
# The same set apart in a line: "Ann · 3 d", "Ann | 2h | Reply".
_SHORT_PART = re.compile(
    r"(?<=[·•|])\s*(\d{1,3}\s?(?:s|m|h|d|w|y|mo|min|hr|hrs|std|tg|j|sem)\.?)\s*(?=$|[·•|])", re.IGNORECASE
)
_GAP = re.compile(r"[\s,;:|·•@\-–—/()\[\].،]+")


@frozen
class Stamp:
    """A time in a line, from character `start` to `end`.

    `day` is null for a relative or partial time; `choices` then holds the day-first and month-first readings of a
    numeric date that can be read both ways. `clock` says that a time of day, or a relative time, is part of it.
    `order` is the order that its spelling shows. `month_day` is a date that lacks its year.
    """

    start: int
    end: int
    day: date | None = None
    choices: tuple[date, date] | None = None
    clock: bool = False
    order: Order | None = None
    month_day: tuple[int, int] | None = None

    def read(self, order: Order | None) -> date | None:
        """The day, an ambiguous one read in the given order."""
        if self.day or not self.choices or not order:
            return self.day
        return self.choices[0 if order == "dmy" else 1]


def find_stamps(text: str) -> list[Stamp]:
    """The times in a line, in order; date, weekday and time of day that belong together are one."""
    return list(_found(text[:LONGEST]))


@lru_cache(maxsize=4096)
def _found(text: str) -> tuple[Stamp, ...]:
    parts = sorted(_parts(text), key=lambda s: (s.start, -s.end))
    stamps: list[Stamp] = []
    for part in parts:
        if stamps and part.start < stamps[-1].end:
            continue
        if stamps and _belongs(stamps[-1], part, text):
            stamps[-1] = _merged(stamps[-1], part)
        else:
            stamps.append(part)
    return tuple(s for s in stamps if s.day or s.choices or s.clock or s.month_day)


def whole_day(text: str) -> date | None:
    """The day that a short text such as a `datetime` attribute or a caption gives, null if it gives none or several."""
    days = {s.day for s in find_stamps(text) if s.day}
    return days.pop() if len(days) == 1 else None


def _belongs(left: Stamp, right: Stamp, text: str) -> bool:
    """Whether two neighbours are parts of one time. "Sam | 3.3.2012" is a name and a date, "Sam. 3.3.2012" is one."""
    gap = text[left.end : right.start]
    if (left.day and right.day) or not _joined(gap):
        return False
    weekday = not (left.day or left.choices or left.clock or left.month_day)
    return not (weekday and left.end - left.start <= 4 and gap.strip(" ,."))


def _merged(left: Stamp, right: Stamp) -> Stamp:
    return Stamp(
        left.start,
        right.end,
        left.day or right.day,
        left.choices or right.choices,
        left.clock or right.clock,
        left.order or right.order,
        left.month_day or right.month_day,
    )


def _parts(text: str) -> Iterator[Stamp]:
    """Dates, weekdays, times of day and relative times, each by itself; a longer reading comes before a shorter one."""
    if _DIGIT.search(text):
        yield from _dates(text)
        if _HOUR.search(text):
            yield from (Stamp(*m.span(), clock=True) for m in _CLOCK.finditer(text))
        if may_hold(text, "stamps", "weekday"):
            yield from (Stamp(*m.span()) for m in _weekday().finditer(text))
        if _SHORT.match(text.strip()):
            yield Stamp(0, len(text), clock=True)
        yield from (Stamp(*m.span(1), clock=True) for m in _SHORT_PART.finditer(text))
    if may_hold(text, "stamps", "before", "after", "moment"):
        yield from (Stamp(*m.span(), clock=True) for m in _relative().finditer(text))


def _dates(text: str) -> Iterator[Stamp]:
    found: list[Stamp] = []
    for stamp in _readings(text):
        if not any(stamp.start < other.end and other.start < stamp.end for other in found):
            found.append(stamp)
            yield stamp


def _readings(text: str) -> Iterator[Stamp]:
    dated, bare = months(), values("stamps", "month")
    numeric, named = bool(_PARTED.search(text)), may_hold(text, "stamps", "month", "month_or_name")
    for m in _CTIME.finditer(text) if ":" in text else ():
        yield from _named(m, dated.get(m[1].casefold()), m[2], m[4], "mdy", clock=True)
    for m in _ISO.finditer(text) if numeric else ():
        yield from _plain(m, m[1], m[3], m[4])
    for m in _CJK.finditer(text):
        yield from _plain(m, m[1], m[2], m[3])
    for m in _DAY_FIRST.finditer(text):
        yield from _named(m, dated.get(m[2].casefold()), m[1], m[3], "dmy")
    for m in _MONTH_FIRST.finditer(text) if named else ():
        yield from _named(m, dated.get(m[1].casefold()), m[2], m[3], "mdy")
    for m in _NUMERIC.finditer(text) if numeric else ():
        yield from _numeric(m)
    for m in _DAY_MONTH.finditer(text) if named else ():
        yield from _partial(m, bare.get(m[2].casefold()), m[1], "dmy")
    for m in _MONTH_DAY.finditer(text) if named else ():
        yield from _partial(m, bare.get(m[1].casefold()), m[2], "mdy")


def _named(
    m: re.Match[str], month: int | None, day: str, year: str, order: Order, clock: bool = False
) -> Iterator[Stamp]:
    found = _day(full_year(year), month, int(day)) if month else None
    if found:
        yield Stamp(*m.span(), found, order=order, clock=clock)


def _plain(m: re.Match[str], year: str, month: str, day: str) -> Iterator[Stamp]:
    found = _day(int(year), int(month), int(day))
    if found:
        yield Stamp(*m.span(), found)


def _partial(m: re.Match[str], month: int | None, day: str, order: Order) -> Iterator[Stamp]:
    if month and 1 <= int(day) <= 31:
        yield Stamp(*m.span(), order=order, month_day=(month, int(day)))


def _numeric(m: re.Match[str]) -> Iterator[Stamp]:
    """`3.4.2009` is day first everywhere; `3/4/2009` is read in two ways unless one number is above 12."""
    first, second, year = int(m[1]), int(m[3]), full_year(m[4])
    day_first, month_first = _day(year, second, first), _day(year, first, second)
    if m[2] == "." and day_first:
        yield Stamp(*m.span(), day_first, order="dmy")
    elif day_first and month_first and day_first != month_first:
        yield Stamp(*m.span(), choices=(day_first, month_first))
    elif day_first or month_first:
        order: Order | None = None if day_first == month_first else "dmy" if day_first else "mdy"
        yield Stamp(*m.span(), day_first or month_first, order=order)


@lru_cache(maxsize=1)
def months() -> dict[str, int]:
    """What stands for a month in a date with its year, lower case, 1 to 12; some are names of persons elsewhere."""
    return values("stamps", "month") | values("stamps", "month_or_name")


def full_year(text: str) -> int:
    """Four digits of a year ("0001" stands for none); two mean the hundred years that end with the next."""
    digits = text.strip("'’")
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year <= (date.today().year + 1) % 100 else 1900)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if EARLIEST <= found <= date.today() + timedelta(days=2) else None


@lru_cache(maxsize=1)
def _relative() -> re.Pattern[str]:
    count = rf"(?:\d{{1,4}}|{alternatives('stamps', 'one')})"
    unit = alternatives("stamps", "unit")
    short = r"\d{1,3}\s?(?:s|m|h|d|w|y|mo)"
    return re.compile(
        rf"(?<!\w)(?:(?:{alternatives('stamps', 'before')})\s+{count}\s*(?:{unit})(?!\w)|"
        rf"{count}\s*(?:{unit})\.?\s+(?:{alternatives('stamps', 'after')})(?!\w)|{short}\s+ago(?!\w)|"
        rf"(?:{alternatives('stamps', 'moment')})(?![\w'’]))",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives('stamps', 'weekday')})(?!\w)\.?", re.IGNORECASE)


@lru_cache(maxsize=1)
def _joiners() -> frozenset[str]:
    return words("stamps", "joiner") | words("stamps", "zone")


def _joined(gap: str) -> bool:
    """Whether only marks and words such as "at" stand between two parts."""
    return len(gap) < 24 and without_joiners(gap) == ""


def without_joiners(text: str) -> str:
    """A piece of a line without the marks and little words that belong to a time beside it ("on", "um", "Uhr", "|")."""
    kept = [w for w in _GAP.sub(" ", text).split() if w.casefold().strip(".") not in _joiners()]
    return " ".join(kept)
