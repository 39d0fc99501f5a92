"""The headline: what headings, Open Graph, JSON-LD and `<title>` agree on, without the site's name.

What the head declares is compared with what the page shows: a line before the article that the head repeats is the
headline as readers see it. Where nothing is confirmed, a heading is believed, then the head, then `<title>`.
"""

from __future__ import annotations

import re
from itertools import chain, islice

from armada_cli.segment.page.blocks import HEADINGS, Block, Blocks
from armada_cli.segment.page.body_score import Scored
from armada_cli.segment.page.days import day_in
from armada_cli.segment.page.dom import Node, Page
from armada_cli.segment.page.metadata import Metadata, site_of, texts
from armada_cli.segment.page.people import has_lead
from armada_cli.segment.page.phrases import is_furniture, same_text
from armada_cli.values import frozen

MAX_TITLE = 300
CLOSE = 60  # blocks above the article among which lines that are no headings are looked at
AROUND = 40  # elements in and around a line that are looked at
WITHIN = 40  # blocks of the article itself among which a headline is looked for
ABOVE = 6  # blocks above the first paragraph in which a line in large type may be the headline
NEAR = 4  # blocks above the first paragraph in which a headline is likely
LINES = 400  # blocks before the article among which the headline is looked for
_PARTS = re.compile(r"\s+(?:[|\-–—―:·•»«›>~/]|--|::|&raquo;)\s+|\s*[|»«›]\s*|(?<=\w):\s+|(?<=\S)\s?—\s?")
_METAS = (
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "headline",
    "title",
    "parsely-title",
    "sailthru.title",
)


@frozen
class Title:
    """The headline, the index of the block that shows it (-1 if none does), and its spellings by `same_text`."""

    text: str | None
    block: int
    forms: frozenset[str]

    @property
    def shown(self) -> tuple[str, ...]:
        """The headline's own form, as a tuple of one, or of none."""
        return (same_text(self.text),) if self.text else ()


def title_of(page: Page, meta: Metadata, scored: Scored, start: int, end: int) -> Title:
    """The page's headline; `start` is the first block of the article, `end` the one after its last."""
    head = _Head(page.title, meta)
    blocks = scored.blocks
    best, top = -1, 0.0
    for i in range(max(0, start - LINES), min(end, start + WITHIN, len(blocks.items))):
        points = _points(page, scored, i, head, start)
        if points > top:
            best, top = i, points
    best = _nearer(page, scored, head, best, start)
    if top < 1.5:
        text = head.declared[0] if head.declared else without_site(page.title, head)
        return Title(text[:MAX_TITLE] or None, -1, _forms(head, text))
    text = _whole_heading(blocks, best, head)
    return Title(text[:MAX_TITLE], best, _forms(head, text, blocks.items[best].text))


def _nearer(page: Page, scored: Scored, head: _Head, best: int, start: int) -> int:
    """Of two headings that `<title>` joins ("Dusty Roads: A day in Mir Ali"), the one that is nearer to the article."""
    items = scored.blocks.items
    if best < 0 or same_text(items[best].text) in head.forms:
        return best
    for i in range(min(start, len(items) - 1), best, -1):
        form = same_text(items[i].text) if len(items[i].text) <= MAX_TITLE else ""
        tag, roles = _heading(page, items[i].node)
        if form in head.parts and len(form) > 8 and (tag in HEADINGS or "title" in roles) and not scored.dropped[i]:
            return i if form != same_text(items[best].text) else best
    return best


def site_in(page_title: str, title: Title) -> str | None:
    """The site's name where `<title>` is the headline and one thing more."""
    for found in _PARTS.finditer(page_title):
        before, after = page_title[: found.start()].strip(), page_title[found.end() :].strip()
        if same_text(before) in title.shown:
            return after or None
        if same_text(after) in title.shown:
            return before or None
    return None


class _Head:
    """What the head says: titles it declares, `<title>` with its parts, the site's name; forms as `same_text`."""

    def __init__(self, title: str, meta: Metadata) -> None:
        self.site = same_text(site_of(meta) or "")
        self.title = title
        self.parts = {same_text(part) for part in parts_of(title)} - {"", self.site}
        given = [next(texts(value), "") for key in ("headline", "name") for value in meta.ld(key)]
        given += [value for name in _METAS for value in meta.metas.get(name, ())]
        self.raw = [text for text in given if len(text) > 3 and same_text(text) != self.site]
        self.declared = [without_site(text, self) for text in self.raw]
        self.cuts = [same_text(text) for text in self.raw if len(text) > 30 and text.endswith(("...", "…"))]
        self.forms = {same_text(text) for text in [*self.raw, *self.declared]}


def _forms(head: _Head, *shown: str) -> frozenset[str]:
    return frozenset({same_text(text) for text in (*shown, *head.declared, head.title)} - {""})


def parts_of(title: str) -> list[str]:
    """What separators part a title into, and the title without its first or last part."""
    parts = [part for part in _PARTS.split(title) if part]
    if len(parts) < 2:
        return [title]
    cuts = [found.span() for found in _PARTS.finditer(title)]
    return [*parts, *(title[:a] for a, _ in cuts), *(title[b:] for _, b in cuts)]


def without_site(title: str, head: _Head) -> str:
    """The title without a first or last part that is the site's name or very like it."""
    cuts = [found.span() for found in _PARTS.finditer(title)]
    for a, b in reversed(cuts):
        if _is_site(title[b:], head.site) and len(title[:a]) > 5:
            return without_site(title[:a].strip(), head)
    for a, b in cuts:
        if _is_site(title[:a], head.site) and len(title[b:]) > 5:
            return title[b:].strip()
    return title.strip()


def _is_site(text: str, site: str) -> bool:
    form = same_text(text)
    if not form or not site:
        return False
    close = form.replace(" ", "")
    whole = site.replace(" ", "")
    return close == whole or (len(close) > 3 and (close in whole or whole in close) and len(close) <= 3 * len(whole))


def _points(page: Page, scored: Scored, i: int, head: _Head, start: int) -> float:
    """How much speaks for a block as the headline."""
    block = scored.blocks.items[i]
    if len(block.text) > MAX_TITLE or len(block.text) < 2:
        return 0.0
    if i < start - CLOSE and block.node.tag not in HEADINGS and "title" not in block.node.roles:
        return 0.0
    form = same_text(block.text)
    tag, roles = _heading(page, block.node)
    confirmed = 3.0 if form in head.forms else 2.0 if form in head.parts else 0.0
    if not confirmed and tag in HEADINGS and any(form.startswith(cut) for cut in head.cuts):
        confirmed = 3.0
    if not confirmed and i > start + 3:
        return 0.0
    if not confirmed and tag in HEADINGS and any(len(f) > 12 and form.endswith(f) for f in head.forms):
        confirmed = 2.0
    points = confirmed + {"h1": 1.6, "h2": 0.7, "h3": 0.3}.get(tag, 0.0) + 0.8 * ("title" in roles)
    if not confirmed and (tag not in ("h1", "h2", "h3") and "title" not in roles):
        if not (start - ABOVE <= i <= start + 1 and _large(page, block)):
            return 0.0
        below = scored.blocks.items[i + 1 : i + 3]
        return 2.5 if any(has_lead(b.text) or (len(b.text) < 80 and day_in(b.text)) for b in below) else 1.5
    if confirmed:
        points += min(len(form), 60) / 60
    if form == head.site or not form:
        return 0.0
    near = 1.2 if start - NEAR <= i <= start else 0.4 if i <= start else 0.0
    return points + near - _against(page, scored, i, start)


def _large(page: Page, block: Block) -> bool:
    """Whether a short line is set in bold or large type, as headlines are on pages without headings."""
    if not 10 <= len(block.text) <= 160 or has_lead(block.text) or block.text.endswith("."):
        return False
    fonts = [
        n for n in (*page.inside(block.node, AROUND), *islice(page.ancestors(block.node), AROUND)) if n.tag == "font"
    ]
    large = any(n.get("size").lstrip("+") in ("4", "5", "6", "7", "2") and n.get("size") != "2" for n in fonts[:4])
    return block.strong * 10 >= len(block.text) * 8 or large


def _against(page: Page, scored: Scored, i: int, start: int) -> float:
    """What speaks against a block: a link to the front page, furniture around it, words of a prompt."""
    block = scored.blocks.items[i]
    against = 0.8 if scored.dropped[i] else 0.0
    around = list(islice(page.ancestors(block.node), AROUND))
    links = [n for n in (*page.inside(block.node, AROUND), *around) if n.tag == "a" and n.get("href")]
    if block.links and any(_is_front(n.get("href")) or n.get("rel") == "home" for n in links[:4]):
        against += 2.0
    if scored.dropped[i] and any(n.roles & {"never", "hidden"} for n in (block.node, *around)):
        against += 1.0
    if is_furniture(block.text):
        against += 1.0
    if i > start + 3:
        against += 1.0
    return against


def _is_front(href: str) -> bool:
    return bool(re.fullmatch(r"(?:https?://[^/]+)?/?(?:index\.\w+|home)?(?:[?#].*)?", href.strip()))


def _heading(page: Page, node: Node) -> tuple[str, frozenset[str]]:
    """The tag of the heading that the element is or lies in, else its own; and the roles of both."""
    roles = node.roles
    for inner in page.inside(node, 4)[1:]:
        roles |= inner.roles & {"title"}
    for above in chain((node,), page.ancestors(node)):
        if above.tag in HEADINGS:
            return above.tag, roles | above.roles
        if above.index < node.index - 4:
            break
    return node.tag, roles


def _whole_heading(blocks: Blocks, i: int, head: _Head) -> str:
    """The heading's text: its further lines with it, a kicker or subtitle that the head does not have without it."""
    lines = [blocks.items[i].text]
    at = i + 1
    while at < len(blocks.items) and blocks.items[at].joined and blocks.items[at].node is blocks.items[i].node:
        lines.append(blocks.items[at].text)
        at += 1
    if blocks.items[i].node.tag not in HEADINGS or same_text(" ".join(lines)) not in head.forms | head.parts:
        lines = lines[:1]
    text = " ".join(lines)
    form = same_text(text)
    cut = text.rstrip(".… ")
    for given in head.declared:
        if text != cut and len(cut) >= 15 and given.startswith(cut):
            return given
        short = same_text(given)
        part = form.endswith(" " + short) or form.startswith(short + " ") or text.endswith(given)
        if len(short) > 20 and short != form and part:
            return given
    return text
