"""Places of the analyst's own lexicon, in the form of the gazetteer's."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from armada_cli.lexicon import Entry, Lexicon
from armada_cli.lexicon.gazetteer import Candidate
from armada_cli.lexicon.place_keys import strict_key

_OWN_WEIGHT = 50_000_000  # preferred to all namesakes


class OwnPlaces:
    """Names to candidates, over the table `places` of a lexicon."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._rows: dict[str, list[Candidate]] = {}
        for number, entry in enumerate(entries, 1):
            for name in (entry["name"], *entry.get("aliases", ())):
                self._rows.setdefault(strict_key(name), []).append(_candidate(-number, entry))

    def lookup(self, names: Iterable[str]) -> dict[str, tuple[Candidate, ...]]:
        """The candidates of each name that has any."""
        if not self._rows:
            return {}
        return {name: tuple(self._rows[key]) for name in names if (key := strict_key(name)) in self._rows}


def _candidate(number: int, entry: Entry) -> Candidate:
    return Candidate(
        id=number,
        gid=0,
        name=entry["name"],
        level=entry.get("level", "town"),
        cc=entry.get("country", ""),
        admin1=entry.get("admin1"),
        admin1_id=None,
        lat=entry.get("lat"),
        lon=entry.get("lon"),
        pop=_OWN_WEIGHT,
    )


@lru_cache(maxsize=8)
def own_places(lexicon: Lexicon) -> OwnPlaces:
    """The analyst's places of a lexicon, made once."""
    return OwnPlaces(lexicon.entries("places"))
