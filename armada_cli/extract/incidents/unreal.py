"""What is told, but not as real: the plot of a film, a match, a drill."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.subjects import is_of_fiction
from armada_cli.extract.ground.triggers import KILLING
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.words import noun_list
from armada_cli.records import Clause, NounGroup, Sentence

_MORTAL = frozenset({Nature.PEOPLE, Nature.PERSON})
_TOLD_IN = frozenset({"present", "perfect"})  # tenses of plots
_ACTING = frozenset({"play", "portray"})
_HELD_IN = frozenset({"in", "during", "of", "as part of"})
_HANGING = frozenset({"participial", "reduced", "relative", "conjunct"})


def is_fiction(view: View, sentence: Sentence, frames: Sequence[Frame]) -> bool:
    """Whether a sentence is about a film, a book, a match or a drill."""
    if _is_about(sentence, "fiction", "exercise"):
        return True
    opening = sentence.groups[0] if sentence.groups else None
    told_in = opening.lemma if opening is not None and opening.prep == "in" else ""
    if told_in == "scene" or told_in in noun_list("fiction"):
        return True
    lemmas = {token.lemma for token in sentence.tokens}
    practised = any(g.prep in _HELD_IN and _is_exercise(sentence, g) for g in sentence.groups)
    tested = any(g.prep in ("in", "during") and g.lemma == "test" for g in sentence.groups)
    if practised or tested or _names_cast(sentence):
        return True
    played = any(verb.lemma == "score" for verb in sentence.verbs) or bool(lemmas & noun_list("sport"))
    return played and not any(_kills_some(view, sentence, frame) for frame in frames)


def _kills_some(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether it says plainly that people were killed, be they players or fans: "killing two fans"."""
    sense = frame.trigger.sense
    slain = sense.effect == "killed" and sense.act in KILLING
    return slain and any(nature_of(view, sentence, group) in _MORTAL for group in frame.victims)


def _names_cast(sentence: Sentence) -> bool:
    """Whether it says who plays somebody: "a spy played by X"."""
    by = (c for c in sentence.clauses if c.verb is not None and any(prep == "by" for prep, _ in c.preps))
    played = (sentence.verbs[clause.verb or 0] for clause in by)
    return any(verb.lemma in _ACTING and verb.voice == "passive" for verb in played)


def _is_about(sentence: Sentence, *classes: str) -> bool:
    """Whether the first thing that a sentence speaks of is of some classes of nouns: "the film tells"."""
    first = next((clause for clause in sentence.clauses if clause.subject), None)
    return first is not None and sentence.groups[first.subject[0]].lemma in noun_list(*classes)


def _is_exercise(sentence: Sentence, group: NounGroup) -> bool:
    """Whether a noun group names a drill: "an exercise", "the war games"."""
    before = sentence.tokens[group.head - 1].lemma if group.head else ""
    return group.lemma in noun_list("exercise") or (group.lemma == "game" and before == "war")


def is_plot(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb in the present or perfect tells the plot of a film: "the hero is shot at in Cairo"."""
    if frame.trigger.clause is None or sentence.part == "title":
        return False
    finite = _finite(sentence, sentence.clauses[frame.trigger.clause])
    verb = sentence.verbs[finite.verb] if finite.verb is not None else None
    if verb is None or verb.tense not in _TOLD_IN:
        return False
    return is_of_fiction(view) or _goes_on_with_plot(view, frame.sentence)


def _goes_on_with_plot(view: View, index: int) -> bool:
    """Whether a sentence before it in its paragraph is about a film, a book or the like."""
    if not view.said("fiction"):
        return False
    paragraph = view.sentences[index].paragraph
    before = takewhile(lambda i: view.sentences[i].paragraph == paragraph, range(index - 1, -1, -1))
    return any(view.lemmas(i) & noun_list("fiction") and _is_about(view.sentences[i], "fiction") for i in before)


def _finite(sentence: Sentence, clause: Clause) -> Clause:
    """The clause whose tense holds for a clause without one: "is shot at, kidnapped and sold"."""
    while clause.governor is not None and clause.kind in _HANGING:
        if clause.verb is not None and sentence.verbs[clause.verb].form == "finite":
            break
        clause = sentence.clauses[clause.governor]
    return clause
