"""Whether an incident only goes on with those killed in the story told right before it."""

from __future__ import annotations

import re

from armada_cli.extract.ground.scene import own_places
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident
from armada_cli.extract.stories.story import Story
from armada_cli.records import DateValue

_OF_KNOWN = re.compile(r"[\w-]+ of (?:the|his|her|their|its|those|them|[\w ]{1,40}'s)\b|the \w+$", re.IGNORECASE)
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


def counts_some(story: Story, incident: Incident) -> bool:
    """Whether it tells right after the news of some of people known: "two of his wives were shot", "the third died"."""
    if not story.incidents[0].is_lead or incident.index - story.last.index > 1 or own_places(incident.places):
        return False
    told = [incident.view.text[toll.span.start : toll.span.end] for toll in incident.killed]
    return bool(told) and all(_OF_KNOWN.match(words) for words in told)


def told_last_alone(story: Story, incident: Incident) -> bool:
    """Whether the sentence before an incident tells of a story and of nothing else; a set has members of their own."""
    return story.last.alone and incident.index - story.last.index <= 1 and not story.counts_several
