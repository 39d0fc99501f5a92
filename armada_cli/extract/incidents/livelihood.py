"""Deeds that somebody lives by: "a band that lives by kidnapping", "finances itself by abducting foreigners"."""

from __future__ import annotations

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import names_day
from armada_cli.records import Clause, Sentence

_LIVING = WordClass("living_verb")
_BY = frozenset({"by", "through", "from", "on", "off"})


def is_livelihood(sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb in the present says that it is what somebody lives by."""
    verbs = [sentence.verbs[clause.verb] for clause in _around(sentence, frame) if clause.verb is not None]
    living = any(verb.lemma in _LIVING and verb.tense == "present" for verb in verbs)
    return living and not names_day(sentence)


def _around(sentence: Sentence, frame: Frame) -> list[Clause]:
    """The clauses that it is done by way of: "lives by kidnapping", "lives by taking hostages"."""
    at = frame.trigger.group
    if at is not None:
        return [c for c in sentence.clauses if any(group == at and prep in _BY for prep, group in c.preps)]
    clause = sentence.clauses[frame.trigger.clause or 0]
    by = clause.kind == "participial" and clause.marker in _BY and clause.governor is not None
    return [sentence.clauses[clause.governor or 0]] if by else []
