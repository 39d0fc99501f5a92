"""The densest prose of a text is the article, whatever the site sets around it."""

from __future__ import annotations

from armada_cli.records import Source
from armada_cli.segment.plain import segment_plain
from armada_cli.segment.plain.core import densest
from armada_cli.segment.plain.lines import to_units
from tests.segment.plain.test_articles import EN, joined

NOTICE = "We use cookies to improve your experience of this site and to see which of our pages are read. Accept & Close"
MENU = "\n".join(f"Section {n}" for n in range(25))
TEASERS = "\n\n".join(
    f"Ferry {n} is late again\n\nNed Hale\n\nThe ferry has been late for the {n}th time since the spring, its owner says."
    for n in range(4, 20)
)
TITLE = "Mill fire leaves Otterford without bread"


def test_notices_menus_and_teasers_are_left_out():
    text = joined([NOTICE, MENU, TITLE, "By Clara Whitcombe", "March 3, 2012", *EN, "Recommended stories", TEASERS])
    found = segment_plain(Source("pasted.txt", text, "text"))
    assert (found.title, found.authors, found.published) == (TITLE, ("Clara Whitcombe",), "2012-03-03")
    assert list(found.body) == EN
    assert found.comments == ()


def test_a_text_without_a_site_around_it_is_all_prose():
    units = to_units(joined([TITLE, *EN]).split("\n"))
    assert densest(units) == (1, len(EN))


def test_no_prose_at_all():
    assert densest([]) == (0, -1)
    assert densest(to_units(MENU.split("\n"))) == (0, -1)
