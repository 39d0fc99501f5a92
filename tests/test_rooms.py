"""The rooms' order: values, records, processes (which know nothing of the rest), lexicon, read, segment, annotate, extract, write, pipeline, cli."""

import ast
from graphlib import TopologicalSorter
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
INSIDE_EXTRACT = ("ground", "frames", "casualties", "claims", "incidents", "stories", "slots")
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


@pytest.mark.parametrize("path", sorted(ROOT.glob("extract/*/*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_inside_extract_too(path: Path) -> None:
    own = path.relative_to(ROOT).parts[1]
    for module in modules_at_runtime(path):
        parts = module.split(".")
        if parts[:2] == ["armada_cli", "extract"] and len(parts) > 2:
            assert INSIDE_EXTRACT.index(parts[2]) <= INSIDE_EXTRACT.index(own), f"{path.name} imports {module}"


def modules_at_runtime(path: Path) -> set[str]:
    """The modules that a module imports when it is loaded, those for types alone left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.module for node in tree.body if isinstance(node, ast.ImportFrom) and node.module}


def name_of(path: Path) -> str:
    """The dotted name of a module or a package."""
    return ".".join(path.relative_to(ROOT.parent).with_suffix("").parts).removesuffix(".__init__")


def modules_taken(path: Path, known: set[str]) -> set[str]:
    """The modules of armada that a module imports, wherever it does and be it for types alone."""
    taken = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            wider = {f"{node.module}.{alias.name}" for alias in node.names} & known
            taken |= wider or {node.module} & known
    return taken


def test_no_module_leads_back_to_itself() -> None:
    names = {name_of(path): path for path in ROOT.rglob("*.py")}
    TopologicalSorter({name: modules_taken(path, set(names)) for name, path in names.items()}).prepare()
