"""The dead and the wounded that a sentence counts: those of its verbs, and those that stand beside "dead" or "toll"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from armada_cli.extract.casualties import Toll, toll_of, total
from armada_cli.extract.frames import Frame
from armada_cli.extract.view import View
from armada_cli.records import CountValue, Sentence, Span, Token

_DEAD = frozenset({"dead", "killed", "fatality", "death", "kill", "corpse", "lifeless"})
_HURT = frozenset({"wounded", "injured", "hurt", "wound", "injure", "injury", "casualty"})
_TOLL_WORDS = frozenset({"toll", "number", "count", "figure"})
_AFTER, _BEFORE = 3, 8


def tolls_of(view: View, sentence: Sentence, frames: Sequence[Frame]) -> tuple[list[Toll], list[Toll]]:
    """(killed, wounded) that the frames and the words around their counts give, in order."""
    killed: list[Toll] = []
    wounded: list[Toll] = []
    for frame in frames:
        effect = frame.trigger.sense.effect
        if effect in ("killed", "wounded"):
            toll = total([toll_of(view, sentence, group) for group in _whole(sentence, frame.victims)])
            if toll is not None:
                (killed if effect == "killed" else wounded).append(toll)
    return killed, wounded


def _whole(sentence: Sentence, groups: tuple[int, ...]) -> list[int]:
    """The victims with their coordinated members, without those that only rename another."""
    found = dict.fromkeys(member for g in groups for member in (g, *sentence.groups[g].conjuncts))
    return [g for g in found if sentence.groups[g].appositive_of not in found]


def loose_tolls(view: View, sentence: Sentence, taken: Sequence[Span]) -> Iterator[tuple[str, Toll]]:
    """Counts that no verb has taken, beside a word that says "dead" or "hurt": (`killed` or `wounded`, toll)."""
    for mention, value in view.values(sentence.span, CountValue):
        if value.unit != "people" and value.head is not None and value.head not in _DEAD | _HURT:
            continue
        if value.relation == "part" or any(span.overlaps(mention.span) for span in taken):
            continue
        effect = _effect_beside(sentence, mention.span, value)
        if effect:
            civilian = value.head == "civilian"
            yield effect, Toll(value.min, value.max, mention.span, value.relation == "more", civilian)


def _effect_beside(sentence: Sentence, span: Span, value: CountValue) -> str | None:
    if value.head in _DEAD:
        return "killed"
    if value.head in _HURT:
        return "wounded"
    at = [i for i, token in enumerate(sentence.tokens) if token.span.overlaps(span)]
    if not at:
        return None
    after = sentence.tokens[at[-1] + 1 : at[-1] + 1 + _AFTER]
    found = _first_effect(after)
    if found:
        return found
    before = [token.lemma for token in sentence.tokens[max(0, at[0] - _BEFORE) : at[0]]]
    if _TOLL_WORDS & set(before) and {"death", "dead", "toll", "kill", "killed"} & set(before):
        return "killed"
    return None


def _first_effect(tokens: Sequence[Token]) -> str | None:
    for token in tokens:
        if token.text in ",;.:()" or token.lemma in ("and", "but"):
            return None
        word = token.lemma if token.lemma in _DEAD | _HURT else token.text.lower()
        if word in _DEAD:
            return "killed"
        if word in _HURT:
            return "wounded"
    return None
