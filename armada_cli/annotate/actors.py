"""Forces and groups in a text: each a mention with its canonical name and id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from armada_cli.annotate.actor_words import ActorWords, Noun, actor_words
from armada_cli.annotate.forces import ForceFound, find_bare, find_coalitions, find_forces, links, member_after
from armada_cli.annotate.groups import GroupFound, actor_kind, find_groups
from armada_cli.annotate.matching import Words, read
from armada_cli.annotate.nations import find_nations
from armada_cli.annotate.organizations import Known, defined, unknown
from armada_cli.lexicon import Lexicon
from armada_cli.records import ActorValue, Mention, Span


def find_actors(text: str, lexicon: Lexicon) -> list[Mention]:
    """The mentions of forces and armed groups, in order, none overlapping.

    A mention of members ("Taliban fighters", "an AQAP commander") covers the group's name and the noun for its people.
    Names that only modify another ("al Qaeda-linked", "anti-Taliban") and bare references ("the group") are left out.
    """
    return actors_and_left(text, lexicon)[0]


def actors_and_left(text: str, lexicon: Lexicon) -> tuple[list[Mention], list[Mention]]:
    """The mentions of `find_actors`, and those of groups that somebody has left: "a former Taliban commander"."""
    words = read(text, lexicon)
    lists = actor_words(lexicon)
    nations, countries = find_nations(words, lexicon)
    groups = find_groups(words, lexicon, countries)
    forces = _plain(find_forces(words, nations, lists))
    named = sorted(_named(words, groups, forces, lists), key=_first)
    forces += _plain(find_coalitions(words, named, lists))
    kept = _settled([*_people_of(words, named, lists), *_bracketed(words, named, lists), *forces], words)
    kept += _plain(find_bare(words, _taken(words, [*kept, *named]), lists))
    left = (known for known in named if _is_left(words, known, lists))
    return [_mention(words, *found) for found in sorted(kept, key=_first)], [_mention(words, *found) for found in left]


def _named(words: Words, groups: list[GroupFound], forces: list[Known], lists: ActorWords) -> list[Known]:
    """The groups, and the names that only this article tells: unknown organisations, and what it defines itself.

    What the article defines wins over an abbreviation that many groups share.
    """
    firm = [_known(group) for group in groups if not group.weak]
    weak = [_known(group) for group in groups if group.weak]
    strange = list(unknown(words, _taken(words, [*firm, *weak, *forces]), lists))
    told = defined(words, [*_with_nouns(words, [*firm, *strange], lists), *forces], lists)
    told = _apart(told, [*firm, *forces], words)
    return [*firm, *told, *_apart([*weak, *strange], told, words)]


def _plain(found: Iterable[ForceFound]) -> list[Known]:
    return [(force.first, force.last, force.value) for force in found]


def _first(known: Known) -> int:
    return known[0]


def _known(group: GroupFound) -> Known:
    entry = group.entry
    is_state = not entry["id"].startswith("group:")
    value = ActorValue(entry["name"], entry["id"], actor_kind(entry), entry.get("country"), is_state)
    return group.first, group.last, value


def _mention(words: Words, first: int, last: int, value: ActorValue) -> Mention:
    end = words.ends[last]
    if "(" in words.raw[first : last + 1] and words.text[end : end + 1] == ")":
        end += 1
    span = Span(words.starts[first], end)
    return Mention(span, "actor", words.text[span.start : span.end], value)


def _taken(words: Words, found: Iterable[Known]) -> list[bool]:
    """For each word, whether it lies in one of these."""
    taken = [False] * len(words)
    for first, last, _ in found:
        taken[first : last + 1] = [True] * (last + 1 - first)
    return taken


def _apart(found: Iterable[Known], others: Iterable[Known], words: Words) -> list[Known]:
    """Those that do not overlap the others."""
    taken = _taken(words, others)
    return [known for known in found if not any(taken[known[0] : known[1] + 1])]


def _settled(found: Iterable[Known], words: Words) -> list[Known]:
    """The longest of those that overlap, the earlier listed on a tie."""
    kept = []
    taken = [False] * len(words)
    for first, last, value in sorted(found, key=lambda f: f[0] - f[1]):
        if not any(taken[first : last + 1]):
            taken[first : last + 1] = [True] * (last + 1 - first)
            kept.append((first, last, value))
    return kept


def _with_nouns(words: Words, named: Sequence[Known], lists: ActorWords) -> Iterator[Known]:
    """The names with such words as "network" or "group" that follow and belong to them."""
    for first, last, value in named:
        noun = lists.group_nouns.at(words, last + 1) if last + 1 < len(words) else None
        belongs = noun and words.joined(last + 1) and "'" not in words.gap(last + 1)
        yield first, noun.last if noun and belongs else last, value


def _people_of(words: Words, named: Sequence[Known], lists: ActorWords) -> Iterator[Known]:
    """The names that stand for the group itself or its people, each with the people's noun taken in."""
    for known, (first, last, value) in zip(named, _with_nouns(words, named, lists), strict=True):
        if _only_modifies(words, known, lists):
            linked = _linked_people(words, known, lists)
            if linked is not None:
                yield first, linked[0], replace(value, member=True, head=linked[1].lemma)
            continue
        person = member_after(words, last, lists, "(" in words.raw[first : last + 1]) or _own_people(words, last, lists)
        if person:
            yield first, person[0], replace(value, member=True, head=person[1].lemma)
        else:
            yield first, last, value


def _linked_people(words: Words, known: Known, lists: ActorWords) -> tuple[int, Noun] | None:
    """The fighters whom a name tells by whose they are: "al Qaeda-linked militants", no "Syria-linked group X"."""
    link = known[1] + 1
    if known[2].kind not in _FIGHTING or link + 1 >= len(words) or words.raw[link] not in _LINKS:
        return None
    people = lists.members.at(words, link + 1)
    if not people or words.after(people.last) == "-" or not words.raw[people.last].endswith(("s", "men")):
        return None
    return people.last, people.values[0]


_LINKS = frozenset({"linked", "affiliated", "allied", "aligned"})
_FIGHTING = frozenset({"group", "militia"})


def _bracketed(words: Words, named: Sequence[Known], lists: ActorWords) -> Iterator[Known]:
    """The people named after a name and its abbreviation: "Blue Hand Front (BHF) fighters"."""
    for (first, last, value), (start, end, short) in pairwise(named):
        if value.name == short.name and words.text[words.ends[last] : words.starts[start]] == " (":
            person = member_after(words, end, lists, bracket=True) if words.after(end) == ")" else None
            if person:
                yield first, person[0], replace(value, member=True, head=person[1].lemma)


def _own_people(words: Words, last: int, lists: ActorWords) -> tuple[int, Noun] | None:
    """The noun for people that the name itself ends in: "Chechen rebels", "Somali pirates"."""
    if words.capital(last) or words.raw[last] in lists["group_nouns"]:
        return None
    person = lists.members.at(words, last)
    return (last, person.values[0]) if person and person.last == last else None


def _only_modifies(words: Words, known: Known, lists: ActorWords) -> bool:
    """Whether the name only modifies another: "al Qaeda-linked", "anti-Taliban", "a former Taliban commander"."""
    before = known[0] - 1
    if before >= 0 and words.gap(known[0]) == "-" and words.raw[before] in lists["not_actor_prefixes"]:
        return True
    return _is_left(words, known, lists) or links(words, known[1], lists)


def _is_left(words: Words, known: Known, lists: ActorWords) -> bool:
    """Whether the name is of a group that somebody was once in: "a former Taliban commander"."""
    before = known[0] - 1
    once = before >= 0 and words.raw[before] in {"former", "ex"} and words.joined(known[0])
    return once and member_after(words, known[1], lists) is not None
