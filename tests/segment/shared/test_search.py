"""Marker words in a text, and the cheap test before their patterns are tried."""

from __future__ import annotations

import re

import pytest

from armada_cli.segment.shared.words import WHOLE, bare, may_hold, pattern, search, words

KINDS = [
    ("paste", "credit"),
    ("paste", "office"),
    ("paste", "heading"),
    ("paste", "contributor_in"),
    ("paste", "action"),
    ("paste", "verb"),
    ("stamps", "weekday"),
    ("stamps", "month"),
    ("stamps", "before"),
    ("stamps", "after"),
    ("stamps", "moment"),
]


@pytest.mark.parametrize(("table", "kind"), KINDS)
def test_every_word_of_a_kind_passes_the_test_in_any_case(table: str, kind: str) -> None:
    for word in words(table, kind):
        for form in (word, word.upper(), word.title(), word.upper().replace("I", "İ"), word.replace("i", "ı")):
            text = f"«{form}» 3"
            assert may_hold(text, table, kind) or not pattern(table, kind, WHOLE).search(text), form


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A ferry at the pier. Handout", "Handout"),
        ("SCREENSHOT of nobody", "SCREENSHOT"),
        ("A  stock  photo.", "stock  photo"),
        ("Two handouts and a photo of stock", None),
        ("Nothing of the kind", None),
        ("", None),
    ],
)
def test_search_finds_whole_words_alone(text: str, found: str | None) -> None:
    match = search("paste", "credit", text)
    assert (match[0] if match else None) == found


@pytest.mark.parametrize(
    "text",
    ["«A quiet day»", "A quiet day", "  …A quiet day.[2]…", "__A ’quiet’ day__", "—", "", "¿Día?", "a_b", "¡_x_!"],
)
def test_bare_takes_off_what_is_no_letter_or_digit_at_the_edges(text: str) -> None:
    stripped = re.sub(r"^[\W_]+|[\W_]+$", "", text)
    assert bare(text) == " ".join(stripped.casefold().replace("’", "'").split())
