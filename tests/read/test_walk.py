import gzip
import io
import os
from pathlib import Path

import pytest

from armada_cli.read.items import Item
from armada_cli.read.walk import from_list, from_paths, from_stream
from armada_cli.records import Failure

LIMIT = 10_000


def names(root: Path, *paths: str) -> list[str]:
    found = from_paths(paths or [str(root)], LIMIT)
    return [os.path.relpath(item.file or item.path, root) for item in found if isinstance(item, Item)]


def make(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("x")


def test_folders_are_walked_in_sorted_order(tmp_path: Path) -> None:
    make(tmp_path, "b.html", "a/z.txt", "a/b/c.html", "A.txt", "noending", "c.html.gz")
    assert names(tmp_path) == ["A.txt", "a/b/c.html", "a/z.txt", "b.html", "c.html.gz", "noending"]


def test_what_browsers_and_scrapers_save_beside_a_page_is_passed_over(tmp_path: Path) -> None:
    make(tmp_path, "p.html", "p_files/x.html", "p_files/y.css", "p.json", "style.css", ".hidden.html", ".git/a.html")
    make(tmp_path, "q_files/x.html")
    assert names(tmp_path) == ["p.html", "q_files/x.html"]
    assert names(tmp_path, str(tmp_path / "style.css")) == ["style.css"]


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    make(tmp_path, "a/one.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "b").symlink_to(tmp_path / "a")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    found = list(from_paths([str(tmp_path)], LIMIT))
    assert [item.path for item in found if isinstance(item, Item)] == [str(tmp_path / "a" / "one.txt")]
    assert [Path(item.path).name for item in found if isinstance(item, Failure)] == ["loop"]


def test_pipes_in_a_folder_are_no_articles(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    make(tmp_path, "a.txt")
    assert names(tmp_path) == ["a.txt"]


def test_names_that_are_no_utf8(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9\n.txt"
    with open(name, "w") as file:
        file.write("x")
    (item,) = from_paths([str(tmp_path)], LIMIT)
    assert isinstance(item, Item)
    assert item.path.endswith("/caf\\xe9\n.txt")
    assert os.fsencode(item.file or "") == name


@pytest.mark.parametrize("path", ["/no/such/path", "a\0b", ""])
def test_a_path_that_is_none_is_a_failure(path: str) -> None:
    (found,) = from_paths([path], LIMIT)
    assert isinstance(found, Failure)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0)
    make(tmp_path, "open.txt")
    first, second = from_paths([str(tmp_path)], LIMIT)
    assert isinstance(first, Failure)
    assert isinstance(second, Item)


@pytest.mark.parametrize(("zero", "end"), [(True, b"\0"), (False, b"\n")])
def test_lists_of_paths(tmp_path: Path, zero: bool, end: bytes) -> None:
    make(tmp_path, "a b.txt", "c.txt")
    listed = end.join(os.fsencode(tmp_path / name) for name in ("c.txt", "a b.txt")) + end
    found = list(from_list(io.BytesIO(listed), LIMIT, zero=zero))
    assert [Path(item.path).name for item in found if isinstance(item, Item)] == ["c.txt", "a b.txt"]


def test_a_stream_of_json_lines_is_taken_line_by_line() -> None:
    data = b'\n{"text": "one"}\n\n{"text": "' + b"x" * LIMIT + b'"}\n{"text": "three"}'
    found = list(from_stream(io.BytesIO(data), "-", LIMIT))
    assert [(one.path, one.line) for one in found if isinstance(one, Item)] == [("-", 2), ("-", 5)]
    assert [one.path for one in found if isinstance(one, Failure)] == ["-:4"]
    packed = list(from_stream(io.BytesIO(gzip.compress(data)), "-", LIMIT))
    assert packed == found


@pytest.mark.parametrize("data", [b"Words.\n\nMore words.", b"<html>\n<p>x", b'{\n "text": "x"\n}\n', b"", b"[1] x\n"])
def test_any_other_stream_is_one_document(data: bytes) -> None:
    assert list(from_stream(io.BytesIO(data), "-", LIMIT)) == [Item("-", data=data)]


def test_a_stream_that_does_not_end_is_given_up() -> None:
    (found,) = from_stream(io.BytesIO(b"x" * (LIMIT + 1)), "-", LIMIT)
    assert isinstance(found, Failure)
    assert "max-bytes" in found.reason


def test_lines_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl.gz"
    file.write_bytes(gzip.compress(b'{"text": "one"}\n{"text": "two"}\n'))
    assert [one.line for one in from_paths([str(file)], LIMIT) if isinstance(one, Item)] == [1, 2]
