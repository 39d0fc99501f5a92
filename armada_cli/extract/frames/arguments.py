"""The noun groups of a clause or noun in the roles of a frame, by what they name and how grammar attaches them."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from armada_cli.extract.frames.carriers import brings_them, carries_it, holds_it, is_sham_post, is_state_of_being
from armada_cli.extract.frames.fallen_with import fallen_with
from armada_cli.extract.frames.frame import (
    GOES_OFF,
    Frame,
    are_dead,
    inner,
    is_block,
    is_built_up,
    is_seizable,
    is_settled,
    lies_on_water,
    members,
)
from armada_cli.extract.frames.laid import ON_GROUND, is_run_into
from armada_cli.extract.frames.so_called import hanging_on
from armada_cli.extract.frames.them import thing_meant
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.leading import is_of_leaders
from armada_cli.extract.ground.nature import (
    Nature,
    is_aircraft,
    is_made_for,
    is_named_site,
    is_site,
    is_titled,
    nature_of,
    opens_with_site,
)
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list, ordinals
from armada_cli.records import ActorValue, Clause, DateValue, PersonValue, Sentence, Span

_SOMEBODY = WordClass("person_object")
_AIMED_PREPS = WordClass("aimed_prep")
_AMONG_PREPS = WordClass("among_prep")
_BESIDE_PREPS = WordClass("beside_prep")
_BODIES = WordClass("body")
_BOMBED_PREPS = WordClass("bombed_prep")
_DEFINITE = WordClass("definite")
_EVENT_PREPS = WordClass("event_prep")
_JOINED_PREPS = WordClass("joined_prep")
_DONE_TO_BODIES = frozenset({"shoot", "stab"})  # acts of triggers
_MEANS_PREPS = WordClass("means_prep")
_SCENE_PREPS = WordClass("scene_prep")
_SHORT_WAYS = WordClass("short_way")
_HIM = frozenset({"him", "her", "them"})
_SITE_PREPS = WordClass("site_prep")
_NO_SUFFERER = WordClass("no_sufferer")
_POWERS = frozenset({"force", "power", "impact"})
_PROMPTING = WordClass("prompting_verb")
_OWNED = WordClass("owned_life")
_LAYING = WordClass("laying_verb")
_AT_AIRCRAFT = frozenset({"foil", "fire"})  # acts that may be aimed at what flies
_WAYLAYING = WordClass("waylaying")
_SUFFERING = frozenset({"die", "wound"})  # acts that are aimed at nothing
_LATER = frozenset({"after", "following"})  # "an operation launched after the attack" is another event
_COUNTING = ("after", "before", "of", "following", "since")  # last word of a stretch of time that a noun goes with
_USES_WEAPONS = frozenset(
    {"explode", "ram", "fire", "shoot", "bomber", "device", "foil"}
)  # acts whose object is the weapon


def with_doers(view: View, sentence: Sentence, frame: Frame, doers: tuple[int, ...]) -> Frame:
    """Add those who do it: as agents, as weapons they act with, or as events that bring it about."""
    if not doers:
        return frame
    doing = [_blast_meant(view, sentence, inner(sentence, group)) for group in doers]
    natures = {group: nature_of(view, sentence, group) for group in doing}
    return replace(
        frame,
        events=frame.events + tuple(g for g, n in natures.items() if n is Nature.EVENT),
        means=frame.means + tuple(g for g, n in natures.items() if n is Nature.WEAPON),
        agents=frame.agents
        + tuple(g for g, n in natures.items() if n in Nature.actors() or _is_operated(view, sentence, g, n)),
    )


def _blast_meant(view: View, sentence: Sentence, group: int) -> int:
    """The blast whose force a noun speaks of: "the force of the explosion"; else the group itself."""
    whose = attached_to(sentence, [group], "of") if sentence.groups[group].lemma in _POWERS else []
    return next((i for i in whose if nature_of(view, sentence, i) in (Nature.EVENT, Nature.WEAPON)), group)


def with_objects(view: View, sentence: Sentence, frame: Frame, objects: tuple[int, ...]) -> Frame:
    """Add what a verb is done to, each in the role that its nature and the verb allow."""
    for group in objects:
        frame = _with_object(view, sentence, frame, _weapons_counted(view, sentence, inner(sentence, group)))
    return frame


def _weapons_counted(view: View, sentence: Sentence, group: int) -> int:
    """The weapons that a bare number counts some of: "shot down 21 of 22 drones"; else the group itself."""
    if sentence.tokens[sentence.groups[group].head].tag != "CD":
        return group
    whole = attached_to(sentence, [group], "of")
    return next((i for i in whole if nature_of(view, sentence, i) is Nature.WEAPON), group)


def _with_object(view: View, sentence: Sentence, frame: Frame, group: int) -> Frame:
    sense = frame.trigger.sense
    if sense.subject == "victim" and is_word_of(sentence, frame, group):
        return frame  # "fell victim to bandits"
    nature = nature_of(view, sentence, group)
    if nature is Nature.EVENT:
        suffers = sense.object == "victim"  # "killed two guards and the bombing of a bridge": the bombing is no victim
        return frame if suffers else replace(frame, events=(*frame.events, group))
    if nature is Nature.DATE:
        return replace(frame, scene=(*frame.scene, group))
    slain = sense.needs == "slain" and sentence.groups[group].lemma in _BODIES  # "her body was found", "a clerk's body"
    owned = sentence.groups[group].lemma in _OWNED
    if owned and frame.victims and sentence.tokens[sentence.groups[group].first].tag == "PRP$":
        return frame  # "X lost his life" is one man
    if slain or owned:
        return replace(frame, victims=(*frame.victims, *(_lives_of(sentence, group) or (group,))))
    if nature is Nature.WEAPON or _is_laden(view, sentence, frame, group):
        armed = _with_weapon(view, sentence, frame, group)
        if armed is not None:
            return armed
    if sense.subject == "victim" and sentence.groups[group].lemma in frame.trigger.word.split():
        return frame  # "fell victim to"
    if sense.act == "kidnap" and are_dead(sentence, group):
        return frame
    no_captive = is_abstract(sentence, group) or is_seizable(sentence, group)
    taken = sense.act == "kidnap" and nature is Nature.THING and not no_captive
    if taken or ((sense.effect or sense.object == "victim") and _can_suffer(view, sentence, group, nature)):
        return replace(frame, victims=(*frame.victims, group))
    somebody = sentence.groups[group].lemma in _SOMEBODY or is_of_leaders(view, sentence, group)  # "the head"
    somebody = somebody or not is_abstract(sentence, group, named=True, aimed=True)
    somebody = somebody or (nature is Nature.PEOPLE and sense.act in _DONE_TO_BODIES)  # "shot 24 of them"
    if sense.object in ("target", "event") and somebody:
        return replace(frame, targets=(*frame.targets, group))
    if sense.object == "victim" and nature is Nature.THING and is_site(sentence, group):
        return replace(frame, targets=(*frame.targets, group))  # "took out two vehicles"
    return frame


def is_word_of(sentence: Sentence, frame: Frame, group: int) -> bool:
    """Whether the noun of a group is one of the words of the trigger itself: "took nine people with him"."""
    return sentence.groups[group].lemma in frame.trigger.word.split()[1:]


def _with_weapon(view: View, sentence: Sentence, frame: Frame, group: int) -> Frame | None:
    """Add a weapon that is the object as the means, where the verb does not aim at it; null where it does."""
    sense = frame.trigger.sense
    armed = replace(frame, means=(*frame.means, group))
    if is_run_into(sentence, frame, group) and not _has_crew(view, sentence, group):
        return replace(armed, agents=(), targets=(*frame.targets, *_doing(sentence, frame)))
    if sense.act == "foil" and _is_operated(view, sentence, group, Nature.WEAPON):
        return replace(armed, agents=(*frame.agents, group))
    if sense.act in _AT_AIRCRAFT and sense.object == "target" and _has_crew(view, sentence, group):
        return None  # who shoots it down or just misses it attacks it
    return armed if sense.object != "target" or sense.act in _USES_WEAPONS else None


def _is_laden(view: View, sentence: Sentence, frame: Frame, group: int) -> bool:
    """Whether a vehicle is blown up as a bomb: "a cart packed with dynamite", "a bomber blew up a car at the gate"."""
    if frame.trigger.sense.act != "explode" or sentence.groups[group].lemma not in noun_list("bomb_carrier"):
        return False
    loads = [g for c in sentence.clauses if c.antecedent == group and c.kind == "reduced" for _, g in c.preps]
    loads += attached_to(sentence, [group], "with", "of")
    at = sentence.clauses[frame.trigger.clause or 0]
    beside = (inner(sentence, g) for prep, g in at.preps if prep in _BOMBED_PREPS and group in at.objects)
    return any(nature_of(view, sentence, g) is Nature.WEAPON for g in loads) or any(
        is_site(sentence, g) for g in beside
    )


def _has_crew(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a weapon carries those who use it: "a helicopter", "a Chinook"."""
    return is_aircraft(view, sentence, group) or is_site(sentence, group)


def _is_operated(view: View, sentence: Sentence, group: int, nature: Nature) -> bool:
    """Whether a weapon is named with the force that uses it: "Israeli jets", "warplanes of the coalition"."""
    owners = attached_to(sentence, [group], "of")
    owned = any(nature_of(view, sentence, owner) is Nature.ACTOR for owner in owners)
    return nature is Nature.WEAPON and (owned or is_modified_by_actor(view, sentence, group))


def is_modified_by_actor(view: View, sentence: Sentence, at: int) -> bool:
    """Whether a force or group stands before the head: "a US airstrike", "the Taliban ambush"."""
    group = sentence.groups[at]
    return any(group.span.covers(m.span) for m, _ in view.values(group.span, ActorValue))


def _doing(sentence: Sentence, frame: Frame) -> tuple[int, ...]:
    """The subject of the frame's verb."""
    return sentence.clauses[frame.trigger.clause].subject if frame.trigger.clause is not None else ()


def _can_suffer(view: View, sentence: Sentence, group: int, nature: Nature) -> bool:
    """Whether a group can be killed or hurt: people, or a bare number of them; a bill or a game can not."""
    if sentence.groups[group].lemma in _NO_SUFFERER:
        return False
    head = sentence.tokens[sentence.groups[group].head]
    if nature in Nature.people() or head.tag in ("CD", "NNP", "NNPS") or is_one_more(sentence, group):
        return True
    return any(g.appositive_of == group and view.at_head(sentence, g, PersonValue) for g in sentence.groups)


def is_one_more(sentence: Sentence, group: int) -> bool:
    """Whether a pronoun or an ordinal counts one person beside others: "wounding a third", "another was wounded"."""
    noun = sentence.groups[group]
    if noun.lemma == "another":
        return True
    ranked = any(_is_rank(token.lemma) for token in sentence.tokens[noun.first : noun.head + 1])
    return ranked and sentence.tokens[noun.first].lemma in ("a", "an") and sentence.tokens[noun.head].tag != "NNS"


def _is_rank(word: str) -> bool:
    """Whether a word is an ordinal from "third" on, "thirty-ninth" too; "second" is as often a stretch of time."""
    return ordinals().get(word.split("-")[-1], 0) > 2


def _lives_of(sentence: Sentence, group: int) -> tuple[int, ...]:
    """Those whose lives were taken: "the lives of two farmers", "the guard's throat", "five had their throats cut"."""
    owner = sentence.groups[group].possessor
    owned = [*attached_to(sentence, [group], "of"), *(() if owner is None else (owner,))]
    if sentence.tokens[sentence.groups[group].first].tag == "PRP$":
        had = (c for c in sentence.clauses if group in c.objects and c.verb is not None)
        owned += [g for c in had if sentence.verbs[c.verb or 0].lemma == "have" for g in c.subject]
        cut = (c for c in sentence.clauses if group in c.subject and c.governor is not None and not owned)
        above = (sentence.clauses[c.governor or 0] for c in cut)  # "six were led out and their throats were cut"
        passive = (c for c in above if c.verb is not None and sentence.verbs[c.verb].voice == "passive")
        owned += [g for c in passive for g in c.subject]
    return tuple(m for i in owned for m in members(sentence, i))


def with_preps(view: View, sentence: Sentence, frame: Frame, clause: Clause) -> Frame:
    """Add the groups after the prepositions of a clause, where parts are its objects the whole that they come off."""
    parts = [sentence.groups[group].lemma in noun_list("part") for group in clause.objects]
    behind = (*hanging_on(sentence, frame, clause), *fallen_with(sentence, frame, clause))
    for prep, group in (*clause.preps, *behind):
        off = prep == "off" and bool(parts) and all(parts)  # "tore the roof off a bus"
        told = "against" if off else "near" if _is_measured(sentence, prep, group) else prep
        frame = with_prep(view, sentence, frame, told, group)
    return frame


def _is_measured(sentence: Sentence, prep: str, group: int) -> bool:
    """Whether "from" counts a short way from a thing: "yards from a school", "not far from the bank"."""
    noun = sentence.groups[group]
    first = noun.first if noun.possessor is None else sentence.groups[noun.possessor].first
    before = [token.lemma for token in sentence.tokens[max(0, first - 3) : first]]
    return prep.endswith("from") and not _SHORT_WAYS.isdisjoint(before)


def with_prep(view: View, sentence: Sentence, frame: Frame, prep: str, group: int) -> Frame:
    """Add a group after a preposition, in the role that both allow; a group with none may still name the place."""
    if f"{prep} {sentence.groups[group].lemma}" in ("at hand", "in work"):  # "at the hands of rebels", "the work of"
        return with_doers(view, sentence, frame, tuple(attached_to(sentence, [group], "of")))
    if sentence.groups[group].lemma == "life":  # "an attempt on the life of a judge"
        return _with_owners_of_life(view, sentence, frame, group)
    group = thing_meant(sentence, _event_of_one(view, sentence, inner(sentence, group)))
    nature = nature_of(view, sentence, group)
    fatal = prep == "to" and frame.trigger.sense.subject == "victim"  # "lost his life to sniper fire"
    if nature is Nature.EVENT:
        same = (prep in _EVENT_PREPS or fatal) and not _joined_to_scene(view, sentence, group)
        counted = is_counted_from(view, sentence, group, bare=bool(frame.agents))
        same = same and (_tells_of(sentence, frame, group) or not counted)
        same = same and not (prep in _LATER and frame.trigger.group is not None and not frame.trigger.sense.effect)
        return replace(frame, events=(*frame.events, group)) if same else frame
    if nature is Nature.WEAPON and prep == "from":  # "killed by fire from a US helicopter"
        return with_doers(view, sentence, frame, (group,))
    own = frame.trigger.word.endswith(f" {prep}")  # "stepped on a mine"
    if nature is Nature.WEAPON and (prep in _MEANS_PREPS or fatal or own):
        return replace(frame, means=(*frame.means, group))
    if nature in (Nature.DATE, Nature.PLACE) and not (prep in _SITE_PREPS and is_named_site(view, sentence, group)):
        return replace(frame, scene=(*frame.scene, group))
    if fatal and nature in Nature.people():  # "fell to gunmen"
        return with_doers(view, sentence, frame, (group,))
    joined = frame.trigger.sense.effect and prep in _JOINED_PREPS and not is_word_of(sentence, frame, group)
    if joined and nature in Nature.people():
        return replace(frame, victims=(*frame.victims, group))
    by_hand = frame.trigger.sense.act not in _SUFFERING or (frame.trigger.sense.subject == "doer" and _is_done(frame))
    standing = nature is Nature.WEAPON and (
        sentence.groups[group].lemma in ON_GROUND or (prep == "at" and _has_crew(view, sentence, group))
    )
    shot_at = frame.trigger.sense.act == "shoot" and prep == "at" and sentence.groups[group].lemma in _HIM
    aimed = by_hand and (nature in Nature.targets() or nature is Nature.PLACE or standing or shot_at)
    called = nature in (Nature.PERSON, Nature.ACTOR)
    met = prep == "at" and frame.trigger.sense.act == "clash"  # "fought at a village"
    sought = _is_aiming(frame, prep) and not met
    if aimed and (shot_at or not is_abstract(sentence, group, named=called, aimed=sought)):
        frame = _with_target(sentence, frame, prep, group, nature)
    return replace(frame, scene=(*frame.scene, group)) if prep in _SCENE_PREPS else frame


def _is_aiming(frame: Frame, prep: str) -> bool:
    """Whether a preposition aims the deed: "fired on a convoy", "an ambush for a convoy"."""
    waits = prep == "for" and frame.trigger.word in _WAYLAYING and not frame.targets
    return prep in _AIMED_PREPS or waits


def _is_done(frame: Frame) -> bool:
    """Whether a weapon or a blast is said to do it: "a bomb hurt ten near a mosque"."""
    return bool(frame.means or frame.events)


def _with_owners_of_life(view: View, sentence: Sentence, frame: Frame, group: int) -> Frame:
    """Add the people whose life an attempt is on, and where it was made: "on the life of X in Y", "on his life"."""
    people = _lives_of(sentence, group)
    around = attached_to(sentence, [group, *people])
    scene = [g for g in around if nature_of(view, sentence, g) in (Nature.PLACE, Nature.DATE)]
    return replace(frame, targets=(*frame.targets, *people), scene=(*frame.scene, *scene))


def _event_of_one(view: View, sentence: Sentence, group: int) -> int:
    """The events of which one is meant: "died in one of the worst attacks"; else the group itself."""
    whole = attached_to(sentence, [group], "of") if sentence.groups[group].lemma == "one" else []
    return next((i for i in whole if nature_of(view, sentence, i) is Nature.EVENT), group)


def _tells_of(sentence: Sentence, frame: Frame, group: int) -> bool:
    """Whether the frame stands in a relative clause about a noun: "came a day after an ambush in which two died"."""
    at = frame.trigger.clause
    return at is not None and sentence.clauses[at].antecedent == group


def _joined_to_scene(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a noun is joined to a place or a day, whose preposition is not its own: "in A and the murder of X"."""
    whole = (i for i, g in enumerate(sentence.groups) if group in g.conjuncts)
    return any(nature_of(view, sentence, i) in (Nature.PLACE, Nature.DATE) for i in whole)


def is_prompted(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause behind an event tells what others did about it: "..., prompting protests in Basra"."""
    verb = sentence.verbs[clause.verb].lemma if clause.verb is not None else None
    return clause.kind == "participial" and verb in _PROMPTING


def is_counted_from(view: View, sentence: Sentence, group: int, *, bare: bool = False) -> bool:
    """Whether a stretch of time parts it from what the verb tells: "two months after the bombing in Hit".

    Without words that say which one it is, it counts only where `bare` is set: "died a day after the blast".
    """
    noun = sentence.groups[group]
    start = noun.span.start if noun.possessor is None else sentence.groups[noun.possessor].span.start
    described = bare or noun.possessor is not None or any(other.attached_to == group for other in sentence.groups)
    described = described or any(clause.antecedent == group for clause in sentence.clauses)  # "after a raid that ..."
    return described and any(
        m.span.end == start - 1 and m.span.start < start and m.text.endswith(_COUNTING)
        for m, _ in view.values(Span(start - 2, start), DateValue)
    )


def _with_target(sentence: Sentence, frame: Frame, prep: str, group: int, nature: Nature) -> Frame:
    """Add what a preposition aims the force at, or what it puts it beside: "fired on a convoy", "near a school"."""
    if frame.trigger.word in _LAYING and carries_it(sentence, prep, group):
        return frame  # "a bomb planted on a motorcycle"
    if is_sham_post(sentence, group) or is_state_of_being(sentence, group):
        return frame
    if brings_them(sentence, frame, prep, group) or holds_it(sentence, frame, prep, group):
        return frame
    at_people = frame.trigger.sense.effect is not None and prep in ("at", "on", "in")
    goes_off = frame.trigger.sense.act in GOES_OFF
    aboard = prep == "on" and frame.trigger.clause is not None and sentence.groups[group].lemma in noun_list("vessel")
    driven = prep == "at" and frame.trigger.sense.act == "ram"  # "drove a van at worshippers"
    beside = (prep == "at" or aboard) and bool(frame.targets) and not _follows_and(sentence, group)
    at_place = at_people or (beside and not driven)
    laid = frame.trigger.word in _LAYING or " " in frame.trigger.word  # "a charge was attached to a car"
    posted = prep == "to" and frame.trigger.sense.act == "device" and frame.trigger.sense.pos == "verb" and not laid
    if posted or (_is_aiming(frame, prep) and not at_place) or (prep in _AMONG_PREPS and goes_off):
        return replace(frame, targets=(*frame.targets, *members(sentence, group)))
    by_people = goes_off and nature in (Nature.PEOPLE, Nature.ACTOR)
    if (prep in _BESIDE_PREPS or at_place) and (nature in (Nature.THING, Nature.PLACE) or by_people):
        return replace(frame, beside=(*frame.beside, *members(sentence, group)))
    return frame


def _follows_and(sentence: Sentence, group: int) -> bool:
    """Whether a preposition is joined to one before: "at a court and at an embassy", not "on a bank at the port"."""
    first = sentence.groups[group].first
    return first > 1 and sentence.tokens[first - 2].lemma == "and"


def is_abstract(sentence: Sentence, group: int, *, named: bool = False, aimed: bool = False) -> bool:
    """Whether a group can not be aimed at: a road, a time, a circumstance, a bare number, a place unknown by its name.

    A name counts as a place unless it ends in a word for a building or vehicle ("Splendid Hotel"), or `named` is true;
    where words say that it was `aimed` at, a village can be, and a name after "the" is no place ("the Cole").
    """
    noun = sentence.groups[group]
    head = sentence.tokens[noun.head]
    if head.tag in ("CD", "DT", "PRP", "JJ") or (
        head.tag == "NNS" and head.lemma in _SHORT_WAYS and not is_block(sentence, group)
    ):
        return True  # "yards from a school"
    several = is_built_up(sentence, group) and head.tag == "NNS"  # "mostly Sunni districts"
    settled = (aimed or several) and is_settled(sentence, group)
    told = settled or is_made_for(sentence, group) or is_block(sentence, group)
    if (head.lemma in noun_list("not_target") and not told) or lies_on_water(sentence, group):
        return True
    site = is_site(sentence, group) or is_titled(sentence, group) or opens_with_site(sentence, group)
    if not head.tag.startswith("NNP") or named or site:
        return False
    owner = sentence.groups[noun.possessor] if noun.possessor is not None else None
    if owner is not None and sentence.tokens[owner.head].tag == "NN":
        return False  # "the army's Joint Command"
    return not (aimed and sentence.tokens[noun.first].lemma == "the")


def governed(clause: Clause, preps: Set[str]) -> tuple[int, ...]:
    """The groups of a clause after one of some prepositions."""
    return tuple(group for prep, group in clause.preps if prep in preps)


def done_to(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """What a verb is done to, in either voice: its objects, or the subject of a passive."""
    return clause.subject if sentence.verbs[clause.verb or 0].voice == "passive" else clause.objects


def is_specific(sentence: Sentence, group: int) -> bool:
    """Whether a noun speaks of one that is known: "the raid", "Monday's raid"."""
    noun = sentence.groups[group]
    return noun.possessor is not None or sentence.tokens[noun.first].lemma in _DEFINITE
