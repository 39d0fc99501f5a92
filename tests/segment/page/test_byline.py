import pytest

from tests.segment.page.pages import PARAGRAPHS, TITLE, article, page

TEXT = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)


def with_head(head: str) -> str:
    return page(f"<h1>{TITLE}</h1><div>{TEXT}</div>", head)


def with_line(line: str, after: str = "") -> str:
    return page(f"<h1>{TITLE}</h1>{line}<div>{TEXT}</div>{after}")


def ld(author: str) -> str:
    return with_head(f'<script type="application/ld+json">{{"@graph":[{{"@type":"NewsArticle","author":{author}}},{{"@type":"Person","@id":"#p","name":"Ann Lee"}}]}}</script>')  # fmt: skip


FOUND = {
    "json-ld": ld('{"@type":"Person","name":"Ann Lee"}'),
    "json-ld, list": ld('[{"@type":"Person","name":"Ann Lee"},{"@type":"Organization","name":"Ridge Courier"}]'),
    "json-ld, by reference": ld('{"@id":"#p"}'),
    "meta": with_head("<meta name='author' content='Ann Lee'>"),
    "meta with an address beside": with_head(
        "<meta property='article:author' content='https://fb.example/x'><meta name='author' content='Ann Lee'>"
    ),
    "rel": with_line("<div>From <a rel='author' href='/ann'>Ann Lee</a></div>"),
    "class, with the date glued on": with_line(
        "<div class='byline'><span>By <a href='/a'>Ann Lee</a></span><span>Mar 2, 2019</span></div>"
    ),
    "line": with_line("<p>By Ann Lee</p>"),
    "a line for By, and one for the name": with_line(
        "<p>By</p><p><a href='/ann'>Ann Lee</a></p><p>Date</p><p>May 3, 2021</p>"
    ),
    "json-ld with the first name alone": page(
        f"<h1>{TITLE}</h1><p class='byline'>By Ann Lee</p><div>{TEXT}</div>",
        '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Ann"}}</script>',
    ),
    "line with breaks": with_line("<p><b>By ANN LEE</b><br>Ridge staff<br>Posted: 04/20/2010</p>"),
    "at the end": with_line(
        "", "<p class='postmetadata'>This entry was posted by Ann Lee on Sunday, March 9th, 2008 at 4:41 pm.</p>"
    ),
    "name and date": with_line("<p><small>Ann Lee, 3 May 2021</small></p>"),
    "name vouched for below": with_line("<p>Ann Lee</p>", "<p>Ann Lee teaches geology in Tarnow.</p>"),
}

NOT_FOUND = {
    "who is in a picture": with_line("<div class='wp-caption'><img src='a.jpg'><p>Ann Lee</p></div>"),
    "publisher": ld('{"@type":"Organization","name":"Ridge Courier"}'),
    "agency": with_line("<div class='byline'>Reuters</div>"),
    "a person in the text": with_line("<p>Mayor Ann Lee was in Oslo.</p>"),
    "a byline in the sidebar": with_line(
        "", "<div class='sidebar'><ul>" + "<li><a>x</a></li>" * 30 + "<li>By Bo Ek</li></ul></div>"
    ),
    "a comment's author": with_line(
        "",
        "<div id='comments'><ol class='commentlist'><li class='comment'><cite class='fn'>Ann Lee</cite><p>First!</p></li></ol></div>",
    ),
    "a section": with_line("<p>World News</p>"),
}


@pytest.mark.parametrize("html", FOUND.values(), ids=FOUND)
def test_author(html: str) -> None:
    assert article(html).authors == ("Ann Lee",)


@pytest.mark.parametrize("html", NOT_FOUND.values(), ids=NOT_FOUND)
def test_no_author(html: str) -> None:
    assert article(html).authors == ()


@pytest.mark.parametrize("html", FOUND.values(), ids=FOUND)
def test_the_byline_is_no_paragraph(html: str) -> None:
    assert article(html).body == PARAGRAPHS


def test_two_authors_each_in_an_element() -> None:
    html = with_line("<div class='authors'><a rel='author'>Ann Lee</a> and <a rel='author'>Bo Ek</a></div>")
    assert article(html).authors == ("Ann Lee", "Bo Ek")
