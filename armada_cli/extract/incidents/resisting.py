"""Fire of fighters whom a state's forces seek out: part of the raid on them, and no attack of theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from armada_cli.extract.frames import Frame, find_frames
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import Nature, nature_of, side_of
from armada_cli.extract.ground.triggers import can_hold_trigger
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents.answering import sides_of
from armada_cli.records import ActorValue, PersonValue, Sentence

_FIRING = frozenset({"shoot", "fire"})  # acts, as are the others
_SEEKING = frozenset({"raid", "pursue"})
_HARMING = frozenset({"kill", "die", "wound", "clash", "raid", "pursue", "light"})
_KILLING = frozenset({"kill", "shoot"})
_WHEN = frozenset({"as", "when", "after", "while"})
_THEY = frozenset({"they", "them", "us"})
_SOUGHT_FIGHT = WordClass("sought_fight")
_SEEKING_WORDS = WordClass("seeking_word")
_REACH = 3  # sentences back in which the forces may be told to set out


def with_resistance(view: View, index: int, frames: list[Frame]) -> list[Frame]:
    """The frames, those of fire that meets forces on an operation made nobody's deed: "the militants fired back"."""
    sentence = view.sentences[index]
    fired = [frame for frame in frames if _is_resistance(view, sentence, frame)]
    if not fired or not _falls_short(view, sentence, frames, fired) or not _are_sought(view, index):
        return _with_forces_met(view, sentence, frames)
    firing = {group for frame in fired for group in frame.agents}
    begun = [f for f in frames if f.trigger.sense.act == "clash" and f.agents and firing.issuperset(f.agents)]
    return [
        replace(f, agents=(), means=(), targets=(), answers=f in fired) if f in (*fired, *begun) else f for f in frames
    ]


def _is_resistance(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether fighters fire at nothing that is told, or at the forces: at no post, vehicle or civilian."""
    if frame.trigger.sense.act not in _FIRING or frame.victims or frame.beside:
        return False
    if set(sides_of(view, sentence, frame)) != {False}:
        return False
    return all(_is_force(view, sentence, group) for group in frame.targets)


def _with_forces_met(view: View, sentence: Sentence, frames: list[Frame]) -> list[Frame]:
    """The frames, the forces on which somebody fired when he fell made those who felled him.

    "X, a rebel commander, was shot dead as he fired on troops".
    """
    for fire in frames:
        killing = _killing_met(view, sentence, fire, frames)
        if killing is not None:
            answered = replace(fire, agents=(), means=(), targets=(), answers=True)
            felled = replace(killing, agents=fire.targets)
            return [answered if f is fire else felled if f is killing else f for f in frames]
    return frames


def _killing_met(view: View, sentence: Sentence, fire: Frame, frames: Sequence[Frame]) -> Frame | None:
    """What tells the death of one of an armed group, by nobody who is told, as he fired on forces."""
    clause = sentence.clauses[fire.trigger.clause] if fire.trigger.clause is not None else None
    if clause is None or fire.trigger.sense.act not in _FIRING or clause.marker not in _WHEN or not fire.targets:
        return None
    if not all(_is_force(view, sentence, group) for group in fire.targets):
        return None
    firing = {person.key for group in fire.agents if (person := _leader_at(view, sentence, group)) is not None}
    for frame in frames:
        if frame.trigger.clause != clause.governor or frame.trigger.sense.act not in _KILLING or frame.agents:
            continue
        dead = (_leader_at(view, sentence, group) for group in frame.victims)
        if any(person is not None and person.key in firing for person in dead):
            return frame
    return None


def _leader_at(view: View, sentence: Sentence, group: int) -> PersonValue | None:
    """The person of no state whom a noun group, or the name that renames it, tells of."""
    renaming = (noun for noun in sentence.groups if noun.appositive_of == group)
    for noun in (sentence.groups[group], *renaming):
        found = view.at_head(sentence, noun, PersonValue)
        if found is not None and not found[1].official and (found[1].group or found[1].role):
            return found[1]
    return None


def _is_force(view: View, sentence: Sentence, group: int) -> bool:
    """Whether people of a state, or "them", are shot at."""
    if sentence.groups[group].lemma in _THEY:
        return True
    people = nature_of(view, sentence, group) in (Nature.ACTOR, Nature.PEOPLE)
    return people and side_of(view, sentence, group) is True


def _falls_short(view: View, sentence: Sentence, frames: Sequence[Frame], fired: Sequence[Frame]) -> bool:
    """Whether the sentence tells besides of nothing but the fight, and of no dead but fighters."""
    others = [frame for frame in frames if frame not in fired]
    for frame in others:
        returned = frame.trigger.sense.act in _FIRING and set(sides_of(view, sentence, frame)) == {True}
        if frame.trigger.sense.act not in _HARMING and not returned:
            return False
    firing = {group for frame in fired for group in frame.agents}
    felled = {group for frame in others for group in frame.victims}
    return all(group in firing or _is_fighter(view, sentence, group) for group in felled)


def _is_fighter(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a noun group stands for fighters, or for some of them: "one of the rebels"."""
    whole = (group, *attached_to(sentence, [group], "of"))
    return any(sentence.groups[g].lemma in _THEY or side_of(view, sentence, g) is False for g in whole)


def _are_sought(view: View, index: int) -> bool:
    """Whether forces are told to set out here or shortly before, or the fight has a name for what they begin."""
    for at in range(max(0, index - _REACH), index + 1):
        if not _SEEKING_WORDS.isdisjoint(view.lemmas(at)) and _has_state(view, at):
            return True
        if can_hold_trigger(view.lemmas(at), view.lexicon) and any(_seeks(view, at, f) for f in find_frames(view, at)):
            return True
    return False


def _has_state(view: View, index: int) -> bool:
    """Whether a sentence speaks of a state or of its forces."""
    return any(value.state for _, value in view.values(view.sentences[index].span, ActorValue))


def _seeks(view: View, index: int, frame: Frame) -> bool:
    """Whether a frame tells of a search or a chase by a state's forces, or of an encounter, which is theirs."""
    sentence = view.sentences[index]
    if frame.trigger.word in _SOUGHT_FIGHT:
        return True
    if frame.trigger.sense.act not in _SEEKING:
        return False
    sides = set(sides_of(view, sentence, frame))
    return True in sides or (not sides and _has_state(view, index))
