"""What the parser tells, as a list of elements: where each begins and ends, what stands in it, and what is left out."""

import gc

import pytest

from armada_cli.segment.page.dom import TEXT, Node, Page, parse_page
from tests.segment.page.pages import PARAGRAPHS, THIRD, article, story


def shape(page: Page) -> list[tuple[str, int, int, str, str]]:
    return [(n.tag, n.parent, n.end, n.text, n.tail) for n in page.nodes[2:]]  # without html and body


SHAPES = {
    "text and tail": ("<p>a<b>c</b>d</p>e", [("p", 1, 4, "a", "e"), ("b", 2, 4, "c", "d")]),
    "text around a comment is one": ("<p>a<!-- x -->c&amp;d</p>", [("p", 1, 3, "ac&d", "")]),
    "no end": ("<div><p>a<p>c", [("div", 1, 5, "", ""), ("p", 2, 4, "a", ""), ("p", 2, 5, "c", "")]),
    "text after an element left out": (
        "<div>a<nav>c<b>d</b></nav>e<br>f</div>",
        [("div", 1, 5, "a", ""), (TEXT, 2, 4, "e", ""), ("br", 2, 5, "", "f")],
    ),
    "an element left out, without an end": ("<p>a</p><svg><g><p>c", [("p", 1, 3, "a", "")]),
    "a zero byte": ("<p>a\0c</p>", [("p", 1, 3, "ac", "")]),
}


@pytest.mark.parametrize("html, found", SHAPES.values(), ids=SHAPES)
def test_elements(html: str, found: list[tuple[str, int, int, str, str]]) -> None:
    assert shape(parse_page(f"<html><body>{html}")) == found


@pytest.mark.parametrize("html", ["", "  ", "<!-- x -->", "<!DOCTYPE html>"])
def test_nothing(html: str) -> None:
    assert parse_page(html).nodes == []


def test_what_the_head_says() -> None:
    page = parse_page(
        "<head><title>A  mule\n at night</title><meta name='Author' content='Ann  Lee'><link rel='Canonical' href='/a'>"
        "<script type='application/ld+json'>{\"a\": 1}</script><script>var a</script></head>"
        "<svg><title>Arrow</title></svg><nav><script type='application/ld+json'>{}</script></nav>"
    )
    assert (page.title, page.metas, page.links, page.scripts) == (
        "A mule at night",
        [("author", "Ann Lee")],
        [("canonical", "/a")],
        ['{"a": 1}'],
    )


def test_a_page_goes_on_after_its_end() -> None:
    html = story().replace(f"<p>{THIRD}</p>", f"</div></body></html><p>{THIRD}</p>")
    assert article(html).body == PARAGRAPHS


def test_any_depth() -> None:
    html = story().replace("<body>", "<body>" + "<div>" * 5000)
    assert article(html).body == PARAGRAPHS
    assert article(html).notes == ()


def test_a_page_is_freed_when_nobody_needs_it_any_more() -> None:
    gc.disable()
    try:
        parse_page("<p>Mule forty-seven <b>bites</b>")
        kept = [item for item in gc.get_objects() if isinstance(item, Node) and item.text == "Mule forty-seven "]
    finally:
        gc.enable()
    assert not kept
