"""Reader comments of a page, and the elements that hold them, which the body's search then never sees."""

from __future__ import annotations

from dataclasses import dataclass

from armada_cli.records import Comment
from armada_cli.segment.page.dom import Node, Page
from armada_cli.segment.page.metadata import Metadata, texts

NAMED = ("comment",)


@dataclass(frozen=True, slots=True)
class CommentArea:
    """The comments in order, and the indices of the page's nodes whose subtrees are no part of the article."""

    comments: tuple[Comment, ...] = ()
    removed: frozenset[int] = frozenset()


def find_comments(page: Page, meta: Metadata) -> CommentArea:
    """The readers' comments, and the elements to remove: lists of comments, their forms, single comments."""
    areas = _areas(page)
    found = [comment for area in areas for comment in _comments_in(page, area)]
    return CommentArea(tuple(found) or tuple(_from_json(meta)), frozenset(node.index for node in areas))


def _areas(page: Page) -> list[Node]:
    """The outermost elements named as a comment list or a comment, if they do not hold most of the page."""
    areas: list[Node] = []
    count, past = len(page.nodes), -1
    for node in page.nodes:
        if node.index < past or not node.roles & {"comments", "comment"}:
            continue
        if node.tag in ("html", "body", "main", "article", "a", "span") or "body" in node.roles:
            continue
        if (node.end - node.index) > 0.9 * count or _has_heading(page, node):
            continue
        areas.append(node)
        past = node.end
    return areas


def _has_heading(page: Page, node: Node) -> bool:
    return any(inner.tag == "h1" or "body" in inner.roles for inner in page.inside(node))


def _comments_in(page: Page, area: Node) -> list[Comment]:
    """One comment for each innermost element named so; the name is that of the byline in it."""
    items = [node for node in page.inside(area) if "comment" in node.roles and node.tag not in ("a", "span", "time")]
    found: list[Comment] = []
    open_items: list[Node] = []
    for node in items:
        if node.tag not in ("li", "article", "div", "section", "details", "tr", "td", "dd"):
            continue
        while open_items and open_items[-1].end <= node.index:
            open_items.pop()
        inner = [other for other in items if other.index > node.index and other.end <= node.end]
        if inner and node.tag == "div" and not any(_is_text(child) for child in page.children(node)):
            continue
        if open_items and not (node.tag in ("li", "article") or _is_item(node)):
            continue
        text = _text(page, node)
        if len(text) > 1:
            found.append(Comment(_author(page, node), text, None, len(open_items)))
            open_items.append(node)
    return found


def _is_item(node: Node) -> bool:
    return "comment" in node.get("class").split()


def _is_text(node: Node) -> bool:
    return node.tag == "p" or "comment" not in node.roles


def _author(page: Page, node: Node) -> str | None:
    for inner in page.inside(node)[1:]:
        if inner.roles & {"byline"} or inner.tag == "cite":
            name = page.text(inner).removesuffix(" says:").removesuffix(":").strip()
            if 0 < len(name) <= 60:
                return name
    return None


def _text(page: Page, node: Node) -> str:
    """The paragraphs of the comment without those of its replies."""
    nested = {
        n.index
        for n in page.inside(node)[1:]
        if n.tag in ("ol", "ul", "form") or n.roles & {"comments", "byline", "date"}
    }
    paragraphs = [
        n for n in page.inside(node) if n.tag == "p" and not any(a.index in nested for a in page.ancestors(n))
    ]
    if paragraphs:
        return " ".join(filter(None, (page.text(n) for n in paragraphs)))
    return page.text(node, frozenset(nested))


def _from_json(meta: Metadata) -> list[Comment]:
    """Comments that only JSON-LD holds; replies name their parent."""
    found: list[Comment] = []
    depths: dict[str, int] = {}
    for value in meta.ld("comment"):
        for item in value if isinstance(value, list) else [value]:
            if not isinstance(item, dict) or not isinstance(item.get("text"), str):
                continue
            parent = item.get("parentItem")
            above = depths.get(str(parent.get("@id"))) if isinstance(parent, dict) else None
            depth = 0 if above is None else above + 1
            depths[str(item.get("@id"))] = depth
            day = str(item.get("dateCreated") or item.get("datePublished") or "")[:10] or None
            found.append(Comment(next(texts(item.get("author")), None), " ".join(item["text"].split()), day, depth))
    return found
