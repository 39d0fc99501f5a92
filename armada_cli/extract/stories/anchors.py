"""Which story a day is counted from: "a day before the bus blast", "the raid came a week after", "two days later"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from armada_cli.extract.ground.positions import group_at
from armada_cli.extract.ground.scene import When, own_places
from armada_cli.extract.incidents import Incident
from armada_cli.extract.stories.story import Story
from armada_cli.records import Span

_MONTH = 28  # days from which on a stretch may count from a month or a year
_DAYS = 7  # as many at most an event lasted from which days are counted
_GAP = 2  # characters between "a day before" and "the blast"


def anchor_of(stories: Sequence[Story], incident: Incident, when: When) -> Story | None:
    """The story, of those told before, from which an incident counts its day.

    The one that its sentence tells beside it, else the one named right after the words, else the one told before it in
    its paragraph, else the last whose day is told: no days are counted from a month, "the previous day" after "in May".
    """
    beside = [s for s in stories if any(other.index == incident.index for other in s.incidents)]
    dated = [s for s in stories if _is_near(s.scene.date or s.day, when)]
    going_on = [s for s in stories[-1:] if s.last.sentence.paragraph == incident.sentence.paragraph]
    news = [s for s in stories[:1] if s in dated and beside and not _is_dated(beside[-1]) and _refers_back(beside[-1])]
    if not (beside or going_on) and when.value.offset_days == 0 and _comes_apart(stories, incident):
        return stories[0]
    return _last(news or beside) or _named(dated, incident, when) or _last(going_on) or _last(dated) or _last(stories)


def _comes_apart(stories: Sequence[Story], incident: Incident) -> bool:
    """Whether nothing right before is told of a day, so that "earlier in the day" counts from that of the news."""
    told_last = max((story.last.index for story in stories), default=incident.index)
    return incident.index - told_last > 1 and stories[0].incidents[0].is_lead and _is_dated(stories[0])


def _is_dated(story: Story) -> bool:
    return (story.scene.date or story.day) is not None


def _refers_back(story: Story) -> bool:
    """Whether its last sentence only names what was told before, then the news: "the blasts came a week after"."""
    return story.last.refers_back and not own_places(story.places)


def _last(stories: Sequence[Story]) -> Story | None:
    return stories[-1] if stories else None


def _is_near(day: When | None, when: When) -> bool:
    """Whether a stretch of time can be counted from a day."""
    if day is None or not day.value.start or not day.value.end:
        return False
    lasted = (date.fromisoformat(day.value.end) - date.fromisoformat(day.value.start)).days
    return lasted <= _DAYS or abs(when.value.offset_days or 0) >= _MONTH


def _named(stories: Sequence[Story], incident: Incident, when: When) -> Story | None:
    """The story that a noun right after the words names by what was hit, by its place, or as the news."""
    sentence, end = incident.sentence, when.mention.span.end
    group = group_at(sentence, Span(end + 1, end + 1 + _GAP))
    noun = sentence.groups[group] if group is not None else None
    if noun is None or sentence.tokens[noun.first].lemma != "the":
        return None
    words = {t.text.casefold() for t in sentence.tokens[noun.first + 1 : noun.head]}
    words |= {
        t.text.casefold()
        for g in sentence.groups
        if g.attached_to == group
        for t in sentence.tokens[g.first : g.last + 1]
    }
    fitting = [s for s in stories if words & _words(s)]
    news = [s for s in stories[:1] if s.incidents[0].is_lead and not words]
    return next(iter(fitting or news), None)


def _words(story: Story) -> set[str]:
    """What a story may be called by: its places, and the nouns for what was hit and with what."""
    nouns = {i.sentence.groups[group].lemma.casefold() for i in story.incidents for _, _, group in i.groups}
    beside = {
        i.sentence.groups[group].lemma.casefold() for i in story.incidents for f in i.frames for group in f.beside
    }
    return nouns | beside | story.place_names
