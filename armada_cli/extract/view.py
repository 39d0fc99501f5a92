"""An annotated article with the look-ups that the rules ask for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from armada_cli.lexicon import Lexicon
from armada_cli.records import (
    ActorValue,
    Annotated,
    CountValue,
    DateValue,
    Mention,
    NounGroup,
    PersonValue,
    PlaceValue,
    Sentence,
    Span,
    WeaponValue,
)

T = TypeVar("T", ActorValue, CountValue, DateValue, PersonValue, PlaceValue, WeaponValue)


@dataclass(frozen=True)
class View:
    """The article, its lexicon, and its mentions by position."""

    annotated: Annotated
    lexicon: Lexicon

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.span.start for mention in self.annotated.mentions]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.annotated.text

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The article's sentences."""
        return self.annotated.sentences

    def within(self, span: Span) -> Iterator[Mention]:
        """The mentions that lie wholly inside a span, in order."""
        for mention in self.annotated.mentions[bisect_left(self._starts, span.start) :]:
            if mention.span.start >= span.end:
                return
            if mention.span.end <= span.end:
                yield mention

    def touching(self, span: Span) -> Iterator[Mention]:
        """The mentions that share a character with a span, in order."""
        first = bisect_left(self._starts, span.start - 120)
        for mention in self.annotated.mentions[first:]:
            if mention.span.start >= span.end:
                return
            if mention.span.end > span.start:
                yield mention

    def values(self, span: Span, kind: type[T]) -> list[tuple[Mention, T]]:
        """The mentions of one type that touch a span, each with its value."""
        return [(m, m.value) for m in self.touching(span) if isinstance(m.value, kind)]

    def at_head(self, sentence: Sentence, group: NounGroup, kind: type[T]) -> tuple[Mention, T] | None:
        """The mention of one type that the group's head word belongs to."""
        head = sentence.tokens[group.head].span
        found = [(m, v) for m, v in self.values(head, kind) if m.span.overlaps(head)]
        return found[0] if found else None
