"""Figures over months, which tell of no one event: "180 militants were killed this year", "9,400 attacks"."""

from __future__ import annotations

import re
from itertools import pairwise

from armada_cli.extract.ground.positions import innermost
from armada_cli.extract.ground.scene import When, fine_places, length_of, own_places
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.extract.incidents.clauses import home_clause
from armada_cli.extract.incidents.incident import Incident
from armada_cli.records import CountValue, NounGroup, PlaceValue, Sentence

_MANY = 10  # dead, hurt or attacks that hardly fall to one event of which no day is told
_NO_SINGLE_DAY = 100  # attacks, or dead up to now, that no article tells as one event
_NO_SINGLE_PLACE = 50  # dead of months in a town that are the sum of many attacks
_MONTH = 27  # days from the first to the last of the shortest
_MONTHS = 59  # days
_YEAR_LONG = 300  # days
_SUMS = WordClass("sum_noun")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SINCE_THEN = frozenset({("has", "since"), ("have", "since")})  # "says it has since killed more than 1,200 militants"
_INSIDE = frozenset({"in", "into", "at", "inside"})
_LONG_STRETCHES = frozenset({"year", "month", "decade", "week"})
_MOMENTS = frozenset({"since", "after", "when"})


def is_statistic(incident: Incident) -> bool:
    """Whether it counts many over months, and says neither where in a country nor that one attack did it."""
    if _sums_up_violence(incident) or _counts_campaign(incident) or _is_of_campaign(incident):
        return True
    if _counts_month(incident) or _counts_since(incident) or _counts_side(incident) or _counts_years(incident):
        return True
    if _is_of_number(incident) or _is_of_year(incident) or _counts_attacks(incident) or _deals_out(incident):
        return True
    count = incident.count[1].min or 0 if incident.count else 0
    days = [length_of(when) for when in incident.dates if when.value.start]
    if count >= _NO_SINGLE_DAY and min(days, default=_MONTHS) > 1:
        return True
    tolls = [toll.min or 0 for toll in (*incident.killed, *incident.wounded)]
    if max(tolls, default=0) < _MANY and count < _MANY:
        return False
    when = incident.date
    if when is None and _runs_on(incident):
        return True
    if when is None or min(days, default=0) < _MONTHS:
        return False
    if fine_places(incident.places) and max(tolls, default=0) < _NO_SINGLE_PLACE:
        return False
    named = any(frame.agents for frame in incident.frames)
    at_large = count >= _MANY or _is_of_late(incident.sentence, when) or not named
    return at_large and not tells_of_one(incident)


def _is_of_number(incident: Incident) -> bool:
    """Whether it only says how many there were, or how many of them: "twice the number of strikes that occurred in
    2009", "29 of those attacks took place after Aug. 31".
    """
    nouns = [incident.sentence.groups[f.trigger.group] for f in incident.frames if f.trigger.group is not None]
    return bool(nouns) and not incident.tolls and all(_is_counted(incident, noun) for noun in nouns)


def _is_counted(incident: Incident, noun: NounGroup) -> bool:
    """Whether the number of some deeds, or a number of those told of before, stands before them."""
    sentence = incident.sentence
    whole = sentence.groups[noun.attached_to] if noun.prep == "of" and noun.attached_to is not None else None
    if whole is None:
        return False
    if whole.lemma in _SUMS:
        return sentence.tokens[whole.first].lemma == "the" and not own_places(incident.places)
    first = [token.lemma for token in sentence.tokens[noun.first : noun.head]]
    known = first[:1] in (["those"], ["these"]) or (first[:1] == ["the"] and "previous" in first)
    return known and any(True for _ in incident.view.values(whole.span, CountValue))


def _is_of_year(incident: Incident) -> bool:
    """Whether strikes are told of in the plural over a whole year, and nowhere: "in 2008 the strikes killed five"."""
    days = [length_of(when) for when in incident.dates if when.value.start]
    if min(days, default=0) < _YEAR_LONG or fine_places(incident.places) or incident.named:
        return False
    nouns = [incident.sentence.groups[f.trigger.group] for f in incident.frames if f.trigger.group is not None]
    plural = all(incident.sentence.tokens[noun.head].tag == "NNS" for noun in nouns)
    return bool(nouns) and plural and not tells_of_one(incident)


def _runs_on(incident: Incident) -> bool:
    """Whether it counts up to now all that such attacks have come to: "166 people have died in coalition strikes"."""
    if incident.is_lead or incident.sentence.part == "title" or tells_of_one(incident):
        return False
    sentence = incident.sentence
    deaths = [f for f in incident.frames if f.trigger.sense.effect == "killed" and f.trigger.clause is not None]
    verbs = [sentence.clauses[f.trigger.clause or 0].verb for f in deaths]
    running = bool(verbs) and all(verb is not None and sentence.verbs[verb].tense == "perfect" for verb in verbs)
    nouns = [sentence.groups[f.trigger.group] for f in incident.frames if f.trigger.group is not None]
    return running and bool(nouns) and all(_is_at_large(sentence, noun) for noun in nouns)


def _is_at_large(sentence: Sentence, noun: NounGroup) -> bool:
    """Whether a noun is a plural without an article, number or owner: "coalition strikes"."""
    marked = ("DT", "CD", "PRP$", "POS", "JJ")
    words = sentence.tokens[noun.first : noun.head + 1]
    return words[-1].tag == "NNS" and not any(token.tag in marked for token in words)


def _sums_up_violence(incident: Incident) -> bool:
    """Whether it counts the dead of all that a day brought: "violence around Iraq left 24 dead"; not as the news."""
    summed = any(frame.trigger.word == "violence" for frame in incident.frames)
    return summed and bool(incident.tolls) and not (incident.is_lead or fine_places(incident.places))


def _counts_month(incident: Incident) -> bool:
    """Whether it counts the dead of a whole month or year: "more than 40 clerks were killed in July alone"."""
    alone = (a.span.end for a, b in pairwise(incident.sentence.tokens) if b.lemma == "alone")
    ends = {when.mention.span.end for when in incident.dates if when.value.precision in ("month", "year")}
    many = any((toll.min or 0) >= _MANY for toll in incident.killed)
    return many and not ends.isdisjoint(alone) and not own_places(incident.places)


def _counts_attacks(incident: Incident) -> bool:
    """Whether it counts the attacks of a month or more: "there were 27 attacks in March", "the most attacks, 14"."""
    days = [length_of(when) for when in incident.dates if when.value.start]
    if (days and min(days) < _MONTH) or incident.sentence.part == "title":
        return False
    count = incident.count[1] if incident.count else None
    many = count is not None and (count.min or 0) >= _MANY and (count.unit == "strikes" or count.head in _SUMS)
    bare = not (incident.tolls or own_places(incident.places))  # "carried out 21 strikes in September"
    return (bool(days) and many and (bare or not tells_of_one(incident))) or _is_of_most(incident)


def _is_of_most(incident: Incident) -> bool:
    """Whether it only says where most of such deeds were done: "the most attacks, 14, took place in Helmand"."""
    nouns = [incident.sentence.groups[f.trigger.group] for f in incident.frames if f.trigger.group is not None]
    words = [incident.sentence.tokens[max(0, noun.first - 2) : noun.head + 1] for noun in nouns]
    known = (word for word in words if word[0].lemma == "the" and word[-1].tag == "NNS")
    return any(token.lemma in ("most", "fewest") for word in known for token in word[1:-1])


def _counts_since(incident: Incident) -> bool:
    """Whether it counts who has died up to now, by nobody: "26 people have been killed since the fighting flared"."""
    sentence = incident.sentence
    ages = [clause.span for clause in sentence.clauses if clause.marker == "since"]
    own = [f for f in incident.frames if not any(span.covers(f.trigger.span) for span in ages)]
    if not ages or not incident.tolls or fine_places(incident.places):
        return False
    homes = [innermost(sentence, toll.span) for toll in (*incident.killed, *incident.wounded)]
    verbs = [sentence.clauses[home].verb for home in homes if home is not None]
    perfect = bool(verbs) and all(verb is not None and sentence.verbs[verb].tense == "perfect" for verb in verbs)
    return perfect and not any(frame.agents or frame.means or frame.events for frame in own)


def _counts_years(incident: Incident) -> bool:
    """Whether it counts who has died in the years up to now: "in the decade since the raid, 500 have been killed"."""
    sentence = incident.sentence
    borders = [noun.first - 1 for noun in sentence.groups if noun.prep == "since"]
    lasting = any(noun.last + 1 in borders and noun.lemma in _LONG_STRETCHES for noun in sentence.groups)
    deaths = [f.trigger.clause for f in incident.frames if f.trigger.sense.effect in ("killed", "wounded")]
    verbs = [sentence.clauses[at].verb for at in deaths if at is not None]
    perfect = bool(verbs) and all(verb is not None and sentence.verbs[verb].tense == "perfect" for verb in verbs)
    return lasting and perfect and any((toll.min or 0) >= _MANY for toll in (*incident.killed, *incident.wounded))


def _deals_out(incident: Incident) -> bool:
    """Whether it only parts those counted before by what killed them: "of the 31, 20 died in raids, the rest in"."""
    sentence = incident.sentence
    first = sentence.groups[0] if sentence.groups else None
    if first is None or first.prep != "of" or first.first > 1 or incident.days or own_places(incident.places):
        return False
    words = sentence.tokens[first.first : first.last + 1]
    known = words[0].lemma in ("the", "these", "those") and any(t.tag == "CD" or t.lemma == "dead" for t in words)
    named = (t.group for t in incident.view.triggers(sentence) if t.sense.refers and not t.sense.effect)
    nouns = [sentence.groups[group] for group in named if group is not None]
    at_large = bool(nouns) and all(_is_at_large(sentence, noun) for noun in nouns)
    return known and bool(incident.tolls) and at_large


def _counts_side(incident: Incident) -> bool:
    """Whether it counts whom one side of a war has lost up to now: "on the Israeli side, 26 have been killed"."""
    sentence = incident.sentence
    first = sentence.groups[0] if sentence.groups else None
    opens = first is not None and first.prep == "on" and first.lemma == "side" and first.first <= 1
    acts = any(frame.agents or frame.means or frame.events for frame in incident.frames)
    perfect = any(verb.tense == "perfect" for verb in sentence.verbs)
    return opens and perfect and not acts and bool(incident.tolls)


def _counts_campaign(incident: Incident) -> bool:
    """Whether it counts hundreds who have died up to now, by no day: "612 have died in the operation so far"."""
    words = [token.text.lower() for token in incident.sentence.tokens]
    since_then = any(pair in _SINCE_THEN for pair in pairwise(words))
    up_to_now = "raid" in incident.acts and any(pair == ("so", "far") for pair in pairwise(words))
    many = any((toll.min or 0) >= _NO_SINGLE_DAY for toll in incident.killed)
    perfect = any(verb.tense == "perfect" for verb in incident.sentence.verbs)
    return (since_then or up_to_now) and many and perfect and not (incident.days or own_places(incident.places))


def _is_of_campaign(incident: Incident) -> bool:
    """Whether it only says how many died in a campaign with a name: "Operation Shield, in which 71 soldiers died"."""
    sentence = incident.sentence
    told = (sentence.clauses[f.trigger.clause] for f in incident.frames if f.trigger.clause is not None)
    meant = {clause.antecedent for clause in told if clause.kind == "relative"} - {None}
    named = (sentence.tokens[noun.first : noun.head + 1] for at in meant for noun in [sentence.groups[at or 0]])
    campaign = any({t.lemma for t in n} & {"operation"} and n[-1].tag.startswith("NNP") for n in named)
    most = max((toll.min or 0 for toll in incident.killed), default=0)
    return campaign and most >= _MANY and not (incident.days or own_places(incident.places))


def tells_of_one(incident: Incident) -> bool:
    """Whether its words speak of one attack or one weapon: "a truck bomb killed 241 marines in Lebanon in 1983"."""
    told = {group for frame in incident.frames for group in (*frame.means, *frame.events)}
    told.update(frame.trigger.group for frame in incident.frames if frame.trigger.group is not None)
    nouns = [incident.sentence.groups[group] for group in told]
    one = any(_is_one(incident.sentence, noun) or _is_known(incident, noun) for noun in nouns)
    return one or _is_of_moment(incident) or _is_at_site(incident)


def _is_at_site(incident: Incident) -> bool:
    """Whether those whom it counts died in one building: "70 women were herded into a mosque in Hit and murdered"."""
    sentence = incident.sentence
    homes = {home_clause(sentence, f) for f in incident.frames if f.trigger.sense.effect == "killed"} - {None}
    homes |= {sentence.clauses[at or 0].governor for at in homes if sentence.clauses[at or 0].kind == "conjunct"}
    sites = (sentence.groups[g] for at in homes - {None} for _, g in sentence.clauses[at or 0].preps)
    sites = (noun for noun in sites if noun.lemma in noun_list("site") and (noun.prep or "") in _INSIDE)
    return any(sentence.tokens[noun.first].lemma in ("a", "an") for noun in sites)


def _is_known(incident: Incident, noun: NounGroup) -> bool:
    """Whether a definite plural goes by its year, town or site: "the 2002 bombings", "the nightclub bombings"."""
    words = incident.sentence.tokens[noun.first : noun.head]
    if not words or words[0].lemma != "the":
        return False
    towns = (value for _, value in incident.view.values(noun.span, PlaceValue))
    marked = any(_YEAR.fullmatch(word.text) or word.lemma in noun_list("site") for word in words)
    return marked or any(value.level not in ("country", "region") for value in towns)


def _is_of_moment(incident: Incident) -> bool:
    """Whether it only says from when on something is so: "was banned after bombings killed 200 in 2002"."""
    sentence = incident.sentence
    clauses = [sentence.clauses[f.trigger.clause] for f in incident.frames if f.trigger.clause is not None]
    return any(
        clause.kind == "adverbial"
        and (clause.marker or "").rpartition(" ")[2] in _MOMENTS
        and clause.verb is not None
        and sentence.verbs[clause.verb].tense == "past"
        for clause in clauses
    )


def _is_one(sentence: Sentence, noun: NounGroup) -> bool:
    """Whether a noun has an article and is no plural but for that of what stands out: "the worst attacks"."""
    words = sentence.tokens[noun.first : noun.head + 1]
    several = words[-1].tag == "NNS" and not any(token.tag == "JJS" for token in words)
    return words[0].lemma in ("a", "an") or (words[0].lemma == "the" and not several)


def _is_of_late(sentence: Sentence, when: When) -> bool:
    """Whether a stretch of time is counted from now: "this year", "last year", "since January"."""
    return when.value.relative or any(token.lemma == "since" for token in sentence.tokens)
