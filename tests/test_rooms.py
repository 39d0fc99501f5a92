"""The rooms' order: values, records, processes (which know nothing of the rest), lexicon, read, segment, annotate, extract, write, pipeline, cli."""

import ast
from pathlib import Path

import pytest

import armada_cli

ROOT = Path(armada_cli.__file__).parent
ORDER = (
    "values",
    "records",
    "processes",
    "lexicon",
    "read",
    "segment",
    "annotate",
    "extract",
    "write",
    "pipeline",
    "cli",
)
MODULES = sorted(
    path for path in ROOT.rglob("*.py") if path.relative_to(ROOT).parts[0] not in ("__init__.py", "__main__.py")
)


def room(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """The rooms that a module imports anything from."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("armada_cli"):
            parts = node.module.split(".")
            found |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("armada_cli.")}
    return found - {"__version__"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_imports_only_rooms_to_its_left(path: Path) -> None:
    assert room(path) in ORDER
    for other in imported(path):
        assert ORDER.index(other) <= ORDER.index(room(path)), f"{path.name} imports {other}"
