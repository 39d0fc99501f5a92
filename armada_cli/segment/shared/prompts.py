"""Requests to the reader in a line of their own: "Follow the Courier on Twitter", "To read on, please subscribe"."""

from __future__ import annotations

import re
from functools import lru_cache

from armada_cli.lexicon import patterns
from armada_cli.segment.shared.words import words

LONGEST = 300  # characters; a longer line is none
_OPENING = re.compile(r"[\W_]{0,8}(\w{2,3})")


def is_prompt(line: str) -> bool:
    """Whether a line begins as such a request does, and asks for what it asks for."""
    opening = _OPENING.match(line) if len(line) <= LONGEST else None
    if not opening:
        return False
    asked = _asked().get(opening[1].casefold())
    return bool(asked and asked.match(line, opening.start(1)))


@lru_cache(maxsize=1)
def _asked() -> dict[str, re.Pattern[str]]:
    """The requests as patterns, by the first three letters of their first words."""
    ends: dict[str, set[str]] = {}  # of each beginning: what may stand behind it
    for phrase in words("paste", "prompt"):
        start, end = phrase.split(" … ")
        ends.setdefault(start, set()).add(end)
    found: dict[str, list[str]] = {}
    for start, asked in ends.items():
        found.setdefault(start[:3].strip(), []).append(rf"{re.escape(start)}\b.*\b(?:{patterns.alternatives(asked)})\b")
    return {first: re.compile("|".join(forms), re.IGNORECASE) for first, forms in found.items()}
