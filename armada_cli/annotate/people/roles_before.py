"""Roles told before a name: "JuA leader X", "the group's emir, X", "the head of the group's wing in Y, X"."""

from __future__ import annotations

from armada_cli.annotate.people.phrases import Line, Phrase, RoleHit
from armada_cli.annotate.people.tables import Role

_OPENING = frozenset(",:(“\"‘'—–")


def role_before(line: Line, start: int) -> RoleHit | None:
    """The role told right before a name, perhaps with a complement ("the emir of the group in Y, X")."""
    if not _may_precede(line, start):
        return None
    phrase = line.before(start)
    last, apart = _skip_opening(phrase)
    if last < 0:
        return None
    direct = phrase.role_ending(last)
    if direct is not None:
        first, role, end = _beside(phrase, direct[0]) or (*direct, last)
        return phrase.hit(first, end, end, role, backward=True)
    return _with_complement(phrase, last, apart)


def _may_precede(line: Line, start: int) -> bool:
    """Whether the last words before a name let a role be looked for at all; most names fail here."""
    words = line.text[max(line.part.start, start - 36) : start].lower().split(" ")[-4:]
    if not words:
        return False
    bare = words[-1] or (words[-2] if len(words) > 1 else "")
    word, tables = bare.strip("“\"‘'(,:—–"), line.tables
    if word != bare or word in tables.role_ends or word in tables.role_words.named or word in ("as", "only", ""):
        return True
    lists = tables.role_words
    return word in lists.group_noun or any(w.endswith(",") for w in words[:-1]) or line.actor_ends(start)


def _beside(phrase: Phrase, first: int) -> tuple[int, Role, int] | None:
    """The leading one of two roles in one: "deputy and friend"."""
    role = phrase.tables.roles.get(phrase.low(first))
    if phrase.low(first - 1) != "and" or role is None or role.leading:
        return None
    found = phrase.role_ending(first - 2)
    return (*found, first - 2) if found and found[1].leading else None


def _skip_opening(phrase: Phrase) -> tuple[int, bool]:
    """The index of the last word before marks and "named", and whether there were any."""
    last, apart = len(phrase) - 1, False
    for _ in range(5):
        low, before = phrase.low(last), phrase.low(last - 1)
        named = low in phrase.lists.named or (low in ("as", "only") and before in ("known", "identified", "as", "only"))
        if low in _OPENING or named or (apart and low in ("known", "identified")):
            last, apart = last - 1, True
        else:
            break
    return (_past_epithet(phrase, last), apart) if not apart else (last, apart)


def _past_epithet(phrase: Phrase, last: int) -> int:
    """Where a role ends that an epithet parts from its name: "its founder, the wheelchair-bound Sheikh X"."""
    for index in range(last, max(0, last - 3), -1):
        if phrase.low(index) in ("the", "a", "an"):
            return index - 2 if phrase.low(index - 1) == "," else last
        if not phrase.raw(index)[:1].islower() or phrase.role_ending(index) is not None:
            return last
    return last


def _with_complement(phrase: Phrase, last: int, apart: bool) -> RoleHit | None:
    """A role with "of ..." between it and the name: "the head of the group's media wing, X"."""
    if not apart and phrase.actor(last) is None and phrase.low(last) not in phrase.lists.group_noun:
        return None
    for index in range(last - 1, max(-1, last - 12), -1):
        low = phrase.low(index)
        if low in phrase.lists.preposition:
            head = phrase.role_ending(index - 1) if index else None
            if head is not None:
                first, role, end = _outer(phrase, head[0]) or _beside(phrase, head[0]) or (*head, index - 1)
                return phrase.hit(first, end, last, role, backward=True)
        elif low in phrase.lists.stop or low == "," or low in phrase.lists.speaking:
            return None
    return None


def _outer(phrase: Phrase, first: int) -> tuple[int, Role, int] | None:
    """The role that governs another: "deputy to the head of operations" is a deputy."""
    index = first - 1
    while index >= 0 and phrase.low(index) in phrase.lists.determiner:
        index -= 1
    found = phrase.role_ending(index - 1) if phrase.low(index) in ("to", "of") and index > 0 else None
    return (*found, index - 1) if found else None
