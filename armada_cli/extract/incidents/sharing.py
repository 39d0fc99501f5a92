"""Places and days of one cluster that are those of another beside it too."""

from __future__ import annotations

from armada_cli.extract.frames import Frame, is_counted_from
from armada_cli.extract.frames.parts import is_some
from armada_cli.extract.ground.positions import group_at, innermost
from armada_cli.extract.ground.scene import When, own_places
from armada_cli.extract.ground.view import View
from armada_cli.extract.incidents.clauses import are_elided, clause_before, home_clause
from armada_cli.extract.incidents.clusters import Cluster, cluster_at
from armada_cli.extract.incidents.listed import follows, is_reached_back_to
from armada_cli.extract.incidents.members import members_of
from armada_cli.extract.incidents.reasons import is_of_master, is_reason
from armada_cli.records import Sentence, Span

_POINTING = frozenset({"that", "those"})


def share_scenes(view: View, sentence: Sentence, clusters: list[Cluster]) -> None:
    """Give a cluster without place and day those of another in the same clause, one without day its day alone."""
    for a in clusters:
        for b in clusters:
            homes = {home_clause(sentence, f) for f in a.frames} & {_clause_told_in(sentence, f) for f in b.frames}
            if (
                a is b
                or b in members_of(clusters, a)
                or _is_day_of_other(view, sentence, a)
                or _points_back(sentence, a)
                or is_reason(sentence, a.frames) != is_reason(sentence, b.frames)
                or any(is_of_master(sentence, frame) for frame in a.frames)
                or any(_are_compared(sentence, x, y) for x in a.frames for y in b.frames)
            ):
                continue
            if _is_some_of(sentence, a, b):
                a.dates = a.dates or list(b.dates)
                a.places += [] if any(where.value.country_code for where in a.places) else b.places
            elif _are_parts(a, b):
                a.dates = a.dates or (list(b.dates) if _precedes(a, b) else _days_before_place(b))
            elif homes and not a.places and not a.dates:
                a.places, a.dates = list(b.places), list(b.dates)
            elif homes and not a.dates:
                a.dates = [when for when in b.dates if not _is_told_of_noun(sentence, a, b, when.mention.span)]


def _are_compared(sentence: Sentence, x: Frame, y: Frame) -> bool:
    """Whether words put one event after the other, or say that the one had no equal since the other."""
    return follows(sentence, x, y) or is_reached_back_to(sentence, x, y)


def share_opening_day(sentence: Sentence, clusters: list[Cluster]) -> None:
    """Give the day that opens a sentence to what went on too: "On Monday a man was shot, while jets bombed Hit"."""
    if len(clusters) < 2:
        return
    opens = [g.span.end for g in sentence.groups[:1] if g.first <= 1]
    main = next((at for at, clause in enumerate(sentence.clauses) if clause.kind == "main"), None)
    days = [when for c in clusters for when in c.dates if opens and when.mention.span.end <= opens[0]]
    for cluster in clusters:
        told = [frame.trigger.clause for frame in cluster.frames if frame.trigger.clause is not None]
        if days and told and not cluster.dates and all(_goes_on_beside(sentence, main, at) for at in told):
            cluster.dates = [days[0]]


def _goes_on_beside(sentence: Sentence, main: int | None, at: int) -> bool:
    """Whether a clause tells what went on while its main clause came about, and not what had been before."""
    clause = sentence.clauses[at]
    perfect = clause.verb is not None and sentence.verbs[clause.verb].tense == "perfect"
    beside = clause.kind == "conjunct" or (clause.kind == "adverbial" and clause.marker == "while")
    return beside and clause.governor == main and not perfect


def share_fronted(sentence: Sentence, clusters: list[Cluster]) -> None:
    """Give the place that opens a sentence to all that its main clause tells, where that has none of its own.

    "In Hit, grenades thrown at a bank missed it and hit a bus"; not what a clause inside it tells of: "In Hit, police
    held a man who had shot a judge".
    """
    main = next((at for at, clause in enumerate(sentence.clauses) if clause.kind == "main"), None)
    if len(clusters) < 2 or main is None or not sentence.clauses[main].subject:
        return
    opens = next((g.span.end for g in sentence.groups[:1] if g.prep is not None), 0)
    begins = sentence.groups[sentence.clauses[main].subject[0]].span.start
    fronted = [w for c in clusters for w in c.places if w.mention.span.end < begins]
    if not any(where.mention.span.end <= opens for where in fronted):
        return
    for cluster in clusters:
        told = [frame for frame in cluster.frames if frame.trigger.clause is not None]
        if told and not cluster.places and all(_is_of_main(sentence, main, frame) for frame in told):
            cluster.places = list(fronted)


def _is_of_main(sentence: Sentence, main: int, frame: Frame) -> bool:
    """Whether a frame is of the main clause, of one that goes on from it, or of one that tells of its subject."""
    at = frame.trigger.clause or 0
    clause = sentence.clauses[at]
    goes_on = clause.kind in ("conjunct", "participial") and clause.governor == main
    return at == main or goes_on or (clause.kind == "reduced" and clause.antecedent in sentence.clauses[main].subject)


def _points_back(sentence: Sentence, cluster: Cluster) -> bool:
    """Whether a cluster is only a noun for what was told before: "claimed that attack and a raid in May"."""
    nouns = [sentence.groups[f.trigger.group] for f in cluster.frames if f.trigger.group is not None]
    return len(nouns) == len(cluster.frames) and all(sentence.tokens[n.first].lemma in _POINTING for n in nouns)


def _clause_told_in(sentence: Sentence, frame: Frame) -> int | None:
    """The home clause, or for a word too weak alone that trails one that clause: "burned the US mission in X"."""
    home = home_clause(sentence, frame)
    return clause_before(sentence, frame.trigger.span) if home is None and frame.trigger.sense.weak else home


def _is_told_of_noun(sentence: Sentence, a: Cluster, b: Cluster, span: Span) -> bool:
    """Whether a day is told of the noun of one cluster alone, beside a verb: "hit A after a raid in May"."""
    at, inside = group_at(sentence, span), innermost(sentence, span)
    nouns = {f.trigger.group for f in b.frames if f.trigger.group is not None and not f.trigger.sense.weak}
    hung = at is not None and sentence.groups[at].attached_to in nouns
    below = inside is not None and sentence.clauses[inside].antecedent in nouns
    return bool(nouns) and (hung or below) and any(f.trigger.clause is not None for f in a.frames)


def share_along(sentence: Sentence, clusters: list[Cluster]) -> None:
    """Give what a clause goes on to tell the day of the clause it hangs on, where it has none of its own.

    "A shell hit a hospital in A on Monday, and three people were killed by rockets in B." Where the same people go on,
    the place is the same too: "raided a village near A, killing two and abducting ten".
    """
    for at, clause in enumerate(sentence.clauses):
        verb = sentence.verbs[clause.verb] if clause.verb is not None else None
        joined = clause.kind == "conjunct" and verb is not None and (verb.tense == "past" or verb.voice == "passive")
        joined = joined and verb is not None and verb.lemma != "claim"  # what they claimed then was of another day
        if not (joined or clause.kind == "participial"):
            continue
        low, high = cluster_at(sentence, clusters, at), _cluster_above(sentence, clusters, at)
        if low is None or high is None or low is high:
            continue
        above = sentence.clauses[clause.governor or 0]
        own = cluster_at(sentence, clusters, clause.governor) is high
        if own and are_elided(sentence, clause, above) and not (high.places or high.dates):
            high.places, high.dates = list(low.places), list(low.dates)
        if not low.places and not low.dates and clause.subject and clause.subject == above.subject:
            low.places = list(high.places)
        low.dates = low.dates or list(high.dates)


def _cluster_above(sentence: Sentence, clusters: list[Cluster], at: int) -> Cluster | None:
    """The cluster of the clause that one hangs on, or of the one above that for clauses in a row."""
    low = cluster_at(sentence, clusters, at)
    above = sentence.clauses[at].governor
    high = cluster_at(sentence, clusters, above)
    return (
        cluster_at(sentence, clusters, sentence.clauses[above].governor) if high is low and above is not None else high
    )


def _is_day_of_other(view: View, sentence: Sentence, cluster: Cluster) -> bool:
    """Whether the day of another event counts from that of a cluster: "two months after the bombing"."""
    nouns = [f.trigger.group for f in cluster.frames if f.trigger.group is not None]
    return any(is_counted_from(view, sentence, group) for group in nouns)


def _precedes(a: Cluster, b: Cluster) -> bool:
    """Whether one part stands before another, whose day then goes for both: "four in A and six in B on Monday"."""
    return min(f.part or 0 for f in a.frames) < min(f.part or 0 for f in b.frames)


def _days_before_place(cluster: Cluster) -> list[When]:
    """The days told before the first place, which go for all parts: "on Monday a bomb killed two in A and six in B"."""
    places = [where.mention.span.start for where in cluster.places if own_places([where])]
    return [when for when in cluster.dates if places and when.mention.span.start < places[0]]


def _is_some_of(sentence: Sentence, a: Cluster, b: Cluster) -> bool:
    """Whether the one tells in what event some of those fell whom the other counts."""
    return _are_parts(a, b) and any(is_some(sentence, frame) for frame in a.frames)


def _are_parts(a: Cluster, b: Cluster) -> bool:
    """Whether one noun or verb tells of both, with a scene for each."""
    return any(x.part != y.part and x.trigger.word == y.trigger.word for x in a.frames for y in b.frames)
