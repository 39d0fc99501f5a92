"""How deep each comment of a page stands: by nesting, by a level in its name, by its indentation, or by its number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from armada_cli.segment.page.comment_groups import Item
from armada_cli.segment.page.comment_names import is_reply_name, level_of
from armada_cli.segment.page.dom import Page

_LEFT = re.compile(r"(?:margin|padding)-(?:left|right|inline-start)\s*:\s*([\d.]+)")
_NUMBER = re.compile(r"^\W{0,3}#?(\d{1,5}(?:\.\d{1,4}){0,8})(?!\d)")


def depths_of(page: Page, items: Sequence[Item]) -> list[int]:
    """The depth of each item, from 0; the first sign that differs among the items decides."""
    levels = _tree_levels(page)
    nesting = [levels[item.node.index] for item in items]
    if len(set(nesting)) > 1:
        return _ranked(nesting)
    for sign in (_levels, _margins, _numbers, _reply_names):
        found = sign(page, items)
        if found and len(set(found)) > 1:
            return _ranked(found)
    return [0] * len(items)


def _ranked(measures: Sequence[int]) -> list[int]:
    """Each measure's place among those that enclose it, so that any step deeper is one level."""
    open_levels: list[int] = []
    depths = []
    for measure in measures:
        while open_levels and open_levels[-1] >= measure:
            open_levels.pop()
        depths.append(len(open_levels))
        open_levels.append(measure)
    return depths


def _tree_levels(page: Page) -> list[int]:
    """How many elements lie around each element."""
    levels: list[int] = []
    for node in page.nodes:
        levels.append(levels[node.parent] + 1 if node.parent >= 0 else 0)
    return levels


def _levels(page: Page, items: Sequence[Item]) -> list[int] | None:
    found = [_level(page, item) for item in items]
    return [f or 0 for f in found] if all(f is not None for f in found) else None


def _level(page: Page, item: Item) -> int | None:
    """The level that the item's name gives, or that of an element around it or next inside it."""
    around = next(page.ancestors(item.node), item.node)
    inner = next(page.children(item.node), item.node)
    return next((level for node in (item.node, around, inner) if (level := level_of(node)) is not None), None)


def _margins(page: Page, items: Sequence[Item]) -> list[int] | None:
    """Indentation by style, in hundredths of its unit; also by the width of a blank image or cell before the text."""
    found = [_margin(page, item) for item in items]
    return found if any(found) else None


def _margin(page: Page, item: Item) -> int:
    for node in (item.node, next(page.ancestors(item.node), item.node), next(page.children(item.node), item.node)):
        match = _LEFT.search(node.get("style"))
        if match:
            return int(float(match[1].strip(".") or 0) * 100)
    blank = (n for n in page.inside(item.node)[:8] if n.tag == "img" and n.get("width").isdigit() and not n.get("alt"))
    return next((int(n.get("width")) for n in blank), 0)


def _numbers(page: Page, items: Sequence[Item]) -> list[int] | None:
    """Numbers such as "#2.1" in the header: each dot is a level."""
    found = []
    for item in items:
        texts = (page.nodes[i].text for i in item.own()[:40])
        number = next((m for text in texts if "#" in text[:6] and (m := _NUMBER.match(text.strip()))), None)
        if not number:
            return None
        found.append(number[1].count("."))
    return found


def _reply_names(_: Page, items: Sequence[Item]) -> list[int] | None:
    return [int(is_reply_name(item.node)) for item in items]
