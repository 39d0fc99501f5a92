"""What was hit, by kind and owner, and whether two tellings can have hit the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from armada_cli.annotate.places.words import nation_words
from armada_cli.extract.frames import GOES_OFF, ON_PEOPLE, Frame
from armada_cli.extract.ground.view import View
from armada_cli.lexicon import Lexicon
from armada_cli.records import Sentence
from armada_cli.values import frozen

_WRECKS = frozenset({"destroy", "burn", "wound"})  # what an attack did beside what it was aimed at


@frozen(slots=False)
class Hit:
    """A thing that was hit: its kind ("bank", "bridge"), and the country whose it is where the words say so."""

    kind: str
    country: str | None


def hits(view: View, sentence: Sentence, frames: Iterable[Frame]) -> Iterator[Hit]:
    """The things that frames aim at, those whose nouns tell their kind."""
    for frame in frames:
        if frame.trigger.sense.act not in _WRECKS:
            for group in _aimed_at(frame):
                kind = _kind(view, sentence, group)
                if kind:
                    yield Hit(kind, _country(view, sentence, group))


def all_differ(some: Iterable[Hit], others: Iterable[Hit]) -> bool:
    """Whether none of some things can be one of the others, and both are told."""
    pairs = [(a, b) for a in some for b in others]
    return bool(pairs) and all(_differ(a, b) for a, b in pairs)


def _aimed_at(frame: Frame) -> tuple[int, ...]:
    """Its targets and those it takes or kills; what a bomb went off beside, unless words say more."""
    act = frame.trigger.sense.act
    people = frame.victims if act in ON_PEOPLE else ()
    return (*frame.targets, *people) or (frame.beside if act in GOES_OFF else ())


def _differ(a: Hit, b: Hit) -> bool:
    return a.kind != b.kind or bool(a.country and b.country and a.country != b.country)


def _kind(view: View, sentence: Sentence, group: int) -> str | None:
    """The kind of what a noun group names: by its last two words, else by the last."""
    noun = sentence.groups[group]
    before = sentence.tokens[noun.head - 1].lemma.casefold() if noun.head > noun.first else ""
    kinds = _kinds(view.lexicon)
    return kinds.get(f"{before} {noun.lemma}") or kinds.get(noun.lemma)


def _country(view: View, sentence: Sentence, group: int) -> str | None:
    """The country whose people or adjective stands inside a noun group: "the Peruvian consulate"."""
    noun = sentence.groups[group]
    words = [token.text.casefold() for token in sentence.tokens[noun.first : noun.head]]
    nations = nation_words(view.lexicon)
    names = [*map(" ".join, pairwise(words)), *words]
    return next((nations[name] for name in names if name in nations), None)


@lru_cache(maxsize=8)
def _kinds(lexicon: Lexicon) -> dict[str, str]:
    return {word: entry["kind"] for entry in lexicon.entries("target_kinds") for word in entry["words"]}
