"""Look for inputs that break decoding, segmenting or extracting, with atheris (libFuzzer): `make fuzz`.

    .fuzz-venv/bin/python tests/fuzz/run.py decode|segment|extract [--seconds 600]
    make fuzz ARGS="segment --seconds 600"       (without a name: each of the three in turn)

A finding is any exception, any line that is no valid JSON in valid UTF-8, evidence that is not where it says, or an
input that takes more than 20 seconds of CPU time (a busy machine is no finding). It is written to tests/fuzz/findings/
for a test of its own. Atheris lives in an environment of its own, since it is no part of what the project needs to be
tested.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", nargs="?", choices=["decode", "segment", "extract"])
    parser.add_argument("--seconds", type=int, default=600)
    asked = parser.parse_args()
    if asked.target:
        return fuzz(asked.target, asked.seconds)
    calls = (
        [sys.executable, __file__, name, "--seconds", str(asked.seconds)] for name in ("decode", "segment", "extract")
    )
    return max(subprocess.run(call, check=False).returncode for call in calls)


def fuzz(name: str, seconds: int) -> int:
    import atheris

    with atheris.instrument_imports(include=["armada_cli"]):
        import targets

    findings, corpus = HERE / "findings", HERE / "corpus"
    for folder in (findings, corpus):
        folder.mkdir(exist_ok=True)
    seed(corpus)
    target: Callable[[bytes], None] = targets.within_limit(getattr(targets, name))
    flags = [
        f"-max_total_time={seconds}",
        f"-artifact_prefix={findings}/{name}-",
        "-timeout=600",  # of wall time, for what hangs; see `targets.within_limit`
        "-report_slow_units=600",
        "-rss_limit_mb=4096",
        "-max_len=20000",
    ]
    atheris.Setup([sys.argv[0], str(corpus), *flags], target)
    atheris.Fuzz()
    return 0


def seed(corpus: Path) -> None:
    """Begin with the samples."""
    for path in sorted((ROOT / "samples").iterdir()):
        if path.is_file():
            (corpus / path.name).write_bytes(path.read_bytes())


if __name__ == "__main__":
    sys.exit(main())
