"""Whole articles in shapes that pages have: where title, authors, day and paragraphs stand, and what stands among them."""

from __future__ import annotations

import pytest

from tests.segment.page.generations import GERMAN, PARAGRAPHS
from tests.segment.page.pages import article

T, TD = "Ferry stays in port", "Fähre bleibt im Hafen"
P, DE = PARAGRAPHS, GERMAN
text = "".join(f"<p>{p}</p>" for p in P)
text_de = "".join(f"<p>{p}</p>" for p in DE)
NA = '"@type":"NewsArticle","headline":"Ferry stays in port"'
SHAPES = {}


def shape(name, html, title=T, authors=("Kari Lund",), date="2021-11-08", body=P):
    SHAPES[name] = (html, title, authors, date, body)


def doc(body, head="", title=f"{T} - Saltholm Post", lang="en"):
    return f"<!DOCTYPE html><html lang='{lang}'><head><meta charset=utf-8><title>{title}</title>{head}</head><body>{body}</body></html>"


def ld(text):
    return f'<script type="application/ld+json">{text}</script>'


AMPLD = ld("{" + NA + ',"datePublished":"2021-11-08T06:00:00Z","author":{"@type":"Person","name":"Kari Lund"}}')
shape(
    "ld_list",
    doc(
        f"<h1>{T}</h1>{text}",
        ld(
            f'[{{"@context":"x",{NA},"datePublished":"2021-11-08T06:00:00+01:00","dateModified":"2021-11-10T06:00:00+01:00","author":[{{"@type":"Person","name":"Kari Lund"}},{{"@type":"Person","name":"Jon Berg"}}]}}]'
        ),
    ),
    authors=("Kari Lund", "Jon Berg"),
)
shape(
    "ld_string_authors",
    doc(f"<h1>{T}</h1>{text}", ld(f'{{{NA},"datePublished":"2021-11-08","author":"Kari Lund, Jon Berg and AFP"}}')),
    authors=("Kari Lund", "Jon Berg"),
)
shape(
    "ld_names_list",
    doc(
        f"<h1>{T}</h1>{text}",
        ld(f'{{{NA},"datePublished":"2021-11-08","author":{{"@type":"Person","name":["Kari Lund","Jon Berg"]}}}}'),
    ),
    authors=("Kari Lund", "Jon Berg"),
)
shape(
    "ld_other_articles",
    doc(
        f"<h1>{T}</h1>{text}",
        ld(
            '{"@type":"NewsArticle","headline":"Gale warning for the coast","datePublished":"2020-01-01","author":{"name":"Bo Other"}}'
        )
        + ld(f'{{{NA},"datePublished":"2021-11-08","author":{{"@type":"Person","name":"Kari Lund"}}}}'),
    ),
)
shape(
    "modified_first",
    doc(
        f"<h1>{T}</h1><div class='meta'><span class='updated'>Updated: 10 November 2021, 8:00</span> <span class='published'>Published: 8 November 2021, 6:00</span></div><div class='byline'>By <a href='/author/kari'>Kari Lund</a></div>{text}"
    ),
)
shape(
    "time_updated",
    doc(
        f"<h1>{T}</h1><p class='by'>By Kari Lund</p><p><time class='updated' datetime='2021-11-10T08:00'>Nov 10, 2021</time> <time class='published' datetime='2021-11-08T06:00'>Nov 8, 2021</time></p>{text}"
    ),
)
shape(
    "first_published",
    doc(
        f"<h1>{T}</h1><p>Kari Lund</p><p>First published on Mon 8 Nov 2021 06.00 GMT</p><p>Last modified on Wed 10 Nov 2021 08.00 GMT</p>{text}"
    ),
)
shape(
    "de_stand",
    doc(
        f"<h1>{TD}</h1><p>Von Kari Lund</p><p>Stand: 10.11.2021, 08:00 Uhr | Veröffentlicht: 08.11.2021, 06:00 Uhr</p>{text_de}",
        title=TD,
        lang="de",
    ),
    title=TD,
    body=DE,
)
shape(
    "de_erstellt",
    doc(
        f"<h1>{TD}</h1><p>Erstellt: 08.11.2021 Aktualisiert: 10.11.2021, 08:00 Uhr</p><p>Von: Kari Lund</p>{text_de}",
        title=TD,
        lang="de",
    ),
    title=TD,
    body=DE,
)
shape(
    "de_agency",
    doc(
        f"<h1>{TD}</h1><p>8. November 2021 um 06:00 Uhr</p><p>{DE[0].replace('Die Fähre', 'Saltholm (dpa/lno) - Die Fähre', 1)}</p>"
        + "".join(f"<p>{p}</p>" for p in DE[1:])
        + "<p>© dpa-infocom, dpa:211108-99-1234/2</p>",
        title=TD,
        lang="de",
    ),
    title=TD,
    authors=(),
    body=["Saltholm (dpa/lno) - " + DE[0], *DE[1:]],
)
shape(
    "standfirst",
    doc(
        f"<article><h1>{T}</h1><p class='standfirst'>Passengers slept in the school; a diver will look at the quay</p><p>By <b>Kari Lund</b>, Harbour Correspondent</p><p>8 November 2021</p><figure><img src=a.jpg><figcaption>The ferry on Monday. Photo: R. Vik/AFP</figcaption></figure>{text}</article>"
    ),
)
shape(
    "headline_twice",
    doc(
        f"<div class='top'><h1>{T}</h1></div><div class='print-title'>{T}</div><div class='author'>Kari Lund</div><div class='date'>November 8, 2021</div><div class='txt'><p><strong>{T}</strong></p>{text}</div>"
    ),
)
shape(
    "read_more",
    doc(
        f"<h1>{T}</h1><p>By Kari Lund</p><p>Nov. 8, 2021</p><p>{P[0]}</p><p><b>READ MORE: <a href=/x>School opens its doors to stranded travellers</a></b></p><p>{P[1]}</p><p><a href='/y'>SEE ALSO | Skipper remembers the gale of 1991</a></p><p>{P[2]}</p><ul><li><a href=/1>Harbour budget cut again</a></li><li><a href=/2>New headmistress at the school</a></li></ul><p>{P[3]}</p>"
    ),
)
shape(
    "bio_end",
    doc(
        f"<h1>{T}</h1><p>By Kari Lund</p><p>Nov. 8, 2021</p>{text}<p><em>Kari Lund is a reporter for the Saltholm Post. Follow her on Twitter @karilund.</em></p>"
    ),
)

shape(
    "tagline_mail",
    doc(
        f"<h1>{T}</h1><p>By Kari Lund</p><p>Nov. 8, 2021</p>{text}<p>Email: kari@post.example</p><p>Tags: ferry, harbour, gale</p>"
    ),
)
shape(
    "wire_note",
    doc(
        f"<h1>{T}</h1><p>By Kari Lund</p><p>Nov. 8, 2021</p>{text}<p>(Reporting by Kari Lund; Additional reporting by Jon Berg; Editing by Bo Ek)</p><p>Our Standards: The Post Trust Principles.</p>"
    ),
)
shape(
    "ap_note",
    doc(
        f"<h1>{T}</h1><p>By KARI LUND</p><p>November 8, 2021 GMT</p>{text}<p>___</p><p>Associated Press writer Jon Berg in Bergen contributed to this report.</p>"
    ),
)
shape(
    "newsletter",
    doc(
        f"<h1>{T}</h1><p>By Kari Lund</p><p>Nov. 8, 2021</p><p>{P[0]}</p><div><h3>The Morning Tide</h3><p>Our daily newsletter with all that floats. Sign up now.</p><input><button>Sign up</button><p>By signing up you agree to our terms of service and privacy policy.</p></div>"
        + "".join(f"<p>{p}</p>" for p in P[1:])
    ),
)
shape(
    "paywall",
    doc(
        f"<h1>{T}</h1><p>By Kari Lund</p><p>Nov. 8, 2021</p><p>{P[0]}</p><p>{P[1]}</p><div class='pw'><h2>Subscribe to continue reading</h2><p>Already a subscriber? Log in here to read the rest of this story.</p><p>Start your trial for one krone a week and cancel whenever you like.</p></div>"
    ),
    body=P[:2],
)
shape(
    "paywall_de",
    doc(
        f"<h1>{TD}</h1><p>Von Kari Lund</p><p>08.11.2021</p><p>{DE[0]}</p><p>{DE[1]}</p><div class='x'><p>Jetzt weiterlesen mit dem Plus-Abo</p><p>Sie haben bereits ein Abo? Hier einloggen.</p><p>Alle Artikel auf saltholm.example lesen, monatlich kündbar, für nur 1 Euro im ersten Monat.</p></div>",
        title=TD,
        lang="de",
    ),
    title=TD,
    body=DE[:2],
)
shape(
    "amp",
    f"<!doctype html><html amp lang=en><head><title>{T}</title><style amp-boilerplate>x</style>{AMPLD}</head><body><amp-sidebar id=s><ul><li>Home</li></ul></amp-sidebar><header class='amp-wp-header'><div>Saltholm Post</div></header><article class='amp-wp-article'><header class='amp-wp-article-header'><h1 class='amp-wp-title'>{T}</h1><div class='amp-wp-meta amp-wp-byline'><span class='amp-wp-author author vcard'>Kari Lund</span></div></header><figure><amp-img src=a width=9 height=9></amp-img><figcaption>The quay</figcaption></figure><div class='amp-wp-article-content'>{text}</div><footer class='amp-wp-article-footer'><div class='amp-wp-meta amp-wp-tax-category'>Categories: Harbour</div></footer></article></body></html>",
)
shape(
    "br_table",
    f"<html><head><title>The Saltholm Post Online</title></head><body><table width=600><tr><td><b><font size=4>{T}</font></b><br>By Kari Lund<br>8 November 2021<br><br>"
    + "<br><br>".join(P)
    + "<br><br><a href=/>Back to index</a></td></tr></table></body></html>",
)
shape(
    "br_nbsp",
    doc(
        f"<h1>{T}</h1><div>By Kari Lund | Nov 8, 2021</div><div class=story>" + "<br>\n&nbsp;<br>\n".join(P) + "</div>"
    ),
)
shape(
    "divs_spans",
    doc(
        f"<div class='a1'><span class='a2'>{T}</span></div><div class='a3'><div>Kari Lund</div><div>Nov 8, 2021</div></div><div class='a4'>"
        + "".join(f"<div class='a5'><span>{p}</span></div>" for p in P)
        + "</div>",
        ld("{" + NA + "}"),
    ),
)
shape(
    "captions_mid",
    doc(
        f"<h1>{T}</h1><p>By Kari Lund</p><p>Nov. 8, 2021</p><p>{P[0]}</p><p><img src=1.jpg></p><p><em>The quay at Saltholm on Monday morning. (Kari Lund/Saltholm Post)</em></p><p>{P[1]}</p><div><img src=2.jpg><span>Passengers wait in the gymnasium. Picture: Jon Berg</span></div><p>{P[2]}</p><p>{P[3]}</p>"
    ),
)
shape(
    "embedded",
    doc(
        f"<h1>{T}</h1><p>By Kari Lund</p><p>Nov. 8, 2021</p><p>{P[0]}</p><blockquote class='twitter-tweet'><p>No sailing today. Sorry!</p>— Saltholm Ferry (@ferry) <a>November 8, 2021</a></blockquote><p>{P[1]}</p><div class='fb-post'>x</div><blockquote class='instagram-media'><p>View this post on Instagram</p><p>A post shared by Ferry</p></blockquote><p>{P[2]}</p><p>{P[3]}</p>"
    ),
)
shape(
    "correction",
    doc(
        f"<h1>{T}</h1><p>By Kari Lund</p><p>Nov. 8, 2021</p>{text}<p><em>Correction: An earlier version of this story gave the wrong name of the skipper.</em></p>"
    ),
    body=[*P, "Correction: An earlier version of this story gave the wrong name of the skipper."],
)
shape(
    "sections_h2",
    doc(
        f"<h1>{T}</h1><p>By Kari Lund</p><p>Nov. 8, 2021</p><p>{P[0]}</p><h2>A night at school</h2><p>{P[1]}</p><p>{P[2]}</p><h2>What comes next</h2><p>{P[3]}</p>"
    ),
    body=[P[0], "A night at school", P[1], P[2], "What comes next", P[3]],
)
shape("by_date_line", doc(f"<h1>{T}</h1><p>Kari Lund | 8 November 2021 | 3 min read</p>{text}"))
shape(
    "dateline_only",
    doc(
        f"<h1>{T}</h1><p>By Kari Lund</p><p>SALTHOLM, Nov 8, 2021 (AFP) - {P[0]}</p>"
        + "".join(f"<p>{p}</p>" for p in P[1:])
    ),
    body=["SALTHOLM, Nov 8, 2021 (AFP) - " + P[0], *P[1:]],
)
shape(
    "fr_dates",
    doc(
        f"<h1>{T}</h1><p>Par Kari Lund</p><p>Publié le 08 novembre 2021 à 06h00, mis à jour le 10 novembre 2021 à 08h00</p>{text}",
        lang="fr",
    ),
)
shape(
    "es_dates",
    doc(
        f"<h1>{T}</h1><p>Por Kari Lund</p><p>Actualizado 10/11/2021 08:00 | Publicado 08/11/2021 06:00</p>{text}",
        lang="es",
    ),
)
shape("ar_dates", doc(f"<h1>{T}</h1><p>Kari Lund</p><p>الاثنين، 8 تشرين الثاني/نوفمبر 2021</p>{text}", lang="ar"))
shape("ar_dates2", doc(f"<h1>{T}</h1><p>Kari Lund</p><p>نشر في: 8 نوفمبر ,2021: 06:00 ص GST</p>{text}", lang="ar"))
shape("ru_dates", doc(f"<h1>{T}</h1><p>Автор: Kari Lund</p><p>8 ноября 2021, 06:00</p>{text}", lang="ru"))
shape(
    "tr_dates",
    doc(f"<h1>{T}</h1><p>Kari Lund</p><p>Yayınlanma: 08.11.2021 - 06:00 Güncelleme: 10.11.2021</p>{text}", lang="tr"),
)
shape("iso_slash", doc(f"<h1>{T}</h1><p>By Kari Lund</p><p>2021/11/08 06:00 (updated 2021/11/10)</p>{text}"))
shape(
    "url_date",
    doc(
        f"<h1>{T}</h1><p>By Kari Lund</p>{text}",
        "<link rel=canonical href='https://post.example/2021/11/08/ferry.html'>",
    ),
)
shape(
    "meta_parsely",
    doc(
        f"<h1>{T}</h1>{text}",
        "<meta name='parsely-author' content='Kari Lund'><meta name='parsely-pub-date' content='2021-11-08T06:00:00Z'><meta property='article:modified_time' content='2021-11-10T06:00:00Z'>",
    ),
)
shape("copyright_year", doc(f"<h1>{T}</h1><p>By Kari Lund</p>{text}<footer>© 2024 Saltholm Post</footer>"), date=None)
shape(
    "sidebar_dates",
    doc(
        f"<div class=c><h1>{T}</h1><p>By Kari Lund</p><div class=b>{text}</div></div><div class=s><h3>Latest</h3><ul><li>12 May 2023 <a href=/1>A bridge at last for Saltholm</a></li><li>11 May 2023 <a href=/2>Skipper retires after years</a></li><li>10 May 2023 <a href=/3>Gale season is over</a></li></ul></div>"
    ),
    date=None,
)
shape(
    "liveblog",
    doc(
        f"<h1>{T}: live</h1><p>By Kari Lund</p><p>8 November 2021</p><div class=live>"
        + "".join(
            f"<div class=entry><time datetime='2021-11-08T1{i}:00'>1{i}:00</time><h3>Entry {i}</h3><p>{p}</p></div>"
            for i, p in enumerate(P)
        )
        + "</div>",
        title=f"{T}: live",
    ),
    title=f"{T}: live",
    body=[x for i, p in enumerate(P) for x in (f"Entry {i}", p)],
)
shape(
    "two_cols",
    doc(
        f"<h1>{T}</h1><p>By Kari Lund</p><p>Nov 8, 2021</p><div class='col'><p>{P[0]}</p><p>{P[1]}</p></div><div class='ad'>Advertisement</div><div class='col'><p>{P[2]}</p><p>{P[3]}</p></div>"
    ),
)
shape(
    "containers",
    doc(
        f"<h1>{T}</h1><p>By Kari Lund</p><p>Nov 8, 2021</p><section class='s1 lead'><p>{P[0]}</p></section><section class='s2'><p>{P[1]}</p></section><div class='pic'><img></div><section class='s3'><p>{P[2]}</p><p>{P[3]}</p></section>"
    ),
)
shape(
    "related_mid",
    doc(
        f"<h1>{T}</h1><p>By Kari Lund</p><p>Nov 8, 2021</p><p>{P[0]}</p><p>{P[1]}</p><div class='x1'><div class='x2'>You might like</div><a href=/1><h4>Ten lighthouses worth the walk</h4><p>A walk along the coast with a flask of tea and a good coat.</p></a><a href=/2><h4>Why herring is back</h4><p>The fish that built the town has come home this autumn.</p></a></div><p>{P[2]}</p><p>{P[3]}</p>"
    ),
)
shape(
    "share_words",
    doc(
        f"<h1>{T}</h1><p>By Kari Lund</p><p>Nov 8, 2021</p><p>Share</p><p>Facebook</p><p>Email</p><p>Listen to this story (4 minutes)</p>{text}<p>Share this article</p><p>Copy link</p>"
    ),
)
shape(
    "alert_box",
    doc(
        f"<div class='cookie'><p>We use cookies and other technologies to give you the best experience on our pages. By continuing you agree.</p></div><h1>{T}</h1><p>By Kari Lund</p><p>Nov 8, 2021</p>{text}<p>If you like our journalism, please consider supporting the Post with a small monthly sum.</p>"
    ),
)
shape(
    "author_row",
    doc(
        f"<h1>{T}</h1><ul class='meta'><li>Kari Lund</li><li>Nov 8, 2021</li><li>Harbour</li><li>0 Comments</li></ul>{text}"
    ),
)
shape(
    "two_by",
    doc(
        f"<h1>{T}</h1><div class='byline'>By <span>Kari Lund</span> and <span>Jon Berg</span>, Staff Writers</div><div>Nov 8, 2021</div>{text}"
    ),
    authors=("Kari Lund", "Jon Berg"),
)
shape(
    "by_in",
    doc(f"<h1>{T}</h1><p>By Kari Lund in Saltholm and Jon Berg in Bergen</p><p>Nov 8, 2021</p>{text}"),
    authors=("Kari Lund", "Jon Berg"),
)
shape("by_caps_role", doc(f"<h1>{T}</h1><p>KARI LUND, CHIEF HARBOUR REPORTER</p><p>Nov 8, 2021</p>{text}"))
shape(
    "de_kuerzel",
    doc(f"<h1>{TD}</h1><p>08.11.2021, 06:00 Uhr</p>{text_de}<p>(kl/dpa)</p>", title=TD, lang="de"),
    title=TD,
    authors=(),
    body=DE,
)
shape(
    "de_quelle",
    doc(f"<h1>{TD}</h1><p>08.11.2021, 06:00 Uhr</p>{text_de}<p>Quelle: dpa</p>", title=TD, lang="de"),
    title=TD,
    authors=(),
    body=DE,
)
shape(
    "de_lesen",
    doc(
        f"<h1>{TD}</h1><p>Von Kari Lund</p><p>08.11.2021</p><p>{DE[0]}</p><p><strong>Lesen Sie auch:</strong> <a href=/1>Der Sturm von 1991 und seine Folgen</a></p><p>{DE[1]}</p><h3>Mehr zum Thema</h3><ul><li><a href=/2>Schule öffnet ihre Turnhalle</a></li></ul><p>{DE[2]}</p><p>{DE[3]}</p><p>Dieser Artikel erschien zuerst am 8. November 2021 in der Saltholmer Post.</p>",
        title=TD,
        lang="de",
    ),
    title=TD,
    body=DE,
)


@pytest.mark.parametrize("kind", SHAPES)
def test_a_shape(kind):
    html, title, authors, date, body = SHAPES[kind]
    found = article(html)
    assert list(found.body) == list(body)
    assert (found.title, found.authors, (found.published or "")[:10]) == (title, authors, date or "")
    assert found.comments == ()
