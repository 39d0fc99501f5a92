"""Deaths that cannot be one: of others, by illness, on a day before; and those that add to what is told."""

from __future__ import annotations

from armada_cli.extract.ground.scene import When
from armada_cli.extract.incidents import Incident
from armada_cli.extract.stories.story import Story


def is_other_death(story: Story, incident: Incident) -> bool:
    """Whether an incident tells of a death that is none of a story's."""
    own = incident.is_of_illness or incident.names_reason
    return own and not incident.fallen & story.fallen


def is_none_of_death(story: Story, incident: Incident) -> bool:
    """Whether an incident tells of force, which killed nobody of whom a story says that he died of an illness.

    Nor did one of which another tells that he had been reported dead before.
    """
    if incident.is_premature != story.incidents[0].is_premature and story.fallen & incident.fallen:
        return True
    return incident.violent and story.acts <= {"die"} and any(told.is_of_illness for told in story.incidents)


def dies_of_it(story: Story, incident: Incident) -> bool:
    """Whether somebody dies of what a story tells was done to him: "was mortally wounded, and died in May"."""
    return incident.acts <= {"die"} and bool(story.fallen & incident.fallen)


def die_in_the_same(incident: Incident) -> bool:
    """Whether it only adds one more to the dead of an attack told just before: "a nurse died in the same attack"."""
    sentence = incident.sentence
    deadly = (f for f in incident.frames if f.trigger.sense.effect == "killed")
    nouns = (sentence.groups[group] for frame in deadly for group in frame.events)
    return any(t.lemma == "same" for noun in nouns for t in sentence.tokens[noun.first : noun.head])


def others_die(story: Story, incident: Incident) -> bool:
    """Whether both name who dies, and nobody of the one can be one of the other: names share no word."""
    before = {word for key in story.fallen for word in key.split()}
    return bool(before and incident.fallen) and not any(before & {*key.split()} for key in incident.fallen)


def ends_before(day: When | None, other: When | None) -> bool:
    """Whether one day was over before another began: nobody died of what hit him later."""
    return bool(day and other and (day.value.end or "9") < (other.value.start or ""))
