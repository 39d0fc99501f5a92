"""Lists told side by side: "bombs in A and B killed nine and four people", "in A and B on Monday and Tuesday"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from armada_cli.extract.casualties.counted import Toll
from armada_cli.extract.ground.scene import When, own_places
from armada_cli.extract.ground.view import View
from armada_cli.extract.incidents.incident import Incident
from armada_cli.records import CountValue, DateValue, Mention

_JOINT = re.compile(r"(?:,|,? and|, as well as)(?: (?:in|at|on|near|outside))?(?: the)? ")
PAIRWISE = "respectively"
_FEWEST = 2


def in_parallel(incidents: Sequence[Incident]) -> list[Incident]:
    """The incidents of a sentence, the numbers of one that stand in a row given each to the place of its rank."""
    found = list(incidents)
    for incident in incidents:
        killed, wounded = _numbers(incident, incident.killed), _numbers(incident, incident.wounded)
        number = max(len(killed), len(wounded), len(_days(incident)))
        parts = [other for other in found if _is_part_beside(incident, other)]
        if number < _FEWEST or any(frame.item is not None for frame in incident.frames):
            continue  # a single one, or one of those dealt out already
        if len(parts) == number:
            for part, dead, hurt in zip(parts, _padded(killed, number), _padded(wounded, number), strict=True):
                found[found.index(part)] = replace(part, killed=dead, wounded=hurt)
        elif not parts:
            at = found.index(incident)
            found[at : at + 1] = _dealt_out(incident, killed, wounded, number)
    return found


def _padded(tolls: Sequence[Toll], number: int) -> list[tuple[Toll, ...]]:
    """A row of tolls, each for itself; as many times none where there is no such row."""
    return [(toll,) for toll in tolls] if len(tolls) == number else [()] * number


def _is_part_beside(incident: Incident, other: Incident) -> bool:
    """Whether one word tells of both, with a scene for each; an incident stands beside itself."""
    words = {frame.trigger.word for frame in incident.frames if frame.part is not None}
    return any(frame.trigger.word in words and frame.part is not None for frame in other.frames)


def _dealt_out(incident: Incident, killed: Sequence[Toll], wounded: Sequence[Toll], number: int) -> list[Incident]:
    """One incident for each of the places in a row, with what stands at its rank in the other rows."""
    below = [where for where in incident.places if own_places([where])]
    places = below or [where for where in incident.places if where.value.level == "admin1"]
    rows = _row(incident.view, [where.mention for where in places])
    if len(rows) != len(places) or len(places) != number:
        return [incident]
    days = _days(incident)
    dated = len(days) == number
    wide = tuple(where for where in incident.places if where not in places)
    return [
        replace(
            incident,
            frames=tuple(replace(frame, part=rank) for frame in incident.frames),
            places=(place, *wide),
            dates=(days[rank],) if dated else incident.dates,
            killed=dead,
            wounded=hurt,
            count=None,
            alone=False,
        )
        for rank, (place, dead, hurt) in enumerate(
            zip(places, _padded(killed, number), _padded(wounded, number), strict=True)
        )
    ]


def _numbers(incident: Incident, tolls: Iterable[Toll]) -> list[Toll]:
    """The numbers of a row inside one toll: "five, three and 11 people"; people of two kinds only where paired."""
    for toll in tolls:
        told = [(m, v) for m, v in incident.view.values(toll.span, CountValue) if v.relation == "plain"]
        row = _row(incident.view, [m for m, _ in told])
        bare = all(value.head is None for _, value in told[:-1])
        if _FEWEST <= len(row) == len(told) and (bare or _is_paired(incident)):
            return [replace(toll, min=v.min, max=v.max, span=m.span) for m, v in told]
    return []


def _days(incident: Incident) -> list[When]:
    """The days of a row, where the sentence says that they go with the places pair by pair."""
    if not (incident.dates and _is_paired(incident)):
        return []
    told = [(m, v) for m, v in incident.view.values(incident.sentence.span, DateValue) if v.start]
    row = _row(incident.view, [m for m, _ in told])
    return [When(m, v) for m, v in told] if len(row) == len(told) else []


def _is_paired(incident: Incident) -> bool:
    return PAIRWISE in incident.view.lemmas(incident.index)


def _row(view: View, mentions: Sequence[Mention]) -> list[Mention]:
    """The first mentions of which each is joined to the one before."""
    row: list[Mention] = []
    for mention in mentions:
        if row and not _JOINT.fullmatch(view.text, row[-1].span.end, mention.span.start):
            break
        row.append(mention)
    return row
