"""Men told of by name as those who attacked, whom forces bring down further on: "officers shot X dead"."""

from __future__ import annotations

from collections.abc import Iterator

from armada_cli.extract.frames import Frame, find_frames
from armada_cli.extract.ground.leading import is_leader
from armada_cli.extract.ground.nature import side_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import DateValue, Mention, PersonValue, Sentence, Span

_ATTACKERS = WordClass("attacker")
_DEEDS = frozenset({"shoot", "stab", "assault", "ram", "explode", "kill", "wound", "attack"})  # acts of an attacker
_REACH = 6  # sentences back in which he may have been told to attack
_NAMING = 30  # characters between a noun and the name that goes with it: ", a student named", "identified as"


def has_attacked_before(view: View, frame: Frame, group: int) -> bool:
    """Whether a man whom a frame hits by name, on no day of its own, was told shortly before to have attacked.

    A leader of an armed group has more than one fight.
    """
    found = view.at_head(view.sentences[frame.sentence], view.sentences[frame.sentence].groups[group], PersonValue)
    if found is None or found[1].group or is_leader(view, found[1]):
        return False
    if any(view.values(view.sentences[frame.sentence].groups[g].span, DateValue) for g in frame.scene):
        return False
    first = max(0, frame.sentence - _REACH)
    return any(_attacks(view, index, found[1].key) for index in range(first, frame.sentence))


def _attacks(view: View, index: int, key: str) -> bool:
    """Whether a sentence tells of a man's deed, or calls him an attacker."""
    sentence = view.sentences[index]
    named = [mention for mention, person in view.values(sentence.span, PersonValue) if person.key == key]
    if not named or sentence.part == "title":
        return False
    doing = {group for frame in find_frames(view, index) for group in _doers(view, sentence, frame)}
    called = {i for i, noun in enumerate(sentence.groups) if noun.lemma in _ATTACKERS}
    return any(_goes_by(sentence.groups[group].span, mention) for group in doing | called for mention in named)


def _doers(view: View, sentence: Sentence, frame: Frame) -> Iterator[int]:
    """Those of no state who do harm in a frame."""
    if frame.trigger.sense.act in _DEEDS:
        yield from (group for group in frame.agents if side_of(view, sentence, group) is not True)


def _goes_by(noun: Span, name: Mention) -> bool:
    """Whether a name stands in a noun group or right behind it."""
    return noun.start <= name.span.start <= noun.end + _NAMING
