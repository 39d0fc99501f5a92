"""An annotated article with the look-ups that the rules ask for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, TypeVar

from armada_cli.annotate.grammar.classes import verb_base
from armada_cli.annotate.grammar.words import noun_lemma
from armada_cli.annotate.references.countries import dominating_country
from armada_cli.extract.ground.scene import Where
from armada_cli.extract.ground.triggers import Trigger, find_triggers
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.lexicon import Lexicon
from armada_cli.records import (
    ActorValue,
    Annotated,
    CountValue,
    DateValue,
    Mention,
    NounGroup,
    PersonValue,
    PlaceValue,
    Sentence,
    Span,
    WeaponValue,
)
from armada_cli.values import cached_property, frozen

_ARMED_WORDS = WordClass("armed_word")
_WORD = re.compile(r"[a-zß-öø-ɏ]+|[^\W\d_]+")  # the range of small Latin letters comes first because it is fast
_LETTERS = "".join(chr(code) if chr(code).isalpha() else " " for code in range(128))  # parts ASCII into words
_BORDERS = WordClass("border_noun")
_BORDER_WITH = 24  # characters of "borderland with the "
_LONGEST = 120  # characters of a mention
T = TypeVar("T", ActorValue, CountValue, DateValue, PersonValue, PlaceValue, WeaponValue)


def lemmas_of(text: str) -> frozenset[str]:
    """Every base form that a word of a text can have."""
    low = text.lower()
    words = frozenset(low.translate(_LETTERS).split() if low.isascii() else _WORD.findall(low))
    return words.union(*filter(None, map(base_forms, words)))


@lru_cache(maxsize=1 << 15)  # the words of a few hundred articles
def base_forms(word: str) -> tuple[str, ...]:
    """What a word in small letters can be a form of, itself left out: most words are of themselves alone."""
    return tuple({verb_base(word), noun_lemma(word)} - {word})


@frozen(slots=False)
class View:
    """The article, its lexicon, and its mentions by position."""

    annotated: Annotated
    lexicon: Lexicon

    @cached_property
    def _heads(self) -> dict[int, list[Mention]]:
        """The mentions that share a character with a head word, kept, since rules ask for them kind by kind."""
        return {}

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.span.start for mention in self.annotated.mentions]

    @cached_property
    def text(self) -> str:
        """The article's text."""
        return self.annotated.text

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The article's sentences."""
        return self.annotated.sentences

    def lemmas(self, index: int) -> frozenset[str]:
        """Every base form that a word of a sentence can have, told without its grammar."""
        found = self._lemmas.get(index)
        if found is None:
            span = self.sentences[index].span
            found = self._lemmas[index] = lemmas_of(self.text[span.start : span.end])
        return found

    @cached_property
    def _lemmas(self) -> dict[int, frozenset[str]]:
        return {}

    def triggers(self, sentence: Sentence) -> tuple[Trigger, ...]:
        """Every trigger of a sentence, kept, since rules ask again for each frame."""
        found = self._triggers.get(sentence.span.start)
        if found is None:
            told = find_triggers(sentence, self.lexicon, lambda: self._triggers_before(sentence))
            found = tuple(trigger for trigger in told if not self._is_plane(trigger))
            self._triggers[sentence.span.start] = found
        return found

    def _is_plane(self, trigger: Trigger) -> bool:
        """Whether a bomber is an aircraft: "six Canberra bombers"."""
        named = self.values(trigger.span, WeaponValue) if trigger.sense.act == "bomber" else ()
        return any(value.family == "aircraft" for _, value in named)

    def _triggers_before(self, sentence: Sentence) -> Iterator[tuple[Trigger, ...]]:
        """Every trigger of each sentence before one, the nearest first, in the same part of the article."""
        before = (s for s in reversed(self.sentences) if s.span.end <= sentence.span.start and s.part == sentence.part)
        yield from map(self.triggers, before)

    @cached_property
    def _triggers(self) -> dict[int, tuple[Trigger, ...]]:
        return {}

    @cached_property
    def findings(self) -> dict[object, dict[Any, Any]]:
        """What rules have found and want to keep: see `Kept`."""
        return {}

    def said(self, *classes: str) -> frozenset[str]:
        """The words of some classes of nouns that stand anywhere in the article."""
        found = self._said.get(classes)
        if found is None:
            words = noun_list(*classes)
            found = frozenset().union(*(self.lemmas(index) & words for index in range(len(self.sentences))))
            self._said[classes] = found
        return found

    @cached_property
    def _said(self) -> dict[tuple[str, ...], frozenset[str]]:
        return {}

    @cached_property
    def armed_words(self) -> dict[int, set[str]]:
        """The words for arms and for people at arms that stand in each paragraph."""
        found: dict[int, set[str]] = {}
        for index, sentence in enumerate(self.sentences):
            found.setdefault(sentence.paragraph, set()).update(self.lemmas(index) & _ARMED_WORDS)
        return found

    @cached_property
    def armed_total(self) -> int:
        """How many armed words the paragraphs have together."""
        return sum(map(len, self.armed_words.values()))

    @cached_property
    def home_country(self) -> Where | None:
        """The country that most of the article's places lie in, as first mentioned; null when none prevails.

        What only lies across a border is none of them.
        """
        here = [m for m in self.annotated.mentions if not self._is_across(m)]
        code = dominating_country(here)
        places = ((m, m.value) for m in here if isinstance(m.value, PlaceValue))
        return next((Where(m, v) for m, v in places if code is not None and v.country_code == code), None)

    def _is_across(self, mention: Mention) -> bool:
        """Whether a name is that of the land across a border: "near the border with Niger"."""
        before = self.text[max(0, mention.span.start - _BORDER_WITH) : mention.span.start].split()
        return before[-1:] == ["with"] and not _BORDERS.isdisjoint(before[-2:-1])

    def within(self, span: Span) -> list[Mention]:
        """The mentions that lie wholly inside a span, in order."""
        return [m for m in self._starting(span.start, span.end) if m.span.end <= span.end]

    def touching(self, span: Span) -> list[Mention]:
        """The mentions that share a character with a span, in order."""
        return [m for m in self._starting(span.start - _LONGEST, span.end) if m.span.end > span.start]

    def _starting(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that start in a range of characters."""
        return self.annotated.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def values(self, span: Span, kind: type[T]) -> list[tuple[Mention, T]]:
        """The mentions of one type that touch a span, each with its value."""
        starts, rows = self._kinds.get(kind) or self._of_kind(kind)
        first, last = bisect_left(starts, span.start - _LONGEST), bisect_left(starts, span.end)
        return [row for row in rows[first:last] if row[0].span.end > span.start]

    def _of_kind(self, kind: type[T]) -> tuple[list[int], list[tuple[Mention, T]]]:
        """Where the mentions of one type start, and each with its value; kept, since rules ask for each argument."""
        rows = [(m, m.value) for m in self.annotated.mentions if isinstance(m.value, kind)]
        found = self._kinds[kind] = [m.span.start for m, _ in rows], rows
        return found

    @cached_property
    def _kinds(self) -> dict[type, tuple[list[int], list[Any]]]:
        return {}

    def at_head(self, sentence: Sentence, group: NounGroup, kind: type[T]) -> tuple[Mention, T] | None:
        """The mention of one type that the group's head word belongs to."""
        for mention in self._at_head(sentence, group):
            if isinstance(mention.value, kind):
                return mention, mention.value
        return None

    def kinds_at_head(self, sentence: Sentence, group: NounGroup) -> set[type]:
        """The types of the mentions that the group's head word belongs to."""
        return {type(mention.value) for mention in self._at_head(sentence, group)}

    def _at_head(self, sentence: Sentence, group: NounGroup) -> list[Mention]:
        span = sentence.tokens[group.head].span
        found = self._heads.get(span.start)
        if found is None:
            found = self._heads[span.start] = self.touching(span)
        return found
