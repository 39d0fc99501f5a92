"""The cluster: an incident in the making, frames of one sentence that are found to tell of one event."""

from __future__ import annotations

from dataclasses import dataclass, field

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.scene import When, Where
from armada_cli.extract.incidents.clauses import home_clause
from armada_cli.records import Sentence

_DOERS = frozenset({"bomber", "device"})  # acts of the nouns for who or what does it


@dataclass
class Cluster:
    """Frames of one sentence that tell of one event, with the places and days given to it so far.

    `ended` holds the days on which it came to its end: "the siege ended on Sunday".
    """

    frames: list[Frame]
    places: list[Where] = field(default_factory=list)
    dates: list[When] = field(default_factory=list)
    ended: list[When] = field(default_factory=list)

    def absorb(self, other: Cluster) -> None:
        """Take over what another cluster has that this one has not."""
        self.frames += other.frames
        self.places += [where for where in other.places if where not in self.places]
        self.dates += [when for when in other.dates if when not in self.dates]
        self.ended += other.ended


def kills(cluster: Cluster) -> bool:
    """Whether somebody dies in it."""
    return any(frame.trigger.sense.effect == "killed" for frame in cluster.frames)


def abducts(cluster: Cluster) -> bool:
    """Whether somebody is abducted, and not held where a place is stormed; what is done to him later is another."""
    acts = {frame.trigger.sense.act for frame in cluster.frames}
    return "kidnap" in acts and "assault" not in acts


def says_how(cluster: Cluster, noun: Frame) -> bool:
    """Whether it tells who did it, or by what but a noun beside: "a week before the blast, a clash left two dead"."""
    doers = any(frame.trigger.sense.act in _DOERS for frame in cluster.frames)
    if doers and noun.trigger.sense.act not in _DOERS:
        return True
    told = [f for f in cluster.frames if f.trigger.clause is not None and (f.victims or f.targets)]
    return any(frame.agents or {*frame.events} - {noun.trigger.group} for frame in told)


def cluster_at(sentence: Sentence, clusters: list[Cluster], clause: int | None) -> Cluster | None:
    """The cluster that has a frame in a clause."""
    return next((c for c in clusters if any(home_clause(sentence, f) == clause for f in c.frames)), None)
