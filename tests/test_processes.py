import faulthandler
import os
import signal
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from armada_cli.processes import Finished, Nursery, Plan, Waiting, in_process, over_processes
from armada_cli.processes.pool import HELD

pytestmark = pytest.mark.filterwarnings(
    "ignore::DeprecationWarning"
)  # Python 3.12 and later: fork beside xdist's threads


def work(job: str) -> Iterator[str]:
    kind, _, rest = job.partition(" ")
    match kind:
        case "say":
            yield from rest.split()
        case "sleep":
            time.sleep(float(rest))
            yield rest
        case "die":
            yield "last words"
            faulthandler.disable()
            os.kill(os.getpid(), int(rest))
        case "exit":
            os._exit(int(rest))
        case "big":
            yield from ("x" * 1_000_000 for _ in range(int(rest)))
        case "eat":
            try:
                yield str(len(bytearray(int(rest))))
            except MemoryError:
                yield "too much"
        case "spin":
            while True:
                pass
        case "grind":
            yield str(sum(range(1 << 60)))  # in C, where no Python runs and no signal is heard
        case "touch":
            Path(rest).touch()
        case "await":
            while not Path(rest).exists():
                time.sleep(0.01)
            yield "seen"


def lost(job: str, reason: str) -> str:
    return f"lost {job}: {reason}"


def known(job: str) -> str | None:
    return None if " " in job else job


def plan(timeout: float = 0.0, *, tired: bool = False) -> Plan[str, str]:
    return Plan(work, lost, known, timeout, tired=partial(bool, tired))


def run(jobs: list[str], count: int = 2, timeout: float = 0.0, *, tired: bool = False) -> list[str]:
    out: list[str] = []
    finished = []
    for one in over_processes(plan(timeout, tired=tired), iter(jobs), count):
        if isinstance(one, Finished):
            finished.append(one.job)
        else:
            out.append(one)
    assert finished == jobs
    return out


@pytest.mark.parametrize("count", [1, 2, 5])
def test_the_order_is_that_of_the_jobs(count: int) -> None:
    jobs = ["sleep 0.05", *(f"say {number} a{number}" for number in range(300)), "known", "say", "sleep 0.01", "say z"]
    expected = [one for one in in_process(plan(), jobs) if not isinstance(one, Finished)]
    assert run(jobs, count) == expected


def test_no_jobs() -> None:
    assert run([]) == []


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV])
def test_a_worker_that_dies_costs_its_job_alone(number: signal.Signals) -> None:
    found = run([f"die {int(number)}", "say b", "say c", f"die {int(number)}", "say e"])
    assert [one for one in found if "lost" not in one] == ["last words", "b", "c", "last words", "e"]
    assert sum(number.name in one for one in found) == 2


def test_a_worker_that_ends() -> None:
    assert run(["exit 3", "say b"]) == ["lost exit 3: its process ended with 3", "b"]


def test_a_job_that_takes_too_long_is_given_up_even_inside_c_code() -> None:
    found = run(["say a", "spin ", "say b", "grind ", "say c"], timeout=0.3)
    assert found == [
        "a",
        "lost spin : took longer than --timeout 0.3 s",
        "b",
        "lost grind : took longer than --timeout 0.3 s",
        "c",
    ]


def test_a_long_job_does_not_hold_up_the_others(tmp_path: Path) -> None:
    """The first job ends only when the last, many jobs on, has been done."""
    others = [f"say {number}" for number in range(1000)]
    jobs = [f"await {tmp_path}/last", *others, f"touch {tmp_path}/last"]
    assert run(jobs, timeout=60) == ["seen", *map(str, range(1000))]


def test_waiting_for_a_slow_reader_is_no_delay_of_the_job() -> None:
    found = []
    for one in over_processes(plan(0.5), iter(["big 40", "big 40"]), 2):
        if isinstance(one, str) and len(found) < 2:
            time.sleep(0.7)
        found.append(one)
    assert sum(isinstance(one, str) and one.startswith("x") for one in found) == 80


def test_results_held_back_are_bounded() -> None:
    more_than_is_held = 2 * HELD // 1_000_000
    assert len(run(["sleep 0.5", f"big {more_than_is_held}", "say a"])) == more_than_is_held + 2


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is kept to on Linux")
def test_memory_is_bounded() -> None:
    bound = Plan(work, lost, known, memory=1 << 30)
    found = over_processes(bound, iter(["eat 1000", f"eat {2 << 30}", "say a"]), 1)
    assert [one for one in found if isinstance(one, str)] == ["1000", "too much", "a"]


def test_a_tired_worker_is_replaced() -> None:
    assert run([f"say {number}" for number in range(20)], tired=True) == [str(number) for number in range(20)]


def test_results_come_while_the_stream_of_jobs_waits() -> None:
    out, into = os.pipe()

    def jobs() -> Iterator[str | Waiting]:
        yield "say a"
        yield Waiting(out)
        os.read(out, 1)
        yield "say b"

    found = over_processes(plan(), jobs(), 2)
    assert next(found) == "a"
    os.write(into, b"x")
    assert [one for one in found if isinstance(one, str)] == ["b"]
    for fd in (out, into):
        os.close(fd)


def test_a_nursery_started_beforehand(tmp_path: Path) -> None:
    loaded = tmp_path / "loaded"
    nursery = Nursery(loaded.touch)
    assert [one for one in over_processes(plan(), iter(["say a"]), 1, nursery) if isinstance(one, str)] == ["a"]
    assert loaded.exists()


def test_a_nursery_that_dies_is_replaced() -> None:
    nursery = Nursery(partial(bool, 1))
    found = over_processes(plan(), iter(["say a", "exit 1", "say b"]), 1, nursery)
    assert next(found) == "a"
    os.kill(nursery.pid, signal.SIGKILL)
    assert [one for one in found if isinstance(one, str)][1:] == ["b"]


def test_what_cannot_be_loaded_is_no_end() -> None:
    nursery = Nursery(partial(int, "no number"))
    assert [one for one in over_processes(plan(), iter(["say a"]), 1, nursery) if isinstance(one, str)] == ["a"]


def test_no_process_is_left_behind() -> None:
    found = over_processes(plan(), iter(["say a", "spin ", "spin "]), 3)
    next(found)
    found.close()  # type: ignore[attr-defined]
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_workers_end_with_a_parent_that_was_killed(tmp_path: Path) -> None:
    out, into = os.pipe()
    parent = os.fork()
    if parent == 0:
        os.close(out)
        list(over_processes(plan(), iter(["sleep 0.2", "spin ", *["sleep 30"] * 2]), 2))
        os._exit(0)
    os.close(into)
    time.sleep(0.1)
    os.kill(parent, signal.SIGKILL)
    os.waitpid(parent, 0)
    assert os.read(out, 1) == b""  # every process that held the pipe has ended
    os.close(out)
