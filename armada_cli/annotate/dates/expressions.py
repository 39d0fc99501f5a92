"""What a date expression says before it is set against the day of publication: the grammar's words for time.

The grammar reads a text once, whatever its publication date; `resolve` then turns each expression into days.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Unit = Literal["minute", "hour", "day", "night", "week", "fortnight", "weekend", "month", "year", "decade"]
Phase = Literal["early", "mid", "late"]
Which = Literal["latest", "last", "next", "week"]


class Calendar(NamedTuple):
    """A month, with what else is told: year, first and last day of the month, weekday, part of the month."""

    month: int
    year: int | None = None
    day: int | None = None
    last: int | None = None
    phase: Phase | None = None
    weekday: int | None = None
    ahead: bool = False  # "next May"
    back: int | None = None  # "May of last year": years before that of publication
    told: bool = False  # "May of that year": the year told before
    shift: int = 0  # "May of the previous year": years from that one
    side: int = 0  # "the previous May": -1, before the date told last; "the following May": 1
    nth: int | None = None  # "the first Sunday of May": which of its `weekday`s; -1 is the last


class Years(NamedTuple):
    """A year or a decade, or a part of it."""

    first: int
    last: int
    phase: Phase | None = None
    months: tuple[int, int] | None = None  # "the first half of 2014"


class Weekday(NamedTuple):
    """A day of the week: the latest up to publication, the one before it (`last`), the next, or that of a week."""

    weekday: int
    which: Which = "latest"
    weeks: int = 0


class Days(NamedTuple):
    """Days counted from publication: "yesterday" is -1 to -1, "the past several days" -7 to 0."""

    first: int
    last: int
    precision: str = "day"


class Whole(NamedTuple):
    """A calendar unit `offset` units from that of publication, or a part of it: "last week", "earlier this month"."""

    unit: Unit
    offset: int
    phase: Phase | None = None
    through: int | None = None  # last unit of a vague stretch: "several months ago" is -7 through -3


class Window(NamedTuple):
    """The `number` units that end on the day of publication: "the past two weeks"."""

    unit: Unit
    number: int


class Season(NamedTuple):
    """A season, of a year or the latest one; `shift` -1 is "last summer"."""

    months: tuple[int, int]
    year: int | None = None
    shift: int = 0
    told: bool = False  # "the same summer": of the year told before


class Feast(NamedTuple):
    """A feast by the index of its entry in the table, of a year or the latest one."""

    entry: int
    year: int | None = None
    nth: int | None = None  # "the first day of Eid al-Adha"


class Fixed(NamedTuple):
    """One day of history, or a full date: ISO days."""

    first: str
    last: str


class Anchored(NamedTuple):
    """Counted from another event: "two days later" is 2 days; null days: its direction is known, its length is not."""

    days: int | None
    unit: Unit = "day"
    weekday: int | None = None  # "the previous Monday"
    bound: bool = False  # "less than a week after"


class SameYear(NamedTuple):
    """The year spoken of: "that year", "later that year"."""

    phase: Phase | None = None


class Again(NamedTuple):
    """A day or the month told before: "the same Friday", "late that month"; "on the 12th" is a day of that month."""

    weekday: int | None = None
    phase: Phase | None = None
    day: int | None = None


class Clock(NamedTuple):
    """A time of day alone."""


class Overnight(NamedTuple):
    """The night that follows a day: "overnight on Friday"."""

    day: Expression


class Shifted(NamedTuple):
    """So many units from a feast or a day: "the day after Christmas", "the eve of Ramadan", "a year ago on Friday"."""

    by: int
    of: Expression
    unit: Unit = "day"


class Stretch(NamedTuple):
    """From one expression to another."""

    first: Expression
    last: Expression


Expression = (
    Calendar
    | Years
    | Weekday
    | Days
    | Whole
    | Window
    | Season
    | Feast
    | Fixed
    | Anchored
    | SameYear
    | Again
    | Clock
    | Overnight
    | Shifted
    | Stretch
)


class Atom(NamedTuple):
    """An expression and the words `first` to `last` (included) that say it; `timed`: with a time of day."""

    first: int
    last: int
    expression: Expression
    timed: bool = False
