"""The scene that a sentence moves to: what is counted after it is of nothing told before, if of anything at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.headings import days_told
from armada_cli.extract.ground.nature import Nature, nature_of, side_of
from armada_cli.extract.ground.scene import When, dates_agree, length_of, narrowest, own_places, places_agree
from armada_cli.extract.ground.triggers import Sense, Trigger
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import is_report, noun_list, verb_class
from armada_cli.extract.incidents import Incident, find_incidents
from armada_cli.extract.stories.settings import places_of
from armada_cli.extract.stories.story import Scene, Story
from armada_cli.records import Clause, DateValue, Sentence, Span, WeaponValue

_BACK = 2  # sentences
_LEAVING_OFF = WordClass("leaving_off")
_PAST = frozenset({"past", "perfect"})
_MONTH = 31  # days: of what a longer time brought no one event is told
_LONG = frozenset({"month"})  # precisions of days
_UNREAL = frozenset({"negated", "planned", "hypothetical", "threatened", "past_habit", "denied"})
_COMING = Sense(act="enter", pos="verb", subject="doer", weak=True)  # of those of whom nothing else is told


def deed_before(incident: Incident, stories: Sequence[Story]) -> Incident | None:
    """What a sentence of the paragraph tells too weakly alone after the last event, where an incident goes on with it.

    It is told of armed people or with weapons, or of another time. "In March men with guns held a school in Hit. Nine
    teachers died": in Hit, in March, whatever was told before. "In March a bus overturned. Nine people died": no event,
    and none of those told before either.
    """
    view = incident.view
    if not stories or incident.sentence.part != "body" or not _has_no_scene(incident):
        return None
    last = max((story.last.index for story in stories), default=-1)
    for before in range(incident.index - 1, max(incident.index - 1 - _BACK, last), -1):
        sentence = view.sentences[before]
        if sentence.paragraph != incident.sentence.paragraph or sentence.part == "title":
            return None
        scene = _scene_set(view, sentence)
        if scene is None:
            continue
        faint = find_incidents(view, before)
        frames = tuple(_deeds(view, before)) or tuple(f for i in faint if not i.refers_back for f in i.frames)
        apart = _is_armed(view, sentence) or _is_of_other_time(scene.date)
        if not (frames or (apart and not incident.names_dead)) or not all(told.is_faint for told in faint):
            return None
        return Incident(view, before, frames, scene.places, (scene.date,) if scene.date is not None else ())
    return None


def is_elsewhere(story: Story, deed: Incident) -> bool:
    """Whether a story is none of what was done there: it was in another place, on another day, or is undated news."""
    if places_agree(story.places, deed.places) is False or _moves_on(story, deed):
        return True
    if story.day is not None and deed.date is not None:
        return dates_agree(story.day, deed.date) is False
    if story.incidents[0].is_lead:
        return story.day is None and _is_of_other_time(deed.date)
    apart = story.last.sentence.paragraph != deed.sentence.paragraph
    armed = bool(deed.frames) or _is_of_other_time(deed.date)
    return apart and armed and not (story.day or own_places(story.places))


def _moves_on(story: Story, deed: Incident) -> bool:
    """Whether a sentence opens with another place than that of a story: "In Mannar, rebels threw themselves at"."""
    known, there = own_places(story.places), own_places(deed.places)
    opens = deed.sentence.groups[0] if deed.sentence.groups else None
    if not known or not there or known & there or opens is None or opens.prep is None:
        return False
    groups = deed.sentence.groups
    doers = min((groups[g].span.start for clause in deed.sentence.clauses[:1] for g in clause.subject), default=0)
    return any(where.mention.span.start < doers for where in deed.places)


def _has_no_scene(incident: Incident) -> bool:
    """Whether it goes on with what was told, and says neither where nor when."""
    known = incident.refers_back or not (incident.has_doers or incident.opens_new)
    goes_on = incident.adds_only or (known and bool(incident.tolls))
    return goes_on and not (incident.places or incident.days or incident.dies_later or incident.is_ranked)


def _is_of_other_time(when: When | None) -> bool:
    """Whether a day is none of those around the news: it has a year or is a month, "last June", "in March 2018"."""
    return when is not None and (not when.value.relative or when.value.precision in _LONG)


def _scene_set(view: View, sentence: Sentence) -> Scene | None:
    """The town and the day of what a sentence tells, in a clause that is not one of saying."""
    days = _days(view, sentence)
    told = _told(view, sentence)
    places = tuple(where for clause in told for where in places_of(view, sentence, clause.preps))
    day = narrowest(day for day in days if length_of(day) <= _MONTH)
    return Scene(places, day) if own_places(places) or day is not None else None


def _days(view: View, sentence: Sentence) -> list[When]:
    """The days on which something happened, and those that words hang on: "since last June, when guards retook it"."""
    days = [When(m, v) for m, v in view.values(sentence.span, DateValue) if v.start]
    hung = [day for day in days if view.text.startswith(", when ", day.mention.span.end)]
    return [*days_told(view, sentence), *hung]


def _told(view: View, sentence: Sentence) -> Iterator[Clause]:
    """The clauses that tell something in the past, or in the present of a list of dated events."""
    dated = any(not day.value.relative for day in _days(view, sentence))
    for clause in sentence.clauses:
        verb = sentence.verbs[clause.verb] if clause.verb is not None else None
        if verb is not None and not is_report(verb.lemma) and (verb.tense in _PAST or dated):
            yield clause


def _is_armed(view: View, sentence: Sentence) -> bool:
    """Whether some of those who act in a sentence, or whom they act on, bear arms, or weapons stand in it."""
    if any(True for _ in view.values(sentence.span, WeaponValue)):
        return True
    groups = (group for clause in _told(view, sentence) for group in (*clause.subject, *clause.objects))
    return any(side_of(view, sentence, group) is not None for group in groups)


def _deeds(view: View, index: int) -> Iterator[Frame]:
    """A frame for each clause in which armed people, or weapons, come to something: that they did, and who they are."""
    sentence = view.sentences[index]
    for clause in _told(view, sentence):
        verb = sentence.verbs[clause.verb or 0]
        agents = tuple(g for g in clause.subject if _bears_arms(view, sentence, clause, g))
        means = tuple(g for g in clause.subject if g not in agents and _is_laden(view, sentence, clause, g))
        if clause.context & _UNREAL or verb.lemma in _LEAVING_OFF or not (means or (agents and verb.voice == "active")):
            continue
        if any(side_of(view, sentence, g) for g in agents) and not _is_on_enemy(view, sentence, clause):
            continue
        trigger = Trigger(_COMING, verb.lemma, verb.span, clause=sentence.clauses.index(clause))
        sites = tuple(g for g in clause.objects if sentence.groups[g].lemma in noun_list("site"))
        yield Frame(index, trigger, agents=agents, means=means, targets=sites, context=clause.context)


def _bears_arms(view: View, sentence: Sentence, clause: Clause, group: int) -> bool:
    """Whether a noun is of people who fight or guard for one side or the other, or who bring weapons with them."""
    if nature_of(view, sentence, group) not in Nature.actors():
        return False
    return side_of(view, sentence, group) is not None or _is_laden(view, sentence, clause, group)


def _is_on_enemy(view: View, sentence: Sentence, clause: Clause) -> bool:
    """Whether a state's forces act on those who fight it, or use weapons: not "police arrested two rebels"."""
    if sentence.verbs[clause.verb or 0].lemma in verb_class("arrest"):
        return False
    hit = (*clause.objects, *(group for _, group in clause.preps))
    armed = any(True for _ in view.values(clause.span, WeaponValue))
    return armed or any(side_of(view, sentence, group) is False for group in hit)


def _is_laden(view: View, sentence: Sentence, clause: Clause, group: int) -> bool:
    """Whether weapons stand between a noun and its verb: "men with rifles walk", "a van full of explosives"."""
    first, verb = sentence.groups[group].span.start, sentence.verbs[clause.verb or 0].span.start
    return first < verb and any(True for _ in view.values(Span(first, verb), WeaponValue))
