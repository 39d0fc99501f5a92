"""What a deed stirs up elsewhere, where it did not happen: "an attack that raised fears in Basra"."""

from __future__ import annotations

from armada_cli.extract.ground.positions import innermost
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Clause, Sentence, Span

_STIRRING = WordClass("stirring_verb")
_STIRRED = WordClass("stirred_noun")


def only_stirs(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells what people felt or said because of a deed: "which drew condemnation in Paris"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.lemma not in _STIRRING:
        return False
    return any(sentence.groups[group].lemma in _STIRRED for group in clause.objects)


def is_where_stirred(sentence: Sentence, span: Span) -> bool:
    """Whether a place stands behind the verb of such a clause, or in one that hangs on it."""
    at = innermost(sentence, span)
    while at is not None:
        clause = sentence.clauses[at]
        if only_stirs(sentence, clause) and sentence.verbs[clause.verb or 0].span.end <= span.start:
            return True
        at = clause.governor
    return False
