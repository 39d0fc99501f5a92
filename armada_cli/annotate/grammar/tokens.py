"""Words and marks of a sentence, with true offsets, and which of them belong to a named mention."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from armada_cli.records import Mention, Span

_TITLES = "Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Pvt|Brig|Adm|Cmdr|Mrs?|Ms|Dr|Prof|Sen|Rep|Gov|Rev|Hon|St|Mt|Ft|[JS]r|Nos?|Rs|Tk"
_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec"
_TOKEN = re.compile(
    r"([^\W\d_]+(?=[ ,])|"  # the plain word, first because most are
    rf"(?:{_TITLES}|{_MONTHS})\.(?=\s)"  # abbreviations keep their stop
    r"|(?:[A-Za-z]\.){2,}"  # U.S., a.m.
    r"|[A-Z]\.(?= [A-Z])"  # an initial
    r"|[$€£]?\d+(?:[.,:/–-]\d+)*(?:st|nd|rd|th|s|am|pm|km|mm|m|bn)?(?:-[^\W\d_]+)*"  # 1,200  5th  155mm  12-year-old
    r"|n['’]t\b"
    r"|['’](?:s|S|re|ve|ll|d|m)\b"
    r"|[^\W\d_](?=n['’]t\b)"
    r"|(?:(?!n['’]t\b)[^\W_])+(?:(?:[-‑.&/]|['’`](?!(?:s|S|re|ve|ll|d|m|t)\b))[^\W_]+)*\.?(?<![^.]\.)"
    r"|''|``|--+|\.{2,}|[^\w\s]|_)"
)
_DATELINE = re.compile(
    r"[A-Z][\w'’.-]*(?:[ /][A-Z(][\w'’.-]*){0,4}"  # KABUL, KABUL/WASHINGTON
    r"(?:, [A-Z0-9][\w.]*(?: [A-Z0-9][\w.]*){0,3}){0,3}"  # , Afghanistan, Oct. 12, 2011
    r"(?: ?(?:(?:—|–|--|-) )?\([^()]{2,40}\))?(?: ?\[[^\[\]]{2,40}\])? ?(?:—|–|--|-|:) "
)
_BULLETS = (["-"], ["*"], ["•"], ["·"], ["–"], ["—"])
_PARTING = ([":"], ["-"], ["–"], ["—"])
_LONGEST = 200  # tokens of a sentence that are read; what is longer is a list or a table, and no sentence
_AGENCY = re.compile(r"\([A-Z][\w ./-]{1,30}\)|\b[A-Z]{4,}\b")


@dataclass(slots=True)
class Line:
    """The working copy of a sentence: parallel lists over its tokens.

    `named` holds for each token the number of the mention that it is part of, or -1; `start` is the first token that
    is told (a dateline, a bullet or the place of an entry comes before it); `days` tells which tokens are part of a
    date.
    """

    words: list[str]
    lows: list[str]
    spans: list[tuple[int, int]]
    named: list[int]
    mentions: Sequence[Mention]
    start: int = 0
    headline: bool = False
    tags: list[str] = field(default_factory=list)
    days: list[bool] = field(default_factory=list)


def tokenize(text: str, span: Span, mentions: Sequence[Mention], headline: bool = False) -> Line:
    """The tokens of a sentence, the first 200; `mentions` are those that lie in it."""
    parts = _TOKEN.split(text[span.start : span.end], maxsplit=_LONGEST)  # gap, token, gap, token, ..., the rest
    edges = list(accumulate(map(len, parts), initial=span.start))
    words, spans = parts[1::2], list(zip(edges[1:-1:2], edges[2::2], strict=True))
    line = Line(words, [w.lower() for w in words], spans, name_tokens(spans, mentions), mentions, headline=headline)
    line.start = (dateline(text, span, spans) or _entry_start(line)) if not headline else 0
    return line


def _entry_start(line: Line) -> int:
    """The first token after a bullet, and after a place or day that a mark parts off: "- Kirkuk: Gunmen killed"."""
    first = int(line.words[:1] in _BULLETS)
    number = line.named[first] if first < len(line.words) else -1
    if number >= 0 and line.mentions[number].kind in ("place", "date"):
        last = first + sum(1 for named in line.named[first:] if named == number)
        if line.words[last : last + 1] in _PARTING:
            return last + 1
    return first


def within(mentions: Sequence[Mention], span: Span) -> Sequence[Mention]:
    """The mentions that lie in a span; they are in order of their start."""
    first = bisect_left(mentions, span.start, key=lambda m: m.span.start)
    last = bisect_left(mentions, span.end, key=lambda m: m.span.start)
    return mentions[first:last]


def name_tokens(spans: list[tuple[int, int]], mentions: Sequence[Mention]) -> list[int]:
    """For each token the number of the mention that covers it, or -1; names win over counts."""
    named = [-1] * len(spans)
    starts = [s for s, _ in spans]
    for layer in ("number", "name"):
        for number, mention in enumerate(mentions):
            if (mention.kind == "number") != (layer == "number"):
                continue
            at = bisect_left(starts, mention.span.start)
            while at < len(spans) and spans[at][1] <= mention.span.end:
                named[at] = number
                at += 1
    return named


def dateline(text: str, span: Span, spans: list[tuple[int, int]]) -> int:
    """The index of the first token after a dateline ("KABUL, Afghanistan (AP) —"), 0 if there is none."""
    match = _DATELINE.match(text, span.start, min(span.end, span.start + 120))
    if not match or not _AGENCY.search(match.group()):
        return 0
    return next((i for i, (start, _) in enumerate(spans) if start >= match.end()), 0)
