"""States by name and adjective, and the signs of each country in a text."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from armada_cli.annotate.matching import Found, Names, Rows, Words, by_first, shouted, spellings
from armada_cli.lexicon import Entry, Lexicon
from armada_cli.lexicon.lookups import lookup
from armada_cli.values import frozen


@frozen
class NationWord:
    """A word of a nation. `form`: name ("Iraq"), adjective ("Iraqi"), people ("Iraqis"), seat of
    government, cue (a place in it).
    """

    entry: Entry
    form: str


@frozen
class NationFound:
    """A nation's name, adjective, people or seat found in a text; `forms` are all that the word can be."""

    first: int
    last: int
    entry: Entry
    forms: frozenset[str]


# What adds no -s for the plural: "the Chinese", "the Swiss", "the Danish", "the French", "the Kyrgyz", "the Icelandic".
_NO_PLURAL = ("ese", "s", "sh", "ch", "z", "y", "ic")
_FORMS = (("name", "names"), ("adjective", "adjectives"), ("people", "people"), ("seat", "seats"), ("cue", "cues"))


@lru_cache(maxsize=8)
def states(lexicon: Lexicon) -> tuple[Entry, ...]:
    """The states of `nations.toml`, each with the name and demonyms of its country in `countries.toml`."""
    countries = {entry["code"]: entry for entry in reversed(lexicon.entries("countries"))}  # an analyst's own wins
    return tuple(_joined(entry, countries.get(entry["code"], {})) for entry in lexicon.entries("nations"))


def _joined(entry: Entry, country: Entry) -> Entry:
    """A state with all its words; one without an adjective is called by its name ("Hong Kong police")."""
    name = entry.get("name") or country.get("name", entry["code"])
    demonyms = country.get("demonyms", ())
    adjectives = (*demonyms, *entry.get("adjectives", ())) or (name,)
    people = entry.get("people") or [word + "s" for word in demonyms if not word.endswith(_NO_PLURAL)]
    return {**entry, "name": name, "adjectives": adjectives, "people": people}


@lookup("nations", "countries", "spellings")
def nation_names(lexicon: Lexicon) -> Rows:
    """The words of all nations, each with the number of its entry and its form."""
    pairs: list[tuple[str, tuple[int, str]]] = []
    for number, entry in enumerate(states(lexicon)):
        pairs.append((entry["name"], (number, "name")))
        for form, key in _FORMS:
            pairs += [(word, (number, form)) for word in entry.get(key, ())]
    return by_first(pairs, spellings(lexicon))


@lru_cache(maxsize=8)
def _index(lexicon: Lexicon) -> Names[NationWord]:
    entries = states(lexicon)
    return Names(nation_names(lexicon), spellings(lexicon), lambda _, kept: NationWord(entries[kept[0]], kept[1]))


def find_nations(words: Words, lexicon: Lexicon) -> tuple[list[NationFound], Counter[str]]:
    """The nations named in a text, in order, and how many signs of each country (ISO code) the text holds."""
    nations: list[NationFound] = []
    counts: Counter[str] = Counter()
    for found in _index(lexicon).each(words):
        if not _is_name(words, found):
            continue
        counts.update({value.entry["code"] for value in found.values})
        named = [value for value in found.values if value.form != "cue"]
        if named:
            entry = named[0].entry
            forms = frozenset(value.form for value in named if value.entry is entry)
            nations.append(NationFound(_with_article(words, found.first), found.last, entry, forms))
    return nations, counts


def _with_article(words: Words, first: int) -> int:
    """El Salvador begins at its article."""
    return first - 1 if first and words.raw[first - 1] == "el" and words.joined(first) else first


def _is_name(words: Words, found: Found[NationWord]) -> bool:
    surface = words.surface(found.first, found.last)
    if len(surface.replace(".", "")) == 2:  # "US", "UK", but not "us"
        return surface.isupper() and (surface != "IS")
    return surface[0].isupper() or shouted(words, found.first, found.last)
