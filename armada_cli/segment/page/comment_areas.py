"""The parts of a page that belong to its comments: named areas, the thread's elements, threads of other articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from armada_cli.segment.page.comment_groups import Item
from armada_cli.segment.page.dom import Node, Page

FOOT = 200  # characters: an element below a thread with more is looked at as any other
BETWEEN = 600  # characters: so much text between two comments means that another article stands between them


def named_areas(page: Page) -> list[Node]:
    """The outermost elements named as a comment list or a comment, if they do not hold most of the page."""
    areas: list[Node] = []
    total, past = len(page.nodes), -1
    for node in page.nodes:
        roles = node.roles
        if not roles or node.index < past or not ("comments" in roles or "comment" in roles):
            continue
        if node.tag in ("html", "body", "main", "article", "a", "span") or "body" in node.roles:
            continue
        if (node.end - node.index) > 0.9 * total or _has_article(page, node):
            continue
        areas.append(node)
        past = node.end
    return areas


def _has_article(page: Page, node: Node) -> bool:
    return any(inner.tag == "h1" or "body" in inner.roles for inner in page.inside(node))


def added_lengths(page: Page) -> list[int]:
    """The characters of text in the elements before each index."""
    return [0, *accumulate(len(node.text.strip()) + len(node.tail.strip()) for node in page.nodes)]


def outside_text(items: Sequence[Item], lengths: Sequence[int]) -> int:
    """The characters of the page that stand in no item."""
    inside = sum(lengths[i.end] - lengths[i.start] for i in _outermost(items))
    return lengths[-1] - inside


def _outermost(items: Iterable[Item]) -> list[Item]:
    found: list[Item] = []
    for item in items:
        if not found or item.start >= found[-1].end:
            found.append(item)
    return found


def without_other_threads(items: list[Item], lengths: Sequence[int]) -> tuple[list[Item], list[Item]]:
    """The first thread's items, and those below another article's text."""
    last = items[0].end if items else 0
    for number, item in enumerate(items):
        if item.start >= last and lengths[item.start] - lengths[last] > BETWEEN:
            return items[:number], items[number:]
        last = max(last, item.end)
    return items, []


def thread_nodes(page: Page, items: Sequence[Item], lengths: Sequence[int]) -> list[int]:
    """The indices of the elements to take out: the thread's own container if it holds little else, and each comment."""
    outer = _outermost(items)
    found = [index for item in outer for index in _tops(page, item)]
    around = _common(page, outer)
    if around is not None and _holds_little_else(page, around, outer, lengths):
        found.append(around.index)
    elif around is not None and len(outer) > 1:
        found += _below(page, around, outer[-1], lengths)
    return found


def loose_nodes(page: Page, items: Iterable[Item]) -> list[int]:
    """The elements of comments that run on below their header, by index: loose text behind each is the comment's."""
    flat = (item for item in _outermost(items) if item.end > item.node.end)
    return [index for item in flat for index in _tops(page, item)]


def _below(page: Page, around: Node, last: Item, lengths: Sequence[int]) -> list[int]:
    """The short elements that follow the last comment beside it: page turners, notes on the script."""
    beside = [n for n in page.children(around) if n.index >= last.end]
    return [n.index for n in beside if lengths[n.end] - lengths[n.index] <= FOOT]


def _tops(page: Page, item: Item) -> list[int]:
    """The item's element, and for a header those beside it that belong to it."""
    indices, at = [], item.start
    while at < item.end:
        indices.append(at)
        at = page.nodes[at].end
    return indices


def _common(page: Page, items: Sequence[Item]) -> Node | None:
    """The innermost element that holds all items."""
    if not items:
        return None
    first, last = items[0], items[-1]
    return next((n for n in page.ancestors(first.node) if n.end >= last.end), None)


def _holds_little_else(page: Page, node: Node, items: Sequence[Item], lengths: Sequence[int]) -> bool:
    inside = sum(lengths[i.end] - lengths[i.start] for i in items)
    rest = lengths[node.end] - lengths[node.index] - inside
    return rest <= max(200, 0.3 * inside) and not _has_article(page, node) and node.tag not in ("html", "body")
