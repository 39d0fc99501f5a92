"""The program as a user runs it."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ARMADA = [sys.executable, "-m", "armada_cli"]
ROOT = Path(__file__).parents[2]


def armada(
    *arguments: str | bytes | Path,
    stdin: bytes | None = None,
    cwd: Path | None = None,
    env: dict[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run it to its end; stdin is closed unless given."""
    return subprocess.run(
        [*ARMADA, *arguments], input=stdin or b"", capture_output=True, cwd=cwd, env=env, timeout=120, check=False
    )


def begin(arguments: Sequence[str | Path], **more: object) -> subprocess.Popen[bytes]:
    """Start it."""
    return subprocess.Popen([*ARMADA, *arguments], **more)  # type: ignore[call-overload,no-any-return]
