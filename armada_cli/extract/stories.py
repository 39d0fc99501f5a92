"""Incidents of many sentences, linked: one story for each real-world event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from armada_cli.extract.headings import dateline_places, day_told_before, heading_places, places_after
from armada_cli.extract.incidents import Incident, find_incidents
from armada_cli.extract.scene import When, Where, counted_from, dates_agree, narrowest, own_places, places_agree
from armada_cli.extract.view import View

_WINDOW = 12  # how many sentences back an anaphoric noun may reach


@dataclass(frozen=True)
class Scene:
    """Where and when a story happened, by its own words or those around it."""

    places: tuple[Where, ...] = ()
    date: When | None = None


@dataclass
class Story:
    """One event as the article tells it: its incidents in order, and the scene they share."""

    incidents: list[Incident] = field(default_factory=list)
    claims: list[object] = field(default_factory=list)
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


def scene_of(view: View, story: Story, before: Sequence[Story], *, first: bool) -> Scene:
    """The story's own places and day; else those of the heading it stands under, the dateline, the story before it."""
    places = story.places or list(heading_places(view, story.incidents[0].sentence))
    places = places or list(places_after(view, story.last.sentence))
    if not places and first:
        places = list(dateline_places(view))
    return Scene(tuple(places), _dated(view, story, before))


def _dated(view: View, story: Story, before: Sequence[Story]) -> When | None:
    own = story.date
    if own is not None:
        return own
    relative = next((w for i in story.incidents for w in i.dates if w.value.offset_days is not None), None)
    anchor = before[-1].scene.date if before else None
    if relative is not None:
        return counted_from(relative, anchor)
    return day_told_before(view, story.incidents[0].sentence)


def find_stories(view: View) -> list[Story]:
    """The stories of an article, in the order in which its body first tells them; the title joins or comes last."""
    stories: list[Story] = []
    title: list[Incident] = []
    for index, sentence in enumerate(view.sentences):
        for incident in find_incidents(view, index):
            if incident.is_generic and not incident.refers_back:
                continue
            if incident.is_faint and not (incident.refers_back or incident.adds_only or incident.names_dead):
                continue
            if sentence.part == "title":
                title.append(incident)
            else:
                _place(stories, incident)
    for incident in title:
        _place_title(stories, incident)
    for i, story in enumerate(stories):
        story.scene = scene_of(view, story, stories[:i], first=i == 0)
    return stories


def _place(stories: list[Story], incident: Incident) -> None:
    story = _best(stories, incident)
    if story is None:
        if (incident.is_faint and not incident.names_dead) or incident.is_tally:
            return
        story = Story()
        stories.append(story)
    story.incidents.append(incident)


def _place_title(stories: list[Story], incident: Incident) -> None:
    """A headline belongs to the story that it agrees with most, the first told on a tie."""
    fitting = [
        (_agreement(story, incident), -i, story) for i, story in enumerate(stories) if _compatible(story, incident)
    ]
    if fitting:
        max(fitting, key=lambda row: row[:2])[2].incidents.append(incident)
    else:
        stories.append(Story([incident]))


def _best(stories: Sequence[Story], incident: Incident) -> Story | None:
    scored = [(link_score(story, incident), -i, story) for i, story in enumerate(reversed(stories))]
    scored = [row for row in scored if row[0] > 0]
    return max(scored, key=lambda row: row[:2])[2] if scored else None


# ------------------------------------------------------------------------------------------------ the score


def link_score(story: Story, incident: Incident) -> float:
    """How much an incident looks like a further telling of a story; zero or less means a story of its own."""
    if not _compatible(story, incident) or _told_apart(story, incident):
        return 0.0
    distance = incident.index - story.last.index
    if distance > _WINDOW and not _distinctive(story, incident):
        return 0.0
    return _form(story, incident) + _agreement(story, incident) - _separation(story, incident)


def _told_apart(story: Story, incident: Incident) -> bool:
    """Whether one sentence tells both, and its grammar has set them apart; counts of the dead belong to what is beside."""
    same_sentence = any(other.index == incident.index for other in story.incidents)
    return same_sentence and not incident.adds_only and not (incident.acts <= _HARM and not incident.places)


_HARM = frozenset({"kill", "die", "wound", "roll", "toll"})


def _form(story: Story, incident: Incident) -> float:
    """What the words of the incident say about being told before."""
    near = incident.index - story.last.index <= 1
    if incident.opens_new or _describes_another(story, incident):
        return -3.0
    if incident.refers_back:
        return (2.5 if _same_act(story, incident) else 1.0) + _both_plural(story, incident)
    if incident.adds_only:
        return 3.0 if incident.index == story.last.index else 2.0
    if incident.index == story.last.index:
        return 1.5
    if incident.known_doers:
        return 1.5
    if incident.fresh_doers and any(f.agents or f.means for i in story.incidents for f in i.frames):
        return -2.0
    goes_on = near and not incident.dates and incident.sentence.paragraph == story.last.sentence.paragraph
    return 0.5 if goes_on else -1.5


def _describes_another(story: Story, incident: Incident) -> bool:
    """Whether its noun comes with a day or place of its own, and the story has not that one: "the 2002 Bali bombing"."""
    day = incident.described_day
    if day is not None and not dates_agree(story.date, day):
        return True
    return incident.described_place and places_agree(story.places, incident.places) is not True


def _separation(story: Story, incident: Incident) -> float:
    """How far apart the two are told."""
    paragraphs = incident.sentence.paragraph - story.last.sentence.paragraph
    return min(0.8 * paragraphs, 2.0) + min(0.2 * (incident.index - story.last.index), 1.5)


def _compatible(story: Story, incident: Incident) -> bool:
    if places_agree(story.places, incident.places) is False:
        return False
    when = counted_from(incident.date, story.date) if incident.date else None
    if incident.date and incident.date.value.offset_days:
        return False
    return dates_agree(story.date, when) is not False and not _kinds_clash(story, incident)


def _kinds_clash(story: Story, incident: Incident) -> bool:
    """Whether one is from the air and the other by hand, or by a state and by a group."""
    a = {s for i in story.incidents for s in i.sides}
    b = set(incident.sides)
    if a and b and not a & b:
        return True
    if ("kidnap" in incident.acts) != ("kidnap" in story.acts) and (incident.acts | story.acts) & {"kill", "execute"}:
        return True
    one = story.kinds
    two = set(incident.kinds)
    return bool(one and two and not one & two)


def _agreement(story: Story, incident: Incident) -> float:
    score = 0.0
    if places_agree(story.places, incident.places):
        score += 1.5
    elif own_places(story.places) and own_places(incident.places):
        score -= 1.5
    if incident.date and dates_agree(story.date, incident.date):
        score += 1.0
    if story.dead & incident.dead:
        score += 5.0
    elif story.named & incident.named:
        score += 1.5
    if {(t.min, t.max) for i in story.incidents for t in i.killed} & {(t.min, t.max) for t in incident.killed}:
        score += 1.0
    return score


def _distinctive(story: Story, incident: Incident) -> bool:
    return places_agree(story.places, incident.places) is True or bool(story.named & incident.named)


def _both_plural(story: Story, incident: Incident) -> bool:
    """Whether "the attacks" can stand for a story that counts several."""
    return incident.is_plural and any(i.count or i.is_plural for i in story.incidents)


def _same_act(story: Story, incident: Incident) -> bool:
    """Whether the noun that refers back can stand for what the story tells: "the attack" for anything, "the blast" not."""
    return bool(
        incident.acts & _GENERIC or story.acts & incident.acts or story.kinds & incident.kinds or not story.kinds
    )


_GENERIC = frozenset({"attack", "incident", "strike", "raid", "assault", "shell"})
