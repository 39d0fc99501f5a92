"""The program from outside: what it imports, prints and ends with."""

import json
import subprocess
import sys

import jsonschema
import pytest

from armada_cli import __version__
from tests.cli.program import armada

COMMANDS = ("extract", "segment", "annotate", "schema")


def test_version() -> None:
    done = armada("--version")
    assert (done.returncode, done.stdout.decode()) == (0, f"armada {__version__}\n")


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["extract", "--help"], ["schema", "event"]])
def test_a_word_about_itself_loads_no_parser_and_no_lexicon(arguments: list[str]) -> None:
    code = f"""
import sys
sys.argv[1:] = {arguments!r}
from armada_cli.__main__ import main
try:
    main()
except SystemExit:
    pass
heavy = ("lxml", "bs4", "ftfy", "cchardet", "armada_cli.annotate", "armada_cli.lexicon")
print(sorted(set(heavy) & set(sys.modules)), file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example(command: str) -> None:
    done = armada(command, "--help")
    assert done.returncode == 0
    assert f"Example: armada {command}" in done.stdout.decode()


def test_no_command_shows_help() -> None:
    done = armada()
    assert done.returncode == 2
    assert b"extract" in done.stdout + done.stderr


@pytest.mark.parametrize("name", ["event", "article", "mentions", "failure"])
def test_schemas(name: str) -> None:
    done = armada("schema", name)
    assert done.returncode == 0
    jsonschema.Draft202012Validator.check_schema(json.loads(done.stdout))


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate"],
        ["extract", "--no-such-option"],
        ["extract", "--published", "soon", "x"],
        ["extract", "--files-from", "/no/such/file"],
        ["extract", "--metadata", "/no/such/file", "x"],
        ["extract", "--lexicon", "/no/such/file", "x"],
        ["extract", "--min-confidence", "2", "x"],
        ["extract", "--on-error", "panic", "x"],
        ["extract", "-j", "-1", "x"],
        ["extract", "--resume", "x"],
        ["extract", "-0", "x"],
        ["schema", "poem"],
    ],
)
def test_wrong_usage(arguments: list[str]) -> None:
    done = armada(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"Usage" in done.stderr


def test_completion_for_shells() -> None:
    done = armada("--show-completion", "bash")
    assert done.returncode == 0
    assert b"complete" in done.stdout
