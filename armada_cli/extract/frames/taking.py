"""Whether people are taken or held by those who act for no state, where the verb alone leaves that open."""

from __future__ import annotations

from dataclasses import replace

from armada_cli.annotate.nouns import counted_nouns
from armada_cli.extract.frames.arguments import with_doers, with_preps
from armada_cli.extract.frames.frame import Frame
from armada_cli.extract.ground.nature import Nature, nature_of, side_of
from armada_cli.extract.ground.view import View
from armada_cli.records import Sentence

_BY_HAND = frozenset({"shoot", "stab", "burn", "execute"})  # acts of triggers that kill on the spot
_THEY = frozenset({"they", "it"})
_COMING = frozenset({"enter", "assault", "hijack"})  # acts of triggers of those who come at somebody


def is_abduction(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether those who act for no state take people, and not to a place: "the gang took two priests"."""
    lawless = any(side_of(view, sentence, group) is False for group in frame.agents)
    return lawless and _is_taken(view, sentence, frame)


def _those_meant(sentence: Sentence, frame: Frame) -> tuple[int, ...]:
    """Whom "they" means in a clause that says more of people: those of whom the sentence speaks."""
    clause = sentence.clauses[frame.trigger.clause or 0]
    if clause.kind != "relative" or not any(sentence.groups[g].lemma in _THEY for g in frame.agents):
        return ()
    return next((c.subject for c in sentence.clauses if c.kind == "main" and c.subject), ())


def is_dragged_away(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether people are dragged out and away, and not killed there: "dragged him from his car and shot him".

    Those who do it act for no state, or come with weapons: "by two men with pistols".
    """
    own = frame.trigger.clause
    after = {i for i, clause in enumerate(sentence.clauses) if clause.governor == own and clause.kind == "conjunct"}
    deeds = (trigger.sense for trigger in view.triggers(sentence) if trigger.clause in after)
    killed = any(sense.effect == "killed" or sense.act in _BY_HAND for sense in deeds)
    sides = [side_of(view, sentence, group) for group in frame.agents]
    lawless = False in sides or (bool(sides) and True not in sides and bool(frame.means))
    return lawless and not killed and _is_taken(view, sentence, frame)


def is_held_up(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether people are held by those who stop or storm something: "were held when gunmen stopped their bus".

    Or by men with guns: "held the clerks at gunpoint". "The rebels hold nine clerks" tells of no one deed.
    """
    clause = sentence.clauses[frame.trigger.clause or 0]
    sides = [side_of(view, sentence, group) for group in frame.agents]
    if clause.verb is None or sentence.verbs[clause.verb].tense not in ("past", "none") or True in sides:
        return False
    armed = bool(sides) and any(sentence.groups[group].lemma == "gunpoint" for _, group in clause.preps)
    return (armed or (False in sides and _comes(view, sentence, frame))) and _is_of_people(view, sentence, frame)


def with_captors(view: View, sentence: Sentence, frame: Frame) -> Frame:
    """Add who holds somebody, and where, from the words for how they came: "was held when rebels stopped his bus".

    So for "they" in what is said of people: "the rebels refused to free 17 recruits whom they took".
    """
    if frame.trigger.sense.needs in ("abduction", "civilians") and (meant := _those_meant(sentence, frame)):
        return replace(frame, agents=meant)
    if frame.trigger.sense.needs != "holding" or frame.agents:
        return frame
    coming = {t.clause for t in view.triggers(sentence) if t.sense.act in _COMING}
    for number, other in enumerate(sentence.clauses):
        when = other.kind == "adverbial" and other.marker in ("when", "after", "as")
        if when and number in coming and other.governor == frame.trigger.clause:
            return with_preps(view, sentence, with_doers(view, sentence, frame, other.subject), other)
    return frame


def _is_taken(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether people are taken, and not to a place."""
    to = any(prep == "to" for prep, _ in sentence.clauses[frame.trigger.clause or 0].preps)
    return not to and _is_of_people(view, sentence, frame) and not _are_casualties(view, sentence, frame)


def _are_casualties(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether the same clause first says that they were hurt or killed: "three were wounded and taken away"."""
    own = sentence.clauses[frame.trigger.clause or 0]
    if own.kind != "conjunct" or own.governor is None:
        return False
    hurt = any(trigger.clause == own.governor and trigger.sense.effect for trigger in view.triggers(sentence))
    return hurt and set(frame.victims) <= set(sentence.clauses[own.governor].subject)


def _comes(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether a clause beside that of a verb tells how somebody came: "stopped a bus and held"."""
    own = frame.trigger.clause or 0
    above = sentence.clauses[own].governor
    beside = {above, *(i for i, clause in enumerate(sentence.clauses) if clause.governor == own)}
    return any(trigger.clause in beside for trigger in view.triggers(sentence) if trigger.sense.act in _COMING)


def _is_of_people(view: View, sentence: Sentence, frame: Frame) -> bool:
    return bool(frame.victims) and all(_is_somebody(view, sentence, group) for group in frame.victims)


def _is_somebody(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a group speaks of people one by one, in uniform too: "a policeman", not "the army"."""
    if nature_of(view, sentence, group) is Nature.ACTOR:
        noun = counted_nouns().get(sentence.groups[group].lemma)
        return noun is not None and noun.unit == "people"
    return nature_of(view, sentence, group) in (Nature.PEOPLE, Nature.PERSON)
