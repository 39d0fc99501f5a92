"""Records that are more likely wrong than right, left out where the article is long enough to say more."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.extract.ground.view import View
from armada_cli.records import Event

_EVEN = 0.5  # as likely right as wrong
_SHORT = 6  # sentences of a text that may tell of one event in few words


def without_doubtful(view: View, events: Sequence[Event]) -> list[Event]:
    """The events but for those of which little is told in a long article.

    A note of a few sentences tells little of its events; an article that tells an event says more of it than a verb
    and a country. What a leader died in stays.
    """
    if len(view.sentences) < _SHORT:
        return list(events)
    causes = {event.cause for event in events}
    return [e for e in events if not _is_doubtful(e) or e.id in causes]


def _is_doubtful(event: Event) -> bool:
    """Whether a strike or an attack is told with no day, no dead, no hurt, and hardly anything else."""
    harm = event.casualties
    told = event.date or harm.killed or harm.wounded or event.type == "leadership_death"
    return not told and event.confidence < _EVEN
