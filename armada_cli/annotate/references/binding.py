"""What the clause of a pronoun says of whom it means: none who acts in it, but the one whom it tells of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from armada_cli.annotate.grammar.words import words
from armada_cli.records import Clause, Mention, Sentence, Span

OBJECTS = frozenset({"him", "her"})
_LONGEST_CHAIN = 3  # phrases that hang on each other, before the search ends
_SOON = 3  # characters between the person and the clause on him: ", who"


class Bound(NamedTuple):
    """The person whom grammar alone gives, if any, and the persons of the sentence that the pronoun can mean."""

    meant: Mention | None
    others: list[Mention]


def binding(sentence: Sentence, near: Sequence[Mention], span: Span) -> Bound:
    """What grammar says of a pronoun, of the persons told before it in its sentence."""
    if not sentence.parsed:
        return Bound(None, list(near))
    own = _own_clause(sentence, span)
    near = [m for m in near if not _owns_itself(sentence, span, m)]
    others = [m for m in near if own is None or not _acts_on_itself(sentence, own, span, m)]
    others = [m for m in others if own is None or not _is_done_by_his(sentence, own, span, m)]
    others = [m for m in others if own is None or not _tells_of_another(sentence, own, span, m)]
    around = _around(sentence, own) if own is not None else ()
    meant = (found for clause in around for found in (_told_of(clause, others), _agent(sentence, clause, others)))
    found = next((m for m in meant if m is not None), None)
    found = found or (_told_about(sentence, own, span, others) if own is not None else None)
    return Bound(found or (_bearer(sentence, own, span, others) if own is not None else None), others)


def _own_clause(sentence: Sentence, span: Span) -> Clause | None:
    """The innermost clause that a pronoun stands in, or that that its phrase hangs on: "a raid on his camp"."""
    inside = [clause for clause in sentence.clauses if clause.span.covers(span)]
    if inside:
        return min(inside, key=lambda clause: len(clause.span))
    at = next((i for i, noun in enumerate(sentence.groups) if noun.span.covers(span)), None)
    for _ in range(_LONGEST_CHAIN):
        above = sentence.groups[at].attached_to if at is not None else None
        at = above if above is not None else at
    told = (c for c in sentence.clauses if at in c.objects or any(at == group for _, group in c.preps))
    return next(told, None) if at is not None else None


def _acts_on_itself(sentence: Sentence, clause: Clause, span: Span, mention: Mention) -> bool:
    """Whether a person is the subject of the verb whose object the pronoun is: "X replaced him"."""
    word = next((token for token in sentence.tokens if token.span == span), None)
    if word is None or word.lemma not in OBJECTS or word.tag != "PRP":
        return False
    return any(sentence.groups[group].span.overlaps(mention.span) for group in clause.subject)


def _is_done_by_his(sentence: Sentence, clause: Clause, span: Span, mention: Mention) -> bool:
    """Whether those who do it, or say that they did, are a person's own: "X's men said that they had killed him"."""
    done_to = any(sentence.groups[group].span == span for group in clause.objects)
    if not done_to:
        return False
    doers = {*clause.subject, *(() if clause.source is None else (clause.source,))}
    owners = {sentence.groups[group].possessor for group in doers} - {None}
    return any(sentence.groups[owner or 0].span.overlaps(mention.span) for owner in owners)


def _told_about(sentence: Sentence, clause: Clause, span: Span, near: Sequence[Mention]) -> Mention | None:
    """The subject of what another says, to whom "his" belongs: "X said that Y died in a raid on his camp"."""
    word = next((token for token in sentence.tokens if token.span == span), None)
    if word is None or word.tag != "PRP$" or clause.source is None or clause.verb is None:
        return None
    tellers = [g.span for i, g in enumerate(sentence.groups) if clause.source in (i, g.appositive_of)]
    if not any(teller.overlaps(m.span) for m in near for teller in tellers):
        return None
    owned = {i for i, g in enumerate(sentence.groups) if g.span.covers(span)}
    if sentence.verbs[clause.verb].span.start > span.start or not owned.isdisjoint(clause.objects):
        return None  # "X said that Y had attacked his convoy"
    subject = [sentence.groups[group].span for group in clause.subject if group != clause.source]
    return next((m for m in near if any(own.overlaps(m.span) for own in subject)), None)


def _tells_of_another(sentence: Sentence, clause: Clause, span: Span, mention: Mention) -> bool:
    """Whether a person only says what was done to somebody unnamed: "X said an imam was praying when men shot him"."""
    naming = (
        g for i, g in enumerate(sentence.groups) if clause.source is not None and clause.source in (i, g.appositive_of)
    )
    if not any(group.span.overlaps(mention.span) for group in naming):
        return False
    between = (i for i, g in enumerate(sentence.groups) if mention.span.end < g.span.start < span.start)
    return any(i not in clause.subject and _is_somebody(sentence, i) for i in between)


def _is_somebody(sentence: Sentence, group: int) -> bool:
    """Whether a group is one unnamed person told of for the first time: "an imam", "a tribal elder"."""
    noun = sentence.groups[group]
    fresh = sentence.tokens[noun.first].lemma in ("a", "an") and sentence.tokens[noun.head].tag == "NN"
    return fresh and noun.lemma in words().people


def _owns_itself(sentence: Sentence, span: Span, mention: Mention) -> bool:
    """Whether a pronoun owns what renames a person: in "X, his former superior" it means another."""
    renaming = [g for g in sentence.groups if g.appositive_of is not None and g.span.covers(span)]
    return any(sentence.groups[g.appositive_of or 0].span.overlaps(mention.span) for g in renaming)


def _around(sentence: Sentence, clause: Clause) -> Iterator[Clause]:
    """The clauses that an adverbial one hangs on: "until Israel killed him" on "who led the wing"."""
    seen = 0
    while clause.kind == "adverbial" and clause.governor is not None and seen < len(sentence.clauses):
        clause, seen = sentence.clauses[clause.governor], seen + 1
        yield clause


def _bearer(sentence: Sentence, clause: Clause, span: Span, near: Sequence[Mention]) -> Mention | None:
    """The person of whom a clause tells what he has, which the pronoun's says more of: "X died of wounds he got in"."""
    above = sentence.clauses[clause.governor] if clause.governor is not None else None
    subject = any(sentence.groups[group].span == span for group in clause.subject)
    if above is None or clause.kind != "relative" or clause.antecedent is None or not subject:
        return None
    has = clause.antecedent in (*above.objects, *(group for _, group in above.preps))
    bearers = [sentence.groups[group] for group in above.subject] if has else []
    return next((m for m in near if any(group.span.overlaps(m.span) for group in bearers)), None)


def _told_of(clause: Clause, near: Sequence[Mention]) -> Mention | None:
    """The person right before a relative clause: "X, who ..."."""
    if clause.kind != "relative":
        return None
    return next((m for m in reversed(near) if 0 <= clause.span.start - m.span.end <= _SOON), None)


def _agent(sentence: Sentence, clause: Clause, near: Sequence[Mention]) -> Mention | None:
    """The person by whom something was done: "a post held by X until he died"."""
    by = [sentence.groups[group] for prep, group in clause.preps if prep == "by"]
    return next((m for m in near if any(group.span.overlaps(m.span) for group in by)), None)
