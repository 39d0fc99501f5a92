"""More threads, as readers of other languages and older sites paste them."""

from __future__ import annotations

import pytest

from tests.segment.plain.test_thread import BODY, FIRST, SECOND, article

THIRD = "Is the cat back?"

# what it shows: (the thread as pasted, (author, day, depth, text) of each comment)
THREADS = {
    "de_pipe": (
        "Leserkommentare (3)\n\nJude | 04.03.2012 | 18:30 Uhr\nI saw the flames from the hill.\nAntworten\n\nHal Finch | 05.03.2012 | 18:30 Uhr\nMy grandfather built that mill. It had a stone floor.\nAntworten\n\nMo_42 | 06.03.2012 | 18:30 Uhr\nIs the cat back?\nAntworten",
        [("Jude", "2012-03-04", 0, FIRST), ("Hal Finch", "2012-03-05", 0, SECOND), ("Mo_42", "2012-03-06", 0, THIRD)],
    ),
    "de_von": (
        "3 Kommentare\n\nvon Jude am 04.03.2012 um 18:30 Uhr\n\nI saw the flames from the hill.\n\nvon Hal Finch am 05.03.2012 um 18:30 Uhr\n\nMy grandfather built that mill. It had a stone floor.\n\nvon Mo_42 am 06.03.2012 um 18:30 Uhr\n\nIs the cat back?",
        [("Jude", "2012-03-04", 0, FIRST), ("Hal Finch", "2012-03-05", 0, SECOND), ("Mo_42", "2012-03-06", 0, THIRD)],
    ),
    "de_geschr": (
        "Kommentare\n\n1. Geschrieben von Jude am 4. März 2012\nI saw the flames from the hill.\n\n2. Geschrieben von Hal Finch am 5. März 2012\nMy grandfather built that mill. It had a stone floor.\n\n3. Geschrieben von Mo_42 am 6. März 2012\nIs the cat back?",
        [("Jude", "2012-03-04", 0, FIRST), ("Hal Finch", "2012-03-05", 0, SECOND), ("Mo_42", "2012-03-06", 0, THIRD)],
    ),
    "de_paren": (
        "KOMMENTARE\n\nJude (4.3.2012, 18:30)\nI saw the flames from the hill.\n\nHal Finch (5.3.2012, 18:30)\nMy grandfather built that mill. It had a stone floor.\n\nMo_42 (6.3.2012, 18:30)\nIs the cat back?",
        [("Jude", "2012-03-04", 0, FIRST), ("Hal Finch", "2012-03-05", 0, SECOND), ("Mo_42", "2012-03-06", 0, THIRD)],
    ),
    "de_datefirst": (
        "Diskussion (3 Beiträge)\n\n04.03.2012 18:30, Jude:\nI saw the flames from the hill.\n\n05.03.2012 18:30, Hal Finch:\nMy grandfather built that mill. It had a stone floor.\n\n06.03.2012 18:30, Mo_42:\nIs the cat back?",
        [("Jude", "2012-03-04", 0, FIRST), ("Hal Finch", "2012-03-05", 0, SECOND), ("Mo_42", "2012-03-06", 0, THIRD)],
    ),
    "de_nr": (
        "Kommentare\n\nKommentar #1 von Jude | 4. März 2012, 18:30\nI saw the flames from the hill.\n\nKommentar #2 von Hal Finch | 5. März 2012, 18:30\nMy grandfather built that mill. It had a stone floor.\n\nKommentar #3 von Mo_42 | 6. März 2012, 18:30\nIs the cat back?",
        [("Jude", "2012-03-04", 0, FIRST), ("Hal Finch", "2012-03-05", 0, SECOND), ("Mo_42", "2012-03-06", 0, THIRD)],
    ),
    "de_rel": (
        "3 Kommentare\nNeueste zuerst\n\nJude\nvor 3 Std. · bearbeitet\n\nI saw the flames from the hill.\n\nGefällt mir 3   Antworten   Melden\n\nHal Finch\nvor 3 Std. · bearbeitet\n\nMy grandfather built that mill. It had a stone floor.\n\nGefällt mir 3   Antworten   Melden\n\nMo_42\nvor 3 Std. · bearbeitet\n\nIs the cat back?\n\nGefällt mir 3   Antworten   Melden",
        [("Jude", None, 0, FIRST), ("Hal Finch", None, 0, SECOND), ("Mo_42", None, 0, THIRD)],
    ),
    "fr_le": (
        "Commentaires (3)\n\nJude, le 4 mars 2012 à 18h30\nI saw the flames from the hill.\nRépondre Signaler un abus\n\nHal Finch, le 5 mars 2012 à 18h30\nMy grandfather built that mill. It had a stone floor.\nRépondre Signaler un abus\n\nMo_42, le 6 mars 2012 à 18h30\nIs the cat back?\nRépondre Signaler un abus",
        [("Jude", "2012-03-04", 0, FIRST), ("Hal Finch", "2012-03-05", 0, SECOND), ("Mo_42", "2012-03-06", 0, THIRD)],
    ),
    "fr_par": (
        "3 commentaires\n\nLe 4 mars 2012, par Jude\nI saw the flames from the hill.\n\nLe 5 mars 2012, par Hal Finch\nMy grandfather built that mill. It had a stone floor.\n\nLe 6 mars 2012, par Mo_42\nIs the cat back?",
        [("Jude", "2012-03-04", 0, FIRST), ("Hal Finch", "2012-03-05", 0, SECOND), ("Mo_42", "2012-03-06", 0, THIRD)],
    ),
    "dash_sig": (
        "Letters from readers\n\nI saw the flames from the hill.\n— Jude, March 4, 2012\n\nMy grandfather built that mill. It had a stone floor.\n— Hal Finch, March 5, 2012\n\nIs the cat back?\n— Mo_42, March 6, 2012",
        [("Jude", "2012-03-04", 0, FIRST), ("Hal Finch", "2012-03-05", 0, SECOND), ("Mo_42", "2012-03-06", 0, THIRD)],
    ),
    "multi": (
        "Comments (2)\n\nJude says:\nMarch 4, 2012 at 8:12 am\n\nI saw the flames from the hill.\n\nThey were blue at first, and then they were not.\n\nReply\n\nMo_42 says:\nMarch 6, 2012 at 8:12 am\n\nIs the cat back?\n\nReply\n\nLeave a Reply\n",
        [
            (
                "Jude",
                "2012-03-04",
                0,
                "I saw the flames from the hill. They were blue at first, and then they were not.",
            ),
            ("Mo_42", "2012-03-06", 0, THIRD),
        ],
    ),
    "at_colon": (
        "3 comments so far\n\n@jude: I saw the flames from the hill.\n@hal: My grandfather built that mill. It had a stone floor.\n@mo_42: Is the cat back?\n",
        [("jude", None, 0, FIRST), ("hal", None, 0, SECOND), ("mo_42", None, 0, THIRD)],
    ),
    "hash": (
        "Comments\n\n#1 Jude\n2012-03-04 18:30:11\nI saw the flames from the hill.\n\n#2 Hal Finch\n2012-03-05 18:30:11\nMy grandfather built that mill. It had a stone floor.\n\n#3 Mo_42\n2012-03-06 18:30:11\nIs the cat back?",
        [("Jude", "2012-03-04", 0, FIRST), ("Hal Finch", "2012-03-05", 0, SECOND), ("Mo_42", "2012-03-06", 0, THIRD)],
    ),
    "es": (
        "3 comentarios\n\nJude\n4 de marzo de 2012, 18:30\nI saw the flames from the hill.\nResponder · Denunciar\n\nHal Finch\n5 de marzo de 2012, 18:30\nMy grandfather built that mill. It had a stone floor.\nResponder · Denunciar\n\nMo_42\n6 de marzo de 2012, 18:30\nIs the cat back?\nResponder · Denunciar",
        [("Jude", "2012-03-04", 0, FIRST), ("Hal Finch", "2012-03-05", 0, SECOND), ("Mo_42", "2012-03-06", 0, THIRD)],
    ),
    "indent_reply": (
        "Comments\n\nJude, 4 March 2012 8:12\nI saw the flames from the hill.\n\n    Hal Finch, 5 March 2012 9:40\n    My grandfather built that mill. It had a stone floor.\n\nMo_42, 6 March 2012 9:41\nIs the cat back?\n\nMore from Gazette\nFerry late again\n",
        [("Jude", "2012-03-04", 0, FIRST), ("Hal Finch", "2012-03-05", 1, SECOND), ("Mo_42", "2012-03-06", 0, THIRD)],
    ),
    "arrow_reply": (
        "3 Comments\n\nJude\n4 Mar 2012\nI saw the flames from the hill.\nReply\n\n> Hal Finch\n> 5 Mar 2012\n> My grandfather built that mill. It had a stone floor.\n> Reply\n\nMo_42\n6 Mar 2012\nIs the cat back?\nReply\n",
        [("Jude", "2012-03-04", 0, FIRST), ("Hal Finch", "2012-03-05", 1, SECOND), ("Mo_42", "2012-03-06", 0, THIRD)],
    ),
    "likes_before": (
        "3 Comments\n\n12\nJude\n3 days ago\nI saw the flames from the hill.\n\n5\nHal Finch\n2 days ago\nMy grandfather built that mill. It had a stone floor.\n\n0\nMo_42\n1 day ago\nIs the cat back?\n",
        [("Jude", None, 0, FIRST), ("Hal Finch", None, 0, SECOND), ("Mo_42", None, 0, THIRD)],
    ),
    "badge": (
        "Comments\n\nJude\nTop contributor\nMarch 4, 2012\n\nI saw the flames from the hill.\n\nLike Reply\n\nHal Finch\nSubscriber\nMarch 5, 2012\n\nMy grandfather built that mill. It had a stone floor.\n\nLike Reply\n\nMo_42\nMarch 6, 2012\n\nIs the cat back?\n\nLike Reply\n",
        [("Jude", "2012-03-04", 0, FIRST), ("Hal Finch", "2012-03-05", 0, SECOND), ("Mo_42", "2012-03-06", 0, THIRD)],
    ),
    "noheading_wp": (
        "Jude\nMarch 4, 2012 at 8:12 am\n\nI saw the flames from the hill.\n\nReply\n\nHal Finch\nMarch 5, 2012 at 9:40 am\n\nMy grandfather built that mill. It had a stone floor.\n\nReply\n\nMo_42\nMarch 6, 2012 at 9:41 am\n\nIs the cat back?\n\nReply\n",
        [("Jude", "2012-03-04", 0, FIRST), ("Hal Finch", "2012-03-05", 0, SECOND), ("Mo_42", "2012-03-06", 0, THIRD)],
    ),
    "removed": (
        "3 Comments\n\nJude\nMarch 4, 2012\n[deleted]\nReply\n\n    Hal Finch\n    March 5, 2012\n    My grandfather built that mill. It had a stone floor.\n    Reply\n\nMo_42\nMarch 6, 2012\nIs the cat back?\nReply\n",
        [("Hal Finch", "2012-03-05", 1, SECOND), ("Mo_42", "2012-03-06", 0, THIRD)],
    ),
    "tr": (
        "3 yorum:\n\nJude dedi ki:\n4 Mart 2012, 18:30\nI saw the flames from the hill.\nYanıtla\n\nHal Finch dedi ki:\n5 Mart 2012, 18:30\nMy grandfather built that mill. It had a stone floor.\nYanıtla\n\nMo_42 dedi ki:\n6 Mart 2012, 18:30\nIs the cat back?\nYanıtla",
        [("Jude", "2012-03-04", 0, FIRST), ("Hal Finch", "2012-03-05", 0, SECOND), ("Mo_42", "2012-03-06", 0, THIRD)],
    ),
    "ru": (
        "Комментарии (3)\n\nJude пишет:\n4 марта 2012 в 18:30\nI saw the flames from the hill.\nОтветить\n\nHal Finch пишет:\n5 марта 2012 в 18:30\nMy grandfather built that mill. It had a stone floor.\nОтветить\n\nMo_42 пишет:\n6 марта 2012 в 18:30\nIs the cat back?\nОтветить",
        [("Jude", "2012-03-04", 0, FIRST), ("Hal Finch", "2012-03-05", 0, SECOND), ("Mo_42", "2012-03-06", 0, THIRD)],
    ),
    "trail_junk": (
        "Reader Comments (3)\n\nJude on March 4, 2012 at 6:30 pm\nI saw the flames from the hill.\n\nHal Finch on March 5, 2012 at 6:30 pm\nMy grandfather built that mill. It had a stone floor.\n\nMo_42 on March 6, 2012 at 6:30 pm\nIs the cat back?\n\nPost a New Comment\n\nEnter your information below to add a new comment.\n\nMy response is on my own website »\n\nAuthor: (forget stored information)\n",
        [("Jude", "2012-03-04", 0, FIRST), ("Hal Finch", "2012-03-05", 0, SECOND), ("Mo_42", "2012-03-06", 0, THIRD)],
    ),
}


@pytest.mark.parametrize("thread, comments", THREADS.values(), ids=THREADS)
def test_a_thread_is_found_whole(thread, comments):
    found = article(thread)
    assert [(c.author, c.date, c.depth, c.text) for c in found.comments] == comments
    assert list(found.body) == BODY
