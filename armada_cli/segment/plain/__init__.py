"""Placeholder of the room's owner."""

from __future__ import annotations

from armada_cli.records import Article, Source


def segment_plain(source: Source) -> Article:
    """Replaced by its owner."""
    paragraphs = [" ".join(block.split()) for block in source.text.replace("\r\n", "\n").split("\n\n")]
    title, *body = [p for p in paragraphs if p] or [""]
    return Article(source.path, title=title, body=tuple(body), published=source.hints.published)
