"""Stories of what nobody meant: a blast at works that the article opens with, and what it says of it further on."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.extract.ground.scene import own_places
from armada_cli.extract.incidents import Incident
from armada_cli.extract.stories.story import Story

_OF_A_BLAST = frozenset({"explode", "burn", "kill", "die", "wound", "toll", "destroy", "incident"})  # acts of triggers


def without_mishaps(stories: Sequence[Story]) -> list[Story]:
    """The stories but for mishaps, and for what goes on with the one that the article opens with.

    "A boiler exploded in Hit. A man had lit a cigarette, after which a huge blast took place in the ward."
    """
    kept = [story for story in stories if not story.is_mishap]
    news = next((story for story in stories if story.is_mishap and story.incidents[0].is_lead), None)
    if news is None:
        return kept
    return [story for story in kept if not all(_goes_on(incident) for incident in story.incidents)]


def _goes_on(incident: Incident) -> bool:
    """Whether it tells of a blast and its victims, with no day, place, weapon or side of its own."""
    told = incident.days or own_places(incident.places) or incident.sides
    armed = any(frame.means for frame in incident.frames)
    return incident.acts <= _OF_A_BLAST and not (told or armed)
