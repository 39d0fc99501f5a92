"""What it costs to begin, and what a single article costs inside."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import material
from measure import ARMADA, PYTHON, row, run

BARE = "import typer, rich.console, lxml.html"


def start(_: argparse.Namespace, folder: Path) -> None:
    """Start-up: the whole program on one short article against bare imports."""
    path = folder / "one.txt"
    path.write_text("A report\n\n" + "\n\n".join(material.article(1, 1500)))
    bare = run([PYTHON, "-c", BARE], repeat=7)
    commands = {
        "python -c pass": [PYTHON, "-c", "pass"],
        "bare imports (typer, rich, lxml)": [PYTHON, "-c", BARE],
        "armada --version": [*ARMADA, "--version"],
        "armada segment, one article": [*ARMADA, "segment", str(path)],
        "armada extract, one article": [*ARMADA, "extract", str(path)],
        "armada extract -j 0, one article": [*ARMADA, "extract", "-j", "0", str(path)],
    }
    for name, command in commands.items():
        took = run(command, repeat=7)
        row(name, ms=1000 * took.wall, cpu_ms=1000 * took.cpu, MB=took.peak, times_bare=took.wall / bare.wall)


def inner(_: argparse.Namespace, __: Path) -> None:
    """Inside one process, in CPU time: loading, then a 4 KB article again and again."""
    code = f"""
import json, sys, time, resource
sys.path.insert(0, {str(Path(__file__).parent)!r})
import startup
startup.steps()
"""
    for name, value in json.loads(run([PYTHON, "-c", code]).output).items():
        row(name, cpu_ms=value)


def steps() -> None:
    """Time each step in this process and print it as JSON."""
    took: dict[str, float] = {}

    def lap(name: str, begun: float) -> float:
        took[name] = 1000 * (time.process_time() - begun)
        return time.process_time()

    clock = time.process_time()
    from armada_cli.annotate import annotate
    from armada_cli.extract import extract
    from armada_cli.records import Article, Source
    from armada_cli.segment import segment

    clock = lap("import segment, annotate, extract", clock)
    article = Article("a", "A report", body=tuple(material.article(2, 4000)), published="2015-05-01")
    annotated = annotate(article)
    len(annotated.mentions)
    clock = lap("first annotate (loads the lexicon)", clock)
    extract(annotated)
    lap("first extract", clock)
    calm = Article("a", "A report", body=tuple(material.article(2, 4000, material.CALM)), published="2015-05-01")
    source = Source("a", material.page(2, 4000).decode(), "html")
    segment(source)
    for name, step in (
        ("segment, 4 KB article in a page", lambda: segment(source)),
        ("annotate, 4 KB article", lambda: annotate(article).mentions),
        ("annotate and extract, 4 KB article", lambda: extract(annotate(article))),
        ("the same, 4 KB without a trigger", lambda: extract(annotate(calm))),
        ("annotate, 4 KB without a trigger", lambda: annotate(calm).mentions),
    ):
        times = []
        for _ in range(20):
            begun = time.process_time()
            step()
            times.append(1000 * (time.process_time() - begun))
        took[name] = min(times)
    print(json.dumps(took))
