"""Sentences of an article, with true offsets."""

from __future__ import annotations

import re

from armada_cli.records import Article, Sentence, Span

_BORDER = re.compile(r"(?<=[.!?])[”\"')]*\s+(?=[“\"'(A-Z])")


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of title and body, in order; the title is one sentence of paragraph -1."""
    sentences: list[Sentence] = []
    paragraph = -1
    for part, span in article.parts():
        paragraph = -1 if part == "title" else paragraph + 1
        start = span.start
        borders = [m.end() for m in _BORDER.finditer(article.text, span.start, span.end)] if part == "body" else []
        for end in [*borders, span.end]:
            stop = end - (len(article.text[start:end]) - len(article.text[start:end].rstrip()))
            sentences.append(Sentence(Span(start, stop), part, paragraph))
            start = end
    return tuple(sentences)
