"""How sure the article is of an event, and who says so."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.extract.classify import Signs
from armada_cli.extract.incidents import Incident
from armada_cli.extract.view import View
from armada_cli.records import Attribution, Status


def status_of(incidents: Sequence[Incident], signs: Signs | None) -> Status:
    """`foiled` when it was stopped, `denied` or `reported` when every telling of it is, else `confirmed`."""
    if signs and "foil" in signs.acts:
        return "foiled"
    contexts = [incident.context for incident in incidents]
    if contexts and all("denied" in context for context in contexts):
        return "denied"
    if contexts and all(context & {"hedged"} for context in contexts):
        return "reported"
    return "confirmed"


def attribution_of(view: View, incidents: Sequence[Incident]) -> tuple[Attribution, ...]:
    """The speakers whose words tell the event, each once, with their stance."""
    found: dict[str, Attribution] = {}
    for incident in incidents:
        sentence = incident.sentence
        for frame in incident.frames:
            if frame.trigger.clause is None:
                continue
            clause = sentence.clauses[frame.trigger.clause]
            if clause.source is None:
                continue
            span = sentence.groups[clause.source].span
            source = view.text[span.start : span.end]
            stance = "denies" if "denied" in clause.context else "claims" if "claimed" in clause.context else "reports"
            found.setdefault(source, Attribution(source, stance, view.text[sentence.span.start : sentence.span.end]))
    return tuple(found.values())
