"""A saved page -> Article: title, byline, date, body paragraphs and reader comments; the rest is dropped."""

from __future__ import annotations

from armada_cli.records import Article, Source
from armada_cli.segment.page.blocks import read_blocks
from armada_cli.segment.page.body import body_of
from armada_cli.segment.page.byline import authors_of
from armada_cli.segment.page.comments import find_comments
from armada_cli.segment.page.dom import parse_page
from armada_cli.segment.page.language import language_of
from armada_cli.segment.page.metadata import address_of, read_metadata, site_of, tags_of
from armada_cli.segment.page.published import published_of
from armada_cli.segment.page.title import title_of

__all__ = ["segment_page"]


def segment_page(source: Source) -> Article:
    """The article that a page holds. Never raises on any text; a page without an article gives an empty body."""
    page = parse_page(source.text)
    meta = read_metadata(page)
    area = find_comments(page, meta)
    title = title_of(page, meta, area.removed)
    url = source.hints.url or address_of(page, meta)
    published, evidence = published_of(page, meta, title, area.removed, url)
    body, _ = body_of(page, read_blocks(page, area.removed), title.forms, title.node)
    return Article(
        source.path,
        title=source.hints.title or title.text,
        authors=source.hints.authors or authors_of(page, meta, title, area.removed),
        published=published or source.hints.published,
        published_from=evidence or ("hint" if source.hints.published else None),
        url=url,
        site=site_of(meta),
        language=language_of(page, body),
        body=body,
        comments=area.comments,
        tags=tags_of(page, meta),
        notes=source.notes,
    )
