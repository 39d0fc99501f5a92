"""How many were killed and wounded: counts of people, summed, joined and told apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from armada_cli.extract.view import View
from armada_cli.records import CountValue, NounGroup, PersonValue, Sentence, Span

_SINGULAR_PRONOUNS = frozenset({"he", "she", "him", "her", "himself", "herself"})
_CIVILIAN = frozenset({"civilian", "noncombatant", "non-combatant", "bystander"})


@dataclass(frozen=True)
class Toll:
    """A number of people, as a range with open ends, and the words that say so.

    `more` says that it adds to people told beside it ("nine others"), `civilian` that they are called civilians.
    `named` holds the keys of persons counted in it, `pronoun` says that the words are "he" or "her".
    """

    min: int | None
    max: int | None
    span: Span
    more: bool = False
    civilian: bool = False
    named: frozenset[str] = frozenset()
    pronoun: bool = False


def toll_of(view: View, sentence: Sentence, index: int) -> Toll | None:
    """The number of people that one noun group stands for, null when it gives none or is a part of another count."""
    group = sentence.groups[index]
    count = _count(view, sentence, group)
    if count is not None:
        span, value = count
        if value.relation == "part":
            return None
        civilian = (value.head or "") in _CIVILIAN or group.lemma in _CIVILIAN
        return Toll(value.min, value.max, span, value.relation == "more", civilian)
    person = person_of(view, sentence, index)
    if person is not None:
        return Toll(1, 1, group.span, named=frozenset({person.key}))
    return Toll(1, 1, group.span, pronoun=True) if group.lemma in _SINGULAR_PRONOUNS else None


def person_of(view: View, sentence: Sentence, index: int) -> PersonValue | None:
    """The one person that a noun group names, by its head or by an apposition: "the group's founder, X"."""
    own = view.at_head(sentence, sentence.groups[index], PersonValue)
    if own:
        return own[1]
    for other in sentence.groups:
        if other.appositive_of == index:
            named = view.at_head(sentence, other, PersonValue)
            if named:
                return named[1]
    return None


def _count(view: View, sentence: Sentence, group: NounGroup) -> tuple[Span, CountValue] | None:
    head = sentence.tokens[group.head].span
    for mention, value in view.values(group.span, CountValue):
        if value.unit == "people" or mention.span.overlaps(head) and value.head is None:
            return mention.span, value
    return None


def total(tolls: Iterable[Toll | None]) -> Toll | None:
    """The sum of the tolls of a coordination; null when one of several members gives no number."""
    parts = [toll for toll in tolls if toll is not None]
    if not parts:
        return None
    low = [toll.min for toll in parts]
    high = [toll.max for toll in parts]
    return Toll(
        None if any(v is None for v in low) else sum(v or 0 for v in low),
        None if any(v is None for v in high) else sum(v or 0 for v in high),
        Span(min(t.span.start for t in parts), max(t.span.end for t in parts)),
        all(toll.more for toll in parts),
        all(toll.civilian for toll in parts),
        frozenset().union(*(toll.named for toll in parts)),
        all(toll.pronoun for toll in parts),
    )
