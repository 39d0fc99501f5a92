"""What holds of every page: nothing raises, a comment's words are in no paragraph."""

from hypothesis import given
from hypothesis import strategies as st

from armada_cli.records import Source
from armada_cli.segment.page import segment_page
from tests.segment.page.pages import PARAGRAPHS, TITLE, article, page

PIECES = ["<p>", "</p>", "<div class='comment'>", "</div>", "<br>", "<b>", "</b>", "<a href='/'>", "</a>", "<h1>", "</h1>", "<td>", "<tr>", "<table>", "<li>", "<ul>",
          "<script type='application/ld+json'>", "</script>", "<title>", "{\"@type\": \"Article\", \"author\": [", "]}", "<time datetime='", "'>", "<!--", "-->", "<meta name='author' content='x y'>",
          "The river rose again on Tuesday, and nobody slept.", "By Ann Lee", "3 May 2019", "&nbsp;", "\x00", "\ud800", "<nav>", "<body>", "<html>", "<figure><img>", "<form>", " ", "\n"]  # fmt: skip


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=60))
def test_never_raises_and_every_part_is_sound(pieces: list[str]) -> None:
    found = segment_page(Source("p", "".join(pieces), "html"))
    assert all(p and p == " ".join(p.split()) for p in found.body)
    assert all(found.text[span.start : span.end] for _, span in found.parts())
    assert all(c.text for c in found.comments)


@given(st.text())
def test_any_text(text: str) -> None:
    segment_page(Source("p", text, "html"))


def test_markup_that_beautiful_soup_rejects() -> None:
    assert segment_page(Source("p", "<![endifion x]>" + " " * 5000, "html")).body == ()


WORDS = st.lists(
    st.sampled_from(["mule", "road", "slept", "badly", "again", "nobody", "letter", "river", "tea", "hill"]),
    min_size=6,
    max_size=20,
)


@given(st.lists(WORDS, min_size=1, max_size=5))
def test_no_word_of_a_comment_in_the_body(comments: list[list[str]]) -> None:
    items = "".join(
        f"<li class='comment'><cite class='fn'>Reader {n}</cite><p>{' '.join(words)}.</p></li>"
        for n, words in enumerate(comments)
    )
    html = page(
        f"<h1>{TITLE}</h1><div>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}</div><ol class='commentlist'>{items}</ol>"
    )
    assert article(html).body == PARAGRAPHS
