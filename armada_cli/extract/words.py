"""Classes of words that the rules ask for, from the lexicon: verbs, nouns, and the small ones of `event_words`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
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
    if first is not None and sentence.groups[first.subject[0]].lemma in noun_list("fiction") | noun_list("exercise"):
        return True
    opening = sentence.groups[0] if sentence.groups else None
    if opening is not None and opening.prep == "in" and opening.lemma in noun_list("fiction"):
        return True
    lemmas = {token.lemma for token in sentence.tokens}
    practised = any(g.prep in ("in", "during") and g.lemma in noun_list("exercise") for g in sentence.groups)
    scored = any(verb.lemma == "score" for verb in sentence.verbs)
    return practised or scored or bool(lemmas & noun_list("sport"))


def is_report(lemma: str) -> bool:
    """Whether a verb says that somebody says something."""
    return lemma in verb_class("report")


@cache
def noun_list(name: str) -> frozenset[str]:
    """The lemmas of one class of nouns in `lexicon/noun_classes.toml`."""
    return frozenset(
        word for entry in default().entries("noun_classes") if entry["class"] == name for word in entry["words"]
    )


class WordClass(Set[str]):
    """A class of words of `lexicon/event_words.toml` as a set, read from there when first asked for."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __contains__(self, word: object) -> bool:
        return word in event_words(self.name)

    def __iter__(self) -> Iterator[str]:
        return iter(event_words(self.name))

    def __len__(self) -> int:
        return len(event_words(self.name))

    @classmethod
    def _from_iterable(cls, it: Iterable[str]) -> frozenset[str]:  # type: ignore[override]
        """What set operations give: a plain set, for it is no class of the lexicon."""
        return frozenset(it)


@cache
def event_words(name: str) -> frozenset[str]:
    """The words of one class in `lexicon/event_words.toml`; raises KeyError for a class that is none."""
    return _event_classes()[name]


@cache
def _event_classes() -> dict[str, frozenset[str]]:
    return {entry["class"]: frozenset(entry["words"]) for entry in default().entries("event_words")}
