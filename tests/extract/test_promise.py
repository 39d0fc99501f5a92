"""Articles are passed over by their words alone only where nothing would be found in them."""

from __future__ import annotations

import pytest

from armada_cli.annotate import annotate
from armada_cli.extract import extract
from armada_cli.extract.promise import can_tell
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
