import gzip
import io
import random
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armada_cli.processes import Waiting
from armada_cli.read import Item, from_stream, read
from armada_cli.read.warc import Saved, saved_pages
from armada_cli.records import Failure, Source

PAGE = "<html><p>One café.</p></html>"


def record(kind: str, content: bytes, **headers: str) -> bytes:
    lines = ["WARC/1.0", f"WARC-Type: {kind}", f"Content-Length: {len(content)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + content + b"\r\n\r\n"


def answer(body: bytes, *headers: str, status: str = "200 OK", url: str = "https://news.example/a") -> bytes:
    head = "\r\n".join([f"HTTP/1.1 {status}", *headers, "", ""]).encode()
    return record("response", head + body, Content_Type="application/http; msgtype=response", WARC_Target_URI=url)


HTML = "Content-Type: text/html; charset=iso-8859-1"
ARCHIVE = (
    record("warcinfo", b"software: x\r\n", Content_Type="application/warc-fields")
    + answer(PAGE.encode("latin-1"), HTML)
    + answer(b"GIF89a", "Content-Type: image/gif")
    + answer(b"gone", HTML, status="404 Not Found")
    + answer(gzip.compress(PAGE.encode()), "Content-Type: text/html", "Content-Encoding: gzip")
    + answer(b"5\r\n<html\r\n4;x=y\r\n><p>\r\n0\r\n\r\n", "Content-Type: text/html", "Transfer-Encoding: chunked")
    + answer(b"...", "Content-Type: text/html", "Content-Encoding: br", url="https://news.example/b")
    + record("resource", PAGE.encode(), Content_Type="text/html", WARC_Target_URI="<file:///c>")
)


def pages(data: bytes, limit: int = 10_000) -> list[Saved]:
    return [page for page in saved_pages(iter([data]), limit) if isinstance(page, Saved)]


def test_pages_are_found_and_decoded() -> None:
    found = pages(ARCHIVE)
    assert [page.data for page in found] == [PAGE.encode("latin-1"), PAGE.encode(), b"<html><p>", b"", PAGE.encode()]
    assert [page.charset for page in found] == ["iso-8859-1", None, None, None, None]
    assert found[3].problem == "content in br encoding"
    assert found[4].url == "file:///c"


@pytest.mark.parametrize("seed", range(5))
def test_however_the_stream_is_cut(seed: int) -> None:
    chance = random.Random(seed)

    def cut() -> Iterator[bytes | Waiting]:
        at = 0
        while at < len(ARCHIVE):
            size = chance.randint(1, 200)
            yield ARCHIVE[at : at + size]
            yield Waiting(3)
            at += size

    assert [page for page in saved_pages(cut(), 10_000) if isinstance(page, Saved)] == pages(ARCHIVE)


def test_a_page_beyond_the_limit_is_passed_over() -> None:
    data = answer(b"x" * 5000, HTML) + answer(PAGE.encode(), HTML)
    assert [page.problem for page in pages(data, 3000)] == ["larger than --max-bytes 3000", None]


@pytest.mark.parametrize(
    "data", [ARCHIVE[:-40], ARCHIVE[:500] + b"x" * 100, b"WARC/1.0\r\nContent-Length: many\r\n\r\n"]
)
def test_a_damaged_archive_ends_with_a_failure(data: bytes) -> None:
    found = list(from_stream(io.BytesIO(data), "a.warc", 10_000))
    assert isinstance(found[-1], Failure)
    assert "WARC" in found[-1].reason


@pytest.mark.parametrize("packed", [False, True])
def test_read_as_a_stream_and_as_a_file(packed: bool) -> None:
    data = gzip.compress(ARCHIVE) if packed else ARCHIVE
    items = [item for item in from_stream(io.BytesIO(data), "a.warc", 10_000) if isinstance(item, Item)]
    sources = [source for item in items for source in read(item) if isinstance(source, Source)]
    assert sources == [source for source in read(Item("a", data=data)) if isinstance(source, Source)]
    assert (sources[0].path, sources[0].hints.url, sources[0].text) == (
        "https://news.example/a",
        "https://news.example/a",
        PAGE,
    )


@given(st.binary(max_size=200), st.integers(0, len(ARCHIVE)))
def test_damage_is_a_value_error_at_worst(junk: bytes, at: int) -> None:
    for item in from_stream(io.BytesIO(ARCHIVE[:at] + junk + ARCHIVE[at:]), "a.warc", 10_000):
        assert isinstance(item, (Item, Failure))
