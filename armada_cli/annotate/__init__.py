"""Article -> Annotated: sentences, mentions with spans, and the grammar that ties them together."""

from __future__ import annotations

from armada_cli.annotate.actors import actors_and_left
from armada_cli.annotate.dateline import day_written
from armada_cli.annotate.dates import find_dates
from armada_cli.annotate.mentions import settle
from armada_cli.annotate.numbers import find_numbers
from armada_cli.annotate.people import find_people
from armada_cli.annotate.places import find_places
from armada_cli.annotate.places.headed import item_heads, without_headed
from armada_cli.annotate.reading import when_asked
from armada_cli.annotate.references import described_person, resolve_references
from armada_cli.annotate.sentences import split_sentences
from armada_cli.annotate.weapons import find_weapons
from armada_cli.lexicon import Lexicon, default
from armada_cli.records import Annotated, Article, Mention, Sentence
from armada_cli.values import cached_property

__all__ = ["annotate", "described_person"]


def annotate(article: Article, lexicon: Lexicon | None = None) -> Annotated:
    """The article with its sentences and its mentions, each in order of its span.

    They are found when first asked for, as most saved articles can tell of no event; a sentence is parsed when asked.
    """
    return _Unasked.of(article, lexicon or default())


class _Unasked(Annotated):
    """An article in which nothing was looked for yet."""

    _lexicon: Lexicon

    @classmethod
    def of(cls, article: Article, lexicon: Lexicon) -> Annotated:
        """The article with what its mentions will be found by."""
        unasked = cls.__new__(cls)
        unasked.article, unasked._lexicon = article, lexicon  # type: ignore[misc]
        return unasked

    @cached_property
    def _found(self) -> Annotated:
        return _annotated(self.article, self._actors, self._weapons, self._lexicon)

    @cached_property
    def _actors(self) -> tuple[list[Mention], list[Mention]]:
        return actors_and_left(self.article.text, self._lexicon)

    @cached_property
    def _weapons(self) -> list[Mention]:
        return find_weapons(self.article.text, self._lexicon)

    @property
    def armed(self) -> tuple[Mention, ...]:
        """The mentions of forces, armed groups and weapons, found before the others."""
        return (*self._actors[0], *self._actors[1], *self._weapons)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        return self._found.sentences

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        return self._found.mentions


def _annotated(
    article: Article, parties: tuple[list[Mention], list[Mention]], weapons: list[Mention], words: Lexicon
) -> Annotated:
    """The sentences and mentions of an article; `parties` are its actors, and the groups that somebody has left."""
    text = article.text
    sentences = split_sentences(article)
    dates = find_dates(text, day_written(article))
    numbers = find_numbers(text)
    heads = item_heads(text)
    actors, left = (without_headed(found, text, heads) for found in parties)
    people = without_headed(find_people(article, [*actors, *left], words), text, heads)
    places = find_places(text, settle([*actors, *people, *dates]), words, heads)
    mentions = settle([*dates, *numbers, *actors, *weapons, *people, *places])
    readable = tuple(when_asked(sentences, text, mentions))
    return resolve_references(Annotated(article, readable, tuple(mentions)), words)
