"""Paths, lists of paths and streams -> items, in a fixed order, one at a time."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import BinaryIO

from armada_cli.processes import Waiting
from armada_cli.read.clean import scrub
from armada_cli.read.items import Item, file_item, shown
from armada_cli.read.rows import parse
from armada_cli.read.streams import blocks, lines
from armada_cli.read.unpack import TooLargeError
from armada_cli.read.warc import MAGIC, saved_pages
from armada_cli.records import Failure

Found = Item | Failure | Waiting
FileId = tuple[int, int]  # device and inode

_STREAMS = tuple(end + packed for end in (".jsonl", ".ndjson", ".json", ".warc") for packed in ("", ".gz"))
_LONGEST_PATH = 1 << 16
_PAGES = (".html", ".htm", ".xhtml", ".txt", ".text")
# what a browser or a scraper saves beside a page, passed over in folders; a file named on the command line never is
_FURNITURE = (".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".eot", ".otf", ".ico", ".svg", ".download")


def from_paths(paths: Iterable[str], max_bytes: int, written: Collection[FileId] = ()) -> Iterator[Found]:
    """Each file named, and every file in each folder named, in sorted order; lines of JSON files one by one.

    Files `written` to meanwhile are passed over in folders, and are failures where they are named.
    """
    seen: set[FileId] = set(written)
    for path in paths:
        try:
            found = os.stat(path)
        except (OSError, ValueError) as error:
            yield Failure(shown(path), "read", reason(error))
            continue
        if stat.S_ISDIR(found.st_mode):
            yield from _folder(path, seen, max_bytes)
        elif file_id(found) in written:
            yield Failure(shown(path), "read", "the output is written to it")
        else:
            yield from _file(path, max_bytes)


def file_id(found: os.stat_result) -> FileId:
    """What tells a file from all others, by whatever path it is reached."""
    return found.st_dev, found.st_ino


def from_list(
    stream: BinaryIO, max_bytes: int, written: Collection[FileId] = (), *, zero: bool = False
) -> Iterator[Found]:
    """The paths listed in a stream, one a line or, with `zero`, each ended by a NUL byte, as they come in."""
    for name in lines(blocks(stream), b"\0" if zero else b"\n", _LONGEST_PATH):
        if isinstance(name, Waiting):
            yield name
        elif name:
            yield from from_paths([os.fsdecode(name)], max_bytes, written)


def from_stream(stream: BinaryIO, path: str, max_bytes: int) -> Iterator[Found]:
    """The stream as lines of JSON if its first line is one, else as a single document; gzip is unpacked on the way."""
    try:
        yield from _stream(blocks(stream), path, max_bytes)
    except (OSError, ValueError) as error:
        yield Failure(path, "read", reason(error))


def _stream(source: Iterator[bytes | Waiting], path: str, max_bytes: int) -> Iterator[Found]:
    head = bytearray()
    for block in source:
        if isinstance(block, Waiting):
            yield block
            continue
        head += block
        if len(head) > max_bytes or (b"\n" in block and head.strip()):
            break
    first = head.lstrip().partition(b"\n")[0]
    everything = chain([bytes(head)], source)
    if head.startswith(MAGIC):
        yield from _archived(everything, path, max_bytes)
    elif first[:1] == b"{" and isinstance(parse(bytes(first)), dict):
        yield from _numbered(everything, path, max_bytes)
    else:
        yield from _whole(everything, path, max_bytes)


def _archived(source: Iterator[bytes | Waiting], path: str, max_bytes: int) -> Iterator[Found]:
    """The pages of a web archive; one without an address is named by its number."""
    number = 0
    for page in saved_pages(source, max_bytes):
        if isinstance(page, Waiting):
            yield page
            continue
        number += 1
        name = scrub(page.url) or f"{path}:{number}"
        if page.problem:
            yield Failure(name, "read", page.problem)
        else:
            yield Item(name, data=page.data, url=scrub(page.url) or None, charset=page.charset)


def _numbered(source: Iterator[bytes | Waiting], path: str, max_bytes: int) -> Iterator[Found]:
    number = 0
    for line in lines(source, b"\n", max_bytes):
        if isinstance(line, Waiting):
            yield line
            continue
        number += 1
        if len(line) > max_bytes:
            yield Failure(f"{path}:{number}", "read", str(TooLargeError(max_bytes)))
        elif line.strip():
            yield Item(path, data=line, line=number)


def _whole(source: Iterator[bytes | Waiting], path: str, max_bytes: int) -> Iterator[Found]:
    data = bytearray()
    for block in source:
        if isinstance(block, Waiting):
            yield block
            continue
        data += block
        if len(data) > max_bytes:
            raise TooLargeError(max_bytes)
    yield Item(path, data=bytes(data))


def _folder(folder: str, seen: set[FileId], max_bytes: int) -> Iterator[Found]:
    """The files below a folder, depth first, sorted by name; each folder once, however links lead to it."""
    try:
        here = file_id(os.stat(folder))
        if here in seen:
            return
        seen.add(here)
        names = sorted(os.listdir(folder))
    except OSError as error:
        yield Failure(shown(folder), "read", reason(error))
        return
    for name in names:
        if not _passed_over(name, names):
            yield from _entry(os.path.join(folder, name), seen, max_bytes)


def _entry(path: str, seen: set[FileId], max_bytes: int) -> Iterator[Found]:
    try:
        found = os.stat(path)
    except OSError as error:
        yield Failure(shown(path), "read", reason(error))
        return
    if stat.S_ISDIR(found.st_mode):
        yield from _folder(path, seen, max_bytes)
    elif stat.S_ISREG(found.st_mode) and file_id(found) not in seen:  # pipes, sockets and devices are not articles
        yield from _file(path, max_bytes)


def _passed_over(name: str, names: list[str]) -> bool:
    """Hidden files, the furniture of saved pages, and a JSON file that only describes the page beside it."""
    lower = name.lower()
    if name.startswith(".") or lower.endswith(_FURNITURE):
        return True
    if lower.endswith("_files"):
        return any(name[:-6] + ending in names for ending in _PAGES)
    if lower.endswith(".json"):
        return any(name[:-5] + ending in names for ending in _PAGES)
    return False


def _file(path: str, max_bytes: int) -> Iterator[Found]:
    if not path.lower().endswith(_STREAMS):
        yield file_item(path)
        return
    try:
        with open(path, "rb", buffering=0) as stream:
            yield from from_stream(stream, shown(path), max_bytes)
    except OSError as error:
        yield Failure(shown(path), "read", reason(error))


def reason(error: OSError | ValueError) -> str:
    """Why something could not be read, in a few words, without the path that stands before it anyway."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return str(error)
