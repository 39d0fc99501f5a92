"""Run a command and say what it took."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PYTHON = sys.executable
ARMADA = [PYTHON, "-m", "armada_cli"]
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


@dataclass(frozen=True)
class Took:
    """Wall and CPU seconds, and the peak memory of the largest process in MB."""

    wall: float
    cpu: float
    peak: float
    output: bytes


def run(command: Sequence[str], stdin: bytes = b"", repeat: int = 1) -> Took:
    """The median run by wall time."""
    runs = sorted((once(command, stdin) for _ in range(repeat)), key=lambda took: took.wall)
    return runs[len(runs) // 2]


def once(command: Sequence[str], stdin: bytes) -> Took:
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=ROOT, env=ENVIRONMENT
    ) as child:
        assert child.stdin
        assert child.stdout
        begun = time.perf_counter()
        pid = os.fork()
        if pid == 0:  # feed it from a process of its own, as a pipe in a shell would
            child.stdout.close()
            try:
                child.stdin.write(stdin)
                child.stdin.close()
            finally:
                os._exit(0)
        child.stdin.close()
        output = child.stdout.read()
        os.waitpid(pid, 0)
        _, status, used = os.wait4(child.pid, 0)
        wall = time.perf_counter() - begun
        child.returncode = os.waitstatus_to_exitcode(status)
    scale = 1 if sys.platform == "darwin" else 1024
    return Took(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * scale / 1e6, output)


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def row(name: str, **values: float | str) -> None:
    """Print one line of a table."""
    cells = (f"{key} {value if isinstance(value, str) else shown(value)}" for key, value in values.items())
    print(f"{name:36}" + "   ".join(cells), flush=True)


def shown(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
