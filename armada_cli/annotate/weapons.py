"""Weapons and means of attack in a text, as canonical values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from armada_cli.annotate.groups import is_abbreviation
from armada_cli.annotate.matching import Found, Names, Words, read, shouted, spellings
from armada_cli.lexicon import Entry, Lexicon
from armada_cli.records import Mention, Span, WeaponValue


@dataclass(frozen=True, slots=True)
class _Alias:
    """A word or model; `case` is name, cased (needs a capital), short (an abbreviation) or except (no weapon)."""

    value: WeaponValue
    case: str


def find_weapons(text: str, lexicon: Lexicon) -> list[Mention]:
    """The mentions of weapons and means, in order: "Predator drone" is a drone, "Grad student" nothing."""
    words = read(text, lexicon)
    return list(_mentions(words, lexicon))


def _mentions(words: Words, lexicon: Lexicon) -> Iterator[Mention]:
    for found in _index(lexicon).each(words):
        alias = next((alias for alias in found.values if _fits(alias, words, found)), None)
        if alias and alias.case != "except" and _ends_at_edge(words, found.last):
            last = found.last + _plural(words, found.last)
            span = Span(words.starts[found.first], words.ends[last])
            yield Mention(span, "weapon", words.text[span.start : span.end], alias.value)


@lru_cache(maxsize=8)
def _index(lexicon: Lexicon) -> Names[_Alias]:
    return Names(
        (pair for entry in lexicon.entries("weapons") for pair in _aliases(entry)),
        spellings(lexicon),
    )


def _aliases(entry: Entry) -> Iterator[tuple[str, _Alias]]:
    value = WeaponValue(entry["name"], entry["family"])
    for key, case in (("except", "except"), ("cased", "cased"), ("lower", "name"), ("aliases", "name")):
        for name in entry.get(key, ()):
            yield name, _Alias(value, "short" if case == "name" and is_abbreviation(name) else case)


def _fits(alias: _Alias, words: Words, found: Found[_Alias]) -> bool:
    if alias.case in {"name", "except"}:
        return True
    if alias.case == "cased":
        return words.capital(found.first)
    surface = words.surface(found.first, found.last)
    return any(map(str.isupper, surface)) and (surface[0].isupper() or shouted(words, found.first, found.last))


def _ends_at_edge(words: Words, last: int) -> bool:
    """Whether the name is no part of a longer one: "F-16s" is, "M16A2" is, "C-4th" is not."""
    following = last + 1
    if following >= len(words) or words.gap(following):
        return True
    return words.raw[following] in {"s", "a", "'s"} or len(words.raw[following]) <= 2


def _plural(words: Words, last: int) -> int:
    following = last + 1
    return int(following < len(words) and words.gap(following) == "" and words.raw[following] == "s")
