"""Which frames tell of something that happened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from armada_cli.annotate.grammar.words import calendar_names
from armada_cli.extract.frames import Frame, is_of_works
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.illness import is_with_illness
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.extract.incidents.general import is_general
from armada_cli.extract.incidents.habits import (
    is_aim,
    is_habit,
    is_in_service,
    is_of_set,
    is_of_tally,
    is_of_trend,
    is_practice,
    is_prompt,
    is_sum,
)
from armada_cli.extract.incidents.repeated import is_repeated
from armada_cli.extract.incidents.wording import is_definite, is_of_rank
from armada_cli.records import Clause, NounGroup, Sentence, Span

_UNTOLD = frozenset({"figurative", "negated", "planned", "threatened", "hypothetical", "statistic", "past_habit"})
_TO_COME = frozenset({"hypothetical", "planned"})
_UNSURE = frozenset({"hedged", "denied"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_FACTUAL_PREPS = WordClass("factual_prep")
_HARMING = WordClass("harming_verb")
_ANSWERING = WordClass("answering_prep")
_ANCHOR_PREPS = WordClass("anchor_prep")
_BEGINNING = WordClass("beginning_verb")
_FOLLOWING = WordClass("following_verb")
_NOBODY = WordClass("nobody")
_LONG_WAR = WordClass("long_war")
_LONG_FIGHT = WordClass("long_fight")
_RIOTS = WordClass("riot")
_AMID = frozenset({"in", "during", "amid"})
_RESULTS = frozenset({"in", "to"})  # "resulted in", "led to"
_LAST_DAY = WordClass("last_day_prep")
_ERAS = WordClass("era")
_YEARS = ("year", "decade")  # "have been killed in nine years of shootings"
_WITHIN = frozenset({"in", "over", "during", "through"})
_SENTENCING = WordClass("sentencing_verb")
_DURING = frozenset({"during", "under", "throughout"})
_RITES = WordClass("rite_for_dead")


def is_told(sentence: Sentence, frame: Frame) -> bool:
    """Whether a frame tells of something that happened; "no one was killed" does, as a count of none."""
    done = "past_habit" not in frame.context and not is_prompt(sentence, frame)
    done = done and not is_with_illness(sentence, frame.trigger.group)
    if frame.trigger.group is not None and sentence.groups[frame.trigger.group].prep in _FACTUAL_PREPS and done:
        return True
    if done and frame.context & _UNTOLD <= _TO_COME and _is_of_known_day(sentence, frame):
        return True
    if done and frame.context & _UNTOLD == {"planned"} and _came_about(sentence, frame):
        return True
    if frame.trigger.sense.effect and frame.context & _UNTOLD == {"negated"}:
        return _is_of_nobody(sentence, frame)
    if frame.context & _UNTOLD or _counts_years(sentence, frame) or sums_up_war(sentence, frame):
        return False
    if _is_of_era(sentence, frame) or _only_sets_in(sentence, frame):
        return False
    return not any(untold(sentence, frame) for untold in _UNTELLING)


def _is_of_nobody(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is nobody whom it befell: "none of the men was hurt", "no deaths were reported"."""
    harm = (frame.trigger.group,) if frame.trigger.group is not None else ()
    wholes = (sentence.groups[g].attached_to for g in frame.victims if sentence.groups[g].prep == "of")
    spoken = (*frame.victims, *harm, *(whole for whole in wholes if whole is not None))
    return any(sentence.tokens[sentence.groups[g].first].lemma in _NOBODY for g in spoken)


def _is_of_riot(sentence: Sentence, frame: Frame) -> bool:
    """Whether a clause says how many died in a riot, and of nobody who killed them: "rioting that killed six"."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    if clause is None or not frame.trigger.sense.effect or frame.agents or frame.means or frame.events:
        return False
    whole = {clause.antecedent} - {None} if clause.kind == "relative" else set()
    if _hits_several(sentence, frame) and not _says_how(sentence, frame.trigger.clause or 0):
        whole |= {group for prep, group in clause.preps if prep in _AMID}
    return any(sentence.groups[group or 0].lemma in _RIOTS for group in whole)


def _says_how(sentence: Sentence, at: int) -> bool:
    """Whether a clause that hangs on one may tell what happened: "died in riots when police opened fire"."""
    return any(clause.governor == at and clause.kind == "adverbial" for clause in sentence.clauses)


def _is_verdict(sentence: Sentence, frame: Frame) -> bool:
    """Whether a death is only what a court decides: "sentenced to death in 2013"."""
    noun = sentence.groups[frame.trigger.group] if frame.trigger.group is not None else None
    if noun is None or noun.prep != "to" or noun.first != noun.last:
        return False
    governing = (c for c in sentence.clauses if ("to", frame.trigger.group) in c.preps and c.verb is not None)
    return any(sentence.verbs[clause.verb or 0].lemma in _SENTENCING for clause in governing)


def _is_of_fame(sentence: Sentence, frame: Frame) -> bool:
    """Whether plural deeds are only what somebody is known for: "credited with some of the boldest raids"."""
    at = frame.trigger.group
    if at is None or sentence.tokens[sentence.groups[at].head].tag != "NNS" or frame.victims:
        return False
    whole = sentence.groups[at].attached_to if sentence.groups[at].prep == "of" else at
    return any(
        ("with", whole) in clause.preps and sentence.verbs[clause.verb].lemma == "credit"
        for clause in sentence.clauses
        if clause.verb is not None
    )


def _only_sets_in(sentence: Sentence, frame: Frame) -> bool:
    """Whether plural deeds only say from when on something was so: "since the army resumed its air raids in April"."""
    at = frame.trigger.group
    if at is None or sentence.tokens[sentence.groups[at].head].tag != "NNS" or frame.victims:
        return False
    return any(
        clause.marker == "since" and at in clause.objects and sentence.verbs[clause.verb].lemma in _BEGINNING
        for clause in sentence.clauses
        if clause.verb is not None
    )


_UNTELLING = (
    is_habit,
    is_practice,
    is_prompt,
    is_in_service,
    is_aim,
    is_sum,
    is_of_trend,
    is_of_tally,
    is_of_set,
    is_of_rank,
    is_general,
    is_repeated,
    _is_of_riot,
    _is_verdict,
    _is_of_fame,
)


def _is_of_known_day(sentence: Sentence, frame: Frame) -> bool:
    """Whether a noun speaks of what happened, whatever may yet come of it: "the toll of Sunday's attack may rise"."""
    noun = sentence.groups[frame.trigger.group] if frame.trigger.group is not None else None
    if noun is None or noun.prep is None or any(c.antecedent == frame.trigger.group for c in sentence.clauses):
        return False  # "the attack planned for Sunday"
    known = sentence.tokens[noun.first].lemma == "the"
    days = [sentence.groups[group] for group in frame.scene if known and group != frame.trigger.group]
    days += [sentence.groups[noun.possessor]] if noun.possessor is not None else []
    return any(sentence.tokens[day.head].text in calendar_names("weekday") for day in days)


def _came_about(sentence: Sentence, frame: Frame) -> bool:
    """Whether words say what came of what had been planned: "accused of planning a bombing that killed nine"."""
    at = frame.trigger.clause
    if at is not None:
        return bool(frame.trigger.sense.effect and frame.victims) and _tells_outcome(sentence, sentence.clauses[at])
    told = (c for c in sentence.clauses if c.antecedent is not None and c.antecedent == frame.trigger.group)
    return _was_ordered(sentence, frame) or any(_tells_outcome(sentence, clause) for clause in told)


def _was_ordered(sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody ordered a deed of a year that is told: "ordered a raid on a post in May 2014"."""
    at = frame.trigger.group
    orders = (c for c in sentence.clauses if c.verb is not None and at in c.objects)
    if not any(sentence.verbs[clause.verb or 0].lemma == "order" for clause in orders):
        return False
    scene = (sentence.groups[group] for group in frame.scene if group != at)
    return any(_YEAR.fullmatch(t.text) for noun in scene for t in sentence.tokens[noun.first : noun.last + 1])


def _tells_outcome(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells of harm that a noun did: "that killed nine", not "that would have killed nine"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or clause.kind != "relative" or verb.tense != "past":
        return False
    inside = any(group == clause.antecedent for _, group in clause.preps)  # "in which nine were killed"
    return verb.lemma in _HARMING and (inside or clause.antecedent in clause.subject)


def is_mishap(sentence: Sentence, frame: Frame) -> bool:
    """Whether a frame tells of a blast that nobody meant: "a boiler exploded", "an explosion at a refinery"."""
    context = frame.context & (_UNTOLD | _UNSURE) - {"planned"}  # "will look into the explosion of a boiler"
    if frame.trigger.sense.act != "explode" or context != {"figurative"}:
        return False
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    burst = {*(clause.subject if clause else ()), *(() if frame.trigger.group is None else (frame.trigger.group,))}
    whole = burst.union(attached_to(sentence, burst, "of"))
    nouns = [sentence.groups[group] for group in whole]
    words = {token.lemma for noun in nouns for token in sentence.tokens[noun.first : noun.last + 1]}
    at = frame.trigger.group
    return bool(words & noun_list("mishap")) or (at is not None and is_of_works(sentence, at))


def is_summed(sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb gives the figures of a long time or a riot, no part of what its sentence tells besides."""
    if "statistic" in frame.context or _is_of_riot(sentence, frame):
        return True
    return _counts_years(sentence, frame) or sums_up_war(sentence, frame)


def _counts_years(sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb counts up the dead of a long time: "15,000 people have been killed since 2009"."""
    if frame.trigger.clause is None:
        return _is_amid_years(sentence, frame)
    if not frame.trigger.sense.effect:
        return False
    clause = _full(sentence, sentence.clauses[frame.trigger.clause])
    since = _since(sentence, clause)
    if _is_perfect(sentence, clause) and any(prep in _LAST_DAY for prep, _ in clause.preps):
        return _hits_several(sentence, frame)
    if any(_YEAR.fullmatch(sentence.tokens[group.head].text) for group in since):
        return True
    if not _is_perfect(sentence, clause):
        return False
    if not clause.preps:  # "50 guards have been killed since July, while 90 rebels have died"
        since = [group for other in sentence.clauses for group in _since(sentence, other)]
    long = any(sentence.tokens[group.head].text not in calendar_names("weekday") for group in since)
    several = _hits_several(sentence, frame)
    if several and any(a.lemma == "since" and b.lemma == "then" for a, b in pairwise(sentence.tokens)):
        return True
    return (long and several) or _since_began(sentence, frame.trigger.clause, several=several)


def _full(sentence: Sentence, clause: Clause) -> Clause:
    """The clause whose auxiliary a bare participle shares: "16 have been killed and 20 injured"."""
    verb = sentence.verbs[clause.verb or 0]
    bare = clause.kind == "conjunct" and verb.voice == "passive" and verb.first == verb.last
    return sentence.clauses[clause.governor] if bare and clause.governor is not None else clause


def _is_perfect(sentence: Sentence, clause: Clause) -> bool:
    """Whether a verb is in the perfect, be it by that of the row that it goes on: "has killed 90 and lost 12"."""
    while clause.kind == "conjunct" and clause.governor is not None and sentence.clauses[clause.governor].verb:
        clause = sentence.clauses[clause.governor]
    return sentence.verbs[clause.verb or 0].tense == "perfect"


def _is_amid_years(sentence: Sentence, frame: Frame) -> bool:
    """Whether a bare noun says in what the dead of a long time fell: "since May 90 have died in shelling"."""
    at = frame.trigger.group
    if at is None or sentence.tokens[sentence.groups[at].first].tag in ("DT", "CD", "PRP$"):
        return False
    return any(
        ("in", at) in clause.preps
        and sentence.verbs[clause.verb].tense == "perfect"
        and any(sentence.tokens[group.head].text not in calendar_names("weekday") for group in _since(sentence, clause))
        for clause in sentence.clauses
        if clause.verb is not None
    )


def _since(sentence: Sentence, clause: Clause) -> list[NounGroup]:
    """What a clause says that it holds since."""
    return [sentence.groups[group] for prep, group in clause.preps if prep == "since"]


def _hits_several(sentence: Sentence, frame: Frame) -> bool:
    """Whether those who are hit are several, by number or by their plural."""
    return any(_is_several(sentence, sentence.groups[group]) for group in frame.victims)


def _is_several(sentence: Sentence, noun: NounGroup) -> bool:
    tokens = sentence.tokens[noun.first : noun.head + 1]
    return tokens[-1].tag == "NNS" or any(token.tag == "CD" and token.lemma != "one" for token in tokens)


def _since_began(sentence: Sentence, clause: int, *, several: bool) -> bool:
    """Whether a clause is true of all the time since something was done, or of a time "during which" it was."""
    if sentence.clauses[clause].kind == "relative":
        start = sentence.clauses[clause].span.start
        before = [token.lemma for token in sentence.tokens if start - 8 <= token.span.start < start + 8]
        return "during" in before
    return any(
        c.marker == "since"
        and _is_of(sentence, c, clause)
        and (several or sentence.verbs[c.verb].lemma in _BEGINNING)
        and not any(token.text in calendar_names("weekday") for token in sentence.tokens if c.span.covers(token.span))
        for c in sentence.clauses
        if c.verb is not None
    )


def _is_of(sentence: Sentence, said: Clause, clause: int) -> bool:
    """Whether a clause that says when is that of another or of the one that it goes on from, or opens their sentence.

    "Since the truce ended, 25 have been killed and 60 wounded", "25 have been killed and 60 made homeless since".
    """
    whole = sentence.clauses[clause]
    homes = {clause, whole.governor} if whole.kind == "conjunct" else {clause}
    homes |= {at for at, c in enumerate(sentence.clauses) if c.kind == "conjunct" and c.governor == clause}
    return said.governor in homes if said.governor is not None else said.span.start < whole.span.start


def without_mourned(sentence: Sentence, frames: list[Frame]) -> list[Frame]:
    """The frames but for the death of whom people mourned when something befell them: "shot at the funeral of a man
    who had died on Sunday"."""
    mourned = [frame for frame in frames if _is_of_mourned(sentence, frame)]
    others = [frame for frame in frames if frame not in mourned]
    return others if any(frame.trigger.sense.act != "die" for frame in others) else frames


def _is_of_mourned(sentence: Sentence, frame: Frame) -> bool:
    """Whether it only says of somebody for whom there are rites that he had died."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    if clause is None or frame.trigger.sense.act != "die" or clause.kind != "relative" or clause.antecedent is None:
        return False
    noun = sentence.groups[clause.antecedent]
    at = noun.appositive_of if noun.appositive_of is not None else clause.antecedent
    whole = sentence.groups[at].attached_to
    rite = sentence.groups[whole if whole is not None else at]
    over = (c for c in sentence.clauses if c.verb is not None and at in (*c.objects, *(g for _, g in c.preps)))
    return rite.lemma in _RITES or any(sentence.verbs[c.verb or 0].lemma in _RITES for c in over)


def sums_up_war(sentence: Sentence, frame: Frame) -> bool:
    """Whether words count the dead of a whole war: "an insurgency that has killed 6,000", "has led to 900 deaths"."""
    at = frame.trigger.clause if frame.trigger.clause is not None else _clause_of_noun(sentence, frame.trigger.group)
    if at is None or not frame.trigger.sense.effect:
        return False
    clause = sentence.clauses[at]
    if _is_in_war(sentence, clause) and _hits_several(sentence, frame):
        return True
    if clause.verb is None or sentence.verbs[clause.verb].tense not in ("perfect", "present"):
        return False
    if sentence.verbs[clause.verb].lemma in _FOLLOWING:
        return False  # "the violence follows the killing of two men"
    doers = (*clause.subject, *(() if clause.antecedent is None else (clause.antecedent,)))
    inside = (sentence.groups[i] for i in attached_to(sentence, doers, "of"))  # "10 years of violence"
    if any(group.lemma in _LONG_FIGHT for group in (*(sentence.groups[g] for g in doers), *inside)):
        return True
    perfect = sentence.verbs[clause.verb].tense == "perfect"
    return (
        perfect
        and _hits_several(sentence, frame)
        and any(_is_of_long_time(sentence, clause, prep, sentence.groups[g]) for prep, g in clause.preps)
    )


def _is_of_long_time(sentence: Sentence, clause: Clause, prep: str, noun: NounGroup) -> bool:
    """Whether a phrase says that a verb is true of a war or of years: "have been killed in nine years of shootings".

    A comma or "the worst" before it makes it say of an attack how long there had been none like it.
    """
    if prep == "in" and noun.lemma in _LONG_WAR:
        return True
    verb = sentence.verbs[clause.verb or 0]
    between = sentence.tokens[verb.last + 1 : noun.first]
    apart = any(token.text == "," or token.tag in ("JJS", "JJR") or token.lemma == "worst" for token in between)
    return prep in _WITHIN and noun.lemma in _YEARS and verb.last < noun.first and not apart


def _clause_of_noun(sentence: Sentence, group: int | None) -> int | None:
    """The clause whose verb has a noun, or the number of it, behind it: "has resulted in thousands of deaths"."""
    while group is not None and sentence.groups[group].prep == "of":
        group = sentence.groups[group].attached_to
    clauses = enumerate(sentence.clauses)
    return next((i for i, c in clauses if group in c.objects or any((p, group) in c.preps for p in _RESULTS)), None)


def _is_in_war(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause says what happened in a whole war: "a five-year war in which 90,000 people were killed"."""
    if clause.kind != "relative" or clause.antecedent is None:
        return False
    return sentence.groups[clause.antecedent].lemma in _LONG_WAR


def _is_of_era(sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb counts the dead of somebody's time in power: "shot hundreds during their rule"."""
    if frame.trigger.clause is None:
        return False
    preps = sentence.clauses[frame.trigger.clause].preps
    in_era = any(prep in _DURING and sentence.groups[group].lemma in _ERAS for prep, group in preps)
    return in_era and any(_is_several(sentence, sentence.groups[g]) for g in (*frame.victims, *frame.targets))


def is_anchor(sentence: Sentence, frame: Frame) -> bool:
    """Whether a noun only says when something else happened: "twelve hours after the strike"."""
    at = frame.trigger.group
    answers = at is not None and sentence.groups[at].prep in _ANSWERING  # "in reprisal for an ambush"
    if at is None or not (answers or sentence.groups[at].prep in _ANCHOR_PREPS):
        return False
    bare = not (frame.agents or frame.targets or frame.victims or frame.beside or frame.means)
    own = sentence.groups[at].possessor is not None or any(g.attached_to == at for g in sentence.groups)
    return bare and not own and (answers or is_definite(sentence, frame))


def only_dates(sentence: Sentence, frames: Sequence[Frame], span: Span) -> bool:
    """Whether a noun only says when something was of which a verb tells further on: "hours before the blast, men"."""
    if not all(is_anchor(sentence, frame) for frame in frames):
        return False
    last = max(sentence.groups[frame.trigger.group or 0].span.end for frame in frames)
    return any(last <= sentence.tokens[verb.head].span.start < span.start for verb in sentence.verbs)
