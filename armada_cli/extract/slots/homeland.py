"""The state in whose land an event happened, as its author where nobody is named."""

from __future__ import annotations

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident
from armada_cli.extract.slots.campaign import Campaign
from armada_cli.extract.stories import Story
from armada_cli.records import Location, Party

_FORCES = WordClass("announcing_force")
_FOREIGN = WordClass("foreign_force")


def home_state(story: Story, where: Location | None, campaign: Campaign) -> Party | None:
    """The state in whose land its forces fight, where the article names forces and none of another state's."""
    if where is None or where.country is None or where.country_code is None:
        return None
    if any(_are_foreign(incident) for incident in story.incidents):
        return None
    if campaign.force_lands - {None, where.country_code}:
        return None
    if not campaign.force_lands and not any(
        _is_of_force(incident, frame) for incident in story.incidents for frame in incident.frames
    ):
        return None
    return Party(where.country, f"state:{where.country_code}", "state", where.country)


def _are_foreign(incident: Incident) -> bool:
    """Whether those who act are said to be of another land: "foreign troops raided a house"."""
    sentence = incident.sentence
    nouns = [sentence.groups[group] for frame in incident.frames for group in frame.agents]
    return any(token.lemma in _FOREIGN for noun in nouns for token in sentence.tokens[noun.first : noun.head])


def _is_of_force(incident: Incident, frame: Frame) -> bool:
    """Whether the noun of an event says whose it is: "a police operation"."""
    noun = incident.sentence.groups[frame.trigger.group] if frame.trigger.group is not None else None
    tokens = incident.sentence.tokens[noun.first : noun.head] if noun is not None else ()
    return any(token.lemma in _FORCES or token.lemma in ("police", "security") for token in tokens)
