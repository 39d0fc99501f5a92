"""Whether an article can tell of an event at all, by its words alone: most of what is saved can not."""

from __future__ import annotations

from functools import lru_cache

from armada_cli.annotate.actor_words import actor_words
from armada_cli.extract.ground.openings import dead_words, names_dead
from armada_cli.extract.ground.triggers import can_hold_killing, can_hold_trigger
from armada_cli.extract.ground.view import lemmas_of
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.lexicon import Lexicon
from armada_cli.records import Annotated, Article

_SHORT = 1500  # characters of an article too short to be judged by its other words
BESIDE = 3  # different armed words in a story's paragraphs and those next to them
_FAR = 1600  # characters to one armed word in an article that may be one on armed conflict: four long sentences
_ARMED = WordClass("armed_word")
_UNNAMED = WordClass("unnamed_assailant")
_DISGUISING = WordClass("disguising_verb")
_GUISES = WordClass("guise")
_UNARMED = frozenset({"person", "people", "side"})  # what mentions may tell of where no weapon is named


def can_tell(article: Article, lexicon: Lexicon) -> bool:
    """Whether a part of it holds the words of a trigger or of a list of the dead; if none, `extract` finds nothing."""
    text, dead = article.text, False
    for _, part in article.parts():
        lemmas = lemmas_of(text[part.start : part.end])
        if can_hold_trigger(lemmas, lexicon):
            return True
        dead = dead or not dead_words().isdisjoint(lemmas)
    return dead and names_dead(text)


def is_of_arms(annotated: Annotated, lexicon: Lexicon) -> bool:
    """Whether an article may tell of armed force in earnest, before its people, places and days are looked for.

    Else no story of it could: see `slots.earnest`, which asks for a killing, a weapon, somebody armed or armed words.
    """
    article = annotated.article
    if len(article.text) < _SHORT:
        return True
    armed: list[str] = []
    for _, part in article.parts():
        lemmas = lemmas_of(article.text[part.start : part.end])
        armed += lemmas & _ARMED
        if len({*armed}) >= BESIDE or _is_forceful(lemmas, lexicon):
            return True
    return len(armed) * _FAR >= len(article.text) or bool(annotated.armed)


def _is_forceful(lemmas: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether a paragraph whose words can have these base forms may tell of a killing, or of what a side did."""
    if can_hold_killing(lemmas, lexicon):
        return True
    return can_hold_trigger(lemmas, lexicon, _UNARMED) and is_of_sides(lemmas, lexicon)


def is_of_sides(lemmas: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether words with these base forms may name somebody who acts for a state or against it."""
    alone, together = _sided(lexicon)
    return not lemmas.isdisjoint(alone) or any(words <= lemmas for words in together)


@lru_cache(maxsize=4)
def _sided(lexicon: Lexicon) -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
    """The words of each noun and adjective that says of people whose side they are on: single ones, and several."""
    members = (entry["noun"] for entry in lexicon.entries("member_nouns") if entry["side"] in ("state", "nonstate"))
    rebels = actor_words(lexicon)["rebel_adjectives"]
    names = (*members, *rebels, *noun_list("state_people", "outlaw_body"), *_UNNAMED, *_DISGUISING, *_GUISES)
    parts = [frozenset(name.lower().replace("-", " ").split()) for name in names]
    alone = frozenset().union(*(words for words in parts if len(words) == 1))
    return alone, tuple(words for words in parts if words.isdisjoint(alone))
