import pytest

from armada_cli.segment.page.days import day_in, in_address, stamp
from tests.segment.page.pages import PARAGRAPHS, TITLE, article, page

TEXT = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)


def where(head: str = "", line: str = "", after: str = "", first: str = "") -> str:
    return page(f"<h1>{TITLE}</h1>{line}<div>{first}{TEXT}</div>{after}", head)


FOUND = [
    ("json-ld", where('<script type="application/ld+json">{"@type":"Article","dateModified":"2020-01-01","datePublished":"2019-05-06"}</script>')),
    ("meta", where("<meta property='article:published_time' content='2019-05-06'><meta property='article:modified_time' content='2020-01-01'>")),
    ("time", where(line="<time datetime='2019-05-06'>Monday</time>")),
    ("time", where(line="<time class='updated' datetime='2020-01-01'>x</time><time class='entry-date published' datetime='2019-05-06'>x</time>")),
    ("text", where(line="<p>Monday, May 6, 2019</p>")),
    ("text", where(line="<div class='date'>6.5.2019</div>")),
    ("text", where(line="<p>Publié le 6 mai 2019 à 10h</p>")),
    ("text", where(line="<span>Last updated on 7 January 2020</span><br><span>6 May 2019</span>")),
    ("text", where(after="<p class='meta'>Posted by Ann Lee on May 6th, 2019 in Roads</p>")),
    ("dateline", where(first="<p>06.05.2019 – Seit dem Morgen geht auf der Straße über den Pass nichts mehr, sagte der Wirt.</p>")),
    ("url", where("<link rel='canonical' href='https://ridge.example/2019/05/06/mules-carry-mail'>")),
]  # fmt: skip


@pytest.mark.parametrize(("evidence", "html"), FOUND)
def test_day_and_evidence(evidence: str, html: str) -> None:
    found = article(html)
    assert ((found.published or "")[:10], found.published_from) == ("2019-05-06", evidence)


NOT_FOUND = [
    where(line="<p>Draw of the week: 4-19-22-31-38</p>"),
    where("<link rel='canonical' href='https://ridge.example/article/20991231'>"),
    where("<meta name='date' content='1970-01-01'>"),
    where("<link rel='canonical' href='https://ridge.example/a-1234567890.html'>"),
    where(),
]


@pytest.mark.parametrize("html", NOT_FOUND)
def test_no_day(html: str) -> None:
    found = article(html)
    assert (found.published, found.published_from) == (None, None)


def test_hint_is_the_last_resort() -> None:
    from armada_cli.records import Hints, Source
    from armada_cli.segment.page import segment_page

    known = segment_page(Source("p", where(line="<p>May 6, 2019</p>"), "html", hints=Hints(published="2001-01-01")))
    unknown = segment_page(Source("p", where(), "html", hints=Hints(published="2001-01-01")))
    assert (known.published, unknown.published, unknown.published_from) == ("2019-05-06", "2001-01-01", "hint")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2019-05-06T10:00:00+0200", "2019-05-06T10:00:00+02:00"),
        ("2019-05-06T10:00:00.000Z", "2019-05-06T10:00:00Z"),
        ("20190506", "2019-05-06"),
        ("2019-13-06", None),
        ("0001-01-01T00:00:00Z", None),
        ("1919-05-06", None),
    ],
)
def test_stamps(text: str, day: str | None) -> None:
    assert stamp(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("6 mai 2019", "2019-05-06"),
        ("6 мая 2019 г.", "2019-05-06"),
        ("6. Mai 2019, 10:04 Uhr", "2019-05-06"),
        ("6 de mayo de 2019", "2019-05-06"),
        ("May 6th, 2019", "2019-05-06"),
        ("6 listopada 2019", "2019-11-06"),
        ("6. marta 2019", "2019-03-06"),
        ("6-May-19", "2019-05-06"),
        ("06/05/2019", "2019-05-06"),
        ("13/05/2019", "2019-05-13"),
        ("Mon May 6 10:00:00 EST 2019", "2019-05-06"),
        ("in May 2019", None),
        ("version 3.11.2", None),
    ],
)
def test_written_days(text: str, day: str | None) -> None:
    assert day_in(text) == day


def test_american_order() -> None:
    assert day_in("05/06/2019", month_first="/-") == "2019-05-06"


def test_a_page_that_does_not_name_its_language_is_read_in_that_of_its_text() -> None:
    line = "<div>05/06/2019</div>"
    text = "".join(
        f"<p>{p}</p>"
        for p in (
            "A estrada da serra está fechada desde segunda-feira, porque a encosta caiu com as árvores durante a noite.",
            "O dono da pousada tem pão para uma semana, mas não tem vinho para mais de três dias, e isso é o que lhe pesa.",
        )
    )
    assert article(f"<html><body><h1>{TITLE}</h1>{line}<div>{text}</div></body></html>").published == "2019-06-05"
    assert article(where(line=line).replace(" lang='en'", "")).published == "2019-05-06"


@pytest.mark.parametrize(
    ("language", "other", "day"),
    [
        ("en", "3.28.2019", "2019-05-06"),
        ("en", "28.3.2019", "2019-06-05"),
        ("en", "3.28.2019 and 28.3.2019", "2019-06-05"),
        ("en", "3.4.2019", "2019-06-05"),
        ("de", "3.28.2019", "2019-06-05"),
    ],
)
def test_days_with_points_are_read_as_others_on_the_page(language: str, other: str, day: str) -> None:
    html = where(
        line="<div class='date'>05.06.2019</div>", after=f"<ul><li><a href='/b'>The bridge</a> {other}</li></ul>"
    )
    assert article(html.replace("lang='en'", f"lang='{language}'")).published == day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2019/05/06/x", "2019-05-06"),
        ("https://a.example/news/20190506/x", "2019-05-06"),
        ("https://a.example/x-20190506.html", "2019-05-06"),
        ("https://a.example/2019/05/x", None),
        ("https://a.example/id/120190506123", None),
    ],
)
def test_addresses(url: str, day: str | None) -> None:
    assert in_address(url) == day
