"""The deeds that a claim or a blame names of several: "claimed several attacks, among them the raid on Bor"."""

from __future__ import annotations

from dataclasses import replace

from armada_cli.extract.claims.saying import Saying, is_event
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Clause, Sentence

_NAMING = WordClass("listing_prep")
_INCLUDING = frozenset({"include", "comprise", "range"})
_THESE = frozenset({"these", "they", "them", "those"})
_DEEP = 3  # nouns between the claim and those listed: "for a string of attacks, including"


def with_listed(view: View, sentence: Sentence, saying: Saying) -> Saying:
    """A saying with the deeds that it lists, if it does."""
    clause = sentence.clauses[saying.clause]
    whole = _spoken_of(sentence, saying)
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


def _spoken_of(sentence: Sentence, saying: Saying) -> set[int]:
    """What a saying is about, with what that is of: "a string of attacks"."""
    clause = sentence.clauses[saying.clause]
    whole = {*saying.about} or {*clause.objects, *(group for _, group in clause.preps)}
    for _ in range(_DEEP):
        whole |= {*attached_to(sentence, whole, "of", "for", "in")}
    return whole


def listed_next(view: View, sentence: Sentence, saying: Saying, after: Sentence) -> tuple[int, ...]:
    """The deeds that the next sentence names of those a saying is about: "these include the raid on Bor"."""
    told = (sentence.groups[group] for group in _spoken_of(sentence, saying) if is_event(view, sentence, group))
    several = any(sentence.tokens[noun.head].tag == "NNS" for noun in told)
    if after.paragraph != sentence.paragraph or not several:
        return ()
    named = [group for clause in after.clauses if clause.kind == "main" for group in _included(after, clause)]
    named += [other for group in named for other in after.groups[group].conjuncts]
    return tuple(g for g in dict.fromkeys(named) if is_event(view, after, g))


def _included(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """What a clause names as some of those told of: "they include X", "among them are X"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None:
        return ()
    if verb.lemma in _INCLUDING:
        these = clause.subject and all(sentence.groups[group].lemma in _THESE for group in clause.subject)
        return clause.objects if these else ()
    among = (g for prep, g in clause.preps if prep in _NAMING or prep == "among")
    return clause.subject if verb.lemma == "be" and any(sentence.groups[g].lemma in _THESE for g in among) else ()
