"""The nouns of armada: one frozen value at each seam of the walk from bytes to events.

`Source -> Article -> Annotated -> [Event]`, and `Failure` for a document that could not be done. Nothing here computes
more than a view of its own fields. Offsets always count characters of `Article.text`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from armada_cli.values import cached_property, frozen

# ------------------------------------------------------------------------------------------------ spans


@frozen
class Span:
    """Characters `start` (included) to `end` (excluded) of an article's text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __lt__(self, other: Span) -> bool:
        return (self.start, self.end) < (other.start, other.end)

    def covers(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


# ------------------------------------------------------------------------------------------------ documents


@frozen
class Hints:
    """What is known of a document from outside its text: a scraper's line, an index file, the command line."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None


@frozen
class Source:
    """One document, decoded. `kind` says how `text` is to be read; `notes` what had to be repaired on the way."""

    path: str
    text: str
    kind: Literal["html", "text"]
    encoding: str | None = None
    hints: Hints = Hints()
    notes: tuple[str, ...] = ()


@frozen
class Failure:
    """A document that could not be done: where it came from, the stage that gave up, and why, for a person to read."""

    path: str
    stage: str
    reason: str


@frozen
class Comment:
    """A reader's comment; `depth` is 0 for a comment, 1 for a reply to it, and so on. `date` is an ISO day or null."""

    author: str | None
    text: str
    date: str | None = None
    depth: int = 0


@frozen(slots=False)
class Article:
    """A segmented article. `body` holds its paragraphs with white space collapsed; `published` is ISO 8601 or null.

    `published_from` names the evidence that won (`json-ld`, `meta`, `time`, `dateline`, `url`, `text`, `hint`).
    """

    path: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    site: str | None = None
    language: str | None = None
    body: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()
    tags: tuple[str, ...] = ()
    published_from: str | None = None
    notes: tuple[str, ...] = ()

    @cached_property
    def text(self) -> str:
        """The text that all offsets count in: title and paragraphs joined by a blank line."""
        return "\n\n".join([self.title or "", *self.body]) if self.title else "\n\n".join(self.body)

    def parts(self) -> Iterator[tuple[Literal["title", "body"], Span]]:
        """The title's span, if there is one, then each paragraph's, in order."""
        start = 0
        if self.title:
            yield "title", Span(0, len(self.title))
            start = len(self.title) + 2
        for paragraph in self.body:
            yield "body", Span(start, start + len(paragraph))
            start += len(paragraph) + 2


# ------------------------------------------------------------------------------------------------ mentions


@frozen
class DateValue:
    """An inclusive range of ISO days, null when it cannot be resolved (relative, and no publication date).

    `precision`: day, days, week, month, season, year, years, time. `relative` says that it counts from the publication
    date. `offset_days` is set, and the range null, for an expression that counts from another event ("two days after
    the strike": 2, "the next day": 1, "a day earlier": -1, "the same day": 0).
    """

    start: str | None
    end: str | None
    precision: str
    relative: bool = False
    offset_days: int | None = None


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


# ------------------------------------------------------------------------------------------------ grammar


@frozen
class Token:
    """One word or mark. `tag` is its Penn Treebank word class, `lemma` its lower-case base form."""

    span: Span
    text: str
    lemma: str
    tag: str


@frozen
class NounGroup:
    """A base noun group, from determiner to head; pronouns, relative pronouns and bare numbers are groups too.

    `first`, `last` and `head` index `Sentence.tokens` (all included). `lemma` is the head's. Links are indices into
    `Sentence.groups`: `conjuncts` lists the later members of a coordination that this group opens; `appositive_of`
    the group that this one renames; `possessor` the group in the genitive before it ("Kabul's airport" -> Kabul);
    `prep` is the preposition that governs the group, lower case ("in", "along with"), and `attached_to` the group that
    the prepositional phrase modifies, null where it modifies the verb.
    """

    span: Span
    first: int
    last: int
    head: int
    lemma: str
    conjuncts: tuple[int, ...] = ()
    appositive_of: int | None = None
    possessor: int | None = None
    prep: str | None = None
    attached_to: int | None = None


@frozen
class VerbGroup:
    """A verb with its auxiliaries. `lemma` is the main verb's, `particle` of a phrasal verb ("blow" + "up").

    `form`: finite, infinitive, gerund, participle. `tense`: past, present, future, perfect, none.
    """

    span: Span
    first: int
    last: int
    head: int
    lemma: str
    voice: Literal["active", "passive"]
    form: Literal["finite", "infinitive", "gerund", "participle"]
    tense: Literal["past", "present", "future", "perfect", "none"]
    negated: bool = False
    modal: str | None = None
    particle: str | None = None


@frozen
class Clause:
    """One verb group with its arguments, as grammar gives them; all numbers index the sentence's tuples.

    `kind`: main, conjunct (a further verb of the same subject or a coordinated clause), relative, reduced (a participle
    after a noun: "a bomb planted by..."), participial ("..., killing 12"), infinitive, complement ("said that ..."),
    adverbial ("when ...", "after ..."), headline, verbless.
    `subject` and `objects` list each coordinated member, and already hold the antecedent of a relative pronoun, the
    inherited subject of a conjunct, participle or controlled infinitive. `preps` pairs each preposition with the group
    it governs. `governor` is the clause that this one hangs on, `antecedent` the group that it modifies, `marker` the
    conjunction that opens it. `context` holds what holds of the whole clause: negated, planned, threatened,
    hypothetical, hedged, denied, claimed, reported, quoted, statistic, past_habit. `source` is the group that is said
    to say it.
    """

    span: Span
    kind: str
    verb: int | None
    subject: tuple[int, ...] = ()
    objects: tuple[int, ...] = ()
    preps: tuple[tuple[str, int], ...] = ()
    governor: int | None = None
    antecedent: int | None = None
    marker: str | None = None
    context: frozenset[str] = frozenset()
    source: int | None = None


@frozen
class Sentence:
    """One sentence. `paragraph` counts body paragraphs from 0; the title is paragraph -1.

    `parsed` is false for a sentence that was passed over because nothing in it can matter: it then has no tokens.
    """

    span: Span
    part: Literal["title", "body"]
    paragraph: int
    parsed: bool = False
    tokens: tuple[Token, ...] = ()
    groups: tuple[NounGroup, ...] = ()
    verbs: tuple[VerbGroup, ...] = ()
    clauses: tuple[Clause, ...] = ()


@frozen(slots=False)
class Annotated:
    """An article with its sentences and its mentions, both in order of their spans."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()

    @property
    def text(self) -> str:
        """The article's text, in which every span counts."""
        return self.article.text


# ------------------------------------------------------------------------------------------------ events

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


Record = Event | Article | Annotated | Failure
