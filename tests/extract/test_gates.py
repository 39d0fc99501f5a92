"""Sentences are passed over by their words alone only where their grammar would yield nothing."""

from __future__ import annotations

import pytest

from armada_cli.annotate import annotate
from armada_cli.extract.claims.sayings import can_hold_saying, sayings_in
from armada_cli.extract.frames import find
from armada_cli.extract.ground.triggers import ELSEWHERE, can_hold_trigger
from armada_cli.extract.ground.view import View
from armada_cli.lexicon import default
from tests.extract.cases import article, cases


def view_of(text: str) -> View:
    return View(annotate(article(text)), default())


def test_no_frame_and_no_saying_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find, "can_hold_trigger", lambda *_: True)
    for case in cases()[::4]:
        view = view_of(case.text)
        for index, sentence in enumerate(view.sentences):
            found = find.find_frames(view, index)
            frames = [f for f in found if f.trigger.stands_for != ELSEWHERE]  # "the second came" tells nothing alone
            assert not frames or can_hold_trigger(view.lemmas(index), view.lexicon), case.text
            firm = [saying for saying in sayings_in(view, sentence, index) if saying.firm]
            assert not firm or can_hold_saying(view.lemmas(index), view.lexicon), case.text


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Troops opened fire on the crowd.", True),
        ("The hostage-taking lasted a day.", True),
        ("Shells hit the town.", True),
        ("The museum opens on Monday.", False),
        ("They made an attempt on his life.", True),
        ("They made a film.", False),
        ("She didn't survive.", True),
        ("She survived.", False),
    ],
)
def test_words_of_a_trigger(text: str, holds: bool) -> None:
    assert can_hold_trigger(view_of(text).lemmas(0), default()) is holds


@pytest.mark.parametrize(
    ("text", "frames"),
    [
        ("The emir got a letter.", 0),
        ("A drone got Omar Zaki, the emir of the Taliban, in Hit in May.", 1),
        ("The firm will launch a shop.", 0),
        ("They launched rockets at a base.", 1),
        ("The tourists took the train.", 0),
        ("Gunmen took nine villagers from a bus.", 1),
    ],
)
def test_triggers_that_need_more(text: str, frames: int) -> None:
    assert len(find.find_frames(view_of(text), 0)) == frames


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("The Taliban were behind it.", True),
        ("Nobody has claimed responsibility.", True),
        ("The Taliban said that talks go on.", False),
    ],
)
def test_words_of_a_saying(text: str, holds: bool) -> None:
    assert can_hold_saying(view_of(text).lemmas(0), default()) is holds
