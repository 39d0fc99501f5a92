"""Whether a story happened far from the town that the report is from: "KABUL - A bomb killed nine in the north"."""

from __future__ import annotations

from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.stories.story import Story
from armada_cli.records import NounGroup, Sentence

_PARTS = WordClass("outlying_part")
_WORDS = WordClass("outlying_word")
_KINDS = WordClass("outlying_kind")
_TOWNS = WordClass("spoken_of_town")
_AT = frozenset({"in", "across", "on", "near"})
_DEFINITE = frozenset({"the", "its", "their"})


def lies_outlying(story: Story) -> bool:
    """Whether words of the body say that it was in a part of the land, and not in the town of the dateline."""
    told = (incident.sentence for incident in story.incidents if incident.sentence.part == "body")
    return any(_names_part(sentence, at) for sentence in told for at, noun in enumerate(sentence.groups) if noun.prep)


def _names_part(sentence: Sentence, at: int) -> bool:
    """Whether a noun group stands for a part of a land: "in the south", "in a northern village"."""
    noun = sentence.groups[at]
    if noun.prep not in _AT:
        return False
    if noun.lemma in _PARTS and sentence.tokens[noun.first].lemma in _DEFINITE:
        return not any(_is_town(sentence.groups[group]) for group in attached_to(sentence, [at], "of"))
    words = {token.lemma for token in sentence.tokens[noun.first : noun.head]}
    return noun.lemma in _KINDS and bool(words & _WORDS)


def _is_town(noun: NounGroup) -> bool:
    """Whether a noun is one for a town: "the south of the city"."""
    return noun.lemma in _TOWNS or noun.lemma == "capital"
