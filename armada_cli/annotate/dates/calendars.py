"""Calendar arithmetic: weeks, months, parts of them, and the feasts of four calendars.

Easter: Meeus, Astronomical Algorithms (1991), chapter 8. Islamic: the tabular calendar in its civil epoch. Hebrew: the
four postponement rules. Both after Reingold and Dershowitz, Calendrical Calculations.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from armada_cli.lexicon import Entry

Range = tuple[date, date]
_ISLAMIC_EPOCH = date(622, 7, 19).toordinal()  # 16 July 622 of the Julian calendar
DAYS_OF = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 7, "month": 30, "year": 365, "decade": 3650}
_HEBREW_EPOCH = -1373427  # 7 October 3761 BC (Julian), as a proleptic ordinal of datetime


def month_range(year: int, month: int, phase: str | None = None) -> Range:
    """The days of a month; early is its 1st to 10th, mid its 11th to 20th, late the rest."""
    first, last = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}.get(phase or "", (1, 31))
    return date(year, month, first), date(year, month, min(last, monthrange(year, month)[1]))


def year_range(first: int, last: int, phase: str | None = None) -> Range:
    """The days of some years; a part of one year is a third of it, a part of a decade its years 0-3, 4-6, 7-9."""
    if phase is None:
        return date(first, 1, 1), date(last, 12, 31)
    if first == last:
        opens, closes = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}[phase]
        return date(first, opens, 1), month_range(first, closes)[1]
    opens, closes = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}[phase]
    return date(first + opens, 1, 1), date(first + closes, 12, 31)


def week_range(day: date, weeks: int = 0, phase: str | None = None) -> Range:
    """The calendar week, Monday to Sunday, so many weeks from the one of a day; late is Thursday to Sunday."""
    monday = day - timedelta(days=day.weekday() - 7 * weeks)
    first, last = {"early": (0, 1), "mid": (1, 3), "late": (3, 6)}.get(phase or "", (0, 6))
    return monday + timedelta(days=first), monday + timedelta(days=last)


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    """Year and month so many months on."""
    months = 12 * year + month - 1 + by
    return months // 12, months % 12 + 1


def moved(days: Range, by: int, unit: str) -> Range:
    """A range moved by so many days; by weeks, months or years the whole one that is meant: "the week after"."""
    first, last = days
    if unit == "week":
        return week_range(first, round(by / DAYS_OF["week"]))
    if unit == "month":
        return month_range(*shift_month(first.year, first.month, round(by / DAYS_OF["month"])))
    if unit == "year":
        year = first.year + round(by / DAYS_OF["year"])
        return year_range(year, year)
    if by and by % DAYS_OF["year"] == 0:  # "two years to the day after"
        return back(first, "year", -by // DAYS_OF["year"]), back(last, "year", -by // DAYS_OF["year"])
    return first + timedelta(days=by), last + timedelta(days=by)


def on_weekday(day: date, weekday: int, step: int) -> date:
    """The first day with a weekday from a day on, by steps of a day forward or back."""
    return day + timedelta(days=step * ((weekday - day.weekday()) * step % 7))


def back(day: date, unit: str, count: int) -> date:
    """The day so many units before a day."""
    if unit in ("month", "year", "decade"):
        months = count * {"month": 1, "year": 12, "decade": 120}[unit]
        year, month = shift_month(day.year, day.month, -months)
        year = max(year, 1)
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    days = {"minute": 0, "hour": count / 24, "week": 7 * count, "fortnight": 14 * count, "weekend": 7 * count}
    return day - timedelta(days=min(round(days.get(unit, count)) or (1 if unit == "hour" else 0), 700_000))


def feast_range(entry: Entry, year: int) -> Range | None:
    """The days of a feast that begins in a year of our calendar, null where the table has none for it."""
    first = _RULES[entry["rule"]](entry, year)
    if first is None:
        return None
    return first, first + timedelta(days=entry.get("length", 1) - 1)


def easter(year: int) -> date:
    """Easter Sunday of the western church."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * i - k - h + m + 32) % 7
    n = (h - m + r + 90) // 25
    return date(year, n, (h - m + r + n + 19) % 32)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, in the Gregorian calendar (years 1900 to 2099)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def islamic(year: int, month: int, day: int) -> date:
    """The day of a date in the tabular Islamic calendar."""
    days = day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    return date.fromordinal(_ISLAMIC_EPOCH - 1 + days)


def hebrew(year: int, month: int, day: int) -> date:
    """The day of a date in the Hebrew calendar, months counted from Nisan; autumn months open the year."""
    new_year = _hebrew_new_year(year)
    if month >= 7:
        lengths = _autumn_lengths(_hebrew_new_year(year + 1) - new_year)
        return date.fromordinal(new_year + sum(lengths[: month - 7]) + day - 1)
    before = _hebrew_new_year(year + 1) - sum((30, 29, 30, 29, 30, 29)[month - 1 :])
    return date.fromordinal(before + day - 1)


def _autumn_lengths(days: int) -> tuple[int, int, int]:
    """Lengths of Tishri, Heshvan and Kislev in a year of so many days."""
    kind = days % 10
    return 30, 30 if kind == 5 else 29, 29 if kind == 3 else 30


def _hebrew_new_year(year: int) -> int:
    """The ordinal of 1 Tishri."""
    return _HEBREW_EPOCH + _hebrew_elapsed(year) + _hebrew_correction(year)


def _hebrew_elapsed(year: int) -> int:
    """Days from the epoch to the new year, before the correction for impossible lengths."""
    months = (235 * year - 234) // 19
    day = 29 * months + (12084 + 13753 * months) // 25920
    return day + ((3 * (day + 1)) % 7 < 3)


def _hebrew_correction(year: int) -> int:
    """Days that the new year is put off so that no year has 356 or 382 days."""
    before, now, after = (_hebrew_elapsed(year + step) for step in (-1, 0, 1))
    return 2 if after - now == 356 else int(now - before == 382)


def _easter_feast(entry: Entry, year: int) -> date | None:
    sunday = orthodox_easter(year) if entry.get("orthodox") else easter(year)
    return sunday + timedelta(days=entry["offset"])


def _islamic_feast(entry: Entry, year: int) -> date | None:
    guess = (year - 622) * 33 // 32
    for candidate in range(guess, guess + 3):
        day = islamic(candidate, entry["month"], entry["day"])
        if day.year == year:
            return day
    return None


def _hebrew_feast(entry: Entry, year: int) -> date | None:
    days = (hebrew(year + add, entry["month"], entry["day"]) for add in (3760, 3761))
    return next((day for day in days if day.year == year), None)


def _nth_feast(entry: Entry, year: int) -> date | None:
    first = date(year, entry["month"], 1)
    return first + timedelta(days=(entry["weekday"] - first.weekday()) % 7 + 7 * (entry["nth"] - 1))


def _table_feast(entry: Entry, year: int) -> date | None:
    return next((date.fromisoformat(day) for day in entry["days"] if day.startswith(f"{year:04}-")), None)


_RULES: dict[str, Any] = {
    "fixed": lambda entry, year: date(year, entry["month"], entry["day"]),
    "easter": _easter_feast,
    "islamic": _islamic_feast,
    "hebrew": _hebrew_feast,
    "nth": _nth_feast,
    "table": _table_feast,
    "named": lambda entry, year: date.fromisoformat(entry["date"]) if entry["date"].startswith(str(year)) else None,
}
