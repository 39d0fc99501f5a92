"""Traces of other formats in a pasted text: Markdown, a text browser's link numbers, quoting marks of mail and news."""

from __future__ import annotations

import re
from itertools import pairwise

_LINK = re.compile(r"!?\[((?:[^\[\]\n]|!\[[^\[\]\n]{0,200}\]\([^()\s]{0,400}\)){0,300})\]\([^()\n]{0,500}\)")
_IMAGE = re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\n]{0,500}\)")
_STRONG = re.compile(r"(?<![\w*])(\*\*|__)(?=\S)([^*_\n]{1,400}?)(?<=\S)\1(?![\w*])")
_EMPHASIS = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])([^*_\n]{1,300}?)(?<=[^\s*_])\1(?![\w*_])")
_HEADING = re.compile(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*$")
_NUMBERED = re.compile(r"\[(\d{1,4})\](?=\S)")
_QUOTED = re.compile(r"^\s{0,3}>[> ]?")
_PLAIN_HEADER = re.compile(
    r"^(?:From|Path|Newsgroups|Message-ID|Subject|Date|To|Lines|Organization|References|X-[\w-]+): "
)


def unquoted(lines: list[str]) -> list[str]:
    """The quoted part alone where a message quotes a whole article; else the lines as they are."""
    quoted = [i for i, line in enumerate(lines) if line.lstrip().startswith(">")]
    if len(quoted) < 5 or not any(_PLAIN_HEADER.match(line) for line in lines[:12]):
        return lines
    filled = [i for i, line in enumerate(lines) if line.strip() and not _PLAIN_HEADER.match(line)]
    if len(quoted) < 0.5 * len(filled):
        return lines
    span = lines[quoted[0] : quoted[-1] + 1]
    return [_QUOTED.sub("", line) for line in span if not line.strip() or line.lstrip().startswith(">")]


def is_markdown(lines: list[str]) -> bool:
    """Whether the text is Markdown, as a converter writes it: links with their addresses, headings, strong type."""
    text = "\n".join(lines[:4000])
    links = len(re.findall(r"\]\([^()\s]{0,300}\)", text[:200_000]))
    headings = sum(bool(_HEADING.match(line)) for line in lines[:4000])
    return links >= 2 or headings >= 2


def from_markdown(lines: list[str]) -> tuple[list[str], str | None]:
    """The lines without Markdown, and the text of the first heading of level one."""
    title = None
    plain = []
    for line in lines:
        heading = _HEADING.match(line)
        if heading:
            text = inline(heading[2])
            title = title or (text if len(heading[1]) == 1 and text else None)
            plain += ["", text, ""]
        else:
            plain.append(inline(_QUOTED.sub("", line)))
    return plain, title


def inline(line: str) -> str:
    """A line of Markdown with images gone, links as their text, and emphasis as plain type."""
    line = _LINK.sub(lambda m: m[1], _IMAGE.sub("", line)) if "](" in line else line
    line = _STRONG.sub(r"\2", line) if "**" in line or "__" in line else line
    return re.sub(r"\\([\\`*_{}\[\]()#+.!-])", r"\1", _EMPHASIS.sub(r"\2", line))


def is_numbered(lines: list[str]) -> bool:
    """Whether a text browser left link numbers in the text: three or more, in rising order."""
    numbers = [int(m[1]) for line in lines[:4000] for m in _NUMBERED.finditer(line)]
    rising = sum(b == a + 1 for a, b in pairwise(numbers))
    return len(numbers) >= 3 and rising >= 0.6 * (len(numbers) - 1)


def without_numbers(lines: list[str]) -> list[str]:
    """The lines without link numbers."""
    return [_NUMBERED.sub("", line) for line in lines]
