"""What ties two frames of a sentence to one event, or tells that they are two, by the grammar between them."""

from __future__ import annotations

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents.clauses import home_clause, takes_place
from armada_cli.records import Sentence

_DEEDS = frozenset({"attack", "assault", "shoot", "fire", "strike", "shell", "bomb", "raid"})  # acts of triggers
BEHIND = frozenset({"after", "following", "before", "since"})
_WOUNDS = WordClass("wounds")
_OF_WHAT = frozenset({"of", "from"})
_LONGEST_CHAIN = 4  # clauses that hang on each other, before the search ends
_FURTHER = WordClass("another")


def shares_event(x: Frame, y: Frame) -> bool:
    """Whether the noun of the one is an argument of the other: "killed in the blast", "the killing of X in a raid"."""
    harms = x.trigger.group is None or bool(x.trigger.sense.effect and x.victims)
    if harms and y.trigger.group is not None and y.trigger.group in (*x.events, *x.means):
        return True
    return x.trigger.group is not None and x.trigger.group in (*y.events, *y.means)


def died_before(sentence: Sentence, noun: Frame, verb: Frame) -> bool:
    """Whether a noun tells of others who died before: "after the murder of one judge, another was killed"."""
    at = noun.trigger.group
    before = at is not None and verb.trigger.clause is not None and sentence.groups[at].prep in BEHIND
    return before and bool(noun.victims and verb.victims) and not {*noun.victims} & {*verb.victims}


def acts_behind(sentence: Sentence, noun: Frame, verb: Frame) -> bool:
    """Whether a verb tells what somebody did after a known event: "its men fired on a post following the strike".

    What opens the sentence goes on with the same: "After the blast, men hiding nearby fired on the guards".
    """
    at = noun.trigger.group
    if at is None or verb.trigger.clause is None or sentence.groups[at].prep not in BEHIND:
        return False
    if noun.trigger.span.start < verb.trigger.span.start:
        return False
    known = sentence.tokens[sentence.groups[at].first].lemma in ("the", "that")
    return known and bool(verb.agents and verb.targets) and verb.trigger.sense.act in _DEEDS


def comes_as(sentence: Sentence, noun: Frame, verb: Frame) -> bool:
    """Whether a clause only tells what else went on when a known attack came: "the raid came as men shot a judge"."""
    at, told = noun.trigger.group, verb.trigger.clause
    clause = sentence.clauses[told] if at is not None and told is not None else None
    if clause is None or clause.marker != "as" or clause.governor is None or noun.trigger.sense.effect:
        return False
    above = sentence.clauses[clause.governor]
    comes = above.verb is not None and sentence.verbs[above.verb].lemma == "come" and at in above.subject
    return comes and noun.trigger.sense.refers and bool(verb.victims or verb.targets)


def comes_of(sentence: Sentence, x: Frame, y: Frame) -> bool:
    """Whether the first says what the second came to: "a week after a raid in which men shot at a bus, killing six"."""
    a, b = x.trigger.clause, y.trigger.clause
    told = sentence.clauses[a] if a is not None and b is not None else None
    return told is not None and told.kind == "participial" and told.governor == b and bool(x.trigger.sense.effect)


def is_told_there(sentence: Sentence, noun: Frame, verb: Frame) -> bool:
    """Whether a clause tells what the noun before its place stands for: "an attack in Bor where rebels shot two".

    After a comma it tells of the place: "an attack in Bor, where rebels shot two in May".
    """
    home = home_clause(sentence, verb)
    told = sentence.clauses[home] if home is not None and noun.trigger.group is not None else None
    if told is None or told.kind != "relative" or told.marker != "where" or told.antecedent is None:
        return False
    place = sentence.groups[told.antecedent]
    after = sentence.tokens[place.last + 1 : place.last + 2]
    return place.attached_to == noun.trigger.group and [token.lemma for token in after] == ["where"]


def happened_when(sentence: Sentence, noun: Frame, verb: Frame) -> bool:
    """Whether a clause tells what a noun came to that took place then: "the last raid came on May 2, when men shot"."""
    at, told = noun.trigger.group, verb.trigger.clause
    clause = sentence.clauses[told] if at is not None and told is not None else None
    if clause is None or clause.marker != "when" or clause.kind != "adverbial" or clause.governor is None:
        return False
    above = sentence.clauses[clause.governor]
    return at in above.subject and takes_place(sentence, above)


def lies_where(sentence: Sentence, x: Frame, y: Frame) -> bool:
    """Whether a copula places the noun of the one where the other happened: "the worst blast was in Kut, where"."""
    told = sentence.clauses[y.trigger.clause] if y.trigger.clause is not None else None
    if x.trigger.group is None or told is None or told.marker != "where" or told.governor is None:
        return False
    above = sentence.clauses[told.governor]
    verb = sentence.verbs[above.verb].lemma if above.verb is not None else ""
    return verb == "be" and above.subject == (x.trigger.group,) and ("in", told.antecedent) in above.preps


def is_cause(sentence: Sentence, x: Frame, y: Frame) -> bool:
    """Whether the first says what killed or hurt the people of the second: "died when a bomb went off"."""
    a, b = x.trigger.clause, y.trigger.clause
    if a is None or b is None or y.trigger.sense.act not in ("kill", "die", "wound", "shoot"):
        return False
    clause = sentence.clauses[a]
    by_another = any(_says_further(sentence, group) for group in (*x.events, *x.means, *x.agents))
    return clause.governor == b and clause.kind == "adverbial" and clause.marker in ("when", "as") and not by_another


def is_wounding(sentence: Sentence, death: Frame, blow: Frame) -> bool:
    """Whether the second tells what gave the wounds of the first: "died of wounds he got when a bomb went off"."""
    at = death.trigger.clause
    if at is None or death.trigger.sense.act != "die":
        return False
    wounds = {g for p, g in sentence.clauses[at].preps if p in _OF_WHAT and sentence.groups[g].lemma in _WOUNDS}
    if not wounds:
        return False
    if blow.trigger.group is not None and sentence.groups[blow.trigger.group].attached_to in wounds:
        return True
    home = home_clause(sentence, blow)
    for _ in range(_LONGEST_CHAIN):
        if home is None or home == at:
            return False
        if sentence.clauses[home].antecedent in wounds:
            return True
        home = sentence.clauses[home].governor
    return False


def _says_further(sentence: Sentence, group: int) -> bool:
    """Whether a noun is of a further attack: "as other attacks left six dead"."""
    noun = sentence.groups[group]
    return any(token.lemma in _FURTHER for token in sentence.tokens[noun.first : noun.head])
