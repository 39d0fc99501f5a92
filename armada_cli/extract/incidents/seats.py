"""Towns told only by the office of somebody who is hit: "shot dead the mayor of Hit", "the village head of Hit"."""

from __future__ import annotations

from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.scene import Where, own_places
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.extract.incidents.clusters import Cluster
from armada_cli.extract.incidents.unknown import unknown_place
from armada_cli.records import PlaceValue, Sentence

_LOCAL_OFFICES = WordClass("local_office")
_FORMERLY = WordClass("renegade")


def give_seats(view: View, sentence: Sentence, clusters: list[Cluster]) -> None:
    """Give a cluster without a place the town whose office holder is hit: "shot dead the mayor of X"."""
    for cluster in clusters:
        hit = {g for f in cluster.frames for g in (*f.targets, *f.victims) if _holds_local_office(sentence, g)}
        if hit and not cluster.places:
            seats = [sentence.groups[g].span for g in attached_to(sentence, hit, "of")]
            found = [Where(m, v) for span in seats for m, v in view.values(span, PlaceValue)]
            heads = {g for g in hit if _is_of_settlement(sentence, g)}
            named = attached_to(sentence, heads, "of") if not found else []
            unknown = [unknown_place(view, sentence, group) for group in named]
            cluster.places += [where for where in (*found, *filter(None, unknown)) if own_places([where])][:1]


def _is_of_settlement(sentence: Sentence, group: int) -> bool:
    """Whether words before an office say that it is one of a village: "the village head of X"."""
    noun = sentence.groups[group]
    return any(t.lemma.casefold() in noun_list("settlement") for t in sentence.tokens[noun.first : noun.head])


def _holds_local_office(sentence: Sentence, group: int) -> bool:
    """Whether a noun group is somebody who is in the town that he runs: "the deputy mayor", no "former mayor"."""
    noun = sentence.groups[group]
    words = {token.lemma for token in sentence.tokens[noun.first : noun.head]}
    return noun.lemma in _LOCAL_OFFICES and not words & _FORMERLY
