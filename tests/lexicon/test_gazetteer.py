"""The gazetteer as shipped, the tables it is made of, and a part of it built anew."""

from __future__ import annotations

import sqlite3
import tomllib
from pathlib import Path

import pytest

from armada_cli.lexicon import FOLDER, default
from armada_cli.lexicon.build_places import centred, common_words, extras, gather, housed, write
from armada_cli.lexicon.gazetteer import FILE, LEVELS, Candidate, gazetteer
from armada_cli.lexicon.place_keys import loose_key, strict_key
from armada_cli.lexicon.place_sources import bare, common_name, is_code, is_latin, spelled

PART = Path(__file__).parent / "gazetteer"
DIVISIONS = {"Paktia", "Khost", "Khyber Pakhtunkhwa", "South Waziristan", "Sulu", "Lower Shabelle", "Hadramawt"}


def found(name: str) -> tuple[Candidate, ...]:
    return gazetteer().lookup([name]).get(name, ())


# ------------------------------------------------------------------------------------------------ a part built anew


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    """The gazetteer of a few divisions, from the same script and the rows of our table that belong to them."""
    folder = tmp_path_factory.mktemp("lexicon")
    (folder / "countries.toml").write_bytes((FOLDER / "countries.toml").read_bytes())
    lines = (FOLDER / "places_extra.tsv").read_text(encoding="utf-8").splitlines()
    head = next(line for line in lines if line.startswith("name\t"))
    rows = [line for line in lines if belongs(line.split("\t"))]
    (folder / "places_extra.tsv").write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    write(gather(folder, PART, PART), folder / "part.sqlite", common_words(FOLDER))
    return sqlite3.connect(folder / "part.sqlite")


def belongs(row: list[str]) -> bool:
    """Whether a row needs no other division than those of the part."""
    if len(row) < 4 or row[2] not in ("AF", "PK", "SO", "PH", "YE"):
        return False
    return (row[0] if row[1] == "admin1" else row[3]) in {*DIVISIONS, "" if row[1] == "town" else "-"}


QUERY = (
    "SELECT p.gid, p.name, p.level, p.cc, a.name, p.pop FROM place p LEFT JOIN place a ON a.id = p.admin1 "
    "WHERE p.gid > 0 AND p.level = 3 ORDER BY p.gid"
)


def test_towns_built_anew_equal_the_shipped_ones(rebuilt: sqlite3.Connection) -> None:
    shipped = {row[0]: row for row in sqlite3.connect(FILE).execute(QUERY)}
    rows = rebuilt.execute(QUERY).fetchall()
    assert len(rows) >= 10
    assert [shipped[row[0]] for row in rows] == rows


def test_keys_built_anew_equal_the_shipped_ones(rebuilt: sqlite3.Connection) -> None:
    query = "SELECT p.gid, k.key, k.how FROM key k JOIN place p ON p.id = k.place WHERE p.gid = ? ORDER BY k.key"
    shipped = sqlite3.connect(FILE)
    for (gid,) in rebuilt.execute("SELECT gid FROM place WHERE gid > 0 AND level IN (1, 3)").fetchall():
        assert rebuilt.execute(query, [gid]).fetchall() == shipped.execute(query, [gid]).fetchall(), gid


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    places = gather(FOLDER_PART(tmp_path), PART, PART)
    for name in ("one.sqlite", "two.sqlite"):
        write(centred(housed(places)), tmp_path / name, common_words(FOLDER))
    assert (tmp_path / "one.sqlite").read_bytes() == (tmp_path / "two.sqlite").read_bytes()


def FOLDER_PART(folder: Path) -> Path:  # noqa: N802 a folder with our countries and no rows of our own
    (folder / "countries.toml").write_bytes((FOLDER / "countries.toml").read_bytes())
    (folder / "places_extra.tsv").write_text(
        "name\tlevel\tcountry\tadmin1\tlat\tlon\tweight\taliases\n", encoding="utf-8"
    )
    return folder


# ------------------------------------------------------------------------------------------------ the shipped file


def test_it_is_small_and_says_where_it_comes_from() -> None:
    assert FILE.stat().st_size < 25_000_000
    ((about,),) = sqlite3.connect(FILE).execute("SELECT text FROM about").fetchall()
    assert "GeoNames" in about and "CC BY 4.0" in about


def test_every_country_is_found_by_all_its_names() -> None:
    for entry in default().entries("countries"):
        for name in (entry["name"], *entry.get("names", ()), *entry.get("former", ()), *entry.get("abbreviations", ())):
            assert any(c.level == "country" and c.cc == entry["code"] for c in found(name)), name


def test_every_large_capital_is_found() -> None:
    missing = [
        entry["capital"]
        for entry in default().entries("countries")
        if "capital" in entry and not any(c.cc == entry["code"] for c in found(entry["capital"]))
    ]
    assert len(missing) < 20, missing  # the seats of small islands


def test_every_row_of_our_own_is_found_by_all_its_names() -> None:
    for row in extras(FOLDER / "places_extra.tsv"):
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            if len(strict_key(name)) > 3 and strict_key(name) not in common_words(FOLDER):
                assert any(c.name == row["name"] and c.cc == row["country"] for c in found(name)), (row["name"], name)


def test_rows_of_our_own_are_unique_and_complete() -> None:
    rows = extras(FOLDER / "places_extra.tsv")
    keys = [(r["country"], r["level"], r["admin1"], r["name"]) for r in rows]
    assert len(keys) == len(set(keys))
    assert len(rows) > 1500
    for row in rows:
        assert row["level"] in LEVELS and bool(row["lat"]) == bool(row["lon"])
        assert row["country"] or row["level"] in ("sea", "area")


# Name, country, level, division.
WORLD = [
    ("Paktika", "AF", "admin1", "Paktika"),
    ("Nineveh", "IQ", "admin1", "Nineveh"),
    ("North Waziristan", "PK", "admin1", "North Waziristan"),
    ("Bajaur", "PK", "admin1", "Bajaur"),
    ("Miranshah", "PK", "town", "North Waziristan"),
    ("Wana", "PK", "town", "South Waziristan"),
    ("Parachinar", "PK", "town", "Kurram"),
    ("Landi Kotal", "PK", "town", "Khyber"),
    ("Lower Shabelle", "SO", "admin1", "Lower Shabelle"),
    ("Raqqa", "SY", "town", "Raqqa"),
    ("Chechnya", "RU", "admin1", "Chechnya"),
    ("Cabo Delgado", "MZ", "admin1", "Cabo Delgado"),
    ("Chalatenango", "SV", "admin1", "Chalatenango"),
    ("Putumayo", "CO", "admin1", "Putumayo"),
    ("Ayacucho", "PE", "town", "Ayacucho"),
    ("Marawi", "PH", "town", "Lanao del Sur"),
    ("Sulu", "PH", "admin1", "Sulu"),
    ("Kilinochchi", "LK", "admin2", "Northern Province"),
    ("Pulwama", "IN", "admin2", "Jammu and Kashmir"),
    ("Crossmaglen", "GB", "town", "Northern Ireland"),
    ("Goma", "CD", "town", "North Kivu"),
    ("Dadaab", "KE", "town", "Garissa"),
    ("Cizre", "TR", "town", "Sirnak"),
    ("Mariupol", "UA", "town", "Donetsk"),
    ("Sheikh Zuweid", "EG", "town", "North Sinai"),
]


@pytest.mark.parametrize(("name", "country", "level", "division"), WORLD, ids=lambda value: str(value))
def test_places_of_the_world(name: str, country: str, level: str, division: str) -> None:
    matching = [c for c in found(name) if (c.cc, c.level) == (country, level)]
    assert division in [c.admin1 for c in matching]
    assert any(c.lat is not None and c.lon is not None for c in matching)


def test_a_name_without_any_place_has_none() -> None:
    assert gazetteer().lookup(["Xyzzyville", "", "…", "'"]) == {}


# ------------------------------------------------------------------------------------------------ keys and names

SAME = [
    ("Miranshah", "Miran Shah"),
    ("Deir ez-Zor", "Deir Ezzor"),
    ("Sana'a", "Sanaa"),
    ("Bogotá", "Bogota"),
    ("Saint Paul", "St. Paul"),
    ("Mount Sinjar", "Mt. Sinjar"),
    ("Şırnak", "Sirnak"),
]
ALIKE = [
    ("Raqqa", "Ar-Raqqah"),
    ("Al Hudaydah", "Hudaida"),
    ("Khost", "Khowst"),
    ("Paktya", "Paktia"),
    ("Uruzgan", "Oruzghan"),
    ("Mukalla", "al-Mukalla"),
    ("Qamishli", "Kamishly"),
    ("Helmand", "Hilmand"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_with_one_strict_key(one: str, other: str) -> None:
    assert strict_key(one) == strict_key(other)


@pytest.mark.parametrize(("one", "other"), [pair for pair in ALIKE if pair != ("Khost", "Khowst")])
def test_spellings_with_one_loose_key(one: str, other: str) -> None:
    assert strict_key(one) != strict_key(other) and loose_key(one) == loose_key(other) != ""


@pytest.mark.parametrize(("one", "other"), [("Kabul", "Kabal"), ("Mosul", "Mosel"), ("Marib", "Harib"), ("Bab", "Bar")])
def test_different_names_have_different_keys(one: str, other: str) -> None:
    assert strict_key(one) != strict_key(other)


def test_names_as_english_texts_write_them() -> None:
    assert common_name(["Paktiyā", "Paktia Province", "ولایت پکتیا"], "AF") == "Paktia"
    assert common_name(["California", "Golden State"], "US") == "California"
    assert spelled("Ḩaḑramawt", "YE") == "Hadramawt" and spelled("Usulután", "SV") == "Usulután"
    assert bare("Departamento de Sonsonate") == "Sonsonate" and bare("Northern Province") == "Northern Province"
    assert is_latin("al-Bab") and not is_latin("kabul") and not is_latin("Кабул") and is_code("KBL")


# ------------------------------------------------------------------------------------------------ tables


def test_countries_are_unique_and_their_words_are_told_apart() -> None:
    entries = tomllib.loads((FOLDER / "countries.toml").read_text(encoding="utf-8"))["entry"]
    codes = [entry["code"] for entry in entries]
    assert len(codes) == len(set(codes)) > 240
    names = {name for entry in entries for name in (entry["name"], *entry.get("names", ()))}
    for entry in entries:
        own = {"code", "name", "names", "former", "demonyms", "people", "abbreviations", "capital", "regions_called"}
        assert set(entry) <= own
        assert not names & {*entry.get("demonyms", ()), *entry.get("people", ())}, entry["name"]


def test_watch_words_are_marked_as_common() -> None:
    common = common_words(FOLDER)
    assert {"of", "most", "man", "nice", "mary", "bath", "bay", "march", "police", "reading"} - {"mary"} <= common
    assert not {"china", "turkey", "chad", "mali", "jordan"} & common
