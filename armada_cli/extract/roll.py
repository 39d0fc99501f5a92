"""People who are told to be among the dead: "X was among those killed", "the dead included X and Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from armada_cli.annotate.people.cues import cues
from armada_cli.extract.frames import Frame
from armada_cli.extract.openings import dead_first, named_of_them, of_them, remains, slain, the_dead, they
from armada_cli.extract.tolls import can_hold_toll, civilian_parts, loose_tolls
from armada_cli.extract.triggers import Sense, Trigger, can_hold_trigger
from armada_cli.extract.view import View
from armada_cli.records import Mention, PersonValue, Sentence, Span

TOLL = Sense("toll", "noun", weak=True)
ROLL = Sense("roll", "noun", effect="killed", weak=True)
_TRAILING = re.compile(r"(?:, [^.;]{1,120})?, (?:among them|included|one of them)\b")
_BEFORE = re.compile(
    r"[^.;]{0,120}\b(?:was|were|is|are|been|being)\b[^.;]{0,30}\b(?:among|one of|two of|another of|of)\s*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[^.;]{0,40}?(?:\b(?:was|were|is|are|includ\w+|being|as|named|called|(?:turned out|proved) to be)\b|:)"
    r"(?:[^.;:]|(?<=[A-Z])\.){0,60}|\s?, (?:\w+ ){0,2}|(?<= of) [^.;:]{0,60}",
    re.IGNORECASE,
)
_LIST = re.compile(r"(?:\s*\([^()]{0,40}\))?(?:,[^.;:]{0,90}?)?,?\s+(?:and|as well as)\s+[^.;:]{0,60}|,\s*[^.;:]{0,60}")

_WORD = re.compile(r"\w+")
_BULLET = re.compile(r"\s*(?:[-*•·–—▪●]|\d{1,2}[.)])\s+")
_TITLE = 24  # characters of rank or title before the name
_LONGEST_LIST = 12  # items back to the sentence that opens a list


def roll_frames(view: View, index: int) -> Iterator[Frame]:
    """A frame for each list of the dead in a sentence, its victims the groups that name them."""
    sentence = view.sentences[index]
    people = [(m, v) for m, v in view.values(sentence.span, PersonValue) if not v.pronoun]
    if not people or not sentence.parsed:
        return
    yield from _item_frame(view, index, people)
    for match in _openings(view, index):
        named = _said_before(view, people, match) or _said_after(view, people, match)
        groups = tuple(g for g in (_group_at(sentence, m.span) for m in named) if g is not None)
        if groups:
            yield Frame(index, Trigger(ROLL, "dead", Span(*match.span())), victims=groups)


def _openings(view: View, index: int) -> Iterator[re.Match[str]]:
    """The words of a sentence that open a list of the dead; "they" do where the sentence before tells deaths."""
    span = view.sentences[index].span
    inverted = dead_first().match(view.text, span.start, span.end)
    yield from [inverted] if inverted else []
    for words in (the_dead(), remains(), slain()):
        yield from words.finditer(view.text, span.start, span.end)
    if index and _tells_deaths(view, index - 1):
        opening = they().match(view.text, span.start, span.end)
        yield from [opening] if opening else of_them().finditer(view.text, span.start, span.end)
        yield from named_of_them().finditer(view.text, span.start, span.end)


def _item_frame(view: View, index: int, people: list[tuple[Mention, PersonValue]]) -> Iterator[Frame]:
    """The person whom an item of a list opens with, where the sentence above the list tells of deaths."""
    sentence = view.sentences[index]
    opening = _item_opening(view, index)
    if opening is None or people[0][0].span.start - opening.end > _TITLE or _tells_deaths(view, index):
        return
    group = _group_at(sentence, people[0][0].span) if _opened_by_deaths(view, index) else None
    if group is not None:
        yield Frame(index, Trigger(ROLL, "dead", opening), victims=(group,))


def _item_opening(view: View, index: int) -> Span | None:
    """The bullet of an item, or the start of a line that may be one: the first sentence of its paragraph."""
    sentence = view.sentences[index]
    bullet = _BULLET.match(view.text, sentence.span.start, sentence.span.end)
    if bullet is not None:
        return Span(*bullet.span())
    first = index > 0 and view.sentences[index - 1].paragraph != sentence.paragraph
    return Span(sentence.span.start, sentence.span.start + 1) if first else None


def _opened_by_deaths(view: View, index: int) -> bool:
    """Whether the line above a list tells deaths: the last without a bullet, or, of plain lines, one with a colon."""
    bulleted = _BULLET.match(view.text, view.sentences[index].span.start) is not None
    for before in range(index - 1, max(-1, index - _LONGEST_LIST), -1):
        span = view.sentences[before].span
        if bulleted and not _BULLET.match(view.text, span.start):
            return _tells_deaths(view, before)
        if not bulleted and view.text[span.start : span.end].rstrip().endswith(":"):
            return _tells_deaths(view, before)
    return False


def _tells_deaths(view: View, index: int) -> bool:
    if not can_hold_trigger(view.lemmas(index), view.lexicon):
        return False
    return any(t.sense.effect == "killed" for t in view.triggers(view.sentences[index]))


def toll_frames(view: View, index: int) -> Iterator[Frame]:
    """A frame for a sentence that does no more than count the dead or the hurt: "the toll rose to 15"."""
    sentence = view.sentences[index]
    if not sentence.parsed or not can_hold_toll(view.lemmas(index)):
        return
    loose = (toll.span for _, toll in loose_tolls(view, sentence, ()))
    parts = (mention.span for mention, value in civilian_parts(view, sentence) if value.relation == "part")
    first = next(chain(loose, parts), None)
    if first is not None:
        yield Frame(index, Trigger(TOLL, "toll", first))


def _said_before(view: View, people: list[tuple[Mention, PersonValue]], match: re.Match[str]) -> list[Mention]:
    """The person who "was among" the dead."""
    before = [m for m, _ in people if _BEFORE.fullmatch(view.text, m.span.end, match.start())]
    return before[:1]


def _said_after(view: View, people: list[tuple[Mention, PersonValue]], match: re.Match[str]) -> list[Mention]:
    """The people whom the words after the dead list."""
    found: list[Mention] = []
    for mention, _ in people:
        if mention.span.start < match.end():
            continue
        between = (match.end(), mention.span.start) if not found else (found[-1].span.end, mention.span.start)
        told = (_LIST if found else _AFTER).fullmatch(view.text, *between)
        if told and not _has_speech(view, told.group()):
            found.append(mention)
    return found


def _has_speech(view: View, words: str) -> bool:
    """Whether some words bring in a speaker, who is none of the dead: "the ministry said"."""
    spoken = cues(view.lexicon).speech | {"according"}
    return not spoken.isdisjoint(_WORD.findall(words.lower()))


def _group_at(sentence: Sentence, span: Span) -> int | None:
    """The noun group that a name heads, else the one that it stands in: "X alias Y"."""
    heads = (i for i, g in enumerate(sentence.groups) if sentence.tokens[g.head].span.overlaps(span))
    around = (i for i, g in enumerate(sentence.groups) if g.span.covers(span))
    return next(heads, next(around, None))
