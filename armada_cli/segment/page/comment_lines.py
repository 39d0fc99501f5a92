"""The lines of one comment: its own elements' texts, cut at blocks, without buttons, badges and boxes of the site's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from armada_cli.segment.page.comment_groups import Item
from armada_cli.segment.page.comment_names import kinds_of, value_kinds, visible
from armada_cli.segment.page.dom import BLOCK, Node, Page
from armada_cli.segment.plain.anchors import is_action, is_guest, is_meta
from armada_cli.segment.plain.lines import Unit
from armada_cli.segment.shared.words import bare, words
from armada_cli.values import frozen

LONGEST_NOISE = 90  # characters: a row of buttons or a field of a member's card has no more
ENDED = "/"  # a mark for the end of a block
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
SHORT = 80  # characters: a button, a badge, a name or a time has no more
LEFT_OUT = frozenset(["button", "form", "label", "textarea", "menu", "nav", "figure"])
_SIGNATURE = re.compile(r"^[_\-—=]{4,}")
_LABEL = re.compile(r"^([^\W\d_][\w .'-]{1,24}?)\s*:\s*")
_LETTER = re.compile(r"\w")


@frozen
class Part:
    """The own elements of a comment, in order, with the kinds that their names say."""

    page: Page
    item: Item
    nodes: tuple[Node, ...]
    kinds: dict[int, frozenset[str]]

    def is_whole(self, node: Node) -> bool:
        """Whether an element is the whole comment (of a flat one, it is the header alone)."""
        return node is self.item.node and self.item.end == node.end


@frozen
class Line:
    """A line of text. `raw` sets neighbouring elements apart by two spaces; `heading`: one of h1 to h6 holds it."""

    text: str
    raw: str
    heading: bool = False

    @property
    def unit(self) -> Unit:
        """The line as the rules for plain text read it."""
        return Unit(self.text, raw=self.raw)


def read_part(page: Page, item: Item) -> Part:
    """The comment's own elements."""
    nodes = tuple(page.nodes[i] for i in item.own())
    return Part(page, item, nodes, {n.index: kinds_of(n) for n in nodes})


def lines_of(part: Part, within: Node | None = None, without: Sequence[Node] = (), header: bool = False) -> list[Line]:
    """The lines of an element, or of the whole comment, down to a signature.

    `without` are elements to pass over. With `header`, elements named after the author or the time are kept.
    """
    lines: list[Line] = []
    pieces: list[str] = []
    heading = False
    for node, text in _runs(part, within, without, header):
        if node:
            _add(lines, pieces, within is None, heading)
            pieces = []
            heading = text != "" and node in HEADINGS
        pieces.append(text)
    _add(lines, pieces, within is None, heading)
    cut = next((i for i, line in enumerate(lines) if _SIGNATURE.match(line.text)), len(lines))
    return lines[:cut] or _only_line(part, within)


def _only_line(part: Part, within: Node | None) -> list[Line]:
    """The text of an element that says no more than a button or a count would: "+1"."""
    text = part.page.text(within) if within and within.end - within.index <= 3 else ""
    return [Line(text, text)] if 0 < len(text) <= SHORT and bare(text) not in visible("call") else []


def _add(lines: list[Line], pieces: list[str], loose: bool, heading: bool) -> None:
    text = " ".join("".join(pieces).split())
    if not text:
        return
    line = Line(text, "  ".join(" ".join(p.split()) for p in pieces if p.strip()), heading)
    noise = is_noise(line) if loose or _says(text) else not lines
    if not noise:
        lines.append(line)


def _runs(part: Part, within: Node | None, without: Sequence[Node], header: bool) -> Iterator[tuple[str, str]]:
    """The pieces of text in order, each with the tag of the block that it opens, or a mark that one has ended."""
    start, end = (within.index, within.end) if within else (part.item.start, part.item.end)
    closing: list[Node] = []
    until, following = 0, start
    for node in part.nodes:
        if not start <= node.index < end or node.index < until:
            continue
        while closing and closing[-1].end <= node.index:
            yield _closed(closing.pop(), within)
        if node.index > following:
            yield ENDED, ""
        if node is not within and _is_left_out(part, node, without, header):
            until = following = node.end
            yield ENDED if node.tag in BLOCK else "", " " + node.tail
            continue
        following = node.index + 1
        yield node.tag if node.tag in BLOCK or node.tag == "br" else "", node.text or " " * (node.tag in HEADINGS)
        closing.append(node)
    while closing:
        yield _closed(closing.pop(), within)


def _closed(node: Node, within: Node | None) -> tuple[str, str]:
    return ENDED if node.tag in BLOCK else "", "" if node is within else node.tail


def _is_left_out(part: Part, node: Node, without: Sequence[Node], header: bool) -> bool:
    """Whether an element is no part of the text: passed over, a button, a box of the site's."""
    if node.tag in LEFT_OUT or "hidden" in node.roles or any(node is n for n in without):
        return True
    kinds = part.kinds[node.index]
    if not kinds or node.tag == "blockquote":
        return False
    if "reply_to" in kinds or "other" in kinds:
        return True
    skip = "skip" in kinds and "skip" in value_kinds(node.get("class")) and not kinds & {"text", "area"}
    named = not header and bool(kinds & {"author", "date"}) and "text" not in kinds
    if not (skip or named):
        return False
    return (skip and node.tag != "p") or (node.end - node.index <= SHORT and len(part.page.text(node)) <= SHORT)


def _says(text: str) -> bool:
    """Whether there is a letter, a digit or an emoji in a text."""
    return bool(_LETTER.search(text)) or _has_emoji(text)


def _has_emoji(text: str) -> bool:
    return any("\u2600" <= sign <= "\U0001faff" for sign in text)


@lru_cache(maxsize=512)
def is_noise(line: Line) -> bool:
    """Whether a line inside a comment is none of its text: buttons, a number, a label, a member's card."""
    if len(line.text) > LONGEST_NOISE:
        return False
    if not _says(line.text) or (is_meta(line.unit) and not is_guest(line.text)):
        return True
    label = _LABEL.match(line.text)
    if label and bare(label[1]) in visible("drop_label"):
        return True
    if bare(line.text) in visible("label") | words("paste", "verb"):
        return True
    return is_action(line.unit) and not _has_emoji(line.text)


def without_label(text: str) -> str:
    """A text without the label before it ("Name: Ann Lee", "Comments: I saw it")."""
    match = _LABEL.match(text)
    return text[match.end() :] if match and bare(match[1]) in visible("label") else text
