"""What the incidents of an event show of the force used in it: weapons, acts, sides, and who was hit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from armada_cli.extract.frames import Frame
from armada_cli.extract.frames.parties import person_of
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import (
    Nature,
    is_civilian,
    nature_of,
    side_of,
    weapon_meant,
)
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident, sides_of
from armada_cli.extract.slots.arms import arms_in, arms_overhead
from armada_cli.extract.slots.on_ground import at_civilians, meets_patrol, on_foot, taking_place
from armada_cli.extract.slots.put_to_death import is_put_to_death
from armada_cli.extract.slots.suicides import is_own_bomb, is_suicide, only_stops_bomber
from armada_cli.records import NounGroup, PersonValue, Sentence, WeaponValue
from armada_cli.values import cached_property, frozen

_SEVERAL = 4  # people hit
_CROWD = 15  # people killed
_SUICIDE = WordClass("suicide")
_STATE_SITE = WordClass("state_site")
_LAYING = WordClass("laying_verb")
_FEUDING = WordClass("feuding")
_ATTACKERS = WordClass("attacker")
_COMING_IN = WordClass("coming_in_noun")
_OPEN = frozenset({"kill", "die", "wound", "attack", "strike", "toll", "roll", "incident"})  # acts that tell no means
_SHOOTING = _OPEN | {"shoot"}
_SET_UPON = frozenset({"raid", "assault", "pursue", "clash", "strike", "airstrike", "bomb", "shell"})
_FIREFIGHTS = WordClass("firefight")
_PLANTED = WordClass("planted_weapon")
_GOING_OFF = _OPEN | {"explode", "bomb", "device", "bomber"}
_BODIES_OF_MEN = WordClass("team")
# kinds of what is hit, see `lexicon/target_kinds.toml`
_GUARDED = frozenset({"bank", "foreign", "government", "justice", "security", "prison", "air", "oil", "power"})
_FIRED = frozenset({"rocket", "artillery", "missile"})
_ANY_BOMB = frozenset({"bomb", "ied"})  # weapons
_FROM_AFAR = frozenset({"drone", "missile", "artillery", "aircraft"})  # families of weapons
_WEIGHTS = ("-tonne", "-ton", "-pound", "-kilogram", "-kilogramme", "-kg")


def _arms_of(frame: Frame) -> tuple[int, ...]:
    """The groups that may name arms: what force was used with, and the noun for its use."""
    return frame.means if frame.trigger.group is None else (*frame.means, frame.trigger.group)


def _joined(view: View, sentence: Sentence, group: int) -> tuple[str, ...]:
    """The families of arms from afar of a group and of those joined to it by "and", each once, in order."""
    spans = [sentence.groups[g].span for g in (group, *sentence.groups[group].conjuncts)]
    named = [v.family for span in spans for _, v in view.values(span, WeaponValue) if v.family in _FROM_AFAR]
    return tuple(dict.fromkeys(named))


@frozen(slots=False, eq=False)
class Signs:
    """What a story shows of the force used in it, by the incidents that tell it; each sign is sought when asked for."""

    incidents: Sequence[Incident]

    @cached_property
    def _told(self) -> list[tuple[View, Sentence, Frame]]:
        return [(i.view, i.sentence, frame) for i in self.incidents for frame in _own_frames(i)]

    @cached_property
    def _arms(self) -> list[WeaponValue]:
        return [value for incident in self.incidents for value in arms_in(incident)] or arms_overhead(self.incidents)

    @cached_property
    def families(self) -> frozenset[str]:
        """The families of its weapons."""
        return frozenset(value.family for value in self._arms)

    @cached_property
    def salvo(self) -> tuple[str, ...]:
        """The families of arms from afar that one phrase joins, in order: "20 missiles and 60 drones"; () if none."""
        joined = (_joined(view, sentence, g) for view, sentence, frame in self._told for g in _arms_of(frame))
        return next((families for families in joined if len(families) > 1), ())

    @cached_property
    def weapons(self) -> tuple[str, ...]:
        """Its weapons."""
        return tuple(dict.fromkeys(value.name for value in self._arms))

    @cached_property
    def only_rocketed(self) -> bool:
        """Whether the one explosive beside a rocket-propelled grenade is that again: "the grenade hit a wall"."""
        bombs = {value.name for value in self._arms if value.family == "explosive"}
        return "rpg" in self.weapons and bombs <= {"grenade", "bomb"} and "bomb" not in self.words  # "the blast"

    @cached_property
    def fired_first(self) -> bool:
        """Whether what opens the story is fired, and the bombs of the rest are what it fired: "the homemade bombs"."""
        opening = {value.family for value in arms_in(self.incidents[0])}
        bombs = {value.name for value in self._arms if value.family == "explosive"}
        return bool(opening) and opening <= _FIRED and bombs <= _ANY_BOMB

    @cached_property
    def acts(self) -> frozenset[str]:
        """The acts of its triggers."""
        return frozenset(told[2].trigger.sense.act for told in self._told if not _is_arrival(*told))

    @cached_property
    def only_fired_back(self) -> bool:
        """Whether all those who shoot or storm are a state's people, who mean to stop who attacks."""
        fighting = [told for told in self._told if told[2].trigger.sense.act in ("shoot", "assault")]
        return bool(fighting) and all(_is_by_forces(*told) or _fells_attacker(*told[1:]) for told in fighting)

    @cached_property
    def hints(self) -> tuple[str, ...]:
        """The subtypes that its triggers suggest."""
        senses = (frame.trigger.sense for _, _, frame in self._told)
        return tuple(sense.subtype for sense in senses if sense.subtype)

    @cached_property
    def forces(self) -> frozenset[str]:
        """Whose deeds its triggers tell of where nobody is named."""
        senses = (frame.trigger.sense for _, _, frame in self._told)
        return frozenset(sense.force for sense in senses if sense.force)

    @cached_property
    def states(self) -> tuple[bool, ...]:
        """For each agent whether it is a state's; where none is told, for those who take the place as others die."""
        told = tuple(state for told in self._told for state in sides_of(*told))
        return told or tuple(state for told in self._told for state in taking_place(*told))

    @cached_property
    def words(self) -> frozenset[str]:
        """The lemmas of its triggers' noun groups and of its agents."""
        doers = (word for told in self._told for word in _words(*told))
        return frozenset(doers) | frozenset(word for i in self.incidents for word in _attackers_stopped(i))

    @cached_property
    def named_victim(self) -> bool:
        """Whether somebody hit has a name, and is no one of several whom only a later sentence names."""
        named = (i for i in self.incidents if any(_named_victim(i.view, i.sentence, f) for f in _own_frames(i)))
        first = next(named, None)
        if first is None or not self._hits_several:
            return first is not None
        opening = next((i for i in self.incidents if i.tolls and i.sentence.part == first.sentence.part), first)
        return first.index <= opening.index

    @cached_property
    def _killed(self) -> int:
        return max((toll.min or 0 for i in self.incidents for toll in i.killed), default=0)

    @cached_property
    def hits_crowd(self) -> bool:
        """Whether so many are killed that it was not for the sake of one."""
        return self._killed >= _CROWD

    @cached_property
    def _hits_several(self) -> bool:
        """Whether more are killed or hurt than one man with those beside him."""
        hurt = max((toll.min or 0 for i in self.incidents for toll in i.wounded), default=0)
        return self._killed + hurt >= _SEVERAL

    @cached_property
    def against_group(self) -> bool:
        """Whether an armed group is hit."""
        return any(_against_group(*told) for told in self._told)

    @cached_property
    def against_others(self) -> bool:
        """Whether a state's people or civilians are hit."""
        return any(_against_others(*told) for told in self._told)

    @cached_property
    def against_state(self) -> bool:
        """Whether a state's people are hit."""
        return any(_against_state(*told) for told in self._told)

    @cached_property
    def shoots_civilians(self) -> bool:
        """Whether shots are fired at civilians, and at nobody of an armed group: "troops fired into a crowd"."""
        fought = "encounter" in self.words or self.words & _FIREFIGHTS
        fired = "shoot" in self.acts and self.acts <= _SHOOTING and not fought
        if not fired or self.against_group or self._fells_member:
            return False
        return any(at_civilians(*told) for told in self._told)

    @cached_property
    def _fells_member(self) -> bool:
        """Whether somebody by name is killed who is of an armed group."""
        killed = ((i, f) for i in self.incidents for f in i.frames)
        return any(p.group is not None and not p.official for i, f in killed for _, p in i.killed_in(f))

    @cached_property
    def is_mined(self) -> bool:
        """Whether it was done by what somebody puts in place beforehand: a landmine, a car bomb."""
        return "mine" in self.words or not _PLANTED.isdisjoint(self.weapons)

    @cached_property
    def against_guarded(self) -> bool:
        """Whether it is aimed at what states guard and armed groups raid: a bank, an airport, a prison, an embassy."""
        return any(hit.kind in _GUARDED for incident in self.incidents for hit in incident.hits)

    @cached_property
    def at_state_site(self) -> bool:
        """Whether people attack what is a state's: "an attack on a police station"."""
        return any(_at_state_site(sentence, frame) for _, sentence, frame in self._told)

    @cached_property
    def suicide(self) -> bool:
        """Whether the one who acts dies by it."""
        return not _SUICIDE.isdisjoint(self.words) or any(is_suicide(*told) for told in self._told) or self._in_vests

    @cached_property
    def _in_vests(self) -> bool:
        """Whether those who storm a place have vests that go off: "the assault, in which nine men in suicide vests"."""
        return "suicide_vest" in self.weapons and bool(self.acts & {"assault", "attack"})

    @cached_property
    def own_bomb(self) -> bool:
        """Whether somebody blows himself up, which nobody does in a state's service: "a soldier blew himself up".

        Not those whom a raid has cornered.
        """
        own = any(is_own_bomb(sentence, frame) for _, sentence, frame in self._told)
        return own and self.acts.isdisjoint(_SET_UPON)

    @cached_property
    def stops_bomber(self) -> bool:
        """Whether it tells only how somebody was killed who was about to do it."""
        return only_stops_bomber(self._told)

    @cached_property
    def on_foot(self) -> bool:
        """Whether people on the ground act, or are met by those who die."""
        return any(on_foot(*told) or meets_patrol(*told) for told in self._told)

    @cached_property
    def in_person(self) -> bool:
        """Whether people are told to attack: "some 300 men attacked the village", "an attack by militiamen"."""
        return any(frame.trigger.sense.act == "attack" and bool(frame.agents) for _, _, frame in self._told)

    @cached_property
    def dropped(self) -> bool:
        """Whether its bombs are several or of a weight as aircraft carry them."""
        return any(_is_dropped(i.sentence, group) for i in self.incidents for group in i.sentence.groups)

    @cached_property
    def stops_infiltration(self) -> bool:
        """Whether those whom somebody stops were on their way into a land, and attacked nobody yet."""
        return any(_is_infiltration(sentence, frame) for _, sentence, frame in self._told)

    @cached_property
    def by_air_force(self) -> bool:
        """Whether those who act are an air force."""
        return any(_of_air_force(sentence, group) for _, sentence, frame in self._told for group in frame.agents)

    @cached_property
    def shot_first(self) -> bool:
        """Whether guns are told of before all else, or men lie in wait with them: "machine-gun fire and mortars"."""
        guns = "firearm" in self.families or "shoot" in self.acts
        opening = next((value.family for value in self._arms), None)
        return guns and (opening == "firearm" or "ambush" in self.words)

    @cached_property
    def puts_some_to_death(self) -> bool:
        """Whether more fall to shots or in a storming than are put to death: "thirty died, and two were beheaded"."""
        told = [f for _, _, f in self._told if f.trigger.sense.act in ("shoot", "assault", "kill", "execute")]
        shot = next((f for f in told if f.victims or f.trigger.sense.act in ("execute", "shoot")), None)
        if shot is None or "execute" not in self.acts or told[0].trigger.sense.act == "execute":
            return False
        if self.acts.isdisjoint({"shoot", "assault"}):
            return False
        if shot.trigger.sense.act == "execute":
            return told[0].sentence != shot.sentence
        hit = {*shot.victims, *shot.targets}  # "were shot or beheaded"
        return not any(f.sentence == shot.sentence and hit.intersection(f.victims) for f in told if f is not shot)

    @cached_property
    def only_grenades(self) -> bool:
        """Whether grenades are all that goes off."""
        return {value.name for value in self._arms if value.family == "explosive"} == {"grenade"}

    @cached_property
    def laid(self) -> bool:
        """Whether its bombs are told to have been put there beforehand: "buried beneath a lane"."""
        return any(_is_laid(i.sentence, frame) for i in self.incidents for frame in _own_frames(i))

    @cached_property
    def after_abduction(self) -> bool:
        """Whether those killed were in the hands of those who killed them first."""
        return any(is_put_to_death(incident, frame) for incident in self.incidents for frame in incident.frames)


def signs_of(incidents: Sequence[Incident]) -> Signs:
    """The signs that the incidents of one event show together; headlines count where the rest leaves the means open."""
    body = [i for i in incidents if i.sentence.part == "body"]
    if not body or len(body) == len(incidents):
        return Signs(list(incidents))
    told, headed = Signs(body), Signs([i for i in incidents if i.sentence.part != "body"])
    return Signs(list(incidents)) if _leaves_open(told, headed) else told


def _leaves_open(told: Signs, headed: Signs) -> bool:
    """Whether a headline says with what it was done and the body does not, or that it was a drone, or a suicide."""
    if headed.suicide and not told.suicide:
        return told.acts <= _GOING_OFF
    if "drone" in headed.families:
        return told.families <= {"missile"} and False not in told.states
    return not told.families and not told.states and told.acts <= _OPEN


def _words(view: View, sentence: Sentence, frame: Frame) -> Iterable[str]:
    """The lemmas of what does it, what does it with, and of the trigger."""
    at_wheel = attached_to(sentence, frame.means, "with")
    teams = [group for group in frame.agents if sentence.groups[group].lemma in _BODIES_OF_MEN]
    groups = [
        *frame.agents,
        *frame.means,
        *at_wheel,
        *attached_to(sentence, teams, "of"),
        *([frame.trigger.group] if frame.trigger.group is not None else []),
    ]
    for group in groups:
        noun = sentence.groups[weapon_meant(view, sentence, group)]
        flies = any(value.family == "drone" for _, value in view.values(noun.span, WeaponValue))
        lemmas = (token.lemma for token in sentence.tokens[noun.first : noun.last + 1])
        yield from (lemma for lemma in lemmas if not (flies and lemma in _SUICIDE))  # "a suicide drone"
    yield from frame.trigger.word.split()


def _attackers_stopped(incident: Incident) -> Iterable[str]:
    """What those are called who are shot down once they have attacked: "police killed the gunmen"."""
    hit = (g for frame in incident.frames if frame.answers for g in (*frame.victims, *frame.targets))
    yield from (lemma for g in hit if (lemma := incident.sentence.groups[g].lemma) in _ATTACKERS)


def _is_infiltration(sentence: Sentence, frame: Frame) -> bool:
    """Whether what is stopped is a bid to come in: "foiled an infiltration bid"."""
    stopped = (*frame.events, *frame.targets) if frame.trigger.sense.act == "foil" else ()
    nouns = [sentence.groups[group] for group in stopped]
    return any(token.lemma in _COMING_IN for n in nouns for token in sentence.tokens[n.first : n.last + 1])


def _of_air_force(sentence: Sentence, index: int) -> bool:
    """Whether a group names an air force."""
    noun = sentence.groups[index]
    words = [token.lemma for token in sentence.tokens[noun.first : noun.last + 1]]
    named = any(pair in (("air", "force"), ("air", "component")) for pair in pairwise(words))
    return named or noun.lemma == "airforce"


def _own_frames(incident: Incident) -> list[Frame]:
    """The frames of an incident but for those of force that only ends an attack."""
    return [frame for frame in incident.frames if not frame.answers]


def _named_victim(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody killed or aimed at has a name: "X was shot", "a judge, X, was shot"."""
    hit = (*frame.victims, *frame.targets)
    if any(nature_of(view, sentence, group) is Nature.PERSON for group in hit):
        return True
    people = [group for group in hit if nature_of(view, sentence, group) in (Nature.PEOPLE, Nature.ACTOR)]
    return any(person_of(view, sentence, group) is not None for group in people[:1])


def _is_arrival(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether what is driven into a town only comes there: "drove minibuses into the town"."""
    into = [g for g in frame.scene if sentence.groups[g].prep == "into" and g not in frame.targets]
    return frame.trigger.word == "drive into" and any(nature_of(view, sentence, g) is Nature.PLACE for g in into)


def _against_others(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether those killed or aimed at are a state's people, or civilians."""
    groups = (*frame.victims, *frame.targets)
    return any(side_of(view, sentence, g) is True or is_civilian(view, sentence, g) for g in groups)


def _against_state(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether those killed or aimed at are a state's people."""
    return any(side_of(view, sentence, group) is True for group in (*frame.victims, *frame.targets))


def _at_state_site(sentence: Sentence, frame: Frame) -> bool:
    """Whether an attack is aimed at a building or a post of a state."""
    aimed = frame.targets if frame.trigger.sense.act in ("attack", "assault") else ()
    nouns = [sentence.groups[group] for group in aimed]
    return any(t.lemma in _STATE_SITE for noun in nouns for t in sentence.tokens[noun.first : noun.last + 1])


def _is_by_forces(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether troops, police or guards do it, and nobody who acts for no state."""
    sides = {*sides_of(view, sentence, frame)}
    return sides == {True} or (not sides and on_foot(view, sentence, frame))


def _fells_attacker(sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody of whom nobody says who shoots him is an attacker: "one blew himself up, the other was shot"."""
    hit = {sentence.groups[group].lemma for group in (*frame.victims, *frame.targets)}
    return not frame.agents and bool(hit) and (hit <= {"other", "second"} or not _ATTACKERS.isdisjoint(hit))


def _is_dropped(sentence: Sentence, noun: NounGroup) -> bool:
    """Whether bombs are several or heavy, as those from the air are: "two bombs", "a one-tonne bomb"."""
    if noun.lemma != "bomb":
        return False
    heavy = any(token.lemma.endswith(_WEIGHTS) for token in sentence.tokens[noun.first : noun.head])
    return heavy or sentence.tokens[noun.head].tag == "NNS"


def _is_laid(sentence: Sentence, frame: Frame) -> bool:
    """Whether a clause says of the bombs of a frame where they were laid."""
    told = (c for c in sentence.clauses if c.antecedent in frame.means and c.verb is not None)
    return any(sentence.verbs[clause.verb or 0].lemma in _LAYING for clause in told)


def _against_group(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether those killed or aimed at are of an armed group: rebels, or a person named as one of its own."""
    hit = (*frame.victims, *frame.targets)
    counted = [group for group in hit if sentence.tokens[sentence.groups[group].head].tag == "CD"]
    groups = (*hit, *attached_to(sentence, counted, "of"))  # "one of the rebels"
    people = [v for g in groups for _, v in view.values(sentence.groups[g].span, PersonValue)]
    return any(v.group is not None and not v.official for v in people) or any(
        side_of(view, sentence, group) is False and sentence.groups[group].lemma not in _FEUDING for group in groups
    )
