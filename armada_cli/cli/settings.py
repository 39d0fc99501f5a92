"""Options -> the settings of a run; whatever is wrong with them is a usage error (exit code 2)."""

from __future__ import annotations

from datetime import date

import typer

from armada_cli import __version__
from armada_cli.cli.options import Knowing, Reading, Running
from armada_cli.lexicon import Lexicon
from armada_cli.pipeline import Settings, Task
from armada_cli.read import Index, Limits, load_index


def settings(
    task: Task,
    reading: Reading,
    running: Running,
    knowing: Knowing | None = None,
    *,
    min_confidence: float = 0.0,
    explain: bool = False,
) -> Settings:
    """The settings that the options ask for. Raises typer.BadParameter."""
    return Settings(
        task,
        published=_day(reading.published),
        min_confidence=min_confidence,
        explain=explain,
        lexicon=_lexicon(tuple(knowing.lexicon or ()) if knowing else ()),
        index=_index(reading.metadata),
        limits=Limits(running.max_bytes, running.timeout),
    )


def fingerprint(chosen: Settings, running: Running, knowing: Knowing | None) -> bytes:
    """Bytes that are the same for two runs whose options make the same output of the same input."""
    what = (__version__, chosen.task, running.on_error.value)
    how = (chosen.published, chosen.min_confidence, chosen.explain, chosen.limits.max_bytes)
    told = sorted((path, hints) for path, hints in chosen.index.known.items())
    words = [(path, _content(path)) for path in (knowing.lexicon or () if knowing else ())]
    return repr((what, how, told, words)).encode("utf-8", "surrogateescape")


def _content(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _day(text: str | None) -> str | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no date like 2017-10-19", param_hint="--published") from None


def _index(path: str | None) -> Index:
    if path is None:
        return Index()
    try:
        return load_index(path)
    except (OSError, ValueError) as error:
        raise typer.BadParameter(str(error), param_hint="--metadata") from None


def _lexicon(paths: tuple[str, ...]) -> Lexicon | None:
    if not paths:
        return None
    from armada_cli.lexicon.user import load_user

    try:
        return load_user(paths)
    except (OSError, ValueError) as error:
        raise typer.BadParameter(str(error), param_hint="--lexicon") from None
