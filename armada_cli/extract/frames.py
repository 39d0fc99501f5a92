"""Who did what to whom, for each trigger of a sentence, by grammar."""

from __future__ import annotations

from dataclasses import dataclass, replace

from armada_cli.extract.figures import is_figurative, untold_noun
from armada_cli.extract.nature import Nature, nature_of
from armada_cli.extract.triggers import Trigger, find_triggers
from armada_cli.extract.view import View
from armada_cli.extract.words import noun_list, verb_class
from armada_cli.records import ActorValue, Clause, NounGroup, Sentence, VerbGroup

_AIMED_PREPS = frozenset({"at", "on", "against", "into", "upon", "toward", "towards", "targeting", "through", "onto"})
_BESIDE_PREPS = frozenset({"near", "outside", "inside", "in", "in front of", "next to", "beside", "under", "beneath"})
_CARRIED = frozenset({"fire", "siege", "hostage"})
_ELIDING = frozenset({"one", "two", "three", "another", "more", "other", "others", "a", "second", "third"})
_SEVERAL = 2
_USES_WEAPONS = frozenset({"explode", "ram", "fire", "shoot", "bomber", "device", "foil"})
_JOINED_PREPS = frozenset(
    {"along with", "together with", "with", "alongside", "besides", "as well as", "in addition to"}
)
_DOER_PREPS = frozenset({"by"})
_SCENE_PREPS = frozenset(
    {
        "in",
        "at",
        "on",
        "near",
        "outside",
        "inside",
        "from",
        "of",
        "around",
        "over",
        "along",
        "between",
        "during",
        "across",
        "since",
        "after",
        "before",
        "east of",
        "west of",
        "north of",
        "south of",
        "off",
        "within",
        "through",
        "into",
        "throughout",
        "to",
    }
)


@dataclass(frozen=True)
class Frame:
    """One trigger with its arguments; all numbers index the sentence's noun groups.

    `agents` act, `means` are the weapons they act with, `victims` are killed, wounded or taken, `targets` aimed at,
    `beside` the buildings and things that it happened in or near, `part` tells frames apart that share one verb,
    `events` are trigger nouns that tell of the same thing ("killed in the blast"), `scene` the groups that may name
    its place and day.
    """

    sentence: int
    trigger: Trigger
    agents: tuple[int, ...] = ()
    means: tuple[int, ...] = ()
    victims: tuple[int, ...] = ()
    targets: tuple[int, ...] = ()
    beside: tuple[int, ...] = ()
    events: tuple[int, ...] = ()
    scene: tuple[int, ...] = ()
    context: frozenset[str] = frozenset()
    part: int | None = None


def find_frames(view: View, index: int) -> list[Frame]:
    """The frames of one sentence, in the order of their words."""
    sentence = view.sentences[index]
    frames = [
        _verb_frame(view, index, trigger) if trigger.clause is not None else _noun_frame(view, index, trigger)
        for trigger in find_triggers(sentence, view.lexicon)
    ]
    frames = [
        part
        for frame in frames
        for whole in _by_target(view, sentence, frame)
        for part in _elided(view, sentence, whole)
    ]
    return sorted((frame for frame in frames if _is_whole(frame)), key=lambda frame: frame.trigger.span)


def _is_whole(frame: Frame) -> bool:
    """Whether the role that the verb cannot do without is filled: "set off" what, a bomb or a debate?"""
    if frame.trigger.sense.act == "light":
        return bool(frame.events)
    if frame.trigger.sense.needs == "weapon" and frame.events:
        return False
    return frame.trigger.sense.needs != "weapon" or bool(frame.means)


def _elided(view: View, sentence: Sentence, frame: Frame) -> list[Frame]:
    """The frame, and those of further events whose noun is left out: "three strikes in A and one more in B"."""
    at = frame.trigger.group
    if at is None or not frame.trigger.sense.refers:
        return [frame]
    found = [frame]
    for index, group in enumerate(sentence.groups[at + 1 :], at + 1):
        before = sentence.tokens[group.first - 1].lemma if group.first else ""
        words = {token.lemma for token in sentence.tokens[group.first : group.last + 1]}
        place = _place_after(view, sentence, index)
        if before == "and" and words <= _ELIDING and place is not None:
            trigger = replace(frame.trigger, group=index, span=group.span)
            found.append(replace(frame, trigger=trigger, scene=(index, place), part=index))
    return found


def _by_target(view: View, sentence: Sentence, frame: Frame) -> list[Frame]:
    """A frame for each of several targets that have a place of their own: "hit a bank in A and a school in B"."""
    if frame.trigger.clause is None:
        return [frame]
    targets = [*frame.targets, *_listed_targets(view, sentence, frame)]
    placed = {target: _place_after(view, sentence, target) for target in targets}
    places = {place for place in placed.values() if place is not None}
    if len(places) < _SEVERAL or len(places) < len(targets):
        return [frame]
    others = set(frame.scene) - places
    return [
        replace(frame, targets=(target,), scene=(*others, place), part=number)
        for number, (target, place) in enumerate(placed.items())
        if place is not None
    ]


def _listed_targets(view: View, sentence: Sentence, frame: Frame) -> list[int]:
    """Things joined by "and" to the place of a target, each with a place after it: they are aimed at as well."""
    places = [
        place for place in (_place_after(view, sentence, target) for target in frame.targets) if place is not None
    ]
    return [
        other
        for place in places
        for other in sentence.groups[place].conjuncts
        if nature_of(view, sentence, other) in Nature.targets() and _place_after(view, sentence, other) is not None
    ]


def _place_after(view: View, sentence: Sentence, target: int) -> int | None:
    """The group with "in" or "at" that stands right after a target."""
    following = target + 1
    while following < len(sentence.groups) and any(g.possessor == following for g in sentence.groups):
        following += 1
    if following >= len(sentence.groups) or sentence.groups[following].prep not in ("in", "at", "near"):
        return None
    settled = sentence.groups[following].lemma in noun_list("settlement")
    return following if settled or nature_of(view, sentence, following) is Nature.PLACE else None


def inner(sentence: Sentence, group: int) -> int:
    """The group that a noun of quantity or of a part stands for: "a series of airstrikes", "the gate of a park"."""
    if sentence.groups[group].lemma in noun_list("container") | noun_list("part"):
        for index, other in enumerate(sentence.groups):
            if other.attached_to == group and other.prep == "of":
                return index
    return group


def members(sentence: Sentence, group: int) -> tuple[int, ...]:
    """A group and those coordinated with it."""
    return (group, *sentence.groups[group].conjuncts)


# ------------------------------------------------------------------------------------------------ verbs


def _verb_frame(view: View, index: int, trigger: Trigger) -> Frame:
    sentence = view.sentences[index]
    clause = sentence.clauses[trigger.clause or 0]
    verb = sentence.verbs[clause.verb or 0]
    passive = verb.voice == "passive"
    doers = _governed(clause, _DOER_PREPS) if passive else clause.subject
    if trigger.sense.act == "foil":
        doers = ()
    done_to = clause.subject if passive else clause.objects
    frame = Frame(index, trigger, context=clause.context)
    if trigger.sense.subject == "victim":
        frame = replace(frame, victims=clause.subject)
        doers = ()
    frame = _with_doers(view, sentence, frame, doers)
    frame = _with_objects(view, sentence, frame, done_to)
    for index_, group in enumerate(sentence.groups):
        if group.attached_to in clause.objects and group.prep and sentence.groups[group.attached_to].lemma in _CARRIED:
            frame = _with_prep(view, sentence, frame, "at" if group.prep == "to" else group.prep, index_)
    frame = _rammed(sentence, _with_preps(view, sentence, frame, clause))
    if is_figurative(view, sentence, frame, doers, done_to):
        return replace(frame, context=frame.context | {"figurative"})
    return frame


def _rammed(sentence: Sentence, frame: Frame) -> Frame:
    """Of "rammed a truck into a convoy" the object is the weapon, and what stands after "into" the target."""
    into = tuple(g for g in frame.targets if sentence.groups[g].prep in ("into", "at"))
    if frame.trigger.sense.act != "ram" or not into:
        return frame
    vehicles = tuple(g for g in frame.targets if g not in into)
    return replace(frame, targets=into, means=(*frame.means, *vehicles))


def _with_doers(view: View, sentence: Sentence, frame: Frame, doers: tuple[int, ...]) -> Frame:
    natures = {inner(sentence, group): nature_of(view, sentence, inner(sentence, group)) for group in doers}
    return replace(
        frame,
        events=frame.events + tuple(g for g, n in natures.items() if n is Nature.EVENT),
        means=frame.means + tuple(g for g, n in natures.items() if n is Nature.WEAPON),
        agents=frame.agents
        + tuple(g for g, n in natures.items() if n in Nature.actors() or _is_operated(view, sentence, g, n)),
    )


def _is_operated(view: View, sentence: Sentence, group: int, nature: Nature) -> bool:
    """Whether a weapon is named with the force that uses it: "Israeli jets"."""
    return nature is Nature.WEAPON and _modified_by_actor(view, sentence, group)


def _with_objects(view: View, sentence: Sentence, frame: Frame, objects: tuple[int, ...]) -> Frame:
    role = frame.trigger.sense.object
    for outer in objects:
        group = inner(sentence, outer)
        nature = nature_of(view, sentence, group)
        if nature is Nature.EVENT:
            frame = replace(frame, events=(*frame.events, group))
        elif nature is Nature.DATE:
            frame = replace(frame, scene=(*frame.scene, group))
        elif sentence.groups[group].lemma == "life":
            frame = replace(frame, victims=(*frame.victims, group, *_lives_of(sentence, group)))
        elif nature is Nature.WEAPON and _is_run_into(frame):
            frame = replace(frame, means=(*frame.means, group), targets=(*frame.targets, *_doing(sentence, frame)))
        elif (
            nature is Nature.WEAPON
            and frame.trigger.sense.act == "foil"
            and _is_operated(view, sentence, group, nature)
        ):
            frame = replace(frame, means=(*frame.means, group), agents=(*frame.agents, group))
        elif nature is Nature.WEAPON and (role != "target" or frame.trigger.sense.act in _USES_WEAPONS):
            frame = replace(frame, means=(*frame.means, group))
        elif (frame.trigger.sense.effect or role == "victim") and _can_suffer(sentence, group, nature):
            frame = replace(frame, victims=(*frame.victims, group))
        elif role in ("target", "event") and not _is_abstract(sentence, group, named=True):
            frame = replace(frame, targets=(*frame.targets, group))
    return frame


def _is_run_into(frame: Frame) -> bool:
    """Whether a verb with a bomb as its object tells of something that ran into it: "the truck hit a mine"."""
    return frame.trigger.word in ("hit", "strike") and not frame.agents


def _doing(sentence: Sentence, frame: Frame) -> tuple[int, ...]:
    """The subject of the frame's verb."""
    return sentence.clauses[frame.trigger.clause].subject if frame.trigger.clause is not None else ()


def _can_suffer(sentence: Sentence, group: int, nature: Nature) -> bool:
    """Whether a group can be killed or hurt: people, or a bare number of them; a bill or a game can not."""
    if sentence.groups[group].lemma in ("it", "this", "that", "which"):
        return False
    return nature in Nature.people() or sentence.tokens[sentence.groups[group].head].tag in ("CD", "NNP", "NNPS")


def _lives_of(sentence: Sentence, group: int) -> tuple[int, ...]:
    """Those whose lives were taken: "the lives of two farmers"."""
    return tuple(
        m
        for i, g in enumerate(sentence.groups)
        if g.attached_to == group and g.prep == "of"
        for m in members(sentence, i)
    )


def _with_preps(view: View, sentence: Sentence, frame: Frame, clause: Clause) -> Frame:
    for prep, group in clause.preps:
        frame = _with_prep(view, sentence, frame, prep, group)
    return frame


def _with_prep(view: View, sentence: Sentence, frame: Frame, prep: str, group: int) -> Frame:
    group = inner(sentence, group)
    nature = nature_of(view, sentence, group)
    if nature is Nature.EVENT:
        if prep in ("in", "during", "by", "from", "with", "after", "as", "of", "through", "on", "when", "amid"):
            return replace(frame, events=(*frame.events, group))
        return frame
    if nature is Nature.WEAPON and prep in ("with", "by", "from", "using", "when", "in"):
        return replace(frame, means=(*frame.means, group))
    if nature in (Nature.DATE, Nature.PLACE):
        return replace(frame, scene=(*frame.scene, group))
    if frame.trigger.sense.effect and prep in _JOINED_PREPS and nature in Nature.people():
        return replace(frame, victims=(*frame.victims, group))
    if frame.trigger.sense.act not in ("die", "wound") and nature in Nature.targets():
        at_people = frame.trigger.sense.effect is not None and prep in ("at", "on", "in")
        if prep in _AIMED_PREPS and not at_people and not _is_abstract(sentence, group):
            frame = replace(frame, targets=(*frame.targets, *members(sentence, group)))
        elif (prep in _BESIDE_PREPS or at_people) and nature is Nature.THING and not _is_abstract(sentence, group):
            frame = replace(frame, beside=(*frame.beside, *members(sentence, group)))
    return replace(frame, scene=(*frame.scene, group)) if prep in _SCENE_PREPS else frame


def _is_abstract(sentence: Sentence, group: int, *, named: bool = False) -> bool:
    """Whether a group can not be aimed at: a road, a time, a circumstance, a bare number, a place unknown by its name.

    A name counts as a place unless it ends in a word for a building or vehicle ("Splendid Hotel"), or `named` is true.
    """
    head = sentence.tokens[sentence.groups[group].head]
    if head.lemma in noun_list("not_target") or head.tag in ("CD", "DT", "PRP", "JJ"):
        return True
    return head.tag.startswith("NNP") and not named and head.lemma not in noun_list("site")


def _governed(clause: Clause, preps: frozenset[str]) -> tuple[int, ...]:
    return tuple(group for prep, group in clause.preps if prep in preps)


# ------------------------------------------------------------------------------------------------ nouns


def _noun_frame(view: View, index: int, trigger: Trigger) -> Frame:
    sentence = view.sentences[index]
    at = trigger.group or 0
    group = sentence.groups[at]
    frame = Frame(index, trigger, scene=(at,), context=_context_of(sentence, at) | untold_noun(sentence, at))
    if not trigger.sense.effect and _modified_by_actor(view, sentence, at):
        frame = replace(frame, agents=(at,))
    owner = group.possessor if group.possessor is not None else _whose(sentence, at)
    if owner is not None:
        frame = _with_possessor(view, sentence, frame, owner)
    for other, attached in enumerate(sentence.groups):
        if attached.attached_to == at and attached.prep:
            frame = _with_attached(view, sentence, frame, attached.prep, other)
    return _with_carrier(view, sentence, frame, at)


def _modified_by_actor(view: View, sentence: Sentence, at: int) -> bool:
    """Whether a force or group stands before the head: "a US airstrike", "the Taliban ambush"."""
    group = sentence.groups[at]
    return any(group.span.covers(m.span) for m, _ in view.values(group.span, ActorValue))


def _whose(sentence: Sentence, at: int) -> int | None:
    """The group that "whose" stands for before a noun: "X, whose assassination ..."."""
    group = sentence.groups[at]
    if not any(token.lemma == "whose" for token in sentence.tokens[max(0, group.first - 1) : group.head]):
        return None
    clauses = [c for c in sentence.clauses if c.antecedent is not None and c.span.covers(group.span)]
    return min(clauses, key=lambda c: len(c.span)).antecedent if clauses else None


def _with_possessor(view: View, sentence: Sentence, frame: Frame, group: int) -> Frame:
    nature = nature_of(view, sentence, group)
    if nature in (Nature.DATE, Nature.PLACE):
        return replace(frame, scene=(*frame.scene, group))
    if frame.trigger.sense.effect:
        return replace(frame, victims=(*frame.victims, group))
    return replace(frame, agents=(*frame.agents, group)) if nature in Nature.actors() else frame


def _with_attached(view: View, sentence: Sentence, frame: Frame, prep: str, group: int) -> Frame:
    if prep == "by":
        return _with_doers(view, sentence, frame, members(sentence, group))
    nature = nature_of(view, sentence, group)
    if prep == "of" and nature is Nature.WEAPON:
        return replace(frame, means=(*frame.means, *members(sentence, group)))
    if prep == "of" and nature not in (Nature.DATE, Nature.PLACE):
        if frame.trigger.sense.effect:
            return replace(frame, victims=(*frame.victims, *members(sentence, group)))
        if _is_abstract(sentence, group):
            return frame
        return replace(frame, targets=(*frame.targets, *members(sentence, group)))
    return _with_prep(view, sentence, frame, prep, group)


def _with_carrier(view: View, sentence: Sentence, frame: Frame, at: int) -> Frame:
    """Add what the verb says that carries the noun: "the Taliban carried out an attack", "the blast took place in"."""
    for clause in sentence.clauses:
        if clause.verb is None or _is_other_trigger(view, sentence, clause):
            continue
        verb = sentence.verbs[clause.verb]
        if at in clause.objects and _carries(view, verb):
            frame = _with_preps(view, sentence, _with_doers(view, sentence, frame, clause.subject), clause)
        elif at in clause.subject:
            if verb.voice == "passive" and _carries(view, verb):
                frame = _with_doers(view, sentence, frame, _governed(clause, _DOER_PREPS))
            whole = verb.lemma in verb_class("occur") or _carries(view, verb)
            frame = _with_preps(view, sentence, frame, clause) if whole else _with_scene(view, sentence, frame, clause)
    return frame


def _with_scene(view: View, sentence: Sentence, frame: Frame, clause: Clause) -> Frame:
    """Add no more than the places and days of a clause."""
    found = (g for _, g in clause.preps if nature_of(view, sentence, g) in (Nature.PLACE, Nature.DATE))
    return replace(frame, scene=(*frame.scene, *found))


def _carries(view: View, verb: VerbGroup) -> bool:
    """Whether a verb says no more than that somebody did what its object names: "carry out", "launch"."""
    word = f"{verb.lemma} {verb.particle}" if verb.particle else verb.lemma
    return word in verb_class("light") or verb.lemma in verb_class("light")


def _is_other_trigger(view: View, sentence: Sentence, clause: Clause) -> bool:
    return any(
        t.clause is not None and sentence.clauses[t.clause] is clause and t.sense.pos == "verb" and not t.sense.needs
        for t in find_triggers(sentence, view.lexicon)
    )


def _context_of(sentence: Sentence, group: int) -> frozenset[str]:
    """What holds of the clause that a noun group stands in; a denial of what its verb says is none of the noun."""
    noun = sentence.groups[group]
    around = [clause for clause in sentence.clauses if clause.span.covers(noun.span)]
    if not around:
        return frozenset()
    clause = min(around, key=lambda clause: len(clause.span))
    none = sentence.tokens[noun.first].lemma in ("no", "any")
    return clause.context if none or group in clause.objects else clause.context - {"negated"}


def group_text(sentence: Sentence, group: NounGroup, text: str) -> str:
    """The words of a noun group."""
    return text[group.span.start : group.span.end]
