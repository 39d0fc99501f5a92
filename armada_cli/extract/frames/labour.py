"""Strikes that are no force: workers who lay down their tools, a strike that a union calls for."""

from __future__ import annotations

from itertools import pairwise

from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.records import Sentence

_OBSERVING = WordClass("observing_verb")


def is_of_workers(sentence: Sentence, group: int, before: set[str]) -> bool:
    """Whether a strike is one of workers, by the words before it, whose it is, or who is asked to hold it."""
    return (
        _is_told_with_work(sentence, before) or _is_owned_by_workers(sentence, group) or _is_called_for(sentence, group)
    )


def _is_told_with_work(sentence: Sentence, before: set[str]) -> bool:
    """Whether words tell of work beside it: "ended a two-week strike after their union signed a deal"."""
    lasting = any(word.endswith(("-day", "-week", "-month", "-hour")) for word in before)
    said = [a.lemma for a, b in pairwise(sentence.tokens) if a.text.islower() and b.lemma != "council"]
    return lasting or any(word in noun_list("labour") for word in said)


def _is_owned_by_workers(sentence: Sentence, group: int) -> bool:
    """Whether a strike is that of a trade: "the dockworkers' strike"."""
    owner = sentence.groups[group].possessor
    return owner is not None and sentence.groups[owner].lemma.endswith(tuple(noun_list("trade")))


def _is_called_for(sentence: Sentence, group: int) -> bool:
    """Whether people are asked to strike: "leaders called for a strike", "the parties observed a strike"."""
    if sentence.groups[group].head - sentence.groups[group].first > 1:
        return False
    for clause in sentence.clauses:
        lemma = sentence.verbs[clause.verb].lemma if clause.verb is not None else ""
        if (lemma in ("call", "appeal") and ("for", group) in clause.preps) or (
            lemma in _OBSERVING and group in clause.objects
        ):
            return True
    return False
