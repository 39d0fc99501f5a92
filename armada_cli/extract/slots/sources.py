"""Who says so: whether a source is more than people of the place, reports and rumours."""

from __future__ import annotations

from armada_cli.extract.claims.claimants import words_of
from armada_cli.extract.frames import members
from armada_cli.extract.ground.view import View
from armada_cli.records import ActorValue, PersonValue, Sentence


def has_standing(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a source is more than people of the place, reports and rumours: an office, a force, somebody by name."""
    return any(_has_standing(view, sentence, one) for one in members(sentence, group))


def _has_standing(view: View, sentence: Sentence, group: int) -> bool:
    noun = sentence.groups[group]
    words = {token.lemma for token in sentence.tokens[noun.first : noun.head]}
    if noun.lemma not in words_of("lay") and words.isdisjoint(words_of("press")):
        return True
    named = [i for i, g in enumerate(sentence.groups) if g.appositive_of == group]
    if any(view.at_head(sentence, sentence.groups[i], PersonValue) for i in (group, *named)):
        return True
    owned = any(value.state for _, value in view.values(noun.span, ActorValue))  # "rebel sources" are anybody
    return bool(words & words_of("official")) or owned
