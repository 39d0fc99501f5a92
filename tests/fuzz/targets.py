"""What is tried on each input; an exception is a finding."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import armada_cli.segment.page
import armada_cli.segment.plain  # noqa: F401
from armada_cli.annotate import annotate
from armada_cli.extract import extract as extract_events
from armada_cli.read import Item, Limits, read
from armada_cli.read.decode import decode as decode_bytes
from armada_cli.records import Annotated, Article, Failure, Source
from armada_cli.segment import segment as segment_source
from armada_cli.write import line

LIMITS = Limits(max_bytes=1_000_000)
CPU_SECONDS = 20


def within_limit(target: Callable[[bytes], None]) -> Callable[[bytes], None]:
    """The target, for which an input that costs too much CPU time is a finding too."""

    def timed(data: bytes) -> None:
        begun = time.process_time()
        target(data)
        assert time.process_time() - begun < CPU_SECONDS, f"{CPU_SECONDS} seconds of CPU time are passed"

    return timed


def decode(data: bytes) -> None:
    """Any bytes give text that can be written, and the reader gives documents or failures."""
    decode_bytes(data).text.encode("utf-8")
    for name in ("a.html", "a.txt", "a"):
        for document in read(Item(name, data=data), limits=LIMITS):
            assert isinstance(document, (Source, Article, Failure))


def segment(data: bytes) -> None:
    """Any document gives an article whose line is JSON."""
    for name in ("a.html", "a.txt"):
        for document in read(Item(name, data=data), limits=LIMITS):
            if isinstance(document, Source):
                check(segment_source(document))


def extract(data: bytes) -> None:
    """Any article gives mentions and evidence that stand where they say."""
    article = Article("a", body=tuple(decode_bytes(data).text.split("\n")), published="2015-03-04")
    annotated = annotate(article)
    for mention in annotated.mentions:
        assert article.text[mention.span.start : mention.span.end] == mention.text
    check(annotated)
    for event in extract_events(annotated):
        for part in event.evidence:
            assert article.text[part.start : part.end] == part.text
        json.loads(line(event).decode("utf-8"))


def check(record: Article | Annotated) -> None:
    json.loads(line(record).decode("utf-8"))
