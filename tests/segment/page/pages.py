"""Pages written for the tests: a frame of furniture around an article, and ways to vary it."""

from armada_cli.records import Article, Source
from armada_cli.segment.page import segment_page

FIRST = "A rockfall closed the mountain road above Tarnow on Monday, and the mail has gone by mule since then."
SECOND = "The postmaster, who owns both mules, said that letters were the lighter load, and that parcels could wait."
THIRD = "Engineers from the county looked at the cliff through glasses, wrote something down, and drove home again."
PARAGRAPHS = (FIRST, SECOND, THIRD)
TITLE = "Mules carry the mail after rockfall"


def article(html: str) -> Article:
    return segment_page(Source("page.html", html, "html"))


def page(body: str, head: str = "", title: str = f"{TITLE} | Ridge Courier") -> str:
    return f"<html lang='en'><head><title>{title}</title>{head}</head><body>{body}</body></html>"


def story(*extra: str, after: str = "", before: str = "") -> str:
    text = "".join(f"<p>{p}</p>" for p in PARAGRAPHS[:2]) + "".join(extra) + f"<p>{THIRD}</p>"
    return page(f"<h1>{TITLE}</h1>{before}<div class='text'>{text}</div>{after}")
