"""The subtype of a record: what the signs say, and what is known of those who did it and of what they hit."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.slots.classify import subtype_of
from armada_cli.extract.slots.signs import Signs
from armada_cli.records import EventType, Location, Party

_OWN_THINGS = WordClass("own_thing")
_SEA_AND_AIR = frozenset({"navy", "air", "coast"})  # words of forces that do not come on foot
_CLOSE_BY = frozenset({"kill", "die", "wound", "toll", "roll", "attack"})  # acts that leave the means open


def subtype_by(
    kind: EventType, signs: Signs, targets: Sequence[Party], perpetrators: Sequence[Party], where: Location | None
) -> str:
    """The subtype; who is shot by name in an attack on a bus or a convoy was not himself the target."""
    found = subtype_of(kind, signs)
    if found == "strike" and perpetrators and _came_on_foot(signs, perpetrators, where):
        return "raid"
    on_thing = bool(targets) and all(p.kind == "object" and _OWN_THINGS.isdisjoint(p.name.split()) for p in targets)
    by_the_way = on_thing and found not in signs.hints and "burn" not in signs.acts
    return "armed_assault" if found == "assassination" and by_the_way else found


def _came_on_foot(signs: Signs, perpetrators: Sequence[Party], where: Location | None) -> bool:
    """Whether those who did it have no other way, as police, or are forces that fight an armed group at home."""
    if signs.shoots_civilians or signs.is_mined:
        return False
    if all(party.kind == "police" for party in perpetrators):
        return True
    at_home = where is not None and all(_is_home_force(party, where.country_code) for party in perpetrators)
    return at_home and signs.acts <= _CLOSE_BY and not signs.families and signs.against_group


def _is_home_force(party: Party, land: str | None) -> bool:
    """Whether a force, of no navy or air force, is one of the land where it happened."""
    own = party.kind == "force" and party.id is not None and party.id.partition(":")[2].startswith(f"{land}-")
    return own and _SEA_AND_AIR.isdisjoint(party.name.casefold().split())
