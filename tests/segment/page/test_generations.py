"""Comments, body and head of one article, whatever system its comments come from and whatever frame it stands in."""

from __future__ import annotations

import pytest

from tests.segment.page.generations import COMMENTS, FRAMES, GERMAN, GERMAN_COMMENTS, PARAGRAPHS, SYSTEMS
from tests.segment.page.pages import article

ALONE = {"de_antwort_auf", "table90s", "details", "fr_contrib"}  # a single comment shows no shape in these
UNDATED = {("typepad", "old"), ("table90s", "old")}  # 11/08/21, in one way or two


@pytest.mark.parametrize("count", [4, 2, 1])
@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("system", SYSTEMS)
def test_a_thread(system, frame, count):
    draw, lang, nested, dated = SYSTEMS[system]
    if count == 1 and system in ALONE:
        pytest.skip("a single comment shows no shape here")
    paragraphs, comments = (GERMAN, GERMAN_COMMENTS) if lang == "de" else (PARAGRAPHS, COMMENTS)
    comments = comments[:count]
    found = article(FRAMES[frame]("".join(f"<p>{p}</p>" for p in paragraphs), draw(comments), lang))
    dated = dated and (count > 2 or (system, frame) not in UNDATED)
    assert [(c.author, c.depth, c.text) for c in found.comments] == [
        (name, depth if nested else 0, text) for name, _, text, depth in comments
    ]
    if dated:
        assert [c.date for c in found.comments] == [day.date().isoformat() for _, day, _, _ in comments]
    assert list(found.body) == paragraphs
    assert (found.title, found.authors, (found.published or "")[:10]) == (
        "Ferry stays in port",
        ("Kari Lund",),
        "2021-11-08",
    )
