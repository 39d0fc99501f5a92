"""The tables of commands and options in the README, made from the program: `make docs` writes, a test compares."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import typer.main

from armada_cli.cli import app

README = Path(__file__).parents[2] / "README.md"
_PART = re.compile(r"(<!-- options of (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def readme(text: str) -> str:
    """The text with every table as the program has it."""
    return _PART.sub(lambda part: part[1] + table(part[2]) + part[3], text)


def table(command: str) -> str:
    group: Any = typer.main.get_command(app)
    rows = [row(parameter) for parameter in group.commands[command].params if parameter.name != "help"]
    return "\n| option | meaning |\n|---|---|\n" + "".join(f"| {name} | {meaning} |\n" for name, meaning in rows) + "\n"


def row(parameter: Any) -> tuple[str, str]:
    if parameter.param_type_name == "argument":
        return f"`{parameter.metavar or parameter.name.upper()}`", parameter.help
    names = ", ".join(f"`{name}`" for name in parameter.opts)
    value = f" `{parameter.metavar}`".replace("|", r"\|") if parameter.metavar else ""
    return names + value, parameter.help + default(parameter)


def default(parameter: Any) -> str:
    value = getattr(parameter.default, "value", parameter.default)
    return (
        f" Default: {value}." if isinstance(value, (str, int, float)) and not isinstance(value, bool) and value else ""
    )


if __name__ == "__main__":
    made = readme(README.read_text(encoding="utf-8"))
    if "--check" in sys.argv:
        sys.exit(made != README.read_text(encoding="utf-8"))
    README.write_text(made, encoding="utf-8")
