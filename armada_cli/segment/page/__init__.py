"""A saved page -> Article: title, byline, date, body paragraphs and reader comments; the rest is dropped.

The order matters: comments are taken out of the tree first, so that no word of them can be body, byline or date; the
article's container is found next, and the headline, byline and date are looked for around it.
"""

from __future__ import annotations

from dataclasses import replace

from armada_cli.records import Article, Source
from armada_cli.segment.page.blocks import Blocks, read_blocks
from armada_cli.segment.page.body import body_of
from armada_cli.segment.page.body_score import LITTLE, find_article
from armada_cli.segment.page.byline import authors_of
from armada_cli.segment.page.comments import CommentArea, find_comments
from armada_cli.segment.page.declared import declared_body
from armada_cli.segment.page.dom import Page, parse_page
from armada_cli.segment.page.language import language_of
from armada_cli.segment.page.metadata import address_of, read_metadata, site_of, tags_of
from armada_cli.segment.page.published import published_of
from armada_cli.segment.page.title import Title, site_in, title_of

__all__ = ["segment_page"]

MUCH = 2000  # characters of a page from which an empty body calls for a second opinion
SHARE = 50  # a parser that has kept less than this part of a page may have lost its text
ABOVE = 15  # blocks above the headline that may hold byline and date
BELOW = 3  # blocks from the first paragraph on that may hold them
AFTER = 8  # blocks after the last paragraph that may hold them


def segment_page(source: Source) -> Article:
    """The article that a page holds. Never raises on any text; a page without an article gives an empty body."""
    page = parse_page(source.text)
    article = _article(source, page)
    if not article.body and len(source.text) > MUCH and _seen(page) * SHARE < len(source.text):
        from armada_cli.segment.page.soup import parse_with_soup  # slow to import, and hardly ever needed

        other = _article(source, replace(page, nodes=parse_with_soup(source.text).nodes))
        if other.body:
            return replace(other, notes=(*other.notes, "read with Beautiful Soup"))
    return article


def _seen(page: Page) -> int:
    """How many characters of text the parser has kept."""
    return sum(len(node.text) + len(node.tail) for node in page.nodes)


def _article(source: Source, page: Page) -> Article:
    meta = read_metadata(page)
    area = find_comments(page, meta)
    blocks = read_blocks(page, area.removed, area.tails)
    scored, core = find_article(page, blocks)
    if not area.sure and (core is None or scored.gain(core) < LITTLE):  # what looked like a thread is the article
        area = CommentArea()
        blocks = read_blocks(page)
        scored, core = find_article(page, blocks)
    held = blocks.within(core) if core else range(len(blocks.items))
    prose = [i for i in held if scored.weight[i] > 0] or [held.start]
    title = title_of(page, meta, scored, prose[0], prose[-1] + 1)
    zone, tail = _zones(blocks, title, prose)
    url = source.hints.url or address_of(page, meta)
    published, evidence = published_of(page, meta, blocks, zone, tail, url)
    authors = source.hints.authors or authors_of(page, meta, blocks, zone, tail)
    body = declared_body(meta, body_of(page, scored, core, title, authors) if core else ())
    return Article(
        source.path,
        title=source.hints.title or title.text,
        authors=authors,
        published=published or source.hints.published,
        published_from=evidence or ("hint" if source.hints.published else None),
        url=url,
        site=site_of(meta) or site_in(page.title, title),
        language=language_of(page, body),
        body=body,
        comments=area.comments,
        tags=tags_of(page, meta),
        notes=source.notes,
    )


def _zones(blocks: Blocks, title: Title, prose: list[int]) -> tuple[range, range]:
    """Where byline and date may stand: around the headline down to the first paragraphs, and after the last one."""
    count = len(blocks.items)
    first = next((i for i in prose if i > title.block), prose[0])
    anchor = title.block if 0 <= title.block < first else first
    zone = range(min(count, max(0, anchor - ABOVE)), min(count, first + BELOW))
    return zone, range(min(count, prose[-1]), min(count, prose[-1] + AFTER))
