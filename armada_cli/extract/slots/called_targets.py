"""What the sentences of an event call its target in so many words: "the target was a convoy", "it was meant for X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from armada_cli.extract.claims.saying import UNREAL, is_negated
from armada_cli.extract.frames import is_abstract
from armada_cli.extract.frames.parties import target_of
from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident
from armada_cli.records import Clause, Party, Sentence

_AIMING = WordClass("aiming_verb")
_AIMED_PREPS = WordClass("aimed_prep")
_BY_NAME = frozenset({Nature.PERSON, Nature.ACTOR})
_AIM_WORDS = WordClass("aiming_word")


def said_targets(view: View, incidents: Sequence[Incident]) -> Iterator[Party]:
    """What the sentence of an event, or the one after it, calls the target: "the target was a convoy"."""
    near = sorted({i.index + after for i in incidents for after in (0, 1) if i.index + after < len(view.sentences)})
    for sentence in (view.sentences[index] for index in near if not _AIM_WORDS.isdisjoint(view.lemmas(index))):
        called = [group for clause in sentence.clauses for group in _called_target(sentence, clause)]
        called += [group for clause in sentence.clauses for group in _aimed_at(view, sentence, clause)]
        yield from (party for group in called if (party := target_of(view, sentence, group)) is not None)


def _aimed_at(view: View, sentence: Sentence, clause: Clause) -> Iterator[int]:
    """What a clause says that a weapon or deed told before was for: "the bomb was aimed at a patrol"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.lemma not in _AIMING or verb.voice != "passive" or is_negated(sentence, clause):
        return
    of_it = clause.kind != "relative" or clause.antecedent not in clause.subject  # "the convoy that it was meant for"
    told = clause.kind != "reduced" and of_it and any(_is_deed(view, sentence, g) for g in clause.subject)
    if told and not clause.context & (UNREAL | {"denied"}):
        aims = (group for prep, group in clause.preps if prep in _AIMED_PREPS or prep == "for")
        natures = ((g, nature_of(view, sentence, g)) for g in aims)
        things = ((g, nature in _BY_NAME) for g, nature in natures if nature in Nature.targets())
        yield from (g for g, named in things if not is_abstract(sentence, g, named=named, aimed=True))


def _is_deed(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a noun stands for the attack or its weapon: "the bomb", "the attack", "it"."""
    it = sentence.groups[group].lemma == "it"
    return it or nature_of(view, sentence, group) in (Nature.WEAPON, Nature.EVENT)


def _called_target(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """What a clause says was the target, either way round: "the target was X", "X was the intended target"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    asked = clause.marker in ("whether", "if") or clause.context & (UNREAL | {"denied"})
    if verb is None or verb.lemma != "be" or is_negated(sentence, clause) or asked:
        return ()
    sides = (clause.subject, clause.objects), (clause.objects, clause.subject)
    return next((what for named, what in sides if any(_is_the_target(sentence, g) for g in named)), ())


def _is_the_target(sentence: Sentence, group: int) -> bool:
    noun = sentence.groups[group]
    return (
        noun.lemma == "target" and sentence.tokens[noun.first].lemma == "the" and sentence.tokens[noun.head].tag == "NN"
    )
