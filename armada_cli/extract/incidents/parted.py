"""What came of each of several scenes that one word tells: "hit a bank, killing two, and a school, killing six"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.words import noun_list
from armada_cli.extract.incidents.clauses import home_clause
from armada_cli.extract.incidents.clusters import Cluster
from armada_cli.records import Sentence

_OUTCOMES = frozenset({"participial", "relative"})
_DESCRIBING = frozenset({"relative", "reduced"})
_LONGEST_CHAIN = 4  # clauses or nouns that hang on each other, before the search ends


def ends_of_parts(sentence: Sentence, clusters: Sequence[Cluster]) -> Mapping[int, Frame]:
    """The clauses that tell what came of one part, with the frame of that part; none where one stands at the end.

    A clause after the last of them may sum up all, so that something must come of one before.
    """
    frames = [frame for cluster in clusters for frame in cluster.frames]
    parts = [(sentence.groups[f.part].span.start, f) for f in frames if f.part is not None]
    if len(parts) < 2:
        return {}
    parts.sort(key=lambda row: row[0])
    ends = {
        clause: [frame for start, frame in parts if start < sentence.clauses[clause].span.start]
        for clause in (f.trigger.clause for f in frames if f.part is None)
        if clause is not None and sentence.clauses[clause].kind in _OUTCOMES
    }
    one_before = any(0 < len(before) < len(parts) for before in ends.values())
    return {clause: before[-1] for clause, before in ends.items() if before} if one_before else {}


def is_end_of_other(ends: Mapping[int, Frame], a: Cluster, b: Cluster) -> bool:
    """Whether a clause in one of two clusters tells what came of a part that is not in the other."""
    for one, other in ((a, b), (b, a)):
        parts = [frame for frame in one.frames if frame.part is not None]
        clauses = (f.trigger.clause for f in other.frames if f.part is None)
        told = [ends[clause] for clause in clauses if clause is not None and clause in ends]
        if parts and any(part not in parts for part in told):
            return True
    return False


def is_told_of_noun_of_other(sentence: Sentence, clusters: Sequence[Cluster], a: Cluster, b: Cluster) -> bool:
    """Whether a clause in one of two clusters describes the noun of a third: "recalls a raid on a bus that hit X"."""
    nouns = {f.trigger.group for cluster in clusters for f in cluster.frames} - {None}
    told = [_noun_told_of(sentence, cluster, nouns) for cluster in (a, b)]
    own = [{f.trigger.group for f in cluster.frames} for cluster in (a, b)]
    apart = (one is not None and one not in own[0] | own[1] for one in told)
    return told[0] != told[1] and any(apart)


def is_told_of_noun(sentence: Sentence, a: Cluster, b: Cluster) -> bool:
    """Whether a clause in one of two clusters describes what the noun of the other hit: "a raid on a bus that sank"."""
    own = [{f.trigger.group for f in cluster.frames} - {None} for cluster in (a, b)]
    for one, nouns in ((a, own[1]), (b, own[0])):
        told = [f for f in one.frames if f.trigger.clause is not None and not _is_past(sentence, f)]
        if any(_first_of(_described_by(sentence, f), own[0] | own[1]) in nouns for f in told):
            return True
    return False


def _first_of(hosts: Sequence[int], nouns: Collection[int | None]) -> int:
    """The nearest of some nouns that a clause describes, -1 for none."""
    return next((host for host in hosts if host in nouns), -1)


def _is_past(sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb tells of what had been before: "a raid on a hamlet where rebels had shot nine"."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    return clause is not None and clause.verb is not None and sentence.verbs[clause.verb].tense == "perfect"


def _noun_told_of(sentence: Sentence, cluster: Cluster, nouns: Collection[int | None]) -> int | None:
    """The first of some nouns that a clause of a cluster, or one that this hangs on, describes."""
    verbs = (frame for frame in cluster.frames if frame.trigger.clause is not None)
    hosts = (host for frame in verbs for host in _described_by(sentence, frame))
    return next((host for host in hosts if host in nouns), None)


def _described_by(sentence: Sentence, frame: Frame) -> list[int]:
    """The nouns that a frame's clause, or one that this hangs on, says more of, the nearest first."""
    at = home_clause(sentence, frame)
    found: list[int] = []
    for _ in range(_LONGEST_CHAIN):
        if at is None:
            break
        group = sentence.clauses[at].antecedent if sentence.clauses[at].kind in _DESCRIBING else None
        while group is not None and group not in found:
            found.append(group)
            group = sentence.groups[group].attached_to
        at = sentence.clauses[at].governor
    return found


def tells_what_came(sentence: Sentence, noun: Frame, beside: Cluster) -> bool:
    """Whether participles go on with the verb that does the further one: "launched its second raid, hitting a farm"."""
    done = {i for i, clause in enumerate(sentence.clauses) if noun.trigger.group in clause.objects}
    ats = [frame.trigger.clause for frame in beside.frames]
    clauses = [sentence.clauses[at] for at in ats if at is not None]
    return len(clauses) == len(ats) and all(c.kind == "participial" and c.governor in done for c in clauses)


def is_of_its_place(sentence: Sentence, noun: Frame, verb: Frame) -> bool:
    """Whether a clause tells what had been done to the place near which a known event took place.

    "The ambush was close to Srifa, a village that troops stormed on Sunday" tells of two.
    """
    at, told = noun.trigger.group, verb.trigger.clause
    clause = sentence.clauses[told] if at is not None and told is not None else None
    if clause is None or clause.kind != "relative" or clause.antecedent is None or not verb.agents:
        return False
    place = sentence.groups[clause.antecedent]
    known = sentence.tokens[sentence.groups[at or 0].first].lemma in ("the", "that", "this")
    settled = place.appositive_of is not None and place.lemma in noun_list("settlement")
    return known and settled and clause.antecedent not in (*noun.targets, *noun.beside)
