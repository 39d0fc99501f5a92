"""The means of a strike that its sentences leave open, where the article tells of a campaign from the air."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace

from armada_cli.extract.ground.view import View
from armada_cli.records import ActorValue, Event, Span, WeaponValue

_DRONE, _AIR, _OPEN, _MISSILE = "drone_strike", "airstrike", "strike", "missile_strike"
_SEVERAL = 2  # strikes that make a campaign
_ALL_OVER = 4  # times that an article on drones speaks of them
_CLOSE = 1  # years between strikes of one campaign


def with_arms_of_campaign(view: View, events: Sequence[Event]) -> list[Event]:
    """The records, strikes that leave it open given the means of the others that the same state made in that land.

    A leader's death follows the strike it is due to.
    """
    strikes = [event for event in events if event.type == "strike" and event.location is not None]
    felling = {event.cause for event in events}
    about_drones = bool(strikes) and strikes[0].subtype == _DRONE and _speaks_of_drones(view)
    asking = (e for e in strikes if e.subtype == _OPEN or (e.subtype == _MISSILE and _hits_fighters(view, e, felling)))
    told = {e.id: means for e in asking if (means := _means_of(e, strikes, about_drones=about_drones)) is not None}
    return [_with_means(event, told) for event in events]


def _hits_fighters(view: View, event: Event, felling: Set[str | None]) -> bool:
    """Whether a strike abroad is on an armed group or one of its leaders: drones fire such missiles."""
    land = event.location.country_code if event.location else None
    if land in _states(event):
        return False
    named = (v for e in event.evidence for _, v in view.values(Span(e.start, e.end), ActorValue))
    return event.id in felling or any(actor.kind == "group" and not actor.state for actor in named)


def _with_means(event: Event, told: dict[str, str]) -> Event:
    means = told.get(event.id if event.type == "strike" else event.cause or "")
    return event if means is None else replace(event, subtype=means)


def _speaks_of_drones(view: View) -> bool:
    """Whether an article speaks of drones all over."""
    named = view.values(Span(0, len(view.text)), WeaponValue)
    return sum(value.family == "drone" for _, value in named) >= _ALL_OVER


def _means_of(event: Event, strikes: Sequence[Event], *, about_drones: bool) -> str | None:
    """The means of a campaign that a strike is of, if it does not say its own; missiles may be a drone's."""
    means = Counter(other.subtype for other in strikes if other is not event and _is_of_same_campaign(event, other))
    drones, others = means[_DRONE], means.total()
    if drones > 2 * means[_AIR] and (about_drones or (drones >= _SEVERAL and drones * 2 > others)):
        return _DRONE
    land = event.location.country_code if event.location else None
    flown = means[_AIR] >= _SEVERAL and not drones and land not in _states(event)
    return _AIR if flown and event.subtype == _OPEN else None


def _is_of_same_campaign(one: Event, other: Event) -> bool:
    """Whether the same state struck in the same land, in about the same time."""
    land, same = one.location, other.location
    if land is None or same is None or land.country_code is None or land.country_code != same.country_code:
        return False
    years = [int(event.date.start[:4]) for event in (one, other) if event.date is not None]
    near = len(years) < _SEVERAL or abs(years[0] - years[1]) <= _CLOSE
    return near and not _states(one).isdisjoint(_states(other))


def _states(event: Event) -> set[str | None]:
    """The states whose forces strike, by code; a coalition, or who has none, by name."""
    return {_state(party.id, party.kind) or party.name for party in event.perpetrators}


def _state(named: str | None, kind: str) -> str | None:
    code = named.partition(":")[2].partition("-")[0] if named and kind != "coalition" else ""
    return code if len(code) == len("US") else None
