"""Where spans stand among the clauses and noun groups of their sentence."""

from __future__ import annotations

from armada_cli.records import Sentence, Span


def innermost(sentence: Sentence, span: Span) -> int | None:
    """The shortest clause that covers a span."""
    around = [i for i, clause in enumerate(sentence.clauses) if clause.span.covers(span)]
    return min(around, key=lambda i: len(sentence.clauses[i].span), default=None)


def group_at(sentence: Sentence, span: Span) -> int | None:
    """The first noun group that shares a character with a span."""
    return next((i for i, g in enumerate(sentence.groups) if g.span.overlaps(span)), None)
