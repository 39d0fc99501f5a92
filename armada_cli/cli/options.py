"""The options that several commands share, declared once, and the decorator that gives them to a command."""

from __future__ import annotations

import functools
import inspect
import os
from collections.abc import Callable
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Annotated, Any, get_type_hints

import typer


class OnError(StrEnum):
    """What a document that cannot be done does to the run."""

    skip = "skip"
    record = "record"
    stop = "stop"


@dataclass(frozen=True)
class Reading:
    """Where the documents come from."""

    paths: Annotated[
        list[str] | None,
        typer.Argument(help="Files and folders (recursive, sorted); - is stdin.", metavar="PATHS", show_default=False),
    ] = None
    files_from: Annotated[
        str | None, typer.Option("--files-from", metavar="FILE", help="Read paths from FILE, one a line; - is stdin.")
    ] = None
    zero: Annotated[bool, typer.Option("-0", "--null", help="Paths of --files-from end in a NUL byte.")] = False
    published: Annotated[
        str | None,
        typer.Option("--published", metavar="DATE", help="Publication date of articles that carry none (YYYY-MM-DD)."),
    ] = None
    metadata: Annotated[
        str | None,
        typer.Option(
            "--metadata",
            metavar="FILE",
            help="CSV or JSON Lines that give title, authors, published or url for each path.",
        ),
    ] = None


@dataclass(frozen=True)
class Running:
    """How the work is done and what is said about it."""

    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="Write to FILE in place of stdout.")
    ] = None
    on_error: Annotated[
        OnError,
        typer.Option(
            "--on-error",
            metavar="skip|record|stop",
            help="A document that fails: skip and name it, write a failure record, or stop.",
        ),
    ] = OnError.skip
    jobs: Annotated[
        int | None,
        typer.Option(
            "-j", "--jobs", min=0, metavar="N", help="Processes (default: one a core; 0: none, and no time limits)."
        ),
    ] = None
    resume: Annotated[
        bool, typer.Option("--resume", help="With -o: go on where an interrupted run of the same command stopped.")
    ] = False
    timeout: Annotated[
        float, typer.Option("--timeout", min=0, metavar="S", help="Seconds that one document may take; 0 for no limit.")
    ] = 120.0
    max_bytes: Annotated[int, typer.Option("--max-bytes", min=1, metavar="N", help="Largest document, unpacked.")] = (
        50_000_000
    )
    quiet: Annotated[int, typer.Option("-q", "--quiet", count=True, help="Say less on stderr.", metavar="")] = 0
    verbose: Annotated[int, typer.Option("-v", "--verbose", count=True, help="Say more on stderr.", metavar="")] = 0


@dataclass(frozen=True)
class Knowing:
    """What is known beside the shipped lexicon."""

    lexicon: Annotated[
        list[str] | None,
        typer.Option("--lexicon", metavar="FILE", help="Your own groups, people, places and words (TOML); repeatable."),
    ] = None


def takes(*bundles: type[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command the options of the bundles; it is called with the nursery that may have been started for it, one
    instance of each bundle, then its own options.

    Typer reads the signature, so the decorated function shows the fields of every bundle as keyword parameters.
    """

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        own = list(inspect.signature(command, eval_str=True).parameters.values())[len(bundles) + 1 :]

        @functools.wraps(command)
        def run(**given: Any) -> None:
            made = [bundle(**{field.name: given.pop(field.name) for field in fields(bundle)}) for bundle in bundles]
            command(given.pop("context").obj, *made, **given)

        context = inspect.Parameter("context", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)
        shared = [parameter for bundle in bundles for parameter in _parameters(bundle)]
        every = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in (context, *shared, *own)]
        del run.__wrapped__
        run.__signature__ = inspect.Signature(every)  # type: ignore[attr-defined]
        run.__annotations__ = {parameter.name: parameter.annotation for parameter in every}
        return run

    return decorate


def _parameters(bundle: type[Any]) -> list[inspect.Parameter]:
    hints = get_type_hints(bundle, include_extras=True)
    return [
        inspect.Parameter(f.name, inspect.Parameter.KEYWORD_ONLY, default=f.default, annotation=hints[f.name])
        for f in fields(bundle)
    ]


def cores() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
