"""Whether a story is an event of armed conflict at all."""

from __future__ import annotations

from armada_cli.extract.stories import Story
from armada_cli.records import Event

_ACCIDENTS = frozenset(
    [
        "crash",
        "accident",
        "earthquake",
        "flood",
        "avalanche",
        "storm",
        "hurricane",
        "typhoon",
        "cyclone",
        "tsunami",
        "landslide",
        "wildfire",
        "collision",
        "derailment",
        "stampede",
        "capsize",
        "lightning",
        "tornado",
        "mudslide",
        "volcano",
        "eruption",
        "drown",
        "heatwave",
        "outbreak",
        "epidemic",
    ]
)


def is_event(story: Story, event: Event) -> bool:
    """Whether it has a trigger of armed force and one concrete argument."""
    if not _concrete(story, event):
        return False
    frames = [frame for incident in story.incidents for frame in incident.frames]
    if all(frame.trigger.sense.act in ("die", "wound", "bomber", "device", "incident", "roll") for frame in frames):
        return False
    if _by_accident(story):
        return False
    return any(not frame.trigger.sense.weak for frame in frames) or _armed(event)


def _concrete(story: Story, event: Event) -> bool:
    """Whether its own sentences give it a place, a day, a party or a figure."""
    return bool(
        story.places
        or story.date
        or event.targets
        or event.perpetrators
        or event.casualties.killed
        or event.casualties.wounded
    )


def _armed(event: Event) -> bool:
    told = bool(event.targets or event.casualties.killed)
    return (told and bool(event.perpetrators)) or (bool(event.weapons) and bool(told or event.perpetrators))


def _by_accident(story: Story) -> bool:
    if any(frame.agents or frame.means for incident in story.incidents for frame in incident.frames):
        return False
    return any(token.lemma in _ACCIDENTS for incident in story.incidents for token in incident.sentence.tokens)
