"""Attacks that were kept from being made: "foiled a bid to storm a post", "prevented rebels from storming it"."""

from __future__ import annotations

from dataclasses import replace

from armada_cli.extract.frames.arguments import done_to, governed
from armada_cli.extract.frames.frame import Frame
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import verb_class
from armada_cli.records import Clause, Sentence

_ATTEMPTS = WordClass("attempt")
_MADE = frozenset(  # acts
    {"attack", "assault", "explode", "bomb", "burn", "ram", "kidnap", "hijack", "kill", "shoot", "shell", "fire"}
)
_UNMADE = frozenset({"planned", "negated", "hypothetical"})  # marks of a context


def as_attempt(sentence: Sentence, frame: Frame) -> Frame:
    """The frame as one of an act that was stopped, where its verb only says what was attempted in vain."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    if clause is None or frame.trigger.sense.act not in _MADE:
        return frame
    kept = _is_kept_from(sentence, clause)
    if kept and (above := _context_above(sentence, clause)) & _UNMADE:
        return frame if "negated" not in above else replace(frame, context=frame.context - _UNMADE)
    if not (kept or _is_of_stopped(sentence, clause) or _failed(sentence, clause)):
        return frame
    sense = replace(frame.trigger.sense, act="foil", effect=None, weak=False)
    return replace(
        frame,
        trigger=replace(frame.trigger, sense=sense),
        agents=frame.agents if kept else (),
        targets=(*frame.targets, *frame.victims),
        victims=(),
        context=frame.context - _UNMADE,
    )


def _context_above(sentence: Sentence, clause: Clause) -> frozenset[str]:
    """How the stopping itself is meant: "is meant to keep rebels from", "did not keep rebels from"."""
    return sentence.clauses[clause.governor].context if clause.governor is not None else frozenset()


def _is_of_stopped(sentence: Sentence, clause: Clause) -> bool:
    """Whether it says what an attempt was for that was stopped or failed: "a bid to storm a post was foiled"."""
    if clause.kind != "infinitive" or clause.antecedent is None:
        return False
    noun = sentence.groups[clause.antecedent]
    attempt = noun.attached_to if noun.prep == "by" and noun.attached_to is not None else clause.antecedent
    if sentence.groups[attempt].lemma not in _ATTEMPTS:
        return False
    return any(_stops(sentence, other, attempt) for other in sentence.clauses)


def _stops(sentence: Sentence, clause: Clause, attempt: int) -> bool:
    """Whether a clause says that an attempt was stopped, or that it or somebody in it failed."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None:
        return False
    words = {verb.lemma, f"{verb.lemma} {verb.particle}"}
    if attempt in done_to(sentence, clause):
        return not words.isdisjoint(verb_class("stop attack"))
    return verb.lemma in verb_class("fail") and attempt in (*clause.subject, *governed(clause, {"in"}))


def _failed(sentence: Sentence, clause: Clause) -> bool:
    """Whether somebody tried and failed to do it."""
    above = sentence.clauses[clause.governor] if clause.governor is not None else clause
    before = sentence.clauses[above.governor] if above.governor is not None else above
    verbs = [sentence.verbs[c.verb].lemma if c.verb is not None else "" for c in (above, before)]
    return clause.kind == "infinitive" and verbs[0] in verb_class("fail") and verbs[1] in verb_class("try")


def _is_kept_from(sentence: Sentence, clause: Clause) -> bool:
    """Whether somebody was kept from it: "prevented rebels from storming a post"."""
    above = sentence.clauses[clause.governor] if clause.governor is not None else None
    if above is None or above.verb is None or clause.marker != "from":
        return False
    return sentence.verbs[above.verb].lemma in verb_class("keep from")
