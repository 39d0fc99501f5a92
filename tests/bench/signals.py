"""How long the program takes to end after a signal, in the midst of its work."""

from __future__ import annotations

import argparse
import signal
import subprocess
import time
from pathlib import Path

import material
from measure import ARMADA, ENVIRONMENT, ROOT, median, row

ROUNDS = 10
SIGNALS = (signal.SIGINT, signal.SIGTERM)


def signals(asked: argparse.Namespace, folder: Path) -> None:
    """Both commands, on one process and on two, among many small pages and inside one of 5 MB."""
    many = str(material.generated(folder / "many", 1000))
    large = folder / "large.html"
    large.write_bytes(material.page(1, 5_000_000))
    for command in ("segment", "extract"):
        for jobs in ("1", "2"):
            for number in SIGNALS:
                stopped(f"{command} -j {jobs}, {number.name}", [command, "-j", jobs, many], number, first_line=True)
        stopped(f"{command}, a page of 5 MB, SIGINT", [command, str(large)], signal.SIGINT, first_line=False)


def stopped(name: str, arguments: list[str], number: signal.Signals, *, first_line: bool) -> None:
    """Seconds from the signal to the end, over rounds that are cut at ever later moments, and the codes returned."""
    times, codes = [], set()
    for turn in range(ROUNDS):
        with subprocess.Popen(
            [*ARMADA, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=ROOT, env=ENVIRONMENT
        ) as running:
            assert running.stdout
            if first_line:
                running.stdout.readline()
            time.sleep((0.0 if first_line else 1.0) + 0.05 * turn)
            begun = time.perf_counter()
            running.send_signal(number)
            running.stdout.read()
            codes.add(running.wait())
            times.append(time.perf_counter() - begun)
    row(name, s_median=median(times), s_longest=max(times), codes=" ".join(map(str, sorted(codes))))
