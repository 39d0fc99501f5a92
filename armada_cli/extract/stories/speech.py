"""What somebody is quoted as saying of the news that the article opens with, in words and figures of his own."""

from __future__ import annotations

import re
from datetime import date

from armada_cli.extract.ground.scene import When
from armada_cli.extract.incidents import Incident
from armada_cli.extract.stories.story import Story

_REACH = 6  # sentences after the last telling in which a witness may speak of it
_SPOKEN_DAY = re.compile(r"(?:early |late )?(?:today|tonight|this (?:morning|afternoon|evening))", re.IGNORECASE)
_DAYS_LATER = 2  # between what somebody says and its publication, at most


def tells_lead(story: Story, incident: Incident) -> bool:
    """Whether a quotation tells the opening news again: of the same place, or of the same people or thing that was hit.

    Its figures may differ: "gunmen attacked the church in Dori, killing five", of a story of six.
    """
    if not (story.incidents[0].is_lead and is_speech(incident)) or story.is_set or incident.opens_new:
        return False
    if incident.index - story.last.index > _REACH:
        return False
    return story.shares_place(incident) is True or (not incident.places and bool(story.named & incident.named))


def is_speech(incident: Incident) -> bool:
    """Whether all that it tells stands in quotation marks."""
    return all("quoted" in frame.context for frame in incident.frames)


def is_spoken_later(day: When | None, incident: Incident) -> bool:
    """Whether the "today" of a quotation, counted from publication, is a day on which it was said, and not later."""
    spoken = incident.date
    if day is None or spoken is None or not day.value.end or not spoken.value.start or not is_speech(incident):
        return False
    if _SPOKEN_DAY.fullmatch(spoken.mention.text) is None:
        return False
    return 0 < (date.fromisoformat(spoken.value.start) - date.fromisoformat(day.value.end)).days <= _DAYS_LATER


def is_of_another_year(story: Story, incident: Incident) -> bool:
    """Whether the one was "today" or the like, of a day that nobody knows, and the other on a day with its year."""
    if story.date is not None or incident.date is None or not story.incidents[0].is_lead:
        return False
    days = [when.value for told in story.incidents for when in told.dates]
    unknown = any(day.relative and not day.start and day.precision == "day" for day in days)
    dated = any(c.isdigit() for c in incident.date.mention.text[-2:])
    return unknown and dated and not incident.date.value.relative and incident.date.value.precision == "day"
