"""Bands that are of fighters, where the noun alone may be one of artists."""

from __future__ import annotations

from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import side_of
from armada_cli.extract.ground.view import View
from armada_cli.records import Sentence


def is_armed_band(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a noun for people of peace is told to be of fighters: "an armed band", "the Kurdistan Workers' Party"."""
    noun = sentence.groups[group]
    words = {token.lemma for token in sentence.tokens[noun.first : noun.head]}
    people = (group, *attached_to(sentence, [group], "of"))
    return "armed" in words or any(side_of(view, sentence, g) is False for g in people)
