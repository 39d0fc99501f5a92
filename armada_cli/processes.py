"""Work over processes that can be killed: bounded, in order, and a stuck or dying worker costs one job.

A worker is a fork of this process at the end of a socket. It gets one job at a time and sends back the job's results
one by one, so that it waits (and memory stays flat) when nobody takes them. Python cannot interrupt C code, so a job
that takes too long, or takes its process down with it, is answered for by the parent, and the worker is replaced.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import selectors
import signal
import socket
import struct
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Generic, NoReturn, TypeVar

from armada_cli.read.items import Waiting

Job = TypeVar("Job")
Result = TypeVar("Result")

WINDOW = 4096  # jobs begun or done ahead of the one that is due
HELD = 64 << 20  # bytes of results held ahead of the one that is due
_LENGTH = struct.Struct("!Q")
_BLOCK = 1 << 18
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


@dataclass(frozen=True, slots=True)
class Finished(Generic[Job]):
    """In a stream of results: the job's last result is out."""

    job: Job


@dataclass(frozen=True, slots=True)
class Plan(Generic[Job, Result]):
    """How jobs are done.

    `work` runs in a worker and must not raise. `lost` gives the result of a job whose worker did not survive, with the
    reason in words. `known` gives the result of a job that needs no worker, else null. `timeout` is in seconds a
    result, 0 for none. `tired` says, in the worker and between two jobs, that it should be replaced.
    """

    work: Callable[[Job], Iterator[Result]]
    lost: Callable[[Job, str], Result]
    known: Callable[[Job], Result | None]
    timeout: float = 0.0
    tired: Callable[[], bool] = lambda: False


def in_process(plan: Plan[Job, Result], jobs: Iterable[Job | Waiting]) -> Iterator[Result | Finished[Job]]:
    """The results in order, worked out in this process: no worker, and so no timeout."""
    for job in jobs:
        if isinstance(job, Waiting):
            wait_for(job.fd)
            continue
        known = plan.known(job)
        yield from plan.work(job) if known is None else [known]
        yield Finished(job)


def over_processes(
    plan: Plan[Job, Result], jobs: Iterable[Job | Waiting], count: int
) -> Iterator[Result | Finished[Job]]:
    """The results in the order of the jobs, worked out by up to `count` processes."""
    pool = _Pool(plan, iter(jobs), count)
    try:
        yield from pool.results()
    finally:
        pool.close()


def wait_for(fd: int) -> None:
    """Wait until the descriptor can be read."""
    with selectors.DefaultSelector() as selector:
        selector.register(fd, selectors.EVENT_READ)
        selector.select()


# ------------------------------------------------------------------------------------------------ the parent's side


@dataclass(slots=True)
class _Slot(Generic[Job, Result]):
    """A job's place in the order, and its results that are not out yet."""

    job: Job
    ready: deque[tuple[int, Result]] = field(default_factory=deque)
    done: bool = False


@dataclass(slots=True, eq=False)
class _Worker(Generic[Job, Result]):
    """A worker as its parent sees it. `since` is when it last sent anything or got its job."""

    pid: int
    link: socket.socket
    slot: _Slot[Job, Result] | None = None
    since: float = 0.0
    heard: bytearray = field(default_factory=bytearray)
    watched: bool = False


class _Pool(Generic[Job, Result]):
    def __init__(self, plan: Plan[Job, Result], jobs: Iterator[Job | Waiting], count: int) -> None:
        self.plan = plan
        self.jobs = jobs
        self.count = count
        self.workers: list[_Worker[Job, Result]] = []
        self.order: deque[_Slot[Job, Result]] = deque()
        self.held = 0
        self.more = True
        self.waiting: int | None = None
        self.selector = selectors.DefaultSelector()

    def results(self) -> Iterator[Result | Finished[Job]]:
        while self.more or self.order:
            self.hand_out()
            yield from self.due()
            if self.order or self.waiting is not None:
                self.listen()

    def due(self) -> Iterator[Result | Finished[Job]]:
        """What can go out now: results of the first job, and of those behind it once it is done."""
        while self.order:
            slot = self.order[0]
            while slot.ready:
                size, result = slot.ready.popleft()
                self.held -= size
                yield result
            if not slot.done:
                return
            self.order.popleft()
            yield Finished(slot.job)

    def hand_out(self) -> None:
        """Give jobs to free workers, as long as there are any at hand and the results held ahead are in bounds."""
        while self.more and self.waiting is None and len(self.order) < WINDOW and self.held < HELD:
            worker = self.free()
            if worker is None:
                return
            job = next(self.jobs, None)
            if job is None:
                self.more = False
            elif isinstance(job, Waiting):
                self.waiting = job.fd
            else:
                self.begin(worker, job)

    def free(self) -> _Worker[Job, Result] | None:
        idle = next((worker for worker in self.workers if worker.slot is None), None)
        return idle or (self.hire() if len(self.workers) < self.count else None)

    def hire(self) -> _Worker[Job, Result]:
        worker: _Worker[Job, Result] = _fork(self.plan, [other.link for other in self.workers])
        self.workers.append(worker)
        return worker

    def begin(self, worker: _Worker[Job, Result], job: Job) -> None:
        slot: _Slot[Job, Result] = _Slot(job)
        self.order.append(slot)
        known = self.plan.known(job)
        if known is not None:
            slot.ready.append((0, known))
            slot.done = True
            return
        worker.slot, worker.since = slot, time.monotonic()
        try:
            _send(worker.link, job)
        except OSError:
            self.bury(worker)

    def listen(self) -> None:
        """Wait for a worker, for the stream of jobs, or for the next deadline."""
        self.watch()
        for key, _ in self.selector.select(self.patience()):
            if isinstance(key.data, _Worker):
                self.hear(key.data)
            else:
                self.waiting = None
                self.selector.unregister(key.fd)
        self.check_time()

    def watch(self) -> None:
        """Listen to the worker of the job that is due always, to others while the results held are in bounds."""
        room = self.held < HELD
        for worker in self.workers:
            wanted = worker.slot is not None and (room or worker.slot is self.order[0])
            if wanted and not worker.watched:
                self.selector.register(worker.link, selectors.EVENT_READ, worker)
                worker.since = time.monotonic()  # its clock stood still while nobody listened
            elif worker.watched and not wanted:
                self.selector.unregister(worker.link)
            worker.watched = wanted
        if self.waiting is not None and self.waiting not in self.selector.get_map():
            self.selector.register(self.waiting, selectors.EVENT_READ)

    def patience(self) -> float | None:
        """Seconds to the next deadline, null for none."""
        if not self.plan.timeout:
            return None
        ends = [worker.since + self.plan.timeout for worker in self.workers if worker.watched]
        return max(0.0, min(ends) - time.monotonic()) if ends else None

    def check_time(self) -> None:
        now = time.monotonic()
        for worker in list(self.workers):
            if self.plan.timeout and worker.watched and now >= worker.since + self.plan.timeout:
                self.bury(worker, f"took longer than --timeout {self.plan.timeout:g} s")

    def hear(self, worker: _Worker[Job, Result]) -> None:
        """Take what the worker has sent."""
        try:
            block = worker.link.recv(_BLOCK)
        except OSError:
            block = b""
        if not block:
            self.bury(worker)
            return
        worker.heard += block
        worker.since = time.monotonic()
        for size, message in _messages(worker.heard):
            self.take(worker, size, message)

    def take(self, worker: _Worker[Job, Result], size: int, message: Any) -> None:
        slot = worker.slot
        if slot is None:
            return
        if not isinstance(message, bool):
            slot.ready.append((size, message))
            self.held += size
            return
        slot.done, worker.slot = True, None
        if not message:  # the worker asks to be replaced
            self.dismiss(worker)

    def bury(self, worker: _Worker[Job, Result], reason: str | None = None) -> None:
        """Answer for the job of a worker that is dead or must die."""
        status = self.dismiss(worker)
        if worker.slot is not None:
            lost = self.plan.lost(worker.slot.job, reason or _cause(status))
            worker.slot.ready.append((0, lost))
            worker.slot.done = True

    def dismiss(self, worker: _Worker[Job, Result]) -> int:
        """End a worker and its process; its wait status."""
        if worker.watched:
            self.selector.unregister(worker.link)
            worker.watched = False
        self.workers.remove(worker)
        return _end(worker)

    def close(self) -> None:
        self.selector.close()
        for worker in self.workers:
            _end(worker)
        self.workers.clear()


def _messages(heard: bytearray) -> Iterator[tuple[int, Any]]:
    """The whole messages at the start of the bytes, which are taken away, with their sizes."""
    start = 0
    while len(heard) - start >= _LENGTH.size:
        (size,) = _LENGTH.unpack_from(heard, start)
        end = start + _LENGTH.size + size
        if len(heard) < end:
            break
        yield size, pickle.loads(memoryview(heard)[start + _LENGTH.size : end].tobytes())
        start = end
    del heard[:start]


def _end(worker: _Worker[Any, Any]) -> int:
    """Kill the process (it may be in C code, or gone) and wait for it; its wait status, 0 if another had taken it."""
    worker.link.close()
    with contextlib.suppress(ProcessLookupError):
        os.kill(worker.pid, signal.SIGKILL)
    try:
        return os.waitpid(worker.pid, 0)[1]
    except ChildProcessError:
        return 0


def _cause(status: int) -> str:
    """What ended a process, in words."""
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        name = signal.Signals(number).name if number in set(signal.Signals) else str(number)
        return f"its process was ended by {name}" + (" (out of memory?)" if number == signal.SIGKILL else "")
    return f"its process ended with {os.waitstatus_to_exitcode(status)}"


def _send(link: socket.socket, message: object) -> None:
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    link.sendall(_LENGTH.pack(len(data)))
    link.sendall(data)


# ------------------------------------------------------------------------------------------------ the worker's side


def _fork(plan: Plan[Any, Any], others: list[socket.socket]) -> _Worker[Any, Any]:
    """A new worker. Signals wait meanwhile, so that the child never runs the parent's handlers."""
    ours, theirs = socket.socketpair()
    signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
    try:
        pid = os.fork()
        if pid == 0:
            _live(plan, theirs, [ours, *others])
        theirs.close()
        return _Worker(pid, ours)
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)


def _live(plan: Plan[Any, Any], link: socket.socket, foreign: list[socket.socket]) -> NoReturn:
    """The whole life of a worker. It keeps no end of another's socket, or a dead parent would not be noticed."""
    code = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what Ctrl-C means
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)
        for other in foreign:
            other.close()
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        gc.freeze()  # what was loaded before the fork stays shared with the parent
        _serve(plan, link)
        code = 0
    except OSError:  # the parent is gone
        code = 0
    finally:
        os._exit(code)


def _serve(plan: Plan[Any, Any], link: socket.socket) -> None:
    while (data := _receive(link)) is not None:
        for result in plan.work(pickle.loads(data)):
            _send(link, result)
        _send(link, not plan.tired())


def _receive(link: socket.socket) -> bytes | None:
    """The next message, null when the parent has closed its end."""
    head = _exactly(link, _LENGTH.size)
    return _exactly(link, _LENGTH.unpack(head)[0]) if head else None


def _exactly(link: socket.socket, size: int) -> bytes | None:
    data = bytearray()
    while len(data) < size:
        block = link.recv(min(_BLOCK, size - len(data)))
        if not block:
            return None
        data += block
    return bytes(data)
