"""What stands before and after a word."""

from __future__ import annotations

from armada_cli.annotate.grammar.tokens import Line

_VERBAL = frozenset({"VBD", "VBN", "VBZ", "VBP", "MD", "IN"})


def token_before(line: Line, i: int) -> int:
    """The index of the nearest token before that is no adverb, -1 at the start."""
    i -= 1
    while i >= line.start and line.tags[i] in ("RB", "''", "-RRB-"):
        i = _opening(line, i) if line.tags[i] == "-RRB-" else i - 1
    return i if i >= line.start else -1


def _opening(line: Line, i: int) -> int:
    """The token before the bracket that the one at `i` closes."""
    first = max(line.start, i - 10)
    return next((j - 1 for j in range(i - 1, first - 1, -1) if line.tags[j] == "-LRB-"), i - 1)


def options_after(options: list[tuple[str, ...]], i: int) -> tuple[str, ...]:
    """What the next word can be; an opening quotation mark is looked through."""
    i += 1
    while i < len(options) and options[i] == ("''",):
        i += 1
    return options[i] if i < len(options) else ()


def first_of(found: tuple[str, ...], wanted: tuple[str, ...]) -> str | None:
    """The likeliest of a word's classes that is among those wanted."""
    return next((t for t in found if t in wanted), None)


def verb_before(line: Line, i: int) -> bool:
    """Whether the sentence has a verb before token `i`."""
    return any(t.startswith("VB") for t in line.tags[line.start : i])


def last_verb(line: Line, i: int) -> str:
    """The class of the nearest verb before, empty if there is none."""
    return next((t for t in reversed(line.tags[line.start : i]) if t.startswith("VB")), "")


def noun_or_adjective(found: tuple[str, ...], before: str, nominal_after: bool, after: tuple[str, ...] = ()) -> str:
    """Noun or adjective: an adjective before a noun."""
    if "JJ" in found and "NN" in found:
        if nominal_after:
            return "JJ" if found[0] == "JJ" else "NN"
        if before in ("NNP", "DT") and found[0] == "JJ" and after and after[0] in _VERBAL:
            return "NN"
        if "JJ" in after and found[0] == "JJ" and after[0] != "VBD":
            return "JJ"
        return "NN" if before in ("DT", "JJ", "PRP$", "POS", "CD") else found[0]
    return found[0]
