"""Who is in the reader's mind at a place of the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Sequence

from armada_cli.records import Annotated, Mention, Sentence, Span
from armada_cli.values import cached_property, frozen

_OWNERS = frozenset({"his", "her"})


@frozen(slots=False)
class Scene:
    """The sentences of an article, and look-ups on them."""

    annotated: Annotated

    @cached_property
    def starts(self) -> list[int]:
        """Where each sentence starts."""
        return [sentence.span.start for sentence in self.annotated.sentences]

    def at(self, position: int) -> int:
        """The index of the sentence that a character lies in."""
        return max(0, bisect_right(self.starts, position) - 1)

    def sentence(self, position: int) -> Sentence:
        """The sentence that a character lies in."""
        return self.annotated.sentences[self.at(position)]

    def of_sentence(self, mentions: Sequence[Mention], index: int) -> Sequence[Mention]:
        """Those of some mentions, which are in order, that begin in a sentence."""
        first = bisect_left(mentions, self.starts[index], key=_start) if index else 0
        last = bisect_left(mentions, self.starts[index + 1], key=_start) if index + 1 < len(self.starts) else None
        return mentions[first:last]

    def is_subject(self, mention: Mention) -> bool:
        """Whether a mention is the subject of a clause: by grammar where parsed, else by standing first."""
        sentence = self.sentence(mention.span.start)
        if sentence.parsed:
            return any(_covers(sentence, clause.subject, mention.span) for clause in sentence.clauses)
        return mention.span.start - sentence.span.start < 40

    def leads(self, mention: Mention) -> bool:
        """Whether a mention is the subject of a main clause; "his" only owns it."""
        if mention.text.lower() in _OWNERS:
            return False
        sentence = self.sentence(mention.span.start)
        if sentence.parsed:
            main = [clause for clause in sentence.clauses if clause.kind in ("main", "conjunct", "headline")]
            return any(_covers(sentence, clause.subject, mention.span) for clause in main)
        return mention.span.start - sentence.span.start < 40


def _start(mention: Mention) -> int:
    return mention.span.start


def _covers(sentence: Sentence, groups: Sequence[int], span: Span) -> bool:
    return any(sentence.groups[index].span.overlaps(span) for index in groups)


def quoted(text: str, sentence: Sentence, position: int) -> bool:
    """Whether a character lies between quotation marks of its sentence."""
    before = text[sentence.span.start : position]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


class Taken:
    """Spans that are mentions already, to be looked up by place; they are in order and do not overlap one another."""

    def __init__(self, mentions: Iterable[Mention], kinds: Container[str]) -> None:
        self._spans = [mention.span for mention in mentions if mention.kind in kinds]
        self._starts = [span.start for span in self._spans]

    def overlaps(self, span: Span) -> bool:
        """Whether a span overlaps one of them."""
        index = bisect_right(self._starts, span.start)
        return any(span.overlaps(other) for other in self._spans[max(0, index - 1) : index + 1])
