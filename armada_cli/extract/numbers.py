"""The casualties of an event from all that its sentences count."""

from __future__ import annotations

import re
from collections.abc import Sequence

from armada_cli.extract.casualties import Toll
from armada_cli.extract.incidents import Incident
from armada_cli.extract.words import verb_class
from armada_cli.records import Casualties, Count, CountValue


def casualties_of(incidents: Sequence[Incident], *, leader_killed: bool) -> Casualties:
    """Killed, wounded and civilians killed. Titles count only where the body gives nothing."""
    body = [i for i in incidents if i.sentence.part == "body"] or list(incidents)
    killed = _joined([(i, i.killed) for i in body])
    wounded = _joined([(i, i.wounded) for i in body])
    if killed is None and body != list(incidents):
        killed = _joined([(i, i.killed) for i in incidents])
    if killed is not None and leader_killed and _names_only(body):
        killed = Count(killed.min, None, killed.text)
    return Casualties(killed, wounded, _civilians(body))


def _names_only(incidents: Sequence[Incident]) -> bool:
    return all(
        toll.named and not toll.more and toll.min == len(toll.named)
        for i in incidents
        for toll in i.killed
        if not toll.pronoun
    )


def _civilians(incidents: Sequence[Incident]) -> Count | None:
    tolls = [(i, _civilian_tolls(i)) for i in incidents]
    return _joined([row for row in tolls if row[1]])


def _civilian_tolls(incident: Incident) -> list[Toll]:
    """The dead who are called civilians: all of a count, a member of its sum, or a part ("16 of them civilians")."""
    whole = [toll for toll in incident.killed if toll.civilian]
    if whole:
        return whole
    counts = incident.view.values(incident.sentence.span, CountValue)
    called = [(m, v) for m, v in counts if v.head == "civilian" or _CALLED.match(incident.view.text, m.span.end)]
    inside = [(m, v) for m, v in called if any(toll.span.covers(m.span) for toll in incident.killed)]
    parts = [(m, v) for m, v in called if v.relation == "part" and incident.killed and incident.alone]
    return [Toll(v.min, v.max, m.span) for m, v in inside or parts]


_CALLED = re.compile(r" (?:of (?:them|whom) )?(?:were |being )?civilians\b")


def _joined(rows: Sequence[tuple[Incident, Sequence[Toll]]]) -> Count | None:
    """One range from the tolls of several sentences.

    Figures replace names; "others" add to what stands; a figure that is called an update replaces; figures that differ
    otherwise make a range.
    """
    told = [(incident, toll) for incident, tolls in rows for toll in tolls]
    figures = [(i, t) for i, t in told if not t.named and not t.more and not t.pronoun]
    mixed = [(i, t) for i, t in told if t.named and (t.min or 0) > len(t.named)]
    base = _range_of(figures or mixed)
    if base is None:
        names = {key for _, toll in told for key in toll.named}
        alone = [toll for _, toll in told if not toll.more]
        if not told:
            return None
        size = len(names) or (1 if alone else 0)
        base = (size, size, _text(told[0]))
    more = {(t.min, t.max): (i, t) for i, t in told if t.more}
    for _, toll in more.values():
        base = (_plus(base[0], toll.min), _plus(base[1], toll.max), base[2])
    return Count(*base)


Range = tuple[int | None, int | None, str]


def _range_of(told: Sequence[tuple[Incident, Toll]]) -> Range | None:
    if not told:
        return None
    by_sentence: dict[int, Range] = {}
    updated: Range | None = None
    for incident, toll in told:
        here = by_sentence.get(incident.index)
        now: Range = (toll.min, toll.max, _text((incident, toll)))
        by_sentence[incident.index] = (_plus(here[0], now[0]), _plus(here[1], now[1]), here[2]) if here else now
        if _is_update(incident):
            updated = by_sentence[incident.index]
    if updated:
        return updated
    lows = [r[0] for r in by_sentence.values()]
    highs = [r[1] for r in by_sentence.values()]
    first = next(iter(by_sentence.values()))
    return (
        min((v for v in lows if v is not None), default=None),
        None if None in highs else max(v for v in highs if v is not None),
        first[2],
    )


def _is_update(incident: Incident) -> bool:
    return any(verb.lemma in verb_class("update") for verb in incident.sentence.verbs)


def _plus(a: int | None, b: int | None) -> int | None:
    return None if a is None or b is None else a + b


def _text(row: tuple[Incident, Toll]) -> str:
    incident, toll = row
    return incident.view.text[toll.span.start : toll.span.end]
