"""Which repeated elements of a page are its comments: like elements are grouped, and the best group is taken.

Elements are alike by the fixed part of their ids, by class, by inline style, or as neighbours of one tag. In a group of
comments, each member has one name or one time of its own, and a text beside them. Members may lie in each other
(replies), or be headers whose texts are their next neighbours (`flat_items`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate

from armada_cli.segment.page.comment_names import form_of, id_form, kinds_of, visible
from armada_cli.segment.page.dom import TEXT, Node, Page
from armada_cli.segment.plain.shapes import ends_sentence
from armada_cli.segment.shared.times import find_stamps
from armada_cli.values import frozen

_PARTS = "li article div section details tr table td dd dt dl tbody p blockquote span a fieldset summary"
_BOLD = "b strong h4 h5 h6 font"
HOLDERS = frozenset(f"{_PARTS} {_BOLD}".split())
ALIKE = frozenset(("details", "article", "table", "dl", "blockquote"))  # tags rare enough to be alike without a name
NEAR = frozenset(["li", "tr", "dt", "div", "p", "table", "b", "strong", "h4", "h5", "h6", "font"])
SHORT = 160  # characters: a header or a button's text is no longer
SENTENCE = 10  # words: a sentence that has a time in it and is as long is no header
MOST = 20_000  # members: of a larger group, the first so many are weighed
_NUMBERS = re.compile(r"\d+(?:\.\d+)?")


@frozen
class Item:
    """One comment: its element, the indices it spans (`start` to `end`), and the spans of replies inside it."""

    node: Node
    start: int
    end: int
    holes: tuple[tuple[int, int], ...] = ()

    def own(self) -> list[int]:
        """The indices of its own elements, in order."""
        indices: list[int] = []
        at = self.start
        for first, last in self.holes:
            indices.extend(range(at, first))
            at = max(at, last)
        indices.extend(range(at, self.end))
        return indices


@dataclass(slots=True)
class Marks:
    """Where in a part of the page names, times and buttons stand, as sorted indices of elements.

    `lengths` and `texts` add up the characters of the elements before each index: all, and those outside of marks.
    """

    authors: list[int] = field(default_factory=list)
    times: list[int] = field(default_factory=list)
    buttons: list[int] = field(default_factory=list)
    lengths: list[int] = field(default_factory=list)
    texts: list[int] = field(default_factory=list)


def count(marks: Sequence[int], start: int, end: int) -> int:
    """How many marks lie from `start` to `end`."""
    return bisect_left(marks, end) - bisect_left(marks, start)


def read_marks(page: Page, zone: Sequence[Node], look: bool) -> Marks:
    """The marks in a part of the page; `look` searches all short texts for times as well, which costs more."""
    sizes = [0] * len(page.nodes)
    for node in zone:
        sizes[node.index] = len(node.text.strip()) + len(node.tail.strip())
    marks = Marks(lengths=[0, *accumulate(sizes)])
    for node in zone:
        if node.tag != TEXT and marks.lengths[node.end] - marks.lengths[node.index] <= SHORT:
            _mark(page, node, look, marks)
    marks.texts = _text_lengths(zone, marks, sizes)
    return marks


def _mark(page: Page, node: Node, look: bool, marks: Marks) -> None:
    kinds = kinds_of(node)
    if "author" in kinds or node.tag == "cite":
        marks.authors.append(node.index)
    if _is_time(page, node, kinds, look):
        marks.times.append(node.index)
    if node.text and len(node.text) < 40 and _is_button(node.text):
        marks.buttons.append(node.index)


def _is_button(text: str) -> bool:
    """Whether a text is a button's under a comment, or the label of a field in a guestbook's entry ("Name:")."""
    line = text.strip(" \n\t()[]|·•").casefold()
    return line in visible("call") or (line.endswith(":") and line[:-1] in visible("label"))


def _text_lengths(zone: Sequence[Node], marks: Marks, sizes: list[int]) -> list[int]:
    """Characters before each index outside of names, times and buttons (what follows such an element counts)."""
    header = {*marks.authors, *marks.times, *marks.buttons}
    until = 0
    for node in zone:
        if node.index < until:
            sizes[node.index] = 0
        elif node.index in header:
            until = node.end
            sizes[node.index] = len(node.tail.strip())
    return [0, *accumulate(sizes)]


def _is_time(page: Page, node: Node, kinds: frozenset[str], look: bool) -> bool:
    if node.tag == "time" or "datetime" in node.attrib or "data-utime" in node.attrib:
        return True
    if "date" in kinds:
        return has_time(page.text(node)) or has_time(node.get("title"))
    texts = (node.text, node.tail, node.get("title")) if look else ()
    return any(2 < len(t) < SHORT and any(map(str.isdigit, t)) and has_time(t) and not _tells(t) for t in texts)


def _tells(text: str) -> bool:
    """Whether a text with a time in it is a sentence of somebody's, no header."""
    return ends_sentence(text) and len(text.split()) >= SENTENCE


@lru_cache(maxsize=4096)
def has_time(text: str) -> bool:
    """Whether a short text holds a time."""
    return 1 < len(text) < SHORT and any(s.day or s.choices or s.clock for s in find_stamps(" ".join(text.split())))


# ------------------------------------------------------------------------------------------------ groups


def groups_of(within: Iterable[Node]) -> list[list[Node]]:
    """Elements that are alike, in each of the ways of being alike; each group in document order."""
    found: dict[tuple[object, ...], list[Node]] = {}
    for node in within:
        if node.tag not in HOLDERS and "-" not in node.tag:
            continue
        for key in _keys(node):
            found.setdefault(key, []).append(node)
    distinct = {(group[0].index, group[-1].index, len(group)): group for group in reversed(found.values())}
    return sorted(distinct.values(), key=lambda group: group[0].index)


def _keys(node: Node) -> Iterable[tuple[object, ...]]:
    attrib = node.attrib
    if attrib:
        name = attrib.get("class")
        if name:
            form = form_of(name)
            if form:
                yield "class", node.tag, form
        fixed = id_form(attrib.get("id") or "")
        if fixed:
            yield "id", node.tag, fixed
        if not name and attrib.get("style"):
            yield "style", node.tag, _NUMBERS.sub("#", attrib["style"])[:120]
    if node.tag in ALIKE:
        yield "tag", node.tag
    if node.tag in NEAR:
        yield "near", node.parent, node.tag


def nested_items(members: Sequence[Node]) -> list[Item]:
    """The members as comments, each without those that lie in it."""
    inner: dict[int, list[tuple[int, int]]] = {}
    open_nodes: list[Node] = []
    for node in members:
        while open_nodes and open_nodes[-1].end <= node.index:
            open_nodes.pop()
        if open_nodes:
            inner.setdefault(open_nodes[-1].index, []).append((node.index, node.end))
        open_nodes.append(node)
    return [Item(n, n.index, n.end, tuple(inner.get(n.index, ()))) for n in members]


def flat_items(page: Page, members: Sequence[Node]) -> list[Item]:
    """The members as headers: each comment runs to the next member beside it, or to the end of their parent.

    Empty if the comments would overlap.
    """
    items: list[Item] = []
    for node, following in zip(members, [*members[1:], None], strict=True):
        if following is not None and following.parent == node.parent:
            end = following.index
        else:
            end = page.nodes[node.parent].end if node.parent >= 0 else node.end
            end = _up_to_form(page, node, end)
        if items and items[-1].end > node.index:
            return []
        items.append(Item(node, node.index, end))
    return items


def _up_to_form(page: Page, node: Node, end: int) -> int:
    """Where the last flat comment ends: before a form, a heading or a rule that follows it."""
    at = node.end
    while at < end:
        if page.nodes[at].tag in ("form", "h1", "h2", "h3", "h4", "hr", "footer"):
            return at
        at = page.nodes[at].end
    return end


# ------------------------------------------------------------------------------------------------ fitness


@frozen
class Fit:
    """How well a group passes for comments: members with a name or time and a text, and what they weigh together."""

    good: int
    bad: int
    weight: float
    width: int

    @property
    def score(self) -> float:
        """What the good members weigh, less the bad."""
        return self.weight - 0.5 * self.bad


def fit_of(items: Sequence[Item], marks: Marks) -> Fit:
    """The group's fitness. Where a comment's name and time are in two members, they count once."""
    timed = named = 0
    timed_weight = named_weight = 0.0
    gone = 0
    weighed = items[:MOST]
    for item in weighed:
        has_time, has_name, weight = _passes(item, marks)
        timed += has_time
        named += has_name
        timed_weight += weight * has_time
        named_weight += weight * has_name
        gone += not (has_time or has_name) and "gone" in kinds_of(item.node)
    good, weight = (timed, timed_weight) if timed_weight >= named_weight else (named, named_weight)
    weight *= 1.0 if timed else 0.6
    width = sum(own_length(item, marks.lengths) for item in weighed)
    return Fit(good, len(weighed) - good - gone, weight, width)


def _passes(item: Item, marks: Marks) -> tuple[bool, bool, float]:
    """Whether an item has a time, whether a name, not too many of either; and its weight by these and by its text."""
    times, authors = own_count(item, marks.times), own_count(item, marks.authors)
    text = own_length(item, marks.texts)
    if times > 5 or authors > 9 or text < 1 or "form" in kinds_of(item.node):
        return False, False, 0.0
    weight = min(1.0, 0.4 + text / 40) * (1.0 if times and authors else 0.7)
    return times > 0, authors > 0, weight


def own_count(item: Item, marks: Sequence[int]) -> int:
    """How many marks are the item's own."""
    return count(marks, item.start, item.end) - sum(count(marks, first, last) for first, last in item.holes)


def own_length(item: Item, added: Sequence[int]) -> int:
    """The characters of the item's own elements, by lengths added up."""
    return added[item.end] - added[item.start] - sum(added[last] - added[first] for first, last in item.holes)
