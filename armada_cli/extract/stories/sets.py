"""Sets of attacks whose members the article tells one by one: their scene, and whether only the members are events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from armada_cli.extract.frames.second_ones import is_second_one
from armada_cli.extract.ground.scene import When, dates_agree, fine_places, is_land, narrows, own_places, places_agree
from armada_cli.extract.incidents.turns import starts_apart
from armada_cli.extract.stories.numbers import casualties_of
from armada_cli.extract.stories.story import Story
from armada_cli.records import Count, DateValue

_FEWEST = 2  # members that a set has
_TURN_REACH = 3  # paragraphs that the news may take before "Elsewhere"
_REACH = 50  # stories after a set among which its members are


def without_told_sets(stories: Sequence[Story]) -> list[Story]:
    """The stories without the sets that are told in full by members after them, which take over their scene."""
    kept = []
    for i, story in enumerate(stories):
        members = (
            _members_in_full(story, stories[i + 1 : i + 1 + _REACH]) if story.has_members or story.is_spread else []
        )
        for member in members:
            _share_scene(story, member)
            member.whole = member.whole or (story if story.incidents[0].is_lead else None)
        if not members:
            kept.append(story)
    return kept


def without_retold(stories: Sequence[Story]) -> list[Story]:
    """The stories without those that only say of all the attacks of a set at once where they were."""
    kept = {id(story) for story in stories}
    return [s for s in stories if s.whole is None or id(s.whole) not in kept or not _tells_all(s)]


def _tells_all(story: Story) -> bool:
    """Whether one sentence tells the first of a set and the second, and counts nobody: "one hit a bank, another"."""
    sentence = story.incidents[0].sentence
    seconds = any(is_second_one(sentence, group) for group in range(1, len(sentence.groups)))
    return seconds and not story.tolls


def complete_member(before: Sequence[Story], story: Story) -> None:
    """Give a story that is told to be one of a set what it lacks of the scene of that set."""
    whole = _set_before(before, story) if story.incidents[0].is_member else None
    if whole is not None:
        _share_scene(whole, story)
        story.whole = whole
        whole.members.append(story)


def date_members(stories: Sequence[Story]) -> None:
    """Give the day of a set that the article opens with to those after it that have none of their own."""
    for i, story in enumerate(stories):
        if story.has_members and story.incidents[0].is_lead and (story.scene.date or story.is_war_on_land):
            for member in _run_of_members(story, stories[i + 1 : i + 1 + _REACH]):
                member.scene = replace(member.scene, date=_day_told(member) or story.scene.date)
                if member.whole is None and story.is_war_on_land and not all(map(is_land, member.places)):
                    member.whole = story


def share_between_deeds(stories: Sequence[Story]) -> None:
    """Give deeds that one sentence tells of the same people one scene: "killed two and kidnapped 30 in Hit"."""
    for a, b in pairwise(stories):
        taken = ("kidnap" in a.acts) != ("kidnap" in b.acts)
        if not taken or a.incidents[0].index != b.incidents[0].index or not _are_of_same_people(a, b):
            continue
        for one, other in ((a, b), (b, a)):
            places = one.scene.places if own_places(one.scene.places) else other.scene.places or one.scene.places
            one.scene = replace(one.scene, places=places, date=one.scene.date or other.scene.date)


def _are_of_same_people(a: Story, b: Story) -> bool:
    """Whether those who act in the first sentences of two stories are the same words."""
    acting = [{group for frame in story.incidents[0].frames for group in frame.agents} for story in (a, b)]
    return bool(acting[0] & acting[1])


def date_round_up(stories: Sequence[Story]) -> None:
    """Give the day of the news to what is told after words that turn to other places of that day.

    "A bomb killed nine in Hit on Monday. || Elsewhere, a judge was shot in Kut. || In Basra, a rocket hit a house."
    """
    news = stories[0].scene.date if stories and stories[0].incidents[0].is_lead else None
    if news is None or news.value.start != news.value.end:
        return
    turned = False
    for before, story in pairwise(stories):
        apart = starts_apart(story.incidents[0].sentence)
        turned = (turned or apart) and _goes_on_from(before, story, _TURN_REACH if apart else 1)
        if turned and dates_agree(before.scene.date, news) and _is_free(story):
            story.scene = replace(story.scene, date=news)


def _goes_on_from(before: Story, story: Story, reach: int) -> bool:
    """Whether a story is told so many paragraphs after another at most, and of another place."""
    first = story.incidents[0]
    gap = first.sentence.paragraph - before.last.sentence.paragraph
    return first.sentence.part == "body" and 0 <= gap <= reach and bool(own_places(story.places))


def _is_free(story: Story) -> bool:
    """Whether nothing tells its day, and its sentences speak of no other."""
    spoken_of = any(incident.view.values(incident.sentence.span, DateValue) for incident in story.incidents)
    return story.scene.date is None and not spoken_of and not _is_past_before(story)


def _set_before(before: Sequence[Story], member: Story) -> Story | None:
    """The last set told before that a story can be one of."""
    return next((s for s in reversed(before) if s.is_several and can_be_member(s, member)), None)


def _share_scene(whole: Story, member: Story) -> None:
    """Give a member what it lacks of the scene of its set; the towns of one that is spread are no scene."""
    places = member.scene.places
    if not own_places(places) and not whole.is_spread and not _is_wider(whole, member):
        places = whole.scene.places or places
    member.scene = replace(member.scene, places=places, date=_day_told(member) or whole.scene.date)


def _is_wider(whole: Story, member: Story) -> bool:
    """Whether a set names no more than a country or a province where its member names the province."""
    return bool(fine_places(member.scene.places)) and not own_places(whole.scene.places)


def _day_told(story: Story) -> When | None:
    """The day of a story, but for one that is only supposed: "at 9 p.m."."""
    day = story.scene.date
    return None if day is not None and day.is_clock else day


def _run_of_members(story: Story, after: Sequence[Story]) -> Iterator[Story]:
    """The stories that can be of the day of a set, up to one of another day or to more dead than the set has."""
    whole, told = _killed(story), 0
    for other in after:
        if dates_agree(story.scene.date, other.scene.date) is False:
            return
        if places_agree(story.places, other.places) is False or _is_past_before(other):
            continue
        killed = _killed(other)
        told += (killed.min or 0) if killed is not None else 0
        if whole is not None and whole.max is not None and told > whole.max:
            return
        yield other


def _is_past_before(story: Story) -> bool:
    """Whether it is told in the perfect alone, of a time before: "gunmen had shot a judge", "it has bombed a hotel"."""
    tenses = [
        incident.sentence.verbs[verb].tense
        for incident in story.incidents
        for frame in incident.frames
        if frame.trigger.clause is not None
        and (verb := incident.sentence.clauses[frame.trigger.clause].verb) is not None
    ]
    return bool(tenses) and all(tense == "perfect" for tense in tenses)


def _members_in_full(story: Story, after: Sequence[Story]) -> list[Story]:
    """The members of a set, if nothing is missing: neither of the places nor of the dead, else not of its number.

    What is told after the last of them is background: "the attacks came after a strike in which eight had died".
    """
    others = [other for other in after if can_be_member(story, other)]
    series = [other for other in after if can_be_member(story, other, series=True)]
    if len(series) > len(others) and all(map(_killed, series)) and _adds_up(story, series):
        return series
    if len(others) < _FEWEST or _is_whole(story, others):
        return others if len(others) >= _FEWEST else []
    if story.is_spread or not story.incidents[0].is_lead:
        return []
    runs = (others[:number] for number in range(len(others) - 1, _FEWEST - 1, -1))
    return next((run for run in runs if all(map(_killed, run)) and _adds_up(story, run)), [])


def _is_whole(story: Story, members: Sequence[Story]) -> bool:
    if story.is_spread:
        return own_places(story.places) <= {name for member in members for name in own_places(member.places)}
    told = [_killed(member) for member in members]
    whole = _killed(story)
    if whole is not None and whole.min:
        return _adds_up(story, members)
    counted = next((incident.count[1] for incident in story.incidents if incident.count), None)
    each = all(member.whole is story for member in members) or not any(told) or _is_taken_up(story, members)
    return counted is not None and each and counted.min == counted.max == len(members)


def _is_taken_up(story: Story, members: Sequence[Story]) -> bool:
    """Whether the news is taken up by members of its day, the first picked by rank, or of days within its stretch."""
    whole, days = story.scene.date, [member.scene.date for member in members]
    if whole is None or not story.incidents[0].is_lead or not all(dates_agree(whole, day) for day in days):
        return False
    return members[0].whole is story or all(narrows(whole, day) for day in days)


def _adds_up(story: Story, members: Sequence[Story]) -> bool:
    """Whether the dead of some members are all that their set counts."""
    whole = _killed(story)
    told = [_killed(member) for member in members]
    return whole is not None and bool(whole.min) and whole.min == sum(one.min or 0 for one in told if one is not None)


def can_be_member(story: Story, other: Story, *, series: bool = False) -> bool:
    """Whether nothing keeps a story from being one of the set: neither place nor day nor the kind of force.

    A `series` on one place can be one of several: "strikes killed four ... a series of strikes near Brital killed one".
    """
    if (other.is_set and not series) or places_agree(story.places, other.places) is False:
        return False
    body = [incident.kinds for incident in story.incidents if incident.sentence.part == "body"]
    kinds = frozenset[str]().union(*body)  # a title takes one kind for all: "Blasts across Iraq"
    apart = bool(kinds and other.kinds and not kinds & other.kinds)
    apart = apart or bool(story.sides and other.sides and not story.sides & other.sides)
    apart = apart or story.incidents[0].item != other.incidents[0].item
    return dates_agree(story.date, other.date) is not False and not apart


def _killed(story: Story) -> Count | None:
    return casualties_of(story.incidents, frozenset()).killed
