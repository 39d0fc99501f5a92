"""Whether a frame has what its trigger counts with alone (`needs` in `lexicon/triggers.toml`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from armada_cli.extract.frames.arguments import done_to
from armada_cli.extract.frames.frame import Frame
from armada_cli.extract.frames.own_lives import takes_own_life
from armada_cli.extract.frames.taking import is_abduction, is_dragged_away, is_held_up
from armada_cli.extract.ground.attached import attached_to, renaming_of
from armada_cli.extract.ground.bystanders import is_bystander
from armada_cli.extract.ground.leading import is_leader, is_of_leaders
from armada_cli.extract.ground.named_before import those_named
from armada_cli.extract.ground.nature import FROM_ABOVE, Nature, is_aircraft, is_site, nature_of, side_of
from armada_cli.extract.ground.triggers import can_hold_trigger
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.records import CountValue, NounGroup, PersonValue, Sentence, WeaponValue

_GATHERED_IN = WordClass("gathered_in")
_BLAMING = WordClass("blaming_prep")
_BODIES = WordClass("body")
_FALLING_PREPS = WordClass("falling_prep")
_OWNED_LIFE = WordClass("owned_life")
_FIGHTERS = WordClass("fighter")
_BESIDE = frozenset({"among", "with", "including", "alongside"})
_FLIGHTS = frozenset({"flight", "route", "way", "take-off", "takeoff"})
_TALKS = WordClass("talks")
_SLAIN_MARKS = WordClass("slain_mark")
_VITAL_PARTS = WordClass("vital_part")


def is_whole(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether the role that the verb cannot do without is filled: "set off" what, a bomb or a debate?"""
    sense = frame.trigger.sense
    if sense.act == "light":
        return bool(frame.events)
    if takes_own_life(view, sentence, frame):
        return False
    if sense.act == "ram" and _only_drives(view, sentence, frame):
        return False
    has = _NEEDS.get(sense.needs or "")
    return has is None or has(view, sentence, frame)


def _only_drives(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether a state's people come by car, and nothing says that they ran anybody down: "troops drove into a town"."""
    lawful = bool(frame.agents) and all(side_of(view, sentence, group) is True for group in frame.agents)
    return lawful and not (frame.means or frame.victims)


def _has_weapon(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether a weapon is told of that is no aircraft with a crew, and no event is what is sent: "launched a raid"."""
    clause = sentence.clauses[frame.trigger.clause or 0]
    sent = {*done_to(sentence, clause)}
    return sent.isdisjoint(frame.events) and any(not is_aircraft(view, sentence, group) for group in frame.means)


def _has_arms(_view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether what is dropped or sent is a weapon, an aircraft with its crew too."""
    clause = sentence.clauses[frame.trigger.clause or 0]
    sent = {*(clause.subject if sentence.verbs[clause.verb or 0].voice == "passive" else clause.objects)}
    return not sent.isdisjoint(frame.means)


def _has_hand(_view: View, _sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody does it, or fire or a weapon."""
    return bool(frame.agents or frame.means or frame.events)


def _has_foe(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether men or aircraft of one side deal with the armed men of the other, and not in talks."""
    clause = sentence.clauses[frame.trigger.clause or 0]
    in_talks = any(sentence.groups[group].lemma in _TALKS for _, group in clause.preps)
    if sentence.verbs[clause.verb or 0].tense != "past" or in_talks:
        return False  # "moved in to engage the rebels", "has engaged a band of rebels", "engaged them in talks"
    doing = {side_of(view, sentence, group) for group in frame.agents}
    doing |= {True for group in (*frame.means, *frame.agents) if _flies(view, sentence, group)}
    met = {side_of(view, sentence, g) for g in (*frame.targets, *attached_to(sentence, frame.targets, "of"))}
    return (True in doing and False in met) or (False in doing and True in met)


def _has_event(_view: View, _sentence: Sentence, frame: Frame) -> bool:
    """Whether it is done to an attack: "beat off a raid", not "beat off the dogs"."""
    return bool(frame.events)


def _has_person(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody with a name suffers it."""
    return any(_named_by(view, sentence, group) for group in frame.victims)


def _has_people(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody with a name or a number of people suffers it."""
    counted = (value.unit for g in frame.victims for _, value in view.values(sentence.groups[g].span, CountValue))
    return "people" in counted or _has_person(view, sentence, frame)


def _has_victim(_view: View, _sentence: Sentence, frame: Frame) -> bool:
    """Whether people suffer it, and not arms or things."""
    return bool(frame.victims)


def _is_led_off(_view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether people are taken, and not only gathered where they are: "herded villagers into a yard"."""
    nouns = (sentence.groups[group] for group in (*frame.targets, *frame.scene))
    goals = {noun.lemma for noun in nouns if noun.prep in ("into", "onto")}  # not "carried off girls from a school"
    return bool(frame.victims) and goals.isdisjoint(_GATHERED_IN.words)


def _has_target(_view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether a preposition aims it at somebody or something: "drove at a crowd", not "drove at night"."""
    return any(sentence.groups[group].prep for group in frame.targets)


def _are_civilians(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether all who suffer it are people whom no state has a reason to arrest, or others than a state do it."""
    if any(side_of(view, sentence, group) for group in frame.agents) or not frame.victims:
        return False
    done = bool(frame.agents) and frame.trigger.clause is not None
    outlawed = done or any(side_of(view, sentence, group) is False for group in frame.agents)
    return outlawed or all(is_bystander(view, sentence, group) for group in frame.victims)


def _is_by_raiders(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether those who act for no state take a building: "gunmen seized a hotel"."""
    sites = [group for group in frame.targets if is_site(sentence, group)]
    return bool(sites) and any(side_of(view, sentence, group) is False for group in frame.agents)


def _is_of_craft(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether those who act for no state take a plane or a ship, or a plane is taken on a flight."""
    crafts = [group for group in frame.targets if sentence.groups[group].lemma in noun_list("craft")]
    if frame.agents:
        return bool(crafts) and any(side_of(view, sentence, group) is False for group in frame.agents)
    clause = sentence.clauses[frame.trigger.clause or 0]
    flown = any(is_aircraft(view, sentence, group) for group in crafts)
    return flown and any(sentence.groups[group].lemma in _FLIGHTS for _, group in clause.preps)


def _is_into_vehicle(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether people are put into a vehicle, and not by those who act for a state."""
    clause = sentence.clauses[frame.trigger.clause or 0]
    lawful = any(side_of(view, sentence, group) for group in frame.agents)
    into = [group for prep, group in clause.preps if prep == "into"]
    inside = {sentence.groups[group].lemma for group in (*into, *attached_to(sentence, into, "of"))}
    return bool(frame.victims) and not lawful and not inside.isdisjoint(frame.trigger.sense.beside)


def _is_on_life(_view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether an attempt is one on a life: "an attempt on the life of X", "the bid on his life"; not several."""
    if sentence.tokens[sentence.groups[frame.trigger.group or 0].head].tag == "NNS":
        return False
    after = attached_to(sentence, [frame.trigger.group], "on", "against", "at")
    return any(sentence.groups[group].lemma == "life" for group in after)


def _has_blow(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether a weapon or an attack hits somebody with a name."""
    return bool(frame.means or frame.events) and _has_person(view, sentence, frame)


def _has_fighters(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether a person, or a number of men at arms, suffers it."""
    return any(_is_fighter(view, sentence, group) for group in frame.victims)


def _has_aircraft(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether it is done to something that flies."""
    return any(_flies(view, sentence, group) for group in (*frame.targets, *frame.means))


def _is_of_throat(_view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether what is cut is the throat of somebody whom grammar tells."""
    clause = sentence.clauses[frame.trigger.clause or 0]
    cut = {group for group in (*clause.subject, *clause.objects) if sentence.groups[group].lemma == "throat"}
    return bool(cut) and not cut & {*frame.victims}


def _ends_leader(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether words that may mean much else tell of the end of a leader: "fell in Hit", "a missile got him"."""
    needs = frame.trigger.sense.needs
    named = [person for group in frame.victims for person in _named_by(view, sentence, group)]
    named += [person for group in frame.victims for _, person in those_named(view, frame.sentence, group)]
    struck = bool(frame.means or frame.events) or (needs == "battle" and _is_amid_force(view, sentence, frame))
    if needs == "battle" and (struck or _fell_there(view, sentence, frame)):
        return bool(named) or _has_fighters(view, sentence, frame)
    if needs == "hit" and (frame.agents or not struck):
        return False
    if needs in ("battle", "fate") and (not frame.scene or _from_somewhere(sentence, frame)):
        return False
    if needs in ("fate", "same") and not _another_died(view, frame.sentence):
        return False
    return any(is_leader(view, person) and not (person.pronoun and needs == "battle") for person in named)


def _fell_there(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether all that is told of armed men is where and when they fell: "five rebels fell in Hit on Monday"."""
    clause = sentence.clauses[frame.trigger.clause or 0]
    natures = {nature_of(view, sentence, group) for prep, group in clause.preps if prep not in _BESIDE}
    armed = all(side_of(view, sentence, group) is not None for group in frame.victims)
    after = sentence.tokens[sentence.verbs[clause.verb or 0].last + 1 :][:1]  # not "fell out", "fell ill"
    plain = any(token.lemma == prep for token in after for prep, _ in clause.preps) and not clause.objects
    return armed and plain and natures == {Nature.PLACE, Nature.DATE}


def _is_amid_force(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether the clause that its own goes on from tells of force: "a patrol came under fire and five men fell"."""
    own = frame.trigger.clause or 0
    above = sentence.clauses[own].governor
    near = {above, *(i for i, clause in enumerate(sentence.clauses) if clause.governor == own)} - {None}
    return any(t.clause in near and not t.sense.weak for t in view.triggers(sentence))


def _from_somewhere(sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody only fell off or into something: "fell from a horse"."""
    preps = sentence.clauses[frame.trigger.clause].preps if frame.trigger.clause is not None else ()
    return any(prep in _FALLING_PREPS for prep, _ in preps)


def _another_died(view: View, index: int) -> bool:
    """Whether the sentence before one tells of a death."""
    if not index or not can_hold_trigger(view.lemmas(index - 1), view.lexicon):
        return False
    return any(trigger.sense.effect == "killed" for trigger in view.triggers(view.sentences[index - 1]))


def _named_by(view: View, sentence: Sentence, group: int) -> list[PersonValue]:
    """The person whom a group names by its head, an apposition or as "a man known as X"; the owner of "his life"."""
    noun = sentence.groups[group]
    if noun.lemma in _OWNED_LIFE:
        return [person for _, person in view.values(sentence.tokens[noun.first].span, PersonValue)]
    heads = [group, *renaming_of(sentence, group)]
    found = (view.at_head(sentence, sentence.groups[head], PersonValue) for head in heads)
    return [person for _, person in filter(None, found)]


def _is_slain(_view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether what is found is a body with a mark of force: "the bodies of two guards, their throats cut"."""
    clause = sentence.clauses[frame.trigger.clause or 0]
    bodies = any(sentence.groups[group].lemma in _BODIES for group in (*clause.subject, *clause.objects))
    throats = any(token.lemma == "throat" for token in sentence.tokens)
    marked = any(token.lemma in _SLAIN_MARKS for token in sentence.tokens)
    return bool(frame.victims) and (((bodies or throats) and marked) or _is_shot_through(sentence))


def _is_shot_through(sentence: Sentence) -> bool:
    """Whether a sentence speaks of bullets and of where they hit: "with two bullets in the head"."""
    hit = any(group.lemma in _VITAL_PARTS for group in sentence.groups)
    return hit and any(token.lemma == "bullet" for token in sentence.tokens)


def _flies(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a group is an aircraft or a drone."""
    head = sentence.tokens[sentence.groups[group].head].span
    if is_aircraft(view, sentence, group):
        return True
    return any(value.family in FROM_ABOVE for _, value in view.values(head, WeaponValue))


def _is_struck(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether troops, a vehicle or a post come under fire, or a place does from somebody's arms: no words are meant."""
    if any(group.prep in _BLAMING and not _is_counted(sentence, group) for group in sentence.groups):
        return False
    if frame.agents and all(side_of(view, sentence, group) is None for group in frame.agents):
        return False
    fire = sentence.clauses[frame.trigger.clause].preps if frame.trigger.clause is not None else ()
    named = any(sentence.groups[g].last > sentence.groups[g].first for prep, g in fire if prep == "under")
    hit = [(is_site(sentence, g), side_of(view, sentence, g)) for g in frame.targets]
    if any(site or side is not None or named for site, side in hit):  # "under sniper fire"
        return True
    sources = attached_to(sentence, [g for prep, g in fire if prep == "under"], "from")
    armed = any(
        side_of(view, sentence, g) is not None or nature_of(view, sentence, g) == Nature.WEAPON for g in sources
    )
    towns = noun_list("settlement")
    return armed and any(
        nature_of(view, sentence, g) == Nature.PLACE or sentence.groups[g].lemma in towns for g in frame.targets
    )


def _has_number(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether a number of people suffer it, and nothing says of what: "12 people were treated in hospital"."""
    clause = sentence.clauses[frame.trigger.clause or 0]
    counted = any(view.values(sentence.groups[group].span, CountValue) for group in frame.victims)
    return counted and not any(prep in ("for", "with") for prep, _ in clause.preps)


def _is_counted(sentence: Sentence, group: NounGroup) -> bool:
    """Whether a number stands in a noun group: "for three hours"."""
    return any(token.tag == "CD" for token in sentence.tokens[group.first : group.head + 1])


def _is_fighter(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a group is somebody by name, a leader, or a number of men at arms: "its emir", "12 of its fighters"."""
    whole = [group, *attached_to(sentence, [group], "of")]
    if _named_by(view, sentence, group) or any(is_of_leaders(view, sentence, i) for i in whole):
        return True
    noun = sentence.groups[group]
    counts = [value for _, value in view.values(noun.span, CountValue)]
    dead = [token.lemma for token in sentence.tokens[noun.head + 1 : noun.head + 2]] == ["dead"]
    if counts and (noun.lemma in _OWNED_LIFE or dead):
        return True  # "six lives were lost", "lost 30 dead"
    counted = any(value.unit == "people" for value in counts)
    return counted and any(sentence.groups[i].lemma in _FIGHTERS or sentence.groups[i].lemma == "own" for i in whole)


_Test = Callable[[View, Sentence, Frame], bool]
_NEEDS: Mapping[str, _Test] = MappingProxyType(
    {
        "weapon": _has_weapon,
        "arms": _has_arms,
        "person": _has_person,
        "blow": _has_blow,
        "captive": _is_led_off,
        "victim": _has_victim,
        "target": _has_target,
        "vehicle": _is_into_vehicle,
        "abduction": is_abduction,
        "dragging": is_dragged_away,
        "civilians": _are_civilians,
        "holding": is_held_up,
        "craft": _is_of_craft,
        "raiders": _is_by_raiders,
        "life": _is_on_life,
        "battle": _ends_leader,
        "hit": _ends_leader,
        "leader": _ends_leader,
        "fate": _ends_leader,
        "same": _ends_leader,
        "fighters": _has_fighters,
        "slain": _is_slain,
        "throat": _is_of_throat,
        "aircraft": _has_aircraft,
        "hand": _has_hand,
        "foe": _has_foe,
        "struck": _is_struck,
        "people": _has_people,
        "number": _has_number,
        "event": _has_event,
    }
)
