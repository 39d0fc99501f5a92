import pytest

from armada_cli.segment.page.dom import parse_page
from armada_cli.segment.page.metadata import address_of, read_metadata, site_of, tags_of
from tests.segment.page.pages import article, page


def ld(text: str) -> str:
    return f"<script type='application/ld+json'>{text}</script>"


BROKEN = {
    "line break in a string": '{"@type": "Article", "headline": "Two\n mules"}',
    "comma too many": '{"@type": "Article", "headline": "Two mules",}',
    "comment marks": '<!-- {"@type": "Article", "headline": "Two mules"} -->',
    "cdata": '//<![CDATA[\n{"@type": "Article", "headline": "Two mules"}\n//]]>',
    "list in a list": '[[{"@type": ["Thing", "https://schema.org/NewsArticle"], "headline": "Two mules"}]]',
    "graph": '{"@graph": [{"@type": "WebSite"}, {"@type": "Article", "headline": "Two mules"}]}',
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_json_as_sites_write_it(text: str) -> None:
    found = read_metadata(parse_page(page("x", ld(text))))
    assert [" ".join(item["headline"].split()) for item in found.articles] == ["Two mules"]


@pytest.mark.parametrize("text", ["", "{", "null", "[1, 2]", '{"@type": 5}', "[" * 5000])
def test_what_is_no_json_ld_is_passed_over(text: str) -> None:
    assert read_metadata(parse_page(page("x", ld(text)))).articles == []


def test_the_article_of_the_page_comes_first() -> None:
    other = ld('{"@type": "NewsArticle", "headline": "Bridge to open in May", "datePublished": "2001-02-03"}')
    own = ld('{"@type": "NewsArticle", "headline": "Mules carry the mail", "datePublished": "2019-05-06"}')
    found = article(
        page("<h1>Mules carry the mail</h1><p>x</p>", other + own, title="Mules carry the mail | Ridge Courier")
    )
    assert found.published == "2019-05-06"


def test_site_address_and_tags() -> None:
    head = "<meta property='og:site_name' content='Ridge Courier'><link rel='canonical' href='https://ridge.example/a'><meta name='keywords' content='mules, roads'>"
    parsed = parse_page(page("<a rel='tag' href='/t'>Post</a>", head))
    meta = read_metadata(parsed)
    assert (site_of(meta), address_of(parsed, meta), tags_of(parsed, meta)) == (
        "Ridge Courier",
        "https://ridge.example/a",
        ("Post",),
    )


def test_language_of_the_text_wins_over_a_wrong_declaration() -> None:
    text = "<p>Die Straße ist seit Montag gesperrt, und der Wirt hat für die Woche nicht genug Brot, weil der Wagen nicht durch ist.</p>"
    assert article(page(text)).language == "de"
    assert article(page("<p>12 34 56</p>")).language == "en"
