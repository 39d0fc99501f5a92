"""Who takes his own life, which is no attack: "hanged himself", "then killed himself"."""

from __future__ import annotations

from armada_cli.extract.frames.frame import Frame
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Sentence, WeaponValue

_REFLEXIVES = WordClass("reflexive")
_BY_HAND = frozenset({"shoot", "execute", "stab"})  # acts of triggers that are no attack when done to oneself
_BLASTS = frozenset({"explosive", "suicide"})  # families of weapons
_SETTING_OFF = frozenset({"explode", "bomb"})  # acts
_BOMBER = "bomber"


def takes_own_life(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody takes his own life, and nobody else's, by no bomb: "shot himself", "then killed himself"."""
    act = frame.trigger.sense.act
    if act not in _BY_HAND and act != "kill":
        return False
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    if clause is None or not clause.objects or any(sentence.groups[g].lemma not in _REFLEXIVES for g in clause.objects):
        return False
    if clause.subject and sentence.groups[clause.subject[0]].lemma in _REFLEXIVES:
        return False
    return act in _BY_HAND or not is_amid_blast(view, sentence, frame)


def is_amid_blast(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether a bomb, a bomber or a blast stands beside those who die by their own hand."""
    if any(sentence.groups[group].lemma == _BOMBER for group in frame.agents):
        return True
    if any(value.family in _BLASTS for _, value in view.values(sentence.span, WeaponValue)):
        return True
    return any(trigger.sense.act in _SETTING_OFF for trigger in view.triggers(sentence))
