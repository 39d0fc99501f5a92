"""Those who fall with the victims of a verb, told behind a clause that says how: "died when a mine went off, ..."."""

from __future__ import annotations

from armada_cli.extract.frames.frame import Frame
from armada_cli.records import Clause, Sentence

_HOW = frozenset({"when", "as", "after"})
_ALONG = frozenset({"along with", "together with", "as well as"})


def fallen_with(sentence: Sentence, frame: Frame, clause: Clause) -> list[tuple[str, int]]:
    """The groups, each after its preposition: "was killed when jets bombed a farm, along with three of his aides"."""
    if frame.trigger.sense.effect != "killed" or not frame.victims:
        return []
    below = [c for c in sentence.clauses if c.kind == "adverbial" and _hangs_on(sentence, c, clause)]
    beside = [(prep, group) for how in below if how.marker in _HOW for prep, group in how.preps if prep in _ALONG]
    return [(prep, group) for prep, group in beside if _is_set_off(sentence, group, prep)]


def _hangs_on(sentence: Sentence, clause: Clause, other: Clause) -> bool:
    """Whether a clause hangs on another."""
    return clause.governor is not None and sentence.clauses[clause.governor] is other


def _is_set_off(sentence: Sentence, group: int, prep: str) -> bool:
    """Whether a comma stands before the preposition of a group."""
    before = sentence.groups[group].first - len(prep.split()) - 1
    return before >= 0 and sentence.tokens[before].text == ","
