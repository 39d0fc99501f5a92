"""Leaders whom a blow fells without a word for death: "X was shot in his car", "a missile hit X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from armada_cli.extract.frames.arguments import done_to
from armada_cli.extract.frames.frame import Frame, members
from armada_cli.extract.ground.attached import renaming_of
from armada_cli.extract.ground.entries import described, entry_person, is_elided
from armada_cli.extract.ground.leading import is_leader
from armada_cli.extract.ground.nature import Nature, nature_of, side_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Clause, PersonValue, PlaceValue, Sentence

_SURVIVAL = WordClass("survival")
_SURVIVING = frozenset({"survive"})
_AIMS = WordClass("only_aims")
_ALWAYS = frozenset({"shoot", "stab", "explode", "bomb"})  # acts that a body hardly outlives
_BY_NOUN = frozenset({"shoot", "stab"})  # "the stabbing of X"
_ARMED = "strike"  # an act that kills where a weapon is told
_REFLEXIVES = WordClass("reflexive")
_ONE_PERSON = frozenset({"he", "she", "him", "her"})
_TAKES_LIFE = frozenset({"shoot", "stab", "execute"})
_AT_ONESELF = frozenset({"under", "on", "beneath"})  # "set off a bomb under himself"
_WORN = WordClass("worn_bomb")
_HANGS = "execute"  # a jailed man can hang himself
_TRYING = frozenset({"attempt", "fail", "seek", "try"})
_MANAGING = frozenset({"able", "compel", "force", "manage"})  # what follows came about
_UNTIL = WordClass("until_prep")
_IN_VAIN = WordClass("in_vain")
_ENDS = frozenset({"end career", "end reign"})  # what a scandal does as well


def felled(view: View, index: int, frame: Frame) -> Frame:
    """The frame as one of a death where its blow hits a leader by name, and nothing says that he lived."""
    sentence, sense = view.sentences[index], frame.trigger.sense
    if sense.effect or not _can_fell(view, sentence, frame):
        return frame
    told = dict.fromkeys(g for g in (*frame.targets, *_pronouns(sentence, frame)) if sentence.groups[g].prep != "at")
    struck = tuple(g for g in told if _is_leader_at(view, index, g))
    if not (struck or _fells_entry(view, index, frame)) or _lives_on(view, index, struck):
        return frame
    deadly = replace(frame.trigger, sense=replace(sense, effect="killed"))
    if sense.act in _BY_NOUN:  # "he and a woman who was with him were shot"
        beside = (m for g in struck for m in members(sentence, g) if m in frame.targets)
        struck = tuple(dict.fromkeys((*struck, *beside)))
    spared = tuple(g for g in frame.targets if g not in struck)
    return replace(frame, trigger=deadly, victims=(*frame.victims, *struck), targets=spared)


def shot(view: View, frame: Frame) -> Frame | None:
    """The frame as one of the death of people who are shot, where nothing says how it went with them; else null."""
    return None if _lives_on(view, frame.sentence) else _of_shot(view, frame, "killed")


def shot_alive(view: View, frame: Frame) -> Frame | None:
    """The frame as one of the wounding of people who are shot, and of whom it is said that they survived; else null."""
    told = any(_SURVIVING & view.lemmas(index) for index in _here_and_next(view, frame.sentence))
    return _of_shot(view, frame, "wounded") if told and _lives_on(view, frame.sentence) else None


def _here_and_next(view: View, index: int) -> Iterator[int]:
    """A sentence, and the next of its paragraph."""
    yield index
    after = index + 1
    if after < len(view.sentences) and view.sentences[after].paragraph == view.sentences[index].paragraph:
        yield after


def _of_shot(view: View, frame: Frame, effect: str) -> Frame | None:
    """The frame with the people who are shot as those who come to harm; null where nobody is."""
    sentence, trigger = view.sentences[frame.sentence], frame.trigger
    if trigger.word != "shoot" or trigger.sense.effect or not _can_fell(view, sentence, frame):
        return None
    people = tuple(g for g in frame.targets if nature_of(view, sentence, g) in Nature.people())
    people = tuple(g for g in people if sentence.groups[g].prep != "at")
    if not people:
        return None
    return replace(frame, trigger=replace(trigger, sense=replace(trigger.sense, effect=effect)), victims=people)


def _pronouns(sentence: Sentence, frame: Frame) -> tuple[int, ...]:
    """The pronouns for whom the verb is done to, which are no targets: "police shot him", "he was shot"."""
    if frame.trigger.clause is None:
        return ()
    clause = sentence.clauses[frame.trigger.clause]
    return tuple(g for g in done_to(sentence, clause) if sentence.groups[g].lemma in _ONE_PERSON)


def by_own_hand(view: View, index: int, frame: Frame) -> Frame:
    """The frame as one of a death where a leader takes his own life: "shot himself in his cell"."""
    sentence = view.sentences[index]
    clause = sentence.clauses[frame.trigger.clause or 0]
    himself = any(sentence.groups[g].lemma in _REFLEXIVES for g in clause.objects)
    act = frame.trigger.sense.act
    done = act in _TAKES_LIFE and (himself or _is_found(sentence, clause))
    done = done or (is_reflexive(sentence, frame) and _is_beset(view, sentence))
    lived = any(t.lemma in _IN_VAIN for t in sentence.tokens) if act == _HANGS else _lives_on(view, index)
    if not done or lived or not any(_is_leader_at(view, index, g) for g in clause.subject):
        return frame
    sense = replace(frame.trigger.sense, act="die", effect="killed", subject="victim", object=None, weak=True)
    died = replace(frame.trigger, sense=sense)
    return replace(frame, trigger=died, victims=clause.subject, agents=(), means=(), targets=())


def is_reflexive(sentence: Sentence, frame: Frame) -> bool:
    """Whether the one who acts dies by it: "the emir blew himself up"."""
    if frame.trigger.clause is None or frame.trigger.sense.act != "explode":
        return False
    clause = sentence.clauses[frame.trigger.clause]
    under = (i for i, g in enumerate(sentence.groups) if g.attached_to in clause.objects and g.prep in _AT_ONESELF)
    return any(
        sentence.groups[group].lemma in ("himself", "herself") or _is_own_bomb(sentence, group)
        for group in (*clause.objects, *under)
    )


def _is_own_bomb(sentence: Sentence, index: int) -> bool:
    """Whether a group is the bomb on somebody's own body: "his vest", "a suicide belt"."""
    group = sentence.groups[index]
    return group.lemma in _WORN and sentence.tokens[group.first].lemma in ("his", "her", "a", "an")


def _is_beset(view: View, sentence: Sentence) -> bool:
    """Whether forces close in on somebody, or raid where he is: "blew himself up as commandos surrounded him"."""
    acts = {trigger.sense.act for trigger in view.triggers(sentence)}
    if "pursue" in acts:
        return True
    return "raid" in acts and any(side_of(view, sentence, i) is True for i, _ in enumerate(sentence.groups))


def dead_of_things(view: View, index: int, frame: Frame) -> Frame | None:
    """The frame as one of a death where no force but a thing kills a leader: "a feud claimed the life of X"."""
    trigger = frame.trigger
    if trigger.sense.effect != "killed" or trigger.word in _ENDS or not frame.victims:
        return None
    if not any(_is_leader_at(view, index, group) for group in frame.victims):
        return None
    sense = replace(trigger.sense, act="die", subtype=None, force=None, weak=True)
    return replace(frame, trigger=replace(trigger, sense=sense), agents=(), targets=())


def _is_found(sentence: Sentence, clause: Clause) -> bool:
    """Whether somebody is found hanged, and nobody told to have done it."""
    verb = sentence.verbs[clause.verb or 0]
    words = {token.lemma for token in sentence.tokens[verb.first : verb.last + 1]}
    return words >= {"find", "hang"} and not any(prep == "by" for prep, _ in clause.preps)


def ended(view: View, index: int, frame: Frame) -> Frame:
    """The frame of a strike that ends what a leader did as one of his death: "led the wing until a raid in May"."""
    sentence, sense, at = view.sentences[index], frame.trigger.sense, frame.trigger.group
    if at is None or sense.effect or sentence.groups[at].prep not in _UNTIL:
        return frame
    subjects = (clause.subject for clause in sentence.clauses if any(group == at for _, group in clause.preps))
    struck = tuple(g for groups in subjects for g in groups if _is_leader_at(view, index, g))
    if not struck or frame.victims or _lives_on(view, index):
        return frame
    return replace(frame, trigger=replace(frame.trigger, sense=replace(sense, effect="killed")), victims=struck)


def _can_fell(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether its verb tells of a blow to the body, and not of aiming at one: "shot at", "targeted"."""
    act, clause = frame.trigger.sense.act, frame.trigger.clause
    if clause is None:
        return act in _BY_NOUN
    if frame.trigger.word in _AIMS:
        return False
    aimed = _is_aimed(view, sentence, sentence.clauses[clause])
    return not aimed and (act in _ALWAYS or (act == _ARMED and bool(frame.means or frame.events)))


def _is_aimed(view: View, sentence: Sentence, clause: Clause) -> bool:
    """Whether "at" right after its verb makes it one of aiming: "shot at him", not "was shot at Pinga"."""
    after = sentence.tokens[sentence.verbs[clause.verb or 0].head + 1 :][:1]
    at = [group for prep, group in clause.preps if prep == "at"][:1]
    where = any(view.at_head(sentence, sentence.groups[group], PlaceValue) for group in at)
    return any(token.lemma == "at" for token in after) and not where


def _is_leader_at(view: View, index: int, group: int) -> bool:
    """Whether a noun group names a leader, or means the one whom an entry of a list is about."""
    sentence = view.sentences[index]
    naming = (group, *renaming_of(sentence, group), *_equated(sentence, group))
    named = (view.at_head(sentence, sentence.groups[i], PersonValue) for i in naming)
    found = next((one for one in named if one is not None), None) or described(view, index, group)
    return found is not None and is_leader(view, found[1])


def _equated(sentence: Sentence, group: int) -> list[int]:
    """The groups that a clause says a group to be: "the man shot by guards was X"."""
    verbs = ((c, sentence.verbs[c.verb]) for c in sentence.clauses if c.verb is not None and group in c.subject)
    return [other for clause, verb in verbs if verb.lemma == "be" and not verb.negated for other in clause.objects]


def _fells_entry(view: View, index: int, frame: Frame) -> bool:
    """Whether the blow hits the leader whom an entry is about, in a note without a subject: "Shot in Gao in 2002"."""
    if frame.trigger.clause is None:
        return False
    sentence = view.sentences[index]
    clause = sentence.clauses[frame.trigger.clause or 0]
    if sentence.verbs[clause.verb or 0].voice != "passive" or not is_elided(clause):
        return False
    named = entry_person(view, index)
    return named is not None and is_leader(view, named[1])


def _lives_on(view: View, index: int, struck: tuple[int, ...] = ()) -> bool:
    """Whether the sentence speaks of wounds, flight or recovery, or the next of its paragraph does, of no other."""
    told = _survival(view, index)
    after = index + 1
    if told or after == len(view.sentences) or view.sentences[after].paragraph != view.sentences[index].paragraph:
        return told
    return _survival(view, after) and not _is_of_another(view, after, _keys(view, index, struck))


def _survival(view: View, index: int) -> bool:
    """Whether a sentence has words for wounds, flight or recovery, other than of an attempt."""
    words = _SURVIVAL & view.lemmas(index)
    sentence = view.sentences[index]
    others = {"survivor"} & {t.lemma for t in sentence.tokens if t.tag == "NNS"}  # "shot, survivors said, the mayor"
    return bool(words - _of_attempt(sentence) - others) if words else False


def _keys(view: View, index: int, struck: tuple[int, ...]) -> set[str]:
    """The keys of the people whom some groups of a sentence name."""
    sentence = view.sentences[index]
    spans = [sentence.groups[i].span for group in struck for i in (group, *renaming_of(sentence, group))]
    return {person.key for span in spans for _, person in view.values(span, PersonValue)}


def _is_of_another(view: View, index: int, keys: set[str]) -> bool:
    """Whether a sentence opens with the name of somebody else, or one who is his: "Karim Bey fled", "His son fled"."""
    sentence = view.sentences[index]
    first = next((sentence.groups[group] for clause in sentence.clauses for group in clause.subject), None)
    if first is None or not keys:
        return False
    named = view.at_head(sentence, first, PersonValue)
    owned = sentence.tokens[first.first].tag == "PRP$" and sentence.tokens[first.first].span != first.span
    return owned or (named is not None and named[1].key not in keys)


def _of_attempt(sentence: Sentence) -> set[str]:
    """The words of what is only tried or meant: "while trying to escape", "had come to arrest him"."""
    lemmas = [token.lemma for token in sentence.tokens]
    meant = [
        (a, c) for a, b, c in zip(lemmas, lemmas[1:], lemmas[2:], strict=False) if b == "to" and a not in _MANAGING
    ]
    tried = {a for a, _ in meant if a in _TRYING}
    return tried | {c for _, c in meant}
