"""From expressions to days: set against the day of publication, and against the dates told before them."""

from __future__ import annotations

from datetime import date, timedelta

from armada_cli.annotate.dates.calendars import (
    Range,
    back,
    feast_range,
    month_range,
    moved,
    on_weekday,
    shift_month,
    week_range,
    year_range,
)
from armada_cli.annotate.dates.expressions import (
    Again,
    Anchored,
    Calendar,
    Days,
    Expression,
    Feast,
    Fixed,
    Overnight,
    SameYear,
    Season,
    Shifted,
    Stretch,
    Unit,
    Weekday,
    Whole,
    Window,
    Years,
)
from armada_cli.annotate.dates.vocabulary import feasts

_SATURDAY = 5
_YESTERDAY = 1  # days ago
_MANY = {"day": "days", "week": "week", "weekend": "days", "month": "month", "year": "years", "decade": "years"}


def days_of(expression: Expression, published: date | None, year: int | None) -> Range | None:
    """The days of an expression, null where neither its words nor the publication date fix them.

    `year` is the year that the text supplies for a date without one.
    """
    try:
        return _absolute(expression, published, year) or (_relative(expression, published) if published else None)
    except (ValueError, OverflowError):  # 31 February; a day before the year 1
        return None


def _absolute(expression: Expression, published: date | None, year: int | None) -> Range | None:
    """The days of an expression that needs no publication date, or hands it on to its parts."""
    match expression:
        case Fixed(first, last):
            return date.fromisoformat(first), date.fromisoformat(last)
        case Calendar() if expression.year or year:
            days = _month_days(expression, expression.year or year or 1)
            told = expression.year or expression.weekday in (None, days[0].weekday()) or expression.day is None
            return days if told else None  # the weekday shows that another year is meant
        case Years(first, last, phase, months):
            if months is not None:
                return month_range(first, months[0])[0], month_range(first, months[1])[1]
            return year_range(first, last, phase)
        case SameYear(phase) if year:
            return year_range(year, year, phase)
        case Stretch():
            return _stretch(expression, published, year)
        case Overnight():
            return _overnight(expression, published, year)
        case Shifted(by, of, unit):
            return _shifted(days_of(of, published, year), by, unit)
        case Season(months, own, shift, _) if own or (year and not shift):
            return _season_days(months, own or year or 1)
        case Feast(entry, own, nth) if own or year:
            return _nth_day(feast_range(feasts()[entry], own or year or 1), nth)
    return None


def _relative(expression: Expression, published: date) -> Range | None:
    """The days of an expression that counts from publication."""
    match expression:
        case Calendar():
            return _latest_calendar(expression, published)
        case Weekday():
            day = _weekday(expression, published)
            return day, day
        case Days(first, last):
            return published + timedelta(days=first), published + timedelta(days=last)
        case Whole():
            return _whole(expression, published)
        case Window(unit, count):
            return back(published, unit, count), published
        case Season(months, _, shift, False):
            return _latest_season(months, published, shift)
        case Feast(entry, _, nth):
            return _nth_day(_latest_feast(entry, published), nth)
    return None


def _nth_day(days: Range | None, nth: int | None) -> Range | None:
    """One day of a feast of several, null past its end."""
    if days is None or nth is None:
        return days
    day = days[0] + timedelta(days=nth - 1)
    return (day, day) if day <= days[1] else None


def _shifted(days: Range | None, by: int, unit: Unit) -> Range | None:
    """The day so many units before the first of some days, or after the last."""
    if days is None:
        return None
    if unit != "day":
        return (back(days[0], unit, -by),) * 2
    return moved((days[0], days[0]) if by < 0 else (days[1], days[1]), by, "day")


def _overnight(overnight: Overnight, published: date | None, year: int | None) -> Range | None:
    """A day and the next one, which a night that is over by publication does not pass."""
    days = days_of(overnight.day, published, year)
    if days is None or days[0] != days[1]:
        return days
    after = days[1] + timedelta(days=1)
    return days[0], min(after, published) if published and days[1] <= published else after


def counted_on(days: Range, anchored: Anchored) -> Range | None:
    """The days of an expression that counts from known ones; of a week, a month or a year, the whole one."""
    by = anchored.days or 0
    if anchored.bound:
        return None
    try:
        if anchored.weekday is not None:
            begin = days[0] if by < 0 else days[1]
            day = on_weekday(begin + timedelta(days=by), anchored.weekday, by)
            return day, day
        return moved(days, by, anchored.unit)
    except (ValueError, OverflowError):
        return None


def again_of(expression: Expression, told: Range) -> Range | None:
    """The day or month that an expression points back to, if it can be the one told."""
    if not isinstance(expression, Again) or (told[0].year, told[0].month) != (told[1].year, told[1].month):
        return None
    if expression.day is not None:
        day = _day_in(told[0], expression.day)
        return (day, day) if day is not None else None
    if expression.weekday is None:
        return month_range(told[0].year, told[0].month, expression.phase)
    return told if told[0] == told[1] and told[0].weekday() == expression.weekday else None


def latest_on(number: int, published: date) -> Range | None:
    """The latest day of that number in a month up to publication."""
    months = (published, published.replace(day=1) - timedelta(days=1))
    days = (_day_in(month, number) for month in months)
    return next(((day, day) for day in days if day is not None and day <= published), None)


def _day_in(month: date, number: int) -> date | None:
    """A day of the month in which another lies, null where it has none of that number."""
    return month.replace(day=number) if number <= month_range(month.year, month.month)[1].day else None


def _month_days(calendar: Calendar, year: int) -> Range:
    """The days of a month or of days in it, in a year."""
    if calendar.nth is not None and calendar.weekday is not None:
        first, last = month_range(year, calendar.month)
        begin = first + timedelta(weeks=calendar.nth - 1) if calendar.nth > 0 else last
        day = on_weekday(begin, calendar.weekday, 1 if calendar.nth > 0 else -1)
        return day, day
    if calendar.day is None:
        return month_range(year, calendar.month, calendar.phase)
    return date(year, calendar.month, calendar.day), date(year, calendar.month, calendar.last or calendar.day)


def _latest_calendar(calendar: Calendar, published: date) -> Range | None:
    """The latest such days that begin by the day of publication; the weekday, if told, must agree."""
    if calendar.back is not None:
        return _month_days(calendar, published.year - calendar.back)
    begin = published.year + calendar.ahead
    years = list(range(begin, max(begin - 12, 1), -1))
    if calendar.weekday is not None and calendar.day is not None:  # a day to come rather than one years ago
        years = [begin, begin - 1, begin + 1, *years]
    for number, year in enumerate(years):
        try:
            first, last = _month_days(calendar, year)
        except ValueError:
            continue
        ahead = calendar.ahead or (calendar.weekday is not None and number in (0, 2))
        if (ahead or first <= published) and calendar.weekday in (None, first.weekday()):
            whole = calendar.day is None and not calendar.ahead
            return first, min(last, published) if whole else last
    return None


def _weekday(weekday: Weekday, published: date) -> date:
    """The day that a weekday is."""
    if weekday.which == "week":
        return week_range(published, weekday.weeks)[0] + timedelta(days=weekday.weekday)
    ago = (published.weekday() - weekday.weekday) % 7
    if weekday.which == "next":
        return published + timedelta(days=7 - ago)
    before = weekday.which == "last" and ago < _YESTERDAY + 1  # who means yesterday does not say "last Thursday"
    return published - timedelta(days=ago + (7 if before else 0))


def _whole(whole: Whole, published: date) -> Range | None:
    """The days of a calendar unit; the current one ends on the day of publication."""
    first, last = _unit(whole.unit, whole.offset, whole.phase, published)
    if whole.through is not None and whole.through != whole.offset:
        last = _unit(whole.unit, whole.through, None, published)[1]
    if first > published and whole.offset <= 0:
        first = _unit(whole.unit, whole.offset, None, published)[0]
    return first, min(last, published) if whole.offset <= 0 else last


def _unit(unit: str, offset: int, phase: str | None, published: date) -> Range:
    """A calendar unit so many units from that of publication."""
    if unit == "week":
        return week_range(published, offset, phase)
    if unit == "weekend":
        latest = published - timedelta(days=(published.weekday() - _SATURDAY) % 7)
        saturday = latest if offset == 0 else week_range(published, offset)[0] + timedelta(days=_SATURDAY)
        return saturday, saturday + timedelta(days=1)
    if unit == "month":
        return month_range(*shift_month(published.year, published.month, offset), phase)
    if unit == "decade":
        start = (published.year // 10 + offset) * 10
        return year_range(start, start + 9, phase)
    return year_range(published.year + offset, published.year + offset, phase)


def _season_days(months: tuple[int, int], year: int) -> Range:
    """The days of a season; winter begins in its year and ends in the next."""
    return month_range(year, months[0])[0], month_range(year + (months[1] < months[0]), months[1])[1]


def _latest_season(months: tuple[int, int], published: date, shift: int) -> Range:
    """The latest season that began by the day of publication; "last" is one that is over, "next" one to come."""
    year = published.year
    while _season_days(months, year)[0] > published:
        year -= 1
    first, last = _season_days(months, year)
    if shift > 0:
        return _season_days(months, year + 1)
    if shift < 0 and last >= published:
        return _season_days(months, year - 1)
    return first, min(last, published)


def _latest_feast(entry: int, published: date) -> Range | None:
    """The latest feast that began by the day of publication; one reckoned by the moon may begin a day or two early."""
    early = timedelta(days=2 if feasts()[entry]["rule"] == "islamic" else 0)
    for year in (published.year + 1, published.year, published.year - 1):
        days = feast_range(feasts()[entry], year)
        if days is not None and days[0] - early <= published:
            return min(days[0], published), min(days[1], published)
    return None


def _stretch(stretch: Stretch, published: date | None, year: int | None) -> Range | None:
    """From the first day of one expression to the last of another; the first comes before the second."""
    last = days_of(stretch.last, published, year)
    if last is None:
        return None
    first = days_of(stretch.first, last[1] if published or _has_year(stretch.last) else None, None)
    return (first[0], last[1]) if first is not None and first[0] <= last[1] else None


def _has_year(expression: Expression) -> bool:
    """Whether an expression names its year."""
    return isinstance(expression, Fixed | Years) or getattr(expression, "year", None) is not None


def precision_of(expression: Expression, days: Range | None) -> str:
    """How exact an expression is, in the terms of `DateValue`."""
    match expression:
        case Calendar(day=day, last=last):
            return "month" if day is None and expression.nth is None else "day" if last in (None, day) else "days"
        case Years(first, last):
            return "year" if first == last else "years"
        case Days(precision=precision):
            return precision
        case Anchored(bound=True):
            return "days"
        case Anchored() if days is not None and days[0] == days[1]:
            return "day"
        case Whole(unit) | Anchored(_, unit):
            return {"year": "year", "day": "day", "night": "day", "hour": "time", "minute": "time"}.get(
                unit, _MANY.get(unit, "days")
            )
        case Window(unit, count):
            return "year" if unit == "year" and count == 1 else _MANY.get(unit, "days")
        case SameYear():
            return "year"
        case Again(None, _, None):
            return "month"
        case Again():
            return "day"
        case Season():
            return "season"
        case Overnight():
            return "days"
        case Stretch(first, _):
            inner = precision_of(first, None)
            return {"day": "days", "time": "days", "year": "years"}.get(inner, inner)
    return "days" if days is not None and days[0] != days[1] else "day"


def is_relative(expression: Expression) -> bool:
    """Whether an expression counts from the day of publication."""
    if isinstance(expression, Stretch):
        return is_relative(expression.last)
    if isinstance(expression, Overnight):
        return is_relative(expression.day)
    if isinstance(expression, Shifted):
        return is_relative(expression.of)
    return not (_has_year(expression) or isinstance(expression, Anchored | Again | SameYear))
