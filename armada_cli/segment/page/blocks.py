"""Page -> its visible text as blocks: one paragraph, heading, list item or loose run of text each, in reading order.

A block is what a browser would show as one run of lines: text between two block-level elements, or between two
`<br>`. For each, the figures that tell prose from page furniture are counted on the way: characters, those in links,
those in bold type.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import accumulate

from armada_cli.segment.page.dom import BLOCK, Node, Page, clean

BOLD = frozenset(("b", "strong"))
FINE = frozenset(("small", "em", "i", "cite"))
TYPED = BOLD | FINE | {"a"}
CELLS = frozenset(("td", "th"))
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
PROSE = 80  # characters from which a block without a full stop counts as prose
SHORT = 25  # below this, a sentence is too short to prove anything
SMALL = 30  # elements in an inline element that is left out because a browser hides it
CARD = 4  # elements from which an inline element may be a card about the person named before it
ROW_ELEMENTS = 60  # elements in a row of a data table
CELL = 60  # characters in a cell of it
FLOWING = 35  # characters a line on average from which lines parted by single <br> are one text
LONG_HEADING = 150  # characters from which a heading is a paragraph in large type
BOLD_LINE = 100  # characters below which a line in bold type is a heading
ITEMS = 4  # lines that open like items and make a list
LONG_LINE = 60  # characters; lines at least this long, parted by single <br>, are paragraphs of their own
_FINAL = frozenset(".!?…:;。！？؟।॥")
_CLOSING = "\"'”’»“)] "
_BLANK = re.compile(r"\n[ \t\r]*\n")
_CODE_START = re.compile(r"<\w+[\s>/]|</|[\[{]\s*[\"'{\[]")
_CODE = re.compile(r"[<>{}=;\\[\]|]")


@dataclass(slots=True)
class Block:
    """One run of text; `node` is the innermost block-level element around it.

    `links`, `strong` and `marked` count characters: in links, in bold type, in inline elements named as furniture. A
    line after a single <br> is a block of its own, `joined` to the one before; `run` counts the characters of them all.
    """

    node: Node
    text: str
    links: int
    strong: int
    marked: int = 0
    parted: bool = False  # by an empty line or a rule of <br>, from the block before it, in the same element
    joined: bool = False  # to the block before it, as its next line
    run: int = 0
    headed: bool = False  # in an inline element named as a heading
    fine: int = 0  # characters in small or slanted type
    ruled: bool = False  # the first after a rule across the page

    @property
    def heading(self) -> bool:
        """Whether it is a heading by its tag or name, or a short line wholly in bold."""
        if self.node.tag in HEADINGS or self.headed or "heading" in self.node.roles:
            return len(self.text) < LONG_HEADING
        return len(self.text) < BOLD_LINE and self.strong >= 0.9 * len(self.text) and not self.sentence

    @property
    def sentence(self) -> bool:
        """Whether it ends as sentences do."""
        return ends_sentence(self.text)


@dataclass(slots=True)
class Blocks:
    """The blocks, and for each node index which of them its element holds."""

    items: list[Block]
    first: list[int]
    last: list[int]

    def within(self, node: Node) -> range:
        """Indices of the blocks in the element."""
        return range(self.first[node.index], self.last[node.index])


@dataclass(slots=True)
class _Line:
    """Text up to a line break, and how much of it is in links, in bold, in inline furniture."""

    pieces: list[str] = field(default_factory=list)
    links: int = 0
    strong: int = 0
    marked: int = 0
    fine: int = 0
    headed: bool = False


class _Reader:
    """Walks the nodes once and cuts the text at block elements and line breaks."""

    def __init__(self, page: Page, removed: AbstractSet[int], tails: AbstractSet[int]) -> None:
        self.nodes = page.nodes
        self.removed = removed
        self.tails = tails
        self.items: list[Block] = []
        self.first = [0] * len(page.nodes)
        self.last = [0] * len(page.nodes)
        self.opened: list[Node] = []
        self.ruled = False
        self.row = -1  # where the row of a data table ends whose cells are read as one line
        self.holders: list[Node] = page.nodes[:1]  # open block-level elements
        self.links = 0  # depth of open <a>
        self.strong = 0
        self.marked = 0
        self.headed = 0
        self.fine = 0
        self.pre = 0
        self.parted = False
        self.run = [_Line()]
        self.blank = True  # nothing but white space in the run
        self.breaks = 0

    def read(self) -> Blocks:
        nodes, removed, opened = self.nodes, self.removed, self.opened
        at, count = 0, len(nodes)
        while at < count:
            while opened and opened[-1].end <= at:
                self.close(opened.pop())
            node = nodes[at]
            if at in removed:
                self.leave_out(node)
                at = node.end
            elif (node.roles or node.end - at >= CARD) and self.is_out_of_line(node):
                self.add(node.tail)
                at = node.end
            else:
                self.open(node)
                at += 1
        while opened:
            self.close(opened.pop())
        self.flush()
        count = len(self.items)
        last = [b if a <= b <= count else min(max(a, b), count) for a, b in zip(self.first, self.last, strict=True)]
        return Blocks(self.items, self.first, last)

    def leave_out(self, node: Node) -> None:
        self.flush()
        for index in range(node.index, node.end):
            self.first[index] = self.last[index] = len(self.items)
        if node.index not in self.tails:
            self.add(node.tail)

    def open(self, node: Node) -> None:
        tag = node.tag
        if tag in BLOCK:
            if tag == "tr" and self.is_data(node):
                self.row = node.end
            if node.index >= self.row or tag not in CELLS:
                self.part()
                self.holders.append(node)
                if tag == "hr":
                    self.ruled = True
                elif tag == "pre":
                    self.pre += 1
        elif tag == "br":
            self.line_break()
        elif node.roles or tag in TYPED:
            self.mark(node, 1)
        self.first[node.index] = len(self.items)
        self.opened.append(node)
        if node.text:
            self.add(node.text)

    def close(self, node: Node) -> None:
        tag = node.tag
        if tag in BLOCK:
            if node.index >= self.row or tag not in CELLS:
                self.part()
                self.holders.pop()
                if tag == "pre":
                    self.pre -= 1
            else:
                self.add(" ")
        elif node.roles or tag in TYPED:
            self.mark(node, -1)
        self.last[node.index] = len(self.items) + (not self.blank)
        if node.tail:
            self.add(node.tail)

    def part(self) -> None:
        """A block begins or ends: so does the text before it."""
        if self.blank:
            self.breaks = 0
        else:
            self.flush()
        self.parted = False

    def mark(self, node: Node, step: int) -> None:
        """An inline element begins (step 1) or ends (-1): what it says of the text in it."""
        tag, roles = node.tag, node.roles
        if tag == "a":
            self.links += step
        elif tag in BOLD:
            self.strong += step
        elif tag in FINE:
            self.fine += step
        if roles:
            self.marked += step * ("drop" in roles)
            self.headed += step * ("heading" in roles)

    def is_out_of_line(self, node: Node) -> bool:
        """Whether it is a small inline element that a browser hides, or shows over the text when it is pointed at."""
        if node.end - node.index > SMALL or node.tag in BLOCK:
            return False
        return "hidden" in node.roles or self.is_card(node)

    def is_card(self, node: Node) -> bool:
        """Whether an inline element is a card about what was named before it: a picture, and then links alone."""
        inside = self.nodes[node.index : node.end]
        if node.text.strip() or next((n.tag for n in inside if n.tag != "span"), "") != "img":
            return False
        loose = (n.tail if n.tag == "a" else n.text + n.tail for n in inside[1:])
        return sum(n.tag == "a" for n in inside) > 1 and not any(map(str.strip, loose))

    def is_data(self, row: Node) -> bool:
        """Whether a row of a table has two cells or more, all of them short and without blocks in them."""
        if row.end - row.index > ROW_ELEMENTS:
            return False
        inside = self.nodes[row.index + 1 : row.end]
        if any(n.tag == "br" or (n.tag in BLOCK and n.tag not in CELLS) for n in inside):
            return False
        cells = [n for n in inside if n.tag in CELLS]
        return len(cells) > 1 and all(len(n.text) <= CELL for n in inside)

    def line_break(self) -> None:
        self.breaks += 1
        if self.breaks >= 2:
            self.flush()
            self.parted = True
        elif not self.blank:
            self.run.append(_Line())

    def add(self, text: str) -> None:
        """Text goes on; white space before any other is nothing."""
        if not text or (self.blank and text.isspace()):
            return
        if self.pre and "\n" in text:
            self.add_lines(text)
        elif text.isspace():
            self.run[-1].pieces.append(" ")
        else:
            self.put(text)

    def put(self, text: str) -> None:
        line = self.run[-1]
        line.pieces.append(text)
        self.blank = False
        self.breaks = 0
        if self.links or self.strong or self.marked or self.fine or self.headed:
            size = len(text.strip())
            line.links += size * (self.links > 0)
            line.strong += size * (self.strong > 0)
            line.marked += size * (self.marked > 0)
            line.fine += size * (self.fine > 0)
            line.headed = line.headed or self.headed > 0

    def add_lines(self, text: str) -> None:
        """Text in <pre>: a blank line parts paragraphs."""
        for i, part in enumerate(_BLANK.split(text)):
            if i:
                self.flush()
                self.parted = True
            if part.strip():
                self.put(part)

    def flush(self) -> None:
        """End the run: each of its lines becomes a block."""
        self.breaks = 0
        if self.blank:
            return
        run, self.run, self.blank = self.run, [_Line()], True
        lines = [(line, text) for line in run if (text := clean("".join(line.pieces)))]
        if len(lines) == 1:
            line, text = lines[0]
            self.end_block(line, text, self.parted, False, len(text))
        elif lines:
            self.end_blocks(lines)

    def end_blocks(self, lines: list[tuple[_Line, str]]) -> None:
        """A block for each of several lines."""
        texts = [text for _, text in lines]
        apart = paragraph_lines(texts)
        whole = sum(map(len, texts)) + len(texts) - 1
        flowing = whole >= FLOWING * len(texts)
        parted = self.parted
        for i, (line, text) in enumerate(lines):
            size = whole if flowing else len(text)
            self.end_block(line, text, parted or (apart and i > 0), i > 0 and not apart, size)

    def end_block(self, line: _Line, text: str, parted: bool, joined: bool, size: int) -> None:
        node, marked, ruled = self.holders[-1], line.marked, self.ruled
        block = Block(node, text, line.links, line.strong, marked, parted, joined, size, line.headed, line.fine, ruled)
        self.items.append(block)
        self.ruled = self.parted = False


def ends_sentence(text: str) -> bool:
    """Whether the text ends with a mark that ends sentences, quotes and brackets aside."""
    return text.rstrip(_CLOSING)[-1:] in _FINAL


def paragraph_lines(lines: list[str]) -> bool:
    """Whether lines parted by single <br> are paragraphs, most of them long sentences, or the items of a list."""
    if len(lines) < 2:
        return False
    if len(lines) >= ITEMS and sum(line[0].islower() for line in lines) * 5 < len(lines):
        return True
    long_lines = sum(len(line) >= LONG_LINE and ends_sentence(line) for line in lines)
    return long_lines * 2 > len(lines) or (
        len(lines) == 2 and long_lines == 1 and len(max(lines, key=len)) > 3 * LONG_LINE
    )


def read_blocks(page: Page, removed: AbstractSet[int] = frozenset(), tails: AbstractSet[int] = frozenset()) -> Blocks:
    """The page's text as blocks; `removed` holds the indices of nodes whose subtrees are left out.

    `tails` are those of them whose following loose text is left out too.
    """
    if not page.nodes:
        return Blocks([], [], [])
    return _Reader(page, removed, tails).read()


def prose_of(block: Block) -> int:
    """Characters of prose: outside links, in a block that is long or a sentence, and not mostly links."""
    length = len(block.text)
    if block.links * 2 > length or is_code(block.text):
        return 0
    if block.run < PROSE and not (block.run >= SHORT and block.sentence):
        return 0
    return length - block.links


def is_code(text: str) -> bool:
    """Whether the text is markup, script, an address or data that a page shows by mistake."""
    if is_address(text):
        return True
    return bool(_CODE_START.match(text)) and len(_CODE.findall(text)) * 25 > len(text)


def is_address(text: str) -> bool:
    """Whether the text is nothing but the address of a page."""
    return "://" in text[:8] and " " not in text


def sums(values: list[int]) -> list[int]:
    """Running sums from 0, so that the sum over blocks i..j (excluded) is `s[j] - s[i]`."""
    return list(accumulate(values, initial=0))
