"""Phrases of several words that act as one small word: quantifiers, prepositions, conjunctions, adverbs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from armada_cli.annotate.grammar.tokens import Line
from armada_cli.lexicon import default

_COUNTS = frozenset({"dozens", "scores", "hundreds", "thousands", "one", "a", "half", "several", "dozen"})
_ROUND = frozenset({"dozen", "score", "hundred", "thousand", "million"})


@lru_cache(maxsize=2)
def _phrases(kind: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases of a kind by their first word, longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for entry in default().entries("grammar_phrases"):
        if entry["kind"] == kind or (kind == "preposition" and entry["kind"] in ("conjunction", "adverb")):
            for phrase in sorted(entry["phrases"], key=lambda p: -len(p)):
                table.setdefault(phrase.split()[0], []).append(tuple(phrase.split()))
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in table.items()}


_COMPARED = 3  # words after "as many" that may be counted


@lru_cache(maxsize=1)
def first_words() -> frozenset[str]:
    """The first words of all phrases."""
    return frozenset(_phrases("quantifier")) | frozenset(_phrases("preposition"))


@lru_cache(maxsize=1)
def adverbs() -> frozenset[str]:
    """Phrases that act as one adverb: 'so far', 'of course'."""
    kinds = (entry["phrases"] for entry in default().entries("grammar_phrases") if entry["kind"] == "adverb")
    return frozenset(phrase for phrases in kinds for phrase in phrases)


@lru_cache(maxsize=1)
def conjunctions() -> frozenset[str]:
    """Phrases that open a clause: 'by the time', 'as soon as'."""
    kinds = (entry["phrases"] for entry in default().entries("grammar_phrases") if entry["kind"] == "conjunction")
    return frozenset(phrase for phrases in kinds for phrase in phrases)


def compound_end(line: Line, i: int) -> int:
    """The last token of the compound preposition at `i`, `i` itself for a plain one."""
    for phrase in _phrases("preposition").get(line.lows[i], ()):
        last = i + len(phrase) - 1
        if tuple(line.lows[i : last + 1]) == phrase and not _names_inside(line, i, last):
            infinitive = phrase[-1] == "to" and line.tags[last + 1 : last + 2] == ["VB"]
            return i if infinitive else last
    return i


def _names_inside(line: Line, i: int, last: int) -> bool:
    """Whether a capital says that a later word opens a name: "at All Saints Church"."""
    return line.words[i].islower() and not line.headline and line.words[last][0].isupper()


def quantifier(line: Line, i: int) -> int:
    """The token after a quantifier ("at least") that a number follows, 0 if there is none."""
    for j in quantifier_ends(line, i):
        if (line.tags[j] == "CD" and not is_clock(line.lows[j])) or (j > i + 1 and line.lows[j] in _COUNTS):
            return j
        if is_worded(line, j):
            return j
        if _is_as_many(line, i, j):
            return j - 1
    return 0


def _is_as_many(line: Line, i: int, j: int) -> bool:
    """Whether people are counted by those before them: "two guards and as many clerks", not "as many clerks as men"."""
    bare = line.lows[i:j] == ["as", "many"] and line.tags[i - 1 : i] == ["CC"]
    return bare and "as" not in line.lows[j : j + _COMPARED] and "NNS" in line.tags[j : j + _COMPARED]


def is_worded(line: Line, i: int) -> bool:
    """Whether a number of two words or more stands at token `i` that opens like a noun: "a dozen", "half a dozen"."""
    start = i + 1 if line.lows[i : i + 1] == ["half"] else i
    return line.lows[start : start + 1] == ["a"] and "".join(line.lows[start + 1 : start + 2]) in _ROUND


def quantifier_ends(line: Line, i: int) -> Iterator[int]:
    """The tokens after each phrase at token `i` that may be a quantifier, whatever follows it."""
    for phrase in _phrases("quantifier").get(line.lows[i], ()):
        j = i + len(phrase)
        if j < len(line.lows) and tuple(line.lows[i:j]) == phrase:
            yield j


def is_clock(low: str) -> bool:
    """Whether a number is a time of day."""
    return ":" in low or low.endswith(("am", "pm"))
