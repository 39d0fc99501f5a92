"""Every lexicon table against its schema, its references and its own examples."""

from collections import Counter
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from armada_cli.annotate.actors import find_actors
from armada_cli.annotate.nations import states
from armada_cli.annotate.weapons import find_weapons
from armada_cli.lexicon import FOLDER, Entry, default
from armada_cli.lexicon.compile import compiled, sources
from armada_cli.lexicon.schema import faults, schema, tables

GROUPS = default().entries("groups")
ACTORS = [*GROUPS, *default().entries("forces")]
OURS = ["groups", "forces", "nations", "weapons", "member_nouns", "force_nouns", "actor_words", "spellings"]


@pytest.mark.parametrize("table", OURS)
def test_table_is_compiled(table: str) -> None:
    assert (FOLDER / "compiled" / f"{table}.json").read_bytes() == compiled(sources()[table])


def test_every_table_has_a_schema() -> None:
    assert not set(sources()) - set(tables())


@pytest.mark.parametrize("table", [table for table in tables() if (FOLDER / "compiled" / f"{table}.json").exists()])
def test_entries_keep_to_the_schema(table: str) -> None:
    rules = schema(table)
    assert rules
    validator = jsonschema.Draft202012Validator(rules)
    for entry in default().entries(table):
        assert not list(faults(entry, rules)), entry
        assert validator.is_valid(entry), entry


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3000) | st.sampled_from(["", "group:x", "Name", "CO", "jihadist"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "name", "countries", "kind", "from", "other"]), inner, max_size=4)
    ),
    max_leaves=6,
)


@given(VALUES)
def test_the_check_agrees_with_the_reference(value: Any) -> None:
    rules = schema("groups")
    assert rules
    assert (not list(faults(value, rules))) == jsonschema.Draft202012Validator(rules).is_valid(value)


def test_ids_are_unique_and_relations_lead_somewhere() -> None:
    ids = Counter(entry["id"] for entry in ACTORS)
    assert not [key for key, count in ids.items() if count > 1]
    assert not [e["id"] for e in GROUPS for key in ("parent", "splinter_of") if key in e and e[key] not in ids]
    assert not [e["id"] for e in GROUPS if "from" in e and "to" in e and e["from"] > e["to"]]


def test_the_world_is_covered() -> None:
    assert len(GROUPS) >= 500
    countries = {code for entry in GROUPS for code in entry["countries"]}
    assert len(countries) >= 90
    known = {entry["code"] for entry in default().entries("nations")}
    assert countries <= known


def _examples(entries: list[Entry], key: str) -> list[tuple[str, str]]:
    return [(text, entry.get("id") or entry["name"]) for entry in entries for text in entry.get(key, ())]


@pytest.mark.parametrize(("text", "actor"), _examples(ACTORS, "examples"))
def test_actor_examples(text: str, actor: str) -> None:
    assert actor in {m.value.id for m in find_actors(text, default())}


@pytest.mark.parametrize(("text", "actor"), _examples(ACTORS, "not_examples"))
def test_actor_counter_examples(text: str, actor: str) -> None:
    assert actor not in {m.value.id for m in find_actors(text, default())}


@pytest.mark.parametrize(("text", "weapon"), _examples(list(default().entries("weapons")), "examples"))
def test_weapon_examples(text: str, weapon: str) -> None:
    assert weapon in {m.value.name for m in find_weapons(text, default())}


@pytest.mark.parametrize(("text", "weapon"), _examples(list(default().entries("weapons")), "not_examples"))
def test_weapon_counter_examples(text: str, weapon: str) -> None:
    assert weapon not in {m.value.name for m in find_weapons(text, default())}


def test_each_group_is_found_by_its_name() -> None:
    """In a sentence with a sign of its country, every name that is its alone leads to its entry."""
    nations = {entry["code"]: entry["name"] for entry in states(default())}
    shared = Counter(name for entry in ACTORS for name in {entry["name"], *entry.get("aliases", ())})
    lost = []
    for entry in GROUPS:
        for name in [entry["name"], *entry.get("aliases", ())]:
            if shared[name] > 1 or name in entry.get("ambiguous", ()) or entry["countries"][0] == "US":
                continue
            where = ", ".join(nations[code] for code in entry["countries"][:1])
            text = f"It was in {where} that the {name} attacked a village."
            if entry["id"] not in {m.value.id for m in find_actors(text, default())}:
                lost.append((entry["id"], name))
    assert not lost
