"""Classes of verbs and nouns that the rules ask for, from the lexicon."""

from __future__ import annotations

from functools import cache

from armada_cli.lexicon import default


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
