"""The tables of amounts and counted nouns, in the shape that the grammar of numbers looks them up in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from armada_cli.annotate.nouns import Noun, counted_nouns, modifiers
from armada_cli.annotate.wordscan import scan
from armada_cli.lexicon import Entry, default

Phrases = dict[str, list[tuple[tuple[str, ...], Any]]]
_DETERMINERS = frozenset({"a", "an", "another", "no", "none", "nobody", "without", "half", "s"})
_SAME = frozenset({"same", "equal"})  # "the same number of", said of the count before


@dataclass
class Vocabulary:
    """Words of amounts by form. Phrases are listed under their first word (bounds: their last), the longest first."""

    cardinals: dict[str, int] = field(default_factory=dict)
    scales: dict[str, int] = field(default_factory=dict)
    vague: Phrases = field(default_factory=dict)
    bounds: Phrases = field(default_factory=dict)
    behind: Phrases = field(default_factory=dict)
    parts: Phrases = field(default_factory=dict)
    more_before: frozenset[str] = frozenset()
    more_after: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    possessives: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    superlatives: frozenset[str] = frozenset()
    harm: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    bodies_of_people: frozenset[str] = frozenset()
    tolls: frozenset[str] = frozenset()
    changes: frozenset[str] = frozenset()
    counting: frozenset[str] = frozenset()
    giving: frozenset[str] = frozenset()
    exceeding: frozenset[str] = frozenset()
    reaching: frozenset[str] = frozenset()
    pasts: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    multiples: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    triggers: frozenset[str] = frozenset()
    rows: frozenset[str] = frozenset()
    ones: frozenset[str] = frozenset()
    after_article: frozenset[str] = frozenset()
    nouns: Mapping[str, Noun] = field(default_factory=dict)


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The tables as shipped."""
    words = default().entries("number_words")
    found = Vocabulary(
        cardinals={form: entry["value"] for entry in _of(words, "cardinal") for form in entry["forms"]},
        scales={form: entry["value"] for entry in _of(words, "scale") for form in entry["forms"]},
        vague=_phrases(_of(words, "vague"), lambda entry: (entry.get("min"), entry.get("max")), 0),
        bounds=_phrases(_of(words, "bound"), lambda entry: entry["value"], -1),
        behind=_phrases(_of(words, "behind"), lambda entry: entry["value"], 0),
        parts=_phrases(_of(words, "part"), lambda entry: entry["kind"], -1),
        more_before=_forms(entry for entry in _of(words, "more") if entry["before"]),
        more_after=_forms(entry for entry in _of(words, "more") if not entry["before"]),
        labels=_forms(_of(words, "label")),
        marks=_forms(_of(words, "mark")),
        before=_forms(entry for entry in _of(words, "casualty") if entry["before"]),
        after=_forms(entry for entry in _of(words, "casualty") if entry["after"]),
        stops=_forms(_of(words, "stop")),
        possessives=_forms(_of(words, "possessive")),
        superlatives=_forms(_of(words, "superlative")),
        harm=_forms(_of(words, "harm")),
        pasts=_forms(_of(words, "past")),
        multiples=_forms(_of(words, "multiple")),
        persons=_forms(_of(words, "persons")),
        bodies=_forms(_of(words, "body")),
        bodies_of_people=_forms(_of(words, "company")),
        modifiers=modifiers(),
        nouns=counted_nouns(),
        tolls=_forms(_of(words, "toll")),
        changes=_forms(_of(words, "change")),
        counting=_forms(_of(words, "counting")),
        giving=_forms(_of(words, "giving")),
        exceeding=_forms(_of(words, "exceeding")),
        reaching=_forms(_of(words, "reaching")),
        rows=_forms(_of(words, "row")),
    )
    found.triggers = frozenset(found.cardinals) | frozenset(found.vague) | found.rows | _DETERMINERS | _SAME
    found.triggers |= found.possessives
    found.owners = found.possessives | {"s"}
    found.ones = frozenset(
        form for form, noun in found.nouns.items() if noun.unit in ("people", "kin") and not noun.plural
    )
    phrases = [phrase for form in ("a", "an") for phrase, _ in found.vague.get(form, [])]
    found.after_article = frozenset(phrase[1] for phrase in phrases) | frozenset(found.scales)
    return found


def _of(entries: Iterable[Entry], kind: str) -> list[Entry]:
    """The entries of one kind."""
    return [entry for entry in entries if entry["kind"] == kind]


def _forms(entries: Iterable[Entry]) -> frozenset[str]:
    """All forms of some entries."""
    return frozenset(form for entry in entries for form in entry["forms"])


def _phrases(entries: Iterable[Entry], value: Any, key: int) -> Phrases:
    """Forms of several words under their first (`key` 0) or last (-1) word, the longest first."""
    found: Phrases = {}
    for entry in entries:
        for form in entry["forms"]:
            words = tuple(scan(form).forms)
            found.setdefault(words[key], []).append((words, value(entry)))
    for phrases in found.values():
        phrases.sort(key=lambda phrase: -len(phrase[0]))
    return found
