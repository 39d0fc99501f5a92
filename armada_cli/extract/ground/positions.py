"""Where spans stand among the clauses and noun groups of their sentence."""

from __future__ import annotations

from armada_cli.records import Sentence, Span


def innermost(sentence: Sentence, span: Span) -> int | None:
    """The shortest clause that covers a span, or its start where a comma cuts it in two ("October 14, 2017").

    The end is enough where an adverb stands before the clause: "Earlier | this month, gunmen seized".
    """
    around = [i for i, c in enumerate(sentence.clauses) if c.span.start <= span.start and span.end <= c.span.end]
    around = around or [i for i, c in enumerate(sentence.clauses) if c.span.start <= span.start < c.span.end]
    around = around or [i for i, c in enumerate(sentence.clauses) if c.span.start < span.end <= c.span.end]
    return min(around, key=lambda i: len(sentence.clauses[i].span), default=None)


def clause_of_day(sentence: Sentence, span: Span) -> int | None:
    """The shortest clause that holds a day; one that ends in it goes on with it: "which shot two earlier | in May"."""
    told = ((i, c.span) for i, c in enumerate(sentence.clauses) if c.verb is not None)
    cut = [i for i, clause in told if clause.start < span.start - 1 <= clause.end < span.end]
    return min(cut, key=lambda i: len(sentence.clauses[i].span), default=innermost(sentence, span))


def group_at(sentence: Sentence, span: Span) -> int | None:
    """The first noun group that shares a character with a span."""
    return next((i for i, g in enumerate(sentence.groups) if g.span.start < span.end and span.start < g.span.end), None)


def tokens_at(sentence: Sentence, span: Span) -> list[int]:
    """The tokens that share a character with a span."""
    return [i for i, t in enumerate(sentence.tokens) if t.span.start < span.end and span.start < t.span.end]
