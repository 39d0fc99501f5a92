"""The small closed classes of words that the rules rest on, from `lexicon/event_words.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from functools import cache
from typing import TypeVar

from armada_cli.lexicon import default
from armada_cli.values import cached_property

T = TypeVar("T")


class WordClass(Set[str]):
    """A class of words of `lexicon/event_words.toml` as a set, read from there when first asked for."""

    def __init__(self, name: str) -> None:
        self.name = name

    @cached_property
    def words(self) -> frozenset[str]:
        """The words as a plain set, whose operations are fast."""
        return event_words(self.name)

    def __contains__(self, word: object) -> bool:
        return word in self.words

    def __iter__(self) -> Iterator[str]:
        return iter(self.words)

    def __len__(self) -> int:
        return len(self.words)

    def __and__(self, other: Set[object]) -> frozenset[str]:
        return self.words.intersection(other)

    __rand__ = __and__

    def __or__(self, other: Set[T]) -> frozenset[str | T]:
        return self.words.union(other)

    __ror__ = __or__

    def isdisjoint(self, other: Iterable[object]) -> bool:
        """Whether none of some words is in the class."""
        return self.words.isdisjoint(other)


@cache
def event_words(name: str) -> frozenset[str]:
    """The words of one class in `lexicon/event_words.toml`; raises KeyError for a class that is none."""
    return _event_classes()[name]


@cache
def _event_classes() -> dict[str, frozenset[str]]:
    return {entry["class"]: frozenset(entry["words"]) for entry in default().entries("event_words")}
