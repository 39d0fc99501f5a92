import pytest

from tests.segment.page.pages import PARAGRAPHS, article, page

TEXT = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
TITLE = "Two mules and a mountain"

FOUND = {
    "h1": page(f"<h1>{TITLE}</h1>{TEXT}", title=f"{TITLE} - The Ridge Courier"),
    "h1 is the site's name": page(f"<h1><a href='/'>The Ridge Courier</a></h1><h2>{TITLE}</h2>{TEXT}", title=f"The Ridge Courier: {TITLE}"),
    "large line above the byline, the site's name in h1": page(
        f"<h1>Ridge Courier Online</h1><p>Home</p><p>News</p><font size='+2'><b>{TITLE}</b></font><br><font size='-1'>By ANN LEE<br>March 10, 1998</font>{TEXT}",
        title="News of the day",
    ),
    "two headings that <title> joins": page(
        f"<h1 class='title'>Dusty Roads</h1><h2>Friday, May 6, 2011</h2><h3>{TITLE}</h3>{TEXT}", title=f"Dusty Roads: {TITLE}"
    ),
    "no heading": page(TEXT, "<meta property='og:site_name' content='Ridge Courier'>", title=f"{TITLE} | Ridge Courier"),
    "open graph": page(TEXT, f"<meta property='og:title' content='{TITLE}'>", title="Ridge Courier"),
    "json-ld": page(TEXT, f'<script type="application/ld+json">{{"@type":"Article","headline":"{TITLE}"}}</script>', title=""),
    "class": page(f"<div class='article-headline'>{TITLE}</div>{TEXT}", title="Ridge Courier"),
    "bold line": page(f"<font size='5'><b>{TITLE}</b></font><br><br>{TEXT}", title="Ridge Courier Online"),
    "kicker in the heading": page(
        f"<h1><span>On the ridge</span> {TITLE}</h1>{TEXT}", f"<meta property='og:title' content='{TITLE}'>", title=f"On the ridge {TITLE}"
    ),
    "heading cut short": page("<h1>Two mules and a moun...</h1>" + TEXT, f"<meta property='og:title' content='{TITLE}'>", title=TITLE),
}  # fmt: skip


@pytest.mark.parametrize("html", FOUND.values(), ids=FOUND)
def test_headline(html: str) -> None:
    assert article(html).title == TITLE


@pytest.mark.parametrize("html", FOUND.values(), ids=FOUND)
def test_headline_is_no_paragraph(html: str) -> None:
    assert article(html).body == PARAGRAPHS
