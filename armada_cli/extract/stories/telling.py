"""The stories of an article while it is told: which of them a further incident may go on with."""

from __future__ import annotations

from armada_cli.extract.incidents import Incident
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

    def open(self, incident: Incident) -> None:
        """A story that begins with an incident."""
        story = Story()
        self._numbers[story] = len(self.stories)
        self.stories.append(story)
        self.go_on(story, incident)

    def go_on(self, story: Story, incident: Incident) -> None:
        """Tell a story further."""
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
