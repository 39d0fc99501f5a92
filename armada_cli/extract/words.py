"""Classes of verbs and nouns that the rules ask for, from `lexicon/verb_classes.toml`."""

from __future__ import annotations

from functools import cache

from armada_cli.lexicon import default
from armada_cli.records import Sentence


@cache
def verb_class(name: str) -> frozenset[str]:
    """The lemmas of one class of verbs."""
    return frozenset(
        word for entry in default().entries("verb_classes") if entry["class"] == name for word in entry["words"]
    )


def is_fiction(sentence: Sentence) -> bool:
    """Whether a sentence is about a film or a book: its first subject is one."""
    first = next((clause for clause in sentence.clauses if clause.subject), None)
    return first is not None and sentence.groups[first.subject[0]].lemma in noun_list("fiction")


def is_report(lemma: str) -> bool:
    """Whether a verb says that somebody says something."""
    return lemma in verb_class("report")


@cache
def noun_list(name: str) -> frozenset[str]:
    """The lemmas of one class of nouns in `lexicon/noun_classes.toml`."""
    return frozenset(
        word for entry in default().entries("noun_classes") if entry["class"] == name for word in entry["words"]
    )
