"""Events that a sentence lists by their nouns: joined, one after the other, or in a place where another happened."""

from __future__ import annotations

from collections.abc import Iterator

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.standing import is_stand_in
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents.clusters import Cluster
from armada_cli.extract.incidents.wording import is_definite, is_known
from armada_cli.records import Clause, Sentence, Token

_FOLLOWING = WordClass("following_verb")
_TYING = WordClass("tying_verb")
_HUNTED = WordClass("hunted")
_LEADING = WordClass("leading_deed")
_ANSWERABLE = WordClass("answerable")
_ANSWERS = WordClass("answer_noun")
ANSWER_PREPS = frozenset({"for", "to"})  # behind "reply", "revenge" and such
CHARGE_PREPS = frozenset({"in", "of", "for", "behind", "over"})  # before what somebody is held to
_HAPPENING = WordClass("happening_verb")
_APART = frozenset({"after", "before"})
_ANSWERING = WordClass("answering_prep")


def enumerated(sentence: Sentence, x: Frame, y: Frame) -> bool:
    """Whether a noun with arguments of its own is joined to the other or to its arguments.

    "claimed the raid on X and the bombing of Y", "which killed 12 in A, and the bombing of Y", "since the raid on X".
    """
    return any(_goes_on_list(sentence, one, other) for one, other in ((x, y), (y, x)))


def _goes_on_list(sentence: Sentence, one: Frame, other: Frame) -> bool:
    """Whether a described noun is joined to another one that is described as well, or to an argument."""
    at = one.trigger.group
    if at is None or not one.trigger.sense.refers or not _is_described(one):
        return False
    arguments = {*other.victims, *other.targets, *other.scene} - {other.trigger.group}
    noun = other.trigger.group if _is_described(other) else None
    return any(at in sentence.groups[group].conjuncts for group in (*arguments, *(() if noun is None else (noun,))))


def is_reached_back_to(sentence: Sentence, x: Frame, y: Frame) -> bool:
    """Whether a noun is what another has had no equal since: "the deadliest strike since a massacre in Hit"."""
    return any(_hangs_on_since(sentence, one, other) for one, other in ((x, y), (y, x)))


def _hangs_on_since(sentence: Sentence, one: Frame, other: Frame) -> bool:
    at = one.trigger.group
    noun = sentence.groups[at] if at is not None else None
    if noun is None or noun.prep != "since" or other.trigger.group is None or not _is_described(one):
        return False
    return noun.attached_to == other.trigger.group


def follows(sentence: Sentence, x: Frame, y: Frame) -> bool:
    """Whether a verb says that the one came before or after the other: "the raid followed a bombing"."""
    nouns = (x.trigger.group, y.trigger.group)
    if None in nouns:
        return _came_after(sentence, x, y) or _came_after(sentence, y, x)
    pairs = (nouns, nouns[::-1])
    if any(a in clause.subject and b in clause.objects for clause in _following(sentence) for a, b in pairs):
        return True
    return any(
        a in clause.subject and b in _gone_before(sentence, clause) for clause in sentence.clauses for a, b in pairs
    )


def _came_after(sentence: Sentence, noun: Frame, other: Frame) -> bool:
    """Whether a noun is said to have come before or after what a clause tells: "it came days after they shot two"."""
    at = other.trigger.clause
    if noun.trigger.group is None or at is None or noun.trigger.group in other.events:
        return False
    told = sentence.clauses[at]
    above = sentence.clauses[told.governor] if told.governor is not None else None
    if told.marker not in _APART or above is None or above.verb is None:
        return False
    counted = (t for t in sentence.tokens if t.span.end + 1 == told.span.start)
    if not any(token.tag in ("NN", "NNS") for token in counted):
        return False  # "the blast came after gunmen had stormed the inn" may be one event
    return sentence.verbs[above.verb].lemma in _HAPPENING and noun.trigger.group in above.subject


def _gone_before(sentence: Sentence, clause: Clause) -> list[int]:
    """What a clause says that something came before or after: "the raid came a week after a bombing"; or that it
    answered: "it was in revenge for a killing"."""
    comes = clause.verb is not None and sentence.verbs[clause.verb].lemma in _HAPPENING
    return [group for prep, group in clause.preps if (comes and prep in _APART) or prep in _ANSWERING]


def claims_another(sentence: Sentence, x: Frame, y: Frame) -> bool:
    """Whether who did the one claims the other as well: "they beheaded X, and in May they claimed a raid on Y"."""
    at = y.trigger.group
    claimed = [c for c in sentence.clauses if at in c.objects and c.kind == "conjunct" and c.verb is not None]
    told = [c for c in claimed if sentence.verbs[c.verb or 0].lemma == "claim" and c.governor == x.trigger.clause]
    fresh = at is not None and sentence.tokens[sentence.groups[at].first].lemma in ("a", "an", "another")
    return fresh and x.trigger.clause is not None and bool(told)


def is_followed(sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb puts a noun before another event: "an assault" in "it followed an assault on the fort"."""
    at = frame.trigger.group
    return at is not None and any(at in clause.objects for clause in _following(sentence))


def is_compared(sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb puts another event before that of a noun, so that what it goes on with is of the other."""
    at = frame.trigger.group
    return at is not None and any(at in clause.subject for clause in _following(sentence))


def _following(sentence: Sentence) -> Iterator[Clause]:
    """The clauses whose verb puts one event before another."""
    for clause in sentence.clauses:
        if clause.verb is not None and sentence.verbs[clause.verb].lemma in _FOLLOWING:
            yield clause


def clauses_of_others(sentence: Sentence, clusters: list[Cluster]) -> frozenset[int]:
    """Clauses whose subject is an attack told for the first time, beside what another clause tells.

    "an ambush near X, where a stabbing had wounded a man", "jets bombed a post, and a raid on a farm killed three".
    """
    fresh = [f for c in clusters for f in c.frames if _is_attack_noun(f) and not is_definite(sentence, f)]
    nouns = {frame.trigger.group for frame in fresh}
    aimed = {frame.trigger.group for frame in fresh if frame.targets}
    return frozenset(
        i
        for i, clause in enumerate(sentence.clauses)
        if (clause.kind == "relative" and clause.marker == "where" and nouns & {*clause.subject})
        or (clause.kind == "conjunct" and (aimed & {*clause.subject} or _by_other_hands(sentence, clusters, i)))
        or (clause.kind == "conjunct" and _does_another(sentence, clause))
    )


def clauses_of_record(sentence: Sentence, clusters: list[Cluster]) -> frozenset[int]:
    """Clauses that say for which other attack somebody hit is known: "killed X, who planned a raid in which ten died".

    What the clause only refers to may be the one told: "the gunman who led the attack was shot".
    """
    frames = [frame for cluster in clusters for frame in cluster.frames]
    people = {group for frame in frames for group in (*frame.victims, *frame.targets)}
    people |= {
        i for i, group in enumerate(sentence.groups) if group.appositive_of in people
    }  # "X, a chief wanted over"
    deeds = {f.trigger.group for f in frames if _is_attack_noun(f) and _is_another(sentence, f)}
    answered = {group for group in deeds if group is not None and is_answered_for(sentence, group)}
    return frozenset(
        i
        for i, clause in enumerate(sentence.clauses)
        if (clause.kind == "relative" and clause.antecedent in answered)
        or (
            clause.kind in ("relative", "reduced")
            and clause.antecedent in people
            and deeds & {*clause.objects, *(group for _, group in clause.preps)}
            and (_is_of_record(sentence, clause) or _led_by_name(sentence, clause))
        )
    )


def _led_by_name(sentence: Sentence, clause: Clause) -> bool:
    """Whether somebody with a name led the deed: "killed Omar, who had led the May 28 raid on a bank"."""
    noun = sentence.groups[clause.antecedent or 0]
    noun = noun if noun.appositive_of is None else sentence.groups[noun.appositive_of]
    named = sentence.tokens[noun.head].tag.startswith("NNP")
    return named and clause.verb is not None and sentence.verbs[clause.verb].lemma in _LEADING


def _is_of_record(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause ties somebody to a deed: "planned", "was behind", "was responsible for", "wanted for"."""
    if clause.verb is None:
        return False
    behind = any(prep == "behind" or is_answered_for(sentence, group) for prep, group in clause.preps)
    tied = sentence.verbs[clause.verb].lemma in _TYING
    return is_hunted(sentence, clause) or tied or (sentence.verbs[clause.verb].lemma == "be" and behind)


def is_hunted(sentence: Sentence, clause: Clause) -> bool:
    """Whether somebody is sought for what he did, which is no deed in which he dies: "wanted for the raid"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    return verb is not None and verb.voice == "passive" and verb.lemma in _HUNTED


def is_answered_for(sentence: Sentence, group: int) -> bool:
    """Whether words before a noun hold somebody to it, or say that another deed answers it.

    "Responsible for the raid", "guilty of an ambush", "called it a reply to raids on a mosque".
    """
    noun = sentence.groups[group]
    before = sentence.tokens[max(0, noun.first - 2)].lemma
    if noun.prep in ANSWER_PREPS and before in _ANSWERS:
        return True
    return noun.prep in CHARGE_PREPS and before in _ANSWERABLE


def _is_another(sentence: Sentence, frame: Frame) -> bool:
    """Whether a noun tells of an attack for the first time, or says itself where, when or on whom it was."""
    return _is_described(frame) or not is_definite(sentence, frame)


def _does_another(sentence: Sentence, clause: Clause) -> bool:
    """Whether a pronoun for one more of what the clause before tells does it: "and another hit a house in Kut"."""
    active = clause.verb is not None and sentence.verbs[clause.verb].voice == "active"
    return active and any(is_stand_in(sentence, group) for group in clause.subject)


def _by_other_hands(sentence: Sentence, clusters: list[Cluster], clause: int) -> bool:
    """Whether others, with other means, kill others than in the clause before: "a bomb killed X, and gunmen shot Y"."""
    above = sentence.clauses[clause].governor
    deadly = [f for c in clusters for f in c.frames if f.trigger.sense.effect == "killed" and f.victims]
    going_on = (i for i, c in enumerate(sentence.clauses) if c.kind == "participial" and c.governor == clause)
    told_in = {clause, *going_on}  # "and a bomber hit a convoy, killing two"
    here = [f for f in deadly if f.trigger.clause in told_in and _are_fresh(sentence, f)]
    there = [f for f in deadly if f.trigger.clause == above and _are_fresh(sentence, f)]
    return any(bool(x.agents) != bool(y.agents) for x in here for y in there)


def _are_fresh(sentence: Sentence, frame: Frame) -> bool:
    """Whether those who act, and those whom they kill, are told of for the first time."""
    doers = (*frame.agents, *frame.means)
    more = any(token.lemma in ("other", "others", "more") for g in frame.victims for token in _tokens(sentence, g))
    return bool(doers) and not more and not any(is_known(sentence, g) for g in (*doers, *frame.victims))


def _is_attack_noun(frame: Frame) -> bool:
    """Whether it is a noun that names force by itself, no bomb and no bomber."""
    return frame.trigger.sense.refers and not frame.trigger.sense.weak


def _is_described(frame: Frame) -> bool:
    """Whether a noun has arguments of its own: whom or what it hit, a place, a day."""
    return bool(frame.targets or frame.victims or frame.beside or len(frame.scene) > 1)


def _tokens(sentence: Sentence, group: int) -> tuple[Token, ...]:
    """The words of a noun group."""
    noun = sentence.groups[group]
    return sentence.tokens[noun.first : noun.last + 1]
