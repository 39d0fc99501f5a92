"""What prepositional phrases and appositions tie to a noun."""

from __future__ import annotations

from collections.abc import Container

from armada_cli.annotate.grammar.words import nominals
from armada_cli.records import Clause, Sentence

_KNOWN = frozenset({"identify", "know", "name"})


def attached_to(sentence: Sentence, groups: Container[int | None], *preps: str) -> list[int]:
    """The groups of the prepositional phrases that modify any of some groups; only those with `preps` where given."""
    return [i for i, g in enumerate(sentence.groups) if g.attached_to in groups and (not preps or g.prep in preps)]


def renaming_of(sentence: Sentence, index: int) -> list[int]:
    """The groups in apposition to a group, or to the phrase that ends it: "a man from Derna, Salim Bashir,".

    After "the brother of its chief" a name is the chief's.
    """
    ending: set[int] = set()
    for i, group in enumerate(sentence.groups):
        office = sentence.tokens[group.head].tag == "NN" and group.lemma in nominals()["office"]
        if group.prep is not None and group.attached_to in {index, *ending} and not office:
            ending.add(i)
    named = {i for c in sentence.clauses if c.antecedent in (index, *ending) for i in _called(sentence, c)}
    renaming = (i for i, g in enumerate(sentence.groups) if g.appositive_of == index or g.appositive_of in ending)
    return [*renaming, *sorted(named)]


def _called(sentence: Sentence, clause: Clause) -> list[int]:
    """The groups that say what those whom a clause describes are called: "a colonel known as X"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None and clause.kind == "reduced" else None
    return [group for prep, group in clause.preps if prep == "as"] if verb and verb.lemma in _KNOWN else []
