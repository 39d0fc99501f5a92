"""The stretch of a pasted text where its prose is densest: the article without notices, menus and teasers."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.segment.plain.lines import Unit
from armada_cli.segment.plain.shapes import is_furniture, is_notice, is_prose, is_sentence, word_count

MOST = 60.0  # what one paragraph weighs at most, in words
LABEL = -5.0  # what a line that is no sentence weighs
RUN = -45.0  # what a run of such lines weighs at most: a long menu parts no more than a box of the site's


def densest(units: Sequence[Unit]) -> tuple[int, int]:
    """The first and the last index of the stretch whose weights add up to most (Kadane's algorithm); 0, -1 for none."""
    best, start, first, last = 0.0, 0, 0, -1
    total = run = 0.0
    for index, weight in enumerate(map(_weight, units)):
        step = max(weight, RUN - run) if weight < 0 else weight
        run = run + step if weight < 0 else 0.0
        if total <= 0:
            total, start = 0.0, index
        total += step
        if total > best:
            best, first, last = total, start, index
    return first, last


def _weight(unit: Unit) -> float:
    """The words of a paragraph or sentence, less than nothing for a label or notice."""
    if is_notice(unit.text):
        return 2 * LABEL
    if unit.bullet and not is_furniture(unit):
        return min(MOST, word_count(unit.text)) if is_sentence(unit.plain) else 0.5
    if is_prose(unit.text) and not is_furniture(unit):
        return min(MOST, word_count(unit.text))
    if is_sentence(unit.plain) and not is_furniture(unit):
        return float(word_count(unit.text))
    return LABEL
