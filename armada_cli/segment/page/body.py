"""Blocks -> the paragraphs of the body: which container holds the article, and which of its blocks are prose.

1. Every block gets a weight: its characters outside links if it reads like prose, a loss if it is links or scraps.
2. The container is the element with the greatest sum, narrowed to the smallest descendant that holds nearly all of it
   (so siblings that share the article stay together, and a sidebar beside it goes).
3. In the container, blocks are kept or dropped one by one, by names, links, length and what stands around them.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from armada_cli.segment.page.blocks import HEADINGS, Block, Blocks, prose_of, sums
from armada_cli.segment.page.dom import Node, Page
from armada_cli.segment.page.furniture import dropped_blocks
from armada_cli.segment.page.phrases import is_furniture, same_text

CORE = 0.8  # share of the container's weight that a descendant must hold to take its place


@dataclass(slots=True)
class Scored:
    """The blocks with weights: `prose` ignores names, `weight` heeds them; `dropped`: some ancestor is furniture."""

    blocks: Blocks
    prose: list[int]
    weight: list[int]
    dropped: list[bool]
    total: list[int]

    def sum(self, node: Node) -> int:
        """The weight of the element."""
        held = self.blocks.within(node)
        return self.total[held.stop] - self.total[held.start]


def score(page: Page, blocks: Blocks) -> Scored:
    """Weigh every block."""
    prose = [prose_of(block) for block in blocks.items]
    dropped = dropped_blocks(page, blocks, prose)
    weight = [weight_of(b, p, d) for b, p, d in zip(blocks.items, prose, dropped, strict=True)]
    return Scored(blocks, prose, weight, dropped, sums(weight))


def weight_of(block: Block, prose: int, dropped: bool) -> int:
    """The block's say on where the article is."""
    if dropped:
        return -3
    if prose:
        return prose if block.node.tag not in ("li", "dd", "td") else prose * 3 // 4
    if block.node.tag in HEADINGS:
        return 0
    return -10 - block.links // 2


def container(page: Page, scored: Scored) -> Node | None:
    """The element that holds the article; null for a page without prose."""
    best, top = None, 0
    for node in page.nodes:
        held = scored.sum(node)
        if held > top:
            best, top = node, held
    while best is not None:
        inner = max(page.children(best), key=scored.sum, default=None)
        if inner is None or scored.sum(inner) < CORE * top:
            return best
        best = inner
    return None


def body_of(page: Page, blocks: Blocks, titles: AbstractSet[str]) -> tuple[tuple[str, ...], Node | None]:
    """The body's paragraphs in order, and the element that they were found in. `titles`: forms of the headline."""
    scored = score(page, blocks)
    core = container(page, scored)
    if core is None:
        return (), None
    held = blocks.within(core)
    kept = [i for i in held if keep(scored, i, titles)]
    kept = trim(blocks, kept)
    return tuple(blocks.items[i].text for i in kept), core


def keep(scored: Scored, i: int, titles: AbstractSet[str]) -> bool:
    """Whether a block of the container is a paragraph of the body."""
    block = scored.blocks.items[i]
    if scored.dropped[i]:
        return False
    length = len(block.text)
    if length < 200 and (is_furniture(block.text) or same_text(block.text) in titles):
        return False
    if block.node.roles & {"byline", "date", "title", "tags"} and length < 200:
        return False
    if block.node.tag == "h1":
        return False
    if block.links * 10 > length * 7 and length < 200:
        return False
    if scored.prose[i] or block.node.tag in HEADINGS:
        return True
    return block.node.tag in ("p", "li", "blockquote", "pre", "dd", "dt") or block.parted


def trim(blocks: Blocks, kept: list[int]) -> list[int]:
    """Drop headings with nothing below them."""
    result: list[int] = []
    for i in reversed(kept):
        tag = blocks.items[i].node.tag
        if tag in HEADINGS and (
            not result or (blocks.items[result[-1]].node.tag in HEADINGS and blocks.items[result[-1]].node.tag <= tag)
        ):
            continue
        result.append(i)
    return result[::-1]
