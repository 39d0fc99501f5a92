"""Clauses that only say who has taken a place that a sentence names: "died in Hit, which rebels overran in June"."""

from __future__ import annotations

from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import PlaceValue, Sentence

_TAKING = WordClass("taking_verb")


def takings(view: View, sentence: Sentence) -> set[int]:
    """The clauses that only tell who has taken a place which the sentence names: "Zinjibar, which rebels overran"."""
    groups = sentence.groups
    named = {i for i, group in enumerate(groups) if view.at_head(sentence, group, PlaceValue)}
    scenes = named | {groups[at].attached_to for at in named} - {None}  # "a raid in Zinjibar, which rebels overran"
    return {
        number
        for number, clause in enumerate(sentence.clauses)
        if clause.kind in ("relative", "reduced") and clause.antecedent in scenes
        if clause.verb is not None and sentence.verbs[clause.verb].lemma in _TAKING
        if not clause.objects or clause.antecedent in clause.objects  # not "Zinjibar, where rebels stormed a bank"
    }
