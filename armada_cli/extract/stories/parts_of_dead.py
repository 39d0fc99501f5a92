"""Figures for some of the dead of whom another sentence counts all: "two of the five", "six of the children"."""

from __future__ import annotations

import re

from armada_cli.annotate.numbers import find_numbers
from armada_cli.extract.casualties.counted import Toll
from armada_cli.extract.incidents import Incident
from armada_cli.extract.stories.rivals import Told
from armada_cli.records import CountValue

_OF_WHOLE = re.compile(r"\S+ of (?:the|those|these) ([a-z-]+|\d+)\b", re.IGNORECASE)
_OF_KNOWN = re.compile(
    r"(?:at least )?\S+ of (?:the|those|these) (?![\w-]+[’'])[a-z]"  # "six of the children", no "of the group's men"
)
_DIED_THERE = re.compile(
    r" (?:(?:were|was) killed|died|perished) (?:instantly|outright|immediately|at once|on the spot"
    r"|at the (?:scene|site)|in (?:the )?(?:hospital|ambulance)|on (?:the|their) way)\b"
)


def without_some_of_whole(told: Told) -> Told:
    """The figures without those of some of another: "five clerks died; two of the five died in hospital"."""
    wholes = {(toll.min, toll.max) for _, toll in told}
    return [row for row in told if wholes.isdisjoint(_whole_of(*row))]


def without_died_there(told: Told) -> Told:
    """The figures without those that only say how some of another sentence's people fared: "four died at once"."""
    return [
        row
        for row in told
        if not (row[1].some or _DIED_THERE.match(row[0].view.text, row[1].span.end) or _is_of_known(row, told))
        or not any(other[0] is not row[0] and (other[1].min or 0) > (row[1].min or 0) for other in told)
    ]


def _is_of_known(row: tuple[Incident, Toll], told: Told) -> bool:
    """Whether it counts some of those of whom a sentence before counts more: "six of the children died"."""
    incident, toll = row
    if not _OF_KNOWN.match(incident.view.text, toll.span.start):
        return False
    before = [t for i, t in told if i.index < incident.index and (t.min or 0) > (toll.min or 0)]
    return any(t.side == toll.side or None in (t.side, toll.side) for t in before)


def _whole_of(incident: Incident, toll: Toll) -> list[tuple[int | None, int | None]]:
    """The number that words behind a figure say it is some of: five for "two of the five"."""
    whole = _OF_WHOLE.match(incident.view.text, toll.span.start)
    numbers = find_numbers(f"{whole[1]} people") if whole else []
    return [(m.value.min, m.value.max) for m in numbers if isinstance(m.value, CountValue)]
