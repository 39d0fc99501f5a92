"""Sentences in news style with the clauses that they must give."""

from __future__ import annotations

from armada_cli.annotate.grammar import parse
from armada_cli.annotate.grammar.describe import head
from armada_cli.records import Sentence, Span


def parsed(text: str, title: bool = False) -> Sentence:
    return parse(Sentence(Span(0, len(text)), "title" if title else "body", 0), text, [])


def test_passive_with_adverbial_clause() -> None:
    s = parsed(
        "Five people, including a commander, were killed when a drone believed to be American fired two missiles "
        "at a house in Mir Ali."
    )
    kill = next(c for c in s.clauses if c.verb is not None and s.verbs[c.verb].lemma == "kill")
    assert kill.verb is not None and s.verbs[kill.verb].voice == "passive"
    assert [head(s, g) for g in kill.subject] == ["people"]
    fire = next(c for c in s.clauses if c.verb is not None and s.verbs[c.verb].lemma == "fire")
    assert [head(s, g) for g in fire.subject] == ["drone"]
    assert [head(s, g) for g in fire.objects] == ["missiles"]
    assert [(p, head(s, g)) for p, g in fire.preps] == [("at", "house"), ("in", "Ali")]
