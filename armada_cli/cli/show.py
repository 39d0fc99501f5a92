"""`armada annotate --text`: one text with its mentions, coloured on a terminal, a line of JSON elsewhere."""

from __future__ import annotations

import sys

import typer

from armada_cli.cli.messages import safe
from armada_cli.cli.options import Knowing, Reading, Running
from armada_cli.cli.settings import settings
from armada_cli.pipeline import dated
from armada_cli.read.clean import collapse
from armada_cli.records import Annotated, Article, Mention
from armada_cli.write import line

_STYLES = {
    "date": "cyan",
    "number": "yellow",
    "place": "green",
    "actor": "bold red",
    "person": "bold magenta",
    "weapon": "bold blue",
}


def show_text(text: str, reading: Reading, running: Running, knowing: Knowing) -> None:
    """Annotate the text as the one paragraph of an article and show it."""
    from armada_cli.annotate import annotate

    chosen = settings("annotate", reading, running, knowing)
    annotated = annotate(dated(Article("-", body=(collapse(text),)), chosen.published), chosen.lexicon)
    if sys.stdout.isatty():
        _paint(annotated)
    else:
        typer.echo(line(annotated).decode(), nl=False)


def _paint(annotated: Annotated) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    painted = Text(annotated.text)
    for mention in annotated.mentions:
        painted.stylize(_STYLES[mention.kind], mention.span.start, mention.span.end)
    console.print(painted)
    table = Table(box=None, pad_edge=False, show_header=False)
    for mention in annotated.mentions:
        table.add_row(
            Text(mention.kind, _STYLES[mention.kind]), Text(safe(mention.text)), Text(safe(_meaning(mention)))
        )
    console.print(table)


def _meaning(mention: Mention) -> str:
    """The value in a few words: only what is known, as name=value."""
    value = mention.value
    known = {name: getattr(value, name) for name in type(value).__dataclass_fields__}
    return " ".join(f"{name}={part}" for name, part in known.items() if part not in (None, False, (), ""))
