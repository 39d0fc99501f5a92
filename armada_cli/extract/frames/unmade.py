"""Attacks that nobody has made yet, or ever: wanted, debated, called off, thought possible."""

from __future__ import annotations

from armada_cli.extract.frames.arguments import done_to, governed
from armada_cli.extract.frames.so_called import is_naming
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list, verb_class
from armada_cli.records import Clause, Sentence, VerbGroup

_COPULAS = WordClass("copula")
_BACKING = WordClass("backing_verb")
_FORESEEN = WordClass("foreseen")
_LOOMING = WordClass("looming_verb")
_SPECIFIC = frozenset({"PRP$", "POS", "CD"})
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_IN = frozenset({"in", "during"})
_WISHED = frozenset({"for", "on", "about", "against", "of"})


def is_unmade(sentence: Sentence, group: int) -> bool:
    """Whether a noun for an attack stands for one that words put off, wish for or only think possible."""
    clauses = sentence.clauses
    if any(_is_put_off(sentence, clause, group) or _looms(sentence, clause, group) for clause in clauses):
        return True
    if _is_known(sentence, group):
        return False
    unsure = any(_is_wished_for(sentence, c, group) or _is_foreseen(sentence, c, group) for c in clauses)
    return unsure or _is_on_wish_list(sentence, group)


def _is_known(sentence: Sentence, group: int) -> bool:
    """Whether the noun speaks of one that was made: "the raid", "Monday's raid", "a raid that killed nine"."""
    noun = sentence.groups[group]
    inside = sentence.tokens[noun.first : noun.head]
    if noun.possessor is not None or any(t.tag in _SPECIFIC or t.lemma in _POINTING for t in inside):
        return True
    said = [clause for clause in sentence.clauses if clause.antecedent == group and clause.verb is not None]
    verbs = [sentence.verbs[clause.verb or 0] for clause in said]
    if any(verb.tense == "past" for verb in verbs) or _is_in_the_course(sentence, group):
        return True
    return any(verb.lemma in _BACKING and verb.voice == "passive" for verb in verbs)  # "a raid backed by tanks"


def _is_in_the_course(sentence: Sentence, group: int) -> bool:
    """Whether something happened in it: "they killed nine in a raid prepared for weeks"."""
    inside = (c for c in sentence.clauses if c.verb is not None and group in governed(c, _IN))
    verbs = (sentence.verbs[clause.verb or 0] for clause in inside)
    return any(verb.tense in ("past", "perfect") and not verb.modal and not verb.negated for verb in verbs)


def _words(sentence: Sentence, verb: VerbGroup) -> set[str]:
    """A verb, and with its particle: "call off"; with the word after it where grammar knows none: "put off"."""
    after = sentence.tokens[verb.last + 1].lemma if verb.last + 1 < len(sentence.tokens) else ""
    return {verb.lemma, f"{verb.lemma} {verb.particle or after}"}


def _is_put_off(sentence: Sentence, clause: Clause, group: int) -> bool:
    """Whether a verb says that it was not made after all: "called off an air strike", "the assault was put off"."""
    if clause.verb is None or group not in done_to(sentence, clause):
        return False
    return not verb_class("put off").isdisjoint(_words(sentence, sentence.verbs[clause.verb]))


def _looms(sentence: Sentence, clause: Clause, group: int) -> bool:
    """Whether it has only come near: "as the assault looms"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None and group in clause.subject else None
    return verb is not None and verb.lemma in _LOOMING and not clause.objects


def _is_wished_for(sentence: Sentence, clause: Clause, group: int) -> bool:
    """Whether a verb only wants or weighs it: "favours a strike", "asked for airstrikes"."""
    if clause.verb is None or group not in (*done_to(sentence, clause), *governed(clause, _WISHED)):
        return False
    if is_naming(sentence, clause):
        return False  # "in what police call a gunfight"
    return not verb_class("wish").isdisjoint(_words(sentence, sentence.verbs[clause.verb]))


def _is_on_wish_list(sentence: Sentence, group: int) -> bool:
    """Whether it hangs on a noun of wanting or preparing: "a request for air strikes", "targets for an attack"."""
    noun = sentence.groups[group]
    owners = [noun.attached_to] if noun.prep == "for" and noun.attached_to is not None else []
    owners += [told for clause in sentence.clauses if ("for", group) in clause.preps for told in clause.objects]
    return any(sentence.groups[owner].lemma in noun_list("wish") for owner in owners)


def _is_foreseen(sentence: Sentence, clause: Clause, group: int) -> bool:
    """Whether the clause calls it possible or a danger: "an attack is imminent", "kidnapping remains a risk"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None and group in clause.subject else None
    if verb is None or verb.lemma not in _COPULAS:
        return False
    if any(sentence.groups[told].lemma in noun_list("doubtful") for told in clause.objects):
        return True
    after = [token for token in sentence.tokens[verb.last + 1 : verb.last + 5] if token.tag != "RB"]
    return len(after) > 1 and after[0].lemma in _FORESEEN and after[1].tag in (".", ",", "IN", "CC", ":")
