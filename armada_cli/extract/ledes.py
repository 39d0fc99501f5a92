"""The role of the dead that is told before their names: "A rebel commander was killed. Omar Zaki died when ..."."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from armada_cli.annotate import described_person
from armada_cli.extract.entries import entry_person, heading_of
from armada_cli.extract.frames import Frame
from armada_cli.extract.incidents import Incident
from armada_cli.extract.incidents.wording import says_also
from armada_cli.extract.nature import is_of_leaders
from armada_cli.extract.parties import expanded, person_of
from armada_cli.extract.victims import killed_people
from armada_cli.extract.view import View
from armada_cli.extract.word_classes import WordClass
from armada_cli.lexicon.patterns import alternatives
from armada_cli.records import CountValue, Mention, PersonValue, Sentence, Span
from armada_cli.values import frozen

Leads = Callable[[View, PersonValue], bool]
_REACH = 3  # sentences from the one that tells a role to the one that tells the name
_AGED = re.compile(r", (?:aged )?[1-9]\d,")
_TITLE = 12  # characters of a title before the name
_LED = WordClass("led")
_MOST = 6  # leaders told of in one number


@frozen(slots=False)
class Untold:
    """Leaders whose death is told without their names: how many, in which sentence, and where the words stand.

    `alone` says that nobody else is told to die with them.
    """

    index: int
    count: int
    alone: bool
    span: Span
    title: bool


@frozen(slots=False)
class Named:
    """The death of somebody by name: in which sentence, and whether it is told as another's ("was also killed")."""

    index: int
    person: PersonValue
    also: bool


def roles_from_ledes(incidents: Sequence[Incident], leads: Leads) -> dict[str, PersonValue]:
    """The persons, by key, whose role is told where their death is told first, without the name.

    `leads` says whether a person is told to be a leader anyway.
    """
    in_order = sorted(incidents, key=lambda incident: incident.index)
    named = [death for incident in in_order for death in _named(incident)]
    found: dict[str, PersonValue] = {}
    for view, untold in ((incident.view, u) for incident in in_order for u in _untold(incident)):
        for person in _meant(untold, named, leads, view):
            told = described_person(view.annotated, untold.span, person, view.lexicon)
            if told is not None:
                found.setdefault(person.key, told)
    return found


def roles_from_headings(incidents: Sequence[Incident], leads: Leads) -> dict[str, PersonValue]:
    """The persons, by key, who are told to be leaders only by the line above the list that they are in."""
    found: dict[str, PersonValue] = {}
    for incident in incidents:
        view = incident.view
        for person in (death.person for death in _named(incident)):
            heading = None if leads(view, person) or person.official else heading_of(view, incident.index)
            entry = entry_person(view, incident.index) if heading is not None else None
            if heading is not None and entry is not None and entry[1].key == person.key:
                told = _told_above(view, heading, person)
                found.update({person.key: told} if told is not None else {})
    return found


def _told_above(view: View, heading: int, person: PersonValue) -> PersonValue | None:
    """A person with the role that the line above a list gives: "leaders of the group killed in recent years:"."""
    sentence = view.sentences[heading]
    leaders = (i for i, _ in enumerate(sentence.groups) if is_of_leaders(view, sentence, i))
    told = (described_person(view.annotated, sentence.groups[i].span, person, view.lexicon) for i in leaders)
    return next((found for found in told if found is not None), None)


def _named(incident: Incident) -> Iterator[Named]:
    """The people who die by name in an incident."""
    for frame in _deadly(incident):
        for _, person in killed_people(incident.view, incident.sentence, frame):
            yield Named(incident.index, person, says_also(incident.sentence, frame))


def _deadly(incident: Incident) -> Iterator[Frame]:
    return (frame for frame in incident.frames if frame.trigger.sense.effect == "killed")


def _untold(incident: Incident) -> Iterator[Untold]:
    """The leaders who die in an incident and are not named in its sentence."""
    view, sentence = incident.view, incident.sentence
    for frame in _deadly(incident):
        for group in expanded(sentence, frame.victims):
            count = _leaders_in(view, sentence, group)
            if count and person_of(view, sentence, group) is None:
                alone = len(frame.victims) == 1
                yield Untold(incident.index, count, alone, _whole(sentence, group), sentence.part == "title")


def _leaders_in(view: View, sentence: Sentence, index: int) -> int:
    """How many leaders a noun group without a name speaks of; 0 where it speaks of none, or does not say how many."""
    group = sentence.groups[index]
    if not is_of_leaders(view, sentence, index):
        return 0
    if sentence.tokens[group.head].tag == "NN" or _one_of(sentence, index) is not None:
        return 1
    counts = [v.min for _, v in view.values(group.span, CountValue) if v.min == v.max and v.relation == "plain"]
    return min(counts[0] or 0, _MOST) if counts else 0


def _one_of(sentence: Sentence, index: int) -> int | None:
    """The "one" of "one of its commanders"."""
    at = sentence.groups[index].attached_to
    return at if at is not None and sentence.groups[at].lemma == "one" else None


def _whole(sentence: Sentence, index: int) -> Span:
    """Where a group stands, with "one of" before it."""
    first = _one_of(sentence, index)
    return Span(sentence.groups[index if first is None else first].span.start, sentence.groups[index].span.end)


def _meant(untold: Untold, named: Sequence[Named], leads: Leads, view: View) -> list[PersonValue]:
    """Those who are named soon after as dead, as many as were told of, unless a leader is among them."""
    first = {death.person.key: death for death in reversed(named)}
    reach = untold.index + _REACH + untold.title
    near = [d for d in first.values() if untold.index <= d.index <= reach and not d.also and not d.person.official]
    told = [death for death in near if not leads(view, death.person)]
    if untold.count == 1 and len(told) < len(near):
        return []
    if untold.count == 1:
        told = [death for death in told if death.index == min(other.index for other in told)]
    fits = untold.count in (len(told), len(near)) or (untold.alone and 0 < len(near) < untold.count)
    return [death.person for death in told] if fits else []


@cache
def _was() -> re.Pattern[str]:
    """What after a name says who somebody was: "was the", "- a Saudi - had led a"."""
    return re.compile(
        r"(?:, [^.;]{1,60},| ?[-–—(][^.;]{3,40}?[-–—)])?"
        rf" ?(?:was|had been|(?:had )?(?:{alternatives(_LED)})) (?:the|a|an|its|their|in)\b"
    )


def named_next(incident: Incident, leads: Leads) -> list[tuple[Mention, PersonValue]]:
    """The leader of whom the next sentence tells: "A commander was killed. Omar Zaki was the head of ...".

    Only where nobody is named in the sentence that tells the death.
    """
    view, after = incident.view, incident.index + 1
    untold = list(_untold(incident))
    if len(untold) != 1 or untold[0].count != 1 or after >= len(view.sentences):
        return []
    if any(not person.pronoun for _, person in view.values(incident.sentence.span, PersonValue)):
        return []
    span = view.sentences[after].span
    first = [
        (mention, person)
        for mention, person in view.values(span, PersonValue)[:1]
        if mention.span.start - span.start <= _TITLE
    ]
    told = [(m, _of_age(view, m, person, untold[0].span) or person) for m, person in first]
    return [
        (mention, person)
        for mention, person in told
        if (_was().match(view.text, mention.span.end) or _AGED.match(view.text, mention.span.end))
        and leads(view, person)
    ]


def _of_age(view: View, mention: Mention, person: PersonValue, untold: Span) -> PersonValue | None:
    """The one told of before, where a name with an age says who it was: "A commander was shot. Omar Zaki, 41, ..."."""
    if person.role is not None or person.official or not _AGED.match(view.text, mention.span.end):
        return None
    return described_person(view.annotated, untold, person, view.lexicon)
