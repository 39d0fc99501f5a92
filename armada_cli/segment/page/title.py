"""The headline: what `<h1>`, Open Graph, JSON-LD and `<title>` agree on, without the site's name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from armada_cli.segment.page.dom import Node, Page
from armada_cli.segment.page.metadata import Metadata, site_of, texts
from armada_cli.segment.page.phrases import same_text

MAX_TITLE = 300
_PARTS = re.compile(r"\s+[|\-–—―:·•»«›>~/]+\s+|\s*[|»«›—]\s*|\s+:{1,2}\s+|(?<=\w):\s+|\s--\s")


@dataclass(frozen=True, slots=True)
class Title:
    """The headline, the element that shows it (null if none does), and all its spellings, as `same_text` gives them."""

    text: str | None
    node: Node | None
    forms: frozenset[str]


def title_of(page: Page, meta: Metadata, removed: frozenset[int] = frozenset()) -> Title:
    """The page's headline. Never the site's name, if anything else is there."""
    site = same_text(site_of(meta) or "")
    declared = [t for t in _declared(page, meta, site) if t]
    shown = _shown(page, removed)
    node = _best_shown(page, shown, declared, site)
    heading = page.text(node) if node else ""
    text = heading or (declared[0] if declared else "") or page.title
    forms = frozenset(same_text(t) for t in [text, heading, *declared] if t) - {""}
    return Title(text[:MAX_TITLE] or None, node, forms)


def _declared(page: Page, meta: Metadata, site: str) -> list[str]:
    """The headline as the head gives it: JSON-LD, Open Graph, other metas, `<title>`, each without the site's name."""
    given = [next(texts(value), "") for key in ("headline", "name") for value in meta.ld(key)]
    given += [
        meta.meta(name) or ""
        for name in ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "title")
    ]
    given.append(page.title)
    return [without_site(t, site, given) for t in given if t]


def without_site(title: str, site: str, others: list[str]) -> str:
    """The title without a part that is the site's name, or that no other title of the page has."""
    parts = _PARTS.split(title)
    if len(parts) < 2:
        return title
    for other in others:
        if other and other != title and len(other) >= 10 and same_text(other) in map(same_text, (*parts,)):
            return other
    first, last = same_text(parts[0]), same_text(parts[-1])
    if site and last and (last in site or site in last) and len(parts[-1]) <= 50:
        return title[: title.rindex(parts[-1])].rstrip(" |-–—―:·•»«›>~/")
    if site and first and (first in site or site in first) and len(parts[0]) <= 50:
        return title[title.index(parts[0]) + len(parts[0]) :].lstrip(" |-–—―:·•»«›>~/")
    return title


def _shown(page: Page, removed: frozenset[int]) -> list[Node]:
    """Elements that may show the headline: headings, and what is named as a title."""
    shown: list[Node] = []
    past = -1
    for node in page.nodes:
        if node.index < past:
            continue
        if node.index in removed:
            past = node.end
        elif node.tag in ("h1", "h2", "h3") or "title" in node.roles:
            shown.append(node)
    return shown


def _best_shown(page: Page, shown: list[Node], declared: list[str], site: str) -> Node | None:
    """The element whose text the head confirms; else the first `<h1>` that is not the site's name."""
    forms = [same_text(t) for t in declared]
    whole = same_text(page.title)
    best, top = None, 0.0
    for node in shown:
        text = page.text(node)
        form = same_text(text)
        if not form or len(text) > MAX_TITLE or form == site:
            continue
        points = 3.0 * (form in forms) + 2.0 * (len(form) > 12 and form in whole) + (node.tag == "h1") * 1.5
        points += 1.0 * ("title" in node.roles) - 2.0 * bool(node.roles & {"drop", "hidden"}) - 1.0 * (len(form) < 12)
        if points > top:
            best, top = node, points
    return best if top >= 1.5 else None
