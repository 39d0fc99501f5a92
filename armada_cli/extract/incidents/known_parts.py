"""Parts of what was told before: "three of the militants", "at the gate", "near the perimeter of the base"."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.words import noun_list
from armada_cli.records import Sentence


def is_some_of_known(sentence: Sentence, group: int) -> bool:
    """Whether a number is of several people told of before, with no more said of them: "three of the militants"."""
    if sentence.tokens[sentence.groups[group].head].tag != "CD":
        return False
    wholes = [sentence.groups[whole] for whole in attached_to(sentence, [group], "of")]
    plural = (noun for noun in wholes if sentence.tokens[noun.head].tag == "NNS" and noun.head == noun.first + 1)
    return any(sentence.tokens[noun.first].lemma == "the" for noun in plural)


def is_at_known_part(sentence: Sentence, frames: Sequence[Frame]) -> bool:
    """Whether something happened at a part of what is known: "at the gate", not "at the gate of a school"."""
    clauses = [sentence.clauses[f.trigger.clause] for f in frames if f.trigger.clause is not None]
    groups = {group for c in clauses for group in (*c.objects, *(g for _, g in c.preps))}
    parts = [g for g in groups if sentence.groups[g].lemma in noun_list("part", "way_in") and _has_the(sentence, g)]
    wholes = (attached_to(sentence, [part], "of", "to") or (part,) for part in parts)
    return any(_has_the(sentence, whole) for found in wholes for whole in found)


def _has_the(sentence: Sentence, group: int) -> bool:
    noun = sentence.groups[group]
    return sentence.tokens[noun.first].lemma == "the" and not sentence.tokens[noun.head].tag.startswith("NNP")
