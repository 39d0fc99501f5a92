"""Articles are passed over by their words alone only where nothing would be found in them."""

from __future__ import annotations

import pytest

import armada_cli.extract as room
from armada_cli.annotate import annotate
from armada_cli.extract import extract
from armada_cli.extract.ground.promise import can_tell, is_of_arms
from armada_cli.lexicon import default
from tests.extract.cases import article, cases


def test_no_article_with_events_is_passed_over() -> None:
    for case in cases():
        assert can_tell(article(case.text), default()) or not case.records, case.text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# Museum opens new wing || Visitors came to see the paintings. Prices rise by two euros.", False),
        ("A bomb went off in Lahore.", True),
        ("# Three dead || Among the victims was a commander.", True),
        ("The hostage-taking lasted a day.", True),
    ],
)
def test_words_that_promise_an_event(text: str, told: bool) -> None:
    assert can_tell(article(text), default()) is told
    annotated = annotate(article(text))
    extract(annotated)
    assert ("mentions" in vars(annotated)) is told


_CALM = " ".join(f"Visitors liked room number {number} of the museum, the guide said." for number in range(3, 33))


def test_nothing_is_found_in_long_articles_that_name_no_arms(monkeypatch: pytest.MonkeyPatch) -> None:
    passed_over = []
    for case in cases()[::3]:
        text = f"{case.text} || {_CALM}"
        if not is_of_arms(annotate(article(text)), default()):
            passed_over.append(text)
    monkeypatch.setattr(room, "is_of_arms", lambda *_: True)
    assert passed_over
    for text in passed_over:
        assert not extract(annotate(article(text))), text


@pytest.mark.parametrize(
    ("text", "of_arms"),
    [
        ("Prices fell and the firm will launch a shop.", False),
        ("The league got a new cup, and the team took the lead.", False),
        ("The rebels took nine villagers.", True),
        ("A missile got the emir.", True),
        ("A man shot his brother.", True),
        ("Hezbollah men took the bridge.", True),
        ("Two drones hit a tank farm.", True),
    ],
)
def test_words_of_arms_in_a_long_article(text: str, of_arms: bool) -> None:
    annotated = annotate(article(f"{text} || {_CALM}"))
    assert is_of_arms(annotated, default()) is of_arms
    assert "mentions" not in vars(annotated)  # people, places and days are not looked for
