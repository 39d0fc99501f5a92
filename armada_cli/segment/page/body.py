"""The paragraphs of the body: which blocks in and beside the article's element are prose.

Blocks are kept or dropped one by one, by names, links, length and what stands around them. Neighbours of the element
join it where they are a lead above it or a container like it below.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from armada_cli.segment.page.blocks import HEADINGS, Blocks
from armada_cli.segment.page.body_score import Scored
from armada_cli.segment.page.dom import Node, Page
from armada_cli.segment.page.people import clean_names, has_lead
from armada_cli.segment.page.phrases import is_furniture, same_text
from armada_cli.segment.page.title import Title

LEAD = 40  # characters of prose that make a neighbour worth joining
LONG = 60  # characters from which a repeated paragraph is no coincidence
HEADING = 150  # characters above which a heading is a paragraph in large type
SUBTITLE = 50  # characters from which a heading above the first paragraph is a subtitle
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
