"""Whether a noun only names the crime that somebody is held for: "charged with murder", "nine counts of murder"."""

from __future__ import annotations

from armada_cli.annotate.grammar.words import calendar_names
from armada_cli.extract.frames.arguments import governed, is_specific
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Sentence

_CRIMES = WordClass("charged_crime")
_CHARGING = WordClass("charging")
_JUDGING = WordClass("convicting_verb")
_PLEADING = WordClass("pleading_verb")
_CHARGES = WordClass("charge_noun")
_PREPS = WordClass("convicting_prep")
_OF_CASES = frozenset({"involving", "over", "for", "of", "in", "about", "concerning"})  # behind "44 cases"
_AT = ("in", "at", "on", "near", "outside", "during")
_SCENE = ("of", "in", "at", "on", "near", "outside", "against")  # what says which crime it was: "of two guards"


def is_charge(sentence: Sentence, group: int) -> bool:
    """Whether nothing says which crime it was, and a court, the police or a plea is what speaks of it."""
    noun = sentence.groups[group]
    if noun.lemma in _CRIMES and _is_of_cases(sentence, group):
        return True
    if noun.lemma not in _CRIMES or is_specific(sentence, group) or _has_scene(sentence, group):
        return False
    whole = sentence.groups[noun.attached_to].lemma if noun.attached_to is not None else ""
    if whole in _CHARGES:
        return True
    verbs = (
        sentence.verbs[clause.verb].lemma
        for clause in sentence.clauses
        if clause.verb is not None and group in governed(clause, _PREPS)
    )
    return any(verb in _CHARGING or verb in _JUDGING or verb in _PLEADING for verb in verbs)


def _is_of_cases(sentence: Sentence, group: int) -> bool:
    """Whether several cases at law deal with it, in no place and on no day: "44 cases involving the murder of 70"."""
    noun = sentence.groups[group]
    before = sentence.groups[group - 1] if group and noun.prep in _OF_CASES else None
    if before is None or before.last + 2 != noun.first or sentence.tokens[before.head].tag != "NNS":
        return False
    cases = before.lemma == "case" or before.lemma in _CHARGES
    own = (group, *attached_to(sentence, [group], "of"))
    return cases and not attached_to(sentence, own, *_AT) and not sentence.groups[group].conjuncts


def _has_scene(sentence: Sentence, group: int) -> bool:
    """Whether it is told whose crime it was, where, or what it did; the day of a charge may stand behind it."""
    if any(clause.kind == "relative" and clause.antecedent == group for clause in sentence.clauses):
        return True  # "blamed him for an attack that left nine dead"
    days = calendar_names("weekday", "month")
    beside = (sentence.groups[at] for at in attached_to(sentence, [group], *_SCENE))
    return any(sentence.tokens[noun.head].text not in days for noun in beside)
