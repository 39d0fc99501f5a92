"""Which of several overlapping mentions stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from armada_cli.records import Mention, Span

_LAYERS = {"number": 1}  # a count may hold a mention of another kind ("nine JuA members"), so counts are a layer apart


def settle(candidates: Iterable[Mention]) -> list[Mention]:
    """The mentions in order, of those of one layer that overlap the longest, the earlier listed on a tie."""
    kept: list[Mention] = []
    taken: dict[int, list[int]] = {}
    for mention in sorted(candidates, key=_shortness):
        borders = taken.setdefault(_LAYERS.get(mention.kind, 0), [])
        if _claim(borders, mention.span):
            kept.append(mention)
    return sorted(kept, key=lambda m: (m.span.start, -m.span.end))


def _shortness(mention: Mention) -> int:
    return mention.span.start - mention.span.end


def _claim(borders: list[int], span: Span) -> bool:
    """Take a span if it is free. `borders` are the starts and ends of those taken, in order; none lie in each other."""
    at = bisect_right(borders, span.start)
    free = at % 2 == 0 and (at == len(borders) or span.end <= borders[at])
    if free:
        borders[at:at] = (span.start, span.end)
    return free
