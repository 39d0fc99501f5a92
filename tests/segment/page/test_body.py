import pytest

from tests.segment.page.pages import FIRST, PARAGRAPHS, SECOND, THIRD, TITLE, article, page, story

TEASERS = "".join(
    f"<li class='item'><h3><a href='/{n}'>Another headline of another day, number {n}</a></h3>"
    f"<p>A summary of another story, number {n}, in a sentence of its own.</p></li>"
    for n in range(3)
)

DROPPED = {
    "caption": "<figure><img src='a.jpg'><figcaption>A mule on the road. Photo: E. Vance</figcaption></figure>",
    "caption by class": "<div class='wp-caption'><p class='wp-caption-text'>A mule at the gate of the post office.</p></div>",
    "caption by shape": "<p><img src='a.jpg' width='300'><br><small>A mule at the gate. (R. Pell)</small></p>",
    "caption that ends with names": "<div><img src='a.jpg'><div>A mule at the gate on Monday. (Rosa Pell/Ridge Courier)</div></div>",
    "share bar": "<div class='share-buttons'><a href='#'>Tweet</a> <a href='#'>Share this with all of your friends.</a></div>",
    "newsletter": "<div class='newsletter-signup'><p>Get the Courier each morning, before your neighbours do. Sign up here.</p></div>",
    "advertisement": "<aside class='ad'><p>Buy boots, the best boots in the county, at a price that you will not believe.</p></aside>",
    "related": "<div class='related'><h4>Related</h4><ul><li><a href='/a'>Bridge to open in May, says the county engineer.</a></li></ul></div>",
    "prompt": "<p>Read more: <a href='/a'>What the mules had for breakfast</a></p>",
    "German prompt": "<p>Lesen Sie auch: <a href='/a'>Wie das Maultier in die Stadt kam</a></p>",
    "teasers by shape": f"<ul class='k7'>{TEASERS}</ul>",
    "script": "<script>var text = 'This is not a paragraph of the article, it is a script.';</script>",
    "hidden": "<div style='display: none'><p>Your session has run out, please sign in again to read on.</p></div>",
    "embedded post": "<blockquote class='twitter-tweet'><p>Mules on the mountain road again today!</p></blockquote>",
    "pull quote": "<blockquote class='big'>letters were the lighter load, and that parcels could wait</blockquote>",
    "rights, at length": "<p>© 2019 Ridge Courier. What stands here may not be printed, sent, read aloud or sung without our leave, "
    "and that of the mules, which is seldom given before noon, and never on a Monday, when the road is closed.</p>",
    "entry line": "<p>This entry was posted by Ann Lee on Sunday, March 9th, 2008 at 4:41 pm and is filed under Roads.</p>",
    "list of links": "<div class='x'><p><a href='/a'>The bridge that nobody wanted</a></p></div>",
    "offer of a subscription": "<h2>Continue reading with a subscription</h2><p>Unlimited access for $1 a week. Cancel at any time.</p>",
    "rights": "<p>© Ridge Courier. All rights reserved.</p>",
}


@pytest.mark.parametrize("extra", DROPPED.values(), ids=DROPPED)
def test_furniture_between_paragraphs_is_left_out(extra: str) -> None:
    assert article(story(extra)).body == PARAGRAPHS


KEPT = {
    "subheading": ("<h2>What the county says</h2>", ("What the county says",)),
    "subheading in bold": ("<div><b>What the county says</b></div>", ("What the county says",)),
    "list": (
        "<ul><li>two mules, both brown</li><li>one postmaster</li></ul>",
        ("two mules, both brown", "one postmaster"),
    ),
    "quote": (
        "<blockquote><p>They eat at six, road or no road.</p></blockquote>",
        ("They eat at six, road or no road.",),
    ),
    "link in text": ("<p>The <a href='/r'>road</a> was built in 1911.</p>", ("The road was built in 1911.",)),
    "short paragraph": ("<p>It rained.</p>", ("It rained.",)),
    "list by single breaks": (
        "<p>Mule one: Hedwig<br>Mule two: Anton<br>Dog: none<br>Postmaster: himself</p>",
        ("Mule one: Hedwig", "Mule two: Anton", "Dog: none", "Postmaster: himself"),
    ),
    "verse that runs on": ("<p>the road, the road<br>is closed again</p>", ("the road, the road is closed again",)),
    "rows of a table": (
        "<table><tr><th>Mule</th><th>Load</th></tr><tr><td>Hedwig</td><td>40 kg</td></tr></table>",
        ("Mule Load", "Hedwig 40 kg"),
    ),
    "rows named for what they tell": (
        "<table><tr class='player-1'><td>Hedwig</td><td>40</td></tr><tr class='player-2'><td>Anton</td><td>35</td></tr></table>",
        ("Hedwig 40", "Anton 35"),
    ),
    "address written out": (
        "<p>The timetable of the mules<br><a href='http://mules.example/t'>http://mules.example/t</a></p>",
        ("The timetable of the mules http://mules.example/t",),
    ),
    "a card over the text": (
        "<p>Mayor <span><a href='/v'>Edda Vance</a><span class='k9'><span><img src='v.jpg'><a href='/v'>Edda Vance</a>"
        "<a href='/b'>Bridge to open</a> <a href='/v'>More</a></span></span></span> rode home.</p>",
        ("Mayor Edda Vance rode home.",),
    ),
    "pictures in the text": (
        "<p>The road <span><img src='a.jpg'> in May <a href='/a'>as it was</a>, and <a href='/b'>as it is</a></span>.</p>",
        ("The road in May as it was, and as it is.",),
    ),
    "paragraph after a picture": (
        "<p><img src='a.jpg'></p><p>The picture shows what is left of the road (and of the wall).</p>",
        ("The picture shows what is left of the road (and of the wall).",),
    ),
    "correction": (
        "<p>Correction: an earlier version gave the mules a third.</p>",
        ("Correction: an earlier version gave the mules a third.",),
    ),
    "pre": ("<pre>MULES 2\nROADS 0</pre>", ("MULES 2 ROADS 0",)),
}


@pytest.mark.parametrize(("extra", "wanted"), KEPT.values(), ids=KEPT)
def test_parts_of_the_text_are_kept_in_order(extra: str, wanted: tuple[str, ...]) -> None:
    assert article(story(extra)).body == (FIRST, SECOND, *wanted, THIRD)


SHAPES = {
    "br br": page(f"<b>{TITLE}</b><br><br>" + "<br><br>".join(PARAGRAPHS)),
    "single br": page(f"<h1>{TITLE}</h1><div>" + "<br>".join(PARAGRAPHS) + "</div>"),
    "upper case, unclosed": f"<HTML><HEAD><TITLE>{TITLE}</TITLE></HEAD><BODY><H1>{TITLE}</H1><P>"
    + "<P>".join(PARAGRAPHS),
    "layout table": page(
        f"<table><tr><td><a href='/'>Home</a><br><a href='/n'>News</a></td><td><h2>{TITLE}</h2>"
        + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
        + "</td></tr></table>"
    ),
    "a container for each": page(f"<h1>{TITLE}</h1>" + "".join(f"<div class='c'><p>{p}</p></div>" for p in PARAGRAPHS)),
    "lead outside": page(f"<h1>{TITLE}</h1><p>{FIRST}</p><div class='t'><p>{SECOND}</p><p>{THIRD}</p></div>"),
    "divs": page(f"<h1>{TITLE}</h1><div>" + "".join(f"<div>{p}</div>" for p in PARAGRAPHS) + "</div>"),
    "pre": page(f"<h1>{TITLE}</h1><pre>" + "\n\n".join(p.replace(", ", ",\n") for p in PARAGRAPHS) + "</pre>"),
    "main column named sidebar": page(
        f"<div class='sidebar-left'><h1>{TITLE}</h1>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS) + "</div>"
    ),
    "wordpress post class": page(
        f"<article class='post has-post-thumbnail tag-newsletter category-video'><h1>{TITLE}</h1>"
        + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
        + "</article>"
    ),
    "only in json-ld": page(
        "<div id='app'></div>",
        '<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{}", "articleBody": "{}"}}</script>'.format(
            TITLE, "\\n\\n".join(PARAGRAPHS)
        ),
    ),
    "form around the page": page(
        f"<form action='/'><h1>{TITLE}</h1>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS) + "</form>"
    ),
    "deep nesting": page(f"<h1>{TITLE}</h1>" + "<div>" * 400 + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)),
    "deeper than libxml2 goes": page("<div>" * 3000 + f"<h1>{TITLE}</h1>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)),
}


@pytest.mark.parametrize("html", SHAPES.values(), ids=SHAPES)
def test_layouts(html: str) -> None:
    found = article(html)
    assert found.body == PARAGRAPHS
    assert found.title == TITLE


def test_around_the_article() -> None:
    html = story(
        before="<h2 class='subtitle'>The postmaster has two, and both of them are tired of it</h2>"
        "<div class='byline'>By Ann Lee</div><time datetime='2019-05-06T10:00:00Z'>6 May 2019</time>",
        after="<p>Ann Lee is a reporter at the Ridge Courier.</p><h3>More from the ridge</h3><p><a href='/x'>Bridge opens</a></p>"
        "<footer><p>The Ridge Courier is printed on paper that was a tree, as everybody knows by now.</p></footer>",
    )
    found = article(html)
    assert found.body == PARAGRAPHS
    assert found.authors == ("Ann Lee",)
    assert found.published == "2019-05-06T10:00:00Z"


LANGUAGES = {
    "de": ("Die Straße über den Pass ist seit Montag gesperrt, weil nach dem Regen der Hang ins Rutschen kam.",
           "Der Wirt auf der Passhöhe hat für eine Woche Brot, aber nur für drei Tage Bier, und das ist das Problem."),
    "fr": ("La route du col est fermée depuis lundi, parce que la pente a glissé pendant la nuit avec les arbres.",
           "Le patron de l'auberge a du pain pour une semaine, mais il n'a du vin que pour trois jours, dit-il."),
    "ru": ("Дорога через перевал закрыта с понедельника, потому что после дождя склон сошёл вниз на асфальт.",
           "У хозяина гостиницы хлеба хватит на неделю, а чая только на три дня, и это, говорит он, плохо."),
    "ar": ("أغلقت الطريق الجبلية منذ يوم الاثنين بعد أن انزلقت التربة من على المنحدر بسبب الأمطار الغزيرة في الليل.",
           "قال صاحب النزل إن لديه من الخبز ما يكفي لأسبوع، لكن الشاي لن يكفي إلا لثلاثة أيام فقط في هذا البرد."),
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_languages_are_cut_as_well_and_recognised(language: str) -> None:
    first, second = LANGUAGES[language]
    html = page(
        f"<div class='menu'><a href='/'>X</a></div><h1>Titel der Seite</h1><div><p>{first}</p><p>{second}</p></div>",
        title="",
    )
    found = article(html.replace("lang='en'", ""))
    assert found.body == (first, second)
    assert found.language == language


def test_small_print_below_a_rule() -> None:
    html = story(after="").replace(
        f"<p>{THIRD}</p>", f"<p>{THIRD}</p><hr><small>The Ridge Courier is printed on Fridays.</small>"
    )
    assert article(html).body == PARAGRAPHS


def test_credits_to_editors_go_and_the_sentence_before_stays() -> None:
    html = story().replace(THIRD, THIRD + " (Reporting by Ann Lee in Tarnow; Editing by Bo Ek)")
    assert article(html).body == PARAGRAPHS


def test_decomposed_letters_are_composed() -> None:
    assert article(story("<p>Cafe\u0301 am Weg.</p>")).body[2] == "Caf\u00e9 am Weg."


def test_names_of_classes_are_a_help_and_no_need() -> None:
    """With every class renamed to nonsense, as builders of style sheets do, the article is the same."""
    side = "".join(
        f"<div class='q{n}'><h4><a href='/{n}'>Another headline of another day</a></h4><p>In a sentence, number {n}.</p></div>"
        for n in range(6)
    )
    html = page(
        f"<div class='a1'><h1 class='b2'>{TITLE}</h1><div class='c3'>"
        + "".join(f"<p class='d4'>{p}</p>" for p in PARAGRAPHS)
        + f"</div></div><div class='e5'>{side}</div>"
    )
    assert article(html).body == PARAGRAPHS
