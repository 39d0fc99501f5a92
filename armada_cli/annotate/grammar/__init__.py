"""The grammar of a sentence: words, classes, noun and verb groups, clauses. Table-driven, no model."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.annotate.grammar.clauses import Walk
from armada_cli.annotate.grammar.describe import describe
from armada_cli.annotate.grammar.freeze import freeze
from armada_cli.annotate.grammar.groups import chunk
from armada_cli.annotate.grammar.tags import tag
from armada_cli.annotate.grammar.tokens import tokenize
from armada_cli.records import Mention, Sentence

__all__ = ["describe", "parse"]


def parse(sentence: Sentence, text: str, mentions: Sequence[Mention]) -> Sentence:
    """The sentence with its tokens, noun groups, verb groups and clauses; `mentions` are in order of their start."""
    line = tokenize(text, sentence.span, mentions, sentence.part == "title")
    if not line.words:
        return sentence
    tag(line)
    items, groups, verbs = chunk(line)
    frames = Walk(line, items, groups, verbs).run()
    return freeze(sentence, line, groups, verbs, frames)
