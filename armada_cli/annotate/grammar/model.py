"""The working copies that the parser fills before it freezes them into records."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Voice = Literal["active", "passive"]
Form = Literal["finite", "infinitive", "gerund", "participle"]
Tense = Literal["past", "present", "future", "perfect", "none"]


@dataclass(slots=True)
class Group:
    """A noun group in the making; indices as in `records.NounGroup`. `day` says that it is a date."""

    first: int
    last: int
    head: int
    lemma: str
    day: bool = False
    conjuncts: list[int] = field(default_factory=list)
    appositive_of: int | None = None
    possessor: int | None = None
    prep: str | None = None
    attached_to: int | None = None


@dataclass(slots=True)
class Verb:
    """A verb group in the making. `open` says that it is a bare -ed form, past or participle, not yet settled."""

    first: int
    last: int
    head: int
    lemma: str
    voice: Voice = "active"
    form: Form = "finite"
    tense: Tense = "present"
    negated: bool = False
    modal: str | None = None
    particle: str | None = None
    open: bool = False


@dataclass(slots=True)
class Item:
    """One step of the walk through a sentence: `kind` G group, V verb, P preposition, S conjunction of a clause,
    W relative word, C coordinator, A adjective, R adverb, `,` comma, `(`, `)`, `-` dash, `:` colon, `"` quotation mark.

    `ref` is the number of its group or verb, `word` what it says.
    """

    kind: str
    first: int
    last: int
    ref: int = -1
    word: str = ""


@dataclass(slots=True)
class Frame:
    """A clause in the making; fields as in `records.Clause`. `object_open` says that a bare group may be its object."""

    kind: str
    first: int
    verb: int | None = None
    subject: list[int] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)
    preps: list[tuple[str, int]] = field(default_factory=list)
    governor: int | None = None
    antecedent: int | None = None
    marker: str | None = None
    last: int = -1
    shared: bool = False
    inverted: bool = False
