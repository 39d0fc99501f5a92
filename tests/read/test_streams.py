import gzip
import io
import os
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armada_cli.processes import Waiting
from armada_cli.read.streams import blocks, lines


def chunks(*parts: bytes) -> Iterator[bytes | Waiting]:
    yield from parts


@given(st.lists(st.binary(max_size=6).map(lambda part: part.replace(b"\r", b"\n")), max_size=8))
def test_lines_do_not_depend_on_how_the_stream_is_cut(parts: list[bytes]) -> None:
    whole = b"".join(parts)
    expected = whole.split(b"\n")
    if not expected[-1]:
        expected.pop()
    assert list(lines(chunks(*parts), b"\n", 1000)) == expected


@given(st.lists(st.text("ab\n", max_size=9), max_size=6), st.integers(1, 5))
def test_long_lines_are_cut_and_the_rest_passed_over(parts: list[str], limit: int) -> None:
    whole = "".join(parts).encode()
    expected = whole.split(b"\n")
    if not expected[-1]:
        expected.pop()
    found = list(lines(chunks(*(part.encode() for part in parts)), b"\n", limit))
    assert found == [line[: limit + 1] for line in expected]


def test_gzip_is_unpacked_on_the_way() -> None:
    data = gzip.compress(b"one\n" * 50_000) + gzip.compress(b"two\n")
    assert (
        b"".join(block for block in blocks(io.BytesIO(data)) if isinstance(block, bytes))
        == b"one\n" * 50_000 + b"two\n"
    )


@pytest.mark.parametrize("data", [gzip.compress(b"x" * 99, mtime=0)[:-4], gzip.compress(b"x", mtime=0) + b"junk"])
def test_damaged_gzip(data: bytes) -> None:
    with pytest.raises(ValueError, match="gzip"):
        list(blocks(io.BytesIO(data)))


def test_an_empty_pipe_makes_nobody_wait() -> None:
    out, into = os.pipe()
    with open(out, "rb", buffering=0) as stream:
        source = blocks(stream)  # type: ignore[arg-type]
        assert next(source) == Waiting(stream.fileno())
        os.write(into, b"one")
        assert next(source) == b"one"
        assert next(source) == Waiting(stream.fileno())
        os.close(into)
        assert list(source) == []
