"""Bands that are of fighters, where the noun alone may be one of artists, of a sport or of a party."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import noun_classes, side_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Sentence

_BANDS = WordClass("band_noun")
_ARMS = WordClass("armed_word")
_ARMED_KINDS = frozenset({"event", "weapon"})  # classes of the nouns before it: "an assault team", "a bomb squad"


def is_armed_band(view: View, sentence: Sentence, group: int, aimed_at: Sequence[int]) -> bool:
    """Whether a noun for people of peace is told to be of fighters: "an armed band", "the Kurdistan Workers' Party".

    So is a team that attacks a building.
    """
    noun = sentence.groups[group]
    classes = noun_classes(view.lexicon)
    words = {token.lemma for token in sentence.tokens[noun.first : noun.head]}
    if "armed" in words or words & _ARMS or any(classes.get(word) in _ARMED_KINDS for word in words):
        return True
    if any(side_of(view, sentence, other) is False for other in (group, *attached_to(sentence, [group], "of"))):
        return True
    return noun.lemma in _BANDS and any(classes.get(sentence.groups[g].lemma) == "site" for g in aimed_at)
