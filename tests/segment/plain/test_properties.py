"""What holds of any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from armada_cli.records import Source
from armada_cli.segment.plain import segment_plain
from armada_cli.segment.plain.lines import to_lines, to_units

LINES = st.sampled_from(
    [
        "",
        "Home | News | Sport",
        "By Clara Whitcombe",
        "March 3, 2012",
        "3 Comments",
        "Jude says:",
        "    Hal Finch | March 4, 2012",
        "Reply",
        "I saw the flames from the hill, and I ran down to the road with a bucket in each hand.",
        "> quoted",
        "1. first",
        "HEADLINE: Fire",
        "BODY:",
        "[1]link",
        "# Heading",
        "**bold** [text](address)",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(st.one_of(LINES, st.text(max_size=30))).map("\n".join))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_never_raises_and_white_space_is_collapsed(text):
    article = segment_plain(Source("x.txt", text, "text"))
    for paragraph in article.body:
        assert paragraph and paragraph == " ".join(paragraph.split())
    for comment in article.comments:
        assert comment.text and comment.depth >= 0


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_nothing_is_said_twice_or_made_up(text):
    article = segment_plain(Source("x.txt", text, "text"))
    known = {word for unit in to_units(to_lines(text)) for word in unit.text.split()}
    if not any(mark in text for mark in "[]*_#>^\\"):
        assert {word for paragraph in article.body for word in paragraph.split()} <= known


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["ab", "cde", "fghi", "word", "longer"]), min_size=30, max_size=120))
def test_wrapped_text_is_joined_again(words):
    import textwrap

    paragraph = " ".join(words) + "."
    units = to_units(textwrap.fill(paragraph, 60).split("\n"))
    assert [unit.text for unit in units] == [paragraph]
