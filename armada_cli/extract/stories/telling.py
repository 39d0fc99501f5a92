"""The stories of an article while it is told: which of them a further incident may go on with."""

from __future__ import annotations

from dataclasses import replace

from armada_cli.extract.ground.scene import When, counted_from, narrowest
from armada_cli.extract.incidents import Incident
from armada_cli.extract.stories.anchors import anchor_of
from armada_cli.extract.stories.linking import WINDOW
from armada_cli.extract.stories.story import Story

_OPEN = 200  # stories, the last ones told of, that an incident may go on with


class Telling:
    """The stories told so far, in order, found by what they share and by when they were told last.

    A long article opens hundreds; to hold each incident against all that are open would take most of its time.
    """

    def __init__(self) -> None:
        self.stories: list[Story] = []
        self._numbers: dict[Story, int] = {}
        self._last_told: dict[Story, int] = {}  # those told last come last
        self._sharing: dict[str, set[Story]] = {}

    def fitting(self, incident: Incident) -> list[Story]:
        """The open stories that are near enough to go on with it or share a name with it, in order."""
        found = self._near(incident)
        for name in incident.place_names | incident.named:
            found |= self._sharing.get(name, set())
        oldest = len(self.stories) - _OPEN
        return sorted((story for story in found if self._numbers[story] >= oldest), key=self._numbers.__getitem__)

    def _near(self, incident: Incident) -> set[Story]:
        while self._last_told:
            story, index = next(iter(self._last_told.items()))
            if incident.index - index <= WINDOW:
                break
            del self._last_told[story]
        return {*self._last_told}

    def dated(self, incident: Incident) -> Incident:
        """The incident with the day that is counted from another story: "a week after the raid", "two days later"."""
        if incident.date is None or not incident.date.value.offset_days or incident.is_faint:
            return incident
        days = [self._counted(incident, when) if when.value.offset_days else when for when in incident.dates]
        return replace(incident, dates=tuple(days))

    def _counted(self, incident: Incident, when: When) -> When:
        anchor = anchor_of(self.stories, incident, when)
        day = counted_from(when, anchor.day if anchor is not None else None)
        return when if day is None else day

    def open(self, incident: Incident) -> None:
        """A story that begins with an incident."""
        story = Story()
        self._numbers[story] = len(self.stories)
        self.go_on(story, incident)
        self.stories.append(story)

    def go_on(self, story: Story, incident: Incident) -> None:
        """Tell a story further."""
        story.counted = story.counted or narrowest(self.dated(incident).dates)
        story.add(incident)
        self._last_told.pop(story, None)
        self._last_told[story] = incident.index
        for name in incident.place_names | incident.named:
            self._share(name, story)

    def _share(self, name: str, story: Story) -> None:
        """Note that a story has a name; of the stories that share it the open ones are kept."""
        sharing = self._sharing.setdefault(name, set())
        sharing.add(story)
        if len(sharing) > 2 * _OPEN:
            oldest = len(self.stories) - _OPEN
            self._sharing[name] = {told for told in sharing if self._numbers[told] >= oldest}
