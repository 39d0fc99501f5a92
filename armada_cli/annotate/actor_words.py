"""The small word classes that the recognition of actors rests on, read from the lexicon once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from armada_cli.annotate.matching import Names, by_first, fold, spellings
from armada_cli.lexicon import Entry, Lexicon
from armada_cli.lexicon.lookups import lookup
from armada_cli.values import frozen


class Noun(NamedTuple):
    """A noun for people or a force. `side` as in table `member_nouns`, `service` the branch of a state's forces."""

    lemma: str
    side: str
    service: str | None
    people: bool
    leader: bool
    bare: bool


@frozen
class ActorWords:
    """Word classes by name, the nouns for members and forces, and the classes that hold phrases."""

    classes: Mapping[str, frozenset[str]]
    members: Names[Noun]
    forces: Names[Noun]
    bare: Names[Noun]
    fighters: Names[Noun]
    rebels: Names[Noun]
    group_nouns: Names[None]
    strike_words: Names[None]
    abroad_strike_words: Names[None]
    force_deeds: Names[None]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.classes[name]


def _member(entry: Entry) -> Noun:
    return Noun(
        entry["noun"], entry["side"], entry.get("service"), True, entry.get("leader", False), entry.get("bare", False)
    )


def _forms(entry: Entry) -> Iterable[str]:
    return dict.fromkeys([entry["noun"], entry.get("plural", entry["noun"])])


def _force(entry: Entry, lemmas: Mapping[str, str]) -> Noun:
    last = entry["noun"].split()[-1]
    return Noun(
        lemmas.get(last, last), "state", entry["service"], entry.get("people", False), False, entry.get("bare", False)
    )


def _class(words: Iterable[str], spelled: Mapping[str, str]) -> list[str]:
    """The words as they are written, and as names are keyed."""
    folded = list(map(fold, words))
    return list(dict.fromkeys([*folded, *(spelled.get(word, word) for word in folded)]))


_PHRASES = ("group_nouns", "strike_words", "abroad_strike_words", "force_deeds")


@lookup("member_nouns", "force_nouns", "actor_words", "spellings")
def actor_nouns(lexicon: Lexicon) -> dict[str, Any]:
    """What `ActorWords` is made of: the word classes, and the names of each kind with the fields of their nouns."""
    spelled = spellings(lexicon)
    members, forces = lexicon.entries("member_nouns"), lexicon.entries("force_nouns")
    people = [(form, _member(entry)) for entry in members for form in _forms(entry)]
    lemmas = {form: entry["noun"] for entry in members for form in _forms(entry)}
    listed = {entry["class"]: entry["words"] for entry in lexicon.entries("actor_words")}
    collective = [(entry["noun"], _force(entry, lemmas)) for entry in forces]
    armed = {*listed["armed_nouns"], "fighter"}
    nouns = {
        "members": people,
        "forces": collective,
        "bare": [(noun, value) for noun, value in [*collective, *people] if value.bare],
        "rebels": [(noun, value) for noun, value in people if value.lemma in listed["rebel_nouns"]],
        "fighters": [(noun, value) for noun, value in people if value.lemma in armed or value.side == "state"],
    }
    return {
        "classes": {name: _class(words, spelled) for name, words in listed.items()},
        "nouns": {kind: by_first([(n, tuple(v)) for n, v in pairs], spelled) for kind, pairs in nouns.items()},
        "phrases": {kind: by_first([(word, None) for word in listed[kind]], spelled) for kind in _PHRASES},
    }


@lru_cache(maxsize=8)
def actor_words(lexicon: Lexicon) -> ActorWords:
    """The word classes of a lexicon."""
    made, spelled = actor_nouns(lexicon), spellings(lexicon)
    nouns: dict[str, Names[Any]] = {
        kind: Names(rows, spelled, lambda _, fields: Noun(*fields)) for kind, rows in made["nouns"].items()
    }
    phrases: dict[str, Names[Any]] = {
        kind: Names(rows, spelled, lambda _, none: none) for kind, rows in made["phrases"].items()
    }
    return ActorWords({name: frozenset(words) for name, words in made["classes"].items()}, **nouns, **phrases)
