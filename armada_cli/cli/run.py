"""Run one of the reading commands: items in, lines out, failures named, and the exit code that sums them up."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Collection, Iterator

import typer

from armada_cli.cli.messages import Messages
from armada_cli.cli.options import Knowing, OnError, Reading, Running, cores
from armada_cli.cli.output import Sink, StdoutClosedError, is_same_file, opened
from armada_cli.cli.progress import Progress
from armada_cli.cli.settings import fingerprint, settings
from armada_cli.cli.signals import Interrupted, interruptible
from armada_cli.pipeline import Found, Out, Result, Task
from armada_cli.pipeline import run as run_pipeline
from armada_cli.processes import Nursery
from armada_cli.read import FileId, from_list, from_paths, from_stream
from armada_cli.write import line


def run(
    task: Task,
    nursery: Nursery | None,
    reading: Reading,
    running: Running,
    knowing: Knowing | None = None,
    *,
    min_confidence: float = 0.0,
    explain: bool = False,
) -> None:
    """Do the task for every document; ends in typer.Exit with the code of what happened.

    0 all done, 1 some documents failed or the output could not be written, 130 and 143 ended by SIGINT and SIGTERM.
    Raises typer.BadParameter for wrong usage.
    """
    gc.freeze()
    gc.enable()
    check(reading, running)
    chosen = settings(task, reading, running, knowing, min_confidence=min_confidence, explain=explain)
    messages = Messages(1 + running.verbose - running.quiet)
    processes = cores() if running.jobs is None else running.jobs
    try:
        with interruptible(), opened(running, fingerprint(chosen, running, knowing)) as sink:
            found = sink.remaining(items(reading, running.max_bytes, sink.written))
            code = write(run_pipeline(found, chosen, processes, nursery), sink, running.on_error, messages)
            sink.complete = code == 0 or running.on_error is not OnError.stop
    except Interrupted as signal:
        code = signal.code
    except StdoutClosedError:  # the reader has had enough: no error of this program
        code = 0
    except OSError as error:
        messages.error(f"{running.output or 'stdout'}: {(error.strerror or str(error)).lower()}")
        code = 1
    if code:
        raise typer.Exit(code)


def check(reading: Reading, running: Running) -> None:
    """Raises typer.BadParameter for options that do not go together, or that name nothing to read."""
    if running.resume and not running.output:
        raise typer.BadParameter("needs -o FILE", param_hint="--resume")
    if running.output and any(is_same_file(path, running.output) for path in reading.paths or ()):
        raise typer.BadParameter(f"{running.output} is also to be read", param_hint="-o")
    if reading.zero and reading.files_from is None:
        raise typer.BadParameter("needs --files-from", param_hint="-0")
    if reading.files_from not in (None, "-") and not os.access(str(reading.files_from), os.R_OK):
        raise typer.BadParameter(f"cannot read {reading.files_from}", param_hint="--files-from")
    if not reading.paths and reading.files_from is None and sys.stdin.isatty():
        raise typer.BadParameter("name files or folders, or pipe something in", param_hint="PATHS")


def items(reading: Reading, max_bytes: int, written: Collection[FileId]) -> Iterator[Found]:
    """What the options name, in their order: the list of --files-from, then the paths; not the files `written` to."""
    if reading.files_from == "-":
        yield from from_list(sys.stdin.buffer, max_bytes, written, zero=reading.zero)
    elif reading.files_from is not None:
        with open(reading.files_from, "rb") as file:
            yield from from_list(file, max_bytes, written, zero=reading.zero)
    for path in reading.paths or ([] if reading.files_from is not None else ["-"]):
        if path == "-":
            yield from from_stream(sys.stdin.buffer, "-", max_bytes)
        else:
            yield from from_paths([path], max_bytes, written)


def write(found: Iterator[Out], sink: Sink, on_error: OnError, messages: Messages) -> int:
    """Write the lines and name the failures; the exit code."""
    counts = {"documents": 0, "records": 0, "failed": 0}
    failed = 0  # of the item at hand
    with Progress(messages) as progress:
        for result in found:
            if not isinstance(result, Result):
                sink.finished(result.job, failed)
                failed = 0
                continue
            counts["documents"] += 1
            counts["records"] += result.records
            progress.show(counts)
            put(result, sink, on_error, messages)
            if result.failure:
                failed += 1
                counts["failed"] += 1
                if on_error is OnError.stop:
                    break
    messages.summary(", ".join(f"{number} {name}" for name, number in counts.items()))
    return 1 if counts["failed"] or sink.failed_before else 0


def put(result: Result, sink: Sink, on_error: OnError, messages: Messages) -> None:
    """Write one result and say what was odd about it."""
    messages.notes(result.path, result.notes)
    if result.lines:
        sink.write(result.lines)
    if result.failure:
        messages.failure(result.failure)
        if on_error is OnError.record:
            sink.write(line(result.failure))
