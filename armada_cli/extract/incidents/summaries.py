"""Figures of a report: of a time set beside another, or summed up by what killed: "raids killed 719, up 31 percent"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.scene import fine_places, length_of, own_places
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents.find import find_incidents
from armada_cli.extract.incidents.habits import is_bare_plural
from armada_cli.extract.incidents.incident import Incident
from armada_cli.extract.incidents.statistics import tells_of_one
from armada_cli.lexicon.patterns import alternatives
from armada_cli.records import CountValue, Sentence

_SPANS = WordClass("report_span")
_COMPARING = WordClass("comparing_word")
_PERCENT = WordClass("percent")
_TIMES = frozenset({"year", "month", "quarter"})
_EARLIER = frozenset({"earlier", "before", "ago", "previously"})
_FROM = frozenset({("up", "from"), ("down", "from"), ("compare", "with"), ("compare", "to"), ("against", "only")})
_OPENING = 6  # sentences in which an article opens, its title among them
_MANY = 10  # dead or hurt that hardly fall to one event of which neither day nor place is told
_FEW = 3  # attacks, from which on a number of them in a land is a share of its figures
_A_GREAT_MANY = 100  # the same, where no sentence before speaks of figures
_A_WEEK = 7  # days
_A_MONTH = 27  # from the first to the last of the shortest
_DOZENS = 24  # the least of words for many: "dozens"


def is_of_report(incident: Incident) -> bool:
    """Whether it gives the figures of a time, on no day and in no place, and not as the news."""
    most = max((toll.min or 0 for toll in (*incident.killed, *incident.wounded)), default=0)
    if not (most or incident.count) or _is_of_day(incident):
        return False
    if compares_times(incident.sentence) or _is_share(incident):
        return True
    if max(most, _count_of(incident)) < _MANY or incident.days:
        return False
    if _is_of_figures(incident.view) and not tells_of_one(incident):
        return True
    if incident.is_lead or incident.sentence.part == "title" or fine_places(incident.places):
        return False
    if most >= _A_GREAT_MANY and incident.adds_only and _follows_sum(incident.view, incident.index):
        return True
    if spans_report(incident.sentence) or _has_long_killed(incident):
        return True
    if not _is_by_means_at_large(incident):
        return False
    return most >= _A_GREAT_MANY or _follows_figures(incident.view, incident.index)


def _count_of(incident: Incident) -> int:
    """How many deeds it counts, at the least."""
    return incident.count[1].min or 0 if incident.count is not None else 0


def _is_share(incident: Incident) -> bool:
    """Whether it gives what part of the figures of an article falls to a land: "Punjab followed with nine attacks"."""
    if not incident.is_plural or any(not when.value.start or length_of(when) < _A_MONTH for when in incident.days):
        return False
    at_large = _count_of(incident) >= _FEW and not own_places(incident.places)
    return at_large and _is_of_figures(incident.view) and not tells_of_one(incident)


def compares_times(sentence: Sentence) -> bool:
    """Whether a sentence sets a figure beside that of another time: "up 31 percent", "four fewer than a year ago"."""
    lemmas = [token.lemma for token in sentence.tokens]
    if _COMPARING.isdisjoint(lemmas):
        return False
    if not _PERCENT.isdisjoint(lemmas) or "per cent" in " ".join(lemmas):
        return True
    pairs = list(pairwise(lemmas))
    if "than" in lemmas and any(a in _TIMES and b in _EARLIER for a, b in pairs):
        return True
    counted = {i for i, token in enumerate(sentence.tokens) if token.tag == "CD"}
    return any(pair in _FROM and i + 2 in counted for i, pair in enumerate(pairs))  # "down from 21"


def spans_report(sentence: Sentence) -> bool:
    """Whether a sentence names a stretch of time of which reports sum up the dead: "in the first half of 2019"."""
    words = " ".join([token.text for token in sentence.tokens]).lower()
    return _spans().search(words) is not None


@cache
def _spans() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(_SPANS)})\b")


def _is_of_figures(view: View) -> bool:
    """Whether the article opens with the figures of a time, which all that it gives without a day are part of.

    One that opens with an event of a day is no report: "oil rose by 3 percent after drones hit a plant on Monday".
    """
    body = next((s.paragraph for s in view.sentences if s.part == "body"), None)
    opening = [i for i, s in enumerate(view.sentences[:_OPENING]) if s.part == "title" or s.paragraph == body]
    if not any(compares_times(view.sentences[i]) or spans_report(view.sentences[i]) for i in opening):
        return False
    return not any(_is_of_day(told) for i in opening for told in find_incidents(view, i))


def _is_of_day(incident: Incident) -> bool:
    """Whether it tells of no more than a week."""
    return any(length_of(when) <= _A_WEEK for when in incident.days if when.value.start)


def _follows_figures(view: View, index: int) -> bool:
    """Whether the sentence before gives the figures of a time."""
    before = view.sentences[index - 1] if index else None
    return before is not None and before.part == "body" and (compares_times(before) or spans_report(before))


def _follows_sum(view: View, index: int) -> bool:
    """Whether the sentence before says how many have died since a war began: others sum up its dead as well."""
    before = view.sentences[index - 1] if index else None
    if before is None or before.paragraph != view.sentences[index].paragraph:
        return False
    since = any(token.lemma == "since" for token in before.tokens)
    perfect = any(verb.tense == "perfect" for verb in before.verbs)
    counts = (value for _, value in view.values(before.span, CountValue))
    return since and perfect and any((value.min or 0) >= _A_GREAT_MANY for value in counts)


def _is_by_means_at_large(incident: Incident) -> bool:
    """Whether all that is told of who or what killed them are bare plurals: "airstrikes caused 363 deaths"."""
    doers = [group for frame in incident.frames for group in _doers(frame)]
    targets = [group for frame in incident.frames for group in frame.targets]
    return bool(doers) and not targets and all(_is_at_large(incident.sentence, group) for group in doers)


def _doers(frame: Frame) -> tuple[int, ...]:
    """Who or what did it, by the nouns for them; "deaths" only counts."""
    own = () if frame.trigger.group is None or frame.trigger.sense.effect else (frame.trigger.group,)
    return (*frame.agents, *frame.means, *frame.events, *own)


def _is_at_large(sentence: Sentence, group: int) -> bool:
    """Whether a noun speaks of such people or deeds in general: "snipers", "shelling"."""
    noun = sentence.groups[group]
    alone = noun.first == noun.last and sentence.tokens[noun.head].tag == "NN" and noun.possessor is None
    return alone or is_bare_plural(sentence, group)


def _has_long_killed(incident: Incident) -> bool:
    """Whether those who do it have killed no number but many: "home to militants who have killed hundreds"."""
    sentence = incident.sentence
    if any(toll.max is not None or (toll.min or 0) < _DOZENS or toll.stated for toll in incident.killed):
        return False
    homes = {frame.trigger.clause for frame in incident.frames if frame.trigger.sense.effect == "killed"}
    verbs = [sentence.clauses[home].verb for home in homes if home is not None]
    perfect = [verb is not None and sentence.verbs[verb].tense == "perfect" for verb in verbs]
    return bool(incident.killed) and bool(perfect) and all(perfect) and not _counts(incident)


def _counts(incident: Incident) -> bool:
    """Whether a toll is a figure: "more than 300"."""
    groups = (token for toll in incident.killed for token in incident.sentence.tokens if toll.span.covers(token.span))
    return any(token.tag == "CD" and token.text[:1].isdigit() for token in groups)
