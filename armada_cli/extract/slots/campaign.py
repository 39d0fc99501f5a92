"""Whose work the article's events mostly are, for those of which it does not say who did them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from armada_cli.extract.frames.parties import ARMED, party_of_actor
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.slots.authors import announcer, families, hits_own, is_from_afar, named_in
from armada_cli.extract.slots.beside import groups_hit
from armada_cli.extract.slots.likeness import model_of
from armada_cli.extract.stories import Story
from armada_cli.records import ActorValue, Mention, Party, PersonValue, Span
from armada_cli.values import cached_property

_IRREGULAR = WordClass("irregular")
_NOBODY: Mapping[str, PersonValue] = MappingProxyType({})
_FORCES = frozenset({"force", "police", "coalition", "state"})
_HELICOPTER = "helicopter"  # a state that strikes abroad by drones seldom sends them, the home state does
_CREWED = frozenset({"aircraft", _HELICOPTER})
_ONCE = ("former ", "retired ", "ex-", "onetime ", "one-time ")
_AN_ERA = 10  # years, after which another may fight


class Campaign:
    """Whose work the article's events mostly are: found when first asked for, of what all its stories tell.

    `states` holds the one state or coalition that is named for each means of striking from afar (`drone`, `aircraft`
    ...), and under "" for all; a means for which several states are named often has none. `group` is the armed group
    that most attacks are told to be of, `only_group` the one that is named at all, `leaders` those of armed groups who
    are told dead, by key.
    """

    def __init__(self, view: View, stories: Sequence[Story], leaders: Mapping[str, PersonValue] = _NOBODY) -> None:
        self._view = view
        self._stories = stories
        self.leaders = leaders

    @cached_property
    def states(self) -> dict[str, Party]:
        """The state that prevails for each means."""
        return self._states_by(_named_states) or self._states_by(_announcing_state)

    def _states_by(self, read: Callable[[View, Story], list[tuple[str, Party]]]) -> dict[str, Party]:
        named: dict[str, Counter[str]] = {}
        parties: dict[str, Party] = {}
        for story in self._stories:
            for family in ("", *families(self._view, story)) if is_from_afar(self._view, story) else ():
                for key, party in read(self._view, story):
                    named.setdefault(family, Counter())[key] += 1
                    parties.setdefault(key, party)
        found = {family: _prevailing(counts) for family, counts in named.items()}
        return {family: parties[key] for family, key in found.items() if key}

    @cached_property
    def is_of_drones(self) -> bool:
        """Whether a state is named for drones, or what they fire, and for no other means."""
        return "drone" in self.states and not _CREWED & self.states.keys()

    def model_of(self, story: Story) -> Story | None:
        """The story that another is told to be like."""
        return model_of(self._view, story, self._stories)

    def speaks_for(self, family: str, story: Story) -> bool:
        """Whether a means has its state, and not by one strike alone in another country than a story's."""
        if family not in self.states:
            return False
        lands, own = self._lands.get(family, []), _land(story)
        return len(lands) != 1 or own is None or lands[0] in (None, own)

    @cached_property
    def _lands(self) -> dict[str, list[str | None]]:
        """For each means the countries of the stories that name a state for it, one for each story."""
        found: dict[str, list[str | None]] = {}
        for story in self._stories:
            if is_from_afar(self._view, story) and _named_states(self._view, story):
                for family in ("", *families(self._view, story)):
                    found.setdefault(family, []).append(_land(story))
        return found

    def is_of_another_time(self, story: Story) -> bool:
        """Whether a story is years older than the last that the article tells: the 1983 strike of one on 2024."""
        own = _year(story)
        return bool(own) and own + _AN_ERA <= self._latest_year

    @cached_property
    def _latest_year(self) -> int:
        return max(map(_year, self._stories), default=0)

    @cached_property
    def only_group(self) -> Party | None:
        """The only armed group that the article names; null where it names several or none."""
        everybody = self._view.values(Span(0, len(self._view.text)), ActorValue)
        named = [party_of_actor(v, m.text) for m, v in everybody if not v.state and v.kind in ARMED]
        return named[0] if len({party.id or party.name for party in named}) == 1 else None

    def names(self, party: Party) -> bool:
        """Whether the article names somebody anywhere."""
        everybody = self._view.values(Span(0, len(self._view.text)), ActorValue)
        return any((value.id or value.name) == (party.id or party.name) for _, value in everybody)

    @cached_property
    def grouped_people(self) -> Mapping[str, PersonValue]:
        """The first mention of each person, by key, that tells his armed group, and none of an office."""
        everybody = (value for _, value in self._view.values(Span(0, len(self._view.text)), PersonValue))
        told = [value for value in everybody if value.group and not value.official]
        return {value.key: value for value in reversed(told)}

    @cached_property
    def abductions(self) -> Mapping[int, Sequence[Story]]:
        """The stories of people taken, by the sentences that tell them."""
        found: dict[int, list[Story]] = {}
        for story in self._stories:
            for index in {incident.index for incident in story.incidents} if "kidnap" in story.acts else ():
                found.setdefault(index, []).append(story)
        return found

    @cached_property
    def force_lands(self) -> frozenset[str | None]:
        """The countries of the states' forces that the article names; null stands for forces of no named state."""
        everybody = self._view.values(Span(0, len(self._view.text)), ActorValue)
        return frozenset(v.country_code for m, v in everybody if v.state and v.kind in _FORCES and not self._was(m))

    def _was(self, mention: Mention) -> bool:
        """Whether somebody is told to have been of a force once, and is none of it now: "a former U.S. Marine"."""
        return self._view.text[max(0, mention.span.start - 9) : mention.span.start].endswith(_ONCE)

    @cached_property
    def group(self) -> Party | None:
        """The armed group that prevails; one attack told to be its work speaks for others where no other is named."""
        party, attacks = _campaign_group(self._view, self._stories)
        return party if attacks > 1 or (party is not None and self.only_group is not None) else None

    @cached_property
    def bare(self) -> Campaign:
        """The same article without its stories: what its names alone say."""
        return Campaign(self._view, ())


def _named_states(view: View, story: Story) -> list[tuple[str, Party]]:
    """The states and coalitions that a story names as its authors, each with its country."""
    named = ((v, p) for v, p in named_in(view, story.incidents) if v is not None and v.state)
    return [(v.country_code or p.name, p) for v, p in named if v.country_code or v.kind == "coalition"]


def _announcing_state(view: View, story: Story) -> list[tuple[str, Party]]:
    """The state whose force announces a story, with its country."""
    told = None if hits_own(view, story.incidents) else announcer(view, story.incidents, on_foot=False)
    if told is None or told.id is None:
        return []
    return [(told.id.split(":")[-1].split("-")[0], told)]


def _land(story: Story) -> str | None:
    """The country of a story's first place that has one."""
    return next((where.value.country_code for where in story.scene.places if where.value.country_code), None)


def _year(story: Story) -> int:
    """The year of a story; 0 where it is not told."""
    when = story.scene.date
    return int(when.value.start[:4]) if when is not None and when.value.start else 0


def _campaign_group(view: View, stories: Sequence[Story]) -> tuple[Party | None, int]:
    """The armed group told to be the author of most attacks, and of how many; null where others are as many."""
    named: Counter[str] = Counter()
    parties: dict[str, Party] = {}
    for story in stories:
        own = [p for v, p in named_in(view, story.incidents) if v is not None and not v.state and p.kind in ARMED]
        own += [c.party for c in story.claims if c.stance != "denies" and c.party.kind in ARMED]
        told = {party.id or party.name: party for party in own}
        named.update(told.keys())
        parties |= told
    best = _prevailing(named)
    return (parties[best], named[best]) if best else (None, 0)


def group_for(view: View, story: Story, campaign: Campaign) -> Party | None:
    """The campaign's group, where those who act are told only as its kind of people: "rebels", "the militants"."""
    agents = (i.sentence.groups[g] for i in story.incidents for frame in i.frames for g in frame.agents)
    bare = any(noun.lemma in _IRREGULAR for noun in agents)
    if not bare or story.dead or story.fells_member or True in story.sides or _is_denied(story):
        return None
    group = campaign.group
    return group if group is not None and (group.id or group.name) not in groups_hit(view, story) else None


def _is_denied(story: Story) -> bool:
    return any(claim.stance == "denies" for claim in story.claims)


def _prevailing(counts: Counter[str]) -> str | None:
    best = counts.most_common(2)
    if not best:
        return None
    return None if len(best) == 2 and best[1][1] * 3 > best[0][1] else best[0][0]


def author_for(view: View, story: Story, campaign: Campaign) -> Party | None:
    """The campaign's author for the means that a story tells of, else the one for all."""
    if not is_from_afar(view, story) or campaign.is_of_another_time(story):
        return None
    own = families(view, story)
    means = own if _HELICOPTER in own and campaign.is_of_drones else (*own, "")
    told = (campaign.states[family] for family in means if campaign.speaks_for(family, story))
    return next((party for party in told if not _is_of_land_at_war(party, story, campaign)), None)


def _is_of_land_at_war(party: Party, story: Story, campaign: Campaign) -> bool:
    """Whether a strike hit the land of a state that is at war with another's forces: hardly its own work."""
    land = _land(story)
    own = party.id is not None and land is not None and party.id.split(":")[-1].split("-")[0] == land
    return own and bool(campaign.force_lands - {None, land})
