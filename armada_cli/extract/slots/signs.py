"""What the incidents of an event show of the force used in it: weapons, acts, sides, and who was hit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from armada_cli.extract.attached import attached_to
from armada_cli.extract.frames import Frame, find_frames
from armada_cli.extract.incidents import Incident, sides_of
from armada_cli.extract.nature import FROM_ABOVE, Nature, is_civilian, nature_of, side_of, weapon_meant
from armada_cli.extract.parties import expanded, person_of
from armada_cli.extract.view import View
from armada_cli.extract.word_classes import WordClass
from armada_cli.extract.words import noun_list
from armada_cli.records import ActorValue, Clause, NounGroup, PersonValue, Sentence, WeaponValue
from armada_cli.values import cached_property, frozen

_REFLEXIVES = WordClass("reflexive")
_AMONG = WordClass("among_prep")
_LAYING = WordClass("laying_verb")
_PRONOUNS = WordClass("pronoun")
_WORN = WordClass("worn_bomb")
_SUICIDE = WordClass("suicide")
_FLYING = WordClass("flying_verb")
_BACKING = WordClass("backing_verb")
_BEARING = WordClass("bearing_verb")
_HEAVY = frozenset({"rocket", "explosive", "artillery", "missile"})  # families that make an attack more than an assault
_FLOWN = frozenset({"aircraft", "helicopter"})
_BY_HAND = frozenset({"assault", "shoot", "raid", "clash", "attack"})  # acts
_DRIVING = WordClass("driving_verb")
_CAPTIVES = WordClass("captive")
_CAPTORS = WordClass("captor")
_FEUDING = WordClass("feuding")
_STRAPPING = WordClass("strapping_verb")
_CARRYING = WordClass("carrying_verb")
_BODY = WordClass("body_part")
_HE = frozenset({"he", "she", "they", "who"})
_DEADLY = frozenset({"suicide", "explosive", "explosives", "bomb"})

# Families of weapons and acts of triggers: see `lexicon/weapons.toml` and `lexicon/triggers.toml`.
_SHOOTING = frozenset({"kill", "shoot"})  # acts with which a man is stopped
_BOMBERS = frozenset({"bomber", "attacker"})
_BARE = frozenset({"kill", "die", "wound", "attack", "toll", "roll", "incident"})  # acts that tell nothing of the means


@frozen(slots=False, eq=False)
class Signs:
    """What a story shows of the force used in it, by the incidents that tell it; each sign is sought when asked for."""

    incidents: Sequence[Incident]

    @cached_property
    def _told(self) -> list[tuple[View, Sentence, Frame]]:
        return [(i.view, i.sentence, frame) for i in self.incidents for frame in i.frames if not frame.answers]

    @cached_property
    def _arms(self) -> list[WeaponValue]:
        return [value for incident in self.incidents for value in _weapons(incident)] or _overhead(self.incidents)

    @cached_property
    def families(self) -> frozenset[str]:
        """The families of its weapons."""
        return frozenset(value.family for value in self._arms)

    @cached_property
    def weapons(self) -> tuple[str, ...]:
        """Its weapons."""
        return tuple(dict.fromkeys(value.name for value in self._arms))

    @cached_property
    def acts(self) -> frozenset[str]:
        """The acts of its triggers."""
        return frozenset(told[2].trigger.sense.act for told in self._told if not _is_arrival(*told))

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
        """For each agent whether it is a state's."""
        return tuple(state for told in self._told for state in sides_of(*told))

    @cached_property
    def words(self) -> frozenset[str]:
        """The lemmas of its triggers' noun groups and of its agents."""
        return frozenset(word for told in self._told for word in _words(*told))

    @cached_property
    def named_victim(self) -> bool:
        """Whether somebody hit has a name."""
        return any(_named_victim(*told) for told in self._told)

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
    def suicide(self) -> bool:
        """Whether the one who acts dies by it."""
        return not _SUICIDE.isdisjoint(self.words) or any(_is_suicide(*told) for told in self._told)

    @cached_property
    def stops_bomber(self) -> bool:
        """Whether it tells only how somebody was killed who was about to do it."""
        return _only_stops_bomber([(sentence, frame) for _, sentence, frame in self._told])

    @cached_property
    def on_foot(self) -> bool:
        """Whether people on the ground act."""
        return any(_on_foot(sentence, frame) for _, sentence, frame in self._told)

    @cached_property
    def in_person(self) -> bool:
        """Whether people are told to attack: "some 300 men attacked the village", "an attack by militiamen"."""
        return any(frame.trigger.sense.act == "attack" and bool(frame.agents) for _, _, frame in self._told)

    @cached_property
    def dropped(self) -> bool:
        """Whether its bombs are several or of a weight as aircraft carry them."""
        return any(_is_dropped(i.sentence, group) for i in self.incidents for group in i.sentence.groups)

    @cached_property
    def after_abduction(self) -> bool:
        """Whether those killed were abducted first."""
        return any(_is_after_abduction(i, frame) for i in self.incidents for frame in i.frames)


def signs_of(incidents: Sequence[Incident]) -> Signs:
    """The signs that the incidents of one event show together; headlines count only where there is nothing else."""
    return Signs([i for i in incidents if i.sentence.part == "body"] or list(incidents))


def _overhead(incidents: Sequence[Incident]) -> list[WeaponValue]:
    """The drone, aircraft or missile that the sentences beside an event speak of, where its own name no means."""
    first, last = incidents[0], incidents[-1]
    if any(not i.acts <= _BARE or i.sides for i in incidents):
        return []
    found = []
    for index in (first.index - 1, last.index + 1):
        if 0 <= index < len(first.view.sentences):
            sentence = first.view.sentences[index]
            if sentence.paragraph in (first.sentence.paragraph, last.sentence.paragraph):
                found += [v for _, v in first.view.values(sentence.span, WeaponValue) if v.family in FROM_ABOVE]
    return found


def _weapons(incident: Incident) -> Iterable[WeaponValue]:
    """The weapons of the sentence, where it tells of nothing else; else those in the incident's own arguments."""
    sentence = incident.sentence
    spans = [sentence.span]
    if not incident.alone:
        armed = (g for frame in incident.frames if not frame.answers for g in _armed_groups(frame))
        spans = [sentence.groups[weapon_meant(incident.view, sentence, group)].span for group in armed]
    found = [mention for span in spans for mention in incident.view.values(span, WeaponValue)]
    if not found:
        return []
    unused = [sentence.groups[group].span for frame in incident.frames for group in _struck(frame)]
    idle = [sentence.groups[group].span for group in _standing_by(sentence)]
    arms = [sentence.groups[group].span for frame in incident.frames for group in _borne(sentence, frame)]
    return [
        value
        for mention, value in found
        if not any(mention.span.overlaps(span) for span in unused)
        if value.family not in _FLOWN or not any(mention.span.overlaps(span) for span in idle)
        if value.family not in _HEAVY or not any(mention.span.overlaps(span) for span in arms)
    ]


def _standing_by(sentence: Sentence) -> set[int]:
    """What flies and does no more: "a helicopter crashed", "troops backed by jets"."""
    idle: set[int] = set()
    busy: set[int] = set()  # "circled over the town and dropped bombs"
    for clause in sentence.clauses:
        lemma = sentence.verbs[clause.verb].lemma if clause.verb is not None else ""
        (idle if lemma in _FLYING else busy).update(clause.subject)
        idle.update(g for prep, g in clause.preps if lemma in _BACKING and clause.kind == "reduced" and prep == "by")
    return (idle - busy) | {i for i, noun in enumerate(sentence.groups) if _carries_people(sentence, noun)}


def _carries_people(sentence: Sentence, noun: NounGroup) -> bool:
    """Whether what flies only brings those who fight: "commandos in helicopters", "landed by helicopter"."""
    whole = sentence.groups[noun.attached_to] if noun.attached_to is not None else None
    aboard = whole is not None and whole.lemma in noun_list("ground_people") and noun.prep in ("in", "aboard")
    return aboard or (noun.prep == "by" and noun.first == noun.head and sentence.tokens[noun.head].tag == "NN")


def _borne(sentence: Sentence, frame: Frame) -> set[int]:
    """What those who attack by hand are said to be armed with: "gunmen armed with rocket launchers stormed a post"."""
    if frame.trigger.sense.act not in _BY_HAND:
        return set()
    told = [c for c in sentence.clauses if c.antecedent in frame.agents and c.verb is not None]
    bearing = [c for c in told if sentence.verbs[c.verb or 0].lemma in _BEARING]
    borne = [g for c in bearing for g in (*c.objects, *(g for _, g in c.preps))]
    borne += [g for g in attached_to(sentence, frame.agents, "with") if _follows_armed(sentence, g)]
    return {*expanded(sentence, tuple(borne))}


def _struck(frame: Frame) -> set[int]:
    """The groups that the force is aimed at, so that "the downing of a helicopter" is nothing done by one."""
    return {*frame.targets} - {*frame.means, *frame.agents}


def _armed_groups(frame: Frame) -> set[int]:
    """The groups that may hold the name of a weapon: the noun itself, what does it, what does it with."""
    own = () if frame.trigger.group is None else (frame.trigger.group,)
    return {*frame.means, *frame.agents, *frame.events, *own}


def _words(view: View, sentence: Sentence, frame: Frame) -> Iterable[str]:
    """The lemmas of what does it, what does it with, and of the trigger."""
    at_wheel = attached_to(sentence, frame.means, "with")
    groups = [
        *frame.agents,
        *frame.means,
        *at_wheel,
        *([frame.trigger.group] if frame.trigger.group is not None else []),
    ]
    for group in groups:
        noun = sentence.groups[weapon_meant(view, sentence, group)]
        yield from (token.lemma for token in sentence.tokens[noun.first : noun.last + 1])
    yield from frame.trigger.word.split()


def _follows_armed(sentence: Sentence, group: int) -> bool:
    before = sentence.tokens[max(0, sentence.groups[group].first - 2)].text.lower()  # "armed with"
    return before in ("armed", "equipped")


def _named_victim(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody killed or aimed at has a name: "X was shot", "a judge, X, was shot"."""
    hit = (*frame.victims, *frame.targets)
    if any(nature_of(view, sentence, group) is Nature.PERSON for group in hit):
        return True
    people = [group for group in hit if nature_of(view, sentence, group) in (Nature.PEOPLE, Nature.ACTOR)]
    return len(people) == 1 and person_of(view, sentence, people[0]) is not None


def _is_suicide(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether the one who acts dies by it on purpose: "blew himself up", "his explosive vest"."""
    if any(sentence.groups[group].lemma in _REFLEXIVES for group in frame.victims):
        return True
    if frame.trigger.clause is not None and frame.trigger.sense.act in ("explode", "bomb"):
        clause = sentence.clauses[frame.trigger.clause]
        if any(sentence.groups[group].lemma in _REFLEXIVES or _is_worn(sentence, group) for group in clause.objects):
            return True
    if _is_driven_bomb(sentence, frame) or any(_is_bomber(view, sentence, group) for group in _striking(frame)):
        return True
    if any(_wears_bomb(sentence, group) or _has_bomb_on_body(sentence, group) for group in frame.agents):
        return True
    if _is_amid_them(view, sentence, frame) or _falls_with_them(sentence, frame):
        return True
    if any(_is_carried(sentence, group) for group in frame.means):
        return True
    groups = (*frame.means, *frame.events, *frame.agents)
    return any(v.family == "suicide" for g in groups for _, v in view.values(sentence.groups[g].span, WeaponValue))


def _striking(frame: Frame) -> tuple[int, ...]:
    """Those who strike or set something off in person."""
    at_once = frame.trigger.sense.act in ("strike", "attack", "explode", "bomb") and frame.trigger.word != "plant"
    return frame.agents if at_once else ()


def _is_bomber(view: View, sentence: Sentence, group: int) -> bool:
    """Whether one bomber is meant, no aircraft of a state's: "a second bomber struck"."""
    noun = sentence.groups[group]
    alone = noun.lemma == "bomber" and sentence.tokens[noun.head].tag == "NN"
    return alone and not any(v.state for _, v in view.values(noun.span, ActorValue))


def _is_arrival(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether what is driven into a town only comes there: "drove minibuses into the town"."""
    into = [g for g in frame.scene if sentence.groups[g].prep == "into" and g not in frame.targets]
    return frame.trigger.word == "drive into" and any(nature_of(view, sentence, g) is Nature.PLACE for g in into)


def _is_driven_bomb(sentence: Sentence, frame: Frame) -> bool:
    """Whether what explodes was driven into something: "a lorry crashed through the gate and blew up"."""
    if frame.trigger.sense.act not in ("explode", "ram"):
        return False
    at = frame.trigger.clause
    own = {*frame.means, *frame.agents, *frame.targets, *(sentence.clauses[at].subject if at is not None else ())}
    driven = {g for clause in sentence.clauses if _drives_into(sentence, clause) for g in clause.subject}
    carriers = [g for g in own & driven if sentence.groups[g].lemma in noun_list("bomb_carrier")]
    loaded = any(token.lemma in _DEADLY for token in sentence.tokens)
    return bool(carriers) and (loaded or frame.trigger.sense.act == "explode")


def _drives_into(sentence: Sentence, clause: Clause) -> bool:
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.lemma not in _DRIVING:
        return False
    return (
        verb.lemma == "ram" or any(prep in ("into", "through") for prep, _ in clause.preps) or verb.particle == "into"
    )


def _is_amid_them(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody sets a bomb off, or throws himself, among people: "detonated explosives among recruits"."""
    at = frame.trigger.clause
    clauses = [sentence.clauses[at]] if at is not None and frame.trigger.sense.act == "explode" else []
    clauses += [c for c in sentence.clauses if any(sentence.groups[g].lemma in _REFLEXIVES for g in c.objects)]
    return any(
        any(prep in _AMONG for prep, _ in clause.preps)
        and any(
            _is_somebody(view, sentence, group) and (at is None or group in frame.agents) for group in clause.subject
        )
        for clause in clauses
        if frame.trigger.sense.act in ("explode", "bomber")
    )


def _is_somebody(view: View, sentence: Sentence, group: int) -> bool:
    return nature_of(view, sentence, group) in (Nature.PEOPLE, Nature.PERSON, Nature.EVENT)


def _falls_with_them(sentence: Sentence, frame: Frame) -> bool:
    """Whether one bomber is counted with the dead: "six guards and a bomber were killed"."""
    nouns = [sentence.groups[group] for group in frame.victims if len(frame.victims) > 1]
    return any(n.lemma == "bomber" and sentence.tokens[n.head].tag == "NN" for n in nouns)


def _is_worn(sentence: Sentence, index: int) -> bool:
    """Whether a group is a bomb that somebody wears: "her belt", "an explosive vest"."""
    return sentence.groups[index].lemma in _WORN


def _wears_bomb(sentence: Sentence, agent: int) -> bool:
    """Whether a clause says of those who act that they wear a bomb: "men wearing explosive vests"."""
    worn = (g for c in sentence.clauses if c.antecedent == agent for g in (*c.objects, *(g for _, g in c.preps)))
    nouns = [sentence.groups[group] for group in worn if _is_worn(sentence, group)]
    return any(token.lemma in _DEADLY for noun in nouns for token in sentence.tokens[noun.first : noun.head])


def _has_bomb_on_body(sentence: Sentence, agent: int) -> bool:
    """Whether somebody who acts has a bomb on the body: "a man with explosives round his waist"."""
    behind = [i for i, g in enumerate(sentence.groups) if i == agent + 1 and g.prep == "with" and g.attached_to is None]
    held = [*attached_to(sentence, [agent], "with"), *behind]
    told = [c for c in sentence.clauses if c.antecedent in (agent, *held)]
    hidden = [g for c in told if c.verb is not None and sentence.verbs[c.verb].lemma in _LAYING for g in c.objects]
    bombs = [g for g in (*held, *hidden) if sentence.groups[g].lemma in _DEADLY]
    if any(sentence.verbs[c.verb].lemma in _STRAPPING for c in told if c.verb is not None):  # "strapped with dynamite"
        of_him = (g for c in told if c.antecedent == agent for _, g in c.preps)
        return bool(bombs) or any(sentence.groups[g].lemma in _DEADLY for g in of_him)
    near = (*attached_to(sentence, bombs), *(g for c in told for _, g in c.preps))
    return bool(bombs) and any(sentence.groups[g].lemma in _BODY for g in near)


def _is_carried(sentence: Sentence, bomb: int) -> bool:
    """Whether a clause says of a bomb that whoever sets it off has it on him: "the explosives he was wearing"."""
    return any(
        clause.antecedent == bomb and clause.kind == "relative" and sentence.verbs[clause.verb].lemma in _CARRYING
        for clause in sentence.clauses
        if clause.verb is not None and any(sentence.groups[g].lemma in _HE for g in clause.subject)
    )


def _is_after_abduction(incident: Incident, frame: Frame) -> bool:
    """Whether those killed were held: "abducted and killed two guards", "the hostages were shot", "shot by captors"."""
    if _is_of_captives(incident.sentence, frame):
        return True
    triggers = incident.view.triggers(incident.sentence)
    deadly = frame.trigger.sense.effect == "killed" or frame.trigger.sense.act == "shoot"
    if not deadly or not any(t.sense.act == "kidnap" for t in triggers):
        return False
    taken = [f for f in find_frames(incident.view, incident.index) if f.trigger.sense.act == "kidnap"]
    groups, hit = incident.sentence.groups, {*frame.victims, *frame.targets}
    spoken_of = any(groups[g].lemma in _PRONOUNS for g in frame.victims)
    return any(f.victims and (spoken_of or hit.intersection(f.victims)) for f in taken)


def _is_of_captives(sentence: Sentence, frame: Frame) -> bool:
    """Whether those hit by hand are called captives, or those who do it their captors."""
    if frame.trigger.sense.act not in ("kill", "shoot"):
        return False
    hit = (sentence.groups[group].lemma in _CAPTIVES for group in (*frame.victims, *frame.targets))
    return any(hit) or any(sentence.groups[group].lemma in _CAPTORS for group in frame.agents)


def _against_others(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether those killed or aimed at are a state's people, or civilians."""
    groups = (*frame.victims, *frame.targets)
    return any(side_of(view, sentence, g) is True or is_civilian(view, sentence, g) for g in groups)


def _against_state(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether those killed or aimed at are a state's people."""
    return any(side_of(view, sentence, group) is True for group in (*frame.victims, *frame.targets))


def _only_stops_bomber(frames: Sequence[tuple[Sentence, Frame]]) -> bool:
    """Whether all that is told is how one was killed on his way to do it: "police shot a suicide bomber"."""
    deeds = [(sentence, frame) for sentence, frame in frames if frame.trigger.sense.act != "bomber"]
    return bool(deeds) and all(_stops_bomber(*deed) for deed in deeds)


def _stops_bomber(sentence: Sentence, frame: Frame) -> bool:
    hit = [sentence.groups[group] for group in (*frame.victims, *frame.targets)]
    if frame.trigger.sense.act not in _SHOOTING or len(hit) != 1 or sentence.tokens[hit[0].head].tag != "NN":
        return False
    words = {token.lemma for token in sentence.tokens[hit[0].first : hit[0].head]}
    return hit[0].lemma in _BOMBERS and bool(words & {"suicide", "would-be"})


def _on_foot(sentence: Sentence, frame: Frame) -> bool:
    """Whether those who act are people on the ground: troops, police, "a team of commandos"."""
    people = (*frame.agents, *attached_to(sentence, frame.agents, "of"))
    return any(sentence.groups[group].lemma in noun_list("ground_people") for group in people)


def _is_dropped(sentence: Sentence, noun: NounGroup) -> bool:
    """Whether bombs are several or heavy, as those from the air are: "two bombs", "a one-tonne bomb"."""
    if noun.lemma != "bomb":
        return False
    heavy = any(token.lemma.endswith(_WEIGHTS) for token in sentence.tokens[noun.first : noun.head])
    return heavy or sentence.tokens[noun.head].tag == "NNS"


_WEIGHTS = ("-tonne", "-ton", "-pound", "-kilogram", "-kilogramme", "-kg")


def _against_group(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether those killed or aimed at are of an armed group: rebels, or a person named as one of its own."""
    groups = (*frame.victims, *frame.targets)
    people = [v for g in groups for _, v in view.values(sentence.groups[g].span, PersonValue)]
    return any(v.group is not None and not v.official for v in people) or any(
        side_of(view, sentence, group) is False and sentence.groups[group].lemma not in _FEUDING for group in groups
    )
