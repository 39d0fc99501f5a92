"""JSON lines -> documents: armada's own article lines, and a scraper's lines with `html` or `text`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any

import orjson

from armada_cli.read.clean import calm, collapse, scrub
from armada_cli.records import Article, Comment, Failure, Hints, Source

Row = Mapping[str, Any]

_DAY = re.compile(r"(\d{4})[-/]?([01]\d)[-/]?([0-3]\d)(?![\d])")

_NOT_ARTICLES = ("armada.event/", "armada.failure/")


def rows(data: bytes) -> Iterator[Row | str]:
    """The objects in a file of JSON lines, or in one JSON value; a string says why a part is none."""
    whole = parse(data) if data.count(b"\n") < 2 or data.lstrip()[:1] == b"[" else None
    if whole is None:
        first, _, rest = data.partition(b"\n")
        whole = None if rest.strip() and parse(first) is not None else parse(data)
    if whole is not None:
        yield from whole if isinstance(whole, list) else [whole]
        return
    for line in data.splitlines():
        if line.strip():
            value = parse(line)
            yield value if isinstance(value, dict) else "no JSON object"


def parse(data: bytes) -> Any:
    """The JSON value, null if it is none. Lone surrogates, which Python's own writer lets through, become U+FFFD."""
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError:
        if b"\\u" not in data:
            return None
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def document(row: Row, place: str) -> Source | Article | Failure:
    """What a row holds: an article (it has `body`) or a page to segment (`html` or `text`); `place` names the row."""
    path = _first(row, "path", "url", "id", "doc_id") or place
    schema = row.get("schema")
    if isinstance(schema, str) and schema.startswith(_NOT_ARTICLES):
        return Failure(path, "read", f"a line of {schema}, not an article")
    if isinstance(row.get("body"), list):
        return _article(row, path)
    html, text = row.get("html"), row.get("text")
    if not isinstance(html, str) and not isinstance(text, str):
        text = row.get("body")
    if isinstance(html, str) and html.strip():
        return Source(path, scrub(html), "html", hints=hints(row))
    if isinstance(text, str) and text.strip():
        return Source(path, calm(scrub(text)), "text", hints=hints(row))
    return Failure(path, "read", "no body, html or text in the line")


def hints(row: Row) -> Hints:
    """What a row knows of its document: title, authors (or author), published (or date), url."""
    authors = row.get("authors") or row.get("author") or ()
    return Hints(
        title=_first(row, "title", "headline"),
        authors=_strings([authors] if isinstance(authors, str) else authors),
        published=iso(_first(row, "published", "date", "date_published", "publish_date") or ""),
        url=_first(row, "url"),
    )


def iso(text: str) -> str | None:
    """A date as ISO 8601, null if it cannot be read: ISO itself, 2012/03/01, 20120301, an HTTP date, Unix seconds."""
    text = text.strip()
    found = _DAY.match(text)
    if found and _is_day(*found.groups()):
        return text if text[4] == "-" else "-".join(found.groups())
    from email.utils import parsedate_to_datetime  # heavy, and seldom needed

    try:
        if text.isdecimal() and len(text) in (9, 10):
            return datetime.fromtimestamp(int(text), UTC).isoformat()
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _is_day(year: str, month: str, day: str) -> bool:
    try:
        return bool(date(int(year), int(month), int(day)))
    except ValueError:
        return False


def _article(row: Row, path: str) -> Article:
    """The article as it was written: strings pass through, but white space within a paragraph is collapsed."""
    known = hints(row)
    return Article(
        path,
        title=collapse(known.title or "") or None,
        authors=known.authors,
        published=known.published,
        url=known.url,
        site=_first(row, "site"),
        language=_first(row, "language", "lang"),
        body=tuple(filter(None, map(collapse, _strings(row["body"])))),
        comments=tuple(_comments(row.get("comments"))),
        tags=_strings(row.get("tags")),
        published_from="hint" if known.published else None,
    )


def _comments(value: object) -> Iterator[Comment]:
    for said in value if isinstance(value, list) else ():
        if isinstance(said, dict) and isinstance(said.get("text"), str):
            depth = said.get("depth")
            deep = depth if isinstance(depth, int) and depth > 0 else 0
            yield Comment(_first(said, "author"), scrub(said["text"]), _first(said, "date"), deep)


def _first(row: Row, *keys: str) -> str | None:
    """The first of the keys that holds a string with something in it; a number is taken as its digits."""
    for key in keys:
        value = row.get(key)
        if isinstance(value, str) and value.strip():
            return scrub(value)
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
    return None


def _strings(value: object) -> tuple[str, ...]:
    return tuple(scrub(part) for part in value if isinstance(part, str)) if isinstance(value, (list, tuple)) else ()
