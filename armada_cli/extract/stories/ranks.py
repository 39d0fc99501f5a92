"""The one of several told before that an ordinal picks: "eight more were hurt in the first attack"."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.extract.ground.scene import dates_agree
from armada_cli.extract.incidents import Incident
from armada_cli.extract.stories.linking import is_compatible
from armada_cli.extract.stories.sets import can_be_member
from armada_cli.extract.stories.story import Story


def ranked_story(stories: Sequence[Story], incident: Incident) -> Story | None:
    """The member of the set told last that the noun of an incident picks by its rank, where it has been told.

    "Bombers struck twice, killing nine. Five died in Hit, four in Kut. The first attack came at noon": that in Hit.
    Where no set is told, those of the news are ranked.
    """
    rank = incident.rank
    if not rank:
        return None
    whole = next((at for at in range(len(stories) - 1, -1, -1) if stories[at].is_set), None)
    if whole is None:
        members = _of_the_news(stories) if not (incident.dates or incident.places) else []
    else:
        members = [story for story in stories[whole + 1 :] if can_be_member(stories[whole], story)]
    found = _of_rank(members, rank)
    return found if found is not None and is_compatible(found, incident) else None


def _of_the_news(stories: Sequence[Story]) -> list[Story]:
    """The events of the paragraph that opens the article, of one day: "a bomb went off; hours later a car blew up"."""
    body = [(story, i.sentence) for story in stories for i in story.incidents if i.sentence.part == "body"]
    opening = min((sentence.paragraph for _, sentence in body), default=None)
    told = list(dict.fromkeys(story for story, sentence in body if sentence.paragraph == opening))
    told = [story for story in told if story.date is None or dates_agree(told[0].date, story.date)]
    return told


def _of_rank(members: Sequence[Story], rank: int) -> Story | None:
    """The member of a rank: by what opened it, where any was opened by its rank, else in their order."""
    ranks = [story.incidents[0].rank for story in members]
    if any(ranks):
        return next((story for story, own in zip(members, ranks, strict=True) if own == rank), None)
    return members[rank - 1] if rank <= len(members) else None
