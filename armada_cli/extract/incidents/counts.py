"""The numbers of a sentence: how many attacks an incident counts, and the dead that no verb has taken."""

from __future__ import annotations

from armada_cli.extract.casualties import Toll
from armada_cli.extract.frames import Frame
from armada_cli.extract.incidents.clusters import Cluster, kills
from armada_cli.extract.incidents.owners import owner_by_clause
from armada_cli.extract.tolls import loose_tolls
from armada_cli.extract.view import View
from armada_cli.extract.word_classes import WordClass
from armada_cli.records import CountValue, Mention, Sentence

Tolls = tuple[list[Toll], list[Toll]]  # those killed and those wounded in one incident

_COUNTED = frozenset({"airstrike", "strike", "attack", "explode"})  # acts whose bare plural counts several
_POINTING = WordClass("pointing")


def give_loose_tolls(view: View, sentence: Sentence, clusters: list[Cluster], tolls: list[Tolls]) -> None:
    """Give counts beside "dead" or "injured" that no verb has taken to the incident of their clause."""
    taken = [toll.span for killed, wounded in tolls for toll in (*killed, *wounded)]
    for effect, toll in loose_tolls(view, sentence, taken):
        cluster = owner_by_clause(sentence, clusters, toll.span) or _only_deadly(clusters, stated=toll.stated)
        if cluster is not None:
            tolls[clusters.index(cluster)][0 if effect == "killed" else 1].append(toll)


def _only_deadly(clusters: list[Cluster], *, stated: bool) -> Cluster | None:
    """The one cluster, or the one that tells of deaths; of several the first, for a count that is stated as a toll."""
    deadly = [c for c in clusters if kills(c)] if len(clusters) > 1 else clusters
    return deadly[0] if len(deadly) == 1 or (deadly and stated) else None


def number_of(view: View, sentence: Sentence, frames: list[Frame]) -> tuple[Mention, CountValue] | None:
    """How many attacks the nouns of the frames count, with the words that say so; null for one or for none said."""
    for frame in frames:
        if frame.trigger.group is None:
            continue
        for mention, value in view.values(sentence.groups[frame.trigger.group].span, CountValue):
            if value.unit == "strikes" and value.relation != "part" and (value.min, value.max) != (1, 1):
                return mention, value
    return next((several for several in (_several(view, sentence, frame) for frame in frames) if several), None)


def _several(view: View, sentence: Sentence, frame: Frame) -> tuple[Mention, CountValue] | None:
    """Two or more, for a bare plural: "airstrikes killed nine"."""
    if frame.trigger.group is None or frame.trigger.sense.act not in _COUNTED:
        return None
    group = sentence.groups[frame.trigger.group]
    head = sentence.tokens[group.head]
    first = sentence.tokens[group.first]
    definite = first.lemma in _POINTING or first.tag in ("PRP$", "POS") or group.prep == "of"
    if definite or head.tag != "NNS" or list(view.values(group.span, CountValue)):
        return None
    value = CountValue(2, None, head.lemma, "strikes")
    return Mention(group.span, "number", view.text[group.span.start : group.span.end], value), value
