"""The means of a strike that its sentences leave open, where the article tells of a campaign of drone strikes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from armada_cli.records import Event

_DRONE = "drone_strike"
_SEVERAL = 2  # strikes that make a campaign

Side = tuple[str, str]  # a party, by id or name, and the country code of a land


def with_arms_of_campaign(events: Sequence[Event]) -> list[Event]:
    """The records with `drone_strike` for the strikes of a state whose others in that land were all made by drones.

    A leader's death follows the strike it is due to.
    """
    by_side = _means_by_side(events)
    told = {e.id for e in events if e.type == "strike" and e.subtype == "strike" and _is_of_campaign(e, by_side)}
    return [replace(e, subtype=_DRONE) if e.id in told or e.cause in told else e for e in events]


def _means_by_side(events: Sequence[Event]) -> dict[Side, Counter[str]]:
    """How often each party strikes by which means in each land."""
    found: dict[Side, Counter[str]] = {}
    for event in events:
        for side in _sides(event) if event.type == "strike" else ():
            found.setdefault(side, Counter())[event.subtype] += 1
    return found


def _is_of_campaign(event: Event, by_side: Mapping[Side, Counter[str]]) -> bool:
    """Whether the same party struck in the same land by drones, more often than not, and by no other aircraft."""
    return any(_flies_drones(by_side[side], but=event.subtype) for side in _sides(event))


def _flies_drones(means: Counter[str], but: str) -> bool:
    """Whether most strikes are by drones and none by other aircraft, one left out that was made by other means."""
    drones, others = means[_DRONE], means.total() - (means[but] > 0)
    return not means["airstrike"] and drones >= _SEVERAL and drones * 2 > others


def _sides(event: Event) -> list[Side]:
    """The parties that strike, each with the land; none where that is not told."""
    land = event.location.country_code if event.location else None
    return [(party.id or party.name, land) for party in event.perpetrators] if land else []
