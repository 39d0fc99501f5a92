"""Lines that head a comment, and lines that only look like it."""

from __future__ import annotations

import pytest

from armada_cli.segment.plain.anchors import find_anchor, heading_quote, is_action, is_heading, is_meta, is_removed
from armada_cli.segment.plain.lines import to_units


def unit(line):
    (found,) = to_units([line])
    return found


@pytest.mark.parametrize(
    "line, name, day",
    [
        ("Jude says:", "Jude", None),
        ("  • M. Saito says:  May 4, 2015 08:02am", "M. Saito", "2015-05-04"),
        ("Hal Finch, on December 16, 2010 at 08:30 Said:", "Hal Finch", "2010-12-16"),
        ("Jude schrieb am 4. März 2012 um 08:05 Uhr:", "Jude", "2012-03-04"),
        ("Posted by Jude at 9:14 am on Sep. 8, 2003", "Jude", "2003-09-08"),
        ("Posté par Jude, le 22 mai 2014 à 19:20", "Jude", "2014-05-22"),
        ("Jude | February 28, 2012", "Jude", "2012-02-28"),
        ("@jude_m · 2 days ago · 14 likes", "jude_m", None),
        ("jude 6 days ago [-]", "jude", None),
        ("- Jude, Long Eaton, 2/4/2009 8:20", "Jude", None),
        ("3. Brig (r) Finch wrote:", "Brig (r) Finch", None),
        ("Hal -> Jude 4 Mar 2012 9:40", "Hal", "2012-03-04"),
    ],
)
def test_headers(line, name, day):
    anchor = find_anchor(unit(line))
    assert anchor is not None
    assert anchor.name == name
    assert (anchor.stamp.day.isoformat() if anchor.stamp and anchor.stamp.day else None) == day


@pytest.mark.parametrize(
    "line",
    [
        "The baker says that the oven can be saved.",
        '"Mr Finch says: never again," she read.',
        "It burned for two days in March 2012, and nobody came.",
        "Reply",
        "What burned",
        "He was seen yesterday.",
    ],
)
def test_no_headers(line):
    assert find_anchor(unit(line)) is None


@pytest.mark.parametrize(
    "line",
    [
        "3 Comments",
        "Kommentare (3)",
        "Vos réactions (12)",
        "COMMENTS",
        "READERS SAY",
        "2 Responses to “Mill fire”",
        "5 comments · Sort by oldest",
    ],
)
def test_headings(line):
    assert is_heading(unit(line))


@pytest.mark.parametrize(
    "line",
    ["The bakery", "He had no comment.", "Comments on the first plan were of two kinds.", "A reply to the council"],
)
def test_no_headings(line):
    assert not is_heading(unit(line))


def test_a_heading_quotes_the_title():
    assert heading_quote(unit("2 thoughts on “Mill fire”")) == "Mill fire"
    assert heading_quote(unit("2 thoughts")) is None


@pytest.mark.parametrize(
    "line",
    ["Reply · 14 likes", "Antworten | Melden", "Reply   Report   Share", "Like · Reply · 3 · 2d", "(Reply) (Thread)"],
)
def test_buttons(line):
    assert is_action(unit(line))


@pytest.mark.parametrize("line", ["I like it.", "Jude 2 days ago", "Share the bread!", "2 days ago"])
def test_no_buttons(line):
    assert not is_action(unit(line))


def test_cards_and_notices():
    assert is_meta(unit("Joined: 19 Mar 2005")) and is_meta(unit("Senior Member")) and not is_meta(unit("Jude"))
    assert is_removed(unit("This comment has been removed by the author.")) and not is_removed(unit("Removed my hat."))
