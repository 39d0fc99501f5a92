"""Whom a sentence brings in by name, as the next opens with what he was: "Next was X. The former colonel died in"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from armada_cli.annotate.grammar.words import nominals, words
from armada_cli.records import Annotated, Mention, Sentence, Span

_LONGEST = 110  # characters of a sentence that does no more than bring somebody in
_BRINGS_IN = re.compile(
    r"(?:(?:Then|Next|After (?:him|them|that))\b[^.;]{0,40} (?:came|fell|followed|was|went) "
    r"|(?:The )?(?:[Ff]irst|[Nn]ext|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ll]atest)\b[^.;]{0,60} (?:is|was) "
    r"|[^.;]{3,80} (?:began with|begins with|headed by|was the turn of|recalls? (?:that|those) of|starts with) )"
    r"(?:[A-Z][\w.-]* ){0,3}"
)
_THE = "The "


def presented(annotated: Annotated, people: Sequence[Mention]) -> Iterator[tuple[Span, Mention]]:
    """The noun groups that open a sentence and mean the one whom the sentence before brings in, with his mention."""
    text = annotated.text
    starts = [mention.span.start for mention in people]
    for before, sentence in zip(annotated.sentences, annotated.sentences[1:], strict=False):
        if len(before.span) > _LONGEST or before.paragraph != sentence.paragraph or before.part != sentence.part:
            continue
        if not text.startswith(_THE, sentence.span.start):
            continue
        last = bisect_left(starts, before.span.end) - 1
        named = people[last] if last >= 0 else None
        if named is None or before.span.end - named.span.end > 1 or named.span.start < before.span.start:
            continue
        if _BRINGS_IN.fullmatch(text, before.span.start, named.span.start) is None:
            continue
        group = _opening_group(sentence)
        if group is not None and not any(group.overlaps(m.span) for m in people[last + 1 : last + 4]):
            yield group, named


def _opening_group(sentence: Sentence) -> Span | None:
    """The noun group for one person that a sentence opens with, who does not speak in it."""
    noun = sentence.groups[0] if sentence.groups else None
    if noun is None or noun.first or sentence.tokens[noun.head].tag != "NN":
        return None
    if noun.lemma not in words().people and noun.lemma not in nominals()["office"]:
        return None
    tells = any(clause.source == 0 for clause in sentence.clauses)
    main = any(0 in clause.subject and clause.kind in ("main", "conjunct") for clause in sentence.clauses)
    return noun.span if main and not tells else None
