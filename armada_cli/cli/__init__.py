"""The command line: the only room that knows Typer, Rich, stdout, stderr and exit codes. One file a command."""

from __future__ import annotations

from typing import Annotated

import typer

from armada_cli import __version__
from armada_cli.cli import annotate, extract, schema, segment

app = typer.Typer(
    name="armada",
    help="Saved news articles in; strike, attack and leadership-death events out, as JSON Lines.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(name="extract", help=extract.HELP, epilog=extract.EXAMPLES)(extract.extract)
app.command(name="segment", help=segment.HELP, epilog=segment.EXAMPLES)(segment.segment)
app.command(name="annotate", help=annotate.HELP, epilog=annotate.EXAMPLES)(annotate.annotate)
app.command(name="schema", help=schema.HELP, epilog=schema.EXAMPLES)(schema.print_schema)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"armada {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Set what holds for every command."""
