"""Lines that are page furniture whatever stands around them, and one spelling of a line for comparison.

The phrases are data (`lexicon/page_phrases.toml`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from armada_cli.lexicon import default
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
    size, whole = len(text), f"{line} "
    if any(size <= most and line.startswith(start) and end in whole for start, end, most in table.starts_like(line)):
        return True
    label = _LABEL.match(text)
    if label and len(text) <= START and same_text(label[1]) in table.labels:
        return True
    return any(map(line.__contains__, table.within))


@frozen
class _Phrases:
    """Whole lines; starts of lines; labels before a colon; phrases anywhere.

    `starts` holds, by the first three characters, a start, what stands behind it, and the length of the longest line.
    """

    whole: frozenset[str]
    starts: dict[str, list[tuple[str, str, int]]]
    labels: frozenset[str]
    within: tuple[str, ...]
    credits: tuple[str, ...]

    def starts_like(self, line: str) -> Sequence[tuple[str, str, int]]:
        """The starts that may be the line's."""
        return self.starts.get(line[:3], ())


@lru_cache(maxsize=1)
def _table() -> _Phrases:
    found: dict[str, list[str]] = {"whole": [], "start": [], "prompt": [], "label": [], "within": [], "credit": []}
    for entry in default().entries("page_phrases"):
        found[entry["match"]].extend(entry["phrases"])
    starts: dict[str, list[tuple[str, str, int]]] = {}
    for start in (*((same_text(phrase), "", START) for phrase in found["start"]), *map(_prompt, found["prompt"])):
        starts.setdefault(start[0][:3], []).append(start)
    labels, within, credits_ = (tuple(map(same_text, found[match])) for match in ("label", "within", "credit"))
    return _Phrases(frozenset([*map(same_text, found["whole"]), *labels]), starts, frozenset(labels), within, credits_)


def _prompt(phrase: str) -> tuple[str, str, int]:
    """The parts of "follow … on twitter", as whole words with spaces around them."""
    start, end = map(same_text, phrase.split("…"))
    return f"{start} ", f" {end} ", LINE
