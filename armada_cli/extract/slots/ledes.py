"""The role of the dead that is told before their names: "A rebel commander was killed. Omar Zaki died when ..."."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from armada_cli.annotate import described_person
from armada_cli.extract.casualties.listed_people import listed_from
from armada_cli.extract.frames import Frame
from armada_cli.extract.frames.parties import expanded, person_of
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.entries import entry_person, heading_of
from armada_cli.extract.ground.nature import is_of_leaders
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident
from armada_cli.extract.incidents.wording import says_also
from armada_cli.lexicon.patterns import alternatives
from armada_cli.records import CountValue, Mention, PersonValue, Sentence, Span
from armada_cli.values import frozen

Leads = Callable[[View, PersonValue], bool]
_REACH = 3  # sentences from the one that tells a role to the one that tells the name
_AGED = re.compile(r", (?:aged )?[1-9]\d,")
_PRESENTED = re.compile(
    r"(?:, (?:an?|one of|also|alias|aka|(?:better )?known|whose (?:real|true)) | \((?:alias|aka|also)\b)"
)
_TITLES = re.compile(r"(?:[A-Z][\w.]*[.:]? ){0,2}")
_APART = re.compile(r"(?:,[^;.]{1,60},)? (?:and|along with|together with) (?:\w+ ){1,3}?others?\b")
_JOINED = re.compile(r",? and |, ")
_TITLE = 12  # characters of a title before the name
_LED = WordClass("led")
_IDENTIFIED = WordClass("identified")
_THE_MAN = WordClass("the_man")
_FALLEN = WordClass("fallen")
_SURVIVAL = WordClass("survival")
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
        view, entry = incident.view, entry_person(incident.view, incident.index)
        named = _named(incident) if entry is not None else ()
        for person in (death.person for death in named if entry is not None and death.person.key == entry[1].key):
            heading = None if leads(view, person) or person.official else heading_of(view, incident.index)
            told = _told_above(view, heading, person) if heading is not None else None
            found.update({person.key: told} if told is not None else {})
    return found


def _told_above(view: View, heading: int, person: PersonValue) -> PersonValue | None:
    """A person with the role that the line above a list gives: "leaders of the group killed in recent years:"."""
    sentence = view.sentences[heading]
    leaders = (i for i, _ in enumerate(sentence.groups) if is_of_leaders(view, sentence, i))
    told = (described_person(view.annotated, sentence.groups[i].span, person, view.lexicon) for i in leaders)
    return next((found for found in told if found is not None), None)


def _named(incident: Incident) -> Iterator[Named]:
    """The people who die by name in an incident, the one included whom the sentences after it name."""
    for frame in deadly(incident):
        for _, person in incident.killed_in(frame):
            yield Named(incident.index, person, says_also(incident.sentence, frame))
    for _, person, index in _identified(incident):
        yield Named(index, person, also=False)


def deadly(incident: Incident) -> Iterator[Frame]:
    """The frames of an incident in which somebody dies."""
    return (frame for frame in incident.frames if frame.trigger.sense.effect == "killed")


def _untold(incident: Incident) -> Iterator[Untold]:
    """The leaders who die in an incident and are not named in its sentence."""
    view, sentence = incident.view, incident.sentence
    for frame in deadly(incident):
        victims = expanded(sentence, (*frame.victims, *_included(sentence, frame)))
        ones = [group for group in victims if sentence.groups[group].lemma == "one"]
        for group in (*victims, *attached_to(sentence, ones, "of")):
            count = _leaders_in(view, sentence, group)
            if count and person_of(view, sentence, group) is None:
                alone = len(frame.victims) == 1
                yield Untold(incident.index, count, alone, _whole(sentence, group), sentence.part == "title")


def _included(sentence: Sentence, frame: Frame) -> Iterator[int]:
    """Those told to be among the victims of a frame: "killed three men near Hit, including a commander"."""
    start = min((sentence.groups[group].span.start for group in frame.victims), default=sentence.span.end)
    return (i for i, noun in enumerate(sentence.groups) if noun.prep == "including" and noun.span.start > start)


def _leaders_in(view: View, sentence: Sentence, index: int) -> int:
    """How many leaders a noun group without a name speaks of; 0 where it speaks of none, or does not say how many."""
    group = sentence.groups[index]
    if not is_of_leaders(view, sentence, index):
        return 0
    if sentence.tokens[group.head].tag in ("NN", "JJ") or _one_of(sentence, index) is not None:
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
        told = next(([death] for death in told if _stands_out(view, death)), told)
    fits = untold.count in (len(told), len(near)) or (untold.alone and 0 < len(near) < untold.count)
    return [death.person for death in told] if fits else []


def _stands_out(view: View, death: Named) -> bool:
    """Whether a sentence opens with one of the dead and counts the rest apart: "X and two others were killed"."""
    sentence = view.sentences[death.index]
    named = [m.span for m, person in view.values(sentence.span, PersonValue) if person.key == death.person.key]
    if not named or named[0].start - sentence.span.start > _TITLE:
        return False
    return _APART.match(view.text, named[0].end, sentence.span.end) is not None


@cache
def _was() -> re.Pattern[str]:
    """What after a name says who somebody was: "was the", "- a Saudi - had led a"."""
    return re.compile(
        r"(?:, [^.;]{1,60},| ?[-–—(][^.;]{3,40}?[-–—)])?"
        rf" ?(?:(?:was|had been|(?:had )?(?:{alternatives(_LED)})) (?:the|a|an|its|their|in)|had \w+(?:ed|en))\b"
    )


@cache
def _identifies() -> re.Pattern[str]:
    """What before a name says that it is the dead leader's: "named him as", "the man was", "The man, "."""
    named, men = alternatives(_IDENTIFIED), alternatives(_THE_MAN)
    whom = rf"(?:him|her|the (?:\w+ ){{0,3}}?(?:{men}))"
    said = rf"(?: (?:later |since )?(?:{named}) as)?"
    title = r"(?:(?!(?:with|by|near|at|in|from|of|to|not|then)\b)\w+ )?"
    on = r"(?: (?:on )?[a-z]+day)"
    return re.compile(
        rf"(?:\b(?:{named}) {whom}{on}? as|\b(?:{whom}|he|she|who) (?:was|were|is|has been|had been){said}"
        rf"|^the (?:\w+ )?(?:{men}),|\b(?:nick)?(?:name|identity) (?:was(?: given as)?|as)|\bit was|\bavenge"
        rf"|\bgave (?:only )?(?:his|her|the (?:\w+ ){{0,2}}?(?:{men})['’]s) (?:nickname|alias|code ?name|name),?"
        rf"|\b{whom} to be) {title}[\"“‘']?$",
        re.IGNORECASE,
    )


def _identified(incident: Incident) -> list[tuple[Mention, PersonValue, int]]:
    """Those whom the next sentences name as who dies unnamed in an incident, and in which sentence."""
    untold = list(_untold(incident))
    count = untold[0].count if len(untold) == 1 else 0
    if not (count or (not untold and _tells_of_one(incident))) or _names_anybody(incident):
        return []
    view = incident.view
    for index in range(incident.index + 1, min(incident.index + _REACH, len(view.sentences))):
        span = view.sentences[index].span
        if count > 1 and len(listed := _opening_list(view, index) or _only_names(view, index)) == count:
            return [(mention, person, index) for mention, person in listed]
        for mention, person in view.values(span, PersonValue) if count <= 1 else ():
            told = _identifies().search(view.text[span.start : mention.span.start]) is not None
            told = told or (count == 1 and index == incident.index + 1 and _introduces(view, span, mention, person))
            if told and not person.pronoun:
                return [(mention, person, index)]
    return []


def _opening_list(view: View, index: int) -> list[tuple[Mention, PersonValue]]:
    """The people whom a sentence opens with, one or several, if none of them is an official or only speaks."""
    sentence = view.sentences[index]
    listed = listed_from(view, sentence, sentence.span.start)
    opens = bool(listed) and listed[0][0].span.start - sentence.span.start <= _TITLE
    return listed if opens and not any(p.official or p.speaker for _, p in listed) else []


def _only_names(view: View, index: int) -> list[tuple[Mention, PersonValue]]:
    """The people whom a sentence names in a row, if it names nobody else: "showed photographs of X and Y"."""
    people = [(m, p) for m, p in view.values(view.sentences[index].span, PersonValue) if not p.pronoun]
    gaps = (view.text[a.span.end : b.span.start] for (a, _), (b, _) in pairwise(people))
    apart = any(p.official or p.speaker or p.role for _, p in people) or not all(map(_JOINED.fullmatch, gaps))
    return [] if apart or not _SURVIVAL.isdisjoint(view.lemmas(index)) else people


def _tells_of_one(incident: Incident) -> bool:
    """Whether one man dies in an incident, and nobody else: "a gunfight left a rebel dead"."""
    sentence = incident.sentence
    dead = [sentence.groups[group] for frame in deadly(incident) for group in frame.victims]
    return len(dead) == 1 and dead[0].lemma in _FALLEN and sentence.tokens[dead[0].head].tag == "NN"


def _names_anybody(incident: Incident) -> bool:
    return any(not p.pronoun and not p.speaker for _, p in incident.view.values(incident.sentence.span, PersonValue))


def _introduces(view: View, sentence: Span, mention: Mention, person: PersonValue) -> bool:
    """Whether a sentence opens with a name and says who that was, or his age: "Omar Zaki was the head of"."""
    if mention.span.start - sentence.start > _TITLE:
        return False
    if _was().match(view.text, mention.span.end) or _AGED.match(view.text, mention.span.end):
        return True
    unknown = not (person.official or person.speaker) and " " in mention.text
    opens = _TITLES.fullmatch(view.text, sentence.start, mention.span.start) is not None
    return unknown and opens and _PRESENTED.match(view.text, mention.span.end) is not None


def named_next(
    incident: Incident, learned: Mapping[str, PersonValue], leads: Leads
) -> list[tuple[Mention, PersonValue]]:
    """The leaders whom the next sentences name: "A commander was killed. Officials named him as Omar Zaki"."""
    named = ((mention, learned.get(person.key, person)) for mention, person, _ in _identified(incident))
    return [(mention, person) for mention, person in named if leads(incident.view, person)]
