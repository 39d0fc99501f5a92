"""Where something stands in a text."""

from __future__ import annotations

from armada_cli.values import frozen


@frozen
class Span:
    """Characters `start` (included) to `end` (excluded) of an article's text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __lt__(self, other: Span) -> bool:
        return (self.start, self.end) < (other.start, other.end)

    def covers(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end
