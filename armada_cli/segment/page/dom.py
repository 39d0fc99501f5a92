"""Page text -> its elements in a list, as lxml's parser meets them, with what each element's names say about it.

The list makes every later question (is b inside a, how much text does a hold) a comparison of two integers:
`Page.nodes` is in document order, and the descendants of `n` are the nodes from `n.index + 1` to `n.end`. No tree is
built, which takes time and memory, and ends at 2,048 open elements and at the first </html>. Scripts, styles, drawings,
form controls and <nav> are left out; JSON-LD is kept as text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

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
_INVISIBLE = "\u200b\u2060\ufeff\u00ad\u200e\u200f"  # zero-width space and joiner, BOM, soft hyphen, marks of direction
_INVISIBLES = re.compile(f"[{_INVISIBLE}]+")
NO_ATTRIBUTES: Mapping[str, str] = {}


class Node:
    """One element: its descendants are the nodes from `index + 1` to `end` (excluded); the root's `parent` is -1."""

    __slots__ = ("attrib", "end", "index", "parent", "roles", "tag", "tail", "text")

    def __init__(self, index: int, parent: int, tag: str, attrib: Mapping[str, str], text: str = "") -> None:
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
        if any(map(text.__contains__, _INVISIBLE)):
            text = _INVISIBLES.sub("", text)
        text = unicodedata.normalize("NFC", text)
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
    builder: Any = _Builder()  # without the methods for comments and the like that the type of a target asks for
    parser = etree.HTMLParser(target=builder, encoding="utf-8", huge_tree=True)
    try:
        page: Page = etree.fromstring(text.encode("utf-8", "replace").replace(b"\0", b""), parser)
    except (etree.LxmlError, ValueError):
        return Page()
    return page


class _Builder:
    """What the parser tells on its way through a page, made into nodes: lxml's own tree is never built."""

    __slots__ = ("around", "data", "depth", "left_out", "node", "nodes", "page", "pieces")

    def __init__(self) -> None:
        self.page = Page()
        self.nodes = self.page.nodes
        self.around: list[Node] = []  # the open elements
        self.node: Node | None = None  # the element last opened or closed; null after one that is left out
        self.depth = 0  # of open elements that are left out
        self.left_out: tuple[str, Mapping[str, str]] = "", NO_ATTRIBUTES  # the outermost of them
        self.pieces: list[str] = []  # of the text since the last tag
        self.data = self.pieces.append

    def start(self, tag: str, attrib: Mapping[str, str]) -> None:
        """An element begins."""
        if self.depth:
            self.depth += 1
            return
        if self.pieces:
            self._put_text()
        if tag in SKIPPED:
            self.depth = 1
            self.left_out = tag, attrib
            return
        nodes, around = self.nodes, self.around
        if nodes and not around:  # after </html>, which opens the page's root again
            around.append(nodes[0])
            self.node = None
            return
        self.node = node = Node(len(nodes), around[-1].index if around else -1, tag, attrib)
        nodes.append(node)
        around.append(node)

    def end(self, _: str) -> None:
        """The innermost open element ends."""
        if self.depth:
            self.depth -= 1
            if not self.depth:
                _collect(self.page, *self.left_out, self.pieces)
                self.pieces.clear()
                self.node = None
            return
        if self.pieces:
            self._put_text()
        self.node = node = self.around.pop()
        node.end = len(self.nodes)

    def close(self) -> Page:
        """The page ends, and with it whatever is open; it is let go of, since lxml's parser and its target hold each
        other, and would keep it until garbage is next looked for.
        """
        while self.depth or self.around:
            self.end("")
        page = self.page
        self.page, self.nodes, self.node = Page(), [], None
        return page

    def _put_text(self) -> None:
        """The text since the last tag: at the head of an open element, or behind one that has ended."""
        text = "".join(self.pieces)
        self.pieces.clear()
        if not self.around:
            return
        if self.node is None:
            self.node = Node(len(self.nodes), self.around[-1].index, TEXT, NO_ATTRIBUTES, text)
            self.nodes.append(self.node)
        elif self.node is self.around[-1]:
            self.node.text = text
        else:
            self.node.tail = text


def _collect(page: Page, tag: str, attrib: Mapping[str, str], pieces: list[str]) -> None:
    """Keep what the head's elements say."""
    if tag == "script":
        if "ld+json" in (attrib.get("type") or "").lower():
            page.scripts.append("".join(pieces))
    elif tag == "meta":
        name = attrib.get("property") or attrib.get("name") or attrib.get("itemprop") or ""
        content = attrib.get("content") or ""
        if name and content:
            page.metas.append((name.strip().lower(), " ".join(content.split())))
    elif tag == "link":
        page.links.append(((attrib.get("rel") or attrib.get("itemprop") or "").lower(), attrib.get("href") or ""))
    elif tag == "title" and not page.title:
        page.title = " ".join("".join(pieces)[:LONGEST_TITLE].split())
