"""Towns that no gazetteer knows, from the name of what was hit: "Kuruba police station", "Kuruba's main market"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from armada_cli.annotate.places.words import nation_words
from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.scene import Where
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Mention, NounGroup, PlaceValue, Sentence, Span

_TOWN_SITES = WordClass("site_of_town")


def towns_of_sites(view: View, sentence: Sentence, frames: Iterable[Frame]) -> Iterator[Where]:
    """The unknown names that the sites of some frames are told by or belong to."""
    hit = {group for frame in frames for group in (*frame.targets, *frame.scene)}
    for index in sorted(hit):
        noun = sentence.groups[index]
        if noun.lemma in _TOWN_SITES and sentence.tokens[noun.head].text.islower():
            own = noun.possessor
            name = _name_before(sentence, noun) if own is None else _whole_name(sentence, sentence.groups[own])
            text = view.text[name.start : name.end] if name is not None else ""
            if name is not None and not view.touching(name) and text.casefold() not in nation_words(view.lexicon):
                town = PlaceValue(text, "town")
                yield Where(Mention(name, "place", text, town), town)


def _name_before(sentence: Sentence, noun: NounGroup) -> Span | None:
    """The name that opens a noun group, where common words part it from its head: "Kuruba police station"."""
    words = sentence.tokens[noun.first : noun.head]
    words = words[1:] if words and words[0].lemma == "the" else words
    named = 0
    while named < len(words) and _is_name(words[named].tag, words[named].text):
        named += 1
    kinds = words[named:]
    if not named or not kinds or not all(word.text.islower() for word in kinds):
        return None
    return Span(words[0].span.start, words[named - 1].span.end)


def _whole_name(sentence: Sentence, noun: NounGroup) -> Span | None:
    """A noun group that is all a name, and governed by nothing but what it owns."""
    words = sentence.tokens[noun.first : noun.last + 1]
    if noun.prep in (None, "in", "at") and all(_is_name(word.tag, word.text) for word in words):
        return Span(words[0].span.start, words[-1].span.end)
    return None


def _is_name(tag: str, text: str) -> bool:
    """Whether a word is one of a name, and not letters that stand for one."""
    return tag.startswith("NNP") and not (text.isupper() and len(text) > 1)
