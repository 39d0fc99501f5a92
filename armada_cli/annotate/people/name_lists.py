"""Names of the lexicon as they are looked up: folded, as they sound, and by their parts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypedDict

from armada_cli.annotate.people.spelling import plain, sounded, units
from armada_cli.lexicon import Lexicon
from armada_cli.lexicon.lookups import lookup

_MANY_SPELLINGS = frozenset(
    {
        "arabic",
        "persian",
        "persian_afghan_pakistani",
        "somali",
        "somali_east_african",
        "west_african",
        "caucasus_russian",
    }
)


class NameLists(TypedDict):
    """Given names with their gender, those of them that are spelt in many ways as they sound, and surnames."""

    given: dict[str, str]
    sounds: list[str]
    surnames: list[str]


@lookup("given_names", "surnames")
def name_lists(lexicon: Lexicon) -> NameLists:
    """The names of the tables `given_names` and `surnames`."""
    surnames = [plain(name) for entry in lexicon.entries("surnames") for name in entry["names"]]
    return {
        "given": _given(lexicon),
        "sounds": list(dict.fromkeys(_sounds(lexicon))),
        "surnames": list(dict.fromkeys(surnames)),
    }


@lookup("given_names", "surnames")
def written_names(lexicon: Lexicon) -> list[str]:
    """All given names and surnames as they are written, but in small letters."""
    entries = [*lexicon.entries("given_names"), *lexicon.entries("surnames")]
    return list(dict.fromkeys(name.lower() for entry in entries for name in entry["names"]))


def _given(lexicon: Lexicon) -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in lexicon.entries("given_names"):
        for name in entry["names"]:
            key = plain(name)
            found[key] = entry["gender"] if found.get(key, entry["gender"]) == entry["gender"] else "either"
    return found


def _sounds(lexicon: Lexicon) -> Iterator[str]:
    """The given names that are spelt in many ways, as they sound."""
    for entry in lexicon.entries("given_names"):
        if entry["origin"] in _MANY_SPELLINGS:
            yield from (sounded(name) for name in entry["names"] if len(name) > 5)


@lookup("people")
def known_people(lexicon: Lexicon) -> list[tuple[tuple[str, ...], int]]:
    """The parts of each name of a well-known leader, with the number of the entry."""
    found: dict[tuple[str, ...], int] = {}
    for number, entry in enumerate(lexicon.entries("people")):
        for name in (entry["name"], *entry.get("aliases", ())):
            keys = units(name.split())
            found.setdefault(keys if len(keys) > 1 else (plain(name),), number)
    return list(found.items())
