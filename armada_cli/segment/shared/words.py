"""The marker words of the lexicon (`paste`, `stamps`), as sets and patterns, each made when first asked for."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from armada_cli.lexicon import default, patterns

_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


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


@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """A line for comparison with whole phrases: lower case, marks at its edges off, white space collapsed."""
    return " ".join(_EDGES.sub("", text).casefold().replace("’", "'").split())
