"""Articles as browsers put them on the clipboard: what stands above, among and below their paragraphs."""

from __future__ import annotations

import pytest

from armada_cli.records import Source
from armada_cli.segment.plain import segment_plain
from tests.segment.page.generations import GERMAN as DE
from tests.segment.page.generations import PARAGRAPHS as P

T, TD = "Ferry stays in port until Thursday", "Fähre bleibt bis Donnerstag im Hafen"
TEXTS = {}


def joined(paragraphs):
    return "\n\n".join(paragraphs)


def english(name, text, title=T, authors=("Kari Lund",), date="2021-11-08", body=P):
    TEXTS[name] = (text, title, authors, date, body)


def german(name, text, title=TD, authors=("Kari Lund",), body=DE):
    TEXTS[name] = (text, title, authors, "2021-11-08", body)


english(
    "cnn",
    f"Courier\n\nWorld\nAfrica\nAmericas\nAsia\n\nWatch\nListen\nLive TV\nSubscribe\nSign in\n\n{T}\nBy Kari Lund, Courier\n3 minute read\nPublished 6:00 AM EST, Mon November 8, 2021\n\nLink Copied!\n{joined(P)}\n\nAd Feedback\nMORE FROM Courier\nTen lighthouses worth the walk\nWhy herring is back\n© 2021 Courier Network.\n",
)
english(
    "reuters",
    f"{T}\nBy Kari Lund\nNovember 8, 2021 6:00 AM GMT+1 Updated 2 days ago\n\nSummary\nHarbour master says no sailing until Thursday\nForty passengers slept in school\n\nSALTHOLM, Nov 8 (Reuters) - {joined(P)}\n\nReporting by Kari Lund in Saltholm; Additional reporting by Jon Berg; Editing by Bo Ek\n\nOur Standards: The Courier Trust Principles.\n",
    body=["SALTHOLM, Nov 8 (Reuters) - " + P[0], *P[1:]],
)
english(
    "ap",
    f"{T}\nBy KARI LUND\nPublished 6:00 AM GMT+1, November 8, 2021\nShare\n\nSALTHOLM, Norway (AP) — {joined(P)}\n\n___\n\nAssociated Press writer Jon Berg in Bergen contributed to this report.\n",
    body=["SALTHOLM, Norway (AP) — " + P[0], *P[1:]],
)
english(
    "bbc",
    f"{T}\n8 November 2021\n\nShare\n\nKari Lund\nCourier News, Saltholm\n\nGetty Images A ferry at the quay in heavy weather\nThe ferry on Monday morning\n{joined(P)}\n\nRelated topics\nNorway\nFerries\n\nMore on this story\nGale warning for the coast\nRelated internet links\nSaltholm harbour\n",
)
english(
    "guardian",
    f"Skip to main content\nSupport the Guardian\n\nNorway\n\n{T}\nPassengers sleep in school after gale tears mooring from quay\n\nKari Lund in Saltholm\nMon 8 Nov 2021 06.00 GMT\n\n{joined(P)}\n\nExplore more on these topics\nNorway\nEurope\nnews\nShare\nReuse this content\n",
)
english(
    "aljazeera",
    f"News\n|\nShipping\n\n{T}\nPassengers slept in the school gymnasium after a gale.\n\nA ferry in heavy seas [File: Jon Berg/Reuters]\n\nBy Kari Lund\nPublished On 8 Nov 2021\n8 Nov 2021\n\n{joined(P)}\n\nSource: The Courier and news agencies\n",
)
english(
    "medium_t",
    f"{T}\nKari Lund\nKari Lund\n\n·\nFollow\n\n4 min read\n·\nNov 8, 2021\n\n--\n\n2\n\n{joined(P)}\n\nFerries\nNorway\n--\n\n--\n\n2\n\nKari Lund\nWritten by Kari Lund\n120 Followers\n",
)
english(
    "wp_t",
    f"Saltholm Diary\nNotes from an island\n\nHome\nAbout\nContact\n\n{T}\nPosted on November 8, 2021 by Kari Lund\n\n{joined(P)}\n\nShare this:\n\n    Twitter\n    Facebook\n\nLike this:\nLike Loading...\nThis entry was posted in Harbour and tagged ferry, gale by Kari Lund. Bookmark the permalink.\n\nPost navigation\n← Older post\n",
)
english(
    "blogspot",
    f"Monday, November 8, 2021\n{T}\n\n{joined(P)}\n\nPosted by Kari Lund at 6:00 AM\nLabels: ferry, harbour\nNo comments:\nPost a Comment\n",
)
english(
    "toi",
    f"{T}\nKari Lund / CNS / Updated: Nov 8, 2021, 06:00 IST\nSHARE\nAA\n{joined(P)}\n\nEnd of Article\nFOLLOW US ON SOCIAL MEDIA\n",
)
english(
    "dawn",
    f"{T}\nKari Lund Published November 8, 2021\n\n{joined(P)}\n\nPublished in The Harbour Daily, November 8th, 2021\n",
)
english(
    "lwj",
    f"{T}\nBy Kari Lund | November 8, 2021 | kari@post.example | @karilund\n\n{joined(P)}\n\nKari Lund is a senior editor at The Saltholm Post.\n\nTags: Ferry, Harbour\n",
)
english(
    "first_para_short", f"{T}\n\nBy Kari Lund\n\nNovember 8, 2021\n\nIt blew.\n\n{joined(P)}", body=["It blew.", *P]
)
english(
    "quote_first",
    f"{T}\n\nBy Kari Lund\n\nNovember 8, 2021\n\n“Stay where you are.”\n\nThat was the order on Monday.\n\n{joined(P)}",
    body=["“Stay where you are.”", "That was the order on Monday.", *P],
)
english(
    "subheads",
    f"{T}\n\nBy Kari Lund\n\nNovember 8, 2021\n\n{P[0]}\n\nA night at school\n\n{P[1]}\n\n{P[2]}\n\nWhat comes next\n\n{P[3]}\n",
    body=[P[0], "A night at school", P[1], P[2], "What comes next", P[3]],
)
english(
    "inline_ads",
    f"{T}\nBy Kari Lund\nNovember 8, 2021\n\n{P[0]}\n\nAdvertisement\n\n{P[1]}\n\nADVERTISEMENT - CONTINUE READING BELOW\n\nRead more: Gale warning for the coast\n\n{P[2]}\n\nRECOMMENDED\n\nTen lighthouses worth the walk\n\n{P[3]}\n",
)
english(
    "newsletter_in",
    f"{T}\nBy Kari Lund\nNovember 8, 2021\n\n{P[0]}\n\n{P[1]}\n\nSign up for The Morning Tide\nOur daily newsletter with all that floats.\nEmail address\nSign Up\nBy signing up, I agree to receive emails and to the Terms of Use.\n\n{P[2]}\n\n{P[3]}\n",
)
english("single_newlines", f"{T}\nBy Kari Lund\nNovember 8, 2021\n" + "\n".join(P) + "\n")
english(
    "caption_first",
    f"{T}\nNovember 8, 2021\nBy Kari Lund\n\nThe ferry at the quay in Saltholm on Monday. (Jon Berg/Saltholm Post)\n\n{joined(P)}",
)
english("numeric_date", f"{T}\nKari Lund\n08/11/2021 06:00\n\n{joined(P)}\n\nUpdated 13/11/2021\n")
german(
    "de_spon",
    f"Menü\nStartseite\nPanorama\n{TD}\nSturm in Norwegen\n{TD}\nVierzig Fahrgäste schliefen in der Turnhalle.\n\nVon Kari Lund\n08.11.2021, 06.00 Uhr\n\nFähre im Hafen von Saltholm\nFoto: Jon Berg / dpa\n{joined(DE)}\n\nkl/dpa\n",
)
german(
    "de_Rundschau",
    f"{TD}\nStand: 08.11.2021 06:00 Uhr\n\nDer Sturm hat einen Poller aus dem Kai gerissen.\n\nVon Kari Lund, NTV Oslo\n\n{joined(DE)}\n\nÜber dieses Thema berichtete die Rundschau am 08. November 2021 um 06:00 Uhr.\n",
)
german(
    "de_faz",
    f"{TD}\nVon Kari Lund, Oslo\n08.11.2021, 06:00\nLesezeit: 3 Min.\nArtikel anhören\nMerken\nTeilen\nDie Fähre am Montag in Saltholm\nBild: dpa\n{joined(DE)}\n\nQuelle: Kurier\nArtikelrechte erwerben\nMehr zum Thema\nSturm über Norwegen\n",
)
german(
    "de_sz",
    f"Norwegen: {TD}\n\n8. November 2021, 6:00 Uhr\n\nLesezeit: 2 min\n\nDie Fähre im Hafen. (Foto: Jon Berg/AFP)\n\nVon Kari Lund\n\n{joined(DE)}\n\n© Kurier/dpa\n\nRechte am Artikel können Sie hier erwerben.\n",
    title=f"Norwegen: {TD}",
)
german(
    "de_dpa",
    f"{TD}\n\n08.11.2021 - 06:00 Uhr\n\nSaltholm (dpa) - {joined(DE)}\n\n© dpa-infocom, dpa:211108-99-1234/2\n",
    authors=(),
    body=["Saltholm (dpa) - " + DE[0], *DE[1:]],
)
german(
    "de_blog",
    f"{TD}\n8. November 2021 von Kari Lund\n\n{joined(DE)}\n\nTeilen mit:\nTwitter\nFacebook\nGefällt mir:\nGefällt mir Wird geladen …\nVeröffentlicht in Hafen. Schlagwörter: Fähre, Sturm\n",
)
german("de_autor", f"{TD}\n\n{joined(DE)}\n\nAutor: Kari Lund\nVeröffentlicht am 08.11.2021\n")
german(
    "de_lesen",
    f"{TD}\nVon Kari Lund\n08.11.2021\n\n{DE[0]}\n\nLesen Sie auch: Der Sturm von 1991\n\n{DE[1]}\n\nAnzeige\n\n{DE[2]}\n\nMehr zum Thema\n\n{DE[3]}\n",
)


@pytest.mark.parametrize("name", TEXTS)
def test_a_pasted_article(name):
    text, title, authors, date, body = TEXTS[name]
    found = segment_plain(Source("pasted.txt", text, "text"))
    assert list(found.body) == list(body)
    assert (found.title, found.authors, found.published) == (title, authors, date)
    assert found.comments == ()
