"""Where frames and words stand among the clauses and noun groups of their sentence."""

from __future__ import annotations

from armada_cli.extract.frames import Frame
from armada_cli.extract.positions import innermost
from armada_cli.records import Sentence, Span


def home_clause(sentence: Sentence, frame: Frame) -> int | None:
    """The clause of a verb, or the innermost that holds a noun."""
    if frame.trigger.clause is not None:
        return frame.trigger.clause
    return innermost(sentence, frame.trigger.span)


def clause_before(sentence: Sentence, span: Span) -> int | None:
    """The clause that ends last before a span that stands in none: "died of his wounds | Wednesday evening"."""
    before = [i for i, clause in enumerate(sentence.clauses) if clause.span.end <= span.start]
    return max(before, key=lambda i: sentence.clauses[i].span.end, default=None)


def gap(a: Span, b: Span) -> int:
    """How many characters lie between two spans."""
    return max(a.start - b.end, b.start - a.end, 0)
