"""Whom "who" means where grammar alone leaves it open: "the brother of X, who", "the emir of the town, who"."""

from __future__ import annotations

from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.view import View
from armada_cli.records import Sentence

_LONGEST_CHAIN = 5  # phrases that hang on each other, before the search ends
_GAP = 2  # characters between a name and the relative pronoun: a comma and a space


def person_meant(view: View, sentence: Sentence, antecedent: int, start: int) -> int:
    """The group that a relative clause about a person tells of, which starts at a place of the text.

    The name right before it, where that ends the antecedent's phrase; the person whom that phrase renames; for a
    place, the people told of before it.
    """
    for index, group in enumerate(sentence.groups):
        named = 0 <= start - group.span.end <= _GAP and nature_of(view, sentence, index) is Nature.PERSON
        if named and antecedent in _hosts(sentence, index):
            return index
    renamed = renamed_person(view, sentence, antecedent)
    if renamed is not None:
        return renamed
    if nature_of(view, sentence, antecedent) is Nature.PLACE:
        before = (g for g in range(antecedent - 1, -1, -1) if nature_of(view, sentence, g) in _PEOPLE)
        return next(before, antecedent)
    return antecedent


_PEOPLE = frozenset({Nature.PERSON, Nature.PEOPLE})
_COMPLEMENT_PREPS = frozenset({"of", "in", "for"})  # between a role and where or whose it is


def renamed_person(view: View, sentence: Sentence, group: int) -> int | None:
    """The person in apposition to whom a phrase ends with a group: "X, the deputy leader in Gao"."""
    for _ in range(_LONGEST_CHAIN):
        if sentence.groups[group].prep not in _COMPLEMENT_PREPS or not group:
            break
        whole = sentence.groups[group].attached_to
        group = group - 1 if whole is None else whole
    named = sentence.groups[group].appositive_of
    return named if named is not None and nature_of(view, sentence, named) is Nature.PERSON else None


def _hosts(sentence: Sentence, index: int) -> list[int]:
    """The groups that a group is said of, the nearest first: for "Hit" in "the emir of the rebels in Hit"."""
    found: list[int] = []
    group = sentence.groups[index]
    while len(found) < _LONGEST_CHAIN:
        host = group.attached_to if group.attached_to is not None else group.appositive_of
        if host is None or host in found:
            break
        found.append(host)
        group = sentence.groups[host]
    return found
