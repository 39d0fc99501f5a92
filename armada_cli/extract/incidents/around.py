"""Where the name of a place may stand that no gazetteer has: around what a frame tells, and beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import is_report, noun_list
from armada_cli.records import Clause, PlaceValue, Sentence

_FOUGHT_FOR = frozenset({"for", "over", "of"})
_ON_PLACES = frozenset({"shell", "bomb", "airstrike", "attack", "assault", "raid"})  # their object may be a village
_LYING = re.compile(
    r", (?:(?:some|about|around|just|only) )?(?:\d[\d.,]{0,6} ?(?:km|kilomet|miles?\b)|near\b|close to\b|outside\b"
    r"|(?:north|south|east|west)\w* of\b|on the (?:\w+ )?(?:border|road)\b)"
)
_TAKING = WordClass("taking_verb")
_INHABITANTS = WordClass("inhabitants")
_PREPS = WordClass("unknown_place_prep")
_MEANWHILE = WordClass("meanwhile_marker")
_AROUND = WordClass("around_town")
_THOSE = frozenset({"he", "she", "they"})


def candidates(view: View, sentence: Sentence, frame: Frame) -> Iterator[int]:
    """The groups after a preposition of place, and what was hit where the words after it say that it is a place."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    for prep, governed in clause.preps if clause else ():
        if (prep in _PREPS or is_side_of(prep)) and (frame.part is None or governed in frame.scene):
            yield governed
        whole = sentence.groups[governed].lemma in _AROUND and frame.part is None
        yield from attached_to(sentence, [governed], "of") if whole else ()  # "on the outskirts of Kuruba"
    home = {frame.trigger.group, *frame.targets, *frame.beside, *frame.victims}
    for index, group in enumerate(sentence.groups):
        if group.attached_to in home and group.attached_to is not None and group.prep in _PREPS:
            yield index
        elif group.attached_to == frame.trigger.group is not None and group.prep == "on":
            yield from [index] if frame.trigger.sense.act in _ON_PLACES else []  # "the raid on Kuruba"
        elif group.attached_to == frame.trigger.group is not None and frame.trigger.sense.act == "clash":
            yield from [index] if group.prep in _FOUGHT_FOR else []  # "the battle for Kuruba"
    objects = clause.objects if clause else ()
    sites = [
        g for g in (*frame.targets, *objects) if sentence.groups[g].lemma in noun_list("settlement", "placed_site")
    ]
    yield from attached_to(sentence, sites, "of")  # "struck the airbase of Kuruba"
    for index in (*frame.targets, *objects):
        called = any(g.appositive_of == index and g.lemma in noun_list("settlement") for g in sentence.groups)
        if called or frame.trigger.sense.act in _ON_PLACES or _is_located(view, sentence, index):
            yield index
    if frame.trigger.sense.act == "kidnap":
        yield from (g for p, g in clause.preps if p == "from") if clause else ()  # "abducted a teacher from Kuruba"
        yield from attached_to(sentence, frame.victims, "from")
    scene = [g for prep, g in clause.preps if prep in _PREPS] if clause else []
    yield from _renaming(sentence, scene)
    yield from _entered(sentence, clause) if clause else ()
    for beside in _clauses_beside(view, sentence, frame, home):
        named = (governed for prep, governed in beside.preps if prep in _PREPS or prep == "through")
        yield from (g for g in named if sentence.tokens[sentence.groups[g].first].lemma != "the")  # "aimed at the Cole"


def is_side_of(prep: str | None) -> bool:
    """Whether a preposition says on which side of a place something is: "south of Kuruba"."""
    return prep is not None and prep.endswith(" of") and prep.removesuffix(" of") in noun_list("direction")


def _renaming(sentence: Sentence, groups: Iterable[int]) -> Iterator[int]:
    """The names of the settlements that some groups stand for: "in two villages, Kuruba and Sanzali"."""
    kinds = [group for group in groups if sentence.groups[group].lemma in noun_list("settlement")]
    yield from (index for index, noun in enumerate(sentence.groups) if noun.appositive_of in kinds)


def _clauses_beside(view: View, sentence: Sentence, frame: Frame, home: set[int | None]) -> Iterator[Clause]:
    """The clauses beside a frame's own whose scene is its own as well.

    What its noun is said to do ("the attack happened at Kuruba"), what those who are hit were doing ("killed men
    queueing at Kuruba", "was at a house in Kuruba when a bomb hit him"), and what the same people did before
    ("dragged him out of his house at Kuruba and shot him").
    """
    own = frame.trigger.clause
    for clause in sentence.clauses:
        says = clause.verb is None or is_report(sentence.verbs[clause.verb].lemma)
        told_of = own is None and frame.trigger.group in (*clause.subject, *clause.objects)
        waiting = clause.kind == "reduced" and clause.antecedent in home and _is_going_on(sentence, clause)
        if waiting or (told_of and not says):
            yield clause
    governor = sentence.clauses[own].governor if own is not None else None
    yield from _clauses_meanwhile(view, sentence, own, frame) if own is not None else ()
    if own is not None and governor is not None and sentence.clauses[own].kind == "conjunct":
        before = sentence.clauses[governor]
        if before.subject == sentence.clauses[own].subject and not any(
            p in _PREPS for p, _ in sentence.clauses[own].preps
        ):
            yield before


def _clauses_meanwhile(view: View, sentence: Sentence, own: int, frame: Frame) -> Iterator[Clause]:
    """The clauses that tell where those who are hit were: "was at home in Kuruba when men shot him", "as he left"."""
    told = sentence.clauses[own]
    before = sentence.clauses[told.governor] if told.kind == "adverbial" and told.governor is not None else None
    if before is not None and told.marker == "when" and not view.values(told.span, PlaceValue):
        says = before.verb is None or is_report(sentence.verbs[before.verb].lemma)
        yield from () if says else (before,)
    for clause in sentence.clauses:
        if clause.governor == own and clause.kind == "adverbial" and clause.marker in _MEANWHILE:
            those = [sentence.groups[group].lemma for group in clause.subject]
            yield from [clause] if {*clause.subject} & {*frame.victims} or {*those} & _THOSE else ()


def _is_going_on(sentence: Sentence, clause: Clause) -> bool:
    """Whether the verb of a clause without a subject tells what was going on: "queueing", not "trained"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    return verb is not None and sentence.tokens[verb.head].tag == "VBG"


def _is_located(view: View, sentence: Sentence, group: int) -> bool:
    """Whether the words after a name say where it lies: "Kuruba, 40 km from X"."""
    return _LYING.match(view.text, sentence.groups[group].span.end) is not None


def _entered(sentence: Sentence, clause: Clause) -> Iterator[int]:
    """Where those who act went before: "rode into Kuruba and shot nine", "called the people of Kuruba together"."""
    for before in sentence.clauses:
        sent = before.kind == "reduced" and before.antecedent in clause.subject
        if sent:
            yield from (group for prep, group in before.preps if prep == "into")  # "men dropped into Kuruba shot nine"
        if before.span.start < clause.span.start and {*before.subject} & {*clause.subject}:
            yield from (group for prep, group in before.preps if prep == "into")
            people = [g for g in before.objects if sentence.groups[g].lemma in _INHABITANTS]
            yield from attached_to(sentence, people, "of")
    for after in sentence.clauses:
        if after.kind == "adverbial" and after.verb is not None and sentence.verbs[after.verb].lemma in _TAKING:
            yield from after.objects  # "killed nine people when it captured Kuruba"
