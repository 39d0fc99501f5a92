"""Roles that verbs tell: "led the group's ...", "made its bombs", "tasked with running it", "accused of leading it"."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from armada_cli.annotate.people.phrases import Phrase, RoleHit

CHARGED = frozenset({"accused", "suspected", "wanted"})
_END = frozenset(".;?!")
_NO_CRAFT: Mapping[str, str] = MappingProxyType({})


def role_of_verb(phrase: Phrase, index: int) -> RoleHit | None:
    """ "who led the group's ...": the noun of the verb, or of what is done ("made its bombs"), and the actor led."""
    noun = phrase.lists.verbs.get(phrase.low(index)) or phrase.lists.verbs.get(base_verb(phrase, index), "")
    return role_over(phrase, index, noun, phrase.lists.crafts.get(phrase.low(index), {}))


def role_over(phrase: Phrase, index: int, noun: str, craft: Mapping[str, str] = _NO_CRAFT) -> RoleHit | None:
    """The role of a noun, or of what is made or done, in the group that the words after an index tell of."""
    actor, pronoun, grouped, plotted, at = None, False, False, False, index
    for at in range(index + 1, min(index + 12, len(phrase))):
        low = phrase.low(at)
        if low == "and" and _goes_on(phrase, at + 1):
            continue
        if low in phrase.lists.stop or low in _END or low in (",", "against") or low in phrase.lists.dealing:
            break
        actor = actor or phrase.actor(at)
        pronoun = pronoun or low in ("its", "their", "them")
        grouped = grouped or phrase.base(at) in phrase.lists.group_noun
        noun = craft.get(low, noun)
        plotted = plotted or (noun in phrase.lists.plotting and low in phrase.lists.deed)
    role, rebel = phrase.tables.roles.get("mastermind" if plotted else noun), phrase.of_rebels(index + 1, at)
    if role is None or not (actor or pronoun or grouped or rebel or plotted):
        return None
    return RoleHit(noun, role, actor, backward=False, direct=False, pronoun=pronoun, grouped=grouped, rebel=rebel)


def _goes_on(phrase: Phrase, index: int) -> bool:
    """Whether what stands after "and" is of what is led too: "the rocket and missile force of X", "arms and media"."""
    lists = phrase.lists
    bodies = lists.group_noun | lists.rebel_body
    return phrase.low(index) in lists.department or phrase.base(index + 1) in bodies


def base_verb(phrase: Phrase, index: int) -> str:
    """The form in -s of a verb that tells a role, of a verb in the infinitive; empty if it is none."""
    form = phrase.low(index) + "s"
    return form if form in phrase.lists.verbs else ""


def role_by_task(phrase: Phrase, at: int) -> RoleHit | None:
    """The role of "tasked with its finances", "entrusted with running the group", "accused of leading its cell"."""
    lists, low = phrase.lists, phrase.low(at)
    if low in CHARGED and phrase.low(at + 1) in ("of", "for") and phrase.low(at + 2) in lists.verbs:
        return role_of_verb(phrase, at + 2)
    if low not in lists.tasked or phrase.low(at + 1) != "with":
        return None
    task = range(at + 2, at + 7)
    runs = phrase.low(at + 2) in lists.running
    return role_over(phrase, at + 1, "head") if runs or any(phrase.low(i) in lists.department for i in task) else None
