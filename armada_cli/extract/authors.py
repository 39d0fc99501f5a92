"""Who did it, where the sentences of the event itself do not say: a campaign's author holds for each of its strikes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from armada_cli.extract.incidents import Incident
from armada_cli.extract.parties import actors_in, expanded, perpetrators_in
from armada_cli.extract.stories import Story
from armada_cli.extract.view import View
from armada_cli.records import ActorValue, Party, WeaponValue

_FROM_AFAR = frozenset({"drone", "aircraft", "helicopter", "missile"})


def named_in(view: View, incidents: Sequence[Incident]) -> list[tuple[ActorValue | None, Party]]:
    """The perpetrators that the sentences of an event name, in order."""
    return [
        pair
        for incident in incidents
        for frame in incident.frames
        for group in expanded(incident.sentence, frame.agents)
        for pair in perpetrators_in(view, incident.sentence, group)
    ]


def campaign_author(view: View, stories: Sequence[Story]) -> Party | None:
    """The one state or coalition that the article names as striking from the air, null when it names several or none."""
    named: Counter[str] = Counter()
    parties: dict[str, Party] = {}
    for story in stories:
        if is_from_afar(view, story):
            for value, party in named_in(view, story.incidents):
                if value is not None and value.state and value.country_code and party.id:
                    named[party.id] += 1
                    parties.setdefault(party.id, party)
    best = named.most_common(2)
    if not best or (len(best) == 2 and best[1][1] * 3 > best[0][1]):
        return None
    return parties[best[0][0]]


def is_from_afar(view: View, story: Story) -> bool:
    """Whether a story tells of a drone, an aircraft or a missile, or of a "strike" by no word else."""
    if story.acts & {"airstrike", "strike"}:
        return True
    return any(
        value.family in _FROM_AFAR
        for incident in story.incidents
        for frame in incident.frames
        for group in (*frame.means, *frame.events)
        for _, value in view.values(incident.sentence.groups[group].span, WeaponValue)
    )


def announcer(view: View, incidents: Sequence[Incident]) -> Party | None:
    """The state's force that is the source of the sentences: a strike that an army announces is taken for its own."""
    for incident in incidents:
        for frame in incident.frames:
            clause = incident.sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
            if clause is not None and clause.source is not None:
                for value, party in actors_in(view, incident.sentence, clause.source):
                    if value.state and value.kind in ("force", "coalition", "police"):
                        return party
    return None
