"""Roles told after a name: "X, a senior facilitator", "X (the emir)", "X, who led ...", "X was the deputy of ..."."""

from __future__ import annotations

import re
from functools import lru_cache

from armada_cli.annotate.people.phrases import Line, Phrase, RoleHit
from armada_cli.annotate.people.role_phrases import BARE, COPULAS, complement_end, noun_phrase, past_fillers, role_at
from armada_cli.annotate.people.roles_of_office import CLOSING, END, MARKS, by_band, by_trust, in_office, in_service
from armada_cli.annotate.people.roles_of_verbs import CHARGED, base_verb, role_of_verb
from armada_cli.annotate.people.tables import Tables
from armada_cli.lexicon.patterns import alternatives
from armada_cli.records import Span

_BEFORE_PLACE = frozenset({"in", "from", "of", "near", "at", "around", "to", "on"})
_TO_BE = frozenset({"be", "become"})
_HELPED = frozenset({"helped", "helps"})
_BEFORE_BASE = frozenset({"to", "have", "had", "has", *_HELPED})  # "to lead it", "had run it", "helped found it"
_ENTRY = re.compile(r"\s?(?:\([^()]{1,40}\))?:\s")  # after the name that an entry of a list opens with
_GIVEN = re.compile(r" (?:(?:its|their|the) )?(?:new |next )?(?!as )[a-z]")
_OPENS_TIME = frozenset({"since", "for", "from", "between", "in", "until", "during", "throughout", "at", "by"})
_ADVERBIAL = 10  # tokens of what may stand between "who" and its verb
_HEAD = 60  # characters of an entry up to there


def role_after(line: Line, end: int) -> RoleHit | None:
    """The role told right after a name, in apposition, in brackets, or by "who led", "was the", "described as"."""
    entry = _ENTRY.match(line.text, end, line.part.end) if end - line.part.start < _HEAD else None
    if _GIVEN.match(line.text, end) and _called(line.tables).search(line.text, max(line.part.start, end - _HEAD), end):
        return _as_new(line, end)
    if entry is None and _opening(line.tables).match(line.text, end, line.part.end) is None:
        return None
    phrase = line.after(entry.end() if entry else end)
    if not phrase.telling:
        return None
    found = in_service(phrase) or _told_at(phrase, 0 if entry else _after_opening(phrase))
    for later in (_after_apposition, _led_later, in_office, by_band, by_trust):
        if found is None or not found.role.leading:
            found = _better(found, later(phrase))
    return found


def _as_new(line: Line, end: int) -> RoleHit | None:
    """The role that somebody is given by name: "named X its new military chief"."""
    hit = role_at(line, end + 1)
    return hit._replace(text=hit.text.removeprefix("new ")) if hit is not None else None


def role_in_clause(line: Line, start: int) -> RoleHit | None:
    """The role that the relative clause of a noun phrase tells, which starts there: "the man who ran its bomb cell"."""
    return _relative(line.after(start), 0)


def roles_by_verb(line: Line, span: Span) -> dict[int, RoleHit]:
    """The roles that verbs of a span tell of a name that would end right before the verb, by that place."""
    if not line.after(span.start).telling:
        return {}
    places = (match.start() for match in _verb(line.tables).finditer(line.text, span.start + 1, span.end))
    told = ((place, role_after(line, place) or role_of_verb(line.after(place), 0)) for place in places)
    return {place: hit for place, hit in told if hit is not None}


@lru_cache(maxsize=8)
def _opening(tables: Tables) -> re.Pattern[str]:
    """What has to stand right after a name for a role to be told there."""
    words = alternatives(_verbs(tables) | {"the", "of", "from"})
    return re.compile(rf"[”\"’')]?(?:\s?[,(—–]| --? |\s[“\"]?(?:{words}|and (?:\w+ )?other)\b)")


@lru_cache(maxsize=8)
def _called(tables: Tables) -> re.Pattern[str]:
    """A verb by which a role is given, with the name behind it that ends here."""
    return re.compile(rf"\b(?:{alternatives(tables.role_words.calling)})(?= [“\"]?[A-Z])(?: [\w.’'“”\"-]+){{1,6}}\Z")


@lru_cache(maxsize=8)
def _verb(tables: Tables) -> re.Pattern[str]:
    """A verb that can tell a role, with the space before it; "had for years run" as well."""
    bases = {verb[:-1] for verb in tables.role_words.verbs if verb.endswith("s")}
    return re.compile(rf"\s(?:{alternatives(_verbs(tables) | bases)})\b")


def _verbs(tables: Tables) -> set[str]:
    lists = tables.role_words
    return {*COPULAS, *(verb for verb in lists.verbs if not verb.endswith("ing")), *lists.rising, *lists.taking}


def _told_at(phrase: Phrase, index: int) -> RoleHit | None:
    """The role told by the words from an index on: by a verb, "in charge of", or a noun phrase."""
    if index < 0:
        return None
    low = phrase.low(index)
    if _is_of_role(phrase, index):
        return role_of_verb(phrase, index)
    if _is_responsible(phrase, index) or _is_in_charge(phrase, index):
        last = complement_end(phrase, index + 1 + (low == "in")) - 1
        own = phrase.part(index, len(phrase))  # not "the man in charge"
        return own.hit(0, 1, last - index, phrase.tables.roles["head"], backward=False)
    found = noun_phrase(phrase, index)
    for further in (_relative, _second, _turned):
        if found is None or not found.role.leading or found.role.needs_group or found.official:
            found = _better(found, further(phrase, index))
    return found


def _is_of_role(phrase: Phrase, index: int) -> bool:
    """Whether a verb that tells a role stands at an index: "led", "found" in "helped found it"."""
    told = phrase.low(index) in phrase.lists.verbs
    return told or (phrase.low(index - 1) in _BEFORE_BASE and base_verb(phrase, index) != "")


def _is_in_charge(phrase: Phrase, index: int) -> bool:
    """Whether somebody is told to be in charge or command, who is no minister or general of a state."""
    if phrase.low(index) != "in" or phrase.low(index + 1) not in ("charge", "command"):
        return False
    before = phrase.role_ending(index - 1) if index else None
    return before is None or before[1].kind not in ("office", "official")


def _is_responsible(phrase: Phrase, index: int) -> bool:
    """Whether somebody is told to be responsible for a department: "responsible for the group's finances"."""
    if (phrase.low(index), phrase.low(index + 1)) != ("responsible", "for"):
        return False
    for at in range(index + 2, index + 7):
        if phrase.low(at) in phrase.lists.department:
            return True
        owner = phrase.actor(at) is not None or phrase.base(at) in phrase.lists.group_noun
        owner = owner or phrase.low(at) in ("'", "’")  # "the Tigers' recruitment"
        if not (owner or phrase.low(at) in phrase.lists.determiner or phrase.low(at) in ("its", "their")):
            return False
    return False


def _after_apposition(phrase: Phrase) -> RoleHit | None:
    """The role told behind an apposition that tells none: "X, an Egyptian in his forties, was the group's emir"."""
    closing = {",": ",", "(": ")", "of": ",", "from": ","}.get(phrase.low(0))
    if closing is None:
        return None
    for at in range(1, min(16, len(phrase) - 1)):
        if phrase.low(at) == closing:
            speaks = phrase.low(at + 1) in phrase.lists.speaking  # "X, a journalist, said the leader of"
            told = max(_reported(phrase, at + 2), 0) if phrase.low(at + 1) in phrase.lists.describing else 0
            return _told_at(phrase, told or _past_copulas(phrase, at + 1)) if at > 1 and not speaks else None
        if phrase.low(at) in END or (closing == "," and _names_another(phrase, at)):
            return None
    return None


def _names_another(phrase: Phrase, at: int) -> bool:
    """Whether a word of an apposition brings in someone else: "X, Y and Z, leaders of ..."."""
    if phrase.low(at) in ("and", "with"):
        return True
    before = phrase.low(at - 1)
    if before in ("of", "to", "for") and phrase.raw(at)[:1].isupper() and _is_of_anothers(phrase, at - 2):
        return phrase.actor(at) is None
    if phrase.actor(at) is not None or before in _BEFORE_PLACE or before in ("a", "an", "the"):
        return False
    return phrase.raw(at)[:1].isupper() and phrase.low(at) not in phrase.tables.closed


def _is_of_anothers(phrase: Phrase, at: int) -> bool:
    """Whether a noun tells whose kin or servant somebody is: "a brother of X", "bodyguard to X"."""
    told = phrase.role_ending(at)
    return phrase.low(at) in phrase.lists.attendant or (told is not None and told[1].kind == "kin")


def _past_copulas(phrase: Phrase, index: int) -> int:
    while phrase.low(index) in COPULAS or phrase.low(index) in phrase.lists.adverb or phrase.low(index) == ",":
        index += 1
    return index


def _led_later(phrase: Phrase) -> RoleHit | None:
    """The role told by the second verb of a relative clause: "X, who was 45 and led the group's ..."."""
    if "who" not in (phrase.low(0), phrase.low(1)):
        return None
    return _by_second_verb(phrase, 2)


def _by_second_verb(phrase: Phrase, start: int) -> RoleHit | None:
    """The role told by a verb after "and" in the same clause: "... and led the group's", "... and rose to lead it"."""
    for at in range(start, min(start + 16, len(phrase) - 1)):
        if phrase.low(at) in END or phrase.low(at) == ",":
            return None
        if phrase.low(at) == "and" and phrase.low(at + 1) in phrase.lists.verbs:
            return role_of_verb(phrase, at + 1)
        if phrase.low(at) == "and" and phrase.low(at + 1) in phrase.lists.rising:
            return _told_at(phrase, _risen(phrase, at + 2))
    return None


def _better(found: RoleHit | None, other: RoleHit | None) -> RoleHit | None:
    """The second of two roles if it is a leading one, or the only one."""
    return other if other is not None and (found is None or other.role.leading) else found


def _after_opening(phrase: Phrase) -> int:
    """The index of the first word of what follows, past marks, ages, "who was" and adverbs; -1 where nothing can."""
    if phrase.low(0) == "and":  # "X and two other leaders of ..."
        return next((at + 1 for at in (1, 2) if phrase.low(at) == "other"), -1)
    if phrase.low(0) in phrase.lists.verbs and not phrase.low(0).endswith("ing"):
        return 0
    index, opened, last = 0, phrase.low(0) == "the", ""
    while index < min(12, len(phrase)):
        low = phrase.low(index)
        if low in MARKS or low in COPULAS:
            opened, last = opened or low not in CLOSING, low
        elif not (opened and (low.isdigit() or low == "aged" or low in phrase.lists.adverb)):
            break
        index += 1
    if phrase.low(index) in phrase.lists.rising:
        return _risen(phrase, index + 1)
    index += opened and phrase.low(index) == "among"  # "X, among the founders of"
    if not opened or index >= len(phrase):
        return -1
    if phrase.low(index + 1) in phrase.lists.speaking and phrase.low(index + 2) == ",":
        index += 3  # "was, officials said, the group's emir"
    if phrase.low(index - 1) in phrase.lists.speaking and phrase.low(index - 2) in MARKS:
        return -1  # "..., said the police chief"
    index = _past_adverbial(phrase, index) if last in BARE else _past_time(phrase, index)
    last = phrase.low(index - 1) if phrase.low(index - 1) in COPULAS else last
    reported = _reported(phrase, index)
    if reported > 0 and not _tells_leader(phrase.part(0, reported), index):
        return reported
    if phrase.low(index) in _HELPED:
        index += 1 + (phrase.low(index + 1) == "to")
    if last in BARE and not _is_of_role(phrase, index):
        acts = phrase.low(index).endswith("ed") and phrase.role_starting(index + 1) is not None
        return index + 1 if acts else -1  # "who acted deputy to ..."
    return index


def _tells_leader(phrase: Phrase, index: int) -> bool:
    """Whether what stands before a report tells a role itself: "a rebel chief who they said was behind the raid"."""
    found = noun_phrase(phrase, index) if phrase.low(index) in phrase.lists.determiner else None
    return found is not None and found.role.leading


def _risen(phrase: Phrase, index: int) -> int:
    """Where the role starts after "rose through the ranks to become", "took over as"; -1 if nowhere."""
    for at in range(index, index + 9):
        if phrase.low(at) in END or phrase.low(at) in (",", "and"):
            return -1
        to_be = phrase.low(at) == "to" and (base_verb(phrase, at + 1) or phrase.low(at + 1) in _TO_BE)
        if phrase.low(at) == "as" or to_be:
            return past_fillers(phrase, at + 1)
        if phrase.low(at) == "at" and phrase.low(at + 2) in phrase.lists.rule:
            return at + 2  # "succeeded X at the head of"
    return -1


def _past_time(phrase: Phrase, index: int) -> int:
    """Past "by then", "until last year", "at the time", "according to the army"."""
    if phrase.low(index) == "according":
        return next((at for at in range(index + 3, index + 7) if phrase.low(at) in ("a", "an")), index)
    if phrase.low(index) not in ("by", "at", "until", "till", "since"):
        return index
    wanted = (at for at in range(index + 2, index + 6) if phrase.low(at) in phrase.lists.determiner)
    return next(wanted, index)


def _past_adverbial(phrase: Phrase, index: int) -> int:
    """Past what stands between "who" and its verb: "who since 2021 had run", "who, the army said, led"."""
    closing = "," if phrase.low(index - 1) == "," else ""
    if not closing and phrase.low(index) not in _OPENS_TIME:
        return _past_time(phrase, index)
    for at in range(index + 1, min(index + _ADVERBIAL, len(phrase) - 1)):
        if phrase.low(at) in END:
            break
        if closing and phrase.low(at) == closing:
            return _past_copulas(phrase, at + 1)
        if not closing and (phrase.low(at) in COPULAS or phrase.low(at) in phrase.lists.verbs):
            return _past_copulas(phrase, at)
    return _past_time(phrase, index)


def _reported(phrase: Phrase, index: int) -> int:
    """Where the role starts after "described by officials as", "who the army said was"; -1 if nowhere."""
    described = phrase.low(index - 1) in phrase.lists.describing
    for at in range(index, min(index + 9, len(phrase) - 1)):
        low = phrase.low(at)
        if low in MARKS or low in END:
            return -1
        calling = low in phrase.lists.calling and phrase.low(at + 1) != "by"  # not "named by the police as"
        calling = calling and not any(_is_byname(phrase, i) for i in (at + 2, at + 3))  # 'dubbed "the Engineer"'
        if calling or (described and low in ("as", "was", "is", "be")):
            return past_fillers(phrase, at + 1)
        described = described or low in phrase.lists.describing
    return -1


def _is_byname(phrase: Phrase, index: int) -> bool:
    """Whether a capitalised word names nobody known, and so is what somebody is called."""
    return phrase.raw(index)[:1].isupper() and phrase.actor(index) is None


def _second(phrase: Phrase, index: int) -> RoleHit | None:
    """The second of two roles joined by "and": "the leader's brother and the network's military commander"."""
    for at in range(index + 1, min(index + 14, len(phrase) - 1)):
        low = phrase.low(at)
        if low in MARKS or low in END:
            return None
        if low == "and":
            return (
                None if phrase.low(at + 1) in ("his", "her", "their", "two", "three") else noun_phrase(phrase, at + 1)
            )
    return None


def _turned(phrase: Phrase, index: int) -> RoleHit | None:
    """What somebody is told to have become: "a teacher turned rebel commander"."""
    for at in range(index + 1, min(index + 9, len(phrase) - 1)):
        low = phrase.low(at)
        if low in MARKS or low in END or low == "who":
            return None
        if low == "turned":
            return noun_phrase(phrase, at + 1)
    return None


def _relative(phrase: Phrase, index: int) -> RoleHit | None:
    """A role in the relative clause of an apposition: "the Egyptian who led ...", "a trader who became emir of ..."."""
    if phrase.low(index) not in phrase.lists.determiner and phrase.low(index) != "former":
        return None
    for at in range(index, min(index + 12, len(phrase) - 1)):
        low = phrase.low(at)
        if low in (",", ")") or low in END:
            return None
        if low == "in" and phrase.low(at + 1) == "charge":
            return _told_at(phrase, at)
        if low in CHARGED and phrase.low(at + 1) in ("of", "for") and phrase.low(at + 2) in phrase.lists.verbs:
            return _by_member(phrase, index, at + 2)
        if low == "who":
            at += 1 + (phrase.low(at + 1) in ("has", "had", "now", "once", "later"))
            if phrase.low(at) in phrase.lists.verbs:
                return role_of_verb(phrase, at) or _by_member(phrase, index, at)
            known = phrase.low(at) in ("became", "become", "was", "is", "served", "called", "styled", "rose")
            told = noun_phrase(phrase, past_fillers(phrase, at + 1)) if known else None
            return told or _by_second_verb(phrase, at)
    return None


def _by_member(phrase: Phrase, index: int, verb: int) -> RoleHit | None:
    """The role that a verb tells of one called a member before it: "a militant who masterminded the bombing"."""
    told = [found for at in range(index, verb) if (found := phrase.role_starting(at)) is not None]
    if not any(role.kind == "member" for _, role in told):
        return None
    noun = phrase.lists.verbs[phrase.low(verb)]
    if not noun:
        return None
    actor = next((actor for at in range(index, verb) if (actor := phrase.actor(at)) is not None), None)
    return RoleHit(noun, phrase.tables.roles[noun], actor, backward=False, direct=False, rebel=True)
