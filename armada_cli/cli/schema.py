"""`armada schema`: the JSON Schema of what the other commands write."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

HELP = "Print the JSON Schema (2020-12) of a kind of line."
EXAMPLES = "Example: armada schema event > event.schema.json"


class Name(StrEnum):
    """The kinds of line."""

    event = "event"
    article = "article"
    mentions = "mentions"
    failure = "failure"


def print_schema(name: Annotated[Name, typer.Argument(help="Which line.")]) -> None:
    """Print one schema."""
    from armada_cli.write.schemas import schema

    typer.echo(schema(name.value).decode(), nl=False)
