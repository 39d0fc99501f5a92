"""Times of day: alone they are a date of their own kind, beside a date they belong to it."""

from __future__ import annotations

import re

from armada_cli.annotate.dates.expressions import Anchored, Atom, Calendar, Clock, Days, Fixed, Weekday
from armada_cli.annotate.dates.vocabulary import Vocabulary
from armada_cli.annotate.wordscan import Words

_TIME = re.compile(r"(?:[01]?\d|2[0-4])(?:[:.][0-5]\d){0,2}")
_MILITARY = re.compile(r"(?:[01]\d|2[0-4])[:.]?[0-5]\d[hz]?")
_LEADS = frozenset(
    {
        "at",
        "around",
        "about",
        "by",
        "near",
        "before",
        "after",
        "from",
        "until",
        "till",
        "approximately",
        "roughly",
        "past",
        "since",
        "between",
    }
)
_HALVES = ("am", "pm")
_TO = ("and", "to", "-", "–")  # between the ends of a stretch of time: "1910 and 1950 GMT"


def clock_end(words: Words, index: int, terms: Vocabulary) -> int | None:
    """The last word of a clock time that begins at a word ("8:30 p.m. local time", "0800 GMT"), null if none does."""
    form, after = words.form(index), words.form(index + 1)
    if not form[:1].isdecimal():
        named = terms.parts.get(form) and words.form(index - 1) in _LEADS
        return _zone(words, index, terms) if named else None
    if form[-2:] in _HALVES and _TIME.fullmatch(form[:-2]):
        return _zone(words, index, terms)
    if _TIME.fullmatch(form):
        if after in _HALVES:
            return _zone(words, index + 1, terms)
        if after in ("a", "p") and words.find(index + 2, ".", "m"):
            return _zone(words, index + 3 + (words.form(index + 4) == "." and words.glued(index + 4)), terms)
        if words.find(index + 1, "o", "'", "clock") or words.find(index + 1, "o", "’", "clock"):
            return _zone(words, index + 3, terms)
        if (
            ":" in form
            and form.count(":") == 1
            and (words.form(index - 1) in _LEADS or _is_zone(words, index + 1, terms))
        ):
            return _zone(words, index, terms)
    if not _MILITARY.fullmatch(form):
        return None
    if (
        words.form(index + 1) in _TO
        and _MILITARY.fullmatch(words.form(index + 2))
        and _is_zone(words, index + 3, terms)
    ):
        return _zone(words, index + 2, terms)
    led = words.form(index - 1) == "at" and words.form(index + 1) not in ("levels", "prices", "rates", "meters", "feet")
    return _zone(words, index, terms) if led or _is_zone(words, index + 1, terms) else None


def _is_zone(words: Words, index: int, terms: Vocabulary) -> bool:
    """Whether a word after a figure makes it a time of day."""
    form = words.form(index)
    return form in terms.sets["zone"] and (form != "local" or words.form(index + 1) == "time")


def _zone(words: Words, last: int, terms: Vocabulary) -> int:
    """The last word with "local time", "GMT" or a second time in brackets behind it."""
    if _is_zone(words, last + 1, terms):
        last += 2 if words.form(last + 1) == "local" else 1
    if words.form(last + 1) in ("(", "[") and words.form(last + 2)[:1].isdecimal():
        for index in range(last + 3, min(last + 9, len(words.forms))):
            if words.forms[index] in (")", "]"):
                return index if any(words.forms[i] in ("gmt", "utc", "et") for i in range(last + 2, index)) else last
    return last


def read_clock(words: Words, index: int, terms: Vocabulary) -> Atom | None:
    """A time of day alone."""
    last = clock_end(words, index, terms)
    return Atom(index, last, Clock(), timed=True) if last is not None else None


def with_time(words: Words, atom: Atom, floor: int, terms: Vocabulary) -> Atom:
    """A day with the part of it named beside it: "early Tuesday", "Friday night", "the morning of Oct. 3"."""
    if not isinstance(atom.expression, Weekday | Days | Fixed | Calendar | Anchored):
        return atom
    if isinstance(atom.expression, Calendar) and atom.expression.day is None:
        return atom
    first = _part_before(words, atom.first, floor, terms)
    last = _part_after(words, atom.last, terms)
    timed = atom.timed or first != atom.first or last != atom.last
    return atom._replace(first=first, last=last, timed=timed)


def _part_before(words: Words, first: int, floor: int, terms: Vocabulary) -> int:
    """Where the date begins with "early", "late on", "the night of", "the early hours of" before it."""
    position = first - 1
    if words.form(position) == "on":
        position -= 1
    if words.form(position) in ("early", "late", "earlier", "later", "overnight", "mid") and position >= floor:
        return position
    if words.form(position) == "-" and words.form(position - 1) in ("mid", "pre") and position - 1 >= floor:
        return position - 1
    if words.form(first - 1) not in ("of", "on", ","):
        return first
    position = first - 2
    if words.form(position) not in terms.parts and words.form(position) not in ("hours", "hour"):
        return first
    while position - 1 >= floor and words.form(position - 1) in (
        "the",
        "early",
        "late",
        "morning",
        "evening",
        "predawn",
        "night",
    ):
        position -= 1
    return position if position >= floor and words.form(position) != words.form(first - 2) else first


def _part_after(words: Words, last: int, terms: Vocabulary) -> int:
    """Where the date ends with "morning", "at dawn", "at 8 a.m. local time" behind it."""
    position = last + 1
    if words.form(position) in terms.parts:
        last, position = position, position + 1
    lead = position
    while (
        words.form(lead) in ("at", "around", "about", ",", "shortly", "just", "before", "after", "in", "the", "early")
        and lead < position + 4
    ):
        lead += 1
    if (
        lead > position
        and words.form(lead) in terms.parts
        and words.form(lead - 1) in ("at", "before", "after", "around", "the", "early")
    ):
        return lead
    end = clock_end(words, lead, terms) if lead < position + 4 else None
    return end if end is not None and (lead > position or words.form(lead)[:1].isdecimal()) else last
