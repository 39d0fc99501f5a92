"""Deaths that were reported before somebody died: "he had been declared dead twice before. In 2013 the army said"."""

from __future__ import annotations

import re

from armada_cli.extract.ground.view import View
from armada_cli.records import PersonValue, Span

_NUMBER = (
    r"(?:at least |more than |no fewer than |some )?(?:one|two|three|four|five|six|seven|eight|nine|ten|several|many"
    r"|numerous|multiple|various|countless|half a dozen|a dozen|a number of|a handful of)"
)
_OFTEN = rf"(?:twice|thrice|repeatedly|time and again|{_NUMBER} (?:\w+ )?(?:times|occasions))"
_FORMERLY = (
    r"(?:(?:before|previously|in the past|earlier)(?=[.,;:]| but\b| only\b)|prematurely|wrongly|falsely|mistakenly)"
)
_SAID = (
    r"(?:reported|reports?|said|thought|believed|declared|announced|presumed|assumed|rumou?red|given up|claimed"
    r"|pronounced|claims?|rumou?rs|announcements?)"
)
_DEAD = r"(?:dead|killed|death|died|demise|slain|martyred)"
_EARLIER = re.compile(
    rf"\b{_SAID}\b[^.;:\d]{{0,30}}\b{_DEAD}\b[^.;:\d]{{0,25}}?\b(?:{_OFTEN}|{_FORMERLY})"
    rf"|\b(?:{_OFTEN}|prematurely|wrongly|falsely|mistakenly) {_SAID}\b[^.;:\d]{{0,40}}\b{_DEAD}\b"
    rf"|\b{_SAID}\b,? {_OFTEN}\b[^.;:\d]{{0,40}}\b{_DEAD}\b"
    rf"|\bnot the first (?:time|report|claim)\b[^.;:]{{0,60}}\b{_DEAD}\b"
    rf"|\b(?:outlived|survived|false|premature|wrong) [^.;:]{{0,40}}\b(?:obituar\w+|reports of his (?:own )?death)\b",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:this time|now|finally|today|at last)\b", re.IGNORECASE)
_LISTS = re.compile(r"\s*(?::|[,–—-]+ (?:most recently|the (?:first|last|latest)|first|last|including|once|notably)\b)")
_SIGNS = frozenset({"dead", "kill", "death", "die", "demise", "slain", "martyr", "obituary"})
_REACH = 4  # sentences of a paragraph that may tell of such reports one by one


def is_premature(view: View, index: int, span: Span, dead: frozenset[str]) -> bool:
    """Whether what a span of a sentence tells is one of the earlier reports of a death that the paragraph speaks of.

    Those whom it names as `dead` have to be told of before: "that raid did kill his driver, X".
    """
    sentence = view.sentences[index]
    own = _found(view, index)
    if own is not None:
        return own.covers(span) or (own.end < span.start and _LISTS.match(view.text, own.end) is not None)
    if _NOW.search(view.text, sentence.span.start, sentence.span.end):
        return False
    before = range(index - 1, max(-1, index - 1 - _REACH), -1)
    for i in before:
        if view.sentences[i].paragraph != sentence.paragraph or view.sentences[i].part != sentence.part:
            return False
        found = _found(view, i)
        if found is not None:
            return dead <= {value.key for _, value in view.values(Span(0, view.sentences[i].span.end), PersonValue)}
        if _NOW.search(view.text, view.sentences[i].span.start, view.sentences[i].span.end):
            return False
    return False


def _found(view: View, index: int) -> Span | None:
    """Where a sentence speaks of earlier reports of a death."""
    if view.lemmas(index).isdisjoint(_SIGNS):
        return None
    sentence = view.sentences[index]
    found = _EARLIER.search(view.text, sentence.span.start, sentence.span.end)
    return Span(found.start(), found.end()) if found is not None else None
