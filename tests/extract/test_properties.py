"""What holds of the records of any text: quotes are where they say, ids are stable, nothing raises."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from armada_cli.annotate import annotate
from armada_cli.extract import extract
from armada_cli.records import Article, Event
from tests.extract.cases import cases

TEXTS = [case.text for case in cases() if case.records]
WORDS = sorted({word for text in TEXTS for word in text.split()})
SOUP = st.lists(st.sampled_from([*WORDS, ".", ",", "“", "”", ":", "-", "(", "\x00", "é", "’s", "12", "‮"]), max_size=40)
PARAGRAPHS = st.lists(st.sampled_from(TEXTS) | SOUP.map(" ".join) | st.text(max_size=80), max_size=5)
DATES = st.sampled_from([None, "2019-05-16", "2019-05-16T10:00:00Z", "no date", "0001-01-01"])


def article(title: str | None, body: list[str], published: str | None) -> Article:
    return Article("soup.txt", title=title, published=published, body=tuple(body))


@settings(max_examples=25)
@given(st.none() | st.sampled_from(TEXTS) | st.text(max_size=60), PARAGRAPHS, DATES)
def test_records_of_any_text(title: str | None, body: list[str], published: str | None) -> None:
    document = article(title, body, published)
    events = extract(annotate(document), explain=True)
    assert events == extract(annotate(document), explain=True)
    for event in events:
        check(document.text, event)
    causes = {event.id for event in events if event.type != "leadership_death"}
    assert all(event.cause in causes for event in events if event.cause)
    assert len(causes) == sum(event.type != "leadership_death" for event in events)


def check(text: str, event: Event) -> None:
    assert event.evidence
    for quote in (*event.evidence, *event.explanation):
        assert text[quote.start : quote.end] == quote.text
    assert 0 <= event.confidence <= 1
    assert event.article.path == "soup.txt"
    assert (event.leader is not None) == (event.type == "leadership_death")
    for count in (
        event.count,
        *(getattr(event.casualties, slot) for slot in ("killed", "wounded", "civilians_killed")),
    ):
        assert count is None or count.min is not None or count.max is not None
        assert count is None or count.min is None or count.max is None or count.min <= count.max


@given(st.sampled_from(TEXTS))
@settings(max_examples=10)
def test_an_id_is_of_the_record_and_its_article(text: str) -> None:
    document = article(None, text.split(" || "), "2019-05-16")
    other = Article("other.txt", published="2019-05-16", body=document.body)
    mine, theirs = extract(annotate(document)), extract(annotate(other))
    assert [event.id for event in mine] == [event.id for event in extract(annotate(document))]
    assert {event.id for event in mine}.isdisjoint(event.id for event in theirs)
