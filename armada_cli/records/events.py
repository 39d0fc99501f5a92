"""One record for each real-world event, as it is written."""

from __future__ import annotations

from typing import Literal

from armada_cli.values import frozen

EventType = Literal["strike", "attack", "leadership_death"]
Status = Literal["confirmed", "reported", "denied", "foiled"]


@frozen
class Dating:
    """When it happened: an inclusive range of ISO days, and the words that say so."""

    start: str
    end: str
    precision: str
    text: str


@frozen
class Location:
    """Where it happened, from the place down to coordinates; `precision` is the level of the most specific part."""

    place: str | None
    admin1: str | None
    country: str | None
    country_code: str | None
    lat: float | None
    lon: float | None
    precision: str | None
    text: str | None


@frozen
class Count:
    """A range, both ends included; null is an open end. `text` holds the words that say so."""

    min: int | None
    max: int | None
    text: str | None = None


@frozen
class Party:
    """Who did it, who it was aimed at, or who claims it."""

    name: str
    id: str | None
    kind: str
    text: str


@frozen
class Casualties:
    """People killed and wounded; civilians among the killed where they are told apart."""

    killed: Count | None = None
    wounded: Count | None = None
    civilians_killed: Count | None = None


@frozen
class Leader:
    """The dead of a leadership_death."""

    name: str
    aliases: tuple[str, ...]
    role: str | None
    group: Party | None
    text: str


@frozen
class Attribution:
    """Who says so. `stance`: confirms, reports, claims, denies."""

    source: str
    stance: str
    text: str


@frozen
class Evidence:
    """A sentence that tells of the event: `text` equals the article's text from `start` to `end`."""

    text: str
    start: int
    end: int
    part: Literal["title", "body"]


@frozen
class ArticleRef:
    """The article an event was read in."""

    path: str
    title: str | None
    authors: tuple[str, ...]
    published: str | None
    url: str | None


@frozen
class Explanation:
    """Which rule and which words filled a slot (written with `--explain`)."""

    slot: str
    rule: str
    text: str
    start: int
    end: int


@frozen
class Event:
    """One strike, attack or leadership death. Unknown is null or empty. `cause` is the id of another event."""

    id: str
    type: EventType
    subtype: str
    date: Dating | None
    location: Location | None
    count: Count | None
    perpetrators: tuple[Party, ...]
    targets: tuple[Party, ...]
    weapons: tuple[str, ...]
    casualties: Casualties
    leader: Leader | None
    cause: str | None
    claimed_by: tuple[Party, ...]
    status: Status
    attribution: tuple[Attribution, ...]
    confidence: float
    evidence: tuple[Evidence, ...]
    article: ArticleRef
    explanation: tuple[Explanation, ...] = ()
