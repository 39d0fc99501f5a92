"""Nouns that numbers count: people, strikes, things, measures; and the regular forms of English plurals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from armada_cli.lexicon import Entry, default

PEOPLE = frozenset({"people", "kin", "collective", "toll"})


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted noun: its lemma, what it is (`people`, `strikes`, `measure` ...), and whether it is in the plural.

    `unit` is that of the table, or `guess` for a word known only by its plural ending.
    """

    lemma: str
    unit: str
    plural: bool


@lru_cache(maxsize=1)
def counted_nouns() -> Mapping[str, Noun]:
    """The nouns of the table by each of their forms."""
    return _by_form(entry for entry in default().entries("counted_nouns") if entry["unit"] != "modifier")


@lru_cache(maxsize=1)
def modifiers() -> frozenset[str]:
    """Person nouns that often stand before another noun ("a rebel stronghold")."""
    entries = default().entries("counted_nouns")
    return frozenset(form for entry in entries if entry["unit"] == "modifier" for form in entry["forms"])


def _by_form(entries: Iterable[Entry]) -> dict[str, Noun]:
    """Each form, singular and plural, of some entries; of two entries with one form the first wins."""
    found: dict[str, Noun] = {}
    for entry in entries:
        pairs = [(form, plural_of(form)) for form in entry.get("forms", [])]
        pairs += [(single, plural) for single, plural in entry.get("irregular", [])]
        collective = entry["unit"] == "collective"
        for lemma, plural in pairs:
            for form in (lemma, plural)[entry.get("plural_only", False) :]:
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
    if form.endswith(("sses", "buses", "xes", "ches", "shes", "zzes")) and len(form) > 4:
        return form[:-2]
    return form[:-1] if form.endswith("s") and not form.endswith(("ss", "us", "is")) else form
