"""The story: one event as the article tells it, over many sentences."""

from __future__ import annotations

from armada_cli.extract.claims.saying import Stance
from armada_cli.extract.ground.scene import When, Where, is_land, narrowest, places_agree
from armada_cli.extract.incidents import Incident
from armada_cli.extract.incidents.hit import Hit
from armada_cli.records import Party
from armada_cli.values import frozen

FIGHTS = frozenset({"raid", "assault", "shoot", "clash"})  # acts of triggers that "the fighting" stands for


@frozen(slots=False)
class Scene:
    """Where and when a story happened, by its own words or those around it."""

    places: tuple[Where, ...] = ()
    date: When | None = None


@frozen(slots=False)
class Claim:
    """A group that claims, denies or is blamed for an event, and the sentence that says so."""

    stance: Stance
    party: Party
    sentence: int


class Story:
    """One event as the article tells it: its incidents in order, and the scene they share.

    `places` are those that its incidents give it, `date` the most precise of their days, `counted` the
    day that its words count from that of another story; `named` what its victims
    and targets are, `ended` the day that it ended on where that is told, `hits` their kinds, `dead` the keys of the
    people who die in it by name, `fallen` these and those named after the noun that is hit, `acts` what kinds of
    thing happen in it, `kinds` how force is used in it, `sides` and `actors` who acts, where its words tell; `tolls`
    counts the dead. `has_doers` says that those who act or their means are told, `is_set` that it counts several
    attacks, `is_several` that it is several by what did it or was hit, `is_spread` that it happened in towns far from
    each other, `is_barrage` that many things that fly are sent against a land at once, `counts_several` that it counts
    or names several, `counts_attacks` that it gives the number of attacks,
    `aims` are the nouns for what was aimed at, `whole` is the set that it is told to be one of, `members` the stories
    that are told to be of it.
    They grow with it, since every incident of a long article asks for them.
    """

    def __init__(self, *incidents: Incident) -> None:
        self.incidents: list[Incident] = []
        self.claims: list[Claim] = []
        self.scene = Scene()
        self.places: list[Where] = []
        self.place_names: set[str] = set()
        self.date: When | None = None
        self.counted: When | None = None
        self.ended: When | None = None
        self.named: set[str] = set()
        self.dead: set[str] = set()
        self.fallen: set[str] = set()
        self.hits: set[Hit] = set()
        self.acts: set[str] = set()
        self.kinds: set[str] = set()
        self.sides: set[bool] = set()
        self.actors: set[str] = set()
        self.tolls: set[tuple[int | None, int | None]] = set()
        self.has_doers = False
        self.counts_several = False
        self.is_set = False
        self.is_several = False
        self.is_spread = False
        self.is_barrage = False
        self.counts_attacks = False
        self.aims: set[str] = set()
        self.whole: Story | None = None
        self.members: list[Story] = []
        self._compared: tuple[Incident, bool | None] | None = None
        for incident in incidents:
            self.add(incident)

    def add(self, incident: Incident) -> None:
        """Go on with an incident."""
        self.incidents.append(incident)
        self._compared = None
        told = {where.value for where in self.places}  # a place counts once, however often it is named
        self.places += [where for where in incident.places if where.value not in told]
        self.place_names |= incident.place_names
        self.date = narrowest(when for when in (self.date, *incident.days_of_force) if when)
        self.ended = narrowest(when for when in (self.ended, *incident.ended) if when)
        self.named |= incident.named
        self.dead |= incident.dead
        self.fallen |= incident.fallen
        self.hits |= incident.hits
        self.acts |= incident.acts
        self.kinds |= incident.kinds
        self.sides |= incident.sides
        self.actors |= incident.actors
        self.tolls |= incident.tolls
        self.has_doers |= incident.has_doers
        self.is_several |= incident.is_several
        self.counts_several |= incident.is_several or incident.is_plural
        self.is_set |= incident.count is not None
        self.is_spread |= incident.is_spread
        self.is_barrage |= incident.is_barrage and incident.is_lead
        self.counts_attacks |= incident.counts_attacks
        self.aims |= incident.aims

    def shares_place(self, incident: Incident) -> bool | None:
        """Whether the places of an incident can be its own (`places_agree`), kept as several signs ask for it."""
        if self._compared is None or self._compared[0] is not incident:
            self._compared = incident, places_agree(self.places, incident.places)
        return self._compared[1]

    @property
    def has_members(self) -> bool:
        """Whether it is several attacks, or one on many towns at once."""
        return self.counts_several or self.is_barrage

    @property
    def is_on_land(self) -> bool:
        """Whether it is news of attacks on a land: "raids across Mali killed nine", "fired 30 missiles at Mali"."""
        news = self.incidents[0]
        return self.has_members and news.is_lead and bool(news.places) and all(map(is_land, news.places))

    @property
    def is_war_on_land(self) -> bool:
        """Whether a state alone attacks a land, so that who falls in its towns falls to it."""
        return self.is_on_land and (self.is_barrage or self.sides == {True})

    @property
    def day(self) -> When | None:
        """The most precise of its days, else the one counted from that of another story."""
        return self.date or self.counted

    @property
    def fells_member(self) -> bool:
        """Whether somebody of an armed group dies in it by name: his own group hardly did it."""
        deadly = ((i, f) for i in self.incidents for f in i.frames if f.trigger.sense.effect == "killed" and f.victims)
        return any(p.group is not None and not p.official for i, f in deadly for _, p in i.killed_in(f))

    @property
    def is_mishap(self) -> bool:
        """Whether it is a blast that nobody meant, kept so that "the blast" has something to stand for."""
        return self.incidents[0].is_mishap

    @property
    def last(self) -> Incident:
        """The incident that tells of it last so far."""
        return self.incidents[-1]
