"""Deeds told by their rate, their growth, a row of habits or a war: "three bombings a week", "attacks are growing"."""

from __future__ import annotations

import re

from armada_cli.annotate.grammar.words import calendar_names
from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import is_dated, names_day, verb_class
from armada_cli.extract.incidents.habits import is_bare_plural
from armada_cli.records import Clause, NounGroup, Sentence

_WARS = WordClass("war_one_falls_in")
_EACH = frozenset({"a", "an", "per", "every", "each"})
_UNITS = frozenset({"day", "night", "week", "month", "year"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_ROW = 2  # verbs with bare plurals that make a row of habits: "has stoned women and attacked aid workers"


def is_repeated(sentence: Sentence, frame: Frame) -> bool:
    """Whether a frame is one of many of its kind that are not told one by one."""
    at = frame.trigger.group
    if at is not None:
        return (
            _is_rate(sentence, sentence.groups[at]) or _is_growing(sentence, frame, at) or _is_headed(sentence, frame)
        )
    return _is_row_of_habits(sentence, frame) or _falls_in_war(sentence, frame) or _is_headed(sentence, frame)


def _is_rate(sentence: Sentence, noun: NounGroup) -> bool:
    """Whether a number of deeds is one of each day or week: "staged ten ambushes a day", "30 bombings a month"."""
    if not any(token.tag == "CD" for token in sentence.tokens[noun.first : noun.head]):
        return False
    after = [token.lemma for token in sentence.tokens[noun.last + 1 : noun.last + 3]]
    return len(after) == 2 and after[0] in _EACH and after[1] in _UNITS


def _is_growing(sentence: Sentence, frame: Frame, at: int) -> bool:
    """Whether all that is said of plural deeds is how many they are by now: "attacks on convoys are growing"."""
    if not is_bare_plural(sentence, at) or frame.victims or frame.means or names_day(sentence):
        return False
    said = [c for c in sentence.clauses if c.verb is not None and at in c.subject and c.kind != "relative"]
    verbs = [sentence.verbs[clause.verb or 0] for clause in said]
    return any(
        verb.tense in ("present", "perfect") and verb.voice == "active" and verb.lemma in verb_class("trend")
        for verb in verbs
    )


def _is_headed(sentence: Sentence, frame: Frame) -> bool:
    """Whether a headline counts what a time since some year has brought: "Militants killed in raids since 2004"."""
    if sentence.part != "title" or not (frame.trigger.sense.effect or frame.trigger.group is not None):
        return False
    heads = (sentence.tokens[noun.head].text for noun in sentence.groups if noun.prep == "since")
    return any(_YEAR.fullmatch(head) is not None or head in calendar_names("month") for head in heads)


def _is_row_of_habits(sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb is one of a row in the perfect, done to people at large: "has whipped women and killed clerks"."""
    clause = sentence.clauses[frame.trigger.clause or 0]
    if not clause.objects or is_dated(sentence) or not all(is_bare_plural(sentence, g) for g in clause.objects):
        return False
    first = clause
    while first.kind == "conjunct" and first.governor is not None:
        first = sentence.clauses[first.governor]
    if first.verb is None or sentence.verbs[first.verb].tense != "perfect":
        return False
    row = [c for c in sentence.clauses if c is first or _goes_on(sentence, c, first)]
    plural = [c for c in row if c.objects and all(is_bare_plural(sentence, group) for group in c.objects)]
    return len(plural) >= _ROW


def _goes_on(sentence: Sentence, clause: Clause, first: Clause) -> bool:
    """Whether a clause goes on with the row that a clause begins."""
    while clause.kind == "conjunct" and clause.governor is not None:
        clause = sentence.clauses[clause.governor]
        if clause is first:
            return True
    return False


def _falls_in_war(sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody is only told to have died in a war, by nobody: "her brother was killed in the war"."""
    if not frame.trigger.sense.effect or frame.agents or frame.means or frame.events or names_day(sentence):
        return False
    named = any(sentence.tokens[sentence.groups[group].head].tag.startswith("NNP") for group in frame.victims)
    preps = () if named else sentence.clauses[frame.trigger.clause or 0].preps
    return any(prep in ("in", "during") and sentence.groups[group].lemma in _WARS for prep, group in preps)
