"""Deaths that were reported before somebody died: "he had been declared dead twice before. In 2013 the army said"."""

from __future__ import annotations

import re
from functools import cache

from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.lexicon.patterns import alternatives
from armada_cli.records import PersonValue, Span

_SAID = WordClass("said_to_be_dead")
_DEAD = WordClass("end_of_life")
_WRONGLY = WordClass("before_its_time")
_BEFORE = WordClass("on_former_days")
_TIMES = WordClass("many_times")
_NUMBERS = WordClass("some_times")
_LATELY = WordClass("this_time")
_LISTING = WordClass("one_of_them")
_SIGNS = WordClass("obituary")
_REACH = 4  # sentences of a paragraph that may tell of such reports one by one


@cache
def _earlier() -> re.Pattern[str]:
    """Words that speak of reports before the one told now: "had twice been declared dead", "falsely reported slain"."""
    said, dead, wrongly = alternatives(_SAID), alternatives(_DEAD), alternatives(_WRONGLY)
    often = rf"(?:{alternatives(_TIMES)}|(?:{alternatives(_NUMBERS)}) (?:\w+ )?(?:times|occasions))"
    formerly = rf"(?:(?:{alternatives(_BEFORE)})(?=[.,;:]| but\b| only\b)|{wrongly})"
    return re.compile(
        rf"\b(?:{said})\b[^.;:\d]{{0,30}}\b(?:{dead})\b[^.;:\d]{{0,25}}?\b(?:{often}|{formerly})"
        rf"|\b(?:{often}|{wrongly}) (?:{said})\b[^.;:\d]{{0,40}}\b(?:{dead})\b"
        rf"|\b(?:{said}),? {often}\b[^.;:\d]{{0,40}}\b(?:{dead})\b"
        rf"|\bnot the first (?:time|report|claim)\b[^.;:]{{0,60}}\b(?:{dead})\b"
        r"|\b(?:outlived|survived|false|premature|wrong) [^.;:]{0,40}\b(?:obituar\w+|reports of his (?:own )?death)\b",
        re.IGNORECASE,
    )


@cache
def _now() -> re.Pattern[str]:
    """Words that come back to the report told now: "this time"."""
    return re.compile(rf"\b(?:{alternatives(_LATELY)})\b", re.IGNORECASE)


@cache
def _lists() -> re.Pattern[str]:
    """What parts earlier reports from those named one by one: ", most recently in May"."""
    return re.compile(rf"\s*(?::|[,–—-]+ (?:{alternatives(_LISTING)})\b)")


def is_premature(view: View, index: int, span: Span, dead: frozenset[str]) -> bool:
    """Whether what a span of a sentence tells is one of the earlier reports of a death that the paragraph speaks of.

    Those whom it names as `dead` have to be told of before: "that raid did kill his driver, X".
    """
    sentence = view.sentences[index]
    own = _found(view, index)
    if own is not None:
        return own.covers(span) or (own.end < span.start and _lists().match(view.text, own.end) is not None)
    if _now().search(view.text, sentence.span.start, sentence.span.end):
        return False
    before = range(index - 1, max(-1, index - 1 - _REACH), -1)
    for i in before:
        if view.sentences[i].paragraph != sentence.paragraph or view.sentences[i].part != sentence.part:
            return False
        found = _found(view, i)
        if found is not None:
            return dead <= {value.key for _, value in view.values(Span(0, view.sentences[i].span.end), PersonValue)}
        if _now().search(view.text, view.sentences[i].span.start, view.sentences[i].span.end):
            return False
    return False


def _found(view: View, index: int) -> Span | None:
    """Where a sentence speaks of earlier reports of a death."""
    if view.lemmas(index).isdisjoint(_SIGNS):
        return None
    sentence = view.sentences[index]
    found = _earlier().search(view.text, sentence.span.start, sentence.span.end)
    return Span(found.start(), found.end()) if found is not None else None
