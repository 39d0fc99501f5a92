"""Whose a day or a place is that a clause right behind it ties to what it tells of."""

from __future__ import annotations

from armada_cli.extract.ground.positions import innermost
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents.clauses import home_clause
from armada_cli.extract.incidents.clusters import Cluster
from armada_cli.extract.incidents.wording import is_definite
from armada_cli.records import DateValue, Mention, Sentence, Span

_BORDER_PREPS = WordClass("border_prep")
_SOON = 2  # characters of ", "
_NEXT = 4  # characters of " in "
_DEEPEST = 3  # noun groups attached to each other, before the search ends


def tied_by_noun(sentence: Sentence, clusters: list[Cluster], group: int) -> Cluster | None:
    """The cluster of the noun whose phrase a bare day ends, beside others: "tied a raid last month to one in May"."""
    day = sentence.groups[group]
    if len(clusters) < 2 or not group or day.prep is not None or day.attached_to is not None:
        return None
    at: int | None = group - 1
    if sentence.groups[group - 1].last + 1 != day.first:
        return None
    for _ in range(_DEEPEST):
        if at is None:
            return None
        found = next((c for c in clusters for f in c.frames if f.trigger.group == at), None)
        if found is not None:
            return found
        at = sentence.groups[at].attached_to
    return None


def tied_by_clause(sentence: Sentence, clusters: list[Cluster], group: int, *, day: bool) -> list[Cluster]:
    """The clusters that a clause right behind a group tells of, or of which it tells more."""
    bordering = _of_day_when(sentence, clusters, group)
    bordering = bordering or (_of_place_before(sentence, clusters, group) if day else [])
    return bordering or (_of_day_before_which(sentence, clusters, group) if day else [])


def _of_day_when(sentence: Sentence, clusters: list[Cluster], group: int) -> list[Cluster]:
    """The clusters of what happened on a day that borders a stretch: "the first since May 6, when two were shot"."""
    noun = sentence.groups[group]
    after = [i for i, c in enumerate(sentence.clauses) if 0 <= c.span.start - noun.span.end <= _SOON]
    told = [at for at in after if sentence.clauses[at].marker == "when"]
    if noun.prep not in _BORDER_PREPS or not told:
        return []
    return [c for c in clusters if any(home_clause(sentence, f) in told for f in c.frames)]


def _of_place_before(sentence: Sentence, clusters: list[Cluster], group: int) -> list[Cluster]:
    """The clusters told of the place that a day in brackets stands behind: "Hit (2013), where a bomb killed six"."""
    opens = sentence.groups[group].first
    if opens < 2 or sentence.tokens[opens - 1].text != "(":
        return []
    place = next((i for i, g in enumerate(sentence.groups) if g.last == opens - 2), None)
    told = {i for i, clause in enumerate(sentence.clauses) if place is not None and clause.antecedent == place}
    return [c for c in clusters if any(home_clause(sentence, f) in told for f in c.frames)]


def _of_day_before_which(sentence: Sentence, clusters: list[Cluster], group: int) -> list[Cluster]:
    """The clusters whose noun is told more of behind a bare day: "condemned a raid in X last Friday in which"."""
    noun = sentence.groups[group]
    if noun.prep is not None or noun.attached_to is not None:
        return []
    behind = (c for c in sentence.clauses if c.kind == "relative" and 0 < c.span.start - noun.span.end <= _NEXT)
    told = {clause.antecedent for clause in behind}
    return [c for c in clusters for f in c.frames if f.trigger.group in told and f.trigger.group is not None]


def clauses_since(sentence: Sentence) -> frozenset[int]:
    """The clauses that tell what happened on the day from which on something is so: "since May, when men shot six"."""
    bounds = [g.span.end for g in sentence.groups if g.prep == "since"]
    told = (i for i, clause in enumerate(sentence.clauses) if clause.marker == "when")
    return frozenset(i for i in told if any(0 <= sentence.clauses[i].span.start - end <= _SOON for end in bounds))


def lies_before_since(sentence: Sentence, a: Cluster, b: Cluster) -> bool:
    """Whether one of two clusters lies on the day since which the other is the first or the worst of its kind."""
    ranked = any(g.prep == "since" and g.attached_to is not None for g in sentence.groups)  # no "40 died since Friday"
    then = clauses_since(sentence) if ranked else frozenset()
    return bool(then) and _is_below(sentence, a, then) != _is_below(sentence, b, then)


def _is_below(sentence: Sentence, cluster: Cluster, clauses: frozenset[int]) -> bool:
    """Whether a cluster is told in some clauses, or in those that hang on them."""
    at = {home_clause(sentence, frame) for frame in cluster.frames} - {None}
    for _ in range(_DEEPEST):
        if at & clauses:
            return True
        at = {sentence.clauses[clause].governor for clause in at if clause is not None} - {None}
    return False


def claimed_then(sentence: Sentence, clusters: list[Cluster], mention: Mention) -> Cluster | None:
    """The cluster of an attack claimed in a month, which will be that of it: "in May 2018 they claimed a raid on X"."""
    value, at = mention.value, innermost(sentence, mention.span)
    clause = sentence.clauses[at] if at is not None else None
    if not isinstance(value, DateValue) or value.precision not in ("month", "year") or clause is None:
        return None
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.lemma != "claim" or mention.span.start > verb.span.start:
        return None
    if clause.kind not in ("main", "conjunct"):
        return None
    nouns = (c for c in clusters for f in c.frames if f.trigger.group in clause.objects)
    return next((c for c in nouns if not any(is_definite(sentence, f) for f in c.frames)), None)


def day_joined(view: View, mention: Mention) -> Mention | None:
    """The day that is told together with one behind it: "on Friday and Saturday, gunmen ..."."""
    if not isinstance(mention.value, DateValue) or not view.text.endswith(" and ", 0, mention.span.start):
        return None
    end = mention.span.start - len(" and ")
    return next((day for day, _ in view.values(Span(end - 1, end), DateValue) if day.span.end == end), None)


def done_then(sentence: Sentence, at: int, span: Span) -> int | None:
    """The clause whose verb a day stands before: "men suspected to be rebels on Monday night stormed a bank"."""
    clause = sentence.clauses[at]
    if clause.kind != "infinitive" or clause.verb is None or sentence.verbs[clause.verb].lemma != "be":
        return None
    undated = ((i, c) for i, c in enumerate(sentence.clauses) if c.kind == "main" and "on" not in dict(c.preps))
    starts = ((i, sentence.verbs[c.verb].span.start) for i, c in undated if c.verb is not None)
    return next((i for i, start in starts if start == span.end + 1), None)
