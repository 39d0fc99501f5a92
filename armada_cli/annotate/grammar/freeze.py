"""From the working copies to the records."""

from __future__ import annotations

from armada_cli.annotate.grammar.classes import AMBIGUOUS, INFLECTED, lemma
from armada_cli.annotate.grammar.model import Frame, Group, Verb
from armada_cli.annotate.grammar.tokens import Line
from armada_cli.records import Clause, NounGroup, Sentence, Span, Token, VerbGroup


def freeze(sentence: Sentence, line: Line, groups: list[Group], verbs: list[Verb], frames: list[Frame]) -> Sentence:
    """The sentence with what the parser found."""
    tags = ["VBD" if tag == AMBIGUOUS else tag for tag in line.tags] if AMBIGUOUS in line.tags else line.tags
    tokens = [
        Token(Span(start, end), word, lemma(low, tag) if tag in INFLECTED else low, tag)
        for (start, end), word, low, tag in zip(line.spans, line.words, line.lows, tags, strict=True)
    ]
    return Sentence(
        sentence.span,
        sentence.part,
        sentence.paragraph,
        True,
        tuple(tokens),
        tuple([_group(line, group) for group in groups]),
        tuple([_verb(line, verb) for verb in verbs]),
        tuple([_clause(line, frame, groups) for frame in frames]),
    )


def _span(line: Line, first: int, last: int) -> Span:
    return Span(line.spans[first][0], line.spans[last][1])


def _group(line: Line, g: Group) -> NounGroup:
    spans, first, last = line.spans, g.first, g.last
    return NounGroup(
        Span(spans[first][0], spans[last][1]), first, last, g.head, g.lemma, tuple(g.conjuncts),
        g.appositive_of, g.possessor, g.prep, g.attached_to,
    )  # fmt: skip


def _verb(line: Line, v: Verb) -> VerbGroup:
    span = _span(line, v.first, v.last)
    return VerbGroup(
        span, v.first, v.last, v.head, v.lemma, v.voice, v.form, v.tense, v.negated, v.modal, v.particle
    )  # fmt: skip


def _clause(line: Line, f: Frame, groups: list[Group]) -> Clause:
    last = max(f.first, f.last)
    for g in (*f.subject, *f.objects, *[g for _, g in f.preps]):
        last = max(last, groups[g].last)
    kind = f.kind if f.verb is not None or f.kind not in ("main", "conjunct") else "verbless"
    return Clause(
        _span(line, min(f.first, last), last), kind, f.verb, tuple(f.subject), tuple(f.objects), tuple(f.preps),
        f.governor, f.antecedent, f.marker,
    )  # fmt: skip
