"""Lines that are page furniture whatever stands around them, and one spelling of a line for comparison.

The phrases are data (`lexicon/page_phrases.toml`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache

from armada_cli.lexicon import default
from armada_cli.segment.shared.prompts import is_prompt
from armada_cli.values import frozen

CREDIT = 500  # characters; a longer block is no credit to editors and agencies
LINE = 300  # characters; a longer block is never a prompt
START = 120  # characters; a longer block may well start with the words of a prompt
_LABEL = re.compile(r"^([^:|]{2,40})\s?[:|]")
_MARKS = re.compile(r"[\W_]+")
_ASCII_MARKS = {code: " " for code in range(128) if not chr(code).isalnum()}


@lru_cache(maxsize=512)
def same_text(text: str) -> str:
    """Letters and digits only, case folded: equal for two spellings of one headline."""
    if text.isascii():
        return " ".join(text.lower().translate(_ASCII_MARKS).split())
    return _MARKS.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


def is_furniture(text: str) -> bool:
    """Whether the line is a prompt, a label or a teaser's head ("Share this", "Read more: ...", "Lesen Sie auch")."""
    if len(text) > CREDIT:
        return False
    line = same_text(text)
    table = _table()
    if text[0] == "©" or not line or line in table.whole or line.startswith(table.credits):
        return True
    if len(text) > LINE:
        return False
    if len(text) <= START and any(line.startswith(start) for start in table.starts.get(line[:3], ())):
        return True
    label = _LABEL.match(text)
    if label and len(text) <= START and same_text(label[1]) in table.labels:
        return True
    return is_prompt(text) or _holds_phrase(line, table)


def _holds_phrase(line: str, table: _Phrases) -> bool:
    """Whether a phrase that tells wherever it stands is in a line; only those are tried that share a word with it."""
    shared = table.within.keys() & line.split()
    return any(phrase in line for word in shared for phrase in table.within[word])


@frozen
class _Phrases:
    """Whole lines; starts of lines by their first three characters; labels before a colon; phrases anywhere, by their
    longest word but the last, which may have another ending."""

    whole: frozenset[str]
    starts: dict[str, tuple[str, ...]]
    labels: frozenset[str]
    within: dict[str, tuple[str, ...]]
    credits: tuple[str, ...]


@lru_cache(maxsize=1)
def _table() -> _Phrases:
    found: dict[str, list[str]] = {"whole": [], "start": [], "label": [], "within": [], "credit": []}
    for entry in default().entries("page_phrases"):
        found[entry["match"]].extend(map(same_text, entry["phrases"]))
    labels = frozenset(found["label"])
    starts = _grouped(found["start"], lambda line: line[:3])
    within = _grouped(found["within"], lambda line: max(line.split()[:-1] or [line], key=len))
    return _Phrases(frozenset(found["whole"]) | labels, starts, labels, within, tuple(found["credit"]))


def _grouped(lines: Iterable[str], key: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    grouped: dict[str, list[str]] = {}
    for line in lines:
        grouped.setdefault(key(line), []).append(line)
    return {name: tuple(group) for name, group in grouped.items()}
