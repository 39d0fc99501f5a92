"""Frames told on for further scenes: "bombs went off in A on Monday and in B a day later", "two in A and six in B"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from armada_cli.extract.frames.frame import Frame
from armada_cli.extract.frames.scene_lists import Item, cut, head_of, is_people, scene_list, span_of
from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.words import verb_class
from armada_cli.records import Sentence, Span

_SCENE = (Nature.PLACE, Nature.DATE)


def told_on(view: View, sentence: Sentence, frames: Sequence[Frame]) -> list[Frame]:
    """The frames, the one that a list of places with days goes on from told once for each of them."""
    items = scene_list(view, sentence, frames)
    host = _host(view, sentence, frames, items) if items else None
    if host is None:
        return list(frames)
    at = frames.index(host)
    first = cut(host, items[1].opens)
    bounds = pairwise([*(item.opens for item in items[1:]), len(sentence.groups)])
    parts = [_within(view, sentence, first, item, end) for item, (_, end) in zip(items[1:], bounds, strict=True)]
    named = [f for f in frames if f.trigger.group in first.events and f.trigger.span < host.trigger.span]
    again = [
        replace(noun, scene=(), part=part.part) for noun in named for part in parts if noun.trigger.group in part.events
    ]
    opens = items[1].opens
    start = sentence.groups[opens].span.start
    own = [cut(f, opens, f.part) if f.trigger.span.start < start else f for f in frames]
    return [*own[:at], first, *parts, *again, *own[at + 1 :]]


def _host(view: View, sentence: Sentence, frames: Sequence[Frame], items: Sequence[Item]) -> Frame | None:
    """The last frame before the list, of deaths where people open its further items."""
    first = span_of(items[0].marks[0])
    before = [f for f in frames if f.part is None and f.trigger.span.end <= first.start]
    heads = [head for head in (head_of(view, sentence, item) for item in items[1:]) if head is not None]
    if any(is_people(view, sentence, head) for head in heads):
        before = [f for f in before if f.trigger.sense.effect and f.victims]
        return max(before, key=lambda f: f.trigger.span, default=None)
    host = max(before, key=lambda f: f.trigger.span, default=None)
    return None if host is None or _turns_away(sentence, host, first) else host


def _turns_away(sentence: Sentence, host: Frame, first: Span) -> bool:
    """Whether another verb than one of happening stands between a frame's word and the list: the list is its own."""
    between = Span(host.trigger.span.end, first.start)
    return any(
        between.covers(verb.span) and verb.lemma not in verb_class("occur") | verb_class("light")
        for verb in sentence.verbs
    )


def _within(view: View, sentence: Sentence, first: Frame, item: Item, end: int) -> Frame:
    """The frame as a further item tells it: its own people, things and events, else the things of the first."""
    natures = {group: nature_of(view, sentence, group) for group in range(item.opens, end)}
    head = head_of(view, sentence, item)
    hit = () if head is None else (head,)
    people = hit if head is not None and is_people(view, sentence, head) else ()
    events = tuple(group for group, nature in natures.items() if nature is Nature.EVENT)
    shared = tuple(g for g in first.targets if nature_of(view, sentence, g) is not Nature.PLACE)
    return replace(
        first,
        victims=people if first.trigger.sense.effect else (),
        targets=() if first.trigger.sense.effect else hit or shared,
        beside=(),
        events=events or tuple(g for g in first.events if sentence.groups[g].span < first.trigger.span),
        scene=tuple(group for group, nature in natures.items() if nature in _SCENE),
        part=item.opens,
    )
