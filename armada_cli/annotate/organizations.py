"""Organisations that the article itself names or defines: abbreviations in brackets, unknown fronts and armies, units.

"the Blue Hand Front (BHF)" makes BHF a name of that front for this article, whether the lexicon knows it or not. A
capitalised name with a head such as Front or Brigades is a group without an id; "3rd Infantry Brigade" a state's force.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from armada_cli.annotate.actor_words import ActorWords
from armada_cli.annotate.groups import is_abbreviation
from armada_cli.annotate.matching import Names, Words, in_headline
from armada_cli.annotate.place_names import is_place
from armada_cli.records import ActorValue

Known = tuple[int, int, ActorValue]
"""A name found: its first and last word, and the actor that it names."""

_SHORT = r"[A-Z][A-Za-z0-9]{0,9}(?:[-/&. ][A-Z0-9][A-Za-z0-9]{0,9}){0,3}\.?"
_BRACKETED = re.compile(rf"[(\[][\"“'‘]?({_SHORT})[\"”'’]?[)\],;]")
_ALSO = re.compile(
    r",? \(?(?:or(?: simply)?|also (?:known as|called)|(?:better |commonly )?known as|a\.?k\.?a\.?|abbreviated(?: as)?|"
    r"known by its (?:\w+ )?(?:acronym|initials)(?: as| of)?,?)"
    rf" (?:the )?[\"“'‘]?({_SHORT}|[A-Z][\w'’-]{{2,20}}(?: [A-Z][\w'’-]{{2,20}}){{0,3}})[\"”'’,.; )]"
)
_JOINERS = frozenset(
    ["of", "the", "for", "de", "la", "las", "los", "del", "al", "ul", "el", "e", "i", "wal", "fi", "in", "-"]
)
_LONGEST = 10


def defined(words: Words, known: Sequence[Known], lists: ActorWords) -> list[Known]:
    """The abbreviations and second names that the article defines, at each place where they stand."""
    by_last = {last: value for _, last, value in known}
    meanings: dict[str, ActorValue] = {}
    found: list[Known] = []
    for match in _BRACKETED.finditer(words.text):
        if is_abbreviation(match.group(1)):
            long = _long_form(words, match, by_last, lists)
            if long:
                meanings.setdefault(match.group(1), long[2])
                found += [long] if long[1] not in by_last else []
    for first, last, value in known:
        before = _short_before(words, first, last)
        if before is not None and before not in by_last:
            meanings.setdefault(words.surface(before, before), _group_of(value))
        also = _ALSO.match(words.text, words.ends[last])
        if also and _second_name(also.group(1), lists):
            meanings.setdefault(also.group(1), _group_of(value))
    return [*found, *_occurrences(words, meanings)] if meanings else found


def _short_before(words: Words, first: int, last: int) -> int | None:
    """The abbreviation whose meaning the name gives in brackets: "the BHF (Blue Hand Front)"."""
    opening = words.text[max(0, words.starts[first] - 2) : words.starts[first]].strip()[-1:]
    before = first - 1 - (words.raw[first - 1] == "(")
    if opening not in {"(", "["} or before < 0 or words.text[words.ends[last] : words.ends[last] + 1] not in {")", "]"}:
        return None
    return before if is_abbreviation(words.surface(before, before)) else None


def _second_name(name: str, lists: ActorWords) -> bool:
    """Whether it can be another name of a group, as against the next item after "or"."""
    if is_abbreviation(name):
        return True
    heads = lists["org_heads"] | lists["leading_heads"]
    return any(word in heads for word in name.lower().split())


def _group_of(value: ActorValue) -> ActorValue:
    return ActorValue(value.name, value.id, value.kind, value.country_code, value.state)


def _occurrences(words: Words, meanings: Mapping[str, ActorValue]) -> Iterator[Known]:
    index = Names.of([(name, (name, value)) for name, value in meanings.items()], {})
    for hit in index.each(words):
        name, value = hit.values[0]
        surface = words.surface(hit.first, hit.last)
        if surface in {name, name.rstrip(".")} or (surface.isupper() and surface == name.upper() and len(name) > 2):
            yield hit.first, hit.last, value


def _long_form(
    words: Words, bracket: re.Match[str], by_last: Mapping[int, ActorValue], lists: ActorWords
) -> Known | None:
    """What the name in brackets stands for: the known actor before it, or an organisation spelled out before it."""
    last = bisect_right(words.ends, bracket.start()) - 1
    if last < 0 or words.text[words.ends[last] : bracket.start()].strip(" \"”'’"):
        return None
    if last in by_last:
        return last, last, _group_of(by_last[last])
    first = _run_start(words, last)
    start = _by_initials(words, first, last, bracket.group(1))
    first = first if start is None else start
    if first >= last or not _is_organisation(words, first, last, lists):
        return None
    return first, last, _organisation(words, first, last, lists)


def _run_start(words: Words, last: int) -> int:
    """The first word of the run of capitalised words and joiners that ends at a word."""
    first = index = last
    while index >= 0 and last - index < _LONGEST:
        if words.raw[index] == "'s":
            if index == 0 or words.raw[index - 1] not in _OWNERS:
                break
        elif words.capital(index):
            first = index
        elif words.raw[index] not in _JOINERS or _opens_name(words, index):
            break
        if not words.joined(index) or _is_parted(words, index):
            break
        index -= 1
    while first < last and words.raw[first] in _OPENERS:
        first += 1
    return first


def _is_parted(words: Words, index: int) -> bool:
    """Whether a dash with a space beside it stands before a word, as behind a dateline: "Pakistan - Guerrillas"."""
    return words.gap(index).strip() in {"-", "–", "—"} and words.gap(index) not in {"-", "–", "—"}


def _opens_name(words: Words, index: int) -> bool:
    """Whether an article has no joiner before it, so that the name begins behind it: "On Monday the Free Front"."""
    return words.raw[index] == "the" and words.raw[index - 1] not in _JOINERS


_OWNERS = frozenset(
    ["people", "worker", "workers", "lord", "women", "god", "soldiers", "students", "peasants", "martyr"]
)
_NAMES = frozenset(["abu", "umm", "um", "bin", "ibn", "abd", "mullah", "sheikh"])
_OPENERS = frozenset(
    [
        "the",
        "a",
        "an",
        "in",
        "on",
        "by",
        "and",
        "but",
        "from",
        "with",
        "when",
        "of",
        "for",
        "'s",
        "this",
        "these",
        "that",
        "if",
        "all",
        "will",
        "while",
        "after",
        "as",
        "its",
        "their",
        "our",
        "some",
        "two",
    ]
)


def _by_initials(words: Words, first: int, last: int, short: str) -> int | None:
    """Where the words begin whose initials the abbreviation spells, the last such place."""
    letters = [c.lower() for c in short if c.isupper()]
    for start in range(last - 1, first - 1, -1):
        initials = [words.raw[i][0] for i in range(start, last + 1) if words.raw[i] not in {"the", "'s"}]
        if initials and initials[0] == letters[0] and _subsequence(letters, initials):
            return start
    return None


def _subsequence(wanted: Iterable[str], given: Iterable[str]) -> bool:
    rest = iter(given)
    return all(letter in rest for letter in wanted)


def _is_organisation(words: Words, first: int, last: int, lists: ActorWords) -> bool:
    """Whether the words name an armed organisation: by their head, and a militant word where the head is common."""
    run = [words.keys[i] or words.raw[i] for i in range(first, last + 1)]
    names = {key for key, i in zip(run, range(first, last + 1), strict=True) if words.capital(i)}
    if len(names) < 2 or names & lists["not_org_words"] or words.raw[first] in _NAMES:
        return False
    leads = (words.keys[first] or run[1]) in lists["leading_heads"] and words.raw[first] != "jama"
    if leads or names & lists["org_heads"]:
        return True
    heads = names & lists["org_heads_weak"]
    if words.raw[first] == "al" and names & lists["unit_words"]:
        return True
    militant = (names & lists["militant_words"]) - heads
    if heads <= lists["org_heads_political"]:
        militant &= lists["armed_words"]
    if heads <= lists["org_heads_party"]:
        militant -= {"revolutionary"}
    return bool(heads and militant)


def _organisation(words: Words, first: int, last: int, lists: ActorWords) -> ActorValue:
    of_state = " ".join(words.raw[last - 1 : last + 1]) in lists["state_bodies"]
    if of_state or words.raw[first : first + 2] == ["task", "force"]:
        return ActorValue(words.surface(first, last), None, "force", state=True)
    return ActorValue(words.surface(first, last), None, "group")


def unknown(words: Words, taken: Sequence[bool], lists: ActorWords) -> Iterator[Known]:
    """Organisations and units of armies that no lexicon names, outside the words already `taken`."""
    done = -1
    taken = _with_bare_forces(words, taken, lists)
    heads = lists["org_heads"] | lists["leading_heads"] | lists["org_heads_weak"] | lists["unit_words"]
    for index in sorted([index for key in heads & words.places.keys() for index in words.places[key]]):
        if index <= done or taken[index]:
            continue
        unit = _unit(words, index, lists)
        if unit:
            done = index
            yield unit
        if unit or not words.capital(index):
            continue
        first, last = _run(words, index, taken)
        first = _after_title(words, first, last, lists)
        if in_headline(words, first, last) or words.surface(first, last).isupper():
            continue
        if last > first and _is_organisation(words, first, last, lists) and not is_place(words.surface(first, last)):
            done = last
            yield first, last, _organisation(words, first, last, lists)


def _with_bare_forces(words: Words, taken: Sequence[bool], lists: ActorWords) -> list[bool]:
    """The words taken, and those of names that states' forces share: "Armed Forces", "National Guard"."""
    blocked = list(taken)
    for index in lists.bare.starts(words):
        force = lists.bare.at(words, index)
        militant = index > 0 and words.joined(index) and words.capital(index - 1)
        if force and not (militant and words.keys[index - 1] in lists["armed_words"]):
            blocked[index : force.last + 1] = [True] * (force.last + 1 - index)
    return blocked


def _run(words: Words, index: int, taken: Sequence[bool]) -> tuple[int, int]:
    """The capitalised words around a word, joiners between them included."""
    first = _run_start(words, index)
    first = next((i + 1 for i in range(index, first - 1, -1) if taken[i]), first)
    last, ahead = index, index + 1
    while ahead < len(words) and ahead - first < _LONGEST and words.joined(ahead) and not taken[ahead]:
        if _is_parted(words, ahead):
            break
        if words.capital(ahead) and words.raw[ahead] != "(":
            last = ahead
        elif words.raw[ahead] not in _JOINERS or words.raw[ahead] == "in":
            break
        ahead += 1
    while first < last and words.raw[first] not in {"al", "el"} and words.raw[first] in _OPENERS | _JOINERS:
        first += 1
    return first, last


def _after_title(words: Words, first: int, last: int, lists: ActorWords) -> int:
    """The first word of the name itself in "Secretary General of the ..." and "Commandos of the ...":"""
    for index in range(first + 1, last):
        if words.raw[index] == "of" and (
            lists.members.at(words, first) or words.raw[index - 1] in {"general", "union"}
        ):
            after = index + 1 + (words.raw[index + 1] == "the")
            return min(after, last)
    return first


def _unit(words: Words, head: int, lists: ActorWords) -> Known | None:
    """A numbered unit of a state's army: "3rd Infantry Brigade", "the 205th motorised rifle brigade", "7 Division"."""
    if words.keys[head] not in lists["unit_words"]:
        return None
    index = head - 1
    while index > 0 and head - index < 4 and words.joined(index + 1) and words.raw[index] in lists["unit_modifiers"]:
        index -= 1
    if index > 0 and words.raw[index] in _SUFFIXES and words.raw[index - 1].isdigit():
        index -= 1
    elif not _is_number_of_unit(words, index, head, lists):
        return None
    return index, head, ActorValue(words.surface(index, head), None, "force", state=True)


def _is_number_of_unit(words: Words, index: int, head: int, lists: ActorWords) -> bool:
    """Whether a word numbers a unit: "First" of "First Infantry Division", "7" of "7 Division"."""
    if words.raw[index].isdigit():
        return words.capital(head) and words.joined(index + 1)
    return words.raw[index] in lists["ordinals"] and words.capital(index)


_SUFFIXES = frozenset(["st", "nd", "rd", "th", "d"])
