"""Lines of a pasted text: cleaned of mark-up, wrapped lines joined, each with its indentation, bullet and gap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from armada_cli.segment.shared.words import values
from armada_cli.values import frozen

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\x00-\x08\x0b\x0e-\x1f]")
_BULLET = re.compile(r"^(?:([•·▪◦‣●○■*+»›→–—-])\s+|\(?(\d{1,4})[.)]\s+|#(\d{1,4})\s+)(?=\S)")
_COLUMNS = re.compile(r"\S {2,}\S")
_QUOTING = re.compile(r"^ {0,8}(?:> ?){1,8}(?=\S)")
_RULE = re.compile(r"^[\W_]{3,}$|^(?:[*_~=\-–—#]\s+){2,}[*_~=\-–—#]$")


@frozen
class Unit:
    """A line, or a paragraph of lines joined.

    `text` has its white space collapsed and keeps its bullet; `gap` counts the blank lines before it; `indent` is the
    first line's, in columns; `bullet` is the list mark, empty for none; `raw` is the first line with its columns.
    """

    text: str
    indent: int = 0
    gap: int = 0
    bullet: str = ""
    raw: str = ""

    @property
    def plain(self) -> str:
        """The text without its bullet."""
        return self.text[len(self.bullet) :].lstrip() if self.bullet else self.text

    @property
    def wide(self) -> bool:
        """Whether columns of space part the line, as in a row of labels."""
        return bool(_COLUMNS.search(self.raw))


def to_lines(text: str) -> list[str]:
    """The text's lines with tabs and odd spaces expanded, and what cannot be seen removed."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n\n").replace("\u2028", "\n")
    text = text.replace("\u2029", "\n\n").replace("\x85", "\n")
    text = _INVISIBLE.sub("", text)
    return [re.sub(r"[\u00a0\u2000-\u200a\u202f\u3000]", " ", line).expandtabs(4).rstrip() for line in text.split("\n")]


def to_units(lines: Iterable[str]) -> list[Unit]:
    """The lines as units: wrapped lines joined to paragraphs, rules dropped."""
    rows = list(_rows(lines))
    width = wrap_width(rows)
    units: list[Unit] = []
    last: Unit | None = None
    for row in rows:
        if units and last and _continues(last, row, width, units[-1]):
            units[-1] = replace(units[-1], text=_join(units[-1].text, row.text))
        else:
            units.append(row)
        last = row
    return units


def _rows(lines: Iterable[str]) -> Iterator[Unit]:
    gap = 0
    for line in lines:
        line = _QUOTING.sub(lambda m: " " * (m.end() + 4 * m[0].count(">")), line)
        text = line.strip().strip("^").strip()
        if not text or _RULE.match(text):
            gap += 1 if not text else 2
            continue
        mark = _bullet(text)
        yield Unit(" ".join(text.split()), len(line) - len(line.lstrip()), gap, mark[0].strip() if mark else "", text)
        gap = 0


def _bullet(text: str) -> re.Match[str] | None:
    """The list mark that opens a line; the day of a date ("4. März 2012") is none."""
    mark = _BULLET.match(text)
    following = text[mark.end() :].split(" ", 1)[0] if mark and mark[2] else ""
    return None if following.casefold().strip(".,") in values("stamps", "month") else mark


def wrap_width(rows: list[Unit]) -> int:
    """The column at which the text was wrapped by hand or machine, 0 if its lines are paragraphs.

    At the right width, nearly every line that goes on has no room left for the next line's first word.
    """
    pairs = [(a, b) for a, b in pairwise(rows) if b.gap == 0 and not b.bullet]
    ends = sorted(a.indent + len(a.text) for a, _ in pairs)
    if not ends:
        return 0
    width = ends[int(len(ends) * 0.95)] if len(ends) >= 20 else _fullest(ends)
    if not 40 <= width <= 120:
        return 0
    full = sum(_is_full(a, b, width) for a, b in pairs)
    long = sum(r.indent + len(r.text) > width + 8 for r in rows)
    enough = full >= 3 or (full == len(pairs) and all(b.text[:1].islower() for _, b in pairs))
    return width if full >= 0.4 * len(pairs) and enough and long <= max(2, 0.06 * len(rows)) else 0


def _fullest(ends: list[int]) -> int:
    """The longest line's length, a lone outlier aside."""
    return ends[-2] if len(ends) > 2 and ends[-1] > ends[-2] + 12 else ends[-1]


def _is_full(line: Unit, following: Unit, width: int) -> bool:
    """Whether the next line's first word would not have fitted on this line (six columns of slack)."""
    first = following.text.split(" ", 1)[0]
    return line.indent + len(line.text) + 1 + len(first) > width - 6


def _continues(last: Unit, row: Unit, width: int, paragraph: Unit) -> bool:
    """Whether a row is the next line of the paragraph that the last row belongs to."""
    if not width or row.gap or (row.bullet and not row.text[:1].isdigit()):
        return False
    if not _is_full(last, row, width):
        return False
    hanging = bool(paragraph.bullet) and row.indent <= paragraph.indent + 8
    return row.indent <= last.indent or hanging


def _join(left: str, right: str) -> str:
    """Two lines as one. A word parted by a hyphen is not mended, for the hyphen may be its own."""
    return f"{left} {right}"
