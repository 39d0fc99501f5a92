"""States with the names and demonyms of their countries: which words name a state, and which do not."""

from typing import Any

import pytest

from armada_cli.annotate.actors import find_actors
from armada_cli.annotate.matching import read
from armada_cli.annotate.nations import find_nations, states
from armada_cli.lexicon import Lexicon, default

STATES = {entry["code"]: entry for entry in states(default())}

FORCES = [  # text, the mention in it, its id, its name
    ("The US killed two rebels.", "US", "state:US", "United States"),
    ("Two rebels were killed by the US.", "US", "state:US", "United States"),
    ("Britain bombed the camp.", "Britain", "state:GB", "United Kingdom"),
    ("Hellenic Navy sailors boarded the ship.", "Hellenic Navy sailors", "force:GR-navy", "Greek navy"),
    ("The Somalian army took the port.", "Somalian army", "force:SO-army", "Somali army"),
    ("The Slovakian police raided a barn.", "Slovakian police", "force:SK-police", "Slovak police"),
    ("South Vietnamese soldiers fled.", "South Vietnamese soldiers", "force:VN-military", "Vietnamese military"),
    ("The Comoran army took the harbour.", "Comoran army", "force:KM-army", "Comorian army"),
    ("The Philippine army shelled the ridge.", "Philippine army", "force:PH-army", "Philippine army"),
    ("Hong Kong police raided a flat.", "Hong Kong police", "force:HK-police", "Hong Kong police"),
    ("New Zealand troops came under fire.", "New Zealand troops", "force:NZ-military", "New Zealand military"),
    ("The UK military hit the depot.", "UK military", "state:GB", "United Kingdom"),
    ("The Turks bombed the ridge.", "Turks", "state:TR", "Turkey"),
    ("The Britons bombed the ridge.", "Britons", "state:GB", "United Kingdom"),
    ("The Georgian army shelled the ridge.", "Georgian army", "force:GE-army", "Georgian army"),
    ("The Chadian army shelled the ridge.", "Chadian army", "force:TD-army", "Chadian army"),
]

NO_NATION = [  # a people that is not one state's, a person of a country, another name of the country, an abbreviation
    "A Bengali poet fled.",
    "Korean food was served.",
    "The Persian Gulf was calm.",
    "A Spaniard fled.",
    "A Kiwi fled.",
    "The Papuan rebels fled.",
    "The Saharan wind blew.",
    "A Frenchman fled.",
    "The Caledonian forest burned.",
    "Holland mourned.",
    "The PRC and the DRC denied it.",
]


@pytest.mark.parametrize(("text", "mention", "actor", "name"), FORCES)
def test_forces_are_named_by_any_adjective_of_their_country(text: str, mention: str, actor: str, name: str) -> None:
    found = [(text[m.span.start : m.span.end], m.value.id, m.value.name) for m in find_actors(text, default())]
    assert (mention, actor, name) in found


@pytest.mark.parametrize("text", NO_NATION)
def test_other_words_of_a_country_name_no_state(text: str) -> None:
    assert find_nations(read(text, default()), default())[0] == []


@pytest.mark.parametrize(
    ("code", "people"),
    [
        ("AF", ["Afghans", "Afghanis"]), ("CN", []), ("FR", []), ("CH", []), ("KG", ["Kyrgyzstanis"]), ("IS", []),
        ("GR", ["Greeks"]), ("PL", ["Poles"]), ("LA", ["Laotians"]), ("PH", ["Filipinos"]), ("IL", ["Israelis"]),
    ],
)  # fmt: skip
def test_people_are_the_plural_of_demonyms(code: str, people: list[str]) -> None:
    assert STATES[code]["people"] == people


def test_no_plural_is_a_country_s_name() -> None:
    names = {name for entry in default().entries("countries") for name in (entry["name"], *entry.get("names", ()))}
    assert not names & {word for entry in STATES.values() for word in entry["people"]}


def test_what_countries_say_is_not_said_again() -> None:
    countries = {entry["code"]: entry for entry in default().entries("countries")}
    for entry in default().entries("nations"):
        country = countries[entry["code"]]
        assert entry.get("name") != country["name"]
        assert not {*entry.get("adjectives", ())} & {*country.get("demonyms", ())}, entry["code"]


OWN: list[tuple[dict[str, dict[str, Any]], str, tuple[str, str, tuple[str, ...]]]] = [  # tables, code, what they make
    ({"nations": {"code": "ZZ", "name": "Ruvania", "adjectives": ["Ruvanian"]}}, "ZZ",
     ("Ruvania", "ZZ", ("Ruvanian",))),
    ({"nations": {"code": "ZZ", "name": "Ruvania"}}, "ZZ", ("Ruvania", "ZZ", ("Ruvania",))),
    ({"nations": {"code": "ZZ"}, "countries": {"code": "ZZ", "name": "Ruvania", "demonyms": ["Ruvan"]}}, "ZZ",
     ("Ruvania", "ZZ", ("Ruvan",))),
    ({"countries": {"code": "TD", "name": "Tchad", "demonyms": ["Tchadian"]}}, "TD", ("Tchad", "TD", ("Tchadian",))),
]  # fmt: skip


@pytest.mark.parametrize(("tables", "code", "made"), OWN)
def test_an_analyst_s_own_states(
    tables: dict[str, dict[str, Any]], code: str, made: tuple[str, str, tuple[str, ...]]
) -> None:
    lexicon = Lexicon({table: (entry,) for table, entry in tables.items()})
    entry = next(entry for entry in states(lexicon) if entry["code"] == code)
    assert (entry["name"], entry["code"], entry["adjectives"]) == made
    text = f"The {made[2][0]} army shelled the ridge."
    assert f"force:{code}-army" in {m.value.id for m in find_actors(text, lexicon)}
