"""The town that a story means without a name: "the city's station", "on the outskirts"."""

from __future__ import annotations

from collections.abc import Iterator

from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.positions import innermost
from armada_cli.extract.ground.scene import Where, places_agree
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import is_report, noun_list
from armada_cli.extract.incidents import Incident, home_clause
from armada_cli.extract.incidents.clauses import clause_beside
from armada_cli.extract.incidents.places_before import last_place_before
from armada_cli.extract.incidents.unknown import FINE, towns_pointed_to, unknown_place
from armada_cli.extract.stories.story import Story
from armada_cli.records import PlaceValue, Sentence

_TELLERS = WordClass("local_teller")
_OFFICES = WordClass("local_office")
_COURT = WordClass("court_word")
_SEAT = "capital"  # a town told since without its name: "a bomb in the capital ... another in the city"
_CHIEFS = WordClass("local_chief")
_DISTRICT_HEADS = WordClass("district_head")


def town_meant(view: View, story: Story, *, is_first: bool) -> Where | None:
    """The town told before, where the words of a story that names none point to one that can be its own."""
    told = [incident for incident in story.incidents if incident.sentence.part == "body"]
    found = (town for incident in told for town in (*_pointed_to(view, incident), *_of_tellers(view, incident)))
    headed = town_of_title(view) if is_first else None
    return next((t for t in (*found, *filter(None, [headed])) if places_agree(story.places, [t]) is not False), None)


def town_of_title(view: View) -> Where | None:
    """The only town that the title names: it is that of the news, where the body does not tell another.

    That of news of a court is where it sits: "Trial opens in Hit".
    """
    titles = [s.span for s in view.sentences if s.part == "title" and not any(t.lemma in _COURT for t in s.tokens)]
    towns = {w.key: w for span in titles for m, v in view.values(span, PlaceValue) for w in [Where(m, v)]}
    fine = [where for where in towns.values() if where.value.level in FINE]
    return fine[0] if len(fine) == 1 else None


def _of_tellers(view: View, incident: Incident) -> Iterator[Where]:
    """The town of those of a place who tell of it: "Police in Jos said that a bomb killed two people"."""
    sentence = incident.sentence
    for group in sorted(_tellers(incident)):
        yield from _named_in(view, sentence, group)
        lemma = sentence.groups[group].lemma
        of_district = lemma in _DISTRICT_HEADS
        preps = ("in", "of") if lemma in _TELLERS else ("of",) if of_district or _is_in_office(lemma) else ()
        for at in attached_to(sentence, [group], *preps) if preps else ():
            named = [Where(m, v) for m, v in view.values(sentence.groups[at].span, PlaceValue)]
            unknown = unknown_place(view, sentence, at) if not named and not of_district else None
            if of_district and sentence.groups[at].lemma not in noun_list("settlement"):
                continue  # "the governor of Kandahar" is that of the province
            yield from (where for where in (*named, *filter(None, [unknown])) if where.value.level in FINE)


def _tellers(incident: Incident) -> set[int]:
    """The noun groups of those who tell of an incident, and what they are: "Musa Sani, a resident of Jos, said"."""
    sentence = incident.sentence
    saying = [c for c in sentence.clauses if c.verb is not None and is_report(sentence.verbs[c.verb].lemma)]
    own = [sentence.clauses[at] for f in incident.frames if (at := home_clause(sentence, f)) is not None]
    found = {group for clause in saying for group in clause.subject}
    found |= {clause.source for clause in own if clause.source is not None}
    return found | {i for i, noun in enumerate(sentence.groups) if noun.appositive_of in found}


def _named_in(view: View, sentence: Sentence, group: int) -> Iterator[Where]:
    """The town before the words for those who tell: "Jos police", "the Jos police chief, Musa Sani"."""
    noun = sentence.groups[group]
    words = sentence.tokens[noun.first : noun.last + 1]
    first = next((t.span.start for t in words if t.lemma in _TELLERS or _is_in_office(t.lemma)), None)
    for mention, value in view.values(noun.span, PlaceValue) if first is not None else ():
        if value.level in FINE and mention.span.end < (first or 0):
            yield Where(mention, value)


def _pointed_to(view: View, incident: Incident) -> Iterator[Where]:
    """The towns that words in the incident's own clauses stand for: "a shell hit the city's station"."""
    sentence = incident.sentence
    homes = {home_clause(sentence, frame) for frame in incident.frames}
    for span in towns_pointed_to(sentence):
        at = innermost(sentence, span)
        own = (clause_beside(sentence, span) if at is None else at) in homes
        town = last_place_before(view, span.start, FINE) if own else None
        if town is not None and _SEAT not in view.text[town.mention.span.end : span.start]:
            yield town


def _is_in_office(lemma: str) -> bool:
    """Whether a noun is that of somebody who runs a town or a village, and can tell what happened there."""
    return lemma in _OFFICES or lemma in _CHIEFS
