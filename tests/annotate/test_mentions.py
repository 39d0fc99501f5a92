"""Which of several overlapping mentions stands."""

from __future__ import annotations

import pytest

from armada_cli.annotate.mentions import settle
from armada_cli.records import CountValue, DateValue, Mention, Span

DAY, COUNT = DateValue(None, None, "day"), CountValue(1, 1)


def dates(*spans: tuple[int, int]) -> list[Mention]:
    return [Mention(Span(*span), "date", "x" * (span[1] - span[0]), DAY) for span in spans]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ([(0, 4), (2, 9)], [(2, 9)]),  # the longer
        ([(5, 9), (3, 7)], [(5, 9)]),  # the earlier listed on a tie
        ([(0, 4), (4, 9), (9, 12)], [(0, 4), (4, 9), (9, 12)]),  # side by side
        ([(3, 5), (0, 9), (8, 10), (10, 12)], [(0, 9), (10, 12)]),
        ([(4, 6), (0, 4), (6, 12), (5, 8)], [(0, 4), (4, 6), (6, 12)]),  # into the gap between two
    ],
)
def test_longest_stands(given: list[tuple[int, int]], kept: list[tuple[int, int]]) -> None:
    assert sorted((m.span.start, m.span.end) for m in settle(dates(*given))) == sorted(kept)


def test_count_may_hold_another_mention() -> None:
    count = Mention(Span(0, 9), "number", "xxxxxxxxx", COUNT)
    assert settle([*dates((5, 9)), count]) == [count, *dates((5, 9))]
