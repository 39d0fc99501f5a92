"""`armada annotate`: the dates, numbers, places, forces, people and weapons that articles name."""

from __future__ import annotations

from typing import Annotated

import typer

from armada_cli.cli.options import Knowing, Reading, Running, takes
from armada_cli.processes import Nursery

HELP = (
    "Write what each article names (dates, numbers, places, forces, people, weapons), with offsets, "
    "one JSON object a line."
)
EXAMPLES = 'Example: armada annotate --text "A drone killed two men near Mir Ali on Monday."'


@takes(Reading, Running, Knowing)
def annotate(
    nursery: Nursery | None,
    reading: Reading,
    running: Running,
    knowing: Knowing,
    text: Annotated[
        str | None,
        typer.Option("--text", metavar="TEXT", help="Read TEXT; a terminal shows it with its mentions coloured."),
    ] = None,
) -> None:
    """Read articles, write mentions."""
    from armada_cli.cli.run import run

    if text is None:
        return run("annotate", nursery, reading, running, knowing)
    from armada_cli.cli.show import show_text

    return show_text(text, reading, running, knowing)
