"""Names found in running text, however they are spelled: the one matcher of groups, forces and weapons.

A text is read once into words (`Words`), whose keys are lower case, without diacritics and apostrophes, spelled in one
way (table `spellings`), and empty for the articles that transliteration adds or drops (al-, ul-, -e-, the). `Names` is
a trie over such keys, as in Aho and Corasick (1975) but over words, so a name never matches inside a word, and
"Jama'at-ul-Ahrar", "Jamaatul Ahrar" and "Jamaat al Ahrar" are one. Offsets are those of the text itself, because
folding changes characters one for one. The cost is linear in the length of the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar

T = TypeVar("T")

_WORD = re.compile(
    r"(?<![^\W_])[^\W\d_](?:\.[^\W\d_])+(?![^\W_])\.?"  # U.S., P.L.O.
    r"|[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)*|\d+|'s\b|\("
)
_QUOTES = dict.fromkeys(map(ord, "‘’‛`´ʹʻʼʽʾʿ′＇"), "'")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f"), " ")
_LETTERS = {ord("İ"): "i", ord("ı"): "i", ord("ø"): "o", ord("Ø"): "o", ord("đ"): "d", ord("ł"): "l", ord("Ł"): "l"}
_SILENT = frozenset({"al", "el", "ul", "the", "'s", "wal", "wa", "ud", "ol"})
_SUN = frozenset({"as", "ash", "an", "ar", "ad", "at", "az", "i", "e", "ur"})
_GAPS = frozenset({"", " ", "-", "' ", "'", " - ", "- ", " -", " '", ' "', '" ', "–", "'-"})


class _Folding(dict[int, str]):
    """A table for `str.translate`: each character's lower-case base letter, worked out when first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        base = unicodedata.normalize("NFD", character)[0] if code > 127 else character
        lower = base.lower()
        self[code] = lower if len(lower) == 1 else character
        return self[code]


@lru_cache(maxsize=1)
def _folding() -> _Folding:
    return _Folding({**_QUOTES, **_DASHES, **_SPACES, **_LETTERS})


def fold(text: str) -> str:
    """The text in lower case without diacritics, quotes and dashes made plain; as long as the text itself."""
    return text.translate(_folding())


@dataclass(frozen=True, slots=True)
class Words:
    """A text's words. `raw` are folded, `keys` also spelled in one way, and "" where a name does not need them."""

    text: str
    raw: list[str]
    keys: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.raw)

    def gap(self, index: int) -> str:
        """The characters between a word and the one before it."""
        return self.text[self.ends[index - 1] : self.starts[index]] if index else "\n"

    def after(self, index: int) -> str:
        """The character that follows a word, a line end at the end of the text."""
        return self.text[self.ends[index] : self.ends[index] + 1] or "\n"

    def joined(self, index: int) -> bool:
        """Whether a word and the one before it can stand in one name."""
        return index > 0 and self.gap(index).translate(_folding()) in _GAPS

    def surface(self, first: int, last: int) -> str:
        """The text from one word to another, both included."""
        return self.text[self.starts[first] : self.ends[last]]

    def capital(self, index: int) -> bool:
        """Whether a word begins with a capital letter."""
        return self.text[self.starts[index]].isupper()


def read(text: str, spellings: Mapping[str, str]) -> Words:
    """The words of a text; `spellings` leads from a variant to the one spelling that names are kept in."""
    folded = fold(text)
    raw: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _WORD.finditer(folded):
        raw.append(match.group())
        starts.append(match.start())
        ends.append(match.end())
    return Words(text, raw, _keys(raw, folded, ends, spellings), starts, ends)


def _keys(raw: list[str], folded: str, ends: list[int], spellings: Mapping[str, str]) -> list[str]:
    keys = []
    for word, end in zip(raw, ends, strict=True):
        if word in _SILENT or (word in _SUN and (folded[end : end + 1] == "-" or word == "e")):
            keys.append("")
            continue
        if "." in word or "'" in word:
            word = word.replace(".", "").replace("'", "")
        keys.append(spellings.get(word, word))
    return keys


@lru_cache(maxsize=8)
def _spellings(lexicon: Any) -> dict[str, str]:
    return {variant: entry["word"] for entry in lexicon.entries("spellings") for variant in entry["variants"]}


def spellings(lexicon: Any) -> Mapping[str, str]:
    """The lexicon's table of spellings, from each variant to the word it stands for."""
    return _spellings(lexicon)


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A name found: its first and last word, both included, and what was said of it when it was added."""

    first: int
    last: int
    values: list[T]


class Names(Generic[T]):
    """Names to look for, each with one or more values. Look-up is by word keys, the longest name wins."""

    def __init__(self, names: Iterable[tuple[str, T]], spelled: Mapping[str, str]) -> None:
        self._root: dict[str, Any] = {}
        pairs = list(names)
        lines = read("\n".join(name for name, _ in pairs), spelled)
        row = 0
        node = self._root
        for index, key in enumerate(lines.keys):
            breaks = lines.gap(index).count("\n") if index else 0
            if breaks:
                self._end(node, pairs[row][1])
                row += breaks
                node = self._root
            if key:
                node = node.setdefault(key, {})
        if pairs:
            self._end(node, pairs[row][1])

    def _end(self, node: dict[str, Any], value: T) -> None:
        if node is not self._root:
            node.setdefault("", []).append(value)

    def at(self, words: Words, first: int) -> Found[T] | None:
        """The longest name that begins at a word."""
        node = self._root.get(words.keys[first])
        found: Found[T] | None = None
        index, count = first, len(words)
        while node is not None:
            if "" in node:
                found = Found(first, index, node[""])
            index += 1
            while index < count and not words.keys[index] and words.joined(index):
                index += 1
            if index >= count or not words.joined(index):
                break
            node = node.get(words.keys[index])
        return found

    def each(self, words: Words) -> Iterator[Found[T]]:
        """The names in a text from left to right, none inside another."""
        root, done = self._root, -1
        for index, key in enumerate(words.keys):
            if index > done and key in root:
                found = self.at(words, index)
                if found:
                    done = found.last
                    yield found


def shouted(words: Words, first: int, last: int) -> bool:
    """Whether a name stands among capitals only, as in a headline, so that its case says nothing."""
    around = words.text[max(0, words.starts[first] - 25) : words.ends[last] + 25]
    return around.isupper() and len(around) > 2 * (words.ends[last] - words.starts[first])
