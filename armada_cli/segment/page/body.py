"""The paragraphs of the body: which blocks in and beside the article's element are prose.

Blocks are kept or dropped one by one, by names, links, length and what stands around them. Neighbours of the element
join it where they are a lead above it or a container like it below.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from armada_cli.segment.page.blocks import Block, Blocks, is_address
from armada_cli.segment.page.body_score import Scored
from armada_cli.segment.page.days import day_in, only_a_day
from armada_cli.segment.page.dom import Node, Page
from armada_cli.segment.page.edges import (
    link_list_at_end,
    once,
    trim_end,
    trim_headings,
    trim_start,
    without_boxes,
    without_captions,
    without_credits,
    without_quotes,
)
from armada_cli.segment.page.people import clean_names, has_lead
from armada_cli.segment.page.phrases import is_furniture, same_text
from armada_cli.segment.page.title import Title

LEAD = 40  # characters of prose that make a neighbour worth joining
LOOSE = 25  # characters of a run of text without an element of its own, between paragraphs of the same kind
HEAD = 12  # blocks below the headline among which byline and day stand
SIGNED = 60  # characters of a byline wherever it stands
DAY = 80  # characters of a line that gives the day
BYLINE = 120  # characters of a line that names the author


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


def body_of(page: Page, scored: Scored, core: Node, title: Title, authors: Sequence[str]) -> tuple[str, ...]:
    """The body's paragraphs in order."""
    blocks = scored.blocks
    shown = blocks.items[title.block].node if title.block >= 0 else None
    kept = [i for i in held_blocks(page, scored, core, shown) if i > title.block and keep(scored, i, title.forms)]
    kept = [i for i in kept if i > title.block + HEAD or not is_head_line(blocks.items[i])]
    kept = without_boxes(page, scored, kept, is_box)
    kept = without_captions(page, blocks, kept)
    kept = link_list_at_end(blocks, without_quotes(blocks, once(blocks, kept)))
    kept = trim_start(scored, kept)
    kept = trim_end(scored, trim_headings(page, blocks, kept), authors)
    return without_credits(paragraphs(blocks, trim_headings(page, blocks, kept)))


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


def keep(scored: Scored, i: int, titles: AbstractSet[str]) -> bool:
    """Whether a block of the container is a paragraph of the body."""
    block = scored.blocks.items[i]
    if scored.dropped[i]:
        return False
    length = len(block.text)
    if is_furniture(block.text) or (length < 200 and same_text(block.text) in titles):
        return False
    if length <= SIGNED and not block.sentence and has_lead(block.text) and clean_names([block.text]):
        return False
    if block.node.roles & {"byline", "date", "title", "tags"} and length < 200:
        return False
    if block.links * 10 > length * 7 and length < 200:
        return _is_address_in_text(scored, i, titles)
    if scored.prose[i] or block.heading:
        return True
    if length >= LOOSE and block.links * 3 < length and _beside_prose(scored, i):
        return True
    return block.node.tag in ("p", "li", "blockquote", "pre", "dd", "dt", "tr") or block.parted


def _is_address_in_text(scored: Scored, i: int, titles: AbstractSet[str]) -> bool:
    """Whether a linked line is an address written out, the next line of a paragraph that stays."""
    block, before = scored.blocks.items[i], scored.blocks.items[i - 1]
    return block.joined and is_address(block.text) and not is_address(before.text) and keep(scored, i - 1, titles)


def is_box(block: Block) -> bool:
    """Whether a heading opens a box of other stories ("Related", "Mehr zum Thema")."""
    return block.heading and is_furniture(block.text)


def is_head_line(block: Block) -> bool:
    """Whether a line below the headline is only a byline or a day."""
    if len(block.text) > BYLINE:
        return False
    if not block.sentence and has_lead(block.text) and clean_names([block.text]):
        return True
    return len(block.text) <= DAY and day_in(block.text) is not None and (not block.sentence or only_a_day(block.text))


def _beside_prose(scored: Scored, i: int) -> bool:
    """Whether the runs of text before and after a block lie in the same element and are prose."""
    items = scored.blocks.items
    near = [j for j in (i - 1, i + 1) if 0 <= j < len(items)]
    return all(items[j].node is items[i].node and scored.prose[j] > 0 for j in near)
