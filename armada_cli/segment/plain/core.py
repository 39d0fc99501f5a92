"""The stretch of a pasted text where its prose is densest: the article without notices, menus and teasers."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.segment.plain.lines import Unit
from armada_cli.segment.plain.shapes import is_furniture, is_notice, is_prose, is_sentence, is_tail, word_count

MOST = 60.0  # what one paragraph weighs at most, in words
START = (-5.0, -45.0)  # what a line that is no sentence weighs, and a run of such lines at most, above the article
END = (-10.0, -120.0)  # the same below it, where teasers have sentences too


def densest(units: Sequence[Unit], label: float = START[0], run: float = START[1]) -> tuple[int, int]:
    """The first and the last index of the stretch whose weights add up to most (Kadane's algorithm); 0, -1 for none."""
    best, start, first, last = 0.0, 0, 0, -1
    total = against = 0.0
    for index, unit in enumerate(units):
        weight = _weight(unit, label)
        step = max(weight, run - against) if weight < 0 else weight
        against = against + step if weight < 0 else 0.0
        if total <= 0:
            total, start = 0.0, index
        total += step
        if total > best:
            best, first, last = total, start, index
    return first, last


def site_start(units: Sequence[Unit], lead: int) -> int:
    """The index where the site's own matter begins below the article that opens at `lead`: where prose grows sparse."""
    first, last = densest(units[lead:], *END)
    below = lead + last + 1
    return below if first == 0 and any(map(is_site, units[below:])) else len(units)


def is_site(unit: Unit) -> bool:
    """Whether a line can only be the site's: furniture, a notice, what opens the matter after an article."""
    return is_furniture(unit) or is_notice(unit.text) or is_tail(unit)


def _weight(unit: Unit, label: float) -> float:
    """The words of a paragraph or sentence, less than nothing for a label or notice."""
    if is_notice(unit.text):
        return 2 * label
    if unit.bullet and not is_furniture(unit):
        return min(MOST, word_count(unit.text)) if is_sentence(unit.plain) else 0.5
    if is_prose(unit.text) and not is_furniture(unit):
        return min(MOST, word_count(unit.text))
    if is_sentence(unit.plain) and not is_furniture(unit):
        return float(word_count(unit.text))
    return label
