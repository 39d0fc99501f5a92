"""The story: one event as the article tells it, over many sentences."""

from __future__ import annotations

from dataclasses import dataclass, field

from armada_cli.extract.incidents import Incident
from armada_cli.extract.sayings import Stance
from armada_cli.extract.scene import When, Where, narrowest
from armada_cli.records import Party


@dataclass(frozen=True)
class Scene:
    """Where and when a story happened, by its own words or those around it."""

    places: tuple[Where, ...] = ()
    date: When | None = None


@dataclass(frozen=True)
class Claim:
    """A group that claims, denies or is blamed for an event, and the sentence that says so."""

    stance: Stance
    party: Party
    sentence: int


@dataclass
class Story:
    """One event as the article tells it: its incidents in order, and the scene they share."""

    incidents: list[Incident] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    scene: Scene = Scene()

    @property
    def places(self) -> list[Where]:
        """Every place that an incident gives it."""
        return [where for incident in self.incidents for where in incident.places]

    @property
    def date(self) -> When | None:
        """The most precise day that an incident gives it."""
        return narrowest(when for incident in self.incidents if not incident.dies_later for when in incident.dates)

    @property
    def named(self) -> frozenset[str]:
        """What its victims and targets are."""
        return frozenset(name for incident in self.incidents for name in incident.named)

    @property
    def kinds(self) -> frozenset[str]:
        """How force is used in it, where its words tell."""
        return frozenset(kind for incident in self.incidents for kind in incident.kinds)

    @property
    def acts(self) -> frozenset[str]:
        """What kinds of thing happen in it."""
        return frozenset(act for incident in self.incidents for act in incident.acts)

    @property
    def dead(self) -> frozenset[str]:
        """The keys of the people who die in it by name."""
        return frozenset(key for incident in self.incidents for key in incident.dead)

    @property
    def last(self) -> Incident:
        """The incident that tells of it last so far."""
        return self.incidents[-1]
