"""What does not belong among the kept blocks: copies, pull quotes, captions, and what stands above and below the text.

Each function takes the indices of the kept blocks in order and gives those that stay.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet

from armada_cli.segment.page.blocks import HEADINGS, Block, Blocks
from armada_cli.segment.page.body_score import Scored
from armada_cli.segment.page.days import day_in
from armada_cli.segment.page.dom import Page
from armada_cli.segment.page.people import is_biography
from armada_cli.segment.page.phrases import same_text

LONG = 60  # characters from which a repeated paragraph is no coincidence
LEAD = 150  # characters from which whole sentences under the headline are a lead
SUBTITLE = 50  # characters from which a heading above the first paragraph is a subtitle
CAPTION = 400  # characters of a caption with a credit
NAMED_CAPTION = 200  # of one that ends with names in brackets
SHORT_CAPTION = 120  # and of one that shares an element with its picture
PULLED = 250  # characters of a pull quote
PULLED_CHECKS = 40  # quotes that are compared with the text, so that the work stays linear
SMALL_PRINT = 200  # characters of a note in small type below a rule
NOTES = 4  # blocks at the end that may be notes on the author
PICTURES = frozenset(("img", "amp-img", "picture"))
_CREDIT = re.compile(
    r"(?i)\((?:[^()]{0,60}\b)?(?:photos?|fotos?|ap|afp|reuters|getty|epa|dpa|images?|bild|credit|courtesy|archiv|file)\b[^()]{0,60}\)\s*\.?$"
    r"|(?:photo|foto|image|picture|bild|credit|photograph|illustration)s?\s?(?:by|credit|courtesy)?\s?[:/][^.]{2,60}\.?$"
)
_BRACKETS = re.compile(r"\(([^()]{2,50})\)\s*$")
_WIRE = re.compile(
    r"\s*[(\[](?:Additional )?(?:Reporting|Writing|Editing|Compiled|Edited|Written) by [^()\[\]]{3,400}[)\]]\s*$"
)


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
    linked = sum(block.links * 2 > len(block.text) for block in tail)
    if end and linked * 2 > len(tail):
        return kept[:end]
    return kept


def without_quotes(blocks: Blocks, kept: list[int]) -> list[int]:
    """Without pull quotes: short blocks set apart whose words stand in a paragraph as well."""
    quotes = [i for i in kept if _set_apart(blocks.items[i])][:PULLED_CHECKS]
    if not quotes:
        return kept
    whole = " ".join(same_text(blocks.items[i].text) for i in kept)
    pulled = {i for i in quotes if whole.count(same_text(blocks.items[i].text)) > 1}
    return [i for i in kept if i not in pulled]


def without_boxes(page: Page, scored: Scored, kept: list[int], opens: Callable[[Block], bool]) -> list[int]:
    """Without what follows the heading of a box of other stories, up to a paragraph like those of the article."""
    items = scored.blocks.items
    if not kept or not any(opens(items[i]) for i in range(kept[0], kept[-1])):
        return kept
    kinds = Counter[tuple[str, str, str, str]]()  # characters of prose of each kind
    for i in kept:
        kinds[_kind(page, items[i])] += scored.prose[i]
    usual = {kind for kind, length in kinds.items() if length * 3 >= kinds.total()}
    staying, result = set(kept), list[int]()
    boxed, last = False, None  # whether a box is open, and the kind of the last paragraph outside of boxes
    for i in range(kept[0], kept[-1] + 1):
        kind = _kind(page, items[i]) if scored.prose[i] and i in staying else None
        if opens(items[i]):
            boxed = last is not None
        elif kind and (not boxed or kind in usual or kind == last):
            boxed, last = False, kind
        if i in staying and not boxed:
            result.append(i)
    return result


def _kind(page: Page, block: Block) -> tuple[str, str, str, str]:
    """What a paragraph looks like from outside: its tag and class, and those of the element around it."""
    above = page.nodes[block.node.parent]
    return block.node.tag, block.node.get("class"), above.tag, above.get("class")


def _set_apart(block: Block) -> bool:
    if not 25 <= len(block.text) <= PULLED or block.node.tag in HEADINGS or block.node.tag == "li":
        return False
    return block.node.tag in ("blockquote", "q", "div") or block.text[0] in "\"“„«‘'"


def without_captions(page: Page, blocks: Blocks, kept: list[int]) -> list[int]:
    """Without short lines right after a picture that end in a credit, or share a small element with it."""
    pictures: dict[int, int] = {}  # block that follows -> node of the picture
    for node in page.nodes:
        if node.tag in PICTURES and node.get("width") not in ("1", "0"):
            pictures[blocks.first[node.index]] = node.index
    return [i for i in kept if i not in pictures or not _is_caption(blocks, i, pictures[i])]


def _is_caption(blocks: Blocks, i: int, picture: int) -> bool:
    block = blocks.items[i]
    node = block.node
    if len(block.text) <= CAPTION and _CREDIT.search(block.text):
        return True
    if len(block.text) <= NAMED_CAPTION and _ends_with_names(block.text):
        return True
    alone = len(blocks.within(node)) <= 2 and node.index < picture < node.end
    return alone and len(block.text) <= SHORT_CAPTION and block.fine * 10 > len(block.text) * 8


def _ends_with_names(text: str) -> bool:
    """Whether the last words are names in brackets: "... on Thursday. (Ann Lee/Ridge Courier)"."""
    found = _BRACKETS.search(text)
    words = found[1].replace("/", " ").split() if found else []
    return len(words) > 1 and all(word[0].isupper() for word in words)


def trim_start(scored: Scored, kept: list[int]) -> list[int]:
    """Without what stands between headline and first paragraph: subtitles, summary bullets, bylines, dates."""
    items = scored.blocks.items
    first = next((n for n, i in enumerate(kept) if scored.prose[i] and _is_text(items[i])), 0)
    lead = [i for i in kept[:first] if _may_lead(items[i])]
    return lead + kept[first:]


def _is_text(block: Block) -> bool:
    return block.node.tag not in ("li", "dt", "dd") and not block.heading and not _is_subtitle(block)


def _is_subtitle(block: Block) -> bool:
    """Whether it is named as a subtitle and is no lead in whole sentences."""
    lead = block.sentence and len(block.text) >= LEAD and block.node.tag not in HEADINGS
    return "subtitle" in block.node.roles and not lead


def _may_lead(block: Block) -> bool:
    if _is_subtitle(block) or block.node.tag == "li":
        return False
    if block.heading:
        return len(block.text) < SUBTITLE and day_in(block.text) is None
    return block.node.tag == "p" and block.sentence and day_in(block.text) is None


def trim_end(scored: Scored, kept: list[int], authors: Sequence[str]) -> list[int]:
    """Without scraps after the last paragraph, and without notes on the author."""
    items = scored.blocks.items
    end = len(kept)
    while end > 1:
        block = items[kept[end - 1]]
        listed = block.node.tag in ("li", "dd", "td", "blockquote", "pre")
        if block.ruled and block.fine * 10 > len(block.text) * 8 and len(block.text) < SMALL_PRINT:
            end -= 1
            continue
        if scored.prose[kept[end - 1]] or listed or block.joined or (block.sentence and block.node.tag == "p"):
            break
        end -= 1
    kept = kept[:end]
    notes = {i for i in kept[1:][-NOTES:] if is_biography(items[i].text, authors)}
    return [i for i in kept if i not in notes]


def _is_alone(page: Page, blocks: Blocks, i: int, staying: AbstractSet[int]) -> bool:
    """Whether all that stands beside a heading in its element has gone."""
    beside = blocks.within(page.nodes[blocks.items[i].node.parent])
    return len(beside) > 1 and not any(j in staying for j in beside if j != i)


def trim_headings(page: Page, blocks: Blocks, kept: list[int]) -> list[int]:
    """Drop headings with nothing below them."""
    result: list[int] = []
    staying = set(kept)
    level = ""  # of the heading that the block below opens with, "" for text
    for i in reversed(kept):
        block = blocks.items[i]
        tag = block.node.tag if block.node.tag in HEADINGS and block.heading else ""
        if tag and (not result or (level and level <= tag) or _is_alone(page, blocks, i, staying)):
            continue
        result.append(i)
        level = tag
    return result[::-1]


def without_credits(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    """Without "(Reporting by ...; Editing by ...)" at the end of the last paragraphs."""
    ends = tuple(_WIRE.sub("", text) for text in paragraphs[-2:])
    return tuple(text for text in (*paragraphs[:-2], *ends) if text)
