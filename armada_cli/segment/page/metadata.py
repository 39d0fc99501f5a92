"""What the page says of itself: JSON-LD, meta tags, the first value of each name; and site, language, address, tags."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from armada_cli.segment.page.dom import Page
from armada_cli.segment.page.phrases import same_text

_ARTICLES = (
    "article newsarticle blogposting reportagenewsarticle opinionnewsarticle analysisnewsarticle reviewnewsarticle "
    "backgroundnewsarticle satiricalarticle liveblogposting socialmediaposting techarticle report scholarlyarticle "
    "advertisercontentarticle discussionforumposting medicalscholarlyarticle askpublicnewsarticle"
)
ARTICLE_TYPES = frozenset(_ARTICLES.split())
MAX_OBJECTS = 20_000


@dataclass(slots=True)
class Metadata:
    """JSON-LD objects (`articles`: those that are the article; `named`: by `@id`) and the values of each meta tag."""

    objects: list[dict[str, Any]] = field(default_factory=list)
    articles: list[dict[str, Any]] = field(default_factory=list)
    metas: dict[str, list[str]] = field(default_factory=dict)
    named: dict[str, dict[str, Any]] = field(default_factory=dict)

    def meta(self, *names: str) -> str | None:
        """The first value of the first of these meta tags that is there."""
        for name in names:
            for value in self.metas.get(name, ()):
                if value.strip():
                    return value.strip()
        return None

    def ld(self, key: str) -> Iterator[Any]:
        """The values of a key in the article's JSON-LD objects."""
        for article in self.articles:
            if article.get(key):
                yield article[key]


def read_metadata(page: Page) -> Metadata:
    """Everything the page says of itself in JSON-LD and meta tags; what cannot be read is passed over."""
    found = Metadata()
    for name, value in page.metas:
        found.metas.setdefault(name, []).append(unescape(value))
    for script in page.scripts:
        found.objects.extend(_objects(_load(script)))
    articles = [item for item in found.objects if types_of(item) & ARTICLE_TYPES]
    shown = same_text(page.title)
    found.articles = sorted(articles, key=lambda item: not _is_shown(item, shown))
    found.named = {str(item["@id"]): item for item in reversed(found.objects) if item.get("@id") and item.get("name")}
    return found


def _is_shown(item: dict[str, Any], title: str) -> bool:
    """Whether an object's headline is that of the page: other articles may be described beside it."""
    return any(same_text(text) in title for text in texts(item.get("headline") or item.get("name")) if len(text) > 5)


def types_of(item: dict[str, Any]) -> set[str]:
    """The object's types, lower case, without their address."""
    kinds = item.get("@type") or ()
    kinds = [kinds] if isinstance(kinds, str) else kinds
    return (
        {kind.rpartition("/")[2].lower() for kind in kinds if isinstance(kind, str)}
        if isinstance(kinds, list)
        else set()
    )


_COMMENT_MARKS = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*<!\[CDATA\[\*/)|(?:-->|//\s*\]\]>|\]\]>|/\*\]\]>\*/)\s*;?\s*$"
)


def _load(script: str) -> Any:
    """JSON as sites write it: with raw line breaks in strings, comment marks around it, commas too many."""
    marked = any(mark in script for mark in ("<!", "-->", "]]>"))
    text = (_COMMENT_MARKS.sub("", script) if marked else script).strip().rstrip(";")
    for repair in (lambda t: t, lambda t: re.sub(r",(\s*[\]}])", r"\1", t)):
        try:
            return json.loads(repair(text), strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """All objects at the top, in lists and in `@graph`, `mainEntity` and the like, outermost first."""
    waiting, seen = deque([value]), 0
    while waiting and seen < MAX_OBJECTS:
        item = waiting.popleft()
        seen += 1
        if isinstance(item, list):
            waiting.extend(item)
        elif isinstance(item, dict):
            yield item
            waiting.extend(
                item[key]
                for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart")
                if isinstance(item.get(key), (dict, list))
            )


def texts(value: Any) -> Iterator[str]:
    """The strings in a JSON-LD value: itself, those of a list, the `name` of an object."""
    if isinstance(value, str):
        cleaned = " ".join(unescape(value).split())
        if cleaned:
            yield cleaned
    elif isinstance(value, list):
        for item in value[:200]:
            yield from texts(item) if not isinstance(item, list) else ()
    elif isinstance(value, dict):
        yield from texts(value["name"]) if isinstance(value.get("name"), (str, list)) else ()


def site_of(meta: Metadata) -> str | None:
    """The site's or publisher's name as the page gives it."""
    named = meta.meta("og:site_name", "application-name", "apple-mobile-web-app-title")
    if named:
        return named
    for item in meta.objects:
        for name in texts(item.get("publisher")):
            return name
    for item in meta.objects:
        if types_of(item) & {"website", "organization", "newsmediaorganization"}:
            for name in texts(item.get("name")):
                return name
    return meta.meta("dc.publisher", "publisher", "dcterms.publisher")


def address_of(page: Page, meta: Metadata) -> str | None:
    """The page's own address."""
    for rel, href in page.links:
        if rel == "canonical" and href.startswith("http"):
            return href.strip()
    given = meta.meta("og:url", "twitter:url")
    if given and given.startswith("http"):
        return given
    for value in [*meta.ld("url"), *meta.ld("mainEntityOfPage")]:
        value = value.get("@id") if isinstance(value, dict) else value
        if isinstance(value, str) and value.startswith("http"):
            return value.strip()
    return None


def tags_of(page: Page, meta: Metadata) -> tuple[str, ...]:
    """The article's tags: of meta tags, else of links marked as tags, else of JSON-LD."""
    found = list(meta.metas.get("article:tag", ()))
    if not found:
        found = [page.text(node) for node in page.nodes if node.tag == "a" and "tag" in node.get("rel").split()]
    if not found:
        found = [word for value in meta.ld("keywords") for text in texts(value) for word in text.split(",")]
    if not found:
        found = (meta.meta("news_keywords", "keywords") or "").split(",")
    cleaned = [" ".join(tag.split()).lstrip("#") for tag in found]
    return tuple(dict.fromkeys(tag for tag in cleaned if 0 < len(tag) <= 60))[:40]
