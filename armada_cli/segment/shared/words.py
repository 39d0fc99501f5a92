"""The marker words of the lexicon (`paste`, `stamps`), as sets and patterns, each made when first asked for."""

from __future__ import annotations

import re
import string
from functools import cache, lru_cache

from armada_cli.lexicon import default, patterns

_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_MARKS = string.punctuation + string.whitespace
WHOLE = r"(?<!\w)%s(?!\w)"  # the form of a pattern of whole words
_TOKEN = re.compile(r"\w+|[^\w\s!-~]")  # a sign such as "©" may be a whole phrase
_FIRST = re.compile(r"[\W_]{0,4}?(©|[^\W_]+)")  # the word (or sign) that a text opens with
_LONGEST = 120  # characters: no phrase that opens a text is longer
_DOTTED = str.maketrans("İı", "ii")  # a pattern that ignores case takes each of the three for the others


@cache
def words(table: str, kind: str) -> frozenset[str]:
    """All words of one kind, lower case, of every language."""
    return frozenset(w.casefold() for e in default().entries(table) if e["kind"] == kind for w in e["words"])


@cache
def values(table: str, kind: str) -> dict[str, int]:
    """Each word of one kind with its entry's `value`."""
    return {w.casefold(): int(e["value"]) for e in default().entries(table) if e["kind"] == kind for w in e["words"]}


@cache
def alternatives(table: str, kind: str) -> str:
    """The words of one kind as the inside of a regular expression group, longest first."""
    return patterns.alternatives(words(table, kind))


@cache
def pattern(table: str, kind: str, form: str) -> re.Pattern[str]:
    """The pattern `form`, where `%s` stands for the words of one kind; case does not count."""
    return re.compile(form % f"(?:{alternatives(table, kind)})", re.IGNORECASE)


def search(table: str, kind: str, text: str, form: str = WHOLE) -> re.Match[str] | None:
    """The first place where words of one kind stand in a text, in a form that takes whole words only.

    The pattern is made and tried only for a text that has a word of theirs: most lines have none.
    """
    return pattern(table, kind, form).search(text) if may_hold(text, table, kind) else None


def opening(table: str, kind: str, text: str) -> str:
    """The words of one kind that a text opens with, in lower case, behind at most four marks; else nothing."""
    first = _FIRST.match(text)
    if not first:
        return ""
    start, known = text[: first.end(1) + _LONGEST].lower(), _openings(table, kind).get(first[1].lower(), ())
    return next((phrase for phrase, marks in known if _stands_at(start, phrase, first.start(1) - marks)), "")


def _stands_at(text: str, phrase: str, start: int) -> bool:
    """Whether a phrase stands there as whole words."""
    after = text[start + len(phrase) : start + len(phrase) + 1]
    return start >= 0 and text.startswith(phrase, start) and not (after.isalnum() or after == "_")


@cache
def _openings(table: str, kind: str) -> dict[str, list[tuple[str, int]]]:
    """The phrases of a kind by their first word, longest first, each with how many marks stand before that word."""
    found: dict[str, list[tuple[str, int]]] = {}
    for phrase in sorted(words(table, kind), key=lambda phrase: (-len(phrase), phrase)):
        if first := _FIRST.match(phrase):
            found.setdefault(first[1], []).append((phrase, first.start(1)))
    return found


def may_hold(text: str, table: str, *kinds: str) -> bool:
    """Whether a word of the kinds may stand in a text, as whole words; a cheap test before a pattern is tried."""
    return not _keys(table, *kinds).isdisjoint(_tokens(text))


@cache
def _keys(table: str, *kinds: str) -> frozenset[str]:
    """The longest token of each word or phrase of the kinds: where none of them stands, none of the phrases does."""
    return frozenset(max(sorted(_tokens(word)), key=len) for kind in kinds for word in words(table, kind))


@lru_cache(maxsize=512)
def _tokens(text: str) -> frozenset[str]:
    """The runs of letters and digits in a text, in one case, and its signs beyond ASCII."""
    plain = text if text.isascii() else text.translate(_DOTTED)
    return frozenset(_TOKEN.findall(plain.casefold().replace("_", " ")))


@lru_cache(maxsize=1024)
def bare(text: str) -> str:
    """A line for comparison with whole phrases: lower case, marks at its edges off, white space collapsed."""
    text = text.strip(_MARKS)
    if not (text[:1].isalnum() and text[-1:].isalnum()):
        text = _EDGES.sub("", text)
    return " ".join(text.casefold().replace("’", "'").split())
