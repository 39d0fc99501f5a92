"""What the second of two was aimed at, where it shares the verb of the first: "one hit a bank and the other a bar"."""

from __future__ import annotations

from armada_cli.extract.frames.frame import GOES_OFF, Frame, members
from armada_cli.extract.ground.attached import attached_to
from armada_cli.records import Sentence

_RANKED = frozenset({"second", "third", "fourth", "other", "another", "latter"})


def is_second_one(sentence: Sentence, group: int) -> bool:
    """Whether a group stands for one more of what was told: "the second", "the other", "a third bomb"."""
    noun = sentence.groups[group]
    words = {token.lemma for token in sentence.tokens[noun.first : noun.last + 1]}
    return not _RANKED.isdisjoint(words)


def with_seconds(sentence: Sentence, frame: Frame, groups: tuple[int, ...]) -> tuple[int, ...]:
    """The groups that a verb is aimed at, with what its second subject is aimed at, and without that subject."""
    if frame.trigger.clause is None:
        return groups
    around = {*groups, *frame.beside}
    parts = attached_to(sentence, around, "of")  # "outside a branch of a bank and the second at a bar"
    listed = dict.fromkeys(m for g in (*around, *parts) for m in members(sentence, g))
    seconds = [g for g in listed if is_second_one(sentence, g)]
    if not seconds:
        return groups
    taken = [g + 1 for g in seconds if _is_next(sentence, g)]
    near = frame.beside if frame.trigger.sense.act in GOES_OFF else ()
    return tuple(sorted({g for g in (*groups, *taken, *near) if g not in seconds}))


def _is_next(sentence: Sentence, group: int) -> bool:
    """Whether a bare noun group follows right behind: "the other | a market"."""
    if group + 1 >= len(sentence.groups):
        return False
    after = sentence.groups[group + 1]
    return after.prep is None and after.first == sentence.groups[group].last + 1
