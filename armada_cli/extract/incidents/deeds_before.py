"""Clauses of what others had done before, or did after, in a sentence that tells of both."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.words import noun_list
from armada_cli.extract.incidents.answering import is_answer
from armada_cli.extract.incidents.clusters import Cluster
from armada_cli.records import Sentence

_BREACHING = frozenset({"explode", "ram", "bomb"})  # acts


def deeds_before(view: View, sentence: Sentence, clusters: Sequence[Cluster]) -> frozenset[int]:
    """Clauses of what others did before or after: "jets bombed the camp after rebels attacked a post"."""
    told = [f for c in clusters for f in c.frames if _is_deed(f) and not is_answer(view, sentence, f)]
    deeds = {frame.trigger.clause: frame for frame in told if frame.trigger.clause is not None}
    found = set()
    for at, frame in deeds.items():
        clause = sentence.clauses[at]
        above = deeds.get(clause.governor) if clause.governor is not None else None
        if (
            clause.kind == "adverbial"
            and clause.marker in ("after", "before")
            and above
            and above.agents != frame.agents
            and not _opens_way(sentence, frame, above)
        ):
            found.add(at)
    return frozenset(found)


def _opens_way(sentence: Sentence, blast: Frame, assault: Frame) -> bool:
    """Whether a bomb lets those in who storm a building: "stormed a hotel after a car bomb went off at its gate"."""
    if blast.trigger.sense.act not in _BREACHING or assault.trigger.sense.act not in ("assault", "attack"):
        return False
    return bool(blast.targets) and all(sentence.groups[group].lemma in noun_list("part") for group in blast.targets)


def _is_deed(frame: Frame) -> bool:
    """Whether it tells who acts, or with what, and on whom."""
    return bool((frame.agents or frame.means) and (frame.targets or frame.victims or frame.events))
