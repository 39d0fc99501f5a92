"""Which blocks are page furniture by what stands around them: named elements, and lists of teasers by their shape.

Names lie: sites call their main column "sidebar-content", or wrap a whole article in "share". So names are believed
only while enough prose is left without what they condemn; lists of teasers are known by repetition alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from armada_cli.segment.page.blocks import HEADINGS, Blocks, sums
from armada_cli.segment.page.dom import BLOCK, Node, Page

_PER_ITEM = re.compile(
    r"\d|^(?:tag|category|has|format|type|status|first|last|odd|even|author)\b|^(?:odd|even|first|last)$"
)
NAMED = frozenset(("drop", "never", "hidden"))
SURE = frozenset(("never",))
DROP = frozenset(("drop",))
DOUBT = {"drop": 0.4, "never": 0.8}  # share of the page's prose above which a name is doubted
LEFT = 0.25  # share of prose that must be left for names to be believed without doubt
ENOUGH = 1500  # characters of prose that will do as well
ITEMS = 3  # repeated items that make a list of teasers
REST = 150  # characters of prose that must be left when every <article> of a row is a teaser
LINK_TITLE = 12  # characters of a link that can be a teaser's title


def dropped_blocks(page: Page, blocks: Blocks, prose: list[int], trust: bool = True) -> list[bool]:
    """For each block, whether it is furniture. Without `trust`, only the surest names count."""
    running = sums(prose)
    dropped = [block.marked * 5 > len(block.text) * 3 for block in blocks.items]
    named = [n for n in page.nodes if n.roles and n.tag in BLOCK and _is_named(n, trust)]
    for node in (*_outermost(believed(blocks, named, prose, running)), *teasers(page, blocks, prose, running)):
        held = blocks.within(node)
        dropped[held.start : held.stop] = [True] * len(held)
    return dropped


def _is_named(node: Node, trust: bool) -> bool:
    """Whether the element is named as furniture; the row of a table is named for what it tells ("player", "share")."""
    names = NAMED if trust else SURE
    return not node.roles.isdisjoint(names - DROP if node.tag == "tr" else names)


def _outermost(nodes: Iterable[Node]) -> Iterator[Node]:
    """Of elements in document order, those that lie in no other."""
    past = -1
    for node in nodes:
        if node.end > past:
            past = node.end
            yield node


def believed(blocks: Blocks, named: list[Node], prose: list[int], running: list[int]) -> Iterator[Node]:
    """The named elements; those that hold much of the prose only if enough is left without them."""
    gone = bytearray(len(prose))
    for node in _outermost(named):
        held = blocks.within(node)
        gone[held.start : held.stop] = b"\1" * len(held)
    whole = running[-1]
    left = whole - sum(p for p, g in zip(prose, gone, strict=True) if g)
    if left >= LEFT * whole or left >= ENOUGH:
        yield from named
        return
    share = _shares(blocks, named, running)
    for node in named:
        limit = DOUBT["never" if "never" in node.roles else "drop"] * whole
        if max(share[_names(node)], _sum(running, blocks.within(node))) <= limit:
            yield node


def _shares(blocks: Blocks, named: list[Node], running: list[int]) -> Counter[str]:
    """Prose in all elements of one tag and class."""
    share: Counter[str] = Counter()
    for node in named:
        share[_names(node)] += _sum(running, blocks.within(node))
    return share


def _sum(running: list[int], held: range) -> int:
    return running[held.stop] - running[held.start]


def _names(node: Node) -> str:
    """Tag and class, without what differs from one item of a list to the next."""
    return f"{node.tag} {_common(node.get('class'))}"


@lru_cache(maxsize=4096)
def _common(names: str) -> str:
    if any(mark in names for mark in "-0123456789"):
        return " ".join(name for name in names.split() if not _PER_ITEM.search(name))
    return names


def teasers(page: Page, blocks: Blocks, prose: list[int], running: list[int]) -> Iterator[Node]:
    """Items of lists in which most items are a linked title with at most two runs of prose."""
    for parent, start, end in zip(page.nodes, blocks.first, blocks.last, strict=True):
        if end - start < 2 * ITEMS or parent.tag not in BLOCK or running[start] == running[end]:
            continue
        groups: dict[str, list[Node]] = {}
        for child in page.children(parent):
            if child.tag in BLOCK and child.tag not in ("p", "blockquote", "table") and child.tag not in HEADINGS:
                groups.setdefault(_names(child), []).append(child)
        for items in groups.values():
            theirs = sum(_sum(running, blocks.within(item)) for item in items)
            few = theirs <= running[-1] // 2 or (items[0].tag == "article" and running[-1] - theirs >= REST)
            if few and _are_teasers(blocks, prose, items):
                yield from items


def _are_teasers(blocks: Blocks, prose: list[int], items: list[Node]) -> bool:
    held = [item for item in items if blocks.within(item)]
    return len(held) >= ITEMS and sum(_is_teaser(blocks, prose, item) for item in held) * 10 >= len(held) * 7


def _is_teaser(blocks: Blocks, prose: list[int], item: Node) -> bool:
    held = blocks.within(item)
    if len(held) > 12:
        return False
    titles = sum(blocks.items[i].links >= max(LINK_TITLE, 0.8 * len(blocks.items[i].text)) for i in held)
    return titles > 0 and sum(prose[i] > 0 for i in held) <= 2
