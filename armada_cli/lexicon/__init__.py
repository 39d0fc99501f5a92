"""What armada knows: word lists and names as data, and the one way to load them.

A table is written by hand as `<table>.toml` or `<table>/*.toml` (an array of `[[entry]]`), compiled by
`make lexicon` to `compiled/<table>.json`, and read from there on first use. Places are in `places.sqlite`; what a
room makes of whole tables is in `compiled/lookups` (see `lookups.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

Entry = Mapping[str, Any]
FOLDER = Path(__file__).parent


class Lexicon:
    """The tables, each loaded when first asked for; `extra` holds an analyst's own entries, which win."""

    def __init__(self, extra: Mapping[str, tuple[Entry, ...]] | None = None) -> None:
        self._extra = dict(extra or {})
        self._tables: dict[str, tuple[Entry, ...]] = {}

    def entries(self, table: str) -> tuple[Entry, ...]:
        """The entries of a table, the analyst's own first; raises FileNotFoundError for a table that is none."""
        if table not in self._tables:
            self._tables[table] = self._extra.get(table, ()) + _compiled(table)
        return self._tables[table]

    def extends(self, tables: Iterable[str]) -> bool:
        """Whether an analyst has added to one of some tables."""
        return not self._extra.keys().isdisjoint(tables)


@cache
def _compiled(table: str) -> tuple[Entry, ...]:
    import orjson

    return tuple(orjson.loads((FOLDER / "compiled" / f"{table}.json").read_bytes()))


@lru_cache(maxsize=1)
def default() -> Lexicon:
    """The lexicon as shipped, one for the process."""
    return Lexicon()
