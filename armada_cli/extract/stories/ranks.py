"""The one of several told before that an ordinal picks: "eight more were hurt in the first attack"."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.extract.incidents import Incident
from armada_cli.extract.stories.linking import is_compatible
from armada_cli.extract.stories.sets import can_be_member
from armada_cli.extract.stories.story import Story


def ranked_story(stories: Sequence[Story], incident: Incident) -> Story | None:
    """The member of the set told last that the noun of an incident picks by its rank, where it has been told.

    "Bombers struck twice, killing nine. Five died in Hit, four in Kut. The first attack came at noon": that in Hit.
    """
    rank = incident.rank
    whole = next((at for at in range(len(stories) - 1, -1, -1) if stories[at].is_set), None) if rank else None
    if whole is None or not rank:
        return None
    members = [story for story in stories[whole + 1 :] if can_be_member(stories[whole], story)]
    found = _of_rank(members, rank)
    return found if found is not None and is_compatible(found, incident) else None


def _of_rank(members: Sequence[Story], rank: int) -> Story | None:
    """The member of a rank: by what opened it, where any was opened by its rank, else in their order."""
    ranks = [story.incidents[0].rank for story in members]
    if any(ranks):
        return next((story for story, own in zip(members, ranks, strict=True) if own == rank), None)
    return members[rank - 1] if rank <= len(members) else None
