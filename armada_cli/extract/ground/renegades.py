"""Men of a state's forces who act for themselves: deserters, the dismissed, and those who shoot their comrades."""

from __future__ import annotations

from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Clause, Sentence

_RENEGADE = WordClass("renegade")
_DISMISSING = WordClass("dismissing_verb")
_FIRING = WordClass("firing_at_comrades")
_COMRADES = WordClass("fellow_in_uniform")
_ARMS = WordClass("own_arm")
_AT_WHOM = frozenset({"on", "at", "against", "upon"})


def is_renegade(sentence: Sentence, index: int) -> bool:
    """Whether a man of a state's forces acts for himself: "an ex-policeman", "a soldier turned his gun on troops"."""
    group = sentence.groups[index]
    if sentence.tokens[group.head].tag != "NN":
        return False
    words = {token.lemma for token in sentence.tokens[group.first : group.head + 1]}
    if words & _RENEGADE or any(word.startswith("ex-") for word in words):
        return True
    if _is_dismissed(sentence, index):
        return True
    return any(_turns_on_comrades(sentence, index, clause) for clause in sentence.clauses)


def _is_dismissed(sentence: Sentence, index: int) -> bool:
    """Whether he is none of theirs any more: "a soldier sacked over debts"."""
    of_him = (c for c in sentence.clauses if c.antecedent == index and c.kind in ("reduced", "relative"))
    verbs = (sentence.verbs[clause.verb] for clause in of_him if clause.verb is not None)
    return any(verb.lemma in _DISMISSING and verb.voice == "passive" for verb in verbs)


def _turns_on_comrades(sentence: Sentence, index: int, clause: Clause) -> bool:
    """Whether he turns his weapon on somebody, or shoots at those in uniform: "a soldier fired at American troops"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or index not in clause.subject or verb.voice != "active" or "negated" in clause.context:
        return False
    faced = [group for prep, group in clause.preps if prep in _AT_WHOM]
    if verb.lemma == "turn":
        return bool(faced) and any(sentence.groups[group].lemma in _ARMS for group in clause.objects)
    serves = sentence.groups[index].lemma in _COMRADES
    shot = (*clause.objects, *faced) if serves and verb.lemma in _FIRING else ()
    return any(sentence.groups[group].lemma in _COMRADES for group in shot)
