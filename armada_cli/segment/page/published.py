"""When it was published: an ordered chain of evidence; the winner's name is kept."""

from __future__ import annotations

from collections.abc import Iterator

from armada_cli.segment.page.days import day_in, in_address, stamp
from armada_cli.segment.page.dom import Node, Page
from armada_cli.segment.page.metadata import Metadata, address_of, texts
from armada_cli.segment.page.title import Title

METAS = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date.published",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "article.published",
    "article_date_original",
    "originalpublicationdate",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "publishdate",
    "publish_date",
    "published-date",
    "publication_date",
    "pubdate",
    "ptime",
    "pdate",
    "date",
    "datecreated",
    "created",
    "displaydate",
    "og:article:published_time",
    "article:published",
    "rnews:datepublished",
    "bt:pubdate",
    "timestamp",
    "publicationdate",
    "last-publish",
)


def published_of(
    page: Page, meta: Metadata, title: Title, removed: frozenset[int], url: str | None
) -> tuple[str | None, str | None]:
    """The publication time as ISO 8601 and the evidence that gave it; nulls when nothing plausible is found."""
    english = "-us" in _language(page) or _language(page) == ""
    for evidence, values in (
        ("json-ld", _from_json(meta)),
        ("meta", _from_metas(meta, english)),
        ("time", _from_times(page, title, removed)),
        ("text", _from_text(page, title, removed, english)),
        ("url", _from_address(page, meta, url)),
    ):
        for value in values:
            if value:
                return value, evidence
    return None, None


def _language(page: Page) -> str:
    return page.nodes[0].get("lang").lower() if page.nodes else ""


def _from_json(meta: Metadata) -> Iterator[str | None]:
    for key in ("datePublished", "dateCreated", "uploadDate"):
        for value in meta.ld(key):
            for text in texts(value):
                yield stamp(text) or day_in(text)


def _from_metas(meta: Metadata, english: bool) -> Iterator[str | None]:
    for name in METAS:
        for value in meta.metas.get(name, ()):
            yield stamp(value) or day_in(value, english)


def _visible(page: Page, removed: frozenset[int]) -> Iterator[Node]:
    past = -1
    for node in page.nodes:
        if node.index >= past:
            if node.index in removed:
                past = node.end
            else:
                yield node


def _from_times(page: Page, title: Title, removed: frozenset[int]) -> Iterator[str | None]:
    """`<time>` and microdata, those named as published first, then by their place: after the headline, then before."""
    nodes = [
        n
        for n in _visible(page, removed)
        if n.tag in ("time", "abbr", "span", "meta")
        and (n.get("datetime") or (n.tag == "abbr" and "published" in n.get("class")))
    ]
    nodes = [
        n
        for n in nodes
        if "updated" not in n.get("class").split() or "published" in n.get("class") or "entry-date" in n.get("class")
    ]
    at = title.node.index if title.node else 0
    nodes.sort(key=lambda n: (not _says_published(n), n.index < at - 30, n.index if n.index >= at else at - n.index))
    for node in nodes[:5]:
        yield stamp(node.get("datetime") or node.get("title")) or day_in(page.text(node))


def _says_published(node: Node) -> bool:
    return (
        "pubdate" in node.attrib
        or "datepublished" in node.get("itemprop").lower()
        or "publish" in node.get("class").lower()
    )


def _from_text(page: Page, title: Title, removed: frozenset[int], english: bool) -> Iterator[str | None]:
    """Elements named as a date, then short texts near the headline."""
    at = title.node.index if title.node else 0
    visible = list(_visible(page, removed))
    named = [n for n in visible if "date" in n.roles and n.end - n.index < 20]
    for node in [n for n in named if n.index >= at] + [n for n in named if n.index < at]:
        text = page.text(node)
        if len(text) <= 100:
            yield day_in(text, english)
    for node in visible:
        if at - 30 <= node.index <= at + 60 and node.end - node.index < 12:
            text = page.text(node)
            if 6 <= len(text) <= 120:
                yield day_in(text, english)


def _from_address(page: Page, meta: Metadata, url: str | None) -> Iterator[str | None]:
    for address in (url, address_of(page, meta)):
        if address:
            yield in_address(address)
