"""When it was published: an ordered chain of evidence; the winner's name is kept.

JSON-LD, meta tags, `<time>`, a line near the headline, a dateline at the start of the text, the address. Dates of
change are passed over as long as another is there, dates before 1995 or after tomorrow always.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from armada_cli.segment.page.blocks import Block, Blocks
from armada_cli.segment.page.days import day_in, dotted_days, in_address, stamp
from armada_cli.segment.page.dom import Node, Page, spaced
from armada_cli.segment.page.language import guess, root_language
from armada_cli.segment.page.metadata import Metadata, texts
from armada_cli.segment.page.people import has_lead

METAS = (
    "article:published_time", "og:published_time", "og:article:published_time", "article:published", "datepublished",
    "date.published", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date.publication",
    "dcterms.date", "dc.date", "article.published", "article_date_original", "originalpublicationdate",
    "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "cxenseparse:recs:articlepublishtime",
    "parsely-pub-date", "sailthru.date", "publish-date", "publishdate", "publish_date", "published-date",
    "publication_date", "publicationdate", "pubdate", "ptime", "pdate", "date", "datecreated", "created", "displaydate",
    "rnews:datepublished", "bt:pubdate", "timestamp", "citation_publication_date", "citation_date", "release_date",
    "vr:published_time", "mediator_published_time", "last-modified-original", "article:created_time",
)  # fmt: skip
SENTENCE = 60  # characters from which a sentence tells of a day, and does not date the article
GUESSED = 2000  # characters of sentences from which the language is guessed of a page that does not tell
LARGEST = 40  # elements of an element that gives a time
LONGEST = 160  # characters of a line that dates an article
LONGEST_NAMED = 400  # and of one that is named as furniture ("This entry was posted on ...")
_DATELINE = re.compile(r"[^\n]{6,60}?\d{4}(?: ?\([^()]{2,30}\))?[^\w]{0,3}[-–—:)]")
# English-speaking countries that write the day first, by the end of the host's name.
_DAY_FIRST = re.compile(r"^https?://[^/]+\.(?:uk|ie|au|nz|in|pk|bd|lk|za|ng|ke|gh|ug|tz|sg|my|mt|jm|tt|eu)(?:[:/]|$)")
_CHANGE = (
    r"(?:last |zuletzt |son )?(?:updat|modif|edited|aktualis|geändert|mis à jour|mise à jour|màj|actualiz|güncelle|"
    r"обновл|aggiorn|bijgewerkt|atualiz|stand:|آخر تحديث|تحديث)"
)
_PUBLISHED = (
    r"(?:first publ|publi|posted|created|issued|veröffentl|erstellt|erschienen|online seit|mis en ligne|publicad|"
    r"pubblicat|gepubliceerd|geplaatst|yayın|опубл|نشر)"
)
_CHANGED = re.compile(_CHANGE, re.IGNORECASE)
# Where the label of another day begins in a line that gives several.
_LABELS = re.compile(rf"(?=\b{_CHANGE})|(?=\b{_PUBLISHED})", re.IGNORECASE)


def published_of(
    page: Page, meta: Metadata, blocks: Blocks, zone: range, tail: range, url: str | None
) -> tuple[str | None, str | None]:
    """The publication time as ISO 8601 and the evidence that gave it; nulls when nothing plausible is found."""
    month_first = _month_first(page, meta, url, blocks)
    for evidence, values in (
        ("json-ld", _from_json(meta)),
        ("meta", _from_metas(meta, month_first)),
        ("time", _from_times(page, blocks, zone)),
        ("text", _from_lines(page, blocks, zone, month_first)),
        ("dateline", _from_dateline(blocks, zone, month_first)),
        ("url", iter([in_address(url or "")])),
        ("time", _from_times(page, blocks, tail)),
        ("text", _from_lines(page, blocks, _unlisted(page, blocks, tail), month_first)),
        ("time", _only_time(page, blocks)),
        ("text", _from_lines(page, blocks, range(zone.start), month_first)),
    ):
        for value in values:
            if value:
                return value, evidence
    return None, None


def declared_day(meta: Metadata) -> date | None:
    """The day of publication that the page's head gives, null if it gives none."""
    for values in (_from_json(meta), _from_metas(meta, month_first="")):
        found = next((value for value in values if value), None)
        if found:
            return date.fromisoformat(found[:10])
    return None


def _month_first(page: Page, meta: Metadata, url: str | None, blocks: Blocks) -> str:
    """The marks with which 3/4/2020 is the fourth of March here: on pages in English that show no sign of another
    country. Between points the day comes first, unless other days of the page (11.18.19) show that it does not.
    """
    language = root_language(page) or (meta.meta("og:locale", "content-language") or "").lower().replace("_", "-")
    language = language or guess(" ".join(block.text for block in blocks.items if block.sentence)[:GUESSED]) or ""
    if language not in ("", "en", "en-us") or (language != "en-us" and _DAY_FIRST.search(url or "")):
        return ""
    lines = (block.text for block in blocks.items if len(block.text) <= LONGEST)
    return "/-." if dotted_days(lines) == {True} else "/-"


def _from_json(meta: Metadata) -> Iterator[str | None]:
    for key in ("datePublished", "dateCreated", "uploadDate"):
        for value in meta.ld(key):
            for text in texts(value):
                yield stamp(text) or day_in(text)


def _from_metas(meta: Metadata, month_first: str) -> Iterator[str | None]:
    for name in METAS:
        for value in meta.metas.get(name, ()):
            yield stamp(value) or day_in(value, month_first)


def _from_times(page: Page, blocks: Blocks, zone: range) -> Iterator[str | None]:
    """Stamps in attributes of the zone's elements: those named as published first, those named as changed last."""
    if not zone:
        return
    first, last = blocks.items[zone.start].node.index, blocks.items[zone.stop - 1].node.end
    near = page.nodes[max(0, first - 3) : last]
    stamped = [n for n in near if n.end - n.index <= LARGEST and _attribute(n)]
    for node in sorted(stamped, key=_standing):
        yield stamp(_attribute(node)) or day_in(_attribute(node)) or day_in(page.text(node))


def _only_time(page: Page, blocks: Blocks) -> Iterator[str]:
    """The time that an element gives wherever it stands, if no other outside the comments gives another day."""
    found = [
        stamp(_attribute(n)) for n in page.nodes if blocks.within(n) and n.end - n.index <= LARGEST and _attribute(n)
    ]
    times = [value for value in found if value]
    if len({value[:10] for value in times}) == 1:
        yield times[0]


def _attribute(node: Node) -> str:
    if node.tag == "time":
        return node.get("datetime") or node.get("content") or " "
    if "datepublished" in node.get("itemprop").lower() or "date" in node.get("property").lower():
        return node.get("content") or node.get("datetime")
    if node.tag == "abbr" and node.roles & {"date"}:
        return node.get("title")
    return ""


def _standing(node: Node) -> int:
    names = f"{node.get('itemprop')} {node.get('class')}".lower()
    if "publi" in names or "pubdate" in node.attrib or "entry-date" in names:
        return 0
    return 2 if _CHANGED.search(names) else 1


def _unlisted(page: Page, blocks: Blocks, zone: range) -> list[int]:
    """The blocks that are no items of lists and no links: below an article, those are days of other articles."""
    return [i for i in zone if not _is_listed(page, blocks.items[i])]


def _is_listed(page: Page, block: Block) -> bool:
    around = [block.node, *islice(page.ancestors(block.node), 3)]
    return block.links * 3 > len(block.text) or any(node.tag == "li" for node in around)


def _from_lines(page: Page, blocks: Blocks, zone: Iterable[int], month_first: str) -> Iterator[str | None]:
    """Days in short lines: those of elements named as dates first, then others, lines that tell of a change last."""
    held = [blocks.items[i] for i in zone]
    lines = [b for b in held if len(b.text) <= (LONGEST_NAMED if _may_be_long(b) else LONGEST)]
    lines = [b for b in lines if _may_be_long(b) or not (b.sentence and len(b.text) > SENTENCE)]
    named = [b for b in lines if "date" in b.node.roles and not _CHANGED.search(b.text)]
    others = [b for b in lines if not _CHANGED.search(b.text)]
    for block in [*named, *others]:
        yield day_in(block.text, month_first)
        if len(block.text) < 30 and any(letter.isdigit() for letter in block.text):
            yield day_in(spaced(page, block.node), month_first)
    changed = [b for b in lines if _CHANGED.search(b.text)]
    for text in [*(_before_changes(b.text) for b in changed), *(b.text for b in changed)]:
        yield day_in(text, month_first)


def _before_changes(text: str) -> str:
    """A line without what it says of changes: "Updated: 5 May. Published: 3 May" is "Published: 3 May"."""
    return " ".join(part for part in _LABELS.split(text) if not _CHANGED.match(part))


def _may_be_long(block: Block) -> bool:
    """Whether a line is about the article by its names or its first words, however long it is."""
    return bool(block.node.roles & {"drop", "date"}) or has_lead(block.text)


def _from_dateline(blocks: Blocks, zone: range, month_first: str) -> Iterator[str | None]:
    """A full date at the start of a paragraph, set off by a dash or a colon."""
    for i in zone:
        start = _DATELINE.match(blocks.items[i].text)
        if start:
            yield day_in(start[0], month_first)
