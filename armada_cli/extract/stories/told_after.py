"""The town of a story told vaguely, where sentences after it name it: "in a town near Kut. ... the blast in Hit"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.scene import When, Where, dates_agree, places_agree
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import is_report, noun_list
from armada_cli.extract.stories.settings import places_of
from armada_cli.extract.stories.story import Story
from armada_cli.records import Clause, DateValue, Sentence

_EVENTS = WordClass("event_told_of")
_HOSPITALS = WordClass("hospital")
_HAPPENING = WordClass("happening_verb")
_ELSEWHERE = WordClass("elsewhere_verb")
_AT = ("in", "at", "near", "outside", "inside", "on the edge of")
_AHEAD = 5  # sentences
_MARKED = 2  # words of ", at "
_APART = 3  # paragraphs
_PEOPLE = (Nature.PERSON, Nature.PEOPLE, Nature.ACTOR)


def town_told_after(view: View, story: Story, tellers: Mapping[int, Sequence[Story]]) -> Where | None:
    """The town that sentences after a story give for what it brought in, but for those that tell of other events.

    "A bomb hit a market in a town near Kut. The driver left minutes before the blast in Hit": in Hit. So do "the house
    in the hamlet of Hit" and, where it was in "a village", "25 miles from the village of Hit".
    """
    first = story.incidents[0]
    known = _brought_in(view, first.sentence)
    for index in range(first.index + 1, min(first.index + 1 + _AHEAD, len(view.sentences))):
        sentence = view.sentences[index]
        if sentence.paragraph - first.sentence.paragraph > _APART:
            return None
        if any(other is not story for other in tellers.get(index, ())) or not _is_of_day(view, sentence, story):
            continue
        towns = places_of(view, sentence, _phrases(sentence, known))
        town = next((w for w in towns if places_agree(story.places, [w]) is not False), None)
        if town is not None:
            return town
    return None


def _brought_in(view: View, sentence: Sentence) -> set[str]:
    """The things and the settlements that a sentence names for the first time: "a market", "a village"."""
    new = [i for i, noun in enumerate(sentence.groups) if sentence.tokens[noun.first].lemma in ("a", "an")]
    things = (i for i in new if nature_of(view, sentence, i) not in _PEOPLE)
    return {sentence.groups[i].lemma for i in things} - _HOSPITALS.words


def _is_of_day(view: View, sentence: Sentence, story: Story) -> bool:
    """Whether a sentence names no other day than that of a story."""
    days = (When(mention, value) for mention, value in view.values(sentence.span, DateValue))
    return not any(dates_agree(story.date, day) is False for day in days)


def _phrases(sentence: Sentence, known: set[str]) -> Iterator[tuple[str, int]]:
    """The phrases of a sentence that tell where known things are, or where what happened did."""
    if any(noun.lemma in _HOSPITALS for noun in sentence.groups):
        return
    meant = [i for i, noun in enumerate(sentence.groups) if sentence.tokens[noun.first].lemma == "the"]
    events = [i for i in meant if sentence.groups[i].lemma in _EVENTS]
    things = [i for i in meant if sentence.groups[i].lemma in known]
    for group in (*events, *things):
        yield from ((sentence.groups[at].prep or "", at) for at in attached_to(sentence, [group], *_AT))
        yield from _set_off(sentence, group)
        if group in things and sentence.groups[group].lemma in noun_list("settlement"):
            yield "in", group
    for clause in sentence.clauses:
        if _tells_where(sentence, clause, events, things):
            yield from ((prep, group) for prep, group in clause.preps if prep in _AT)


def _set_off(sentence: Sentence, group: int) -> Iterator[tuple[str, int]]:
    """The phrase that only commas set off behind a noun: "The mill, at Hit, was guarded"."""
    after = sentence.groups[group + 1] if group + 1 < len(sentence.groups) else None
    mark = sentence.tokens[sentence.groups[group].last + 1 : after.first] if after is not None else ()
    if after is not None and after.prep in _AT and [token.text for token in mark[:1]] == [","] and len(mark) <= _MARKED:
        yield after.prep, group + 1


def _tells_where(sentence: Sentence, clause: Clause, events: list[int], things: list[int]) -> bool:
    """Whether a clause says where an event happened, or where a thing was then: "as the bus slowed near Hit"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.tense not in ("past", "perfect") or is_report(verb.lemma):
        return False
    if {*events} & {*clause.subject}:
        return verb.lemma in _HAPPENING
    return bool({*things} & {*clause.subject}) and verb.voice == "active" and verb.lemma not in _ELSEWHERE
