"""Source -> Article for plain text: pasted from a browser, exported from a database, a wire, or bare.

Lines become units (`lines`), the head gives title, byline and date (`head`), the thread its comments (`thread`), and
what lies between is the body (`body`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from armada_cli.records import Article, Source
from armada_cli.segment.plain import markup
from armada_cli.segment.plain.body import Body, read_body
from armada_cli.segment.plain.core import site_start
from armada_cli.segment.plain.dating import Evidence, choose_day, date_order
from armada_cli.segment.plain.exports import Labelled, read_export, read_mail_header
from armada_cli.segment.plain.head import Head, read_head
from armada_cli.segment.plain.lines import Unit, to_lines, to_units
from armada_cli.segment.plain.tail import read_tail, tags_in
from armada_cli.segment.plain.thread import Thread, find_thread, to_comments
from armada_cli.segment.shared.names import has_given_name, names_in

__all__ = ["segment_plain"]

TAIL = 4  # lines: so many below the prose are the site's, fewer may be the article's end


def segment_plain(source: Source) -> Article:
    """The article in a plain text. Never raises on any text; a text with nothing to strip passes whole."""
    lines, fields = _unwrapped(to_lines(source.text))
    units = to_units(lines)
    article = _exported(source, units, fields) if fields and fields.certain else _pasted(source, units, fields)
    return _hinted(article, source)


def _unwrapped(lines: list[str]) -> tuple[list[str], Labelled | None]:
    """The article's own lines, out of Markdown, a text browser's dump, a quoting message or an export."""
    if markup.is_numbered(lines):
        lines = markup.without_numbers(lines)
    export = read_export(lines)
    if export:
        return export.lines, export
    quoted = markup.unquoted(lines)
    if quoted is not lines:
        return quoted, None
    mail = read_mail_header(lines)
    lines = mail.lines if mail else lines
    if not markup.is_markdown(lines):
        return lines, mail
    lines, title = markup.from_markdown(lines)
    return lines, mail or (Labelled(lines, title) if title else None)


def _exported(source: Source, units: list[Unit], fields: Labelled) -> Article:
    """An export's body holds paragraphs alone; its fields tell the rest."""
    authors = names_in(_forenames_first(re.sub(r"(?i)^by\s+", "", fields.byline or "")), explicit=True)
    evidence = Evidence(labelled=fields.date)
    day = choose_day(evidence, date_order(units), units[0].text if units else "")
    body = read_body(units, 0, len(units), fields.title, authors, clean=True)
    return Article(source.path, fields.title, authors, day.day, body=body.paragraphs, published_from=day.source)


def _forenames_first(byline: str) -> str:
    """A catalogue's "Lee, Ann; Chan, Bo" as "Ann Lee; Bo Chan"."""
    names = [re.fullmatch(r"\s*([^\s,;]+), ([^,;]{2,25}?)\s*", part) for part in byline.split(";")]
    forms = [f"{m[2]} {m[1]}" for m in names if m and has_given_name(m[2])]
    return "; ".join(forms) if len(forms) == len(names) else byline


def _pasted(source: Source, units: list[Unit], fields: Labelled | None) -> Article:
    head = read_head(units, source.hints.title or (fields.title if fields else None))
    thread = find_thread(units, head.lead)
    stop = min(thread.start if thread else len(units), _site_start(units, head.lead))
    body = read_body(units, head.lead, stop, head.title, head.authors, not head.furniture and not thread)
    below = thread.start if thread else len(units)
    tail = read_tail([*units[body.end : below], *units[_thread_end(thread, units) :]])
    order = date_order(units)
    evidence = Evidence(head.dates, tail.dates, fields.date if fields else None, tail.slugs, _post_day(thread, units))
    day = choose_day(evidence, order, body.paragraphs[0] if body.paragraphs else "")
    return Article(
        source.path,
        head.title,
        _authors(head, body, tail.authors, thread),
        day.day,
        body=body.paragraphs,
        comments=to_comments(units, thread.starts, order) if thread else (),
        tags=tags_in(units[body.end :]),
        published_from=day.source,
    )


def _site_start(units: Sequence[Unit], lead: int) -> int:
    """Where the site's own matter begins below the article; the end if little is below."""
    below = site_start(units, lead)
    return below if len(units) - below >= TAIL else len(units)


def _thread_end(thread: Thread | None, units: Sequence[Unit]) -> int:
    return thread.starts[-1].text if thread else len(units)


def _post_day(thread: Thread | None, units: Sequence[Unit]) -> str | None:
    """The header of a forum's first post, for its time."""
    if not thread or not thread.post:
        return None
    return " ".join(u.text for u in units[thread.post.first : thread.post.text])


def _authors(head: Head, body: Body, tail: tuple[str, ...], thread: Thread | None) -> tuple[str, ...]:
    """The byline; else the names in a credit below the text; else whom a note introduces; else a forum's poster."""
    if head.authors or tail or body.bio:
        return head.authors or tail or body.bio
    return (thread.post.name,) if thread and thread.post else ()


def _hinted(article: Article, source: Source) -> Article:
    """What is known from outside the text wins over what the text shows."""
    hints = source.hints
    return replace(
        article,
        authors=hints.authors or article.authors,
        published=hints.published or article.published,
        published_from="hint" if hints.published else article.published_from,
        url=hints.url,
    )
