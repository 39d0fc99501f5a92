"""The incident: what one sentence tells of one event, and whether its words show that force was used."""

from __future__ import annotations

from dataclasses import replace

from armada_cli.extract.ground.illness import speaks_of_illness
from armada_cli.extract.ground.nature import FROM_ABOVE
from armada_cli.extract.ground.scene import fine_places, own_places
from armada_cli.extract.incidents.novelty import Novelty
from armada_cli.extract.incidents.premature import is_premature
from armada_cli.extract.incidents.reasons import is_of_master, is_reason
from armada_cli.extract.incidents.told import is_mishap
from armada_cli.extract.incidents.wording import is_ranked
from armada_cli.values import cached_property

# Acts are those of the triggers, see `lexicon/triggers.toml`.
_HOSTILE = frozenset({"burn", "shoot", "explode", "ram", "fire", "foil"})
_FROM_AFAR = FROM_ABOVE | {"rocket", "artillery", "mortar"}  # families of weapons
_HOSTILE_FROM_AFAR = frozenset({"strike", "fire"})
_UNCLEAR = frozenset({"kill", "die", "wound", "fire", "strike", "incident", "toll", "roll", "destroy", "burn"})
_ARMED = frozenset({"device", "bomber"})
_BOMB_MEANT = frozenset({"it", "they", "them", "both", "which"})
_DEADLY = frozenset({"kill", "die", "wound"})


class Incident(Novelty):
    """What one sentence tells of one event: its account, its cast, its novelty, and whether force was used."""

    @cached_property
    def is_faint(self) -> bool:
        """Whether its words alone tell of no use of force: weak triggers, and no actor, weapon or number beside."""
        if self.is_spoken_of:
            return True
        if any(not frame.trigger.sense.weak for frame in self.frames):
            return False
        if "kidnap" in self.acts:
            dragged = (f.means and f.trigger.sense.needs == "dragging" for f in self.frames)
            armed = bool(self.sides) or any(dragged) or self.takes_civilians
            return not any(f.victims for f in self.frames) or True in self.sides or not armed
        return not (self._shows_force or self._harms)

    @cached_property
    def is_untold(self) -> bool:
        """Whether it speaks of a bomber or a bomb, and of nothing that was done: "a bomber drove up to the gate"."""
        bombed = self._is_of_bomb and self.acts <= _ARMED
        return self.is_faint and not self.refers_back and (bombed or self.is_untold_fight)

    @cached_property
    def is_untold_fight(self) -> bool:
        """Whether it speaks of a fight or a raid in a place or on a day, and of nothing that came of it.

        "Clashes broke out near Bor", "rebels rode into Bor".
        """
        placed = bool(self.days or own_places(self.places))
        begun = self.acts == {"clash"} or (self.acts == {"enter"} and bool(self.sides))
        return self.is_faint and not self.refers_back and placed and begun

    @property
    def _is_of_bomb(self) -> bool:
        """Whether it speaks of a bomb or of somebody who bears one."""
        return any(f.trigger.sense.act == "device" or f.trigger.word == "bomber" for f in self.frames)

    @cached_property
    def deals_with_bomb(self) -> bool:
        """Whether all it says is that something told of just before was made safe: "it was defused"."""
        if self.acts != {"foil"} or self.days or own_places(self.places):
            return False
        clauses = [self.sentence.clauses[f.trigger.clause] for f in self.frames if f.trigger.clause is not None]
        passive = [c.verb is not None and self.sentence.verbs[c.verb].voice == "passive" for c in clauses]
        dealt_with = [c.subject if was else c.objects for c, was in zip(clauses, passive, strict=True)]
        return bool(clauses) and all(
            groups and all(self.sentence.groups[g].lemma in _BOMB_MEANT for g in groups) for groups in dealt_with
        )

    def going_on_with(self, counted: Incident) -> Incident:
        """The incident that tells what came of it too, as its sentence goes on."""
        return replace(self, frames=(*self.frames, *counted.frames), killed=counted.killed, wounded=counted.wounded)

    @cached_property
    def tells_deaths(self) -> bool:
        """Whether it says how many died and where, of nothing that kills by itself."""
        died = any(toll.min for toll in self.killed)
        return died and bool(own_places(self.places)) and not self.is_mishap

    @cached_property
    def counts_dead(self) -> bool:
        """Whether all it tells is how many died."""
        return bool(self.tolls) and self.acts <= _DEADLY

    @property
    def _shows_force(self) -> bool:
        """Whether those who act and what they act with leave no doubt, whoever is hit."""
        if any(frame.means and frame.trigger.sense.act == "foil" for frame in self.frames) and (
            self.dates or ("fire" in self.acts and self._is_one_salvo)
        ):
            return True  # "two missiles were intercepted on Monday", "intercepted a missile fired from Yemen"
        sought = any(frame.trigger.sense.act == "raid" and frame.targets for frame in self.frames)
        if sought and self.killed and self.acts & _DEADLY:
            return True  # "40 militants were confirmed dead in an operation against the group"
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
    def is_fired_at(self) -> bool:
        """Whether somebody fires, and not what stands behind the verb: "fired on him", not "fired the clerk"."""
        shots = (
            f for f in self.frames if f.trigger.sense.act == "shoot" and f.agents and "figurative" not in f.context
        )
        clauses = (frame.trigger.clause for frame in shots)
        return any(clause is not None and not self.sentence.clauses[clause].objects for clause in clauses)

    @property
    def _is_one_salvo(self) -> bool:
        """Whether one thing or a number of them was stopped: "a missile", "two missiles", not "can stop a missile"."""
        foils = [f for f in self.frames if f.trigger.sense.act == "foil" and f.trigger.clause is not None]
        verbs = [(f, self.sentence.clauses[f.trigger.clause or 0].verb) for f in foils]
        done = [f for f, verb in verbs if verb is not None and self.sentence.verbs[verb].form != "infinitive"]
        stopped = [group for f in done for group in f.means]
        nouns = [self.sentence.groups[group] for group in stopped]
        tags = [{token.tag for token in self.sentence.tokens[noun.first : noun.head + 1]} for noun in nouns]
        return any("NN" in found or "CD" in found for found in tags)

    @property
    def _harms(self) -> bool:
        """Whether a side, a weapon or an attack stands beside people or things that are hit."""
        hurt = bool(self.killed or self.wounded)
        if hurt and self._is_of_bomb:
            return True
        armed = bool(self.sides) or any(frame.means or frame.events for frame in self.frames)
        armed = armed or self.fells_fighters or self.bears_arms or self.is_fired_at
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
    def names_reason(self) -> bool:
        """Whether it only names a death for which something else was done: "to avenge the killing of its leader"."""
        return self.names_dead and is_reason(self.sentence, self.frames)

    @cached_property
    def is_planned(self) -> bool:
        """Whether it only names what somebody had planned: "killed the mastermind of the raid"."""
        return all(is_of_master(self.sentence, frame) for frame in self.frames)

    @cached_property
    def is_of_illness(self) -> bool:
        """Whether it only tells that somebody died, and of an illness."""
        return self.acts <= {"die"} and speaks_of_illness(self.sentence.tokens)

    @cached_property
    def is_premature(self) -> bool:
        """Whether it is one of the false reports of a death, of which the paragraph speaks, from before it came."""
        spans = [frame.trigger.span for frame in self.frames]
        return bool(self.fallen) and any(is_premature(self.view, self.index, span, self.fallen) for span in spans)

    @cached_property
    def is_tally(self) -> bool:
        """Whether it only says which in a row an attack was: "it was the third this year".

        Of a day and of somebody hit it tells all the same: "the raid on a mill on Monday was the third this year".
        """
        nouns = self._nouns
        if self.days and any(frame.targets or frame.victims for frame in nouns):
            return False
        alone = bool(nouns) and len(nouns) == len(self.frames) and not (self.killed or self.wounded)
        return alone and any(is_ranked(self.sentence, frame) for frame in nouns)

    @cached_property
    def is_generic(self) -> bool:
        """Whether it speaks of attacks as such: plural nouns without day, place, target, victim or number."""
        nouns = [f for f in self.frames if f.trigger.group is not None]
        plural = all(self.sentence.tokens[self.sentence.groups[f.trigger.group or 0].head].tag == "NNS" for f in nouns)
        told = any(f.targets or f.beside or f.victims or f.means for f in self.frames) or self.killed or self.wounded
        return len(nouns) == len(self.frames) and plural and not (told or self.dates or fine_places(self.places))
