"""What is to be done with jobs, and what comes back besides results."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from armada_cli.values import frozen

Job = TypeVar("Job")
Result = TypeVar("Result")


@frozen
class Finished(Generic[Job]):
    """In a stream of results: the job's last result is out."""

    job: Job


@frozen
class Waiting:
    """In a stream of jobs: none is at hand before the descriptor `fd` can be read."""

    fd: int


def _nothing() -> None:
    pass


def _never() -> bool:
    return False


@frozen
class Plan(Generic[Job, Result]):
    """How jobs are done. It goes to other processes, so all of it must be picklable.

    `work` runs in a worker and must not raise. `lost` gives the result of a job whose worker did not survive, with the
    reason in words. `known` gives the result of a job that needs no worker, else null. `timeout` is in seconds a
    result, 0 for none; `memory` bounds what a worker may map, in bytes, 0 for no bound. `prepare` loads what every job
    needs, before workers are forked. `tired` says, in the worker and between two jobs, that it should be replaced.
    """

    work: Callable[[Job], Iterator[Result]]
    lost: Callable[[Job, str], Result]
    known: Callable[[Job], Result | None]
    timeout: float = 0.0
    memory: int = 0
    prepare: Callable[[], object] = _nothing
    tired: Callable[[], bool] = _never
