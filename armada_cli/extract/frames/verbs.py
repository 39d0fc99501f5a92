"""The frame of a verb: its subject, objects and prepositional phrases as arguments."""

from __future__ import annotations

from dataclasses import replace

from armada_cli.extract.frames.antecedents import person_meant, renamed_person
from armada_cli.extract.frames.arguments import (
    governed,
    is_word_of,
    with_doers,
    with_objects,
    with_prep,
    with_preps,
)
from armada_cli.extract.frames.attempts import as_attempt
from armada_cli.extract.frames.felled import by_own_hand, dead_of_things, felled
from armada_cli.extract.frames.figures import by_things, is_figurative
from armada_cli.extract.frames.frame import Frame, inner
from armada_cli.extract.frames.laid import ON_GROUND, run_into
from armada_cli.extract.frames.taking import with_captors
from armada_cli.extract.frames.untold import untold_noun
from armada_cli.extract.ground.attached import attached_to, renaming_of
from armada_cli.extract.ground.leading import is_leader
from armada_cli.extract.ground.nature import Nature, is_aircraft, nature_of, side_of
from armada_cli.extract.ground.triggers import Trigger
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.records import ActorValue, Clause, PersonValue, Sentence, WeaponValue

_CARRIED = WordClass("carried_noun")
_PEOPLE = frozenset({Nature.PERSON, Nature.PEOPLE})
_ON_THE_WAY = frozenset({"drone", "missile", "rocket"})  # families of weapons that fly to their targets
_DOER_PREPS = WordClass("doer_prep")
_NO_DOERS = WordClass("no_doer")
_SENDING = WordClass("sending_verb")
_CARING = WordClass("caring_verb")
_DOWNING = frozenset({"shoot down", "down", "bring down"})
_FLYERS = WordClass("flyer")
_RIDDEN = frozenset({"in", "aboard"})
_TEARING = ("blow ", "rip apart", "tear apart")
_DEFUSING = frozenset({"neutralize", "neutralise"})
_BOMB_CASES = WordClass("bomb_case")
_SAPPERS = WordClass("sapper")
_FRESH = WordClass("fresh_determiner")
_THROWING = WordClass("throwing_verb")
_USING = WordClass("wielding_verb")
_IT = frozenset({"it", "they", "them", "both"})
_NOBODY_LIVES = frozenset({"be no more", "be no survivor", "leave no survivor"})  # denied by what they say
_THEY = frozenset({"he", "she", "it", "they"})
_INTO = frozenset({"into", "at", "through", "onto"})
_WHILE = frozenset({"as", "while", "when", "where", "after", "before"})
_SHOOTER_PREPS = frozenset({"from"})
_THOUGHT_DEAD = frozenset({"believe dead", "presume dead", "think dead", "fear dead"})
_DONE_TO_PREPS = frozenset({"for", "of", "to", "with"})


def verb_frame(view: View, index: int, trigger: Trigger) -> Frame:
    """The frame of a trigger that is a verb, with the arguments of its clause."""
    sentence = view.sentences[index]
    clause = sentence.clauses[trigger.clause or 0]
    verb = sentence.verbs[clause.verb or 0]
    passive = verb.voice == "passive"
    subject, objects = _arguments(view, sentence, clause)
    doers = _doers_by(sentence, clause) if passive else subject
    done_to = _by_preposition(trigger, clause) or (subject if passive else _lost(trigger, objects))
    trigger = _torn(view, sentence, _downed(view, sentence, trigger, done_to), done_to)
    trigger = _caught(view, sentence, trigger, done_to)
    if all(side_of(view, sentence, group) is not False for group in doers):
        trigger = _waylaid(view, sentence, trigger, done_to)
    if trigger.sense.act == "foil" and not any(nature_of(view, sentence, g) is Nature.PERSON for g in done_to):
        doers = ()  # who stops an attack is no attacker; who intercepts a man is
    thought = {"hedged"} if trigger.word in _THOUGHT_DEAD else set()
    told = {"negated"} if trigger.sense.needs == "negation" or trigger.word in _NOBODY_LIVES else set()
    dies = trigger.sense.subject == "victim"
    frame = Frame(index, trigger, victims=subject if dies else (), context=clause.context - told | thought)
    bereft = trigger.sense.object == "victim" and trigger.sense.subject is None  # those who lose or bury somebody
    if trigger.sense.subject == "target":  # "the convoy came under fire from rebels"
        frame, doers = replace(frame, targets=subject), _shooters(sentence, clause)
    if _dies_of_it(trigger, verb.voice, done_to):
        frame, doers = replace(frame, victims=subject), ()
    happens = trigger.sense.act == "incident"  # "it took place at a market"
    cares = trigger.word.split()[0] in _CARING  # who treats five people for burns has not hurt them
    doers = () if dies or bereft or happens or cares else doers
    frame = with_doers(view, sentence, frame, doers)
    frame = with_objects(view, sentence, frame, done_to)
    frame = _with_used(view, sentence, _with_carried(view, sentence, frame, clause), trigger.clause or 0)
    frame = with_captors(view, sentence, frame)
    frame = _arriving(view, sentence, _rammed(sentence, with_preps(view, sentence, frame, clause)))
    frame = _stopped(view, sentence, frame, doers)
    frame = _with_bomb_meant(view, sentence, _with_bomb_inside(sentence, frame, clause), clause)
    if _is_dud(sentence, frame):
        return _foiled(replace(frame, context=frame.context - {"negated"}))
    doers = tuple(group for group in doers if not is_word_of(sentence, frame, group))  # "hit by shrapnel"
    if _come_upon(sentence, frame) or is_figurative(view, sentence, frame, doers, done_to):
        died = dead_of_things(view, index, frame) if by_things(view, sentence, doers) else None
        return replace(frame, context=frame.context | {"figurative"}) if died is None else died
    frame = as_attempt(sentence, _sent(sentence, clause, frame))
    marks = _untold_events(view, sentence, frame)
    return by_own_hand(
        view, index, felled(view, index, replace(frame, context=frame.context | marks) if marks else frame)
    )


def _shooters(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """From whom or what the fire comes: "came under fire on Monday from rebels", "under fire from two drones"."""
    fire = governed(clause, {"under"})
    return (*governed(clause, _SHOOTER_PREPS), *(attached_to(sentence, fire, "from") if fire else ()))


def _sent(sentence: Sentence, clause: Clause, frame: Frame) -> Frame:
    """The frame as one that came about, where arms were sent off to do it: "fired 20 missiles to hit a depot"."""
    above = sentence.clauses[clause.governor] if clause.kind == "infinitive" and clause.governor is not None else None
    verb = sentence.verbs[above.verb] if above is not None and above.verb is not None else None
    if above is None or verb is None or verb.lemma not in _SENDING or verb.tense not in ("past", "perfect"):
        return frame
    flown = bool({*frame.means} & {*above.objects}) and not above.context & {"planned", "negated", "hypothetical"}
    if not flown:
        return frame
    return replace(frame, agents=frame.agents or above.subject, context=frame.context - {"planned"})


def _doers_by(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """Who does it by the words after "by" of a passive; a reckoning or a place does nothing: "shot by the roadside".

    Nor do those whom a reckoning is joined to: "98 were killed by official count and 300 by that of the villagers".
    """
    doers = governed(clause, _DOER_PREPS)
    idle = [sentence.groups[group] for group in doers if sentence.groups[group].lemma in _NO_DOERS]
    joined = {group for noun in idle for group in noun.conjuncts}
    return tuple(g for g in doers if sentence.groups[g] not in idle and g not in joined)


def _dies_of_it(trigger: Trigger, voice: str, done_to: tuple[int, ...]) -> bool:
    """Whether a verb of killing that has no object is said of the one who dies: "burned to death in his car"."""
    return trigger.word.endswith(" to death") and voice == "active" and not done_to


def _by_preposition(trigger: Trigger, clause: Clause) -> tuple[int, ...]:
    """What stands after the preposition of a verb it is done to by: "accounted for two", "robbed it of X"."""
    preposition = trigger.word.rpartition(" ")[2]
    done = trigger.sense.effect == "killed" and trigger.sense.object == "victim" and preposition in _DONE_TO_PREPS
    return governed(clause, {preposition}) if done else ()


def _lost(trigger: Trigger, objects: tuple[int, ...]) -> tuple[int, ...]:
    """The objects of a verb without the first of two that says who loses: "cost the rebels their commander"."""
    return (objects[1:] or objects) if trigger.word == "cost" else objects


def _arguments(view: View, sentence: Sentence, clause: Clause) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Subject and objects of a clause, with the person whom "who" means for what grammar gives."""
    if clause.kind == "participial":
        doing = _outcome_of(view, sentence, clause)
        downed = _who_downed(view, sentence, clause, doing)
        return doing.subject if downed is None else downed, clause.objects
    if [sentence.groups[group].lemma for group in clause.subject] == ["none"]:  # "none of the nine survived"
        return tuple(attached_to(sentence, clause.subject, "of")), clause.objects
    if clause.kind not in ("relative", "reduced") or clause.antecedent is None:
        return clause.subject, clause.objects
    if clause.kind == "relative":
        meant: int | None = person_meant(view, sentence, clause.antecedent, clause.span.start)
    else:  # "X, the chief of the town, killed by"
        apart = view.text.endswith(", ", 0, clause.span.start)
        meant = renamed_person(view, sentence, clause.antecedent) if apart else clause.antecedent
    if meant is None:
        return clause.subject, clause.objects
    subject, objects = (
        tuple(meant if group == clause.antecedent else group for group in groups)
        for groups in (clause.subject, clause.objects)
    )
    return subject, objects


def _who_downed(view: View, sentence: Sentence, clause: Clause, doing: Clause) -> tuple[int, ...] | None:
    """Who or what kills by what a passive tells: the rebels of "it was shot down by rebels, killing six"; else null.

    Of "a patrol was hit by two rockets, killing six" it is the rockets, and never the patrol.
    """
    if doing is not clause or clause.governor is None:
        return None
    above = sentence.clauses[clause.governor]
    laid = run_into(sentence, above) if above.subject == clause.subject else ()
    if laid:
        return laid
    fired_on = (t for t in view.triggers(sentence) if t.clause == clause.governor and t.sense.subject == "target")
    if above.subject == clause.subject and any(True for _ in fired_on):  # "a patrol came under fire, wounding two"
        return governed(above, _SHOOTER_PREPS)
    if above.verb is None or sentence.verbs[above.verb].voice != "passive" or above.subject != clause.subject:
        return None
    by = governed(above, _DOER_PREPS)
    if all(is_aircraft(view, sentence, group) for group in clause.subject):
        return by or None
    aimed = (t for t in view.triggers(sentence) if t.clause == clause.governor and t.sense.object == "target")
    return by if any(True for _ in aimed) else None


def _outcome_of(view: View, sentence: Sentence, clause: Clause) -> Clause:
    """The clause whose subject does what "..., killing six" tells: not that of "as worshippers left" between the two.

    It is the one above where that in between tells of no force, and the one above does, or somebody acts in it.
    """
    between = sentence.clauses[clause.governor] if clause.governor is not None else clause
    if between.kind != "adverbial" or between.marker not in _WHILE or between.governor is None:
        return clause
    forceful = {t.clause for t in view.triggers(sentence) if not t.sense.needs or _is_armed(view, sentence, t.clause)}
    above = sentence.clauses[between.governor]
    acts = any(nature_of(view, sentence, group) is not Nature.THING for group in above.subject)
    told = clause.governor not in forceful and (between.governor in forceful or acts)
    return above if told else clause


def _is_armed(view: View, sentence: Sentence, clause: int | None) -> bool:
    """Whether a weapon is what a verb does something with: "before men threw a grenade into a bar, wounding two"."""
    objects = sentence.clauses[clause].objects if clause is not None else ()
    return any(nature_of(view, sentence, group) is Nature.WEAPON for group in objects)


def _untold_events(view: View, sentence: Sentence, frame: Frame) -> frozenset[str]:
    """What makes the nouns that the verb speaks of tell of nothing, so that it tells of nothing either; deaths stay."""
    if frame.trigger.sense.act == "die":
        return frozenset()
    marks = [untold_noun(view, sentence, group) for group in frame.events]
    told = frozenset[str]().union(*marks) if all(marks) else frozenset()
    return told - {"planned"} if told and _came_about(sentence, frame) else told


def _came_about(sentence: Sentence, frame: Frame) -> bool:
    """Whether a relative clause tells what the noun before it did: "had planned a raid that killed nine"."""
    clause = sentence.clauses[frame.trigger.clause or 0]
    return clause.kind == "relative" and sentence.verbs[clause.verb or 0].tense == "past"


def _stopped(view: View, sentence: Sentence, frame: Frame, doers: tuple[int, ...]) -> Frame:
    """Of "destroyed 30 drones over the port" the drones were on their way to a target: the act is one of stopping."""
    dealt_with = frame.trigger.word in _DEFUSING or _dispose(view, sentence, frame, doers)
    if dealt_with and frame.means and not frame.victims and not frame.targets:
        return _foiled(frame)  # "neutralised a bomb"
    if frame.trigger.sense.act != "destroy" or not frame.targets:
        return frame
    heads = [sentence.tokens[sentence.groups[g].head].span for g in frame.targets]
    if any(sentence.groups[g].lemma in ON_GROUND for g in frame.targets) or not all(
        any(v.family in _ON_THE_WAY for _, v in view.values(span, WeaponValue)) for span in heads
    ):
        return frame
    return _foiled(replace(frame, means=(*frame.means, *frame.targets), targets=()))


def _dispose(view: View, sentence: Sentence, frame: Frame, doers: tuple[int, ...]) -> bool:
    """Whether those who blow a bomb up make it safe by that: "it was blown up by sappers", "police detonated it"."""
    if frame.trigger.sense.act != "explode" or frame.trigger.word in _THROWING:
        return False
    nouns = (sentence.groups[group] for group in doers)
    trained = any(not _SAPPERS.isdisjoint(t.lemma for t in sentence.tokens[n.first : n.last + 1]) for n in nouns)
    return trained or any(side_of(view, sentence, group) for group in doers)


def _with_bomb_inside(sentence: Sentence, frame: Frame, clause: Clause) -> Frame:
    """Of "sappers made a parcel safe" what is dealt with holds a bomb; of "defused" by whomever."""
    if frame.trigger.sense.act != "foil" or frame.means or not frame.targets:
        return frame
    doers = (*clause.subject, *governed(clause, _DOER_PREPS))
    words = {t.lemma for g in doers for t in sentence.tokens[sentence.groups[g].first : sentence.groups[g].last + 1]}
    sure = frame.trigger.word == "defuse" or not _SAPPERS.isdisjoint(words)
    cases = _BOMB_CASES.words | noun_list("bomb_carrier")
    if not sure or not all(sentence.groups[group].lemma in cases for group in frame.targets):
        return frame
    sense = replace(frame.trigger.sense, subtype="bombing")
    trigger = replace(frame.trigger, sense=sense)
    return replace(frame, trigger=trigger, targets=(), means=(*frame.means, *frame.targets))


def _with_bomb_meant(view: View, sentence: Sentence, frame: Frame, clause: Clause) -> Frame:
    """Add the bomb that "it" stands for where it is dealt with: "found a device at a depot and made it safe"."""
    if frame.trigger.sense.act != "foil" or frame.means or frame.targets or not clause.objects:
        return frame
    if not all(sentence.groups[group].lemma in _IT for group in clause.objects):
        return frame
    before = (g for c in sentence.clauses for g in c.objects if g < clause.objects[0])
    bombs = [g for g in before if nature_of(view, sentence, g) is Nature.WEAPON]
    return replace(frame, means=tuple(bombs[-1:]))


def _is_dud(sentence: Sentence, frame: Frame) -> bool:
    """Whether it tells first of a bomb that did not go off: "a third device failed to explode", not "the bombs"."""
    if frame.trigger.sense.act != "explode" or "negated" not in frame.context:
        return False
    nouns = [sentence.groups[group] for group in frame.means]
    return any(_FRESH & {t.lemma for t in sentence.tokens[n.first : n.head]} for n in nouns)


def _foiled(frame: Frame) -> Frame:
    """The frame as one of an act that was stopped, by those who are no attackers."""
    sense = replace(frame.trigger.sense, act="foil", effect=None)
    return replace(frame, trigger=replace(frame.trigger, sense=sense), agents=())


def _is_leader_at(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a group names a leader by its head or an apposition."""
    found = (view.at_head(sentence, sentence.groups[i], PersonValue) for i in (group, *renaming_of(sentence, group)))
    return any(is_leader(view, person) for _, person in filter(None, found))


def _downed(view: View, sentence: Sentence, trigger: Trigger, done_to: tuple[int, ...]) -> Trigger:
    """Who shoots down a helicopter or its pilot attacks those aboard, a man is killed; a drone has nobody aboard."""
    somebody = any(_is_somebody(view, sentence, g) for g in done_to)
    leader = trigger.word == "bring down" and any(_is_leader_at(view, sentence, g) for g in done_to)
    flown = somebody and trigger.word in _DOWNING and _are_flown(view, sentence, trigger, done_to)
    if leader or (somebody and trigger.word == "shoot down" and not flown):
        killing = replace(trigger.sense, act="kill", effect="killed", object="victim", weak=False, needs=None)
        return replace(trigger, sense=killing)
    crewed = bool(done_to) and all(is_aircraft(view, sentence, inner(sentence, group)) for group in done_to)
    if trigger.word not in _DOWNING or not (crewed or flown):
        return trigger
    return replace(trigger, sense=replace(trigger.sense, act="destroy", weak=False, needs=None))


def _is_somebody(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a group is people by their noun, and no bare number: "shot down one and damaged another helicopter"."""
    nouns = sentence.tokens[sentence.groups[group].head].tag != "CD"
    return nouns and nature_of(view, sentence, group) in _PEOPLE


def _are_flown(view: View, sentence: Sentence, trigger: Trigger, done_to: tuple[int, ...]) -> bool:
    """Whether people go down with what they fly: "the pilot was shot down", "he was shot down in his jet"."""
    clause = sentence.clauses[trigger.clause or 0]
    ridden = any(is_aircraft(view, sentence, group) for prep, group in clause.preps if prep in _RIDDEN)
    return ridden or any(sentence.groups[group].lemma in _FLYERS for group in done_to)


def _torn(view: View, sentence: Sentence, trigger: Trigger, done_to: tuple[int, ...]) -> Trigger:
    """Whom a bomb blows up dies by it: "two policemen were blown up"; a house and he himself are something else."""
    people = any(nature_of(view, sentence, g) in _PEOPLE or _are_members(view, sentence, g) for g in done_to)
    if trigger.sense.act != "explode" or not trigger.word.startswith(_TEARING) or not people:
        return trigger
    act = "explode" if trigger.word == "blow up" else "kill"  # "a missile blew him to pieces"
    return replace(trigger, sense=replace(trigger.sense, act=act, effect="killed", object="victim"))


def _are_members(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a group is of several people of a force: "ten soldiers", not "the police"."""
    noun = sentence.groups[group]
    actor = view.at_head(sentence, noun, ActorValue)
    return actor is not None and actor[1].member and sentence.tokens[noun.head].tag == "NNS"


def _caught(view: View, sentence: Sentence, trigger: Trigger, done_to: tuple[int, ...]) -> Trigger:
    """What a bomb catches it hits: "a mine caught a patrol"; whom by name, it kills."""
    natures = {nature_of(view, sentence, group) for group in done_to}
    if (
        trigger.word != "catch"
        or trigger.sense.pos != "verb"
        or not natures & {Nature.THING, Nature.ACTOR, Nature.PEOPLE}
    ):
        return trigger
    sense = replace(trigger.sense, act="strike", effect=None, object="target", needs="weapon")
    return replace(trigger, sense=sense)


def _waylaid(view: View, sentence: Sentence, trigger: Trigger, done_to: tuple[int, ...]) -> Trigger:
    """Those whom forces intercept are caught up with; what flies is stopped: "intercepted the emir", not "a drone"."""
    people = any(nature_of(view, sentence, group) in _PEOPLE for group in done_to)
    if trigger.word != "intercept" or not people:
        return trigger
    return replace(trigger, sense=replace(trigger.sense, act="pursue", object="target", weak=True))


def _with_carried(view: View, sentence: Sentence, frame: Frame, clause: Clause) -> Frame:
    """Add what is attached to an object that carries the verb's meaning: "laid siege to the town"."""
    for index, group in enumerate(sentence.groups):
        if group.attached_to in clause.objects and group.prep and sentence.groups[group.attached_to].lemma in _CARRIED:
            frame = with_prep(view, sentence, frame, "at" if group.prep == "to" else group.prep, index)
    return frame


def _with_used(view: View, sentence: Sentence, frame: Frame, at: int) -> Frame:
    """Add the weapons that it is done with by a verb of their own: "used drones to attack", "attacked it using one"."""
    own = sentence.clauses[at]
    above = [own.governor] if own.kind == "infinitive" and own.governor is not None else []
    beside = [i for i, c in enumerate(sentence.clauses) if c.kind in ("participial", "reduced") and c.governor == at]
    for clause in (sentence.clauses[i] for i in (*above, *beside)):
        verb = sentence.verbs[clause.verb] if clause.verb is not None else None
        if verb is not None and verb.lemma in _USING and not verb.negated:
            used = clause.objects if verb.voice == "active" else clause.subject
            arms = (g for g in used if nature_of(view, sentence, g) is Nature.WEAPON and g not in frame.means)
            frame = replace(frame, means=(*frame.means, *arms))
    return frame


def _rammed(sentence: Sentence, frame: Frame) -> Frame:
    """Of "rammed a truck into a convoy" the object is the weapon, and what stands after "into" the target."""
    clause = sentence.clauses[frame.trigger.clause or 0]
    walls = {inner(sentence, g) for prep, g in clause.preps if prep in _INTO}  # "into the wall of a barracks"
    into = tuple(g for g in frame.targets if sentence.groups[g].prep in _INTO or g in walls)
    if frame.trigger.sense.act != "ram" or not into:
        return frame
    vehicles = tuple(g for g in frame.targets if g not in into)
    return replace(frame, targets=into, means=(*frame.means, *vehicles))


def _arriving(view: View, sentence: Sentence, frame: Frame) -> Frame:
    """Of "gunmen drove into the village" the target is where people live: they come to it, and ram nothing."""
    people = bool(frame.agents) and all(nature_of(view, sentence, group) in Nature.people() for group in frame.agents)
    lived_in = any(sentence.groups[group].lemma in noun_list("settlement") for group in frame.targets)
    if frame.trigger.sense.act != "ram" or frame.means or not (people and lived_in):
        return frame
    sense = replace(frame.trigger.sense, act="enter", subtype="armed_assault")
    return replace(frame, trigger=replace(frame.trigger, sense=sense), targets=())


def _come_upon(sentence: Sentence, frame: Frame) -> bool:
    """Whether those who drive into something are then hit themselves: "were shot when they drove into a march"."""
    clause = sentence.clauses[frame.trigger.clause or 0]
    if frame.trigger.sense.act != "ram" or clause.marker not in ("when", "as", "after") or clause.governor is None:
        return False
    above = sentence.clauses[clause.governor]
    taken_up = above.subject == clause.subject or {sentence.groups[g].lemma for g in clause.subject} <= _THEY
    return taken_up and above.verb is not None and sentence.verbs[above.verb].voice == "passive"
