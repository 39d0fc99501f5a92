"""What words can be, and their base forms."""

from __future__ import annotations

import pytest

from armada_cli.annotate.grammar.words import classes, noun_lemma, verb_lemma

VERBS = "stormed:storm killed:kill bombing:bomb carries:carry gunned:gun dying:die shot:shoot went:go left:leave said:say blew:blow struck:strike used:use crossing:cross burned:burn ordered:order wounded:wound beheaded:behead seized:seize planned:plan fled:flee found:find held:hold"
NOUNS = "abuses:abuse minibuses:minibus casualties:casualty men:man gunmen:gunman attacks:attack bases:base churches:church buses:bus troops:troop houses:house police:police wives:wife children:child"


@pytest.mark.parametrize("pair", VERBS.split())
def test_verb_lemma(pair: str) -> None:
    form, base = pair.split(":")
    assert verb_lemma(form) == base


@pytest.mark.parametrize("pair", NOUNS.split())
def test_noun_lemma(pair: str) -> None:
    form, base = pair.split(":")
    assert noun_lemma(form) == base


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("attack", {"NN", "VB"}),
        ("killed", {"VBD", "VBN"}),
        ("strikes", {"NNS", "VBZ"}),
        ("the", {"DT"}),
        ("go", {"VB"}),
        ("hit", {"VBD", "VBN", "NN"}),
        ("flibbered", {"VBD", "VBN"}),
        ("Zz", {"NN"}),
    ],
)
def test_classes(word: str, expected: set[str]) -> None:
    assert expected <= set(classes(word.lower()))
