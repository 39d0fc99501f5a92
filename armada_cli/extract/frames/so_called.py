"""What a verb has behind another word: "in what police call a gunfight", "sustained injuries in a raid"."""

from __future__ import annotations

from armada_cli.extract.frames.frame import Frame
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Clause, Sentence

_NAMING = WordClass("calling_it")


def hanging_on(sentence: Sentence, frame: Frame, clause: Clause) -> list[tuple[str, int]]:
    """What hangs on a clause otherwise than by its own prepositions, with the preposition."""
    return [*_after_noun_of_verb(sentence, frame, clause), *_called_so(sentence, clause)]


def _after_noun_of_verb(sentence: Sentence, frame: Frame, clause: Clause) -> list[tuple[str, int]]:
    """What hangs on a noun that is said with the verb as one: "sustained injuries in a raid"."""
    said = [g for g in clause.objects if sentence.groups[g].lemma in frame.trigger.word.split()]
    hanging = ((sentence.groups[g].prep or "", g) for g in attached_to(sentence, said))
    return [(prep, group) for prep, group in hanging if prep != "of"]


def _called_so(sentence: Sentence, clause: Clause) -> list[tuple[str, int]]:
    """What hangs on a clause by a preposition and "what ... call": the preposition, and the noun of what it is."""
    naming = [c for c in sentence.clauses if is_naming(sentence, c) and c.governor is not None]
    naming = [c for c in naming if sentence.clauses[c.governor or 0].verb == clause.verb]
    told = ((_preposition(sentence, c), sentence.verbs[c.verb or 0].last, c) for c in naming)
    return [(prep, group) for prep, last, c in told if prep for group in _behind(sentence, c, last)]


def is_naming(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause only says what others call a thing: "what the army described as a clash"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    return verb is not None and clause.marker == "what" and verb.lemma in _NAMING and not verb.negated


def _preposition(sentence: Sentence, clause: Clause) -> str:
    """The preposition right before "what", as that of "in what police call"; "" where there is none."""
    starts = (i for i, token in enumerate(sentence.tokens) if token.span.start >= clause.span.start)
    first = next(starts, 0)
    before = sentence.tokens[first - 2 : first] if first > 1 else sentence.tokens[:first]
    return next((token.text.lower() for token in reversed(before) if token.tag == "IN"), "")


def _behind(sentence: Sentence, clause: Clause, last: int) -> list[int]:
    """The first noun group behind the verb of naming, which is what it is called."""
    after = (i for i, group in enumerate(sentence.groups) if group.first > last and clause.span.covers(group.span))
    return [*after][:1]
