"""What the words of a frame say about its being told before: "the blast", "another raid", "it was the third"."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.annotate.grammar.words import nominals
from armada_cli.extract.frames import Frame
from armada_cli.extract.frames.arguments import is_one_more
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.positions import group_at
from armada_cli.extract.ground.standing import is_ordinal, is_stand_in, stands_out
from armada_cli.extract.ground.triggers import ELSEWHERE
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents.clauses import takes_place
from armada_cli.extract.incidents.known_parts import is_some_of_known
from armada_cli.records import Clause, Sentence, Span, Token

_DEFINITE = WordClass("definite")
_CONDEMNING = WordClass("condemning_verb")
_PLACING = WordClass("placing_verb")
_TOPICS = WordClass("loose_topic_prep")
_KNOWN = WordClass("known")
_OWN = frozenset({"my", "our"})
_THEY = frozenset({"they", "them"})
_INDEFINITE = WordClass("indefinite")
_ANOTHER = WordClass("another")
_RANKS = WordClass("rank_in_a_row")
_RANKING = WordClass("ranking_verb")
_ITSELF = WordClass("said_of_event")
_COMING = WordClass("coming_verb")
_WOUNDS = WordClass("wounds")
_HURT = WordClass("hurt")
_HOSPITALS = WordClass("hospital")
_COURSE = ("begin", "start", "open", "end")  # verbs of what lasts
_POINTING = WordClass("pointing")
_ENDING = WordClass("ending_verb")
_ENDED_BY = WordClass("ended_by")
_ONE = frozenset({"he", "she", "man", "woman", "victim"})
_WAYS = frozenset({"way", "route"})
_MORE = frozenset({"more", "another"})
_BURSTING = frozenset({"bomb", "explosion", "blast", "device", "explosive"})
_DURING = frozenset({"in", "during"})
_TIMES = frozenset({"twice", "thrice"})
_TIME_WITHIN = 4  # groups after a noun: "the fourth murder of a judge since June"


def is_definite(sentence: Sentence, frame: Frame) -> bool:
    """Whether its noun has a definite article or an owner: "the blast", "Monday's strike", but not "the second"."""
    if frame.trigger.stands_for == ELSEWHERE:
        return False
    group = sentence.groups[frame.trigger.group or 0]
    first = sentence.tokens[group.first]
    return first.lemma in _DEFINITE or group.possessor is not None


def is_followed_up(sentence: Sentence, frame: Frame) -> bool:
    """Whether its noun is said to come or to follow: "the bombing came hours after", "the raid follows a killing"."""
    said = (c for c in sentence.clauses if c.verb is not None and sentence.verbs[c.verb].lemma in _COMING)
    return any(frame.trigger.group in clause.subject for clause in said)


def happens(sentence: Sentence, frames: Sequence[Frame]) -> bool:
    """Whether all nouns of some frames are what took place: "the incident occurred in Hit"."""
    said = [c for c in sentence.clauses if takes_place(sentence, c)]
    return all(any(frame.trigger.group in clause.subject for clause in said) for frame in frames)


def is_condemned(sentence: Sentence, frame: Frame) -> bool:
    """Whether its noun is what somebody condemns or praises, as known: "Paris condemned the attacks"."""
    group = frame.trigger.group
    spoken = (c for c in sentence.clauses if c.verb is not None and sentence.verbs[c.verb].lemma in _CONDEMNING)
    return is_definite(sentence, frame) and any(group in (*c.objects, *c.subject) for c in spoken)


def is_placed_by(sentence: Sentence, frame: Frame, span: Span) -> bool:
    """Whether a place can be that of an attack, not of what came of it: "it came in Hit", no "led to riots in Hit"."""
    at, event = group_at(sentence, span), frame.trigger.group
    if at is None or event is None:
        return True
    if sentence.groups[at].prep == "from" and is_condemned(sentence, frame):
        return False  # "denounced the killings from Bonn"
    whole: int | None = at
    while whole is not None and whole != event:
        whole = sentence.groups[whole].attached_to
    if whole is not None or at in (event, sentence.groups[event].possessor):
        return True
    return not any(_is_of_outcome(sentence, clause, event, at) for clause in sentence.clauses)


def _is_of_outcome(sentence: Sentence, clause: Clause, event: int, at: int) -> bool:
    """Whether a clause says what came of an attack, or who had a hand in it: "Minsk was involved in the killings"."""
    verb = sentence.verbs[clause.verb].lemma if clause.verb is not None else ""
    if not verb or (verb in _PLACING and verb != "be"):
        return False
    preps = [prep for prep, group in clause.preps if group == event]
    if any(prep in _TOPICS for prep in preps) or (preps and at in clause.subject):
        return True
    return event in clause.subject and verb != "be"


def is_known(sentence: Sentence, group: int) -> bool:
    """Whether a noun group speaks of somebody told of before, not by name: "the gunmen", "they", "two of them"."""
    noun = sentence.groups[group]
    tag = sentence.tokens[noun.head].tag
    if tag == "CD" and any(is_they(sentence, whole) for whole in attached_to(sentence, [group], "of")):
        return True
    known = sentence.tokens[noun.first].lemma in _KNOWN and not tag.startswith("NNP")
    return known or is_some_of_known(sentence, group)


def is_they(sentence: Sentence, group: int) -> bool:
    """Whether a noun group is a pronoun for several people told of before: "they", "all of them"."""
    return sentence.groups[group].lemma in _THEY


def is_told_of(sentence: Sentence, group: int) -> bool:
    """Whether a noun group stands for several people told of before: "they", "all of them", "the two victims"."""
    noun = sentence.groups[group]
    hit = noun.lemma == "victim" and sentence.tokens[noun.head].tag == "NNS"
    return is_they(sentence, group) or (hit and sentence.tokens[noun.first].lemma == "the")


def is_of_speaker(sentence: Sentence, group: int) -> bool:
    """Whether a noun group is somebody of the speaker's own: "my son", "our brother"."""
    return sentence.tokens[sentence.groups[group].first].lemma in _OWN


def passive_subject(sentence: Sentence, frame: Frame) -> tuple[int, ...]:
    """Whom a verb in the passive is done to: "they were ambushed"."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    if clause is None or clause.verb is None or sentence.verbs[clause.verb].voice != "passive":
        return ()
    return clause.subject


def is_said_of_it(sentence: Sentence, frame: Frame) -> bool:
    """Whether the noun is said of what was told before: "it was the third raid", "it began with a blast"."""
    for clause in sentence.clauses:
        begun = any(prep == "with" and group == frame.trigger.group for prep, group in clause.preps)
        if clause.verb is not None and (begun or frame.trigger.group in clause.objects):
            lemma = sentence.verbs[clause.verb].lemma
            itself = any(sentence.groups[g].lemma in _ITSELF for g in clause.subject)
            return itself and lemma in (_COURSE if begun else ("be",))
    return False


def says_more(sentence: Sentence, frames: Sequence[Frame]) -> bool:
    """Whether frames only tell more of what was told: "it happened on Monday", "they died there"."""
    dead = [frame.victims for frame in frames if frame.trigger.sense.act == "die"]
    dying = len(dead) == len(frames) and all(any(is_they(sentence, group) for group in groups) for groups in dead)
    return dying or any(frame.trigger.clause is not None and frame.trigger.sense.refers for frame in frames)


def is_ranked(sentence: Sentence, frame: Frame) -> bool:
    """Whether a copula gives a noun a rank: "the attack was the second", "it was the deadliest attack"."""
    for clause in sentence.clauses:
        if clause.verb is None or sentence.verbs[clause.verb].lemma not in _RANKING:
            continue
        if frame.trigger.group in (*clause.subject, *clause.objects):
            behind = [g for g in clause.subject if sentence.groups[g].first > sentence.verbs[clause.verb].last]
            said = [
                t
                for g in clause.objects or behind  # "Monday's was the worst attack in the city since January"
                for t in sentence.tokens[sentence.groups[g].first : sentence.groups[g].last + 1]
            ]
            return any(token.tag == "JJS" or token.lemma in _RANKS for token in said)
    return False


def is_of_rank(sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb only says which a death told before was: "he is the third judge to be killed in May".

    So does one of what stands out of all told: "ten blasts, the worst to hit Kut since May".
    """
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    if clause is not None and clause.kind == "infinitive" and clause.antecedent is not None:
        noun = sentence.groups[clause.antecedent]
        if stands_out(sentence, clause.antecedent) and noun.appositive_of is not None:
            return True
    above = sentence.clauses[clause.governor] if clause is not None and clause.governor is not None else None
    if clause is None or above is None or above.verb is None or not frame.trigger.sense.effect or frame.agents:
        return False
    if any(sentence.tokens[sentence.groups[g].head].tag != "PRP" for g in above.subject):
        return False  # "X became the third governor to be killed"
    said = [sentence.groups[g] for g in above.objects if clause.kind in ("infinitive", "reduced")]
    ranked = any(t.lemma in _RANKS for noun in said for t in sentence.tokens[noun.first : noun.head])
    return ranked and sentence.verbs[above.verb].lemma in _RANKING and not (frame.means or frame.events)


def is_numbered(sentence: Sentence, frame: Frame) -> bool:
    """Whether an ordinal before its noun, or for it, picks it out of several: "the first blast", "the second came"."""
    if frame.trigger.stands_for == ELSEWHERE:
        return True
    group = sentence.groups[frame.trigger.group or 0]
    return any(token.lemma in _RANKS for token in sentence.tokens[group.first : group.head])


def is_one_of_several(sentence: Sentence, frame: Frame) -> bool:
    """Whether a pronoun for one of several told before does it: "the first went off", "another blew himself up"."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    if clause is None or clause.verb is None or sentence.verbs[clause.verb].voice == "passive":
        return False
    if frame.trigger.sense.subject == "victim":
        return False  # "one died": of those hit
    return any(is_stand_in(sentence, group) for group in clause.subject)


def is_of_one(sentence: Sentence) -> bool:
    """Whether a sentence is of one of several told before: "In the second, three traders were killed".

    "Three traders were killed in the second, near Hit."
    """
    return any(_stands_apart(sentence, index) for index, group in enumerate(sentence.groups) if group.prep in _DURING)


def _stands_apart(sentence: Sentence, index: int) -> bool:
    """Whether a pronoun for one of several opens a sentence, or is a rank behind its verb; a comma or stop follows."""
    after = sentence.tokens[sentence.groups[index].last + 1 :][:1]
    ends = bool(after) and after[0].text in ",.;"
    return ends and is_stand_in(sentence, index) and (index == 0 or is_ordinal(sentence, index))


def words_of_times(sentence: Sentence, frame: Frame) -> tuple[Token, ...]:
    """The words behind its verb that say that it was done more than once: "drones struck twice", "three times"."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    verb = sentence.verbs[clause.verb] if clause is not None and clause.verb is not None else None
    if verb is None or verb.lemma in ("shoot", "stab", "fire"):
        return ()  # "was shot three times", "fired seven times": rounds
    after = sentence.tokens[verb.last + 1 :][:2]
    if after and after[0].lemma in _TIMES:
        return after[:1]
    return after if after and after[0].tag == "CD" and after[-1].lemma == "time" else ()


def is_further(sentence: Sentence, frame: Frame) -> bool:
    """Whether a word before its noun says that it is a further one: "another bomb", "a separate raid"."""
    if frame.trigger.group is None:
        return False
    group = sentence.groups[frame.trigger.group]
    words = [token.lemma for token in sentence.tokens[group.first : group.head]]
    counted = bool(words) and sentence.tokens[group.first].tag == "CD"
    if counted and "separate" in words and sentence.tokens[group.head].lemma in _BURSTING:
        return False  # "three separate bombs" may be those told
    if "separate" in words and _closes_row(sentence, frame.trigger.group):
        return False
    known = words[:1] == ["the"] or sentence.tokens[group.first].tag == "PRP$"
    ranked = known and _counts_in_time(sentence, frame.trigger.group)  # "the fourth raid in a week", "its second"
    return any(word in _ANOTHER and not (ranked and word in _RANKS) for word in words)


def _closes_row(sentence: Sentence, group: int) -> bool:
    """Whether a plural says of two verbs in a row how it came about: "27 were killed and 96 hurt in separate raids"."""
    plural = sentence.tokens[sentence.groups[group].head].tag == "NNS"
    return plural and any(c.kind == "conjunct" and c.preps[:1] == (("in", group),) for c in sentence.clauses)


def _counts_in_time(sentence: Sentence, group: int) -> bool:
    """Whether a stretch of time follows a noun, in which it was one of several: "in a week", "since June"."""
    near = sentence.groups[group + 1 : group + 1 + _TIME_WITHIN]
    times = (g for g in near if g.lemma in nominals()["time"] or g.prep == "since")
    return any(g.prep in ("since", "within", "in", "this", None) for g in times)


def says_another(sentence: Sentence, frame: Frame) -> bool:
    """Whether its noun is a further one, or stands out of several: "another bomb", "the deadliest attack"."""
    if frame.trigger.group is None:
        return False
    group = sentence.groups[frame.trigger.group]
    return is_further(sentence, frame) or any(t.tag == "JJS" for t in sentence.tokens[group.first : group.head])


def aims_at_another(sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb is aimed at a further place or unit: "attacked another patrol", "stormed a second post"."""
    if frame.trigger.clause is None or frame.trigger.sense.effect:
        return False
    groups = [sentence.groups[group] for group in frame.targets]
    return any(
        token.lemma in _ANOTHER and token.lemma != "other"
        for g in groups
        for token in sentence.tokens[g.first : min(g.first + 2, g.head)]
    )


def is_indefinite(sentence: Sentence, frame: Frame) -> bool:
    """Whether its noun has an indefinite article: "a bombing"."""
    return frame.trigger.group is not None and (
        sentence.tokens[sentence.groups[frame.trigger.group].first].lemma in _INDEFINITE
    )


def says_also(sentence: Sentence, frame: Frame) -> bool:
    """Whether "also" stands in its verb group, or right beside it: "gunmen also attacked"."""
    return _has_adverb(sentence, frame, "also")


def says_then(sentence: Sentence, frame: Frame) -> bool:
    """Whether "then" stands in its verb group, or right beside it: "gunmen then opened fire"."""
    return _has_adverb(sentence, frame, "then")


def _has_adverb(sentence: Sentence, frame: Frame, adverb: str) -> bool:
    if frame.trigger.clause is None:
        return False
    verb = sentence.verbs[sentence.clauses[frame.trigger.clause].verb or 0]
    return any(token.lemma == adverb for token in sentence.tokens[max(0, verb.first - 1) : verb.last + 1])


def kills_more(sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody kills a number of people beyond those told of: "the jets killed three more rebels"."""
    if not (frame.agents or frame.means) or frame.trigger.sense.effect != "killed":
        return False
    groups = (sentence.groups[group] for group in frame.victims)
    return any(token.lemma in _MORE for g in groups for token in sentence.tokens[g.first : g.head])


def hits_another(sentence: Sentence, frame: Frame) -> bool:
    """Whether one more in a row is hit by something of its own: "an ambush killed a fifth soldier"."""
    by = [sentence.tokens[sentence.groups[g].first].lemma for g in (*frame.agents, *frame.means, *frame.events)]
    if not by or not all(word in _INDEFINITE for word in by):
        return False
    nouns = (sentence.groups[group] for group in frame.victims)
    return any(
        sentence.tokens[noun.first].lemma in ("a", "an") and sentence.tokens[noun.first + 1].lemma in _RANKS
        for noun in nouns
        if noun.head > noun.first + 1
    )


def dies_of_wounds(sentence: Sentence, frame: Frame) -> bool:
    """Whether it tells of deaths after the event: "died of his injuries", "in hospital", "one of the hurt died".

    So do those who die beside the ones told of, where nothing says of what: "a third victim died on Tuesday".
    """
    if frame.trigger.clause is None:
        return False
    bare = frame.trigger.sense.act == "die" and bool(frame.victims) and not (frame.events or frame.means)
    if bare and all(_is_hurt_or_further(sentence, group) for group in frame.victims):
        return True
    if frame.trigger.sense.act == "die" and _dies_there(sentence, frame):
        return True
    after = {sentence.groups[group].lemma for _, group in sentence.clauses[frame.trigger.clause].preps}
    whole = {sentence.groups[group].lemma for group in attached_to(sentence, frame.victims, "of")}
    return not (after.isdisjoint({*_WOUNDS, *_HOSPITALS}) and whole.isdisjoint(_HURT))


def _dies_there(sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody dies in the hospital named before: "was taken to the city hospital and died there"."""
    at = frame.trigger.span
    points = any(token.lemma == "there" and at.end < token.span.start <= at.end + 2 for token in sentence.tokens)
    return points and any(g.lemma.casefold() in _HOSPITALS and g.span.end < at.start for g in sentence.groups)


def _is_hurt_or_further(sentence: Sentence, group: int) -> bool:
    """Whether a group is of people who were hurt, or of one beside others: "a wounded girl", "another victim"."""
    noun = sentence.groups[group]
    tokens = sentence.tokens[noun.first : noun.head + 1]
    words = {token.lemma for token in tokens}
    further = is_one_more(sentence, group) or not words.isdisjoint(_ANOTHER)
    return not words.isdisjoint(_HURT) or (further and not any(token.tag in ("CD", "NNS") for token in tokens))


def dies_elsewhere(sentence: Sentence, frame: Frame) -> bool:
    """Whether one person who was hurt before dies on the way to help: "he died on the way to Basra"."""
    if frame.trigger.clause is None or frame.trigger.sense.act != "die":
        return False
    clause = sentence.clauses[frame.trigger.clause]
    known = any(sentence.groups[group].lemma in _ONE for group in clause.subject)
    return known and any(sentence.groups[group].lemma in _WAYS for _, group in clause.preps)


def ending_clause(sentence: Sentence, frame: Frame) -> int | None:
    """The clause that says of a noun that it ended or went on: "the siege ended on Sunday", "troops ended a siege"."""
    at = frame.trigger.group
    whole = sentence.groups[at].attached_to if at is not None else None
    put = whole if whole is not None and sentence.groups[whole].lemma == "end" else None  # "put an end to the siege"
    for i, clause in enumerate(sentence.clauses):
        lemma = sentence.verbs[clause.verb].lemma if clause.verb is not None else ""
        over = (at in clause.subject and lemma in _ENDING) or (at in clause.objects and lemma in _ENDED_BY)
        if over or (put is not None and put in (*clause.subject, *clause.objects)):
            return i
    return None


def is_of_the_dead(sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb only says which people are spoken of, as those of a death told before: "the men killed in X"."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    if clause is None or clause.kind != "reduced" or clause.antecedent is None or not frame.trigger.sense.effect:
        return False
    spoken_of = sentence.groups[clause.antecedent]
    return clause.antecedent in frame.victims and sentence.tokens[spoken_of.first].lemma in _POINTING
