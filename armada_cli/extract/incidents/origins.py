"""Whether a place says where people or weapons are from, or in charge, and not where something happened."""

from __future__ import annotations

from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents.clusters import Cluster
from armada_cli.extract.incidents.habits import is_bare_plural
from armada_cli.records import Sentence

_FROM_PREPS = WordClass("origin_prep")
_INHABITANTS = WordClass("inhabitants")
_SUFFERERS = WordClass("sufferer")
_DEFINITE = WordClass("definite")
_PEOPLE = (Nature.PERSON, Nature.PEOPLE, Nature.ACTOR)
_LEAVING = WordClass("flight_start")
_DEEPEST = 3  # noun groups attached to each other


def is_origin(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a place says where people or weapons are from, or in charge, not where something happened."""
    at: int | None = group
    for _ in range(_DEEPEST):
        if at is None:
            return False
        noun = sentence.groups[at]
        if at != group and nature_of(view, sentence, at) is Nature.EVENT and not is_bare_plural(sentence, at):
            return False  # "men responsible for a bombing in Kut": there it was
        if noun.prep in _FROM_PREPS and noun.attached_to is not None:
            whole = nature_of(view, sentence, noun.attached_to)
            if noun.prep == "of" and _are_those_there(sentence, noun.attached_to):
                return False
            if sentence.groups[noun.attached_to].lemma in _SUFFERERS:
                return False  # "the victims of a bombing in X"
            if whole in _PEOPLE or (whole is Nature.WEAPON and noun.prep == "from"):
                return True
            if _is_named_with_person(view, sentence, noun.attached_to):
                return True
        elif noun.attached_to is not None and nature_of(view, sentence, noun.attached_to) in _PEOPLE:
            return False  # "shot two members of a force in the village of X"
        if _is_fired_from(view, sentence, at):
            return True
        at = noun.attached_to if noun.appositive_of is None else noun.appositive_of  # "of Dayton, Ohio"
    return False


def _is_named_with_person(view: View, sentence: Sentence, group: int) -> bool:
    """Whether an unknown name stands in a row with a person's, and so is of a person: "Omar Zaki and Dar of Hit"."""
    if sentence.tokens[sentence.groups[group].head].tag != "NNP":
        return False
    row = (i for i, noun in enumerate(sentence.groups) if group in noun.conjuncts)
    return any(nature_of(view, sentence, i) is Nature.PERSON for i in row)


def is_taken_from(sentence: Sentence, clusters: list[Cluster], group: int) -> bool:
    """Whether a place is where somebody was who was taken away: "abducted a teacher from Hit"."""
    noun = sentence.groups[group]
    taken = (g for c in clusters for f in c.frames if f.trigger.sense.act == "kidnap" for g in f.victims)
    return noun.prep == "from" and noun.attached_to in {*taken}


def _are_those_there(sentence: Sentence, group: int) -> bool:
    """Whether a noun is for all who live in a place, to whom something is done: "herded the people of Hit together"."""
    noun = sentence.groups[group]
    if noun.lemma not in _INHABITANTS or sentence.tokens[noun.first].lemma not in _DEFINITE:
        return False
    return any(
        group in (clause.subject if sentence.verbs[clause.verb].voice == "passive" else clause.objects)
        for clause in sentence.clauses
        if clause.verb is not None
    )


def _is_fired_from(view: View, sentence: Sentence, group: int) -> bool:
    """Whether arms that do something elsewhere come from there: "a rocket fired from Gaza", "jets that took off from".

    The base that they come from lies in a place too: "jets that took off from a base in Jos".
    """
    for clause in sentence.clauses:
        if clause.kind not in ("reduced", "relative") or clause.antecedent is None or clause.verb is None:
            continue
        start = next((g for prep, g in clause.preps if prep == "from"), None)
        leaves = clause.kind == "reduced" or sentence.verbs[clause.verb].lemma in _LEAVING
        after = start is not None and start <= group and any(g == group for _, g in clause.preps)
        if after and leaves and nature_of(view, sentence, clause.antecedent) is Nature.WEAPON:
            return True
    return False
