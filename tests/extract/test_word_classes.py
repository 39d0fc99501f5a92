import re
from pathlib import Path

import pytest

import armada_cli.extract
from armada_cli.extract.ground.word_classes import WordClass, event_words
from armada_cli.lexicon import FOLDER, default
from armada_cli.lexicon.compile import compiled, sources

CLASSES = [entry["class"] for entry in default().entries("event_words")]
ROOM = Path(armada_cli.extract.__file__).parent


def asked_for() -> set[str]:
    """The names of the classes in the code of the room."""
    sources = "".join(path.read_text(encoding="utf-8") for path in ROOM.rglob("*.py"))
    return set(re.findall(r'WordClass\("(\w+)"\)', sources))


def test_every_class_is_asked_for_and_every_class_asked_for_is_there() -> None:
    assert asked_for() == set(CLASSES)


def test_a_class_is_written_once() -> None:
    assert len(CLASSES) == len(set(CLASSES))


def test_the_table_is_compiled() -> None:
    assert (FOLDER / "compiled" / "event_words.json").read_bytes() == compiled(sources()["event_words"])


def test_a_class_is_a_set_of_words() -> None:
    reflexive = WordClass("reflexive")
    assert "himself" in reflexive
    assert "him" not in reflexive
    assert reflexive & {"herself", "her"} == {"herself"}
    assert {"itself"} <= reflexive
    assert len(reflexive) == len(event_words("reflexive"))


def test_a_class_that_is_none() -> None:
    with pytest.raises(KeyError):
        event_words("no such class")
