"""Pipes and files as blocks and lines of bytes, without waiting for what is not there yet."""

from __future__ import annotations

import os
import select
import stat
import zlib
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from armada_cli.processes import Waiting

_BLOCK = 1 << 16


def blocks(stream: BinaryIO) -> Iterator[bytes | Waiting]:
    """What the stream holds, unzipped if it is gzip; Waiting where a pipe has nothing at hand.

    Raises OSError, and ValueError for a damaged gzip stream.
    """
    source = _blocks(stream)
    first = next(source, b"")
    while isinstance(first, Waiting):
        yield first
        first = next(source, b"")
    if first[:2] == b"\x1f\x8b":
        yield from _inflated(first, source)
        return
    yield first
    yield from source


def _blocks(stream: BinaryIO) -> Iterator[bytes | Waiting]:
    """Read below Python's buffer, which would hide from `select` what it has taken already."""
    fd = _live(stream)
    while True:
        if fd is None:
            block = stream.read(_BLOCK)
        elif select.select([fd], [], [], 0)[0]:
            block = os.read(fd, _BLOCK)
        else:
            yield Waiting(fd)
            continue
        if not block:
            return
        yield block


def _live(stream: BinaryIO) -> int | None:
    """The descriptor of a pipe, socket or terminal; null for a file or for bytes in memory, which never wait."""
    try:
        fd = stream.fileno()
    except (OSError, AttributeError):
        return None
    mode = os.fstat(fd).st_mode
    return fd if stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) or stat.S_ISCHR(mode) else None


def _inflated(first: bytes, source: Iterator[bytes | Waiting]) -> Iterator[bytes | Waiting]:
    unpacker = zlib.decompressobj(31)
    for block in chain([first], source):
        if isinstance(block, Waiting):
            yield block
            continue
        data = block
        while data:
            if unpacker.eof:  # a gzip stream may be several, one after the other
                unpacker = zlib.decompressobj(31)
            try:
                part = unpacker.decompress(data, _BLOCK)
            except zlib.error as error:
                raise ValueError(f"damaged gzip file ({error})") from error
            data = unpacker.unconsumed_tail or unpacker.unused_data
            if part:
                yield part
    if not unpacker.eof:
        raise ValueError("gzip file cut short")


def lines(source: Iterator[bytes | Waiting], end: bytes, limit: int) -> Iterator[bytes | Waiting]:
    """The stream cut after each `end`, which is left out; of a line beyond the limit, `limit` + 1 bytes."""
    held = bytearray()
    skipping = False
    for block in source:
        if isinstance(block, Waiting):
            yield block
            continue
        *whole, rest = block.split(end)
        for part in whole:
            if not skipping:
                held += part
                yield bytes(held[: limit + 1])
            held.clear()
            skipping = False
        if not skipping:
            held += rest
        if len(held) > limit:
            yield bytes(held[: limit + 1])
            held.clear()
            skipping = True
    if held and not skipping:
        yield bytes(held)
