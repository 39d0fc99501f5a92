"""Armed groups that have come to govern a land: from that day on their force is a state's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from armada_cli.extract.ground.view import View
from armada_cli.extract.stories import Story
from armada_cli.lexicon import Lexicon
from armada_cli.records import Party


@lru_cache(maxsize=4)
def _reigns(lexicon: Lexicon) -> Mapping[str, tuple[str, str, str]]:
    """For each group that governs: its name, its land, and since when."""
    told = (entry for entry in lexicon.entries("groups") if "governs" in entry)
    return {entry["id"]: (entry["name"], entry["countries"][0], entry["governs"]) for entry in told}


def day_of(view: View, story: Story) -> str:
    """The day by which a story is judged: its own, for the news else that of the article; "" where neither is known."""
    when = story.scene.date
    news = any(incident.is_lead for incident in story.incidents)
    return (when.value.start if when is not None else None) or (news and view.annotated.article.published) or ""


def with_rank(view: View, parties: Sequence[Party], day: str) -> list[Party]:
    """The parties, those that govern their land on a day as states."""
    reigns = _reigns(view.lexicon)
    ruling = {name for name, (_, _, since) in reigns.items() if day >= since}
    return [replace(party, kind="state") if party.id in ruling else party for party in parties]


def ruler_of(view: View, country_code: str | None, day: str) -> Party | None:
    """The group that governs a land on a day."""
    found = ((i, n) for i, (n, land, since) in _reigns(view.lexicon).items() if land == country_code and day >= since)
    return next((Party(name, group, "group", name) for group, name in found), None)
