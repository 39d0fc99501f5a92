"""What came of each of several scenes that one word tells: "hit a bank, killing two, and a school, killing six"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from armada_cli.extract.frames import Frame
from armada_cli.extract.incidents.clusters import Cluster
from armada_cli.records import Sentence

_OUTCOMES = frozenset({"participial", "relative"})


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
