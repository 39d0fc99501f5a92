"""What there is to read: an Item is a file's path, or bytes that are at hand."""

from __future__ import annotations

import os

from armada_cli.values import frozen


@frozen
class Limits:
    """Bounds for one document. `max_bytes` counts its bytes once unpacked; `timeout` is in seconds, 0 for none."""

    max_bytes: int = 50_000_000
    timeout: float = 120.0


@frozen
class Item:
    """Something to read. `path` is how records name it, always valid UTF-8.

    `file` is the path for the operating system (with surrogate escapes where it is no UTF-8), null for bytes at hand.
    `line` says that `data` is that line (from 1) of a stream of JSON lines. `url` and `charset` are what an archive
    says of the data.
    """

    path: str
    file: str | None = None
    data: bytes | None = None
    line: int | None = None
    url: str | None = None
    charset: str | None = None


def shown(path: str) -> str:
    """A path as records name it: bytes that are no UTF-8 become `\\xff` escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def file_item(path: str) -> Item:
    """The item for a file."""
    return Item(shown(path), file=path)
