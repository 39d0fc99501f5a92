"""The account: what one sentence tells of one event, and when, where and of how many it tells."""

from __future__ import annotations

from itertools import combinations

from armada_cli.extract.casualties.counted import Toll
from armada_cli.extract.casualties.moved_tolls import moves_toll, moves_toll_of_month
from armada_cli.extract.casualties.tolls import tolls_of
from armada_cli.extract.frames import Frame
from armada_cli.extract.frames.felled import shot, shot_alive
from armada_cli.extract.ground.headings import item_of
from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.positions import group_at, innermost
from armada_cli.extract.ground.scene import When, Where, narrowest, places_agree
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.words import noun_list
from armada_cli.extract.incidents.answering import those_answered
from armada_cli.extract.incidents.clauses import home_clause
from armada_cli.extract.incidents.wording import dies_elsewhere, dies_of_wounds, words_of_times
from armada_cli.records import CountValue, Mention, Sentence
from armada_cli.values import cached_property, frozen

_TWO = 2
_PLACES_HIT = (Nature.THING, Nature.PLACE)


@frozen(slots=False, eq=False)
class Account:
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
    def item(self) -> int | None:
        """The item of a round-up that it stands in, by paragraph: "MOSUL - Gunmen killed ..."; null outside of one."""
        return item_of(self.view, self.index)

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
        if not self.dies_later:
            return self.dates
        return tuple(when for when in self.dates if self._is_of_noun(when) or self._is_of_blow(when))

    def _is_of_blow(self, when: When) -> bool:
        """Whether a day stands in the clause of what hit him: "was shot on Tuesday and died of his wounds"."""
        at = innermost(self.sentence, when.mention.span)
        deaths = {f.trigger.clause for f in self.frames if f.trigger.sense.act == "die"}
        return at is not None and at not in deaths and any(home_clause(self.sentence, f) == at for f in self.frames)

    def _is_of_noun(self, when: When) -> bool:
        """Whether a day is tied to the words for an attack: "died of burns he had from a blast on May 3"."""
        scenes = {group for frame in self.frames if frame.trigger.sense.act != "die" for group in frame.scene}
        return any(self.sentence.groups[group].span.overlaps(when.mention.span) for group in scenes)

    @cached_property
    def place_names(self) -> frozenset[str]:
        """What its places are called, in small letters."""
        return frozenset(where.value.name.casefold() for where in self.places)

    @cached_property
    def is_within_town(self) -> bool:
        """Whether its place is told as a part of a town told before: "in the city's Karani area"."""
        groups = [at for w in self.places if (at := group_at(self.sentence, w.mention.span)) is not None]
        owners = (self.sentence.groups[g].possessor for g in groups)
        nouns = [self.sentence.groups[owner] for owner in owners if owner is not None]
        known = (noun for noun in nouns if self.sentence.tokens[noun.first].lemma == "the")
        return any(noun.lemma in noun_list("settlement") for noun in known)

    @cached_property
    def tolls(self) -> frozenset[tuple[int | None, int | None]]:
        """The numbers of the dead that it tells, without that of none and those of attackers whom an answer kills."""
        answered = [self.sentence.groups[group].span for group in self._answered]
        own = (toll for toll in self.killed if not any(span.overlaps(toll.span) for span in answered))
        # a leader may be one of more dead: "killed a commander ... The strike left nine dead"
        ends = ((toll.min, None if toll.single and toll.leading else toll.max) for toll in own)
        return frozenset((least, most) for least, most in ends if most != 0)

    @cached_property
    def shot(self) -> tuple[Toll, ...]:
        """The people who are shot in it, and of whom nothing says how it went with them."""
        fatal = [found for frame in self.frames if (found := shot(self.view, frame)) is not None]
        return tuple(tolls_of(self.view, self.sentence, fatal)[0]) if fatal else ()

    @cached_property
    def shot_alive(self) -> tuple[Toll, ...]:
        """The people who are shot in it and survive."""
        hurt = [found for frame in self.frames if (found := shot_alive(self.view, frame)) is not None]
        return tuple(tolls_of(self.view, self.sentence, hurt)[1]) if hurt else ()

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
    def is_several(self) -> bool:
        """Whether it is several by its count, by what did it or was hit, or how often: "two bombers", "three towns"."""
        if self.count is not None or any(words_of_times(self.sentence, f) for f in self.frames):
            return True
        things = [g for f in self.frames for g in f.targets if nature_of(self.view, self.sentence, g) in _PLACES_HIT]
        bombers = [f.trigger.group for f in self.frames if f.trigger.sense.act == "bomber"]
        return any(self._is_counted(group) for group in (*things, *bombers) if group is not None)

    @cached_property
    def counts_attacks(self) -> bool:
        """Whether its count is an exact number of attacks by their noun: "two raids", not "two bombs", "raids"."""
        if self.count is None or self.count[1].max is None or (self.count[1].min or 0) < _TWO:
            return False
        nouns = (f.trigger.group for f in self._nouns if not f.trigger.sense.weak)
        heads = (self.sentence.groups[group] for group in nouns if group is not None)
        plural = (noun for noun in heads if self.sentence.tokens[noun.head].tag == "NNS")
        return any(noun.span.overlaps(self.count[0].span) for noun in plural)

    def _is_counted(self, group: int) -> bool:
        """Whether a plural has a number before it."""
        noun = self.sentence.groups[group]
        tokens = self.sentence.tokens
        return tokens[noun.head].tag == "NNS" and any(t.tag == "CD" for t in tokens[noun.first : noun.head])

    @cached_property
    def dies_later(self) -> bool:
        """Whether it tells of a death of wounds, whose day is not that of the attack."""
        deaths = [f for f in self.frames if f.trigger.sense.act == "die"]
        if any(dies_of_wounds(self.sentence, f) for f in deaths):
            return True  # "two more died on Sunday, bringing the toll to nine" too
        if len(deaths) < len(self.frames):
            return False
        moves = moves_toll(self.sentence) and not moves_toll_of_month(self.sentence)
        return moves or any(dies_elsewhere(self.sentence, f) for f in deaths)

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
