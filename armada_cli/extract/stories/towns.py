"""The town that a story means without a name: "the city's station", "on the outskirts"."""

from __future__ import annotations

from collections.abc import Iterator

from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.positions import innermost
from armada_cli.extract.ground.scene import Where, places_agree
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import is_report
from armada_cli.extract.incidents import Incident, home_clause
from armada_cli.extract.incidents.unknown import FINE, last_place_before, towns_pointed_to
from armada_cli.extract.stories.story import Story
from armada_cli.records import PlaceValue

_TELLERS = WordClass("local_teller")
_OFFICES = WordClass("local_office")
_CHIEFS = WordClass("local_chief")


def town_meant(view: View, story: Story, *, is_first: bool) -> Where | None:
    """The town told before, where the words of a story that names none point to one that can be its own."""
    told = [incident for incident in story.incidents if incident.sentence.part == "body"]
    found = (town for incident in told for town in (*_pointed_to(view, incident), *_of_tellers(view, incident)))
    headed = town_of_title(view) if is_first else None
    return next((t for t in (*found, *filter(None, [headed])) if places_agree(story.places, [t]) is not False), None)


def town_of_title(view: View) -> Where | None:
    """The only town that the title names: it is that of the news, where the body does not tell another."""
    titles = [sentence.span for sentence in view.sentences if sentence.part == "title"]
    towns = {w.key: w for span in titles for m, v in view.values(span, PlaceValue) for w in [Where(m, v)]}
    fine = [where for where in towns.values() if where.value.level in FINE]
    return fine[0] if len(fine) == 1 else None


def _of_tellers(view: View, incident: Incident) -> Iterator[Where]:
    """The town of those of a place who tell of it: "Police in Jos said that a bomb killed two people"."""
    sentence = incident.sentence
    for clause in sentence.clauses:
        saying = clause.verb is not None and is_report(sentence.verbs[clause.verb].lemma)
        tellers = [group for group in clause.subject if saying and sentence.groups[group].lemma in _TELLERS]
        heads = [g for g in clause.subject if saying and _is_in_office(sentence.groups[g].lemma)]
        for group in (*attached_to(sentence, tellers, "in"), *attached_to(sentence, heads, "of")):
            yield from (Where(m, v) for m, v in view.values(sentence.groups[group].span, PlaceValue) if v.level in FINE)


def _pointed_to(view: View, incident: Incident) -> Iterator[Where]:
    """The towns that words in the incident's own clauses stand for: "a shell hit the city's station"."""
    sentence = incident.sentence
    homes = {home_clause(sentence, frame) for frame in incident.frames}
    for span in towns_pointed_to(sentence):
        town = last_place_before(view, span.start, FINE) if innermost(sentence, span) in homes else None
        if town is not None:
            yield town


def _is_in_office(lemma: str) -> bool:
    """Whether a noun is that of somebody who runs a town or a village, and can tell what happened there."""
    return lemma in _OFFICES or lemma in _CHIEFS
