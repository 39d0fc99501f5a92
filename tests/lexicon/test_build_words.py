"""The word list's builder, on words of a few."""

from __future__ import annotations

import pytest

from armada_cli.annotate.grammar.words import WordList
from armada_cli.lexicon.build_words import collect, inflections, odd_classes, own_verbs, shelves


@pytest.mark.parametrize(
    ("verb", "third", "past", "gerund"),
    [
        ("storm", "storms", "stormed", "storming"),
        ("carry", "carries", "carried", "carrying"),
        ("seize", "seizes", "seized", "seizing"),
        ("ambush", "ambushes", "ambushed", "ambushing"),
        ("gun", "guns", "gunned", "gunning"),
        ("destroy", "destroys", "destroyed", "destroying"),
    ],
)
def test_inflections(verb: str, third: str, past: str, gerund: str) -> None:
    found = inflections(verb)
    assert found[0] == third
    assert past in found[1]
    assert gerund in found[2]


def test_irregular_forms_are_past_or_participle_where_the_list_tells() -> None:
    tags = {"blew": "VBD", "blown": "VBN", "shot": "VBD"}
    assert odd_classes("blew", ["blew", "blown"], tags) == ("VBD",)
    assert odd_classes("blown", ["blew", "blown"], tags) == ("VBN",)
    assert odd_classes("shot", ["shot"], tags) == ("VBD", "VBN")


def test_classes_come_from_both_sources() -> None:
    verb, noun = 35, 4
    classes = collect({"attack": "NN", "attacked": "VBD", "table": "NN"}, {"attack": [noun, verb], "table": [noun]}, {})
    assert classes["attack"] == ["NN", "VB", "VBP"]
    assert classes["attacked"] == ["VBD", "VBN"]
    assert classes["table"] == ["NN"]


def test_the_fields_own_verbs_are_verbs() -> None:
    assert {"sabotage", "behead", "kill"} <= own_verbs()


def test_a_word_is_found_on_its_shelf() -> None:
    classes = {"ham": ["NN"], "hammer": ["NN", "VB"], "a": ["DT"], "zoo": ["NN"]}
    listed = WordList({line.partition("\t")[0]: line for line in shelves(classes)})
    assert {word: listed.get(word).split() for word in classes} == classes
    assert all(word in listed for word in classes)
    for word in ("hamm", "h", "ha", "am", "NN", "ham NN", "", "zebra"):
        assert word not in listed
        assert listed.get(word) == ""
