"""Whom a sentence means by "him" or "their bodies" who was told of in the one before, where a noun alone names him."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from armada_cli.extract.frames import ON_PEOPLE, Frame, find_frames
from armada_cli.extract.frames.parties import target_of
from armada_cli.extract.ground.nature import Nature, nature_of, side_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident
from armada_cli.records import Party, PersonValue, Sentence

_ASSAILANTS = WordClass("assailant")
_ANYBODY = WordClass("anybody")
_BODIES = WordClass("body")
_FALLEN = WordClass("dead_told_of")
_ONE = frozenset({"he", "him", "she", "her", "his"})
_SEVERAL = frozenset({"they", "them", "their", "both"})
_PEOPLE = (Nature.PEOPLE, Nature.ACTOR)
_REACH = 2  # sentences back to those who are meant


def those_meant(view: View, incidents: Sequence[Incident]) -> Iterator[Party]:
    """The parties for whom the pronouns of an event's victims stand."""
    for incident in incidents:
        for frame in incident.frames:
            if frame.trigger.sense.effect == "killed" or frame.trigger.sense.act in ON_PEOPLE:
                for group in dict.fromkeys((*frame.victims, *frame.targets)):
                    yield from _meant(view, incident, frame, group)


def _meant(view: View, incident: Incident, frame: Frame, group: int) -> Iterator[Party]:
    """The person whose name a pronoun stands for, else those of the sentences before who were told of last."""
    sentence, noun = incident.sentence, incident.sentence.groups[group]
    first = sentence.tokens[noun.first]
    owned = noun.lemma in _BODIES and first.tag == "PRP$"
    word = first.text.lower() if owned else noun.lemma
    if not (owned or noun.first == noun.head) or word not in _ONE | _SEVERAL:
        return
    named = next((value for mention, value in view.values(first.span, PersonValue) if mention.span == first.span), None)
    if named is not None:
        yield Party(named.name, None, "person", named.name)
    else:
        yield from _last_told(view, incident, {*frame.agents}, group, several=word in _SEVERAL)


def _last_told(view: View, incident: Incident, doers: set[int], before: int, *, several: bool) -> Iterator[Party]:
    for index in range(incident.index, max(-1, incident.index - 1 - _REACH), -1):
        sentence = view.sentences[index]
        if sentence.paragraph != incident.sentence.paragraph:
            return
        own = index == incident.index
        told = [g for g in _told_of(view, index) if not own or (g < before and g not in doers)]
        people = [g for g in told if _are_people(view, sentence, g, several=several)]
        found = [party for g in people[:1] if (party := target_of(view, sentence, g)) is not None]
        if found or (told and not own):
            yield from found
            return


def _told_of(view: View, index: int) -> list[int]:
    """Whom a sentence is about: those something is done to in it, else the subjects of its main clauses."""
    sentence, frames = view.sentences[index], find_frames(view, index)
    hit = [
        g
        for frame in frames
        for g in frame.victims
        if frame.trigger.sense.effect or frame.trigger.sense.act in ON_PEOPLE
    ]
    doers = {g for frame in frames for g in frame.agents}
    main = [c for c in sentence.clauses if c.kind == "main"]
    subjects = [g for c in main for g in (c.objects if _are_dead(sentence, c.subject) else c.subject)]
    return [*hit, *(g for g in subjects if g not in doers and g not in hit)]


def _are_dead(sentence: Sentence, groups: Sequence[int]) -> bool:
    """Whether a subject speaks of the dead, whom its clause then names: "the victim was an agronomist"."""
    return bool(groups) and all(sentence.groups[group].lemma in _FALLEN for group in groups)


def _are_people(view: View, sentence: Sentence, group: int, *, several: bool) -> bool:
    """Whether a group is people by a noun that says who they are, one or several, and none who attack."""
    noun = sentence.groups[group]
    known = nature_of(view, sentence, group) in _PEOPLE and noun.lemma not in _ANYBODY and noun.lemma not in _ASSAILANTS
    number = sentence.tokens[noun.head].tag in (("NNS", "NNPS") if several else ("NN", "NNP"))
    return known and number and side_of(view, sentence, group) is not False
