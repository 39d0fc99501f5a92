"""`python -m armada_cli` and the script `armada` begin here, before anything heavy is imported.

Reading the command line costs Typer more time than some commands take for their work; so what the work needs is loaded
meanwhile, in the process that its workers will come from.
"""

from __future__ import annotations

import gc
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from armada_cli.processes import Nursery

_WORK = ("extract", "annotate", "segment")
_NO_WORK = ("--help", "-h", "--text", "--show-completion")
_ALONE = ("-j0", "--jobs=0", "-j 0", "--jobs 0")  # no other processes
ALLOCATIONS = 50_000  # objects made since the last look for cycles


def main() -> None:
    """Run the command line; exits with the documented codes."""
    gc.disable()  # what is made at the start lives to the end; `run` and the nursery turn it on again
    gc.set_threshold(ALLOCATIONS)  # few objects here are in cycles: a tenth of the time went into looking for them
    nursery = _head_start(sys.argv[1:])
    from armada_cli.cli import app

    app(obj=nursery)


def _head_start(arguments: list[str]) -> Nursery | None:
    """A nursery, if the command will want one. A wrong guess costs a little time and nothing else."""
    if arguments[:1] not in ([name] for name in _WORK) or set(arguments) & set(_NO_WORK):
        return None
    if set(_ALONE) & {*arguments, *map(" ".join, pairwise(arguments))}:
        return None
    from armada_cli.pipeline import Settings, warm  # here, since both processes need it: loaded once, it is shared
    from armada_cli.processes import Nursery

    try:
        return Nursery(lambda: warm(Settings(arguments[0])))  # type: ignore[arg-type]
    except OSError:  # no more processes to be had: whoever needs them will say so
        return None


if __name__ == "__main__":
    main()
