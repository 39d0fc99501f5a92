"""The persons of an article while their names are put together, and who is meant by a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from armada_cli.annotate.people.candidates import Candidate
from armada_cli.annotate.people.spelling import plain, units
from armada_cli.annotate.people.tables import Tables
from armada_cli.lexicon import Entry

Keys = tuple[str, ...]
_BEARERS = 40  # persons of one name that are looked at, the latest
_BOUND = ("abu", "abd")  # what makes one part of a name with the word behind it
_KEPT_TITLES = frozenset({"religious", "armed"})


@dataclass(slots=True, eq=False)
class Person:
    """One person of an article while its mentions are collected; names and aliases with the parts they are told by."""

    order: int = 0
    mentions: list[Candidate] = field(default_factory=list)
    names: dict[str, Keys] = field(default_factory=dict)
    aliases: dict[str, Keys] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The fullest form: the most parts, then the first told."""
        names = self.names or self.aliases
        return max(names, key=lambda name: len(names[name]))

    @property
    def all_names(self) -> dict[str, Keys]:
        """Every name, the person's own first."""
        return {**self.aliases, **self.names}


class Register:
    """The persons found so far, whose mention each candidate is, and look-ups by name."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.persons: list[Person] = []
        self._owners: dict[int, Person] = {}
        self._bearers: dict[str, list[Person]] = {}

    def owner(self, candidate: Candidate) -> Person | None:
        """The person that a candidate has been tied to."""
        return self._owners.get(id(candidate))

    def find(self, keys: Keys, at: int) -> Person | None:
        """The person whom a name of some parts means at a place of the text, if one is known."""
        if not keys:
            return None
        return self.full(keys) if len(keys) > 1 else self._short(keys[0], at)

    def full(self, keys: Keys) -> Person | None:
        """The person, the latest first, whose name agrees with a name of two or more parts."""
        bearers = {id(person): person for key in keys for person in self._bearers.get(key, ())[-_BEARERS:]}
        for person in sorted(bearers.values(), key=lambda person: -person.order):
            for known in (*person.names.values(), *person.aliases.values()):
                if known == keys or (len(keys) > 1 and len(known) > 1 and _agree(keys, known)):
                    return person
        return None

    def _short(self, key: str, at: int) -> Person | None:
        """The person whom a single part names: by the last part first, then the first; the latest told before `at`."""
        best: tuple[tuple[int, int], Person] | None = None
        for person in self._bearers.get(key, ())[-_BEARERS:]:
            rank = max(_rank(key, known) for known in (*person.names.values(), *person.aliases.values()))
            if rank:
                order = (rank, _nearness(person, at))
                best = (order, person) if best is None or order > best[0] else best
        return best[1] if best else None

    def tie(self, candidate: Candidate, person: Person | None = None) -> Person:
        """Make a candidate a mention of a person, of a new one if none is given."""
        if person is None:
            person = Person(order=len(self._owners))
            self.persons.append(person)
        person.mentions.append(candidate)
        self._name(person, person.names, name_of(candidate), candidate.keys)
        if candidate.nickname:
            self._name(person, person.aliases, candidate.nickname, units(candidate.nickname.split()))
        self._owners[id(candidate)] = person
        return person

    def alias(self, person: Person, candidate: Candidate) -> None:
        """Make a candidate, and all that is known under its name, another name of a person."""
        other = self.owner(candidate) or (self.full(candidate.keys) if len(candidate.keys) > 1 else None)
        if other is not None and other is not person:
            self.absorb(person, other)
        if self.owner(candidate) is None:
            person.mentions.append(candidate)
            self._owners[id(candidate)] = person
        self._name(person, person.aliases, _alias_name(candidate), candidate.keys)

    def absorb(self, person: Person, other: Person) -> None:
        """Make all that is told of another person told of this one."""
        for mention in other.mentions:
            self._owners[id(mention)] = person
        person.mentions.extend(other.mentions)
        for name, keys in other.all_names.items():
            self._name(person, person.aliases, name, keys)
        self.persons.remove(other)
        found_by = {part for keys in other.all_names.values() for key in keys for part in _parts(key)}
        for part in found_by:
            bearers = self._bearers.get(part, [])
            if other in bearers:
                bearers.remove(other)

    def _name(self, person: Person, names: dict[str, Keys], name: str, keys: Keys) -> None:
        """Give a person a name, to be found by each of its parts."""
        if name in names:
            return
        names[name] = keys
        for key in keys:
            for part in _parts(key):
                bearers = self._bearers.setdefault(part, [])
                if person not in bearers:
                    bearers.append(person)

    def known(self, person: Person) -> Iterator[tuple[bool, Entry]]:
        """What the lexicon knows under each of a person's names, and whether the name is one that few bear.

        Names of two parts are borne by many, unless the last alone is an alias of the same entry ("Zawahiri").
        """
        known = self.tables.known
        for name, keys in person.all_names.items():
            parts = keys if len(keys) > 1 else units(name.split())  # "Mullah Omar" is told by both
            entry = known.get(parts if len(parts) > 1 else (plain(name),))
            if entry is not None:
                yield len(parts) != 2 or any(known.get((end,)) is entry for end in _ends(name)), entry


def _ends(name: str) -> tuple[str, ...]:
    """The last words of a name, which alone may be known: of "Osama bin Laden" "bin laden" and "laden"."""
    words = name.split()
    return tuple(plain(" ".join(words[first:])) for first in range(1, len(words)))


def _parts(key: str) -> tuple[str, ...]:
    """What a part of a name is found by: "Abu X" and "Abdul X" by X too."""
    return (key, key[3:]) if key.startswith(_BOUND) and len(key) > 3 else (key,)


def _nearness(person: Person, at: int) -> int:
    """How near before a place a person was told of; below zero where only after it."""
    starts = [mention.span.start for mention in person.mentions]
    return max((start for start in starts if start < at), default=-min(starts, default=0))


def _rank(key: str, known: Keys) -> int:
    """How well a part names a person: 4 the whole name, 3 the last part, 2 the first, 1 another; 0 not at all."""
    if known == (key,):
        return 4
    if len(key) < 3:
        return 0
    if known == ("abu" + key,) or known[-1] in ("abd" + key, "abu" + key):
        return 2
    if key not in known:
        return 0
    return 3 if known[-1] == key else 2 if known[0] == key else 1


def _agree(one: Keys, other: Keys) -> bool:
    """Whether the shorter name's parts stand, in order, in the longer one's, with the first or last part shared."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    rest = iter(long)
    return all(part in rest for part in short) and (short[-1] == long[-1] or short[0] == long[0])


def name_of(candidate: Candidate) -> str:
    """The name as written; a religious title stays where only one word follows ("Mullah Omar")."""
    title = candidate.piece.titles[-1] if candidate.piece.titles else None
    if title is not None and len(candidate.piece.words) == 1 and title.kind in _KEPT_TITLES and not title.official:
        return f"{title.title} {candidate.written}"
    return candidate.written


def _alias_name(candidate: Candidate) -> str:
    """An alias as written, its title with it where one word is left without ("Doctor Abu")."""
    titles = candidate.piece.titles
    short = bool(titles) and len(candidate.piece.words) == 1
    return f"{titles[-1].title} {candidate.written}" if short else candidate.written
