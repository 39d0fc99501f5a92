import gzip
import io
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armada_cli.read import Index, Item, Limits, read
from armada_cli.records import Article, Failure, Hints, Source

PAGE = b"<html><title>T</title><body><p>One.</p></body></html>"


def load(data: bytes, path: str = "a", **more: object) -> list[Source | Article | Failure]:
    return list(read(Item(path, data=data), **more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("data", "path", "reason"),
    [
        (b"", "a.txt", "empty file"),
        (b"%PDF-1.4\n...", "a.pdf", "a PDF, not a page or text"),
        (b"\xff\xd8\xff\xe0", "a.html", "a JPEG image, not a page or text"),
        (gzip.compress(PAGE, mtime=0)[:-9], "a.html.gz", "gzip file cut short"),
        (b'{"title": 1}', "a.json", "no body, html or text in the line"),
    ],
)
def test_what_cannot_be_read_is_one_failure(data: bytes, path: str, reason: str) -> None:
    (found,) = load(data, path)
    assert isinstance(found, Failure)
    assert (found.stage, found.reason) == ("read", reason)


def test_pages_in_archives() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("x/a.html", PAGE)
        file.writestr("b.html.gz", gzip.compress(PAGE))
        file.writestr("c.png", b"\x89PNG\r\n")
    first, second, third = load(packed.getvalue(), "all.zip")
    assert isinstance(first, Source)
    assert (first.path, first.kind) == ("all.zip/x/a.html", "html")
    assert isinstance(second, Source)
    assert isinstance(third, Failure)


def test_archives_in_archives_end() -> None:
    data = PAGE
    for _ in range(6):
        data = gzip.compress(data)
    (found,) = load(data)
    assert isinstance(found, Failure)


def test_a_file_is_read_from_disk(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    (found,) = read(Item("shown", file=str(tmp_path / "a.html")))
    assert isinstance(found, Source)
    assert (found.path, found.kind, found.encoding) == ("shown", "html", "utf-8")


@pytest.mark.parametrize("name", ["missing", "."])
def test_a_file_that_is_gone(tmp_path: Path, name: str) -> None:
    (found,) = read(Item("p", file=str(tmp_path / name)))
    assert isinstance(found, Failure)
    assert str(tmp_path) not in found.reason


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "big"
    file.touch()
    os.truncate(file, 1 << 40)
    (found,) = read(Item("big", file=str(file)))
    assert isinstance(found, Failure)
    assert "max-bytes" in found.reason
    (endless,) = read(Item("zero", file="/dev/zero"), limits=Limits(max_bytes=1 << 20))
    assert isinstance(endless, Failure)


def test_the_index_wins_over_what_came_along() -> None:
    index = Index({"a.html": Hints(published="2020-01-02", authors=("Ann",))})
    (page,) = load(PAGE, "saved/a.html", index=index)
    assert isinstance(page, Source)
    assert page.hints == Hints(published="2020-01-02", authors=("Ann",))
    (row,) = load(b'{"text": "x", "path": "a.html", "title": "T", "published": "1999-01-01"}', "-", index=index)
    assert isinstance(row, Source)
    assert row.hints == Hints("T", ("Ann",), "2020-01-02")


def test_an_article_takes_from_the_index_only_what_it_lacks() -> None:
    index = Index({"a": Hints(title="Other", published="2020-01-02", url="u")})
    (found,) = load(b'{"body": ["x"], "path": "a", "title": "T", "published": "1999-01-01"}', "-", index=index)
    assert isinstance(found, Article)
    assert (found.title, found.published, found.url) == ("T", "1999-01-01", "u")


@given(st.binary(max_size=400), st.sampled_from(["a.html", "a.txt", "a.json", "a.gz", "a"]))
def test_never_raises(data: bytes, path: str) -> None:
    assert all(isinstance(found, (Source, Article, Failure)) for found in load(data, path))


@pytest.mark.parametrize(
    ("text", "calmed"),
    [
        ("one" + " " * 500 + "two", "one" + " " * 100 + "two"),
        ("one" + " \n" * 500 + "two", "one\n\ntwo"),
        ("x" * 2500, "x" * 1000 + " " + "x" * 1000 + " " + "x" * 500),
        ("one  two\n\n\n\nthree " + "x" * 900, "one  two\n\n\n\nthree " + "x" * 900),
    ],
)
def test_plain_text_has_no_endless_gaps_and_words(text: str, calmed: str) -> None:
    (found,) = load(text.encode(), "a.txt")
    assert isinstance(found, Source)
    assert found.text == calmed
