"""How force was used: with explosives, from the air, with guns."""

from __future__ import annotations

from collections.abc import Mapping, Set
from types import MappingProxyType

# Acts are those of the triggers, see `lexicon/triggers.toml`.
_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "explode": "explosive",
        "bomb": "explosive",
        "airstrike": "air",
        "shell": "air",
        "shoot": "gun",
        "assault": "gun",
        "kidnap": "kidnap",
        "stab": "blade",
        "hijack": "kidnap",
    }
)


def kinds_of(acts: Set[str], *, flies: bool, by_state: bool) -> frozenset[str]:
    """The ways in which force was used, from the acts told, whether what acts flies, and whether a state does.

    What flies shoots from the air ("a drone fired two missiles"), and what bombs does so too where it flies or a state
    does it ("jets bombed", "Israel bombed").
    """
    kinds = {_KINDS[act] for act in acts if act in _KINDS}
    if "bomb" in acts and (flies or by_state):
        kinds = kinds - {"explosive"} | {"air"}
    if "gun" in kinds and flies:
        kinds = kinds - {"gun"} | {"air"}
    return frozenset(kinds)
