"""Who wrote it: JSON-LD, meta tags, `rel=author`, elements named byline, "By X" under the headline, in this order."""

from __future__ import annotations

import re
from typing import Any

from armada_cli.segment.page.dom import Node, Page
from armada_cli.segment.page.metadata import Metadata, site_of, texts, types_of
from armada_cli.segment.page.people import clean_names
from armada_cli.segment.page.title import Title

NEAR = 40  # nodes before and after the headline in which an unnamed "By X" line counts
_BY = re.compile(r"^(?:by|von|par|por|di|door|av|af|автор:?)\s+\S", re.IGNORECASE)


def authors_of(page: Page, meta: Metadata, title: Title, removed: frozenset[int]) -> tuple[str, ...]:
    """The article's authors; () when the page names none, or only a desk or an agency."""
    site = site_of(meta)
    for lines in (
        _from_json(meta),
        _from_metas(meta),
        _from_names(page, title, removed),
        _from_text(page, title, removed),
    ):
        names = clean_names(lines, site)
        if names:
            return names
    return ()


def _from_json(meta: Metadata) -> list[str]:
    found: list[str] = []
    for key in ("author", "creator"):
        for value in meta.ld(key):
            found.extend(_persons(value))
        if found:
            break
    return found


def _persons(value: Any) -> list[str]:
    """Names in an author value, those of organizations left out."""
    items = value if isinstance(value, list) else [value]
    people = [
        item
        for item in items
        if not (isinstance(item, dict) and types_of(item) & {"organization", "newsmediaorganization"})
    ]
    return [name for item in people for name in texts(item)]


def _from_metas(meta: Metadata) -> list[str]:
    for name in (
        "author",
        "article:author",
        "article:author_name",
        "dc.creator",
        "dcterms.creator",
        "byl",
        "parsely-author",
        "sailthru.author",
        "cxenseparse:author",
        "citation_author",
    ):
        values = [v for v in meta.metas.get(name, ()) if "://" not in v]
        if clean_names(values, site_of(meta)):
            return values
    return []


def _visible(page: Page, removed: frozenset[int]) -> list[Node]:
    visible: list[Node] = []
    past = -1
    for node in page.nodes:
        if node.index < past:
            continue
        if node.index in removed:
            past = node.end
        else:
            visible.append(node)
    return visible


def _from_names(page: Page, title: Title, removed: frozenset[int]) -> list[str]:
    """The first element after the headline, or else anywhere, that is named as a byline and reads like one."""
    named = [
        n for n in _visible(page, removed) if "byline" in n.roles and n.tag not in ("html", "body", "article", "main")
    ]
    start = title.node.index if title.node else 0
    after = [n for n in named if n.index >= start]
    for node in after + [n for n in named if n.index < start]:
        text = page.text(node)
        if 0 < len(text) <= 120 and clean_names([text]):
            return [text]
    return []


def _from_text(page: Page, title: Title, removed: frozenset[int]) -> list[str]:
    """A short "By X" line near the headline."""
    at = title.node.index if title.node else 0
    for node in _visible(page, removed):
        if abs(node.index - at) <= NEAR and node.tag in (
            "p",
            "div",
            "span",
            "small",
            "i",
            "em",
            "b",
            "h2",
            "h3",
            "h4",
            "h5",
            "td",
            "font",
            "strong",
            "li",
        ):
            text = page.text(node) if node.end - node.index < 12 else ""
            if 4 < len(text) <= 100 and _BY.match(text):
                return [text]
    return []
