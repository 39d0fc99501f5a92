"""The command line: the only room that knows Typer, Rich, stdout, stderr and exit codes."""

from __future__ import annotations


def main() -> None:
    """Run the command line."""
    raise SystemExit(2)
