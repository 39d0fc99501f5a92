"""The cue words for how a clause is meant (`lexicon/context_words.toml`), and those that a clause has itself."""

from __future__ import annotations

import re
from functools import lru_cache

from armada_cli.annotate.grammar.words import calendar_names, nominals, words
from armada_cli.lexicon import default
from armada_cli.records import Clause, NounGroup, Sentence, Span, VerbGroup

Cues = dict[str, dict[str, tuple[str, ...]]]
_NO = frozenset({"no", "none", "nobody", "neither", "zero", "nothing"})
_AIMING = frozenset({"at", "on", "onto", "into", "against", "toward", "towards"})
_NOT_TO = frozenset({"yet", "unable", "powerless"})  # before an infinitive: it did not happen
_SOME = frozenset({"several", "many", "some"})  # "have killed several of its leaders"
_AMOUNTS = frozenset({"dozen", "score", "hundred", "thousand"})
_ANYBODY = frozenset({"whoever", "whosoever", "anyone", "anybody"})
_OF_ONE = frozenset({"since then", "this year", "this month"})  # may count up, or tell of one


@lru_cache(maxsize=1)
def cues() -> Cues:
    """The cue words: by their way of acting, then the word, the cues that it gives."""
    table: Cues = {}
    for entry in default().entries("context_words"):
        ways = table.setdefault(entry["by"], {})
        for word in entry["words"]:
            ways[word] = (*ways.get(word, ()), entry["cue"])
    return table


@lru_cache(maxsize=1)
def periods() -> re.Pattern[str]:
    """What names a long period."""
    return re.compile(r"\b(?:" + "|".join(cues()["period"]) + r")\b")


@lru_cache(maxsize=1)
def _occasions() -> re.Pattern[str]:
    """What names one occasion."""
    return re.compile(r"\b(?:" + "|".join(cues()["occasion"]) + r")\b")


def own_cues(sentence: Sentence, clause: Clause) -> set[str]:
    """What the words of the clause itself say."""
    table = cues()
    found: set[str] = set(table["marker"].get(clause.marker or "", ()))
    if clause.verb is None:
        return found
    verb = sentence.verbs[clause.verb]
    if verb.negated or any(is_none(sentence, g) for g in (*clause.subject, *clause.objects)):
        found.add("negated")
    if any(sentence.groups[g].lemma in _ANYBODY for g in clause.subject):
        found.add("hypothetical")
    if verb.form == "infinitive" and verb.first and sentence.tokens[verb.first - 1].lemma in _NOT_TO:
        found.add("negated")
    confirms = verb.modal == "can" and not verb.negated and verb.lemma in words().frame("report")  # "can confirm that"
    if verb.modal and not confirms:
        perfect = verb.tense == "perfect" and verb.modal in ("may", "might", "must", "could")
        found.update(("hedged",) if perfect else table["modal"].get(verb.modal, ()))
    if verb.head > verb.first:
        raised = [
            table["raised"][t.lemma] for t in sentence.tokens[verb.first : verb.head] if t.lemma in table["raised"]
        ]
        found.update(*raised)
        mistaken = (
            [table["mistaken"].get(low, ()) for low in _around(sentence, verb.first, verb.last)] if raised else ()
        )
        found.update(*mistaken)  # "was wrongly reported killed"
    adverbs = table["adverb"]
    for low in _around(sentence, verb.first, verb.last):
        if low in adverbs:
            found.update(adverbs[low])
    if claims_deed(sentence, clause):
        found.add("claimed")
    if verb.lemma == "deny" and any(sentence.groups[g].lemma in table["object"] for g in clause.objects):
        found.add("denied")
    found |= _periods(sentence, clause)
    return found


def is_none(sentence: Sentence, group: int) -> bool:
    """Whether a group says that there is nobody or nothing; "no fewer than nine" says how many."""
    first = sentence.groups[group].first
    bound = "than" in [token.lemma for token in sentence.tokens[first + 1 : first + 3]]
    return sentence.tokens[first].lemma in _NO and not bound


def _around(sentence: Sentence, first: int, last: int) -> list[str]:
    """The words of a verb group and the adverbs that touch it, lower case."""
    tokens = sentence.tokens
    while first > 0 and tokens[first - 1].tag in ("RB", "JJ"):
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].tag == "RB":
        last += 1
    return [token.text.lower() for token in tokens[first : last + 1]]


def claims_deed(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause claims responsibility or credit."""
    lemma = sentence.verbs[clause.verb].lemma if clause.verb is not None else ""
    if lemma == "claim" and any(sentence.groups[g].lemma in nominals()["event"] for g in clause.objects):
        return True
    nouns = {sentence.groups[g].lemma for g in (*clause.objects, *clause.subject)}
    return lemma in ("claim", "take", "accept", "assume") and bool(nouns & {"responsibility", "credit"})


def _periods(sentence: Sentence, clause: Clause) -> set[str]:
    """Sums over long periods, and what is told as a habit."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.form != "finite":
        return set()
    objects = [sentence.groups[g] for g in clause.objects]
    if verb.tense == "perfect":
        text = " ".join([t.text for t in sentence.tokens]).lower()
        period = periods().search(text)
        of_one = period is not None and period.group() in _OF_ONE
        if (
            period
            and not (of_one and (_is_of_month(text, period.start()) or _is_of_one(sentence, verb, clause)))
            and not _ranks(sentence, verb, text[: period.start()])
        ):
            return set() if verb.lemma == "be" and _is_superlative(sentence, clause) else {"statistic"}
        plural = [g for g in objects if sentence.tokens[g.head].tag == "NNS" or g.lemma in _SOME]
        once = (
            verb.particle in words().results
            or tells_when(sentence, sentence.span)
            or _has_counted_end(sentence, clause)
        )
        aimed = _is_told_of_one(sentence, verb, clause) or _is_aimed(sentence, clause)
        once = once or aimed or bool(_occasions().search(text))
        once = once or any(noun.lemma in nominals()["hurt"] for noun in plural)
        if verb.lemma != "be" and not once and plural and all(_uncounted(sentence, g) for g in plural):
            return {"past_habit"}
    return set()


def _is_aimed(sentence: Sentence, clause: Clause) -> bool:
    """Whether what is fired goes at one thing: "had fired missiles at a house", not "at villages"."""
    fired = {sentence.groups[group].lemma for group in clause.objects}
    aims = [sentence.groups[group] for prep, group in clause.preps if prep in _AIMING]
    one = any(sentence.tokens[aim.head].tag in ("NN", "NNP") for aim in aims)
    return bool(fired) and fired <= nominals()["projectile"] and one


def _has_counted_end(sentence: Sentence, clause: Clause) -> bool:
    """Whether what came of it is counted, as of one deed: "have ambushed policemen, leaving two officers dead"."""
    after = (c for c in sentence.clauses if c.kind == "participial" and sentence.clauses[c.governor or 0] is clause)
    return any(sentence.tokens[sentence.groups[g].first].tag == "CD" for c in after for g in c.objects)


def _is_told_of_one(sentence: Sentence, verb: VerbGroup, clause: Clause) -> bool:
    """Whether somebody is said to have aimed at one thing: "said that it had sent drones at a base"."""
    if clause.kind != "complement" or sentence.tokens[verb.first].text.lower() != "had":
        return False
    aimed = [sentence.groups[g] for prep, g in clause.preps if prep in _AIMING]
    return any(_is_one(sentence, group) for group in aimed)


def _ranks(sentence: Sentence, verb: VerbGroup, before: str) -> bool:
    """Whether a period is that within which an attack stood out: "..., in one of its deadliest raids this year"."""
    aside = len(before[: max(before.rfind(" , "), 0)].split())
    said = sentence.tokens[aside : len(before.split())] if aside > verb.last else ()
    return any(token.tag == "JJS" for token in said)


def _is_one(sentence: Sentence, group: NounGroup) -> bool:
    """Whether a group is of one thing, told by its article: "a base", "the barracks"."""
    return sentence.tokens[group.first].tag == "DT" and sentence.tokens[group.head].tag == "NN"


def tells_when(sentence: Sentence, span: Span) -> bool:
    """Whether a month or a day stands in a span: "has claimed attacks on a court in May and a bank in June"."""
    dated = calendar_names("weekday", "month")
    return any(t.text in dated and t.tag == "NNP" and span.covers(t.span) for t in sentence.tokens)


def _is_superlative(sentence: Sentence, clause: Clause) -> bool:
    """Whether the subject is the first of its kind: "the worst attack in years has been the bombing of a hotel"."""
    groups = (sentence.groups[group] for group in clause.subject)
    return any(token.tag in ("JJS", "RBS") for group in groups for token in sentence.tokens[group.first : group.head])


def _is_of_month(text: str, start: int) -> bool:
    """Whether a year is only that of the month named before it: "in March this year a bomber had killed nine"."""
    before = text[:start].split()[-2:]
    return bool(before) and before[-2 if before[-1] == "of" else -1].capitalize() in calendar_names("month")


def _is_of_one(sentence: Sentence, verb: VerbGroup, clause: Clause) -> bool:
    """Whether all that something is done to stands in the singular: "since then they have bombed a court"."""
    done_to = clause.subject if verb.voice == "passive" else clause.objects
    parts = [g.head for g in sentence.groups if g.prep == "of" and g.attached_to in done_to]  # "a string of leaders"
    heads = [*(sentence.groups[g].head for g in done_to), *parts]
    return all(sentence.tokens[head].tag in ("NN", "NNP") for head in heads)


def _uncounted(sentence: Sentence, group: NounGroup) -> bool:
    """Whether a plural group has no determiner and no number of its own; "scores of men" has one."""
    tags = [token.tag for token in sentence.tokens[group.first : group.last + 1]]
    return tags[0] in ("NNS", "NN", "JJ", "NNP") and "CD" not in tags and group.lemma not in _AMOUNTS
