"""The grammar of a sentence: words, classes, noun and verb groups, clauses. Table-driven, no model."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.annotate.grammar.asides import with_sources_last, without_asides
from armada_cli.annotate.grammar.clauses import Walk
from armada_cli.annotate.grammar.describe import describe
from armada_cli.annotate.grammar.freeze import freeze
from armada_cli.annotate.grammar.groups import chunk
from armada_cli.annotate.grammar.tags import tag
from armada_cli.annotate.grammar.tokens import tokenize, within
from armada_cli.annotate.grammar.worth import worth_parsing
from armada_cli.records import Mention, Sentence

__all__ = ["describe", "is_read", "parse", "read_sentence"]


def parse(sentence: Sentence, text: str, mentions: Sequence[Mention]) -> Sentence:
    """The sentence with its tokens, noun groups, verb groups and clauses; `mentions` are in order of their start.

    A body sentence that names nothing and has no word of an event comes back as it was, `parsed` false.
    """
    inside = within(mentions, sentence.span)
    return read_sentence(sentence, text, inside) if is_read(sentence, text, inside) else sentence


def is_read(sentence: Sentence, text: str, mentions: Sequence[Mention]) -> bool:
    """Whether a sentence is worth parsing; a title is if it has any word. `mentions` are those that lie in it."""
    if sentence.part == "title":
        return bool(text[sentence.span.start : sentence.span.end].strip())
    return worth_parsing(text, sentence.span, mentions)


def read_sentence(sentence: Sentence, text: str, mentions: Sequence[Mention]) -> Sentence:
    """The parse of any sentence; `mentions` are those that lie in it."""
    line = tokenize(text, sentence.span, mentions, sentence.part == "title")
    if not line.words:
        return sentence
    tag(line)
    items, groups, verbs = chunk(line)
    items = with_sources_last(without_asides(items, verbs), verbs)
    frames = Walk(line, items, groups, verbs).run()
    return freeze(sentence, line, groups, verbs, frames)
