"""The event that a sentence names beside a claim or a blame of none: "none claimed the raid; many suspect X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from armada_cli.extract.claims.saying import Saying, is_event
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.view import View
from armada_cli.records import Sentence

_OF = ("for", "in", "over", "of")  # prepositions of what somebody is blamed for: "the chief suspect in the raid"
_KNOWN = frozenset({"the", "this", "that", "both"})


def with_event_beside(view: View, sentence: Sentence, saying: Saying) -> Saying:
    """A saying of no event, or of "it", with the last known event that its sentence names before its verb."""
    named = any(is_event(view, sentence, g) for g in saying.about)
    pronoun = all(sentence.groups[g].lemma == "it" for g in saying.about)
    if saying.told_in is not None or named or not pronoun:
        return saying
    found = next(_events_beside(view, sentence, saying), None)
    return saying if found is None else replace(saying, about=(found,))


def _events_beside(view: View, sentence: Sentence, saying: Saying) -> Iterator[int]:
    """Those that its own clause names, then those before it, the last first; none that it only came after."""
    clause = sentence.clauses[saying.clause]
    own = [] if saying.about else [group for prep, group in clause.preps if prep in _OF]
    own += attached_to(sentence, {*clause.objects, *own}, *_OF) if not saying.about else []
    start = sentence.verbs[clause.verb or 0].span.start
    before = [g for c in sentence.clauses for g in (*c.subject, *c.objects) if sentence.groups[g].span.end <= start]
    for group in (*own, *sorted(before, reverse=True)):
        if is_event(view, sentence, group) and _is_known(sentence, group):
            yield group


def _is_known(sentence: Sentence, group: int) -> bool:
    """Whether a noun group points to an event told before: "the Basra attack", "Monday's raid"."""
    noun = sentence.groups[group]
    return noun.possessor is not None or sentence.tokens[noun.first].lemma in _KNOWN
