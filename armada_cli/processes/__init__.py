"""Work over processes that can be killed: bounded, in order, and a stuck or dying worker costs one job.

    Nursery   one process that loads what every job needs, and from which workers are forked
    worker    gets one job at a time over a socket, sends back its results one by one, and waits when nobody takes them
    pool      the parent's side: hands out jobs, keeps the order, answers for jobs whose worker did not survive

Python cannot interrupt C code, so the only sure limit on a job's time is to kill its process.
"""

from __future__ import annotations

from armada_cli.processes.nursery import Nursery
from armada_cli.processes.plan import Finished, Plan, Waiting
from armada_cli.processes.pool import in_process, over_processes

__all__ = ["Finished", "Nursery", "Plan", "Waiting", "in_process", "over_processes"]
