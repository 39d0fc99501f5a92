"""`armada extract`: articles in, events out."""

from __future__ import annotations

from typing import Annotated

import typer

from armada_cli.cli.options import Knowing, Reading, Running, takes
from armada_cli.processes import Nursery

HELP = "Write the strikes, attacks and leadership deaths that articles tell, one JSON object a line."
EXAMPLES = "Example: armada extract saved/ --published 2017-10-19 > events.jsonl"


@takes(Reading, Running, Knowing)
def extract(
    nursery: Nursery | None,
    reading: Reading,
    running: Running,
    knowing: Knowing,
    min_confidence: Annotated[
        float,
        typer.Option("--min-confidence", metavar="P", min=0.0, max=1.0, help="Leave out events below this confidence."),
    ] = 0.0,
    explain: Annotated[bool, typer.Option("--explain", help="Add which rule and words filled each slot.")] = False,
) -> None:
    """Read articles, write events."""
    from armada_cli.cli.run import run

    run("extract", nursery, reading, running, knowing, min_confidence=min_confidence, explain=explain)
