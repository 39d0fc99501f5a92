"""An item -> the documents in it: one for a page, many for an archive or a file of JSON lines."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from armada_cli.read.clean import calm, scrub
from armada_cli.read.decode import decode
from armada_cli.read.index import Index
from armada_cli.read.items import Item, Limits, shown
from armada_cli.read.rows import document, parse, rows
from armada_cli.read.sniff import describe, sniff
from armada_cli.read.unpack import Member, TooLargeError, gunzip, mhtml, unzip
from armada_cli.read.walk import reason
from armada_cli.read.warc import Saved, saved_pages
from armada_cli.records import Article, Failure, Hints, Source

Document = Source | Article | Failure

_DEPTH = 3  # containers inside containers (a zip of gzipped pages is 2)
_CHUNK = 1 << 20


def read(item: Item, index: Index | None = None, limits: Limits | None = None) -> Iterator[Document]:
    """The documents of one item, in order, with what the index knows of each. Never raises: a Failure says why."""
    known = index or Index()
    bounds = limits or Limits()
    try:
        data = item.data if item.data is not None else _file(item, bounds.max_bytes)
        for found in _documents(item, data, bounds.max_bytes):
            yield _with_hints(found, known)
    except (OSError, ValueError) as error:
        yield Failure(item.path, "read", reason(error))


def _file(item: Item, limit: int) -> bytes:
    """A file's bytes. Raises OSError, and TooLargeError before more than the limit is held."""
    path = item.file or ""
    with open(path, "rb", buffering=0) as file:
        size = os.fstat(file.fileno()).st_size
        if size > limit:
            raise TooLargeError(limit)
        blocks, length = list[bytes](), 0
        while block := file.read(size + 1 if size else _CHUNK):
            blocks.append(block)
            length += len(block)
            if length > limit:
                raise TooLargeError(limit)
    return b"".join(blocks)


def _documents(item: Item, data: bytes, limit: int, depth: int = 0) -> Iterator[Document]:
    if item.line is not None:
        yield _row(parse(data), f"{item.path}:{item.line}")
        return
    match sniff(data, item.path):
        case "gzip" | "zip" | "warc" if depth == _DEPTH:
            raise ValueError("archives nested too deep")
        case "gzip":
            yield from _documents(item, gunzip(data, limit), limit, depth + 1)
        case "zip":
            for member in unzip(data, limit):
                inner = Item(f"{item.path}/{shown(member.name)}")
                yield from _documents(inner, member.data, limit, depth + 1)
        case "warc":
            yield from _archive(item.path, data, limit)
        case "json":
            yield from (_row(row, f"{item.path}:{number}") for number, row in enumerate(rows(data), 1))
        case "mhtml":
            yield _archived_page(item.path, mhtml(data))
        case "empty":
            raise ValueError("empty file")
        case "other":
            raise ValueError(f"{describe(data)}, not a page or text")
        case "html":
            yield _source(item.path, _member(item, data), "html")
        case "text":
            yield _source(item.path, _member(item, data), "text")


def _member(item: Item, data: bytes) -> Member:
    return Member("", data, item.charset, item.url)


def _archive(path: str, data: bytes, limit: int) -> Iterator[Document]:
    """The pages of a web archive that has another ending than most, or stands in another archive."""
    for number, page in enumerate(saved_pages(iter([data]), limit), 1):
        if isinstance(page, Saved):
            name = scrub(page.url) or f"{path}:{number}"
            if page.problem:
                yield Failure(name, "read", page.problem)
            else:
                yield from _documents(Item(name, url=page.url or None, charset=page.charset), page.data, limit, _DEPTH)


def _row(row: object, place: str) -> Document:
    if isinstance(row, dict):
        return document(row, place)
    return Failure(place, "read", "not a JSON object")


def _archived_page(path: str, page: Member | None) -> Document:
    return _source(path, page, "html") if page else Failure(path, "read", "a web archive without a page")


def _source(path: str, member: Member, kind: Literal["html", "text"]) -> Source:
    found = decode(member.data, member.charset)
    hints = Hints(url=member.url, published=member.date)
    text = found.text if kind == "html" else calm(found.text)
    return Source(path, text, kind, found.encoding, hints, found.notes)


def _with_hints(found: Document, index: Index) -> Document:
    """The document with what the index knows of it, which wins over what came with the file."""
    known = index.hints(found.path)
    if known is None or isinstance(found, Failure):
        return found
    if isinstance(found, Article):
        return _told(found, known)
    old = found.hints
    merged = Hints(
        known.title or old.title, known.authors or old.authors, known.published or old.published, known.url or old.url
    )
    return replace(found, hints=merged)


def _told(article: Article, known: Hints) -> Article:
    """An article that passes through takes from the index only what it lacks, so that its offsets stay."""
    return replace(
        article,
        authors=article.authors or known.authors,
        published=article.published or known.published,
        published_from=article.published_from or ("hint" if known.published else None),
        url=article.url or known.url,
    )
