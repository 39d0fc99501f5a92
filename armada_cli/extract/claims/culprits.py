"""The people whom an article names as those who did what was told: "police named the gunman as X"."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.extract.claims.claimants import words_of
from armada_cli.extract.claims.saying import Saying, is_deed, is_negated, sides
from armada_cli.extract.frames import members
from armada_cli.extract.frames.parties import person_of
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Clause, Party, Sentence

_ASSAILANTS = WordClass("assailant")
_DEFINITE = WordClass("definite_group")
_HELD = WordClass("held_verb")
_CRIMES = WordClass("charged_crime")
_FOR = ("with", "over", "for", "of", "in")  # before what somebody is charged with


def culprit(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:  # noqa: ARG001
    """The saying that names those who did it, in whatever way."""
    clause = sentence.clauses[number]
    if is_negated(sentence, clause):
        return None
    named = [*_recognised(sentence, clause, lemmas), *_equated(sentence, clause, lemmas), *_in_aside(sentence, clause)]
    about: list[int] = []
    if not named:
        named, about = _charged(view, sentence, clause, lemmas)
    parties = _people(view, sentence, named)
    return Saying("blamed", parties, number, tuple(about)) if parties else None


def culprit_words() -> frozenset[str]:
    """Base forms of which a sentence that says who the attackers are has one."""
    return _ASSAILANTS.words


def culprit_pairs() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Base forms of which a sentence that says who is held for it has one of some and one of others."""
    return ((_HELD.words, _CRIMES.words),)


def _recognised(sentence: Sentence, clause: Clause, lemmas: set[str]) -> list[int]:
    """'The gunman was named as X', 'police identified the bomber as X', 'the bomber, known as X'."""
    if not lemmas & (words_of("recognise") | words_of("style")):
        return []
    spoken_of = [*sides(sentence, clause)[0], *([clause.antecedent] if clause.antecedent is not None else [])]
    if not any(_is_assailant(sentence, g) for g in spoken_of):
        return []
    return [g for prep, g in clause.preps if prep == "as"] + attached_to(sentence, spoken_of, "as")


def _equated(sentence: Sentence, clause: Clause, lemmas: set[str]) -> list[int]:
    """'The killer was X', 'X was the bomber'."""
    if "be" not in lemmas:
        return []
    if any(_is_assailant(sentence, g) for g in clause.subject):
        return list(clause.objects)
    return list(clause.subject) if any(_is_assailant(sentence, g) for g in clause.objects) else []


def _in_aside(sentence: Sentence, clause: Clause) -> list[int]:
    """'The gunman, X, fled'."""
    known = [g for g in (*clause.subject, *clause.objects) if _is_assailant(sentence, g)]
    return [i for i, group in enumerate(sentence.groups) if group.appositive_of in known]


def _charged(view: View, sentence: Sentence, clause: Clause, lemmas: set[str]) -> tuple[list[int], list[int]]:
    """'X was charged with the murders', 'X was jailed over the attack': who is, and for what deed; not the arrested."""
    if not lemmas & _HELD.words:
        return [], []
    held = sides(sentence, clause)[0]
    charges = [g for prep, g in clause.preps if prep in _FOR] + attached_to(sentence, held, *_FOR)
    crimes = [g for g in charges if sentence.groups[g].lemma in _CRIMES and _is_one_told(sentence, g)]
    about = [g for g in crimes if is_deed(view, sentence, g) and _is_known(sentence, g)]
    return (list(held), about) if crimes else ([], [])


def _is_assailant(sentence: Sentence, group: int) -> bool:
    """Whether a noun group is of those who did what was told: "the gunman", "its attackers"."""
    noun = sentence.groups[group]
    return noun.lemma in _ASSAILANTS and _is_known(sentence, group)


def _is_known(sentence: Sentence, group: int) -> bool:
    """Whether a noun group speaks of what was told, or has an owner: "the killings", "Monday's attack"."""
    noun = sentence.groups[group]
    return sentence.tokens[noun.first].lemma in _DEFINITE | {"this", "that"} or noun.possessor is not None


def _is_one_told(sentence: Sentence, group: int) -> bool:
    """Whether a crime is one told of before, or has no more words: "the killings", "murder", not "an attack"."""
    noun = sentence.groups[group]
    return _is_known(sentence, group) or (noun.first == noun.last and sentence.tokens[noun.head].tag == "NN")


def _people(view: View, sentence: Sentence, groups: Sequence[int]) -> tuple[Party, ...]:
    """The people by name among noun groups and those joined to them."""
    found = (person_of(view, sentence, m) for group in groups for m in members(sentence, group))
    return tuple(Party(p.name, None, "person", p.name) for p in found if p is not None)
