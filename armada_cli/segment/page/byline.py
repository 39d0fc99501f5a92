"""Who wrote it: JSON-LD, meta tags, `rel=author` and elements named byline, "By X" lines near headline and end.

The first that gives a person's name wins. Lines are only read outside the readers' comments, and only near the
headline or right after the last paragraph, so that a name in the text or in a teaser is never taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from armada_cli.segment.page.blocks import Blocks
from armada_cli.segment.page.days import day_in
from armada_cli.segment.page.dom import Node, Page, spaced
from armada_cli.segment.page.metadata import Metadata, site_of, texts, types_of
from armada_cli.segment.page.people import (
    clean_names,
    has_lead,
    has_trail,
    is_biography,
    is_lead,
    is_name,
    known,
    split_byline,
)
from armada_cli.segment.plain.body import noted_writer
from armada_cli.segment.plain.lines import Unit

NOTED = 200  # blocks above a note in which nobody of that name may be mentioned
_BESIDE = re.compile(r"[|•·]|\S*\d\S*")
LARGEST = 60  # elements of a byline
LONGEST = 120  # characters of a byline
LONGEST_LED = 400  # and of a line that opens with one ("This entry was posted by ...")
METAS = (
    "author", "article:author", "article:author_name", "dc.creator", "dcterms.creator", "dc.creator.personalname",
    "byl", "parsely-author", "sailthru.author", "cxenseparse:author", "citation_author", "twitter:data1_author",
    "og:article:author", "rnews:author", "article.author", "authors", "autor", "vr:author", "mediator_author",
)  # fmt: skip


def authors_of(page: Page, meta: Metadata, blocks: Blocks, zone: range, tail: range) -> tuple[str, ...]:
    """The article's authors; () when the page names none, or only a desk or an agency.

    `zone` holds the blocks around the headline down to the first paragraphs, `tail` those after the last one.
    """
    site = site_of(meta)
    declared = [clean_names(lines, site) for lines in (_from_json(meta), _from_metas(meta, site))]
    lines = _from_lines(page, blocks, zone)
    shown = clean_names(_named(page, blocks, zone), site) or clean_names(lines, site)
    agreed = [names for names in declared if {n.casefold() for n in names} & {n.casefold() for n in shown}]
    if any(_fuller(shown, names) for names in declared):
        return shown
    if agreed and set(agreed[0]) < set(shown) and all(" " in name for name in shown):
        return shown
    sure = shown if any(map(has_lead, lines)) and all(map(known, shown)) else ()
    for names in (*agreed, sure, *declared, shown):
        if names:
            return names
    below = (_named(page, blocks, tail), _from_lines(page, blocks, tail), _from_note(blocks, tail))
    for lines in (_from_shapes(page, blocks, zone, tail), *below):
        names = clean_names(lines, site)
        if names:
            return names
    return ()


def _fuller(shown: tuple[str, ...], declared: tuple[str, ...]) -> bool:
    """Whether the page shows in full the names of which it declares the first words alone."""
    pairs = zip(shown, declared, strict=False)
    return 0 < len(shown) == len(declared) and all(a != b and a.startswith(f"{b} ") for a, b in pairs)


def _from_json(meta: Metadata) -> list[str]:
    """The names in the first object that has any: others may be about other articles."""
    for key in ("author", "creator"):
        for value in meta.ld(key):
            found = list(_persons(value, meta))
            if clean_names(found):
                return found
    return []


def _persons(value: Any, meta: Metadata) -> Iterator[str]:
    """Names in an author value; references by `@id` are followed, organizations left out."""
    for item in value[:50] if isinstance(value, list) else [value]:
        if isinstance(item, dict) and "name" not in item and item.get("@id"):
            item = meta.named.get(str(item["@id"]), item)
        if isinstance(item, dict) and types_of(item) & {"organization", "newsmediaorganization", "corporation"}:
            continue
        yield from texts(item)


def _from_metas(meta: Metadata, site: str | None) -> list[str]:
    for name in METAS:
        values = [v for v in meta.metas.get(name, ()) if "://" not in v]
        if clean_names(values, site):
            return values
    return []


def _named(page: Page, blocks: Blocks, zone: range) -> list[str]:
    """Texts of elements named as bylines: the links and names in the first such element, or its whole text."""
    if not zone:
        return []
    first = blocks.items[zone.start].node.index
    last = blocks.items[zone.stop - 1].node.end
    seen: set[int] = set()
    for node in page.nodes[first:last]:
        if "byline" not in node.roles or node.end - node.index > LARGEST or node.index in seen:
            continue
        held = blocks.within(node)
        if not held or held.start not in zone:
            continue
        if node.parent >= 0 and _several(page, page.nodes[node.parent]):
            node = page.nodes[node.parent]
        inner = [n for n in page.inside(node)[1:] if "byline" in n.roles and n.end - n.index < 4]
        seen.update(n.index for n in inner)
        for nodes in (inner, [node]):
            lines = [spaced(page, n) for n in nodes]
            if lines and all(len(line) <= LONGEST for line in lines) and clean_names(lines):
                return lines
    return []


def _several(page: Page, node: Node) -> bool:
    """Whether a small element holds several names, each in an element of its own."""
    if node.end - node.index > 30:
        return False
    names = [n for n in page.children(node) if "byline" in n.roles]
    return len(names) > 1 and len(spaced(page, node)) <= LONGEST


def _from_lines(page: Page, blocks: Blocks, zone: range) -> list[str]:
    """The first short line that opens or closes as bylines do."""
    for i in zone:
        block = blocks.items[i]
        line = spaced(page, block.node) if len(blocks.within(block.node)) == 1 else block.text
        if is_lead(line) and i + 1 < zone.stop:
            line = f"{line} {blocks.items[i + 1].text}"
        if 4 < len(line) <= LONGEST_LED and has_lead(line) and clean_names([line[:LONGEST]]):
            return [line[:LONGEST]]
        if 4 < len(line) <= LONGEST and has_trail(line) and clean_names([line]):
            return [line]
    return []


def _from_note(blocks: Blocks, tail: range) -> list[str]:
    """Whom a note right below the text introduces as its writer ("Ann Lee is a reporter in Oslo.")."""
    if not tail:
        return []
    first = max(0, tail.start - NOTED)
    units = [Unit(block.text, raw=block.text) for block in blocks.items[first : tail.stop]]
    names = (noted_writer(units, i - first, ()) for i in tail)
    return [name for name in names if name and known(name)][:1]


def _is_caption(page: Page, node: Node) -> bool:
    """Whether a line stands below a picture."""
    around = (node, *islice(page.ancestors(node), 2))
    return any(n.tag in ("figure", "figcaption") or "caption" in n.roles for n in around)


def _from_shapes(page: Page, blocks: Blocks, zone: range, tail: range) -> list[str]:
    """A line that is only a person's name, or a name before a date, a place or a bar.

    A name is believed when its first part is a common given name, or when a note below the article is about it.
    """
    for i in zone:
        line = blocks.items[i].text
        if len(line) > LONGEST or _is_caption(page, blocks.items[i].node):
            continue
        parts = split_byline(line)
        if not parts or blocks.items[i].sentence or (len(line) >= 50 and not day_in(line)):
            continue
        names = [name for name in parts if is_name(name)]
        beside = [part.strip(" ,.;:-–—") for part in _BESIDE.split(line)] if day_in(line) else []
        sure = [name for part in beside for name in split_byline(part) if known(name)]
        if sure:
            return sure
        noted = any(is_biography(blocks.items[j].text, names) for j in tail)
        if (names and all(map(known, names))) or (noted and len(line) < 50):
            return [line]
    return []
