"""Run one of the reading commands: items in, lines out, failures named, and the exit code that sums them up."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

import typer

from armada_cli.cli.messages import Messages
from armada_cli.cli.options import Knowing, OnError, Reading, Running
from armada_cli.cli.settings import settings
from armada_cli.pipeline import Result, Task, results
from armada_cli.read import Item, from_list, from_paths, from_stream
from armada_cli.records import Failure
from armada_cli.write import line


def run(
    task: Task,
    reading: Reading,
    running: Running,
    knowing: Knowing | None = None,
    *,
    min_confidence: float = 0.0,
    explain: bool = False,
) -> None:
    """Do the task for every document. Raises typer.Exit with 1 if some failed, typer.BadParameter for wrong usage."""
    chosen = settings(task, reading, running, knowing, min_confidence=min_confidence, explain=explain)
    messages = Messages(1 + running.verbose - running.quiet)
    found = (out for item in items(reading, running.max_bytes) for out in results_of(item, chosen))
    with _output(running.output) as sink:
        failed = _write(found, sink, running.on_error, messages)
    if failed:
        raise typer.Exit(1)


def results_of(item: Item | Failure, chosen: object) -> Iterator[Result]:
    """The results of an item, or that it could not even be listed."""
    if isinstance(item, Failure):
        yield Result(item.path, failure=item)
    else:
        yield from results(item, chosen)  # type: ignore[arg-type]


def items(reading: Reading, max_bytes: int) -> Iterator[Item | Failure]:
    """What the options name. Raises typer.BadParameter where they name nothing."""
    stdin = sys.stdin.buffer
    if reading.files_from is not None:
        if reading.files_from == "-":
            yield from from_list(stdin, max_bytes, zero=reading.zero)
        else:
            with open(reading.files_from, "rb") as file:
                yield from from_list(file, max_bytes, zero=reading.zero)
    paths = reading.paths or ([] if reading.files_from is not None else ["-"])
    if paths == ["-"] and not reading.paths and sys.stdin.isatty():
        raise typer.BadParameter("name files or folders, or pipe something in", param_hint="PATHS")
    for path in paths:
        if path == "-":
            yield from from_stream(stdin, "-", max_bytes)
        else:
            yield from from_paths([path], max_bytes)


def _write(found: Iterator[Result], sink: BinaryIO, on_error: OnError, messages: Messages) -> int:
    """Write the lines and name the failures; how many documents failed."""
    failed = 0
    for result in found:
        messages.notes(result.path, result.notes)
        sink.write(result.lines)
        if result.failure:
            failed += 1
            messages.failure(result.failure)
            if on_error is OnError.record:
                sink.write(line(result.failure))
            elif on_error is OnError.stop:
                break
        sink.flush()
    return failed


@contextmanager
def _output(path: str | None) -> Iterator[BinaryIO]:
    if path:
        with open(path, "wb") as file:
            yield file
        return
    try:
        yield sys.stdout.buffer
    except BrokenPipeError:  # the reader has enough: not an error of this program
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None
