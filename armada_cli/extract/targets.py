"""What an event was aimed at: the things it hit, else where it happened, else the people it killed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from armada_cli.extract.frames import Frame
from armada_cli.extract.incidents import Incident
from armada_cli.extract.leaders import Death, is_leader
from armada_cli.extract.nature import role_nouns
from armada_cli.extract.parties import person_of, target_of
from armada_cli.extract.story import Story
from armada_cli.extract.view import View
from armada_cli.extract.words import noun_list
from armada_cli.records import Party, Sentence

_ON_PEOPLE = frozenset({"kill", "execute", "shoot", "kidnap", "stab", "die", "wound", "clash"})
_ANY = frozenset({"attack", "incident"})  # said of anything: "his driver was wounded in the attack"
_AT_MOST = 4
Tier = tuple[str, str | None]
_THINGS: tuple[Tier, ...] = (("targets", None), ("beside", None))
_PEOPLE: tuple[Tier, ...] = (("victims", "killed"), ("victims", "wounded"), ("victims", "taken"))


def targets_of(view: View, story: Story, deaths: Sequence[Death]) -> tuple[Party, ...]:
    """The targets, each once: of a bombing the things first, of a shooting the people; for a leader, his group."""
    body = [i for i in story.incidents if i.sentence.part == "body"] or story.incidents
    within: Tier = ("within", None)
    tiers = (_THINGS[0], within, *_PEOPLE, _THINGS[1]) if story.acts - _ANY <= _ON_PEOPLE else (*_THINGS, *_PEOPLE)
    for part, effect in tiers:
        found = list(_parties(view, body, part, effect, led=bool(deaths)))
        if found:
            return unique(found)[:_AT_MOST]
    return unique(_groups_of_dead(view, body, deaths))


def _groups_of_dead(view: View, incidents: Sequence[Incident], deaths: Sequence[Death]) -> list[Party]:
    """The groups of the leaders who die, or whom it was meant to kill."""
    people = [death.person for death in deaths]
    for incident in incidents:
        for frame in incident.frames:
            named = [person_of(view, incident.sentence, group) for group in frame.victims]
            people += [person for person in named if person is not None and is_leader(view, person)]
    return [Party(p.group, p.group_id, "group", p.group) for p in people if p.group]


def _parties(view: View, incidents: Sequence[Incident], part: str, effect: str | None, *, led: bool) -> Iterator[Party]:
    for incident in incidents:
        for frame in incident.frames:
            if effect is not None and frame.trigger.sense.effect != effect:
                continue
            if part == "targets":
                yield from _in_the_noun(incident.sentence, frame)
            for group in _within(incident.sentence, frame) if part == "within" else getattr(frame, part):
                if part != "victims" or not (led or _is_leader_noun(view, incident.sentence, group)):
                    party = target_of(view, incident.sentence, group)
                    if party is not None:
                        yield party


def _within(sentence: Sentence, frame: Frame) -> tuple[int, ...]:
    """The buildings in which people were hit: "at a synagogue", not "outside a hotel"."""
    return tuple(
        g
        for g in frame.beside
        if sentence.groups[g].prep in ("at", "in", "inside") and sentence.groups[g].lemma in noun_list("site")
    )


def _is_leader_noun(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a victim is a leader, by name or by a singular noun of a role."""
    person = person_of(view, sentence, group)
    if person is not None:
        return is_leader(view, person)
    noun = sentence.groups[group]
    return sentence.tokens[noun.head].tag == "NN" and noun.lemma in role_nouns(view.lexicon) | {
        "predecessor",
        "successor",
    }


def _in_the_noun(sentence: Sentence, frame: Frame) -> Iterator[Party]:
    """The thing that stands before the noun for what happened to it: "the 2002 nightclub bombings"."""
    if frame.trigger.group is None or frame.trigger.sense.act in ("device", "bomber"):
        return
    group = sentence.groups[frame.trigger.group]
    for token in sentence.tokens[group.first : group.head]:
        if token.lemma in noun_list("site") and token.tag.startswith("NN"):
            yield Party(token.text, None, "object", token.text)


def unique(parties: Sequence[Party]) -> tuple[Party, ...]:
    """The parties, each once by its id or name, in order."""
    seen: dict[str, Party] = {}
    for party in parties:
        seen.setdefault(party.id or party.name.casefold(), party)
    return tuple(seen.values())
