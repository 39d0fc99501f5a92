"""Keys under which places are stored and looked up: one folding for the build and for the search.

Two names that a newspaper would take for spellings of one place should have one key. The strict key drops case,
diacritics, apostrophes, hyphens and spaces. The loose key goes on to drop Arabic articles and to level the usual
differences of romanisation (q/k, kh/k, ou/u, doubled letters, a final h ...), and is tried only when the strict fails.
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "ı": "i", "ß": "ss", "đ": "d", "ð": "d", "þ": "th", "ə": "a", "æ": "ae", "œ": "oe", "ŋ": "n"}
)
_NOT_KEY = re.compile(r"[^a-z0-9]+")
_ARTICLE = re.compile(
    r"(?:(?<=^)|(?<=[ -]))(?:al|el|ar|as|ash|at|ath|ad|adh|an|az|ed|er|es|esh|ez|ul|ur|us)(?:[ -]|['’](?=\w))"
)
_SHORT = (("saint", "st"), ("santo", "sto"), ("mount", "mt"), ("fort", "ft"))
_PAIRS = (
    ("tch", "ch"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("dj", "j"), ("zh", "j"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"), ("ei", "ai"), ("ey", "ai"), ("ay", "ai"), ("aw", "au"),
)  # fmt: skip
_SINGLE = str.maketrans({"q": "k", "w": "v", "y": "i", "e": "i", "o": "u"})
_DOUBLED = re.compile(r"(.)\1+")


def plain(name: str) -> str:
    """The name in small letters without diacritics; spaces and punctuation are kept."""
    if name.isascii():
        return name.lower()
    split = unicodedata.normalize("NFKD", name.lower())
    return "".join(c for c in split if not unicodedata.combining(c)).translate(_LETTERS)


def strict_key(name: str) -> str:
    """The key of a name as written: `deirezzor` for "Deir ez-Zor" and "Deir Ezzor", `stpaul` for "Saint Paul"."""
    key = _NOT_KEY.sub("", plain(name))
    for long, short in _SHORT:
        if key.startswith(long) and len(key) > len(long) + 2 and name[len(long) : len(long) + 1] in " -":
            return short + key[len(long) :]
    return key


def loose_key(name: str) -> str:
    """The key that spellings of one Arabic, Persian, Pashto or Somali name share; empty when too little is left."""
    key = _NOT_KEY.sub("", _ARTICLE.sub("", plain(name)))
    for pair, letter in _PAIRS:
        key = key.replace(pair, letter)
    key = _DOUBLED.sub(r"\1", key.translate(_SINGLE))
    if key.endswith("h") and key[-2:-1] in ("a", "i"):
        key = key[:-1]
    return key if len(key) >= 4 else ""
