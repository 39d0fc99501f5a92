"""What men pose as, which they are not: "four men disguised as troops"."""

from __future__ import annotations

from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Sentence, Span

_DISGUISING = WordClass("disguising_verb")


def guises(sentence: Sentence) -> list[Span]:
    """The groups that say what men are dressed or posing as."""
    posing = (c for c in sentence.clauses if c.verb is not None and sentence.verbs[c.verb].lemma in _DISGUISING)
    return [sentence.groups[group].span for clause in posing for prep, group in clause.preps if prep in ("as", "in")]
