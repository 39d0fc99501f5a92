"""Lines that are page furniture whatever stands around them, and one spelling of a line for comparison.

The phrases are data (`lexicon/page_phrases.toml`).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from armada_cli.lexicon import default

_MARKS = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)
def same_text(text: str) -> str:
    """Letters and digits only, case folded: equal for two spellings of one headline."""
    return _MARKS.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


def is_furniture(text: str) -> bool:
    """Whether the line is a prompt, a label or a teaser's head ("Share this", "Read more: ...", "Lesen Sie auch")."""
    line = same_text(text)
    whole, starts = _table()
    return not line or line in whole or any(line.startswith(start) for start in starts.get(line[:3], ()))


@lru_cache(maxsize=1)
def _table() -> tuple[frozenset[str], dict[str, tuple[str, ...]]]:
    """Whole lines; and starts of lines by their first three characters."""
    whole: set[str] = set()
    starts: dict[str, list[str]] = {}
    for entry in default().entries("page_phrases"):
        if entry["match"] == "whole":
            whole.update(same_text(phrase) for phrase in entry["phrases"])
        elif entry["match"] == "start":
            for phrase in entry["phrases"]:
                line = same_text(phrase)
                starts.setdefault(line[:3], []).append(line)
    return frozenset(whole), {key: tuple(lines) for key, lines in starts.items()}
