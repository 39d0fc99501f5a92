"""The place told before that words such as "there", "the city" and "on the outskirts" stand for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from armada_cli.extract.ground.headings import dateline_places
from armada_cli.extract.ground.positions import group_at
from armada_cli.extract.ground.scene import Where
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.words import is_report
from armada_cli.extract.incidents.unknown import capitals
from armada_cli.extract.incidents.villages import villages
from armada_cli.records import PlaceValue, Sentence, Span

_BACK = 3  # sentences in which the place that "there" stands for is sought


def last_place_in(view: View, sentence: Sentence, end: int) -> Where | None:
    """The last place but a country that a sentence names before a position, a dateline left out."""
    dateline = {where.mention.span for where in dateline_places(view)}
    named = view.values(Span(sentence.span.start, end), PlaceValue)
    found = [Where(m, v) for m, v in named if v.level != "country" and m.span not in dateline]
    return found[-1] if found else None


def last_place_before(view: View, start: int, levels: frozenset[str]) -> Where | None:
    """The last place of some levels named before a position, in its sentence or the few before it."""
    found = list(_named_before(view, start, levels))
    scenes = [where for where in found if not _is_beside(view, where)]
    return _of_teller(view, start, found) or ((scenes or found)[-1] if found else None)


def city_before(view: View, start: int) -> Where | None:
    """The town that "the city" stands for: the last one before in which something happened."""
    found = list(_named_before(view, start, frozenset({"town"})))
    towns = [where for where in found if not _is_beside(view, where)]
    return _of_teller(view, start, found) or (towns[-1] if towns else None)


def _named_before(view: View, start: int, levels: frozenset[str]) -> Iterator[Where]:
    """The places of some levels named in the sentence of a position, before that, and in the few before it.

    So are the villages that no gazetteer has.
    """
    before = Span(view.sentences[max(0, _sentence_at(view, start) - _BACK)].span.start, start)
    known = (Where(m, v) for m, v in view.values(before, PlaceValue) if v.level in levels)
    unlisted = (where for where in villages(view) if before.covers(where.mention.span) and where.value.level in levels)
    yield from sorted((*known, *unlisted), key=lambda where: where.mention.span)


def _of_teller(view: View, start: int, found: list[Where]) -> Where | None:
    """The town of those who tell in a sentence that names no other: "a medic in Hit said a shell fell on the town".

    Who speaks from a capital tells of all the country.
    """
    opens = view.sentences[_sentence_at(view, start)].span.start
    here = [where for where in found if where.mention.span.start >= opens]
    capital = any(capitals(view.lexicon).get(w.value.country_code or "", w.value).name == w.value.name for w in here)
    told = [where for where in here if _is_of_speaker(view, where)]
    return told[-1] if told and len(told) == len(here) and not capital else None


def _sentence_at(view: View, start: int) -> int:
    return bisect_right(view.sentences, start, key=lambda sentence: sentence.span.start) - 1


def _is_beside(view: View, where: Where) -> bool:
    """Whether a place only says from where another is reckoned, or where somebody speaks: "officials in Hit said"."""
    sentence = view.sentences[_sentence_at(view, where.mention.span.start)]
    group = group_at(sentence, where.mention.span)
    prep = sentence.groups[group].prep if group is not None else None
    return (prep is not None and prep.endswith((" of", "from"))) or _is_of_speaker(view, where)


def _is_of_speaker(view: View, where: Where) -> bool:
    """Whether a place is that of those who say something: "officials in Hit said"."""
    sentence = view.sentences[_sentence_at(view, where.mention.span.start)]
    group = group_at(sentence, where.mention.span)
    home = sentence.groups[group].attached_to if group is not None else None
    saying = (c for c in sentence.clauses if c.verb is not None and is_report(sentence.verbs[c.verb].lemma))
    return home is not None and any(home in clause.subject for clause in saying)
