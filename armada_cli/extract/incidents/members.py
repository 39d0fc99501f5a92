"""Sets of events whose members the same sentence tells by pronouns: "two attacks, one in Basra and another in Kut"."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.extract.casualties import Toll
from armada_cli.extract.incidents.clusters import Cluster
from armada_cli.extract.incidents.counts import Tolls, number_of
from armada_cli.extract.scene import own_places
from armada_cli.extract.view import View
from armada_cli.records import Sentence


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
    return [c for c in clusters if c is not whole and any(f.trigger.stands_for in nouns for f in c.frames)]


def is_told_by_members(
    view: View, sentence: Sentence, clusters: Sequence[Cluster], tolls: Sequence[Tolls], whole: Cluster
) -> bool:
    """Whether as many members are told as a set counts, and its dead, if it counts them, are theirs."""
    members = members_of(clusters, whole)
    number = number_of(view, sentence, whole.frames) if members else None
    if number is None or not number[1].min == number[1].max == len(members):
        return False
    dead = _dead(tolls[clusters.index(whole)][0])
    return not dead or dead == sum(_dead(tolls[clusters.index(member)][0]) for member in members)


def _dead(killed: Sequence[Toll]) -> int:
    return sum(toll.min or 0 for toll in killed)
