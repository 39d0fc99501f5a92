"""What a deed was aimed at where other clauses tell it: what the bomb was meant for, the bus that was stopped first."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from armada_cli.extract.frames.arguments import is_abstract
from armada_cli.extract.frames.carriers import ABOARD, CONVEYANCES, carries_it
from armada_cli.extract.frames.frame import GOES_OFF, ON_PEOPLE, Frame, inner, members
from armada_cli.extract.ground.nature import Nature, is_named_site, is_site, nature_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Clause, Sentence

_AIMED_PREPS = WordClass("aimed_prep")
_AIMING = WordClass("aiming_verb")
_APPROACHING = WordClass("approaching_verb")
_APPROACH_PREPS = WordClass("approach_prep")
_ANYBODY = WordClass("anybody")
_CARRYING = frozenset({"in", "aboard", "on"})
_UNDER = frozenset({"under", "underneath", "beneath", "below"})
_GOERS_BY = WordClass("goer_by")
_LAID_PREPS = WordClass("laid_prep")
_LAYING = WordClass("laying_verb")
_PASSING = WordClass("passing_verb")
_PEOPLED_PREPS = WordClass("peopled_prep")
_WHILE = frozenset({"as", "when", "while"})


def with_aims(view: View, sentence: Sentence, frame: Frame) -> Frame:
    """Add what other clauses say that it was aimed at, where its own clause does not."""
    targets, beside = (*frame.targets, *_intended(view, sentence, frame)), frame.beside
    if not targets and frame.trigger.sense.act == "ram":
        targets = tuple(_driven_into(view, sentence, frame))
    if not targets and beside and all(sentence.groups[group].prep in _UNDER for group in beside):
        # "under a bridge as a convoy crossed it"
        beside = tuple(_passing_by(view, sentence, frame, _GOERS_BY)) or beside
    anybody = frame.trigger.sense.act in ON_PEOPLE and all(sentence.groups[g].lemma in _ANYBODY for g in targets)
    if not (targets or beside) or (anybody and not beside):
        if frame.trigger.sense.act in ON_PEOPLE:
            laid = tuple(_laid_at(view, sentence, frame)) if frame.means else ()  # "a bomb strapped to a bus killed"
            targets = (*(laid or _approached(view, sentence, frame)), *targets)
        elif frame.trigger.sense.act in ("device", "foil"):
            beside = tuple(_laid_at(view, sentence, frame))
        else:
            beside = tuple(_passing_by(view, sentence, frame, _PASSING))
            if not beside and frame.trigger.sense.act == "explode":
                beside = tuple(_laid_at(view, sentence, frame)) or tuple(_approached(view, sentence, frame))
    if not (targets or beside) and frame.victims and frame.trigger.sense.effect == "killed":
        beside = tuple(_travelled_in(view, sentence, frame))
    agents = frame.agents or tuple(dict.fromkeys(_layers(view, sentence, frame)))
    unchanged = targets == frame.targets and beside == frame.beside and agents == frame.agents
    return frame if unchanged else replace(frame, targets=targets, beside=beside, agents=agents)


def _lemma(sentence: Sentence, clause: Clause) -> str | None:
    return sentence.verbs[clause.verb].lemma if clause.verb is not None else None


def _intended(view: View, sentence: Sentence, frame: Frame) -> Iterator[int]:
    """What a clause says of the weapon, the doer or the deed that it was for: "a bomb meant for a convoy"."""
    told = {*frame.means, *frame.agents, frame.trigger.group}
    for clause in sentence.clauses:
        if clause.antecedent in told and _lemma(sentence, clause) in _AIMING:
            aims = (group for prep, group in clause.preps if prep in _AIMED_PREPS or prep == "for")
            for group in (g for aim in aims for g in members(sentence, inner(sentence, aim))):
                if nature_of(view, sentence, group) in Nature.targets() and not is_abstract(
                    sentence, group, aimed=True
                ):
                    yield group


def _approached(view: View, sentence: Sentence, frame: Frame) -> Iterator[int]:
    """The building or vehicle that those who act, or the bomb, went to first: "boarded a bus and shot six"."""
    own = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    doers = {*frame.agents}
    if own is not None and frame.trigger.sense.act == "explode":
        doers |= {*own.subject, *frame.means}
    for clause in sentence.clauses if own is not None else ():
        if _goes(sentence, clause) and {*clause.subject} & doers and _is_before(clause, own):
            reached = (g for prep, g in clause.preps if prep in _APPROACH_PREPS and not _rides(sentence, prep, g))
            held = () if _lemma(sentence, clause) in ("drive", "ride") else clause.objects  # "drove a van at a crowd"
            each = ([inner(sentence, g) for g in groups] for groups in (reached, held))
            into, entered = ([g for g in groups if _is_site(view, sentence, g)] for groups in each)
            yield from into or entered  # "drove his car into a convoy", "boarded a bus"


def _rides(sentence: Sentence, prep: str, group: int) -> bool:
    """Whether those who come use it: "arrived in trucks and opened fire"."""
    return prep in ABOARD and sentence.groups[group].lemma in CONVEYANCES


def _goes(sentence: Sentence, clause: Clause) -> bool:
    """Whether a verb says where somebody goes of himself: "walked into a hotel", not "was stopped at the gate"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    return verb is not None and verb.lemma in _APPROACHING and (verb.voice == "active" or verb.lemma == "drive")


def _is_before(clause: Clause, other: Clause | None) -> bool:
    return other is not None and clause.span.start < other.span.start


def _laid_at(view: View, sentence: Sentence, frame: Frame) -> Iterator[int]:
    """Where a bomb was put or found: "a bomb planted under a car", "a device was left on a train"."""
    at = frame.trigger.clause
    bombs = {frame.trigger.group, *frame.means, *(sentence.clauses[at].subject if at is not None else ())} - {None}
    for clause in sentence.clauses:
        laid_there = {*clause.objects, *clause.subject, clause.antecedent}
        if _lemma(sentence, clause) in _LAYING and bombs & laid_there:
            laid = ((prep, inner(sentence, group)) for prep, group in clause.preps if prep in _LAID_PREPS)
            yield from (g for prep, g in laid if _is_site(view, sentence, g) and not carries_it(sentence, prep, g))


def _layers(view: View, sentence: Sentence, frame: Frame) -> Iterator[int]:
    """Those who laid the bomb that did it: "killed by a mine laid by rebels", "by bombs that rebels had planted"."""
    for clause in sentence.clauses:
        if clause.antecedent in frame.means and _lemma(sentence, clause) in _LAYING:
            by = tuple(group for prep, group in clause.preps if prep == "by")
            doers = by or (group for group in clause.subject if group != clause.antecedent)
            yield from (g for g in doers if nature_of(view, sentence, g) in Nature.actors())


def _driven_into(view: View, sentence: Sentence, frame: Frame) -> Iterator[int]:
    """What a car was driven into, where words for its load stand between: "drove a car full of mines into a post"."""
    laden = (clause for clause in sentence.clauses if clause.antecedent in frame.means and clause.kind == "reduced")
    into = (inner(sentence, group) for clause in laden for prep, group in clause.preps if prep in ("into", "at"))
    things = (g for g in into if nature_of(view, sentence, g) in Nature.targets() or is_named_site(view, sentence, g))
    yield from (g for g in things if not is_abstract(sentence, g))


def _travelled_in(view: View, sentence: Sentence, frame: Frame) -> Iterator[int]:
    """The vehicle in which those hit were on their way: "killed three men travelling in a car"."""
    if any(sentence.groups[group].lemma not in _ANYBODY for group in frame.victims):
        return
    for clause in sentence.clauses:
        if clause.antecedent in frame.victims and _lemma(sentence, clause) in _GOERS_BY:
            yield from (g for prep, g in clause.preps if prep in _CARRYING and _is_site(view, sentence, g))


def _passing_by(view: View, sentence: Sentence, frame: Frame, verbs: Container[str | None]) -> Iterator[int]:
    """Those who came by when it went off, or the place that they were at: "exploded as a convoy passed"."""
    if frame.trigger.clause is None or frame.trigger.sense.act not in (*GOES_OFF, "strike"):
        return
    own = sentence.clauses[frame.trigger.clause]
    above = {frame.trigger.clause, own.governor} if own.kind == "reduced" else {frame.trigger.clause}
    for clause in sentence.clauses:
        if clause.governor in above and clause.marker in _WHILE and _lemma(sentence, clause) in verbs:
            at = [inner(sentence, group) for prep, group in clause.preps if prep in _PEOPLED_PREPS]
            there = [group for group in at if _is_site(view, sentence, group)]
            came = (inner(sentence, group) for group in clause.subject)
            yield from there or (g for g in came if _is_site(view, sentence, g) or _is_people(view, sentence, g))


def _is_people(view: View, sentence: Sentence, group: int) -> bool:
    return nature_of(view, sentence, group) in (Nature.PEOPLE, Nature.ACTOR)


def _is_site(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a group is a building, a vehicle or a crowd, by its noun."""
    thing = nature_of(view, sentence, group) is Nature.THING and is_site(sentence, group)
    return thing or is_named_site(view, sentence, group)
