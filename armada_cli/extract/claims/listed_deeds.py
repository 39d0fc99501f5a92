"""The deeds that a claim or a blame names of several: "claimed several attacks, among them the raid on Bor"."""

from __future__ import annotations

from dataclasses import replace

from armada_cli.extract.claims.saying import Saying, is_event
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Sentence

_NAMING = WordClass("listing_prep")
_DEEP = 3  # nouns between the claim and those listed: "for a string of attacks, including"


def with_listed(view: View, sentence: Sentence, saying: Saying) -> Saying:
    """A saying with the deeds that it lists, if it does."""
    clause = sentence.clauses[saying.clause]
    whole = {*saying.about} or {*clause.objects, *(group for _, group in clause.preps)}
    for _ in range(_DEEP):
        whole |= {*attached_to(sentence, whole, "of", "for", "in")}
    plural = (g for g in whole if sentence.tokens[sentence.groups[g].head].tag == "NNS")
    several = {g for g in plural if is_event(view, sentence, g)}
    joined = [g for at in saying.about for g in sentence.groups[at].conjuncts if is_event(view, sentence, g)]
    if not several:
        return replace(saying, listed=tuple(joined)) if joined else saying
    named = [g for prep in _NAMING.words for g in attached_to(sentence, several, prep)]
    named += [g for prep, g in clause.preps if prep in _NAMING and g > min(several)]
    named += [i for i, group in enumerate(sentence.groups) if group.appositive_of in several]
    named += [other for g in named for other in sentence.groups[g].conjuncts]
    return replace(saying, listed=tuple(dict.fromkeys(named))) if named else saying
