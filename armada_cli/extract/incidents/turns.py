"""How a sentence opens, as far as that says which event it is of: "In another raid", "Hours later", "In that one"."""

from __future__ import annotations

from collections.abc import Iterable

from armada_cli.annotate.grammar.words import calendar_names
from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.standing import is_stand_in, stands_out
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Sentence, Span

_APART_OPENERS = WordClass("apart_opener")
_DURING = frozenset({"in", "during"})
_THAT_ONE = (("that", "one"), ("this", "one"))
_STRETCHES = frozenset({"hour", "day", "week", "month", "year"})
_LATER = frozenset({"later", "earlier", "afterward", "afterwards"})


def opens_sentence(sentence: Sentence, frame: Frame) -> bool:
    """Whether its noun opens a sentence that tells all of one event: "In another raid, gunmen shot a judge"."""
    return frame.trigger.group == 0 and sentence.groups[0].prep in _DURING


def points_to_one(sentence: Sentence) -> bool:
    """Whether a sentence is of the one told last: "In that one, three traders were killed"."""
    words = [(g.prep, *(t.lemma for t in sentence.tokens[g.first : g.last + 1])) for g in sentence.groups]
    return any(row[1:] in _THAT_ONE and row[0] in _DURING for row in words)


def starts_apart(sentence: Sentence) -> bool:
    """Whether a sentence opens with words that turn to another event: "In a separate raid", "Elsewhere"."""
    words = " ".join(token.text.lower() for token in sentence.tokens[:4])
    return words.startswith(tuple(_APART_OPENERS)) or _opens_later(sentence) or _opens_on_same_day(sentence)


def _opens_on_same_day(sentence: Sentence) -> bool:
    """Whether a sentence opens with a weekday of which another event was told: "Also Thursday, drones came down"."""
    first = [token.text for token in sentence.tokens[:2]]
    return len(first) > 1 and first[0] == "Also" and first[1] in calendar_names("weekday")


def _opens_later(sentence: Sentence) -> bool:
    """Whether a sentence opens with how long after another it happened: "Some hours later", "Two days earlier"."""
    opening = sentence.groups[0] if sentence.groups else None
    if opening is None or opening.first > 0 or opening.lemma not in _STRETCHES:
        return False
    after = sentence.tokens[opening.last + 1 : opening.last + 2]
    return bool(after) and after[0].lemma in _LATER


def opens_as_worst(sentence: Sentence) -> bool:
    """Whether a sentence opens with the one of several that stands out: "The bloodiest took place in Kut, where"."""
    opening = sentence.groups[0] if sentence.groups else None
    if opening is None or opening.first > 1 or opening.prep not in (None, "in"):
        return False
    return stands_out(sentence, 0) and is_stand_in(sentence, 0)


def opens_with(sentence: Sentence, spans: Iterable[Span]) -> bool:
    """Whether a sentence sets its scene first: "In Kirkuk, a guard was shot", of the span of the place."""
    opening = sentence.groups[0] if sentence.groups else None
    return opening is not None and opening.prep in ("in", "at", "near") and any(opening.span.covers(s) for s in spans)
