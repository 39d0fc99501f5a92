"""How time and memory grow with the number of pages and with their size."""

from __future__ import annotations

import argparse
import os
import subprocess
import threading
import time
from pathlib import Path

import material
from measure import ARMADA, row, run

SIZES = (1_000, 10_000, 100_000, 1_000_000, 5_000_000, 20_000_000)


def growth(asked: argparse.Namespace, folder: Path) -> None:
    """Both should be lines: CPU time a page or a megabyte should not rise (a short run is mostly start-up)."""
    counts = [count for count in (10, 100, 1_000, 10_000) if count <= asked.most]
    for count in counts:
        pages = material.generated(folder / f"count{count}", count)
        for command in ("segment", "extract"):
            took = run([*ARMADA, command, str(pages)])
            row(f"{command}, {count} pages", s=took.wall, cpu_ms_a_page=1000 * took.cpu / count, MB=took.peak)
    for size in SIZES:
        file = folder / f"size{size}.html"
        file.write_bytes(material.page(1, size))
        for command in ("segment", "extract"):
            took = run([*ARMADA, command, "--timeout", "0", str(file)])
            megabytes = file.stat().st_size / 1e6
            values = {"s": took.wall, "cpu_s_a_MB": took.cpu / megabytes, "MB": took.peak}
            row(f"{command}, one page of {megabytes:.3g} MB", **values)


def memory(asked: argparse.Namespace, folder: Path) -> None:
    """Memory of each worker while many pages go through: the first twentieth of the run against the last tenth."""
    count = 20 * asked.most
    folder = folder / "memory"
    folder.mkdir(exist_ok=True)
    names = []
    for seed in range(500):  # as many different pages as matter; they go round
        path = folder / f"{seed}.html"
        path.write_bytes(material.page(seed))
        names.append(str(path))
    listed = "\n".join(names[number % len(names)] for number in range(count)).encode()
    with subprocess.Popen(
        [*ARMADA, "segment", "--files-from", "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
    ) as child:
        samples: list[tuple[float, float]] = []
        watcher = threading.Thread(target=watch, args=(child, samples), daemon=True)
        watcher.start()
        child.communicate(listed)
        watcher.join()
    begun, ended = samples[0][0], samples[-1][0]
    early = max(size for when, size in samples if when <= begun + 0.05 * (ended - begun))
    late = max(size for when, size in samples if when >= ended - 0.1 * (ended - begun))
    row(
        f"{count} pages, largest process",
        MB_first_twentieth=early,
        MB_last_tenth=late,
        growth_percent=100 * (late / early - 1),
    )


def watch(child: subprocess.Popen[bytes], samples: list[tuple[float, float]]) -> None:
    """Note the memory of the largest worker ten times a second (Linux only)."""
    while child.poll() is None:
        sizes = [resident(pid) for pid in descendants(child.pid)]
        if any(sizes):
            samples.append((time.monotonic(), max(sizes)))
        time.sleep(0.1)


def descendants(pid: int) -> list[int]:
    try:
        children = [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []
    return children + [below for child in children for below in descendants(child)]


def resident(pid: int) -> float:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    except OSError:
        return 0.0
