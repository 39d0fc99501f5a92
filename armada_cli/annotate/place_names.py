"""Names of several words that look like a person's or a group's and are a place's: "Baraki Barak", "Lashkar Gah"."""

from __future__ import annotations

from armada_cli.lexicon.gazetteer import ALIAS, LOOSE, gazetteer

_KUNYAS = ("abu ", "umm ")  # "Abu Musa" is an island, but more often a man
_TOWN = 1_000  # people, or weight; hamlets are named after anybody


def is_place(name: str) -> bool:
    """Whether a name of several words, its title included, is that of a place of some size in just this spelling."""
    if " " not in name or name.lower().startswith(_KUNYAS):
        return False
    candidates = gazetteer().lookup([name]).get(name, ())
    return any(not c.how & (ALIAS | LOOSE) and (c.level in ("admin1", "area") or c.pop >= _TOWN) for c in candidates)
