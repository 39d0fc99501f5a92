"""WARC files (ISO 28500), as crawlers and web archives write them: each saved page in turn, read as a stream."""

from __future__ import annotations

import zlib
from collections.abc import Generator, Iterator, Mapping

from armada_cli.processes import Waiting
from armada_cli.read.unpack import TooLargeError
from armada_cli.values import frozen

MAGIC = b"WARC/"
_LONGEST_HEAD = 1 << 16  # bytes of headers
_PAGES = ("text/html", "application/xhtml+xml", "text/plain")

Headers = Mapping[str, str]


@frozen
class Saved:
    """A page of the archive: where it was fetched, its bytes as the server meant them, and the charset it named.

    `problem` says why the bytes could not be had; they are empty then.
    """

    url: str
    data: bytes = b""
    charset: str | None = None
    problem: str | None = None


def saved_pages(source: Iterator[bytes | Waiting], limit: int) -> Iterator[Saved | Waiting]:
    """The pages in the stream: answers with status 200 that are HTML or plain text, and saved resources of those types.

    Raises ValueError where the stream is no WARC any more: after that no record can be found.
    """
    feed = _Feed(source)
    while (yield from feed.more()):
        head = yield from feed.head()
        if not head.startswith(MAGIC):
            raise ValueError("damaged WARC file")
        headers = _headers(head)
        length = headers.get("content-length", "")
        if not length.isdecimal():
            raise ValueError("damaged WARC file")
        content = yield from feed.take(int(length), limit)
        page = _page(headers, content, limit) if content is not None else _too_large(headers, limit)
        if page:
            yield page


class _Feed:
    """A stream of blocks, taken in the pieces that are wanted; waiting is passed on to the caller's caller."""

    def __init__(self, source: Iterator[bytes | Waiting]) -> None:
        self._source = source
        self._held = bytearray()

    def _fill(self) -> Generator[Waiting, None, bool]:
        """Hold one block more; false at the end of the stream."""
        for block in self._source:
            if isinstance(block, Waiting):
                yield block
            else:
                self._held += block
                return True
        return False

    def more(self) -> Generator[Waiting, None, bool]:
        """Pass over the empty lines between records; false at the end of the stream."""
        while True:
            self._held = self._held.lstrip(b"\r\n")
            if self._held:
                return True
            if not (yield from self._fill()):
                return False

    def head(self) -> Generator[Waiting, None, bytes]:
        """What stands before the next empty line. Raises ValueError where none comes."""
        while (end := self._held.find(b"\r\n\r\n")) < 0:
            if len(self._held) > _LONGEST_HEAD or not (yield from self._fill()):
                raise ValueError("damaged WARC file")
        head = bytes(self._held[:end])
        del self._held[: end + 4]
        return head

    def take(self, size: int, limit: int) -> Generator[Waiting, None, bytes | None]:
        """The next bytes; null for more than the limit, which are passed over. Raises ValueError if they end early."""
        left = size
        while left > len(self._held):
            if size > limit:
                left -= len(self._held)
                self._held.clear()
            if not (yield from self._fill()):
                raise ValueError("WARC file cut short")
        content = bytes(self._held[:left]) if size <= limit else None
        del self._held[:left]
        return content


def _headers(head: bytes) -> Headers:
    """Names in lower case; a line without a colon (the first) is left out."""
    lines = (line.partition(b":") for line in head.split(b"\r\n"))
    return {
        name.strip().decode("latin-1").lower(): value.strip().decode("utf-8", "replace")
        for name, colon, value in lines
        if colon
    }


def _too_large(headers: Headers, limit: int) -> Saved | None:
    return Saved(_url(headers), problem=str(TooLargeError(limit))) if _of_interest(headers) else None


def _of_interest(headers: Headers) -> bool:
    return headers.get("warc-type") in ("response", "resource")


def _url(headers: Headers) -> str:
    return headers.get("warc-target-uri", "").strip("<>")


def _page(headers: Headers, content: bytes, limit: int) -> Saved | None:
    if not _of_interest(headers):
        return None
    if not headers.get("content-type", "").startswith("application/http"):
        return _saved(_url(headers), headers, content)
    head, _, body = content.partition(b"\r\n\r\n")
    answer = _headers(head)
    if head.split(b" ", 2)[1:2] != [b"200"] or not _is_page(answer):
        return None
    try:
        return _saved(_url(headers), answer, _body(answer, body, limit))
    except ValueError as error:
        return Saved(_url(headers), problem=str(error))


def _is_page(headers: Headers) -> bool:
    return headers.get("content-type", "").lower().startswith(_PAGES)


def _saved(url: str, headers: Headers, data: bytes) -> Saved | None:
    if not _is_page(headers):
        return None
    _, named, charset = headers["content-type"].lower().partition("charset=")
    return Saved(url, data, charset.split(";")[0].strip(" \"'") if named else None)


def _body(headers: Headers, body: bytes, limit: int) -> bytes:
    """The body without its transfer and content encodings. Raises ValueError for one that cannot be undone."""
    if "chunked" in headers.get("transfer-encoding", "").lower():
        body = _joined(body)
    coding = headers.get("content-encoding", "identity").lower()
    if coding in ("identity", ""):
        return body
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise ValueError(f"content in {coding} encoding")
    try:
        data = zlib.decompressobj(47 if coding != "deflate" or body[:1] == b"\x78" else -15).decompress(body, limit + 1)
    except zlib.error as error:
        raise ValueError(f"damaged {coding} content ({error})") from error
    if len(data) > limit:
        raise TooLargeError(limit)
    return data


def _joined(body: bytes) -> bytes:
    """The chunks of a chunked body, one after the other; crawlers that have joined them already leave no sizes."""
    parts: list[bytes] = []
    at = 0
    while at < len(body):
        end = body.find(b"\r\n", at, at + 100)
        size = body[at:end].partition(b";")[0].strip()
        if end < 0 or not size or size.strip(b"0123456789abcdefABCDEF"):
            return b"".join(parts) if parts else body
        count = int(size, 16)
        parts.append(body[end + 2 : end + 2 + count])
        if not count:
            break
        at = end + 2 + count + 2
    return b"".join(parts)
