"""The nouns of armada: one frozen value at each seam of the walk from bytes to events.

`Source -> Article -> Annotated -> [Event]`, and `Failure` for a document that could not be done. Nothing here computes
more than a view of its own fields. Offsets always count characters of `Article.text`.
"""

from __future__ import annotations

from armada_cli.records.documents import Article, Comment, Failure, Hints, Source
from armada_cli.records.events import (
    ArticleRef,
    Attribution,
    Casualties,
    Count,
    Dating,
    Event,
    EventType,
    Evidence,
    Explanation,
    Leader,
    Location,
    Party,
    Status,
)
from armada_cli.records.grammar import Annotated, Clause, NounGroup, Sentence, Token, VerbGroup
from armada_cli.records.mentions import (
    ActorValue,
    CountValue,
    DateValue,
    Mention,
    MentionKind,
    PersonValue,
    PlaceValue,
    Value,
    WeaponValue,
)
from armada_cli.records.spans import Span

__all__ = [
    "ActorValue",
    "Annotated",
    "Article",
    "ArticleRef",
    "Attribution",
    "Casualties",
    "Clause",
    "Comment",
    "Count",
    "CountValue",
    "DateValue",
    "Dating",
    "Event",
    "EventType",
    "Evidence",
    "Explanation",
    "Failure",
    "Hints",
    "Leader",
    "Location",
    "Mention",
    "MentionKind",
    "NounGroup",
    "Party",
    "PersonValue",
    "PlaceValue",
    "Record",
    "Sentence",
    "Source",
    "Span",
    "Status",
    "Token",
    "Value",
    "VerbGroup",
    "WeaponValue",
]

Record = Event | Article | Annotated | Failure
