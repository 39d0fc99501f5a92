"""Look-ups: what a room makes of whole tables, kept in the shape in which it is asked.

Folding ten thousand names takes longer than an article does. A function of the lexicon whose answer is JSON can be
marked with `@lookup(tables)`: `make lexicon` then writes its answer to `compiled/lookups/<name>.json`, from which it
is read. For a lexicon in which an analyst has added to one of the tables the function itself is asked.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar, cast

from armada_cli.lexicon import FOLDER, Lexicon

T = TypeVar("T")
COMPILED = FOLDER / "compiled" / "lookups"


class Lookup(Generic[T]):
    """A function of a lexicon, its answer compiled for the lexicon as shipped."""

    def __init__(self, build: Callable[[Lexicon], T], tables: tuple[str, ...]) -> None:
        self.build = build
        self.name = build.__name__
        self._tables = tables

    def __call__(self, lexicon: Lexicon) -> T:
        """The look-up of a lexicon."""
        return self.build(lexicon) if lexicon.extends(self._tables) else self._compiled()

    @property
    def file(self) -> Path:
        """Where the answer for the lexicon as shipped is kept."""
        return COMPILED / f"{self.name}.json"

    def _compiled(self) -> T:
        import orjson

        return cast(T, orjson.loads(self.file.read_bytes()))


def lookup(*tables: str) -> Callable[[Callable[[Lexicon], T]], Lookup[T]]:
    """Mark a function that reads just these tables, and whose answer is JSON, as a look-up."""
    return lambda build: Lookup(build, tables)
