"""The day that "today" is in a report: that of its dateline, else of its publication."""

from __future__ import annotations

import re
from datetime import date

from armada_cli.annotate.dates import find_dates
from armada_cli.records import Article, DateValue

_DATELINE = re.compile(r"[A-Z][A-Z'’./-]{2,32}[ ,(][^\n:–—]{2,60}?(?:\)?\s?[-–—:]{1,2}\s|\)\s)")  # "LIMA, July 17 -- "
_LATEST_PRINT = 2  # days after the one it was written on that a report is printed


def day_written(article: Article) -> date | None:
    """The day that "today" is: that of the dateline where it lies a day or two before the publication."""
    published, opening = _published_day(article), _DATELINE.match(article.body[0]) if article.body else None
    if published is None or opening is None:
        return published
    for mention in find_dates(opening.group(), published):
        day = mention.value
        if isinstance(day, DateValue) and day.start and day.precision == "day" and not day.offset_days:
            written = date.fromisoformat(day.start)
            return written if 0 <= (published - written).days <= _LATEST_PRINT else published
    return published


def _published_day(article: Article) -> date | None:
    """The day of publication, null when it is unknown or no date."""
    try:
        return date.fromisoformat((article.published or "")[:10])
    except ValueError:
        return None
