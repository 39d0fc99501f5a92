"""The layouts of a comment thread: how names, times and texts of its comments stand to each other.

Each layout is tried on the lines, and the one that accounts for them best is taken.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from armada_cli.segment.plain.anchors import (
    NAME_WORDS,
    Anchor,
    clean_name,
    is_action,
    is_guest,
    is_heading,
    is_meta,
    is_removed,
)
from armada_cli.segment.plain.lines import Unit
from armada_cli.segment.plain.shapes import (
    ends_sentence,
    is_furniture,
    is_nothing,
    is_prose,
    is_sentence,
    is_tail,
    opens_with,
    word_count,
)
from armada_cli.segment.shared.times import Stamp
from armada_cli.segment.shared.words import bare, words
from armada_cli.values import frozen

CARD = 7  # lines: a member's card in a forum (name, rank, joined, posts, location) is no longer
_INLINE = re.compile(r"^(@?(?:[^\W\d_][\w.'’-]{0,20} ?){1,4}): (\S.*)$")
_TOWN = re.compile(r"^((?:[^\W\d_][\w.'’-]{0,20} ?){1,4}), (?:[A-ZÄÖÜ][\w.'’-]{1,20}[ ,/]{0,2}){1,3}$")
INITIALS = 2  # letters of a name that stand for a picture
TITLES = 3  # lines: between a name and the time below it stand no more
Anchors = dict[int, Anchor]


@frozen
class Start:
    """A comment: its header's lines `first` to `text` (excluded), its text's lines `text` to `end` (excluded)."""

    first: int
    text: int
    end: int
    name: str
    stamp: Stamp | None
    indent: int
    inline: str = ""


def find_starts(units: Sequence[Unit], begin: int, anchors: Anchors, headed: bool) -> list[Start]:
    """The comments in `units[begin:]`, in the layout that accounts for the lines best; none if no layout does."""
    below = {i: a for i, a in anchors.items() if i >= begin}
    best: list[Start] = []
    score = 0.0
    for starts in _layouts(units, begin, below, headed):
        own = _fit(units, begin, starts, below, headed)
        if own > score:
            best, score = starts, own
    return _without_addressees(best)


def _without_addressees(starts: list[Start]) -> list[Start]:
    """The comments with names that do not run on into that of the person replied to, who has written before."""
    known: list[str] = []
    found = []
    for start in starts:
        other = next((name for name in known if len(name) > 3 and start.name.endswith(f" {name}")), None)
        name = start.name.removesuffix(f" {other}").strip() if other else start.name
        known.append(name)
        found.append(replace(start, name=name))
    return found


def _layouts(units: Sequence[Unit], begin: int, anchors: Anchors, headed: bool) -> Iterator[list[Start]]:
    named = _alike({i: a for i, a in anchors.items() if a.name})
    times = sorted(i for i, a in anchors.items() if a.stamp and not a.verb and not a.posted)
    if named:
        yield _from_headers(units, named, anchors)
        yield _from_subjects(units, named, anchors)
        yield _from_signatures(units, begin, named)
    if times:
        yield _from_times(units, times, anchors, _names_above(units, begin, times, anchors))
        yield _from_times(units, times, anchors, [_name_below(units, i) for i in times])
    if headed:
        yield _from_buttons(units, begin, anchors)
        yield _from_names(units, begin)
        yield _from_towns(units, begin)
        yield _from_inline(units, begin)


def _fit(units: Sequence[Unit], begin: int, starts: Sequence[Start], anchors: Anchors, headed: bool) -> float:
    """How well a layout accounts for the lines: comments with a text, less what it leaves unexplained in them."""
    if not starts:
        return 0.0
    score = 0.0
    for number, start in enumerate(starts):
        lines = [i for i in range(start.text, start.end) if is_text(units[i])]
        score += (1.0 if _reads_well(units, start, lines) else 0.6) if lines or start.inline else -0.5
        own = lines[:-1] if number == len(starts) - 1 else lines
        score -= sum(0.5 for i in own if i in anchors and anchors[i].stamp)
        score -= 0.7 * (number < len(starts) - 1 and _ends_with_name(units, lines))
    above = headed and any(_is_missed(units[i]) for i in range(begin, starts[0].first))
    return score - 0.7 * above - 0.7 * _text_follows(units, starts[-1].end)


def _is_missed(unit: Unit) -> bool:
    """Whether a line above the first comment is one that a layout leaves out: a name or a sentence, no label."""
    told = can_be_name(unit) or is_sentence(unit.text)
    return told and is_text(unit) and not _asks(unit) and not is_furniture(unit)


def _reads_well(units: Sequence[Unit], start: Start, lines: Sequence[int]) -> bool:
    """Whether a comment's text has a line that ends as a sentence does, or a long one; a teaser's headline does not."""
    texts = [start.inline, *(units[i].text for i in lines)]
    return any(ends_sentence(text) or word_count(text) >= 12 for text in texts)


def are_written(units: Sequence[Unit], starts: Sequence[Start]) -> bool:
    """Whether half of the texts or more read as if somebody had written them."""
    lines = ([i for i in range(s.text, s.end) if is_text(units[i])] for s in starts)
    return 2 * sum(_reads_well(units, s, own) for s, own in zip(starts, lines, strict=True)) >= len(starts)


def _text_follows(units: Sequence[Unit], end: int) -> bool:
    """Whether text stands right below the last comment, so that a layout misses it."""
    below = units[end + 1 : end + 3]
    return bool(below) and end < len(units) and is_text(below[0]) and is_sentence(below[0].text)


def _ends_with_name(units: Sequence[Unit], lines: Sequence[int]) -> bool:
    """Whether a comment's text seems to end with the next comment's name: a short line after a gap or buttons."""
    if len(lines) < 2:
        return False
    last = lines[-1]
    return (units[last].gap > 0 or last - lines[-2] > 1) and can_be_name(units[last])


def is_text(unit: Unit) -> bool:
    """Whether a line can be part of a comment's text."""
    return not (is_action(unit) or is_end(unit) or is_removed(unit) or is_nothing(unit.plain))


def is_end(unit: Unit) -> bool:
    """Whether a line closes the thread: the form to write in, related stories, legal notes."""
    asks = _asks(unit) and not is_prose(unit.text)
    return asks or is_tail(unit) or is_heading(unit)


def _asks(unit: Unit) -> bool:
    return opens_with(unit.plain, "ask")


def can_be_name(unit: Unit) -> bool:
    """Whether a line on its own can be a commenter's name."""
    text = unit.plain.strip()
    if word_count(text) > NAME_WORDS or len(text) > 50 or is_action(unit) or is_end(unit):
        return False
    if is_meta(unit):
        return is_guest(text)
    if bare(text) in words("paste", "line") or is_removed(unit) or (is_nothing(text) and not text.isdigit()):
        return False
    return not (ends_sentence(text) and (text[-1] in "!?…" or len(text.split()[-1].strip(".")) > 4))


def _alike(named: Anchors) -> Anchors:
    """The headers of the most common shape, and those that show as much (a time where the others have one)."""
    if not named:
        return {}
    stamped = [a for a in named.values() if a.stamp]
    if 2 * len(stamped) >= len(named):
        return {i: a for i, a in named.items() if a.stamp}
    shape = Counter(a.shape for a in named.values()).most_common(1)[0][0]
    return {i: a for i, a in named.items() if a.shape == shape or a.stamp}


# ------------------------------------------------------------------------------------------------ one layout each


def _from_headers(units: Sequence[Unit], named: Anchors, anchors: Anchors) -> list[Start]:
    """Header, then text. A time alone, right below the header or at the end of the text, belongs to the comment."""
    order = sorted(named)
    starts = []
    for index, following in zip(order, [*order[1:], len(units)], strict=True):
        anchor = named[index]
        times = [i for i in range(index + 1, following) if i in anchors and anchors[i].name is None]
        stamp = anchor.stamp or (anchors[times[0]].stamp if times else None)
        text = index + 1 + (bool(times) and times[0] == index + 1)
        end = times[0] if times and times[0] > text and not anchor.stamp else following
        starts.append(Start(index, text, end, anchor.name or "", stamp, units[index].indent, anchor.tail))
    return starts


def _from_subjects(units: Sequence[Unit], named: Anchors, anchors: Anchors) -> list[Start]:
    """A subject line, the header, then text: the subject is part of the header."""
    subjects = [i - 1 for i, a in named.items() if i and _is_subject(units, i, a) and can_be_name(units[i - 1])]
    if len(subjects) < 2 or 2 * len(subjects) < len(named):
        return []
    plain = _from_headers(units, named, anchors)
    firsts = [s.first - 1 if s.first - 1 in subjects else s.first for s in plain]
    ends = [*firsts[1:], plain[-1].end]
    return [replace(s, first=first, end=min(s.end, end)) for s, first, end in zip(plain, firsts, ends, strict=True)]


def _is_subject(units: Sequence[Unit], index: int, anchor: Anchor) -> bool:
    """Whether the line above a header is its comment's subject: numbered ("2. The cat"), or in one block with it."""
    if units[index - 1].bullet[:1].isdigit():
        return True
    return (anchor.verb or anchor.posted) and not units[index].gap and units[index - 1].gap > 0


def _from_signatures(units: Sequence[Unit], begin: int, named: Anchors) -> list[Start]:
    """Text, then a line with the name."""
    starts, last = [], begin
    for index in sorted(named):
        first = next((i for i in range(last, index) if is_text(units[i]) and not _asks(units[i])), index)
        anchor = named[index]
        starts.append(Start(first, first, index, anchor.name or "", anchor.stamp, units[first].indent))
        last = index + 1
    return starts


def _from_times(units: Sequence[Unit], times: list[int], anchors: Anchors, names: list[int | None]) -> list[Start]:
    """The name on a line of its own above or below the time; a member's card may stand between."""
    heads = [
        (min(at, i), _after_card(units, max(at, i)), at, i)
        for i, at in zip(times, names, strict=True)
        if at is not None
    ]
    ends = [*(first for first, _, _, _ in heads[1:]), len(units)]
    return [
        Start(first, text, end, clean_name(units[at].raw), anchors[index].stamp, units[at].indent)
        for (first, text, at, index), end in zip(heads, ends, strict=False)
    ]


def _after_card(units: Sequence[Unit], index: int) -> int:
    """The first line below a header that is no part of a member's card."""
    index += 1
    while index < len(units) and is_meta(units[index]):
        index += 1
    return index


def _names_above(units: Sequence[Unit], begin: int, times: Sequence[int], anchors: Anchors) -> list[int | None]:
    """The lines with the names above the times: the nearest, or those at the top of the blocks that the times are in.

    The top is the name where most blocks have lines of their own between it and the time (a title, the person replied
    to), or where the nearest line is the name of somebody who has written before.
    """
    near = [_name_above(units, begin, i) for i in times]
    tops = [_block_top(units, begin, at, anchors) if at is not None else None for at in near]
    higher = sum(top is not None and top != at for at, top in zip(near, tops, strict=True))
    found: list[int | None] = []
    known: set[str] = set()
    for at, top in zip(near, tops, strict=True):
        taken = at if top is None or (2 * higher <= len(times) and units[at or 0].text not in known) else top
        found.append(taken)
        known |= {units[taken].text} if taken is not None else set()
    return found


def _name_above(units: Sequence[Unit], begin: int, index: int) -> int | None:
    """The line with the name above a time: the first of the lines that form one block with it."""
    first = index - 1
    if first >= begin and units[index].gap and not _is_card(units, begin, first):
        return None
    while first >= begin and index - first <= CARD and _is_beside(units[first]) and not units[first].gap:
        first -= 1
    if first >= begin and can_be_name(units[first]):
        return first
    return first + 1 if first + 1 < index and is_guest(units[first + 1].plain) else None


def _is_beside(unit: Unit) -> bool:
    """Whether a line may stand between a name and its time: a member's card, or signs without words."""
    return is_meta(unit) or (is_nothing(unit.plain) and not any(map(str.isdigit, unit.plain)))


def _block_top(units: Sequence[Unit], begin: int, index: int, anchors: Anchors) -> int | None:
    """The first of the short lines that end with `index`, if a gap, buttons or the thread's head stand above it."""
    at = index
    while at > begin and not units[at].gap and index - at < TITLES and _is_label(units[at - 1], anchors.get(at - 1)):
        at -= 1
    opens = at == begin or units[at].gap or is_action(units[at - 1])
    while at < index and len(units[at].plain) <= INITIALS:
        at += 1
    return at if opens and can_be_name(units[at]) else None


def _is_label(unit: Unit, anchor: Anchor | None) -> bool:
    """Whether a line is a short one that is no sentence, header, button or furniture of the site's."""
    short = word_count(unit.text) <= NAME_WORDS and (can_be_name(unit) or not ends_sentence(unit.text))
    return short and anchor is None and is_text(unit) and not is_furniture(unit)


def _is_card(units: Sequence[Unit], begin: int, last: int) -> bool:
    """Whether the block that ends at `last` is a name with a member's card, or a name alone."""
    first = last
    while first > begin and last - first < CARD and not units[first].gap:
        first -= 1
    return can_be_name(units[first]) and all(is_meta(u) for u in units[first + 1 : last + 1])


def _name_below(units: Sequence[Unit], index: int) -> int | None:
    below = index + 1
    return below if below < len(units) and not units[below].gap and can_be_name(units[below]) else None


def _from_buttons(units: Sequence[Unit], begin: int, anchors: Anchors) -> list[Start]:
    """No verb, and no time beside the name: a line of buttons closes each comment, and its first line is the name."""
    closes = [i for i in range(begin, len(units)) if is_action(units[i]) and not _stands_in(units[i])]
    times = {i: a.stamp for i, a in anchors.items() if a.name is None}
    starts, first = [], begin
    for close in closes:
        while first < close and (not is_text(units[first]) or is_furniture(units[first])):
            first += 1
        text = first + 1
        while text < close and (text in times or _is_beside(units[text])):
            text += 1
        end = next((i for i in range(text, close) if i in times), close)
        goes_on = any(is_text(units[i]) for i in range(end + 1, close))
        if first < text < end and can_be_name(units[first]) and not goes_on:
            if first in anchors:
                return []
            stamp = next((times[i] for i in (*range(first, text), end) if i in times), None)
            starts.append(Start(first, text, end, clean_name(units[first].raw), stamp, units[first].indent))
        first = close + 1
    return starts if len(starts) >= 2 else []


def _stands_in(unit: Unit) -> bool:
    """Whether a line of button's words is none: a rank, or a notice in place of a comment."""
    return is_meta(unit) or is_removed(unit)


def _from_towns(units: Sequence[Unit], begin: int) -> list[Start]:
    """Letters: each block of lines ends with one that is a name and a town ("Ann Lee, Lagos")."""
    lasts = [i for i in range(begin, len(units)) if i + 1 == len(units) or units[i + 1].gap]
    stop = next((n for n, i in enumerate(lasts) if is_end(units[i])), len(lasts))
    lasts = lasts[:stop]
    names = [_TOWN.match(units[i].plain) for i in lasts]
    good = [(i, m[1]) for i, m in zip(lasts, names, strict=True) if m and not units[i].gap]
    if len(good) < 2 or len(good) < 0.7 * len(lasts):
        return []
    starts, first = [], begin
    for last, name in good:
        while first < last and not is_text(units[first]):
            first += 1
        starts.append(Start(first, first, last, clean_name(name), None, units[first].indent))
        first = last + 1
    return starts


def _from_names(units: Sequence[Unit], begin: int) -> list[Start]:
    """Nothing but names: each block of lines opens with a line that is a name."""
    heads = [i for i in range(begin, len(units)) if units[i].gap and i + 1 < len(units) and not units[i + 1].gap]
    good = [i for i in heads if can_be_name(units[i]) and not is_furniture(units[i]) and is_sentence(units[i + 1].text)]
    if len(good) < 2 or len(good) < 0.7 * len(heads):
        return []
    ends = [*good[1:], len(units)]
    return [
        Start(i, i + 1, end, clean_name(units[i].raw), None, units[i].indent) for i, end in zip(good, ends, strict=True)
    ]


def _from_inline(units: Sequence[Unit], begin: int) -> list[Start]:
    """Names and texts on one line: "Ann: I was there." Every line of the thread must be so, or follow one that is."""
    starts: list[Start] = []
    for index in range(begin, len(units)):
        unit = units[index]
        if is_end(unit):
            break
        match = _INLINE.match(unit.plain)
        if match and not _asks(unit):
            starts.append(Start(index, index + 1, index + 1, clean_name(match[1]), None, unit.indent, match[2]))
        elif is_text(unit) and unit.gap:
            return []
    return starts if len(starts) >= 2 else []
