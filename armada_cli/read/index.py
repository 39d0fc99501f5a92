"""What a scraper's index knows of each document: a CSV file or JSON lines with a `path` column (`--metadata`)."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path, PurePosixPath
from typing import Any

from armada_cli.read.rows import hints, rows
from armada_cli.records import Hints
from armada_cli.values import frozen

_ENDINGS = (".gz", ".html", ".htm", ".xhtml", ".shtml", ".txt", ".text", ".mhtml", ".mht")


@frozen
class Index:
    """Hints by document. A document is found by its whole path, else its file name, else the name without ending."""

    known: Mapping[str, Hints] = field(default_factory=dict)

    def hints(self, path: str) -> Hints | None:
        """What is known of the document, null for nothing."""
        if not self.known:
            return None
        name = PurePosixPath(path).name
        return next((self.known[key] for key in (path, name, stem(name)) if key in self.known), None)


def stem(name: str) -> str:
    """A file's name without the endings of saved pages and texts ("a.b.html.gz" -> "a.b")."""
    for ending in _ENDINGS:
        name = name.removesuffix(ending)
    return name


def load_index(path: str) -> Index:
    """The index in a CSV file with a header line, or in JSON lines.

    Raises OSError if it cannot be read and ValueError if it has no `path` column. Each row is kept under its path as
    written and, where no other row has claimed them, under the file's name and stem.
    """
    known: dict[str, Hints] = {}
    short: dict[str, Hints] = {}
    for row in _rows(path):
        place = row.get("path") or row.get("file") or row.get("doc_id") or row.get("id")
        if not isinstance(place, str):
            raise ValueError("no `path` column")
        known[place] = hints(row)
        name = PurePosixPath(place).name
        short.setdefault(name, known[place])
        short.setdefault(stem(name), known[place])
    return Index({**short, **known})


def _rows(path: str) -> Iterator[Mapping[str, Any]]:
    data = Path(path).read_bytes()
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        yield from (row for row in rows(data) if not isinstance(row, str))
        return
    text = data.decode("utf-8-sig", "replace")
    yield from csv.DictReader(text.splitlines())
