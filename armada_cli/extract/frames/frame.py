"""The frame: a trigger with its arguments."""

from __future__ import annotations

from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import is_made_for, is_site
from armada_cli.extract.ground.triggers import Trigger
from armada_cli.extract.ground.words import noun_list
from armada_cli.records import Sentence, Span
from armada_cli.values import frozen

ON_PEOPLE = frozenset({"kill", "execute", "shoot", "kidnap", "stab"})  # acts done to people, not things
GOES_OFF = frozenset({"explode", "bomb", "bomber", "device"})  # acts that hit what is beside them


@frozen(slots=False)
class Frame:
    """One trigger with its arguments; all numbers index the sentence's noun groups.

    `agents` act, `means` are the weapons they act with, `victims` are killed, wounded or taken, `targets` aimed at,
    `beside` the buildings and things that it happened in or near, `part` tells frames apart that share one verb,
    `events` are trigger nouns that tell of the same thing ("killed in the blast"), `scene` the groups that may name
    its place and day. `answers` says that it is the force of a state that only ends an attack. `item` is the part of
    the sentence that it tells, where a list parts its dead.
    """

    sentence: int
    trigger: Trigger
    agents: tuple[int, ...] = ()
    means: tuple[int, ...] = ()
    victims: tuple[int, ...] = ()
    targets: tuple[int, ...] = ()
    beside: tuple[int, ...] = ()
    events: tuple[int, ...] = ()
    scene: tuple[int, ...] = ()
    context: frozenset[str] = frozenset()
    part: int | None = None
    answers: bool = False
    item: Span | None = None


def inner(sentence: Sentence, group: int) -> int:
    """The group that a noun of quantity or of a part stands for: "a series of airstrikes", "the gate of a park"."""
    lemma = sentence.groups[group].lemma
    told = is_built_up(sentence, group) or is_made_for(sentence, group)
    if told or lemma not in noun_list("container", "part"):
        return group
    if lemma in noun_list("way_in"):
        return next(iter(attached_to(sentence, [group], "of", "to")), _right_behind(sentence, group) or group)
    return next(iter(attached_to(sentence, [group], "of")), group)


def _right_behind(sentence: Sentence, group: int) -> int | None:
    """The building or compound that a way in is told to be at: "the barrier outside the hotel"."""
    noun = sentence.groups[group]
    after = sentence.groups[group + 1] if group + 1 < len(sentence.groups) else None
    adjoins = after is not None and after.prep in ("at", "outside") and after.first == noun.last + 2
    return group + 1 if adjoins and is_site(sentence, group + 1) else None


def is_built_up(sentence: Sentence, group: int) -> bool:
    """Whether a noun is said to be where people live or work: "a residential area"."""
    noun = sentence.groups[group]
    words = {token.lemma for token in sentence.tokens[noun.first : noun.head]}
    return bool(words & noun_list("built_up"))


def is_block(sentence: Sentence, group: int) -> bool:
    """Whether a block is a building, as its words say: "an apartment block", "a block of flats", not "a block away"."""
    noun = sentence.groups[group]
    before = sentence.tokens[noun.head - 1] if noun.head > noun.first else None
    named = before is not None and (before.tag.startswith("NN") or before.lemma in noun_list("built_up"))
    return noun.lemma == "block" and (named or bool(attached_to(sentence, [group], "of")))


def lies_on_water(sentence: Sentence, group: int) -> bool:
    """Whether a noun only says where something lies: "on the banks of the Niger"."""
    noun = sentence.groups[group]
    plural = sentence.tokens[noun.head].tag == "NNS" and noun.lemma in noun_list("side_of_water")
    return plural and noun.prep in ("on", "along") and bool(attached_to(sentence, [group], "of"))


def is_settled(sentence: Sentence, group: int) -> bool:
    """Whether a noun is a settlement, or an area with a name or that people live or work in: "the Aksaray quarter"."""
    noun = sentence.groups[group]
    named = noun.head > noun.first and sentence.tokens[noun.head - 1].tag.startswith("NNP")
    known = (named and noun.lemma == "quarter") or is_built_up(sentence, group)
    return noun.lemma in noun_list("hit_settlement") and (known or noun.lemma not in noun_list("area"))


def is_seizable(sentence: Sentence, group: int) -> bool:
    """Whether a noun names arms, goods, beasts or a site, which nobody holds captive: "two trucks and ammunition".

    A bus or a train is seized with those in it.
    """
    lemma = sentence.groups[group].lemma
    if lemma in noun_list("vessel"):
        return False
    of = {sentence.groups[whole].lemma for whole in attached_to(sentence, [group], "of")}
    return not noun_list("booty", "weapon", "beast").isdisjoint({lemma} | of) or is_site(sentence, group)


def are_dead(sentence: Sentence, group: int) -> bool:
    """Whether a noun is of the dead, whom nobody holds captive: "carried away 23 dead soldiers"."""
    noun = sentence.groups[group]
    return any(token.lemma == "dead" for token in sentence.tokens[noun.first : noun.last + 1])


def members(sentence: Sentence, group: int) -> tuple[int, ...]:
    """A group and those coordinated with it."""
    return (group, *sentence.groups[group].conjuncts)
