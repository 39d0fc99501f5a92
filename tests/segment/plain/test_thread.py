"""Threads as many systems leave them on the clipboard; the texts are the same two comments throughout."""

from __future__ import annotations

import pytest

from armada_cli.records import Source
from armada_cli.segment.plain import segment_plain

BODY = [
    "The mill at Otterford burned down on Friday night and took the bakery with it, leaving the village without bread for the first time since the war.",
    "Nobody was hurt, the fire brigade said, although a cat was seen to leave by the chimney and has not been found since.",
    '"We will bake at the school," said the baker, Ruth Ansell, who has already carried her last sack of flour across the road.',
    "The cause is not known. An inspector is expected from the county town on Monday, when the ashes have cooled.",
]
FIRST = "I saw the flames from the hill."
SECOND = "My grandfather built that mill. It had a stone floor."
HEAD = "Mill fire leaves Otterford without bread\n\nBy Clara Whitcombe\nMarch 3, 2012\n\n"

# what it shows: (the thread as pasted, (author, day, depth) of each comment)
THREADS = {
    "movable type: signature below": (
        "\nComments\n\n{FIRST}\n\nPosted by: Jude | March 4, 2012 8:12 AM\n\n{SECOND}\n\nPosted by: Hal Finch | March 4, 2012 9:40 AM\n\nPost a comment\n\nName:\n",
        [("Jude", "2012-03-04", 0), ("Hal Finch", "2012-03-04", 0)],
    ),
    "vBulletin 4: time, name, card": (
        "\n03-04-2012, 08:12 AM #2\nJude\nSenior Member\nJoin Date: Jan 2005\nPosts: 61\n\n{FIRST}\n\nReply With Quote\n\n03-04-2012, 09:40 AM #3\nHal Finch\nMember\nJoin Date: Feb 2006\nPosts: 12\n\n{SECOND}\n\nReply With Quote\n",
        [("Jude", "2012-03-04", 0), ("Hal Finch", "2012-03-04", 0)],
    ),
    "Disqus: parent beside the name": (
        "\n2 Comments\nSort by Best\n\nAvatar\nJude • 9 years ago\n{FIRST}\n\n3\n•Reply•Share ›\n\nAvatar\nHal Finch  Jude • 9 years ago\n{SECOND}\n\n•Reply•Share ›\n\n✉ Subscribe\n",
        [("Jude", None, 0), ("Hal Finch", None, 0)],
    ),
    "name, town and day on two lines": (
        "\n2 Comments\n\nJude\nBristol | March 4\n\n{FIRST}\n\nReply 12 Recommend Share Flag\n\nHal Finch\nLeeds, UK | March 4\n\n{SECOND}\n\nReply 3 Recommend Share Flag\n",
        [("Jude", None, 0), ("Hal Finch", None, 0)],
    ),
    "name, time, likes": (
        "\nComments (2)\n\nJude\n4 Mar 2012 8:12\n\n12\n{FIRST}\n\nReply Share\nReport\n\nHalFinch -> Jude\n4 Mar 2012 9:40\n\n3\n{SECOND}\n\nReply Share\nReport\n",
        [("Jude", "2012-03-04", 0), ("HalFinch", "2012-03-04", 0)],
    ),
    "buttons alone close a comment": (
        "\n2 comments\n\nJude Marsh\n{FIRST}\nLike · Reply · 3 · 2d\n\nHal Finch\n{SECOND}\nLike · Reply · 1d\n",
        [("Jude Marsh", None, 0), ("Hal Finch", None, 0)],
    ),
    "handles": (
        "\n2 Comments\nSort by\n\n@jude\n2 years ago\n{FIRST}\n\n14\n\nReply\n\n@hal_finch\n2 years ago (edited)\n{SECOND}\n\nReply\n",
        [("jude", None, 0), ("hal_finch", None, 0)],
    ),
    "points, indented": (
        "\n[–]jude 12 points 2 years ago \n{FIRST}\npermalink save parent report reply\n\n    [–]halfinch 3 points 2 years ago \n    {SECOND}\n    permalink save parent report reply\n",
        [("jude", None, 0), ("halfinch", None, 1)],
    ),
    "numbers like 1.1, German": (
        "\n2 Kommentare\nKommentieren\n\nJude\n#1  —  vor 2 Jahren\n\n{FIRST}\n\nAntworten\n\nHal Finch\n#1.1  —  vor 2 Jahren\n\n{SECOND}\n\nAntworten\n",
        [("Jude", None, 0), ("Hal Finch", None, 1)],
    ),
    "a count alone is no thread": ("\nKommentare lesen (2)\n", []),
    "WordPress in German": (
        "\n2 Gedanken zu „Mill fire leaves Otterford without bread“\n\nJude sagt:\n4. März 2012 um 08:12 Uhr\n\n{FIRST}\n\nAntworten\n\nHal Finch sagt:\n4. März 2012 um 09:40 Uhr\n\n{SECOND}\n\nAntworten\n\nSchreibe einen Kommentar\n\nDeine E-Mail-Adresse wird nicht veröffentlicht.\n",
        [("Jude", "2012-03-04", 0), ("Hal Finch", "2012-03-04", 0)],
    ),
    "name, town, country, time": (
        "\nComments\n\nJude, Bristol, United Kingdom, 9 years ago\n\n{FIRST}\n\nClick to rate  14  2\n\nHal Finch, Leeds, United Kingdom, 9 years ago\n\n{SECOND}\n\nClick to rate 3 1\n",
        [("Jude", None, 0), ("Hal Finch", None, 0)],
    ),
    "said...": (
        "\n2 comments:\n\nJude said...\n{FIRST}\n\n8:12 AM\nHal Finch said...\n{SECOND}\n\n4 March 2012 at 09:40\n\nPost a Comment\n\nNewer Post Older Post Home\n\nSubscribe to: Post Comments (Atom)\n",
        [("Jude", None, 0), ("Hal Finch", "2012-03-04", 0)],
    ),
    "numbered says": (
        "\n2 Responses to “Mill fire leaves Otterford without bread”\n\n   1. Jude Says:\n      March 4th, 2012 at 8:12 am\n\n      {FIRST}\n   2. Hal Finch Says:\n      March 4th, 2012 at 9:40 am\n\n      {SECOND}\n\nLeave a Reply\n",
        [("Jude", "2012-03-04", 0), ("Hal Finch", "2012-03-04", 0)],
    ),
    "name: text": (
        "\nReader comments:\n\nJude: {FIRST}\n\nHal Finch: {SECOND}\n",
        [("Jude", None, 0), ("Hal Finch", None, 0)],
    ),
    "subject above the header": (
        "\nComments\n\nSubject line here\nSubmitted by Jude (not verified) on Sun, 03/04/2012 - 08:12.\n\n{FIRST}\n\n    * reply\n\nGood old mill\nSubmitted by Hal Finch on Sun, 03/04/2012 - 09:40.\n\n{SECOND}\n\n    * reply\n",
        [("Jude", "2012-03-04", 0), ("Hal Finch", "2012-03-04", 0)],
    ),
    "From name on day": (
        "\nDISCUSSION\n\nFrom Jude on 4 March 2012\n{FIRST}\n\nFrom Hal Finch on 5 March 2012\n{SECOND}\n",
        [("Jude", "2012-03-04", 0), ("Hal Finch", "2012-03-05", 0)],
    ),
    "indentation is depth": (
        "\n2 thoughts on “Mill fire leaves Otterford without bread”\n\n    Jude\n    March 4, 2012 at 8:12 am\n    {FIRST}\n\n    Reply\n        Hal Finch\n        March 4, 2012 at 9:40 am\n        {SECOND}\n\n        Reply\n\nLeave a Reply Cancel reply\n\nYour email address will not be published. Required fields are marked *\n",
        [("Jude", "2012-03-04", 0), ("Hal Finch", "2012-03-04", 1)],
    ),
    "day without a year": (
        "\n2 Comments\n\nJude\nMar 4\n{FIRST}\nLike (3)\nReply\nShare\n\nHal Finch\nMar 4\n{SECOND}\nLike\nReply\nShare\n\nReady for more?\n",
        [("Jude", None, 0), ("Hal Finch", None, 0)],
    ),
    "numeric dates": (
        "\nDISCUSSION\n\njudemarsh\n3/04/12 8:12am\n\n{FIRST}\n\nReply\n6\n\nHal Finch\n3/04/12 9:40am\n\n{SECOND}\n\nReply\n1\n",
        [("judemarsh", "2012-03-04", 0), ("Hal Finch", "2012-03-04", 0)],
    ),
    "name, day, time, German": (
        "\nPostings: 2\n\nJude, 4. März 2012, 08:12:31\n\n{FIRST}\n\nantworten  melden  permalink\n\nHal Finch, 4. März 2012, 09:40:12\n\n{SECOND}\n\nantworten  melden  permalink\n",
        [("Jude", "2012-03-04", 0), ("Hal Finch", "2012-03-04", 0)],
    ),
    "name and time below": (
        "\nComments (2)\n\n{FIRST}\nJude, 4 March 2012 8:12\n\n{SECOND}\nHal Finch, 4 March 2012 9:40\n",
        [("Jude", "2012-03-04", 0), ("Hal Finch", "2012-03-04", 0)],
    ),
    "Spanish": (
        "\n2 comentarios\n\nJude dice:\n4 marzo, 2012 a las 8:12\n{FIRST}\nResponder\n\nHal Finch dice:\n4 marzo, 2012 a las 9:40\n{SECOND}\nResponder\n\nDeja una respuesta\n",
        [("Jude", "2012-03-04", 0), ("Hal Finch", "2012-03-04", 0)],
    ),
    "ranks, no heading": (
        "\nJude\nWell-Known Member\nMar 4, 2012\n#2\n{FIRST}\nLike Reply\n\nHal Finch\nNew Member\nMar 4, 2012\n#3\n{SECOND}\nLike Reply\n",
        [("Jude", "2012-03-04", 0), ("Hal Finch", "2012-03-04", 0)],
    ),
    "nested by indentation": (
        "\n(2 comments) - (Post a new comment)\n\njude_m\n2012-03-04 08:12 am UTC (link)\n{FIRST}\n(Reply) (Thread)\n\n    hal_finch\n    2012-03-04 09:40 am UTC (link)\n    {SECOND}\n    (Reply) (Parent) (Thread)\n",
        [("jude_m", "2012-03-04", 0), ("hal_finch", "2012-03-04", 1)],
    ),
}


def article(thread: str):
    text = HEAD + "\n\n".join(BODY) + "\n\n" + thread.replace("{FIRST}", FIRST).replace("{SECOND}", SECOND)
    return segment_plain(Source("pasted.txt", text, "text"))


@pytest.mark.parametrize("thread, comments", THREADS.values(), ids=THREADS)
def test_a_thread_is_found_whole(thread, comments):
    found = [(c.author, c.date, c.depth, c.text) for c in article(thread).comments]
    assert found == [(*header, text) for header, text in zip(comments, (FIRST, SECOND), strict=False)]


@pytest.mark.parametrize("thread, comments", THREADS.values(), ids=THREADS)
def test_no_word_of_a_thread_is_in_the_body(thread, comments):
    assert list(article(thread).body) == BODY


REMOVED = "2 comments\n\nJude says:\n\nComment removed by a moderator.\n\n    Hal Finch says:\n\n    {SECOND}\n\nMo says:\n\n{FIRST}\n"


def test_a_removed_comment_is_none_and_its_reply_keeps_its_depth():
    assert [(c.author, c.depth) for c in article(REMOVED).comments] == [("Hal Finch", 1), ("Mo", 0)]


@pytest.mark.parametrize(
    "paragraph",
    [
        '"Mr Finch says: I told you so," the baker read out to the council, and put the letter away.',
        "Posted by the door was a notice which said that the bread would be late on Monday.",
        "The miller wrote:",
        "Otterford, March 2, 2012",
    ],
)
def test_words_like_headers_in_the_body_are_the_body(paragraph):
    text = HEAD + "\n\n".join([BODY[0], paragraph, *BODY[1:]])
    found = segment_plain(Source("pasted.txt", text, "text"))
    assert found.comments == ()
    assert paragraph in found.body


def test_the_entries_of_a_live_page_are_its_body():
    entries = (
        "17:55 – Baker moves to the school\n\nRuth Ansell has carried her oven across the road, the parish says.\n\n"
        "16:20 – Cat seen near the church\n\nThe cat that left by the chimney has been seen on the tower.\n\n"
        "14:05 – Road still closed\n\nThe road to the county town stays closed until Monday, the police say."
    )
    found = article(entries)
    assert not found.comments
    assert "The cat that left by the chimney has been seen on the tower." in found.body
