"""Noun groups as parties: who acted, and who or what it was aimed at."""

from __future__ import annotations

import re

from armada_cli.extract.frames import members
from armada_cli.extract.nature import Nature, nature_of
from armada_cli.extract.view import View
from armada_cli.records import ActorValue, CountValue, Party, PersonValue, Sentence, Span

_LEADING = re.compile(
    r"^(?:(?:the|a|an|its|his|her|their|our|this|that|these|those|some|several|many|few|other|another|more|at least|about"
    r"|around|nearly|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*)\s+)+",
    re.IGNORECASE,
)


def party_of_actor(value: ActorValue, text: str) -> Party:
    """An actor mention as a party."""
    return Party(value.name, value.id, value.kind, text)


def actors_in(view: View, sentence: Sentence, index: int) -> list[tuple[ActorValue, Party]]:
    """The named forces and groups that a noun group is of: its head's, else one that modifies it."""
    group = sentence.groups[index]
    found = view.at_head(sentence, group, ActorValue)
    if found:
        mention, value = found
        return [(value, party_of_actor(value, mention.text))]
    inside = [(m, v) for m, v in view.values(group.span, ActorValue) if group.span.covers(m.span)]
    return [(value, party_of_actor(value, mention.text)) for mention, value in inside[:1]]


def perpetrators_in(view: View, sentence: Sentence, index: int) -> list[tuple[ActorValue | None, Party]]:
    """The named ones among those who act: a force, a group, or a person; empty for "gunmen"."""
    named: list[tuple[ActorValue | None, Party]] = [*actors_in(view, sentence, index)]
    if named:
        return named
    person = view.at_head(sentence, sentence.groups[index], PersonValue)
    if person and not person[1].speaker:
        return [(None, Party(person[1].name, None, "person", person[0].text))]
    return [pair for other in _origins(sentence, index) for pair in actors_in(view, sentence, other)]


def _origins(sentence: Sentence, index: int) -> list[int]:
    """The groups after "of" and "from" that say whose people a group is: "gunmen of the Taliban"."""
    return [i for i, g in enumerate(sentence.groups) if g.attached_to == index and g.prep in ("of", "from")]


def target_of(view: View, sentence: Sentence, index: int) -> Party | None:
    """Who or what a noun group names, as a target: a person or force by name, a thing by its words."""
    nature = nature_of(view, sentence, index)
    group = sentence.groups[index]
    if nature is Nature.PERSON:
        person = view.at_head(sentence, group, PersonValue)
        return Party(person[1].name, None, "person", person[0].text) if person else None
    if nature is Nature.ACTOR:
        found = actors_in(view, sentence, index)
        return found[0][1] if found else None
    if nature in (Nature.PRONOUN, Nature.DATE, Nature.EVENT, Nature.PLACE):
        return None
    words = described(view, group.span)
    return (
        Party(
            words, None, "people" if nature is Nature.PEOPLE else "object", view.text[group.span.start : group.span.end]
        )
        if words
        else None
    )


def described(view: View, span: Span) -> str | None:
    """The words of a group without article and number; null when nothing but a number is left."""
    words = _LEADING.sub("", view.text[span.start : span.end]).strip(' ,"“”‘’')
    for mention, value in view.values(span, CountValue):
        if value.head is None and mention.span.covers(span):
            return None
    return words if re.search(r"[^\W\d]", words) else None


def expanded(sentence: Sentence, groups: tuple[int, ...]) -> list[int]:
    """The groups with their coordinated members, each once, in order."""
    return sorted({member for group in groups for member in members(sentence, group)})
