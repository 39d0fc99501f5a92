"""What is known of itself within words that are only thought or said: "is believed to be in Hit, where a bomb ..."."""

from __future__ import annotations

from collections.abc import Iterator

from armada_cli.extract.frames.arguments import is_specific
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.view import View
from armada_cli.records import Clause, DateValue, Sentence

_GOING_ON = frozenset({"participial", "adverbial", "conjunct", "infinitive"})
_SAID_OF = frozenset({"relative", "reduced"})
_LONGEST_CHAIN = 3  # clauses that hang on each other


def is_known_noun(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a noun speaks of one that is known: "the raid", "Monday's raid", "an attack on a base in May 2010"."""
    if is_specific(sentence, group):
        return True
    hanging = (sentence.groups[g].span for g in attached_to(sentence, [group]))
    return any(view.values(span, DateValue) for span in hanging)


def tells_of_known(view: View, sentence: Sentence, clause: Clause) -> bool:
    """Whether it is said of something known within what is hedged: "was bound for the base where they killed three".

    What a clause adds to one that tells of force itself rests on the same word: "raided Hit, where nine died".
    """
    return any(_is_aside(view, sentence, above) for above in _up(sentence, clause))


def _up(sentence: Sentence, clause: Clause) -> Iterator[Clause]:
    """A clause and those that it goes on from: "... in which he rammed a gate, killing four"."""
    for _ in range(_LONGEST_CHAIN):
        yield clause
        if clause.kind not in _GOING_ON or clause.governor is None:
            return
        clause = sentence.clauses[clause.governor]


def _is_aside(view: View, sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause is said of something known that words of another are hedged about."""
    if clause.kind not in _SAID_OF or clause.antecedent is None or clause.governor is None:
        return False
    above = sentence.clauses[clause.governor]
    named = sentence.tokens[sentence.groups[clause.antecedent].head].tag == "NNP"
    if (
        "hedged" not in above.context
    ):  # what people say, who may tell it for the first time: only what is said of a place
        said = "reported" in above.context and above.kind == "complement" and clause.kind == "relative"
        return said and named and not _tells_force(view, sentence, clause.governor)
    known = named or is_known_noun(view, sentence, clause.antecedent)
    return known and (clause.kind == "relative" or not _tells_force(view, sentence, clause.governor))


def _tells_force(view: View, sentence: Sentence, at: int) -> bool:
    """Whether the verb of a clause tells of force."""
    return any(trigger.clause == at for trigger in view.triggers(sentence))
