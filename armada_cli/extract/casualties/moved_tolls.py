"""Tolls that take the place of others, and those of months: "bringing the death toll to nine", "the toll for July"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from armada_cli.annotate.grammar.words import calendar_names
from armada_cli.extract.ground.positions import group_at, tokens_at
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import verb_class
from armada_cli.records import Clause, Sentence, Span

_TOLL_WORDS = WordClass("toll_noun")
_TOLL_MOVERS = WordClass("toll_mover")
_STRETCHES = frozenset({"month", "year"})
_SPANS = frozenset({"day", "week", "month", "year"})
_PERIODIC = frozenset({"annual", "yearly", "monthly"})
_PERIODS = frozenset({"month", "year", "week"})
_OF_TIME = frozenset({"for", "of", "in", "since"})  # "the toll for July"
_REACH = 6  # words between a toll, "since" and the war that began then
_BEGINNING = WordClass("beginning_verb")
_WARS = WordClass("long_war")
_DYING = frozenset({"die", "kill", "slay", "perish", "death"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_WITHIN = frozenset({"in", "over", "within", "of"})  # "the number of those killed in two days of unrest"


def is_over_months(sentence: Sentence) -> bool:
    """Whether a stretch of time is told of that may hold more than one event: "the toll this year"."""
    tokens = sentence.tokens
    counted = any(
        a.lemma in _WITHIN and b.tag == "CD" and c.lemma in _SPANS
        for a, b, c in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )
    months = any(
        a.lemma in _TOLL_WORDS and b.lemma in _OF_TIME and (c.text in calendar_names("month") or c.lemma in _STRETCHES)
        for a, b, c in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )
    counted = counted or any(_is_since_years(sentence, at) for at, token in enumerate(tokens) if token.lemma == "since")
    periodic = any(token.lemma in _PERIODIC for token in tokens)
    return (
        counted or months or periodic or any(a.lemma == "this" and b.lemma in _STRETCHES for a, b in pairwise(tokens))
    )


def _is_since_years(sentence: Sentence, at: int) -> bool:
    """Whether "since" counts the dead from a war or a year on: "who have died since the war began in May 2003"."""
    before = list(takewhile(lambda t: t.text != ",", reversed(sentence.tokens[max(0, at - _REACH) : at])))
    behind = list(takewhile(lambda t: t.text not in ",.;", sentence.tokens[at + 1 : at + 1 + _REACH]))
    dead = any(t.lemma in _TOLL_WORDS or t.lemma in _DYING for t in before)
    begun = any(t.lemma in _BEGINNING or t.lemma in _WARS or _YEAR.fullmatch(t.text) for t in behind)
    return dead and begun and not any(t.text in calendar_names("weekday") for t in behind)


def moves_toll(sentence: Sentence) -> bool:
    """Whether a clause gives a toll that takes the place of others: "bringing the death toll to nine"."""
    return any(_clauses_moving_toll(sentence))


def _clauses_moving_toll(sentence: Sentence) -> Iterator[Clause]:
    for clause in sentence.clauses:
        moves = clause.verb is not None and sentence.verbs[clause.verb].lemma in _TOLL_MOVERS
        if moves and any(sentence.groups[group].lemma in _TOLL_WORDS for group in clause.objects):
            yield clause


def moves_toll_of_month(sentence: Sentence) -> bool:
    """Whether the toll that a clause gives is that of a month or a year: "which brought the toll for July to 79"."""
    tolls = {group for clause in _clauses_moving_toll(sentence) for group in clause.objects}
    after = (sentence.groups[group + 1] for group in tolls if group + 1 < len(sentence.groups))
    return any(g.prep == "for" and (sentence.tokens[g.head].tag == "NNP" or g.lemma in _PERIODS) for g in after)


def is_moved_to(sentence: Sentence, span: Span) -> bool:
    """Whether a number is what a toll comes to, before the toll is named: "bringing to nine the number of dead"."""
    group = group_at(sentence, span)
    moved = any(("to", group) in clause.preps for clause in _clauses_moving_toll(sentence))
    return moved or _stands_before_toll(sentence, span)


def _stands_before_toll(sentence: Sentence, span: Span) -> bool:
    """Whether a number stands between a verb that moves a toll and the toll: "taking to nine the number killed"."""
    at = tokens_at(sentence, span)
    before = [token.lemma for token in sentence.tokens[max(0, at[0] - 2) : at[0]]] if at else []
    after = [token.lemma for token in sentence.tokens[at[-1] + 1 : at[-1] + 4]] if at else []
    moved = len(before) > 1 and before[0] in (*_TOLL_MOVERS, *verb_class("update")) and before[1] == "to"
    return moved and after[:1] == ["the"] and not _TOLL_WORDS.isdisjoint(after)
