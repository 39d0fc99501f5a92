"""Nouns that numbers count: people, strikes, things, measures; and the regular forms of English plurals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from armada_cli.lexicon import FOLDER, Entry, Lexicon, default
from armada_cli.lexicon.lookups import lookup

PEOPLE = frozenset({"people", "kin", "collective", "toll"})


class Noun(NamedTuple):
    """A counted noun: its lemma, what it is (`people`, `strikes`, `measure` ...), and whether it is in the plural.

    `unit` is that of the table, or `guess` for a word known only by its plural ending.
    """

    lemma: str
    unit: str
    plural: bool


@lru_cache(maxsize=1)
def counted_nouns() -> Mapping[str, Noun]:
    """The nouns of the table by each of their forms."""
    return {form: Noun(*fields) for form, fields in noun_forms(default()).items()}


@lookup("counted_nouns")
def noun_forms(lexicon: Lexicon) -> dict[str, tuple[str, str, bool]]:
    """The fields of each noun of the table by each of its forms."""
    return _by_form(entry for entry in lexicon.entries("counted_nouns") if entry["unit"] != "modifier")


@lru_cache(maxsize=1)
def person_nouns() -> frozenset[str]:
    """The nouns that name a person first of all, beyond those of the table: "greengrocer" (`build_people.py`)."""
    lines = (FOLDER / "compiled" / "people.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def as_person(form: str) -> Noun | None:
    """The noun that a form in small letters is, if it names a person or, in the plural, persons."""
    if form in person_nouns():
        return Noun(form, "people", False)
    singular = form[:-3] + "man" if form.endswith("men") else singular_of(form)
    return Noun(singular, "people", True) if singular != form and singular in person_nouns() else None


@lru_cache(maxsize=1)
def modifiers() -> frozenset[str]:
    """Person nouns that often stand before another noun ("a rebel stronghold")."""
    entries = default().entries("counted_nouns")
    return frozenset(form for entry in entries if entry["unit"] == "modifier" for form in entry["forms"])


def _by_form(entries: Iterable[Entry]) -> dict[str, tuple[str, str, bool]]:
    """Each form, singular and plural, of some entries; of two entries with one form the first wins."""
    found: dict[str, tuple[str, str, bool]] = {}
    for entry in entries:
        pairs = [(form, plural_of(form)) for form in entry.get("forms", [])]
        pairs += [(single, plural) for single, plural in entry.get("irregular", [])]
        collective = entry["unit"] == "collective"
        for lemma, plural in pairs:
            for form in (lemma, plural)[entry.get("plural_only", False) :]:
                found.setdefault(form, (lemma, entry["unit"], collective or form == plural))
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
