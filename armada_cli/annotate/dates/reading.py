"""What the readers of date expressions share: small numbers, days of the month, years, and phrases."""

from __future__ import annotations

import re

from armada_cli.annotate.dates.expressions import Phase
from armada_cli.annotate.dates.vocabulary import Phrase, Vocabulary
from armada_cli.annotate.wordscan import Words

POINTERS = ("last", "this", "next", "past")
_TEN = 10
_ROUND = 100  # years whose figures are as likely numbers: "2000 people"
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?")


def day_at(words: Words, index: int) -> int | None:
    """The day of a month that a word is, in figures ("16", "16th")."""
    form = words.form(index)
    return int(form.rstrip("stndrh")) if _DAY.fullmatch(form) else None


def ordinal_at(words: Words, index: int, terms: Vocabulary) -> int | None:
    """The ordinal that a word is ("first", "2nd")."""
    form = words.form(index)
    if form[:1].isdecimal() and not form.isdecimal():
        return day_at(words, index)
    return terms.ordinals.get(form)


def year_at(words: Words, index: int) -> int | None:
    """The year that four figures are."""
    form = words.form(index)
    return int(form) if len(form) == 4 and form.isdecimal() and form[:2] in ("18", "19", "20") else None


def phrase_at(words: Words, index: int, phrases: dict[str, list[Phrase]]) -> Phrase | None:
    """The longest phrase that begins at a word."""
    for phrase in phrases.get(words.form(index), ()):
        if len(phrase[0]) == 1 or tuple(words.forms[index : index + len(phrase[0])]) == phrase[0]:
            return phrase
    return None


def phase_before(words: Words, index: int, floor: int, terms: Vocabulary) -> tuple[int, Phase | None]:
    """A part of a stretch named before a word ("late", "mid-", "the end of"): where it begins, and which."""
    position = index - 1
    if words.form(position) in ("-", "–", "of") and words.form(position - 1) in terms.phases:
        position -= 1
    elif words.form(position) == "the" and words.find(position - 2, words.form(position - 2), "of"):
        position -= 2
    phase: Phase | None = terms.phases.get(words.form(position)) if position >= floor else None
    if phase is None:
        return index, None
    noun = words.form(position) in ("beginning", "end", "start", "middle", "close")
    if noun and words.form(index - 1) != "of" and words.form(index - 2) != "of":
        return index, None
    if noun and words.form(position - 1) == "the" and position - 1 >= floor:
        position -= 1
    return position, phase


def number_before(words: Words, index: int, floor: int, terms: Vocabulary) -> tuple[int, int, int] | None:
    """An amount that ends right before a word: where it begins, its least and its greatest value."""
    position = index - 1
    form = words.form(position)
    if form == "of" and words.form(position - 1) in terms.few:
        position, form = position - 1, words.form(position - 1)
    if position < floor:
        return None
    if form in terms.few:
        low, high = terms.few[form]
        return position - (words.form(position - 1) in ("a", "the") and position - 1 >= floor), low, high
    value = int(form) if form.isdecimal() and len(form) < 4 else terms.numbers.get(form)
    tens = terms.numbers.get(words.form(position - 2), 0) if words.form(position - 1) == "-" else 0
    if value is not None and value < _TEN <= tens and tens % _TEN == 0 and position - 2 >= floor:
        return position - 2, tens + value, tens + value  # "twenty-four"
    if value is None or words.form(position - 1) in (".", ","):
        return None if value is None else (position, value, value)
    joint = words.form(position - 1)
    lower = words.form(position - 2)
    least = int(lower) if lower.isdecimal() and len(lower) < 4 else terms.numbers.get(lower)
    if joint in ("or", "to", "-", "–") and least is not None and least < value and position - 2 >= floor:
        return position - 2, least, value
    return position, value, value


def year_after(words: Words, last: int, terms: Vocabulary) -> tuple[int | None, int]:
    """The year behind a day or month, and the last word with it."""
    for gap in ((",",), (), (".",), ("of",), ("in",), (",", "in"), ("-",), ("/",)):
        index = last + 1 + len(gap)
        year = year_at(words, index)
        if words.find(last + 1, *gap) and year is not None and not is_count(words, index, year, terms):
            return year, index
    return None, last


def is_count(words: Words, index: int, year: int, terms: Vocabulary) -> bool:
    """Whether a figure that may be a year counts people: a round one, "a total of 2014 men"; not "in 2012 rebels"."""
    partitive = words.form(index + 1) == "of"
    partitive = partitive or (words.form(index - 1) == "of" and words.form(index - 2) in terms.sets["sum"])
    return counts_people(words, index, terms) and (year % _ROUND == 0 or partitive)


def counts_people(words: Words, index: int, terms: Vocabulary) -> bool:
    """Whether a figure counts people rather than names a day or a year."""
    if words.form(index + 1) == "of":
        return words.form(index + 2) in ("them", "whom", "those", "his", "her", "their", "its")
    return words.form(index + 1) in terms.nouns
