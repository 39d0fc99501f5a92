"""Bylines and dates in the short lines around an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from armada_cli.segment.shared.names import is_person, names_in, tidy
from armada_cli.segment.shared.times import Order, Stamp, find_stamps, without_joiners
from armada_cli.segment.shared.words import alternatives, pattern, words

_PARTS = re.compile(r"\s+[|·•/–—]\s+|\s{2,}|(?<=\w)\s*\|\s*")
_TAKE = re.compile(r"[\^=*_]+")
_READ_TIME = re.compile(r"\b\d{1,2}[- ]?(?:min(?:ute)?s?)\b(?: read)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dated:
    """A day in a header line; `label` is `published`, `updated` or empty."""

    stamp: Stamp
    label: str

    def day(self, order: Order | None) -> date | None:
        """The day, read in the document's order."""
        return self.stamp.read(order)


@lru_cache(maxsize=1)
def _by() -> re.Pattern[str]:
    return re.compile(rf"^[\W_]{{0,3}}(?:{alternatives('paste', 'byline')})(?:\s*:\s*|\s+)(?=\S)(.+)$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _label() -> re.Pattern[str]:
    kinds = "|".join(f"(?P<{k}>{alternatives('paste', k)})" for k in ("updated", "published"))
    return re.compile(rf"(?<!\w)(?:{kinds})(?!\w)", re.IGNORECASE)


def dates_of(text: str) -> list[Dated]:
    """The days in a header line, each with the label that stands closest before it."""
    found, last = [], 0
    for stamp in find_stamps(text):
        labels = [m.lastgroup for m in _label().finditer(text[last : stamp.start])]
        last = stamp.end
        if stamp.day or stamp.choices:
            found.append(Dated(stamp, (labels or [""])[-1] or ""))
    return found


def is_date_line(text: str) -> bool:
    """Whether a line holds a date and little else."""
    return bool(dates_of(text)) and len(without_dates(text).split()) <= 8


def without_dates(text: str) -> str:
    """A line without its times, their labels and reading times."""
    for stamp in reversed(find_stamps(text)):
        text = f"{text[: stamp.start]} | {text[stamp.end :]}"
    return " ".join(_READ_TIME.sub(" ", text).split())


def byline_of(text: str) -> tuple[str, ...] | None:
    """The writers that a line with "By" names, perhaps none ("By our correspondent"); null if it is no byline."""
    text = _TAKE.sub(" ", text).strip()
    if len(text.split()) > 30:
        return None
    for part in _segments(text):
        match = _by().match(part)
        if match and _could_be_names(match[1]):
            return names_in(match[1], explicit=True)
    return None


def _segments(text: str) -> Iterator[str]:
    """The line's parts that can open with "By": between separators, and after a date ("June 5 by Ann Lee")."""
    for part in _PARTS.split(without_dates(text)):
        cleaned = part.strip(" ,;:|-–—")
        if cleaned:
            yield cleaned


def _could_be_names(text: str) -> bool:
    """Whether what follows "By" can be names: a sentence ("By then the goats were gone.") is none."""
    first = text.split()[0]
    lower = first[:1].islower() and not (len(text.split()) <= 2 or first in ("a", "our", "the", "staff"))
    return not lower and len(text.split()) <= 25 and not re.search(r"[.!?…]$", re.sub(r"\b\w\.$|\b[JS]r\.$", "", text))


def name_line(text: str) -> tuple[str, ...]:
    """The writers that a line without "By" names, if it holds names (and a date, a reading time) and nothing else."""
    rest = [p.strip(" ,;:|-–—") for p in _PARTS.split(without_dates(text))]
    rest = [p for p in rest if p and without_joiners(p)]
    if len(rest) != 1 or len(rest[0].split()) > 14:
        return ()
    parts = re.split(r"\s*,\s*|\s+(?:and|&|und|et|y|e)\s+", rest[0])
    return tuple(map(tidy, parts)) if parts and all(is_person(tidy(p)) for p in parts) else ()


def talker_of(text: str) -> tuple[str, ...]:
    """The interviewer of a standfirst such as "Ann Lee talks to Bo Chan, head of the museum"."""
    match = pattern("paste", "talks", r"^(.{3,40}?)\s+%s\s+\S").match(text)
    return (match[1],) if match and is_person(match[1]) and len(text.split()) <= 30 else ()


def is_pen(text: str) -> bool:
    """Whether a word after "By" is no name."""
    return text.casefold() in words("paste", "nobody")
