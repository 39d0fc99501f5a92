"""The role of the dead that is told before their names: "A rebel commander was killed. Omar Zaki died when ..."."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from armada_cli.annotate import described_person
from armada_cli.annotate.people.tables import tells_home
from armada_cli.extract.ground.entries import entry_person, heading_of
from armada_cli.extract.ground.leading import is_of_leaders
from armada_cli.extract.ground.view import View
from armada_cli.extract.incidents import Incident
from armada_cli.extract.incidents.wording import says_also
from armada_cli.extract.slots.untold import REACH, TITLE, Untold, deadly, named_after, untold_in
from armada_cli.records import Mention, PersonValue
from armada_cli.values import frozen

_PAST = ("former ", "ex-", "one-time ", "onetime ")
Leads = Callable[[View, PersonValue], bool]
_APART = re.compile(r"(?:,[^;.]{1,60},)? (?:and|along with|together with) (?:\w+ ){1,3}?others?\b")


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
    for view, untold in ((incident.view, u) for incident in in_order for u in untold_in(incident)):
        for person in _meant(untold, named, leads, view):
            told = described_person(view.annotated, untold.span, person, view.lexicon)
            if told is not None:
                found.setdefault(person.key, replace(told, official=False))
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
    for _, person, index in named_after(incident):
        yield Named(index, person, also=False)


def _meant(untold: Untold, named: Sequence[Named], leads: Leads, view: View) -> list[PersonValue]:
    """Those who are named soon after as dead, as many as were told of, unless a leader is among them."""
    first = {death.person.key: death for death in reversed(named)}
    reach = untold.index + REACH + untold.title
    near = [
        d
        for d in first.values()
        if untold.index <= d.index <= reach and not d.also and not _is_official(view, d.person)
    ]
    told = [death for death in near if not leads(view, death.person) or _is_only_titled(death.person)]
    if untold.count == 1 and len(told) < len(near):
        return []
    if untold.count == 1:
        told = [death for death in told if death.index == min(other.index for other in told)]
        told = next(([death] for death in told if _stands_out(view, death)), told)
    fits = untold.count in (len(told), len(near)) or (untold.alone and 0 < len(near) < untold.count)
    return [death.person for death in told] if fits else []


def _is_only_titled(person: PersonValue) -> bool:
    """Whether somebody is told to lead only by the title that he goes by, which a role told before explains."""
    return person.title is not None and person.role == person.title.lower()


def _is_official(view: View, person: PersonValue) -> bool:
    """Whether somebody is an official or a civilian, and not only was one: "a former student of engineering".

    Where he lives says nothing: "X, a resident of Hit".
    """
    role = person.role or ""
    return person.official and not (role.startswith(_PAST) or tells_home(role, view.lexicon))


def _stands_out(view: View, death: Named) -> bool:
    """Whether a sentence opens with one of the dead and counts the rest apart: "X and two others were killed"."""
    sentence = view.sentences[death.index]
    named = [m.span for m, person in view.values(sentence.span, PersonValue) if person.key == death.person.key]
    if not named or named[0].start - sentence.span.start > TITLE:
        return False
    return _APART.match(view.text, named[0].end, sentence.span.end) is not None


def named_next(
    incident: Incident, learned: Mapping[str, PersonValue], leads: Leads
) -> list[tuple[Mention, PersonValue]]:
    """The leaders whom the next sentences name: "A commander was killed. Officials named him as Omar Zaki"."""
    named = ((mention, learned.get(person.key, person)) for mention, person, _ in named_after(incident))
    return [(mention, person) for mention, person in named if leads(incident.view, person)]
