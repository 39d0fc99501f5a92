"""The weapons with which an event was done: those its words use, not those that are hit, idle or only borne."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from armada_cli.extract.frames import Frame
from armada_cli.extract.frames.parties import expanded
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import FROM_ABOVE, is_aircraft, weapon_meant
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident, find_incidents
from armada_cli.records import DateValue, PlaceValue, Sentence, Span, WeaponValue

_FLYING = WordClass("flying_verb")
_BACKING = WordClass("backing_verb")
_SPOTTING = WordClass("spotting_verb")
_RECOVERING = WordClass("recovering_verb")
_BEARING = WordClass("bearing_verb")
_SERVING = WordClass("serving_arms")
# Families of weapons and acts of triggers: see `lexicon/weapons.toml` and `lexicon/triggers.toml`.
_ABOARD = frozenset({"in", "aboard", "on", "inside"})
_HEAVY = frozenset({"rocket", "explosive", "artillery", "missile"})  # families that make an attack more than an assault
_FIRED = frozenset({"rocket", "missile"})
_FLOWN = frozenset({"aircraft", "helicopter"})
_AIRBORNE = _FLOWN | {"drone"}
_BY_HAND = frozenset({"assault", "shoot", "raid", "clash", "attack"})  # acts
_BARE = frozenset({"kill", "die", "wound", "attack", "toll", "roll", "incident"})  # acts that tell nothing of the means


def arms_in(incident: Incident) -> Iterable[WeaponValue]:
    """The weapons of the sentence, where it tells of nothing else; else those in the incident's own arguments."""
    sentence = incident.sentence
    spans = _own_spans(incident) or [sentence.span]
    if not incident.alone:
        armed = (g for frame in incident.frames if not frame.answers for g in _armed_groups(frame))
        spans = [sentence.groups[weapon_meant(incident.view, sentence, group)].span for group in armed]
    found = [mention for span in spans for mention in incident.view.values(span, WeaponValue)]
    if not found:
        return []
    unused = [sentence.groups[group].span for frame in incident.frames for group in _struck(frame)]
    unused += [
        sentence.groups[group].span for frame in incident.frames for group in _caused(incident.view, sentence, frame)
    ]
    idle = [sentence.groups[group].span for group in _standing_by(incident.view, sentence)]
    beside = [sentence.groups[group].span for group in (*_unfired(incident), *_manned(incident))]
    watching = [sentence.groups[group].span for group in _looking_on(sentence)]
    arms = [sentence.groups[group].span for frame in incident.frames for group in _borne(sentence, frame)]
    return [
        value
        for mention, value in found
        if not any(mention.span.overlaps(span) for span in unused)
        if value.family not in _FLOWN or not any(mention.span.overlaps(span) for span in idle)
        if value.family not in _AIRBORNE or not any(mention.span.overlaps(span) for span in watching)
        if not any(mention.span.overlaps(span) for span in beside)
        if value.family not in _HEAVY or not any(mention.span.overlaps(span) for span in arms)
    ]


def _own_spans(incident: Incident) -> list[Span]:
    """The clause of an incident that is told as of another time than its sentence: "..., since troops killed X"."""
    clauses = incident.sentence.clauses
    homes = [clauses[f.trigger.clause] for f in incident.frames if f.trigger.clause is not None]
    apart = len(homes) == len(incident.frames) and all(c.kind == "adverbial" and c.marker == "since" for c in homes)
    return [clause.span for clause in homes] if apart else []


def _standing_by(view: View, sentence: Sentence) -> set[int]:
    """What flies and does no more: "a helicopter crashed", "troops backed by jets", "a bomb on a plane"."""
    idle: set[int] = set()
    busy: set[int] = set()  # "circled over the town and dropped bombs"
    for clause in sentence.clauses:
        lemma = sentence.verbs[clause.verb].lemma if clause.verb is not None else ""
        (idle if lemma in _FLYING else busy).update(clause.subject)
        idle.update(g for prep, g in clause.preps if lemma in _BACKING and clause.kind == "reduced" and prep == "by")
    return (idle - busy) | {i for i in range(len(sentence.groups)) if _carries_people(view, sentence, i)}


def _unfired(incident: Incident) -> set[int]:
    """Arms that are found where it happened, or tanks that stand behind those who act: "troops backed by tanks"."""
    sentence, telling = incident.sentence, {frame.trigger.clause for frame in incident.frames}
    used = {group for frame in incident.frames for group in (*frame.means, *frame.agents)}
    unfired: set[int] = set()
    if "foil" in incident.acts:
        return unfired  # what is found is what was to go off
    for number, clause in enumerate(sentence.clauses):
        verb = sentence.verbs[clause.verb] if clause.verb is not None else None
        if verb is None or number in telling:
            continue
        if clause.kind == "adverbial" and clause.marker in ("while", "whereas"):
            unfired.update({*clause.subject} - used)  # "bombs hit a house, while the other side's drones flew off"
        if verb.lemma in _BACKING and verb.voice == "passive":
            unfired.update(group for prep, group in clause.preps if prep == "by")
        elif verb.lemma in _RECOVERING:
            unfired.update(clause.subject if verb.voice == "passive" else clause.objects)
    named = (frame.trigger.group for frame in incident.frames if frame.trigger.sense.act not in ("device", "bomber"))
    return {*expanded(sentence, tuple(unfired))}.difference(named)


def _manned(incident: Incident) -> set[int]:
    """Who only serves or makes arms, where they do not act in it: "the head of the group's drone unit was killed"."""
    sentence, frames = incident.sentence, incident.frames
    acting = {*expanded(sentence, tuple(g for frame in frames for g in (*frame.agents, *frame.means, *frame.events)))}
    own = {frame.trigger.group for frame in frames}
    bodies = {i for i, noun in enumerate(sentence.groups) if noun.lemma in _SERVING and noun.first < noun.head}
    return bodies - acting - own


def _looking_on(sentence: Sentence) -> set[int]:
    """What finds or watches those whom something else hits: "a group spotted by a drone was bombed"."""
    watching: set[int] = set()
    striking: set[int] = set()
    for clause in sentence.clauses:
        verb = sentence.verbs[clause.verb] if clause.verb is not None else None
        if verb is None or verb.lemma not in _SPOTTING:
            striking.update(clause.subject if clause.kind != "participial" else ())  # "..., killing six" is of any
        elif verb.voice == "passive":
            watching.update(group for prep, group in clause.preps if prep == "by")
        else:
            watching.update(clause.subject)
    return watching - striking


def _carries_people(view: View, sentence: Sentence, index: int) -> bool:
    """Whether people or things are aboard what flies: "commandos in helicopters", "landed by helicopter"."""
    noun = sentence.groups[index]
    called = noun.prep == "in" and any(t.lemma == "call" for t in sentence.tokens[max(0, noun.first - 2) : noun.first])
    aboard = noun.prep in _ABOARD and is_aircraft(view, sentence, index) and not called  # "called in aircraft"
    return aboard or (noun.prep == "by" and noun.first == noun.head and sentence.tokens[noun.head].tag == "NN")


def _borne(sentence: Sentence, frame: Frame) -> set[int]:
    """What those who attack by hand are said to be armed with: "gunmen armed with rocket launchers stormed a post"."""
    if frame.trigger.sense.act not in _BY_HAND:
        return set()
    told = [c for c in sentence.clauses if c.antecedent in frame.agents and c.verb is not None]
    bearing = [c for c in told if sentence.verbs[c.verb or 0].lemma in _BEARING]
    borne = [g for c in bearing for g in (*c.objects, *(g for _, g in c.preps))]
    borne += [g for g in attached_to(sentence, frame.agents, "with") if _follows_armed(sentence, g)]
    return {*expanded(sentence, tuple(borne))}


def _caused(view: View, sentence: Sentence, frame: Frame) -> set[int]:
    """The blast that something fired has caused, which is no bomb: "a missile hit the base, causing an explosion"."""
    if frame.trigger.group is None or frame.trigger.sense.act != "explode":
        return set()
    fired = any(v.family in _FIRED for g in frame.means for _, v in view.values(sentence.groups[g].span, WeaponValue))
    return {*frame.scene, frame.trigger.group} if fired else set()


def _struck(frame: Frame) -> set[int]:
    """The groups that the force is aimed at, so that "the downing of a helicopter" is nothing done by one."""
    return {*frame.targets} - {*frame.means, *frame.agents}


def _armed_groups(frame: Frame) -> set[int]:
    """The groups that may hold the name of a weapon: the noun itself, what does it, what does it with."""
    own = () if frame.trigger.group is None else (frame.trigger.group,)
    return {*frame.means, *frame.agents, *frame.events, *own}


def _follows_armed(sentence: Sentence, group: int) -> bool:
    before = sentence.tokens[max(0, sentence.groups[group].first - 2)].text.lower()  # "armed with"
    return before in ("armed", "equipped")


def arms_overhead(incidents: Sequence[Incident]) -> list[WeaponValue]:
    """The drone, aircraft or missile that the sentences beside an event speak of, where its own name no means."""
    first, last = incidents[0], incidents[-1]
    struck = any("strike" in i.acts for i in incidents) and not any(False in i.sides for i in incidents)
    if any(not i.acts <= (_BARE | {"strike"} if struck else _BARE) or (i.sides and not struck) for i in incidents):
        return []
    named = any(frame.trigger.group is not None for incident in incidents for frame in incident.frames)
    found = []
    for index in (first.index - 1, last.index + 1):
        if 0 <= index < len(first.view.sentences):
            sentence = first.view.sentences[index]
            beside = sentence.paragraph in (first.sentence.paragraph, last.sentence.paragraph)
            beside = beside and not (named and _tells_another(first.view, index))
            if beside and not (struck and (index < first.index or _is_elsewhere(first.view, sentence))):
                found += [v for _, v in first.view.values(sentence.span, WeaponValue) if v.family in FROM_ABOVE]
    return found


def _tells_another(view: View, index: int) -> bool:
    """Whether a sentence tells where or when force was used: its weapons are those of that event."""
    told = any(not incident.is_faint for incident in find_incidents(view, index))
    return told and _is_elsewhere(view, view.sentences[index])


def _is_elsewhere(view: View, sentence: Sentence) -> bool:
    """Whether a sentence names a place or a day, and so may tell of something else."""
    return bool(view.values(sentence.span, PlaceValue)) or bool(view.values(sentence.span, DateValue))
