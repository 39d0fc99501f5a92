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
from armada_cli.segment.page.dom import BLOCK, Node, Page
from armada_cli.segment.page.furniture import dropped_blocks
from armada_cli.segment.page.people import clean_names, has_lead
from armada_cli.segment.page.phrases import is_furniture, same_text
from armada_cli.segment.page.title import Title

CORE = 0.8  # share of the container's prose that a descendant must hold to take its place
LEAD = 40  # characters of prose that make a neighbour worth joining
LONG = 60  # characters from which a repeated paragraph is no coincidence
HEADING = 150  # characters above which a heading is a paragraph in large type
SUBTITLE = 50  # characters from which a heading above the first paragraph is a subtitle
BYLINE = 120  # characters of a line that names the author
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


def score(page: Page, blocks: Blocks) -> Scored:
    """Weigh every block."""
    prose = [prose_of(block) for block in blocks.items]
    dropped = dropped_blocks(page, blocks, prose)
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
    return -10 - block.links // 2


def container(page: Page, scored: Scored) -> Node | None:
    """The element that holds the article; null for a page without prose."""
    best, top = None, 0
    for node in page.nodes:
        held = scored.sum(node)
        if held > top and node.tag in BLOCK:
            best, top = node, held
    while best is not None:
        inner = max((c for c in page.children(best) if c.tag in HOLDERS), key=scored.gain, default=None)
        if inner is None or scored.gain(inner) < CORE * scored.gain(best):
            return best
        best = inner
    return None


def held_blocks(page: Page, scored: Scored, core: Node, title: Node | None) -> list[int]:
    """The core's blocks, and those of its neighbours: prose between headline and core, and containers like the core."""
    held = set(scored.blocks.within(core))
    node = core
    for above in page.ancestors(core):
        for sibling in page.children(above):
            if sibling is not node and scored.sum(sibling) > 0 and joins(scored, sibling, node, title):
                held.update(i for i in scored.blocks.within(sibling) if scored.prose[i] or sibling.index > node.index)
        if above.tag in ("article", "main", "body") or (title is not None and above.holds(title)):
            break
        node = above
    return sorted(held)


def joins(scored: Scored, sibling: Node, core: Node, title: Node | None) -> bool:
    """Whether a neighbour of the core is part of the article: a lead before it, or more of the same after it."""
    if scored.gain(sibling) < LEAD:
        return False
    if sibling.index < core.index:
        return title is None or sibling.index > title.index
    return sibling.tag == core.tag and sibling.get("class") == core.get("class") and bool(core.get("class"))


def body_of(page: Page, scored: Scored, core: Node, title: Title) -> tuple[str, ...]:
    """The body's paragraphs in order."""
    blocks = scored.blocks
    shown = blocks.items[title.block].node if title.block >= 0 else None
    kept = [i for i in held_blocks(page, scored, core, shown) if i > title.block and keep(scored, i, title.forms)]
    return paragraphs(blocks, trim(blocks, link_list_at_end(blocks, once(blocks, kept))))


def paragraphs(blocks: Blocks, kept: list[int]) -> tuple[str, ...]:
    """The texts, with lines of one paragraph joined again."""
    result: list[str] = []
    last = -2
    for i in kept:
        block = blocks.items[i]
        if block.joined and last == i - 1:
            result[-1] += " " + block.text
        else:
            result.append(block.text)
        last = i
    return tuple(result)


def once(blocks: Blocks, kept: list[int]) -> list[int]:
    """Paragraphs that the page holds twice (for print, for readers of screens, as data) once, headings aside."""
    seen: set[str] = set()
    firsts: list[str] = []
    result: list[int] = []
    for i in kept:
        text = blocks.items[i].text
        copy = len(text) > 10 * LONG and len(firsts) > 1 and all(first in text for first in firsts)
        if copy or (len(text) >= LONG and text in seen):
            continue
        result.append(i)
        seen.add(text)
        if len(text) >= LONG and len(firsts) < 2:
            firsts.append(text)
    return result


def link_list_at_end(blocks: Blocks, kept: list[int]) -> list[int]:
    """Without a list of links that closes the body."""
    end = len(kept)
    while end and blocks.items[kept[end - 1]].node.tag == "li":
        end -= 1
    tail = [blocks.items[i] for i in kept[end:]]
    if end and sum(b.links for b in tail) * 2 > sum(len(b.text) for b in tail):
        return kept[:end]
    return kept


def keep(scored: Scored, i: int, titles: AbstractSet[str]) -> bool:
    """Whether a block of the container is a paragraph of the body."""
    block = scored.blocks.items[i]
    if scored.dropped[i]:
        return False
    length = len(block.text)
    if length < 200 and (is_furniture(block.text) or same_text(block.text) in titles):
        return False
    if length <= BYLINE and has_lead(block.text) and clean_names([block.text]) and not scored.prose[i]:
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
    """Drop headings with nothing below them, and a subtitle above the first paragraph."""
    result: list[int] = []
    level = ""  # of the heading that the block below opens with, "" for text
    for i in reversed(kept):
        block = blocks.items[i]
        tag = block.node.tag if block.node.tag in HEADINGS and len(block.text) < HEADING else ""
        if tag and (not result or (level and level <= tag)):
            continue
        result.append(i)
        level = tag
    while (
        result
        and blocks.items[result[-1]].node.tag in HEADINGS
        and SUBTITLE <= len(blocks.items[result[-1]].text) < HEADING
    ):
        result.pop()
    return result[::-1]
