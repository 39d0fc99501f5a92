"""How likely a record is to be right."""

from __future__ import annotations

from armada_cli.records import Event


def confidence_of(event: Event) -> float:
    """A number from 0 to 1 that grows with what the article tells of the event."""
    told = [
        event.date,
        event.location and event.location.place,
        event.perpetrators,
        event.targets,
        event.casualties.killed,
        event.weapons,
    ]
    score = 0.55 + 0.07 * sum(1 for value in told if value)
    score -= 0.15 * (event.status == "reported")
    return round(min(max(score, 0.05), 0.97), 2)
