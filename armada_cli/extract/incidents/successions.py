"""Deaths of those whose place others took: "replaced X, who was killed in a raid", "his predecessor was shot"."""

from __future__ import annotations

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Clause, Sentence

_REPLACING = WordClass("replacing_verb")
_PREDECESSORS = WordClass("one_before")
_RISING = WordClass("rising_verb")
_OFFICES = WordClass("office_of_leader")
_ONCE = frozenset({"after", "when", "once", "following", "since"})


def is_of_predecessor(sentence: Sentence, frame: Frame) -> bool:
    """Whether it tells how the one died whose place somebody took: "replaced X, who was killed in a raid"."""
    if not frame.trigger.sense.effect:
        return False
    if any(_went_before(sentence, group) for group in frame.victims):
        return True
    at = frame.trigger.group
    if at is not None:  # "became emir after the death of X"
        after = sentence.groups[at].prep in _ONCE
        return after and any(
            (sentence.groups[at].prep, at) in c.preps and _succeeds(sentence, c) for c in sentence.clauses
        )
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    if clause is None or clause.governor is None:
        return False
    above = sentence.clauses[clause.governor]
    verb = sentence.verbs[above.verb].lemma if above.verb is not None else ""
    if clause.kind == "relative":
        return verb in _REPLACING and clause.antecedent in (*above.objects, *(g for _, g in above.preps))
    return clause.marker in _ONCE and _succeeds(sentence, above)


def _went_before(sentence: Sentence, group: int) -> bool:
    """Whether a noun, or the one that it renames, is of whom another has followed: "his predecessor, Omar Zaki"."""
    noun = sentence.groups[group]
    nouns = [noun, *(() if noun.appositive_of is None else (sentence.groups[noun.appositive_of],))]
    return any(n.lemma in _PREDECESSORS for n in nouns)


def _succeeds(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause says that somebody takes another's place, or comes to lead: "assumed command of the front"."""
    verb = sentence.verbs[clause.verb].lemma if clause.verb is not None else ""
    heads = [sentence.tokens[sentence.groups[group].head].tag for group in clause.subject]
    if verb == "follow" and not any(tag in ("NNP", "PRP", "WP") for tag in heads):
        return False  # "a second raid followed a day after X's death"
    offices = (*clause.objects, *(group for prep, group in clause.preps if prep in ("as", "to")))
    rises = verb in _RISING and any(sentence.groups[group].lemma in _OFFICES for group in offices)
    return verb in _REPLACING or rises
