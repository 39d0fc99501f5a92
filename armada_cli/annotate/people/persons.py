"""Candidates tied to persons: full names first, then aliases and short forms; each mention with its person's value."""

from __future__ import annotations

import re
from collections.abc import Sequence

from armada_cli.annotate.people.candidates import Candidate
from armada_cli.annotate.people.cues import Cues
from armada_cli.annotate.people.evidence import BARRED, ENOUGH
from armada_cli.annotate.people.linking import join_known, link_aliases
from armada_cli.annotate.people.register import Person, Register
from armada_cli.annotate.people.spelling import plain, units
from armada_cli.annotate.people.standing import Groups, Standing, standing
from armada_cli.annotate.people.tables import Tables
from armada_cli.lexicon import Entry
from armada_cli.records import Article, Mention, PersonValue

_BESIDE = 60  # characters
_SPELLINGS = 4  # letters by which two spellings of a name differ in length
_FOUNDING = frozenset({"founder", "co-founder", "founding father"})  # nobody founds anew what he takes over
_NEXT_WORD = re.compile(r" ([a-z]+)")


def tie(
    article: Article, text: str, candidates: Sequence[Candidate], actors: Sequence[Mention], tables: Tables, cues: Cues
) -> list[Mention]:
    """The mentions of all persons, in order; `text` is the article's, made readable."""
    register = Register(tables)
    accepted = _places_out([c for c in candidates if c.score >= ENOUGH and not c.title], candidates)
    for candidate in sorted(accepted, key=lambda c: -min(len(c.keys), 2)):
        register.tie(candidate, register.find(candidate.keys, candidate.start))
    _short_forms(register, candidates, text)
    link_aliases(candidates, register, text, cues)
    _short_forms(register, candidates, text)
    join_known(register)
    values = _values(register, Groups(actors, len(article.title or ""), text))
    owned = [(candidate, register.owner(candidate)) for candidate in candidates]
    return [_mention(candidate, values[id(person)], article.text) for candidate, person in owned if person is not None]


def _places_out(accepted: Sequence[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The accepted without the strings that stand as a place ("in Mir Ali") and nowhere as a person."""
    placed = {plain(c.written) for c in candidates if c.score < c.shape - 0.9 and not c.piece.titles}
    people = {plain(c.written) for c in candidates if c.score > c.shape + 0.9 or c.piece.titles}
    return [c for c in accepted if plain(c.written) not in placed - people]


def _short_forms(register: Register, candidates: Sequence[Candidate], text: str) -> None:
    """Tie short forms and names without an introduction to persons already known, where one fits."""
    for candidate in candidates:
        if register.owner(candidate) is not None or not _may_refer(candidate, text, register.tables):
            continue
        person = register.find(candidate.keys, candidate.start)
        if person is not None and not _is_as_long(candidate, person):
            continue
        if person is not None or (plain(candidate.written),) in register.tables.known:
            register.tie(candidate, person)


def _is_as_long(candidate: Candidate, person: Person) -> bool:
    """Whether a single word is about as long as one of a person's names: "Zabul" only sounds like "Zabihullah"."""
    if len(candidate.keys) > 1:
        return True
    alike = (word for name in person.all_names for word in name.split() if candidate.keys[0] in units([word]))
    return all(abs(len(word) - len(candidate.written)) <= _SPELLINGS for word in alike)


def _may_refer(candidate: Candidate, text: str, tables: Tables) -> bool:
    """Whether a piece may be a short form: no place, no body, and not before people as a group's name is."""
    if candidate.shape <= BARRED or not candidate.keys or candidate.score < candidate.shape - 2.5:
        return False
    follows = _NEXT_WORD.match(text, candidate.span.end)  # "Qassam commanders"
    role = tables.roles.get(follows.group(1)) if follows else None
    return role is None or not role.plural


def _values(register: Register, groups: Groups) -> dict[int, PersonValue]:
    """Each person's value; a successor or predecessor takes the standing of the person followed."""
    stands = {
        id(person): standing(person.mentions, _known(person, register, groups), groups) for person in register.persons
    }
    for person in register.persons:
        stand = stands[id(person)]
        other = _followed(person, stand, register, stands) if stand.after is not None else None
        if other is not None:
            stands[id(person)] = _taken_over(stand, stands[id(other)], register.tables)
        if other is None or stand.of is None or stands[id(other)].role is not None:  # not "the premier's aide"
            stands[id(person)] = _of_nobodys(_with_latest(stands[id(person)], groups), register.tables)
    return {id(person): _value(person, stands[id(person)]) for person in register.persons}


def _with_latest(stand: Standing, groups: Groups) -> Standing:
    """A deputy's or successor's standing with the group named last, where the person followed brings none."""
    if stand.after is None or stand.group is not None or stand.official:
        return stand
    group = groups.latest(stand.after)
    return stand._replace(group=group.name, group_id=group.id) if group is not None else stand


def _of_nobodys(stand: Standing, tables: Tables) -> Standing:
    """The standing as a civilian's of one whose role leads only in an armed group that is told: "the king's heir"."""
    if stand.role is None or stand.after is None or stand.group is not None:
        return stand
    roles = [role for word in stand.role.split() if (role := tables.roles.get(word)) is not None]
    loose = bool(roles) and roles[-1].kind == "either" and roles[-1].needs_group
    led = any(role.leading and not role.needs_group for role in roles)  # "his deputy and arms supplier"
    return stand._replace(official=True) if loose and not led else stand


def _known(person: Person, register: Register, groups: Groups) -> Entry | None:
    """What is known of a person under a name that few bear, or where the article names the group."""
    return next((entry for rare, entry in register.known(person) if rare or groups.names(entry)), None)


def _taken_over(stand: Standing, other: Standing, tables: Tables) -> Standing:
    """A standing with the group of another, and for a successor the role; an official's deputy is an official.

    "The dead man" is no role to follow anybody in.
    """
    kept = tables.roles.get(other.role.split()[-1]) if other.role else None
    office = other.role is not None and (kept is None or kept.kind != "member")
    role = other.role if stand.same_role and office else stand.role
    role = "leader" if stand.same_role and role in _FOUNDING else role
    return stand._replace(role=role, group=other.group, group_id=other.group_id, official=other.official)


def _followed(person: Person, stand: Standing, register: Register, stands: dict[int, Standing]) -> Person | None:
    """The person whose successor or deputy someone is: the one in the genitive, else the one told of last before.

    An official counts as the one told of last only right before, "the minister and his deputy", or where nobody else is
    told of and he does not only speak.
    """
    others = [(mention.span, other) for other in register.persons if other is not person for mention in other.mentions]
    if stand.of is not None:
        return next((other for span, other in others if span.overlaps(stand.of)), None)
    at = stand.after or 0
    before = sorted(((span.end, i) for i, (span, _) in enumerate(others) if span.end <= at), reverse=True)
    for end, index in before:
        other = others[index][1]
        if not stands[id(other)].official or at - end < _BESIDE:
            return other
    officials = (others[index][1] for _, index in before)
    return next((other for other in officials if not stands[id(other)].speaker), None)


def _value(person: Person, stand: Standing) -> PersonValue:
    others = dict.fromkeys([*person.names, *person.aliases, *_with_titles(person)])
    others.pop(person.name, None)
    titles = [title.title for mention in person.mentions for title in mention.piece.titles]
    return PersonValue(
        name=person.name,
        key=f"person:{'-'.join(person.all_names[person.name])}",
        aliases=tuple(others),
        title=titles[0] if titles else None,
        role=stand.role,
        group=stand.group,
        group_id=stand.group_id,
        official=stand.official,
        speaker=stand.speaker,
    )


def _with_titles(person: Person) -> list[str]:
    """The names as written with a religious title before them: "Sheikh Saeed al Masri"."""
    titled = [(m.piece.titles[-1], m.written) for m in person.mentions if m.piece.titles]
    return [f"{title.title} {name}" for title, name in titled if title.kind == "religious" and not title.official]


def _mention(candidate: Candidate, value: PersonValue, text: str) -> Mention:
    return Mention(candidate.span, "person", text[candidate.span.start : candidate.span.end], value)
