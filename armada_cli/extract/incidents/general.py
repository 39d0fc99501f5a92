"""What is told of deeds in general, or wished for: "has a history of attacks", "called for the killing of the king"."""

from __future__ import annotations

import re
from functools import cache

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import is_dated, names_day, noun_list
from armada_cli.extract.incidents.habits import is_bare_plural
from armada_cli.lexicon.patterns import alternatives
from armada_cli.records import Clause, Sentence

_IN_ITS_TIME = WordClass("in_its_time")
_HISTORY = WordClass("history_noun")
_STEPPING_UP = WordClass("stepping_up")
_CALLING = WordClass("calling_for")
_USING = WordClass("using_verb")
_REPUTED = WordClass("reputed_for")
_VAGUE = WordClass("vague_many")
_OPTIONS = WordClass("option_noun")
_SPEECH = WordClass("speech_as_arms")
_WRITINGS = WordClass("place_of_words")
_OF_WORDS = frozenset({"attack", "assault", "bomb", "shell", "fire", "strike", "shoot", "rocket"})  # acts of triggers
_STRETCHES = frozenset({"year", "month", "week", "day", "hour", "night", "today", "yesterday", "recent", "ago"})
_ATTACKING = WordClass("worded_attack")
_HARMING = WordClass("harming_verb")
_LIVE = WordClass("live_load")
_BUILT = WordClass("blown_up_in_war")
_LISTING = frozenset({"be", "include", "range", "remain"})
_UP_TO_NOW = frozenset({"perfect", "present"})


def is_general(sentence: Sentence, frame: Frame) -> bool:
    """Whether a frame tells of such deeds in general, or of what is only wished for or said with words."""
    if is_by_words(sentence, frame) or _is_likeness(sentence, frame) or _is_disposal(sentence, frame):
        return True
    at = frame.trigger.group
    if at is not None and (_is_what_for(sentence, frame, at) or (not names_day(sentence) and _is_option(sentence, at))):
        return True
    if at is not None and not names_day(sentence) and _is_spoken_of_now(sentence, frame, at):
        return True
    if is_dated(sentence):
        return False
    if at is None:
        if _opens_as_topic(sentence, frame) or _is_reputed(sentence, frame) or _is_of_their_kind(sentence, frame):
            return True
        return _is_in_its_time(sentence)
    return (
        _is_of_history(sentence, at)
        or _is_stepped_up(sentence, at)
        or _is_called_for(sentence, at)
        or _is_one_of_many(sentence, frame, at)
        or _is_in_its_time(sentence)
    )


def is_by_words(sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody attacks with words: "bombarded us with declarations", "in a letter he attacked the plan"."""
    if frame.trigger.sense.act not in _OF_WORDS or frame.victims or frame.means:
        return False
    at = frame.trigger.group
    homes = [frame.trigger.clause] if at is None else [i for i, c in enumerate(sentence.clauses) if at in c.objects]
    return any(_speaks(sentence, sentence.clauses[home]) for home in homes if home is not None)


def _speaks(sentence: Sentence, clause: Clause) -> bool:
    """Whether what a clause tells is done with words, or in what somebody writes or says."""
    opening = next((noun for noun in sentence.groups[:1] if noun.first <= 1), None)
    preps = [(prep, sentence.groups[group].lemma) for prep, group in clause.preps]
    preps += [(opening.prep or "", opening.lemma)] if opening is not None and clause.kind == "main" else []
    active = clause.verb is not None and sentence.verbs[clause.verb].lemma in _ATTACKING
    return any((p == "with" and w in _SPEECH) or (active and p == "in" and w in _WRITINGS) for p, w in preps)


def _is_likeness(sentence: Sentence, frame: Frame) -> bool:
    """Whether an attack is only what something is like, or near to: "it came like an explosion", "one bomb away"."""
    noun = sentence.groups[frame.trigger.group] if frame.trigger.group is not None else None
    if noun is None:
        return False
    likened = noun.prep == "like" and sentence.tokens[noun.first].lemma in ("a", "an")
    after = sentence.tokens[noun.last + 1].lemma if noun.last + 1 < len(sentence.tokens) else ""
    return likened or (after == "away" and sentence.tokens[noun.first].tag in ("CD", "DT"))


def _is_of_their_kind(sentence: Sentence, frame: Frame) -> bool:
    """Whether a clause says what such people do: "smugglers who blast their way through the fence"."""
    clause = sentence.clauses[frame.trigger.clause or 0]
    if clause.kind != "relative" or clause.antecedent is None or clause.verb is None:
        return False
    verb = sentence.verbs[clause.verb]
    plain = verb.tense == "present" and sentence.tokens[verb.head].tag != "VBG"
    return plain and is_bare_plural(sentence, clause.antecedent)


def _opens_as_topic(sentence: Sentence, frame: Frame) -> bool:
    """Whether doing such a thing is what the sentence speaks of: "killing their leaders has proved easy"."""
    clause = sentence.clauses[frame.trigger.clause or 0]
    if clause.kind != "participial" or clause.marker or clause.governor is None or clause.verb is None:
        return False
    verb = sentence.verbs[clause.verb]
    above = sentence.clauses[clause.governor].verb
    if verb.first or sentence.tokens[verb.head].tag != "VBG" or above is None:
        return False
    between = sentence.tokens[verb.last + 1 : sentence.verbs[above].first]
    return bool(between) and all(token.text != "," for token in between)


def _is_reputed(sentence: Sentence, frame: Frame) -> bool:
    """Whether such deeds are what somebody is known for: "is known for kidnapping businessmen"."""
    clause = sentence.clauses[frame.trigger.clause or 0]
    above = sentence.clauses[clause.governor].verb if clause.governor is not None else None
    if clause.kind != "participial" or clause.marker != "for" or above is None:
        return False
    known = sentence.verbs[above].lemma in _REPUTED
    return known and bool(clause.objects) and all(is_bare_plural(sentence, group) for group in clause.objects)


def _is_in_its_time(sentence: Sentence) -> bool:
    """Whether its words name a whole time in which such things were done: "at its peak it beheaded elders"."""
    return _in_its_time().search(" ".join([token.text for token in sentence.tokens]).lower()) is not None


@cache
def _in_its_time() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(_IN_ITS_TIME)})\b")


def _is_of_history(sentence: Sentence, at: int) -> bool:
    """Whether deeds are what somebody is given to, or may come: "a history of attacks", "the risk of bombings"."""
    noun = sentence.groups[at]
    whole = sentence.groups[noun.attached_to] if noun.prep == "of" and noun.attached_to is not None else None
    plural = sentence.tokens[noun.head].tag == "NNS" or sentence.tokens[noun.first].lemma not in ("the", "this", "that")
    return whole is not None and plural and noun.possessor is None and whole.lemma in _HISTORY


def _is_stepped_up(sentence: Sentence, at: int) -> bool:
    """Whether somebody only goes on with his deeds, or more so: "has stepped up its attacks", "presses its drive"."""
    noun = sentence.groups[at]
    own = noun.possessor is not None or sentence.tokens[noun.first].tag == "PRP$"
    verbs = [sentence.verbs[c.verb] for c in sentence.clauses if c.verb is not None and at in c.objects]
    words = {word for verb in verbs for word in (verb.lemma, f"{verb.lemma} {verb.particle}")}
    return own and not words.isdisjoint(_STEPPING_UP)


def _is_called_for(sentence: Sentence, at: int) -> bool:
    """Whether a deed is what somebody calls for: "called for the assassination of the king", "calls for attacks"."""
    noun = sentence.groups[at]
    if noun.prep != "for" or noun.possessor is not None:
        return False
    if noun.attached_to is not None and sentence.groups[noun.attached_to].lemma in _CALLING:
        return True
    return any(sentence.verbs[c.verb].lemma in _CALLING for c in _with_prep(sentence, at) if c.verb is not None)


def _with_prep(sentence: Sentence, at: int) -> list[Clause]:
    """The clauses that have a noun group behind a preposition."""
    return [clause for clause in sentence.clauses if any(group == at for _, group in clause.preps)]


def _is_what_for(sentence: Sentence, frame: Frame, at: int) -> bool:
    """Whether deeds at large are what a thing is used for: "bases that it uses for the abduction of tourists"."""
    row = [noun for noun in sentence.groups if at in noun.conjuncts]
    if not any(noun.prep == "for" for noun in (sentence.groups[at], *row)):
        return False
    if not all(is_bare_plural(sentence, group) for group in (*frame.victims, *frame.targets)):
        return False
    heads = [at, *(i for i, noun in enumerate(sentence.groups) if at in noun.conjuncts)]
    verbs = [c.verb for head in heads for c in _with_prep(sentence, head) if c.verb is not None]
    hit = bool(frame.victims or frame.targets) or is_bare_plural(sentence, at)
    return hit and any(sentence.verbs[verb].lemma in _USING for verb in verbs)


def _is_one_of_many(sentence: Sentence, frame: Frame, at: int) -> bool:
    """Whether deeds are told only as many up to now, on nobody by name: "has claimed several attacks in Kabul"."""
    noun = sentence.groups[at]
    words = {token.lemma for token in sentence.tokens[noun.first : noun.head]}
    whole = sentence.groups[noun.attached_to] if noun.prep == "of" and noun.attached_to is not None else None
    vague = words & _VAGUE or (whole is not None and whole.lemma in _VAGUE)
    if not vague or sentence.tokens[noun.head].tag != "NNS" or frame.victims or frame.means:
        return False
    if any(token.lemma in _STRETCHES for token in sentence.tokens):
        return False
    named = any(sentence.tokens[sentence.groups[g].head].tag.startswith("NNP") for g in frame.targets)
    verbs = [sentence.verbs[c.verb] for c in sentence.clauses if c.verb is not None]
    finite = [verb for verb in verbs if verb.form == "finite"]
    now = any(sentence.tokens[verb.head].tag == "VBG" for verb in finite)  # "several attacks are taking place"
    return bool(finite) and not (named or now) and all(verb.tense in _UP_TO_NOW for verb in finite)


def _is_option(sentence: Sentence, at: int) -> bool:
    """Whether a deed is one of several that somebody may choose: "the options include a raid on the port"."""
    noun = sentence.groups[at]
    if sentence.tokens[noun.first].lemma in ("the", "this", "that") or noun.possessor is not None:
        return False
    row = {at, *(i for i, other in enumerate(sentence.groups) if at in other.conjuncts)}
    for clause in sentence.clauses:
        if clause.verb is None or sentence.verbs[clause.verb].lemma not in _LISTING:
            continue
        told = {*clause.subject, *clause.objects}
        named = (sentence.groups[g] for g in (*clause.subject, *clause.objects, *(g for _, g in clause.preps)))
        if not row.isdisjoint(told) and any(group.lemma in _OPTIONS for group in named):
            return True
    return False


def _is_spoken_of_now(sentence: Sentence, frame: Frame, at: int) -> bool:
    """Whether a sentence says what such deeds do nowadays: "attacks on convoys hamper the work"."""
    if not is_bare_plural(sentence, at) or frame.victims or sentence.part == "title":
        return False
    said = [clause for clause in sentence.clauses if clause.verb is not None and at in clause.subject]
    verbs = [sentence.verbs[clause.verb or 0] for clause in said]
    return any(
        verb.tense == "present" and verb.voice == "active" and verb.lemma not in _HARMING for verb in verbs
    ) and all(sentence.tokens[verb.head].tag != "VBG" for verb in verbs)


def _is_disposal(sentence: Sentence, frame: Frame) -> bool:
    """Whether those who dispose of bombs blow up what was left somewhere, and no bomb: "a bomb squad blew up a bag".

    Whatever is built into the ground they blow up in war: "its sappers blew up a bridge".
    """
    if frame.trigger.sense.act != "explode" or any(sentence.groups[g].lemma in _BUILT for g in frame.targets):
        return False
    doers = [sentence.groups[group] for group in frame.agents]
    words = [{t.lemma for t in sentence.tokens[noun.first : noun.last + 1]} for noun in doers]
    if not any(found >= {"bomb", "squad"} or "disposal" in found or "sapper" in found for found in words):
        return False
    rest = (t for t in sentence.tokens if not any(noun.span.covers(t.span) for noun in doers))
    return not any(token.lemma in noun_list("weapon") or token.lemma in _LIVE for token in rest)
