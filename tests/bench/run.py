"""Measure speed, memory and growth: `make bench`. Nothing here passes or fails.

    .venv/bin/python tests/bench/run.py                       everything (several minutes)
    .venv/bin/python tests/bench/run.py --only start inner    some of it: start, inner, pages, texts, peers, quality, growth, memory,
                                                              signals
    .venv/bin/python tests/bench/run.py --only growth --most 10000
    make bench ARGS="--only start"

Pages are those of ../shared/bench/segment/aeb if they are there, else generated ones; texts are the MUC-4 set of
../shared/bench/events, else generated; quality needs the former. Peers are installed into `.bench-venv` on first use.
Times are wall clock of whole processes unless said otherwise; ratios are to a bare lxml parse of the same bytes, taken
in the same run.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import growth
import pages
import quality
import signals
import startup


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=list(PARTS), default=list(PARTS), metavar="PART")
    parser.add_argument("--most", type=int, default=1000, help="most pages of the growth table (10000 takes minutes)")
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[3] / "shared")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        for name in asked.only:
            print(f"== {name}")
            PARTS[name](asked, Path(temporary))
            print(flush=True)
    return 0


PARTS: dict[str, Callable[[argparse.Namespace, Path], None]] = {
    "start": startup.start,
    "inner": startup.inner,
    "pages": pages.pages,
    "texts": pages.texts,
    "peers": pages.peers,
    "quality": quality.quality,
    "growth": growth.growth,
    "memory": growth.memory,
    "signals": signals.signals,
}

if __name__ == "__main__":
    sys.exit(main())
