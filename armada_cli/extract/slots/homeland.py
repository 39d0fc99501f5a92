"""The state in whose land an event happened, as its author where nobody is named."""

from __future__ import annotations

from armada_cli.extract.frames import Frame
from armada_cli.extract.frames.parties import actors_in
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident
from armada_cli.extract.slots.authors import sources_of
from armada_cli.extract.slots.campaign import Campaign
from armada_cli.extract.stories import Story
from armada_cli.records import Location, Party, Sentence, Token

_FORCES = WordClass("announcing_force")
_FOREIGN = WordClass("foreign_force")
_OFFICES = frozenset({"ministry", "minister", "directorate"})
_HAVING_FORCES = frozenset({"interior", "defense", "defence", "security"})


def home_state(story: Story, where: Location | None, campaign: Campaign) -> Party | None:
    """The state in whose land its forces fight, where the article names forces and none of another state's."""
    if where is None or where.country is None or where.country_code is None:
        return None
    if any(_are_foreign(incident) for incident in story.incidents):
        return None
    if campaign.force_lands - {None, where.country_code}:
        return None
    told = ((incident, frame) for incident in story.incidents for frame in incident.frames)
    if not campaign.force_lands and not any(_is_of_force(*pair) or _is_told_by_office(*pair) for pair in told):
        return None
    return Party(where.country, f"state:{where.country_code}", "state", where.country)


def agency_of(view: View, story: Story, land: str | None) -> Party | None:
    """The intelligence service of a land that tells of a raid there, where no others are said to have gone in."""
    for incident in story.incidents if land is not None else ():
        for group in (g for frame in incident.frames for g in sources_of(incident, frame)):
            for value, party in actors_in(view, incident.sentence, group):
                if value.kind == "agency" and value.state and value.country_code == land:
                    return party
    return None


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


def _is_told_by_office(incident: Incident, frame: Frame) -> bool:
    """Whether an office that has forces tells it, of no land by name: "the Interior Ministry said that he was shot"."""
    for group in sources_of(incident, frame):
        noun = incident.sentence.groups[group]
        named = attached_to(incident.sentence, [group], "of")  # "the Ministry of Defense"
        words = {token.lemma for i in (group, *named) for token in _words(incident.sentence, i)}
        if noun.lemma in _OFFICES and not words.isdisjoint(_HAVING_FORCES):
            return True
    return False


def _words(sentence: Sentence, group: int) -> tuple[Token, ...]:
    noun = sentence.groups[group]
    return sentence.tokens[noun.first : noun.last + 1]
