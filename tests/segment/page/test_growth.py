"""Work grows with the size of a page alone, whatever its shape: calls are counted, for seconds would depend on the day.

`ARMADA_LARGEST=20000000` in the environment tries pages of up to so many bytes; it takes half an hour (`-s` shows how
the calls grow).
"""

import os
from collections.abc import Callable
from cProfile import Profile

import pytest

from armada_cli.records import Source
from armada_cli.segment.page import segment_page
from tests.segment.page.pages import PARAGRAPHS, page

SMALLEST = 10_000  # bytes
LARGEST = int(os.environ.get("ARMADA_LARGEST", "160000"))
STEP = 4  # times the size before
MORE = 1.1  # times as many calls for a byte as on the page before: rounding, and lists that begin to count

TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
COMMENT = "<li class='comment' id='comment-{0}'><cite>Reader {0}</cite> <time>March 4, 2012</time><p>Mule {0} bites.</p>{1}</li>"
POST = "<div class='x'><b>Reader {0}</b> <i>March 4, 2012 at 8:12</i><p>Mule {0} bites.</p><a href='#'>Reply</a></div>"
ITEM = "<li class='a{0}'><h3><a href='/{0}'>A headline of a story</a></h3><p>Of mule {0}, in a sentence of its own.</p></li>"

SHAPES: dict[str, Callable[[int], str]] = {
    "nothing but depth": lambda n: "<div>" * n + TEXT + "</div>" * n,
    "depth with text": lambda n: "".join(f"<div>{PARAGRAPHS[0]}" for _ in range(n)),
    "depth with names": lambda n: TEXT + "".join(f"<div class='related'><p>{PARAGRAPHS[0]}</p>" for _ in range(n)),
    "open inline elements": lambda n: "<p>" + "".join(f"<span>mule {i} " for i in range(n)),
    "siblings": lambda n: "".join(f"<p>{i}: {PARAGRAPHS[0]}</p>" for i in range(n)),
    "one text": lambda n: "<p>" + f"{PARAGRAPHS[0]} " * n + "</p>",
    "lines": lambda n: f"{PARAGRAPHS[0]}<br>" * n,
    "fields": lambda n: "<input> some words " * n,
    "rows": lambda n: "<table>" + "".join(f"<tr><td>{i}</td><td>mule {i}</td></tr>" for i in range(n)) + "</table>",
    "teasers": lambda n: TEXT + "".join(ITEM.format(i) for i in range(n)),
    "headlines": lambda n: "".join(f"<h1>Mule {i}</h1><p>{PARAGRAPHS[0]}</p>" for i in range(n)),
    "bylines": lambda n: "".join(f"<span class='byline'>By Ann Lee {i}</span>" for i in range(n)) + TEXT,
    "comments": lambda n: TEXT + "<ol class='comments'>" + "".join(COMMENT.format(i, "") for i in range(n)) + "</ol>",
    "replies to replies": lambda n: TEXT + "".join(COMMENT.format(i, "<ul>").removesuffix("</li>") for i in range(n)),
    "posts without names": lambda n: f"{TEXT}<h3>Comments</h3>" + "".join(POST.format(i) for i in range(n)),
}


@pytest.mark.parametrize("make", SHAPES.values(), ids=SHAPES)
def test_work_grows_with_size_alone(make: Callable[[int], str]) -> None:
    calls_in(html_of(make, SMALLEST // 3))  # what is made once is made now
    before, size = 0.0, SMALLEST
    while True:
        html = html_of(make, size)
        now = calls_in(html) / len(html)
        print(f"{len(html):,} characters: {now:.3f} calls for each")
        assert not before or now <= MORE * before
        if size >= LARGEST:
            break
        before, size = now, min(size * STEP, LARGEST)


def html_of(make: Callable[[int], str], size: int) -> str:
    return page(make(size * 100 // len(make(100))))


def calls_in(html: str) -> int:
    """How many functions are called to segment a page, Python's own among them."""
    counted = Profile()
    counted.enable()
    try:
        segment_page(Source("page.html", html, "html"))
    finally:
        counted.disable()
    return sum(called.callcount for called in counted.getstats())
