"""The people whom a list names, and those who only speak in it."""

import pytest

from armada_cli.annotate import annotate
from armada_cli.extract.casualties.listed_people import listed_in
from armada_cli.extract.ground.view import View
from armada_cli.lexicon import default
from armada_cli.records import Article


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The dead were Omar Zaki; Ali Naji; Karim Sabri.", ["Ali Naji", "Karim Sabri"]),
        ("The dead were Omar Zaki; Ali Naji; Karim Sabri said that they led Hamas.", ["Ali Naji"]),
        ("Hamas lost Omar Zaki and Ali Naji; Karim Sabri said it would go on.", []),
    ],
)
def test_who_speaks_heads_no_item(text: str, names: list[str]) -> None:
    view = View(annotate(Article("x", body=(text,), title="")), default())
    sentence = view.sentences[0]
    assert [person.name for _, person in listed_in(view, sentence, sentence.span)] == names
