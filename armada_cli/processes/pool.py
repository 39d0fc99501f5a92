"""The parent's side of the work: jobs handed out, results in order, a stuck or dying worker answered for."""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import socket
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Generic

from armada_cli.processes.nursery import Nursery
from armada_cli.processes.plan import Finished, Job, Plan, Result, Waiting
from armada_cli.processes.wire import BLOCK, messages, send

WINDOW = 4096  # jobs begun or done ahead of the one that is due
HELD = 64 << 20  # bytes of results held ahead of the one that is due


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
    plan: Plan[Job, Result], jobs: Iterable[Job | Waiting], count: int, nursery: Nursery | None = None
) -> Iterator[Result | Finished[Job]]:
    """The results in the order of the jobs, worked out by up to `count` processes.

    A nursery may have been started before; it is used up by this call.
    """
    pool = _Pool(plan, iter(jobs), count, nursery or Nursery(plan.prepare))
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
    def __init__(self, plan: Plan[Job, Result], jobs: Iterator[Job | Waiting], count: int, nursery: Nursery) -> None:
        self.plan = plan
        self.nursery = nursery
        self.nursery.settle(plan)
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
        """A new worker, from a new nursery if the old one is gone."""
        try:
            pid, link = self.nursery.worker()
        except (OSError, EOFError):
            self.nursery.close()
            self.nursery = Nursery(self.plan.prepare, [other.link for other in self.workers])
            self.nursery.settle(self.plan)
            pid, link = self.nursery.worker()
        worker: _Worker[Job, Result] = _Worker(pid, link)
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
            send(worker.link, job)
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
            block = worker.link.recv(BLOCK)
        except OSError:
            block = b""
        if not block:
            self.bury(worker)
            return
        worker.heard += block
        worker.since = time.monotonic()
        for size, message in messages(worker.heard):
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
        worker.link.close()
        try:
            return self.nursery.reap(worker.pid)
        except (OSError, EOFError):  # the nursery is gone too
            return signal.SIGKILL

    def close(self) -> None:
        self.selector.close()
        for worker in self.workers:
            worker.link.close()
            with contextlib.suppress(ProcessLookupError):
                os.kill(worker.pid, signal.SIGKILL)
        self.workers.clear()
        self.nursery.close()


def _cause(status: int) -> str:
    """What ended a process, in words."""
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        name = signal.Signals(number).name if number in set(signal.Signals) else str(number)
        return f"its process was ended by {name}" + (" (out of memory?)" if number == signal.SIGKILL else "")
    return f"its process ended with {os.waitstatus_to_exitcode(status)}"
