"""An officer's rank as a role in the armed group that stands beside his name: "Colonel X of UNITA"."""

from __future__ import annotations

from armada_cli.annotate.people.phrases import Line, Phrase, RoleHit, of_state
from armada_cli.records import Mention


def rank_beside(line: Line, start: int, end: int, rank: str) -> RoleHit | None:
    """The rank before a name as a role in the group beside them: "Colonel X of UNITA", "UNITA Colonel X"."""
    before, after = line.before(start), line.after(end)
    at = 1 if after.low(0) == "," else 0
    held = after.low(at) in ("of", "from")
    at += 1 + (after.low(at + 1) == "the")
    actor = (after.actor(at) if held else None) or _owner_before(before)
    grouped = held and after.low(at) in after.lists.group_noun
    if actor is not None and of_state(actor):
        return None
    role = line.tables.roles[rank]
    rebel = before.low(len(before) - 1) in before.lists.armed  # "rebel General X"
    if actor is None and not (grouped or rebel):
        return None
    rebel = rebel or (grouped and after.is_rebels(at))
    return RoleHit(rank, role, actor, backward=False, grouped=grouped, rebel=rebel)


def _owner_before(phrase: Phrase) -> Mention | None:
    """The actor that a phrase ends with, its genitive included: "UNITA's"."""
    last = len(phrase) - 1
    return phrase.actor(last - (phrase.raw(last) in ("'", "’"))) if last >= 0 else None
