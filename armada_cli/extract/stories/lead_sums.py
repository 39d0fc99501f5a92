"""The dead of several events that the article opens with as one sum: "Ten guards died in a blast and in fighting"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from armada_cli.extract.ground.scene import dates_agree
from armada_cli.extract.stories.numbers import casualties_of
from armada_cli.extract.stories.story import Story

_REACH = 6  # stories after the news among which those of the sum are


def take_lead_sum(stories: Sequence[Story]) -> None:
    """Leave the first story its own dead, where its opening sentence counts those of the stories after it as well.

    "Ten guards died in a blast and in fighting. || The blast killed six. || Four died when rebels overran a post."
    """
    if len(stories) < 2 or not stories[0].incidents[0].is_lead or stories[0].is_set:
        return
    news = stories[0]
    lead, rest = news.incidents[0], news.incidents[1:]
    whole = next(iter(lead.tolls))[0] if len(lead.tolls) == 1 else None
    own = {low for incident in rest if incident.sentence.part == "body" for low, _ in incident.tolls if low}
    if not whole or not own or max(own) >= whole:
        return
    others = [_dead(story) for story in stories[1 : 1 + _REACH] if dates_agree(news.date, story.date) is not False]
    if any(_adds_up(whole - part, [dead for dead in others if dead]) for part in own):
        hurt = () if any(incident.wounded for incident in rest) else lead.wounded
        news.incidents[0] = replace(lead, killed=(), wounded=hurt)


def _dead(story: Story) -> set[int]:
    """The numbers of dead that a story may add to a sum: all of them, or those of one of its sides."""
    whole = casualties_of(story.incidents, frozenset()).killed
    told = {whole.min or 0} if whole is not None else set()
    return {*told, *(toll.min or 0 for incident in story.incidents for toll in incident.killed)} - {0}


def _adds_up(missing: int, others: Sequence[set[int]]) -> bool:
    """Whether the first of some stories, one number of each, come to what is missing of a sum."""
    if missing == 0:
        return True
    return bool(others) and any(_adds_up(missing - dead, others[1:]) for dead in others[0] if dead <= missing)
