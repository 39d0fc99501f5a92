"""The people named before whom a plural means: "X and Y led it. Both were killed", "They fell in Hit"."""

from __future__ import annotations

from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import CountValue, Mention, NounGroup, PersonValue, Sentence, Span

Named = tuple[Mention, PersonValue]

_THEY = frozenset({"they", "them"})
_BOTH = WordClass("both_of_them")
_SEVERAL = WordClass("several_of_them")
_DEFINITE = frozenset({"the", "these", "those", "all"})
_PLURAL = frozenset({"NNS", "NNPS", "CD"})
_REACH = 2  # sentences back


def those_named(view: View, index: int, group: int) -> list[Named]:
    """The people of the sentence, or of the last before it that names any, whom a plural noun group means.

    They are as many as its number says, and nobody else is told of in the plural.
    """
    sentence = view.sentences[index]
    number = _number(view, sentence, sentence.groups[group])
    if number is None:
        return []
    start = sentence.groups[group].span.start
    for back in range(index, max(-1, index - _REACH - 1), -1):
        other = view.sentences[back]
        end = start if back == index else other.span.end
        told = {person.key: (mention, person) for mention, person in _named(view, Span(other.span.start, end))}
        if told or _has_others(view, other, end):
            fits = len(told) == number if number else len(told) > 1
            return list(told.values()) if fits and not _has_others(view, other, end) else []
    return []


def _named(view: View, span: Span) -> list[Named]:
    """The people of a span by name who are no officials and not only quoted."""
    people = view.values(span, PersonValue)
    return [(m, p) for m, p in people if not (p.pronoun or p.official or (p.speaker and p.role is None))]


def _number(view: View, sentence: Sentence, noun: NounGroup) -> int | None:
    """How many people a plural that may refer back means; 0 where it does not say, null where it refers to nobody."""
    words = [token.lemma for token in sentence.tokens[noun.first : noun.last + 1]]
    if words[0] in _THEY:
        return 0
    if words[0] == "both" or words[-1] in _BOTH:
        return 2 if words[0] in ("both", *_DEFINITE) else None
    if words[0] not in _DEFINITE or not (words[-1] in _SEVERAL or sentence.tokens[noun.head].tag == "CD"):
        return None
    counts = [value.min for _, value in view.values(noun.span, CountValue) if value.min == value.max]
    return counts[0] if counts else None


def _has_others(view: View, sentence: Sentence, end: int) -> bool:
    """Whether a plural noun for people up to a place only tells of others than those named: "X and Y sent two boys"."""
    return any(
        group.span.start < end
        and group.appositive_of is None
        and sentence.tokens[group.head].tag in _PLURAL
        and nature_of(view, sentence, index) is Nature.PEOPLE
        for index, group in enumerate(sentence.groups)
    )
