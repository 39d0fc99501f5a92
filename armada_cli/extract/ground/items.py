"""Days and places inside a part of a sentence: what an item of a list says of itself, "Omar Zaki, in Mosul in 2016"."""

from __future__ import annotations

import re

from armada_cli.extract.ground.leading import role_nouns
from armada_cli.extract.ground.positions import group_at, innermost
from armada_cli.extract.ground.scene import When, Where
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import DateValue, Mention, PlaceValue, Sentence, Span

_DESCRIBING = frozenset({"relative", "reduced", "participial"})  # clauses that tell who somebody is
_SET_APART = re.compile(r"[,)] (?:(?:\w+ )?(?:in|on|at|near|of|by) )?(?:the )?$")
_BORDER_PREPS = WordClass("border_prep")
_PLACE_PREPS = WordClass("item_place_prep")


def has_scene(view: View, sentence: Sentence, span: Span) -> bool:
    """Whether a part of a sentence gives a day or a place of its own."""
    return bool(days_in(view, sentence, span) or places_in(view, sentence, span))


def days_in(view: View, sentence: Sentence, span: Span) -> list[When]:
    """The days in a part of a sentence, without those that only tell who somebody is ("who had joined in 2009")."""
    told = ((m, v) for m, v in view.values(span, DateValue) if span.covers(m.span) and v.start)
    whens = [When(m, v) for m, v in told if not _describes(view, sentence, m) and not _is_border(sentence, m)]
    return [when for when in whens if not when.is_clock]


def places_in(view: View, sentence: Sentence, span: Span) -> list[Where]:
    """The places in a part of a sentence where something happens, not those that a role is held in."""
    told = ((m, v) for m, v in view.values(span, PlaceValue) if span.covers(m.span))
    return [Where(m, v) for m, v in told if not _describes(view, sentence, m) and _is_scene(view, sentence, m)]


def _describes(view: View, sentence: Sentence, mention: Mention) -> bool:
    """Whether a day or place stands in a clause that tells who somebody is, and no comma parts it from that."""
    at = innermost(sentence, mention.span)
    clause = sentence.clauses[at] if at is not None else None
    if clause is None or clause.kind not in _DESCRIBING or clause.verb is None:
        return False
    if any(t.clause == at and t.sense.effect == "killed" for t in view.triggers(sentence)):
        return False
    return not _SET_APART.search(view.text, sentence.verbs[clause.verb].span.start, mention.span.start)


def _is_border(sentence: Sentence, mention: Mention) -> bool:
    group = group_at(sentence, mention.span)
    return group is not None and sentence.groups[group].prep in _BORDER_PREPS


def _is_scene(view: View, sentence: Sentence, mention: Mention) -> bool:
    """Whether a place stands in brackets or after "in" or "near", and not right after a role: "commander in Kunar"."""
    if view.text[mention.span.start - 1] == "(":
        return True
    group = group_at(sentence, mention.span)
    placed = group is not None and sentence.groups[group].prep in _PLACE_PREPS
    return placed and not is_held_in(view, sentence, mention)


def is_held_in(view: View, sentence: Sentence, place: Mention) -> bool:
    """Whether a place is the one that a role right before it is held in: "commander in Kunar"."""
    group = group_at(sentence, place.span)
    before = sentence.tokens[max(0, sentence.groups[group].first - 2)] if group is not None else None
    return before is not None and before.lemma in role_nouns(view.lexicon)
