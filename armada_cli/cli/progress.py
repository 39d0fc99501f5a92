"""A progress bar on stderr: only on a terminal, only when the work is long, never between records on the screen."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

from armada_cli.cli.messages import Messages

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

_PATIENCE = 1.5  # seconds before a bar shows
_EVERY = 0.1  # seconds between two pictures of it


class Progress:
    """How far the run has come. It draws when it is told of progress, from no thread: a fork would copy its locks."""

    def __init__(self, messages: Messages) -> None:
        self._wanted = messages.level > 0 and sys.stderr.isatty() and not sys.stdout.isatty()
        self._messages = messages
        self._next = time.monotonic() + _PATIENCE
        self._bar: Bar | None = None

    def show(self, counts: dict[str, int]) -> None:
        """Draw the counts, if it is time to."""
        if not self._wanted or time.monotonic() < self._next:
            return
        if self._bar is None:
            self._bar = self._started()
        told = f"{counts['documents']} documents, {counts['records']} records, {counts['failed']} failed"
        self._bar.update(self._bar.task_ids[0], description=told, completed=counts["documents"])
        self._bar.refresh()
        self._next = time.monotonic() + _EVERY

    def _started(self) -> Bar:
        from rich.console import Console
        from rich.progress import Progress as Bar
        from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
        bar = Bar(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
        bar.add_task("", total=None)
        bar.start()
        self._messages.around = bar.console
        return bar

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._messages.around = None
        if self._bar is not None:
            self._bar.stop()
