"""Roles that an office, a task or a band tells: "who held the post of", "led it as its chief", "whose fighters"."""

from __future__ import annotations

from armada_cli.annotate.people.phrases import Phrase, RoleHit, of_state
from armada_cli.annotate.people.role_phrases import COPULAS, noun_phrase, past_fillers
from armada_cli.annotate.people.roles_of_verbs import role_by_task, role_over
from armada_cli.records import Mention

END = frozenset(".;?!")
CLOSING = frozenset('”")’')
MARKS = frozenset(",(—–-“‘'") | {"--"} | CLOSING


def in_office(phrase: Phrase) -> RoleHit | None:
    """The role that an office or a task tells: "who held the post of", "who took charge of", "tasked with running"."""
    start = _past_opening(phrase)
    held = phrase.low(start - 1) in ("had", "has") and start > 0
    for at in (start - held, start):
        found = _by_office(phrase, at) or role_by_task(phrase, at)
        if found is not None:
            return found
    return None


def _past_opening(phrase: Phrase) -> int:
    """The index of the first word behind marks and "who had"."""
    places = [index for index in range(min(4, len(phrase))) if phrase.low(index) in (*MARKS, *COPULAS)]
    return places[-1] + 1 if places else 0


def in_service(phrase: Phrase) -> RoleHit | None:
    """The role that somebody led or served a group in: "who led the movement as its military chief"."""
    start = _past_opening(phrase)
    start -= phrase.low(start - 1) in phrase.lists.serving and start > 0  # a copula in other phrases
    if phrase.low(start) not in phrase.lists.serving:
        return None
    whose = False
    for at in range(start + 1, min(start + 10, len(phrase))):
        if phrase.low(at) == "as" and whose:
            return noun_phrase(phrase, past_fillers(phrase, at + 1))
        if phrase.low(at) in END or phrase.low(at) in phrase.lists.stop or phrase.low(at) == ",":
            return None
        whose = whose or phrase.actor(at) is not None or phrase.base(at) in phrase.lists.group_noun
    return None


def _by_office(phrase: Phrase, at: int) -> RoleHit | None:
    """The role of "held the post of X", "took the helm of the group", "at the head of its front"."""
    lists, low = phrase.lists, phrase.low(at)
    if (low, phrase.low(at + 1)) == ("promoted", "to"):
        return noun_phrase(phrase, at + 2)
    if low in lists.taking and phrase.low(at + 1) == "over":
        taken = at + 2 + (phrase.low(at + 2) in lists.determiner)
        led = phrase.actor(taken) is not None or phrase.base(taken) in lists.group_noun
        return role_over(phrase, at + 1, "leader") if led else None
    noun = at + 1 + (phrase.low(at + 1) in lists.determiner)
    if phrase.low(noun + 1) != "of":
        return None
    if low in lists.holding and phrase.low(noun) in lists.post:
        return noun_phrase(phrase, noun + 2)
    ruling = low in lists.taking or low == "at"
    return role_over(phrase, noun, "head") if ruling and phrase.low(noun) in lists.rule else None


def by_band(phrase: Phrase) -> RoleHit | None:
    """The commander whom the band that is his tells of: "X, whose fighters held the dam", "whose Taliban faction"."""
    at = next((index for index in range(min(3, len(phrase))) if phrase.low(index) == "whose"), None)
    if at is None:
        return None
    actor: Mention | None = None
    for index in range(at + 1, min(at + 5, len(phrase))):
        actor = actor or phrase.actor(index)
        if phrase.low(index) in phrase.lists.band:
            after = (phrase.actor(i) for i in range(index + 1, index + 4) if phrase.low(index + 1) == "of")
            actor = actor or next((found for found in after if found is not None), None)
            state = actor is not None and of_state(actor)
            return None if state else _in_band(phrase, "commander", actor)
        if phrase.low(index) in phrase.lists.stop or not phrase.low(index)[:1].isalnum():
            return None
    return None


def by_trust(phrase: Phrase) -> RoleHit | None:
    """The head of what a group has given him: "to whom the group entrusted its finances", "whom it put in charge"."""
    at = next((index for index in range(min(4, len(phrase))) if phrase.low(index) == "whom"), None)
    if at is None:
        return None
    actor, grouped = None, False
    for index in range(at + 1, min(at + 10, len(phrase))):
        low = phrase.low(index)
        actor, grouped = actor or phrase.actor(index), grouped or phrase.base(index) in phrase.lists.group_noun
        given = low in phrase.lists.tasked and phrase.low(at - 1) == "to"
        put = (
            low in ("put", "placed")
            and phrase.low(index + 1) == "in"
            and phrase.low(index + 2) in ("charge", "command")
        )
        if given or put:
            armed = grouped or (actor is not None and not of_state(actor))
            return _in_band(phrase, "head", actor) if armed else None
        if low in END or low == ",":
            return None
    return None


def _in_band(phrase: Phrase, noun: str, actor: Mention | None) -> RoleHit:
    """A role that no noun tells, in a group that is told or meant."""
    return RoleHit(noun, phrase.tables.roles[noun], actor, backward=False, direct=False, grouped=True)
