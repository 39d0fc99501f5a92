"""Calendar dates that name a month, in the orders that English writes them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from armada_cli.annotate.dates.expressions import Atom, Calendar, Fixed
from armada_cli.annotate.dates.reading import POINTERS, counts_people, day_at, ordinal_at, phase_before, year_after
from armada_cli.annotate.dates.vocabulary import Vocabulary, feasts
from armada_cli.annotate.nouns import counted_nouns
from armada_cli.annotate.wordscan import Words

_SIDES: Mapping[str, int] = MappingProxyType({"previous": -1, "preceding": -1, "following": 1})
_JOINTS = ("-", "–", "—", "to", "and", "through", "&", "/", "or", "until")


def read_month(words: Words, index: int, floor: int, terms: Vocabulary) -> Atom | None:
    """A date that names its month."""
    month = terms.months[words.forms[index]]
    if not _is_name_like(words, index, terms):
        return None
    short = len(words.forms[index]) <= 4 and words.forms[index] not in ("may", "june", "july")
    dotted = short and words.form(index + 1) == "." and words.glued(index + 1) and _goes_on(words, index + 2)
    after = index + 1 + dotted
    atom = _day_first(words, index, after, floor, month, terms) or _month_first(words, index, after, month, terms)
    if atom is None:
        atom = _month_alone(words, index, after, floor, month, terms)
        return _with_pointed_year(words, atom) if atom is not None else None
    if words.form(atom.last + 1) in terms.sets["not_after"] or words.form(atom.last + 1) == "-" == words.form(
        index - 1
    ):
        return None
    return _with_weekday(words, _with_pointed_year(words, atom), floor, terms)


def _goes_on(words: Words, index: int) -> bool:
    """Whether the sentence goes on at a word, so that the full stop before it is that of an abbreviation."""
    form = words.form(index)
    return (form[:1].isalnum() and not words.is_capital(index)) or (form[:1] in ",;:)-–(" and form != "")


def _with_pointed_year(words: Words, atom: Atom) -> Atom:
    """The date with "of last year", "this year", "of that year", "of the previous year" behind it."""
    if not isinstance(atom.expression, Calendar) or atom.expression.year is not None:
        return atom
    start = atom.last + 1 + (words.form(atom.last + 1) in ("of", ",", "in"))
    start += words.form(start) == "the"
    which = words.form(start)
    if words.form(start + 1) != "year":
        return atom
    if which in ("last", "this"):
        expression = atom.expression._replace(back=int(which == "last"))
    elif which in ("that", "same"):
        expression = atom.expression._replace(told=True)
    elif which in _SIDES:
        expression = atom.expression._replace(told=True, shift=_SIDES[which])
    else:
        return atom
    return atom._replace(last=start + 1, expression=expression)


def _is_name_like(words: Words, index: int, terms: Vocabulary) -> bool:
    """Whether a month's word is written as one; "may" and "march" need their capital."""
    if words.forms[index] not in terms.weak or words.is_capital(index):
        return True
    return day_at(words, index - 1) is not None and words.form(index - 2) in ("on", "since", "until", "from", "of")


def _month_first(words: Words, index: int, after: int, month: int, terms: Vocabulary) -> Atom | None:
    """Read "October 16", "Oct. 16-18, 2017", "October the 16th"."""
    start = after + (words.form(after) == "the" and day_at(words, after + 1) is not None)
    day = day_at(words, start)
    if day is None or _is_clock(words, start):
        return None
    if words.form(index - 1) != "on" and counts_people(words, start, terms):
        return None  # "in May 12 gunmen were shot"; but "on May 12 gunmen shot him"
    last_day, last = _second_day(words, start, day, terms)
    year, last = year_after(words, last, terms)
    named = _named_day(words, month, day, last, year)
    if named is not None:
        return Atom(index, last, named)
    return Atom(index, last, Calendar(month, year, day, last_day))


def _is_clock(words: Words, index: int) -> bool:
    """Whether a figure after a month is a time ("in May 8 p.m. curfews")."""
    return words.form(index + 1) in ("am", "pm") or words.form(index + 1) in ("%", "percent")


def _second_day(words: Words, index: int, day: int, terms: Vocabulary) -> tuple[int, int]:
    """The last day of "16-18" or "16 and 17", and the last word; the day itself when there is none."""
    while words.form(index + 1) == "," and day_at(words, index + 2) and words.form(index + 3) in (",", "and", "&"):
        index += 2  # "May 3, 4 and 5"
    last = day_at(words, index + 2)
    if words.form(index + 1) not in _JOINTS or last is None or last <= day:
        return day, index
    following = words.form(index + 3)
    if following in terms.nouns or following in terms.months or following in terms.units:
        return day, index
    return last, index + 2


def _day_first(words: Words, index: int, after: int, floor: int, month: int, terms: Vocabulary) -> Atom | None:
    """Read "16 October 2017", "16th of October", "3-5 July", "12 JAN 90"."""
    position = index - 1
    if words.form(position) in ("of", "-", "/"):
        position -= 1
    day = day_at(words, position)
    if words.form(index - 1) == "of":  # "the 16th of May", "the third of May", not "16 of May's dead"
        day = ordinal_at(words, position, terms)
    if day is None or position < floor or words.form(position - 1) in ("$", "€", "£"):
        return None
    first, first_day = _first_day(words, position, day, floor)
    year, last = year_after(words, after - 1, terms)
    if year is None:
        year, last = _short_year(words, after, terms) or (None, last)
    if words.form(first - 1) == "the" and words.forms[position][-1:].isalpha() and first - 1 >= floor:
        first -= 1
    return Atom(first, last, Calendar(month, year, first_day, day))


def _first_day(words: Words, position: int, day: int, floor: int) -> tuple[int, int]:
    """Where "3 and 4 July" begins, and its first day."""
    first = day_at(words, position - 2)
    if words.form(position - 1) in _JOINTS and first is not None and first < day and position - 2 >= floor:
        return position - 2, first
    return position, day


def _short_year(words: Words, index: int, terms: Vocabulary) -> tuple[int, int] | None:
    """A year of two figures after day and month, and its word."""
    if words.form(index) in ("'", "’", "-", "/"):
        index += 1
    form = words.form(index)
    if len(form) != 2 or not form.isdecimal():
        return None
    if words.form(index + 1) in terms.nouns or words.form(index + 2) in terms.nouns:
        return None  # "on 4 June 12 Tamil rebels"
    if words.form(index + 1) in ("-", "%", ":") or (
        words.is_capital(index + 1) and words.form(index + 1) in terms.months
    ):
        return None
    return int(form) + (1900 if int(form) > 50 else 2000), index


def _month_alone(words: Words, index: int, after: int, floor: int, month: int, terms: Vocabulary) -> Atom | None:
    """Read "October", "Oct. 2017", "late October", "last May"."""
    year, last = year_after(words, after - 1, terms)
    first, phase = phase_before(words, index, floor, terms)
    before = words.form(first - 1)
    weak = words.forms[index] in terms.weak and not _heads_entry(words, first, last)
    if year is None and phase is None and weak and before not in terms.sets["month_lead"]:
        return None
    if year is None and weak and not _is_plain_month(words, before, last, terms):
        return None
    if (
        words.forms[index] in ("mar", "jan", "jun", "sep", "dec", "apr", "oct", "nov")
        and year is None
        and last == index
    ):
        return None
    if year is None and before in ("that", "same") and first - 1 >= floor and words.is_capital(index):
        return Atom(first - 1, last, Calendar(month, phase=phase, told=True))
    if year is None and before in _SIDES and first - 2 >= floor and words.form(first - 2) == "the":
        return Atom(first - 2, last, Calendar(month, phase=phase, told=True, side=_SIDES[before]))
    ahead = False
    if year is None and before in POINTERS and first - 1 >= floor:
        first, ahead = first - 1, before == "next"
    return Atom(first, last, Calendar(month, year, phase=phase, ahead=ahead))


def _heads_entry(words: Words, first: int, last: int) -> bool:
    """Whether words open a paragraph and a colon follows: "May: A bomb goes off in Hit"."""
    return words.form(last + 1) == ":" and (first == 0 or words.forms[first - 1][:1] in ("\n", "."))


def _is_plain_month(words: Words, before: str, last: int, terms: Vocabulary) -> bool:
    """Whether what stands around a weak month leaves it one: "in May", "the March elections", not "the March ended".

    Before a capital a preposition must say so: "in June Israeli jets bombed the town", not "a song by June Carter".
    """
    if words.is_capital(last + 1) and not words.is_shouted(last + 1):
        named = words.form(last + 1) in terms.sets["not_after_month"]
        return before in terms.sets["sure_month_lead"] and not named
    return before != "the" or words.form(last + 1) in counted_nouns()


def _with_weekday(words: Words, atom: Atom, floor: int, terms: Vocabulary) -> Atom:
    """The date with the weekday before it ("Wednesday, Oct. 18") or in brackets after it ("Oct. 18 (Wednesday)")."""
    if not isinstance(atom.expression, Calendar):
        return atom
    position = atom.first - 1
    while position >= floor and words.form(position) in (",", ".", "the", "("):
        position -= 1
    weekday = terms.weekdays.get(words.form(position))
    if weekday is not None and position >= floor and atom.first - position <= 3:
        return atom._replace(first=position, expression=atom.expression._replace(weekday=weekday))
    weekday = terms.weekdays.get(words.form(atom.last + 2))
    if weekday is not None and words.form(atom.last + 1) in ("(", ","):
        last = atom.last + 2 + (words.form(atom.last + 3) == ")" and words.form(atom.last + 1) == "(")
        return atom._replace(last=last, expression=atom.expression._replace(weekday=weekday))
    return atom


def _named_day(words: Words, month: int, day: int, last: int, year: int | None) -> Fixed | None:
    """A day of history by its month and day ("the Sept. 11 attacks")."""
    if year is not None:
        return None
    following = words.form(last + 1)
    if following in (",", "-", "–"):
        following = words.form(last + 2)
    for entry in feasts():
        if entry["rule"] == "named" and following in entry["followed_by"]:
            named = date.fromisoformat(entry["date"])
            if (named.month, named.day) == (month, day):
                return Fixed(entry["date"], entry["date"])
    return None
