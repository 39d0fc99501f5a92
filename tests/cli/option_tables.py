"""What of the README is made from the program: `make docs` writes the tables of options, which a test compares, and the
output of the example, which changes whenever the program reads better."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import typer.main

from armada_cli.cli import app

README = Path(__file__).parents[2] / "README.md"
_EXAMPLE = re.compile(r"(\$ armada extract (\S+) \| head -1.*?```json\n).*?(\n```)", re.DOTALL)
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


def example(text: str) -> str:
    """The text with the example's output as the program gives it now."""
    path = _EXAMPLE.search(text)
    done = (
        subprocess.run([sys.executable, "-m", "armada_cli", "extract", path[2]], capture_output=True, check=True)
        if path
        else None
    )
    first = json.loads(done.stdout.splitlines()[0]) if done else {}
    return _EXAMPLE.sub(lambda part: part[1] + json.dumps(first, indent=2, ensure_ascii=False) + part[3], text)


if __name__ == "__main__":
    README.write_text(example(readme(README.read_text(encoding="utf-8"))), encoding="utf-8")
