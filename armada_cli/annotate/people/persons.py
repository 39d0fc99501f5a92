"""Candidates tied to persons: full names first, then aliases and short forms; each mention with its person's value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from armada_cli.annotate.people import aliases
from armada_cli.annotate.people.candidates import Candidate
from armada_cli.annotate.people.evidence import ENOUGH
from armada_cli.annotate.people.spelling import plain, units
from armada_cli.annotate.people.standing import Groups, Standing, standing
from armada_cli.annotate.people.tables import Tables
from armada_cli.lexicon import Entry
from armada_cli.records import Article, Mention, PersonValue

_NEXT_WORD = re.compile(r" ([a-z]+)")
_KEPT_TITLES = frozenset({"religious", "armed"})


@dataclass(slots=True)
class Person:
    """One person of an article while its mentions are collected."""

    mentions: list[Candidate] = field(default_factory=list)
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    aliases: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def add(self, candidate: Candidate, name: str, keys: tuple[str, ...]) -> None:
        """Take a mention in, and its spelling."""
        self.mentions.append(candidate)
        self.names.setdefault(name, keys)

    @property
    def name(self) -> str:
        """The fullest form: the most parts, then the first told."""
        return max(self.names, key=lambda name: len(self.names[name])) if self.names else ""


class Register:
    """The persons found so far, by the parts of their names."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.persons: list[Person] = []

    def full(self, keys: tuple[str, ...]) -> Person | None:
        """The person whose name agrees with a name of two or more parts."""
        for person in reversed(self.persons):
            for known in (*person.names.values(), *person.aliases.values()):
                if known == keys or (len(keys) > 1 and len(known) > 1 and _agree(keys, known)):
                    return person
        return None

    def short(self, keys: tuple[str, ...], at: int) -> Person | None:
        """The person whom a single part names: by the last part first, then the first; the latest told before `at`."""
        best: tuple[tuple[int, int], Person] | None = None
        for person in self.persons:
            rank = max(
                (_rank(keys[0], known) for known in (*person.names.values(), *person.aliases.values())), default=0
            )
            if not rank:
                continue
            before = [mention.span.start for mention in person.mentions if mention.span.start < at]
            order = (rank, max(before, default=-min((m.span.start for m in person.mentions), default=0)))
            if best is None or order > best[0]:
                best = order, person
        return best[1] if best else None


def _rank(key: str, known: tuple[str, ...]) -> int:
    """How well a part names a person: 4 the whole name, 3 the last part, 2 the first, 1 another; 0 not at all."""
    if known == (key,):
        return 4
    if len(key) >= 3 and known == ("abu" + key,):
        return 2
    if len(key) < 3 or key not in known:
        return 0
    return 3 if known[-1] == key else 2 if known[0] == key else 1


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the shorter name's parts stand, in order, in the longer one's, with the first or last part shared."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    rest = iter(long)
    return all(part in rest for part in short) and (short[-1] == long[-1] or short[0] == long[0])


def tie(article: Article, candidates: list[Candidate], actors: Sequence[Mention], tables: Tables) -> list[Mention]:
    """The mentions of all persons, in order."""
    text = article.text
    register = Register(tables)
    accepted = _places_out([c for c in candidates if c.score >= ENOUGH and not c.title], candidates)
    pending = [c for c in candidates if id(c) not in {id(a) for a in accepted}]
    owner: dict[int, Person] = {}
    for candidate in sorted(accepted, key=lambda c: -min(len(_keys(c)), 2)):
        owner[id(candidate)] = _register(register, candidate, text)
    _short_forms(register, pending, text, owner)
    _link_aliases(candidates, owner, register, text)
    _short_forms(register, pending, text, owner)
    _join_known(register, owner, tables)
    stands = _standings(register, owner, Groups(actors, len(article.title or "")), tables)
    found = [
        _mention(candidate, owner[id(candidate)], stands, text) for candidate in candidates if id(candidate) in owner
    ]
    return found


def _join_known(register: Register, owner: dict[int, Person], tables: Tables) -> None:
    """Make one of persons whom the lexicon knows as one, by names of three parts or of one word."""
    first: dict[int, Person] = {}
    for person in list(register.persons):
        names = {**person.names, **person.aliases}
        keys = [k if len(k) > 1 else (plain(name),) for name, k in names.items()]
        entry = next((tables.known[k] for k in keys if k in tables.known), None)
        if entry is None:
            continue
        other = first.setdefault(id(entry), person)
        if other is not person:
            _absorb(other, person, owner, register)


def _absorb(person: Person, other: Person, owner: dict[int, Person], register: Register) -> None:
    """Make all that is told of another person told of this one."""
    for mention in other.mentions:
        owner[id(mention)] = person
    person.mentions.extend(other.mentions)
    person.aliases.update({**other.names, **other.aliases})
    register.persons.remove(other)


def _standings(register: Register, owner: dict[int, Person], groups: Groups, tables: Tables) -> dict[int, Standing]:
    """Each person's standing; a successor or predecessor takes that of the person followed."""
    found = {
        id(person): standing(person.mentions, _known(person, groups, tables), groups, tables)
        for person in register.persons
    }
    for person in register.persons:
        stand = found[id(person)]
        other = _followed(person, stand, register) if stand.after is not None else None
        if other is not None:
            found[id(person)] = _taken_over(stand, found[id(other)])
    return found


def _taken_over(stand: Standing, other: Standing) -> Standing:
    """A standing with the group of another, and for a successor the role; an official's deputy is an official."""
    role = other.role if stand.same_role and other.role else stand.role
    return replace(stand, role=role, group=other.group, group_id=other.group_id, official=other.official)


def _known(person: Person, groups: Groups, tables: Tables) -> Entry | None:
    """What is known of a person. Names of two parts are borne by many: they count where the article names the group."""
    for name, keys in {**person.names, **person.aliases}.items():
        entry = tables.known.get(keys if len(keys) > 1 else (plain(name),))
        if entry is not None and (len(keys) != 2 or groups.names(entry)):
            return entry
    return None


def _followed(person: Person, stand: Standing, register: Register) -> Person | None:
    """The person whose successor or predecessor someone is: the one in the genitive, else the one told of last before."""
    others = [(m.span, other) for other in register.persons if other is not person for m in other.mentions]
    if stand.of is not None:
        return next((other for span, other in others if span.overlaps(stand.of)), None)
    at = stand.after or 0
    before = [(span.start, index) for index, (span, _) in enumerate(others) if span.end <= at]
    return others[max(before)[1]][1] if before else None


def _places_out(accepted: list[Candidate], candidates: list[Candidate]) -> list[Candidate]:
    """The accepted without the strings that stand as a place ("in Mir Ali") and nowhere as a person."""
    placed = {plain(_written(c)) for c in candidates if c.score < c.shape - 0.9 and not c.piece.titles}
    people = {plain(_written(c)) for c in candidates if c.score > c.shape + 0.9 or c.piece.titles}
    return [c for c in accepted if plain(_written(c)) not in placed - people]


def _written(candidate: Candidate) -> str:
    return " ".join(word.text for word in candidate.piece.words)


def _keys(candidate: Candidate) -> tuple[str, ...]:
    return units([word.text for word in candidate.piece.words])


def _register(register: Register, candidate: Candidate, text: str) -> Person:
    """The candidate's person, a new one if none agrees."""
    keys, name = _keys(candidate), _name(candidate, text)
    person = register.full(keys) if len(keys) > 1 else register.short(keys, candidate.span.start)
    if person is None:
        person = Person()
        register.persons.append(person)
    person.add(candidate, name, keys)
    if candidate.nickname:
        person.aliases.setdefault(candidate.nickname, units(candidate.nickname.split()))
    return person


def _name(candidate: Candidate, text: str) -> str:
    """The name as written; a religious title stays where only one word follows ("Mullah Omar")."""
    piece = candidate.piece
    words = " ".join(word.text for word in piece.words)
    if (
        len(_keys(candidate)) == 1
        and piece.titles
        and piece.titles[-1].kind in _KEPT_TITLES
        and not piece.titles[-1].official
    ):
        return f"{piece.titles[-1].title} {words}"
    return words


def _link_aliases(candidates: list[Candidate], owner: dict[int, Person], register: Register, text: str) -> None:
    """Join names that the text makes one, from left to right."""
    linked = False
    for first, second in zip(candidates, candidates[1:], strict=False):
        if first.part != second.part or second.shape < -5:
            linked = False
            continue
        start = second.piece.title_start if second.piece.title_start >= 0 else second.span.start
        gap = text[first.span.end : start]
        person = owner.get(id(first))
        if person is not None and (
            aliases.links(gap, text[second.span.end : second.span.end + 3])
            or (linked and aliases.continues(gap) and id(second) not in owner)
        ):
            _merge(person, second, owner, register, text)
            linked = True
            continue
        linked = False
        if aliases.renames(text[max(second.part.start, start - 40) : start]):
            _rename(candidates, second, owner, register, text)
        if id(second) in owner and aliases.fronted(
            text[max(first.part.start, first.span.start - 45) : first.span.start], gap
        ):
            _merge(owner[id(second)], first, owner, register, text)


def _alias_name(alias: Candidate) -> str:
    """An alias as written, its title with it where one word is left without ("Doctor Abu")."""
    written = _written(alias)
    return (
        f"{alias.piece.titles[-1].title} {written}" if alias.piece.titles and len(alias.piece.words) == 1 else written
    )


def _rename(
    candidates: list[Candidate], alias: Candidate, owner: dict[int, Person], register: Register, text: str
) -> None:
    """Give a name that "his real name was" brings to the person told of last."""
    before = [c for c in candidates if id(c) in owner and c.span.end < alias.span.start and c.part == alias.part]
    if before:
        _merge(owner[id(before[-1])], alias, owner, register, text)


def _merge(person: Person, alias: Candidate, owner: dict[int, Person], register: Register, text: str) -> None:
    """Make a candidate, and all that is known under its name, another name of a person."""
    keys, name = _keys(alias), _alias_name(alias)
    other = owner.get(id(alias)) or (register.full(keys) if len(keys) > 1 else None)
    if other is not None and other is not person:
        _absorb(person, other, owner, register)
    elif other is None:
        person.mentions.append(alias)
    owner[id(alias)] = person
    person.aliases.setdefault(name, keys)


def _short_forms(register: Register, pending: list[Candidate], text: str, owner: dict[int, Person]) -> None:
    for candidate in pending:
        if id(candidate) not in owner:
            _short_form(register, candidate, text, owner)


def _short_form(register: Register, candidate: Candidate, text: str, owner: dict[int, Person]) -> None:
    """Tie a short form or an unintroduced name to a person already known, if one fits."""
    if candidate.shape < -5 or candidate.score < candidate.shape - 2.5 or _modifies(candidate, text, register.tables):
        return
    keys = _keys(candidate)
    person = register.full(keys) if len(keys) > 1 else register.short(keys, candidate.span.start) if keys else None
    if person is None and (plain(_written(candidate)),) in register.tables.known:
        person = Person()
        register.persons.append(person)
    if person is not None:
        person.add(candidate, _name(candidate, text), keys)
        owner[id(candidate)] = person


def _with_titles(person: Person) -> dict[str, None]:
    """The names as written with a religious title before them: "Sheikh Saeed al Masri"."""
    titled = [(m.piece.titles[-1], _written(m)) for m in person.mentions if m.piece.titles]
    return dict.fromkeys(
        f"{title.title} {name}" for title, name in titled if title.kind == "religious" and not title.official
    )


def _modifies(candidate: Candidate, text: str, tables: Tables) -> bool:
    """Whether a single word stands before a plural noun for people ("Qassam commanders"), as a group's name does."""
    follows = _NEXT_WORD.match(text, candidate.span.end)
    role = tables.roles.get(follows.group(1)) if follows else None
    return role is not None and role.plural


def _mention(candidate: Candidate, person: Person, stands: dict[int, Standing], text: str) -> Mention:
    stand = stands[id(person)]
    others = dict.fromkeys([*person.names, *person.aliases])
    others.update(_with_titles(person))
    others.pop(person.name, None)
    titles = [title.title for mention in person.mentions for title in mention.piece.titles]
    value = PersonValue(
        name=person.name,
        key=f"person:{' '.join(person.names[person.name])}",
        aliases=tuple(others),
        title=titles[0] if titles else None,
        role=stand.role,
        group=stand.group,
        group_id=stand.group_id,
        official=stand.official,
        speaker=stand.speaker,
    )
    return Mention(candidate.span, "person", text[candidate.span.start : candidate.span.end], value)
