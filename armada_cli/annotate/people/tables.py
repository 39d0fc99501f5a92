"""The word lists that names are known by, made ready for look-ups."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from armada_cli.annotate.people.spelling import plain, sounded
from armada_cli.lexicon import Entry, Lexicon


@dataclass(frozen=True, slots=True)
class Role:
    """What a role word says: `kind` armed, either, official, civil or member; see roles.toml."""

    noun: str
    kind: str
    leading: bool
    plural: bool
    needs_group: bool


@dataclass(frozen=True, slots=True)
class Title:
    """What a title before a name says of its bearer; see titles.toml."""

    title: str
    kind: str
    official: bool
    strong: bool


@dataclass(frozen=True, slots=True)
class Tables:
    """Look-ups by lower-case word or phrase."""

    roles: dict[str, Role]
    titles: dict[str, Title]
    given: dict[str, str]
    sounds: frozenset[str]
    surnames: frozenset[str]
    closed: frozenset[str]
    ends: frozenset[str]
    heads: frozenset[str]
    phrases: frozenset[str]
    known: dict[str, Entry]


@lru_cache(maxsize=8)
def tables(lexicon: Lexicon) -> Tables:
    """The lexicon's tables on people; built once for each lexicon."""
    given = _given(lexicon)
    words = {entry["kind"]: frozenset(entry["words"]) for entry in lexicon.entries("not_names")}
    return Tables(
        roles=_roles(lexicon),
        titles={entry["title"].lower(): _title(entry) for entry in lexicon.entries("titles")},
        given=given,
        sounds=frozenset(sounded(name) for name in given if len(name) > 5),
        surnames=frozenset(plain(name) for entry in lexicon.entries("surnames") for name in entry["names"]),
        closed=words["function"] | words["demonym"] | words["country"],
        ends=words["organisation"],
        heads=words["place_head"],
        phrases=words["phrase"],
        known={
            plain(name): entry
            for entry in lexicon.entries("people")
            for name in (entry["name"], *entry.get("aliases", ()))
        },
    )


def _given(lexicon: Lexicon) -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in lexicon.entries("given_names"):
        for name in entry["names"]:
            key = plain(name)
            found[key] = entry["gender"] if found.get(key, entry["gender"]) == entry["gender"] else "either"
    return found


def _roles(lexicon: Lexicon) -> dict[str, Role]:
    found: dict[str, Role] = {}
    for entry in lexicon.entries("roles"):
        role, kind, leading = entry["role"], entry["kind"], entry["leading"]
        group = entry.get("needs_group", False)
        for noun in (role, *entry.get("also", ())):
            found.setdefault(noun, Role(role, kind, leading, False, group))
        found.setdefault(entry["plural"], Role(role, kind, leading, True, group))
        for noun in entry.get("also", ()):
            found.setdefault(noun + "s", Role(role, kind, leading, True, group))
    return found


def _title(entry: Entry) -> Title:
    return Title(entry["title"], entry["kind"], entry["official"], entry["strong"])
