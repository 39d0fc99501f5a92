"""Roles that are told away from the name: "He was the group's emir", "killed a Hamas commander ... named him as X"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from armada_cli.annotate.people.candidates import name_of
from armada_cli.annotate.people.phrases import Line, Phrase, RoleHit, of_state
from armada_cli.annotate.people.roles_after import role_after
from armada_cli.annotate.people.standing import Groups, is_group
from armada_cli.annotate.people.tables import tables
from armada_cli.lexicon import Lexicon
from armada_cli.records import ActorValue, Annotated, Mention, PersonValue

_NAMES_HIM = re.compile(
    r"\b(?:[Ii]dentified|[Nn]amed|[Nn]aming|[Ii]dentifying)(?: \w+){0,4} as \W?$"
    r"|\b[Hh]e was (?:later )?(?:identified|named) as \W?$|\b(?:identified|named) by (?:\w+ ){1,4}as \W?$"
)
_BACK = 45  # tokens that a role may stand before "named him as"


def with_learned_roles(annotated: Annotated, mentions: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """The mentions, the persons without a role given the leading one that a pronoun or a naming brings."""
    roleless = {m.value.key for m in mentions if isinstance(m.value, PersonValue) and _open(m.value)}
    if not roleless:
        return list(mentions)
    learned: dict[str, PersonValue] = {}
    groups = Groups(mentions, len(annotated.article.title or ""))
    for mention, hit in _hits(annotated, mentions, roleless, lexicon):
        value = mention.value
        assert isinstance(value, PersonValue)
        if value.key not in learned and hit.role.leading and not hit.official:
            learned[value.key] = _told(value, hit, groups, mention.span.start)
    return [_with(mention, learned) for mention in mentions]


def _open(value: PersonValue) -> bool:
    return value.role is None and not value.official


def _hits(
    annotated: Annotated, mentions: Sequence[Mention], keys: set[str], lexicon: Lexicon
) -> Iterator[tuple[Mention, RoleHit]]:
    lines = _lines(annotated, mentions, lexicon)
    starts = [line.part.start for line in lines]
    for mention in mentions:
        value = mention.value
        if not isinstance(value, PersonValue) or value.key not in keys:
            continue
        line = lines[bisect_right(starts, mention.span.start) - 1]
        hit = _by_pronoun(line, mention) if value.pronoun else _by_naming(line, mention)
        if hit is not None:
            yield mention, hit


def _lines(annotated: Annotated, mentions: Sequence[Mention], lexicon: Lexicon) -> list[Line]:
    actors = [name_of(m) for m in mentions if isinstance(m.value, ActorValue) and not m.value.anaphoric]
    words = tables(lexicon)
    parts = [part for _, part in annotated.article.parts()]
    inside: list[list[Mention]] = [[] for _ in parts]
    starts = [part.start for part in parts]
    for mention in sorted(actors, key=lambda m: m.span):
        inside[max(0, bisect_right(starts, mention.span.start) - 1)].append(mention)
    return [Line(annotated.text, part, near, words) for part, near in zip(parts, inside, strict=True)]


def _by_pronoun(line: Line, mention: Mention) -> RoleHit | None:
    """The role after "he" or "she": "He led the group's ..."."""
    return role_after(line, mention.span.end) if mention.text.lower() in ("he", "she") else None


def _by_naming(line: Line, mention: Mention) -> RoleHit | None:
    """The leading role told before "named him as X" in the paragraph, the nearest one."""
    start = mention.span.start
    if _NAMES_HIM.search(line.text[max(line.part.start, start - 70) : start]) is None:
        return None
    last = bisect_right(line.starts, start - 1)
    phrase = Phrase(line, max(0, last - _BACK), last)
    for index in range(len(phrase) - 1, -1, -1):
        found = phrase.role_ending(index)
        if found is not None and found[1].leading and not found[1].plural:
            return phrase.hit(found[0], index, index, found[1], backward=True)
    return None


def _told(value: PersonValue, hit: RoleHit, groups: Groups, at: int) -> PersonValue:
    """The person with the role, in the group that its words tell or mean."""
    actor = hit.actor.value if hit.actor is not None and not of_state(hit.actor) else None
    group = actor if isinstance(actor, ActorValue) and is_group(actor) else groups.latest(at)
    if value.group is not None or group is None:
        return replace(value, role=hit.text)
    return replace(value, role=hit.text, group=group.name, group_id=group.id)


def _with(mention: Mention, learned: dict[str, PersonValue]) -> Mention:
    value = mention.value
    known = learned.get(value.key) if isinstance(value, PersonValue) else None
    if known is None or not isinstance(value, PersonValue):
        return mention
    told = replace(value, role=known.role, group=known.group, group_id=known.group_id)
    return replace(mention, value=told)
