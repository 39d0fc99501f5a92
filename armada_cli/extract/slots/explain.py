"""Which rule and which words filled each slot of a record, for `--explain`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from armada_cli.extract.casualties.counted import Toll
from armada_cli.extract.frames import Frame
from armada_cli.extract.frames.parties import actors_in, expanded, perpetrators_in, target_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.incidents import Incident
from armada_cli.extract.slots.leaders import Death
from armada_cli.extract.slots.status import voice_of
from armada_cli.extract.stories import Claim, Story
from armada_cli.records import Event, Explanation, Party, Span

_AIMED = ("targets", "beside", "victims")
_ROLES = {"targets": "target of", "beside": "scene of", "victims": "victim of"}


def explained(view: View, story: Story, death: Death | None, event: Event) -> Event:
    """The record with an entry for each filled slot: the rule in words, and the characters of the text it rests on.

    `death` is the death that a leadership_death tells of, null for a strike or an attack.
    """
    incidents = death.incidents if death else tuple(story.incidents)
    found = [*_kind(incidents), *_scene(story, event), *_leader(death, event), *_status(incidents, event)]
    found += _parties(view, story, event)
    if death is None:
        found += [*_tolls(incidents, event), *_count(incidents, event), *_weapons(view, incidents, event)]
    entries = [_entry(view, slot, rule, span) for slot, rule, span in found]
    return replace(event, explanation=tuple(dict.fromkeys(entries)))


Found = tuple[str, str, Span]


def _entry(view: View, slot: str, rule: str, span: Span) -> Explanation:
    return Explanation(slot, rule, view.text[span.start : span.end], span.start, span.end)


def _quoted(frame: Frame) -> str:
    return f"“{frame.trigger.word}”"


def _kind(incidents: Sequence[Incident]) -> Iterator[Found]:
    """The trigger words that make it an event of its type and subtype."""
    for incident in incidents:
        for frame in incident.frames:
            yield "subtype", f"trigger {_quoted(frame)} ({frame.trigger.sense.act})", frame.trigger.span


def _scene(story: Story, event: Event) -> Iterator[Found]:
    own = {where.mention.span for where in story.places}
    for where in story.scene.places if event.location else ():
        slot = {"country": "country", "admin1": "admin1"}.get(where.value.level, "place")
        rule = "place of the event's sentences" if where.mention.span in own else "heading or dateline above it"
        yield slot, rule, where.mention.span
    if event.date and story.scene.date:
        told = {when.mention.span for incident in story.incidents for when in (*incident.dates, *incident.ended)}
        mention = story.scene.date.mention
        yield "date", "day of the event's sentences" if mention.span in told else "day told before it", mention.span


def _leader(death: Death | None, event: Event) -> Iterator[Found]:
    if death is not None and event.leader:
        role = f", {event.leader.role}" if event.leader.role else ""
        yield "leader", f"named among the dead{role}", death.mention.span


def _status(incidents: Sequence[Incident], event: Event) -> Iterator[Found]:
    for incident in incidents:
        yield "status", f"{event.status}: told in the {voice_of(incident).value} voice", incident.sentence.span


# ------------------------------------------------------------------------------------------------ parties


def _parties(view: View, story: Story, event: Event) -> Iterator[Found]:
    for party in event.perpetrators:
        yield from _author(view, story, party)
    for party in event.targets:
        yield from _target(view, story, party)
    for claim in _claims(story, "claims"):
        if claim.party in event.claimed_by:
            yield "claimed_by", "claims it", _words_in(view, claim)


def _claims(story: Story, *stances: str) -> list[Claim]:
    return [claim for claim in story.claims if claim.stance in stances]


def _author(view: View, story: Story, party: Party) -> Iterator[Found]:
    """Why a party is taken for the author: it acts, it claims, it is blamed; else the rest of the article says so."""
    known = False
    for incident in story.incidents:
        for frame in incident.frames:
            for group in expanded(incident.sentence, frame.agents):
                if any(p.name == party.name for _, p in perpetrators_in(view, incident.sentence, group)):
                    known = True
                    yield "perpetrators", f"agent of {_quoted(frame)}", incident.sentence.groups[group].span
    for claim in _claims(story, "claims", "blamed") if not known else ():
        if claim.party.name == party.name:
            known = True
            yield "perpetrators", "claims it" if claim.stance == "claims" else "blamed for it", _words_in(view, claim)
    if not known:
        yield from _elsewhere(view, story, "perpetrators", "author of the article's other events of this kind", party)


def _target(view: View, story: Story, party: Party) -> Iterator[Found]:
    known = False
    for incident in story.incidents:
        for frame in incident.frames:
            for part in _AIMED:
                for group in expanded(incident.sentence, getattr(frame, part)):
                    found = [target_of(view, incident.sentence, group)]
                    found += [p for _, p in actors_in(view, incident.sentence, group)]
                    if any(p is not None and p.name == party.name for p in found):
                        known = True
                        yield "targets", f"{_ROLES[part]} {_quoted(frame)}", incident.sentence.groups[group].span
    if not known:
        yield from _elsewhere(view, story, "targets", "group of those hit", party)


def _elsewhere(view: View, story: Story, slot: str, rule: str, party: Party) -> Iterator[Found]:
    """The party's words: in the sentences of the event, else where they stand first in the article."""
    for incident in story.incidents:
        span = incident.sentence.span
        at = view.text.find(party.text, span.start, span.end)
        if at >= 0:
            yield slot, "named in the event's sentence", Span(at, at + len(party.text))
            return
    at = view.text.find(party.text)
    if at >= 0:
        yield slot, rule, Span(at, at + len(party.text))


def _words_in(view: View, claim: Claim) -> Span:
    """The words that name who claims, in the sentence that says so; the sentence where they are not in it."""
    span = view.sentences[claim.sentence].span
    at = view.text.find(claim.party.text, span.start, span.end)
    return Span(at, at + len(claim.party.text)) if at >= 0 else span


# ------------------------------------------------------------------------------------------------ numbers and weapons


def _tolls(incidents: Sequence[Incident], event: Event) -> Iterator[Found]:
    slots = [("killed", event.casualties.killed), ("wounded", event.casualties.wounded)]
    for incident in incidents:
        for slot, value in slots:
            tolls: tuple[Toll, ...] = getattr(incident, slot)
            for toll in tolls if value else ():
                yield slot, "adds to those told beside it" if toll.more else "count or name of those hit", toll.span
                if slot == "killed" and toll.civilian and event.casualties.civilians_killed:
                    yield "civilians_killed", "dead who are called civilians", toll.span


def _count(incidents: Sequence[Incident], event: Event) -> Iterator[Found]:
    for incident in incidents:
        if event.count and incident.count:
            yield "count", "number of the event's noun", incident.count[0].span


def _weapons(view: View, incidents: Sequence[Incident], event: Event) -> Iterator[Found]:
    for incident in incidents:
        for mention in view.within(incident.sentence.span):
            if mention.kind == "weapon" and getattr(mention.value, "name", None) in event.weapons:
                yield "weapons", "weapon of the event's sentence", mention.span
