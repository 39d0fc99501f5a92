"""Threads as browsers put them on the clipboard from thirty-odd systems, below one pasted article."""

from __future__ import annotations

import pytest

from armada_cli.records import Source
from armada_cli.segment.plain import segment_plain
from tests.segment.page.generations import GERMAN, PARAGRAPHS

TITLE = "Ferry stays in port until Thursday"
TITLE_DE = "Fähre bleibt bis Donnerstag im Hafen"
HEAD = "\n\n".join([TITLE, "By Kari Lund\nNovember 8, 2021", *PARAGRAPHS, ""])
HEAD_DE = "\n\n".join([TITLE_DE, "Von Kari Lund\n08.11.2021, 06:00 Uhr", *GERMAN, ""])
DAYS = ("2021-11-08", "2021-11-08", "2021-11-09")
NEVER = (None, None, None)
one = "I was on that boat. Nobody told us anything for six hours."
two = "They knew about the mooring in the summer. I wrote to the council twice."
three = "Thank you to the school!"
one_de = "Ich war auf dem Schiff. Sechs Stunden lang hat uns niemand etwas gesagt."
two_de = "Das mit dem Poller wusste man schon im Sommer. Ich habe zweimal geschrieben."
three_de = "Danke an die Schule!"


def said(days=NEVER, depths=(0, 0, 0)):
    names = ("Marit Sand", "oldsalt_1950", "Per E.")
    return list(zip(names, days, depths, (one, two, three), strict=True))


def said_de(days=NEVER, depths=(0, 0, 0)):
    names = ("Marit Sand", "altersalzhering", "Per E.")
    return list(zip(names, days, depths, (one_de, two_de, three_de), strict=True))


# where it is from: (the thread as pasted, (author, day, depth, text) of each comment)
ENGLISH_FORMS = {
    "yt": (
        f"3 Comments\nSort by\n\n@maritsand\n3 hours ago\n{one}\n\n12\n\nReply\n\n@oldsalt_1950\n2 hours ago\n{two}\n\n3\n\nReply\n\n@pere\n1 hour ago (edited)\n{three}\n\nReply\n",
        [("maritsand", None, 0, one), ("oldsalt_1950", None, 0, two), ("pere", None, 0, three)],
    ),
    "fb": (
        f"3 Comments\nMost relevant\n\nMarit Sand\n{one}\n3y\nLike\nReply\n\noldsalt_1950\n{two}\n3y\nLike\nReply\n5\n\nPer E.\n{three}\n3y\nLike\nReply\n",
        said(),
    ),
    "fb_plugin": (
        f"3 Comments\nSort by Oldest\n\nMarit Sand\nWorks at Saltholm Harbour\n{one}\nLike · Reply · 2 · 3y\n\noldsalt_1950\n{two}\nLike · Reply · 3y\n\nPer E.\nTop fan\n{three}\nLike · Reply · 1 · 3y\n\nFacebook Comments Plugin\n",
        said(),
    ),
    "disqus": (
        f"3 Comments\nSaltholm Post\n🔒 Disqus' Privacy Policy\n1 Login\nFavorite 2\nTweet\nShare\nSort by Best\n\nJoin the discussion…\nLog in with\nor sign up with Disqus\n\nAvatar\nMarit Sand • 4 years ago\n{one}\n3 △ ▽ • Reply • Share ›\n\nAvatar\noldsalt_1950 Marit Sand • 4 years ago\n{two}\n△ ▽ • Reply • Share ›\n\nAvatar\nPer E. • 4 years ago\n{three}\n1 △ ▽ • Reply • Share ›\n\nSubscribe\nAdd Disqus to your site\nDo Not Sell My Data\n",
        [("Marit Sand", None, 0, one), ("oldsalt_1950", None, 0, two), ("Per E.", None, 0, three)],
    ),
    "disqus_new": (
        f"3 comments\n\nMarit Sand\n−\n⚑\n4 years ago\n{one}\n3\n0\nReply\n⥅\nShare ›\n\noldsalt_1950\n4 years ago\n{two}\n0\n0\nReply\n\nPer E.\n4 years ago\n{three}\n1\n0\nReply\n",
        said(),
    ),
    "wp": (
        f"3 thoughts on “{TITLE}”\n\n    Marit Sand says:\n    November 8, 2021 at 9:05 am\n\n    {one}\n    Reply\n        oldsalt_1950 says:\n        November 8, 2021 at 9:48 am\n\n        {two}\n        Reply\n    Per E. says:\n    November 9, 2021 at 5:30 pm\n\n    {three}\n    Reply\n\nLeave a Reply\n\nYour email address will not be published. Required fields are marked *\n\nComment *\n",
        said(DAYS, (0, 1, 0)),
    ),
    "wp_numbers": (
        f"3 Responses\n\n    1.\n    Marit Sand November 8, 2021 at 9:05 am # Reply\n\n    {one}\n\n    2.\n    oldsalt_1950 November 8, 2021 at 9:48 am # Reply\n\n    {two}\n\n    3.\n    Per E. November 9, 2021 at 5:30 pm # Reply\n\n    {three}\n",
        said(DAYS),
    ),
    "blogger": (
        f"3 comments:\n\nMarit Sand said...\n{one}\nMonday, November 08, 2021 at 9:05:00 AM\n\noldsalt_1950 said...\n{two}\nMonday, November 08, 2021 at 9:48:00 AM\n\nPer E. said...\n{three}\nTuesday, November 09, 2021 at 5:30:00 PM\n\nPost a Comment\n\nNewer Post Older Post Home\nSubscribe to: Post Comments (Atom)\n",
        said(DAYS),
    ),
    "blogger_new": (
        f"3 comments:\n\nMarit SandNovember 8, 2021 at 9:05 AM\n{one}\n\nReplyDelete\n\noldsalt_1950November 8, 2021 at 9:48 AM\n{two}\n\nReplyDelete\n\nPer E.November 9, 2021 at 5:30 PM\n{three}\n\nReplyDelete\nAdd comment\nLoad more...\n",
        said(DAYS),
    ),
    "reddit": (
        f"3 comments\n\nlevel 1\nMaritSand\n· 3 yr. ago\n{one}\n\n12\nReply\nShare\nReport\nSave\nFollow\n\nlevel 2\noldsalt_1950\n· 3 yr. ago\n{two}\n\n3\nReply\nShare\nReport\n\nlevel 1\nper_e\n· 3 yr. ago\n{three}\n\n1\nReply\nShare\n",
        [("MaritSand", None, 0, one), ("oldsalt_1950", None, 0, two), ("per_e", None, 0, three)],
    ),
    "hn": (
        f"oldsalt_1950 3 hours ago | parent | context | flag | next [–]\n\n{two}\n\nreply\n\nmaritsand 3 hours ago | prev | next [–]\n\n{one}\n\nreply\n\nper_e 2 hours ago | prev [–]\n\n{three}\n\nreply\n",
        [("oldsalt_1950", None, 0, two), ("maritsand", None, 0, one), ("per_e", None, 0, three)],
    ),
    "guardian": (
        f"Comments (3)\nSign in or create your Guardian account to join the discussion\n\nMaritSand\n8 Nov 2021 9:05\n12\n{one}\n\nReply\nShare\nReport\n\noldsalt_1950\nMaritSand\n8 Nov 2021 9:48\n3\n{two}\n\nReply\nShare\nReport\n\nPerE\n9 Nov 2021 17:30\n0\n{three}\n\nReply\nShare\nReport\n",
        [("MaritSand", "2021-11-08", 0, one), ("oldsalt_1950", "2021-11-08", 0, two), ("PerE", "2021-11-09", 0, three)],
    ),
    "mail": (
        f"Comments 3\nShare what you think\nThe comments below have not been moderated.\nNewest Oldest Best rated Worst rated\n\nMarit Sand, Saltholm, Norway, 4 years ago\n{one}\nReplyNew Comment\n12\n3\nClick to rate\n\noldsalt_1950, Bergen, Norway, 4 years ago\n{two}\nReplyNew Comment\n5\n0\nClick to rate\n\nPer E., Oslo, Norway, 4 years ago\n{three}\nReplyNew Comment\n1\n0\nClick to rate\n\nThe views expressed in the contents above are those of our users and do not necessarily reflect the views of the paper.\n",
        said(),
    ),
    "openweb": (
        f"Conversation\n3 Comments\nSort by Best\n\nMarit Sand\n8 November, 2021\n\n{one}\n\nReply\n12\n3\nShare\n\nO\noldsalt_1950\n8 November, 2021\n\n{two}\n\nReply\n5\nShare\n\nP\nPer E.\n9 November, 2021\n\n{three}\n\nReply\nShare\n\nShow More Comments\nPowered by\nTerms | Privacy | Feedback\n",
        said(DAYS),
    ),
    "nyt": (
        f"Comments 3\nThe comments section is closed.\nNYT Picks\nReader Picks\nAll\n\nM\nMarit Sand commented November 8, 2021\nSaltholm\n{one}\n\nReply\n33 Recommend\nShare\nFlag\n\nO\noldsalt_1950 commented November 8, 2021\nBergen\n{two}\n\nReply\n3 Recommend\nShare\nFlag\n\nP\nPer E. commented November 9, 2021\nOslo\n{three}\n\nReply\nRecommend\nShare\nFlag\n",
        said(DAYS),
    ),
    "medium": (
        f"Responses (3)\n\nWhat are your thoughts?\n\nMarit Sand\n\nNov 8, 2021\n\n{one}\n\n12\n\nReply\n\noldsalt_1950\n\nNov 8, 2021\n\n{two}\n\nReply\n\nPer E.\n\nNov 9, 2021\n\n{three}\n\nReply\n\nHelp\nStatus\nAbout\nCareers\n",
        said(DAYS),
    ),
    "substack": (
        f"Discussion about this post\n\nComments\nRestacks\n\nMarit Sand\n4d\n\n{one}\n\nExpand full comment\nLike (12)\nReply\nShare\n\noldsalt_1950\n4d\n\n{two}\n\nExpand full comment\nLike (2)\nReply\nShare\n\nPer E.\n3d\n\n{three}\n\nExpand full comment\nLike\nReply\nShare\n\n© 2021 Saltholm Post\nPrivacy ∙ Terms ∙ Collection notice\n",
        said(),
    ),
    "vb": (
        f"#1\n11-08-2021, 09:05 AM\nMarit Sand\nSenior Member\n\nJoin Date: Mar 2005\nLocation: Saltholm\nPosts: 1,204\n\n{one}\n\nReply With Quote\n#2\n11-08-2021, 09:48 AM\noldsalt_1950\nMember\n\nJoin Date: Jan 2010\nPosts: 12\n\n{two}\n\nReply With Quote\n#3\n11-13-2021, 05:30 PM\nPer E.\nJunior Member\n\nJoin Date: Nov 2021\nPosts: 1\n\n{three}\n\nReply With Quote\n",
        said(("2021-11-08", "2021-11-08", "2021-11-13")),
    ),
    "list_dots": (
        f"Comments\n\n• Marit Sand | November 8, 2021 | Reply\n  {one}\n\n• oldsalt_1950 | November 8, 2021 | Reply\n  {two}\n\n• Per E. | November 9, 2021 | Reply\n  {three}\n",
        said(DAYS),
    ),
    "mt": (
        f"Comments\n\n{one}\n\nPosted by: Marit Sand | November 8, 2021 9:05 AM\n\n{two}\n\nPosted by: oldsalt_1950 | November 8, 2021 9:48 AM\n\n{three}\n\nPosted by: Per E. | November 9, 2021 5:30 PM\n\nPost a comment\n\nName:\nEmail Address:\nURL:\nRemember personal info?\nComments:\n",
        said(DAYS),
    ),
    "guest": (
        f"3 Comments\n\nGuest\n8 November 2021 at 9:05\n{one}\nReply\n\nAnonymous\n8 November 2021 at 9:48\n{two}\nReply\n\nPer E.\n9 November 2021 at 17:30\n{three}\nReply\n",
        [("Guest", "2021-11-08", 0, one), ("Anonymous", "2021-11-08", 0, two), ("Per E.", "2021-11-09", 0, three)],
    ),
    "noheading_rel": (
        f"Marit Sand\n3 years ago\n{one}\nReply\n\noldsalt_1950\n3 years ago\n{two}\nReply\n\nPer E.\n3 years ago\n{three}\nReply\n",
        said(),
    ),
    "multi_par": (
        f"2 Comments\n\nMarit Sand\nNovember 8, 2021 at 9:05 am\n\n{one}\n\nThe biscuits were the only good part, and they were stale.\n\nI shall write to the company.\n\nReply\n\nPer E.\nNovember 9, 2021 at 5:30 pm\n\n{three}\n\nReply\n",
        [
            (
                "Marit Sand",
                "2021-11-08",
                0,
                one + " The biscuits were the only good part, and they were stale. I shall write to the company.",
            ),
            ("Per E.", "2021-11-09", 0, three),
        ],
    ),
    "linkedin": (
        f"3 Comments\n\nMarit Sand\n• 2nd\nHarbour pilot at Saltholm\n3y\n{one}\nLike\nReply\n\noldsalt_1950\n• 3rd+\nRetired\n3y\n{two}\nLike\nReply\n\nPer E.\n• 1st\nTeacher\n3y\n{three}\nLike\nReply\n",
        said(),
    ),
}
GERMAN_FORMS = {
    "de_antworten": (
        f"3 Kommentare\n\nSortieren nach\nNeueste zuerst\n\nMarit Sand\nvor 3 Jahren\n{one_de}\n\nAntworten\nMelden\n\naltersalzhering\nvor 3 Jahren\n{two_de}\n\nAntworten\nMelden\n\nPer E.\nvor 2 Jahren\n{three_de}\n\nAntworten\nMelden\n\nMehr Kommentare anzeigen\n",
        said_de(),
    ),
    "de_schrieb": (
        f"Leserkommentare\n\nMarit Sand schrieb am 08.11.2021 09:05 Uhr:\n{one_de}\nBeitrag melden Antworten\n\naltersalzhering schrieb am 08.11.2021 09:48 Uhr:\n{two_de}\nBeitrag melden Antworten\n\nPer E. schrieb am 09.11.2021 17:30 Uhr:\n{three_de}\nBeitrag melden Antworten\n",
        said_de(DAYS),
    ),
    "de_zeit": (
        f"3 Kommentare\nAlle Kommentare öffnen\nSeite 1 von 1\nKommentieren\n\nMS\nMarit Sand\n#1  —  8. November 2021, 9:05 Uhr  21\n\n{one_de}\n\nAntworten Melden Empfehlen\n\naltersalzhering\n#1.1  —  8. November 2021, 9:48 Uhr  3\n\n{two_de}\n\nAntworten Melden Empfehlen\n\nPer E.\n#2  —  9. November 2021, 17:30 Uhr  1\n\n{three_de}\n\nAntworten Melden Empfehlen\n",
        said_de(DAYS, (0, 1, 0)),
    ),
    "de_spiegel": (
        f"Diskutieren Sie mit\n3 Leserkommentare\n\n1. Warten\n\nMarit Sand, 08.11.2021\n{one_de}\n\n2. Poller\n\naltersalzhering, 08.11.2021\n{two_de}\n\n3. Dank\n\nPer E., 09.11.2021\n{three_de}\n",
        said_de(DAYS),
    ),
    "de_standard": (
        f"Forum: 3 Postings\nIhre Meinung zählt.\n\nMarit Sand\n8. November 2021, 09:05:11\n\n{one_de}\n\nantworten\n\naltersalzhering\n8. November 2021, 09:48:59\n\n{two_de}\n\nantworten\n\nPer E.\n9. November 2021, 17:30:02\n\n{three_de}\n\nantworten\n",
        said_de(DAYS),
    ),
    "de_wp": (
        f"3 Gedanken zu „{TITLE_DE}“\n\nMarit Sand sagt:\n8. November 2021 um 9:05 Uhr\n\n{one_de}\n\nAntworten\n\naltersalzhering sagt:\n8. November 2021 um 9:48 Uhr\n\n{two_de}\n\nAntworten\n\nPer E. sagt:\n9. November 2021 um 17:30 Uhr\n\n{three_de}\n\nAntworten\n\nSchreibe einen Kommentar\n\nDeine three_de-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert\n\nKommentar *\n\nName *\n",
        said_de(DAYS),
    ),
    "de_taz": (
        f"LESER*INNENKOMMENTARE\n\nKommentarpause ab 30. Dezember 2021\n\nMarit Sand\n08.11.2021, 09:05 Uhr\n{one_de}\nantworten\n\naltersalzhering\n08.11.2021, 09:48 Uhr\n@Marit Sand {two_de}\nantworten\n\nPer E.\n09.11.2021, 17:30 Uhr\n{three_de}\nantworten\n",
        [
            ("Marit Sand", DAYS[0], 0, one_de),
            ("altersalzhering", DAYS[1], 0, "@Marit Sand " + two_de),
            ("Per E.", DAYS[2], 0, three_de),
        ],
    ),
    "de_gast": (
        f"Kommentare\n\nGast\n8.11.2021, 09:05\n{one_de}\n\nAntwort auf Gast von altersalzhering\n8.11.2021, 09:48\n{two_de}\n\nPer E.\n9.11.2021, 17:30\n{three_de}\n",
        [
            ("Gast", DAYS[0], 0, one_de),
            ("altersalzhering", DAYS[1], 0, two_de),
            ("Per E.", DAYS[2], 0, three_de),
        ],
    ),
    "de_brief": (
        f"Leserbriefe\n\n{one_de}\nMarit Sand, Saltholm\n\n{two_de}\naltersalzhering, Bergen\n\n{three_de}\nPer E., Oslo\n",
        said_de(),
    ),
}


@pytest.mark.parametrize("form", ENGLISH_FORMS)
def test_a_thread_in_english(form):
    thread, comments = ENGLISH_FORMS[form]
    check(HEAD + thread, TITLE, PARAGRAPHS, comments)


@pytest.mark.parametrize("form", GERMAN_FORMS)
def test_a_thread_in_german(form):
    thread, comments = GERMAN_FORMS[form]
    check(HEAD_DE + thread, TITLE_DE, GERMAN, comments)


def check(text, title, paragraphs, comments):
    found = segment_plain(Source("pasted.txt", text, "text"))
    assert [(c.author, c.date, c.depth, c.text) for c in found.comments] == comments
    assert list(found.body) == paragraphs
    assert (found.title, found.authors, found.published) == (title, ("Kari Lund",), "2021-11-08")
