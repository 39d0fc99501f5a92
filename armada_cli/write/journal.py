"""An output file that a run can be resumed on: beside it, a journal says after each input how far the output had come.

The journal is `FILE.resume`: a header with a hash of the settings, then a record an input, of fixed size: a hash of the
input, the length of the output by then, and how many of its documents had failed. The output is always written before
the record that vouches for it, so whatever moment a run is killed at, the output up to the last whole record is right;
the rest is cut off. A resumed run passes over the inputs that stand in the journal in the same order, and goes on from
the first that differs (a file that is new, gone or changed). A run that comes to its end removes its journal.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import struct
import zlib
from collections.abc import Generator, Iterator
from hashlib import blake2b
from io import FileIO

from armada_cli.processes import Waiting
from armada_cli.read import Item
from armada_cli.records import Failure
from armada_cli.values import frozen

_HEADER = b"armada.resume/1\n"
_RECORD = struct.Struct("!16sQI")
_CHECK = struct.Struct("!I")
_SIZE = _RECORD.size + _CHECK.size
_START = len(_HEADER) + 16

Found = Item | Failure | Waiting


class OtherSettingsError(ValueError):
    """The journal was begun by another command."""


@frozen
class _Done:
    key: bytes
    length: int
    failed: int


class ResumableFile:
    """The output file and its journal, in `paths`. `failed` counts the failed documents of inputs passed over."""

    def __init__(self, path: str, settings: bytes) -> None:
        """Open both. Raises OSError (BlockingIOError if another run has them), OtherSettingsError."""
        self.failed = 0
        self._journal_path = path + ".resume"
        self.paths = (path, self._journal_path)
        self._journal = _opened(self._journal_path)
        self._output = _opened(path)
        self._length = 0
        try:
            self._begin(_HEADER + blake2b(settings, digest_size=16).digest())
        except BaseException:
            self.close(complete=False)
            raise

    def _begin(self, header: bytes) -> None:
        """Claim the files for this run, and see that the journal is its own or new."""
        fcntl.lockf(self._journal, fcntl.LOCK_EX | fcntl.LOCK_NB)  # not inherited by workers, unlike flock
        head = self._journal.read(_START)
        if len(head) < _START:
            self._cut(0, 0)
            self._journal.write(header)
        elif head != header:
            raise OtherSettingsError(f"{self._journal_path} was begun with other options; remove it to start over")

    def remaining(self, found: Iterator[Found]) -> Iterator[Found]:
        """The inputs that are not done yet. Must be drawn from before anything is written."""
        kept = _START
        for done in self._done():
            item = yield from _next(found)
            if item is None or key(item) != done.key:
                self._cut(self._length, kept)
                if item is not None:
                    yield item
                break
            self._length, kept = done.length, kept + _SIZE
            self.failed += done.failed
        else:
            self._cut(self._length, kept)
        yield from found

    def write(self, data: bytes) -> None:
        """Append to the output."""
        self._length += len(data)
        while data:
            data = data[self._output.write(data) :]

    def finished(self, item: Item | Failure, failed: int) -> None:
        """Vouch for the output of an input."""
        record = _RECORD.pack(key(item), self._length, failed)
        self._journal.write(record + _CHECK.pack(zlib.crc32(record)))

    def close(self, *, complete: bool) -> None:
        """Close the files, and remove the journal if the run came to its end."""
        self._output.close()
        if complete:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(self._journal_path)
        self._journal.close()

    def _done(self) -> Iterator[_Done]:
        """The journal's whole records that the output is long enough for."""
        size = os.fstat(self._output.fileno()).st_size
        while len(record := self._journal.read(_SIZE)) == _SIZE:
            body = record[: _RECORD.size]
            done = _Done(*_RECORD.unpack(body))
            if _CHECK.unpack(record[_RECORD.size :])[0] != zlib.crc32(body) or done.length > size:
                return
            yield done

    def _cut(self, length: int, kept: int) -> None:
        """Cut the output to its length, the journal to what it vouches for, and stand at their ends."""
        for file, size in ((self._output, length), (self._journal, kept)):
            file.truncate(size)
            file.seek(size)


def key(item: Item | Failure) -> bytes:
    """A hash that stands for an input and what it held: a file's name, size and time of change, or the bytes."""
    mark = blake2b(item.path.encode("utf-8", "replace"), digest_size=16)
    if isinstance(item, Failure):
        mark.update(b"failure" + item.reason.encode("utf-8", "replace"))
    elif item.data is not None:
        mark.update(item.data)
    else:
        with contextlib.suppress(OSError, ValueError):
            state = os.stat(item.file or "")
            mark.update(os.fsencode(item.file or "") + b"%d %d" % (state.st_size, state.st_mtime_ns))
    return mark.digest()


def _next(found: Iterator[Found]) -> Generator[Waiting, None, Item | Failure | None]:
    """The next input, or null at the end; what there is to wait for is passed on."""
    for item in found:
        if not isinstance(item, Waiting):
            return item
        yield item
    return None


def _opened(path: str) -> FileIO:
    return FileIO(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666), "r+")
