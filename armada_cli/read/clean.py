"""Characters that no article means: control characters, lone surrogates, foreign line ends, runs of white space."""

from __future__ import annotations

import re

_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_NEW_LINES = re.compile("\r\n?|[\x85\u2028\u2029]")


def scrub(text: str) -> str:
    """The text without control characters and lone surrogates; every line end is `\\n`."""
    return _NEW_LINES.sub("\n", _CONTROLS.sub("", text))


def collapse(text: str) -> str:
    """The text scrubbed, on one line, with single spaces between its words."""
    return " ".join(_CONTROLS.sub("", text).split())
