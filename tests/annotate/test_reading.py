"""Sentences that are parsed when their grammar is first asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from armada_cli.annotate import annotate
from armada_cli.annotate.context import mark_context
from armada_cli.annotate.grammar import parse
from armada_cli.annotate.reading import when_asked
from armada_cli.annotate.sentences import split_sentences
from armada_cli.records import Article, Clause, Sentence

ARTICLE = Article(
    "-",
    title="Two killed in Sefrane blast",
    body=("A bomb killed two men in Sefrane, police said. Pears are ripe. Gunmen fled to the hills.",),
)
GRAMMAR = ("tokens", "groups", "verbs", "clauses")


def lazily() -> list[tuple[Sentence, Sentence]]:
    """Each sentence as it is read when asked, beside the same one read at once."""
    text, sentences = ARTICLE.text, split_sentences(ARTICLE)
    at_once = [mark_context(parse(sentence, text, ()), text) for sentence in sentences]
    return list(zip(when_asked(sentences, text, ()), at_once, strict=True))


def test_reads_the_same_when_asked() -> None:
    for later, once in lazily():
        assert (later.span, later.part, later.paragraph, later.parsed) == (
            once.span,
            once.part,
            once.paragraph,
            once.parsed,
        )
        assert [getattr(later, name) for name in GRAMMAR] == [getattr(once, name) for name in GRAMMAR]


def test_clauses_may_be_asked_first() -> None:
    later, once = lazily()[1]
    assert later.clauses == once.clauses
    assert later.tokens == once.tokens


def test_sentence_that_nothing_can_open_has_no_grammar() -> None:
    assert [sentence.parsed for sentence in annotate(ARTICLE).sentences] == [True, True, False, True]


def test_can_be_copied_with_a_change() -> None:
    later, once = lazily()[1]
    changed = replace(later, clauses=(Clause(later.span, "main", None),))
    assert changed.tokens == once.tokens
    assert [clause.kind for clause in changed.clauses] == ["main"]


def test_has_no_other_attributes() -> None:
    with pytest.raises(AttributeError):
        _ = lazily()[1][0].colour  # type: ignore[attr-defined]


def test_article_is_looked_into_when_asked() -> None:
    later = annotate(ARTICLE)
    assert not {"mentions", "sentences"} & vars(later).keys()
    assert later == annotate(ARTICLE)
    assert replace(later, mentions=()).sentences == later.sentences
