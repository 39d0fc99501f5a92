"""Amounts: a number or a vague quantity with the words that bound it, before anything is said of what it counts."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from armada_cli.annotate.numbers.vocabulary import Phrases, Vocabulary
from armada_cli.annotate.wordscan import Words
from armada_cli.values import frozen

_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,12}")
_DECIMAL = re.compile(r"\d{1,9}\.\d{1,3}")
_CHANGE_REACH = 14  # words between "raised the toll" and "from 12 to 15"
_MEASURES = frozenset({"as", "how", "so", "too", "not"})  # "as many as 40", "how many"
_ROW_REACH = 4  # words of "a tightly coordinated" before "series"
_MAGNITUDES = frozenset({"hundred", "thousand", "million", "billion", "lakh", "crore", "dozen"})
_SPREADING = frozenset({"anywhere", "ranging", "ranged", "ranges", "range", "varied", "vary", "varying"})
_PERHAPS = frozenset({"perhaps", "possibly", "maybe", "probably", "potentially"})
_AT_MOST = (("as", "many", "as"), ("as", "high", "as"), ("up", "to"))
_SHARES = {"half": (1, 2), "third": (1, 3), "quarter": (1, 4), "thirds": (2, 3), "quarters": (3, 4)}
_WENT = frozenset({"went", "gone", "goes", "go", "going", "moved", "shot"})


@frozen
class Amount:
    """Words `first` to `last` (included) of the text, and the range that they give; `kind`: figure, word, vague."""

    first: int
    last: int
    min: int | None
    max: int | None
    kind: str
    more: bool = False
    bounded: bool = False


def read_amount(words: Words, index: int, terms: Vocabulary) -> Amount | None:
    """The amount that begins at a word, without what stands before it."""
    if words.forms[index] in ("a", "an") and words.form(index + 1) not in terms.after_article:
        return None  # by far the most common case
    if words.forms[index] == "another" and words.form(index + 1) in terms.scales:
        return replace(_spelled(words, index + 1, terms), first=index, more=True)  # "wounded another dozen"
    vague = _vague(words, index, terms) or _row(words, index, terms)
    number = _number(words, index, terms)
    if vague is not None and (number is None or vague.last >= number.last):
        counted = _number(words, vague.last + 2, terms) if words.form(vague.last + 1) == "of" else None
        return vague if counted is None else replace(counted, first=index)  # "a series of eight attacks"
    if number is None:
        return None
    return _range(words, _restated(words, number, terms), terms)


def _restated(words: Words, number: Amount, terms: Vocabulary) -> Amount:
    """A number with the same number in brackets behind it: "seven (7) guards"."""
    again = _number(words, number.last + 2, terms) if words.form(number.last + 1) == "(" else None
    same = again is not None and again.min == number.min and words.form(again.last + 1) == ")"
    return replace(number, last=again.last + 1) if again is not None and same else number


def _vague(words: Words, index: int, terms: Vocabulary) -> Amount | None:
    """A vague quantity ("dozens", "a number of"), the longest that fits."""
    phrase = match_forward(words, index, terms.vague)
    if phrase is None or (words.forms[index] == "many" and words.form(index - 1) in _MEASURES):
        return None
    (low, high), length = phrase
    return Amount(index, index + length - 1, low, high, "vague")


def _row(words: Words, index: int, terms: Vocabulary) -> Amount | None:
    """Two or more, for a noun for a row that an adjective parts from its article: "a deadly wave of"."""
    if words.forms[index] not in terms.rows or words.form(index + 1) != "of":
        return None
    for at in range(index - 1, max(index - 1 - _ROW_REACH, -1), -1):
        if words.forms[at] in ("a", "an", "another"):
            return Amount(index, index, 2, None, "vague")
        if not words.forms[at].isalpha() or words.forms[at] in terms.stops:
            break
    return None


def _number(words: Words, index: int, terms: Vocabulary) -> Amount | None:
    """An exact number in figures or words."""
    form = words.form(index)
    if form[:1].isdecimal():
        return _figure(words, index, terms)
    if words.find(index, "half", "a") and words.form(index + 2) in ("million", "billion"):
        half = terms.scales[words.form(index + 2)] // 2
        return Amount(index, index + 2, half, half, "word")
    if form in terms.cardinals or (form in ("a", "half") and words.form(index + 1) in terms.scales):
        return _spelled(words, index, terms)
    return None


def _figure(words: Words, index: int, terms: Vocabulary) -> Amount | None:
    """A number in figures, with the magnitude after it ("3.5 million")."""
    form, scale = words.form(index), words.form(index + 1)
    factor = terms.scales.get(scale, 1) if scale in _MAGNITUDES else 1
    last = index + (factor > 1)
    if _FIGURE.fullmatch(form):
        return Amount(index, last, *(2 * (int(form.replace(",", "")) * factor,)), "figure")
    if factor > 1 and _DECIMAL.fullmatch(form):
        return Amount(index, last, *(2 * (round(float(form) * factor),)), "figure")
    return None


def _spelled(words: Words, index: int, terms: Vocabulary) -> Amount:
    """A number in words: "twenty-five", "a hundred and twenty", "two dozen"."""
    total, current, last, position = 0, 0, index, index
    while position < len(words.forms) and position < index + 14:
        form = words.forms[position]
        if form in terms.cardinals:
            current += terms.cardinals[form]
        elif form in terms.scales:
            scale = terms.scales[form]
            current = (current or 1) * scale
            total, current = (total + current, 0) if scale >= 1000 else (total, current)
        elif not (position == index and form == "a"):
            break
        last = position
        position = _next_part(words, position, terms)
    return Amount(index, last, total + current, total + current, "word")


def _next_part(words: Words, position: int, terms: Vocabulary) -> int:
    """Where a number in words may go on: over the hyphen of "twenty-five" and the "and" of "hundred and two"."""
    form, after = words.forms[position], words.form(position + 1)
    tens = terms.cardinals.get(form, 0) >= 20
    if after == "-" and tens and 0 < terms.cardinals.get(words.form(position + 2), 0) < 10:
        return position + 2
    if after == "and" and form in ("hundred", "thousand") and words.form(position + 2) in terms.cardinals:
        return position + 2
    if after in terms.scales or form in ("a", "hundred", "thousand", "million"):
        return position + 1
    return position + 1 if tens and 0 < terms.cardinals.get(after, 0) < 10 else len(words.forms)


def _range(words: Words, low: Amount, terms: Vocabulary) -> Amount | None:
    """A range that opens with a number ("10 to 15", "two or three", "between ten and fifteen"), else the number."""
    joint = words.form(low.last + 1)
    if joint not in ("to", "or", "-", "–", "—", "and", "through"):
        return low
    if joint == "and" and words.form(low.first - 1) != "between":
        return low
    high = _number(words, low.last + 2, terms)
    dashed = joint in "-–—"
    if high is None:
        return low
    if low.min is None or high.max is None or low.min >= high.max:
        return None if dashed and words.glued(low.last + 1) else low
    if dashed and (words.form(high.last + 1) in ("-", "–") and words.glued(high.last + 1)):
        return None  # more than two parts: a telephone number, a date, a code
    changed = joint == "to" and words.form(low.first - 1) == "from" and words.form(low.first - 2) not in _SPREADING
    if changed and _is_change(words, low.first - 2, terms):
        return None  # "the toll rose from 12 to 15" is 15
    factor = _borrowed_factor(low, high)
    return replace(low, last=high.last, min=low.min * factor, max=high.max)


def _is_change(words: Words, index: int, terms: Vocabulary) -> bool:
    """Whether a toll that changes is told of before a word."""
    reach = words.forms[max(index - _CHANGE_REACH, 0) : index + 1]
    return any(form in terms.tolls or form in terms.changes for form in reach)


def _borrowed_factor(low: Amount, high: Amount) -> int:
    """What the lower number takes from the upper one: "two to three hundred" begins at 200."""
    assert low.min is not None and high.max is not None
    for factor in (1_000_000, 1000, 100, 12):
        if high.last > high.first and high.max % factor == 0 and low.first == low.last and low.min < 20:
            return factor if high.max // factor > low.min else 1
    return 1


def with_bounds(words: Words, amount: Amount, terms: Vocabulary) -> Amount:
    """The amount with the bounding words before and after it: "at least", "up to", "or more", "another"."""
    found = bounded_behind(words, amount, amount.last, terms)
    phrase = _phrase_behind(words, amount.last + 1, terms)
    found = replace(found, last=found.last + phrase[1]) if phrase else found
    for _ in range(3):
        wider = _bound_before(words, found, terms)
        if wider is found:
            break
        found = wider
    return found


def _bound_before(words: Words, amount: Amount, terms: Vocabulary) -> Amount:
    """The amount with the one bounding phrase right before it."""
    if words.form(amount.first - 1) in ("between", "from") and None is not amount.min != amount.max is not None:
        return replace(amount, first=amount.first - 1)
    phrase = match_backward(words, amount.first - 1, terms.bounds)
    if phrase is None:
        return amount
    value, length = phrase
    first = amount.first - length
    if words.find(first, "up", "to") and words.form(first - 1) in _WENT:
        return amount  # "the number of dead went up to 37"
    if value == "lower":
        return replace(amount, first=first, max=None, bounded=True)
    if value == "upper" and not amount.bounded:
        return replace(amount, first=first, min=None, max=amount.max or amount.min, bounded=True)
    last = words.form(amount.first - 1)
    more = last == "another" or words.find(first, "a", "further") or words.find(first, "an", "additional")
    return replace(amount, first=first, more=amount.more or more)


def bounded_behind(words: Words, amount: Amount, last: int, terms: Vocabulary) -> Amount:
    """The amount as a phrase right behind the word `last` bounds it: "30 or more", "six men at least"."""
    found = _phrase_behind(words, last + 1, terms)
    if found is None or None in (amount.min, amount.max):
        return amount
    if found[0] == "lower":
        return replace(amount, max=None)
    return replace(amount, min=None) if found[0] == "upper" else amount


def ceiling_behind(words: Words, amount: Amount, last: int, terms: Vocabulary) -> Amount | None:
    """The amount up to the number that words behind `last` say it may come to: "nine, and possibly as many as 20,"."""
    at = last + 1 + (words.form(last + 1) == ",")
    at += words.form(at) in ("and", "or", "but")
    if words.form(at) not in _PERHAPS or amount.min is None:
        return None
    at += 1
    at += next((len(phrase) for phrase in _AT_MOST if words.find(at, *phrase)), 0)
    most = _number(words, at, terms) if at < len(words.forms) else None
    if most is None or most.max is None or most.max <= amount.min:
        return None
    end = most.last + (words.form(most.last + 1) == "," and words.form(last + 1) == ",")
    return replace(amount, last=end, max=most.max, bounded=True)


def share_of(words: Words, index: int, terms: Vocabulary) -> Amount | None:
    """A share of a number, where it comes out even: "half of the 60 passengers" are 30; its last word is the number."""
    if words.form(index) == "a":
        index += 1
    at = index if words.form(index) in ("half", "third", "quarter") else index + 1
    share = _SHARES.get(words.form(at))
    if share is None or (at > index and words.form(index) not in ("two", "three")):
        return None
    after = at + 1 + (words.form(at + 1) == "of")
    whole = _number(words, after + 1, terms) if words.form(after) in ("the", "its", "their") else None
    if whole is None or whole.min is None or whole.min * share[0] % share[1]:
        return None
    part = whole.min * share[0] // share[1]
    return replace(whole, first=index, min=part, max=part)


def _phrase_behind(words: Words, index: int, terms: Vocabulary) -> tuple[Any, int] | None:
    """The bounding phrase that begins at a word, unless it bounds what follows: "or more than nine", "at least two"."""
    phrase = match_forward(words, index, terms.behind)
    after = words.form(index + phrase[1]) if phrase else ""
    return None if after == "than" or after[:1].isdecimal() or after in terms.cardinals else phrase


def match_forward(words: Words, index: int, phrases: Phrases) -> tuple[Any, int] | None:
    """The longest phrase that begins at a word: its value and its length in words."""
    for phrase, value in phrases.get(words.form(index), ()):
        if len(phrase) == 1 or tuple(words.forms[index : index + len(phrase)]) == phrase:
            return value, len(phrase)
    return None


def match_backward(words: Words, index: int, phrases: Phrases) -> tuple[Any, int] | None:
    """The longest phrase that ends at a word: its value and its length in words."""
    for phrase, value in phrases.get(words.form(index), ()):
        start = index + 1 - len(phrase)
        if start >= 0 and (len(phrase) == 1 or tuple(words.forms[start : index + 1]) == phrase):
            return value, len(phrase)
    return None
