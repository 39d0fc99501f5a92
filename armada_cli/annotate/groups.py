"""Armed groups by name: which group of the lexicon a name means in this article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from armada_cli.annotate.actor_words import ActorWords, Noun, actor_words
from armada_cli.annotate.matching import (
    Found,
    Names,
    Rows,
    Words,
    by_first,
    in_headline,
    opens_sentence,
    shouted,
    spellings,
)
from armada_cli.lexicon import Entry, Lexicon
from armada_cli.lexicon.lookups import lookup

_ABBREVIATION = re.compile(r"(?=(?:.*[A-Z]){2})[A-Z0-9][A-Za-z0-9()/.' -]{1,11}")
_PARTS = re.compile(r"[ -]")
_LOWER_RUN = re.compile(r"[a-z]{3}")
_CASES = ("cased", "lower", "attributive", "rebels")
_MILITIAS = frozenset({"militia", "private military", "death squad", "paramilitary", "vigilante"})


class Alias(NamedTuple):
    """One spelling of a group: whether it must be shown to be meant (`doubtful`), and how its case is read."""

    entry: Entry
    text: str
    doubtful: bool
    case: str


class GroupFound(NamedTuple):
    """A group found in a text, from its first to its last word; `weak` if only by an abbreviation that others share."""

    first: int
    last: int
    entry: Entry
    weak: bool = False


@lru_cache(maxsize=4096)
def is_abbreviation(name: str) -> bool:
    """Whether a name is written in capitals, as AQAP, JuA, IS-K or NSCN (IM) are."""
    return bool(_ABBREVIATION.fullmatch(name)) and not _LOWER_RUN.search(name)


def _names(entry: Entry) -> list[str]:
    names = [] if entry.get("only_aliases") else [entry["name"]]
    for key in ("aliases", "ambiguous", "sure", *_CASES):
        names += entry.get(key, ())
    names += [old["name"] for old in entry.get("former", ())]
    return list(dict.fromkeys(names))


@lookup("groups", "forces", "spellings")
def group_names(lexicon: Lexicon) -> Rows:
    """The names of all groups and forces, each with the number of its entry."""
    names = [(name, number) for number, entry in enumerate(_entries(lexicon)) for name in _names(entry)]
    return by_first(names, spellings(lexicon))


def _entries(lexicon: Lexicon) -> list[Entry]:
    entries: dict[str, Entry] = {}
    for table in ("groups", "forces"):
        for entry in lexicon.entries(table):
            entries.setdefault(entry["id"], entry)  # an analyst's own entries come first and replace ours
    return list(entries.values())


@lru_cache(maxsize=8)
def _index(lexicon: Lexicon) -> Names[Alias]:
    entries = _entries(lexicon)
    return Names(group_names(lexicon), spellings(lexicon), lambda name, number: _alias(entries[number], name))


def _alias(entry: Entry, name: str) -> Alias:
    short = is_abbreviation(name)
    doubtful = name in entry.get("ambiguous", ()) or name in entry.get("rebels", ())
    if short and not doubtful:
        doubtful = sum(c.isalpha() for c in name) <= 3 and name not in entry.get("sure", ())
    case = "short" if short else "name"
    return Alias(entry, name, doubtful, next((key for key in _CASES if name in entry.get(key, ())), case))


def _case_fits(alias: Alias, words: Words, first: int, last: int) -> bool:
    if first == last and _article_missing(alias.text, words, first):
        return False
    if alias.case in ("lower", "rebels"):
        return True
    if shouted(words, first, last):
        letters = [c for c in alias.text if c.isalpha()]
        return alias.case != "short" or len(letters) > 3 or (len(letters) == 3 and alias.text.isupper())
    if alias.case == "short":
        surface = words.surface(first, last)
        return _capitals(alias.text) == _capitals(surface) or (not alias.doubtful and _one_capital(alias.text, surface))
    if alias.case == "cased":
        if alias.doubtful and first == last and opens_sentence(words, first):
            return False
        return all(words.capital(i) for i in range(first, last + 1) if len(words.keys[i]) > 3)
    if alias.case == "attributive" and _is_surname(words, first):
        return False
    if alias.doubtful and (_goes_on(words, last) or (first == last and _is_surname(words, first))):
        return False
    return _capitals_fit(alias, words, first, last)


def _capitals_fit(alias: Alias, words: Words, first: int, last: int) -> bool:
    """Whether enough of the name's capitals are there: all of a short name, the first and half of a long one."""
    wanted = _capitalised(alias.text)
    given = [i for i in range(first, last + 1) if words.keys[i] and words.capital(i)]
    if wanted > 2:
        return 2 * len(given) >= wanted and (words.capital(first) or not alias.text[0].isupper())
    if wanted == 2 and words.capital(first) and not opens_sentence(words, first):
        return True
    article = first == last and first > 0 and not words.keys[first - 1] and words.capital(first - 1)
    return len(given) >= wanted or article


@lru_cache(maxsize=4096)
def _capitalised(name: str) -> int:
    """How many words of a name have a capital, articles aside."""
    return sum(part[:1].isupper() and part.lower() not in {"al", "the"} for part in _PARTS.split(name))


def _is_surname(words: Words, index: int) -> bool:
    """Whether a doubtful name of one word follows another capitalised word, as surnames do: "Omar Maute"."""
    before = index - 1
    if before < 0 or words.gap(index) != " " or not words.capital(before) or words.raw[before] == "the":
        return False
    return not in_headline(words, before, index) and not words.raw[before].endswith(("an", "ese", "ish", "ist", "ite"))


def _goes_on(words: Words, last: int) -> bool:
    """Whether a doubtful name goes on with a capital, and so is part of another: "National Action Plan"."""
    after = last + 1
    if after >= len(words) or words.gap(after) != " " or not words.capital(after):
        return False
    return not in_headline(words, last, after)


def _article_missing(name: str, words: Words, first: int) -> bool:
    """Whether a name of one word is written with an article, and the text has none: "Badr" is not al-Badr."""
    if name.startswith("The "):
        return first == 0 or words.raw[first - 1] != "the" or not words.capital(first - 1)
    if not name[:4].lower().startswith(("al-", "al ", "el-", "el ", "as-", "ash-", "an-")):
        return False
    return first == 0 or bool(words.keys[first - 1]) or not words.joined(first)


def _capitals(name: str) -> list[str]:
    return [c for c in name if c.isalnum()]


def _one_capital(name: str, surface: str) -> bool:
    """Whether an abbreviation of four letters or more is written as a word, as some papers do: "Farc", "Renamo"."""
    return len(name) >= 4 and surface.isalpha() and surface.istitle() and name.lower() == surface.lower()


def find_groups(words: Words, lexicon: Lexicon, countries: Mapping[str, int]) -> list[GroupFound]:
    """The named groups and forces of a text; `countries` counts the signs of each country in it."""
    hits = list(_hits(words, lexicon))
    plain = [aliases for _, aliases in hits if len({alias.entry["id"] for alias in aliases}) == 1]
    sure = {alias.entry["id"] for aliases in plain for alias in aliases if not alias.doubtful}
    homes = Counter(code for aliases in plain if not aliases[0].doubtful for code in aliases[0].entry["countries"][:1])
    countries = Counter(countries) + homes
    lists = actor_words(lexicon)
    chosen = []
    for found, aliases in hits:
        surface = words.surface(found.first, found.last).lower()
        able = [alias for alias in aliases if _noun_fits(alias, words, found.last, lists, countries)]
        best = _choose(able, surface, sure, countries)
        chosen.append((found, best or (_only(able, aliases) if _before(words, found.last, lists.fighters) else None)))
    groups = [_group(found, alias, words) for found, alias in chosen if alias]
    return [first for group in groups for first in _coordinated(words, group, lexicon)] + groups


def _noun_fits(alias: Alias, words: Words, last: int, lists: ActorWords, countries: Mapping[str, int]) -> bool:
    """Whether a name that only modifies has its noun: "Haqqani fighters"; "communist rebels", of its home."""
    if alias.case == "attributive":
        return _before(words, last, lists.members)
    if alias.case != "rebels":
        return True
    return _leads(alias.entry["countries"][0], countries) and _before(words, last, lists.rebels)


def _leads(code: str, countries: Mapping[str, int]) -> bool:
    """Whether the country is told of, and none more; any news names the US."""
    told = countries.get(code, 0)
    return told > 0 and all(count <= told for other, count in countries.items() if other != "US")


def _only(able: list[Alias], aliases: list[Alias]) -> Alias | None:
    """The alias of a name that one group alone has."""
    return able[0] if able and len({alias.entry["id"] for alias in aliases}) == 1 else None


def _before(words: Words, last: int, nouns: Names[Noun]) -> bool:
    """Whether one of the nouns follows; fighters show that a doubtful name is a group's: "RSF fighters"."""
    after = last + 1
    return after < len(words) and words.gap(after) == " " and nouns.at(words, after) is not None


def _group(found: Found[Alias], alias: Alias, words: Words) -> GroupFound:
    weak = alias.doubtful and alias.case == "short"
    return GroupFound(_first(found, words), found.last, alias.entry, weak)


def _coordinated(words: Words, group: GroupFound, lexicon: Lexicon) -> Iterator[GroupFound]:
    """The first of two groups that share their last words: "the Afghan and Pakistani Taliban"."""
    other = group.first - 2
    if other < 0 or words.raw[group.first - 1] not in {"and", "or"} or not words.capital(other):
        return
    if words.gap(group.first) == words.gap(group.first - 1) == " " and group.last > group.first:
        for alias in _index(lexicon).named([words.keys[other], *words.keys[group.first + 1 : group.last + 1]])[:1]:
            yield GroupFound(other, other, alias.entry)


def _hits(words: Words, lexicon: Lexicon) -> Iterator[tuple[Found[Alias], list[Alias]]]:
    """The names from left to right, at each place the longest whose case fits."""
    index, titles, done = _index(lexicon), _titles(lexicon), -1
    for first in index.starts(words):
        for found in reversed(index.all_at(words, first)) if first > done else ():
            aliases = _fitting(found, words, titles)
            if aliases:
                done = found.last
                yield found, aliases
                break


def _fitting(found: Found[Alias], words: Words, titles: frozenset[str]) -> list[Alias]:
    if found.first == found.last and (_begins_longer(words, found.last) or _is_titled(words, found.first, titles)):
        return []
    fitting = [alias for alias in found.values if _case_fits(alias, words, found.first, found.last)]
    word = found.first == found.last and words.surface(found.first, found.last).istitle()
    return [alias._replace(doubtful=True) if word and alias.case == "short" else alias for alias in fitting]


def _is_titled(words: Words, index: int, titles: frozenset[str]) -> bool:
    """Whether a name of one word follows a title that only people bear: "Mullah Fatah"."""
    return index > 0 and words.gap(index) == " " and words.capital(index - 1) and words.raw[index - 1] in titles


@lru_cache(maxsize=8)
def _titles(lexicon: Lexicon) -> frozenset[str]:
    """The titles of one word that the name of a person follows, in lower case."""
    return frozenset(entry["title"].lower() for entry in lexicon.entries("titles") if entry["strong"])


def _begins_longer(words: Words, last: int) -> bool:
    """Whether a short name such as "Lashkar" or "Jaish" only opens a longer one that the lexicon does not know."""
    after = last + 1
    if words.keys[last] not in {"lashkar", "jaish"} or after >= len(words) or not words.joined(after):
        return False
    return words.capital(after) or not words.keys[after]


def _choose(aliases: list[Alias], surface: str, sure: set[str], countries: Mapping[str, int]) -> Alias | None:
    """Which group is meant: one named otherwise too, one whose countries are named, one spelled just so.

    Null when all that speaks for it is an abbreviation or word that others share.
    """

    def weight(alias: Alias) -> tuple[bool, bool, bool, bool, int, bool]:
        signs = [countries.get(code, 0) * (code != "US") for code in alias.entry.get("countries", ())]
        seen = 2 * signs[0] + max(signs) if signs else 0  # the first is its home; any news names the US
        named = alias.entry["id"] in sure
        kin = alias.entry.get("parent") in sure and (seen > 0 or not alias.doubtful or len(aliases) == 1)
        return named, kin, seen > 0, alias.text.lower() == surface, seen, not alias.doubtful

    if not aliases:
        return None
    best = max(aliases, key=weight)
    named, kin, signs, _, _, plain = weight(best)
    return best if named or kin or signs or plain else None


def _first(found: Found[Alias], words: Words) -> int:
    """The first word of the name with the Arabic article before it: "al Shabaab"."""
    first = found.first
    if first and words.raw[first - 1] in {"al", "el"} and words.joined(first):
        return first - 1
    return first


def actor_kind(entry: Entry) -> str:
    """What `ActorValue.kind` says of an entry of the tables groups and forces."""
    if entry["id"].startswith("group:"):
        return "militia" if entry.get("kind") in _MILITIAS else "group"
    return str(entry.get("kind", "force"))
