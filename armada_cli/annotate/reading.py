"""Sentences that are parsed when their grammar is first asked for: most of an article's are never asked."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.annotate.context import mark_context
from armada_cli.annotate.grammar import is_read, read_sentence
from armada_cli.annotate.grammar.tokens import within
from armada_cli.records import Mention, Sentence

_GRAMMAR = ("tokens", "groups", "verbs", "clauses")


def when_asked(sentence: Sentence, text: str, mentions: Sequence[Mention]) -> Sentence:
    """The sentence with its grammar and context, which is read when first asked for; `mentions` are in order of start.

    One that is not worth parsing comes back as it was.
    """
    inside = within(mentions, sentence.span)
    return _Unread.of(sentence, text, inside) if is_read(sentence, text, inside) else sentence


class _Unread(Sentence):
    """A sentence whose grammar is still empty slots, which are filled when one is looked for."""

    __slots__ = ("_given",)
    _given: tuple[Sentence, str, Sequence[Mention]]

    @classmethod
    def of(cls, sentence: Sentence, text: str, mentions: Sequence[Mention]) -> Sentence:
        """The sentence with what its grammar will be read from."""
        unread = cls.__new__(cls)
        known = {"span": sentence.span, "part": sentence.part, "paragraph": sentence.paragraph, "parsed": True}
        for name, value in {**known, "_given": (sentence, text, mentions)}.items():
            object.__setattr__(unread, name, value)
        return unread

    def __getattr__(self, name: str) -> object:
        """Read the sentence: asked only for what has no value yet."""
        if name not in _GRAMMAR:
            raise AttributeError(name)
        sentence, text, mentions = self._given
        read = mark_context(read_sentence(sentence, text, mentions), text)
        for part in _GRAMMAR:
            object.__setattr__(self, part, getattr(read, part))
        return getattr(self, name)
