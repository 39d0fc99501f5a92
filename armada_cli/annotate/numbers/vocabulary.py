"""The tables of amounts and counted nouns, in the shape that the grammar of numbers looks them up in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from armada_cli.annotate.wordscan import scan
from armada_cli.lexicon import Entry, default

Phrases = dict[str, list[tuple[tuple[str, ...], Any]]]
_DETERMINERS = frozenset({"a", "an", "another", "no", "none", "nobody", "half"})


@dataclass(frozen=True)
class Noun:
    """A counted noun: its lemma, what it is (`people`, `strikes`, `measure` ...), and whether it is in the plural."""

    lemma: str
    unit: str
    plural: bool


@dataclass
class Vocabulary:
    """Words of amounts by form. Phrases are listed under their first word (bounds: their last), the longest first."""

    cardinals: dict[str, int] = field(default_factory=dict)
    scales: dict[str, int] = field(default_factory=dict)
    vague: Phrases = field(default_factory=dict)
    bounds: Phrases = field(default_factory=dict)
    parts: Phrases = field(default_factory=dict)
    more_before: frozenset[str] = frozenset()
    more_after: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    possessives: frozenset[str] = frozenset()
    superlatives: frozenset[str] = frozenset()
    harm: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    triggers: frozenset[str] = frozenset()
    nouns: dict[str, Noun] = field(default_factory=dict)


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The tables as shipped."""
    words = default().entries("number_words")
    found = Vocabulary(
        cardinals={form: entry["value"] for entry in _of(words, "cardinal") for form in entry["forms"]},
        scales={form: entry["value"] for entry in _of(words, "scale") for form in entry["forms"]},
        vague=_phrases(_of(words, "vague"), lambda entry: (entry.get("min"), entry.get("max")), 0),
        bounds=_phrases(_of(words, "bound"), lambda entry: entry["value"], -1),
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
        bodies=_forms(_of(words, "body")),
    )
    nouns = default().entries("counted_nouns")
    found.modifiers = _forms(entry for entry in nouns if entry["unit"] == "modifier")
    found.nouns.update(_nouns(entry for entry in nouns if entry["unit"] != "modifier"))
    found.triggers = frozenset(found.cardinals) | frozenset(found.vague) | _DETERMINERS | found.possessives
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


def _nouns(entries: Iterable[Entry]) -> dict[str, Noun]:
    """Each form, singular and plural, of the counted nouns; of two entries with one form the first wins."""
    found: dict[str, Noun] = {}
    for entry in entries:
        pairs = [(form, plural_of(form)) for form in entry["forms"]]
        pairs += [(single, plural) for single, plural in entry.get("irregular", [])]
        for lemma, plural in pairs:
            for form in (lemma, plural):
                collective = entry["unit"] == "collective"
                found.setdefault(form, Noun(lemma, entry["unit"], collective or form == plural))
    return found


def plural_of(lemma: str) -> str:
    """The regular plural of a noun."""
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "ch", "sh", "z")) else "s")


def singular_of(form: str) -> str:
    """The lemma that a regular plural points to."""
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith(("ses", "xes", "ches", "shes", "zes")) and len(form) > 4:
        return form[:-2]
    return form[:-1] if form.endswith("s") and not form.endswith(("ss", "us", "is")) else form
