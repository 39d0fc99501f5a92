"""What the words of a text name: days, numbers, places, actors, people, weapons."""

from __future__ import annotations

from typing import Literal

from armada_cli.records.spans import Span
from armada_cli.values import frozen


@frozen
class DateValue:
    """An inclusive range of ISO days, null when it cannot be resolved (relative, and no publication date).

    `precision`: day, days, week, month, season, year, years, time. `relative` says that it counts from the publication
    date. `offset_days` is set, and the range null, for an expression that counts from another event ("two days after
    the strike": 2, "the next day": 1, "a day earlier": -1, "the same day": 0); with a `weekday` it is the first
    such day from there on ("the previous Monday": -1), with the precision `days` a bound ("less than a week later").
    """

    start: str | None
    end: str | None
    precision: str
    relative: bool = False
    offset_days: int | None = None
    weekday: int | None = None


@frozen
class CountValue:
    """A count of things. `min`/`max` null means unbounded; `head` is the lemma of the counted noun, null if implied.

    `unit` says what is counted: `people`, `strikes`, `things`. `relation` says how the count stands to others:
    `plain`, `more` ("nine others", "another five": added to people named beside it), `part` ("including three
    children", "three of them": among those already counted), `none` ("no one": 0).
    """

    min: int | None
    max: int | None
    head: str | None = None
    unit: Literal["people", "strikes", "things"] = "things"
    relation: Literal["plain", "more", "part", "none"] = "plain"


@frozen
class PlaceValue:
    """A resolved place. `level`: country, admin1, admin2, town, area, site, sea; unknown places have no coordinates.

    `name` is the canonical English name; `admin1` the first-level division it lies in, as commonly written.
    """

    name: str
    level: Literal["country", "admin1", "admin2", "town", "area", "site", "sea"]
    country_code: str | None = None
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    id: str | None = None


@frozen
class ActorValue:
    """A force or group. `kind`: state, force, agency, police, coalition, group, militia, government.

    `id` is `state:US`, `force:US-CIA`, `group:jamaat-ul-ahrar` or the like, null for a group that only this article
    names. `member` says that the mention is of its people ("Taliban fighters") and `head` their noun, as a lemma.
    `anaphoric` says that the mention refers back ("the group"), and was resolved to this actor.
    """

    name: str
    id: str | None
    kind: str
    country_code: str | None = None
    state: bool = False
    member: bool = False
    head: str | None = None
    anaphoric: bool = False


@frozen
class PersonValue:
    """A named person. `name` is the fullest form in the article, `key` the same for all mentions of one person.

    `role` is the noun phrase of the role in the article's words, `group`/`group_id` the armed group it is held in.
    `official` marks people of a state or civilians; `speaker` people who only speak ("X told AFP").
    `pronoun` says that the mention is "he" or "the commander", resolved.
    """

    name: str
    key: str
    aliases: tuple[str, ...] = ()
    title: str | None = None
    role: str | None = None
    group: str | None = None
    group_id: str | None = None
    official: bool = False
    speaker: bool = False
    pronoun: bool = False


@frozen
class WeaponValue:
    """A weapon or means: canonical value (`drone`, `car_bomb`, `suicide_vest`, `rifle`) and its family.

    `family`: aircraft, drone, missile, rocket, artillery, explosive, suicide, firearm, blade, vehicle, fire, other.
    """

    name: str
    family: str


Value = DateValue | CountValue | PlaceValue | ActorValue | PersonValue | WeaponValue
MentionKind = Literal["date", "number", "place", "actor", "person", "weapon"]


@frozen
class Mention:
    """Characters of the text that name something, what kind of thing, and what it is."""

    span: Span
    kind: MentionKind
    text: str
    value: Value
