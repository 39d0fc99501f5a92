"""Whether people are killed once they are in the hands of who does it: herded together, judged, asked for papers."""

from __future__ import annotations

from collections.abc import Iterable

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Clause, Sentence

_BY_HAND = frozenset({"kill", "shoot", "stab"})  # acts of triggers
_HERDING = WordClass("herding_verb")
_CHECKING = WordClass("checking_verb")
_PAPERS = WordClass("identity_paper")
_TRIALS = WordClass("trial_noun")


def is_put_to_death(sentence: Sentence, frame: Frame) -> bool:
    """Whether people are killed by hand once they are in somebody's power: "lined up nine men and shot them"."""
    at = frame.trigger.clause
    if at is None or frame.trigger.sense.act not in _BY_HAND:
        return False
    return _is_after_trial(sentence, sentence.clauses[at]) or any(
        _holds_them(sentence, clause) for clause in _before(sentence, at)
    )


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
    return papers or (verb.lemma in _HERDING and bool(clause.objects or verb.voice == "passive"))
