"""The gazetteer as shipped: one read-only SQLite file, opened on first use, asked in batches.

Nothing is loaded at start-up. `lookup` answers for all names of an article in two queries, and remembers what it has
seen, within bounds. `build_places.py` tells what the tables hold.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Literal

from armada_cli.lexicon.place_keys import loose_key, strict_key
from armada_cli.values import frozen

FILE = Path(__file__).parent / "places.sqlite"
Level = Literal["country", "admin1", "admin2", "town", "area", "site", "sea"]
LEVELS: tuple[Level, ...] = ("country", "admin1", "admin2", "town", "area", "site", "sea")
ALIAS, ABBREVIATION, COMMON, LOOSE = 1, 2, 4, 8
_QUERY = (
    "SELECT k.key, k.how, p.id, p.gid, p.name, p.level, p.cc, p.admin1, a.name, p.lat, p.lon, p.pop "
    "FROM key k JOIN place p ON p.id = k.place LEFT JOIN place a ON a.id = p.admin1 WHERE k.key IN ({})"
)
_BATCH = 500
_REMEMBERED = 20_000
_PER_COUNTRY = 5


@frozen
class Candidate:
    """A place that a name may stand for. `how` sums ALIAS, ABBREVIATION, COMMON (an English word too) and LOOSE.

    `lat` and `lon` are degrees, `pop` people (for divisions and our own entries a weight); `admin1` is the name of the
    first-level division it lies in, `admin1_id` that division's `id`, which for the division itself is its own.
    """

    id: int
    gid: int
    name: str
    level: Level
    cc: str
    admin1: str | None
    admin1_id: int | None
    lat: float | None
    lon: float | None
    pop: int
    how: int = 0


class Gazetteer:
    """Names to candidates, over one connection."""

    def __init__(self, file: Path = FILE) -> None:
        self._connection = sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        self._seen: dict[str, tuple[Candidate, ...]] = {}

    def lookup(self, names: Iterable[str]) -> dict[str, tuple[Candidate, ...]]:
        """The candidates of each name that has any: by its strict key, else by its loose one."""
        if len(self._seen) > _REMEMBERED:
            self._seen.clear()
        wanted = list(names)
        self._learn([name for name in wanted if name not in self._seen])
        return {name: rows for name in wanted if (rows := self._seen[name])}

    def _learn(self, names: Sequence[str]) -> None:
        """Bring names into memory; one that is no place's is remembered as such."""
        strict = {name: strict_key(name) for name in names}
        rows = self._rows(strict.values())
        loose = {name: loose_key(name) for name, key in strict.items() if key not in rows}
        others = self._rows(form for key in loose.values() if key for form in (key, "~" + key))
        for name, key in strict.items():
            other = loose.get(name, "")
            self._seen[name] = rows.get(key) or others.get("~" + other) or _marked(others.get(other, ()))

    def _rows(self, keys: Iterable[str]) -> dict[str, tuple[Candidate, ...]]:
        """The candidates under each key that has any."""
        found: dict[str, list[Candidate]] = {}
        wanted = list(dict.fromkeys(keys))
        for start in range(0, len(wanted), _BATCH):
            batch = wanted[start : start + _BATCH]
            for row in self._connection.execute(_QUERY.format(",".join("?" * len(batch))), batch):
                found.setdefault(row[0], []).append(_candidate(row))
        return {key: _largest(rows) for key, rows in found.items()}


def _candidate(row: Sequence[object]) -> Candidate:
    key, how, number, gid, name, level, cc, home, home_name, lat, lon, pop = row
    level_name = LEVELS[level]  # type: ignore[call-overload]
    first = level_name == "admin1"
    return Candidate(
        id=number,  # type: ignore[arg-type]
        gid=gid or 0,  # type: ignore[arg-type]
        name=name,  # type: ignore[arg-type]
        level=level_name,
        cc=cc,  # type: ignore[arg-type]
        admin1=name if first else home_name,  # type: ignore[arg-type]
        admin1_id=number if first else home,  # type: ignore[arg-type]
        lat=None if lat is None else lat / 10000,  # type: ignore[operator]
        lon=None if lon is None else lon / 10000,  # type: ignore[operator]
        pop=pop or 0,  # type: ignore[arg-type]
        how=how | (LOOSE if key.startswith("~") else 0),  # type: ignore[attr-defined, operator]
    )


def _marked(rows: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The same candidates, known to fit only loosely."""
    return tuple(
        Candidate(
            r.id, r.gid, r.name, r.level, r.cc, r.admin1, r.admin1_id, r.lat, r.lon, r.pop, r.how | LOOSE
        )
        for r in rows
    )  # fmt: skip


def _largest(rows: list[Candidate]) -> tuple[Candidate, ...]:
    """Of many namesakes in one country and level only the largest."""
    count: dict[tuple[str, str], int] = {}
    kept: list[Candidate] = []
    for row in sorted(rows, key=lambda r: (-r.pop, r.id)):
        count[row.cc, row.level] = count.get((row.cc, row.level), 0) + 1
        if count[row.cc, row.level] <= _PER_COUNTRY:
            kept.append(row)
    return tuple(kept)


@lru_cache(maxsize=1)
def _of_process(process: int) -> Gazetteer:  # noqa: ARG001 a connection must not be carried over a fork
    return Gazetteer()


def gazetteer() -> Gazetteer:
    """The shipped gazetteer, one for the process."""
    return _of_process(os.getpid())
