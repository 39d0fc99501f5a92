"""The frames of a sentence."""

from __future__ import annotations

from armada_cli.extract.frames.aims import with_aims
from armada_cli.extract.frames.continued import told_on
from armada_cli.extract.frames.frame import Frame
from armada_cli.extract.frames.gaps import with_gaps
from armada_cli.extract.frames.nouns import noun_frame
from armada_cli.extract.frames.parts import by_gap, by_some, by_target, by_victim, with_elided
from armada_cli.extract.frames.them import with_those_meant
from armada_cli.extract.frames.verbs import verb_frame
from armada_cli.extract.frames.whole import is_whole
from armada_cli.extract.ground.kept import Kept
from armada_cli.extract.ground.promise import is_of_sides
from armada_cli.extract.ground.standing import is_ordinal, names_rank
from armada_cli.extract.ground.triggers import can_hold_trigger
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.words import noun_list
from armada_cli.records import ActorValue, CountValue, PersonValue, Sentence, WeaponValue

_FRAMES: Kept[int, list[Frame]] = Kept()  # by the number of the sentence


def find_frames(view: View, index: int) -> list[Frame]:
    """The frames of one sentence, in the order of their words; kept by the view."""
    kept = _FRAMES.of(view)
    found = kept.get(index)
    if found is None:
        sentence = view.sentences[index]
        told = _may_tell(view, sentence, view.lemmas(index))
        found = kept[index] = _frames(view, index, sentence) if told else []
    return found


def _frames(view: View, index: int, sentence: Sentence) -> list[Frame]:
    frames = [
        verb_frame(view, index, trigger) if trigger.clause is not None else noun_frame(view, index, trigger)
        for trigger in view.triggers(sentence)
    ]
    aimed = [with_aims(view, sentence, frame) for frame in sorted(frames, key=lambda frame: frame.trigger.span)]
    frames = [
        part
        for frame in _told_apart(view, sentence, with_those_meant(view, sentence, aimed))
        for whole in by_target(view, sentence, frame, aimed)
        for one in by_victim(view, sentence, whole)
        for some in by_some(view, sentence, one)
        for each in by_gap(view, sentence, some)
        for part in with_elided(view, sentence, each)
    ]
    return sorted((frame for frame in frames if is_whole(view, sentence, frame)), key=lambda frame: frame.trigger.span)


def _told_apart(view: View, sentence: Sentence, frames: list[Frame]) -> list[Frame]:
    """The frames with those that share their verb or go on from them to further scenes."""
    gapped = with_gaps(view, sentence, frames)
    return gapped if len(gapped) > len(frames) else told_on(view, sentence, frames)


def _may_tell(view: View, sentence: Sentence, lemmas: frozenset[str]) -> bool:
    """Whether a sentence has the words of a trigger, and mentions of what that needs."""
    if can_hold_trigger(lemmas, view.lexicon, frozenset()):
        return True
    # "the second, on a post in Bor, took place in May"
    if names_rank(lemmas) and sentence.groups and is_ordinal(sentence, 0):
        return any(trigger.stands_for is not None for trigger in view.triggers(sentence))
    return can_hold_trigger(lemmas, view.lexicon) and can_hold_trigger(
        lemmas, view.lexicon, _given(view, sentence, lemmas)
    )


def _given(view: View, sentence: Sentence, lemmas: frozenset[str]) -> frozenset[str]:
    """What of `weapon`, `person`, `people` and `side` a sentence tells of."""
    weapons = view.values(sentence.span, WeaponValue) or lemmas & noun_list("weapon")
    people = view.values(sentence.span, PersonValue)
    sides = view.values(sentence.span, ActorValue) or is_of_sides(lemmas, view.lexicon)
    counted = bool(people) or bool(view.values(sentence.span, CountValue))
    told = {"weapon": weapons, "person": people, "people": counted, "side": sides}
    return frozenset(name for name, found in told.items() if found)
