"""The small word classes that the recognition of actors rests on, read from the lexicon once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from armada_cli.annotate.matching import Names, fold, spellings
from armada_cli.lexicon import Entry, Lexicon


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun for people or a force. `side` as in table `member_nouns`, `service` the branch of a state's forces."""

    lemma: str
    side: str
    service: str | None
    people: bool
    leader: bool
    bare: bool


@dataclass(frozen=True)
class ActorWords:
    """Word classes by name, and the nouns for members and forces."""

    classes: Mapping[str, frozenset[str]]
    members: Names[Noun]
    forces: Names[Noun]
    bare: Names[Noun]
    fighters: Names[Noun]
    phrases: Mapping[str, Names[str]]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.classes[name]


def _member(entry: Entry) -> Noun:
    return Noun(
        entry["noun"], entry["side"], entry.get("service"), True, entry.get("leader", False), entry.get("bare", False)
    )


def _forms(entry: Entry) -> set[str]:
    return {entry["noun"], entry.get("plural", entry["noun"])}


def _force(entry: Entry, lemmas: Mapping[str, str]) -> Noun:
    last = entry["noun"].split()[-1]
    return Noun(
        lemmas.get(last, last), "state", entry["service"], entry.get("people", False), False, entry.get("bare", False)
    )


def _class(words: Iterable[str], spelled: Mapping[str, str]) -> frozenset[str]:
    """The words as they are written, and as names are keyed."""
    folded = frozenset(map(fold, words))
    return folded | {spelled.get(word, word) for word in folded}


@lru_cache(maxsize=8)
def actor_words(lexicon: Lexicon) -> ActorWords:
    """The word classes of a lexicon."""
    spelled = spellings(lexicon)
    members, forces = lexicon.entries("member_nouns"), lexicon.entries("force_nouns")
    people = [(form, _member(entry)) for entry in members for form in _forms(entry)]
    lemmas = {form: entry["noun"] for entry in members for form in _forms(entry)}
    listed = {entry["class"]: entry["words"] for entry in lexicon.entries("actor_words")}
    collective = [(entry["noun"], _force(entry, lemmas)) for entry in forces]
    armed = {*listed["armed_nouns"], "fighter"}
    return ActorWords(
        {name: _class(words, spelled) for name, words in listed.items()},
        Names(people, spelled),
        Names(collective, spelled),
        Names([(noun, value) for noun, value in [*collective, *people] if value.bare], spelled),
        Names([(noun, value) for noun, value in people if value.lemma in armed or value.side == "state"], spelled),
        {name: Names([(word, word) for word in words], spelled) for name, words in listed.items()},
    )
