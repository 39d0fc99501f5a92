"""Fighters who blow themselves up once a state's forces close in on them: they fall in the raid, and attack nobody."""

from __future__ import annotations

from dataclasses import replace

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.nature import Nature, nature_of, side_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Clause, Sentence

_CLOSING_IN = WordClass("closing_in_verb")
_REFLEXIVES = WordClass("reflexive")
_WHEN = frozenset({"as", "when", "after", "before", "while"})
_BY_BOMB = frozenset({"explode", "bomb", "kill"})  # acts
_BOMBERS = frozenset({"bomber", "attacker"})


def with_cornered(view: View, index: int, frames: list[Frame]) -> list[Frame]:
    """The frames, those in which besieged fighters kill themselves made deaths by the hand of the forces."""
    sentence = view.sentences[index]
    own = [frame for frame in frames if _is_by_own_bomb(view, sentence, frame)]
    if not own or any(frame.victims and frame.trigger.sense.effect for frame in frames if frame not in own):
        return frames
    forces = [_closing_in(view, sentence, frame) if frame in own else () for frame in frames]
    return [_felled(frame, force) if force else frame for frame, force in zip(frames, forces, strict=True)]


def _is_by_own_bomb(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether people who are no state's blow themselves up: "the three blew themselves up"."""
    if frame.trigger.sense.act not in _BY_BOMB or not frame.agents:
        return False
    own = any(sentence.groups[group].lemma in _REFLEXIVES for group in (*frame.means, *frame.victims))
    nouns = {sentence.groups[group].lemma for group in frame.agents}
    if not own or frame.targets or not nouns.isdisjoint(_BOMBERS):
        return False
    return not any(side_of(view, sentence, group) for group in frame.agents)


def _felled(frame: Frame, forces: tuple[int, ...]) -> Frame:
    """A frame that tells that those who acted in it were killed."""
    sense = replace(frame.trigger.sense, act="raid", effect="killed", force="state", subtype=None)
    return replace(
        frame, trigger=replace(frame.trigger, sense=sense), agents=forces, means=(), victims=frame.agents, targets=()
    )


def _closing_in(view: View, sentence: Sentence, frame: Frame) -> tuple[int, ...]:
    """The forces that close in on those who blow themselves up: "when police broke down the door"; () if none do."""
    at = frame.trigger.clause
    told = (c for c in sentence.clauses if at is not None and c.governor == at and c.marker in _WHEN)
    return next((clause.subject for clause in told if _closes_in(view, sentence, clause)), ())


def _closes_in(view: View, sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells that people who are no fighters break in or surround somebody."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.lemma not in _CLOSING_IN or verb.voice != "active" or not clause.subject:
        return False
    return all(_may_be_forces(view, sentence, group) for group in clause.subject)


def _may_be_forces(view: View, sentence: Sentence, group: int) -> bool:
    """Whether people may be a state's: police, or "the team", "members of the squad"."""
    side = side_of(view, sentence, group)
    return side is True or (side is None and nature_of(view, sentence, group) in (Nature.PEOPLE, Nature.ACTOR))
