"""Several events in one frame, told apart: targets with places of their own, and nouns that are left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from armada_cli.extract.frames.frame import Frame
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.standing import is_gapped
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.records import CountValue, DateValue, PlaceValue, Sentence, Span

_AT_PREPS = WordClass("place_prep")
_ELIDING = WordClass("eliding")
_ONE = frozenset({"a", "an", "his", "her"})
_MORE = frozenset({"more", "other", "others"})
_THEM = frozenset({"them", "they", "whom", "who"})
_SEVERAL = 2


def by_target(view: View, sentence: Sentence, frame: Frame, frames: Sequence[Frame]) -> list[Frame]:
    """A frame for each of several targets that have a place of their own: "hit a bank in A and a school in B".

    So of a noun ("claimed attacks on a bank in A and a school in B"), but where a verb counts the dead of all.
    """
    counted = any(f.trigger.sense.effect and frame.trigger.group in f.events for f in frames)
    if frame.part is not None or (frame.trigger.group is not None and (counted or not _is_several(sentence, frame))):
        return [frame]
    targets = [*frame.targets, *_listed_targets(view, sentence, frame)]
    placed = {target: _place_after(view, sentence, target, unknown=True) for target in targets}
    places = {place for place in placed.values() if place is not None}
    if len(places) < _SEVERAL or len(places) < len(targets):
        return [frame]
    bounds = [*targets[1:], len(sentence.groups)]
    return [
        replace(frame, targets=(target,), scene=_scene_between(frame, placed, target, end), part=target)
        for target, end in zip(targets, bounds, strict=True)
    ]


def _is_several(sentence: Sentence, frame: Frame) -> bool:
    """Whether the noun of a frame is a plural that names force."""
    plural = sentence.tokens[sentence.groups[frame.trigger.group or 0].head].tag == "NNS"
    return plural and frame.trigger.sense.refers and not frame.trigger.sense.effect


def _scene_between(frame: Frame, placed: Mapping[int, int | None], target: int, end: int) -> tuple[int, ...]:
    """What tells the scene of one of several targets: what stands after it, and days before the first or after all."""
    first, places = min(placed), set(placed.values())
    own = [group for group in frame.scene if target < group < end]
    shared = [group for group in frame.scene if group < first and group not in places]
    place = placed[target]
    return tuple(dict.fromkeys((*shared, *(() if place is None else (place,)), *own)))


def _listed_targets(view: View, sentence: Sentence, frame: Frame) -> list[int]:
    """Things joined by "and" to the place of a target, each with a place after it: they are aimed at as well."""
    places = (_place_after(view, sentence, target) for target in frame.targets)
    return [thing for place in places if place is not None for thing in _things_joined(view, sentence, place)]


def _things_joined(view: View, sentence: Sentence, place: int) -> list[int]:
    """The things joined to a place, and to the places of those, that have a place of their own."""
    found: list[int] = []
    renaming = [i for i, g in enumerate(sentence.groups) if g.appositive_of == place]  # "a bank in A, a school in B"
    for other in (*sentence.groups[place].conjuncts, *renaming):
        after, noun = _place_after(view, sentence, other), sentence.groups[other]
        elided = not sentence.tokens[noun.head].tag.startswith("NN")  # "strikes on rebels in A and one more in B"
        if after is None or elided or noun.lemma in noun_list("settlement"):
            continue
        further = _things_joined(view, sentence, after)
        if nature_of(view, sentence, other) in Nature.targets() and (further or other not in renaming):
            found += [other, *further]
    return found


def by_victim(view: View, sentence: Sentence, frame: Frame) -> list[Frame]:
    """A frame for each count of people that has a place of its own: "killed four people in A and six in B"."""
    clause = None if frame.trigger.clause is None else sentence.clauses[frame.trigger.clause]
    if clause is None or not frame.trigger.sense.effect or not frame.victims or frame.part is not None:
        return [frame]
    dealt = any(_is_part(view, sentence, group) for group in frame.victims)  # "13 of the dead fell at a cafe and 51"
    beside = () if dealt else tuple(g for _, g in clause.preps if _is_later_count(view, sentence, clause.preps, g))
    frame = replace(frame, victims=(*frame.victims, *beside)) if beside else frame
    further = [group for _, group in clause.preps if _is_further_count(view, sentence, frame, group)]
    if not further:
        return [frame]
    bounds = [*further, len(sentence.groups)]
    first = tuple(group for group in frame.scene if group < further[0])
    parts = [replace(frame, scene=first, part=0)]
    for group, end in pairwise(bounds):
        scene = tuple(other for other in frame.scene if group < other < end)
        parts.append(replace(frame, victims=(group,), scene=scene, part=group))
    return parts


def _is_part(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a group counts some of those told before."""
    return any(value.relation == "part" for _, value in view.values(sentence.groups[group].span, CountValue))


def _is_later_count(view: View, sentence: Sentence, preps: Sequence[tuple[str, int]], group: int) -> bool:
    """Whether more people are joined to a scene without a name: "shot a nurse at a bus stop and a tailor outside"."""
    spots = [g for _, g in preps if group in sentence.groups[g].conjuncts]
    people = any(nature_of(view, sentence, g) in Nature.people() for g in spots)
    named = any(_is_named_place(view, sentence, g) for g in spots)
    return bool(spots) and not people and not named and _is_count(view, sentence, group)


def _is_named_place(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a group is a place by name or a settlement: "Al Noor", "the second town"."""
    noun = sentence.groups[group]
    named = any(token.tag.startswith("NNP") for token in sentence.tokens[noun.first : noun.last + 1])
    return named or noun.lemma in noun_list("settlement") or bool(view.values(noun.span, PlaceValue))


def _is_further_count(view: View, sentence: Sentence, frame: Frame, group: int) -> bool:
    """Whether one or more people are joined to the place of those before, and have a place after them."""
    joined = any(group in sentence.groups[place].conjuncts for place in frame.scene)
    return joined and _is_count(view, sentence, group) and _place_after(view, sentence, group) is not None


def _is_count(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a group is a number of people: "six", "two more", "a guard"."""
    noun = sentence.groups[group]
    words = sentence.tokens[noun.first : noun.head + 1]
    counted = any(token.tag == "CD" for token in words) or (words[0].lemma in _ONE and words[-1].tag == "NN")
    bare = sentence.tokens[noun.head].tag == "CD" or words[-1].lemma in _MORE
    people = bare or nature_of(view, sentence, group) in Nature.people()
    return counted and people


def by_some(view: View, sentence: Sentence, frame: Frame) -> list[Frame]:
    """The frame, and that of some of those it counts, who fell in an event of their own.

    "Sixty people died in bombings last week, 22 of them in a blast at a market in Hit on Sunday".
    """
    if frame.trigger.clause is None or frame.part is not None or not (frame.trigger.sense.effect and frame.victims):
        return [frame]
    after = sentence.verbs[sentence.clauses[frame.trigger.clause].verb or 0].head
    for some in (i for i, g in enumerate(sentence.groups) if g.first > after and g.prep is None):
        event = _event_of_some(view, sentence, some)
        if event is None or some in frame.victims:
            continue
        own = {at for at in frame.scene if at >= some}
        rest = replace(
            frame,
            events=tuple(at for at in frame.events if at != event),
            scene=tuple(at for at in frame.scene if at not in own),
        )
        return [rest, replace(frame, victims=(some,), targets=(), events=(event,), scene=(event,), part=some)]
    return [frame]


def is_some(sentence: Sentence, frame: Frame) -> bool:
    """Whether a frame is of some of those whom another of its verb counts: "22 of them in a blast"."""
    of = frame.part + 1 if frame.part is not None else None
    if of is None or of >= len(sentence.groups):
        return False
    return sentence.groups[of].attached_to == frame.part and sentence.groups[of].lemma in _THEM


def _event_of_some(view: View, sentence: Sentence, some: int) -> int | None:
    """The noun of the event, with a place or a day, in which some of those counted fell: "four of them in a raid"."""
    of, at = some + 1, some + 2
    if at >= len(sentence.groups) or not _is_part(view, sentence, some):
        return None
    if sentence.groups[of].attached_to != some or sentence.groups[of].lemma not in _THEM:
        return None
    noun = sentence.groups[at]
    one = sentence.tokens[noun.first].lemma in ("a", "an", "one") and noun.prep in ("in", "by", "during")
    if not one or sentence.groups[of].last + 2 != noun.first:
        return None
    told = any(t.group == at and t.sense.refers and not t.sense.effect for t in view.triggers(sentence))
    placed = (sentence.groups[g].span for g in attached_to(sentence, [at], *_AT_PREPS))
    return at if told and any(_tells_scene(view, span) for span in placed) else None


def _tells_scene(view: View, span: Span) -> bool:
    """Whether a phrase names a place or a day."""
    return bool(view.values(span, PlaceValue)) or bool(view.values(span, DateValue))


def by_gap(view: View, sentence: Sentence, frame: Frame) -> list[Frame]:
    """A frame for each event whose verb is left out: "the first blast killed two people, the second three"."""
    if frame.trigger.clause is None or not frame.trigger.sense.effect:
        return [frame]
    objects = [g for g in sentence.clauses[frame.trigger.clause].objects if is_gapped(sentence, g)]
    meant = {t.group for t in view.triggers(sentence) if t.stands_for is not None} if objects else ()
    gapped = [g for g in objects if g in meant]
    return [frame, *(replace(frame, victims=(g,), events=(g,), scene=(), part=g) for g in gapped)]


def with_elided(view: View, sentence: Sentence, frame: Frame) -> list[Frame]:
    """The frame, and those of further events whose noun is left out: "three strikes in A and one more in B"."""
    at = frame.trigger.group
    if at is None or not frame.trigger.sense.refers or frame.part is not None:
        return [frame]
    found = _with_that_of(sentence, frame, at)
    meant = {t.group for t in view.triggers(sentence) if t.stands_for is not None}
    for index, group in enumerate(sentence.groups[at + 1 :], at + 1):
        words = {token.lemma for token in sentence.tokens[group.first : group.last + 1]}
        if sentence.tokens[group.first - 1].lemma != "and" or not words <= _ELIDING or index in meant:
            continue
        people = any(value.unit == "people" for _, value in view.values(group.span, CountValue))
        place = None if people else _place_after(view, sentence, index)
        if place is not None:
            trigger = replace(frame.trigger, group=index, span=group.span)
            found.append(replace(frame, trigger=trigger, scene=(index, place), part=index))
    return found


def _with_that_of(sentence: Sentence, frame: Frame, at: int) -> list[Frame]:
    """The frame, and that of "that of": "the murder of the judge in A and that of his clerk in B"."""
    that = next((i for i, g in enumerate(sentence.groups) if i > at and g.lemma == "that"), None)
    whose = tuple(attached_to(sentence, [that], "of")) if that is not None else ()
    if that is None or not whose:
        return [frame]
    trigger = replace(frame.trigger, group=that, span=sentence.groups[that].span)
    killed = bool(frame.victims)
    second = replace(
        frame,
        trigger=trigger,
        victims=whose if killed else (),
        targets=() if killed else whose,
        scene=(that, *(group for group in frame.scene if group > that)),
        part=that,
    )
    rest = {that, *whose}
    first = replace(
        frame,
        victims=tuple(g for g in frame.victims if g not in rest),
        targets=tuple(g for g in frame.targets if g not in rest),
        scene=tuple(group for group in frame.scene if group < that),
    )
    return [first, second]


def _place_after(view: View, sentence: Sentence, target: int, *, unknown: bool = False) -> int | None:
    """The group with "in" or "at" that stands right after a target, a name that nothing knows if `unknown`."""
    following = target + 1
    while following < len(sentence.groups) and any(g.possessor == following for g in sentence.groups):
        following += 1
    if following >= len(sentence.groups) or sentence.groups[following].prep not in _AT_PREPS:
        return None
    settled = sentence.groups[following].lemma in noun_list("settlement")
    nature = nature_of(view, sentence, following)
    named = unknown and nature is Nature.THING and sentence.tokens[sentence.groups[following].head].tag == "NNP"
    return following if settled or named or nature is Nature.PLACE else None
