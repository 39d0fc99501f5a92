"""Where an attack that goes by its day alone took place: "the Sept. 11 attacks"."""

from __future__ import annotations

from functools import lru_cache

from armada_cli.extract.stories import Story
from armada_cli.lexicon import Lexicon
from armada_cli.records import Location


def land_of_day(lexicon: Lexicon, story: Story) -> Location | None:
    """The country that a day of history stands for, of a story that goes by it and names no more than a country.

    What only happened on such a day may have been anywhere: "on July 7, 2005, a bomb killed two policemen".
    """
    if not any(incident.described_day for incident in story.incidents):
        return None
    if True in story.sides or any(where.value.level != "country" for where in story.places):
        return None  # a state's own strikes on that day were elsewhere
    if story.date is None or story.date.value.relative or story.date.value.start != story.date.value.end:
        return None  # "Wednesday" is only by chance that day
    code = _lands(lexicon).get(story.date.value.start or "")
    return None if code is None else Location(None, None, _names(lexicon)[code], code, None, None, "country", None)


@lru_cache(maxsize=4)
def _lands(lexicon: Lexicon) -> dict[str, str]:
    """The country code of each day that an attack is known by."""
    return {entry["date"]: entry["country"] for entry in lexicon.entries("holidays") if "country" in entry}


@lru_cache(maxsize=4)
def _names(lexicon: Lexicon) -> dict[str, str]:
    return {entry["code"]: entry["name"] for entry in lexicon.entries("countries")}
