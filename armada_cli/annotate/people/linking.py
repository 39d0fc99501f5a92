"""Names that an article, or the lexicon, makes names of one person."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from armada_cli.annotate.people import aliases
from armada_cli.annotate.people.candidates import Candidate
from armada_cli.annotate.people.cues import Cues
from armada_cli.annotate.people.evidence import BARRED
from armada_cli.annotate.people.register import Person, Register


def link_aliases(candidates: Sequence[Candidate], register: Register, text: str, cues: Cues) -> None:
    """Join names that the text makes one, from left to right."""
    linked = False
    for index, (first, second) in enumerate(pairwise(candidates)):
        linked = _link(first, second, linked, register, text, cues)
        if not linked and register.owner(first) is None and index:
            linked = _link(candidates[index - 1], second, False, register, text, cues)  # a place stands between
    for candidate in candidates:
        if candidate.shape > BARRED and aliases.renames(
            text[max(candidate.part.start, candidate.start - 40) : candidate.start],
            text[candidate.span.end : candidate.span.end + 8],
            cues,
        ):
            _rename(candidates, candidate, register)


def _link(first: Candidate, second: Candidate, linked: bool, register: Register, text: str, cues: Cues) -> bool:
    """Join two neighbours if the words between say so; whether the second is an alias of the first."""
    if first.part != second.part or second.shape <= BARRED:
        return False
    gap = text[first.span.end : second.start]
    person = register.owner(first)
    if person is not None:
        listed = linked and aliases.continues(gap, named=register.owner(second) is not None)
        if listed or aliases.links(gap, text[second.span.end : second.span.end + 3], cues):
            register.alias(person, second)
            return True
    before = text[max(first.part.start, first.span.start - 60) : first.span.start]
    follower = register.owner(second)
    apart = gap.startswith((", ", " (")) or first.shape > 0  # of two unknown words what stands between has to say more
    full = len(first.piece.words) > 1 or aliases.also_known(gap)
    named = aliases.calls(gap) or (full and apart and first.shape >= 0 and aliases.links(gap, "", cues))
    if follower is not None and first.shape > BARRED and first.keys and named:
        register.tie(first, follower)
        return True
    if follower is None and first.roles and first.keys and first.shape > BARRED and aliases.calls(gap):
        register.alias(register.tie(first), second)  # "secretary Ramesh, alias Vikas"
        return True
    if follower is not None and first.shape > BARRED and aliases.fronted(before, gap, cues):
        register.alias(follower, first)
    return False


def _rename(candidates: Sequence[Candidate], alias: Candidate, register: Register) -> None:
    """Give a name that "his real name was" brings to the person told of last in the paragraph."""
    before = [c for c in candidates if c.part == alias.part and c.span.end < alias.start]
    owners = [person for c in before if (person := register.owner(c)) is not None]
    if owners:
        register.alias(owners[-1], alias)


def join_known(register: Register) -> None:
    """Make one of persons whom the lexicon knows as one."""
    first: dict[int, Person] = {}
    for person in list(register.persons):
        entry = next((entry for _, entry in register.known(person)), None)
        if entry is not None:
            other = first.setdefault(id(entry), person)
            if other is not person:
                register.absorb(other, person)
