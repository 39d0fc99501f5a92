"""Whom a strike was aimed at by those whom it felled: a man who was assassinated, else the groups of the dead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from armada_cli.annotate.people.standing import FOLLOWING
from armada_cli.extract.frames.parties import ARMED, actors_in, person_of, target_of
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.group_words import group_as_named
from armada_cli.extract.ground.leading import is_leader, role_nouns
from armada_cli.extract.ground.nature import side_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.incidents import Incident
from armada_cli.extract.slots.company import are_of_state, without_kin
from armada_cli.extract.slots.leaders import Death
from armada_cli.records import Party, Sentence


def of_strike(
    view: View, incidents: Sequence[Incident], found: list[Party], deaths: Sequence[Death], *, fallen: bool
) -> list[Party]:
    """Those of the parties that a strike hit whom it was aimed at, of the `fallen` the leaders who were assassinated.

    Where it fells fighters a state's people were not: "shot two rebels who had attacked a policeman".
    """
    if are_of_state(view, found) and _fells_fighters(view, incidents):
        return []
    groups = groups_of_dead(view, incidents, deaths) if fallen and found else []
    leaders = {death.person.name for death in deaths}
    sought = [party for party in found if fallen and party.kind == "person" and party.name in leaders]
    return sought or (without_kin(found) if groups else found)


def _fells_fighters(view: View, incidents: Sequence[Incident]) -> bool:
    """Whether people of an armed group are killed."""
    fell = ((i.sentence, f) for i in incidents for f in i.frames if f.trigger.sense.effect == "killed")
    return any(_is_of_group(view, sentence, group) for sentence, frame in fell for group in frame.victims)


def _is_of_group(view: View, sentence: Sentence, group: int) -> bool:
    """Whether people belong to an armed group, by their noun or by whose they are: "members of the Taliban"."""
    side = side_of(view, sentence, group)
    if side is not None:
        return side is False
    party = target_of(view, sentence, group)
    return party is not None and party.kind in ARMED


def groups_of_dead(view: View, incidents: Sequence[Incident], deaths: Sequence[Death]) -> list[Party]:
    """The groups of the leaders who die, or whom it was meant to kill."""
    people = [(death.person, death.mention.span) for death in deaths]
    for incident in incidents:
        for frame in incident.frames:
            named = [person_of(view, incident.sentence, group) for group in frame.victims]
            leading = [person for person in named if person is not None and is_leader(view, person)]
            people += [(person, incident.sentence.span) for person in leading]
    told = (group_as_named(view, person, near) for person, near in people)
    found = [party for party in told if party is not None]
    return found or [party for incident in incidents for party in _groups_of_unnamed(view, incident)]


def _groups_of_unnamed(view: View, incident: Incident) -> Iterator[Party]:
    """The groups of leaders who die without a name: "killed an al-Shabaab commander", "a leader of the IMU"."""
    for frame in incident.frames:
        for group in frame.victims if frame.trigger.sense.effect == "killed" else ():
            if is_leader_noun(view, incident.sentence, group):
                owner = incident.sentence.groups[group].possessor
                whose = (group, *attached_to(incident.sentence, [group], "of"), *(() if owner is None else (owner,)))
                actors = (pair for i in whose for pair in actors_in(view, incident.sentence, i))
                yield from (party for value, party in actors if not value.state)


def is_leader_noun(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a victim is a leader, by name or by a singular noun of a role."""
    person = person_of(view, sentence, group)
    if person is not None:
        return is_leader(view, person)
    noun = sentence.groups[group]
    return sentence.tokens[noun.head].tag == "NN" and noun.lemma in role_nouns(view.lexicon) | FOLLOWING
