"""Packed bytes -> the documents inside: gzip, zip, MHTML. Nothing is unpacked beyond the limit."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator

from armada_cli.values import frozen


class TooLargeError(ValueError):
    """More bytes than the limit allows."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"larger than --max-bytes {limit}")


@frozen
class Member:
    """One document of a container: its name within, its bytes, and what the container says of it."""

    name: str
    data: bytes
    charset: str | None = None
    url: str | None = None
    date: str | None = None


def gunzip(data: bytes, limit: int) -> bytes:
    """The unpacked bytes of all members. Raises TooLargeError, and ValueError for bytes that are no sound gzip file."""
    parts: list[bytes] = []
    room = limit + 1
    while data[:2] == b"\x1f\x8b":
        unpacker = zlib.decompressobj(31)
        try:
            parts.append(unpacker.decompress(data, room))
        except zlib.error as error:
            raise ValueError(f"damaged gzip file ({error})") from error
        room -= len(parts[-1])
        if room <= 0:
            raise TooLargeError(limit)
        if not unpacker.eof:
            raise ValueError("gzip file cut short")
        data = unpacker.unused_data
    return b"".join(parts)


def unzip(data: bytes, limit: int) -> Iterator[Member]:
    """Each file in the archive, in its order. Raises TooLargeError, and ValueError for a damaged or locked archive."""
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for entry in archive.infolist():
                if entry.is_dir():
                    continue
                with archive.open(entry) as file:
                    content = file.read(limit + 1)
                if len(content) > limit:
                    raise TooLargeError(limit)
                yield Member(entry.filename, content)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error, EOFError, OSError) as error:
        raise ValueError(f"damaged or locked zip archive ({error})") from error


def mhtml(data: bytes) -> Member | None:
    """The page of a saved web archive: its first HTML part, with the address and date of the headers."""
    import email
    import email.policy

    message = email.message_from_bytes(data, policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            content = part.get_payload(decode=True)
            url = message.get("Snapshot-Content-Location") or part.get("Content-Location")
            if isinstance(content, bytes):
                return Member("", content, part.get_content_charset(), str(url) if url else None)
    return None
