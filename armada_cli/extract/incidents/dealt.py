"""A list of dead leaders, each with a day or a place of his own, dealt out: one incident for each item of the list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from armada_cli.extract.casualties.counted import Toll
from armada_cli.extract.casualties.listed_people import dies_by_own_clause, listed_from, phrase_start
from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.items import days_in, is_held_in, places_in
from armada_cli.extract.ground.leading import is_leader
from armada_cli.extract.ground.positions import group_at
from armada_cli.extract.ground.scene import When, Where, own_places
from armada_cli.extract.incidents.incident import Incident
from armada_cli.extract.incidents.parallel import PAIRWISE
from armada_cli.records import Mention, PersonValue, PlaceValue, Sentence, Span
from armada_cli.values import frozen

Named = tuple[Mention, PersonValue]
_JOINT = re.compile(r",? and (?:in |on )?|, (?:in |on )?")
_COMPANY = ("with ", "alongside ", "as well as ")


@frozen(slots=False)
class Item:
    """What a list says of some of the dead: who, in which part of the sentence, and the days and places there."""

    people: tuple[Named, ...]
    span: Span
    days: tuple[When, ...]
    places: tuple[Where, ...]


def dealt(incident: Incident) -> list[Incident]:
    """The incident, or one for each item of its list of the dead where several have a day or a place of their own."""
    frames = [frame for frame in incident.frames if frame.trigger.sense.effect == "killed" and frame.victims]
    if not frames:
        return [incident]
    items = _items(incident, frames)
    if not any(is_leader(incident.view, person) for item in items for _, person in item.people):
        return [incident]  # "one of the hurt died on Monday, the other on Friday": one attack
    if not (_differ([item.days for item in items]) or _differ([item.places for item in items])):
        return [incident]
    each = [_incident_of(incident, items, number) for number in range(len(items))]
    return each if all(one.frames for one in each) else [incident]  # "X and his man in Y, Z, were killed in Rafah"


def _differ(scenes: Sequence[tuple[When, ...] | tuple[Where, ...]]) -> bool:
    """Whether at least two items tell their days, or their places, and no two tell the same."""
    told = [frozenset(scene.value for scene in own) for own in scenes if own]
    return len(told) > 1 and len({*told}) == len(told)


def _items(incident: Incident, frames: Sequence[Frame]) -> list[Item]:
    """The items of a list, in order; people without day and place go with those after them, else with those before."""
    named = {m.span: (m, p) for f in frames for m, p in incident.killed_in(f)}
    people = [found for _, found in sorted(named.items()) if incident.sentence.span.covers(found[0].span)]
    in_pairs = _in_pairs(incident, people)
    if in_pairs or not people:
        return in_pairs
    starts = [_start_of(incident, mention) for mention, _ in people] + [_end_of(incident, people)]
    items: list[Item] = []
    waiting: tuple[Named, ...] = ()
    for person, (start, end) in zip(people, pairwise(starts), strict=True):
        item = _item(incident, (*waiting, person), start, end)
        bare = not (item.days or item.places)
        if items and (bare or _is_company(incident, start)) and end == starts[-1]:
            items[-1] = _item(incident, (*items[-1].people, *item.people), items[-1].span.start, end)
        elif bare and not _next_has_clause(incident, people, item):
            waiting = item.people
        else:
            items.append(item)
            waiting = ()
    return items


def _in_pairs(incident: Incident, people: Sequence[Named]) -> list[Item]:
    """An item for each of the dead with the day or place of his rank: "X and Y in May and June [respectively]"."""
    view, sentence = incident.view, incident.sentence
    if len(people) < 2:
        return []
    after = Span(people[-1][0].span.end, sentence.span.end)
    days = days_in(view, sentence, after)
    joined = all(_JOINT.fullmatch(view.text, a.mention.span.end, b.mention.span.start) for a, b in pairwise(days))
    if PAIRWISE not in view.lemmas(incident.index) and not (joined and len(days) == len(people)):
        return []
    named = {where.mention.span: where for where in (Where(m, v) for m, v in view.values(after, PlaceValue))}
    named |= {where.mention.span: where for where in incident.places if after.covers(where.mention.span)}
    places = [named[span] for span in sorted(named) if own_places([named[span]])]
    dated, placed = len(days) == len(people), len(places) == len(people)
    wide = tuple(where for where in incident.places if where not in places) if placed else incident.places
    return [
        Item((person,), person[0].span, (day,) if dated else tuple(days), (place, *wide) if placed else wide)
        for person, day, place in zip_longest(people, days if dated else (), places if placed else ())
        if dated or placed
    ]


def _start_of(incident: Incident, mention: Mention) -> int:
    return phrase_start(incident.sentence, mention)


def _end_of(incident: Incident, people: Sequence[Named]) -> int:
    """Where a list of the dead ends: at one whose own clause tells how he died, else with the sentence."""
    view, sentence = incident.view, incident.sentence
    after = listed_from(view, sentence, people[-1][0].span.end)
    others = (mention for mention, _ in after if dies_by_own_clause(view, sentence, mention))
    return next((phrase_start(sentence, mention) for mention in others), sentence.span.end)


def _next_has_clause(incident: Incident, people: Sequence[Named], item: Item) -> bool:
    """Whether the next in a list has a clause of his own for his death, behind ";": "X; and Y, who fell in Hit"."""
    if not incident.view.text.endswith(("; ", "; and "), item.span.start, item.span.end):
        return False
    after = (mention for mention, _ in people if mention.span.start >= item.span.end)
    following = next(after, None)
    return following is not None and dies_by_own_clause(incident.view, incident.sentence, following)


def _is_company(incident: Incident, start: int) -> bool:
    """Whether somebody is only said to have died with the one before him."""
    return incident.view.text.endswith(_COMPANY, incident.sentence.span.start, start)


def _item(incident: Incident, people: tuple[Named, ...], start: int, end: int) -> Item:
    view, sentence = incident.view, incident.sentence
    first = people[0][0].span
    own = Span(first.end, max(first.end, end))
    near = [where for where in incident.places if own.covers(where.mention.span)]
    near = [where for where in near if not is_held_in(incident.view, sentence, where.mention)]
    places = [*near, *(where for where in places_in(view, sentence, own) if where not in near)]
    span = Span(min(start, first.start), end)
    return Item(people, span, tuple(days_in(view, sentence, own)), tuple(places))


def _incident_of(incident: Incident, items: Sequence[Item], number: int) -> Incident:
    """What one item of a list tells; its day or place is that of the words before the list where it gives none."""
    item = items[number]
    before = Span(incident.sentence.span.start, items[0].people[0][0].span.start)
    days = item.days or tuple(when for when in incident.dates if before.covers(when.mention.span))
    places = item.places or tuple(where for where in incident.places if before.covers(where.mention.span))
    others = [other.span for other in items if other is not item]
    own_tolls = tuple(toll for toll in incident.killed if item.span.covers(toll.span) and not toll.named)
    return replace(
        incident,
        frames=tuple(_frames(incident, items, number)),
        dates=days,
        places=places,
        killed=own_tolls or (_toll(item),),
        wounded=tuple(toll for toll in incident.wounded if not any(span.covers(toll.span) for span in others)),
        count=None,
        alone=False,
    )


def _toll(item: Item) -> Toll:
    """The people of an item, counted."""
    keys = frozenset(person.key for _, person in item.people)
    return Toll(len(keys), len(keys), item.people[0][0].span, named=keys)


def _frames(incident: Incident, items: Sequence[Item], number: int) -> list[Frame]:
    """The frames of one item: those of its own words, and those that the words before it share with it."""
    item, first = items[number], items[0]
    elsewhere = [other.span for other in items[1:] if other is not item]
    told = [f for f in incident.frames if not any(span.covers(f.trigger.span) for span in elsewhere)]
    own_cause = number > 0 and any(f.trigger.group is not None and item.span.covers(f.trigger.span) for f in told)
    if own_cause:
        told = [f for f in told if f.trigger.group is None or not first.span.covers(f.trigger.span)]
    if number > 0:
        told = [f for f in told if not _is_aside_on(incident.sentence, f, first.span)]
    away = [*elsewhere, *([first.span] if own_cause else [])]
    return [_narrowed(incident.sentence, frame, item, away, number) for frame in told]


def _is_aside_on(sentence: Sentence, frame: Frame, span: Span) -> bool:
    """Whether a participle tells of one item alone: "mourned X, a chief shot in A, and Y, a chief killed in B"."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    on = clause.antecedent if clause is not None and clause.kind == "reduced" else None
    renames = on is not None and sentence.groups[on].appositive_of is not None
    return on is not None and renames and span.covers(sentence.groups[on].span)


def _narrowed(sentence: Sentence, frame: Frame, item: Item, away: Sequence[Span], number: int) -> Frame:
    """A frame as one item tells it: its dead are those of the item, and nothing stands in a part of another's."""

    def kept(groups: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(g for g in groups if not any(span.covers(sentence.groups[g].span) for span in away))

    people = tuple(g for m, _ in item.people if (g := group_at(sentence, m.span)) is not None)
    deadly = frame.trigger.sense.effect == "killed" and bool(frame.victims)
    return replace(
        frame,
        agents=kept(frame.agents),
        means=kept(frame.means),
        victims=people if deadly else kept(frame.victims),
        targets=kept(frame.targets),
        beside=kept(frame.beside),
        events=kept(frame.events),
        scene=kept(frame.scene),
        item=item.span,
        part=number,
    )
