"""Where the lines go: stdout, a file, or a file on which a run can be resumed."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

import typer

from armada_cli.cli.messages import UNSAFE
from armada_cli.cli.options import Running
from armada_cli.pipeline import Found
from armada_cli.read import FileId, Item, file_id
from armada_cli.records import Failure
from armada_cli.write.journal import OtherSettingsError, ResumableFile


class StdoutClosedError(Exception):
    """Whoever read our stdout has gone."""


class Sink:
    """A stream of lines, flushed after each input.

    `written` are the files that it writes to, `failed_before` counts failures of inputs done in earlier runs.
    """

    written: frozenset[FileId] = frozenset()
    failed_before = 0
    complete = False

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        found = os.fstat(stream.fileno())
        if stat.S_ISREG(found.st_mode):
            self.written = frozenset({file_id(found)})

    def remaining(self, found: Iterator[Found]) -> Iterator[Found]:
        """The inputs that are left to do."""
        return found

    def write(self, data: bytes) -> None:
        """Write lines. Raises StdoutClosedError, OSError."""
        try:
            self._stream.write(data)
        except BrokenPipeError:
            raise StdoutClosedError from None

    def finished(self, _item: Item | Failure, _failed: int) -> None:
        """Take note that an input is done."""
        try:
            self._stream.flush()
        except BrokenPipeError:
            raise StdoutClosedError from None


class TerminalSink(Sink):
    """A person's terminal: what could move its cursor or turn its text is written as the JSON escape of itself."""

    def write(self, data: bytes) -> None:
        """Write lines that mean the same and only show. Raises as any sink."""
        super().write(UNSAFE.sub(_escaped, data.decode("utf-8")).encode("utf-8"))


def _escaped(found: re.Match[str]) -> str:
    """A character as JSON escapes it (in pairs beyond U+FFFF); the line's own end stays."""
    if found[0] == "\n":
        return "\n"
    pairs = found[0].encode("utf-16-be").hex()
    return "".join(f"\\u{pairs[at : at + 4]}" for at in range(0, len(pairs), 4))


class ResumableSink(Sink):
    """A file with its journal."""

    def __init__(self, file: ResumableFile) -> None:
        self._file = file
        self.written = frozenset(file_id(os.stat(path)) for path in file.paths)

    def remaining(self, found: Iterator[Found]) -> Iterator[Found]:
        """The inputs that no earlier run has done."""
        yield from self._file.remaining(found)
        self.failed_before = self._file.failed

    def write(self, data: bytes) -> None:
        """Append lines. Raises OSError."""
        self._file.write(data)

    def finished(self, item: Item | Failure, failed: int) -> None:
        """Vouch for an input's lines."""
        self._file.finished(item, failed)


def is_same_file(path: str, other: str) -> bool:
    """Whether two paths lead to one file that is there."""
    try:
        return os.path.isfile(path) and os.path.samefile(path, other)
    except (OSError, ValueError):
        return False


@contextmanager
def opened(running: Running, fingerprint: bytes) -> Iterator[Sink]:
    """The sink that the options ask for. Raises OSError, and typer.BadParameter for a journal of another command."""
    if running.output is None:
        yield from _stdout()
    elif not running.resume:
        with open(running.output, "wb") as stream:
            yield Sink(stream)
    else:
        yield from _resumable(running.output, fingerprint)


def _stdout() -> Iterator[Sink]:
    try:
        yield (TerminalSink if sys.stdout.isatty() else Sink)(sys.stdout.buffer)
        sys.stdout.buffer.flush()
    except (StdoutClosedError, OSError):
        # Python would try to flush again at its end, and complain
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise


def _resumable(path: str, fingerprint: bytes) -> Iterator[Sink]:
    try:
        file = ResumableFile(path, fingerprint)
    except OtherSettingsError as error:
        raise typer.BadParameter(str(error), param_hint="--resume") from None
    except BlockingIOError:
        raise OSError(None, "another run is writing to it") from None
    sink = ResumableSink(file)
    try:
        yield sink
    finally:
        file.close(complete=sink.complete)
