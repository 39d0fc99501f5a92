"""Tokens of a sentence, with their offsets and what they are named by."""

from __future__ import annotations

import pytest

from armada_cli.annotate.grammar.tokens import tokenize
from armada_cli.records import Mention, PersonValue, Span

CASES = [
    ("Gen. Ali's men didn't kill 1,200 people.", "Gen. Ali 's men did n't kill 1,200 people ."),
    ("The U.S. and al-Qa'ida said so.", "The U.S. and al-Qa'ida said so ."),
    ("He can't come at 3:30 p.m. today.", "He ca n't come at 3:30 p.m. today ."),
    ("17-24 killed, 155mm shells (two)", "17-24 killed , 155mm shells ( two )"),
    ("“We won’t stop,” he said…", "“ We wo n’t stop , ” he said …"),
    ("A car-bomb -- the third -- exploded.", "A car-bomb -- the third -- exploded ."),
    ("The soldiers' families fled.", "The soldiers ' families fled ."),
    ("", ""),
]


@pytest.mark.parametrize(("text", "tokens"), CASES)
def test_tokens(text: str, tokens: str) -> None:
    line = tokenize(text, Span(0, len(text)), [])
    assert " ".join(line.words) == tokens
    assert all(text[start:end] == word for (start, end), word in zip(line.spans, line.words, strict=True))


DATELINES = [
    ("KABUL, Afghanistan (AP) — Two men died.", "Two"),
    ("MOGADISHU — A bomb exploded.", "A"),
    ("GAZA CITY, Gaza Strip (Reuters) - An airstrike hit a car.", "An"),
    ("PESHAWAR: Gunmen killed two.", "Gunmen"),
    ("Police said: Two men died.", "Police"),
    ("Two men died - police said.", "Two"),
]


@pytest.mark.parametrize(("text", "first"), DATELINES)
def test_datelines_are_passed_over(text: str, first: str) -> None:
    line = tokenize(text, Span(0, len(text)), [])
    assert line.words[line.start] == first


def test_tokens_know_their_mention() -> None:
    text = "The leader, Omar Shot, died."
    mention = Mention(Span(12, 21), "person", "Omar Shot", PersonValue("Omar Shot", "omar shot"))
    line = tokenize(text, Span(0, len(text)), [mention])
    assert [w for w, n in zip(line.words, line.named, strict=True) if n == 0] == ["Omar", "Shot"]
