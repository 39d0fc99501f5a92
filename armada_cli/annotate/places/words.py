"""The tables of `place_words.toml` and `countries.toml` as sets, made once for a lexicon."""

from __future__ import annotations

from functools import lru_cache
from typing import cast

from armada_cli.annotate.grammar.words import words as word_classes
from armada_cli.annotate.people.name_lists import written_names
from armada_cli.lexicon import Lexicon
from armada_cli.lexicon.gazetteer import Level
from armada_cli.values import frozen

_FEW = 4  # a group that is active in more countries says nothing of where


@frozen
class PlaceWords:
    """Words by use, all in small letters. `generic` maps a generic word to the level it selects.

    `regional` maps words for the people of a part of a country to it, `haunts` the id of an armed group to the
    countries that it is active in, where they are few.

    In the countries of `regions_called` a region is called one, and its bare name is that of its chief town.

    The words of `no_place` alone are never a place, those of `no_name` never part of an unlisted place's name.
    """

    generic: dict[str, Level]
    site: frozenset[str]
    site_before: frozenset[str]
    site_parts: frozenset[str]
    relation: frozenset[str]
    locative: frozenset[str]
    qualifier: frozenset[str]
    function: frozenset[str]
    title: frozenset[str]
    organisation: frozenset[str]
    organisation_before: frozenset[str]
    people: frozenset[str]
    calendar: frozenset[str]
    inner: frozenset[str]
    article: frozenset[str]
    abbreviated: frozenset[str]
    landmark: frozenset[str]
    landmark_name: frozenset[str]
    continuing: frozenset[str]
    particle: frozenset[str]
    speech: frozenset[str]
    copula: frozenset[str]
    position: frozenset[str]
    beside: frozenset[str]
    landform: frozenset[str]
    way: frozenset[str]
    communal: frozenset[str]
    ware: frozenset[str]
    seat: frozenset[str]
    aimed: frozenset[str]
    taken: frozenset[str]
    genitive: frozenset[str]
    between: frozenset[str]
    town_part: frozenset[str]
    persons: frozenset[str]
    demonyms: dict[str, str]
    country_names: dict[str, str]
    regions_called: frozenset[str]
    haunts: dict[str, tuple[str, ...]]
    states: dict[str, str]
    regional: dict[str, str]
    no_place: frozenset[str]
    no_name: frozenset[str]


@lru_cache(maxsize=8)
def place_words(lexicon: Lexicon) -> PlaceWords:
    """The word sets of a lexicon."""
    entries = lexicon.entries("place_words")

    def words(kind: str, key: str = "words") -> frozenset[str]:
        return frozenset(w for e in entries if e["kind"] == kind for w in e.get(key, ()))

    demonyms = nation_words(lexicon)
    function, calendar, qualifier = words("function"), words("calendar"), words("qualifier")
    landmark, particle, organisation = words("landmark"), words("particle"), words("organisation")
    people = words("people") | {word + "s" for word in words("people")}
    generic = {w: cast(Level, e["level"]) for e in entries if e["kind"] == "generic" for w in e["words"]}
    return PlaceWords(
        generic=generic,
        site=words("site"),
        site_before=words("site", "before"),
        site_parts=frozenset(w for name in words("site") | words("site", "before") for w in name.split()),
        relation=words("relation"),
        locative=words("locative"),
        qualifier=qualifier,
        function=function,
        title=words("title"),
        organisation=organisation,
        organisation_before=words("organisation", "before"),
        people=people,
        calendar=calendar,
        inner=words("inner"),
        article=words("article"),
        abbreviated=words("abbreviated"),
        landmark=landmark,
        landmark_name=words("landmark_name"),
        continuing=words("continuing"),
        particle=particle,
        speech=words("speech"),
        copula=words("copula"),
        position=words("position"),
        beside=words("beside"),
        landform=words("landform"),
        way=words("way"),
        communal=words("communal"),
        ware=words("ware"),
        seat=words("seat"),
        aimed=words("aimed"),
        taken=words("taken"),
        genitive=words("genitive"),
        between=words("between"),
        town_part=words("town part"),
        persons=words("given").union(written_names(lexicon)),
        demonyms=demonyms,
        states={form: e["name"] for e in entries if e["kind"] == "state" for form in e["forms"]},
        regional={w: e["code"] for e in entries if e["kind"] == "regional" for w in e["words"]},
        no_place=function | calendar | demonyms.keys() | generic.keys() | qualifier | landmark | particle,
        no_name=people | calendar | organisation | function | demonyms.keys() | generic.keys(),
        haunts={e["id"]: tuple(e["countries"]) for e in lexicon.entries("groups") if 0 < len(e["countries"]) <= _FEW},
        country_names={e["code"]: e["name"] for e in lexicon.entries("countries")},
        regions_called=frozenset(e["code"] for e in lexicon.entries("countries") if e.get("regions_called")),
    )


@lru_cache(maxsize=1 << 14)
def is_english(word: str) -> bool:
    """Whether a small-letter word is listed as one of English (names are not)."""
    return word_classes().known(word)


@lru_cache(maxsize=8)
def nation_words(lexicon: Lexicon) -> dict[str, str]:
    """Demonyms and adjectives of nations, in small letters, with their country; plurals too."""
    found: dict[str, str] = {}
    for entry in lexicon.entries("countries"):
        for word in (*entry.get("demonyms", ()), *entry.get("people", ())):
            found.setdefault(word.lower(), entry["code"])
            found.setdefault(word.lower() + "s", entry["code"])
    for entry in lexicon.entries("countries"):  # "Philippines" is no plural of "Philippine"
        for name in (entry["name"], *entry.get("names", ())):
            found.pop(name.lower(), None)
    return found
