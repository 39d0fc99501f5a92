"""Names found in running text, however they are spelled: the one matcher of groups, forces and weapons.

A text is read once into words (`Words`), whose keys are lower case, without diacritics and apostrophes, spelled in one
way (table `spellings`), and empty for the articles that transliteration adds or drops (al-, ul-, -e-, the). `Names` is
a trie over such keys, walked from each word that can open a name, so a name never matches inside a word, and
"Jama'at-ul-Ahrar", "Jamaatul Ahrar" and "Jamaat al Ahrar" are one. Offsets are
those of the text itself, because folding changes characters one for one. The cost is linear in the length of the text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any, Generic, NamedTuple, TypeVar

from armada_cli.values import frozen

T = TypeVar("T")

# Plain words of Latin letters come first because they are most.
_WORD = re.compile(r"([a-z]+(?=[ ,.])|[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)*|\d+|'s\b|\()")
_INITIALS = re.compile(r"\.(?<=\b[a-z]\.)(?=[a-z]\b)")
_LAST_INITIAL = re.compile(r"\.(?<=ǃ[a-z]\.)")
_DOT = "ǃ"  # stands for the dot of "U.S." while words are cut, because it counts as a letter
_QUOTES = dict.fromkeys(map(ord, "‘’‛`´ʹʻʼʽʾʿ′＇"), "'")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f"), " ")
_LETTERS = {
    ord("İ"): "i",
    ord("ı"): "i",
    ord("ø"): "o",
    ord("Ø"): "o",
    ord("đ"): "d",
    ord("ł"): "l",
    ord("Ł"): "l",
    ord("ǃ"): "!",
}
_SILENT = frozenset({"al", "el", "ul", "the", "'s", "wal", "wa", "ud", "ol", "e"})
_SUN = frozenset({"as", "ash", "an", "ar", "ad", "at", "az", "i", "ur"})
_HEADLINE = 200  # characters: no headline is longer
_GAPS = frozenset({"", " ", "-", "' ", "'", " - ", "- ", " -", " '", ' "', '" ', "–", "'-", ") ", "/", "&", " & "})


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
    if text.isascii():
        return text.lower()
    odd = [character for character in set(text) if character > "\x7f"]
    if len(odd) > 40:
        return text.translate(_folding())
    for character in odd:  # few in English, and replacing each is ten times as fast as translating all
        text = text.replace(character, _folding()[ord(character)])
    return text.lower()


@frozen
class Words:
    """A text's words. `raw` are folded, `keys` also spelled in one way, and "" where a name does not need them."""

    text: str
    raw: list[str]
    keys: list[str]
    starts: list[int]
    ends: list[int]
    places: dict[str, list[int]]
    """Where each key stands."""

    def __len__(self) -> int:
        return len(self.starts)

    def gap(self, index: int) -> str:
        """The characters between a word and the one before it."""
        return self.text[self.ends[index - 1] : self.starts[index]] if index else "\n"

    def after(self, index: int) -> str:
        """The character that follows a word, a line end at the end of the text."""
        return self.text[self.ends[index] : self.ends[index] + 1] or "\n"

    def joined(self, index: int) -> bool:
        """Whether a word and the one before it can stand in one name."""
        if index == 0:
            return False
        gap = self.text[self.ends[index - 1] : self.starts[index]]
        return gap in _GAPS or (len(gap) <= 3 and gap.translate(_folding()) in _GAPS)

    def surface(self, first: int, last: int) -> str:
        """The text from one word to another, both included."""
        return self.text[self.starts[first] : self.ends[last]]

    def capital(self, index: int) -> bool:
        """Whether a word begins with a capital letter."""
        return self.text[self.starts[index]].isupper()


@lru_cache(maxsize=2)
def read(text: str, lexicon: Any) -> Words:
    """The words of a text, spelled as the lexicon's names are. The last text is kept, as several rooms ask for it."""
    return words_of(text, spellings(lexicon))


def words_of(text: str, spelled: Mapping[str, str]) -> Words:
    """The words of a text; `spelled` leads from a variant to the one spelling that names are kept in."""
    folded = fold(text)
    cut, initials = _INITIALS.subn(_DOT, folded)
    if initials:
        cut = _LAST_INITIAL.sub(_DOT, cut)
    parts = _WORD.split(cut)  # gap, word, gap, word, ..., gap
    raw, edges = parts[1::2], list(accumulate(map(len, parts)))
    starts, ends = edges[0:-1:2], edges[1::2]
    keys = list(map(spelled.get, raw, raw))
    places: dict[str, list[int]] = {}
    for index, key in enumerate(keys):
        places.setdefault(key, []).append(index)
    words = Words(text, raw, keys, starts, ends, places)
    _mend(words, spelled)
    return words


def _mend(words: Words, spelled: Mapping[str, str]) -> None:
    """Give the rarer words their keys: those with apostrophes or dots, and articles before a hyphen ("as-Sham")."""
    for key in [key for key in words.places if "'" in key or _DOT in key]:
        plain = key.replace(_DOT, "").replace("'", "")
        for index in words.places[key]:
            words.raw[index] = key.replace(_DOT, ".")
            words.keys[index] = spelled.get(plain, plain)
            words.places.setdefault(words.keys[index], []).append(index)
    for article in _SUN & words.places.keys():
        for index in words.places[article]:
            if words.after(index) == "-":
                words.keys[index] = ""


def _first_key(name: str, spelled: Mapping[str, str]) -> str:
    """The first key of a folded name, empty if it has none."""
    for part in name.replace("-", " ").split():
        if not part.isalpha() or part in _SUN:
            break
        key = spelled.get(part, part)
        if key:
            return key
    return next((key for key in _name_keys(name, spelled) if key), "")


def _name_keys(name: str, spelled: Mapping[str, str]) -> list[str]:
    """The keys of a folded name; most names are plain words, and are cut without a regular expression."""
    parts = name.replace("-", " ").split()
    if "".join(parts).isalpha() and _SUN.isdisjoint(parts):
        return [spelled.get(part, part) for part in parts]
    return words_of(name, spelled).keys


@lru_cache(maxsize=8)
def _spellings(lexicon: Any) -> dict[str, str]:
    table = {variant: entry["word"] for entry in lexicon.entries("spellings") for variant in entry["variants"]}
    return table | dict.fromkeys(_SILENT, "")


def spellings(lexicon: Any) -> Mapping[str, str]:
    """The lexicon's table of spellings, from each variant to the word it stands for."""
    return _spellings(lexicon)


class Found(NamedTuple, Generic[T]):
    """A name found: its first and last word, both included, and what was said of it when it was added."""

    first: int
    last: int
    values: list[T]


Rows = Mapping[str, Sequence[tuple[str, Any]]]
"""Names, each with what is kept of it, by the first of their keys."""


def by_first(names: Iterable[tuple[str, Any]], spelled: Mapping[str, str]) -> dict[str, list[tuple[str, Any]]]:
    """Names as `Names` looks them up; one without a key is left out."""
    rows: dict[str, list[tuple[str, Any]]] = {}
    pairs = list(names)
    lines = fold("\n".join([name for name, _ in pairs])).split("\n")
    for line, pair in zip(lines, pairs, strict=True):
        key = _first_key(line, spelled)
        if key:
            rows.setdefault(key, []).append(pair)
    return rows


class Names(Generic[T]):
    """Names to look for, each with one or more values. Look-up is by word keys, the longest name wins.

    `value` makes the value of a name and what `rows` keep of it. The branch of the trie that begins with a word is
    built when a text first holds that word, since an article needs few of them.
    """

    def __init__(self, rows: Rows, spelled: Mapping[str, str], value: Callable[[str, Any], T]) -> None:
        self._rows = rows
        self._spelled = spelled
        self._value = value
        self._branches: dict[str, dict[str, Any]] = {}

    @classmethod
    def of(cls, names: Iterable[tuple[str, T]], spelled: Mapping[str, str]) -> Names[T]:
        """The names with their values as given."""
        return cls(by_first(names, spelled), spelled, lambda _, value: value)

    def _branch(self, key: str) -> dict[str, Any] | None:
        """The part of the trie below a first word."""
        branch = self._branches.get(key)
        if branch is None and key in self._rows:
            branch = self._branches[key] = {}
            for name, kept in self._rows[key]:
                node = branch
                for further in [part for part in _name_keys(fold(name), self._spelled) if part][1:]:
                    node = node.setdefault(further, {})
                node.setdefault("", []).append(self._value(name, kept))
        return branch

    def at(self, words: Words, first: int) -> Found[T] | None:
        """The longest name that begins at a word."""
        found = self.all_at(words, first)
        return found[-1] if found else None

    def all_at(self, words: Words, first: int) -> list[Found[T]]:
        """The names that begin at a word, from the shortest to the longest."""
        node = self._branch(words.keys[first])
        found: list[Found[T]] = []
        index, count, keys = first, len(words.keys), words.keys
        while node is not None:
            if "" in node:
                found.append(Found(first, index, node[""]))
            index += 1
            while index < count and not keys[index] and words.joined(index):
                index += 1
            node = node.get(keys[index]) if index < count else None
            if node is None or not words.joined(index):
                break
        return found

    def named(self, keys: Iterable[str]) -> list[T]:
        """The values of the name with just these keys."""
        first, *rest = [key for key in keys if key] or [""]
        node = self._branch(first)
        for key in rest:
            node = node.get(key) if node else None
        return node.get("", []) if node else []

    def each(self, words: Words) -> Iterator[Found[T]]:
        """The names in a text from left to right, none inside another."""
        done = -1
        for index in self.starts(words):
            if index > done:
                found = self.at(words, index)
                if found:
                    done = found.last
                    yield found

    def starts(self, words: Words) -> list[int]:
        """The words at which a name may begin."""
        common, raw, starts, ends = self._rows.keys() & words.places.keys(), words.raw, words.starts, words.ends
        indices = [index for key in common for index in words.places[key]]
        # a word that goes on a number or word before it without a space, as the ax of 802.11ax does, begins no name
        return sorted([i for i in indices if ends[i - 1] != starts[i] or raw[i - 1] == "("])


def shouted(words: Words, first: int, last: int) -> bool:
    """Whether a name stands among capitals only, as in a headline, so that its case says nothing."""
    around = words.text[max(0, words.starts[first] - 25) : words.ends[last] + 25]
    return around.isupper() and len(around) > 2 * (words.ends[last] - words.starts[first])


def in_headline(words: Words, first: int, last: int) -> bool:
    """Whether most words of the line are capitalised, so that capitals do not tell names from other words."""
    begin, stop = words.starts[first], words.ends[last]
    start = words.text.rfind("\n", max(0, begin - _HEADLINE), begin) + 1
    end = words.text.find("\n", stop, stop + _HEADLINE)
    end = len(words.text) if end < 0 else end
    if begin - start > _HEADLINE or end - stop > _HEADLINE or words.text[end - 1] == ".":
        return False
    low, high = bisect_left(words.starts, start), bisect_left(words.starts, end)
    long = [i for i in range(low, high) if len(words.raw[i]) > 3]
    return len(long) > 4 and sum(map(words.capital, long)) * 10 > 8 * len(long)


def opens_sentence(words: Words, index: int) -> bool:
    """Whether a word stands first in its sentence or quotation, so that its capital says nothing."""
    gap = words.gap(index)
    return index == 0 or "\n" in gap or (not gap.isspace() and gap not in {"-", "", "'"})
