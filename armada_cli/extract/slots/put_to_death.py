"""Whether people are killed once they are in the hands of who does it: herded together, judged, asked for papers."""

from __future__ import annotations

from collections.abc import Iterable

from armada_cli.extract.frames import Frame, find_frames
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident
from armada_cli.records import Clause, Sentence

_PRONOUNS = WordClass("pronoun")
_BODIES = WordClass("body")
_CAPTIVES = WordClass("captive")
_CAPTORS = WordClass("captor")
_HELD = WordClass("held_before")
_BY_HAND = frozenset({"kill", "shoot", "stab"})  # acts of triggers
_HERDING = WordClass("herding_verb")
_CHECKING = WordClass("checking_verb")
_PAPERS = WordClass("identity_paper")
_TRIALS = WordClass("trial_noun")
_JUDGING = frozenset({"try", "condemn", "sentence", "judge"})  # verbs
_HOLDING = WordClass("holding_verb")


def is_put_to_death(incident: Incident, frame: Frame) -> bool:
    """Whether people are killed by hand who were in somebody's power: "lined up nine men and shot them", "hostages"."""
    sentence, at = incident.sentence, frame.trigger.clause
    if _is_of_captives(sentence, frame) or _is_after_abduction(incident, frame):
        return True
    if at is None or frame.trigger.sense.act not in _BY_HAND:
        return False
    hit = {*frame.victims, *frame.targets}
    if any(_are_held(sentence, clause, hit) for clause in sentence.clauses):
        return True
    if any(_are_a_firing_squad(sentence, group) for group in frame.agents):
        return True
    return _is_after_trial(sentence, sentence.clauses[at]) or any(
        _holds_them(sentence, clause) for clause in _before(sentence, at)
    )


def kills_those_taken_before(incident: Incident, frame: Frame) -> bool:
    """Whether those die of whom the sentence before tells how they were taken: "when nobody paid, they shot him"."""
    if frame.trigger.clause is None or not incident.index or _takings(incident, incident.index):
        return False
    deadly = frame.trigger.sense.effect == "killed" or frame.trigger.sense.act == "shoot"
    hit = {*frame.victims, *frame.targets}
    spoken_of = deadly and any(_is_spoken_of(incident.sentence, group) for group in hit)
    return spoken_of and _only_takes(incident, incident.index - 1)


def _is_after_abduction(incident: Incident, frame: Frame) -> bool:
    """Whether those killed were taken in the words before: "abducted and killed two guards"."""
    if not (frame.trigger.sense.effect == "killed" or frame.trigger.sense.act == "shoot"):
        return False
    hit = {*frame.victims, *frame.targets}
    spoken_of = any(_is_spoken_of(incident.sentence, group) for group in hit)
    taken = _takings(incident, incident.index)
    if any(f.victims and (spoken_of or hit.intersection(f.victims)) for f in taken):
        return True
    return kills_those_taken_before(incident, frame)


def _is_spoken_of(sentence: Sentence, index: int) -> bool:
    """Whether a group is somebody told of before, or his body: "they shot him", "his body was found"."""
    noun = sentence.groups[index]
    body = noun.lemma in _BODIES and sentence.tokens[noun.first].tag == "PRP$"
    return body or noun.lemma in _PRONOUNS


def _takings(incident: Incident, index: int) -> list[Frame]:
    """The frames of a sentence in which people are taken."""
    sentence = incident.view.sentences[index]
    if not any(trigger.sense.act == "kidnap" for trigger in incident.view.triggers(sentence)):
        return []
    return [f for f in find_frames(incident.view, index) if f.trigger.sense.act == "kidnap" and f.victims]


def _only_takes(incident: Incident, index: int) -> bool:
    """Whether a sentence tells how people were taken, and of nobody hurt: "they shot them" is of those."""
    triggers = incident.view.triggers(incident.view.sentences[index])
    return not any(trigger.sense.effect in ("killed", "wounded") for trigger in triggers) and bool(
        _takings(incident, index)
    )


def _is_of_captives(sentence: Sentence, frame: Frame) -> bool:
    """Whether those hit by hand are called captives, or those who do it their captors."""
    if frame.trigger.sense.act not in ("kill", "shoot"):
        return False
    nouns = [sentence.groups[group] for group in (*frame.victims, *frame.targets)]
    held = (token.lemma in _HELD for noun in nouns for token in sentence.tokens[noun.first : noun.head])
    return (
        any(noun.lemma in _CAPTIVES for noun in nouns)
        or any(held)
        or any(sentence.groups[group].lemma in _CAPTORS for group in frame.agents)
    )


def _are_held(sentence: Sentence, clause: Clause, hit: set[int]) -> bool:
    """Whether a clause says of those hit that somebody held them: "two soldiers held by the rebels"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    held = verb is not None and verb.lemma in _HOLDING and verb.voice == "passive"
    return held and clause.kind in ("reduced", "relative") and clause.antecedent in hit


def _are_a_firing_squad(sentence: Sentence, index: int) -> bool:
    """Whether those who shoot are told off to do it: "a firing squad of the group"."""
    noun = sentence.groups[index]
    return noun.lemma == "squad" and any(t.lemma in ("firing", "fire") for t in sentence.tokens[noun.first : noun.head])


def _is_after_trial(sentence: Sentence, clause: Clause) -> bool:
    """Whether rebels sat in judgment first: "after a mock trial"."""
    return any(prep in ("after", "following") and sentence.groups[g].lemma in _TRIALS for prep, g in clause.preps)


def _before(sentence: Sentence, at: int) -> Iterable[Clause]:
    """The clauses that one goes on from: "herded them into a square and shot them"."""
    seen = {at}
    while sentence.clauses[at].kind == "conjunct" and (above := sentence.clauses[at].governor) is not None:
        if above in seen:
            return
        seen.add(above)
        yield sentence.clauses[above]
        at = above


def _holds_them(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells of people who are herded together, or whose papers are looked at."""
    if clause.verb is None:
        return False
    verb = sentence.verbs[clause.verb]
    papers = verb.lemma in _CHECKING and any(sentence.groups[g].lemma in _PAPERS for g in clause.objects)
    judged = verb.lemma in _JUDGING and verb.voice == "passive"  # "were tried by a people's court and shot"
    return papers or judged or (verb.lemma in _HERDING and bool(clause.objects or verb.voice == "passive"))
