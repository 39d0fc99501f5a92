"""One record -> one line of JSON, keys in the order of its schema, always valid UTF-8."""

from __future__ import annotations

import re
from typing import Any

import orjson

from armada_cli.records import Annotated, Article, ArticleRef, Event, Explanation, Failure, Mention, Record

_SURROGATE = re.compile("[\ud800-\udfff]")


def line(record: Record, *, explain: bool = False) -> bytes:
    """The record as one line that ends in a newline; `explain` adds to an event which rule filled which slot."""
    fields = as_dict(record)
    if explain and isinstance(record, Event):
        fields["explanation"] = [_explanation(part) for part in record.explanation]
    return encode(fields)


def encode(fields: dict[str, Any]) -> bytes:
    """A line of JSON; characters that no UTF-8 can hold (lone surrogates) become U+FFFD."""
    try:
        return orjson.dumps(fields, option=orjson.OPT_APPEND_NEWLINE)
    except TypeError:  # orjson refuses lone surrogates
        return orjson.dumps(_scrub(fields), option=orjson.OPT_APPEND_NEWLINE)


def as_dict(record: Record) -> dict[str, Any]:
    """The record as plain values in the order of its schema."""
    match record:
        case Event():
            return _event(record)
        case Article():
            return _article(record)
        case Annotated():
            return _mentions(record)
        case Failure():
            return {"schema": "armada.failure/1", **_fields(record)}


def _event(event: Event) -> dict[str, Any]:
    casualties = event.casualties
    return {
        "schema": "armada.event/1",
        "id": event.id,
        "type": event.type,
        "subtype": event.subtype,
        "date": event.date and _fields(event.date),
        "location": event.location and _fields(event.location),
        "count": event.count and {"min": event.count.min, "max": event.count.max},
        "perpetrators": [_fields(party) for party in event.perpetrators],
        "targets": [_fields(party) for party in event.targets],
        "weapons": event.weapons,
        "casualties": _fields(casualties),
        "leader": event.leader and _fields(event.leader),
        "cause": event.cause,
        "claimed_by": [_fields(party) for party in event.claimed_by],
        "status": event.status,
        "attribution": [_fields(part) for part in event.attribution],
        "confidence": round(event.confidence, 2),
        "evidence": [_fields(part) for part in event.evidence],
        "article": _reference(event.article),
    }


def _reference(article: ArticleRef) -> dict[str, Any]:
    return _fields(article)


def _explanation(part: Explanation) -> dict[str, Any]:
    return _fields(part)


def _article(article: Article) -> dict[str, Any]:
    return {
        "schema": "armada.article/1",
        "path": article.path,
        "title": article.title,
        "authors": article.authors,
        "published": article.published,
        "url": article.url,
        "site": article.site,
        "language": article.language,
        "body": article.body,
        "comments": [
            {"author": said.author, "text": said.text, "date": said.date, "depth": said.depth}
            for said in article.comments
        ],
        "tags": article.tags,
    }


def _mentions(annotated: Annotated) -> dict[str, Any]:
    article = annotated.article
    return {
        "schema": "armada.mentions/1",
        "path": article.path,
        "title": article.title,
        "published": article.published,
        "url": article.url,
        "text": article.text,
        "mentions": [_mention(mention) for mention in annotated.mentions],
    }


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "kind": mention.kind,
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.text,
        "value": _fields(mention.value),
    }


def _fields(record: Any) -> dict[str, Any]:
    """The values of a record by name, those of records in it as well; `asdict` would copy each of them."""
    values = ((name, getattr(record, name)) for name in record.__dataclass_fields__)
    return {name: _fields(value) if hasattr(value, "__dataclass_fields__") else value for name, value in values}


def _scrub(value: Any) -> Any:
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_scrub(key): _scrub(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_scrub(item) for item in value]
    return value
