"""What is said on stderr, for people: one line a failure, safe to show on any terminal."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from armada_cli.records import Failure

if TYPE_CHECKING:
    from rich.console import Console

# everything that could move a cursor, change a colour, turn the direction of writing or break the line
UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def safe(text: str) -> str:
    """The text with its control characters written as escapes, so that it only shows."""
    return UNSAFE.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


class Messages:
    """Lines on stderr. `level` 0 says only what ends the run, 1 names failures, 2 tells of repairs and sums up too.

    `around` is the console of a progress bar that the lines must not run into.
    """

    def __init__(self, level: int) -> None:
        self.level = level
        self.around: Console | None = None

    def failure(self, failure: Failure) -> None:
        """Name a document that could not be done."""
        self._say(1, f"armada: {failure.path}: {failure.reason}")

    def notes(self, path: str, notes: tuple[str, ...]) -> None:
        """Say what had to be repaired in a document."""
        for note in notes:
            self._say(2, f"armada: {path}: {note}")

    def summary(self, text: str) -> None:
        """Say what the run came to: to a person at a terminal always, to a log only when asked."""
        self._say(1 if sys.stderr.isatty() else 2, f"armada: {text}")

    def error(self, text: str) -> None:
        """Say what ends the run."""
        self._say(0, f"armada: {text}")

    def _say(self, level: int, text: str) -> None:
        if self.level < level:
            return
        if self.around is not None:
            self.around.print(safe(text), markup=False, highlight=False, soft_wrap=True)
        else:
            print(safe(text), file=sys.stderr, flush=True)
