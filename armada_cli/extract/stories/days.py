"""The day of a story: its own, one counted from another's, or the one that its paragraph goes on with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.headings import day_told_after, day_told_before, heading_day
from armada_cli.extract.ground.scene import When, counted_from, own_places, through
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import is_report
from armada_cli.extract.incidents import Incident
from armada_cli.extract.incidents.clauses import home_clause
from armada_cli.extract.incidents.reasons import is_reason
from armada_cli.extract.stories.anchors import anchor_of
from armada_cli.extract.stories.story import Story
from armada_cli.records import DateValue, Sentence

_YEAR = re.compile(r"\d{4}")
_LONG = 28  # days from which on months and years are counted
_FRONT = 4  # characters before a date that opens a sentence: "On "
_OPENING = 2  # characters before words that open a sentence
_SAME = 31  # days of the longest stretch that "the same week" can point to
_LONGEST_CHAIN = 6  # clauses that hang on each other, before the search ends
_FORMERLY = WordClass("formerly")
_TOPICS = frozenset({"for", "behind", "over", "of", "about"})
_FORMER = WordClass("former_event")


def day_of(view: View, story: Story, before: Sequence[Story]) -> When | None:
    """Its own day; else one counted from that of a story before; else the one that its paragraph has given."""
    if story.date is not None or story.ended is not None:
        return through(_in_year_told(story, before), story.ended)
    relative = next(((i, w) for i in story.incidents for w in i.dates if w.value.offset_days is not None), None)
    if relative is not None:
        return _counted(view, before, *relative) or story.counted
    if any(_is_vague(when) for incident in story.incidents for when in incident.dates):
        return story.counted
    index = story.incidents[0].index
    paragraph = _paragraph_day(view, story)
    paragraph = None if paragraph is not None and _is_of_another_death(story, before, paragraph) else paragraph
    told = day_told_after(view, story.last.index) or paragraph or _soon_after(view, story, before)
    return told or heading_day(view, index)


def _is_of_another_death(story: Story, before: Sequence[Story], day: When) -> bool:
    """Whether a date is that on which another, by name, died elsewhere, as a paragraph on dead leaders lists them.

    A weekday is that of the news, and a date that opens a sentence may be that of all which follows.
    """
    own = own_places(story.places)
    if not own or not story.fallen or not any(map(str.isdigit, day.mention.text)):
        return False
    for told in before:
        dated = [i for i in told.incidents if any(when.mention.span == day.mention.span for when in i.dates)]
        fronted = any(day.mention.span.start - i.sentence.span.start <= _FRONT for i in dated)
        if dated and not fronted and told.fallen and not story.fallen & told.fallen:
            others = own_places(told.places)
            return bool(others) and not own & others
    return False


def _soon_after(view: View, story: Story, before: Sequence[Story]) -> When | None:
    """The day counted in the sentence before, which tells of nothing itself: "Within hours police ringed a farm. Two
    men died in the gunfight"."""
    index = story.incidents[0].index
    above = view.sentences[index - 1] if index else None
    if above is None or not before or above.paragraph != view.sentences[index].paragraph:
        return None
    days = [When(m, v) for m, v in view.values(above.span, DateValue) if v.offset_days is not None]
    if not days or any(incident.index == index - 1 for told in before for incident in told.incidents):
        return None
    opens = [day for day in days if day.mention.span.start - above.span.start <= _OPENING]
    return counted_from(opens[0], before[-1].scene.date) if opens else None


def _in_year_told(story: Story, before: Sequence[Story]) -> When | None:
    """Its own day, in the year that words count from another: "wiped out the previous year, when a raid on May 3"."""
    own = story.date
    if own is None or not own.value.relative or _YEAR.search(own.mention.text) or not own.value.start:
        return own
    years = ((i, w) for i in story.incidents for w in i.dates if w.value.offset_days and w.value.precision == "year")
    counted = next(((i, w) for i, w in years if w.mention.text.endswith("year")), None)
    anchor = anchor_of(before, *counted) if counted is not None else None
    year = counted_from(counted[1], anchor.scene.date) if counted is not None and anchor is not None else None
    if year is None or not own.value.end or own.value.start[:4] != own.value.end[:4]:
        return own
    first, last = ((year.value.start or "")[:4] + day[4:] for day in (own.value.start, own.value.end))
    return When(own.mention, replace(own.value, start=first, end=last)) if "-02-29" not in first + last else own


def _is_vague(when: When) -> bool:
    """Whether it only says that some time lies between two events: "a few days earlier"."""
    return when.value.start is None and when.value.offset_days is None and not when.value.relative


def _counted(view: View, before: Sequence[Story], incident: Incident, when: When) -> When | None:
    """A day counted from that of a story before, or else from one that its paragraph told of something else."""
    anchor = anchor_of(before, incident, when)
    near = anchor is not None and anchor.last.sentence.paragraph == incident.sentence.paragraph
    same = when.value.offset_days == 0
    beside = _day_beside(view, incident, when) if anchor is None or not near else None
    told = beside or (None if near else day_told_before(view, incident.index, _SAME if same else 0))
    told = told or (anchor.scene.date if anchor is not None else None)
    if told is None and same:
        told = day_told_before(view, incident.index, 0, above=1)  # "Minutes later another lorry blew up"
    return counted_from(when, told)


def _day_beside(view: View, incident: Incident, when: When) -> When | None:
    """The month or year that the sentence told before of something else: "was freed in 2015 for a man seized a year
    before"."""
    if abs(when.value.offset_days or 0) < _LONG:
        return None
    told = (When(m, v) for m, v in view.values(incident.sentence.span, DateValue) if v.start)
    return next((day for day in told if day.mention.span.end < when.mention.span.start), None)


def _paragraph_day(view: View, story: Story) -> When | None:
    """The day that the paragraph gave before, where the story goes on from what was told then.

    Background does not: "the group had killed nine in Hit", "it is blamed for a bombing in Hit", "an earlier raid".
    """
    first = story.incidents[0]
    if first.sentence.part == "body" and not any(_goes_on(i.sentence, i.frames) for i in story.incidents):
        return None
    return day_told_before(view, first.index)


def _goes_on(sentence: Sentence, frames: Sequence[Frame]) -> bool:
    """Whether some frames tell a deed of their own in the plain past, which no word puts into another time."""
    if any(token.lemma in _FORMERLY for token in sentence.tokens):
        return False
    nouns = [sentence.groups[f.trigger.group] for f in frames if f.trigger.group is not None]
    if any(token.lemma in _FORMER for noun in nouns for token in sentence.tokens[noun.first : noun.head]):
        return False
    clauses = [frame.trigger.clause for frame in frames if frame.trigger.clause is not None]
    if not clauses:
        return any(_takes_place(sentence, frame) for frame in frames)
    return any(_is_told(sentence, clause) for clause in clauses)


def _takes_place(sentence: Sentence, frame: Frame) -> bool:
    """Whether a noun without a verb of its own is what a clause in the past is about: "Kut saw a bombing as well"."""
    home = home_clause(sentence, frame)
    verb = sentence.clauses[home].verb if home is not None else None
    if is_reason(sentence, [frame]):
        return False  # "it called the raid a reply to the burning of two farms"
    if verb is None or home is None or frame.trigger.group is None:
        return True  # "Two dead in a bombing in Kut."
    noun = sentence.groups[frame.trigger.group]
    present = sentence.verbs[verb].tense not in ("past", "none")
    return not (present or noun.prep in _TOPICS or noun.attached_to is not None)


def _is_told(sentence: Sentence, clause: int) -> bool:
    """Whether a clause is no relative one, nor in the perfect but for what somebody said: "said that men had shot"."""
    at: int | None = clause
    perfect = False
    for _ in range(_LONGEST_CHAIN):
        if at is None:
            break
        own = sentence.clauses[at]
        perfect = perfect or (own.verb is not None and sentence.verbs[own.verb].tense == "perfect")
        above = sentence.clauses[own.governor].verb if own.governor is not None else None
        if own.kind in ("relative", "reduced"):
            return False
        if own.kind == "complement" and above is not None and is_report(sentence.verbs[above].lemma):
            return True
        at = own.governor
    return not perfect
