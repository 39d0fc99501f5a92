"""Whether force was used in ways so unlike that a story and an incident are two events."""

from __future__ import annotations

from armada_cli.extract.ground.scene import own_places
from armada_cli.extract.incidents import Incident
from armada_cli.extract.incidents.known_parts import is_at_known_part
from armada_cli.extract.stories.story import FIGHTS, Story

# Acts are those of the triggers, see `lexicon/triggers.toml`.
_APART_KINDS = frozenset({"air", "kidnap"})  # kinds of force that go with no other, where the rest may be one assault
_BURSTING_KINDS = frozenset({"air", "rocket", "artillery"})  # kinds of force that end in a blast
_REACH = 2  # sentences after the last telling of an assault in which its bombers may come


def kinds_clash(story: Story, incident: Incident) -> bool:
    """Whether one is from the air and the other by hand, or by a state and by a group."""
    if incident.has_answer:
        return False
    if incident.only_deploys and story.kinds and True not in story.sides:
        return True
    if _is_campaign(incident) and _is_other_work(story):
        return True
    loses = incident.adds_only and any(frame.trigger.word == "lose" for frame in incident.frames)
    if story.sides and incident.sides and not (story.sides & incident.sides or loses):
        return True  # but "the army said it lost four men and killed nine rebels" counts both sides of one fight
    if _is_planted(story) and incident.sides == {True} and "kill" in incident.acts:
        return True
    if ("kidnap" in incident.acts) != ("kidnap" in story.acts) and (incident.acts | story.acts) & {"kill", "execute"}:
        return True
    if _is_its_blast(story, incident):
        return False
    apart = incident.fresh_doers and not _is_part_of_assault(story, incident)
    apart = apart or bool((story.kinds | incident.kinds) & _APART_KINDS)
    return apart and _other_kind(story, incident)


def _is_its_blast(story: Story, incident: Incident) -> bool:
    """Whether it speaks of the blast of what was fired or dropped: "a jet hit a house ... the blast killed nine"."""
    known = incident.refers_back and not (incident.opens_new or incident.fresh_doers or incident.days)
    return known and incident.kinds == {"explosive"} and bool(story.kinds & _BURSTING_KINDS)


def _is_part_of_assault(story: Story, incident: Incident) -> bool:
    """Whether bombers come to a part of what others storm: "gunmen stormed a base ... a bomber hit the gate"."""
    near = incident.index - story.last.index <= _REACH and not (incident.days or own_places(incident.places))
    return near and "assault" in story.acts and is_at_known_part(incident.sentence, incident.frames)


def _is_campaign(incident: Incident) -> bool:
    """Whether it only names an operation, of which nothing is told: "since the operation began"."""
    return incident.is_faint and incident.is_bare and incident.acts == {"raid"}


def _is_other_work(story: Story) -> bool:
    """Whether a story tells of bombs or deeds that are no operation of a state's."""
    told = story.kinds or story.acts & {"device", "bomber"}
    return bool(told) and True not in story.sides and not story.acts & FIGHTS


def _is_planted(story: Story) -> bool:
    """Whether it tells of a bomb that went off, and of nobody: no state's forces did it."""
    return story.kinds == {"explosive"} and not story.sides


def _other_kind(story: Story, incident: Incident) -> bool:
    """Whether both tell how force is used, and not in the same way."""
    return bool(story.kinds and incident.kinds and not story.kinds & incident.kinds)
