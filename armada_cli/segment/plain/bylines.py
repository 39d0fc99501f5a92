"""Bylines and dates in the short lines around an article."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Set
from datetime import date
from functools import lru_cache

from armada_cli.lexicon.gazetteer import gazetteer
from armada_cli.segment.shared.names import has_given_name, is_person, names_in
from armada_cli.segment.shared.times import Order, Stamp, find_stamps
from armada_cli.segment.shared.words import alternatives, search, words
from armada_cli.values import frozen

_PARTS = re.compile(r"\s+[|·•/–—]\s+|\s{2,}|(?<=\w)\s*\|\s*")
_BY = r"^[\W_]{0,3}%s(?:\s*:\s*|\s+)(?=\S)(.+)$"
_TAKE = re.compile(r"[\^=*_]+")
_LATE_BY = re.compile(
    r"^[^.!?]{3,60}\b(?:blog|column|analysis|report|story|essay|post|commentary) by (.{5,40})$", re.IGNORECASE
)
_READ_TIME = re.compile(r"\b\d{1,2}[- ]?(?:min(?:ute)?s?)\b(?: read)?", re.IGNORECASE)


@frozen
class Dated:
    """A day in a header line; `label` is `published`, `updated` or empty."""

    stamp: Stamp
    label: str

    def day(self, order: Order | None) -> date | None:
        """The day, read in the document's order."""
        return self.stamp.read(order)


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
    rest = [w for w in without_dates(text).split() if w not in "|·-–—"]
    return bool(dates_of(text)) and len(rest) <= 8


def without_dates(text: str) -> str:
    """A line without its times, their labels and reading times."""
    for stamp in reversed(find_stamps(text)):
        text = f"{text[: stamp.start]} | {text[stamp.end :]}"
    return _READ_TIME.sub(" ", text).strip()


@lru_cache(maxsize=1024)
def byline_of(text: str) -> tuple[str, ...] | None:
    """The writers that a line with "By" names, perhaps none ("By our correspondent"); null if it is no byline."""
    text = _TAKE.sub(" ", text).strip()
    if len(text.split()) > 30:
        return None
    if len(text.split()) <= 12 and search("paste", "unsigned", text, r"^\W*%s(?!\w)"):
        return ()
    for part in _segments(text):
        match = search("paste", "byline", part, _BY)
        if match and _could_be_names(match[1]):
            return names_in(match[1], explicit=True)
        match = _LATE_BY.search(part)
        if match and is_person(match[1]):
            return (match[1],)
    return None


def _segments(text: str) -> Iterator[str]:
    """The line's parts that can open with "By": between separators, and after a date ("June 5 by Ann Lee")."""
    for part in _PARTS.split(without_dates(text)):
        cleaned = _without_end(part)
        if cleaned:
            yield cleaned


def _without_end(part: str) -> str:
    """A piece of a line without marks at its edges and without a little word left over from a date ("Ann Lee on")."""
    tokens = part.strip(" ,;:|-–—").split()
    labels = words("paste", "updated") | words("paste", "published") | {"last", "on"}
    while tokens and (tokens[-1] in words("stamps", "joiner") or tokens[-1].casefold() in labels):
        tokens.pop()
    return " ".join(tokens)


def _could_be_names(text: str) -> bool:
    """Whether what follows "By" can be names: a sentence ("By then the goats were gone.") is none."""
    first = text.split()[0]
    lower = first[:1].islower() and not (len(text.split()) <= 2 or first in ("a", "our", "the", "staff"))
    return not lower and len(text.split()) <= 25 and not re.search(r"[.!?…]$", re.sub(r"\b\w\.$|\b[JS]r\.$", "", text))


def name_line(text: str, common: Set[str] = frozenset()) -> tuple[str, ...]:
    """The writers that a line without "By" names beside at most a place, a role, a date or buttons; else nothing.

    `text` keeps its columns. A known given name, or two names joined, must show that they are persons; a line that is
    one name alone will do if no place is called so and none of its words is `common` (stands in small letters
    in the text).
    """
    parts = [p for p in map(_without_end, _PARTS.split(without_dates(text))) if p]
    if len(parts) > (5 if dates_of(text) else 3):
        return ()
    for part in parts:
        names = names_in(part)
        if not names or not _covers(names, part):
            continue
        if len(names) > 1 or has_given_name(names[0]) or (parts == [part] and _may_be_name(names[0], common)):
            return names
    return ()


def _covers(names: tuple[str, ...], part: str) -> bool:
    """Whether a piece of a line opens with a name and holds little beside the names."""
    said = sum(len(n.split()) for n in names)
    opens = part.casefold().startswith(names[0].casefold()[:4])
    small = [w for w in part.split() if w[:1].islower() and w not in words("paste", "particle")]
    return opens and len(part.split()) - said <= 5 and len(small) <= 3 and part[-1:] not in ".!?…"


def _may_be_name(name: str, common: Set[str]) -> bool:
    return common.isdisjoint(name.casefold().split()) and not _is_place(name)


def _is_place(name: str) -> bool:
    try:
        return bool(gazetteer().lookup([name]).get(name))
    except sqlite3.Error:  # a gazetteer that cannot be read must not end a run: without it, the name is let be
        return False


def talker_of(text: str) -> tuple[str, ...]:
    """The interviewer of a standfirst such as "Ann Lee talks to Bo Chan, head of the museum"."""
    match = search("paste", "talks", text, r"^(.{3,40}?)\s+%s\s+\S")
    return (match[1],) if match and is_person(match[1]) and len(text.split()) <= 30 else ()
