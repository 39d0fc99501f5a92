"""Whether an incident only goes on with those killed in the story told right before it."""

from __future__ import annotations

from armada_cli.extract.ground.scene import own_places
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident
from armada_cli.extract.stories.story import Story
from armada_cli.records import DateValue

_FIRST = WordClass("first_of_deeds")


def details_dead(story: Story, incident: Incident) -> bool:
    """Whether those told of right before kill fewer than they did: "killed 12 ... The gunmen first shot two guards"."""
    if not incident.known_doers or own_places(incident.places) or incident.index - story.last.index > 1:
        return False
    if incident.actors or incident.count is not None or any(frame.targets for frame in incident.frames):
        return False  # "the rebels first stormed a post, killing six"
    if any(when.value.precision != "time" for when in incident.days):
        return False
    timed = bool(incident.view.values(incident.sentence.span, DateValue))  # "the gunmen struck at 5.30am"
    if not (timed or incident.goes_on) and _FIRST.isdisjoint(incident.view.lemmas(incident.index)):
        return False
    least = min(low or 0 for low, _ in story.tolls)
    return all(high is not None and high < least for _, high in incident.tolls)


def told_last_alone(story: Story, incident: Incident) -> bool:
    """Whether the sentence before an incident tells of a story and of nothing else; a set has members of their own."""
    return story.last.alone and incident.index - story.last.index <= 1 and not story.counts_several
