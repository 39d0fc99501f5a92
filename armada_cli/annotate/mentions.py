"""Which of several overlapping mentions stands."""

from __future__ import annotations

from collections.abc import Iterable

from armada_cli.records import Mention

_LAYERS = {"number": 1}  # a count may hold a mention of another kind ("nine JuA members"), so counts are a layer apart


def settle(candidates: Iterable[Mention]) -> list[Mention]:
    """The mentions in order, of those of one layer that overlap the longest, the earlier listed on a tie."""
    kept: list[Mention] = []
    taken: dict[int, list[Mention]] = {}
    for mention in sorted(candidates, key=lambda m: -len(m.span)):
        layer = taken.setdefault(_LAYERS.get(mention.kind, 0), [])
        if not any(mention.span.overlaps(other.span) for other in layer):
            layer.append(mention)
            kept.append(mention)
    return sorted(kept, key=lambda m: (m.span.start, -m.span.end))
