"""Word classes in context."""

from __future__ import annotations

import pytest

from armada_cli.annotate.grammar import options
from armada_cli.annotate.grammar.options import plain_words
from armada_cli.annotate.grammar.tags import tag
from armada_cli.annotate.grammar.tokens import tokenize
from armada_cli.records import Span

CASES = [
    ("The attack killed five.", "attack", "NN"),
    ("They attack convoys.", "attack", "VBP"),
    ("He vowed to attack the town.", "attack", "VB"),
    ("Rebels plan to leave.", "plan", "VBP"),
    ("The strikes killed five.", "strikes", "NNS"),
    ("The group claims responsibility.", "claims", "VBZ"),
    ("The claims were false.", "claims", "NNS"),
    ("A bombing killed five.", "bombing", "NN"),
    ("Jets were bombing the town.", "bombing", "VBG"),
    ("He was arrested for bombing the town.", "bombing", "VBG"),
    ("The wounded man died.", "wounded", "JJ"),
    ("The men were wounded.", "wounded", "VBN"),
    ("He knew a guard since killed in Cairo.", "since", "RB"),
    ("Nobody came since wounded men lay there.", "since", "IN"),
    ("The toll rose as wounded people died.", "wounded", "JJ"),
    ("He fled as guards died.", "guards", "NNS"),
    ("An earlier toll was nine.", "earlier", "JJ"),
    ("Two days earlier he fled.", "earlier", "RB"),
    ("It hurt three passers-by.", "passers-by", "NNS"),
    ("It was a drive-by shooting.", "drive-by", "JJ"),
    ("The attack that killed five was claimed.", "that", "WDT"),
    ("Police said that five died.", "that", "IN"),
    ("That attack failed.", "That", "DT"),
    ("It left 12 dead.", "dead", "JJ"),
    ("Three of the dead were children.", "dead", "NN"),
    ("They took him hostage.", "hostage", "JJ"),
    ("They freed the hostage.", "hostage", "NN"),
    ("The military announced a raid.", "military", "NN"),
    ("A military base was hit.", "military", "JJ"),
    ("Suspected militants fled.", "Suspected", "JJ"),
]
TITLES = [
    ("Drone strikes kill four in Yemen", "strikes", "NNS"),
    ("Drone strikes house in Yemen", "strikes", "VBZ"),
    ("Rebels attack village", "attack", "VBP"),
    ("Rebel attack kills ten", "attack", "NN"),
    ("Taliban claim responsibility", "claim", "VBP"),
]


def tag_of(text: str, word: str, headline: bool) -> str:
    line = tokenize(text, Span(0, len(text)), [], headline)
    tag(line)
    return line.tags[line.words.index(word)]


@pytest.mark.parametrize(("text", "word", "expected"), CASES)
def test_body(text: str, word: str, expected: str) -> None:
    assert tag_of(text, word, False).replace("VBDN", "VBN") == expected


@pytest.mark.parametrize(("text", "word", "expected"), TITLES)
def test_headlines(text: str, word: str, expected: str) -> None:
    assert tag_of(text, word, True) == expected


def test_tags_do_not_depend_on_what_was_read_before() -> None:
    opening = "found dead in a ditch, the driver was known."
    plain_words().clear()
    fresh = tag_of(opening, "found", False)
    tag_of("They found a ditch.", "found", False)
    assert tag_of(opening, "found", False) == fresh == "VBN"


def test_words_kept_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(options, "_MOST_KEPT", 3)
    plain_words().clear()
    tag_of("They saw many brown dogs near small quiet farms.", "saw", False)
    assert 0 < len(plain_words()) <= 3
