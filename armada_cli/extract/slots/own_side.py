"""Whether a dead man was of the group that killed him, or only stands beside its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from armada_cli.extract.ground.view import View
from armada_cli.lexicon import Lexicon
from armada_cli.records import ActorValue, Event, Mention, PersonValue, Sentence, Span

_OWN = re.compile(r"\b(?:[Ii]ts|[Tt]heir) (?:own|former|once|ex-\w+)\b[^,.;]{0,60},? ?")
_REACH = 70  # characters before a name in which "its own commander" stands


def is_of_killers_by_guess(view: View, person: PersonValue, cause: Event) -> bool:
    """Whether a leader is only guessed to be of a group, told of behind him for it boasts of his death: no leader.

    "A party's spokesman was shot. The Volunteer Force claimed it." A warlord or a commander leads some other group.
    """
    boasting = {party.name for party in cause.claimed_by}
    if not any(person.name in target.name for target in cause.targets):
        return False
    if person.group is None or person.group not in boasting or is_told_of_group(view, person):
        return False
    first = min((mention.span.start for mention in _named(view, person)), default=0)
    if any(actor.name == person.group for _, actor in view.values(Span(0, first), ActorValue)):
        return False
    return (person.role or "").lower().split()[-1:] != ["commander"] and not _is_armed(view.lexicon, person)


def is_told_of_group(view: View, person: PersonValue) -> bool:
    """Whether a sentence that names somebody ties him to his group: "a founder of X, Y", "its own commander, Y"."""
    for mention in _named(view, person):
        sentence = next(s for s in view.sentences if s.span.covers(mention.span))
        if _OWN.search(view.text, max(sentence.span.start, mention.span.start - _REACH), mention.span.start):
            return True
        beside = (group.span for group, actor in view.values(sentence.span, ActorValue) if actor.name == person.group)
        if any(not _acts(sentence, span) for span in beside):
            return True
    return False


def _named(view: View, person: PersonValue) -> Iterator[Mention]:
    """The mentions by name of a person."""
    everything = Span(0, len(view.text))
    return (m for m, value in view.values(everything, PersonValue) if value.key == person.key and not value.pronoun)


def _acts(sentence: Sentence, span: Span) -> bool:
    """Whether a name is of who does what a clause tells: "X claimed it", "was shot by X"."""
    heads = {i for i, noun in enumerate(sentence.groups) if span.overlaps(sentence.tokens[noun.head].span)}
    doing = {group for clause in sentence.clauses for group in clause.subject}
    return not heads.isdisjoint(doing) or any(sentence.groups[group].prep == "by" for group in heads)


@lru_cache(maxsize=4)
def _armed_roles(lexicon: Lexicon) -> frozenset[str]:
    """The roles that only armed groups have: "warlord", "bomb maker"."""
    entries = (entry for entry in lexicon.entries("roles") if entry.get("kind") == "armed")
    return frozenset(role for entry in entries for role in (entry["role"], *entry.get("also", ())))


def _is_armed(lexicon: Lexicon, person: PersonValue) -> bool:
    words = (person.role or "").lower().split()
    ends = (" ".join(words[first:]) for first in range(len(words)))
    return not _armed_roles(lexicon).isdisjoint(ends)
