"""Paths, lists of paths and streams -> items, in a fixed order, one at a time."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from armada_cli.read.items import Item, file_item, shown
from armada_cli.read.rows import parse
from armada_cli.read.unpack import TooLargeError
from armada_cli.records import Failure

_LINES = (".jsonl", ".ndjson", ".json")
_PAGES = (".html", ".htm", ".xhtml", ".txt", ".text")
# what a browser or a scraper saves beside a page, passed over in folders; a file named on the command line never is
_FURNITURE = (".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".eot", ".otf", ".ico", ".svg", ".download")


def from_paths(paths: Iterable[str], max_bytes: int) -> Iterator[Item | Failure]:
    """Each file named, and every file in each folder named, in sorted order; lines of JSON files one by one."""
    seen: set[tuple[int, int]] = set()
    for path in paths:
        try:
            mode = os.stat(path).st_mode
        except (OSError, ValueError) as error:
            yield Failure(shown(path), "read", _why(error))
            continue
        if stat.S_ISDIR(mode):
            yield from _folder(path, seen, max_bytes)
        else:
            yield from _file(path, max_bytes)


def from_list(stream: BinaryIO, max_bytes: int, *, zero: bool = False) -> Iterator[Item | Failure]:
    """The paths listed in a stream, one a line or, with `zero`, each ended by a NUL byte, as they come in."""
    yield from from_paths((os.fsdecode(name) for name in _names(stream, b"\0" if zero else b"\n")), max_bytes)


def from_stream(stream: BinaryIO, path: str, max_bytes: int) -> Iterator[Item | Failure]:
    """The stream as lines of JSON if its first line is one, else as a single document."""
    first = _line(stream, max_bytes)
    while first is not None and not first.strip():
        first = _line(stream, max_bytes)
    if first is None:
        yield Failure(path, "read", "empty file")
    elif isinstance(parse(first), dict) if first.lstrip()[:1] == b"{" else False:
        yield from _numbered(stream, first, path, max_bytes)
    else:
        data = first + stream.read(max(0, max_bytes + 1 - len(first)))
        yield Failure(path, "read", str(TooLargeError(max_bytes))) if len(data) > max_bytes else Item(path, data=data)


def _folder(folder: str, seen: set[tuple[int, int]], max_bytes: int) -> Iterator[Item | Failure]:
    """The files below a folder, depth first, sorted by name; each folder once, however links lead to it."""
    try:
        here = os.stat(folder)
        if (here.st_dev, here.st_ino) in seen:
            return
        seen.add((here.st_dev, here.st_ino))
        names = sorted(os.listdir(folder))
    except OSError as error:
        yield Failure(shown(folder), "read", _why(error))
        return
    for name in names:
        if not _passed_over(name, names):
            yield from _entry(os.path.join(folder, name), seen, max_bytes)


def _entry(path: str, seen: set[tuple[int, int]], max_bytes: int) -> Iterator[Item | Failure]:
    try:
        mode = os.stat(path).st_mode
    except OSError as error:
        yield Failure(shown(path), "read", _why(error))
        return
    if stat.S_ISDIR(mode):
        yield from _folder(path, seen, max_bytes)
    elif stat.S_ISREG(mode):  # pipes, sockets and devices in a folder are not articles
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


def _file(path: str, max_bytes: int) -> Iterator[Item | Failure]:
    if not path.lower().endswith(tuple(end + packed for end in _LINES for packed in ("", ".gz"))):
        yield file_item(path)
        return
    try:
        with _opened(path) as stream:
            yield from from_stream(stream, shown(path), max_bytes)
    except (OSError, EOFError) as error:
        yield Failure(shown(path), "read", _why(error))


def _opened(path: str) -> BinaryIO:
    if path.lower().endswith(".gz"):
        import gzip

        return gzip.open(path)  # type: ignore[return-value]
    return open(path, "rb")


def _numbered(stream: BinaryIO, first: bytes, path: str, max_bytes: int) -> Iterator[Item | Failure]:
    line: bytes | None = first
    number = 1
    while line is not None:
        if len(line) > max_bytes:
            yield Failure(f"{path}:{number}", "read", str(TooLargeError(max_bytes)))
        elif line.strip():
            yield Item(path, data=line, line=number)
        line = _line(stream, max_bytes)
        number += 1


def _line(stream: BinaryIO, limit: int) -> bytes | None:
    """The next line, null at the end; of a line beyond the limit one byte more than it, the rest is passed over."""
    line = stream.readline(limit + 1)
    if not line:
        return None
    rest = line
    while len(line) > limit and rest and not rest.endswith(b"\n"):
        rest = stream.readline(1 << 20)
    return line


def _names(stream: BinaryIO, end: bytes) -> Iterator[bytes]:
    """The names in a stream, as they come in."""
    held = b""
    while block := _some(stream):
        *names, held = (held + block).split(end)
        yield from filter(None, names)
    if held:
        yield held


def _some(stream: BinaryIO) -> bytes:
    """What the stream has at hand, without waiting for more."""
    read1 = getattr(stream, "read1", stream.read)
    block: bytes = read1(1 << 16)
    return block


def _why(error: BaseException) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return str(error)
