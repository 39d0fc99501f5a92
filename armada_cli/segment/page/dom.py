"""Page text -> a flat copy of its tree: one lxml parse and one walk, with what each element's names say about it.

The copy costs about as much as the parse, and makes every later question (is b inside a, how much text does a hold)
a comparison of two integers: `Page.nodes` is in document order, and the descendants of `n` are the nodes from
`n.index + 1` to `n.end`. Scripts, styles, drawings, form controls and <nav> are left out; JSON-LD is kept as text.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree

from armada_cli.segment.page.names import roles_of

_SKIPPED = (
    "script style template svg math iframe object embed applet canvas audio video map select option textarea input "
    "noscript noframes frameset datalist progress meter source track link meta base title nav amp-sidebar"
)
_BLOCK = (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td "
    "tfoot th thead tr ul caption"
)
SKIPPED = frozenset(_SKIPPED.split())
BLOCK = frozenset(_BLOCK.split())
LONGEST_TITLE = 1000  # characters of <title> that are read
TEXT = "#text"  # a node that stands for the text after an element that was left out
# Zero-width space and joiner, byte order mark, soft hyphen, marks of direction.
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u00ad\u200e\u200f"))
NO_ATTRIBUTES: Mapping[str, str] = {}


class Node:
    """One element: its descendants are the nodes from `index + 1` to `end` (excluded); the root's `parent` is -1."""

    __slots__ = ("attrib", "end", "index", "parent", "roles", "tag", "tail", "text")

    def __init__(self, index: int, parent: int, tag: str, attrib: Mapping[str, str], text: str) -> None:
        self.index = index
        self.parent = parent
        self.end = index + 1
        self.tag = tag
        self.attrib = attrib
        self.roles = roles_of(tag, attrib)
        self.text = text
        self.tail = ""

    def get(self, name: str) -> str:
        """The attribute's value, "" when it is not there."""
        return self.attrib.get(name) or ""

    def holds(self, other: Node) -> bool:
        """Whether `other` is this element or lies in it."""
        return self.index <= other.index < self.end


@dataclass(slots=True)
class Page:
    """A parsed page: its elements in document order, and what its head says."""

    nodes: list[Node] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    metas: list[tuple[str, str]] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    title: str = ""

    def children(self, node: Node) -> Iterator[Node]:
        """The child elements in order."""
        at = node.index + 1
        while at < node.end:
            child = self.nodes[at]
            yield child
            at = child.end

    def ancestors(self, node: Node) -> Iterator[Node]:
        """The parent, its parent, and so on to the root."""
        while node.parent >= 0:
            node = self.nodes[node.parent]
            yield node

    def inside(self, node: Node, most: int | None = None) -> list[Node]:
        """The element and its descendants in document order, all of them or the first `most`."""
        return self.nodes[node.index : node.end if most is None else min(node.end, node.index + most)]

    def text(self, node: Node, without: frozenset[int] = frozenset()) -> str:
        """All text in the element, white space collapsed; blocks part words. `without`: indices of nodes left out."""
        return clean("".join(self._pieces(node, without)))

    def _pieces(self, node: Node, without: frozenset[int]) -> Iterator[str]:
        opened: list[Node] = []
        at = node.index
        while at < node.end:
            while opened and opened[-1].end <= at:
                yield _after(opened.pop())
            current = self.nodes[at]
            if current.index in without:
                at = current.end
                yield " " + current.tail
                continue
            yield " " + current.text if current.tag in BLOCK or current.tag == "br" else current.text
            if current is not node:
                opened.append(current)
            at += 1
        while opened:
            yield _after(opened.pop())


def clean(text: str) -> str:
    """White space collapsed, in Unicode's composed form (NFC), without marks that nobody sees."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text.translate(_INVISIBLE))
    return " ".join(text.split())


def _after(node: Node) -> str:
    return " " + node.tail if node.tag in BLOCK else node.tail


def spaced(page: Page, node: Node) -> str:
    """The element's text, with a space wherever an element begins or ends."""
    pieces: list[str] = []
    for inner in page.inside(node):
        pieces.append(inner.text)
        if inner is not node:
            pieces.append(inner.tail)
    return " ".join(" ".join(pieces).split())


def parse_page(text: str) -> Page:
    """The page as lxml reads it; a page that lxml can make nothing of has no nodes. Never raises."""
    root = _tree(text)
    page = Page()
    if root is not None:
        _walk(root, page)
    return page


def _tree(text: str) -> etree._Element | None:
    if "\0" in text:
        text = text.replace("\0", "")
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), _parser())
    except (etree.LxmlError, ValueError):
        return None


@lru_cache(maxsize=1)
def _parser() -> etree.HTMLParser:
    return etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)


def _walk(root: etree._Element, page: Page) -> None:
    """Copy the tree. `iterwalk` keeps its own stack, so that depth costs nothing."""
    nodes = page.nodes
    stack = [-1]
    skipped: etree._Element | None = None
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "start":
            tag = element.tag
            if not isinstance(tag, str) or tag in SKIPPED:
                skipped = element
                _collect(element, tag if isinstance(tag, str) else "", page)
                walker.skip_subtree()
                continue
            items = element.items()
            index = len(nodes)
            nodes.append(Node(index, stack[-1], tag, dict(items) if items else NO_ATTRIBUTES, element.text or ""))
            stack.append(index)
        elif element is skipped:
            skipped = None
            if element.tail and stack[-1] >= 0:
                nodes.append(Node(len(nodes), stack[-1], TEXT, NO_ATTRIBUTES, element.tail))
        else:
            node = nodes[stack.pop()]
            node.end = len(nodes)
            node.tail = element.tail or ""


def _collect(element: etree._Element, tag: str, page: Page) -> None:
    """Keep what the head's elements say."""
    if tag == "script":
        if "ld+json" in (element.get("type") or "").lower():
            page.scripts.append(element.text or "")
    elif tag == "meta":
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = element.get("content") or ""
        if name and content:
            page.metas.append((name.strip().lower(), " ".join(content.split())))
    elif tag == "link":
        page.links.append(((element.get("rel") or element.get("itemprop") or "").lower(), element.get("href") or ""))
    elif tag == "title" and not page.title:
        page.title = " ".join((element.text or "")[:LONGEST_TITLE].split())
