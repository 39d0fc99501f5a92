"""Classes of verbs and nouns that the rules ask for, from the lexicon."""

from __future__ import annotations

from functools import cache

from armada_cli.annotate.grammar.words import calendar_names
from armada_cli.lexicon import default
from armada_cli.records import Clause, Sentence


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
    """Whether the name of a weekday or a month stands in a sentence, but for the day on which it was said."""
    dated = calendar_names("weekday", "month")
    named = [token for token in sentence.tokens if token.text in dated]
    if not named:
        return False
    said = (clause for clause in sentence.clauses if _says(sentence, clause))
    spans = [sentence.groups[group].span for clause in said for prep, group in clause.preps if prep == "on"]
    return any(not any(span.covers(token.span) for span in spans) for token in named)


def _says(sentence: Sentence, clause: Clause) -> bool:
    return clause.verb is not None and sentence.verbs[clause.verb].lemma == "say"


def is_dated(sentence: Sentence) -> bool:
    """Whether the name of a day or a month, or a number, stands in a sentence, as in a list of what happened when."""
    return any(token.tag == "CD" for token in sentence.tokens) or names_day(sentence)
