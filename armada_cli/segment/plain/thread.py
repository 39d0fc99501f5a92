"""The comment thread below a pasted article: where it starts, and its comments with author, time, text and depth.

A thread is a repeated block: headers of one shape (`anchors.py`), each with text beside it. The layout is read off the
thread itself: name and time on one line or on two, above the text or below it, or no time at all and buttons between.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from armada_cli.records import Comment
from armada_cli.segment.plain.anchors import (
    NAME_WORDS,
    Anchor,
    find_anchor,
    is_action,
    is_heading,
    is_meta,
    is_removed,
)
from armada_cli.segment.plain.lines import Unit
from armada_cli.segment.plain.shapes import (
    ends_sentence,
    is_furniture,
    is_menu,
    is_nothing,
    is_prose,
    is_sentence,
    is_tail,
    opens_with,
    word_count,
)
from armada_cli.segment.shared.times import Order, Stamp

CARD = 7  # lines: a member's card in a forum (name, rank, joined, posts, location) is no longer


@dataclass(frozen=True, slots=True)
class Start:
    """A comment: its header's lines `first` to `text` (excluded), its text's lines `text` to `end` (excluded)."""

    first: int
    text: int
    end: int
    name: str
    stamp: Stamp | None
    indent: int
    inline: str = ""


@dataclass(frozen=True, slots=True)
class Thread:
    """The comments found; `start` is the thread's first line, `post` the header of a forum's first post."""

    start: int
    starts: tuple[Start, ...]
    post: Start | None = None
    heading: int | None = None


def find_thread(units: Sequence[Unit], lead: int) -> Thread | None:
    """The thread below the body that begins at `lead`, null if there is none."""
    anchors = {i: a for i, u in enumerate(units) if not is_meta(u) and not is_action(u) and (a := find_anchor(u))}
    for heading in (i for i in range(lead + 1, len(units)) if is_heading(units[i])):
        starts = _starts(units, heading + 1, anchors, headed=True)
        if starts:
            return Thread(heading, tuple(starts), heading=heading)
    return _unheaded(units, lead, anchors)


def _unheaded(units: Sequence[Unit], lead: int, anchors: dict[int, Anchor]) -> Thread | None:
    """A thread that no heading announces: its headers must speak for themselves."""
    first = next((i for i in sorted(anchors) if i > lead and _speaks(anchors[i])), None)
    if first is None:
        return None
    below = {i: a for i, a in anchors.items() if i > lead and (a.shape == anchors[first].shape or a.name is None)}
    starts = _starts(units, lead + 1, below, headed=False)
    if not starts or not _credible(units, lead, starts):
        return None
    before = _starts(units[:lead], 0, {i: a for i, a in anchors.items() if i < lead and _speaks(a)}, headed=True)
    return Thread(starts[0].first, tuple(starts), before[0] if before else None)


def _speaks(anchor: Anchor) -> bool:
    """Whether a header can be told from a subheading or a dateline: by its verb, "Posted by", or a time of day."""
    return (anchor.verb and not anchor.tail) or anchor.posted or bool(anchor.stamp and anchor.stamp.clock)


def _credible(units: Sequence[Unit], lead: int, starts: Sequence[Start]) -> bool:
    """Two comments prove each other; one alone must be parted from the body, and its header come first."""
    first = starts[0]
    if len(starts) >= 2:
        return True
    parted = any(is_tail(u) for u in units[lead + 1 : first.first])
    clock = first.stamp is not None and first.stamp.clock
    return first.text > first.first and (parted or bool(units[first.first].bullet) or clock)


# ------------------------------------------------------------------------------------------------ layouts


def _starts(units: Sequence[Unit], begin: int, anchors: dict[int, Anchor], headed: bool) -> list[Start]:
    """The comments in `units[begin:]`, in the layout that their headers show."""
    named = _alike({i: a for i, a in anchors.items() if i >= begin and a.name})
    times = [i for i, a in anchors.items() if i >= begin and a.name is None]
    if named and 2 * len(named) >= len(times):
        if _signed(units, begin, named):
            return _from_signatures(units, begin, named)
        return _from_headers(units, named, anchors)
    if times:
        return _from_times(units, begin, times, anchors)
    return _from_buttons(units, begin) or _from_names(units, begin) if headed else []


def _alike(named: dict[int, Anchor]) -> dict[int, Anchor]:
    """The headers of the most common shape, and those that show as much (a time where the others have one)."""
    if not named:
        return {}
    stamped = [a for a in named.values() if a.stamp]
    if 2 * len(stamped) >= len(named):
        return {i: a for i, a in named.items() if a.stamp}
    shape = Counter(a.shape for a in named.values()).most_common(1)[0][0]
    return {i: a for i, a in named.items() if a.shape == shape or a.stamp}


def _signed(units: Sequence[Unit], begin: int, named: dict[int, Anchor]) -> bool:
    """Whether the headers stand below their texts: text comes before the first, and none after the last."""
    first, last = min(named), max(named)
    above = [u for u in units[begin:first] if _is_text(u)]
    below = [u for u in units[last + 1 : last + 4] if _is_text(u)]
    dashes = sum(a.dash for a in named.values())
    ends = sum(i + 1 >= len(units) or units[i + 1].gap > 0 for i in named)
    opens = sum(units[i].gap > 0 for i in named)
    if 2 * dashes > len(named) and above:
        return True
    return bool(above) and (not below or (ends > opens and 2 * ends > len(named)))


def _is_text(unit: Unit) -> bool:
    return not (is_action(unit) or is_heading(unit) or _is_end(unit) or is_removed(unit) or is_nothing(unit.plain))


def _from_headers(units: Sequence[Unit], named: dict[int, Anchor], anchors: dict[int, Anchor]) -> list[Start]:
    """Header, then text. A time alone, right below the header or at the end of the text, belongs to the comment."""
    order = sorted(named)
    starts = []
    for index, following in zip(order, [*order[1:], len(units)], strict=True):
        anchor = named[index]
        times = [i for i in range(index + 1, following) if i in anchors and anchors[i].name is None]
        stamp = anchor.stamp or (anchors[times[0]].stamp if times and not anchor.stamp else None)
        text = index + 1 + (bool(times) and times[0] == index + 1)
        end = times[0] if times and times[0] > text and not anchor.stamp else following
        starts.append(Start(index, text, end, anchor.name or "", stamp, units[index].indent, anchor.tail))
    return starts


def _from_signatures(units: Sequence[Unit], begin: int, named: dict[int, Anchor]) -> list[Start]:
    """Text, then a line with the name."""
    starts, last = [], begin
    for index in sorted(named):
        first = next(
            (i for i in range(last, index) if _is_text(units[i]) and not opens_with(units[i].plain, "ask")), index
        )
        anchor = named[index]
        starts.append(Start(first, first, index, anchor.name or "", anchor.stamp, units[first].indent))
        last = index + 1
    return starts


def _from_times(units: Sequence[Unit], begin: int, times: list[int], anchors: dict[int, Anchor]) -> list[Start]:
    """The name on a line of its own above the time (a member's card may stand between), or below it."""
    found = [(i, _name_above(units, begin, i), _name_below(units, i)) for i in sorted(times)]
    below = sum(a is None and b is not None for _, a, b in found) > 0.5 * len(found)
    heads = []
    for index, above, under in found:
        at = under if below else above
        if at is not None:
            heads.append((min(at, index), _after_card(units, max(at, index)), at, index))
    ends = [first for first, _, _, _ in heads[1:]] + [len(units)]
    return [
        Start(first, text, end, units[at].plain.strip(" @:,|·•"), anchors[index].stamp, units[at].indent)
        for (first, text, at, index), end in zip(heads, ends, strict=True)
    ]


def _after_card(units: Sequence[Unit], index: int) -> int:
    """The first line below a header that is no part of a member's card."""
    index += 1
    while index < len(units) and is_meta(units[index]):
        index += 1
    return index


def _name_above(units: Sequence[Unit], begin: int, index: int) -> int | None:
    """The line with the name above a time: the first of the lines that form one block with it."""
    first = index - 1
    if first >= begin and units[index].gap and not _is_card(units, begin, first):
        return None
    while first >= begin and index - first <= CARD and is_meta(units[first]) and not units[first].gap:
        first -= 1
    return first if first >= begin and _can_be_name(units[first]) else None


def _is_card(units: Sequence[Unit], begin: int, last: int) -> bool:
    """Whether the block that ends at `last` is a name with a member's card, or a name alone."""
    first = last
    while first > begin and last - first < CARD and not units[first].gap:
        first -= 1
    return _can_be_name(units[first]) and all(is_meta(u) for u in units[first + 1 : last + 1])


def _name_below(units: Sequence[Unit], index: int) -> int | None:
    below = index + 1
    return below if below < len(units) and _can_be_name(units[below]) else None


def _can_be_name(unit: Unit) -> bool:
    text = unit.plain.strip()
    if word_count(text) > NAME_WORDS or len(text) > 50 or is_action(unit) or is_meta(unit) or is_heading(unit):
        return False
    if is_removed(unit) or (is_nothing(text) and not text.isdigit()):
        return False
    return not (ends_sentence(text) and (text[-1] in "!?…" or len(text.split()[-1].strip(".")) > 4))


def _from_buttons(units: Sequence[Unit], begin: int) -> list[Start]:
    """Neither verb nor time: a line of buttons closes each comment, and its first line is the name."""
    closes = [i for i in range(begin, len(units)) if is_action(units[i]) and not is_removed(units[i])]
    starts, first = [], begin
    for close in closes:
        while first < close and not _is_text(units[first]):
            first += 1
        if close - first >= 2 and _can_be_name(units[first]):
            starts.append(Start(first, first + 1, close, units[first].plain.strip(" @:"), None, units[first].indent))
        first = close + 1
    return starts if len(starts) >= 2 else []


def _from_names(units: Sequence[Unit], begin: int) -> list[Start]:
    """Nothing but names: each block of lines opens with a short line, or with "Name: text"."""
    heads = [i for i in range(begin, len(units)) if units[i].gap and i + 1 < len(units) and not units[i + 1].gap]
    good = [
        i for i in heads if _can_be_name(units[i]) and not is_furniture(units[i]) and is_sentence(units[i + 1].text)
    ]
    if len(good) < 2 or len(good) < 0.7 * len(heads):
        return []
    ends = [*good[1:], len(units)]
    return [
        Start(i, i + 1, end, units[i].plain.strip(" @:"), None, units[i].indent)
        for i, end in zip(good, ends, strict=True)
    ]


# ------------------------------------------------------------------------------------------------ comments


def _is_end(unit: Unit) -> bool:
    """Whether a line closes the thread: the form to write in, related stories, legal notes."""
    asks = opens_with(unit.plain, "ask") and not is_prose(unit.text)
    return asks or is_tail(unit) or is_heading(unit)


def to_comments(units: Sequence[Unit], starts: Sequence[Start], order: Order | None) -> tuple[Comment, ...]:
    """The comments with their texts and depths; removed ones are left out, and their replies keep their depth."""
    buttons = sum(any(is_action(u) for u in units[s.text : s.end]) for s in starts)
    closed = 2 * buttons > len(starts)
    several = any(_is_several(units, s) for s in starts[:-1])
    comments: list[Comment] = []
    levels: list[int] = []
    for number, start in enumerate(starts):
        while levels and levels[-1] >= start.indent:
            levels.pop()
        levels.append(start.indent)
        last = number == len(starts) - 1
        text = " ".join([start.inline, *_text(units, start, last, closed, several)]).strip()
        if text:
            day = start.stamp.read(order) if start.stamp else None
            comments.append(Comment(start.name, text, day.isoformat() if day else None, len(levels) - 1))
    return tuple(comments)


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
        if _is_end(unit) or (last and kept and not closed and _leaves(unit, start, several)):
            break
        kept.append(unit.text)
    return kept


def _is_emoji(text: str) -> bool:
    return len(text) <= 12 and any(ord(c) > 0x2600 for c in text)


def _is_several(units: Sequence[Unit], start: Start) -> bool:
    """Whether a comment has several paragraphs with blank lines between."""
    return any(u.gap and _is_text(u) for u in units[start.text + 1 : start.end])


def _leaves(unit: Unit, start: Start, several: bool) -> bool:
    """Whether a line below the last comment is no longer its text: less indented, a menu, or a block of labels.

    A further paragraph is its text if it is indented, or if other comments have `several` as well.
    """
    if unit.indent < start.indent or (unit.gap and not several and unit.indent <= start.indent):
        return True
    return bool(unit.gap) and (is_menu(unit) or unit.gap > 2 or not ends_sentence(unit.text) or is_furniture(unit))
