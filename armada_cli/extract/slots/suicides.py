"""Whether those who attack mean to die by it: a bomb that is worn, driven or set off among people."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.annotate.actor_words import actor_words
from armada_cli.extract.frames import Frame, is_amid_blast
from armada_cli.extract.frames.parties import expanded
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import Nature, nature_of, side_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list, verb_class
from armada_cli.lexicon import default
from armada_cli.records import ActorValue, Clause, Sentence, WeaponValue

_REFLEXIVES = WordClass("reflexive")
_AMONG = WordClass("among_prep")
_LAYING = WordClass("laying_verb")
_WORN = WordClass("worn_bomb")
_DRIVING = WordClass("driving_verb")
_STRAPPING = WordClass("strapping_verb")
_CARRYING = WordClass("carrying_verb")
_BODY = WordClass("body_part")
_UNLIKELY = WordClass("unlikely_assailant")
_COMING_NEAR = WordClass("coming_near_verb")
_HE = frozenset({"he", "she", "they", "who"})
_DEADLY = frozenset({"suicide", "explosive", "explosives", "bomb"})
# Families of weapons and acts of triggers: see `lexicon/weapons.toml` and `lexicon/triggers.toml`.
_LONGEST_CHAIN = 3  # phrases and clauses that hang on each other
_SHOOTING = frozenset({"kill", "shoot"})  # acts with which a man is stopped
_BOMBERS = frozenset({"bomber", "attacker"})


def is_suicide(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether the one who acts dies by it on purpose: "blew himself up", "his explosive vest"."""
    return (
        _blows_himself_up(view, sentence, frame)
        or _is_driven_bomb(sentence, frame)
        or any(_is_bomber(view, sentence, group) for group in _striking(sentence, frame))
        or any(_wears_bomb(sentence, group) or _has_bomb_on_body(sentence, group) for group in frame.agents)
        or _is_amid_them(view, sentence, frame)
        or _falls_with_them(sentence, frame)
        or _comes_to_it(sentence, frame)
        or any(_is_carried(sentence, group) for group in frame.means)
        or is_own_bomb(sentence, frame)
        or _is_by_suicide_arms(view, sentence, frame)
    )


def _is_by_suicide_arms(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether a weapon that kills who uses it acts in a frame: "a suicide vest"."""
    groups = (*frame.means, *frame.events, *frame.agents)
    return any(v.family == "suicide" for g in groups for _, v in view.values(sentence.groups[g].span, WeaponValue))


def _blows_himself_up(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether those hit are those who act, or what they set off is worn: "blew himself up", "set off his vest".

    One who kills another and then himself may do so by any means: "a man killed his wife and himself".
    """
    stressed = sentence.clauses[frame.trigger.clause].subject if frame.trigger.clause is not None else ()
    own = [i for i, g in enumerate(frame.victims) if sentence.groups[g].lemma in _REFLEXIVES and g not in stressed]
    if own and (own[0] == 0 or frame.trigger.sense.act != "kill" or is_amid_blast(view, sentence, frame)):
        return True  # not "X, himself killed in a raid"
    if frame.trigger.clause is None or frame.trigger.sense.act not in ("explode", "bomb"):
        return False
    objects = expanded(sentence, sentence.clauses[frame.trigger.clause].objects)
    if any(_is_ones_own(sentence, group) for group in objects) and _acts_alone(sentence, frame):
        return True
    return any(sentence.groups[group].lemma in _REFLEXIVES or _is_worn(sentence, group) for group in objects)


def is_own_bomb(sentence: Sentence, frame: Frame) -> bool:
    """Whether those who act set off what they have on them, or it goes off: "blew himself up", "his vest exploded"."""
    if frame.trigger.sense.act not in ("explode", "bomb"):
        return False
    own = (*frame.means, *frame.agents, *frame.victims)
    return any(sentence.groups[group].lemma in _REFLEXIVES or _is_worn(sentence, group) for group in own)


def _is_ones_own(sentence: Sentence, index: int) -> bool:
    """Whether a group is explosives that somebody has with him: "his explosives", "his car"."""
    noun = sentence.groups[index]
    carried = noun.lemma == "explosive" or noun.lemma in noun_list("bomb_carrier")
    return carried and sentence.tokens[noun.first].tag == "PRP$"


def _acts_alone(sentence: Sentence, frame: Frame) -> bool:
    """Whether one man acts."""
    return [sentence.tokens[sentence.groups[group].head].tag for group in frame.agents] == ["NN"]


def _striking(sentence: Sentence, frame: Frame) -> tuple[int, ...]:
    """Those who strike or set something off in person."""
    at_once = frame.trigger.sense.act in ("strike", "attack", "explode", "bomb") and frame.trigger.word != "plant"
    nouns = [sentence.groups[group] for group in frame.agents] if frame.trigger.sense.act == "kill" else []
    words = {token.lemma for noun in nouns for token in sentence.tokens[noun.first : noun.head]}
    return frame.agents if at_once or words & _UNLIKELY else ()  # "a female bomber killed five"


def _is_bomber(view: View, sentence: Sentence, group: int) -> bool:
    """Whether one bomber is meant, no aircraft of a state's: "a second bomber struck"."""
    noun = sentence.groups[group]
    alone = noun.lemma == "bomber" and sentence.tokens[noun.head].tag == "NN"
    return alone and not any(v.state for _, v in view.values(noun.span, ActorValue))


def _is_driven_bomb(sentence: Sentence, frame: Frame) -> bool:
    """Whether what explodes was driven into something: "a lorry crashed through the gate and blew up"."""
    if frame.trigger.sense.act not in ("explode", "ram"):
        return False
    at = frame.trigger.clause
    own = {*frame.means, *frame.agents, *frame.targets, *(sentence.clauses[at].subject if at is not None else ())}
    driven = {g for clause in sentence.clauses if _drives_into(sentence, clause) for g in clause.subject}
    carriers = [g for g in own & driven if sentence.groups[g].lemma in noun_list("bomb_carrier")]
    loaded = any(token.lemma in _DEADLY for token in sentence.tokens)
    return bool(carriers) and (loaded or frame.trigger.sense.act == "explode")


def _drives_into(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells of driving into something: "rammed the gate", "drove through the fence"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.lemma not in _DRIVING:
        return False
    return (
        verb.lemma == "ram" or any(prep in ("into", "through") for prep, _ in clause.preps) or verb.particle == "into"
    )


def _is_amid_them(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody sets a bomb off, or throws himself, among people: "detonated explosives among recruits"."""
    at = frame.trigger.clause
    clauses = [sentence.clauses[at]] if at is not None and frame.trigger.sense.act == "explode" else []
    clauses += [c for c in sentence.clauses if any(sentence.groups[g].lemma in _REFLEXIVES for g in c.objects)]
    return any(
        any(prep in _AMONG for prep, _ in clause.preps)
        and any(
            _is_somebody(view, sentence, group) and (at is None or group in frame.agents) for group in clause.subject
        )
        for clause in clauses
        if frame.trigger.sense.act in ("explode", "bomber")
    )


def _is_somebody(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a group is people, or an attacker told of as an event: "a bomber"."""
    return nature_of(view, sentence, group) in (Nature.PEOPLE, Nature.PERSON, Nature.EVENT)


def _falls_with_them(sentence: Sentence, frame: Frame) -> bool:
    """Whether bombers are counted with the dead: "six guards and a bomber were killed"."""
    nouns = [sentence.groups[group] for group in frame.victims if len(frame.victims) > 1]
    return any(noun.lemma == "bomber" for noun in nouns)


def _comes_to_it(sentence: Sentence, frame: Frame) -> bool:
    """Whether the bomber of an attack told before comes to where it goes off, or dies: "the bomber had walked in".

    Or one bomber comes where people die of it: "a bomber walked into a hall and left nine people dead".
    """
    if frame.trigger.sense.effect == "killed" and any(_walks_in(sentence, group) for group in frame.agents):
        return True
    at = frame.trigger.group
    if frame.trigger.sense.act != "bomber" or at is None or sentence.groups[at].lemma != "bomber":
        return False
    noun = sentence.groups[at]
    known = sentence.tokens[noun.first].lemma == "the" and sentence.tokens[noun.head].tag == "NN"
    told = (sentence.verbs[c.verb] for c in sentence.clauses if at in c.subject and c.verb is not None)
    return known and any(verb.lemma in _COMING_NEAR and not verb.negated for verb in told)


def _walks_in(sentence: Sentence, group: int) -> bool:
    """Whether one bomber is told to come near, in words before his deed: "a bomber walked into a hall"."""
    if sentence.groups[group].lemma != "bomber" or sentence.tokens[sentence.groups[group].head].tag != "NN":
        return False
    told = (sentence.verbs[c.verb] for c in sentence.clauses if group in c.subject and c.verb is not None)
    return any(verb.lemma in _COMING_NEAR and not verb.negated for verb in told)


def _is_worn(sentence: Sentence, index: int) -> bool:
    """Whether a group is a bomb that somebody wears: "her belt", "an explosive vest"."""
    return sentence.groups[index].lemma in _WORN


def _is_sham(sentence: Sentence, index: int) -> bool:
    """Whether a bomb that somebody wears is none: "a suspected fake suicide vest"."""
    noun = sentence.groups[index]
    sham = actor_words(default())["sham"]
    return any(token.lemma in sham for token in sentence.tokens[noun.first : noun.head])


def _wears_bomb(sentence: Sentence, agent: int) -> bool:
    """Whether a clause says of those who act that they wear a bomb: "men wearing explosive vests"."""
    told = (g for c in sentence.clauses if c.antecedent == agent for g in (*c.objects, *(g for _, g in c.preps)))
    on_him = (*told, *attached_to(sentence, [agent], "in", "with"))
    worn = [group for group in on_him if _is_worn(sentence, group) and not _is_sham(sentence, group)]
    nouns = [sentence.groups[group] for group in worn]
    filled = any(sentence.groups[group].lemma in _DEADLY for group in attached_to(sentence, worn, "of"))
    return filled or any(token.lemma in _DEADLY for noun in nouns for token in sentence.tokens[noun.first : noun.head])


def _has_bomb_on_body(sentence: Sentence, agent: int) -> bool:
    """Whether somebody who acts has a bomb on the body: "a man with explosives round his waist"."""
    behind = [i for i, g in enumerate(sentence.groups) if i == agent + 1 and g.prep == "with" and g.attached_to is None]
    held = [*attached_to(sentence, [agent], "with"), *behind]
    told = [c for c in sentence.clauses if c.antecedent in (agent, *held)]
    hidden = [g for c in told if c.verb is not None and sentence.verbs[c.verb].lemma in _LAYING for g in c.objects]
    bombs = [g for g in (*held, *hidden) if sentence.groups[g].lemma in _DEADLY]
    if any(sentence.verbs[c.verb].lemma in _STRAPPING for c in told if c.verb is not None):  # "strapped with dynamite"
        of_him = (g for c in told if c.antecedent == agent for _, g in c.preps)
        return bool(bombs) or any(sentence.groups[g].lemma in _DEADLY for g in of_him)
    near = (*attached_to(sentence, bombs), *(g for c in told for _, g in c.preps))
    return bool(bombs) and any(sentence.groups[g].lemma in _BODY for g in near)


def _is_carried(sentence: Sentence, bomb: int) -> bool:
    """Whether a clause says of a bomb that whoever sets it off has it on him: "the explosives he was wearing"."""
    return any(
        clause.antecedent == bomb and clause.kind == "relative" and sentence.verbs[clause.verb].lemma in _CARRYING
        for clause in sentence.clauses
        if clause.verb is not None and any(sentence.groups[g].lemma in _HE for g in clause.subject)
    )


def only_stops_bomber(frames: Sequence[tuple[View, Sentence, Frame]]) -> bool:
    """Whether all that is told is how one was killed on his way to do it: "police shot a suicide bomber"."""
    done = (told for told in frames if told[2].trigger.sense.act not in ("bomber", "device"))
    deeds = [told for told in done if not _is_only_meant(told[1], told[2])]
    return bool(deeds) and all(_stops_bomber(*deed) for deed in deeds)


def _is_only_meant(sentence: Sentence, frame: Frame) -> bool:
    """Whether a bomber only tries to blow himself up: "who tried to blow himself up"; or it is an attempt by name."""
    if frame.trigger.word == "attempt":
        return True
    at = frame.trigger.clause
    above = sentence.clauses[at].governor if at is not None and sentence.clauses[at].kind == "infinitive" else None
    verb = sentence.clauses[above].verb if above is not None else None
    trying = verb is not None and sentence.verbs[verb].lemma in verb_class("try")
    return trying and is_own_bomb(sentence, frame)


def _is_before_it(sentence: Sentence, frame: Frame) -> bool:
    """Whether he dies before he comes to it: "a bomber was shot before he could reach the gate"."""
    return any(c.marker == "before" and c.governor == frame.trigger.clause for c in sentence.clauses)


def _stops_bomber(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether one bomber is shot: "killed a would-be suicide bomber", "shot a man in a car full of explosives"."""
    hit = [sentence.groups[group] for group in (*frame.victims, *frame.targets)]
    if frame.trigger.sense.act not in _SHOOTING or len(hit) != 1 or sentence.tokens[hit[0].head].tag != "NN":
        return False
    words = {token.lemma for token in sentence.tokens[hit[0].first : hit[0].head]}
    if hit[0].lemma in _BOMBERS and (words & {"suicide", "would-be"} or _is_before_it(sentence, frame)):
        return True
    group = (*frame.victims, *frame.targets)[0]
    by_forces = any(side_of(view, sentence, agent) or _guards(sentence, agent) for agent in frame.agents)
    armed = _has_bomb_with_him(sentence, group) or _tries_to_die(sentence, group)
    return by_forces and side_of(view, sentence, group) is not True and armed


def _guards(sentence: Sentence, index: int) -> bool:
    """Whether people are guards, a state's or not."""
    return sentence.groups[index].lemma == "guard"


def _tries_to_die(sentence: Sentence, man: int) -> bool:
    """Whether a clause says of a man that he meant to blow himself up: "a man who tried to blow himself up"."""
    told = {i for i, c in enumerate(sentence.clauses) if c.antecedent == man and c.kind == "relative"}
    below = (c for c in sentence.clauses if c.governor in told and c.kind == "infinitive" and c.verb is not None)
    return any(
        sentence.verbs[c.verb or 0].lemma == "blow" and any(sentence.groups[g].lemma in _REFLEXIVES for g in c.objects)
        for c in below
    )


def _has_bomb_with_him(sentence: Sentence, man: int) -> bool:
    """Whether what is said of a man tells of explosives that he wears, carries or drives."""
    told = {man, *(i for i, g in enumerate(sentence.groups) if i == man + 1 and g.prep in ("in", "with"))}
    for _ in range(_LONGEST_CHAIN):
        said = [c for c in sentence.clauses if c.antecedent in told and c.kind in ("relative", "reduced")]
        more = {g for c in said for g in (*c.objects, *(g for _, g in c.preps))}
        more |= {*attached_to(sentence, told, "of", "in", "with", "on")}
        if more <= told:
            break
        told |= more
    nouns = [sentence.groups[group] for group in told - {man}]
    return any(token.lemma in _DEADLY for noun in nouns for token in sentence.tokens[noun.first : noun.last + 1])
