"""Calendar days in what pages write: ISO stamps, numbers, names of months in many languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from armada_cli.segment.shared.times import full_year, months

EARLIEST = date(1995, 1, 1)
_ISO = re.compile(
    r"\b(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?Z?)?$")
_YMD = re.compile(r"\b(\d{4})[./](\d{1,2})[./](\d{1,2})\b")
_DMY = re.compile(r"(?<![\w.-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\w-])")
_DAY_MONTH = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?\s+(?:de\s+|of\s+)?([^\W\d_]{3,12})\.?[\s,،]+(?:de\s+|del\s+)?(\d{4})\b"
)
_MONTH_DAY = re.compile(r"\b([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
# Arabic papers write a month's two names: that of the Levant, a stroke, that of Egypt.
_DOUBLE = re.compile(r"(?<=\d )[\u0621-\u064a]{2,8}(?: [\u0621-\u064a]{2,8})?\s?/\s?([\u0621-\u064a]{4,9})")
_WORD = re.compile(r"[^\W\d_]+")
_DASHED = re.compile(r"\b(\d{1,2})[- ]([^\W\d_]{3,12})[- ](\d{4}|\d{2})\b")


def plausible(day: date, today: date | None = None) -> bool:
    """From 1995 to tomorrow."""
    return EARLIEST <= day <= (today or date.today()) + timedelta(days=1)


def make(year: str, month: int, day: int) -> date | None:
    """The day if the calendar has it and it is plausible; of a year two digits will do."""
    try:
        made = date(full_year(year), month, day)
    except ValueError:
        return None
    return made if plausible(made) else None


def stamp(text: str) -> str | None:
    """An ISO day or ISO date and time, as machines write it in attributes; null for anything else or implausible."""
    found = _ISO.search(text)
    if found:
        day = make(found[1], int(found[2]), int(found[3]))
        return _with_time(day, found) if day else None
    found = _COMPACT.match(text.strip())
    if found:
        day = make(found[1], int(found[2]), int(found[3]))
        return day.isoformat() if day else None
    return None


def _with_time(day: date, found: re.Match[str]) -> str:
    if found[4] is None or int(found[4]) > 23 or int(found[5]) > 59 or int(found[6] or 0) > 59:
        return day.isoformat()
    time = f"{day.isoformat()}T{int(found[4]):02d}:{found[5]}:{found[6] or '00'}"
    zone = (found[7] or "").upper()
    return time + (zone if zone in ("", "Z") or ":" in zone else f"{zone[:3]}:{zone[3:]}")


def day_in(text: str, month_first: str = "") -> str | None:
    """The first calendar day written in the text, as ISO; `month_first` holds the marks of dates such as 3/4/2020 (a
    stroke, a dash, a point) that are read as American where neither number is above 12."""
    iso = stamp(text)
    if iso:
        return iso
    named = _named(text)
    if named:
        return named.isoformat()
    found = _YMD.search(text)
    if found:
        day = make(found[1], int(found[2]), int(found[3]))
        return day.isoformat() if day else None
    found = _DMY.search(text)
    if found:
        day = _numeric(int(found[1]), int(found[3]), found[4], found[2] in month_first)
        return day.isoformat() if day else None
    return _spoken(text)


def _numeric(first: int, second: int, year: str, month_first: bool) -> date | None:
    day, month = (second, first) if (month_first and first <= 12) or second > 12 else (first, second)
    return make(year, month, day)


def dotted_days(texts: Iterable[str]) -> set[bool]:
    """What the texts' days with points in them show of their order: true for 11.18.19, false for 18.11.19."""
    found = [(int(m[1]), int(m[3])) for text in texts if "." in text for m in _DMY.finditer(text) if m[2] == "."]
    return {second > 12 for first, second in found if (first > 12) != (second > 12)}


def _named(text: str) -> date | None:
    if not text.isascii():
        text = _DOUBLE.sub(r"\1", text)
    best: tuple[int, date] | None = None
    table = months()
    for pattern, order in ((_DAY_MONTH, (3, 2, 1)), (_MONTH_DAY, (3, 1, 2)), (_DASHED, (3, 2, 1))):
        for found in pattern.finditer(text):
            month = table.get(found[order[1]].casefold())
            day = make(found[order[0]], month, int(found[order[2]])) if month else None
            if day:
                if best is None or found.start() < best[0]:
                    best = (found.start(), day)
                break
    return best[1] if best else None


def _spoken(text: str) -> str | None:
    """RFC 2822 and C style stamps: "Thu, 03 Dec 2009 10:00:00 GMT", "Sat Jan 2 10:00:00 EST 2010"."""
    found = re.search(r"\b([A-Za-z]{3,9}) (\d{1,2}) \d{2}:\d{2}:\d{2}(?: [A-Z]{2,5})? (\d{4})\b", text)
    if not found:
        return None
    month = months().get(found[1].casefold())
    day = make(found[3], month, int(found[2])) if month else None
    return day.isoformat() if day else None


def only_a_day(text: str) -> bool:
    """Whether a line with a day in it has hardly a word besides: "Posted: Friday, 3 May 2019, 10:04 pm."."""
    words = [word for word in _WORD.findall(text.casefold()) if word not in months() and len(word) > 2]
    return len(words) <= 3


def in_address(url: str) -> str | None:
    """A day in an address: /2016/03/23/, /2016/mar/23/, /2016-03-23, /20160323; never digits of an article number."""
    for pattern in (
        r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=\D|$)",
        r"[/_-]((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?=[/_.-]|$)",
    ):
        found = re.search(pattern, url)
        day = make(found[1], int(found[2]), int(found[3])) if found else None
        if day:
            return day.isoformat()
    found = re.search(r"/((?:19|20)\d\d)/([a-z]{3,9})/(\d{1,2})(?=/)", url)
    month = months().get(found[2]) if found else None
    day = make(found[1], month, int(found[3])) if found and month else None
    return day.isoformat() if day else None


def parsed(text: str) -> datetime | None:
    """An ISO stamp as a moment, null when it is none."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
