"""Heads and tails of pasted articles, in three languages: what is title, byline and date, and what is dropped."""

from __future__ import annotations

import pytest

from armada_cli.records import Hints, Source
from armada_cli.segment.plain import segment_plain

DE = [
    "In der Nacht zum Freitag ist die Mühle von Otterfurt abgebrannt, und mit ihr die Bäckerei, so dass das Dorf zum ersten Mal seit dem Krieg kein Brot hat.",
    "Verletzt wurde niemand, wie die Feuerwehr mitteilte. Eine Katze verließ das Haus durch den Kamin.",
    "»Wir backen in der Schule«, sagte die Bäckerin Ruth Ansel, die ihren letzten Sack Mehl schon über die Straße getragen hat.",
    "Die Ursache ist unklar. Am Montag wird ein Gutachter aus der Kreisstadt erwartet.",
]
EN = [
    "The mill at Otterford burned down on Friday night and took the bakery with it, leaving the village without bread for the first time since the war.",
    "Nobody was hurt, the fire brigade said, although a cat was seen to leave by the chimney and has not been found since.",
    '"We will bake at the school," said the baker, Ruth Ansell, who has already carried her last sack of flour across the road.',
    "The cause is not known. An inspector is expected from the county town on Monday, when the ashes have cooled.",
]
FR = [
    "Le moulin d'Otterford a brûlé dans la nuit de vendredi à samedi et la boulangerie avec lui, si bien que le village est sans pain pour la première fois depuis la guerre.",
    "Personne n'a été blessé, selon les pompiers, mais un chat est sorti par la cheminée.",
    "« Nous ferons le pain à l'école », a dit la boulangère, Ruth Ansel, qui a déjà traversé la rue avec son dernier sac de farine.",
    "La cause est inconnue. Un expert est attendu lundi.",
]


def joined(paragraphs):
    return "\n\n".join(paragraphs)


# what it shows: (text, title, authors, published, body)
TEXTS = {
    "German: kicker, standfirst, caption": (
        "Startseite | Politik | Lokales\n\nFeuer in Otterfurt\n\nMühlenbrand: Ein Dorf ohne Brot\n\nDie Bäckerei ist mit abgebrannt. Nun wird in der Schule gebacken.\n\nVon Klara Weißkopf, Otterfurt\n\n4. März 2012, 18:30 Uhr\n\nDie Mühle am Samstagmorgen. Foto: dpa\n\n"
        + joined(DE)
        + "\n\nMehr zum Thema\nFeuerwehr sucht Nachwuchs\nMühlentag abgesagt\n\nZur Startseite\n",
        "Mühlenbrand: Ein Dorf ohne Brot",
        ("Klara Weißkopf",),
        "2012-03-04",
        DE,
    ),
    "German: Stand, byline below": (
        "Mühlenbrand: Ein Dorf ohne Brot\n\nStand: 04.03.2012 18:30 Uhr\n\n"
        + joined(DE)
        + "\n\nAutorin: Klara Weißkopf\n\nArtikel teilen\nFacebook\nTwitter\n",
        "Mühlenbrand: Ein Dorf ohne Brot",
        ("Klara Weißkopf",),
        "2012-03-04",
        DE,
    ),
    "German wire": (
        "Mühlenbrand: Ein Dorf ohne Brot\n\nOtterfurt (dpa) - "
        + joined(DE)
        + "\n\n© dpa-infocom, dpa:120304-99-1234/2\n",
        "Mühlenbrand: Ein Dorf ohne Brot",
        (),
        None,
        [
            "Otterfurt (dpa) - In der Nacht zum Freitag ist die Mühle von Otterfurt abgebrannt, und mit ihr die Bäckerei, so dass das Dorf zum ersten Mal seit dem Krieg kein Brot hat.",
            "Verletzt wurde niemand, wie die Feuerwehr mitteilte. Eine Katze verließ das Haus durch den Kamin.",
            "»Wir backen in der Schule«, sagte die Bäckerin Ruth Ansel, die ihren letzten Sack Mehl schon über die Straße getragen hat.",
            "Die Ursache ist unklar. Am Montag wird ein Gutachter aus der Kreisstadt erwartet.",
        ],
    ),
    "French: published and updated": (
        "Accueil > Régions\n\nUn village sans pain après l'incendie du moulin\n\nPar Claire Lecocq (avec AFP)\nPublié le 4 mars 2012 à 18h30, mis à jour le 5 mars 2012 à 09h12\n\nTemps de lecture : 2 min.\n\n"
        + joined(FR)
        + "\n\nLire aussi Le moulin en cinq dates\n\nPartager\n",
        "Un village sans pain après l'incendie du moulin",
        ("Claire Lecocq",),
        "2012-03-04",
        FR,
    ),
    "date above the name": (
        "OTTERFORD GAZETTE\n\nNews\tSport\tWeather\n\nMill fire leaves Otterford without bread\n\nPublished\n4 March 2012\n\nClara Whitcombe\n\nBBC-like Correspondent, Otterford\n\n"
        + joined(EN)
        + "\n\nRelated Topics\n\nFire\nOtterford\n",
        "Mill fire leaves Otterford without bread",
        ("Clara Whitcombe",),
        "2012-03-04",
        EN,
    ),
    "bare paragraphs, no title": (
        joined(EN),
        None,
        (),
        None,
        EN,
    ),
    "ambiguous date is no date": (
        "Mill fire leaves Otterford without bread\nBy Clara Whitcombe and Ned O'Hara\nOtterford Gazette Staff\nPosted: 03/04/2012 08:12:11 AM MST\n\n"
        + joined(EN)
        + "\n\nContact Clara Whitcombe at 555-1234 or cw@gazette.example.\n\nMost Viewed\n",
        "Mill fire leaves Otterford without bread",
        ("Clara Whitcombe", "Ned O'Hara"),
        None,
        EN,
    ),
    "dateline": (
        "MILL FIRE LEAVES OTTERFORD WITHOUT BREAD\n\nBy Clara Whitcombe, Special to the Gazette\n\nOTTERFORD, March 4, 2012 -- "
        + joined(EN),
        "MILL FIRE LEAVES OTTERFORD WITHOUT BREAD",
        ("Clara Whitcombe",),
        "2012-03-04",
        [
            "OTTERFORD, March 4, 2012 -- The mill at Otterford burned down on Friday night and took the bakery with it, leaving the village without bread for the first time since the war.",
            "Nobody was hurt, the fire brigade said, although a cat was seen to leave by the chimney and has not been found since.",
            '"We will bake at the school," said the baker, Ruth Ansell, who has already carried her last sack of flour across the road.',
            "The cause is not known. An inspector is expected from the county town on Monday, when the ashes have cooled.",
        ],
    ),
    "window title, modified": (
        "Mill fire leaves Otterford without bread - Otterford Gazette\nhttp://gazette.example/2012/03/04/mill-fire\n\nMill fire leaves Otterford without bread\n\nClara Whitcombe\nSun 4 Mar 2012 18.30 GMT\n\nLast modified on Mon 5 Mar 2012 09.12 GMT\n\nShares\n211\nComments\n14\n\n The mill on Saturday morning. Photograph: Ned O'Hara/Gazette\n\n"
        + joined(EN)
        + "\n\nTopics\nFire\nBread\nReuse this content\n",
        "Mill fire leaves Otterford without bread",
        ("Clara Whitcombe",),
        "2012-03-04",
        EN,
    ),
    "a line a paragraph": (
        'Mill fire leaves Otterford without bread\n\nThe mill at Otterford burned down on Friday night and took the bakery with it, leaving the village without bread for the first time since the war.\nNobody was hurt, the fire brigade said, although a cat was seen to leave by the chimney and has not been found since.\n"We will bake at the school," said the baker, Ruth Ansell, who has already carried her last sack of flour across the road.\nThe cause is not known. An inspector is expected from the county town on Monday, when the ashes have cooled.\n',
        "Mill fire leaves Otterford without bread",
        (),
        None,
        EN,
    ),
    "relative date, list in the body": (
        'Mill fire leaves Otterford without bread\n\nby Clara Whitcombe\n\n2 days ago\n\nThe mill at Otterford burned down on Friday night and took the bakery with it, leaving the village without bread for the first time since the war.\n\nNobody was hurt, the fire brigade said, although a cat was seen to leave by the chimney and has not been found since.\n\nWhat burned\n\n- the wheel, which was oak;\n\n- the bakery and its two ovens;\n\n- forty sacks of flour.\n\n"We will bake at the school," said the baker, Ruth Ansell, who has already carried her last sack of flour across the road.\n\nThe cause is not known. An inspector is expected from the county town on Monday, when the ashes have cooled.',
        "Mill fire leaves Otterford without bread",
        ("Clara Whitcombe",),
        None,
        [
            "The mill at Otterford burned down on Friday night and took the bakery with it, leaving the village without bread for the first time since the war.",
            "Nobody was hurt, the fire brigade said, although a cat was seen to leave by the chimney and has not been found since.",
            "What burned",
            "- the wheel, which was oak;",
            "- the bakery and its two ovens;",
            "- forty sacks of flour.",
            '"We will bake at the school," said the baker, Ruth Ansell, who has already carried her last sack of flour across the road.',
            "The cause is not known. An inspector is expected from the county town on Monday, when the ashes have cooled.",
        ],
    ),
    "database export": (
        "Title: Mill fire leaves Otterford without bread\nAuthor: Whitcombe, Clara\nPublication title: Otterford Gazette\nPublication date: Mar 4, 2012\nDatabase: Newsbase\nFull text: "
        + joined(EN)
        + "\n\nSubject: Fires; Bakeries\nLanguage: English\n",
        "Mill fire leaves Otterford without bread",
        ("Clara Whitcombe",),
        "2012-03-04",
        EN,
    ),
    "wrapped": (
        "Mühlenbrand: Ein Dorf ohne Brot\n\nIn der Nacht zum Freitag ist die Mühle von Otterfurt abgebrannt,\nund mit ihr die Bäckerei, so dass das Dorf zum ersten Mal seit\ndem Krieg kein Brot hat.\n\nVerletzt wurde niemand, wie die Feuerwehr mitteilte. Eine Katze\nverließ das Haus durch den Kamin.\n\n»Wir backen in der Schule«, sagte die Bäckerin Ruth Ansel, die\nihren letzten Sack Mehl schon über die Straße getragen hat.\n\nDie Ursache ist unklar. Am Montag wird ein Gutachter aus der\nKreisstadt erwartet.",
        "Mühlenbrand: Ein Dorf ohne Brot",
        (),
        None,
        DE,
    ),
    "wrapped, short": (
        "Mill fire leaves Otterford without bread\n\nThe mill at Otterford burned down on Friday night and took the bakery\nwith it, leaving the village without bread for the first time since the\nwar.\n\nNobody was hurt, the fire brigade said, although a cat was seen to leave\nby the chimney and has not been found since.",
        "Mill fire leaves Otterford without bread",
        (),
        None,
        [
            "The mill at Otterford burned down on Friday night and took the bakery with it, leaving the village without bread for the first time since the war.",
            "Nobody was hurt, the fire brigade said, although a cat was seen to leave by the chimney and has not been found since.",
        ],
    ),
}


@pytest.mark.parametrize("text, title, authors, published, body", TEXTS.values(), ids=TEXTS)
def test_a_pasted_article(text, title, authors, published, body):
    found = segment_plain(Source("pasted.txt", text, "text"))
    assert (found.title, found.authors, found.published) == (title, authors, published)
    assert list(found.body) == body
    assert found.comments == ()


def test_hints_win():
    hints = Hints(title="Another title", authors=("Bo Chan",), published="2011-05-02", url="https://gazette.example/1")
    found = segment_plain(Source("pasted.txt", TEXTS["dateline"][0], "text", hints=hints))
    assert (found.title, found.authors, found.published) == ("Another title", ("Bo Chan",), "2011-05-02")
    assert (found.published_from, found.url) == ("hint", "https://gazette.example/1")


@pytest.mark.parametrize(
    "note, authors",
    [
        ("Clara Whitcombe is a fellow at the Institute of Mills.", ("Clara Whitcombe",)),
        ("(Reporting by Clara Whitcombe in Leeds and Ned Hale; editing by Bo Chan)", ("Clara Whitcombe", "Ned Hale")),
        ("The writer is on leave.", ()),
    ],
)
def test_writers_named_below_the_text(note, authors):
    found = segment_plain(Source("pasted.txt", joined(["Mill fire leaves Otterford without bread", *EN, note]), "text"))
    assert found.authors == authors


def test_a_person_the_article_speaks_of_is_not_its_writer():
    last = "Ruth Ansell is the author of two books on bread, and says that she will write a third."
    found = segment_plain(Source("pasted.txt", joined(["Mill fire leaves Otterford without bread", *EN, last]), "text"))
    assert found.authors == ()
    assert last in found.body


@pytest.mark.parametrize(
    "line, day",
    [
        ("Published 4 March 2012, updated 6 March 2012", "2012-03-04"),
        ("Updated: March 6, 2012", "2012-03-06"),
        ("Yesterday, 5 pm", None),
        ("03/04/2012", None),
        ("13/04/2012", "2012-04-13"),
        ("2012-03-04T06:30:00Z", "2012-03-04"),
        ("Sonntag, 4. März 2012", "2012-03-04"),
        ("dimanche 4 mars 2012 à 18h30", "2012-03-04"),
        ("4 марта 2012 г.", "2012-03-04"),
        ("March 2012", None),
    ],
)
def test_days_of_publication(line, day):
    text = joined(["Mill fire leaves Otterford without bread", line, *EN])
    assert segment_plain(Source("pasted.txt", text, "text")).published == day
