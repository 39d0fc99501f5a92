"""Places in contexts that were written, with their answers, before the program saw them: how many it gets right."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import pytest

from armada_cli.annotate import annotate
from armada_cli.records import ActorValue, Article, PlaceValue

TABLE = Path(__file__).parent / "held_out.tsv"
HALVES = ("look", "check")
COUNTRY_RIGHT, PLACE_RIGHT = 0.95, 0.90
SPELLED_ALIKE = 0.8
_KINDS = re.compile(r"\b(province|governorate|region|state|department|oblast|district|division)\b|\W", re.IGNORECASE)


@dataclass(frozen=True)
class Row:
    """A mention and what it should be: each of the last three a choice of values, empty where none is asked for."""

    text: str
    mention: str
    country: tuple[str, ...]
    admin1: tuple[str, ...]
    place: tuple[str, ...]


@cache
def rows(half: str) -> tuple[Row, ...]:
    part = TABLE.read_text(encoding="utf-8").split(f"## {half}:")[1].split("\n## ")[0]
    cells = (line.split("\t") for line in part.splitlines()[1:] if not line.startswith("#"))
    return tuple(Row(text, mention, *map(choice, rest)) for text, mention, *rest in cells)


def choice(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("|")))


@cache
def places(text: str) -> tuple[tuple[str, PlaceValue], ...]:
    """What the text names, as the whole of the annotation finds it; a state that acts stands for its country."""
    found = annotate(Article("-", body=(text,))).mentions
    named = [(m.text, m.value) for m in found if isinstance(m.value, PlaceValue)]
    states = [(m.text, m.value) for m in found if isinstance(m.value, ActorValue) and m.value.kind == "state"]
    return (*named, *((name, PlaceValue(v.name, "country", v.country_code)) for name, v in states))


def resolved(row: Row) -> PlaceValue | None:
    return next((value for text, value in places(row.text) if text == row.mention), None)


def is_place(row: Row) -> bool:
    return row.country != ("none",)


def folded(name: str) -> str:
    """A name without case, accents, marks and the words for a kind of division."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return _KINDS.sub("", plain.replace("ı", "i").lower()) or plain.lower()


def same(value: str | None, accepted: tuple[str, ...]) -> bool:
    """Whether a name is one of those accepted, in any of the ways in which it is transliterated."""
    return not accepted or any(same_name(folded(value or ""), folded(one)) for one in accepted)


def same_name(one: str, other: str) -> bool:
    return one == other or SequenceMatcher(None, one, other).ratio() >= SPELLED_ALIKE


def country_right(row: Row) -> bool:
    value = resolved(row)
    return value is not None and (value.country_code or "-") in row.country


def place_right(row: Row) -> bool:
    value = resolved(row)
    return value is not None and country_right(row) and same(value.admin1, row.admin1) and same(value.name, row.place)


def complaints(wrong: list[Row]) -> Iterator[str]:
    for row in wrong:
        value = resolved(row)
        got = f"{value.country_code}/{value.admin1}/{value.name}" if value else "nothing"
        yield f"{row.mention}: {got}, not {'|'.join(row.country)}/{'|'.join(row.admin1)} in: {row.text}"


def figures(half: str, right: int, asked: int, wrong: list[Row]) -> str:
    """The count, and what is wrong in the half that may be looked at: of the other nothing is learnt but the count."""
    told = complaints(wrong) if half == "look" else ()
    return "\n".join([f"{half}: {right} of {asked} right ({right / asked:.1%})", *told])


def test_the_list_is_long_enough() -> None:
    assert all(sum(map(is_place, rows(half))) >= 160 for half in HALVES)


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize(("is_right", "least"), [(country_right, COUNTRY_RIGHT), (place_right, PLACE_RIGHT)])
def test_nearly_all_places_are_the_right_ones(half: str, is_right: Callable[[Row], bool], least: float) -> None:
    asked = [row for row in rows(half) if is_place(row)]
    wrong = [row for row in asked if not is_right(row)]
    right = len(asked) - len(wrong)
    if right < least * len(asked):
        pytest.fail(figures(half, right, len(asked), wrong))


@pytest.mark.parametrize("half", HALVES)
def test_no_watch_word_is_taken_for_a_place(half: str) -> None:
    asked = [row for row in rows(half) if not is_place(row)]
    wrong = [row for row in asked if resolved(row) is not None]
    if wrong:
        pytest.fail(figures(half, len(asked) - len(wrong), len(asked), wrong))
