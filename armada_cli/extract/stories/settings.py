"""The setting: the town that a sentence before gives as the scene, where it tells of no event itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import side_of
from armada_cli.extract.ground.scene import When, Where, dates_agree, places_agree
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import is_report, noun_list
from armada_cli.extract.incidents import Incident, find_incidents
from armada_cli.extract.incidents.places_before import last_place_before
from armada_cli.extract.incidents.unknown import FINE, towns_pointed_to, unknown_place
from armada_cli.extract.stories.story import Story
from armada_cli.records import Clause, DateValue, NounGroup, PlaceValue, Sentence

_SETTING_PREPS = WordClass("setting_prep")
_REACHING = WordClass("reaching_verb")
_GATHERING = WordClass("gathering_verb")
_DWELLERS = WordClass("dweller")
_STANDING = WordClass("standing_verb")
_STOPPING = WordClass("stopping_on_way")
_COMING = WordClass("coming_to_attack")
_ATTACKERS = WordClass("attacker_told_of")
_HOUSES = WordClass("house_noun")
_STATES = frozenset({"be", "remain"})
_INDEFINITE = frozenset({"a", "an"})
_AT = ("in", "at", "near", "outside", "inside", "on the edge of")
_BACK = 2  # sentences
_AHEAD = 3  # sentences
_TOPIC_BACK = 4  # sentences for which what a paragraph is about stays in mind


def set_before(view: View, story: Story, *, is_first: bool) -> Where | None:
    """The town where people were or went right before, by a sentence of the paragraph that tells of no event.

    "Gunmen drove into Hit at dawn. They shot nine traders": in Hit; what has a day of its own was elsewhere or then.
    The paragraph before counts too where a pronoun goes on with those who came there, and for the first story told
    where it speaks of fighters or of those who live there.
    """
    index = story.incidents[0].index
    if any(incident.days for incident in story.incidents):
        return None
    above = _goes_on(story.incidents[0])
    for before in range(index - 1, max(index - 1 - _BACK, -1), -1):
        sentence = view.sentences[before]
        apart = view.sentences[index].paragraph - sentence.paragraph
        if sentence.part == "title" or apart > 1:
            return None
        faint = find_incidents(view, before)
        near = not apart or above or (is_first and (bool(faint) or _is_of_dwellers(sentence)))
        if not near or any(not incident.is_faint for incident in faint):
            return None
        found = next((where for clause in sentence.clauses for where in _scenes(view, sentence, clause)), None)
        if found is not None:
            return found if places_agree(story.places, [found]) is not False else None
    return None


def set_after(view: View, story: Story) -> Where | None:
    """The town where what was hit is said to stand right after: "shot dead at a church. The church is in Hit"."""
    last = story.incidents[0]
    groups = last.sentence.groups
    hit = {groups[g].lemma for f in last.frames for g in (*f.targets, *f.scene, *f.beside) if g < len(groups)}
    hit |= _HOUSES.words if hit & _HOUSES.words else set()
    for sentence in view.sentences[last.index + 1 : last.index + 1 + _AHEAD]:
        for clause in sentence.clauses:
            places = places_of(view, sentence, _sites_told(sentence, clause, hit))
            town = next((w for w in places if w.value.level in FINE), None)
            if town is not None:
                return town if places_agree(story.places, [town]) is not False else None
    return None


def came_after(view: View, story: Story) -> Where | None:
    """The town to which fighters came, told right after the news: "rebels killed nine. || Some 60 men entered Hit"."""
    news = story.incidents[0]
    if not news.is_lead or story.sides != {False}:
        return None
    for index in range(news.index + 1, min(news.index + 1 + _AHEAD, len(view.sentences))):
        sentence = view.sentences[index]
        if any(not incident.is_faint and incident not in story.incidents for incident in find_incidents(view, index)):
            return None
        days = (When(mention, value) for mention, value in view.values(sentence.span, DateValue))
        if any(dates_agree(story.date, day) is False for day in days):
            continue
        places = places_of(view, sentence, (p for clause in sentence.clauses for p in _ways_in(view, sentence, clause)))
        town = next((w for w in places if w.value.level in FINE), None)
        if town is not None:
            return town if places_agree(story.places, [town]) is not False else None
    return None


def _ways_in(view: View, sentence: Sentence, clause: Clause) -> Iterator[tuple[str, int]]:
    """The phrases of a clause that tell where fighters came to."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.tense != "past" or verb.negated or verb.lemma not in _COMING:
        return
    if any(side_of(view, sentence, group) is False for group in clause.subject):
        yield from (("in", group) for group in clause.objects if verb.lemma in _REACHING)
        yield from clause.preps


def _sites_told(sentence: Sentence, clause: Clause, hit: set[str]) -> Iterator[tuple[str, int]]:
    """The phrases of a clause that tell where what was hit stands, or what those who came did there."""
    verb = sentence.verbs[clause.verb].lemma if clause.verb is not None else None
    known = [g for g in clause.subject if _is_known(sentence, g) and sentence.groups[g].lemma in hit]
    for group in clause.subject:  # "Hit, a farming village of 800, is ..."
        renaming = (noun for noun in sentence.groups if noun.appositive_of == group and noun.lemma in hit)
        yield from (("in", group) for noun in renaming if sentence.tokens[noun.first].lemma in _INDEFINITE)
    for group in known:
        yield from ((sentence.groups[at].prep or "", at) for at in attached_to(sentence, [group], *_AT))
        yield from (("in", at) for at, noun in enumerate(sentence.groups) if noun.appositive_of == group)
    if verb in _STANDING and known:
        yield from ((prep, group) for prep, group in clause.preps if prep in _AT)
    told = [sentence.groups[group] for group in clause.subject]
    stopped = verb in _STOPPING and any(noun.lemma == "they" for noun in told)  # "They were flagged down at Hit"
    attackers = any(_are_attackers(sentence, noun) for noun in told)
    if stopped or (attackers and (verb in _COMING or verb in _STOPPING)):
        yield from clause.preps


def _is_known(sentence: Sentence, group: int) -> bool:
    """Whether a noun has "the" before it."""
    return sentence.tokens[sentence.groups[group].first].lemma == "the"


def _are_attackers(sentence: Sentence, noun: NounGroup) -> bool:
    """Whether a noun stands for those who did what was told: "The attackers came to Hit by canoe"."""
    known = sentence.tokens[noun.first].lemma == "the" and noun.lemma in _ATTACKERS
    return known or noun.lemma == "they"


def _is_of_dwellers(sentence: Sentence) -> bool:
    """Whether a sentence tells of those who live in a place: "residents of Hit were asleep when the men came"."""
    return any(sentence.groups[group].lemma in _DWELLERS for clause in sentence.clauses for group in clause.subject)


def _goes_on(incident: Incident) -> bool:
    """Whether those who act were told before: "They shot nine traders"."""
    groups = incident.sentence.groups
    return any(groups[group].lemma == "they" for frame in incident.frames for group in frame.agents)


def topic_before(view: View, story: Story) -> Where | None:
    """The town of which a sentence before, in the paragraph, says what it has known: "Hit has known worse. In 2005".

    It may stand for one told before: "Others, too, target the city. In January".
    """
    index = story.incidents[0].index
    for before in range(index - 1, max(index - 1 - _TOPIC_BACK, -1), -1):
        sentence = view.sentences[before]
        if sentence.paragraph != view.sentences[index].paragraph or sentence.part == "title":
            return None
        named = view.values(sentence.span, PlaceValue)
        town = _topic(view, sentence)
        if town is not None:
            return town if places_agree(story.places, [town]) is not False else None
        if any(value.level in FINE for _, value in named):
            return None
    return None


def _topic(view: View, sentence: Sentence) -> Where | None:
    """The town that opens a sentence, or is meant in it, and of which it says what has befallen it, or what it is."""
    main = next((c for c in sentence.clauses if c.kind == "main"), None)
    if main is None or main.verb is None or 0 not in main.subject:
        return None
    verb = sentence.verbs[main.verb]
    if verb.tense != "perfect" and not (verb.tense == "present" and verb.lemma in _STATES):
        return None
    opening = view.values(sentence.groups[0].span, PlaceValue)
    named = next((Where(m, v) for m, v in opening if v.level in FINE), None)
    meant = next(towns_pointed_to(sentence), None)
    return named or (last_place_before(view, meant.start, FINE) if meant is not None else None)


def _scenes(view: View, sentence: Sentence, clause: Clause) -> Iterator[Where]:
    """The towns where something happens or leads, as a clause in the past tells that is not one of saying."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    told = verb is not None and (verb.tense == "past" or (verb.tense == "perfect" and verb.lemma in _GATHERING))
    if verb is None or not told or is_report(verb.lemma):
        return
    those = [g for g in clause.subject if sentence.groups[g].lemma in _DWELLERS]
    reached = [("in", group) for group in attached_to(sentence, those, "of", "in")]  # "residents of Hit were asleep"
    reached += [("into", group) for group in clause.objects if verb.lemma in _REACHING]  # "entered Hit"
    yield from places_of(view, sentence, (*reached, *clause.preps))


def places_of(view: View, sentence: Sentence, preps: Iterable[tuple[str, int]]) -> Iterator[Where]:
    """The towns that phrases of place name, or the settlement or site in them."""
    for prep, group in preps:
        whole = sentence.groups[group].lemma in noun_list("settlement", "site", "part")
        inside = attached_to(sentence, [group], "of", "in", "at") if whole else []
        for at in (group, *inside) if prep in _SETTING_PREPS else ():
            head = sentence.tokens[sentence.groups[at].head].span
            yield from (Where(m, v) for m, v in view.values(head, PlaceValue) if v.level in FINE)
            noun = sentence.groups[at].lemma.casefold().removesuffix("s")  # "the District of"
            kind = noun in noun_list("settlement")
            unknown = None if kind else unknown_place(view, sentence, at)
            yield from () if unknown is None else (unknown,)
