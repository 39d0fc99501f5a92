"""Days counted from that of another event in the sentence: "two days after", "a week later"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from armada_cli.annotate.grammar.words import calendar_names
from armada_cli.extract.frames import is_counted_from
from armada_cli.extract.ground.scene import When, counted_from, narrowest
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.words import is_report
from armada_cli.extract.incidents.clusters import Cluster, cluster_at
from armada_cli.records import Clause, DateValue, Sentence, Span

_LONG = frozenset({"month", "year"})  # precisions of stretches that months and years can be counted from
_NOT_YET = frozenset({"present", "future"})  # tenses of what is still to come on a weekday
_WEEK = timedelta(days=7)
_BEFORE, _AFTER = -8, 2  # characters from the end of "two days" to the start of the clause that it stands at


def offset_clauses(view: View, sentence: Sentence) -> dict[int, When]:
    """Clauses that a span of time sets apart from the one they hang on, with the span counted from that one's day.

    "X was shot two days after a man murdered Y": minus two for the second; "and a week later Z was": plus seven.
    """
    found: dict[int, When] = {}
    for mention, value in view.values(sentence.span, DateValue):
        for i, clause in enumerate(sentence.clauses):
            days = _days_apart(clause, mention.span, value.offset_days)
            if days is not None:
                found[i] = When(mention, replace(value, offset_days=days))
    return found


def _days_apart(clause: Clause, span: Span, days: int | None) -> int | None:
    """How many days a span of time at or in a clause sets it apart by; null where it does not."""
    if days is None:
        return None
    near = _BEFORE <= clause.span.start - span.end <= _AFTER
    if clause.kind == "adverbial" and clause.marker in ("after", "before") and near:
        return -days
    inside = near or clause.span.start <= span.start < clause.span.end
    going_on = clause.kind in ("conjunct", "main") and clause.governor is not None
    return days if days and going_on and inside else None


def count_days(view: View, sentence: Sentence, clusters: list[Cluster], offsets: dict[int, When]) -> None:
    """Date what a clause of `offsets` tells from the day of the clause that it hangs on.

    Where that one tells of nothing ("it came two days after gunmen killed five") the span itself stays, to be counted
    from the event told before, unless a day stands right before it: "on March 23, the day after".
    """
    for clause, when in offsets.items():
        if _only_says(sentence, sentence.clauses[clause]):
            for cluster in clusters:
                cluster.dates = [w for w in cluster.dates if w.mention is not when.mention]
            continue
        low = cluster_at(sentence, clusters, clause) or _told_on(sentence, clusters, clause)
        high = cluster_at(sentence, clusters, _governor(sentence, clause))
        if low is None and high is not None:
            high.dates = _counted_from_inside(high, sentence.clauses[clause], when)
        if low is None or low is high:
            continue
        day = None
        if high is not None and not high.dates and _is_known(sentence, low):
            high.dates = [When(when.mention, replace(when.value, offset_days=-(when.value.offset_days or 0)))]
            continue
        if high is not None:
            high.dates = [w for w in high.dates if w.mention is not when.mention]
            day = counted_from(when, narrowest(high.dates))
        beside = _day_beside(view, sentence, when) or _day_ahead(view, sentence, clause) if high is None else None
        if beside is not None:
            day = counted_from(when, beside)
        apart = [
            w for w in low.dates if w.mention is not when.mention and (beside is None or w.mention != beside.mention)
        ]
        low.dates = [*apart, day or when]


def _told_on(sentence: Sentence, clusters: list[Cluster], clause: int) -> Cluster | None:
    """The cluster of what the same people did next: "a day after men walked into a school and shot two"."""
    own = sentence.clauses[clause]
    on = (i for i, c in enumerate(sentence.clauses) if c.governor == clause and c.kind == "conjunct")
    same = (i for i in on if own.kind == "adverbial" and sentence.clauses[i].subject == own.subject)
    return next((found for i in same if (found := cluster_at(sentence, clusters, i)) is not None), None)


def count_days_of_nouns(view: View, sentence: Sentence, clusters: list[Cluster]) -> None:
    """Date what a phrase says that a clause came before or after: "two days after a raid in A, men killed six in B".

    Its day counts from that of the clause, wherever in this the phrase stands.
    """
    for cluster in clusters:
        nouns = [f.trigger.group for f in cluster.frames if f.trigger.group is not None]
        before = next((g for g in nouns if is_counted_from(view, sentence, g)), None)
        when = next((w for w in cluster.dates if w.value.offset_days), None)
        if before is None or when is None:
            continue
        if narrowest(cluster.dates) is not None:
            cluster.dates = _days_of_noun(view, sentence, cluster, when)
            continue
        told_in = (i for i, clause in enumerate(sentence.clauses) if any(g == before for _, g in clause.preps))
        told = cluster_at(
            sentence, [c for c in clusters if c is not cluster], _opened_by(sentence, next(told_in, None))
        )
        day = counted_from(when, narrowest(told.dates)) if told is not None else None
        cluster.dates = [*(() if day is None else (day,)), *cluster.dates]  # it stays one that days are counted to


def _days_of_noun(view: View, sentence: Sentence, cluster: Cluster, when: When) -> list[When]:
    """The days of what a clause without event came after: its own, behind the span, else counted from the clause's.

    "Met on Friday, five months after the Oct. 3 raid", "two days after the raid, they met on Friday".
    """
    span = when.mention.span
    verbs = [verb.span.start for verb in sentence.verbs if verb.form == "finite" and verb.span.start > span.end]
    opens = verbs[:1] if not any(verb.span.start < span.start for verb in sentence.verbs) else []
    end = opens[0] if opens else sentence.span.end
    own = [w for w in cluster.dates if span.end <= w.mention.span.start < end and w.value.start]
    if own:
        return own
    known = [w for w in cluster.dates if w.value.start and w.value.start == w.value.end]
    if len(known) != 1:
        return cluster.dates
    anchor = known[0]
    ahead = _is_to_come(view, sentence, anchor.mention.span, anchor.value)
    day = counted_from(when, When(anchor.mention, _week_on(anchor.value)) if ahead else anchor)
    return [when] if day is None else [day]


def _opened_by(sentence: Sentence, at: int | None) -> int | None:
    """The clause itself, for a phrase that opens the sentence alone the main one after it."""
    if at is None or sentence.clauses[at].kind != "verbless":
        return at
    return next((i for i, clause in enumerate(sentence.clauses) if i > at and clause.kind == "main"), None)


def _is_known(sentence: Sentence, cluster: Cluster) -> bool:
    """Whether words too weak alone only name what was told before: "the day after the market was hit".

    Who says by whom it was hit tells it anew: "a week after troops destroyed the camp".
    """
    hit = {group for frame in cluster.frames for group in (*frame.targets, *frame.victims)}
    definite = all(sentence.tokens[sentence.groups[group].first].lemma == "the" for group in hit)
    known = definite and not any(frame.agents for frame in cluster.frames)
    return bool(hit) and known and all(frame.trigger.sense.weak for frame in cluster.frames)


def _only_says(sentence: Sentence, clause: Clause) -> bool:
    """Whether the span is counted to words, of whatever day they tell: "a day after the army said that"."""
    return clause.verb is not None and is_report(sentence.verbs[clause.verb].lemma)


def _day_beside(view: View, sentence: Sentence, when: When) -> When | None:
    """The day that ends right before a span of time: "on March 23, the day after"; "in 2010, a year after"."""
    span = when.mention.span
    for mention, value in view.values(sentence.span, DateValue):
        between = view.text[mention.span.end : span.start] if mention.span.end <= span.start else None
        whole = value.start == value.end or {value.precision, when.value.precision} <= _LONG
        if value.start and whole and between is not None and between.strip(" ,") in ("", "the", "a", "just", "barely"):
            return When(mention, _week_on(value) if _is_to_come(view, sentence, mention.span, value) else value)
    return None


def _day_ahead(view: View, sentence: Sentence, clause: int) -> When | None:
    """The day still to come of what a clause is counted from: "will vote on Friday on a bill, a day after"."""
    above = _governor(sentence, clause)
    while above is not None:
        for _, group in sentence.clauses[above].preps:
            for mention, value in view.values(sentence.groups[group].span, DateValue):
                if value.start and value.start == value.end and _is_to_come(view, sentence, mention.span, value):
                    return When(mention, _week_on(value))
        above = sentence.clauses[above].governor
    return None


def _is_to_come(view: View, sentence: Sentence, day: Span, value: DateValue) -> bool:
    """Whether a bare weekday is the next one, by the tense of its clause: "is to meet on Friday, two days after"."""
    if not value.relative or view.text[day.start : day.end] not in calendar_names("weekday"):
        return False
    at = next((i for i, noun in enumerate(sentence.groups) if noun.span.covers(day)), None)
    clause = next((c for c in sentence.clauses if c.verb is not None and any(g == at for _, g in c.preps)), None)
    while clause is not None and clause.kind == "infinitive" and clause.governor is not None:
        clause = sentence.clauses[clause.governor]
    verb = sentence.verbs[clause.verb] if clause is not None and clause.verb is not None else None
    return verb is not None and verb.tense in _NOT_YET


def _week_on(value: DateValue) -> DateValue:
    start, end = (date.fromisoformat(day or "") + _WEEK for day in (value.start, value.end))
    return replace(value, start=start.isoformat(), end=end.isoformat())


def _counted_from_inside(cluster: Cluster, clause: Clause, when: When) -> list[When]:
    """The days of a cluster, one inside a clause without event counted on: "8 days after taking office on 1 May"."""
    inside = [w for w in cluster.dates if clause.span.covers(w.mention.span) and w.value.offset_days is None]
    if not inside or when.value.offset_days is None:
        return cluster.dates
    back = When(when.mention, replace(when.value, offset_days=-when.value.offset_days))
    day = counted_from(back, narrowest(inside))
    rest = [w for w in cluster.dates if w not in inside and w.mention is not when.mention]
    return [*rest, *([] if day is None else [day])]


def _governor(sentence: Sentence, clause: int) -> int | None:
    """The clause that one hangs on; for one that opens the sentence the main one after it."""
    own = sentence.clauses[clause]
    if own.governor is not None or own.kind != "adverbial":
        return own.governor
    later = range(clause + 1, len(sentence.clauses))
    return next((i for i in later if sentence.clauses[i].kind == "main"), None)
