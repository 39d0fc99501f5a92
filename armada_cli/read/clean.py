"""What no article means: control characters, lone surrogates, foreign line ends, endless gaps and endless words."""

from __future__ import annotations

import re

_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_NEW_LINES = re.compile("\r\n?|[\x85\u2028\u2029]")
LONGEST_GAP = 100  # white space in a row; a column of a table may well be this wide
LONGEST_WORD = 1000  # characters in a row without white space, in ASCII: the longest addresses stay whole
_GAP = re.compile(rf"\s{{{LONGEST_GAP + 1},}}")
_WORD = re.compile(f"[!-~]{{{LONGEST_WORD}}}(?=[!-~])")


def scrub(text: str) -> str:
    """The text without control characters and lone surrogates; every line end is `\\n`."""
    return _NEW_LINES.sub("\n", _CONTROLS.sub("", text))


def collapse(text: str) -> str:
    """The text scrubbed, on one line, with single spaces between its words."""
    return " ".join(_CONTROLS.sub("", text).split())


def calm(text: str) -> str:
    """The text with gaps and words of bounded length, so that whatever looks at it does work in its length alone.

    A longer gap becomes an empty line if it held one, else spaces; a longer word is parted by spaces.
    """
    calmed = _GAP.sub(_shorter, text)
    return _WORD.sub(r"\g<0> ", calmed) if max(map(len, calmed.split()), default=0) > LONGEST_WORD else calmed


def _shorter(gap: re.Match[str]) -> str:
    return "\n\n" if "\n" in gap[0] else " " * LONGEST_GAP
