"""Spellings of one name made equal: Mohammed and Muhammad, Nasir and Nasser, al-Libi and Libi."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

PARTICLES = frozenset(
    {"al", "el", "ul", "ur", "ud", "uz", "as", "ash", "ar", "at", "an", "ad", "az", "us", "un", "bin", "ibn", "ben"}
    | {
        "bint",
        "ag",
        "ould",
        "wuld",
        "von",
        "van",
        "der",
        "den",
        "de",
        "del",
        "di",
        "da",
        "do",
        "du",
        "dos",
        "das",
        "la",
    }
    | {"las", "los", "le", "les", "y", "e", "ter", "ten", "d", "l"}
)
_JUNK = re.compile(r"['’‘ʼʿʾ`.]")
_SOUNDS = {  # the commoner romanisations of one Arabic, Persian or Russian sound
    "aee": "i",
    "aou": "avu",
    "tch": "c",
    "dzh": "j",
    "dj": "j",
    "kh": "k",
    "gh": "g",
    "dh": "d",
    "th": "t",
    "ph": "f",
    "ch": "s",
    "sh": "s",
    "zh": "j",
    "ck": "k",
    "ou": "u",
    "oo": "u",
    "ee": "i",
    "ei": "i",
    "ey": "i",
    "ay": "i",
    "ai": "i",
    "iy": "i",
    "yi": "i",
    "yo": "o",
    "ye": "e",
    "ya": "a",
    "yu": "u",
    "x": "ks",
    "q": "k",
    "c": "k",
    "w": "v",
    "z": "s",
}
_SOUNDED = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_DOUBLE = re.compile(r"(.)\1+")
_VOWELS = str.maketrans({"e": "a", "o": "u", "y": "i"})
_SOFT = str.maketrans("", "", "aiuh")  # what is left out between consonants


def plain(word: str) -> str:
    """The word in lower case without diacritics and apostrophes."""
    if word.isascii():
        return word.lower() if word.isalpha() else _JUNK.sub("", word.lower())
    return _unmarked(word)


@lru_cache(maxsize=8192)
def _unmarked(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.lower().replace("ı", "i").replace("ø", "o").replace("ł", "l"))
    return _JUNK.sub("", "".join(char for char in decomposed if not unicodedata.combining(char)))


@lru_cache(maxsize=8192)
def sounded(word: str) -> str:
    """The word as it sounds, roughly: equal for the usual romanisations of one name, its vowels in three classes."""
    return _DOUBLE.sub(r"\1", _sounds(plain(word)))


def _sounds(name: str) -> str:
    return _SOUNDED.sub(lambda match: _SOUNDS[match.group()], name).translate(_VOWELS)


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """The word's first letter, first vowel and consonants: Nasir and Nasser agree, Hassan and Hussein do not.

    A final i is kept: Kashmiri is a person, Kashmir a place. Words with fewer than three consonants keep all their
    letters, since too little would be left of them (Amer, Ammar).
    """
    name = sounded(word)
    ending = "i" if name[-1:] == "i" and len(name) > 3 else ""
    if len(name.translate(_SOFT)) < 3:
        return _sounds(plain(word)).rstrip("h")
    vowel = next((char for char in name[1:] if char in "aiu"), "") if name[:1] not in "aiu" else ""
    consonants = _DOUBLE.sub(r"\1", name[1:].translate(_SOFT))
    return name[:1] + vowel + consonants + ending


@lru_cache(maxsize=8192)
def parts(word: str) -> tuple[str, ...]:
    """The parts of a written word that carry the name: "al-Libi" is Libi, "Abdul-Halim" and "Abdulhalim" one word."""
    pieces = [piece for piece in re.split(r"[-‑–]", word) if piece]
    kept = [piece for piece in pieces if plain(piece) not in PARTICLES] or pieces
    return (("".join(kept)),) if plain(kept[0]).startswith(("abd", "abu")) and len(kept) > 1 else tuple(kept)


_SERVANT = re.compile(r"abd(?:[uaei][lrsdzn])?(?=[a-z]{3})")


def units(words: Sequence[str]) -> tuple[str, ...]:
    """What tells persons apart: a name's parts as skeletons, particles dropped, "Abu X" and "Abdul X" as one part."""
    return _units(tuple(words))


@lru_cache(maxsize=8192)
def _units(words: tuple[str, ...]) -> tuple[str, ...]:
    found: list[str] = []
    opened = ""
    for word in words:
        for part in parts(word):
            key = plain(part)
            if key in ("abu", "abou", "umm", "om", "abd", "abdul", "abdel", "abdal", "abdol"):
                opened = "abd" if key.startswith("abd") else "abu"
                continue
            if key in PARTICLES and len(words) > 1:
                continue
            found.append(opened + _unit(key))
            opened = ""
    if opened:
        found.append(opened)
    return tuple(found)


def _unit(key: str) -> str:
    servant = _SERVANT.match(key)
    if servant is not None and key not in ("abdi", "abdullah", "abdallah"):
        return "abd" + skeleton(key[servant.end() :])
    if key.startswith("abu") and len(key) > 6 and key[3] != "b":
        return "abu" + skeleton(key[3:])
    return skeleton(key)
