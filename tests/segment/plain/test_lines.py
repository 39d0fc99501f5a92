"""Lines become units: wrapped lines joined, paragraphs kept apart."""

from __future__ import annotations

import textwrap

import pytest

from armada_cli.segment.plain.lines import to_lines, to_units

FIRST = "The mill at Otterford burned down on Friday night and took the bakery with it, so that nobody had any bread at all in the morning."
SECOND = "Nobody was hurt, the fire brigade said, although a cat was seen to leave by the chimney and has not been found since."


@pytest.mark.parametrize("width", [50, 64, 72, 80])
def test_wrapped_paragraphs_are_joined(width):
    text = "\n\n".join(textwrap.fill(p, width) for p in (FIRST, SECOND))
    assert [u.text for u in to_units(to_lines(text))] == [FIRST, SECOND]


def test_paragraphs_by_indentation():
    text = "\n".join(textwrap.fill(p, 64, initial_indent="   ") for p in (FIRST, SECOND))
    assert [u.text for u in to_units(to_lines(text))] == [FIRST, SECOND]


def test_lines_of_a_browser_copy_stay_apart():
    text = f"Share\nTweet\n{FIRST}\n{SECOND}\n"
    assert [u.text for u in to_units(to_lines(text))] == ["Share", "Tweet", FIRST, SECOND]


@pytest.mark.parametrize(
    "line, bullet, indent",
    [
        ("• one", "•", 0),
        ("   - two", "-", 3),
        ("12. three", "12.", 0),
        ("4. März 2012", "", 0),
        ("-30-", "", 0),
        ("> four", "", 6),
    ],
)
def test_bullets_and_indentation(line, bullet, indent):
    (unit,) = to_units([line])
    assert (unit.bullet, unit.indent) == (bullet, indent)
