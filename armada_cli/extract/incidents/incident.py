"""The incident: what one sentence tells of one event, and what its words show of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

from armada_cli.extract.casualties import Toll
from armada_cli.extract.frames import Frame
from armada_cli.extract.incidents.answering import are_attackers, only_deploys, sides_of, those_answered
from armada_cli.extract.incidents.hit import Hit, hits
from armada_cli.extract.incidents.kinds import kinds_of
from armada_cli.extract.incidents.told import is_mishap
from armada_cli.extract.incidents.wording import (
    aims_at_another,
    dies_elsewhere,
    dies_of_wounds,
    is_condemned,
    is_definite,
    is_followed_up,
    is_indefinite,
    is_known,
    is_numbered,
    is_of_speaker,
    is_of_the_dead,
    is_one_of_several,
    is_ranked,
    is_repeated,
    is_said_of_it,
    is_they,
    kills_more,
    opens_with,
    opens_with_one,
    passive_subject,
    says_also,
    says_another,
    says_more,
    says_then,
    starts_apart,
)
from armada_cli.extract.loose_tolls import moves_toll
from armada_cli.extract.nature import FROM_ABOVE, Nature, nature_of
from armada_cli.extract.scene import When, Where, fine_places, narrowest, own_places, places_agree
from armada_cli.extract.victims import killed_people, left_out, owner_of_death
from armada_cli.extract.view import View
from armada_cli.records import ActorValue, CountValue, Mention, PersonValue, Sentence, WeaponValue
from armada_cli.values import cached_property, frozen

# Acts are those of the triggers, see `lexicon/triggers.toml`.
_HOSTILE = frozenset({"burn", "shoot", "explode", "ram", "fire", "foil"})
_FROM_AFAR = FROM_ABOVE | {"rocket", "artillery", "mortar"}  # families of weapons
_HOSTILE_FROM_AFAR = frozenset({"strike", "fire"})
_HARM = frozenset({"kill", "die", "wound"})
_COUNTING = frozenset({"kill", "wound", "die", "roll", "toll"})  # may only count the people of an event told before
_RAVAGING = frozenset({"destroy", "burn"})
_WRECKING = frozenset({"destroy"})  # beside those, may go with it: "two houses were damaged and four people hurt"
_UNCLEAR = frozenset({"kill", "die", "wound", "fire", "strike", "incident", "toll", "roll", "destroy", "burn"})
_THEY = frozenset({"they", "he", "she"})
_PLACES_HIT = (Nature.THING, Nature.PLACE)
_ARMED = frozenset({"device", "bomber"})
_FLOWN = frozenset({"aircraft", "helicopter"})  # families of weapons


@frozen(slots=False, eq=False)
class Incident:
    """What one sentence tells of one event: its frames, and the places, days and numbers that belong to them.

    `index` is the sentence's, `ended` holds the days on which it came to its end, `killed` and `wounded` its counts of
    people, `count` how many attacks it tells of, with the words that say so; `alone` says that the sentence tells of
    nothing else.
    """

    view: View
    index: int
    frames: tuple[Frame, ...]
    places: tuple[Where, ...] = ()
    dates: tuple[When, ...] = ()
    ended: tuple[When, ...] = ()
    killed: tuple[Toll, ...] = ()
    wounded: tuple[Toll, ...] = ()
    count: tuple[Mention, CountValue] | None = None
    alone: bool = True

    @cached_property
    def sentence(self) -> Sentence:
        """The sentence that tells it."""
        return self.view.sentences[self.index]

    @cached_property
    def is_lead(self) -> bool:
        """Whether the article's body opens with it."""
        first = next((s for s in self.view.sentences if s.part == "body"), None)
        return first is not None and self.sentence.paragraph == first.paragraph and self.sentence.part == "body"

    @cached_property
    def date(self) -> When | None:
        """The most precise of its days."""
        return narrowest(self.dates) or (self.dates[0] if self.dates else None)

    @property
    def days(self) -> list[When]:
        """Its dates that are more than a time of day, without those on which the wounded died."""
        return [when for when in self.days_of_force if not when.is_clock]

    @cached_property
    def days_of_force(self) -> tuple[When, ...]:
        """Its dates without those on which the wounded died."""
        return tuple(when for when in self.dates if not self.dies_later or self._is_of_noun(when))

    def _is_of_noun(self, when: When) -> bool:
        """Whether a day is tied to the noun of an attack: "died of burns he had from a blast on May 3"."""
        scenes = {group for frame in self._nouns for group in frame.scene}
        return any(self.sentence.groups[group].span.overlaps(when.mention.span) for group in scenes)

    @cached_property
    def place_names(self) -> frozenset[str]:
        """What its places are called, in small letters."""
        return frozenset(where.value.name.casefold() for where in self.places)

    @cached_property
    def tolls(self) -> frozenset[tuple[int | None, int | None]]:
        """The numbers of the dead that it tells, without that of none and those of attackers whom an answer kills."""
        answered = [self.sentence.groups[group].span for group in self._answered]
        own = (toll for toll in self.killed if not any(span.overlaps(toll.span) for span in answered))
        return frozenset((toll.min, toll.max) for toll in own if toll.max != 0)

    @cached_property
    def _answered(self) -> list[int]:
        """Those whom a state's forces hit in answer to their attack."""
        return those_answered(self.view, self.sentence, self.frames)

    @cached_property
    def acts(self) -> frozenset[str]:
        """What kinds of thing happen in it."""
        return frozenset(frame.trigger.sense.act for frame in self.frames)

    @cached_property
    def context(self) -> frozenset[str]:
        """What holds of all its frames."""
        return frozenset.intersection(*(frame.context for frame in self.frames))

    @cached_property
    def refers_back(self) -> bool:
        """Whether its words may point to an event already told: "the blast", "Monday's strike", "it happened"."""
        if any(is_said_of_it(self.sentence, f) for f in self._nouns) or says_more(self.sentence, self.frames):
            return True
        if not self.days and any(is_of_the_dead(self.sentence, f) for f in self.frames):
            return True
        named = [frame for frame in self._nouns if _names_event(frame)] or self._nouns
        return any(is_definite(self.sentence, frame) for frame in named) and not self.opens_new

    @cached_property
    def comes_after(self) -> bool:
        """Whether it only says of what was told which events went before it: "the attack came a week after"."""
        return any(is_followed_up(self.sentence, frame) for frame in self._nouns) and len(self.frames) == 1

    @cached_property
    def described_day(self) -> When | None:
        """A day in the words that name it: "the July 11 bombings", "Monday's strike", "the murder on May 3 of X"."""
        groups = self.sentence.groups
        nouns = {frame.trigger.group or 0 for frame in self._nouns}
        named = nouns | {owner for noun in nouns if (owner := groups[noun].possessor) is not None}
        spans = [group.span for i, group in enumerate(groups) if i in named or group.attached_to in nouns]
        days = (when for when in self.dates if when.value.start)
        return next((when for when in days if any(span.overlaps(when.mention.span) for span in spans)), None)

    @cached_property
    def described_place(self) -> bool:
        """Whether a place below the first administrative level is attached to the noun that names it."""
        nouns = {frame.trigger.group for frame in self._nouns}
        inside = [g.span for i, g in enumerate(self.sentence.groups) if i in nouns or g.attached_to in nouns]
        return any(
            w.value.level in ("town", "site", "admin2") and any(span.overlaps(w.mention.span) for span in inside)
            for w in self.places
        )

    @cached_property
    def _nouns(self) -> list[Frame]:
        """The frames of nouns that can name an event."""
        return [f for f in self.frames if f.trigger.group is not None and f.trigger.sense.refers]

    @cached_property
    def opens_new(self) -> bool:
        """Whether its words say that it is another event than those before: "a second bomb", "in a separate raid"."""
        if any(is_said_of_it(self.sentence, frame) for frame in self._nouns):
            return False
        return (
            starts_apart(self.sentence)
            or any(says_another(self.sentence, frame) for frame in self.frames)
            or any(aims_at_another(self.sentence, frame) for frame in self.frames)
            or any(says_also(self.sentence, frame) for frame in self.frames if not self._may_go_with(frame))
            or self._kills_more()
            or self._is_elsewhere
        )

    @cached_property
    def _is_elsewhere(self) -> bool:
        """Whether its sentence, which tells nothing else, says that it happened elsewhere."""
        return self.alone and "elsewhere" in self.view.lemmas(self.index)

    def _kills_more(self) -> bool:
        """Whether more people die in it than were told of, on a day of its own: "on May 3 jets killed four more"."""
        return bool(self.days) and any(kills_more(self.sentence, f) for f in self.frames) and not self.dies_later

    def _may_go_with(self, frame: Frame) -> bool:
        """Whether a verb tells of harm that may be a part of what was told: "they also burned the fuel store"."""
        placed = self.days or own_places(self.places)
        return frame.trigger.sense.act in (_HARM if placed else _HARM | _RAVAGING)

    @cached_property
    def turns_elsewhere(self) -> bool:
        """Whether its sentence opens with a place of its own below the first administrative level."""
        return opens_with(self.sentence, (w.mention.span for w in self.places if own_places([w])))

    @cached_property
    def is_member(self) -> bool:
        """Whether its words pick one of several: "the first attack", "the second went off", "in another, ..."."""
        if self.is_plural or any(is_said_of_it(self.sentence, frame) for frame in self._nouns):
            return False
        ranked = any(is_numbered(self.sentence, frame) for frame in self._nouns)
        alone = any(is_one_of_several(self.sentence, frame) for frame in self.frames)
        return ranked or alone or (self.alone and opens_with_one(self.sentence))

    @cached_property
    def is_several(self) -> bool:
        """Whether it is several by its count, by what did it or was hit, or how often: "two bombers", "three towns"."""
        if self.count is not None or any(is_repeated(self.sentence, f) for f in self.frames):
            return True
        things = [g for f in self.frames for g in f.targets if nature_of(self.view, self.sentence, g) in _PLACES_HIT]
        bombers = [f.trigger.group for f in self.frames if f.trigger.sense.act == "bomber"]
        return any(self._is_counted(group) for group in (*things, *bombers) if group is not None)

    def _is_counted(self, group: int) -> bool:
        """Whether a plural has a number before it."""
        noun = self.sentence.groups[group]
        tokens = self.sentence.tokens
        return tokens[noun.head].tag == "NNS" and any(t.tag == "CD" for t in tokens[noun.first : noun.head])

    @cached_property
    def adds_only(self) -> bool:
        """Whether it only counts people, so that it must belong to an event told before."""
        return (
            bool(self.acts - _WRECKING)
            and self.acts - _WRECKING <= _COUNTING
            and not (self.dates and not self.dies_later)
            and not own_places(self.places)
            and not any(self._is_by(f) or f.means or f.events or _names_event(f) for f in self.frames)
            and not (self.is_member or self._is_elsewhere)
        )

    def _is_by(self, frame: Frame) -> bool:
        """Whether somebody acts in a frame other than what was told: "they killed nine", not "it killed nine"."""
        return any(self.sentence.groups[group].lemma != "it" for group in frame.agents)

    @cached_property
    def needs_story(self) -> bool:
        """Whether it tells so little that it must belong to an event told before, if there is one that it can be."""
        return (self.adds_only or self.is_bare or self.is_recalled or self.is_spoken_of) and not self.names_dead

    @cached_property
    def is_recalled(self) -> bool:
        """Whether a witness goes on with what is known: nothing of its own, and a pronoun for those who act in it."""
        agents = [group for frame in self.frames for group in frame.agents]
        own = {group for frame in self.frames for group in frame.victims if is_of_speaker(self.sentence, group)}
        counted = self.tolls and not own
        told = self.days or own_places(self.places) or self.count or counted or self.opens_new
        return bool(agents) and not told and all(self.sentence.groups[g].lemma in _THEY for g in agents)

    @cached_property
    def is_spoken_of(self) -> bool:
        """Whether somebody only says what he thinks of attacks that are known: "Pakistan condemned the attacks"."""
        told = self.days or own_places(self.places) or self.tolls or self.fresh_doers
        nouns = len(self._nouns) == len(self.frames)
        return bool(nouns and not told) and all(is_condemned(self.sentence, frame) for frame in self.frames)

    @cached_property
    def is_faint(self) -> bool:
        """Whether its words alone tell of no use of force: weak triggers, and no actor, weapon or number beside."""
        if self.is_spoken_of:
            return True
        if any(not frame.trigger.sense.weak for frame in self.frames):
            return False
        if "kidnap" in self.acts:
            return not any(f.victims for f in self.frames) or True in self.sides or not self.sides
        return not (self._shows_force or self._harms)

    @cached_property
    def is_untold(self) -> bool:
        """Whether it speaks of a bomber or a bomb, and of nothing that was done: "a bomber drove up to the gate"."""
        return self.is_faint and not self.refers_back and self._is_of_bomb and self.acts <= _ARMED

    @property
    def _is_of_bomb(self) -> bool:
        """Whether it speaks of a bomb or of somebody who bears one."""
        return any(f.trigger.sense.act == "device" or f.trigger.word == "bomber" for f in self.frames)

    def going_on_with(self, counted: Incident) -> Incident:
        """The incident that tells what came of it too, as its sentence goes on."""
        return replace(self, frames=(*self.frames, *counted.frames), killed=counted.killed, wounded=counted.wounded)

    @cached_property
    def tells_deaths(self) -> bool:
        """Whether it says how many died and where, of nothing that kills by itself."""
        died = any(toll.min for toll in self.killed)
        return died and bool(own_places(self.places)) and not self.is_mishap

    @property
    def _shows_force(self) -> bool:
        """Whether those who act and what they act with leave no doubt, whoever is hit."""
        if any(frame.means and frame.trigger.sense.act == "foil" for frame in self.frames) and self.dates:
            return True  # "two missiles were intercepted on Monday"
        means = any(frame.means for frame in self.frames)
        aimed = any(f.targets and (f.agents or f.means) for f in self.frames)
        if self.sides and (means or "clash" in self.acts):
            return True
        if "clash" in self.acts and self.acts & {"kill", "die", "wound"} and (self.killed or self.wounded):
            return True  # "two soldiers died in a clash with rebels"
        if means and self.days and self._families & _FROM_AFAR and self.acts & _HOSTILE_FROM_AFAR:
            return True  # "rockets hit the city on Monday"
        placed = bool(fine_places(self.places)) and (means or "bomber" in self.acts)
        return (bool(self.acts & _HOSTILE) and (aimed or placed)) or ("strike" in self.acts and placed)

    @property
    def _harms(self) -> bool:
        """Whether a side, a weapon or an attack stands beside people or things that are hit."""
        hurt = bool(self.killed or self.wounded)
        if hurt and self._is_of_bomb:
            return True
        armed = bool(self.sides) or any(frame.means or frame.events for frame in self.frames)
        hit = any(frame.targets or (frame.victims and frame.means) for frame in self.frames)
        return armed and (hurt or hit)

    @cached_property
    def violent(self) -> bool:
        """Whether a word of it can only be said of force: an attack, a bomb, a shooting."""
        return bool(self.acts - _UNCLEAR)

    @cached_property
    def is_mishap(self) -> bool:
        """Whether a blast that nobody meant is all that does harm in it."""
        blasts = [is_mishap(self.sentence, frame) for frame in self.frames if frame.trigger.sense.act not in _UNCLEAR]
        return bool(blasts) and all(blasts)

    @cached_property
    def is_tally(self) -> bool:
        """Whether it only says which in a row an attack was: "it was the third this year"."""
        nouns = self._nouns
        alone = bool(nouns) and len(nouns) == len(self.frames) and not (self.killed or self.wounded)
        return alone and any(is_ranked(self.sentence, frame) for frame in nouns)

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
    def dies_later(self) -> bool:
        """Whether it tells of a death of wounds, whose day is not that of the attack."""
        deaths = [f for f in self.frames if f.trigger.sense.act == "die"]
        if any(dies_of_wounds(self.sentence, f) for f in deaths):
            return True  # "two more died on Sunday, bringing the toll to nine" too
        if len(deaths) < len(self.frames):
            return False
        return moves_toll(self.sentence) or any(dies_elsewhere(self.sentence, f) for f in deaths)

    @cached_property
    def is_plural(self) -> bool:
        """Whether the noun that names it is plural."""
        heads = [self.sentence.groups[f.trigger.group or 0].head for f in self._nouns]
        return any(self.sentence.tokens[head].tag == "NNS" for head in heads)

    @cached_property
    def is_spread(self) -> bool:
        """Whether it happened in towns far from each other, so that it is several: "blasts in Basra and Mosul"."""
        towns = [where for where in self.places if where.value.level == "town"]
        return any(places_agree([a], [b]) is False for a, b in combinations(towns, 2))

    @cached_property
    def is_generic(self) -> bool:
        """Whether it speaks of attacks as such: plural nouns without day, place, target, victim or number."""
        nouns = [f for f in self.frames if f.trigger.group is not None]
        plural = all(self.sentence.tokens[self.sentence.groups[f.trigger.group or 0].head].tag == "NNS" for f in nouns)
        told = any(f.targets or f.beside or f.victims or f.means for f in self.frames) or self.killed or self.wounded
        return len(nouns) == len(self.frames) and plural and not (told or self.dates or fine_places(self.places))

    @cached_property
    def known_doers(self) -> bool:
        """Whether those who act in it, what they act with, or whom they hit are known: "the gunmen", "they"."""
        known = any(is_known(self.sentence, group) for group in self._doers)
        hit = (
            group
            for frame in self.frames
            for group in (*frame.victims, *frame.targets, *passive_subject(self.sentence, frame))
        )
        if self.goes_on or (not self.opens_new and self.fells_attackers):
            return True
        return not self.opens_new and (known or any(is_they(self.sentence, group) for group in hit))

    @cached_property
    def goes_on(self) -> bool:
        """Whether it says that it came next in what was told: "gunmen then opened fire"."""
        placed = self.days or own_places(self.places)
        return not (placed or self.opens_new) and any(says_then(self.sentence, frame) for frame in self.frames)

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
    def fresh_doers(self) -> bool:
        """Whether those who act in it are spoken of for the first time: "a bomber", "gunmen", "two planes"."""
        if self.goes_on or any(is_known(self.sentence, group) for group in self._doers):
            return False
        return bool(self._doers) or any(is_indefinite(self.sentence, frame) for frame in self._nouns)

    @cached_property
    def tells_nothing_new(self) -> bool:
        """Whether it has neither day nor place nor doers nor numbers of its own: "when they were ambushed"."""
        own = self.days or own_places(self.places) or self.count or self.fresh_doers or self.opens_new
        return not (own or any(not toll.pronoun for toll in (*self.killed, *self.wounded)))

    @cached_property
    def is_bare(self) -> bool:
        """Whether nothing in it can tell which event it is: no scene, no number, nobody acts, nothing is aimed at."""
        told = self.days or own_places(self.places) or self.count or self.tolls or self.opens_new
        return not (told or self.fresh_doers or any(f.agents or f.targets or f.beside for f in self.frames))

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
        """Whether a state's forces kill known attackers in it."""
        return bool(self._answered)

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
    def dead(self) -> frozenset[str]:
        """The keys of the people who die in it by name."""
        told = (
            found
            for frame in self.frames
            for tell in (owner_of_death, left_out)
            for found in tell(self.view, self.sentence, frame)
        )
        return frozenset(key for toll in self.killed for key in toll.named) | {person.key for _, person in told}

    @property
    def groups(self) -> Iterable[tuple[Frame, str, int]]:
        """Each argument of each frame: the frame, the part played, and the group."""
        for frame in self.frames:
            for part in ("agents", "means", "victims", "targets"):
                for group in getattr(frame, part):
                    yield frame, part, group


def _names_event(frame: Frame) -> bool:
    """Whether it is told by the noun for an event; "six deaths" only counts the dead."""
    return frame.trigger.group is not None and frame.trigger.sense.act != "die"


def _names(view: View, sentence: Sentence, group: int) -> Iterable[str]:
    """What a victim or target is called: a person by key, a thing by its noun, people in general not at all."""
    person = view.at_head(sentence, sentence.groups[group], PersonValue)
    if person:
        yield person[1].key
    elif nature_of(view, sentence, group) is Nature.THING:
        yield sentence.groups[group].lemma
