"""What a person is in an article, from all roles told of them: role, group, official or not, a mere speaker or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from armada_cli.annotate.people.candidates import Candidate
from armada_cli.annotate.people.roles import RoleHit
from armada_cli.records import ActorValue, Article, Mention

_GROUPS = frozenset({"group", "militia"})


@dataclass(frozen=True, slots=True)
class Standing:
    """The role that counts, the group it is held in, and the flags of PersonValue."""

    role: str | None = None
    group: str | None = None
    group_id: str | None = None
    official: bool = False
    speaker: bool = False


def standing(mentions: Sequence[Candidate], article: Article, actors: Sequence[Mention]) -> Standing:
    """The standing of a person: a leading role in an armed group wins over others, one told in the body over a title's."""
    told = [(hit, mention) for mention in mentions for hit in mention.roles]
    titles = [title for mention in mentions for title in mention.piece.titles]
    speaker = any(mention.speaks for mention in mentions)
    if not told:
        armed = any(title.kind == "armed" for title in titles)
        role = next((title.title.lower() for title in titles if title.kind == "armed"), None)
        return Standing(role=role, official=not armed and any(title.official for title in titles), speaker=speaker)
    best, mention = max(told, key=lambda pair: _weight(pair[0]))
    actor = best.actor if best.actor is not None and best.armed else None
    if actor is None and not best.official:
        actor = next((hit.actor for hit, _ in told if hit.actor is not None and hit.armed), None)
    if actor is None and best.pronoun and not best.official:
        actor = _latest_group(actors, mention.span.start)
    value = actor.value if actor is not None and isinstance(actor.value, ActorValue) else None
    official = value is None and not best.armed and (best.official or any(title.official for title in titles))
    return Standing(best.text, value.name if value else None, value.id if value else None, official, speaker)


def _weight(hit: RoleHit) -> tuple[int, int]:
    """How much a role counts: armed and leading first, then with its group told, official, the rest."""
    leading = hit.role.leading and (not hit.role.needs_group or hit.armed)
    rank = (
        5
        if leading and hit.actor is not None and hit.armed
        else 4
        if leading and hit.armed
        else 3
        if hit.official
        else 2
        if leading
        else 1
    )
    return rank, -len(hit.text.split()) if hit.role.kind == "member" else 0


def _latest_group(actors: Sequence[Mention], at: int) -> Mention | None:
    """The armed group named last before a place of the text."""
    before = [m for m in actors if m.span.end <= at and isinstance(m.value, ActorValue) and m.value.kind in _GROUPS]
    return max(before, key=lambda m: m.span.start, default=None)
