"""The means of a strike that its sentences leave open, where the article tells of a campaign of drone strikes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from armada_cli.records import Event

_DRONE = "drone_strike"
_SEVERAL = 2  # strikes that make a campaign


def with_arms_of_campaign(events: Sequence[Event]) -> list[Event]:
    """The records with `drone_strike` for the strikes of a state whose others in that land were all made by drones.

    A leader's death follows the strike it is due to.
    """
    strikes = [event for event in events if event.type == "strike"]
    told = {event.id for event in strikes if event.subtype == "strike" and _is_of_campaign(event, strikes)}
    return [replace(e, subtype=_DRONE) if e.id in told or e.cause in told else e for e in events]


def _is_of_campaign(event: Event, strikes: Sequence[Event]) -> bool:
    """Whether the same state struck in the same land by drones, more often than not, and by no other aircraft."""
    alike = [other.subtype for other in strikes if other is not event and _is_alike(event, other)]
    drones = alike.count(_DRONE)
    return "airstrike" not in alike and drones >= _SEVERAL and drones * 2 > len(alike)


def _is_alike(event: Event, other: Event) -> bool:
    by, whose = ({party.id or party.name for party in e.perpetrators} for e in (event, other))
    lands = {e.location.country_code if e.location else None for e in (event, other)}
    return bool(by & whose) and len(lands) == 1 and None not in lands
