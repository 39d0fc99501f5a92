"""The small closed classes of words that the rules rest on, from `lexicon/event_words.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from functools import cache

from armada_cli.lexicon import default


class WordClass(Set[str]):
    """A class of words of `lexicon/event_words.toml` as a set, read from there when first asked for."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __contains__(self, word: object) -> bool:
        return word in event_words(self.name)

    def __iter__(self) -> Iterator[str]:
        return iter(event_words(self.name))

    def __len__(self) -> int:
        return len(event_words(self.name))

    @classmethod
    def _from_iterable(cls, it: Iterable[str]) -> frozenset[str]:  # type: ignore[override]
        """What set operations give: a plain set, for it is no class of the lexicon."""
        return frozenset(it)


@cache
def event_words(name: str) -> frozenset[str]:
    """The words of one class in `lexicon/event_words.toml`; raises KeyError for a class that is none."""
    return _event_classes()[name]


@cache
def _event_classes() -> dict[str, frozenset[str]]:
    return {entry["class"]: frozenset(entry["words"]) for entry in default().entries("event_words")}
