"""What is done again and again, or only meant to be done: "the gang kills farmers", "their aim is to attack posts"."""

from __future__ import annotations

import re
from functools import cache

from armada_cli.annotate.grammar.words import nominals
from armada_cli.extract.casualties.moved_tolls import is_over_months
from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import is_dated, names_day, noun_list, verb_class
from armada_cli.extract.incidents.livelihood import is_livelihood
from armada_cli.lexicon.patterns import alternatives
from armada_cli.records import Clause, NounGroup, Sentence, VerbGroup

_PEOPLES = WordClass("peoples")
_AIMS = WordClass("aim_noun")
_CHARGING = WordClass("charging")
_SUMS = WordClass("sum_noun")
_AGAIN = WordClass("again_and_again")
_NEWEST = WordClass("newest_of_row")
_RAISING = WordClass("raising_men")
_TRADE = WordClass("trade_word")
_MASTERING = WordClass("mastering_verb")
_ONE_MAN = frozenset({"he", "she", "who"})
_REPUTED = WordClass("reputed_for")
_KEEPING_ON = WordClass("keeping_on")
_LEFT_OUT = WordClass("leaving_out")
_ANSWERS = WordClass("answer_noun")
_PROMPTING = frozenset({"after", "following", "amid"})
_MARKED = ("DT", "CD", "PRP$", "POS")
_LESS = frozenset({"few", "fewer", "more", "less"})
_STRETCHES = frozenset({"year", "month", "week", "decade", "quarter", "season", "summer", "winter"})
_DEPTH = 3  # clauses that hang one on the other: "continue to kill and maim"
_SHORT_SUBJECT = 4  # words: "but the past year"
_COUNT_WORDS = 3  # words: "at least 412"
_MANY = 100  # as many as those who watch count over a time, not in one event
_HABIT = frozenset({"past_habit"})
_STAYING = frozenset({"be", "remain", "stay", "become"})
_GOING_ON = frozenset({"continue", "persist"})
_CARRIED_ON = frozenset({"conjunct", "complement", "reduced", "participial"})


def is_habit(sentence: Sentence, frame: Frame) -> bool:
    """Whether it tells what is done again and again, by its adverb, its tense, or those whom it is done to."""
    if frame.trigger.clause is None:
        return _is_deed_at_large(sentence, frame) or is_livelihood(sentence, frame)
    clause = sentence.clauses[frame.trigger.clause]
    if _goes_on_with_habit(sentence, clause) or _says_again(sentence) or _is_left_out(sentence, frame, clause):
        return True
    if _is_alleged_at_large(sentence, clause) or is_livelihood(sentence, frame):
        return True
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or _tense(sentence, clause) != "present" or sentence.part == "title":
        return False
    kept_up = clause if clause.kind != "conjunct" else _first_of_row(sentence, clause)
    if is_dated(sentence) and not _is_kept_up(sentence, kept_up):
        return False
    hit = (*frame.victims, *frame.targets) or (*frame.agents, *frame.means)
    if clause.objects and all(is_bare_plural(sentence, group) for group in clause.objects):
        return True  # "fires rockets at Sderot"
    return bool(hit) and all(is_bare_plural(sentence, group) for group in hit)


def _is_alleged_at_large(sentence: Sentence, clause: Clause) -> bool:
    """Whether somebody is accused of such deeds in general: "was accused of mining roads and attacking convoys"."""
    first = _first_of_row(sentence, clause) if clause.kind == "conjunct" else clause
    above = sentence.clauses[first.governor].verb if first.governor is not None else None
    if first.kind != "participial" or first.marker not in ("of", "for") or above is None or names_day(sentence):
        return False
    accused = sentence.verbs[above].lemma in _CHARGING
    return accused and bool(clause.objects) and all(is_bare_plural(sentence, group) for group in clause.objects)


def _is_left_out(sentence: Sentence, frame: Frame, clause: Clause) -> bool:
    """Whether it says whom a count or a list is without, or of: "leaves out people killed in raids"."""
    if clause.kind != "reduced" or clause.governor is None or not frame.trigger.sense.effect or is_dated(sentence):
        return False
    above = sentence.clauses[clause.governor]
    verb = sentence.verbs[above.verb].lemma if above.verb is not None else ""
    at_large = all(is_bare_plural(sentence, group) and group not in above.subject for group in frame.victims)
    return verb in _LEFT_OUT and at_large


def _is_deed_at_large(sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody does such deeds in the present, on no day: "the network carries out bombings in Kabul"."""
    at = frame.trigger.group
    if at is None or sentence.part == "title":
        return False
    if _remain(sentence, at) and (is_bare_plural(sentence, at) or sentence.groups[at].lemma == "violence"):
        return True
    if not is_bare_plural(sentence, at) or is_dated(sentence):
        return False
    doing = [c for c in sentence.clauses if c.verb is not None and (at in c.objects or ("in", at) in c.preps)]
    named = (_is_named_beside(sentence, group, (at, *frame.targets)) for group in range(at, len(sentence.groups)))
    if any(at in c.objects and _is_led_by_one(sentence, c) for c in doing) and not any(named):
        return True
    now = (clause for clause in doing if _tense(sentence, clause) == "present")
    return any(_word(sentence.verbs[clause.verb or 0]) in verb_class("practise") for clause in now)


def _is_led_by_one(sentence: Sentence, clause: Clause) -> bool:
    """Whether it says what one man had in hand: "Qadir planned and directed attacks on Afghan troops"."""
    heads = [sentence.tokens[sentence.groups[group].head] for group in clause.subject]
    one = len(heads) == 1 and (heads[0].tag == "NNP" or heads[0].lemma in _ONE_MAN)
    verb = sentence.verbs[clause.verb or 0]
    outcome = any(c.kind == "participial" for c in sentence.clauses)  # "ordered attacks on villages, killing nine"
    led = verb.voice == "active" and verb.particle is None and verb.lemma in _MASTERING
    return one and led and not outcome


def _remain(sentence: Sentence, group: int) -> bool:
    """Whether a sentence says of such deeds how they are nowadays: "attacks remain common", "raids continue"."""
    said = [c for c in sentence.clauses if c.verb is not None and group in c.subject]
    dated = names_day(sentence)
    for clause in said:
        verb = sentence.verbs[clause.verb or 0]
        keeps = any(c.kind == "infinitive" and sentence.clauses[c.governor or 0] is clause for c in sentence.clauses)
        going_on = verb.lemma in _GOING_ON and clause.kind != "relative" and (keeps or not dated)
        if verb.tense == "present" and verb.voice == "active" and (verb.lemma in _STAYING or going_on):
            return True
    return False


def _tense(sentence: Sentence, clause: Clause) -> str | None:
    """The tense of a clause; of a bare further verb that of the first: "they ambush convoys and kill elders"."""
    first = clause
    for _ in range(_DEPTH):
        bare = first.verb is not None and sentence.verbs[first.verb].form != "finite"
        outcome = first.kind == "participial" and first.marker is None  # "they attack villages, snatching children"
        goes_on = first.kind == "conjunct" or outcome or first.marker == "by" or _is_kept_up(sentence, first)
        if not (bare and goes_on) or first.governor is None:
            break
        first = sentence.clauses[first.governor]
    return sentence.verbs[first.verb].tense if first.verb is not None else None


def _is_kept_up(sentence: Sentence, clause: Clause) -> bool:
    """Whether a verb above says that it goes on: "villagers continue to be killed"."""
    above = sentence.clauses[clause.governor].verb if clause.governor is not None else None
    return above is not None and sentence.verbs[above].lemma in _KEEPING_ON


def _word(verb: VerbGroup) -> str:
    """A verb with its particle, if it has one: "carry out"."""
    return f"{verb.lemma} {verb.particle}" if verb.particle else verb.lemma


def is_bare_plural(sentence: Sentence, group: int) -> bool:
    """Whether a noun speaks of such people or things in general: "villagers", "army posts", "NATO convoys"."""
    noun = sentence.groups[group]
    tokens = sentence.tokens[noun.first : noun.last + 1]
    head = sentence.tokens[noun.head]
    return (head.tag == "NNS" or head.text.lower() in _PEOPLES) and not any(token.tag in _MARKED for token in tokens)


def is_practice(sentence: Sentence, frame: Frame) -> bool:
    """Whether nouns in a row name a practice, with no day of their own: "the murder and abduction of clerks".

    The same nouns with a place after those hit, or with a number of them, tell of what happened there.
    """
    at = frame.trigger.group
    hit = (*frame.victims, *frame.targets)
    if at is not None and not names_day(sentence) and _is_repute(sentence, at):
        return True
    if at is None or {*frame.scene} - {at, *hit} or frame.agents or names_day(sentence):
        return False
    if _is_trade(sentence, at):
        return not any(_is_named_beside(sentence, group, (at, *hit)) for group in range(at, len(sentence.groups)))
    if is_dated(sentence):
        return False
    in_a_row = sentence.groups[at].conjuncts or any(at in group.conjuncts for group in sentence.groups)
    placed = any(group.attached_to in hit for group in sentence.groups)
    return bool(hit and in_a_row) and not placed and all(is_bare_plural(sentence, group) for group in hit)


def is_prompt(sentence: Sentence, frame: Frame) -> bool:
    """Whether a plural of no place and no day only says what force answers: "in retaliation for attacks on posts"."""
    at = frame.trigger.group
    if at is None or frame.victims or not is_bare_plural(sentence, at) or {*frame.scene} - {at, *frame.targets}:
        return False
    if any(clause.antecedent == at for clause in sentence.clauses):
        return False  # "after attacks that killed nine"
    above: int | None = at
    while above is not None and sentence.groups[above].lemma not in _ANSWERS:
        if sentence.groups[above].prep in _PROMPTING:
            return True
        above = sentence.groups[above].attached_to
    first = sentence.groups[at].first
    if above is not None or sentence.tokens[max(0, first - 2)].lemma in _ANSWERS:
        return True
    followed = (c for c in sentence.clauses if c.verb is not None and sentence.verbs[c.verb].lemma == "follow")
    return any(at in clause.objects for clause in followed)


def _is_repute(sentence: Sentence, group: int) -> bool:
    """Whether plural deeds are what somebody is known or banned for: "was outlawed for its bombings and murders"."""
    row = _row_of(sentence, group)
    noun = row[-1]
    if noun.prep != "for" or any(sentence.tokens[g.head].tag != "NNS" for g in row):
        return False
    if any(token.tag == "CD" for g in row for token in sentence.tokens[g.first : g.head]):
        return False
    said = (c for c in sentence.clauses if any(sentence.groups[g] is noun for _, g in c.preps))
    reputed = any(sentence.verbs[c.verb].lemma in _REPUTED for c in said if c.verb is not None)
    return reputed or sentence.tokens[max(0, noun.first - 2)].lemma in _REPUTED


def is_in_service(sentence: Sentence, frame: Frame) -> bool:
    """Whether bombers are only those whom somebody has: "who trained its suicide bombers", "a teacher of bombers"."""
    at = frame.trigger.group
    if at is None or frame.trigger.sense.act != "bomber" or sentence.tokens[sentence.groups[at].head].tag != "NNS":
        return False
    host = sentence.groups[at].attached_to
    if host is not None and sentence.groups[at].prep == "of" and sentence.groups[host].lemma in nominals()["office"]:
        return True
    clauses = (clause for clause in sentence.clauses if at in clause.objects and clause.verb is not None)
    return any(sentence.verbs[clause.verb or 0].lemma in _RAISING for clause in clauses)


def _is_trade(sentence: Sentence, group: int) -> bool:
    """Whether a noun without an article says what people do for a living: "is involved in extortion and murder"."""
    noun = sentence.groups[group]
    if any(token.tag in _MARKED for token in sentence.tokens[noun.first : noun.last + 1]):
        return False
    before = {sentence.tokens[g.first - 2].lemma for g in _row_of(sentence, group) if g.prep and g.first > 1}
    doing = {c.verb for c in sentence.clauses if any(group == at for _, at in c.preps)} - {None}
    return not _TRADE.isdisjoint(before | {sentence.verbs[verb or 0].lemma for verb in doing})


def _row_of(sentence: Sentence, group: int) -> list[NounGroup]:
    """A noun group and the one that begins the row that it stands in."""
    return [sentence.groups[group], *(noun for noun in sentence.groups if group in noun.conjuncts)]


def _is_named_beside(sentence: Sentence, group: int, nouns: tuple[int, ...]) -> bool:
    """Whether a name hangs on one of some nouns, or is one: "attacks on police in Quetta", "raids on Gao"."""
    noun = sentence.groups[group]
    return (noun.attached_to in nouns or group in nouns) and sentence.tokens[noun.head].tag.startswith("NNP")


def is_aim(sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb only says what somebody is there for: "the objective of the group is to attack posts"."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    if clause is None or clause.kind != "infinitive" or clause.governor is None:
        return False
    above = sentence.clauses[clause.governor]
    copula = above.verb is not None and sentence.verbs[above.verb].lemma == "be"
    return copula and any(sentence.groups[group].lemma in _AIMS for group in above.subject)


def is_of_set(sentence: Sentence, frame: Frame) -> bool:
    """Whether it tells of the set that one told before is of: "..., one of five attacks that cost eight lives"."""
    if frame.trigger.group is not None:
        return _is_set_of_one(sentence, frame.trigger.group) or _is_row_of_latest(sentence, frame.trigger.group)
    clause = sentence.clauses[frame.trigger.clause or 0]
    return clause.kind == "relative" and clause.antecedent is not None and _is_set_of_one(sentence, clause.antecedent)


def _is_set_of_one(sentence: Sentence, group: int) -> bool:
    """Whether a plural follows "one of", which renames something told before."""
    noun = sentence.groups[group]
    if noun.prep != "of" or noun.attached_to is None or sentence.tokens[noun.head].tag != "NNS":
        return False
    one = sentence.groups[noun.attached_to]
    before = sentence.tokens[one.first - 1].text if one.first else ""
    return one.lemma == "one" and before == ","


def _is_row_of_latest(sentence: Sentence, group: int) -> bool:
    """Whether a noun names the row of which something told is the last: "the latest in a string of attacks on X"."""
    noun = sentence.groups[group]
    row = sentence.groups[noun.attached_to] if noun.prep == "of" and noun.attached_to is not None else None
    if row is None or row.lemma not in noun_list("container") or row.first < 2:
        return False
    return sentence.tokens[row.first - 1].lemma in ("in", "of") and sentence.tokens[row.first - 2].lemma in _NEWEST


def is_sum(sentence: Sentence, frame: Frame) -> bool:
    """Whether it counts people up over months: "the number of people killed since the rebels took up arms"."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    if _is_compared(sentence, frame) or _is_of_worst_year(sentence):
        return True
    if clause is None or clause.antecedent is None or not frame.trigger.sense.effect:
        return False
    whole = sentence.groups[clause.antecedent].attached_to
    counting = (*clause.subject, *(() if whole is None else (whole,)))  # "to nine the number of people killed"
    since = any(token.lemma == "since" for token in sentence.tokens)
    summed = since or is_over_months(sentence) or any(_brings(sentence, c) for c in sentence.clauses)
    return summed and any(sentence.groups[g].lemma in _SUMS for g in counting)


def is_of_trend(sentence: Sentence, frame: Frame) -> bool:
    """Whether it only says how often such things happen: "the number of people killed in raids doubled last year".

    A number that rises to another, or that is of one attack, tells of it: "the number of dead rose to nine".
    """
    at = _at(sentence, frame)
    counts = [noun for noun in sentence.groups if noun.lemma in _SUMS and noun.last < at]
    for clause in sentence.clauses if counts else ():
        verb = sentence.verbs[clause.verb] if clause.verb is not None else None
        if (
            verb is None
            or verb.first <= at
            or not any(at < verb.first and _is_subject(sentence, n, clause) for n in counts)
        ):
            continue
        on = any(prep == "on" and sentence.groups[group].lemma in noun_list("trend") for prep, group in clause.preps)
        to = any(prep == "to" and _numbered(sentence, sentence.groups[group]) for prep, group in clause.preps)
        if (on or verb.lemma in verb_class("trend")) and not to:
            return not any(_is_the_one(sentence, group) for group in _nouns(frame))
    return False


def _is_subject(sentence: Sentence, noun: NounGroup, clause: Clause) -> bool:
    """Whether a noun is the subject of a clause, or that of the clause without a verb that it hangs on."""
    while clause.kind == "reduced" and clause.governor is not None:
        clause = sentence.clauses[clause.governor]
    return any(sentence.groups[group] is noun for group in clause.subject)


def is_of_tally(sentence: Sentence, frame: Frame) -> bool:
    """Whether those who watch count up what such deeds did over time: "the UN recorded 300 deaths from raids"."""
    at = _at(sentence, frame)
    if names_day(sentence) and not is_over_months(sentence):
        return False
    for clause in sentence.clauses:
        verb = sentence.verbs[clause.verb] if clause.verb is not None else None
        if verb is None or verb.lemma not in verb_class("tally") or verb.last > at:
            continue
        nouns = _nouns(frame)
        if _counts_many(sentence, clause) and nouns and all(is_bare_plural(sentence, group) for group in nouns):
            return True
    return False


def _counts_many(sentence: Sentence, clause: Clause) -> bool:
    """Whether what is counted are more than one event has: "documented 412 casualties"."""
    tokens = [t for group in clause.objects for t in sentence.tokens[sentence.groups[group].first :][:_COUNT_WORDS]]
    figures = [token.text.replace(",", "") for token in tokens if token.tag == "CD"]
    return any(figure.isdigit() and int(figure) >= _MANY for figure in figures)


def _at(sentence: Sentence, frame: Frame) -> int:
    """The token at which a trigger begins."""
    return next(i for i, token in enumerate(sentence.tokens) if token.span.end > frame.trigger.span.start)


def _nouns(frame: Frame) -> tuple[int, ...]:
    """The nouns by which a frame calls what happened."""
    return (*frame.events, *(() if frame.trigger.group is None else (frame.trigger.group,)))


def _is_the_one(sentence: Sentence, group: int) -> bool:
    """Whether a noun is of one thing that is known: "the blast", "Monday's raid"."""
    noun = sentence.groups[group]
    marked = sentence.tokens[noun.first].lemma in ("the", "this", "that") or noun.possessor is not None
    return marked and sentence.tokens[noun.head].tag == "NN"


def _is_compared(sentence: Sentence, frame: Frame) -> bool:
    """Whether it says that fewer or more fell than at another time: "fewer Iraqis died than in any year before"."""
    at = frame.trigger.group
    own = [c for i, c in enumerate(sentence.clauses) if i == frame.trigger.clause or at in [g for _, g in c.preps]]
    nouns = (sentence.groups[group] for clause in own for group in clause.subject)
    less = any(sentence.tokens[noun.first].lemma in _LESS and not _numbered(sentence, noun) for noun in nouns)
    return less and any(token.lemma == "than" for token in sentence.tokens)


def _numbered(sentence: Sentence, noun: NounGroup) -> bool:
    return any(token.tag == "CD" for token in sentence.tokens[noun.first : noun.last + 1])


def _is_of_worst_year(sentence: Sentence) -> bool:
    """Whether a sentence gives a stretch of time its rank: "last year was the deadliest for aid workers"."""
    for clause in sentence.clauses:
        if clause.verb is None or sentence.verbs[clause.verb].lemma not in ("be", "become"):
            continue
        before = [token.lemma for token in sentence.tokens[: sentence.verbs[clause.verb].first]]
        named = [sentence.groups[group] for group in (*clause.subject, *clause.objects)]
        ranked = any(t.tag == "JJS" for noun in named for t in sentence.tokens[noun.first : noun.last + 1])
        if ranked and before[-1:] and before[-1] in _STRETCHES and len(before) <= _SHORT_SUBJECT:
            return True
    return False


def _brings(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause gives a sum that takes the place of others: "brings to nine the number of those killed"."""
    return clause.verb is not None and sentence.verbs[clause.verb].lemma == "bring"


def _goes_on_with_habit(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause hangs on one that tells a habit, and shares its time: "often sees foreigners kidnapped"."""
    if clause.governor is None or clause.kind not in _CARRIED_ON:
        return False
    above = _first_of_row(sentence, clause)
    if clause.kind == "conjunct" and _spends_years(sentence, above):
        return True
    if clause.kind != "conjunct" or clause.verb is None or above.verb is None:
        return above.context >= _HABIT
    if sentence.verbs[above.verb].tense == "perfect" and clause.objects:  # "have shelled towns, abducted teachers"
        summed = above.context & (_HABIT | {"statistic"})
        return bool(summed) and all(is_bare_plural(sentence, group) for group in clause.objects)
    same = sentence.verbs[clause.verb].tense == sentence.verbs[above.verb].tense
    return same and above.context >= _HABIT


def _spends_years(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells what somebody did for years: "spent 51 years in the desert and was often shot at"."""
    spends = clause.verb is not None and sentence.verbs[clause.verb].lemma == "spend"
    return spends and any(sentence.groups[group].lemma in _STRETCHES for group in clause.objects)


def _first_of_row(sentence: Sentence, clause: Clause) -> Clause:
    """The clause that one hangs on; of several in a row with one subject, the first."""
    above = sentence.clauses[clause.governor or 0]
    while clause.kind == above.kind == "conjunct" and above.governor is not None:
        above = sentence.clauses[above.governor]
    return above


def _says_again(sentence: Sentence) -> bool:
    """Whether its words say that such things happen again and again: "every week"."""
    words = " ".join(["", *[token.text for token in sentence.tokens], ""]).lower()
    return _again().search(words) is not None


@cache
def _again() -> re.Pattern[str]:
    return re.compile(rf" (?:{alternatives(_AGAIN)}) ")
