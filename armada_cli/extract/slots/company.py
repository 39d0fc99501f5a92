"""Who is no target though he was hit: those beside the one it was aimed at, and what only speaks of it again."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.extract.frames.parties import ARMED
from armada_cli.extract.ground.nature import noun_of, side_named
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Party

_BYSTANDERS = WordClass("bystander")
_FOUND_THERE = WordClass("found_there")
_OWN = frozenset({"his", "her"})
_OWN_THINGS = WordClass("own_thing")
_FORCES = frozenset({"state", "force", "agency", "police", "coalition"})
_TOLD_AGAIN = WordClass("told_again")


def without_company(parties: list[Party], part: str) -> list[Party]:
    """Those hit by name, if any: who fell beside them was not what it was aimed at ("X and his driver").

    Nor were those who only passed by, nor the driver of what was a bomb ("only its driver died").
    """
    parties = [p for p in parties if not p.text.startswith("its ")] if part == "victims" else parties
    parties = _without_bystanders(_without_those_there(parties) if part == "targets" else parties)
    parties = _without_own_things(parties)
    named = [party for party in parties if party.kind == "person"]
    if named and part == "targets":
        return [party for party in parties if party.kind != "people"]
    others = [p for p in parties if p.kind != "people" or p.text.split()[0] not in _OWN] if part == "victims" else []
    return (named if part == "victims" else []) or others or parties


def without_kin(parties: Sequence[Party]) -> list[Party]:
    """The parties without those who fell beside a leader: "a commander, his wife and two of his guards"."""
    return [p for p in parties if p.kind != "people" or _OWN.isdisjoint(p.text.lower().split())]


def without_told_again(parties: list[Party]) -> list[Party]:
    """The parties but for nouns that only speak of a thing told before, or of a part of it: "the building"."""
    first = parties[0].name if parties else ""
    return [p for p in parties if p.name == first or not (p.text.startswith("the ") and p.name in _TOLD_AGAIN)]


def without_own(view: View, parties: Sequence[Party]) -> tuple[Party, ...]:
    """The parties but for a state's people, where fighters of none are hit: soldiers fell too when they struck."""
    sides = [_side(view, party) for party in parties]
    fought = "nonstate" in sides
    return tuple(party for party, side in zip(parties, sides, strict=True) if not (fought and side == "state"))


def are_of_state(view: View, parties: Sequence[Party]) -> bool:
    """Whether all that is told to be hit are a state's people: "shot two rebels who had attacked a policeman"."""
    return bool(parties) and all(_side(view, party) == "state" for party in parties)


def _side(view: View, party: Party) -> str | None:
    """Whose people a party is: a group's are `nonstate`, a force's `state`; by their noun where nobody is named."""
    if party.kind in ARMED or party.kind in _FORCES:
        return "nonstate" if party.kind in ARMED else "state"
    return side_named(view, noun_of(view, party.name.split()[-1])) if party.kind == "people" else None


def _without_those_there(parties: list[Party]) -> list[Party]:
    """The parties but for unnamed people who are at a place, where that is told of: "stormed a hotel, shot guests"."""
    things = any(party.kind == "object" for party in parties)
    return [p for p in parties if not things or p.kind != "people" or p.name.split()[-1] not in _FOUND_THERE]


def _without_own_things(parties: list[Party]) -> list[Party]:
    """The parties but for the cars and homes of people told too: "X survived when a bomb went off near his car"."""
    people = any(party.kind != "object" for party in parties)
    return [p for p in parties if not (people and p.kind == "object" and _is_own_thing(p))]


def _is_own_thing(party: Party) -> bool:
    first, *rest = party.text.lower().split()
    return first in ("his", "her", "their") and bool(rest) and rest[-1] in _OWN_THINGS


def _without_bystanders(parties: list[Party]) -> list[Party]:
    """The parties but for those who happened to be there, where anybody else was hit."""
    return [p for p in parties if p.kind != "people" or p.name not in _BYSTANDERS] or parties
