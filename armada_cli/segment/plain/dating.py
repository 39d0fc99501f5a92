"""The day of publication of a pasted text, from the evidence in it, strongest first. Never a guess."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from armada_cli.segment.plain.bylines import Dated
from armada_cli.segment.plain.lines import Unit
from armada_cli.segment.shared.times import Order, Stamp, find_stamps
from armada_cli.values import frozen

DATELINE = 90  # characters: a dateline is no longer
_DASH = re.compile(r"\s*(?:\([^()]{2,40}\)\s*)?(?:--|[-–—:])")
_AGENCY = re.compile(r"\s*\([^()]{2,40}\)\s*(?:--|[-–—:])")
_SLUG_DAY = re.compile(r"(?<!\d)(\d{2})-(\d{2})-(\d{2})(?!\d)")


@frozen
class Evidence:
    """Where days were found: lines above and below the body, a labelled field, a wire's slugs, a post's header."""

    head: Sequence[Dated] = ()
    tail: Sequence[Dated] = ()
    labelled: str | None = None
    slugs: Sequence[str] = ()
    post: str | None = None


@frozen
class Day:
    """The day chosen, ISO, and the evidence it rests on (`text`, `dateline`), both null where there is none."""

    day: str | None = None
    source: str | None = None


def choose_day(evidence: Evidence, order: Order | None, first: str) -> Day:
    """The day of publication; `first` is the body's first paragraph, for its dateline."""
    head = list(evidence.head)
    ranked = [d.day(order) for d in head if d.label == "published"] + [d.day(order) for d in head if not d.label]
    ranked.append(_day_in(evidence.labelled, order))
    ranked.append(_day_in(evidence.post, order))
    found = next((day for day in ranked if day), None)
    if found:
        return Day(found.isoformat(), "text")
    found = _dateline(first, evidence.slugs)
    if found:
        return Day(found.isoformat(), "dateline")
    later = [d.day(order) for d in evidence.tail if d.label == "published"]
    later += [d.day(order) for d in head if d.label == "updated"] if not later else []
    found = next((day for day in later if day), None) or _slug_day(evidence.slugs)
    return Day(found.isoformat(), "text") if found else Day()


def _day_in(text: str | None, order: Order | None) -> date | None:
    return next((day for s in find_stamps(text or "") if (day := s.read(order))), None)


def dateline_stamp(first: str) -> Stamp | None:
    """The time in the dateline that opens a paragraph ("LIMA, June 20 (AP) --"), null if there is none."""
    stamp = next(iter(find_stamps(first[:DATELINE])), None)
    if not stamp:
        return None
    place, after = first[: stamp.start], first[stamp.end :]
    if not place:
        return stamp if _AGENCY.match(after) else None
    whole = len(place) < 60 and place[:1].isupper() and "." not in place.strip(" .")[:-4]
    return stamp if whole and _DASH.match(after) else None


def _dateline(first: str, slugs: Sequence[str]) -> date | None:
    """The dateline's day; one without a year takes it from a wire's slug of the same day."""
    stamp = dateline_stamp(first)
    if not stamp:
        return None
    if stamp.day:
        return stamp.day
    slug = _slug_day(slugs)
    return slug if slug and stamp.month_day == (slug.month, slug.day) else None


def _slug_day(slugs: Sequence[str]) -> date | None:
    """The day in a wire's closing slug ("XX-02-26-10 1612EST"): month, day and year, as American wires write it."""
    for slug in slugs:
        match = _SLUG_DAY.search(slug)
        day = _american(match) if match else None
        if day:
            return day
    return None


def _american(match: re.Match[str]) -> date | None:
    from armada_cli.segment.shared.times import full_year

    try:
        return date(full_year(match[3]), int(match[1]), int(match[2]))
    except ValueError:
        return None


def date_order(units: Sequence[Unit]) -> Order | None:
    """How the document writes numeric dates: as its unambiguous ones do, else as its dates in words do."""
    numeric: list[Order] = []
    worded: list[Order] = []
    for unit in units:
        if len(unit.text) > 240:
            continue
        for stamp in find_stamps(unit.text):
            if stamp.order and stamp.day:
                (worded if re.search(r"[^\W\d_]{3}", unit.text[stamp.start : stamp.end]) else numeric).append(
                    stamp.order
                )
    votes = numeric or worded
    return votes[0] if votes and all(v == votes[0] for v in votes) else None
