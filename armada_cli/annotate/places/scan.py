"""Runs of capitalised words: where a place name can stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from armada_cli.annotate.places.words import PlaceWords
from armada_cli.records import Mention, Span

_APOSTROPHES = "'’‘ʻʼ`"
_WORD = re.compile(rf"(?:[A-Z]\.){{2,4}}|(?:St|Ft|Mt|Sta|Sto)\.(?= [A-Z])|[^\W\d_]+(?:[{_APOSTROPHES}][^\W\d_]+)*")
_POSSESSIVE = re.compile(rf"[{_APOSTROPHES}][sS]$")
_LONGEST_RUN = 14
_PARAGRAPH = re.compile(r"\n\n+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a run: its span (without a possessive ending), its small-letter form, whether it has a capital."""

    start: int
    end: int
    text: str
    lower: str
    capital: bool


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words joined by spaces, hyphens and small particles.

    `before` and `after` are the small-letter words next to it in the clause, nearest last and first; `shout` says
    that its paragraph is in capitals or title case, so that a capital tells nothing; `opens` that the run opens a
    sentence; `dateline` that it opens a paragraph.
    """

    words: tuple[Word, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    mark_before: str
    mark_after: str
    shout: bool
    opens: bool
    dateline: bool


class Blocked:
    """The spans of mentions of other kinds."""

    def __init__(self, known: Sequence[Mention]) -> None:
        self.mentions = sorted((m for m in known if m.kind != "number"), key=lambda m: m.span)
        self._starts = [m.span.start for m in self.mentions]

    def at(self, span: Span) -> Mention | None:
        """A mention that overlaps the span, if there is one."""
        for index in range(bisect_right(self._starts, span.end - 1) - 1, -1, -1):
            mention = self.mentions[index]
            if mention.span.overlaps(span):
                return mention
            if mention.span.end + 200 < span.start:
                break
        return None


def scan(text: str, blocked: Blocked, words: PlaceWords) -> list[Run]:
    """The runs of a text, in order, without the words that other mentions hold."""
    runs: list[Run] = []
    start = 0
    for gap in _PARAGRAPH.finditer(text + "\n\n"):
        runs += _scan_paragraph(text, start, min(gap.start(), len(text)), blocked, words)
        start = gap.end()
    return runs


def _scan_paragraph(text: str, start: int, end: int, blocked: Blocked, words: PlaceWords) -> list[Run]:
    found = [_word(text, m.start(), m.end()) for m in _WORD.finditer(text, start, end)]
    shout = _is_shout(found, words)
    runs: list[Run] = []
    index = 0
    while index < len(found):
        if not _may_open(text, found, index, words):
            index += 1
            continue
        last = _run_end(text, found, index, words)
        free = [w for w in found[index : last + 1] if blocked.at(Span(w.start, w.end)) is None]
        for part in _contiguous(free, found[index : last + 1], words):
            first = index + found[index : last + 1].index(part[0])
            runs.append(_run(text, found, first, first + len(part) - 1, start, shout, words))
        index = last + 1
    return runs


def _word(text: str, start: int, end: int) -> Word:
    form = text[start:end]
    bare = _POSSESSIVE.sub("", form)
    return Word(start, start + len(bare), bare, bare.lower().rstrip("."), bare[:1].isupper() or _inner_capital(bare))


def _inner_capital(form: str) -> bool:
    return len(form) > 3 and form[1] in _APOSTROPHES and form[2].isupper()


def _is_shout(found: Sequence[Word], words: PlaceWords) -> bool:
    """Whether nearly every word that is not a small function word has a capital."""
    telling = [w for w in found if len(w.lower) > 3 and w.lower not in words.function]
    return len(telling) > 3 and sum(w.capital for w in telling) >= 0.75 * len(telling)


def _may_open(text: str, found: Sequence[Word], index: int, words: PlaceWords) -> bool:
    word = found[index]
    if word.capital:
        return True
    following = index + 1 < len(found) and found[index + 1]
    return bool(
        following
        and word.lower in words.article
        and following.capital
        and text[word.end : following.start] in ("-", "’", "'")
    )


def _joined(text: str, left: Word, right: Word) -> bool:
    return (right.start - left.end == 1 and text[left.end] in " -–") or text[left.end : right.start] == ""


def _run_end(text: str, found: Sequence[Word], index: int, words: PlaceWords) -> int:
    """The last word of the run that opens at the index: particles count only with a capital after them."""
    last = index
    probe = index + 1
    while probe < len(found) and probe - index < _LONGEST_RUN and _joined(text, found[probe - 1], found[probe]):
        if found[probe].capital:
            last = probe
        elif found[probe].lower not in words.inner:
            break
        probe += 1
    return last


def _contiguous(free: Sequence[Word], run: Sequence[Word], words: PlaceWords) -> list[list[Word]]:
    """The free words of a run, cut where a word is taken, trimmed to begin and end with a name word."""
    parts: list[list[Word]] = [[]]
    taken = {id(w) for w in free}
    for word in run:
        if id(word) in taken:
            parts[-1].append(word)
        elif parts[-1]:
            parts.append([])
    for part in parts:
        while part and not part[-1].capital:
            part.pop()
        while part and not part[0].capital and part[0].lower not in words.article:
            part.pop(0)
    return [part for part in parts if part]


def _run(
    text: str, found: Sequence[Word], first: int, last: int, paragraph: int, shout: bool, words: PlaceWords
) -> Run:
    before, mark_before = _neighbours(text, found, first, -1, words)
    after, mark_after = _neighbours(text, found, last, 1, words)
    start = found[first].start
    lead = text[max(paragraph, start - 3) : start].strip(" \"“”'‘’([")
    opens = first == 0 or lead.endswith((".", "!", "?", ":")) or text[max(0, start - 1)] in '"“'
    return Run(
        tuple(found[first : last + 1]), before, after, mark_before, mark_after, shout, opens, start - paragraph < 4
    )


def _neighbours(
    text: str, found: Sequence[Word], index: int, step: int, words: PlaceWords
) -> tuple[tuple[str, ...], str]:
    """Up to three words beside a run, nearest first, as far as no mark stands between; and the mark that does."""
    near: list[str] = []
    probe = index
    while 0 <= probe + step < len(found) and len(near) < 3:
        left, right = (found[probe + step], found[probe]) if step < 0 else (found[probe], found[probe + step])
        gap = text[left.end : right.start].strip()
        gap = _POSSESSIVE.sub("", gap)
        if gap == "." and left.lower in words.abbreviated:
            gap = ""
        if gap and gap != "-":
            return tuple(near), gap if not near else ""
        probe += step
        near.append(found[probe].lower)
    return tuple(near), ""
