"""Incidents of many sentences, linked: one story for each real-world event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import inf

from armada_cli.extract.ground.headings import dateline_places, heading_places, places_after
from armada_cli.extract.ground.scene import Where, is_land, may_be_province, own_places
from armada_cli.extract.ground.view import View
from armada_cli.extract.incidents import Incident, find_incidents
from armada_cli.extract.incidents.nets import only_brings_in
from armada_cli.extract.incidents.reasons import is_reason
from armada_cli.extract.incidents.statistics import is_statistic
from armada_cli.extract.incidents.summaries import is_of_report
from armada_cli.extract.stories.answers import drop_answers
from armada_cli.extract.stories.chance import without_mishaps
from armada_cli.extract.stories.days import day_of
from armada_cli.extract.stories.lead_sums import take_lead_sum
from armada_cli.extract.stories.linking import agreement, is_compatible, link_score
from armada_cli.extract.stories.lone_places import lone_place
from armada_cli.extract.stories.membership import is_part_of_land
from armada_cli.extract.stories.moved_scene import deed_before, is_elsewhere
from armada_cli.extract.stories.outlying import lies_outlying
from armada_cli.extract.stories.ranks import ranked_story
from armada_cli.extract.stories.sets import (
    complete_member,
    date_members,
    date_round_up,
    share_between_deeds,
    without_retold,
    without_told_sets,
)
from armada_cli.extract.stories.settings import came_after, set_after, set_before, topic_before
from armada_cli.extract.stories.story import FIGHTS, Scene, Story
from armada_cli.extract.stories.telling import Telling
from armada_cli.extract.stories.told_after import town_told_after
from armada_cli.extract.stories.towns import town_meant

_VAGUE = frozenset({"sea", "country", "admin1"})  # levels of places on which a town tells more
_NEWS = 1.0  # points of the news that the article opens with, for its title
_MEANS = frozenset({"device", "bomber"})  # acts of the nouns for what does it
_SETS_OUT = 2.0  # points of a title with dead against what only says that forces set out
_BOTH = 2  # events told one by one that "both attacks" takes up


def find_stories(view: View) -> list[Story]:
    """The stories of an article, in the order in which its body first tells them; the title joins or comes last."""
    telling, title = Telling(), list[Incident]()
    for index, sentence in enumerate(view.sentences):
        incidents = _with_counts(find_incidents(view, index))
        for incident in _worth_telling(incidents, telling.stories):
            if sentence.part == "title":
                title.append(incident)
            else:
                _open_untold(telling, view, incident)
                _place(telling, _with_untold(incident, incidents))
    stories = telling.stories
    for incident in title:
        _place_title(stories, incident)
    stories = without_mishaps(stories)
    for story in stories:
        drop_answers(story)
    tellers = _tellers(stories)
    for i, story in enumerate(stories):
        story.scene = _scene_of(view, story, stories[:i], tellers)
        complete_member(stories[:i], story)
    share_between_deeds(stories)
    date_members(stories)
    date_round_up(stories)
    take_lead_sum(stories)
    return without_told_sets(without_retold(stories))


def _worth_telling(incidents: Sequence[Incident], told: Sequence[Story]) -> Iterator[Incident]:
    """Those of a sentence that tell of an event or add to one; attacks as such, and words too weak alone, do neither.

    Deaths in a place count beside force elsewhere ("a bomb killed nine in A, and five people died at a farm in B"),
    and as a part of what was told of a land: "missiles across Mali killed nine. Two died in Gao".
    """
    for incident in incidents:
        at_large = (incident.is_generic or incident.is_of_office) and not incident.refers_back
        if at_large or is_statistic(incident) or is_of_report(incident) or only_brings_in(incident):
            continue
        beside = any(other.violent and not other.is_mishap for other in incidents)
        beside = incident.tells_deaths and (beside or any(is_part_of_land(story, incident) for story in told))
        adds = incident.adds_only or incident.adds_on_day or incident.deals_with_bomb or _tells_when(incident)
        if not incident.is_faint or incident.refers_back or adds or incident.names_dead or beside:
            yield incident


def _tells_when(incident: Incident) -> bool:
    """Whether words too weak alone give the day on which something was hit: "the house was struck on Friday"."""
    aimed = any(frame.targets for frame in incident.frames)
    return aimed and any(when.value.start for when in incident.days)


def _with_counts(incidents: Iterable[Incident]) -> list[Incident]:
    """The incidents of a sentence, each with the people whom a clause after it only counts, to be told again as one.

    "A bomb wrecked a bus on Sunday; nine pilgrims died" agrees with a telling of nine before it.
    """
    told: list[Incident] = []
    for incident in incidents:
        counts = incident.adds_only and incident.tolls and not (incident.names_dead or incident.refers_back)
        if told and counts and _lacks_count(told[-1]):
            told[-1] = told[-1].going_on_with(incident)
        else:
            told.append(incident)
    return told


def _lacks_count(incident: Incident) -> bool:
    """Whether it tells of force for the first time, and of nobody whom it hurt."""
    counted = incident.killed or incident.wounded or incident.shot or "kidnap" in incident.acts
    return not (counted or incident.is_faint or incident.is_mishap or incident.refers_back or incident.is_plural)


def _with_untold(incident: Incident, beside: Sequence[Incident]) -> Incident:
    """The incident; one that only counts people with what its sentence tells before it by words too weak alone.

    "A bomber drove up to a checkpoint in Gao; two soldiers died" counts the dead of no earlier attack, nor does "a
    boiler blew up in Hit; ten people died".
    """
    before = beside[: beside.index(incident)]
    weak = bool(before) and (before[-1].is_untold or before[-1].is_mishap)
    if not (weak and incident.adds_only and (incident.killed or incident.wounded)):
        return incident
    return before[-1].going_on_with(incident)


def _open_untold(telling: Telling, view: View, incident: Incident) -> None:
    """Open a story with what the sentence before tells of too weakly alone, if this one goes on with it.

    "Fighting broke out near Bor on Sunday. Six people died." "Police began a search in Bor. The men inside fired, ..."
    "A bomb was found in a mill in Bor. It was defused."
    """
    counts = incident.adds_only and bool(incident.tolls) and not incident.refers_back
    met = any(frame.answers for frame in incident.frames)
    dealt_with = incident.deals_with_bomb
    if not (counts or met or dealt_with) or not incident.index:
        return
    before = find_incidents(view, incident.index - 1)
    if len(before) != 1 or before[0].sentence.part != incident.sentence.part:
        return
    if (
        (counts and before[0].is_untold_fight)
        or (met and before[0].only_deploys)
        or (dealt_with and before[0].is_untold)
    ):
        telling.open(before[0])


def _place(telling: Telling, incident: Incident) -> None:
    """Add an incident to the story that it goes on with, or open one with it if it can stand alone."""
    if incident.is_loosely_placed and any(not story.is_mishap for story in telling.stories):
        incident = replace(incident, places=())
    fitting = telling.fitting(incident)
    if _sums_up_told(fitting, incident):
        return
    deed = deed_before(incident, fitting)
    fitting = [story for story in fitting if deed is None or not is_elsewhere(story, deed)]
    dated = telling.dated(incident)
    story = ranked_story(telling.stories, dated) or _best(
        [story for story in fitting if story.is_mishap or not incident.is_mishap], dated
    )
    if story is not None:
        telling.go_on(story, incident)
    elif deed is not None and deed.frames:
        telling.open(deed)
        telling.go_on(telling.stories[-1], incident)
    elif deed is None or not incident.adds_only:
        _open(telling, incident, fitting)


def _open(telling: Telling, incident: Incident, fitting: Sequence[Story]) -> None:
    """Open a story with an incident if it can stand alone."""
    # after an attack: "four people died in Hit on Monday", "and four died in Hit"
    known = bool(incident.days) or any(told.last.index == incident.index for told in telling.stories[-1:])
    beside = incident.tells_deaths and known and any(not told.is_mishap for told in telling.stories)
    beside = beside or any(is_part_of_land(told, incident) for told in fitting)
    news = incident.is_spoken_of and not telling.stories and incident.describes_hit
    if not incident.is_tally and (not incident.is_faint or incident.names_dead or beside or news):
        deaths = _deaths_before(telling, incident)
        telling.open(incident if deaths is None else deaths)
        if deaths is not None:
            telling.go_on(telling.stories[-1], incident)


def _sums_up_told(stories: Sequence[Story], incident: Incident) -> bool:
    """Whether it only takes up two events that were told one by one last: "both attacks came as the truce ended"."""
    count = incident.count[1] if incident.count is not None else None
    if count is None or count.max != _BOTH or not incident.takes_up_both or incident.tolls:
        return False
    last = [story for story in stories if not story.is_mishap][-_BOTH:]
    near = [s for s in last if incident.index - s.last.index <= _BOTH]
    return len(near) == _BOTH and not any(story.is_set for story in near)


def _deaths_before(telling: Telling, incident: Incident) -> Incident | None:
    """The deaths that the sentence before counts without saying how, where an incident speaks of what caused them.

    They are of no story told so far: "Twelve people died in Hit on Monday. The blast, at a bus station, also hurt 30."
    """
    if not (incident.refers_back or incident.known_doers) or not incident.index:
        return None
    if any(story.last.index >= incident.index - 1 for story in telling.stories):
        return None
    told = find_incidents(incident.view, incident.index - 1)
    if len(told) != 1 or not told[0].is_faint or told[0].sentence.part != incident.sentence.part:
        return None
    counted = told[0].counts_dead and not told[0].is_mishap and not is_statistic(told[0])
    return told[0] if counted and is_compatible(Story(told[0]), incident) else None


def _place_title(stories: list[Story], incident: Incident) -> None:
    """A headline belongs to the story that it agrees with most, the first told on a tie.

    Where none fits, it words the news in its own way: "Hotel siege over, gunmen dead"; that of another place does so
    only if it tells of the same kind of force or the same number of dead. It is an event of its own where the body
    tells of none, or of none of its kind.
    """
    fitting = [
        (agreement(story, incident) + _leads(story, incident) + _only_sets_out(story, incident), -i, story)
        for i, story in enumerate(stories)
        if is_compatible(story, incident)
    ]
    if fitting:
        max(fitting, key=lambda row: row[:2])[2].add(incident)
    elif stories and _is_news(stories[0], incident):
        stories[0].add(incident)
    elif not stories or (incident.kinds and not any(story.kinds & incident.kinds for story in stories)):
        stories.append(Story(incident))


def _leads(story: Story, title: Incident) -> float:
    """What a story has before others since the article opens with it, with the kind of force that the title tells.

    The place of a title may be the province that has a town's name: "Yala car bomb" of one in Raman.
    """
    acts = story.acts & title.acts
    same = story.kinds & title.kinds or acts & _MEANS or (story.tolls & title.tolls and acts & FIGHTS)
    if not (story.incidents[0].is_lead and same):
        return 0.0
    return _NEWS + (_NEWS if may_be_province(title.places, story.places) else 0.0)


def _only_sets_out(story: Story, title: Incident) -> float:
    """What speaks against a story for a title that counts dead: that it only says that forces set out."""
    return -_SETS_OUT if title.tolls and all(incident.only_deploys for incident in story.incidents) else 0.0


def _is_news(story: Story, title: Incident) -> bool:
    """Whether a story is what the article opens with, and a headline can be of it."""
    same = story.kinds & title.kinds or story.tolls & title.tolls
    return story.incidents[0].is_lead and (bool(same) or story.shares_place(title) is not False)


def _best(stories: Sequence[Story], incident: Incident) -> Story | None:
    """The story that an incident most looks like a further telling of; on a tie one of the same kind of force, then the
    last told, but for its background.

    "Men shot nine villagers, a week after a massacre in Hit. Among the dead were four children": of the nine.
    """
    last_first = enumerate(reversed(stories))
    scored = [
        (link_score(story, incident), not _is_background(story), bool(story.kinds & incident.kinds), -i, story)
        for i, story in last_first
    ]
    apart = any(is_part_of_land(story, incident) for story in stories)
    least = -inf if incident.needs_story and not apart else 0.0
    scored = [row for row in scored if row[0] > least]
    return max(scored, key=lambda row: row[:4])[4] if scored else None


def _is_background(story: Story) -> bool:
    """Whether it was told last as what another is counted from, or answers: "a week after a massacre"."""
    if is_reason(story.last.sentence, story.last.frames):
        return True
    return not story.last.alone and any(when.value.offset_days is not None for when in story.last.dates)


def _tellers(stories: Sequence[Story]) -> Mapping[int, list[Story]]:
    """The stories that each sentence tells of, by its number."""
    found: dict[int, list[Story]] = {}
    for story in stories:
        for incident in story.incidents:
            found.setdefault(incident.index, []).append(story)
    return found


def _scene_of(view: View, story: Story, before: Sequence[Story], tellers: Mapping[int, list[Story]]) -> Scene:
    """The story's own places and day; else those of the heading it stands under, the dateline, the story before it.

    `tellers` are the stories that each sentence tells of.
    """
    places = _own_places(story) or list(heading_places(view, story.incidents[0].index))
    places = places or list(places_after(view, story.last.index))
    if places and all(_is_vague(where) for where in places):
        town = set_after(view, story)
        places = [town, *places] if town is not None else places
    if not own_places(places):
        town = town_meant(view, story, is_first=not before)
        town = town or set_before(view, story, is_first=not before)
        town = town or topic_before(view, story) or set_after(view, story)
        places = [town, *places] if town is not None else places
    if not any(_tells_town(where) for where in places):
        town = town_told_after(view, story, tellers) or came_after(view, story) or lone_place(view, story)
        places = [town, *places] if town is not None else places
    if not places and not before:
        places = [] if lies_outlying(story) else list(dateline_places(view))
    return Scene(tuple(places), day_of(view, story, before))


def _is_vague(where: Where) -> bool:
    """Whether a town tells more than a place does: than a province, a sea or a lake between lands."""
    level = where.value.level
    return level in _VAGUE or (level == "area" and where.value.country_code is None)


def _tells_town(where: Where) -> bool:
    """Whether a place is more than a province, a wide area or the town that something else lies near."""
    wide = where.value.level == "area" and where.value.lat is not None and where.value.admin1 is None
    return not (where.aside or wide or is_land(where) or _is_vague(where))


def _own_places(story: Story) -> list[Where]:
    """The places of the body where they say more than a country, else all: a title says "in Kunduz" of its district."""
    body = [where for incident in story.incidents if incident.sentence.part == "body" for where in incident.places]
    return body if own_places(body) else story.places
