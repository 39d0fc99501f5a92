"""Where frames and words stand among the clauses and noun groups of their sentence."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.positions import innermost
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import is_report
from armada_cli.records import Clause, Sentence, Span, Token

_PARTING = frozenset({"while", "whereas", "then"})
_MARKS = frozenset({",", ";", "-", "–", "—", "("})
_WHOLE = frozenset({"main", "conjunct", "adverbial"})
_WIELDING = WordClass("wielding_verb")
_HAPPENING = WordClass("happening_verb")
_MEANWHILE = WordClass("meanwhile_marker")
_AND_REACH = 4  # words of "and eight days after" before what happened then
_SAID = 4  # characters of " on " between a verb and a day
_GAP = 2  # characters between a phrase and the clause that it opens


def home_clause(sentence: Sentence, frame: Frame) -> int | None:
    """The clause of a verb, or the innermost that holds a noun; that of "had" for "had their throats cut"."""
    at = frame.trigger.clause
    if at is None:
        return innermost(sentence, frame.trigger.span)
    own = sentence.clauses[at]
    if own.kind != "reduced" or own.governor is None or own.antecedent not in sentence.clauses[own.governor].objects:
        return at
    verb = sentence.clauses[own.governor].verb
    return own.governor if verb is not None and sentence.verbs[verb].lemma == "have" else at


def uses_arms_for(sentence: Sentence, above: int, deed: int) -> bool:
    """Whether a clause only says with what the deed below it was done: "used drones to attack a base"."""
    clause = sentence.clauses[above]
    below = sentence.clauses[deed].kind == "infinitive" and sentence.clauses[deed].governor == above
    return below and clause.verb is not None and sentence.verbs[clause.verb].lemma in _WIELDING


def clause_beside(sentence: Sentence, span: Span) -> int | None:
    """The clause that a span opens which stands in none, or else the one before it: "and | a day earlier | he fled"."""
    before = [token for token in sentence.tokens if token.span.end <= span.start and token.tag != "DT"]
    after = next((token.text for token in sentence.tokens if token.span.start >= span.end), "")
    opens = not before or before[-1].tag == "CC" or before[-1].text in _MARKS or before[-1].lemma in _PARTING
    if opens and after != ":":
        told = ((i, c) for i, c in enumerate(sentence.clauses) if c.kind in _WHOLE)
        opened = next((i for i, c in told if 0 <= c.span.start - span.end <= _GAP), None)
        if opened is None or _is_told_before(sentence, opened, before, after):
            return clause_before(sentence, span)
        return opened
    return clause_before(sentence, span)


def _is_told_before(sentence: Sentence, opened: int, before: Sequence[Token], after: str) -> bool:
    """Whether a phrase between commas ends what is told before who says it: "died in Lima, late Friday, he said"."""
    verb = sentence.clauses[opened].verb
    says = verb is not None and is_report(sentence.verbs[verb].lemma)
    return says and bool(before) and before[-1].text == "," and after == ","


def clause_before(sentence: Sentence, span: Span) -> int | None:
    """The clause that ends last before a span that stands in none: "died of his wounds | Wednesday evening"."""
    before = [i for i, clause in enumerate(sentence.clauses) if clause.span.end <= span.start]
    return max(before, key=lambda i: sentence.clauses[i].span.end, default=None)


def gap(a: Span, b: Span) -> int:
    """How many characters lie between two spans."""
    return max(a.start - b.end, b.start - a.end, 0)


def is_of_noun(sentence: Sentence, group: int, clause: int, span: Span) -> bool:
    """Whether a span stands in a noun, or between it and its verb: "the Hit blast", "the blast, in Hit, was"."""
    noun, around = sentence.groups[group], sentence.clauses[clause]
    if noun.span.covers(span):
        return True
    verb = sentence.verbs[around.verb] if around.verb is not None else None
    return verb is not None and group in around.subject and noun.span.end <= span.start and span.end <= verb.span.start


def is_counted_beside(sentence: Sentence, counting: Frame, other: Frame) -> bool:
    """Whether "and that" goes on with a count of the dead: "said that nine had died and that six were hurt in a raid".

    The first tells of nothing but the dead, with no scene of its own.
    """
    clauses = sentence.clauses
    if counting.trigger.clause is None or other.trigger.clause is None or counting.trigger.sense.effect is None:
        return False
    first, second = clauses[counting.trigger.clause], clauses[other.trigger.clause]
    said = first.kind == second.kind == "complement" and first.marker == second.marker == "that"
    alone = not (counting.agents or counting.means or counting.events or counting.scene or first.preps)
    beside = said and first.governor == second.governor and other.trigger.clause == counting.trigger.clause + 1
    return beside and alone and other.trigger.sense.effect is not None


def are_elided(sentence: Sentence, clause: Clause, above: Clause) -> bool:
    """Whether two passives share one auxiliary, so that what ends the second is of both: "six killed and two taken"."""
    if clause.verb is None or above.verb is None or above.preps:
        return False
    second = sentence.verbs[clause.verb]
    return second.voice == sentence.verbs[above.verb].voice == "passive" and second.first == second.head


def share_auxiliary(sentence: Sentence, x: Frame, y: Frame) -> bool:
    """Whether one auxiliary says of two verbs who came to harm: "three were killed and 17 wounded by a bomb"."""
    a, b = x.trigger.clause, y.trigger.clause
    if a is None or b is None or not (x.trigger.sense.effect and y.trigger.sense.effect):
        return False
    clause = sentence.clauses[b]
    return clause.kind == "conjunct" and clause.governor == a and are_elided(sentence, clause, sentence.clauses[a])


def is_of_teller(sentence: Sentence, frame: Frame) -> bool:
    """Whether a clause is what a party says of itself: "the army said it had killed nine"."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    return clause is not None and clause.kind == "complement" and clause.source is not None


def has_done(sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb says what had been done by then: "had killed six", "claimed to have killed six"."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    verb = sentence.verbs[clause.verb] if clause is not None and clause.verb is not None else None
    return verb is not None and any(t.lemma == "have" for t in sentence.tokens[verb.first : verb.head])


def is_had(sentence: Sentence, clause: Clause, above: Clause) -> bool:
    """Whether a clause tells what somebody had done to him: "had their throats cut"."""
    have = above.verb is not None and sentence.verbs[above.verb].lemma == "have"
    return have and clause.antecedent in above.objects


def is_cleft(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells what "it was" in a place or on a day that happened: "it was in Kut that a bomb killed"."""
    if clause.kind not in ("relative", "complement") or clause.marker not in ("that", None) or clause.governor is None:
        return False
    above = sentence.clauses[clause.governor]
    it = [sentence.groups[group].lemma for group in above.subject] == ["it"]
    return it and above.verb is not None and sentence.verbs[above.verb].lemma == "be"


def is_set_apart(sentence: Sentence, clause: Clause, span: Span) -> bool:
    """Whether a clause about people ends before a phrase: "two guards, one of whom was a woman, in Cali"."""
    if clause.verb is None:
        return False
    last = sentence.verbs[clause.verb].head
    opened = [sentence.groups[g].first - len(prep.split()) for prep, g in clause.preps]
    return any(
        last < i and sentence.tokens[i - 1].text == "," and sentence.tokens[i].span.start < span.end for i in opened
    )


def only_comes(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause says what goes on these days, when something comes: "comes as", not "came as people left"."""
    above = sentence.clauses[clause.governor] if clause.governor is not None else None
    verb = sentence.verbs[above.verb] if above is not None and above.verb is not None else None
    return verb is not None and verb.lemma == "come" and verb.tense == "present"


def is_said_then(sentence: Sentence, clause: Clause, span: Span) -> bool:
    """Whether a day stands right behind a verb of saying: "in what police said on Monday was a feud"."""
    return clause.verb is not None and 0 < span.start - sentence.verbs[clause.verb].span.end <= _SAID


def takes_place(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause says of its subject that it came about: "the raid took place on May 2"."""
    lemma = sentence.verbs[clause.verb].lemma if clause.verb is not None else ""
    what = (sentence.groups[group].lemma for group in clause.objects)
    return lemma in _HAPPENING or (lemma == "take" and "place" in what)


def is_told_beside(sentence: Sentence, clause: Clause, other: Clause) -> bool:
    """Whether "and" parts what something came after from what it came with: "as men met in X, and a day after Y"."""
    before = [token.lemma for token in sentence.tokens if token.span.end <= clause.span.start][-_AND_REACH:]
    return clause.kind == other.kind == "adverbial" and other.marker in _MEANWHILE and "and" in before
