"""Source -> Article: title, byline, date, body paragraphs and reader comments; the rest is dropped."""

from __future__ import annotations

from armada_cli.records import Article, Source

__all__ = ["segment"]


def segment(source: Source) -> Article:
    """The article that the source holds. Never raises on any text: a page without an article gives an empty body."""
    if source.kind == "html":  # imported here, since who reads texts needs no parser of pages
        from armada_cli.segment.page import segment_page

        return segment_page(source)
    from armada_cli.segment.plain import segment_plain

    return segment_plain(source)
