"""Which stories an incident is held against: no story that it could go on with may be left out."""

from __future__ import annotations

import random
from math import inf

from armada_cli.annotate import annotate
from armada_cli.extract.ground.view import View
from armada_cli.extract.incidents import find_incidents
from armada_cli.extract.stories.linking import link_score
from armada_cli.extract.stories.telling import Telling
from armada_cli.lexicon import default
from tests.extract.cases import article

PLACES = ["Kandahar", "Kismayo", "Maiduguri", "Taiz", "Quetta"]
SENTENCES = (
    "A bomb killed {n} soldiers near {place} on Monday.",
    "The blast in {place} wounded {n} people.",
    "Gunmen killed Juma Okello, a teacher, in {place}.",
    "Gunmen attacked the {place} radio station.",
    "Shops stayed closed and the road was quiet.",
    "Okello was killed at his home.",
)


def test_every_story_that_an_incident_can_go_on_with_is_found() -> None:
    chance = random.Random(5)
    text = " || ".join(
        chance.choice(SENTENCES).format(n=chance.randint(2, 30), place=chance.choice(PLACES)) for _ in range(150)
    )
    view, telling, left_out = View(annotate(article(text)), default()), Telling(), 0
    for index in range(len(view.sentences)):
        for incident in find_incidents(view, index):
            fitting = telling.fitting(incident)
            others = [story for story in telling.stories if story not in fitting]
            assert all(link_score(story, incident) == -inf for story in others)
            assert fitting == [story for story in telling.stories if story in fitting]
            left_out += len(others)
            if fitting and chance.random() < 0.4:
                telling.go_on(chance.choice(fitting), incident)
            else:
                telling.open(incident)
    assert left_out > 1000
