"""Roles told beside a name: "JuA leader X", "X, a senior facilitator", "the group's emir, X", "X, who led ..."."""

from __future__ import annotations

import re

from armada_cli.annotate.people.phrases import Line, Phrase, RoleHit
from armada_cli.annotate.people.tables import Role

_END = frozenset(".;?!")
_OPENING = frozenset(",:(“\"‘'—–")
_BE = frozenset({"is", "was", "became", "become", "as", "been", "remains", "remained", "served", "serves"})
_COPULAS = _BE | {"has", "had", "who", "whom"}
_FOLLOW = re.compile(
    r"[”\"’')]?(?:\s?[,(—–]|\s(?:is|was|became|as|who|has|had|remains|remained|led|leads|heads|headed|commanded|serves|served)\b)"
)


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


def role_after(line: Line, end: int) -> RoleHit | None:
    """The role told right after a name, in apposition, in brackets, or by "who led", "was the"."""
    if _FOLLOW.match(line.text, end, line.part.end) is None:
        return None
    phrase = line.after(end)
    index = _after_opening(phrase)
    if index < 0:
        return None
    if phrase.low(index) in phrase.lists.verbs and phrase.low(index - 1) == "who":
        return _by_verb(phrase, index)
    found = _noun_phrase(phrase, index)
    if found is None or not found.role.leading or found.role.needs_group:
        found = _relative(phrase, index) or found
    return found


def _of_next(phrase: Phrase, index: int, stop: int, role: Role) -> bool:
    """Whether a phrase after a name tells of the next: "killed X, his adviser, Y", "X, two commanders, Y and Z"."""
    if role.plural:
        return not {"one", "among"} & {phrase.low(at) for at in range(index, stop)}
    named = phrase.low(stop) == "," and phrase.raw(stop + 1)[:1].isupper()
    return named and phrase.low(index) in ("his", "her")


def _after_opening(phrase: Phrase) -> int:
    """The index of the first word of what follows, past marks, ages, "who was" and adverbs; -1 where nothing can."""
    index, opened, last = 0, False, ""
    while index < min(12, len(phrase)):
        low = phrase.low(index)
        if low in (",", "(", "—", "–", "”", '"', ")") or low in _COPULAS:
            opened = opened or low not in ("”", '"', ")")
            last = low
        elif not (opened and (low.isdigit() or low == "aged" or low in phrase.lists.adverb)):
            break
        index += 1
    if last in ("has", "had", "who", "whom") and phrase.low(index) not in phrase.lists.verbs:
        return -1
    return index if opened and index < len(phrase) else -1


def _by_verb(phrase: Phrase, index: int) -> RoleHit | None:
    """ "who led the group's ...": the noun of the verb, and the actor that is led."""
    noun = phrase.lists.verbs[phrase.low(index)]
    role = phrase.tables.roles.get(noun)
    actor, pronoun, grouped = None, False, False
    for at in range(index + 1, min(index + 12, len(phrase))):
        low = phrase.low(at)
        if low in phrase.lists.stop or low in _END or low == ",":
            break
        actor = actor or phrase.actor(at)
        pronoun = pronoun or low in ("its", "their")
        grouped = grouped or phrase.base(at) in phrase.lists.group_noun
    if role is None or not (actor or pronoun or grouped):
        return None
    return RoleHit(noun, role, actor, backward=False, direct=False, pronoun=pronoun, grouped=grouped)


def _relative(phrase: Phrase, index: int) -> RoleHit | None:
    """A role in the relative clause of an apposition: "the Egyptian who led ...", "a trader who became emir of ..."."""
    if phrase.low(index) not in phrase.lists.determiner and phrase.low(index) != "former":
        return None
    for at in range(index, min(index + 12, len(phrase) - 1)):
        low = phrase.low(at)
        if low in (",", ")") or low in _END:
            return None
        if low == "who":
            at += 1 + (phrase.low(at + 1) in ("has", "had", "now", "once", "later"))
            if phrase.low(at) in phrase.lists.verbs:
                return _by_verb(phrase, at)
            known = phrase.low(at) in ("became", "become", "was", "is", "served", "called", "styled", "rose")
            return _noun_phrase(phrase, _past_fillers(phrase, at + 1)) if known else None
    return None


def _past_fillers(phrase: Phrase, index: int) -> int:
    while phrase.low(index) in ("himself", "as", "to", "become", "be", "once", "also"):
        index += 1
    return index


def _noun_phrase(phrase: Phrase, index: int) -> RoleHit | None:
    """The noun phrase that starts here, if its head is a role."""
    head: tuple[int, int, Role] | None = None
    at = index
    while at < min(index + 12, len(phrase)):
        found = None if phrase.actor(at) is not None else phrase.role_starting(at)
        if found is not None:
            head = (head[0] if head is not None and at == head[1] + 1 else at, *found)
            at = found[0] + 1
        elif _inside(phrase, at, head is not None):
            at += 1
        else:
            break
    if head is None or phrase.raw(head[1] + 1)[:1].isupper():
        return None
    first, last, role = head
    stop = _complement_end(phrase, last + 1)
    if phrase.low(stop) in phrase.lists.speaking and not _finite_allowed(phrase, index):
        return None
    if _of_next(phrase, index, stop, role):
        return None
    stop = _named_part(phrase, stop)
    return phrase.part(index, stop).hit(first - index, last - index, stop - 1 - index, role, backward=False)


def _named_part(phrase: Phrase, stop: int) -> int:
    """With the name of a part in apposition taken in: "the head of its political front, the Islamic State"."""
    if phrase.low(stop) != "," or phrase.low(stop - 1) not in phrase.lists.group_noun:
        return stop
    at = stop + 1 + (phrase.low(stop + 1) == "the")
    return at + 1 if at < len(phrase) and phrase.actor(at) is not None else stop


def _finite_allowed(phrase: Phrase, index: int) -> bool:
    """Whether a verb of speech may follow: not after a bare comma ("killed X, a spokesman said")."""
    return phrase.low(index - 1) in _COPULAS or phrase.low(index) in ("the", "its", "their", "who")


def _inside(phrase: Phrase, at: int, headed: bool) -> bool:
    """Whether a token may stand before the head of the phrase."""
    low = phrase.low(at)
    if phrase.actor(at) is not None or low in ("“", '"', "”"):
        return not headed
    if low == "of" and phrase.low(at - 1) in ("one", "some", "two", "member") and not headed:
        return True
    if headed:
        return False
    return (
        (low[0].isalnum() or low in ("’", "'")) and low not in phrase.lists.preposition and low not in phrase.lists.stop
    )


def _complement_end(phrase: Phrase, index: int) -> int:
    """Where a second role ("and ...") or the "of ..." after a role ends: at a mark, a verb, "who", a dozen words on."""
    if phrase.low(index) == "and":
        second = next((found for k in (1, 2, 3) if (found := phrase.role_starting(index + k))), None)
        index = second[0] + 1 if second and phrase.low(index + 1) not in ("a", "an") else index
    if phrase.low(index) not in phrase.lists.preposition:
        return index
    limit = min(index + 12, len(phrase))
    while index < limit:
        low = phrase.low(index)
        if low in phrase.lists.stop or low in phrase.lists.speaking or not (low[0].isalnum() or low in ("’", "'")):
            break
        index += 1
    return index
