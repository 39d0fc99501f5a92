"""The tables on people: compiled, without contradictions, and each role, title and leader found by its name."""

import pytest

from armada_cli.annotate.actors import find_actors
from armada_cli.annotate.people import find_people
from armada_cli.lexicon import FOLDER, Lexicon, default
from armada_cli.lexicon.compile import compiled, sources
from armada_cli.records import Article, PersonValue

TABLES = ["anaphora", "given_names", "name_cues", "not_names", "people", "role_words", "roles", "surnames", "titles"]


def people(text: str, lexicon: Lexicon | None = None) -> list[PersonValue]:
    words = lexicon or default()
    found = find_people(Article("x", body=(text,)), find_actors(text, words), words)
    return [mention.value for mention in found if isinstance(mention.value, PersonValue)]


@pytest.mark.parametrize("table", TABLES)
def test_table_is_compiled(table: str) -> None:
    assert (FOLDER / "compiled" / f"{table}.json").read_bytes() == compiled(sources()[table])


def test_role_examples() -> None:
    lost = [
        (entry["role"], text)
        for entry in default().entries("roles")
        for text in entry.get("examples", ())
        if not any(entry["role"] in (value.role or "") for value in people(text))
    ]
    assert not lost


def test_role_counter_examples() -> None:
    found = [
        (entry["role"], text)
        for entry in default().entries("roles")
        for text in entry.get("not_examples", ())
        if any(entry["role"] in (value.role or "") for value in people(text))
    ]
    assert not found


def test_title_examples() -> None:
    lost = [
        entry["title"]
        for entry in default().entries("titles")
        for text in entry["examples"]
        if not any(value.name == "Omar Zaki" and value.title for value in people(text))
    ]
    assert not lost


def test_leaders_are_found_by_their_names() -> None:
    """Nearly all: of a few names an article alone can tell that they are a person's ("Allah Nazar", "Mullah Radio")."""
    names = [name for entry in default().entries("people") for name in (entry["name"], *entry.get("aliases", ()))]
    lost = []
    for name in names:
        found = people(f"Troops killed {name} on Monday.")
        if name not in {text for value in found for text in (value.name, *value.aliases)}:
            lost.append(name)
    assert len(lost) <= 0.03 * len(names), lost


def test_own_people_are_known() -> None:
    entry = {"name": "Zxarlo", "group": "Blue Hand", "group_id": "group:blue-hand", "role": "founder"}
    (value,) = people("A man saw Zxarlo in the valley.", Lexicon({"people": (entry,)}))
    assert (value.role, value.group, value.group_id) == ("founder", "Blue Hand", "group:blue-hand")


def test_names_are_no_function_words() -> None:
    given = {name.lower() for entry in default().entries("given_names") for name in entry["names"]}
    function = next(entry for entry in default().entries("not_names") if entry["kind"] == "function")
    assert not given & {"the", "and", "on", "in", "was", "killed", "police", "army", "march", "april", "friday"}
    assert len(given & set(function["words"])) <= 6
