"""The cast of an incident: those who act in it, and the people and things that are hit."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from armada_cli.extract.casualties.victims import killed_people, left_out, owner_of_death
from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.bystanders import is_bystander
from armada_cli.extract.ground.nature import FROM_ABOVE, Nature, nature_of, side_of
from armada_cli.extract.ground.scene import own_places
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.extract.incidents.account import Account
from armada_cli.extract.incidents.answering import are_attackers, only_deploys, only_hits_back, sides_of
from armada_cli.extract.incidents.hit import Hit, hits
from armada_cli.extract.incidents.kinds import kinds_of
from armada_cli.records import ActorValue, Mention, PersonValue, Sentence, WeaponValue
from armada_cli.values import cached_property

_MASSED = WordClass("massed")
_GREAT_NUMBERS = WordClass("great_number")
_FLOWN = frozenset({"aircraft", "helicopter"})  # families of weapons


class Cast(Account):
    """What one sentence tells of one event, with those who act in it and those whom it hits."""

    @cached_property
    def names_dead(self) -> bool:
        """Whether it tells of the death of somebody by name."""
        deadly = (frame for frame in self.frames if frame.trigger.sense.effect == "killed")
        return bool(self.dead) or "roll" in self.acts or any(self.killed_in(frame) for frame in deadly)

    def killed_in(self, frame: Frame) -> tuple[tuple[Mention, PersonValue], ...]:
        """The people who die by name in one of its frames, kept, since several slots ask."""
        found = self._killed.get(id(frame))
        if found is None:
            found = self._killed[id(frame)] = tuple(killed_people(self.view, self.sentence, frame))
        return found

    @cached_property
    def _killed(self) -> dict[int, tuple[tuple[Mention, PersonValue], ...]]:
        return {}

    @cached_property
    def fells_attackers(self) -> bool:
        """Whether it only tells what became of those who attacked: "three of the gunmen died", "two were shot"."""
        felled = [frame for frame in self.frames if frame.victims]
        spoken_of = {group for frame in felled for group in (*frame.victims, *frame.events)}
        rest = (frame for frame in self.frames if not frame.victims)
        return (
            bool(felled)
            and not self.days
            and all(are_attackers(self.sentence, frame) for frame in felled)
            and all(frame.trigger.group in spoken_of for frame in rest)
        )

    @cached_property
    def fells_fighters(self) -> bool:
        """Whether people of an armed group are killed in it, by whatever word: "nine terrorists were neutralised"."""
        struck = any(f.trigger.sense.act == "strike" for f in self.frames)  # "rebels died when their car was hit"
        killing = (
            f
            for f in self.frames
            if f.trigger.sense.act == "kill" or f.trigger.word == "fall" or (struck and f.trigger.sense.act == "die")
        )
        return any(side_of(self.view, self.sentence, group) is False for frame in killing for group in frame.victims)

    @cached_property
    def bears_arms(self) -> bool:
        """Whether those who act go by what they kill with, on whatever side: "a sniper wounded two soldiers"."""
        spans = (self.sentence.groups[group].span for frame in self.frames for group in frame.agents)
        return any(self.view.values(span, WeaponValue) for span in spans)

    @cached_property
    def takes_civilians(self) -> bool:
        """Whether people whom no state has a reason to arrest are taken: "three nuns were seized"."""
        taken = [group for f in self.frames if f.trigger.sense.needs == "civilians" for group in f.victims]
        return bool(taken) and all(is_bystander(self.view, self.sentence, group) for group in taken)

    @cached_property
    def has_doers(self) -> bool:
        """Whether those who act in it, or what they act with, are told."""
        return bool(self._doers)

    @property
    def _doers(self) -> list[int]:
        """The groups of those who act and of what they act with."""
        return [group for frame in self.frames for group in (*frame.agents, *frame.means)]

    @cached_property
    def actors(self) -> frozenset[str]:
        """Who acts in it by name: groups and forces by identity."""
        spans = (self.sentence.groups[group].span for frame in self.frames for group in frame.agents)
        return frozenset(
            v.id or v.name for span in spans for m, v in self.view.values(span, ActorValue) if span.covers(m.span)
        )

    @cached_property
    def sides(self) -> frozenset[bool]:
        """True for an agent of a state, which alone has aircraft, False for one of a group or an unknown gunman."""
        flown = frozenset({True} if self._families & _FLOWN else ())
        return flown | frozenset(self.sides_in_order)

    @cached_property
    def sides_in_order(self) -> tuple[bool, ...]:
        """The sides of its agents, in the order of its frames."""
        return tuple(side for f in self.frames for side in sides_of(self.view, self.sentence, f))

    @cached_property
    def has_answer(self) -> bool:
        """Whether a state's forces kill known attackers in it, or do no more than return fire."""
        return bool(self._answered) or only_hits_back(self.view, self.sentence, self.frames)

    @cached_property
    def only_deploys(self) -> bool:
        """Whether a state's forces only set out in it: an operation or a chase that hits nobody."""
        return only_deploys(self.view, self.sentence, self.frames) and not (self.killed or self.wounded)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """How force was used, where the words of the incident alone tell."""
        return kinds_of(self.acts, flies=bool(self._families & FROM_ABOVE), by_state=True in self.sides)

    @cached_property
    def _families(self) -> frozenset[str]:
        """The families of the weapons that act in it."""
        doers = [self.sentence.groups[group].span for group in self._doers]
        return frozenset(v.family for span in doers for _, v in self.view.values(span, WeaponValue) if v.family)

    @cached_property
    def is_barrage(self) -> bool:
        """Whether many things that fly are sent against a land at once, and against no town of it that is told.

        "Fired 90 drones at Mali overnight", "dozens of drones and missiles", "a massive missile attack across Mali".
        """
        if not self._families & FROM_ABOVE or own_places(self.places):
            return False
        nouns = [group for frame in self.frames for group in (*frame.means, frame.trigger.group) if group is not None]
        return any(self._is_counted(group) or self._is_massed(group) or self._are_many(group) for group in nouns)

    def _are_many(self, group: int) -> bool:
        """Whether arms are told in the plural as a great number, or of two kinds: "dozens of drones"."""
        groups, tokens = self.sentence.groups, self.sentence.tokens
        noun = groups[group]
        of = groups[noun.attached_to].lemma if noun.prep == "of" and noun.attached_to is not None else None
        words = {token.lemma for token in tokens[noun.first : noun.head]}
        kinds = [groups[i] for i in noun.conjuncts if nature_of(self.view, self.sentence, i) is Nature.WEAPON]
        two = any(tokens[kind.head].tag == "NNS" for kind in kinds)
        return tokens[noun.head].tag == "NNS" and (of in _GREAT_NUMBERS or bool(words & _GREAT_NUMBERS) or two)

    def _is_massed(self, group: int) -> bool:
        """Whether a noun for arms or an attack with them says that it is great: "a massive attack", "a barrage"."""
        noun = self.sentence.groups[group]
        return any(t.lemma in _MASSED for t in self.sentence.tokens[noun.first : noun.last + 1])

    @cached_property
    def named(self) -> frozenset[str]:
        """What its victims and targets are: persons by key, things by their noun."""
        return frozenset(
            name
            for _, part, group in self.groups
            if part in ("victims", "targets")
            for name in _names(self.view, self.sentence, group)
        )

    @cached_property
    def hits(self) -> frozenset[Hit]:
        """The things that it was aimed at, by kind and owner."""
        return frozenset(hits(self.view, self.sentence, self.frames))

    @cached_property
    def described_hits(self) -> frozenset[Hit]:
        """Those of its things that its noun is about: "the attack on the consulate"."""
        return frozenset(hits(self.view, self.sentence, self._nouns))

    @cached_property
    def aims_by_name(self) -> frozenset[str]:
        """Words of the names of things its noun is aimed at: "the raid on the Ivory Express", "the X mall raid"."""
        groups = (self.sentence.groups[g] for frame in self._nouns for g in frame.targets)
        tokens = (self.sentence.tokens[group.head] for group in groups if group.prep == "on")
        return frozenset(token.lemma for token in tokens if token.tag == "NNP") | self._named_in_noun

    @property
    def _named_in_noun(self) -> frozenset[str]:
        """The names of things in the noun for it itself: "the Westgate mall attack", not "the Taliban bomb attack"."""
        nouns = [self.sentence.groups[f.trigger.group] for f in self._nouns if f.trigger.group is not None]
        pairs = (pair for n in nouns for pair in pairwise(self.sentence.tokens[n.first : n.head]))
        named = (
            name for name, thing in pairs if (name.tag, thing.tag) == ("NNP", "NN") and thing.lemma in noun_list("site")
        )
        return frozenset(name.lemma for name in named if not self.view.values(name.span, ActorValue))

    @cached_property
    def aims(self) -> frozenset[str]:
        """The nouns for what it was aimed at, or went off beside."""
        return frozenset(self.sentence.groups[group].lemma for group in self._aimed_at)

    @cached_property
    def known_aims(self) -> frozenset[str]:
        """Those of them that are spoken of as told before, with no more said of them: "the convoy"."""
        described = {noun.attached_to for noun in self.sentence.groups}
        bare = [self.sentence.groups[group] for group in self._aimed_at if group not in described]
        told = (g for g in bare if self.sentence.tokens[g.first].lemma == "the" and g.head == g.first + 1)
        return frozenset(noun.lemma for noun in told if not self.sentence.tokens[noun.head].tag.startswith("NNP"))

    @property
    def _aimed_at(self) -> list[int]:
        """The groups of what it was aimed at, or went off beside."""
        return [group for frame in self.frames for group in (*frame.targets, *frame.beside)]

    @cached_property
    def dead(self) -> frozenset[str]:
        """The keys of the people who die in it by name."""
        told = (
            found
            for frame in self.frames
            for tell in (owner_of_death, left_out)
            for found in tell(self.view, self.sentence, frame)
        )
        return frozenset(key for toll in self.killed for key in toll.named) | {person.key for _, person in told}

    @cached_property
    def fallen(self) -> frozenset[str]:
        """The keys of `dead` and of those who are named after the noun that is hit: "killed a commander, X"."""
        deadly = (frame for frame in self.frames if frame.trigger.sense.effect == "killed" and frame.victims)
        return self.dead | {person.key for frame in deadly for _, person in self.killed_in(frame)}

    @property
    def groups(self) -> Iterable[tuple[Frame, str, int]]:
        """Each argument of each frame: the frame, the part played, and the group."""
        for frame in self.frames:
            for part in ("agents", "means", "victims", "targets"):
                for group in getattr(frame, part):
                    yield frame, part, group


def _names(view: View, sentence: Sentence, group: int) -> Iterable[str]:
    """What a victim or target is called: a person by key, a thing by its noun, people in general not at all."""
    person = view.at_head(sentence, sentence.groups[group], PersonValue)
    if person:
        yield person[1].key
    elif nature_of(view, sentence, group) is Nature.THING:
        yield sentence.groups[group].lemma
