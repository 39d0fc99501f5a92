"""Whose a place is by words that say what happened there: "Hit, the town where", "was the scene of", "left Hit"."""

from __future__ import annotations

from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.extract.incidents.clusters import Cluster, cluster_at
from armada_cli.records import Clause, Sentence

_SCENES = WordClass("scene_of_deed")
_REELING = WordClass("reeling_verb")
_LEAVING = WordClass("leaving_verb")
_MEANWHILE = WordClass("meanwhile_marker")
_PREPS = WordClass("unknown_place_prep")
_HAPPENING = WordClass("happening_verb")
_WHICH = frozenset({"which", "that"})
_BEING = frozenset({"be", "become", "remain"})
_DEEPEST = 3  # noun groups attached to each other


def tied_to_place(sentence: Sentence, clusters: list[Cluster], group: int) -> list[Cluster]:
    """The clusters of what a place is said to be the scene of, or of a clause that goes on from it with "where"."""
    found = _where_from(sentence, clusters, group)
    found = found if found is not None else _left_when(sentence, clusters, group)
    if found is not None:
        return [found]
    return _scene_of_deed(sentence, clusters, group) or _left_so(sentence, clusters, group)


def is_left(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause of time tells that people came to a place or left it: "were shot as they left Hit".

    Not where they were bound for another: "as they left Hit for Jos".
    """
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.lemma not in _LEAVING or clause.marker not in _MEANWHILE:
        return False
    return not any(prep in ("for", "to") for prep, _ in clause.preps)


def _where_from(sentence: Sentence, clusters: list[Cluster], group: int) -> Cluster | None:
    """The cluster of a clause with "where" that tells of a place, or of the noun that says what it is.

    "Hit, where men shot nine", "Hit, the town in Anbar where men shot nine".
    """
    for at, clause in enumerate(sentence.clauses):
        if clause.marker == "where" and clause.antecedent is not None:
            kind = _kind_before(sentence, clause.antecedent)
            if group in (clause.antecedent, sentence.groups[kind].appositive_of if kind is not None else None):
                return cluster_at(sentence, clusters, at)
    return None


def _kind_before(sentence: Sentence, at: int) -> int | None:
    """The noun that says what a place is, told or with where it lies: "the town", "the town in Anbar"."""
    noun = sentence.groups[at]
    if noun.appositive_of is None and noun.prep in ("in", "of") and at:
        at -= 1
    return at if sentence.groups[at].lemma in noun_list("settlement") else None


def _scene_of_deed(sentence: Sentence, clusters: list[Cluster], group: int) -> list[Cluster]:
    """The clusters of what the subject of a clause was the scene of: "the town of Hit was the scene of an attack"."""
    whole = _outermost(sentence, group)
    for clause in sentence.clauses:
        verb = sentence.verbs[clause.verb].lemma if clause.verb is not None and whole in clause.subject else None
        scenes = [g for g in clause.objects if sentence.groups[g].lemma in _SCENES] if verb in _BEING else []
        deeds = set(scenes)
        for i, g in enumerate(sentence.groups):  # "the scene of one of the worst massacres"
            deeds |= {i} if g.attached_to in deeds else set()
        found = [c for c in clusters if any(f.trigger.group in deeds for f in c.frames)]
        if found:
            return found[:1]
    return []


def _left_when(sentence: Sentence, clusters: list[Cluster], group: int) -> Cluster | None:
    """The cluster of what happened when people came to a place or left it: "had just left Hit when men shot at it"."""
    for at, clause in enumerate(sentence.clauses):
        verb = sentence.verbs[clause.verb] if clause.verb is not None and group in clause.objects else None
        if verb is None or verb.lemma not in _LEAVING or any(prep in ("for", "to") for prep, _ in clause.preps):
            continue
        then = (i for i, c in enumerate(sentence.clauses) if c.governor == at and c.marker == "when")
        return next((found for i in then if (found := cluster_at(sentence, clusters, i)) is not None), None)
    return None


def _left_so(sentence: Sentence, clusters: list[Cluster], group: int) -> list[Cluster]:
    """The clusters of what a place was reeling from: "Hit was quiet on Tuesday, a day after a bomb killed nine"."""
    whole = _outermost(sentence, group)
    for at, clause in enumerate(sentence.clauses):
        verb = sentence.verbs[clause.verb].lemma if clause.verb is not None and whole in clause.subject else None
        after = [i for i, c in enumerate(sentence.clauses) if c.governor == at and _tells_what_was_before(c)]
        found = [cluster_at(sentence, clusters, i) for i in after] if verb in _REELING else []
        if found and found[0] is not None and cluster_at(sentence, clusters, at) is None:
            return [found[0]]
    return []


def _tells_what_was_before(clause: Clause) -> bool:
    """Whether a clause tells what happened before what its governor tells, and nothing of where."""
    placed = any(prep in _PREPS for prep, _ in clause.preps)  # "... after gunmen killed nine in the north"
    return clause.kind == "adverbial" and (clause.marker or "").endswith("after") and not placed


def came_then(sentence: Sentence, clusters: list[Cluster], clause: Clause) -> Cluster | None:
    """The cluster of the attack of which a clause behind its place says when it was: "the raid on Hit, which came"."""
    if clause.verb is None or sentence.verbs[clause.verb].lemma not in _HAPPENING or clause.marker not in _WHICH:
        return None
    nouns = [(frame.trigger.group, cluster) for cluster in clusters for frame in cluster.frames]
    before = [(at, c) for at, c in nouns if at is not None and sentence.groups[at].span.end < clause.span.start]
    return max(before, key=lambda row: row[0])[1] if before else None


def _outermost(sentence: Sentence, group: int) -> int:
    """The group that one hangs on in the end: "the town" of "the town of Hit"."""
    for _ in range(_DEEPEST):
        above = sentence.groups[group].attached_to
        if above is None:
            break
        group = above
    return group
