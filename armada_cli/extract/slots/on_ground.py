"""Whether a state's people act on the ground: who shoots, who comes upon those who die, who takes a place."""

from __future__ import annotations

from collections.abc import Iterable

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import noun_of, side_named, side_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.records import Clause, Sentence

_CATCHING = WordClass("catching_verb")
_MEETING = WordClass("meeting_verb")
_TAKING = WordClass("taking_ground")
_UNARMED = WordClass("unarmed_people")
_BY_LAND = frozenset({"ground", "special", "infantry", "commando", "police", "rapid"})  # words before "forces"
_AS = frozenset({"as", "when", "while", "where"})


def taking_place(view: View, sentence: Sentence, frame: Frame) -> Iterable[bool]:
    """The sides of those who take a place, or fight for it, as others die: "nine were killed as the army retook it"."""
    at = frame.trigger.clause
    if at is None or frame.trigger.sense.effect != "killed" or frame.agents or frame.means or frame.events:
        return
    for clause in sentence.clauses:
        verb = sentence.verbs[clause.verb].lemma if clause.verb is not None else None
        if clause.governor == at and clause.marker in _AS and verb in _TAKING:
            sides = (side_of(view, sentence, group) for group in clause.subject)
            yield from (side for side in sides if side is not None)


def meets_patrol(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether those who die come upon a state's people on the ground: "were killed when they ran into a patrol"."""
    at = frame.trigger.clause
    if at is None or frame.trigger.sense.effect != "killed":
        return False
    when = [c for c in sentence.clauses if c.governor == at and c.marker in _AS and c.verb is not None]
    met = [g for c in when if sentence.verbs[c.verb or 0].lemma in _MEETING for g in (*c.objects, *_into(c))]
    if any(side_of(view, sentence, group) for group in (*met, *attached_to(sentence, met, "of"))):
        return True
    came_by = _TAKING | _CATCHING
    came = [g for c in when if sentence.verbs[c.verb or 0].lemma in came_by for g in c.subject]
    return any(noun_of(view, sentence.groups[group].lemma) in noun_list("ground_people") for group in came)


def _into(clause: Clause) -> list[int]:
    """What a clause says that somebody comes upon."""
    return [group for prep, group in clause.preps if prep in ("into", "upon", "across", "on")]


def at_civilians(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether those killed or aimed at are told as civilians: "a student", "a crowd of protesters"."""
    hit = (*frame.victims, *frame.targets)
    nouns = {noun_of(view, sentence.groups[g].lemma) for g in (*hit, *attached_to(sentence, hit, "of"))}
    return any(side_named(view, noun) == "civilian" or noun in _UNARMED for noun in nouns)


def on_foot(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether those who act are people on the ground: troops, police, "a team of commandos", "ground forces"."""
    people = (*frame.agents, *attached_to(sentence, frame.agents, "of"))
    if any(noun_of(view, sentence.groups[group].lemma) in noun_list("ground_people") for group in people):
        return True
    bodies = (sentence.groups[group] for group in people if sentence.groups[group].lemma in ("force", "team", "unit"))
    return any(t.lemma in _BY_LAND for noun in bodies for t in sentence.tokens[noun.first : noun.head])
