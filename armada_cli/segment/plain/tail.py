"""What stands below the body of a pasted article: credits that name the writers, days, slugs of a wire, tags."""

from __future__ import annotations

import re
from collections.abc import Sequence

from armada_cli.segment.plain.bylines import Dated, byline_of, dates_of
from armada_cli.segment.plain.lines import Unit
from armada_cli.segment.plain.shapes import word_count
from armada_cli.segment.shared.names import names_in
from armada_cli.values import frozen

_REPORTING = re.compile(r"^[\W_]*(?:reporting|story|report|written|text) by\s+(.+)$", re.IGNORECASE)
_SLUG = re.compile(r"^(?:[A-Z]{2,6}[-\d:].*|.*\b\d{4}(?:EST|EDT|GMT|PST|PDT)<?)$")
_TAGS = (
    r"^[\W_]*(?:tags?|tagged|keywords|labels|topics|filed under|schlagw[öo]rter|schlagworte|stichworte|mots[- ]cl[ée]s|"
    r"etiquetas|posted in|categor(?:y|ies))\s*:\s*(\S.*)$"
)


@frozen
class Tail:
    """The writers named below the text, the days there with their labels, and a wire's closing slugs."""

    authors: tuple[str, ...] = ()
    dates: tuple[Dated, ...] = ()
    slugs: tuple[str, ...] = ()


def read_tail(units: Sequence[Unit]) -> Tail:
    """What the lines below the body tell."""
    authors: tuple[str, ...] = ()
    dates: list[Dated] = []
    slugs: list[str] = []
    for unit in units:
        if word_count(unit.text) > 45:
            continue
        authors = authors or _names(unit.text)
        dates += dates_of(unit.text)
        if _SLUG.match(unit.text):
            slugs.append(unit.text)
    return Tail(authors, tuple(dates), tuple(slugs))


def _names(text: str) -> tuple[str, ...]:
    """The writers in "(Reporting by Ann Lee; editing by Bo Chan)" or in a byline set below the text."""
    match = _REPORTING.match(text.strip("() "))
    if match:
        return names_in(re.split(r"[;.]|\b(?:editing|writing) by\b", match[1])[0])
    return byline_of(text) or ()


def tags_in(units: Sequence[Unit]) -> tuple[str, ...]:
    """The tags in a line that lists them."""
    for unit in units:
        match = re.match(_TAGS, unit.text, re.IGNORECASE)
        if match:
            parts = re.split(r"\s*[,|·;•]\s*", match[1])
            return tuple(p for p in parts if p and word_count(p) <= 6)
    return ()
