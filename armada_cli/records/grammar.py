"""Sentences with their grammar, and the article that they make up."""

from __future__ import annotations

from typing import Literal

from armada_cli.records.documents import Article
from armada_cli.records.mentions import Mention
from armada_cli.records.spans import Span
from armada_cli.values import frozen


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

    @property
    def armed(self) -> tuple[Mention, ...]:
        """The mentions of forces, armed groups and weapons."""
        return tuple(mention for mention in self.mentions if mention.kind in ("actor", "weapon"))
