"""The armed group of somebody as a party, by the words of the article that name it."""

from __future__ import annotations

from armada_cli.extract.ground.view import View
from armada_cli.records import ActorValue, Party, PersonValue, Span


def group_as_named(view: View, person: PersonValue, near: Span) -> Party | None:
    """The armed group that a person is of, in the words that name it nearest to a place in the text; null for none.

    Its name is the full one, its words what the article says: "FARC". A group that no words name goes by its name.
    """
    if not person.group:
        return None
    named = _words_for(view, person.group_id or person.group)
    words = min(named, key=lambda pair: abs(pair[0].start - near.start), default=(near, person.group))[1]
    return Party(person.group, person.group_id, "group", words)


def _words_for(view: View, key: str) -> list[tuple[Span, str]]:
    """Where the article names a group, not as "the group", and in which words."""
    everywhere = view.values(Span(0, len(view.text)), ActorValue)
    return [(m.span, m.text) for m, v in everywhere if (v.id or v.name) == key and not (v.anaphoric or v.member)]
