"""The comment thread below a pasted article: where it starts, and its comments with author, time, text and depth.

A thread is a repeated block: headers of one shape (`anchors.py`), each with text beside it, in one of the layouts of
`layouts.py`: name and time on one line or on two, above the text or below it, or no time at all and buttons between.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from armada_cli.records import Comment
from armada_cli.segment.plain.anchors import Anchor, find_anchor, is_action, is_heading, is_meta, is_removed
from armada_cli.segment.plain.layouts import Start, are_written, find_starts, is_end, is_text
from armada_cli.segment.plain.lines import Unit
from armada_cli.segment.plain.shapes import ends_sentence, is_furniture, is_menu, is_nothing, is_tail, word_count
from armada_cli.segment.shared.times import Order
from armada_cli.values import frozen

_NUMBER = re.compile(r"(?<!\w)#(\d{1,4}(?:\.\d{1,3}){0,6})(?!\w)")
TITLE = 4  # words: a town or subject above a comment's text has no more
HEADINGS = 4  # of so many lines that may head the thread, one does


@frozen
class Thread:
    """The comments found; `start` is the thread's first line, `post` the header of a forum's first post."""

    start: int
    starts: tuple[Start, ...]
    post: Start | None = None
    heading: int | None = None


def find_thread(units: Sequence[Unit], lead: int) -> Thread | None:
    """The thread below the body that begins at `lead`, null if there is none."""
    anchors = {i: a for i, u in enumerate(units) if not is_meta(u) and not is_action(u) and (a := find_anchor(u))}
    headings = (i for i in range(lead + 1, len(units)) if is_heading(units[i]))
    for heading in islice(headings, HEADINGS):
        starts = find_starts(units, heading + 1, anchors, headed=True)
        if starts and are_written(units, starts):
            return Thread(heading, tuple(starts), heading=heading)
    return _unheaded(units, lead, anchors)


def _unheaded(units: Sequence[Unit], lead: int, anchors: dict[int, Anchor]) -> Thread | None:
    """A thread that no heading announces: its headers must speak for themselves."""
    first = next((i for i in sorted(anchors) if i > lead and _speaks(anchors[i])), None)
    if first is None:
        return _carded(units, lead, anchors)
    below = {i: a for i, a in anchors.items() if i > lead and (a.shape == anchors[first].shape or a.name is None)}
    starts = find_starts(units, lead + 1, below, headed=False)
    if not starts or not _credible(units, lead, starts) or not are_written(units, starts):
        return None
    before = find_starts(units[:lead], 0, {i: a for i, a in anchors.items() if i < lead and _speaks(a)}, headed=True)
    return Thread(starts[0].first, tuple(starts), before[0] if before else None)


def _carded(units: Sequence[Unit], lead: int, anchors: dict[int, Anchor]) -> Thread | None:
    """Posts dated by day alone, each with a member's card above or a row of buttons below its text."""
    starts = find_starts(
        units, lead + 1, {i: a for i, a in anchors.items() if i > lead and a.name is None}, headed=False
    )
    marked = [s for s in starts if any(is_meta(u) or is_action(u) for u in units[s.first : s.end])]
    sure = len(starts) >= 2 and len(marked) == len(starts) and are_written(units, starts)
    return Thread(starts[0].first, tuple(starts)) if sure else None


def _speaks(anchor: Anchor) -> bool:
    """Whether a header can be told from a subheading or a dateline: by its verb, "Posted by", or a time of day."""
    return (anchor.verb and not anchor.tail) or bool(anchor.stamp and (anchor.posted or anchor.stamp.clock))


def _credible(units: Sequence[Unit], lead: int, starts: Sequence[Start]) -> bool:
    """Two comments prove each other; one alone must be parted from the body, and its header come first."""
    first = starts[0]
    if _are_headlines(starts):
        return False
    if first.text == first.first:  # signatures: below quotes and embedded posts they stand as well
        return False
    if len(starts) >= 2:
        return True
    parted = any(is_tail(u) for u in units[lead + 1 : first.first])
    return first.text > first.first and (parted or bool(units[first.first].bullet))


def _are_headlines(starts: Sequence[Start]) -> bool:
    """Whether what stands beside the times is no names but what a live page tells: "17:55 – Crew of tanker rescued"."""
    named = [start.name.split() for start in starts if start.name]
    told = [words for words in named if len(words) > 2 and sum(word.islower() for word in words) > 1]
    return len(told) > 1 and 2 * len(told) >= len(starts)


# ------------------------------------------------------------------------------------------------ comments


def to_comments(
    units: Sequence[Unit], starts: Sequence[Start], order: Order | None, several: bool = False
) -> tuple[Comment, ...]:
    """The comments with their texts and depths; removed ones are left out, and their replies keep their depth.

    `several` says that paragraphs below the first are the last comment's too, as where other comments have some.
    """
    buttons = sum(any(is_action(u) for u in units[s.text : s.end]) for s in starts)
    closed = 2 * buttons > len(starts)
    starts = _below_titles(units, starts)
    several = several or any(_is_several(units, s) for s in starts[:-1])
    comments: list[Comment] = []
    depths = _numbered_depths(units, starts) or _indented_depths(starts)
    for number, (start, depth) in enumerate(zip(starts, depths, strict=True)):
        last = number == len(starts) - 1
        text = " ".join([start.inline, *_text(units, start, last, closed, several)]).strip()
        if text:
            day = start.stamp.read(order) if start.stamp else None
            comments.append(Comment(start.name, text, day.isoformat() if day else None, depth))
    return tuple(comments)


def _indented_depths(starts: Sequence[Start]) -> list[int]:
    """How many comments that stand further left each one is below."""
    depths: list[int] = []
    levels: list[int] = []
    for start in starts:
        while levels and levels[-1] >= start.indent:
            levels.pop()
        depths.append(len(levels))
        levels.append(start.indent)
    return depths


def _numbered_depths(units: Sequence[Unit], starts: Sequence[Start]) -> list[int] | None:
    """The points in the comments' numbers ("#2", "#2.1"), null unless all are numbered and some have points."""
    headers = (" ".join(u.text for u in units[s.first : s.text]) for s in starts)
    numbers = [found[1] for header in headers if (found := _NUMBER.search(header))]
    return [n.count(".") for n in numbers] if len(numbers) == len(starts) and any("." in n for n in numbers) else None


def _below_titles(units: Sequence[Unit], starts: Sequence[Start]) -> Sequence[Start]:
    """The comments without the short lines that all of their texts open with: towns, subjects."""
    if len(starts) < 2 or not all(_is_titled(units, s) for s in starts):
        return starts
    return [replace(s, text=s.text + 1) for s in starts]


def _is_titled(units: Sequence[Unit], start: Start) -> bool:
    """Whether a comment's first line is a few words, no sentence, right above a line that is one."""
    if start.inline or start.end - start.text < 2 or units[start.text + 1].gap:
        return False
    title = units[start.text].text
    few = word_count(title) <= TITLE and title[:1].isupper() and not ends_sentence(title)
    return few and is_text(units[start.text]) and ends_sentence(units[start.text + 1].text)


def _text(units: Sequence[Unit], start: Start, last: bool, closed: bool, several: bool) -> list[str]:
    """The lines of a comment's own text; the last comment of a thread ends where the thread does."""
    kept: list[str] = []
    for unit in units[start.text : start.end]:
        if is_action(unit):
            if closed and kept:
                break
            continue
        if is_removed(unit) or (is_nothing(unit.plain) and not _is_emoji(unit.plain)):
            continue
        if is_end(unit) or (last and kept and not closed and _leaves(unit, start, several)):
            break
        kept.append(unit.text)
    return kept


def _is_emoji(text: str) -> bool:
    return len(text) <= 12 and any(ord(c) > 0x2600 for c in text)


def _is_several(units: Sequence[Unit], start: Start) -> bool:
    """Whether a comment has several paragraphs with blank lines between."""
    return any(u.gap and is_text(u) for u in units[start.text + 1 : start.end])


def _leaves(unit: Unit, start: Start, several: bool) -> bool:
    """Whether a line below the last comment is no longer its text: less indented, a menu, or a block of labels.

    A further paragraph is its text if it is indented, or if other comments have `several` as well.
    """
    if unit.indent < start.indent or (unit.gap and not several and unit.indent <= start.indent):
        return True
    return bool(unit.gap) and (is_menu(unit) or unit.gap > 2 or not ends_sentence(unit.text) or is_furniture(unit))
