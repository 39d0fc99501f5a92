"""The process that workers are forked from.

It can be started before the program knows what to do, and then loads what any job needs while the program reads its
command line. Workers share what it has loaded, a new one is ready at once, and the program itself stays small.
"""

from __future__ import annotations

import contextlib
import gc
import os
import resource
import signal
import socket
import time
from collections.abc import Callable, Iterable
from itertools import count
from typing import Any, NoReturn

from armada_cli.processes.plan import Plan
from armada_cli.processes.wire import receive, send

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_TIDYING = 100  # jobs between two looks for cycles among what is new
_NAPS = (0.0005, 0.001, 0.002, *[0.005] * 100)  # seconds between looks whether a process has ended: it soon has


class Nursery:
    """The parent's hold on it."""

    def __init__(self, load: Callable[[], object], foreign: Iterable[socket.socket] = ()) -> None:
        """Start it; `load` is run there at once. `foreign` are sockets that it must not keep open."""
        self._link, theirs = socket.socketpair()
        self.pid = _forked(lambda: _tend(theirs, load), [self._link, *foreign])
        theirs.close()

    def settle(self, plan: Plan[Any, Any]) -> None:
        """Say what its workers will do. Raises OSError if it is gone."""
        send(self._link, plan)

    def worker(self) -> tuple[int, socket.socket]:
        """Fork a worker: its process and the link to it. Raises OSError or EOFError if the nursery is gone."""
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                send(self._link, None)
                socket.send_fds(self._link, [b"w"], [theirs.fileno()])
                return receive(self._link), ours
            except BaseException:
                ours.close()
                raise

    def reap(self, pid: int) -> int:
        """Kill a worker, which may be in C code or gone; its wait status. Raises as `worker` does."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        send(self._link, pid)
        status: int = receive(self._link)
        return status

    def close(self) -> None:
        """End it; workers end when their links do. It may go by itself, so that their time is counted, but not long."""
        self._link.close()
        with contextlib.suppress(ChildProcessError, ProcessLookupError):
            for nap in _NAPS:
                if os.waitpid(self.pid, os.WNOHANG)[0]:
                    return
                time.sleep(nap)
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)


def _tend(link: socket.socket, load: Callable[[], object]) -> None:
    """The life of a nursery: load, learn the plan, serve the parent, see the last workers off."""
    gc.disable()
    with contextlib.suppress(Exception):  # what cannot be loaded will be a failure of each document
        load()
    plan: Plan[Any, Any] = receive(link)
    with contextlib.suppress(Exception):
        plan.prepare()
    gc.freeze()  # what is loaded stays shared between the workers, and to look for garbage in it would take long
    gc.enable()
    workers: set[int] = set()
    try:
        _wait_on(link, plan, workers)
    finally:
        _see_off(workers)


def _see_off(workers: set[int]) -> None:
    """Wait for workers to end as their links have; kill who hangs, as in opening a pipe that nobody writes to."""
    for nap in (*_NAPS[: len(_NAPS) // 2], 0):
        for pid in list(workers):
            if not nap:
                os.kill(pid, signal.SIGKILL)
            if os.waitpid(pid, os.WNOHANG if nap else 0)[0]:
                workers.discard(pid)
        if not workers:
            return
        time.sleep(nap)


def _wait_on(link: socket.socket, plan: Plan[Any, Any], workers: set[int]) -> NoReturn:
    """Fork and reap as the parent asks, until it is gone; `workers` are kept up to date."""
    while True:
        asked = receive(link)
        if asked is None:
            _, (fd, *_), _, _ = socket.recv_fds(link, 1, 1)
            with socket.socket(fileno=fd) as theirs:
                pid = _forked(lambda theirs=theirs: _serve(plan, theirs), [link])  # type: ignore[misc]
            workers.add(pid)
            send(link, pid)
        else:
            workers.discard(asked)
            send(link, os.waitpid(asked, 0)[1])


def _serve(plan: Plan[Any, Any], link: socket.socket) -> None:
    """The life of a worker: one job after the other, until the parent closes the link."""
    if plan.memory:
        _bound_memory(plan.memory)
    for number in count(1):
        job = receive(link)
        for result in plan.work(job):
            send(link, result)
        if number % _TIDYING == 0:
            gc.collect(0)  # by itself it would look for the few cycles that a job leaves after thousands of jobs
        send(link, not plan.tired())


def _bound_memory(size: int) -> None:
    """Let this process run out of memory (MemoryError) before the machine does."""
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    with contextlib.suppress(ValueError, OSError):  # not every system knows this limit
        resource.setrlimit(resource.RLIMIT_AS, (size if hard < 0 else min(size, hard), hard))


def _forked(live: Callable[[], None], foreign: Iterable[socket.socket]) -> int:
    """A child that lives as told and then ends. It keeps none of the foreign sockets, or their ends would go unnoticed.

    Signals wait meanwhile, so that the child never runs the parent's handlers; it ignores them, since it is the
    parent that decides what Ctrl-C means.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
    try:
        pid = os.fork()
        if pid == 0:
            _begin(live, foreign)
        return pid
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)


def _begin(live: Callable[[], None], foreign: Iterable[socket.socket]) -> NoReturn:
    code = 1
    try:
        for number in _SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)
        for other in foreign:
            other.close()
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        live()
    except (OSError, EOFError):  # the parent is gone
        code = 0
    finally:
        os._exit(code)
