"""Which noun groups say when or how far: dates, years, "last week", "two days later"."""

from __future__ import annotations

from functools import lru_cache

from armada_cli.annotate.grammar.classes import NOUNS, lemma
from armada_cli.annotate.grammar.phrases import is_clock
from armada_cli.annotate.grammar.tokens import Line
from armada_cli.annotate.grammar.words import classes, nominals

_POINTING = frozenset({"this", "that", "last", "next", "previous", "following", "same", "every", "each"})
DEICTIC = _POINTING | {"early", "earlier", "late", "first", "second", "third"}
_YEAR_OPENERS = frozenset({"in", "since", "until", "by", "during", "early", "late", "mid", "from", "of"})


@lru_cache(maxsize=1)
def timely() -> frozenset[str]:
    """Heads that may say when or how far."""
    return nominals()["calendar"] | nominals()["time"] | nominals()["distance"]


def is_calendar_name(line: Line, i: int) -> bool:
    """Whether a word is the name of a day or month, and not a common noun that is spelt like one: "a peace march"."""
    low = line.lows[i]
    common = line.words[i] == low and "VB" in classes(low)
    return low in nominals()["calendar"] and not common


def says_when(line: Line, first: int, last: int, head: int) -> bool:
    """Whether a group says when: a date, or a time noun with this, last, every ... or before later, ago."""
    if line.days[head]:
        return True
    low = line.lows[head]
    if is_calendar_name(line, head):
        others = (k for k in range(first, last + 1) if line.tags[k] in NOUNS)
        return all(line.lows[k] in nominals()["calendar"] or line.lows[k] in nominals()["time"] for k in others)
    if line.tags[head] == "CD":
        return is_clock(low) or (first == last and is_year(line, first))
    base = lemma(low, line.tags[head])
    if base in nominals()["distance"]:
        return any(line.tags[k] == "CD" for k in range(first, head)) or line.lows[first] == "a"
    if base not in nominals()["time"]:
        return False
    after = line.lows[last + 1] if last + 1 < len(line.lows) else ""
    if after == "old":
        return True
    if base == "time" and (line.tags[first] == "CD" or line.lows[first] in ("several", "many", "few", "dozens")):
        return True
    if line.lows[last + 1 : last + 3] == ["on", ","]:
        return True  # "six weeks on, gunmen ..."
    deictic = any(line.lows[k] in DEICTIC for k in range(first, head))
    return deictic or after in ("later", "earlier", "ago", "before", "after", "prior")


def is_year(line: Line, i: int) -> bool:
    """Whether a bare number is a year: 'in 2014', 'March 3, 2014'."""
    low, before = line.lows[i], line.lows[i - 1] if i else ""
    if len(low) != 4 or not low.isdigit() or low[:2] not in ("18", "19", "20"):
        return False
    return before in _YEAR_OPENERS or (before == "," and _calendar_before(line, i))


def _calendar_before(line: Line, first: int) -> bool:
    return first > 1 and (line.lows[first - 2] in nominals()["calendar"] or line.tags[first - 2] == "CD")
