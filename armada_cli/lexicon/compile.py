"""Compile the hand-written TOML tables to JSON, which loads fast: the first half of `make lexicon`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import orjson

from armada_cli.lexicon import FOLDER, Entry, Lexicon
from armada_cli.lexicon.lookups import COMPILED, Lookup


def sources(folder: Path = FOLDER) -> dict[str, list[Path]]:
    """Each table's name with the TOML files that it is written in, sorted."""
    tables = {path.stem: [path] for path in sorted(folder.glob("*.toml"))}
    for path in sorted(folder.glob("*/*.toml")):
        tables.setdefault(path.parent.name, []).append(path)
    return tables


def entries(paths: list[Path]) -> list[Entry]:
    """The entries of one table, in the order of its files."""
    return [entry for path in paths for entry in tomllib.loads(path.read_text(encoding="utf-8")).get("entry", [])]


def compiled(paths: list[Path]) -> bytes:
    """One table as the bytes of its JSON file."""
    return orjson.dumps(entries(paths), option=orjson.OPT_APPEND_NEWLINE)


def compiled_lookup(wanted: Lookup[Any]) -> bytes:
    """One look-up of the lexicon as shipped, as the bytes of its JSON file."""
    return orjson.dumps(wanted.build(Lexicon()), option=orjson.OPT_APPEND_NEWLINE)


def main() -> None:
    """Write every table."""
    COMPILED.mkdir(parents=True, exist_ok=True)
    for table, paths in sources().items():
        (COMPILED.parent / f"{table}.json").write_bytes(compiled(paths))


if __name__ == "__main__":
    main()
