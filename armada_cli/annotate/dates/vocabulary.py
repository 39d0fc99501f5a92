"""The tables of date words and feasts, in the shape that the grammar of dates looks them up in."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from armada_cli.annotate.dates.expressions import Unit
from armada_cli.annotate.nouns import PEOPLE, counted_nouns
from armada_cli.annotate.wordscan import scan
from armada_cli.lexicon import Entry, default

Phrase = tuple[tuple[str, ...], Any]


@dataclass
class Vocabulary:
    """Words of dates by form; phrases under their first word, the longest first. `triggers` open the grammar."""

    months: dict[str, int] = field(default_factory=dict)
    weak: set[str] = field(default_factory=set)
    weekdays: dict[str, int] = field(default_factory=dict)
    short: set[str] = field(default_factory=set)
    units: dict[str, Unit] = field(default_factory=dict)
    parts: dict[str, bool] = field(default_factory=dict)
    phases: dict[str, Any] = field(default_factory=dict)
    deictics: dict[str, list[Phrase]] = field(default_factory=dict)
    seasons: dict[str, tuple[int, int]] = field(default_factory=dict)
    few: dict[str, tuple[int, int]] = field(default_factory=dict)
    feasts: dict[str, list[Phrase]] = field(default_factory=dict)
    ordinals: dict[str, int] = field(default_factory=dict)
    decades: dict[str, int] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    sets: dict[str, frozenset[str]] = field(default_factory=dict)
    nouns: frozenset[str] = frozenset()
    triggers: dict[str, str] = field(default_factory=dict)


@lru_cache(maxsize=1)
def feasts() -> tuple[Entry, ...]:
    """The table of feasts, in the order that `Feast.entry` counts in."""
    return default().entries("holidays")


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The tables as shipped."""
    found = Vocabulary()
    for entry in default().entries("date_words"):
        _add(found, entry)
    for number, entry in enumerate(feasts()):
        _add_phrases(found.feasts, entry, number)
    for entry in default().entries("number_words"):
        if entry["kind"] == "cardinal":
            found.numbers.update((form, entry["value"]) for form in entry["forms"])
    found.numbers["a"] = found.numbers["an"] = 1
    nouns = counted_nouns()
    found.nouns = frozenset(form for form, noun in nouns.items() if noun.unit in PEOPLE and noun.plural)
    _add_triggers(found)
    return found


def _add(found: Vocabulary, entry: Entry) -> None:
    """Put one entry where the grammar looks for it."""
    kind, forms = entry["kind"], entry["forms"]
    tables: dict[str, dict[str, Any]] = {
        "month": found.months,
        "weekday": found.weekdays,
        "unit": found.units,
        "phase": found.phases,
    }
    if kind in tables:
        tables[kind].update((form, entry["value"]) for form in forms)
        found.weak.update(forms if entry.get("weak") else ())
        found.short.update(forms if entry.get("short") else ())
    elif kind == "part":
        found.parts.update((form, entry.get("anchor", False)) for form in forms)
    elif kind == "deictic":
        _add_phrases(found.deictics, entry, (entry["start"], entry["end"], entry.get("time", False)))
    elif kind == "season":
        found.seasons.update((form, tuple(entry["months"])) for form in forms)
        found.weak.update(forms if entry.get("weak") else ())
    elif kind == "ordinal":
        found.ordinals.update((form, number) for number, form in enumerate(forms, start=1))
    elif kind == "decade":
        found.decades.update((form, 1920 + 10 * number) for number, form in enumerate(forms))
    elif kind == "few":
        found.few.update((form, (entry["min"], entry["max"])) for form in forms)
    else:
        found.sets[kind] = frozenset(forms)


def _add_phrases(table: dict[str, list[Phrase]], entry: Entry, value: Any) -> None:
    """Put the phrases of an entry under their first words."""
    for form in entry["forms"]:
        words = tuple(scan(form).forms)
        table.setdefault(words[0], []).append((words, value))
        table[words[0]].sort(key=lambda phrase: -len(phrase[0]))


def _add_triggers(found: Vocabulary) -> None:
    """Every word at which an expression may be read, with the reader that begins there; later kinds win."""
    for kind, forms in (
        ("feast", found.feasts),
        ("part", found.parts),
        ("decade", found.decades),
        ("unit", found.units),
        ("season", found.seasons),
        ("deictic", found.deictics),
        ("weekday", found.weekdays),
        ("month", found.months),
    ):
        for form in forms:
            if form not in ("the", "st", "day", "month", "new", "good", "may") or kind in ("month", "unit"):
                found.triggers[form] = kind
    found.triggers.update(dict.fromkeys(("st", "new", "good"), "feast"))
