"""Whether the words of an incident point to an event already told, or say that it is another."""

from __future__ import annotations

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.scene import own_places
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import ordinals
from armada_cli.extract.incidents.cast import Cast
from armada_cli.extract.incidents.clauses import has_done, is_of_teller
from armada_cli.extract.incidents.habits import is_bare_plural
from armada_cli.extract.incidents.successions import is_of_predecessor
from armada_cli.extract.incidents.turns import opens_as_worst, opens_with, points_to_one, starts_apart
from armada_cli.extract.incidents.wording import (
    aims_at_another,
    happens,
    hits_another,
    is_condemned,
    is_definite,
    is_followed_up,
    is_indefinite,
    is_known,
    is_numbered,
    is_of_one,
    is_of_speaker,
    is_of_the_dead,
    is_one_of_several,
    is_placed_by,
    is_said_of_it,
    is_told_of,
    kills_more,
    passive_subject,
    says_also,
    says_another,
    says_more,
    says_then,
)
from armada_cli.values import cached_property

# Acts are those of the triggers, see `lexicon/triggers.toml`.
_HARM = frozenset({"kill", "die", "wound"})
_COUNTING = frozenset({"kill", "wound", "die", "roll", "toll"})  # may only count the people of an event told before
_RAVAGING = frozenset({"destroy", "burn"})
_WRECKING = frozenset({"destroy"})  # beside those, may go with it: "two houses were damaged and four people hurt"
_THEY = frozenset({"they", "he", "she"})
_DEEDS = frozenset({"attack", "assault", "kidnap", "kill", "bomber"})
_IN_OFFICE = WordClass("in_charge_of_deeds")
_OFFICE_REACH = 6  # words between "responsible for planning and leading" and "attacks"


class Novelty(Cast):
    """What one sentence tells of one event, with what its words say of those told before."""

    @cached_property
    def refers_back(self) -> bool:
        """Whether its words may point to an event already told: "the blast", "Monday's strike", "it happened"."""
        if any(is_said_of_it(self.sentence, f) for f in self._nouns) or says_more(self.sentence, self.frames):
            return True
        if self.alone and points_to_one(self.sentence):
            return True
        if not self.days and any(is_of_the_dead(self.sentence, f) for f in self.frames):
            return True
        named = [frame for frame in self._nouns if _names_event(frame)] or self._nouns
        return any(is_definite(self.sentence, frame) for frame in named) and not self.opens_new

    @property
    def takes_up_both(self) -> bool:
        """Whether its noun speaks of two events told before: "both attacks", "both of these raids"."""
        nouns = [self.sentence.groups[f.trigger.group or 0] for f in self._nouns]
        whole = [self.sentence.groups[n.attached_to] for n in nouns if n.prep == "of" and n.attached_to is not None]
        return any(self.sentence.tokens[noun.first].lemma == "both" for noun in (*nouns, *whole))

    @cached_property
    def referring_acts(self) -> frozenset[str]:
        """The acts of the nouns by which it refers to an event told before; of none by all that it tells."""
        named = frozenset(f.trigger.sense.act for f in self._nouns if is_definite(self.sentence, f))
        return named or self.acts

    @cached_property
    def comes_after(self) -> bool:
        """Whether it only says of what was told which events went before it: "the attack came a week after"."""
        return any(is_followed_up(self.sentence, frame) for frame in self._nouns) and len(self.frames) == 1

    @cached_property
    def opens_new(self) -> bool:
        """Whether its words say that it is another event than those before: "a second bomb", "in a separate raid"."""
        if any(is_said_of_it(self.sentence, frame) for frame in self._nouns):
            return False
        return (
            (starts_apart(self.sentence) and not (self._is_only_named or self.dies_later))
            or opens_as_worst(self.sentence)
            or any(says_another(self.sentence, frame) for frame in self.frames)
            or any(hits_another(self.sentence, frame) for frame in self.frames)
            or any(aims_at_another(self.sentence, frame) for frame in self.frames)
            or any(is_of_predecessor(self.sentence, frame) for frame in self.frames)
            or any(says_also(self.sentence, frame) for frame in self.frames if not self._may_go_with(frame))
            or self._kills_more()
            or self._is_elsewhere
        )

    @property
    def _is_only_named(self) -> bool:
        """Whether it is known, and only spoken of: "meanwhile, the group claimed the attack"."""
        told = self.days or own_places(self.places) or self.tolls or any(f.targets for f in self.frames)
        known = len(self._nouns) == len(self.frames) and all(is_definite(self.sentence, f) for f in self._nouns)
        return known and not told

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
    def is_at_large(self) -> bool:
        """Whether it speaks of attacks in a place and of none by itself: "held to be behind bombings in Bor"."""
        nouns = [frame.trigger.group for frame in self._nouns if frame.trigger.group is not None]
        told = self.days or self.tolls or any(f.agents or f.targets or f.means for f in self.frames)
        if told or not nouns or len(nouns) < len(self.frames) or not self.acts <= _DEEDS:
            return False
        return all(is_bare_plural(self.sentence, group) for group in nouns)

    @cached_property
    def is_of_office(self) -> bool:
        """Whether such attacks are only what somebody is there for: "was responsible for suicide attacks in Bor"."""
        first = [self.sentence.groups[frame.trigger.group or 0].first for frame in self._nouns]
        before = {token.lemma for at in first for token in self.sentence.tokens[max(0, at - _OFFICE_REACH) : at]}
        return self.is_at_large and not before.isdisjoint(_IN_OFFICE)

    @cached_property
    def turns_elsewhere(self) -> bool:
        """Whether its sentence opens with a place of its own below the first administrative level."""
        return opens_with(self.sentence, (w.mention.span for w in self.places if own_places([w])))

    @cached_property
    def is_member(self) -> bool:
        """Whether its words pick one of several: "the first attack", "the second went off", "in another, ..."."""
        if self.alone and is_of_one(self.sentence):
            return True
        if self.is_plural or any(is_said_of_it(self.sentence, frame) for frame in self._nouns):
            return False
        if points_to_one(self.sentence):
            return False
        alone = any(is_one_of_several(self.sentence, frame) for frame in self.frames)
        return self.is_ranked or alone

    @cached_property
    def is_ranked(self) -> bool:
        """Whether a noun of it says which of several it is: "the first blast"."""
        return any(is_numbered(self.sentence, frame) for frame in self._nouns)

    @cached_property
    def rank(self) -> int | None:
        """Which of several told before a known noun picks: two for "the second blast", "Monday's second attack"."""
        known = [self.sentence.groups[f.trigger.group or 0] for f in self._nouns if is_definite(self.sentence, f)]
        words = (t.lemma for noun in known for t in self.sentence.tokens[noun.first : noun.head])
        return next((ordinals()[word] for word in words if word in ordinals()), None) if self.is_ranked else None

    @cached_property
    def adds_only(self) -> bool:
        """Whether it only counts people, so that it must belong to an event told before."""
        return self._only_counts and not (self.dates and not self.dies_later)

    @cached_property
    def adds_on_day(self) -> bool:
        """Whether it only counts people by a day, as what has just been told came to: "by Monday 38 were dead"."""
        if self.names_dead or not self.tolls or any(toll.single for toll in self.killed):
            return False
        dies = all(frame.trigger.sense.weak for frame in self.frames)
        later = any(when.value.offset_days for when in self.dates)
        return self._only_counts and not self.adds_only and dies and not later

    @cached_property
    def _only_counts(self) -> bool:
        """Whether it tells of people who die or are hurt, and neither where nor by whom or what."""
        fallen = {group for frame in self.frames for group in frame.victims}  # "five attackers died"
        frames = [f for f in self.frames if f.trigger.sense.act != "bomber" or f.trigger.group not in fallen]
        acts = {frame.trigger.sense.act for frame in frames} - _WRECKING
        return (
            bool(acts)
            and acts <= _COUNTING
            and not self._is_placed
            and not any(self._is_by(f) or f.means or f.events or _names_event(f) for f in frames)
            and not (self.is_member or self._is_elsewhere)
        )

    @property
    def _is_placed(self) -> bool:
        """Whether its words say where, and do not only point to a place told before: "seven people died there"."""
        pointed = "there" in self.view.lemmas(self.index)
        own = [where for where in self.places if not pointed or self.sentence.span.covers(where.mention.span)]
        return bool(own_places(own))

    def _is_by(self, frame: Frame) -> bool:
        """Whether somebody acts in a frame other than what was told: "they killed nine", not "it killed nine"."""
        nouns = [self.sentence.groups[group].lemma for group in frame.agents]
        own = self.alone and is_of_teller(self.sentence, frame)  # beside others' count it counts the same dead
        return any(lemma != "it" or own for lemma in nouns)

    @cached_property
    def is_placing(self) -> bool:
        """Whether all it tells is where something known took place: "the incident took place in the Nazal area"."""
        told = self.days or self.tolls or self.count or self.opens_new or any(_has_arguments(f) for f in self.frames)
        return self.alone and bool(self._nouns) and not told and happens(self.sentence, self.frames)

    @cached_property
    def needs_story(self) -> bool:
        """Whether it tells so little that it must belong to an event told before, if there is one that it can be."""
        adds = self.adds_only or self.adds_on_day
        return (adds or self.is_bare or self.is_recalled or self.is_spoken_of) and not self.names_dead

    @cached_property
    def is_recalled(self) -> bool:
        """Whether a witness goes on with what is known: nothing of its own, and a pronoun for those who act in it."""
        agents = [group for frame in self.frames for group in frame.agents]
        own = {group for frame in self.frames for group in frame.victims if is_of_speaker(self.sentence, group)}
        counted = self.tolls and not own
        told = self.days or own_places(self.places) or self.count or counted or self.opens_new
        return bool(agents) and not told and all(self.sentence.groups[g].lemma in _THEY for g in agents)

    @cached_property
    def is_boast(self) -> bool:
        """Whether those told of before only say how many they killed in it: "the rebels said they had killed six"."""
        told = self.days or self._is_placed or self.count or self.opens_new or not self.tolls
        if told or not self.acts <= _HARM or any(f.means or f.events or f.targets for f in self.frames):
            return False
        doers = [group for frame in self.frames for group in frame.agents]
        known = all(is_known(self.sentence, g) or self.sentence.groups[g].lemma in _THEY for g in doers)
        return bool(doers) and known and all(has_done(self.sentence, frame) for frame in self.frames if frame.agents)

    @cached_property
    def is_spoken_of(self) -> bool:
        """Whether somebody only says what he thinks of attacks that are known: "Pakistan condemned the attacks"."""
        told = self.days or own_places(self.places) or self.tolls or self.fresh_doers
        nouns = len(self._nouns) == len(self.frames)
        return bool(nouns and not told) and all(is_condemned(self.sentence, frame) for frame in self.frames)

    @cached_property
    def is_loosely_placed(self) -> bool:
        """Whether it is only known, and the places are those of what came of it: "the killings led to riots in Hit"."""
        told = self.days or self.tolls or self.wounded or self.count or self.opens_new
        if told or not self.refers_back or len(self._nouns) != len(self.frames) or not own_places(self.places):
            return False
        if any(f.agents or f.victims or f.targets or f.means or f.events for f in self.frames):
            return False
        return not any(is_placed_by(self.sentence, f, w.mention.span) for f in self.frames for w in self.places)

    @property
    def describes_hit(self) -> bool:
        """Whether it says where it was and what it was aimed at: "condemned the bombing of a post in Helmand"."""
        return bool(self.places) and any(frame.targets or frame.victims for frame in self.frames)

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
        return not self.opens_new and (known or any(is_told_of(self.sentence, group) for group in hit))

    @cached_property
    def known_means(self) -> frozenset[str]:
        """The weapons told of before that do it, and no man: "the drone struck", "the missiles hit"."""
        known = (group for group in self._doers if is_known(self.sentence, group))
        weapons = (group for group in known if nature_of(self.view, self.sentence, group) is Nature.WEAPON)
        return frozenset(self.sentence.groups[group].lemma for group in weapons)

    @cached_property
    def goes_on(self) -> bool:
        """Whether it says that it came next in what was told: "gunmen then opened fire"."""
        placed = self.days or own_places(self.places)
        return not (placed or self.opens_new) and any(says_then(self.sentence, frame) for frame in self.frames)

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


def _has_arguments(frame: Frame) -> bool:
    return bool(frame.agents or frame.means or frame.victims or frame.targets)


def _names_event(frame: Frame) -> bool:
    """Whether it is told by the noun for an event; "six deaths" only counts the dead."""
    return frame.trigger.group is not None and frame.trigger.sense.act != "die"
