"""Whose men act where somebody tells of his own: "Hezbollah vowed revenge. It said its fighters had hit a post"."""

from __future__ import annotations

from bisect import bisect_left

from armada_cli.extract.ground.view import View
from armada_cli.records import ActorValue, NounGroup, Sentence

_OWNERS = frozenset({"its", "their"})
_PRONOUNS = frozenset({"it", "they"})


def side_of_teller(view: View, sentence: Sentence, group: int) -> bool | None:
    """The side of whoever tells what his own men did, true for a state; null where nobody does or none is known."""
    if sentence.tokens[sentence.groups[group].first].lemma not in _OWNERS:
        return None
    told = [clause for clause in sentence.clauses if clause.kind == "complement" and group in clause.subject]
    tellers = (g for clause in told if clause.governor is not None for g in sentence.clauses[clause.governor].subject)
    actors = (_teller(view, sentence, sentence.groups[teller]) for teller in tellers)
    return next((actor.state for actor in actors if actor is not None), None)


def _teller(view: View, sentence: Sentence, noun: NounGroup) -> ActorValue | None:
    """Who speaks, by name; for a pronoun that opens a sentence the one whom the sentence before is about."""
    if noun.lemma not in _PRONOUNS or noun.first:
        found = view.at_head(sentence, noun, ActorValue)
        return found[1] if found is not None else None
    index = bisect_left(view.sentences, sentence.span.start, key=lambda other: other.span.start)
    before = view.sentences[index - 1] if index else None
    if before is None or before.part != sentence.part:
        return None
    subjects = next((clause.subject for clause in before.clauses if clause.kind == "main"), ())
    named = (view.at_head(before, before.groups[group], ActorValue) for group in subjects)
    return next((found[1] for found in named if found is not None), None)
