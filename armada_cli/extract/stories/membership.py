"""Whether an incident is one of several that a story counts: by rank, town or number, or by its part of the land."""

from __future__ import annotations

from armada_cli.extract.ground.scene import is_land, length_of, narrows, own_places
from armada_cli.extract.incidents import Incident
from armada_cli.extract.stories.story import Story

_ONE = frozenset({(1, 1), (1, None)})  # tolls of one man
_DAYS_ON_END = 5  # from the first to the last


def is_member(story: Story, incident: Incident) -> bool:
    """Whether it is of several that a story counts: by its rank, by one of their towns, as fewer in a town."""
    if (story.is_several and incident.is_member) or _counts_fewer(story, incident) or _is_of_counted(story, incident):
        return True
    if incident.is_plural or incident.is_spread or not incident.places:
        return False
    if _is_of_stretch(story, incident):
        return True
    if story.is_spread:
        return bool(own_places(incident.places))
    return is_part_of_land(story, incident)


def is_part_of_land(story: Story, incident: Incident) -> bool:
    """Whether the news is of attacks on a land, and it tells what part of it was hit.

    "Raids across Mali killed nine people. Two died in the Gao region."
    """
    spread = story.is_on_land or (story.is_barrage and not own_places(story.places))
    if not spread or incident.refers_back or all(map(is_land, incident.places)):
        return False
    if story.tolls <= _ONE and incident.tolls and incident.tolls <= _ONE:
        return False  # "killed a man who moved suicide bombers into Mali. Omar Zaki was shot in the Gao region"
    counted = bool(story.tolls) and bool(incident.tolls or incident.wounded)
    return (counted or story.is_barrage) and story.tolls.isdisjoint(incident.tolls)


def _is_of_stretch(story: Story, incident: Incident) -> bool:
    """Whether a story sums up what days on end of raids came to, and it tells of one: "in the past week raids killed
    31. On Monday jets hit a depot in Hit"."""
    day, told = story.date, incident.date
    if day is None or told is None or not story.incidents[0].is_plural or incident.refers_back:
        return False
    if not day.value.start or length_of(day) < _DAYS_ON_END or not narrows(day, told):
        return False
    return bool(story.tolls) and bool(own_places(incident.places) - own_places(story.places))


def _is_of_counted(story: Story, incident: Incident) -> bool:
    """Whether it tells where or when one was of the attacks that the news counts: "two raids ... one died in Hit"."""
    if not (story.counts_attacks and story.incidents[0].is_lead) or incident.is_plural or incident.count is not None:
        return False
    one_day = story.date is not None and narrows(story.date, incident.date) and not incident.refers_back
    return one_day or bool(own_places(incident.places) - own_places(story.incidents[0].places))


def _counts_fewer(story: Story, incident: Incident) -> bool:
    """Whether it counts in a town some of what a story without one counts: "19 raids in all", "four near Hit"."""
    own = incident.count[1] if incident.count is not None else None
    if own is None or own.max is None or own_places(story.places) or not own_places(incident.places):
        return False
    return any(i.count is not None and (i.count[1].min or 0) > own.max for i in story.incidents)
