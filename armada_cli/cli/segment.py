"""`armada segment`: saved pages in, articles out."""

from __future__ import annotations

from armada_cli.cli.options import Reading, Running, takes
from armada_cli.processes import Nursery

HELP = "Write title, authors, date, body paragraphs and reader comments of articles, one JSON object a line."
EXAMPLES = "Example: armada segment saved/ | jq -c 'select(.published)' | armada extract -"


@takes(Reading, Running)
def segment(nursery: Nursery | None, reading: Reading, running: Running) -> None:
    """Read pages, write articles."""
    from armada_cli.cli.run import run

    run("segment", nursery, reading, running)
