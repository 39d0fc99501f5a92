"""Sentences that are judged and parsed when first asked: many of an article's never are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from armada_cli.annotate.context import mark_context
from armada_cli.annotate.grammar import is_read, read_sentence
from armada_cli.records import Mention, Sentence

_GRAMMAR = ("tokens", "groups", "verbs", "clauses")
_ASKED = frozenset({"parsed", *_GRAMMAR})


def when_asked(sentences: Sequence[Sentence], text: str, mentions: Sequence[Mention]) -> Iterator[Sentence]:
    """The sentences with their grammar and context, which are read when first asked for.

    `mentions` are in order of their start. A sentence that is not worth parsing says so, and stays without grammar.
    """
    starts = [mention.span.start for mention in mentions]
    for sentence in sentences:
        first, last = bisect_left(starts, sentence.span.start), bisect_left(starts, sentence.span.end)
        yield _Unread.of(sentence, text, mentions[first:last])


class _Unread(Sentence):
    """A sentence whose grammar is still empty slots, which are filled when one is looked for."""

    __slots__ = ("_given",)
    _given: tuple[Sentence, str, Sequence[Mention]]

    @classmethod
    def of(cls, sentence: Sentence, text: str, mentions: Sequence[Mention]) -> Sentence:
        """The sentence with what its grammar will be read from."""
        unread = cls.__new__(cls)
        unread.span, unread.part, unread.paragraph = sentence.span, sentence.part, sentence.paragraph  # type: ignore[misc]
        unread._given = sentence, text, mentions
        return unread

    def __getattr__(self, name: str) -> object:
        """Judge or read the sentence: asked only for what has no value yet."""
        if name not in _ASKED:
            raise AttributeError(name)
        sentence, text, mentions = self._given
        if name == "parsed":
            object.__setattr__(self, name, is_read(sentence, text, mentions))
            return self.parsed
        read = mark_context(read_sentence(sentence, text, mentions), text) if self.parsed else sentence
        for part in _GRAMMAR:
            object.__setattr__(self, part, getattr(read, part))
        return getattr(self, name)
