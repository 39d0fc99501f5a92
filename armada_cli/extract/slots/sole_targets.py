"""Whether it was one man whom they were after, and not the place where they came upon him."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.extract.frames import ON_PEOPLE, Frame
from armada_cli.extract.frames.parties import person_of
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import Nature, nature_of, side_named
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident
from armada_cli.records import Sentence

_ANYBODY = WordClass("anybody")
_ENTERING = WordClass("entering_verb")
_OWN = frozenset({"his", "her"})
_OWN_THINGS = WordClass("own_thing")
_REFLEXIVES = WordClass("reflexive")


def enters_for_one(view: View, incidents: Sequence[Incident]) -> bool:
    """Whether those who force their way in go for one man, or into a home for those in it.

    "Burst into a bar and shot a columnist", "broke into a house and killed four teachers".
    """
    frames = [(i.sentence, f) for i in incidents for f in i.frames]
    entered = [(s, f) for s, f in frames if f.trigger.word in _ENTERING]
    if not entered:
        return False
    homes = all(_is_any_home(s, g) for s, f in entered for g in f.targets)
    return any(_is_after_one(view, s, f) or (homes and _tells_whom(view, s, f)) for s, f in frames)


def _is_any_home(sentence: Sentence, group: int) -> bool:
    """Whether a group is a house or a car of nobody told: "a house", not "the home of a judge"."""
    noun = sentence.groups[group]
    owned = noun.possessor is not None or bool(attached_to(sentence, [group], "of"))
    return noun.lemma in _OWN_THINGS and not owned


def _tells_whom(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb of killing says who those were whom it was done to: "four teachers", not "four people"."""
    if frame.trigger.sense.act not in ON_PEOPLE or frame.trigger.clause is None:
        return False
    people = (g for g in (frame.victims or frame.targets) if nature_of(view, sentence, g) in Nature.people())
    return any(sentence.groups[g].lemma not in _ANYBODY and _is_noun(sentence, g) for g in people)


def _is_noun(sentence: Sentence, group: int) -> bool:
    return sentence.tokens[sentence.groups[group].head].tag.startswith("NN")


def _is_after_one(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether people kill, shoot or stab one man, as the sentence itself tells: not ", killing X"."""
    at, hit = frame.trigger.clause, frame.victims or frame.targets
    if frame.trigger.sense.act not in ON_PEOPLE or at is None or sentence.clauses[at].kind == "participial":
        return False
    return len(hit) == 1 and is_one(view, sentence, hit[0])


def only_came_by(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether those who killed one man only came to him where its targets are: "entered a shop and shot X"."""
    hit = frame.trigger.sense.effect == "killed" and bool(frame.victims)
    homes = bool(frame.targets) and all(_is_any_home(sentence, g) for g in frame.targets)
    return hit and (_is_after_one(view, sentence, frame) or (homes and _tells_whom(view, sentence, frame)))


def is_one(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a victim is one person alone, by name or as what he is: "an officer was shot dead in a bar"."""
    nature, noun = nature_of(view, sentence, group), sentence.groups[group]
    alone = not noun.conjuncts and sentence.tokens[noun.head].tag == "NN" and noun.lemma not in _ANYBODY
    by_name = nature is Nature.PERSON or (nature is Nature.PRONOUN and person_of(view, sentence, group) is not None)
    return by_name or (nature in (Nature.PEOPLE, Nature.ACTOR) and alone)


def falls_by_name(view: View, incidents: Sequence[Incident]) -> bool:
    """Whether it is told first of one with a name that a bomb killed him: "X died in a bombing at a stadium".

    Not where he only adds to it: "a bomb went off in a market, killing X", or is one of those told to be fired on:
    "they fired on a post. One soldier, X, died".
    """
    hit_before = False
    for incident in incidents:
        for frame in incident.frames:
            if frame.trigger.sense.effect == "killed" and frame.victims:
                at, sentence = frame.trigger.clause, incident.sentence
                adds = at is None or sentence.clauses[at].kind in ("participial", "relative")
                himself = sentence.groups[frame.victims[0]].lemma in _REFLEXIVES
                named = any(person_of(view, sentence, g) is not None for g in frame.victims)
                adds = adds or (hit_before and all(_is_in_ranks(view, sentence, g) for g in frame.victims))
                return not (adds or himself) and (named or _at_his_own(view, incident, frame.victims[0]))
        hit_before = hit_before or any(f.targets or f.beside for f in incident.frames)
    return False


def _is_in_ranks(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a noun says that somebody with a name served in a force: "one soldier, X", "a constable, X"."""
    nouns = [sentence.groups[group].lemma, *(g.lemma for g in sentence.groups if g.appositive_of == group)]
    return any(side_named(view, noun) == "state" for noun in nouns)


def _at_his_own(view: View, incident: Incident, victim: int) -> bool:
    """Whether those told of first are who was hit in what is theirs: "an elder was killed when a bomb hit his car"."""
    sentence = incident.sentence
    hit = {g for f in incident.frames for g in (*f.targets, *f.beside)}
    nouns = [sentence.groups[g] for g in hit]
    theirs = all(sentence.tokens[n.first].tag == "PRP$" and n.lemma in _OWN_THINGS for n in nouns)
    told = nature_of(view, sentence, victim) in (Nature.PEOPLE, Nature.ACTOR)
    told = told and sentence.tokens[sentence.groups[victim].first].tag != "PRP$"  # "her guards died in her car"
    return bool(hit) and theirs and told and sentence.groups[victim].lemma not in _ANYBODY


def has_escort(view: View, hit: Sequence[tuple[Sentence, Frame, int]]) -> bool:
    """Whether those who die are the people of one who lives: "X was wounded and his driver killed"."""
    dead = [(sentence, sentence.groups[g]) for sentence, frame, g in hit if frame.trigger.sense.effect == "killed"]
    escort = any(sentence.tokens[noun.first].lemma in ("his", "her") for sentence, noun in dead)
    hurt = [(sentence, g) for sentence, frame, g in hit if frame.trigger.sense.effect == "wounded"]
    return escort and any(person_of(view, sentence, g) is not None for sentence, g in hurt)


def but_kin(view: View, sentence: Sentence, groups: tuple[int, ...]) -> tuple[int, ...]:
    """The groups but for kin of another one, where others who were with him fell: "X, his nephew Y and two guards"."""
    theirs = {g for g in groups if sentence.tokens[sentence.groups[g].first].lemma in _OWN}
    company = any(person_of(view, sentence, g) is None for g in groups)
    return tuple(g for g in groups if not company or g not in theirs) or groups
