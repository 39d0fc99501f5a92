"""One comment read: its author, day and text, by the names of its elements and else by what stands where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from armada_cli.segment.page.comment_groups import Item
from armada_cli.segment.page.comment_names import kinds_of, value_kinds, visible
from armada_cli.segment.page.dom import BLOCK, Node, Page
from armada_cli.segment.plain.anchors import clean_name, find_anchor, is_action_text, is_meta, is_removed
from armada_cli.segment.plain.lines import Unit
from armada_cli.segment.plain.shapes import opens_with
from armada_cli.segment.shared.times import Stamp, find_stamps, without_joiners
from armada_cli.segment.shared.words import bare, words

NAME = 60  # characters: a name is no longer
HEADER_REST = 25  # characters of a header that may be left in an element around the text
_LEFT_OUT = frozenset(["button", "form", "label", "textarea", "menu", "nav", "figure", "cite"])
_SIGNATURE = re.compile(r"^[_\-—=]{4,}")
_DATED = ("title", "datetime", "content", "data-date")
_LABEL = re.compile(r"^([^\W\d_][\w .'-]{1,24}?)\s*:\s*")
_HIDDEN = frozenset(("hidden",))


@dataclass(frozen=True, slots=True)
class Raw:
    """A comment as read: `stamps` are its days, the one shown first. `timed`: it has a time; `gone`: it was removed."""

    author: str | None
    text: str
    stamps: tuple[Stamp, ...] = ()
    epoch: str | None = None
    gone: bool = False
    timed: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """The own elements of a comment with the kinds of their names, and which indices lie in which."""

    page: Page
    item: Item
    nodes: tuple[Node, ...]
    kinds: dict[int, frozenset[str]]


def read_item(page: Page, item: Item) -> Raw:
    """The comment's author, text and times."""
    nodes = tuple(page.nodes[i] for i in item.own())
    part = _Part(page, item, nodes, {n.index: kinds_of(n) for n in nodes})
    author_node = _author_node(part)
    time_node = _time_node(part, author_node)
    author = _name_of(page, author_node) if author_node else None
    body = _text_node(part, author_node, time_node)
    header = [n for n in (author_node, time_node) if n and not (body and n.index <= body.index < n.end)]
    lines = _lines(part, body, header)
    if body is None:
        author, lines = _from_lines(author, lines)
    elif author is None:
        author = _author_beside(part, body, header)
    text = " ".join(lines)
    stamps = _stamps(part, time_node)
    gone = _is_gone(part, text)
    return Raw(author, text, stamps, _epoch(part), gone, timed=bool(stamps or time_node))


# ------------------------------------------------------------------------------------------------ author and time


def _author_node(part: _Part) -> Node | None:
    """The element named after an author that holds a name; of elements in each other, the innermost."""
    found: Node | None = None
    for node in part.nodes:
        if found and node.index >= found.end:
            return found
        kinds = part.kinds[node.index]
        named = "author" in kinds or node.tag == "cite"
        if not named or "reply_to" in kinds or _is_whole(part, node):
            continue
        if _name_of(part.page, node):
            found = node
    return found


def _is_whole(part: _Part, node: Node) -> bool:
    """Whether an element is the whole comment (of a flat one, it is the header alone)."""
    return node is part.item.node and part.item.end == node.end


def _name_of(page: Page, node: Node) -> str | None:
    """The name that an element holds, without "says", labels, badges and buttons; null if it holds something else."""
    if page.nodes[node.end - 1].index - node.index > 40:
        return None
    pieces: list[str] = []
    until = 0
    for inner in page.inside(node):
        if inner.index >= until and inner is not node and _is_badge(inner):
            until = inner.end
        if inner.index >= until:
            pieces.append(inner.text)
        if inner is not node:
            pieces.append(inner.tail)
    text = "  ".join(" ".join(p.split()) for p in pieces if p.strip()) or _texts(page, node)
    return name_in(text) if 0 < len(text) <= NAME + 40 else None


def _texts(page: Page, node: Node) -> str:
    """The texts of an element's parts, in columns."""
    pieces = (piece for n in page.inside(node) for piece in (n.text, n.tail if n is not node else ""))
    return "  ".join(" ".join(piece.split()) for piece in pieces if piece.strip())


def _is_badge(node: Node) -> bool:
    kinds = value_kinds(node.get("class"))
    return bool(kinds & {"skip", "reply_to", "date"}) and "author" not in kinds


def name_in(text: str) -> str | None:
    """The commenter's name in a short text."""
    text = _without_label(text)
    anchor = find_anchor(Unit(" ".join(text.split()), raw=text))
    if anchor:
        return anchor.name
    name = clean_name(text).removesuffix(":").strip(" ,;")
    if not name or len(name) > NAME or len(name.split()) > 6 or bare(name) in visible("label"):
        return None
    if (is_action_text(name) and not name.isdigit()) or bare(name) in words("paste", "line") or opens_with(name, "ask"):
        return None
    return name


def _without_label(text: str) -> str:
    """A text without the label before it ("Name: Ann Lee")."""
    match = _LABEL.match(text)
    return text[match.end() :] if match and bare(match[1]) in visible("label") else text


def _time_node(part: _Part, author: Node | None) -> Node | None:
    """The element that shows the time: named so or a <time>; of elements in each other, the innermost that has one."""
    found: Node | None = None
    for node in part.nodes:
        if found and node.index >= found.end:
            return found
        kinds = part.kinds[node.index]
        if not (node.tag in ("time", "abbr") or "date" in kinds or "datetime" in node.attrib or node.get("title")):
            continue
        if _is_whole(part, node) or ("text" in kinds and "date" not in kinds):
            continue
        if _stamps_of(part.page, node) and not (author and node.index < author.index < node.end and found):
            found = node
    return found


def _stamps_of(page: Page, node: Node) -> list[Stamp]:
    text = page.text(node)
    stamps = find_stamps(text) if len(text) <= 120 else []
    return stamps or [s for s in find_stamps(node.get("title")[:80]) if s.day or s.choices]


def _stamps(part: _Part, time_node: Node | None) -> tuple[Stamp, ...]:
    """The times of the comment: as shown, then from titles and attributes."""
    nodes = [time_node, *_inside(part, time_node)] if time_node else list(part.nodes)
    shown = find_stamps(part.page.text(time_node)[:160]) if time_node else []
    if not time_node:
        shown = [
            s for n in nodes for t in (n.text, n.tail) if 5 < len(t) < 120 for s in find_stamps(" ".join(t.split()))
        ][:3]
    values = (n.attrib[key] for n in nodes for key in _DATED if key in n.attrib)
    hidden = [s for value in values for s in find_stamps(value[:80])]
    return tuple(s for s in [*shown, *hidden] if s.day or s.choices)


def _inside(part: _Part, node: Node) -> Iterator[Node]:
    ancestors = (n for n in part.nodes if n.index < node.index < n.end and n.tag in ("time", "abbr"))
    yield from ancestors
    yield from (n for n in part.nodes if node.index < n.index < node.end)


def _epoch(part: _Part) -> str | None:
    """The day that a count of seconds in an attribute gives."""
    for node in part.nodes:
        value = node.get("data-utime") or node.get("data-timestamp")
        if value.isdigit() and 9 <= len(value) <= 13:
            seconds = int(value[:10]) if len(value) >= 10 else int(value)
            return datetime.fromtimestamp(seconds, UTC).date().isoformat()
    return None


# ------------------------------------------------------------------------------------------------ text


def _text_node(part: _Part, author: Node | None, time_node: Node | None) -> Node | None:
    """The element named as text that holds most of the comment's words; of equals, the innermost."""
    best: Node | None = None
    most = 0
    for node in part.nodes:
        kinds = part.kinds[node.index]
        if "text" not in kinds or kinds & {"author", "skip"} or (_is_whole(part, node) and not _is_leaf(part, node)):
            continue
        if time_node is node or author is node:
            continue
        length = sum(
            map(len, _lines(part, node, [n for n in (author, time_node) if n and node.index < n.index < node.end]))
        )
        if length and length >= most - HEADER_REST:
            best, most = node, max(most, length)
    return best


def _is_leaf(part: _Part, node: Node) -> bool:
    return all(part.kinds[n.index].isdisjoint({"text", "author"}) for n in part.nodes if n is not node)


def _lines(part: _Part, within: Node | None, taken: Sequence[Node]) -> list[str]:
    """The lines of text in an element (or in the whole comment) without names, times, buttons and boxes."""
    pieces: list[str] = []
    lines: list[str] = []

    def flush() -> None:
        line = " ".join("".join(pieces).split())
        pieces.clear()
        if line and not (is_noise(line) if within is None or re.search(r"\w", line) else not lines):
            lines.append(line)

    for kind, text in _runs(part, within, taken):
        if kind == "break":
            flush()
        pieces.append(text)
    flush()
    cut = next((i for i, line in enumerate(lines) if _SIGNATURE.match(line)), len(lines))
    return lines[:cut]


def _runs(part: _Part, within: Node | None, taken: Sequence[Node]) -> Iterator[tuple[str, str]]:
    """The pieces of text in order; a break comes before and after each block."""
    start, end = (within.index, within.end) if within else (part.item.start, part.item.end)
    nodes = [n for n in part.nodes if start <= n.index < end]
    closing: list[Node] = []
    until = 0
    previous = start - 1
    for node in [*nodes, None]:
        index = node.index if node else end
        while closing and closing[-1].end <= index:
            done = closing.pop()
            yield ("break" if done.tag in BLOCK else "run"), "" if done is within else done.tail
        if node is None:
            break
        if node.index < until:
            continue
        if node.index > previous + 1 and node.index > until:
            yield "break", ""
        previous = node.index
        if node is not within and _is_left_out(part, node, taken):
            until = node.end
            yield ("break" if node.tag in BLOCK else "run"), " " + node.tail
            continue
        yield ("break" if node.tag in BLOCK or node.tag == "br" else "run"), node.text
        closing.append(node)


def _is_left_out(part: _Part, node: Node, taken: Sequence[Node]) -> bool:
    """Whether an element is no part of the text: a name or time found, a button, a box of the site's."""
    if node.tag in _LEFT_OUT or "hidden" in node.roles or any(node is n for n in taken):
        return True
    if node.tag == "blockquote":
        return False
    kinds = part.kinds[node.index]
    if "reply_to" in kinds or "other" in kinds:
        return True
    short = len(part.page.text(node)) <= 80
    if "skip" in value_kinds(node.get("class")) and not kinds & {"text", "area"}:
        return node.tag != "p" or short
    return short and bool(kinds & {"author", "date"}) and "text" not in kinds


def is_noise(line: str) -> bool:
    """Whether a line inside a comment is none of its text: buttons, a number, a label, a member's card."""
    unit = Unit(line, raw=line)
    if is_meta(unit) or not re.search(r"\w|[\u2600-\U0001faff]", line):
        return True
    label = _LABEL.match(line)
    if label and bare(label[1]) in visible("drop_label"):
        return True
    return (is_action_text(line) and not re.search(r"[\u2600-\U0001faff]", line)) or bare(line) in visible("label")


def _author_beside(part: _Part, body: Node, header: Sequence[Node]) -> str | None:
    """The name in the lines around a comment's text: in a header line ("Posted by ..."), else the first line above."""
    around = _lines(part, None, [*header, body])
    anchors = (find_anchor(Unit(line, raw=line)) for line in around if len(line) < 160)
    told = next((a.name for a in anchors if a and a.name), None)
    return told or next((name for line in around[:2] if len(line.split()) <= 6 and (name := name_in(line))), None)


def _from_lines(author: str | None, lines: list[str]) -> tuple[str | None, list[str]]:
    """Name and text where no names of elements tell them apart: a header line above or below, the text beside it."""
    kept: list[str] = []
    for number, line in enumerate(lines):
        anchor = find_anchor(Unit(line, raw=line)) if number in (0, 1, len(lines) - 1) and len(line) < 160 else None
        if anchor:
            author = author or anchor.name
            kept += [anchor.tail] if anchor.tail else []
        elif not author and not kept and number + 1 < len(lines) and len(line.split()) <= 6 and name_in(line):
            author = name_in(line)
        else:
            kept.append(line)
    return author, [_without_comment_label(line) for line in kept]


def _without_comment_label(line: str) -> str:
    """A line without a label such as "Comments:" before the text."""
    match = _LABEL.match(line)
    return line[match.end() :] if match and bare(match[1]) in visible("label") else line


def _is_gone(part: _Part, text: str) -> bool:
    """Whether the comment was removed, or is a pingback of another site's."""
    if not text:
        return True
    unit = Unit(text, raw=text)
    if is_removed(unit) and len(text.split()) <= 60:
        return True
    named = any("gone" in part.kinds[n.index] for n in part.nodes[:12])
    excerpt = text.startswith(("[...]", "[…]")) or text.endswith(("[...]", "[…]"))
    return (named and len(text.split()) <= 40) or excerpt


def shown_day(raw: Raw, order: str | None) -> str | None:
    """The comment's day as the page shows it; a numeric date is read in the thread's order, or as its epoch says."""
    for stamp in raw.stamps:
        if stamp.day:
            return stamp.day.isoformat()
        if stamp.choices and raw.epoch:
            near = [d for d in stamp.choices if abs((d - datetime.fromisoformat(raw.epoch).date()).days) <= 1]
            if near:
                return near[0].isoformat()
        if stamp.choices and order in ("dmy", "mdy"):
            return stamp.choices[0 if order == "dmy" else 1].isoformat()
    return raw.epoch


def thread_order(raws: Iterable[Raw]) -> str | None:
    """The order of day and month that the thread's unambiguous numeric dates show, null if they show none."""
    votes = {s.order for raw in raws for s in raw.stamps if s.order and s.day}
    return votes.pop() if len(votes) == 1 else None


__all__ = ["Raw", "name_in", "read_item", "shown_day", "thread_order", "without_joiners"]
