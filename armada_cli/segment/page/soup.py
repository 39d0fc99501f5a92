"""A second opinion on pages that lxml can make nothing of, from Beautiful Soup: slower, but it never gives up.

A few kinds of broken markup, such as a <title> without an end, make it lose a page's text. Such pages are rare.
"""

from __future__ import annotations

import warnings

from bs4 import BeautifulSoup
from bs4.builder import ParserRejectedMarkup
from bs4.element import NavigableString, PreformattedString, Tag

from armada_cli.segment.page.dom import NO_ATTRIBUTES, SKIPPED, TEXT, Node, Page

LONGEST = 2_000_000  # characters of a page that are read in this way


def parse_with_soup(text: str) -> Page:
    """The page as Beautiful Soup reads it, without what its head says. Never raises."""
    page = Page()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            soup = BeautifulSoup(text[:LONGEST], "html.parser")
        _copy(soup, page.nodes)
    except (ParserRejectedMarkup, RecursionError, ValueError, AssertionError):
        return Page()
    return page


def _copy(soup: BeautifulSoup, nodes: list[Node]) -> None:
    """Every element and string in document order; an element's end is found from its descendants, last to first."""
    nodes.append(Node(0, -1, "html", NO_ATTRIBUTES, ""))
    indices: dict[int, int] = {id(soup): 0}  # of elements that are kept
    for item in soup.descendants:
        parent = indices.get(id(item.parent))
        if parent is None:
            continue
        if isinstance(item, Tag) and item.name not in SKIPPED:
            indices[id(item)] = len(nodes)
            nodes.append(Node(len(nodes), parent, item.name, _attributes(item), ""))
        elif isinstance(item, NavigableString) and not isinstance(item, PreformattedString):
            nodes.append(Node(len(nodes), parent, TEXT, NO_ATTRIBUTES, str(item)))
    for node in reversed(nodes[1:]):
        above = nodes[node.parent]
        above.end = max(above.end, node.end)


def _attributes(tag: Tag) -> dict[str, str]:
    return {name: " ".join(value) if isinstance(value, list) else str(value) for name, value in tag.attrs.items()}
