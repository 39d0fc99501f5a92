"""Names of several words that look like a person's or a group's and are a place's: "Baraki Barak", "Lashkar Gah"."""

from __future__ import annotations

from collections.abc import Set

from armada_cli.lexicon.gazetteer import ALIAS, LOOSE, Candidate, gazetteer

_KUNYAS = ("abu ", "umm ")  # "Abu Musa" is an island, but more often a man
_TOWN = 1_000  # people, or weight; hamlets are named after anybody


def is_place(name: str) -> bool:
    """Whether a name of several words is that of a place of some size in just this spelling."""
    return name in places_among({name})


def places_among(names: Set[str]) -> set[str]:
    """Those of some names, of several words each, that are a place's of some size in just this spelling."""
    return sizable({name for name in names if " " in name and not name.lower().startswith(_KUNYAS)})


def sizable(names: Set[str]) -> set[str]:
    """Those of some names, of one word or more, that are a place's of some size in just this spelling."""
    return {name for name, candidates in gazetteer().lookup(names).items() if any(map(_is_sizable, candidates))}


def _is_sizable(place: Candidate) -> bool:
    return not place.how & (ALIAS | LOOSE) and (place.level in ("admin1", "area") or place.pop >= _TOWN)
