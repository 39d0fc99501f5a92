"""Events that a sentence lists by their nouns: joined, one after the other, or in a place where another happened."""

from __future__ import annotations

from armada_cli.extract.frames import Frame
from armada_cli.extract.incidents.clusters import Cluster
from armada_cli.extract.incidents.wording import is_definite
from armada_cli.extract.word_classes import WordClass
from armada_cli.records import Sentence

_FOLLOWING = WordClass("following_verb")


def enumerated(sentence: Sentence, x: Frame, y: Frame) -> bool:
    """Whether a noun with arguments of its own is joined to the other or to its arguments.

    "claimed the raid on X and the bombing of Y", "which killed 12 in A, and the bombing of Y", "since the raid on X".
    """
    return any(_goes_on_list(sentence, one, other) for one, other in ((x, y), (y, x)))


def _goes_on_list(sentence: Sentence, one: Frame, other: Frame) -> bool:
    """Whether a described noun is joined to another one that is described as well, or to an argument."""
    at = one.trigger.group
    if at is None or not one.trigger.sense.refers or not _is_described(one):
        return False
    arguments = {*other.victims, *other.targets, *other.scene} - {other.trigger.group}
    noun = other.trigger.group if _is_described(other) else None
    return any(at in sentence.groups[group].conjuncts for group in (*arguments, *(() if noun is None else (noun,))))


def follows(sentence: Sentence, x: Frame, y: Frame) -> bool:
    """Whether a verb says of two nouns that the one came before or after the other: "the raid followed a bombing"."""
    nouns = (x.trigger.group, y.trigger.group)
    if None in nouns:
        return False
    return any(
        clause.verb is not None
        and sentence.verbs[clause.verb].lemma in _FOLLOWING
        and any(a in clause.subject and b in clause.objects for a, b in (nouns, nouns[::-1]))
        for clause in sentence.clauses
    )


def scenes_of_others(sentence: Sentence, clusters: list[Cluster]) -> frozenset[int]:
    """Clauses on a place, of what else happened there: "an ambush near X, where a stabbing had wounded a man"."""
    frames = [frame for cluster in clusters for frame in cluster.frames if _is_attack_noun(frame)]
    nouns = {frame.trigger.group for frame in frames if not is_definite(sentence, frame)}
    return frozenset(
        i
        for i, clause in enumerate(sentence.clauses)
        if clause.kind == "relative" and clause.marker == "where" and nouns & {*clause.subject}
    )


def _is_attack_noun(frame: Frame) -> bool:
    """Whether it is a noun that names force by itself, no bomb and no bomber."""
    return frame.trigger.sense.refers and not frame.trigger.sense.weak


def _is_described(frame: Frame) -> bool:
    """Whether a noun has arguments of its own: whom or what it hit, a place, a day."""
    return bool(frame.targets or frame.victims or frame.beside or len(frame.scene) > 1)
