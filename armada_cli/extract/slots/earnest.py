"""Whether a story tells of armed force in earnest: "ambushed by reporters", "it is killing her" do not.

In an article on armed conflict, words for arms and for people at arms stand in nearly every sentence; in one on sport,
politics or music a word for force stands alone, and is a figure of speech.
"""

from __future__ import annotations

from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.promise import BESIDE
from armada_cli.extract.ground.triggers import KILLING
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident
from armada_cli.extract.slots.leaders import Death
from armada_cli.extract.stories import Story
from armada_cli.records import Event

ARMED_KINDS = frozenset({"group", "force", "militia", "coalition"})
_PRONOUNS = WordClass("pronoun")
_PEOPLE = frozenset({Nature.ACTOR, Nature.PERSON, Nature.PEOPLE})
_SHARE = 0.25  # armed words a sentence in the article at large
_SHORT = 6  # sentences of an article too short to be judged by its other words


def is_earnest(story: Story, event: Event) -> bool:
    """Whether the story tells of a weapon, of somebody armed or of people killed, or stands among words of conflict."""
    if event.weapons or any(party.kind in ARMED_KINDS for party in event.perpetrators):
        return True
    if any(incident.sides or kills_people(incident) for incident in story.incidents):
        return True
    return is_amid_arms(story)


def is_of_armed_leader(death: Death) -> bool:
    """Whether somebody said to be dead leads a group with a name, or the article is one on armed conflict."""
    return death.person.group is not None or is_amid_arms(death.story)


def kills_people(incident: Incident) -> bool:
    """Whether it says of people or a person, by noun or name, that somebody killed them; "it kills her" does not."""
    return any(
        frame.trigger.sense.effect == "killed"
        and frame.trigger.sense.act in KILLING
        and any(_is_somebody(incident, victim) for victim in frame.victims)
        for frame in incident.frames
    )


def _is_somebody(incident: Incident, group: int) -> bool:
    view, sentence = incident.view, incident.sentence
    return nature_of(view, sentence, group) in _PEOPLE and sentence.groups[group].lemma not in _PRONOUNS


def is_amid_arms(story: Story) -> bool:
    """Whether words for arms and for people at arms stand all over the article, or several of them beside the story."""
    view = story.incidents[0].view
    if len(view.sentences) < _SHORT:
        return True
    if view.armed_total >= _SHARE * len(view.sentences):
        return True
    own = {incident.sentence.paragraph for incident in story.incidents}
    near = (view.armed_words.get(paragraph + step, ()) for paragraph in own for step in (-1, 0, 1))
    return len({word for words in near for word in words}) >= BESIDE
