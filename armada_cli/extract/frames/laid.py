"""Arms that lie or stand where they are: mines that somebody runs into, launchers that are aimed at."""

from __future__ import annotations

from armada_cli.extract.frames.frame import Frame
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Clause, Sentence

_LAID = WordClass("laid_weapon")
ON_GROUND = WordClass("ground_weapon")
_HITTING = WordClass("hitting")
_TREADING = WordClass("treading_verb")
_TRODDEN = ("on", "over", "onto", "upon")


def is_run_into(sentence: Sentence, frame: Frame, group: int) -> bool:
    """Whether a verb with a bomb as its object tells of somebody who ran into it: "the truck hit a mine"."""
    if frame.trigger.word not in _HITTING:
        return False
    lemma = sentence.groups[group].lemma
    meant = lemma not in ON_GROUND and all(sentence.groups[g].lemma == "it" for g in frame.agents)
    return lemma in _LAID or meant


def run_into(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """The bomb that somebody runs into, which kills him and not others: "a patrol hit a mine", "drove over a mine"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.voice == "passive":
        return ()
    hit = clause.objects if verb.lemma in _HITTING else ()
    trodden = (g for prep, g in clause.preps if prep in _TRODDEN) if verb.lemma in _TREADING else ()
    return tuple(group for group in (*hit, *trodden) if sentence.groups[group].lemma in _LAID)
