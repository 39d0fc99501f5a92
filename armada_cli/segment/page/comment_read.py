"""One comment read: its author, day and text, by the names of its elements and else by what stands where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from armada_cli.segment.page.comment_groups import Item, has_time
from armada_cli.segment.page.comment_lines import LEFT_OUT, Line, Part, lines_of, read_part, without_label
from armada_cli.segment.page.comment_names import value_kinds, visible
from armada_cli.segment.page.dom import Node, Page
from armada_cli.segment.plain.anchors import (
    Anchor,
    clean_name,
    find_anchor,
    is_action_text,
    is_guest,
    is_heading,
    is_removed,
)
from armada_cli.segment.plain.lines import Unit
from armada_cli.segment.plain.shapes import ends_sentence, opens_with
from armada_cli.segment.shared.times import Order, Stamp, find_stamps
from armada_cli.segment.shared.words import bare, words
from armada_cli.values import frozen

NAME = 60  # characters: a name is no longer
HEADER_REST = 25  # characters of a header that may be left in an element around the text
HEADER = 160  # characters: a header line has no more
Placed = tuple[str | None, list[Line], list[Stamp]]
_ANSWER = re.compile(r"(?:re|aw|antw)\s?:", re.IGNORECASE)  # a subject, no name
_DATED = ("title", "datetime", "content", "data-date")


@frozen
class Raw:
    """A comment as read: `stamps` are its days, the one shown first. `timed`: it has a time; `gone`: it was removed."""

    author: str | None
    text: str
    stamps: tuple[Stamp, ...] = ()
    epoch: date | None = None
    gone: bool = False
    timed: bool = False


def read_item(page: Page, item: Item) -> Raw:
    """The comment's author, text and times."""
    part = read_part(page, item)
    author_node = _author_node(part)
    time_node = _time_node(part)
    author = name_of(page, author_node) if author_node else None
    body = _text_node(part, author_node, time_node)
    if body is None:
        author, lines, stamps = _by_place(part, author, [n for n in (author_node,) if n], beside=False)
    else:
        lines, stamps = lines_of(part, body, _inside_of(body, author_node, time_node)), []
        if author is None or not time_node:
            told, _, stamps = _by_place(part, None, [body], beside=True)
            author = author or told
        if author is None and lines and (anchor := _anchor(lines[0])) and anchor.name:
            author, lines, stamps = _by_place(part, None, [], beside=False)
    text = " ".join(line.text for line in lines)
    if author_node and not time_node and not stamps:
        stamps = find_stamps(page.text(author_node)[:HEADER])
    stamps = [*_stamps(part, time_node), *stamps]
    days = tuple(s for s in stamps if s.day or s.choices)
    return Raw(
        author, text, days, _epoch(part), _is_gone(part, text), timed=bool(stamps or time_node) or _is_timed(part)
    )


def _inside_of(body: Node, *nodes: Node | None) -> list[Node]:
    return [n for n in nodes if n and body.index < n.index < body.end]


# ------------------------------------------------------------------------------------------------ by names


def _author_node(part: Part) -> Node | None:
    """The element named after an author that holds a name; of elements in each other, the innermost."""
    found: Node | None = None
    for node in part.nodes:
        if found and node.index >= found.end:
            return found
        kinds = part.kinds[node.index]
        named = "author" in kinds or node.tag == "cite"
        if named and "reply_to" not in kinds and not part.is_whole(node) and name_of(part.page, node):
            found = node
    return found


def name_of(page: Page, node: Node) -> str | None:
    """The name that an element holds, without "says", labels, badges and buttons; null if it holds something else."""
    if node.end - node.index > 40:
        return None
    texts = (_columns(page, node, badges) for badges in (False, True))
    return next((name for text in texts if 0 < len(text) <= NAME + 40 and (name := name_in(text))), None)


def _columns(page: Page, node: Node, badges: bool) -> str:
    """The texts of an element's parts, two spaces between; on demand without badges."""
    pieces: list[str] = []
    until = 0
    for inner in page.inside(node):
        if inner.index >= until and inner is not node and not badges and _is_badge(inner):
            until = inner.end
        if inner.index >= until:
            pieces.append(inner.text)
        if inner is not node:
            pieces.append(inner.tail)
    return "  ".join(" ".join(p.split()) for p in pieces if p.strip())


def _is_badge(node: Node) -> bool:
    kinds = value_kinds(node.get("class"))
    return bool(kinds & {"skip", "reply_to", "date"}) and "author" not in kinds


@lru_cache(maxsize=4096)
def name_in(text: str) -> str | None:
    """The commenter's name in a short text."""
    text = without_label(text)
    anchor = find_anchor(Unit(" ".join(text.split()), raw=text))
    if anchor:
        return anchor.name
    name = clean_name(text).removesuffix(":").strip(" ,;")
    if not name or len(name) > NAME or len(name.split()) > 6 or bare(name) in visible("label"):
        return None
    if is_heading(Unit(name, raw=name)) or name[-1] in "?!…" or (ends_sentence(name) and len(name.split()) > 3):
        return None
    if _ANSWER.match(text):
        return None
    if (is_action_text(name) and not name.isdigit()) or bare(name) in words("paste", "line") or opens_with(name, "ask"):
        return None
    return name


def _time_node(part: Part) -> Node | None:
    """The element that shows the time: named so, or a <time>; of elements in each other, the innermost with a day."""
    found: Node | None = None
    dated = False
    for node in part.nodes:
        if found and node.index >= found.end:
            return found
        kinds = part.kinds[node.index]
        if not (node.tag in ("time", "abbr") or "date" in kinds or "datetime" in node.attrib or "title" in node.attrib):
            continue
        if part.is_whole(node) or ("text" in kinds and "date" not in kinds):
            continue
        stamps = _stamps_of(part.page, node)
        has_day = any(s.day or s.choices for s in stamps)
        if stamps and (has_day or not dated):
            found, dated = node, has_day
    return found


def _stamps_of(page: Page, node: Node) -> list[Stamp]:
    text = page.text(node) if node.end - node.index < 20 else ""
    stamps = find_stamps(text) if 0 < len(text) <= 120 else []
    title = node.get("title")
    return stamps or ([s for s in find_stamps(title[:80]) if s.day or s.choices] if title else [])


def _stamps(part: Part, time_node: Node | None) -> Iterator[Stamp]:
    """The times of the comment: as shown, then from titles and attributes."""
    if time_node:
        yield from find_stamps(part.page.text(time_node)[:HEADER])
    around = [
        n for n in part.nodes if time_node and n.index <= time_node.index < n.end and n.tag in ("time", "abbr", "a")
    ]
    inner = [n for n in part.nodes if time_node is None or time_node.index < n.index < time_node.end]
    for node in (*([time_node] if time_node else ()), *around, *inner):
        for key in _DATED:
            if key in node.attrib:
                yield from find_stamps(node.attrib[key][:80])


def _epoch(part: Part) -> date | None:
    """The day that a count of seconds in an attribute gives."""
    for node in part.nodes:
        value = node.attrib.get("data-utime") or node.attrib.get("data-timestamp") or ""
        if value.isdigit() and 9 <= len(value) <= 13:
            return datetime.fromtimestamp(int(value[:10]), UTC).date()
    return None


def _text_node(part: Part, author: Node | None, time_node: Node | None) -> Node | None:
    """The element named as text that holds most of the comment's words; of equals, the innermost."""
    lengths: dict[int, int] = {}
    until = 0
    for node in part.nodes:
        if node.tag in LEFT_OUT:
            until = max(until, node.end)
        if node.index >= until and _is_text(part, node) and node is not author and node is not time_node:
            lines = lines_of(part, node, _inside_of(node, author, time_node))
            if not (len(lines) == 1 and _is_header(lines[0])):
                lengths[node.index] = sum(len(line.text) for line in lines)
    most = max(lengths.values(), default=0)
    best: Node | None = None
    while inner := [
        i
        for i in lengths
        if lengths[i] and (best is None or best.index < i < best.end) and lengths[i] >= most - _slack(part, i)
    ]:
        best = part.page.nodes[max(inner, key=lambda i: (lengths[i], -i))]
    return best


def _is_header(line: Line) -> bool:
    """Whether a line is a header alone: a name with a time, or a time."""
    anchor = _anchor(line)
    return anchor is not None and anchor.stamp is not None and not anchor.tail


def _slack(part: Part, index: int) -> int:
    """The characters of a header that may be left in an element around the text."""
    return 2 * HEADER_REST if "comment" in part.kinds[index] else HEADER_REST


def _is_timed(part: Part) -> bool:
    """Whether any short text in the comment is a time, be it among buttons."""
    return any(has_time(" ".join(n.text.split())) for n in part.nodes[:60] if 3 < len(n.text) < HEADER)


def _is_text(part: Part, node: Node) -> bool:
    kinds = part.kinds[node.index]
    return "text" in kinds and not kinds & {"author", "skip"} and not part.is_whole(node)


# ------------------------------------------------------------------------------------------------ by place


def _by_place(part: Part, author: str | None, without: Sequence[Node], beside: bool) -> Placed:
    """Name, text and times where names of elements do not tell: a header line above or below, the text beside it.

    `beside` says that the text has been found, and the lines are those around it.
    """
    lines = lines_of(part, None, without, header=True)
    anchors = _header_lines(lines, author)
    told = next((a.name for a in anchors.values() if a.name), None)
    headers = set(anchors)
    guests = [i for i, line in enumerate(lines) if is_guest(line.text)]
    first = next((i for i in range(len(lines)) if i not in anchors and i not in guests), len(lines))
    if author is None and (told is None or _is_rank(told)):
        spare = first < len(lines) and (beside or len(lines) > len(anchors) + len(guests) + 1)
        alone = name_in(lines[first].raw) if spare and len(lines[first].text.split()) <= 6 else None
        told = alone or next((lines[i].text for i in guests), told)
        headers |= {first} if alone else set()
    headers |= set(guests)
    kept = [line if author else _unlabelled(line) for i, line in enumerate(lines) if i not in headers]
    kept = [line for line in kept if not line.heading] or kept
    tails = [Line(a.tail, a.tail) for a in anchors.values() if a.tail]
    return author or told, [*tails, *kept], [a.stamp for a in anchors.values() if a.stamp]


def _is_rank(name: str) -> bool:
    """Whether a name that a header line gives is a rank, which may stand beside the name itself."""
    return bare(name) in words("paste", "rank") and not is_guest(name)


def _header_lines(lines: Sequence[Line], author: str | None) -> dict[int, Anchor]:
    """The lines at the comment's edges that are its header, by their places.

    "The baker said: ..." is one only where nothing else names the author.
    """
    edges = sorted({*range(3), len(lines) - 1})
    found = {i: a for i in edges if 0 <= i < len(lines) and (a := _anchor(lines[i]))}
    named = author or any(a.name and not a.tail for a in found.values())
    return {i: a for i, a in found.items() if not (named and a.tail)}


def _anchor(line: Line) -> Anchor | None:
    return find_anchor(line.unit) if len(line.text) <= HEADER else None


def _unlabelled(line: Line) -> Line:
    text = without_label(line.text)
    return line if text == line.text else Line(text, text)


# ------------------------------------------------------------------------------------------------ removed, and days


def _is_gone(part: Part, text: str) -> bool:
    """Whether the comment was removed, or is a pingback of another site's."""
    if not text:
        return True
    if is_removed(Unit(text, raw=text)) and len(text.split()) <= 60:
        return True
    named = any("gone" in part.kinds[n.index] for n in part.nodes[:12])
    excerpt = text.startswith(("[...]", "[…]")) or text.endswith(("[...]", "[…]"))
    return (named and len(text.split()) <= 40) or excerpt


def shown_day(raw: Raw, order: Order | None) -> str | None:
    """The comment's day as the page shows it; a numeric date is read in the thread's order, or as its epoch says."""
    for stamp in raw.stamps:
        near = [d for d in stamp.choices or () if raw.epoch and abs(d - raw.epoch) <= timedelta(days=1)]
        day = near[0] if near else stamp.read(order)
        if day:
            return day.isoformat()
    return raw.epoch.isoformat() if raw.epoch else None


def thread_order(raws: Iterable[Raw]) -> Order | None:
    """The order of day and month that the thread's unambiguous numeric dates show, null if they show none."""
    votes = {s.order for raw in raws for s in raw.stamps if s.order and s.day}
    return votes.pop() if len(votes) == 1 else None


def order_since(raws: Iterable[Raw], published: date | None) -> Order | None:
    """The only order of day and month in which no comment is older than the article; null if both will do, or none."""
    open_days = [s for raw in raws for s in raw.stamps if s.choices and not s.day]
    if not published or not open_days:
        return None
    first = published - timedelta(days=1)
    fit: list[Order] = [order for order in ("dmy", "mdy") if all((s.read(order) or first) >= first for s in open_days)]
    return fit[0] if len(fit) == 1 else None
