"""The numbers of dead that a story and an incident share; of people of different sides they say nothing."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.extract.casualties.counted import Toll
from armada_cli.extract.incidents import Incident
from armada_cli.extract.stories.story import Story

Ends = tuple[int | None, int | None]


def same_tolls(story: Story, incident: Incident) -> frozenset[Ends]:
    """The numbers that both tell of people who may be the same: no two soldiers are the two patients told before."""
    same = frozenset(story.tolls & incident.tolls)
    if not same:
        return same
    before = [toll for other in story.incidents for toll in other.killed]
    return frozenset(ends for ends in same if _may_be_same(_with(before, ends), _with(incident.killed, ends)))


def _with(tolls: Sequence[Toll], ends: Ends) -> list[Toll]:
    return [toll for toll in tolls if (toll.min, toll.max) == ends]


def _may_be_same(before: list[Toll], new: list[Toll]) -> bool:
    """Whether some of each are not known to be of different sides; a leader's open number is of nobody else."""
    if not before or not new:
        return True
    return any(a.side == b.side or None in (a.side, b.side) for a in before for b in new)
