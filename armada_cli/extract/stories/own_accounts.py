"""What an armed group says that its men did, of an attack told before: "its fighters had killed 18 soldiers"."""

from __future__ import annotations

from armada_cli.extract.claims.claimants import words_of
from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.nature import side_of
from armada_cli.extract.ground.scene import own_places
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident, home_clause
from armada_cli.extract.stories.story import Story

_REACH = 4  # sentences back to what it gives its account of
_THEIRS = WordClass("theirs")
_ITSELF = frozenset({"it", "they", "we"})


def is_own_account(incident: Incident, story: Story) -> bool:
    """Whether a group tells, without a day or another place, whom of a state's it killed in an attack told before."""
    if not 0 < incident.index - story.last.index <= _REACH or incident.days or incident.opens_new:
        return False
    theirs = False in story.sides or bool(story.actors & incident.actors)  # "beat back an assault by the Front"
    if not theirs or not any(toll.side == "state" for toll in incident.killed):
        return False
    told = [toll.side for other in story.incidents for toll in other.killed]
    if told and not {"state", "nonstate"} & {*told}:
        return False  # nine shoppers died
    if own_places(incident.places) and not story.shares_place(incident):
        return False
    return any(_is_of_own_men(incident, frame) for frame in incident.frames)


def _is_of_own_men(incident: Incident, frame: Frame) -> bool:
    """Whether those who kill are they who say so, and no state's."""
    sentence, at = incident.sentence, home_clause(incident.sentence, frame)
    source = sentence.clauses[at].source if at is not None else None
    if frame.trigger.sense.effect != "killed" or source is None:
        return False
    owner = sentence.groups[source].possessor  # "the group's military spokesman"
    if side_of(incident.view, sentence, source if owner is None else owner):
        return False
    doers = [sentence.groups[group] for group in frame.agents]
    return any(
        noun.lemma in _ITSELF or (sentence.tokens[noun.first].lemma in _THEIRS and noun.lemma in words_of("self"))
        for noun in doers
    )
