"""Readers' comments on pages: found whole in many systems, and never where there are none."""

from __future__ import annotations

import pytest

from armada_cli.records import Source
from armada_cli.segment.page import segment_page
from tests.segment.page.systems import FLAT, PARAGRAPHS, SYSTEMS, A, B, C, page

LANGUAGES = {"remark42": "en-GB", "kinja": "en-US", "drupal6": "en-US", "vb4": "en-US", "figaro": "fr"}
GERMAN = ("heise", "spiegel", "nzz", "ps", "rows", "coral_de", "faz", "standard")


def article(thread: str, lang: str = "en"):
    return segment_page(Source("page.html", page(thread, lang), "html"))


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_system(system):
    thread, comments = SYSTEMS[system]
    found = article(thread, "de" if system in GERMAN else LANGUAGES.get(system, "en"))
    assert [(c.author, c.date, c.depth, c.text) for c in found.comments] == comments
    assert list(found.body) == PARAGRAPHS
    assert found.authors == ("Clara Whitcombe",)


# what it shows: (the three texts as HTML, the same as they are read)
WRITINGS = {
    "somebody is quoted": (
        (
            "The inspector said: “The cause is not known.” How odd.",
            "“Nobody was hurt” - apart from the cat!",
            "3 cats and 2 dogs live there. That is all I have to say on 4 March 2012.",
        ),
        None,
    ),
    "links and bold": (
        (
            'See <a href="https://photos.example/fire" rel="nofollow">my photos of the fire</a> for proof.',
            '@Jude <a href="http://x.example/1">https://photos.example/fire</a> does not open here.',
            "Thanks, <b>council</b>.",
        ),
        (
            "See my photos of the fire for proof.",
            "@Jude https://photos.example/fire does not open here.",
            "Thanks, council.",
        ),
    ),
    "signs": (("😢😢", "So sorry for them all 🙏", "👍"), None),
    "words of buttons": (
        ("Reply to all who ask: nobody was hurt.", "I like it when people share. Report it!", "Like father, like son."),
        None,
    ),
}
ODD = {
    "nuke": {"somebody is quoted", "links and bold", "signs"},
    "hr": {"links and bold"},
    "ghost": {"signs"},
    "utterances": {"signs"},
    "dtdd": {"somebody is quoted"},
}


@pytest.mark.parametrize("kind", WRITINGS)
@pytest.mark.parametrize("system", [system for system in SYSTEMS if system != "long"])
def test_what_readers_write_changes_nothing(system, kind):
    if kind in ODD.get(system, ()):
        pytest.skip("the thread has no names to go by")
    thread, comments = SYSTEMS[system]
    written, read = WRITINGS[kind]
    for old, new in zip((A, B, C), written, strict=True):
        thread = thread.replace(old, new)
    found = article(thread, "de" if system in GERMAN else LANGUAGES.get(system, "en"))
    texts = dict(zip((A, B, C), read or written, strict=True))
    wanted = [next(new for old, new in texts.items() if old in text) for *_, text in comments]
    assert [c.author for c in found.comments] == [author for author, *_ in comments]
    assert all(text in c.text for c, text in zip(found.comments, wanted, strict=True))
    assert list(found.body) == PARAGRAPHS


@pytest.mark.parametrize("system", SYSTEMS)
def test_guests_have_no_other_name(system):
    thread, comments = SYSTEMS[system]
    thread = thread.replace("Hal Finch", "Guest").replace("Mo_42", "Anonymous")
    found = article(thread, "de" if system in GERMAN else LANGUAGES.get(system, "en"))
    renamed = {"Hal Finch": "Guest", "Mo_42": "Anonymous"}
    assert [c.author for c in found.comments] == [renamed.get(author, author) for author, *_ in comments]


NONE = {
    "a form alone": '<div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form><p class="comment-form-author"><label>Name *</label></p></form></div>',
    "no comments yet": '<section id="comments"><h2>Comments (0)</h2><p>No comments yet. Be the first to comment on this story.</p></section>',
    "closed and not loaded": '<section id="comments"><h2>212 Comments</h2><p>The comments section is closed.</p><div>Loading comments…</div></section>',
    "comments on other articles": '<aside class="widget widget_recent_comments"><h2>Recent Comments</h2><ul><li class="recentcomments"><span class="comment-author-link">Jude</span> on <a href="/x">The price of bread</a></li><li class="recentcomments"><span class="comment-author-link">Mo</span> on <a href="/y">Ferry late again</a></li></ul></aside>',
    "teasers with names and days": "".join(
        f'<div class="teaser"><h3><a href="/s/{n}">{t}</a></h3><span class="author">{a}</span> <time datetime="2012-03-0{n}">March {n}, 2012</time></div>'
        for n, a, t in (
            (1, "Ann Lee", "Ferry late again"),
            (2, "Bo Chan", "Five charts on flour"),
            (3, "Cy Dow", "Who owns the weir"),
        )
    ),
    "related stories": '<section><h2>More stories</h2><ul class="related"><li><a href="/a"><span class="date">March 1, 2012</span> Ferry late again</a></li><li><a href="/b"><span class="date">March 2, 2012</span> Five charts on flour</a></li></ul></section>',
    "a note on the writer": '<div class="author-box"><span class="author-name">Clara Whitcombe</span><p>Clara Whitcombe writes about mills.</p><a href="/c">Follow</a></div>',
    "a removed comment": '<div class="comments"><div class="comment" id="comment-1"><span class="comment-author">Jude</span> <time datetime="2012-03-04">March 4, 2012</time><div class="comment-body"><p>This comment has been removed by a moderator.</p></div></div></div>',
    "a pingback": '<ol class="commentlist"><li class="pingback" id="comment-9"><cite>Bread Weekly</cite> <span class="date">March 4, 2012</span><p>[...] a mill has burned down at Otterford [...]</p></li></ol>',
}


@pytest.mark.parametrize("rest", NONE.values(), ids=NONE)
def test_no_comments(rest):
    found = article(rest)
    assert found.comments == ()
    assert list(found.body) == PARAGRAPHS


ALONE = {
    "name and time in one line": "<h3>1 Comment</h3><div class='x'><b>Jude</b> <i>March 4, 2012 at 8:12</i><p>{}</p></div>",
    "name and time in two": "<h3>Comments (1)</h3><div><div>Jude</div><div>March 4, 2012</div><div>{}</div></div>",
    "a count in letters": "<h4>One Response to “Mill fire”</h4><ol><li>Jude, March 4, 2012<p>{}</p></li></ol>",
    "a row of a table": "<b>1 comment</b><table><tr><td>Jude<br>March 4, 2012</td><td>{}</td></tr></table>",
    "a list of terms": "<h3>1 Comment</h3><dl><dt>Jude, March 4, 2012</dt><dd>{}</dd></dl><h3>More</h3><p>On bread.</p>",
}


@pytest.mark.parametrize("thread", ALONE.values(), ids=ALONE)
@pytest.mark.parametrize("text", [(B,), (A, C)], ids=["one paragraph", "two"])
def test_a_single_comment_that_the_heading_counts(thread, text):
    found = article(thread.format("</p><p>".join(text)))
    assert [(c.author, c.date, c.text) for c in found.comments] == [("Jude", "2012-03-04", " ".join(text))]
    assert list(found.body) == PARAGRAPHS


NOT_ALONE = {
    "no count": "<h3>Comments</h3><div><b>Jude</b> <i>March 4, 2012</i><p>{}</p></div>",
    "another count": "<h3>12 Comments</h3><div><b>Jude</b> <i>March 4, 2012</i><p>{}</p></div>",
    "a teaser": "<h3>1 Comment</h3><div><h4><a href='/f'>Ferry late</a></h4> <i>March 4, 2012</i><p>{}</p></div>",
    "another section": "<h3>1 Comment</h3><p>Log in.</p><h3>Diary</h3><div><b>Jude</b> <i>March 4, 2012</i><p>{}</p></div>",
}


@pytest.mark.parametrize("rest", NOT_ALONE.values(), ids=NOT_ALONE)
def test_nothing_vouches_for_a_single_block(rest):
    assert article(rest.format(B)).comments == ()


def test_entries_of_a_live_blog_are_the_article():
    entries = "".join(
        f'<div class="entry"><time>1{n}:0{n}</time><h3>At 1{n}</h3><p>{p}</p></div>' for n, p in enumerate(PARAGRAPHS)
    )
    text = f"<html><body><h1>Mill fire as it happened</h1><div class='liveblog'>{entries}</div></body></html>"
    found = segment_page(Source("page.html", text, "html"))
    assert found.comments == ()
    assert PARAGRAPHS[0] in found.body


def test_signed_entries_of_a_live_report_are_the_article():
    entries = "".join(
        f'<li class="post" id="post-{n}"><div class="post-meta"><span class="author">Clara Whitcombe</span> <time datetime="2012-03-03T1{n}:00">1{n}:00</time></div>'
        f'<div class="post-content"><p>{p}</p></div></li>'
        for n, p in enumerate(PARAGRAPHS)
    )
    found = segment_page(
        Source("page.html", f"<html><body><h1>Mill fire live</h1><ul>{entries}</ul></body></html>", "html")
    )
    assert found.comments == ()
    assert list(found.body) == PARAGRAPHS


def test_the_first_post_of_a_forum_is_its_article_however_short():
    posts = "".join(
        f'<div class="post" id="post{n}"><p class="author">by <strong>{name}</strong> » Mon Mar 0{n}, 2012 9:05 am</p><div class="content">{t}</div></div>'
        for n, (name, t) in enumerate([("Jude", A), ("Hal Finch", B), ("Mo_42", C)], 4)
    )
    found = segment_page(Source("page.html", f"<html lang='en'><body><h2>Mill fire?</h2>{posts}</body></html>", "html"))
    assert found.body == (A,)
    assert [(c.author, c.text) for c in found.comments] == [("Hal Finch", B), ("Mo_42", C)]


def test_teasers_below_a_label_above_the_article_are_no_thread():
    label = '<div class="tools"><div class="label">comments</div></div>'
    line = '<div id="Byline"><a href="/p">Print</a> <span class="author">Clara Whitcombe</span> on <span class="date">March 3, 2012 at 12:06 PM</span></div>'
    text = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    html = f"<html lang='en'><body><h1>Mill fire</h1>{label}{line}<div class='x'>{text}</div></body></html>"
    found = segment_page(Source("page.html", html, "html"))
    assert found.comments == ()
    assert list(found.body) == PARAGRAPHS


def test_a_reply_to_a_removed_comment_keeps_its_depth():
    def one(name, text, number, inside=""):
        return (
            f'<li class="comment" id="comment-{number}"><cite class="fn">{name}</cite> <time>March 4, 2012</time>'
            f'<div class="comment-content"><p>{text}</p></div><ul class="children">{inside}</ul></li>'
        )

    thread = (
        f'<ol class="commentlist">{one("Jude", "This comment was deleted.", 1, one("Hal", B, 2))}{one("Mo", C, 3)}</ol>'
    )
    assert [(c.author, c.depth) for c in article(thread).comments] == [("Hal", 1), ("Mo", 0)]


def test_comments_below_another_article_are_not_this_ones():
    def thread(*texts):
        return (
            '<div class="comments">'
            + "".join(
                f'<div class="comment" id="comment-{abs(hash(t)) % 997}"><b class="author">{n}</b> <time>March 4, 2012</time><p class="text">{t}</p></div>'
                for n, t in texts
            )
            + "</div>"
        )

    other = (
        "<article><h2>Ferry late again</h2>" + "".join(f"<p>{p} {p}</p>" for p in reversed(PARAGRAPHS)) + "</article>"
    )
    found = article(thread(("Jude", A), ("Hal", B)) + other + thread(("Mo", C), ("Bo", "Late as ever.")))
    assert [c.author for c in found.comments] == ["Jude", "Hal"]


def test_a_thread_in_json_ld_alone():
    script = (
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "comment": [{{"@type": "Comment", "text": "{A}", '
        f'"dateCreated": "2012-03-04T08:00:00Z", "author": {{"name": "Jude"}}, "comment": [{{"@type": "Comment", "text": "{B}", '
        '"author": {"name": "Hal"}}]}]}</script>'
    )
    found = article(script)
    assert [(c.author, c.date, c.depth, c.text) for c in found.comments] == [
        ("Jude", "2012-03-04", 0, A),
        ("Hal", None, 1, B),
    ]


@pytest.mark.parametrize(
    "lang, stamp, day",
    [
        ("en-US", "03/04/2012 8:12 AM", "2012-03-04"),
        ("en-GB", "04/03/2012 08:12", "2012-03-04"),
        ("fr", "04/03/2012 08:12", "2012-03-04"),
        ("en", "03/04/2012", None),
        ("en", "2 days ago", None),
        ("de", "4. März 2012, 8:12 Uhr", "2012-03-04"),
    ],
)
def test_days_as_shown(lang, stamp, day):
    thread = "".join(
        f'<div class="comment" id="comment-{n}"><b class="author">{a}</b> <span class="date">{stamp}</span><p class="text">{t}</p></div>'
        for n, (a, _, _, t) in enumerate(FLAT)
    )
    assert {c.date for c in article(f'<div class="comments">{thread}</div>', lang).comments} == {day}
