"""Sentences in news style with the clauses that they must give.

`cases.txt` holds them: a sentence at the margin (`# ` before a headline), then a line for each clause with a verb:
`verb voice | subject heads > object heads | preposition head, ...`. Voice is `a` or `p`, `-` stands for none.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from armada_cli.annotate.context import mark_context
from armada_cli.annotate.grammar import describe, parse, read_sentence
from armada_cli.annotate.grammar.describe import head
from armada_cli.records import Clause, Sentence, Span


def parsed(text: str, title: bool = False) -> Sentence:
    return read_sentence(Sentence(Span(0, len(text)), "title" if title else "body", 0), text, [])


def compact(sentence: Sentence, clause: Clause) -> str:
    """A clause in the notation of the table."""
    assert clause.verb is not None
    verb = sentence.verbs[clause.verb]
    name = f"{verb.lemma}+{verb.particle}" if verb.particle else verb.lemma
    name = f"not {name}" if verb.negated else name
    subject = " ".join(head(sentence, g) for g in clause.subject) or "-"
    objects = " ".join(head(sentence, g) for g in clause.objects) or "-"
    preps = ", ".join(f"{prep} {head(sentence, g)}" for prep, g in clause.preps) or "-"
    return f"{name} {verb.voice[0]} | {subject} > {objects} | {preps}"


def cases() -> Iterator[tuple[str, tuple[str, ...]]]:
    """The sentences of the table with their clauses."""
    lines = (Path(__file__).parent / "cases.txt").read_text(encoding="utf-8").splitlines()
    sentence, clauses = "", []
    for line in [*lines, ""]:
        if line.startswith("  "):
            clauses.append(line.strip())
        else:
            if sentence:
                yield sentence, tuple(clauses)
            sentence, clauses = line, []


TABLE = list(cases())


def test_the_table_is_large_enough() -> None:
    assert len(TABLE) >= 200


@pytest.mark.parametrize(("sentence", "clauses"), TABLE, ids=[s[:50] for s, _ in TABLE])
def test_clauses(sentence: str, clauses: tuple[str, ...]) -> None:
    s = parsed(sentence.removeprefix("# "), sentence.startswith("# "))
    assert [compact(s, c) for c in s.clauses if c.verb is not None] == list(clauses)


WORDS = ["killed", "the", "men", "that", "who", ",", "and", "to", "attack", "by", "was", "said", "12", "in", "Kabul", "'s", "\"", "(", "after", "killing", "of", "dead", "—", ":", "when", "two", "has", "been"]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join), st.booleans())
def test_any_order_of_words_gives_true_spans(text: str, title: bool) -> None:
    check(text, title)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80), st.booleans())
def test_any_text_gives_true_spans(text: str, title: bool) -> None:
    check(text, title)


def governors(s: Sentence, clause: int) -> list[int]:
    """The clauses that a clause hangs on, from the nearest up, as far as the first that comes twice."""
    found: list[int] = []
    above = s.clauses[clause].governor
    while above is not None and above not in found:
        found.append(above)
        above = s.clauses[above].governor
    return found


def check(text: str, title: bool) -> None:
    """Never raises, spans and indices are true."""
    s = mark_context(parsed(text, title), text)
    describe(s)
    for token in s.tokens:
        assert text[token.span.start : token.span.end] == token.text
    for group in s.groups:
        assert 0 <= group.first <= group.head <= group.last < len(s.tokens)
    for verb in s.verbs:
        assert 0 <= verb.first <= verb.head <= verb.last < len(s.tokens)
    for n, clause in enumerate(s.clauses):
        assert n not in governors(s, n), "a clause that hangs on itself would be climbed for ever"
        assert all(0 <= g < len(s.groups) for g in (*clause.subject, *clause.objects, *(g for _, g in clause.preps)))
        assert clause.span.start <= clause.span.end


def test_a_sentence_of_no_concern_is_passed_over() -> None:
    text = "She enjoyed the concert and went home."
    assert not parse(Sentence(Span(0, len(text)), "body", 0), text, []).parsed
    text = "Two men were stabbed at the concert."
    assert parse(Sentence(Span(0, len(text)), "body", 0), text, []).parsed


@pytest.mark.parametrize(
    "piece",
    [
        "as men ",
        "the men who ",
        "killed and ",
        "to appear ",
        "of the attack in ",
        ", men ",
        "after ",
        "(",
        '"',
        "that that ",
    ],
)
def test_long_chains_are_read(piece: str) -> None:
    check(piece * 3000, False)


def test_a_participle_that_opens_a_sentence_has_no_clause_to_hang_on() -> None:
    assert [clause.kind for clause in parsed(", killing", False).clauses] == ["participial"]
