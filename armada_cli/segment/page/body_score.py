"""Blocks -> weights, and the element that holds the article.

Every block gets a weight: its characters outside links if it reads like prose, a loss if it is links or scraps. The
article's element is the one with the greatest sum, narrowed to the smallest descendant that holds nearly all of it, so
that siblings that share the article stay together and a sidebar beside it goes.
"""

from __future__ import annotations

from dataclasses import dataclass

from armada_cli.segment.page.blocks import HEADINGS, Block, Blocks, prose_of, sums
from armada_cli.segment.page.dom import BLOCK, Node, Page
from armada_cli.segment.page.furniture import dropped_blocks

CORE = 0.8  # share of the container's prose that a descendant must hold to take its place
LITTLE = 100  # characters of prose below which another look is worth its while
HOLDERS = BLOCK - {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dd", "dt", "blockquote", "pre", "tr", "hr"}


@dataclass(slots=True)
class Scored:
    """The blocks with weights: `prose` ignores names, `weight` heeds them; `dropped`: some ancestor is furniture."""

    blocks: Blocks
    prose: list[int]
    weight: list[int]
    dropped: list[bool]
    total: list[int]
    gains: list[int]

    def sum(self, node: Node) -> int:
        """The weight of the element."""
        held = self.blocks.within(node)
        return self.total[held.stop] - self.total[held.start]

    def gain(self, node: Node) -> int:
        """The prose in the element, without what takes away from it."""
        held = self.blocks.within(node)
        return self.gains[held.stop] - self.gains[held.start]


def find_article(page: Page, blocks: Blocks) -> tuple[Scored, Node | None]:
    """The weighed blocks, and the element that holds the article; names are not trusted where they leave nothing."""
    scored = score(page, blocks)
    core = container(page, scored)
    if core is not None and scored.gain(core) >= LITTLE:
        return scored, core
    other = score(page, blocks, trust=False)
    wider = container(page, other)
    if wider is not None and (core is None or other.gain(wider) > 3 * scored.gain(core)):
        return other, wider
    return scored, core


def score(page: Page, blocks: Blocks, trust: bool = True) -> Scored:
    """Weigh every block; without `trust`, names that may be mistaken are not believed."""
    prose = [prose_of(block) for block in blocks.items]
    dropped = dropped_blocks(page, blocks, prose, trust)
    weight = [weight_of(b, p, d) for b, p, d in zip(blocks.items, prose, dropped, strict=True)]
    return Scored(blocks, prose, weight, dropped, sums(weight), sums([max(w, 0) for w in weight]))


def weight_of(block: Block, prose: int, dropped: bool) -> int:
    """The block's say on where the article is."""
    if dropped:
        return -3
    if prose:
        return prose if block.node.tag not in ("li", "dd", "td") else prose * 3 // 4
    if block.node.tag in HEADINGS:
        return 0
    return -4 - block.links // 4


def container(page: Page, scored: Scored) -> Node | None:
    """The element that holds the article; null for a page without prose."""
    best, top = None, 0
    total = scored.total
    for node, a, b in zip(page.nodes, scored.blocks.first, scored.blocks.last, strict=True):
        if total[b] - total[a] > top and node.tag in BLOCK:
            best, top = node, total[b] - total[a]
    while best is not None:
        inner = max((c for c in page.children(best) if c.tag in HOLDERS), key=scored.gain, default=None)
        if inner is None or scored.gain(inner) < CORE * scored.gain(best):
            return best
        best = inner
    return None
