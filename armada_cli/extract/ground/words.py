"""Classes of verbs and nouns that the rules ask for, from the lexicon."""

from __future__ import annotations

from functools import cache

from armada_cli.annotate.grammar.words import calendar_names
from armada_cli.lexicon import default
from armada_cli.records import Sentence


@cache
def verb_class(name: str) -> frozenset[str]:
    """The lemmas of one class of verbs."""
    return frozenset(
        word for entry in default().entries("verb_classes") if entry["class"] == name for word in entry["words"]
    )


def is_report(lemma: str) -> bool:
    """Whether a verb says that somebody says something."""
    return lemma in verb_class("report")


@cache
def noun_list(*names: str) -> frozenset[str]:
    """The lemmas of one or more classes of nouns in `lexicon/noun_classes.toml`."""
    return frozenset(
        word for entry in default().entries("noun_classes") if entry["class"] in names for word in entry["words"]
    )


@cache
def ordinals() -> dict[str, int]:
    """The ordinals from "first" on, each with its number."""
    forms = next(entry["forms"] for entry in default().entries("date_words") if entry["kind"] == "ordinal")
    return {form: number for number, form in enumerate(forms, start=1)}


def names_day(sentence: Sentence) -> bool:
    """Whether the name of a day of the week or of a month stands in a sentence."""
    dated = calendar_names("weekday", "month")
    return any(token.text in dated for token in sentence.tokens)


def is_dated(sentence: Sentence) -> bool:
    """Whether the name of a day or a month, or a number, stands in a sentence, as in a list of what happened when."""
    return any(token.tag == "CD" for token in sentence.tokens) or names_day(sentence)
