"""How well pages are segmented, beside the peers: ../shared/bench/segment/score.py over its two sets, one table each."""

from __future__ import annotations

import argparse
import shlex
import subprocess
from pathlib import Path

from measure import ARMADA, ENVIRONMENT
from pages import peers_python

SETS = ("aeb", "trafilatura-dev")
EXTRACTORS = (
    "armada",
    "trafilatura",
    "trafilatura_precision",
    "trafilatura_fast",
    "readability",
    "newspaper4k",
    "resiliparse",
    "goose3",
    "boilerpy3",
    "justext",
)


def quality(asked: argparse.Namespace, _: Path) -> None:
    """The score of every extractor; nothing where the sets are not at hand."""
    place = asked.shared / "bench" / "segment"
    if not (place / "score.py").exists():
        print(f"no sets in {place}")
        return
    environment = ENVIRONMENT | {"ARMADA": shlex.join(ARMADA), "PYTHONDONTWRITEBYTECODE": "1"}
    for name in SETS:
        print(f"{name}\n", flush=True)
        command = [peers_python(), "score.py", "--set", name, "--extractor", *EXTRACTORS]
        subprocess.run(command, cwd=place, env=environment, stderr=subprocess.DEVNULL, check=True)
        print()
