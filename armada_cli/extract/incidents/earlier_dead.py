"""Leaders who died before the one of whom a sentence tells: "the third emir to be killed, after X in 2009 and Y in"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from armada_cli.extract.casualties.counted import Toll
from armada_cli.extract.casualties.listed_people import Named, listed_from, phrase_start
from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.items import days_in, places_in
from armada_cli.extract.ground.leading import is_leader
from armada_cli.extract.ground.openings import next_after
from armada_cli.extract.ground.positions import group_at
from armada_cli.extract.ground.triggers import Trigger
from armada_cli.extract.ground.view import View
from armada_cli.extract.incidents.incident import Incident
from armada_cli.extract.incidents.roll import ROLL
from armada_cli.records import Sentence, Span

_SIGNS = frozenset({"after", "following"})


def with_earlier_dead(view: View, index: int, told: list[Incident]) -> list[Incident]:
    """The incidents of a sentence, and one for each leader who is told to have died before, with his own day or place.

    What is told of him is no day or place of the others.
    """
    sentence = view.sentences[index]
    if not sentence.parsed or _SIGNS.isdisjoint(view.lemmas(index)):
        return told
    opening = next_after().search(view.text, sentence.span.start, sentence.span.end)
    items = _items(view, sentence, opening.end()) if opening is not None else []
    earlier = [found for named, span in items if (found := _incident(view, index, named, span)) is not None]
    if not earlier:
        return told
    spans = [span for _, span in items]
    return [*(_without(incident, spans) for incident in told), *earlier]


def _items(view: View, sentence: Sentence, start: int) -> list[tuple[Named, Span]]:
    """The leaders of a list that starts at a place, each with his part of the sentence."""
    listed = listed_from(view, sentence, start)
    bounds = [*(phrase_start(sentence, mention) for mention, _ in listed), sentence.span.end]
    parts = (Span(max(start, first), end) for first, end in pairwise(bounds))
    return [(named, part) for named, part in zip(listed, parts, strict=True) if is_leader(view, named[1])]


def _incident(view: View, index: int, named: Named, part: Span) -> Incident | None:
    """The death of one of them, where his part gives a day or a place and no words of its own for it."""
    sentence, (mention, person) = view.sentences[index], named
    own = Span(mention.span.end, part.end)
    days, places = tuple(days_in(view, sentence, own)), tuple(places_in(view, sentence, own))
    group = group_at(sentence, mention.span)
    spoken = any(t.sense.effect == "killed" and own.covers(t.span) for t in view.triggers(sentence))
    if group is None or spoken or not (days or places):
        return None
    frame = Frame(index, Trigger(ROLL, "dead", mention.span), victims=(group,), item=part)
    toll = Toll(1, 1, mention.span, named=frozenset({person.key}))
    return Incident(view, index, frames=(frame,), places=places, dates=days, killed=(toll,))


def _without(incident: Incident, spans: Sequence[Span]) -> Incident:
    """An incident without the days and places in some parts of its sentence, unless its own words stand there."""
    others = [s for s in spans if not any(s.covers(frame.trigger.span) for frame in incident.frames)]
    return replace(
        incident,
        dates=tuple(when for when in incident.dates if not any(s.covers(when.mention.span) for s in others)),
        places=tuple(where for where in incident.places if not any(s.covers(where.mention.span) for s in others)),
    )
