"""Words that nobody came to harm, and of whom they are said: "no casualties", "no casualties among the troops"."""

from __future__ import annotations

from collections.abc import Iterator

from armada_cli.extract.casualties.counted import Toll, is_of_nation
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import Nature, nature_of, side_of
from armada_cli.extract.ground.positions import group_at
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import CountValue, Mention, Sentence, Span

_WITHHOLDING = WordClass("withholding_verb")


def nobody_hurt(sentence: Sentence, mention: Mention, value: CountValue) -> Iterator[tuple[str, Toll]]:
    """The dead and the hurt of "no casualties", the dead of "no civilian casualties"."""
    if value.head == "casualty" and value.max == 0 and not _is_withheld(sentence, mention.span):
        civilian = "civilian" in mention.text.lower()
        yield "killed", Toll(0, 0, mention.span, civilian=civilian)
        if not civilian:
            yield "wounded", Toll(0, 0, mention.span)


def _is_withheld(sentence: Sentence, span: Span) -> bool:
    """Whether a party only keeps the number to itself: "the army gave no casualties"."""
    group = group_at(sentence, span)
    telling = (sentence.verbs[c.verb] for c in sentence.clauses if group in c.objects and c.verb is not None)
    return any(verb.lemma in _WITHHOLDING and verb.voice == "active" for verb in telling)


def is_of_few(view: View, sentence: Sentence, mention: Mention) -> bool:
    """Whether nobody is meant of those alone whom the words pick out: "no casualties among the troops"."""
    if is_of_nation(mention.text) or _is_picked_out(sentence, mention.span):
        return True
    group = group_at(sentence, mention.span)
    clauses = [c for c in sentence.clauses if group in (*c.subject, *c.objects)]
    if any(side_of(view, sentence, g) is False for c in clauses if group in c.objects for g in c.subject):
        return True  # "the rebels suffered no casualties"
    told = [prep for c in clauses for prep in c.preps]
    sides = [g for prep, g in told if prep in ("among", "on")] + attached_to(sentence, [group], "among", "on")
    return any(sentence.groups[g].lemma == "side" or nature_of(view, sentence, g) in Nature.people() for g in sides)


def _is_picked_out(sentence: Sentence, span: Span) -> bool:
    """Whether a clause says of which people more is told: "no commander killed this year has ranked higher"."""
    group = group_at(sentence, span)
    return any(c.kind in ("reduced", "relative") and c.antecedent == group for c in sentence.clauses)
