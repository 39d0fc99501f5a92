"""Classes of verbs and nouns that the rules ask for, from the lexicon, and what they say of a sentence as a whole."""

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
    """Whether a sentence is about a film, a book, a match or a drill."""
    first = next((clause for clause in sentence.clauses if clause.subject), None)
    if first is not None and sentence.groups[first.subject[0]].lemma in noun_list("fiction", "exercise"):
        return True
    opening = sentence.groups[0] if sentence.groups else None
    told_in = opening.lemma if opening is not None and opening.prep == "in" else ""
    if told_in == "scene" or told_in in noun_list("fiction"):
        return True
    lemmas = {token.lemma for token in sentence.tokens}
    practised = any(g.prep in ("in", "during", "of") and g.lemma in noun_list("exercise") for g in sentence.groups)
    scored = any(verb.lemma == "score" for verb in sentence.verbs)
    return practised or scored or bool(lemmas & noun_list("sport"))


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
