"""The body as JSON-LD holds it: for pages that show only a part of it, or none, before a script has run."""

from __future__ import annotations

import re
from html import unescape

from armada_cli.segment.page.blocks import read_blocks
from armada_cli.segment.page.dom import parse_page
from armada_cli.segment.page.metadata import Metadata

FEW = 300  # characters below which a declared body is a summary
TIMES = 2  # how much longer than what the page shows it must be to be taken
_TAG = re.compile(r"</?(?:p|div|br|h[1-6]|li|ul|blockquote)\b[^>]{0,200}>", re.IGNORECASE)
_LINES = re.compile(r"\s*\n\s*")


def declared_body(meta: Metadata, shown: tuple[str, ...]) -> tuple[str, ...]:
    """The declared paragraphs where they are much more than the page shows, else what it shows."""
    for key in ("articleBody", "text"):
        for value in meta.ld(key):
            if isinstance(value, str) and len(value) >= max(FEW, TIMES * sum(map(len, shown))):
                paragraphs = split(value)
                if sum(map(len, paragraphs)) >= TIMES * sum(map(len, shown)):
                    return paragraphs
    return shown


def split(text: str) -> tuple[str, ...]:
    """Paragraphs of a text with line breaks or with tags, escaped or not."""
    text = unescape(text) if "&lt;" in text else text
    if _TAG.search(text):
        return tuple(block.text for block in read_blocks(parse_page(f"<div>{text}</div>")).items)
    return tuple(filter(None, (" ".join(unescape(line).split()) for line in _LINES.split(text.strip()))))
