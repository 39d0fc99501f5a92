"""The marker words: every entry is well formed, and what its examples show holds."""

from __future__ import annotations

import pytest

from armada_cli.lexicon import default
from armada_cli.segment.plain.anchors import find_anchor, is_action, is_heading, is_meta, is_removed
from armada_cli.segment.plain.body import is_contributor
from armada_cli.segment.plain.bylines import byline_of
from armada_cli.segment.plain.lines import Unit, to_units
from armada_cli.segment.plain.shapes import is_caption, is_furniture, is_tail, opens_with
from armada_cli.segment.shared.prompts import is_prompt
from armada_cli.segment.shared.words import bare, opening, search, values, words

TABLES = ("paste", "stamps", "page_comments")


def unit(line: str) -> Unit:
    (found,) = to_units([line])
    return found


def heads(line: str, verb: bool) -> bool:
    anchor = find_anchor(unit(line))
    return anchor is not None and (anchor.verb if verb else anchor.posted)


SHOWS = {
    "opening": lambda line: is_furniture(unit(line)),
    "tail": lambda line: is_tail(unit(line)),
    "ask": lambda line: opens_with(line, "ask"),
    "credit": is_caption,
    "heading": lambda line: is_heading(unit(line)),
    "prompt": is_prompt,
    "heading_one": lambda word: word in words("paste", "heading_one"),
    "action": lambda line: is_action(unit(line)),
    "card": lambda line: is_meta(unit(line)),
    "removed": lambda line: is_removed(unit(line)),
    "verb": lambda line: heads(line, verb=True),
    "posted": lambda line: heads(line, verb=False),
    "byline": lambda line: bool(byline_of(line)),
    "contributor": is_contributor,
    "contributor_in": is_contributor,
    "legal": lambda line: is_tail(unit(line)),
}
EXAMPLES = [
    (entry["kind"], line, wanted)
    for entry in default().entries("paste")
    for key, wanted in (("examples", True), ("not_examples", False))
    for line in entry.get(key, ())
]


@pytest.mark.parametrize("kind, line, wanted", EXAMPLES)
def test_examples(kind, line, wanted):
    assert SHOWS[kind](line) is wanted


@pytest.mark.parametrize("table", TABLES)
def test_entries_are_well_formed(table):
    for entry in default().entries(table):
        assert set(entry) <= {"kind", "words", "value", "why", "examples", "not_examples"}
        assert entry["words"] and all(isinstance(w, str) and w.strip() for w in entry["words"])
        assert all(w == w.casefold() or w == w.lower() for w in entry["words"])


@pytest.mark.parametrize("table", TABLES)
def test_no_word_stands_twice_in_an_entry(table):
    for entry in default().entries(table):
        assert len(set(entry["words"])) == len(entry["words"]), sorted(
            w for w in set(entry["words"]) if entry["words"].count(w) > 1
        )


def test_months_are_complete():
    assert set(values("stamps", "month").values()) == set(range(1, 13))
    assert {"january", "märz", "août", "mayıs"} <= words("stamps", "month")


def test_a_line_is_compared_without_marks_and_case():
    assert bare("» Share  this: ") == "share this"


@pytest.mark.parametrize(
    "kind, text, phrase",
    [
        ("opening", "Related: a new ferry", "related:"),
        ("opening", "– [Image of the new ferry]", "[image"),
        ("legal", "© The Ferry Gazette", "©"),
        ("legal", "** (c) 20", "(c) 20"),
        ("legal", "Copyright © The Ferry Gazette", "copyright ©"),
        ("opening", "Image of the new ferry", ""),
        ("opening", "Seen from the ferry", ""),
        ("opening", "See:sand", ""),
        ("opening", "***", ""),
        ("opening", "", ""),
    ],
)
def test_opening(kind, text, phrase):
    assert opening("paste", kind, text) == phrase


@pytest.mark.parametrize("text, found", [("Ann says", True), ("_Ann_ SAYS_ so", True), ("Ann essays", False)])
def test_search_takes_whole_words(text, found):
    assert bool(search("paste", "verb", text, r"(?:^|[\W_])%s(?:$|[\W_])")) is found
