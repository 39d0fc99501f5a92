from pathlib import Path

import pytest

from armada_cli.read.index import load_index, stem
from armada_cli.records import Hints


@pytest.mark.parametrize(
    "content",
    [
        "path,published,title\nsaved/a.html,2020-01-02,A\n",
        '{"path": "saved/a.html", "published": "2020-01-02", "title": "A"}\n',
        '[{"path": "saved/a.html", "published": "2020-01-02", "title": "A"}]',
        "\ufeffpath,published,title\nsaved/a.html,2020-01-02,A\n",
    ],
)
@pytest.mark.parametrize("path", ["saved/a.html", "elsewhere/a.html", "a.html.gz", "a", "a.txt"])
def test_found_by_path_name_or_stem(tmp_path: Path, content: str, path: str) -> None:
    file = tmp_path / "index"
    file.write_text(content)
    assert load_index(str(file)).hints(path) == Hints(title="A", published="2020-01-02")


def test_a_whole_path_is_told_from_another_of_the_same_name(tmp_path: Path) -> None:
    file = tmp_path / "index.csv"
    file.write_text("path,title\nx/a.html,X\ny/a.html,Y\n")
    index = load_index(str(file))
    assert [index.hints(path).title for path in ("x/a.html", "y/a.html")] == ["X", "Y"]  # type: ignore[union-attr]
    assert index.hints("b.html") is None


def test_quoted_fields_may_hold_lines(tmp_path: Path) -> None:
    file = tmp_path / "index.csv"
    file.write_text('path,title\na.html,"One\ntwo"\nb.html,B\n')
    assert load_index(str(file)).hints("b.html") == Hints(title="B")


def test_an_index_without_paths_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "index.csv"
    file.write_text("name,title\na,b\n")
    with pytest.raises(ValueError, match="path"):
        load_index(str(file))


def test_stem() -> None:
    assert stem("a.b.html.gz") == "a.b"
