"""Reader comments of a page, and the elements that hold them, which the body's search then never sees."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from armada_cli.records import Comment
from armada_cli.segment.page.comment_areas import (
    added_lengths,
    loose_nodes,
    named_areas,
    outside_text,
    thread_nodes,
    without_other_threads,
)
from armada_cli.segment.page.comment_depth import depths_of
from armada_cli.segment.page.comment_groups import Item
from armada_cli.segment.page.comment_ld import comments_in
from armada_cli.segment.page.comment_names import kinds_of
from armada_cli.segment.page.comment_read import Raw, order_since, read_item, shown_day, thread_order
from armada_cli.segment.page.comment_text import comments_in_lines
from armada_cli.segment.page.comment_thread import named_group, shaped_group, thread_heading
from armada_cli.segment.page.dom import Page
from armada_cli.segment.page.language import root_language
from armada_cli.segment.page.metadata import Metadata
from armada_cli.segment.page.published import declared_day
from armada_cli.segment.shared.times import Order, whole_day
from armada_cli.values import frozen

POST = 200  # characters of a forum's first post that is surely an article
PARAGRAPH = 80  # characters of a run of text that may be an article's
DIARY = 3  # entries: so many of one writer are a diary or a live report
LANGUAGES: dict[str, Order] = {"en-us": "mdy"}  # it alone writes the month first (Unicode CLDR)


@frozen
class CommentArea:
    """The comments in order, and the indices of the page's nodes whose subtrees are no part of the article.

    `tails` are those nodes among them behind which the loose text, up to the next element, is none either. `sure`: the
    page names the comments as such, or the first of them is its article.
    """

    comments: tuple[Comment, ...] = ()
    removed: frozenset[int] = frozenset()
    tails: frozenset[int] = frozenset()
    sure: bool = True


def find_comments(page: Page, meta: Metadata) -> CommentArea:
    """The readers' comments, and the elements to remove: lists of comments, their forms, single comments."""
    areas = named_areas(page)
    removed = frozenset(node.index for node in areas)
    told = comments_in(meta)
    group = named_group(page)
    heading = None if group else thread_heading(page)
    group = group or shaped_group(page, heading)
    if group is None:
        read, elements = comments_in_lines(page, heading, _order_of(page)) if heading and not told else ([], [])
        return CommentArea(tuple(told or read), removed | frozenset(elements), frozenset(elements))
    lengths = added_lengths(page)
    items, others = without_other_threads(group, lengths)
    post = _first_post(page, items, lengths)
    items = items[1:] if post else items
    comments = _comments(page, items, declared_day(meta) or _day_above(page, items))
    named = bool(items) and _is_named(page, items[0])
    if not _are_comments(comments, named):
        return CommentArea(tuple(told), removed)
    removed |= frozenset(thread_nodes(page, [*items, *others], lengths))
    tails = frozenset(loose_nodes(page, [*items, *others]))
    if post:
        removed = frozenset(index for index in removed if not post.start <= index < post.end)
    sure = named or post is not None
    return CommentArea(tuple(comments if len(comments) >= len(told) else told), removed, tails, sure)


def _are_comments(comments: Sequence[Comment], named: bool) -> bool:
    """Whether what was read is a thread: it has names, or is named as one, and is not all the same or of one writer."""
    authors = {c.author for c in comments}
    texts = {c.text for c in comments}
    diary = len(authors) == 1 and len(comments) >= DIARY and not named
    return (named or any(authors)) and (len(texts) > 1 or len(comments) < 2) and not diary


def _is_named(page: Page, item: Item) -> bool:
    """Whether the comment, or an element around it, is named after comments."""
    return any("comment" in kinds_of(node) for node in (item.node, *page.ancestors(item.node)))


def _day_above(page: Page, items: Sequence[Item]) -> date | None:
    """The first day that a <time> gives above the comments."""
    above = page.nodes[: items[0].start] if items else ()
    return next((day for n in above if n.tag == "time" and (day := whole_day(n.get("datetime")[:40]))), None)


def _comments(page: Page, items: Sequence[Item], published: date | None) -> list[Comment]:
    raws = [read_item(page, item) for item in items]
    order = thread_order(raws) or order_since(raws, published) or _order_of(page)
    depths = depths_of(page, items)
    return [
        Comment(raw.author, raw.text, shown_day(raw, order), depth)
        for raw, depth in zip(raws, depths, strict=True)
        if not raw.gone and raw.text and (raw.author or raw.timed)
    ]


def _order_of(page: Page) -> Order | None:
    """The order of day and month in the language that the page declares; unknown for English of no country."""
    language = root_language(page)
    if not language or language == "en":
        return None
    return LANGUAGES.get(language, "dmy")


def _first_post(page: Page, items: list[Item], lengths: Sequence[int]) -> Item | None:
    """A forum's first post, which is the article where the page has no other text of its length; else null."""
    first = items[0] if items else None
    if first is None or len(items) < 2 or "comment" in kinds_of(first.node):
        return None
    own = lengths[first.end] - lengths[first.start]
    if own > POST and own > outside_text(items, lengths):
        return first
    return None if _is_named(page, first) or _has_paragraphs(page, items) else first


def _has_paragraphs(page: Page, items: Sequence[Item]) -> bool:
    """Whether any run of text outside the items is as long as a paragraph."""
    inside = [False] * len(page.nodes)
    for item in items:
        inside[item.start : item.end] = [True] * (item.end - item.start)
    return any(not inside[n.index] and max(len(n.text.strip()), len(n.tail.strip())) >= PARAGRAPH for n in page.nodes)


__all__ = ["CommentArea", "Raw", "find_comments"]
