"""Who is no target though he was hit: those beside the one it was aimed at, and what only speaks of it again."""

from __future__ import annotations

from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Party

_BYSTANDERS = WordClass("bystander")
_OWN = frozenset({"his", "her", "its"})
_TOLD_AGAIN = WordClass("told_again")


def without_company(parties: list[Party], part: str) -> list[Party]:
    """Those hit by name, if any: who fell beside them was not what it was aimed at ("X and his driver").

    Nor were those who only passed by.
    """
    parties = _without_bystanders(parties)
    named = [party for party in parties if party.kind == "person"]
    if named and part == "targets":
        return [party for party in parties if party.kind != "people"]
    others = [p for p in parties if p.kind != "people" or p.text.split()[0] not in _OWN] if part == "victims" else []
    return (named if part == "victims" else []) or others or parties


def without_told_again(parties: list[Party]) -> list[Party]:
    """The parties but for nouns that only speak of a thing told before, or of a part of it: "the building"."""
    first = parties[0].name if parties else ""
    return [p for p in parties if p.name == first or not (p.text.startswith("the ") and p.name in _TOLD_AGAIN)]


def _without_bystanders(parties: list[Party]) -> list[Party]:
    """The parties but for those who happened to be there, where anybody else was hit."""
    return [p for p in parties if p.kind != "people" or p.name not in _BYSTANDERS] or parties
