"""Clauses that claim, deny or blame: who says it of whom, and the words that tell of the event."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from armada_cli.extract.claims.avowals import (
    OURS,
    avenged,
    called_own,
    explained,
    its_work,
    own_operation,
    portrayed,
    praised,
)
from armada_cli.extract.claims.blames import blamed, blaming_pairs, blaming_words
from armada_cli.extract.claims.claimants import words_of
from armada_cli.extract.claims.claiming import avowed, credited, denied, issued_claim, owned
from armada_cli.extract.claims.culprits import culprit, culprit_pairs, culprit_words
from armada_cli.extract.claims.saying import Reader, Saying, Ways, is_unreal, lemmas_of, readers_of
from armada_cli.extract.claims.spoken_deeds import told_by_doers
from armada_cli.extract.ground.triggers import can_hold_trigger
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.lexicon import Lexicon
from armada_cli.records import Sentence

_BELONGERS = WordClass("attacking_people")


def can_hold_saying(lemmas: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether a sentence whose words can have these base forms may hold a saying that is firm, or about an event."""
    if not _firm().isdisjoint(lemmas) or can_hold_trigger(lemmas, lexicon):
        return True
    return any(not (some.isdisjoint(lemmas) or others.isdisjoint(lemmas)) for some, others in _pairs())


@cache
def _pairs() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Base forms that are a sign of a saying only where one of some stands beside one of others."""
    done = frozenset(word.split()[0] for word in words_of("carry")) - {"make"}
    return (
        (frozenset({"it", "them", "both"}), done),  # "they say they did it"
        (frozenset({"it"}), words_of("opinion")),  # "he thinks it was the front"
        (frozenset({"target"}), words_of("fair")),  # "it said they were legitimate targets"
        (frozenset({"hold"}), words_of("held") | {"they"}),  # "it said that it held them"
        (_BELONGERS.words, words_of("belong_sign") | words_of("recognise")),
        (words_of("portrait") - {"will"}, words_of("issue") | {"put"}),  # "will" is a verb in most sentences
        *blaming_pairs(),
        *culprit_pairs(),
    )


@cache
def _firm() -> frozenset[str]:
    """Base forms of which each way of saying has one, where it is firm and names no event."""
    classes = ("credit", "own", "hostile", "choose", "honour", "deny", "keep_off", "work", "revenge")
    words = {word.split()[0] for name in classes for word in words_of(name)}
    return blaming_words() | culprit_words() | words | OURS | {"claim", "carry", "act"}


def sayings_in(view: View, sentence: Sentence, index: int) -> Iterator[Saying]:
    """Every clause of a sentence that claims, denies or blames, in order; at most one reading of each."""
    for number, clause in enumerate(sentence.clauses):
        if clause.verb is None:
            continue
        verb, lemmas = sentence.verbs[clause.verb], lemmas_of(sentence, clause)
        for read in (issued_claim,) if is_unreal(sentence, clause) else _readers_of(verb.lemma, verb.particle):
            saying = read(view, sentence, index, number, lemmas)
            if saying is not None:
                yield saying
                break


@lru_cache(maxsize=1 << 12)
def _readers_of(verb: str, particle: str | None) -> tuple[Reader, ...]:
    return readers_of(_WAYS, verb, particle)


_WAYS: Ways = (
    (credited, "take"),
    (owned, "own"),
    (avowed, ""),
    (issued_claim, ""),
    (portrayed, "issue recognise =put"),
    (its_work, "style be_like"),
    (avenged, ""),
    (called_own, "=be"),
    (told_by_doers, ""),
    (own_operation, ""),
    (explained, "hostile choose"),
    (praised, "style"),
    (denied, "deny keep_off"),
    (blamed, ""),
    (culprit, ""),
)
