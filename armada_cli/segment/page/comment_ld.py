"""Comments that JSON-LD holds (schema.org `Comment`): in a list by the article, nested in each other, or by parent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from armada_cli.records import Comment
from armada_cli.segment.page.metadata import Metadata, texts
from armada_cli.segment.shared.times import whole_day

DEEPEST = 30  # replies nested deeper than this are read no further
_TAG = re.compile(r"<[^<>]{1,200}>")


def comments_in(meta: Metadata) -> list[Comment]:
    """The comments of the article's JSON-LD, in order; a reply names its parent, or lies in it."""
    found: list[Comment] = []
    depths: dict[str, int] = {}
    for value in meta.ld("comment"):
        for item, depth in _nested(value, 0):
            text = item.get("text") or item.get("description")
            if not isinstance(text, str) or not text.strip():
                continue
            above = _parent_depth(item, depths)
            depth = depth if above is None else above + 1
            depths[str(item.get("@id"))] = depth
            found.append(Comment(next(texts(item.get("author")), None), _plain(text), _day(item), depth))
    return found


def _nested(value: Any, depth: int) -> Iterator[tuple[dict[str, Any], int]]:
    """The comment objects in a value with their nesting, each before its replies."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield item, depth
            if depth < DEEPEST and item.get("comment"):
                yield from _nested(item["comment"], depth + 1)


def _parent_depth(item: dict[str, Any], depths: dict[str, int]) -> int | None:
    parent = item.get("parentItem")
    return depths.get(str(parent.get("@id"))) if isinstance(parent, dict) and parent.get("@id") else None


def _day(item: dict[str, Any]) -> str | None:
    found = whole_day(str(item.get("dateCreated") or item.get("datePublished") or "")[:40])
    return found.isoformat() if found else None


def _plain(text: str) -> str:
    return " ".join(_TAG.sub(" ", text).split())
