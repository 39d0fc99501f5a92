"""Forces and groups in a text: each a mention with its canonical name and id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from armada_cli.annotate.actor_words import ActorWords, actor_words
from armada_cli.annotate.forces import find_bare, find_forces, member_after
from armada_cli.annotate.groups import GroupFound, actor_kind, find_groups
from armada_cli.annotate.matching import Words, read, spellings
from armada_cli.annotate.nations import find_nations
from armada_cli.lexicon import Lexicon
from armada_cli.records import ActorValue, Mention, Span

_Found = tuple[int, int, ActorValue]


def find_actors(text: str, lexicon: Lexicon) -> list[Mention]:
    """The mentions of forces and armed groups, in order, none overlapping.

    A mention of members ("Taliban fighters", "an AQAP commander") covers the group's name and the noun for its people.
    Names that only modify another ("al Qaeda-linked", "anti-Taliban") and bare references ("the group") are left out.
    """
    words = read(text, spellings(lexicon))
    lists = actor_words(lexicon)
    nations, countries = find_nations(words, lexicon)
    groups = find_groups(words, lexicon, countries)
    taken = [False] * len(words)
    named = [*_grouped(words, groups, lists), *((f.first, f.last, f.value) for f in find_forces(words, nations, lists))]
    kept = _settled(named, taken)
    for group in groups:
        _take(taken, group.first, group.last)
    kept += [(f.first, f.last, f.value) for f in find_bare(words, taken, lists)]
    return [_mention(words, *found) for found in sorted(kept, key=lambda found: found[0])]


def _mention(words: Words, first: int, last: int, value: ActorValue) -> Mention:
    end = words.ends[last]
    if "(" in words.raw[first : last + 1] and words.text[end : end + 1] == ")":
        end += 1
    span = Span(words.starts[first], end)
    return Mention(span, "actor", words.text[span.start : span.end], value)


def _settled(found: Iterable[_Found], taken: list[bool]) -> list[_Found]:
    """The longest of those that overlap, the earlier listed on a tie; marks their words as taken."""
    kept = []
    for first, last, value in sorted(found, key=lambda f: f[0] - f[1]):
        if not any(taken[first : last + 1]):
            _take(taken, first, last)
            kept.append((first, last, value))
    return kept


def _take(taken: list[bool], first: int, last: int) -> None:
    taken[first : last + 1] = [True] * (last + 1 - first)


def _grouped(words: Words, groups: Iterable[GroupFound], lists: ActorWords) -> Iterator[_Found]:
    for group in groups:
        if not _only_modifies(words, group, lists):
            yield _with_people(words, group, lists)


def _only_modifies(words: Words, group: GroupFound, lists: ActorWords) -> bool:
    before, after = group.first - 1, group.last + 1
    if before >= 0 and words.gap(group.first) == "-" and words.raw[before] in lists["not_actor_prefixes"]:
        return True
    person = member_after(words, group.last, lists)
    if before >= 0 and words.raw[before] in {"former", "ex"} and words.joined(group.first) and person:
        return True
    return after < len(words) and words.joined(after) and words.raw[after] in lists["linking_words"]


def _with_people(words: Words, group: GroupFound, lists: ActorWords) -> _Found:
    """The group's mention, its people's noun and words such as "network" taken in."""
    last = group.last
    noun = lists.phrases["group_nouns"].at(words, last + 1) if last + 1 < len(words) else None
    if noun and words.joined(last + 1) and "'" not in words.gap(last + 1):
        last = noun.last
    person = member_after(words, last, lists)
    if person:
        return group.first, person[0], _value(group, person[1].lemma)
    return group.first, last, _value(group, None)


def _value(group: GroupFound, head: str | None) -> ActorValue:
    entry = group.entry
    code = entry.get("country")
    is_state = not entry["id"].startswith("group:")
    return ActorValue(entry["name"], entry["id"], actor_kind(entry), code, is_state, head is not None, head)
