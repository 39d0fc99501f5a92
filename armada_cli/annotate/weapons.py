"""Weapons and means of attack in a text, as canonical values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from armada_cli.annotate.actor_words import actor_words
from armada_cli.annotate.matching import (
    Found,
    Names,
    Rows,
    Words,
    by_first,
    in_headline,
    opens_sentence,
    read,
    spellings,
)
from armada_cli.lexicon import Entry, Lexicon
from armada_cli.lexicon.lookups import lookup
from armada_cli.records import Mention, Span, WeaponValue
from armada_cli.values import frozen

_NEAR = 5  # words between a plane and what it does
_MODEL = re.compile(r"[A-Z][A-Za-z]{0,3}[-/ ]?(?:[A-Z]-?)?\d|[A-Z]{2,}")


@frozen
class _Alias:
    """A word or model.

    `case`: name, cased and ambiguous (need a capital), model ("F-16"), except (no weapon), acting (a weapon where it
    bombs or kills: "planes bombed the port").
    """

    value: WeaponValue
    case: str


def find_weapons(text: str, lexicon: Lexicon) -> list[Mention]:
    """The mentions of weapons and means, in order: "Predator drone" is a drone, "Grad student" nothing."""
    words = read(text, lexicon)
    found = list(_found(words, lexicon))
    sure = any(alias.case != "ambiguous" for _, alias in found)
    return [_mention(words, name, alias) for name, alias in found if sure or alias.case != "ambiguous"]


def _found(words: Words, lexicon: Lexicon) -> Iterator[tuple[Found[_Alias], _Alias]]:
    sham = actor_words(lexicon)["sham"]
    for found in _index(lexicon).each(words):
        if found.first and words.raw[found.first - 1] in sham:
            continue
        alias = next((alias for alias in found.values if _fits(alias, words, found, lexicon)), None)
        if alias and alias.case != "except" and _ends_at_edge(words, found.last):
            yield found, alias


def _mention(words: Words, found: Found[_Alias], alias: _Alias) -> Mention:
    last = found.last + _plural(words, found.last)
    span = Span(words.starts[found.first], words.ends[last])
    return Mention(span, "weapon", words.text[span.start : span.end], alias.value)


@lookup("weapons", "spellings")
def weapon_names(lexicon: Lexicon) -> Rows:
    """The names of all weapons, each with the number of its entry and its case."""
    entries = enumerate(lexicon.entries("weapons"))
    names = [(name, (number, case)) for number, entry in entries for name, case in _aliases(entry)]
    return by_first(names, spellings(lexicon))


def _aliases(entry: Entry) -> Iterator[tuple[str, str]]:
    """The names of a weapon, each with its case."""
    for key in ("except", "cased", "ambiguous", "acting", "lower", "aliases"):
        case = "name" if key in {"lower", "aliases"} else key
        for name in entry.get(key, ()):
            yield name, "model" if case == "name" and _MODEL.match(name) else case


@lru_cache(maxsize=8)
def _index(lexicon: Lexicon) -> Names[_Alias]:
    entries = lexicon.entries("weapons")
    return Names(weapon_names(lexicon), spellings(lexicon), lambda _, kept: _alias(entries[kept[0]], kept[1]))


def _alias(entry: Entry, case: str) -> _Alias:
    return _Alias(WeaponValue(entry["name"], entry["family"]), case)


def _fits(alias: _Alias, words: Words, found: Found[_Alias], lexicon: Lexicon) -> bool:
    if alias.case == "except":
        return True
    if alias.case == "acting":
        return _acts(words, found, lexicon)
    capital = words.capital(found.first)
    if alias.case == "name":
        return not (capital and found.first == found.last and _is_proper(words, found.first))
    if alias.case == "model" and len(words.raw[found.first]) == 1 and found.last > found.first:
        return capital and words.gap(found.first + 1) != " "
    return any(words.capital(index) for index in range(found.first, found.last + 1))  # "unmanned Predators"


def _acts(words: Words, found: Found[_Alias], lexicon: Lexicon) -> bool:
    """Whether the words behind it say that it bombs, or those before that it was done "by" it."""
    several = words.raw[found.last].endswith("s")
    lists = actor_words(lexicon)
    verbs = lists["air_act"] | (lists["air_act_of_several"] if several else frozenset())
    if not verbs.isdisjoint(words.raw[found.last + 1 : found.last + 1 + _NEAR]):
        return True
    before = words.raw[max(0, found.first - 2 * _NEAR) : found.first]
    told_before = "by" in before[-_NEAR:] if several else words.raw[found.first] == "from"  # "bombed from the air"
    return told_before and not verbs.isdisjoint(before)


def _is_proper(words: Words, index: int) -> bool:
    """Whether a capitalised word is a name: Jets, Cannon; at the head of a sentence or in a headline it need not be."""
    if opens_sentence(words, index) or words.surface(index, index).isupper():
        return False
    return not in_headline(words, index, index)


def _ends_at_edge(words: Words, last: int) -> bool:
    """Whether the name is no part of a longer word: "F-16s" and "M16A2" are weapons, "C-4th" is not."""
    following = last + 1
    if following >= len(words) or words.gap(following):
        return True
    return len(words.raw[following]) <= 2 and words.raw[following] not in {"st", "nd", "rd", "th"}


def _plural(words: Words, last: int) -> int:
    following = last + 1
    return int(following < len(words) and words.gap(following) == "" and words.raw[following] == "s")
