"""What those who act come on, and what a bomb is hidden in: no target of theirs."""

from __future__ import annotations

from armada_cli.extract.frames.frame import GOES_OFF, Frame
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.records import Sentence

CONVEYANCES = WordClass("conveyance")
ABOARD = frozenset({"in", "on", "aboard", "with"})
_BOMB_CASES = WordClass("bomb_case")
_MOUNTS = WordClass("bomb_mount")
_POSTS = WordClass("stopping_post")
_SHAM = WordClass("sham_post")
_STATES = WordClass("being_in")
_PARKED = frozenset({"park", "parked", "stationary"})
_CARRYING_PREPS = frozenset({"in", "inside", "on", "aboard", "into", "to", "at"})


def carries_it(sentence: Sentence, prep: str, group: int) -> bool:
    """Whether it is what makes a car bomb of it: "hidden in a taxi", as against "under a taxi", "stuck to a bus".

    What is strapped to a motorcycle or to a parked car is brought there with it.
    """
    noun = sentence.groups[group]
    if prep == "to":
        owned = noun.possessor is not None or sentence.tokens[noun.first].tag == "PRP$"
        stands = any(token.lemma in _PARKED for token in sentence.tokens[noun.first : noun.head])
        if owned or not (stands or noun.lemma in _MOUNTS) or attached_to(sentence, [group], "of"):
            return False
    return prep in _CARRYING_PREPS and sentence.groups[group].lemma in noun_list("bomb_carrier")


def brings_them(sentence: Sentence, frame: Frame, prep: str, group: int) -> bool:
    """Whether it is what those who act come on: "lobbed by men on a motorcycle", "stormed the village in vans"."""
    if prep not in ABOARD or sentence.groups[group].lemma not in CONVEYANCES:
        return False
    if frame.agents and (frame.targets or frame.trigger.sense.act == "enter"):
        return True
    deed = group - 1 == frame.trigger.group  # "an Israeli air raid on a car"
    theirs = (group - 1 in frame.agents and not deed) or (group > 0 and sentence.groups[group - 1].prep == "by")
    if not theirs:
        return False
    first, last = sentence.groups[group - 1].last, sentence.groups[group].first
    return not any(first < verb.first < last for verb in sentence.verbs)  # "gunmen fired on a car"


def holds_it(sentence: Sentence, frame: Frame, prep: str, group: int) -> bool:
    """Whether a bomb is hidden in it: "a bomb in a suitcase exploded"."""
    noun = sentence.groups[group]
    return frame.trigger.sense.act in GOES_OFF and prep in _CARRYING_PREPS and noun.lemma in _BOMB_CASES


def is_sham_post(sentence: Sentence, group: int) -> bool:
    """Whether attackers had set up what they stop people at: "a false roadblock"."""
    noun = sentence.groups[group]
    before = (token.lemma for token in sentence.tokens[noun.first : noun.head])
    return noun.lemma in _POSTS and any(word in _SHAM for word in before)


def is_state_of_being(sentence: Sentence, group: int) -> bool:
    """Whether a bare noun after "in" says what somebody is, not where: "second in command"."""
    noun = sentence.groups[group]
    return noun.prep == "in" and noun.first == noun.last and noun.lemma in _STATES
