"""Sentences and what they must yield: `tables/<rule family>.jsonl`, one row a line.

A row is a text and its records, each with the slots that matter; no records means that it tells no event. Paragraphs are
parted by " || ", a first one that begins with "# " is the title. All are published on Thursday, 16 May 2019.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from armada_cli.annotate import annotate
from armada_cli.extract import extract
from armada_cli.records import Article, Count, Event

DAY = "2019-05-16"
TABLES = Path(__file__).parent / "tables"


class Case(NamedTuple):
    family: str
    text: str
    records: list[dict[str, Any]]


def cases() -> list[Case]:
    return [
        Case(file.stem, row["text"], row["records"])
        for file in sorted(TABLES.glob("*.jsonl"))
        for row in map(json.loads, file.read_text(encoding="utf-8").splitlines())
    ]


def article(text: str, *, published: str | None = DAY) -> Article:
    paragraphs = text.split(" || ")
    title = paragraphs.pop(0)[2:] if paragraphs[0].startswith("# ") else None
    return Article("case.txt", title=title, published=published, body=tuple(paragraphs))


def events_of(text: str, *, explain: bool = False) -> list[Event]:
    return extract(annotate(article(text)), explain=explain)


def slots(event: Event) -> Mapping[str, Any]:
    """The slots of a record in the plain values that the tables are written in."""
    where, harm, leader = event.location, event.casualties, event.leader
    return {
        "type": event.type,
        "subtype": event.subtype,
        "status": event.status,
        "date": [event.date.start, event.date.end] if event.date else None,
        "place": where.place if where else None,
        "admin1": where.admin1 if where else None,
        "country": where.country_code if where else None,
        "perpetrators": [party.name for party in event.perpetrators],
        "targets": [party.name for party in event.targets],
        "killed": ends(harm.killed),
        "wounded": ends(harm.wounded),
        "civilians_killed": ends(harm.civilians_killed),
        "count": ends(event.count),
        "claimed_by": [party.name for party in event.claimed_by],
        "leader": leader.name if leader else None,
        "role": leader.role if leader else None,
        "group": leader.group.name if leader and leader.group else None,
    }


def ends(count: Count | None) -> list[int | None] | None:
    return [count.min, count.max] if count else None


def unmatched(wanted: list[dict[str, Any]], found: list[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The wanted records that no found one fits, each found one used once."""
    left, missing = list(found), []
    for want in wanted:
        fits = next((one for one in left if all(one[slot] == value for slot, value in want.items())), None)
        if fits is None:
            missing.append(want)
        else:
            left.remove(fits)
    return missing
