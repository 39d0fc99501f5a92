"""Threads that no element tells apart: the lines below a thread's heading, read as pasted text is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from armada_cli.records import Comment
from armada_cli.segment.page.comment_groups import Item
from armada_cli.segment.page.comment_thread import has_headline
from armada_cli.segment.page.dom import BLOCK, Node, Page
from armada_cli.segment.plain.anchors import Anchor, find_anchor, heading_count, is_action, is_meta
from armada_cli.segment.plain.layouts import Start, find_starts
from armada_cli.segment.plain.lines import Unit, to_units
from armada_cli.segment.plain.thread import to_comments
from armada_cli.segment.shared.times import Order

_BEFORE_MARK = re.compile(r" (?=[,.)])")  # space that only stands between two elements
LEVELS = ("h1", "h2", "h3", "h4", "h5", "h6")
HIGHEST = 1  # of these: a heading that is none of them is taken for one of this level
FARTHEST = 50_000  # elements below the heading that are read


def comments_in_lines(page: Page, heading: Node, order: Order | None) -> tuple[list[Comment], list[int]]:
    """The comments below a thread's heading, and the elements that their lines are in.

    Each must say that it is one ("Ann says", "Posted by Ann") or close with a row of buttons, or the heading must say
    that there are so many.
    """
    lines, at = _lines(page.nodes[heading.index : _section_end(page, heading)])
    units = to_units(lines)
    if len(units) != len([line for line in lines if line.strip()]):
        return [], []
    anchors = {i: a for i, u in enumerate(units) if not is_meta(u) and not is_action(u) and (a := find_anchor(u))}
    starts = find_starts(units, 1, anchors, headed=True)
    themselves = all(_speaks(anchors.get(start.first)) or _is_closed(units, start) for start in starts)
    if not starts or not (themselves or _are_counted(page, units, starts, at)):
        return [], []
    holder = _only_holder(page, heading, starts, at)
    if holder is None:
        return list(to_comments(units, starts, order)), _elements(page, units, starts, at)
    end = next((i for i, index in enumerate(at) if index >= holder.end), len(at))
    alone = [replace(starts[0], end=end)]
    return list(to_comments(units[:end], alone, order, several=True)), [holder.index]


def _section_end(page: Page, heading: Node) -> int:
    """Where another section begins below a thread's heading: one as high as it is, or what is no part of the text."""
    level = LEVELS.index(heading.tag) if heading.tag in LEVELS else HIGHEST
    ends = {*LEVELS[: level + 1], "aside", "footer"}
    below = page.nodes[heading.end : heading.index + FARTHEST]
    return next((n.index for n in below if n.tag in ends), heading.index + FARTHEST)


def _are_counted(page: Page, units: Sequence[Unit], starts: Sequence[Start], at: Sequence[int]) -> bool:
    """Whether the heading counts as many comments as were found, each with a time, and the first is no teaser."""
    if heading_count(units[0]) != len(starts) or not all(start.stamp for start in starts):
        return False
    first, text = at[starts[0].first], at[min(starts[0].text, len(at) - 1)]
    return not has_headline(page, Item(page.nodes[first], first, text))


def _only_holder(page: Page, heading: Node, starts: Sequence[Start], at: Sequence[int]) -> Node | None:
    """The element that holds a single comment, header and text; null for several, and where the heading lies in it."""
    start = starts[0]
    if len(starts) > 1 or not start.first < start.text < len(at):
        return None
    first = page.nodes[at[start.first]]
    around = next((n for n in (first, *page.ancestors(first)) if n.end > at[start.text]), heading)
    return None if around.holds(heading) else around


def _speaks(anchor: Anchor | None) -> bool:
    return anchor is not None and (anchor.verb or anchor.posted)


def _is_closed(units: Sequence[Unit], start: Start) -> bool:
    """Whether a row of buttons stands below a comment with a name and a time."""
    return start.stamp is not None and any(is_action(u) for u in units[start.text : start.end])


def _lines(nodes: Sequence[Node]) -> tuple[list[str], list[int]]:
    """A line for each block's text in order, blank lines between blocks, and the element that each line begins in."""
    lines: list[str] = []
    at: list[int] = []
    pieces: list[str] = []
    begun = nodes[0].index if nodes else 0
    closing: list[Node] = []

    def flush(index: int) -> None:
        text = _BEFORE_MARK.sub("", " ".join("  ".join(pieces).split()))
        pieces.clear()
        if text:
            lines.extend((text, ""))
            at.append(index)

    for node in nodes:
        while closing and closing[-1].end <= node.index:
            done = closing.pop()
            if done.tag in BLOCK:
                flush(begun)
                begun = done.index
            pieces.append(done.tail)
        if node.tag in BLOCK or node.tag == "br":
            flush(begun)
            begun = node.index
        pieces.append(node.text)
        closing.append(node)
    flush(begun)
    return lines, at


def _elements(page: Page, units: Sequence[Unit], starts: Sequence[Start], at: Sequence[int]) -> list[int]:
    """The elements that hold the lines of the comments, as far as they hold no others."""
    last = min(starts[-1].text + 1, len(units), len(at))
    first = starts[0].first
    limit = at[last] if last < len(at) else len(page.nodes)
    return [i for i in at[first:last] if page.nodes[i].end <= max(limit, i + 1)]
