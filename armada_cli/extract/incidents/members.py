"""Sets of events whose members the same sentence tells by pronouns: "two attacks, one in Basra and another in Kut"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from armada_cli.extract.casualties.counted import Toll
from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.scene import own_places
from armada_cli.extract.ground.view import View
from armada_cli.extract.incidents.clusters import Cluster
from armada_cli.extract.incidents.counts import Tolls, number_of
from armada_cli.records import Sentence

_TELLING = frozenset({"relative", "participial", "reduced"})
_WHEN = frozenset({"when", "as"})


def share_with_members(clusters: Sequence[Cluster]) -> None:
    """Give each member the place and the day of its set where it has none of its own."""
    for whole in clusters:
        for member in members_of(clusters, whole):
            if not own_places(member.places):
                member.places += whole.places
            if not member.dates:
                member.dates += whole.dates


def members_of(clusters: Sequence[Cluster], whole: Cluster) -> list[Cluster]:
    """The clusters told by pronouns that stand for one of a cluster's noun."""
    nouns = {f.trigger.group for f in whole.frames if f.trigger.group is not None and f.trigger.stands_for is None}
    if not nouns or len(clusters) == 1:
        return []
    return [c for c in clusters if c is not whole and any(f.trigger.stands_for in nouns for f in c.frames)]


def is_told_by_members(
    view: View, sentence: Sentence, clusters: Sequence[Cluster], tolls: Sequence[Tolls], whole: Cluster
) -> bool:
    """Whether as many members are told as a set counts, and its dead, if it counts them, are theirs.

    So are members of what somebody has done of the kind at no told time: "has claimed many attacks, among them one in".
    """
    members = members_of(clusters, whole)
    number = number_of(view, sentence, whole.frames) if members else None
    if number is not None and number[1].max is None and not (whole.dates or tolls[clusters.index(whole)][0]):
        return any(_is_done_over_time(sentence, frame) for frame in whole.frames)
    if number is None or not number[1].min == number[1].max == len(members):
        return False
    dead = _dead(tolls[clusters.index(whole)][0])
    return not dead or dead == sum(_dead(tolls[clusters.index(member)][0]) for member in members)


def _is_done_over_time(sentence: Sentence, frame: Frame) -> bool:
    """Whether a perfect tells of acts that a noun names, or the row of them: "has claimed a string of attacks"."""
    at = frame.trigger.group
    if at is None:
        return False
    noun = sentence.groups[at]
    row = {at} if noun.attached_to is None or noun.prep != "of" else {at, noun.attached_to}
    told = (clause for clause in sentence.clauses if clause.verb is not None and row & {*clause.objects})
    return any(sentence.verbs[clause.verb or 0].tense == "perfect" for clause in told)


def _dead(killed: Sequence[Toll]) -> int:
    return sum(toll.min or 0 for toll in killed)


def clauses_of_members(sentence: Sentence, clusters: Sequence[Cluster]) -> Mapping[int, Frame]:
    """The clauses that tell more of a member, with its frame: "the deadliest in Basra, where a bomb killed nine"."""
    members = [f for c in clusters for f in c.frames if f.trigger.stands_for is not None]
    return {
        at: frame
        for frame in sorted(members, key=lambda frame: frame.trigger.span)
        for at in range(len(sentence.clauses))
        if _tells_more(sentence, frame, at)
    }


def _tells_more(sentence: Sentence, frame: Frame, at: int) -> bool:
    """Whether a clause is the first after a member, and is not said of what stands before that."""
    clause, start = sentence.clauses[at], frame.trigger.span.start
    own = clause.kind in _TELLING or (clause.kind == "adverbial" and clause.marker in _WHEN)
    if not own or clause.verb is None or clause.span.start <= start:
        return False
    verb = sentence.verbs[clause.verb].span
    if any(start < other.span.start < verb.start for other in sentence.verbs):
        return False
    return clause.antecedent is None or sentence.groups[clause.antecedent].span.start >= start


def is_of_member(told: Mapping[int, Frame], a: Cluster, b: Cluster) -> bool:
    """Whether a clause in one of two clusters tells of a member that is in the other."""
    return any(
        told.get(-1 if f.trigger.clause is None else f.trigger.clause) in one.frames
        for one, other in ((a, b), (b, a))
        for f in other.frames
    )


def is_of_member_of_other(told: Mapping[int, Frame], a: Cluster, b: Cluster) -> bool:
    """Whether a clause in one of two clusters tells of a member before which the other, without it, begins."""
    if not told:
        return False
    for one, other in ((a, b), (b, a)):
        clauses = (f.trigger.clause for f in other.frames)
        owners = [told[clause] for clause in clauses if clause is not None and clause in told]
        first = min(frame.trigger.span.start for frame in one.frames)
        if any(owner not in one.frames and first < owner.trigger.span.start for owner in owners):
            return True
    return False
