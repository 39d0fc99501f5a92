"""Those in a list of the dead whose own clause tells how they died: "among the dead are X and Y, who fell in Hit"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from armada_cli.extract.casualties.counted import Toll
from armada_cli.extract.casualties.listed_people import phrase_start
from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.positions import group_at
from armada_cli.extract.incidents.incident import Incident
from armada_cli.records import Mention, Span

_OWN = frozenset({"relative", "reduced"})
_FEWEST = 2  # people who make a list


def joined_with_list(told: Sequence[Incident]) -> list[Incident]:
    """The incidents; what a list and a man's own clause tell of his death is put together, and he leaves the list."""
    found: list[Incident | None] = list(told)
    for at, own in enumerate(found):
        people = _dead(own) if own is not None and _is_told_by_own_clause(own) else {}
        listing = next((i for i, one in enumerate(found) if i != at and one is not None and _lists(one, people)), None)
        listed = found[listing] if listing is not None else None
        if own is None or listing is None or listed is None:
            continue
        rest = _dead(listed).keys() - people.keys()
        found[at] = _with_list(own, _narrowed(listed, people.keys()))
        found[listing] = _narrowed(listed, rest) if rest else None
    return [incident for incident in found if incident is not None]


def _dead(incident: Incident) -> dict[str, Mention]:
    """The people who die by name in the frames of an incident, by their keys."""
    deadly = (frame for frame in incident.frames if frame.trigger.sense.effect == "killed")
    return {person.key: mention for frame in deadly for mention, person in incident.killed_in(frame)}


def _is_told_by_own_clause(incident: Incident) -> bool:
    """Whether all deaths of an incident are told in clauses that describe the dead: "X, who was killed in May"."""
    deadly = [frame for frame in incident.frames if frame.trigger.sense.effect == "killed"]
    return bool(deadly) and all(_describes_its_dead(incident, frame) for frame in deadly)


def _describes_its_dead(incident: Incident, frame: Frame) -> bool:
    clause = incident.sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    return clause is not None and clause.kind in _OWN and clause.antecedent in frame.victims


def _lists(incident: Incident, people: Iterable[str]) -> bool:
    """Whether an incident lists some people among several dead, or is one item of such a list."""
    dead = _dead(incident)
    listed = len(dead) >= _FEWEST or any(frame.item is not None for frame in incident.frames)
    return bool(people) and listed and dead.keys() >= {*people}


def _narrowed(incident: Incident, keys: Iterable[str]) -> Incident:
    """An incident that lists some dead, as it tells of these alone."""
    kept, named = {*keys}, _dead(incident)
    dead = {key: mention for key, mention in named.items() if key in kept}
    if len(dead) == len(named):
        return incident
    item = _part_of(incident, [*dead.values()], [mention for key, mention in named.items() if key not in kept])
    counted = tuple(toll for toll in incident.killed if not toll.named)
    listed = Toll(len(dead), len(dead), item, named=frozenset(dead))
    groups = tuple(g for m in dead.values() if (g := group_at(incident.sentence, m.span)) is not None)
    frames = tuple(
        replace(frame, victims=groups, item=item) if incident.killed_in(frame) else frame for frame in incident.frames
    )
    return replace(incident, frames=frames, killed=counted or (listed,))


def _part_of(incident: Incident, kept: Sequence[Mention], others: Sequence[Mention]) -> Span:
    """The part of a sentence that lists some people, as far as the next of the others."""
    sentence = incident.sentence
    start = min(phrase_start(sentence, mention) for mention in kept)
    last = max(mention.span.end for mention in kept)
    after = [phrase_start(sentence, mention) for mention in others]
    return Span(start, min([sentence.span.end, *(at for at in after if at >= last)]))


def _with_list(own: Incident, listed: Incident) -> Incident:
    """What a man's own clause tells, and by whom and how the list says that such men died where it does not."""
    named = [frame for frame in listed.frames if listed.killed_in(frame)]
    shared = named if any(frame.trigger.group is not None for frame in own.frames) else listed.frames
    frames = sorted({*own.frames, *shared}, key=lambda frame: frame.trigger.span)
    dealt = any(frame.item is not None for frame in listed.frames)  # its day and place stand in his part of the list
    first, last = (listed, own) if dealt else (own, listed)
    return replace(own, frames=tuple(frames), dates=first.dates or last.dates, places=first.places or last.places)
