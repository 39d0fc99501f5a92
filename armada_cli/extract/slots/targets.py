"""What an event was aimed at: the things it hit, else where it happened, else the people it killed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from armada_cli.annotate.grammar.words import calendar_names, noun_lemma
from armada_cli.extract.frames import GOES_OFF, ON_PEOPLE, Frame
from armada_cli.extract.frames.parties import (
    ARMED,
    described,
    is_vague,
    party_of_actor,
    person_of,
    target_of,
)
from armada_cli.extract.frames.second_ones import is_second_one, with_seconds
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import is_site, noun_of, side_named
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.extract.incidents import Incident
from armada_cli.extract.slots.called_targets import said_targets
from armada_cli.extract.slots.company import without_company, without_own, without_told_again
from armada_cli.extract.slots.identified import identified
from armada_cli.extract.slots.leaders import Death
from armada_cli.extract.slots.places_hit import places_hit
from armada_cli.extract.slots.sole_targets import (
    but_kin,
    enters_for_one,
    falls_by_name,
    has_escort,
    is_one,
    only_came_by,
)
from armada_cli.extract.slots.strike_targets import groups_of_dead, is_leader_noun, of_strike
from armada_cli.extract.slots.those_meant import those_meant
from armada_cli.extract.stories import Story
from armada_cli.records import ActorValue, EventType, Party, Sentence

_WAR_CRAFT = WordClass("war_craft")
_BY_CRAFT = frozenset({"attack", "raid", "strike", "assault", "gunship"})
_ON_PEOPLE = ON_PEOPLE | {"die", "wound", "clash", "roll", "toll"}
_ANY = frozenset({"attack", "incident"})  # said of anything: "his driver was wounded in the attack"
_WITHIN_PREPS = WordClass("within_prep")
_ANYBODY = WordClass("anybody")
_ENTERING = WordClass("entering_verb")
_ASSAILANTS = WordClass("assailant")
_UNARMED = WordClass("unarmed_anybody")
_ONE = frozenset({"a", "an", "the"})
_AT_MOST = 4
Tier = tuple[str, str | None]
_THINGS: tuple[Tier, ...] = (("targets", None), ("beside", None))
_ATTACKED: Tier = ("attacked", None)
_TAKEN: Tier = ("victims", "taken")
_PEOPLE: tuple[Tier, ...] = (("victims", "killed"), ("victims", "wounded"), _TAKEN)


def targets_of(view: View, story: Story, deaths: Sequence[Death], kind: EventType) -> tuple[Party, ...]:
    """The targets, each once: of a bombing the things first, of a shooting the people; for a leader, his group.

    Whom an attack kills by name it was aimed at, leader or not.
    """
    body = [i for i in story.incidents if i.sentence.part == "body"]
    heads = [i for i in story.incidents if i.sentence.part != "body"]
    found = _targets_in(view, story, body or heads, deaths, kind)
    found = found or (_targets_in(view, story, heads, deaths, kind) if body and heads else ())
    found = found or _of_members(view, story, kind) or unique(list(_men(view, body or heads)))
    if not found and kind == "attack":
        found = unique(list(those_meant(view, body)))[:_AT_MOST]
    if kind == "strike":
        found = without_own(view, [_of_group(view, body or heads, party) for party in found])
    return found


def _of_members(view: View, story: Story, kind: EventType) -> tuple[Party, ...]:
    """What the attacks of a set were aimed at: "two bombs went off. The first hit a bank and the second a bar"."""
    found = [_targets_in(view, member, member.incidents, (), kind) for member in story.members]
    return unique([party for parties in found for party in parties])[:_AT_MOST]


def _of_group(view: View, incidents: Sequence[Incident], party: Party) -> Party:
    """Unnamed fighters as those of the one armed group that the sentences name, or those right before them.

    "The army said that it had killed six militants in a raid on Boko Haram."
    """
    if party.kind != "people" or side_named(view, noun_of(view, party.name.split()[-1])) != "nonstate":
        return party
    for back in (0, 1):
        told = [view.sentences[i.index - back] for i in incidents if i.index >= back]
        actors = [pair for sentence in told for pair in view.values(sentence.span, ActorValue)]
        groups = {v.id or v.name: party_of_actor(v, m.text) for m, v in actors if not v.state and v.kind in ARMED}
        named = [group for group in groups.values() if not is_vague(group)]
        if named:
            return replace(named[0], text=party.name) if len(named) == 1 else party
    return party


def _targets_in(
    view: View, story: Story, body: Sequence[Incident], deaths: Sequence[Death], kind: EventType
) -> tuple[Party, ...]:
    """The targets of a story that some of its incidents tell."""
    within: Tier = ("within", None)
    said = list(said_targets(view, body))
    if said:
        return unique(said)[:_AT_MOST]
    named = {f.trigger.word for i in body for f in i.frames}
    acts = story.acts if "bomber" in named else story.acts - {"bomber"}  # an assailant with a knife
    if kind == "attack" and enters_for_one(view, body):
        acts -= {"assault"}
        body = [replace(i, frames=tuple(f for f in i.frames if f.trigger.word not in _ENTERING)) for i in body]
    tiers = (_THINGS[0], within, *_PEOPLE, _THINGS[1]) if acts - _ANY <= _ON_PEOPLE else (*_THINGS, *_PEOPLE)
    by_name = kind == "attack" and falls_by_name(view, body)
    if tiers[-1] == _THINGS[1]:
        tiers = (_ATTACKED, *_PEOPLE, *tiers) if by_name else _of_people(view, body, tiers, kind)
    elif by_name and not story.acts.isdisjoint(GOES_OFF):
        tiers = (_ATTACKED, *_PEOPLE, *tiers)
    if kind == "attack" and "execute" in acts and acts - _ANY <= _ON_PEOPLE:
        tiers = (_PEOPLE[0], *tiers)  # "stopped a bus and executed nine soldiers"
    doers = _doers(view, body)
    taken = "kidnap" in story.acts and not _only_hold(body)
    for part, effect in (_TAKEN, *tiers) if taken else tiers:
        found = list(_parties(view, body, part, effect, led=bool(deaths), by_name=kind == "attack"))
        found = [party for party in found if part != "victims" or party.kind != "person" or party.name not in doers]
        if not found and (part, effect) == _PEOPLE[0] and kind == "attack":
            found = list(identified(view, body))
        if kind == "strike":
            found = of_strike(view, body, found, deaths, fallen=part == "victims")
        if part == "victims" and found and _are_anybody_there(found):
            found = list(places_hit(view, body)) or found
        if found:
            if part == "targets" and kind == "attack":
                found = _by_his_name(view, body, found) or found
            told = without_company(found, part) if kind == "attack" else found
            return distinct(without_told_again(told))[:_AT_MOST]
    return unique(groups_of_dead(view, body, deaths)) or unique(list(places_hit(view, body)))[:_AT_MOST]


def _only_hold(incidents: Sequence[Incident]) -> bool:
    """Whether those who took people only held them where they struck: "stormed a hotel, holding guests for hours"."""
    frames = [frame for incident in incidents for frame in incident.frames]
    taking = [frame for frame in frames if frame.trigger.sense.act == "kidnap"]
    held = all(frame.trigger.word.split()[0] == "hold" for frame in taking)
    return held and any(frame.targets for frame in frames if frame not in taking)


def _are_anybody_there(parties: Sequence[Party]) -> bool:
    """Whether all are people who happen to live where shells fall: "rockets hit Haifa, wounding two children"."""
    return all(p.kind == "people" and noun_lemma(p.name.split()[-1].lower()) in _UNARMED for p in parties)


def _of_people(view: View, incidents: Sequence[Incident], tiers: tuple[Tier, ...], kind: EventType) -> tuple[Tier, ...]:
    """The tiers for what is done to people: not what they were near, nor where an attack killed those it names."""
    hit = [(i.sentence, f, g) for i in incidents for f in i.frames for g in f.victims]
    named = any(f.trigger.sense.effect == "killed" and is_one(view, sentence, g) for sentence, f, g in hit)
    if named and kind == "attack":
        return (_THINGS[0], *_PEOPLE, *tiers[1:-1])
    if kind == "attack" and has_escort(view, hit):
        return (_PEOPLE[1], _THINGS[0], *tiers[1:])
    return tiers[:-1] if hit else tiers  # "he was shot near his home"


def _doers(view: View, incidents: Sequence[Incident]) -> set[str]:
    """The names of those who act by hand: "X stabbed a man before a policeman shot him" was not aimed at X."""
    agents = ((i.sentence, g) for i in incidents for f in i.frames if f.trigger.clause is not None for g in f.agents)
    people = (person_of(view, sentence, group) for sentence, group in agents)
    return {person.name for person in people if person is not None}


def _by_his_name(view: View, incidents: Sequence[Incident], found: list[Party]) -> list[Party]:
    """The one name that another sentence gives to the one man who was hit: "an envoy was shot; X died at once"."""
    alone = len(found) == 1 and found[0].kind == "people" and found[0].text.split()[0].lower() in _ONE
    fallen = list(_parties(view, incidents, *_PEOPLE[0], led=False, by_name=True)) if alone else []
    return list(unique([party for party in fallen if party.kind == "person"]))[:1]


def _men(view: View, incidents: Sequence[Incident]) -> Iterator[Party]:
    """The men who were killed or taken, where no word says more of them: "rebels shot 20 young men"."""
    for incident in incidents:
        sentence = incident.sentence
        for group in (g for f in incident.frames if f.trigger.sense.effect != "wounded" for g in f.victims):
            noun = sentence.groups[group]
            words = described(view, sentence, group) if noun.lemma == "man" else None
            if words is not None and sentence.tokens[noun.head].tag == "NNS":
                yield Party(words, None, "people", view.text[noun.span.start : noun.span.end])


def _parties(
    view: View, incidents: Sequence[Incident], part: str, effect: str | None, *, led: bool, by_name: bool
) -> Iterator[Party]:
    all_denied = all("denied" in frame.context for incident in incidents for frame in incident.frames)
    for incident in incidents:
        attackers = {group for frame in incident.frames for group in frame.agents} if part == "victims" else set()
        for frame in incident.frames:
            if (effect is not None and frame.trigger.sense.effect != effect) or (frame.answers and by_name):
                continue
            if "denied" in frame.context and frame.trigger.sense.effect is None and not all_denied:
                continue  # "denies bombing homes"
            if _is_by_the_way(view, incidents, incident.sentence, frame, part) or (
                not by_name and _is_by_those_hit(incident, frame)
            ):
                continue
            if part == "targets" and by_name and only_came_by(view, incident.sentence, frame):
                continue
            if part == "targets" and _is_ranked(incident, frame):
                continue
            if part == "targets":
                yield from _in_the_noun(incident.sentence, frame)
            groups = _groups(incident.sentence, frame, part)
            for group in but_kin(view, incident.sentence, groups) if part == "victims" and by_name else groups:
                aimed = by_name or frame.trigger.sense.subtype == "assassination"
                named = aimed and person_of(view, incident.sentence, group) is not None
                leading = led or (not by_name and is_leader_noun(view, incident.sentence, group))
                attacker = by_name and (_is_assailant(incident.sentence, group) or group in attackers)
                if not attacker and (part != "victims" or named or not leading):
                    party = target_of(view, incident.sentence, group)
                    if party is not None:
                        yield party
                        yield from _named_after(view, incident.sentence, group)


def _is_ranked(incident: Incident, frame: Frame) -> bool:
    """Whether a noun only says how bad it was, beside a verb that tells what it hit: "the worst raid on troops"."""
    at = frame.trigger.group
    if at is None or not any(f is not frame and f.trigger.clause is not None and f.targets for f in incident.frames):
        return False
    noun = incident.sentence.groups[at]
    return any(token.tag == "JJS" for token in incident.sentence.tokens[noun.first : noun.head])


def _named_after(view: View, sentence: Sentence, group: int) -> Iterator[Party]:
    """The further names that say who several people are, behind the first: "two brothers, Ahmed and Ali"."""
    tags = [token.tag for token in sentence.tokens[sentence.groups[group].first : sentence.groups[group].head + 1]]
    if "NNS" in tags[-1:] or "CD" in tags[:1]:
        named = (i for noun in sentence.groups if noun.appositive_of == group for i in noun.conjuncts)
        found = (target_of(view, sentence, i) for i in named)
        yield from (party for party in found if party is not None and party.kind == "person")


def _is_assailant(sentence: Sentence, group: int) -> bool:
    """Whether those hit are the ones who attacked: "the gunmen", "four of the attackers"."""
    whole = (group, *attached_to(sentence, [group], "of"))
    return any(sentence.groups[i].lemma in _ASSAILANTS for i in whole)


def _is_by_those_hit(incident: Incident, frame: Frame) -> bool:
    """Whether those act in a frame whom force hits: "a strike killed two militants who had fired on soldiers"."""
    if frame.trigger.clause is None or not frame.agents:
        return False
    hit = {g for f in incident.frames if f.trigger.sense.effect == "killed" for g in f.victims}
    they = incident.sentence.clauses[frame.trigger.clause].kind in ("adverbial", "relative") and all(
        incident.sentence.groups[group].lemma == "they" for group in frame.agents
    )
    return bool(hit) and (they or hit.issuperset(frame.agents))


def _is_by_the_way(view: View, incidents: Sequence[Incident], sentence: Sentence, frame: Frame, part: str) -> bool:
    """Whether a part of a frame matters only where no other frame fills it.

    That is what was burned beside what was attacked, and who died or was lost beside those who were killed, unless he
    alone has a name: "an officer was shot; Omar Zaki died at once".
    """
    lesser = {"die"} if part == "victims" else {"burn", "destroy"}
    sense = frame.trigger.sense
    if sense.act == "kidnap" and frame.trigger.word.startswith("hold "):  # "it took two, and holds six hostages"
        return any(
            f.trigger.sense.act == "kidnap" and not f.trigger.word.startswith("hold ")
            for i in incidents
            for f in i.frames
        )
    if sense.act not in lesser:
        return False
    others = [(i.sentence, f) for i in incidents for f in i.frames if f.trigger.sense.act not in lesser]
    if part != "victims":
        return any(_hits_thing(view, s, f) or _kills_by_name(view, s, f) for s, f in others)
    alike = [(s, g) for s, f in others if f.trigger.sense.effect == sense.effect for g in f.victims]
    named = any(person_of(view, sentence, group) is not None for group in frame.victims)
    nameless = all(is_one(view, *other) and person_of(view, *other) is None for other in alike)
    return bool(alike) and not (named and nameless)


def _hits_thing(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether a frame says what it hit, and not only in which town: "hit Odesa, damaging docks"."""
    return any(target_of(view, sentence, group) is not None for group in (*frame.targets, *frame.beside))


def _kills_by_name(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether a frame tells of the death of one with a name: "burned wells and killed the chief, Omar Zaki"."""
    return frame.trigger.sense.effect == "killed" and any(
        person_of(view, sentence, g) is not None for g in frame.victims
    )


def _groups(sentence: Sentence, frame: Frame, part: str) -> tuple[int, ...]:
    """The groups in one part of a frame; what a bomb went off beside is what it was aimed at, unless words say more."""
    if part == "within":
        return _within(sentence, frame)
    if part == "attacked":
        return frame.targets if frame.trigger.clause is not None and frame.trigger.sense.act not in ON_PEOPLE else ()
    if part == "beside" or (part == "targets" and not frame.targets and frame.trigger.sense.act in GOES_OFF):
        return _outermost(sentence, with_seconds(sentence, frame, frame.beside))
    found: tuple[int, ...] = getattr(frame, part)
    return with_seconds(sentence, frame, found) if part == "targets" else found


def _outermost(sentence: Sentence, groups: tuple[int, ...]) -> tuple[int, ...]:
    """The groups but for those that only say where another is: "a rally outside the station", "a tent by a well"."""
    return tuple(
        g for g in groups if sentence.groups[g].attached_to not in groups and not _is_right_behind(sentence, g, groups)
    )


def _is_right_behind(sentence: Sentence, group: int, groups: tuple[int, ...]) -> bool:
    """Whether nothing but its preposition parts a group from the one before, a thing too: "at a club near a bank"."""
    before, noun = sentence.groups[group - 1], sentence.groups[group]
    if not noun.prep:
        return False
    if (
        before.prep == "of" and before.attached_to in groups and not is_second_one(sentence, group - 1)
    ):  # "a queue of clerks outside a bank"
        return sentence.tokens[before.last + 1].lemma == noun.prep and noun.first <= before.last + 3
    if group - 1 not in groups or not is_site(sentence, group - 1):
        return False
    between = sentence.tokens[before.last + 1 : noun.first]
    return not any(token.lemma in ("and", "or", ",") for token in between)


def _within(sentence: Sentence, frame: Frame) -> tuple[int, ...]:
    """The buildings and vehicles in which people were hit: "at a synagogue", not "outside a hotel".

    What comes right behind those who did it is theirs: "by gunmen on a motorcycle".
    """
    return tuple(
        g
        for g in frame.beside
        if sentence.groups[g].prep in _WITHIN_PREPS
        and is_site(sentence, g)
        and not _is_theirs(sentence, frame, g)
        and g - 1 not in frame.agents
    )


def _is_theirs(sentence: Sentence, frame: Frame, group: int) -> bool:
    """Whether those hit were in a thing of their own: "shot dead in their car"."""
    first = sentence.tokens[sentence.groups[group].first].lemma
    return bool(frame.victims) and first in ("his", "her", "their")


def _in_the_noun(sentence: Sentence, frame: Frame) -> Iterator[Party]:
    """The thing that stands before the noun for what happened to it: "the 2002 nightclub bombings"."""
    if frame.trigger.group is None or frame.trigger.sense.act in ("device", "bomber"):
        return
    group = sentence.groups[frame.trigger.group]
    words = sentence.tokens[group.first : group.head + 1]
    for token, following in pairwise(words):
        carrier = token.lemma in noun_list("bomb_carrier") or following.lemma == "bomb"  # "a car bombing"
        month = token.text in calendar_names("month")  # "the March attack"
        gun = following.lemma in ("fire", "gunfire")  # "tank fire"
        flown = token.lemma in _WAR_CRAFT and following.lemma in _BY_CRAFT  # "a helicopter gunship attack"
        if token.lemma in noun_list("site") and token.tag.startswith("NN") and not (carrier or month or gun or flown):
            yield Party(token.text, None, "object", token.text)


def distinct(parties: Sequence[Party]) -> tuple[Party, ...]:
    """The parties without those that another tells in more words: "convoy" beside "governor's convoy"."""
    each = unique(parties)
    names = [party.name.casefold() for party in each]
    return tuple(
        party
        for party, name in zip(each, names, strict=True)
        if not any(owned.endswith(f" {name}") or owned.startswith(f"{name} of ") for owned in names)
    )


def unique(parties: Sequence[Party]) -> tuple[Party, ...]:
    """The parties, each once by its id or name, in order."""
    seen: dict[str, Party] = {}
    for party in parties:
        seen.setdefault(party.id or party.name.casefold(), party)
    return tuple(seen.values())
