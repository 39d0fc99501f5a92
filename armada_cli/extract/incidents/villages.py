"""The villages that no gazetteer has and that the article calls so: "Bor, a farming village", "the hamlet of Bor"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from armada_cli.extract.ground.kept import Kept
from armada_cli.extract.ground.scene import Where
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents.unknown import named_as_place
from armada_cli.records import Mention, PlaceValue, Sentence, Span

_KINDS = WordClass("village_noun")
_FOUND: Kept[str, list[Where]] = Kept()  # all under one key


def villages(view: View) -> list[Where]:
    """Every mention of such a village, in the order of the text."""
    found = _FOUND.of(view)
    if "" not in found:
        found[""] = list(_mentions(view))
    return found[""]


def _mentions(view: View) -> Iterator[Where]:
    told = (s for i, s in enumerate(view.sentences) if not _KINDS.isdisjoint(view.lemmas(i)))
    names = {where.value.name for sentence in told for where in _called(view, sentence)}
    if not names:
        return
    for match in re.finditer(rf"\b(?:{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})\b", view.text):
        span = Span(*match.span())
        if not view.touching(span):
            value = PlaceValue(match.group(), "town")
            yield Where(Mention(span, "place", match.group(), value), value)


def _called(view: View, sentence: Sentence) -> Iterator[Where]:
    """The unknown names of a sentence that are said to be a village's."""
    for index, noun in enumerate(sentence.groups):
        whole = sentence.groups[noun.attached_to] if noun.prep == "of" and noun.attached_to is not None else None
        called = whole is not None and whole.lemma in _KINDS
        called = called or any(g.appositive_of == index and g.lemma in _KINDS for g in sentence.groups)
        if called and sentence.tokens[noun.head].tag == "NNP" and not view.touching(noun.span):
            yield named_as_place(view, sentence, index)
