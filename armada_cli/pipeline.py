"""One document in, one Result out: the walk from a Source to lines, and the settings that it is walked with."""

from __future__ import annotations

import resource
import sys
from collections.abc import Iterable, Iterator
from dataclasses import field, replace
from functools import partial
from typing import Literal

from armada_cli.lexicon import Lexicon
from armada_cli.processes import Finished, Nursery, Plan, Waiting, in_process, over_processes
from armada_cli.read import Index, Item, Limits, read
from armada_cli.records import Annotated, Article, Event, Failure, Source
from armada_cli.values import frozen
from armada_cli.write import line

MEMORY = 4 << 30  # bytes that a worker may map: no document of a size that is let through needs a quarter of it

Task = Literal["segment", "annotate", "extract"]


@frozen
class Settings:
    """What to do with each document.

    `published` stands in for articles that carry no date. Events below `min_confidence` (0 to 1) are left out. No
    `lexicon` means the one shipped.
    """

    task: Task
    published: str | None = None
    min_confidence: float = 0.0
    explain: bool = False
    lexicon: Lexicon | None = None
    index: Index = field(default_factory=Index)
    limits: Limits = field(default_factory=Limits)


@frozen
class Result:
    """What one document gave: the lines to write and how many records they hold, or the failure; `notes` on repairs."""

    path: str
    lines: bytes = b""
    records: int = 0
    failure: Failure | None = None
    notes: tuple[str, ...] = ()


Found = Item | Failure | Waiting  # what the readers find: a failure is something that could not even be listed
Out = Result | Finished[Item | Failure]


def run(found: Iterable[Found], settings: Settings, processes: int, nursery: Nursery | None = None) -> Iterator[Out]:
    """The results of many items, in their order, over that many processes; 0 works here, without time limits.

    After an item's last result comes its Finished. A nursery that was started beforehand is used up.
    """
    work, lost, prepare = partial(results, settings=settings), partial(_lost, settings.task), partial(warm, settings)
    plan = Plan(work, lost, _known, settings.limits.timeout, MEMORY, prepare, tired)
    if not processes:
        if nursery:
            nursery.close()
        return in_process(plan, found)
    return over_processes(plan, found, processes, nursery)


def warm(settings: Settings) -> None:
    """Load what every document needs, so that workers share it and a new one starts at once."""
    document = Article("", body=("A bomb killed two people in Kabul.",))
    result(Source("", "<p>A bomb.</p>", "html") if settings.task == "segment" else document, settings)


def tired() -> bool:
    """Whether this process has once held more than a gigabyte, and should make way for a fresh one."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak * (1 if sys.platform == "darwin" else 1024) > 1 << 30


def _known(item: Item | Failure) -> Result | None:
    return Result(item.path, failure=item) if isinstance(item, Failure) else None


def _lost(task: Task, item: Item | Failure, reason: str) -> Result:
    line = item.line if isinstance(item, Item) else None
    path = item.path if line is None else f"{item.path}:{line}"
    return Result(path, failure=Failure(path, task, reason))


def results(item: Item | Failure, settings: Settings) -> Iterator[Result]:
    """A result for each document that the item holds, in order. Never raises: what goes wrong is a Failure."""
    if isinstance(item, Failure):
        yield Result(item.path, failure=item)
        return
    for document in read(item, settings.index, settings.limits):
        yield result(document, settings)


def result(document: Source | Article | Failure, settings: Settings) -> Result:
    """One document all the way to its lines."""
    if isinstance(document, Failure):
        return Result(document.path, failure=document)
    try:
        return _result(document, settings)
    except (Exception, RecursionError) as error:
        reason = f"{type(error).__name__}: {error}".splitlines()[0]
        return Result(document.path, failure=Failure(document.path, settings.task, reason))


def _result(document: Source | Article, settings: Settings) -> Result:
    article = dated(segmented(document), settings.published)
    records = walk(article, settings)
    lines = b"".join(line(record, explain=settings.explain) for record in records)
    return Result(article.path, lines, len(records), notes=document.notes)


def segmented(document: Source | Article) -> Article:
    """The article of a source; one that is an article already passes through as it is."""
    if isinstance(document, Article):
        return document
    from armada_cli.segment import segment  # here, since a stream of article lines needs no parser

    article, told = segment(document), document.hints.published
    return replace(article, published=told, published_from="hint") if told else article


def dated(article: Article, published: str | None) -> Article:
    """The article, with the given publication date if it carries none of its own."""
    if article.published or not published:
        return article
    return replace(article, published=published, published_from="hint")


def walk(article: Article, settings: Settings) -> list[Article] | list[Annotated] | list[Event]:
    """The records that the task asks for."""
    if settings.task == "segment":
        return [article]
    from armada_cli.annotate import annotate

    annotated = annotate(article, settings.lexicon)
    if settings.task == "annotate":
        return [annotated]
    from armada_cli.extract import extract

    return [
        event
        for event in extract(annotated, settings.lexicon, explain=settings.explain)
        if event.confidence >= settings.min_confidence
    ]
