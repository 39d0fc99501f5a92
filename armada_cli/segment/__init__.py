"""Source -> Article: title, byline, date, body paragraphs and reader comments; the rest is dropped."""

from __future__ import annotations

from armada_cli.records import Article, Source
from armada_cli.segment.page import segment_page
from armada_cli.segment.plain import segment_plain

__all__ = ["segment"]


def segment(source: Source) -> Article:
    """The article that the source holds. Never raises on any text: a page without an article gives an empty body."""
    return segment_page(source) if source.kind == "html" else segment_plain(source)
