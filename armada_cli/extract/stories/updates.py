"""Whether a sentence gives a figure that no longer holds, or one that takes the place of those told before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from armada_cli.extract.casualties.counted import Toll
from armada_cli.extract.casualties.moved_tolls import is_over_months, moves_toll
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import verb_class
from armada_cli.extract.incidents import Incident
from armada_cli.records import Clause, Sentence, Token

_COUNTING_VERBS = WordClass("counting_verb")
_TOLL_VERBS = WordClass("toll_verb")
_OUTDATED = WordClass("outdated")
_FORMER = WordClass("former_toll")
_TOLL_WORDS = WordClass("toll_noun")
_REPORTS = WordClass("account_noun")
_WAYS = frozenset({"up", "down"})
_KNOWING = frozenset({"know", "say", "believe", "think", "stand", "count", "confirm"})  # "now known to have died"
_PARTING = frozenset({"but", "then", "while"})  # between a figure and the one in its place
_AUXILIARIES = frozenset({"be", "have", "go"})
_BEFORE_NOUN = frozenset({"DT", "PRP$", "CD"})
_ON_PEOPLE = frozenset({"toll", "kill", "wound", "die"})  # acts of a sentence that only counts


def is_outdated(incident: Incident) -> bool:
    """Whether a sentence gives the figure that was told at first: "police had earlier put the toll at nine"."""
    sentence = incident.sentence
    if _is_of_former_report(sentence):
        return True
    counting = any(verb.lemma in _TOLL_VERBS or verb.lemma in _COUNTING_VERBS for verb in sentence.verbs)
    told = counting and incident.acts <= _ON_PEOPLE
    if told and (_had_counted(incident) or _is_of_former_toll(sentence)):
        return True
    return told and any(
        token.lemma in _OUTDATED and after.lemma not in ("toll", "figure", "count")  # only "an earlier toll" is
        for token, after in pairwise(sentence.tokens)
    )


def without_first_counts(told: Sequence[tuple[Incident, Toll]]) -> list[tuple[Incident, Toll]]:
    """The figures but for those that a sentence gives as told at first, before others: "first put it at six; by night
    nine were dead"."""
    return [
        (incident, toll)
        for incident, toll in told
        if not any(other is incident and _is_replaced(incident, toll, later) for other, later in told)
    ]


def _is_replaced(incident: Incident, toll: Toll, later: Toll) -> bool:
    """Whether a party gave a figure at first, and a further part of the sentence goes on to another."""
    tokens = incident.sentence.tokens
    parts = [i for i, token in enumerate(tokens) if token.text == ";" or token.lemma in _PARTING]
    begin = max((i + 1 for i in parts if tokens[i].span.end <= toll.span.start), default=0)
    before = [token for token in tokens[begin:] if token.span.end <= toll.span.start]
    parted = any(toll.span.end <= tokens[i].span.start < later.span.start for i in parts)
    if not parted or later.more or not any(_is_giving(token) for token in before):
        return False
    had = any(a.lemma == "have" and a.text.lower() == "had" and _is_giving(b) for a, b in pairwise(before))
    first = any(b.text == "first" and a.tag not in _BEFORE_NOUN for a, b in pairwise(before))
    return had or first or any(token.lemma in _OUTDATED for token in before)


def _is_giving(token: Token) -> bool:
    """Whether a verb may be one that gives a figure: "put", "said", "spoke"."""
    gives = token.lemma in _COUNTING_VERBS or token.lemma in _TOLL_VERBS or token.lemma in verb_class("report")
    return token.tag.startswith("VB") and gives and token.lemma not in _AUXILIARIES


def _is_of_former_toll(sentence: Sentence) -> bool:
    """Whether all it says is what an older toll had been: "an earlier toll was nine", "the first count was six"."""
    subjects = [sentence.groups[group] for clause in sentence.clauses for group in clause.subject]
    first = [n for n in subjects[:1] if n.lemma in _TOLL_WORDS]
    return any(token.lemma in _FORMER for noun in first for token in sentence.tokens[noun.first : noun.head])


def _is_of_former_report(sentence: Sentence) -> bool:
    """Whether what it says is what was reported at first: "initial reports had said that four died"."""
    if not sentence.clauses or sentence.clauses[0].verb is None:
        return False
    told = sentence.verbs[sentence.clauses[0].verb]
    first = [sentence.groups[group] for group in sentence.clauses[0].subject if told.lemma in verb_class("report")]
    nouns = [noun for noun in first if noun.lemma in _REPORTS]
    return any(t.lemma in (*_FORMER, "early") for noun in nouns for t in sentence.tokens[noun.first : noun.head])


def _had_counted(incident: Incident) -> bool:
    """Whether the figure is one that somebody had given before: "staff had put the number of dead at seven"."""
    sentence = incident.sentence
    own = (c.verb for c in sentence.clauses if c.verb is not None and not _is_quoted(c))
    given = (v for v in (sentence.verbs[verb] for verb in own) if v.lemma in _COUNTING_VERBS and v.tense == "perfect")
    given = (v for v in given if v.voice == "active")  # but "26 bodies had been counted by noon"
    return any(token.text.lower() == "had" for v in given for token in sentence.tokens[v.first : v.head])


def _is_quoted(clause: Clause) -> bool:
    """Whether somebody says it, so that "had" tells of no earlier day: "a nurse said that she had counted nine"."""
    return clause.source is not None or (clause.kind == "complement" and clause.governor is not None)


def is_update(incident: Incident) -> bool:
    """Whether a sentence gives a figure in place of those before: "the toll rose to nine"."""
    updating = any(verb.lemma in verb_class("update") for verb in incident.sentence.verbs)
    goes = any(a.lemma == "go" and b.lemma in _WAYS for a, b in pairwise(incident.sentence.tokens))
    known = any(a.lemma == "now" and b.lemma in _KNOWING for a, b in pairwise(incident.sentence.tokens))
    moved = moves_toll(incident.sentence) and not is_over_months(incident.sentence)  # "brought the toll for July to 79"
    return updating or goes or known or moved
