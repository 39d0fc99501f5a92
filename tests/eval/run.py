"""Score armada on the development sets in ../shared, with the scorers that come with them: `make eval`.

    .venv/bin/python tests/eval/run.py                            every set, one table each for events and segmentation
    .venv/bin/python tests/eval/run.py --only dev                 one set (--only may be repeated, or take several names)
    .venv/bin/python tests/eval/run.py --only dev --slots         and each slot's figures
    .venv/bin/python tests/eval/run.py --only dev --errors        and each missed and spurious event, each wrong slot
    .venv/bin/python tests/eval/run.py --only dev --docs dev03 dev07 --errors     these documents alone
    .venv/bin/python tests/eval/run.py --only dev dev2 --half 1   every other document (--half 2: the others), to hold out
    .venv/bin/python tests/eval/run.py --only dev --keep /tmp/x   keep what the program wrote, as /tmp/x/<set>.jsonl
    .venv/bin/python tests/eval/run.py --json                     the figures as JSON
    make eval ARGS="--only dev --errors"                          the same through make

Sets of events         dev, dev2, seed   (publication dates given by --metadata, where the gold has one)
                       dev-bare, dev2-bare   (the same without --metadata: the program reads the date itself)
                       summary, narrative, muc4   (bench/events; dates given)
Sets of segmentation   seg-dev, seg-dev2, seg-seed   (gold `segments`, no metadata), comments, aeb, trafilatura

Names may be cut short as long as they fit one set exactly or as a prefix: `--only muc`. A set that is not there is said
to be missing. All figures are percentages; `seconds` is the program's own run over the set, start-up included.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

import report
import sets


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", action="extend", metavar="SET", help="these sets alone")
    parser.add_argument("--docs", nargs="+", metavar="ID", help="these documents alone")
    parser.add_argument("--half", type=int, choices=(1, 2), help="every other document")
    parser.add_argument("--slots", action="store_true", help="the figures of each slot")
    parser.add_argument("--errors", action="store_true", help="list what is wrong")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep what the program wrote")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--shared", type=Path, default=sets.SHARED, help="where the development sets are")
    return parser.parse_args()


def main() -> int:
    asked = options()
    chosen = sets.chosen(asked.only)
    if not asked.shared.is_dir():
        print(f"{asked.shared} is not here: nothing to score", file=sys.stderr)
        return 0
    figures = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for one in chosen:
            result = one.run(sets.Request(asked.shared, folder, asked.docs, asked.half))
            if result is None:
                print(f"{one.name}: not in {asked.shared}", file=sys.stderr)
                continue
            figures.append(result)
            if asked.errors:
                print(f"== {one.name}", *result.errors, sep="\n")
    print(json.dumps([one.as_dict() for one in figures]) if asked.json else report.tables(figures, slots=asked.slots))
    return 0


if __name__ == "__main__":
    sys.exit(main())
