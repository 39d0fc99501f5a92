"""An analyst's own lexicon: groups, forces, people, places, weapons and words, added to the shipped tables.

The file is TOML, an array of tables for each entry, named after the table it goes to:

    [[groups]]
    name = "Blue Hand Front"
    aliases = ["BHF", "Frente Mano Azul"]
    countries = ["CO"]

Own entries are read before the shipped ones, so they win; one with the `id` of a shipped entry replaces it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from os import PathLike
from pathlib import Path
from typing import Any

from armada_cli.lexicon import FOLDER, Entry, Lexicon
from armada_cli.lexicon.schema import Fault, faults, schema, tables

_HEADER = re.compile(r"\s*\[\[?\s*([\w-]+)\s*\]\]?\s*(?:#.*)?$")
_DEFAULTS = {"groups": {"kind": "rebel"}, "forces": {"kind": "force"}}
_ID_PREFIX = {"groups": "group:", "forces": "force:"}


class LexiconError(ValueError):
    """A user's lexicon file that can not be used; the message names file, line and key."""


def load_user(paths: Iterable[str | PathLike[str]]) -> Lexicon:
    """The shipped lexicon with the entries of these files before its own, the first file's first.

    Raises LexiconError, a ValueError, for a file that is no TOML, names an unknown table or key, or gives a wrong
    value; OSError for one that can not be read.
    """
    extra: dict[str, list[Entry]] = {}
    for path in map(Path, paths):
        for table, entry in _entries(path):
            extra.setdefault(table, []).append(entry)
    return Lexicon({table: tuple(entries) for table, entries in extra.items()})


def _entries(path: Path) -> Iterator[tuple[str, Entry]]:
    text = _text(path)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{path}: {error}") from None
    lines = text.split("\n")
    for table, rows in data.items():
        _check_table(path, lines, table, rows)
        for number, row in enumerate(rows):
            entry = _completed(table, row)
            _check_entry(path, lines, table, number, entry)
            yield table, entry


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise LexiconError(f"{path}, line {line}: the file is not UTF-8") from None


def _check_table(path: Path, lines: Sequence[str], table: str, rows: Any) -> None:
    if table not in _known():
        line = _line(lines, table, 0, "") or _key_line(lines, 0, table)
        raise LexiconError(f"{path}, line {line}, key {table!r}: no such table; there are {', '.join(_known())}")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        line = _line(lines, table, 0, "") or _key_line(lines, 0, table)
        raise LexiconError(f"{path}, line {line}, key {table!r}: write each entry under its own [[{table}]]")


def _known() -> list[str]:
    shipped = {path.stem for path in (FOLDER / "compiled").glob("*.json")}
    return sorted(shipped | set(tables()))


def _completed(table: str, row: dict[str, Any]) -> dict[str, Any]:
    """The entry with what follows from it: an id from its name, the usual kind, no countries."""
    if table not in _ID_PREFIX or not isinstance(row.get("name"), str):
        return row
    slug = re.sub(r"[^a-z0-9]+", "-", row["name"].lower()).strip("-")
    return {"id": f"{_ID_PREFIX[table]}{slug or 'own'}", "countries": [], **_DEFAULTS[table], **row}


def _check_entry(path: Path, lines: Sequence[str], table: str, number: int, entry: Entry) -> None:
    rules = schema(table)
    fault = next(faults({k: v for k, v in entry.items() if v != []}, _relaxed(table, rules)), None) if rules else None
    if fault:
        raise LexiconError(_told(path, lines, table, number, fault))


def _relaxed(table: str, rules: Any) -> Any:
    """The rules for a user's entry: its id and countries may stay unsaid."""
    unsaid = {"id", "countries"} if table in _ID_PREFIX else set()
    return {**rules, "required": [key for key in rules["required"] if key not in unsaid]}


def _told(path: Path, lines: Sequence[str], table: str, number: int, fault: Fault) -> str:
    line = _line(lines, table, number, fault.key)
    key = f", key {fault.key!r}" if fault.key else ""
    return f"{path}, line {line}{key}: {'' if fault.key else 'the entry '}{fault.why}"


def _line(lines: Sequence[str], table: str, number: int, key: str) -> int:
    """The line, from 1, of a key of the entry with this number (from 0) in its table; of its header without a key."""
    seen = -1
    for index, line in enumerate(lines):
        match = _HEADER.match(line)
        seen += bool(match and match.group(1) == table)
        if seen == number:
            return _key_line(lines, index + 1, key) or index + 1 if key else index + 1
    return 0


def _key_line(lines: Sequence[str], start: int, key: str) -> int:
    wanted = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=")
    for index in range(start, len(lines)):
        if wanted.match(lines[index]):
            return index + 1
        if index > start and _HEADER.match(lines[index]):
            return 0
    return 0
