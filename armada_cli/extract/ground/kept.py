"""What a rule has found about an article, kept with the article's view for the next time it is asked."""

from __future__ import annotations

from typing import Any, Generic, Protocol, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Keeper(Protocol):
    """What findings can be kept with: one article's view."""

    @property
    def findings(self) -> dict[object, dict[Any, Any]]:
        """The findings of each rule, by what it was asked about."""


class Kept(Generic[K, V]):
    """The findings of one rule. Each is made by the rule itself; they go when the view goes."""

    def of(self, view: Keeper) -> dict[K, V]:
        """What has been found about one article so far."""
        return view.findings.setdefault(self, {})
