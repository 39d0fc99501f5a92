import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armada_cli.read.rows import document, iso, parse, rows
from armada_cli.records import Article, Comment, Failure, Source


def test_an_article_line_passes_through() -> None:
    row = {
        "schema": "armada.article/1",
        "path": "a.html",
        "title": "A  title",
        "authors": ["Ann Lee"],
        "published": "2020-01-02",
        "url": "https://news.example/a",
        "site": "News",
        "language": "en",
        "body": ["One\n two.", "   ", "Three."],
        "comments": [{"author": "Bo", "text": "No.", "date": None, "depth": 1}],
        "tags": ["war"],
    }
    assert document(row, "x:1") == Article(
        "a.html",
        "A title",
        ("Ann Lee",),
        "2020-01-02",
        "https://news.example/a",
        "News",
        "en",
        ("One two.", "Three."),
        (Comment("Bo", "No.", None, 1),),
        ("war",),
        "hint",
    )


@pytest.mark.parametrize(
    ("row", "path", "kind"),
    [
        ({"html": "<p>x</p>", "url": "u"}, "u", "html"),
        ({"text": "x", "id": 7}, "7", "text"),
        ({"body": "x", "doc_id": "d"}, "d", "text"),
        ({"html": " ", "text": "x"}, "f:3", "text"),
    ],
)
def test_a_scrapers_line_is_a_source(row: dict, path: str, kind: str) -> None:
    found = document(row, "f:3")
    assert isinstance(found, Source)
    assert (found.path, found.kind) == (path, kind)


def test_a_scrapers_line_tells_what_it_knows() -> None:
    found = document({"text": "x", "title": "T", "author": "Ann", "date": "2020-01-02", "url": "u"}, "p")
    assert isinstance(found, Source)
    assert (found.hints.title, found.hints.authors, found.hints.published, found.hints.url) == (
        "T",
        ("Ann",),
        "2020-01-02",
        "u",
    )


@pytest.mark.parametrize("row", [{}, {"title": "only"}, {"html": 3}, {"schema": "armada.event/1", "body": ["x"]}])
def test_a_line_without_a_document_is_a_failure(row: dict) -> None:
    assert isinstance(document(row, "p"), Failure)


@pytest.mark.parametrize(
    ("data", "count"),
    [
        (b'{"a": 1}\n{"a": 2}\n', 2),
        (b'{"a": 1}\n\n{"a": 2}', 2),
        (b'{\n "a": 1\n}\n', 1),
        (b'[{"a": 1}, {"a": 2}]', 2),
        (b'[\n{"a": 1},\n{"a": 2}\n]', 2),
        (b'{"a": 1}', 1),
    ],
)
def test_rows_of_a_file(data: bytes, count: int) -> None:
    found = list(rows(data))
    assert len(found) == count
    assert all(isinstance(row, dict) for row in found)


def test_a_broken_line_is_told_from_the_others() -> None:
    assert list(rows(b'{"a": 1}\n{"a": \n{"a": 3}\n')) == [{"a": 1}, "no JSON object", {"a": 3}]


def test_lone_surrogates_are_taken_out() -> None:
    row = parse(b'{"text": "a\\ud800b"}')
    found = document(row, "p")
    assert isinstance(found, Source)
    assert found.text == "ab"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2012-03-01", "2012-03-01"),
        ("2012-03-01T10:00:00Z", "2012-03-01T10:00:00Z"),
        ("2012/03/01", "2012-03-01"),
        ("20120301", "2012-03-01"),
        ("Thu, 01 Mar 2012 10:00:00 GMT", "2012-03-01T10:00:00+00:00"),
        ("1330596000", "2012-03-01T10:00:00+00:00"),
        ("2012-13-01", None),
        ("2012-02-30", None),
        ("last Tuesday", None),
        ("", None),
        ("9" * 400, None),
    ],
)
def test_dates(text: str, expected: str | None) -> None:
    assert iso(text) == expected


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(
    st.dictionaries(
        st.sampled_from(["body", "html", "text", "title", "authors", "comments", "path", "published", "tags"]),
        json_values,
    )
)
def test_never_raises(row: dict) -> None:
    assert isinstance(document(row, "p"), (Article, Source, Failure))
    list(rows(json.dumps(row).encode()))
