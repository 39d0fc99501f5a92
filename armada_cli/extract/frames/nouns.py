"""The frame of a noun: its owner, what is attached to it, and what the verb says that carries it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import takewhile

from armada_cli.extract.frames.antecedents import person_meant
from armada_cli.extract.frames.arguments import (
    governed,
    is_abstract,
    is_modified_by_actor,
    is_prompted,
    is_specific,
    with_doers,
    with_prep,
    with_preps,
)
from armada_cli.extract.frames.carriers import ABOARD, CONVEYANCES
from armada_cli.extract.frames.convicts import with_convicts
from armada_cli.extract.frames.felled import ended, felled
from armada_cli.extract.frames.frame import Frame, inner, members
from armada_cli.extract.frames.of_whom import fells_other_side, is_author, owners_told
from armada_cli.extract.frames.so_called import is_naming
from armada_cli.extract.frames.untold import untold_noun
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.gerunds import gerund_at
from armada_cli.extract.ground.nature import Nature, is_named_site, is_site, nature_of
from armada_cli.extract.ground.stirred import only_stirs
from armada_cli.extract.ground.triggers import Trigger
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list, verb_class
from armada_cli.records import Clause, DateValue, Sentence, VerbGroup

_DOER_PREPS = WordClass("doer_prep")
_AIMED_AT = WordClass("aimed_at")
_SCENES = WordClass("scene_noun")
_FOLLOWING = WordClass("following_verb")
_INCITING = WordClass("inciting_verb")
_PRESUPPOSING = WordClass("presupposing_verb")
_PRESUPPOSING_PREPS = WordClass("presupposing_prep")
_SITE_PREPS = WordClass("site_prep")
_STRIKING = WordClass("striking_verb")
_COMING = WordClass("coming_verb")
_CIRCUMSTANCES = WordClass("circumstance_prep")
_LEFT_OUT = WordClass("leaving_out")
_FIGURES = WordClass("figures_noun")
_SURVIVING = WordClass("surviving")
_ANSWERING = WordClass("answering_verb")
_BLAMING = frozenset({"blame", "pin"})
_MEANS = frozenset({"with"})
_FROM_AFAR = frozenset({"airstrike", "strike", "bomb", "shell", "raid"})  # acts
_CONFIRMING = WordClass("confirming")
_HEDGING = WordClass("hedging_adjective")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SENT = frozenset({"device", "bomber"})  # acts of triggers
_SPARKING = WordClass("sparking_verb")
_OF = frozenset({"of"})
_SENDING = WordClass("sending_verb")
_DISPATCHING = frozenset({"send", "dispatch", "deploy"})
_TO = frozenset({"to", "into", "at", "against"})
_OPEN = frozenset({"negated", "hypothetical", "planned"})
_BEING = frozenset({"be", "become", "remain", "include", "make"})
_NAMING = WordClass("naming")


def noun_frame(view: View, index: int, trigger: Trigger) -> Frame:
    """The frame of a trigger that is a noun, with all that grammar ties to it."""
    sentence = view.sentences[index]
    at = trigger.group or 0
    group = sentence.groups[at]
    frame = Frame(index, trigger, scene=(at,), context=_context_of(sentence, at) | untold_noun(view, sentence, at))
    if trigger.sense.effect == "killed" and _is_unconfirmed(sentence, at):
        frame = replace(frame, context=frame.context - _OPEN | {"hedged"})
    if _has_come_about(sentence, at):
        frame = replace(frame, context=frame.context - {"planned"})
    if _has_day(view, sentence, at):
        frame = replace(frame, context=frame.context - {"statistic"})
    of_whom = not trigger.sense.effect or attached_to(sentence, [at], "of")  # "the American killing of X"
    if of_whom and is_modified_by_actor(view, sentence, at):
        frame = replace(frame, agents=(at,))
    owner = group.possessor if group.possessor is not None else _whose(view, sentence, at)
    if owner is not None:
        frame = _with_possessor(view, sentence, frame, owner)
    own = [i for i in _attached(sentence, at) if i != _blamed(view, sentence, at)]
    for other in own:
        frame = _with_attached(view, sentence, frame, sentence.groups[other].prep or "", other)
    for other in _joined_by_and(sentence, own):
        frame = _with_attached(view, sentence, frame, sentence.groups[own[0]].prep or "", other)
    frame = _with_owner_told(view, sentence, _with_carrier(view, sentence, frame, at), at)
    frame = _with_scene_named(view, sentence, _with_aimed_at(view, sentence, frame, at), at)
    frame = _with_sender(view, sentence, _with_survivor(view, sentence, frame, at), at)
    frame = _disposed_of(view, sentence, with_convicts(view, sentence, frame, at))
    harmless = noun_list("figurative_target", "fiction")
    if frame.targets and all(sentence.groups[g].lemma in harmless for g in frame.targets):
        return replace(frame, context=frame.context | {"figurative"})
    return ended(view, index, felled(view, index, frame))


def _is_unconfirmed(sentence: Sentence, at: int) -> bool:
    """Whether a death is one that nobody has confirmed: "the reported death", "has yet to confirm his death"."""
    noun, whole = sentence.groups[at], at
    if not _HEDGING.isdisjoint(token.lemma for token in sentence.tokens[noun.first : noun.head]):
        return True
    while sentence.groups[whole].prep == "of" and sentence.groups[whole].attached_to is not None:
        whole = sentence.groups[whole].attached_to or 0
    for clause in sentence.clauses:
        told = whole in (*clause.subject, *clause.objects) or any(g == whole for _, g in clause.preps)
        confirms = clause.verb is not None and sentence.verbs[clause.verb].lemma in _CONFIRMING
        if told and (confirms or sentence.groups[whole].lemma in _CONFIRMING) and not _OPEN.isdisjoint(clause.context):
            return True
    return False


def _with_sender(view: View, sentence: Sentence, frame: Frame, at: int) -> Frame:
    """The frame with those who drove a bomb or sent a bomber: "a van bomb driven by rebels", "sent by"."""
    if frame.trigger.sense.act not in _SENT:
        return frame
    sending = [c for c in sentence.clauses if c.verb is not None and sentence.verbs[c.verb].lemma in _SENDING]
    by = [g for c in sending if c.kind == "reduced" and c.antecedent == at for g in governed(c, {"by"})]
    bomber = frame.trigger.sense.act == "bomber"  # police may "place the bomb in a flower bed"
    active = (c for c in sentence.clauses if bomber and at in c.objects and c.verb is not None)
    sent = ((c, sentence.verbs[c.verb or 0]) for c in active)
    out = [c for c, verb in sent if verb.voice == "active" and verb.lemma in _DISPATCHING]
    told = (g for g in (*by, *(g for c in out for g in c.subject)) if g != at)
    senders = tuple(g for g in told if nature_of(view, sentence, g) in Nature.people())
    frame = with_doers(view, sentence, frame, senders) if senders else frame
    sent_to = [g for c in out for g in governed(c, _TO) if senders]
    return _with_hit(view, sentence, frame, tuple(sent_to))


def _with_owner_told(view: View, sentence: Sentence, frame: Frame, at: int) -> Frame:
    """The frame with those whose it is called: "a bomb, the work of rebels", "it was the deadliest by the rebels"."""
    whose = owners_told(view, sentence, at, alike=frame.trigger.sense.effect is None)
    return with_doers(view, sentence, frame, whose) if whose else frame


def _disposed_of(view: View, sentence: Sentence, frame: Frame) -> Frame:
    """Of "a controlled explosion on a van bomb" the bomb is the weapon, and those who see to it do not attack."""
    if frame.trigger.sense.act != "foil":
        return frame
    bombs = [g for g in frame.scene if nature_of(view, sentence, g) is Nature.WEAPON]
    return replace(frame, agents=(), means=(*frame.means, *bombs))


def _attached(sentence: Sentence, at: int) -> list[int]:
    """What prepositions tie to a noun; of "the abduction and murder of a guard" what is tied to the last is shared.

    What is "of" the agent after it is the noun's: "the killing by troops of a guard".
    """
    later = sentence.groups[at].conjuncts
    own = [i for i, group in enumerate(sentence.groups) if group.prep and group.attached_to == at]
    agents = [i for i in own if sentence.groups[i].prep == "by"]
    if not any(sentence.groups[i].prep == "of" for i in own):  # "the killing of a guard by a group of men" tells it
        own += attached_to(sentence, agents, "of")
    deed = gerund_at(sentence, at)
    if deed is not None and deed.words and deed.done_to not in own:  # "the shooting down of a helicopter"
        own = [deed.done_to, *(i for i in own if i > deed.done_to)]
    if own or not later or later[-1] > at + len(later):
        return own
    return attached_to(sentence, [later[-1]], "of")


def _blamed(view: View, sentence: Sentence, at: int) -> int | None:
    """Those on whom a verb puts what a noun tells: "blamed the attack on a market on the rebels"."""
    blaming = (c for c in sentence.clauses if c.verb is not None and sentence.verbs[c.verb].lemma in _BLAMING)
    if not any(at in clause.objects for clause in blaming):
        return None
    on = attached_to(sentence, [at], "on")
    return next((i for i in reversed(on) if nature_of(view, sentence, i) is not Nature.DATE), None)


def _joined_by_and(sentence: Sentence, own: list[int]) -> list[int]:
    """The phrase that "and" joins to those tied to a noun: "blasts at a base in Basra and outside a bank"."""
    after = max(own, default=len(sentence.groups)) + 1
    joined = sentence.groups[after : after + 1]
    free = any(g.prep in _SITE_PREPS and g.attached_to is None for g in joined)
    return [after] if free and sentence.tokens[joined[0].first - 2].lemma == "and" else []


def _has_day(view: View, sentence: Sentence, at: int) -> bool:
    """Whether a day or month stands in the noun group or with "of" after it: "the July raids", "the bombs of May 3"."""
    spans = [sentence.groups[i].span for i in (at, *attached_to(sentence, [at], "of"))]
    return any(span.covers(m.span) for span in spans for m, _ in view.values(span, DateValue))


def _whose(view: View, sentence: Sentence, at: int) -> int | None:
    """The group that "whose" stands for before a noun: "X, whose assassination ..."; a person it renames before it."""
    group = sentence.groups[at]
    if not any(token.lemma == "whose" for token in sentence.tokens[max(0, group.first - 1) : group.head]):
        return None
    clauses = [c for c in sentence.clauses if c.antecedent is not None and c.span.covers(group.span)]
    inner = min(clauses, key=lambda c: len(c.span), default=None)
    if inner is None or inner.antecedent is None:
        return None
    return person_meant(view, sentence, inner.antecedent, inner.span.start)


def _with_possessor(view: View, sentence: Sentence, frame: Frame, group: int) -> Frame:
    """Add an owner: "Monday's raid", "the guard's murder", "the rebels' attack"."""
    nature = nature_of(view, sentence, group)
    if nature in (Nature.DATE, Nature.PLACE):
        return replace(frame, scene=(*frame.scene, group))
    if frame.trigger.sense.effect:
        return replace(frame, victims=(*frame.victims, group))
    return replace(frame, agents=(*frame.agents, group)) if nature in Nature.actors() else frame


def _with_attached(view: View, sentence: Sentence, frame: Frame, prep: str, group: int) -> Frame:
    """Add what a preposition ties to the noun: "a raid by troops", "the murder of a guard", "an attack on a bank"."""
    if prep == "by" or (prep in ("of", "from") and is_author(view, sentence, frame, prep, group)):
        return with_doers(view, sentence, frame, members(sentence, group))
    if frame.trigger.sense.act == "bomber" and prep in ABOARD and sentence.groups[group].lemma in CONVEYANCES:
        return frame  # "a bomber on a motorcycle"
    if prep in ("with", "against") and fells_other_side(view, sentence, frame, group):
        return replace(frame, agents=(*frame.agents, *members(sentence, group)))
    nature = nature_of(view, sentence, group)
    if prep == "of" and nature is Nature.WEAPON and frame.trigger.sense.object != "target":
        return replace(frame, means=(*frame.means, *members(sentence, group)))
    if prep == "of" and (nature not in (Nature.DATE, Nature.PLACE) or is_named_site(view, sentence, group)):
        if frame.trigger.sense.needs and nature is Nature.THING:
            return frame  # "the mowing down of weeds"
        if frame.trigger.sense.effect:
            return replace(frame, victims=(*frame.victims, *members(sentence, group)))
        if nature is not Nature.PERSON and is_abstract(sentence, group, aimed=True):
            return frame
        return replace(frame, targets=(*frame.targets, *members(sentence, group)))
    return with_prep(view, sentence, frame, prep, group)


def _with_carrier(view: View, sentence: Sentence, frame: Frame, at: int) -> Frame:
    """Add what the verb says that carries the noun: "the Taliban carried out an attack", "the blast took place in"."""
    named = {at, *_counted_by(sentence, at)}
    for clause in sentence.clauses:
        if frame.trigger.sense.effect == "killed" and not frame.victims and named & {*clause.subject}:
            frame = _with_named(view, sentence, frame, governed(clause, _OF))
        if clause.verb is None or _is_other_trigger(view, sentence, clause) or is_prompted(sentence, clause):
            continue
        verb = sentence.verbs[clause.verb]
        if _answers_with(verb, frame) and named & {*governed(clause, _MEANS)}:
            frame = with_preps(view, sentence, with_doers(view, sentence, frame, clause.subject), clause)
        elif verb.lemma in _FOLLOWING:  # "the raid followed a bombing on Monday": that is the bombing's day
            frame = _with_scene(view, sentence, frame, clause) if named & {*clause.objects} else frame
        elif verb.lemma in _SPARKING and named & {*clause.objects}:  # what came of it, which the dead did not do
            frame = with_preps(view, sentence, frame, clause)
        elif named & {*clause.objects} and _carries(verb):
            frame = with_preps(view, sentence, with_doers(view, sentence, frame, clause.subject), clause)
        elif named & {*clause.subject} and not only_stirs(sentence, clause):
            if verb.voice == "passive" and _carries(verb):
                frame = with_doers(view, sentence, frame, governed(clause, _DOER_PREPS))
            whole = verb.lemma in verb_class("occur") or _carries(verb)
            told = _without_circumstances(clause) if verb.lemma in _COMING else clause
            frame = with_preps(view, sentence, frame, told) if whole else _with_scene(view, sentence, frame, told)
            if _strikes(verb) and verb.voice == "active" and not frame.targets:
                frame = _with_struck(view, sentence, frame, clause.objects)
    return frame


def _with_named(view: View, sentence: Sentence, frame: Frame, groups: Iterable[int]) -> Frame:
    """Add those whose death a noun apart from their names tells: "the death was announced of X"."""
    named = (group for group in groups if nature_of(view, sentence, group) is Nature.PERSON)
    return replace(frame, victims=(*frame.victims, *named))


def _without_circumstances(clause: Clause) -> Clause:
    """A clause without what an attack is said to have come after or in the midst of: "it came amid a row in X"."""
    own = takewhile(lambda row: row[0] not in _CIRCUMSTANCES, clause.preps)
    return replace(clause, preps=tuple(own))


def _with_struck(view: View, sentence: Sentence, frame: Frame, objects: tuple[int, ...]) -> Frame:
    """Add the things that a blast or an attack is said to have struck: "an explosion rocked the plaza"."""
    things = [i for i in (inner(sentence, g) for g in objects) if nature_of(view, sentence, i) is Nature.THING]
    return replace(frame, targets=tuple(i for i in things if is_site(sentence, i)))


def _counted_by(sentence: Sentence, at: int) -> tuple[int, ...]:
    """The noun of quantity that counts some of a noun: "a series of attacks", "a wave of bombings"."""
    noun = sentence.groups[at]
    whole = noun.attached_to
    counted = whole is not None and noun.prep == "of" and sentence.groups[whole].lemma in noun_list("container")
    return (whole,) if whole is not None and counted else ()


def _with_aimed_at(view: View, sentence: Sentence, frame: Frame, at: int) -> Frame:
    """Add what a clause calls the target of it: "the bank was the target of an attack", "named its victim as Omar"."""
    whole = sentence.groups[at].attached_to
    if whole is None or sentence.groups[at].prep != "of" or sentence.groups[whole].lemma not in _AIMED_AT:
        return frame
    for clause in (c for c in sentence.clauses if _names(sentence, c) or _is_copular(sentence, c)):
        if whole in (*clause.subject, *clause.objects):
            aimed = clause.subject if whole in clause.objects else clause.objects
            aimed = governed(clause, {"as"}) if _names(sentence, clause) else aimed
            frame = with_preps(view, sentence, _with_hit(view, sentence, frame, aimed), clause)
    return frame


def _names(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause says who somebody is: "identified the victim of the raid as Omar Zaki"."""
    return clause.verb is not None and sentence.verbs[clause.verb].lemma in _NAMING


def _is_copular(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause says what something is: "was", "became", "appears to have been"."""
    return clause.verb is not None and sentence.verbs[clause.verb].lemma in _BEING


def _with_scene_named(view: View, sentence: Sentence, frame: Frame, at: int) -> Frame:
    """Add the place that a clause calls the scene of it: "the port was the scene of an attack"."""
    whole = sentence.groups[at].attached_to
    if whole is None or sentence.groups[at].prep != "of" or sentence.groups[whole].lemma not in _SCENES:
        return frame
    called = [c for c in sentence.clauses if whole in c.objects]
    places = [g for c in called for g in c.subject if nature_of(view, sentence, g) is Nature.PLACE]
    frame = replace(frame, scene=(*frame.scene, *places))
    return with_preps(view, sentence, frame, called[0]) if called else frame


def _with_survivor(view: View, sentence: Sentence, frame: Frame, at: int) -> Frame:
    """Add the one who lives through it: "the judge survived an attempt on his life", "X escaped from the blast"."""
    sense = frame.trigger.sense
    for clause in sentence.clauses:
        if clause.verb is not None and sentence.verbs[clause.verb].lemma in _SURVIVING:
            through = {*clause.objects, *governed(clause, {"from"})}
            natures = [nature_of(view, sentence, group) for group in clause.subject]
            on_life = any(sentence.groups[g].lemma == "life" for g in attached_to(sentence, [at], "on"))
            people = natures in ([Nature.PEOPLE], [Nature.ACTOR])
            sole = natures == [Nature.PERSON] or (people and (on_life or sense.subtype == "assassination"))
            if at in through and sole and not sense.effect:
                frame = _with_hit(view, sentence, frame, clause.subject)
    return frame


def _with_hit(view: View, sentence: Sentence, frame: Frame, groups: tuple[int, ...]) -> Frame:
    """Add those whom words say that it was aimed at: as victims of a murder, else as targets."""
    hit = [m for g in groups for m in members(sentence, g) if nature_of(view, sentence, m) in Nature.targets()]
    if frame.trigger.sense.effect:
        return replace(frame, victims=(*frame.victims, *hit))
    return replace(frame, targets=(*frame.targets, *hit))


def _with_scene(view: View, sentence: Sentence, frame: Frame, clause: Clause) -> Frame:
    """Add no more than the places and days of a clause."""
    told = (g for prep, g in clause.preps if prep != "from")  # "the attack drew condemnation from Cairo"
    found = (g for g in told if nature_of(view, sentence, g) in (Nature.PLACE, Nature.DATE))
    return replace(frame, scene=(*frame.scene, *found))


def _carries(verb: VerbGroup) -> bool:
    """Whether a verb says no more than that somebody did what its object names: "carry out", "launch"."""
    return not {verb.lemma, _with_particle(verb)}.isdisjoint(verb_class("light"))


def _answers_with(verb: VerbGroup, frame: Frame) -> bool:
    """Whether a verb says that somebody struck back; guards who shoot back are a part of what they are hit by."""
    far = frame.trigger.sense.act in _FROM_AFAR
    return far and verb.voice == "active" and _with_particle(verb) in _ANSWERING


def _strikes(verb: VerbGroup) -> bool:
    """Whether a verb says what a blast did to a thing: "rocked", "brought down"."""
    return _with_particle(verb) in _STRIKING


def _with_particle(verb: VerbGroup) -> str:
    return f"{verb.lemma} {verb.particle}" if verb.particle else verb.lemma


def _is_other_trigger(view: View, sentence: Sentence, clause: Clause) -> bool:
    """Whether the verb of a clause tells of an event of its own."""
    return any(
        t.clause is not None and sentence.clauses[t.clause] is clause and t.sense.pos == "verb" and not t.sense.needs
        for t in view.triggers(sentence)
    )


def _context_of(sentence: Sentence, group: int) -> frozenset[str]:
    """What holds of the clause that a noun group stands in; a denial of what its verb says is none of the noun."""
    noun = sentence.groups[group]
    around = [clause for clause in sentence.clauses if clause.span.covers(noun.span)]
    if not around:
        whole = noun.attached_to if noun.prep == "of" else None  # "abstain from any form of attack"
        return frozenset() if whole is None or whole >= group else _context_of(sentence, whole)
    clause = min(around, key=lambda clause: len(clause.span))
    if _is_presupposed(sentence, group, clause):
        return frozenset()
    if is_naming(sentence, clause):
        return clause.context - {"planned", "hedged"}
    if _is_practice(sentence, group, clause):
        return clause.context | {"hypothetical"}
    none = sentence.tokens[noun.first].lemma in ("no", "any")
    lived = clause.verb is not None and sentence.verbs[clause.verb].lemma in _SURVIVING  # "did not survive the raid"
    denied = none or (group in clause.objects and not lived and not _is_left_uncounted(sentence, clause))
    return clause.context if denied else clause.context - {"negated"}


def _is_left_uncounted(sentence: Sentence, clause: Clause) -> bool:
    """Whether figures are said to be without what a noun tells: "the toll does not include Saturday's attack"."""
    verb = sentence.verbs[clause.verb].lemma if clause.verb is not None else None
    return verb in _LEFT_OUT and any(sentence.groups[g].lemma in _FIGURES for g in clause.subject)


def _has_come_about(sentence: Sentence, group: int) -> bool:
    """Whether an attack was more than planned: "the man who planned the raid, in which ten died", "the 1978 raid"."""
    noun = sentence.groups[group]
    if sentence.tokens[noun.first].lemma != "the":
        return False
    whole = {group, *attached_to(sentence, [group])}
    whole |= set(attached_to(sentence, whole))
    words = (t for at in whole for t in sentence.tokens[sentence.groups[at].first : sentence.groups[at].last + 1])
    return any(_YEAR.fullmatch(word.text) for word in words) or any(
        c.antecedent in whole and c.verb is not None and sentence.verbs[c.verb].tense == "past"
        for c in sentence.clauses
    )


def _is_practice(sentence: Sentence, group: int, clause: Clause) -> bool:
    """Whether the verb speaks of such deeds as such: "encouraged the murder and abduction of clerks"."""
    verb = sentence.verbs[clause.verb].lemma if clause.verb is not None else None
    noun = sentence.groups[group]
    several = bool(noun.conjuncts) or any(group in other.conjuncts for other in sentence.groups)
    plain = several or sentence.tokens[noun.first].tag not in ("DT", "CD", "PRP$")
    return verb in _INCITING and group in clause.objects and noun.possessor is None and plain


def _is_presupposed(sentence: Sentence, group: int, clause: Clause) -> bool:
    """Whether the verb can only be said of what has happened, and the noun says which: "will investigate the raid"."""
    verb = sentence.verbs[clause.verb].lemma if clause.verb is not None else None
    apart = verb == "do" and clause.kind == "infinitive" and group in governed(clause, {"with"})  # "nothing to do with"
    if "past_habit" in clause.context or not (apart or verb in _PRESUPPOSING) or not is_specific(sentence, group):
        return False
    return group in clause.objects or group in governed(clause, _PRESUPPOSING_PREPS)
