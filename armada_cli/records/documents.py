"""What is read, and the article that is cut out of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from armada_cli.records.spans import Span
from armada_cli.values import cached_property, frozen


@frozen
class Hints:
    """What is known of a document from outside its text: a scraper's line, an index file, the command line."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None


@frozen
class Source:
    """One document, decoded. `kind` says how `text` is to be read; `notes` what had to be repaired on the way."""

    path: str
    text: str
    kind: Literal["html", "text"]
    encoding: str | None = None
    hints: Hints = Hints()
    notes: tuple[str, ...] = ()


@frozen
class Failure:
    """A document that could not be done: where it came from, the stage that gave up, and why, for a person to read."""

    path: str
    stage: str
    reason: str


@frozen
class Comment:
    """A reader's comment; `depth` is 0 for a comment, 1 for a reply to it, and so on. `date` is an ISO day or null."""

    author: str | None
    text: str
    date: str | None = None
    depth: int = 0


@frozen(slots=False)
class Article:
    """A segmented article. `body` holds its paragraphs with white space collapsed; `published` is ISO 8601 or null.

    `published_from` names the evidence that won (`json-ld`, `meta`, `time`, `dateline`, `url`, `text`, `hint`).
    """

    path: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    site: str | None = None
    language: str | None = None
    body: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()
    tags: tuple[str, ...] = ()
    published_from: str | None = None
    notes: tuple[str, ...] = ()

    @cached_property
    def text(self) -> str:
        """The text that all offsets count in: title and paragraphs joined by a blank line."""
        return "\n\n".join([self.title or "", *self.body]) if self.title else "\n\n".join(self.body)

    def parts(self) -> Iterator[tuple[Literal["title", "body"], Span]]:
        """The title's span, if there is one, then each paragraph's, in order."""
        start = 0
        if self.title:
            yield "title", Span(0, len(self.title))
            start = len(self.title) + 2
        for paragraph in self.body:
            yield "body", Span(start, start + len(paragraph))
            start += len(paragraph) + 2
