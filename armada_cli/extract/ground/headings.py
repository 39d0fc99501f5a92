"""Places that stand over what follows: a dateline, or a heading such as "NINEVEH / Mosul."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from armada_cli.annotate.places.headed import ITEM
from armada_cli.extract.ground.entries import BULLET, heading_of
from armada_cli.extract.ground.positions import group_at, innermost
from armada_cli.extract.ground.scene import When, Where, length_of, through
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import is_report
from armada_cli.records import DateValue, Mention, PlaceValue, Sentence, Span

_DATELINE = re.compile(r"[^\n]{2,80}?(?:\)\s*[-–—:]|\s[-–—]{1,2}\s|:\s|\)\s|(?<=\w)[–—](?=[A-Z]))")
_DATED = re.compile(r"[A-Z][A-Z'’-]{2,20}[^\n()]{2,50}\([A-Z][^\n()]{2,40}\)\s?[-–—:]")  # with the agency's name
_UNKNOWN = re.compile(r"[A-Z][A-Z'’-]{2,15}(?: [A-Z][A-Z'’-]{2,15}){0,2}(?=, | \()")
_NO_TOWN = WordClass("no_dateline")
_NAMED = re.compile(r"(?:[-*•–] ?|\d{1,2}[.)] )?(?P<place>[A-Z][^\n:]{2,40})(?::| [-–—]{1,2}) (?=[A-Z])")
_SETTING_OUT = frozenset({"since", "after", "before"})  # markers of clauses of time
_THAT_WAS = re.compile(
    r"(?:That|This|It|All (?:of )?this) (?:was|happened|occurred|took place|came) (?:all )?"
    r"(?:(?:in|on|back in) )?(?:the )?"
)
_DAY_BACK = 4  # sentences for which a day of a paragraph goes on
_LONGEST_DAYS = 7  # that one day of a paragraph may stand for
_LONGEST_HEADING = 60
_LONGEST_LIST = 40  # sentences of a round-up
_NOTES = 3  # sentences between the line that dates a round-up and its items


def dateline_places(view: View) -> Iterator[Where]:
    """The places of the dateline that opens the body: "GAZA CITY, May 3 (Reuters) - "."""
    first = next((s for s in view.sentences if s.part == "body"), None)
    if first is None:
        return
    match = _DATELINE.match(view.text, first.span.start)
    if match is None:
        return
    yield from _unknown_town(view, Span(first.span.start, match.end()))
    for mention, value in view.values(Span(first.span.start, match.end()), PlaceValue):
        opens = mention.span.start - first.span.start <= 2 or view.text[mention.span.start - 1] == "/"
        if opens or value.level in ("country", "admin1"):
            yield Where(mention, value)


def spans_of_dateline(view: View) -> set[Span]:
    """The places of the dateline, and the day of the report, on which nothing need have happened: "KUT May 3 (AP)-"."""
    first = next((s for s in view.sentences if s.part == "body"), None)
    match = _DATED.match(view.text, first.span.start) if first is not None else None
    days = view.values(Span(*match.span()), DateValue) if match is not None else []
    return {where.mention.span for where in dateline_places(view)} | {mention.span for mention, _ in days}


def _unknown_town(view: View, dateline: Span) -> Iterator[Where]:
    """The town in capitals that opens a dateline and that nothing knows: "CHAKPUR, India, May 3 - "."""
    name = _UNKNOWN.match(view.text, dateline.start, dateline.end)
    if name is None or not _NO_TOWN.isdisjoint(name.group().lower().split()) or view.touching(Span(*name.span())):
        return
    lands = [v for _, v in view.values(dateline, PlaceValue)]
    dated = any(True for _ in view.values(dateline, DateValue))
    if lands or dated:
        land = lands[0] if lands else PlaceValue("", "country")
        town = PlaceValue(name.group().title(), "town", country=land.country, country_code=land.country_code)
        yield Where(Mention(Span(*name.span()), "place", name.group(), town), town)


def item_of(view: View, index: int) -> int | None:
    """The paragraph of a sentence, where it is an item of a round-up that opens with its place; null for others."""
    sentence = view.sentences[index]
    return sentence.paragraph if sentence.part == "body" and any(True for _ in _item_places(view, index)) else None


def heading_places(view: View, index: int) -> Iterator[Where]:
    """The places of the heading at the start of the sentence's own paragraph, or of the short paragraph before it.

    Each item of a roundup may open with its own in capitals: "KIRKUK - Gunmen sprayed ...".
    """
    paragraph = view.sentences[index].paragraph
    item = list(_item_places(view, index))
    if item:
        yield from item
        return
    own = [s for s in _of_paragraph(view, index, paragraph) if is_heading(view, s)]
    above = list(_of_paragraph(view, index, paragraph - 1))
    for heading in own[-1:] or (above if len(above) == 1 and is_heading(view, above[0]) else []):
        yield from (Where(m, v) for m, v in view.values(heading.span, PlaceValue))


def _item_places(view: View, index: int) -> Iterator[Where]:
    """The place in capitals that opens a paragraph after the first: "* NEAR BALAD - One soldier died"."""
    opening = [*_of_paragraph(view, index, view.sentences[index].paragraph), view.sentences[index]]
    start = min(sentence.span.start for sentence in opening)
    if all(sentence.part == "title" for sentence in view.sentences[: index + 1 - len(opening)]):
        return
    match = ITEM.match(view.text, start)
    if match is None:
        yield from _place_alone(view, start)
        return
    yield from (Where(m, v) for m, v in view.values(Span(*match.span("place")), PlaceValue) if m.text.isupper())


def _place_alone(view: View, start: int) -> Iterator[Where]:
    """The place that is all that stands before the mark that opens an item: "- Baquba: Gunmen killed two".

    In capitals, and without a bullet, it is rather a dateline: "DOHA: The minister said".
    """
    match = _NAMED.match(view.text, start)
    if match is None or (match["place"].isupper() and match.start("place") == start):
        return
    place = Span(*match.span("place"))
    yield from (Where(m, v) for m, v in view.values(place, PlaceValue) if m.span == place)


def _of_paragraph(view: View, index: int, paragraph: int) -> Iterator[Sentence]:
    """The sentences of a paragraph of the body that stand before a sentence, the last first."""
    for before in range(index - 1, -1, -1):
        sentence = view.sentences[before]
        if sentence.paragraph < paragraph or sentence.part == "title":
            return
        if sentence.paragraph == paragraph:
            yield sentence


def places_after(view: View, index: int) -> Iterator[Where]:
    """The places of a sentence without a verb that follows one: "Five were killed. Market square, Harbourtown."."""
    for following in view.sentences[index + 1 : index + 2]:
        if following.paragraph == view.sentences[index].paragraph and is_heading(view, following):
            yield from (Where(m, v) for m, v in view.values(following.span, PlaceValue))


def is_heading(view: View, sentence: Sentence) -> bool:
    """Whether a sentence is short, has no verb, and names a place or a day first of all."""
    if len(sentence.span) > _LONGEST_HEADING:
        return False
    named = bool(view.values(sentence.span, PlaceValue) or view.values(sentence.span, DateValue))
    return named and not sentence.verbs


def day_told_before(view: View, index: int, longest: int = _LONGEST_DAYS, above: int = 0) -> When | None:
    """The last day that the same paragraph gave before a sentence, for what happened and not for what was said.

    Days told together are one stretch; what took more days than `longest` says little of what happened besides. With
    `above` it is a paragraph so many before it.
    """
    for other in islice(_of_paragraph(view, index, view.sentences[index].paragraph - above), _DAY_BACK):
        days = [day for day in days_told(view, other) if length_of(day) <= longest]
        if days:
            return joined_days(view, days)[-1]
    return None


def days_told(view: View, sentence: Sentence) -> list[When]:
    """The days that a sentence gives for what happened, and not for what was said or from when something was so."""
    told = (When(m, v) for m, v in view.values(sentence.span, DateValue) if v.start and not is_ahead(view, v))
    return [day for day in told if not (_dates_speech(sentence, day.mention.span) or _is_since(sentence, day))]


def day_told_after(view: View, index: int) -> When | None:
    """The day that the next sentence gives for all that this one tells: "That was in June 2011"."""
    if index + 1 >= len(view.sentences):
        return None
    after = view.sentences[index + 1]
    opening = _THAT_WAS.match(view.text, after.span.start, after.span.end)
    days = view.values(Span(opening.end(), opening.end() + 1), DateValue) if opening else ()
    return next((When(m, v) for m, v in days if v.start and m.span.start == opening.end()), None) if opening else None


def joined_days(view: View, dates: Sequence[When]) -> list[When]:
    """Days told together as one stretch: "on Friday and Saturday"."""
    joined: list[When] = []
    for when in dates:
        before = joined[-1] if joined else None
        if before is not None and view.text[before.mention.span.end : when.mention.span.start].strip() == "and":
            joined[-1] = through(before, when) or before
        else:
            joined.append(when)
    return joined


def is_ahead(view: View, day: DateValue) -> bool:
    """Whether a day counted from that of the article is yet to come: "tomorrow", of which no news can tell."""
    published = (view.annotated.article.published or "")[:10]
    return day.relative and bool(published) and (day.start or "") > published


def _is_since(sentence: Sentence, day: When) -> bool:
    """Whether a month or more only says from when on something was so: "for the first time since October".

    So does one inside a clause of time: "the worst loss since they took up arms again in October".
    """
    if day.value.precision in ("day", "time"):
        return False
    group, at = group_at(sentence, day.mention.span), innermost(sentence, day.mention.span)
    inside = at is not None and sentence.clauses[at].marker in _SETTING_OUT
    return inside or (group is not None and sentence.groups[group].prep == "since")


def heading_day(view: View, index: int) -> When | None:
    """The day of the line that a list or a paragraph stands under: "Also on Monday:", "Tuesday"."""
    opening = [*_of_paragraph(view, index, view.sentences[index].paragraph), view.sentences[index]]
    above = list(_of_paragraph(view, index, view.sentences[index].paragraph - 1))
    head = _above_items(view, index) if item_of(view, index) is not None else None
    if head is None and BULLET.match(view.text, min(s.span.start for s in opening)):
        head = heading_of(view, index)
    if head is None and len(above) == 1 and is_heading(view, above[0]):
        span = above[0].span
    elif head is not None:
        span = view.sentences[head].span
    else:
        return None
    return next((When(m, v) for m, v in view.values(span, DateValue) if v.start), None)


def _above_items(view: View, index: int) -> int | None:
    """The dated line above the items of a round-up, which tells of no event: "Security developments on Wednesday"."""
    at = index
    while at and item_of(view, at) is not None and index - at < _LONGEST_LIST:
        at -= 1
    above = (view.sentences[i] for i in range(at, max(-1, at - _NOTES), -1))
    dated = next((sentence for sentence in above if view.values(sentence.span, DateValue)), None)
    told = dated is not None and any(trigger.clause is not None for trigger in view.triggers(dated))
    return None if dated is None or told else view.sentences.index(dated)


def _dates_speech(sentence: Sentence, span: Span) -> bool:
    """Whether a date stands in a clause of saying: "the army said on Friday"."""
    around = [clause for clause in sentence.clauses if clause.span.covers(span) and clause.verb is not None]
    if not around:
        return False
    clause = min(around, key=lambda c: len(c.span))
    return is_report(sentence.verbs[clause.verb or 0].lemma)
