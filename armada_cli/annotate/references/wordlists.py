"""The words that refer back, and where they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from armada_cli.annotate.matching import Words, spellings
from armada_cli.annotate.nations import states
from armada_cli.lexicon import Lexicon
from armada_cli.lexicon.patterns import alternatives
from armada_cli.records import Span
from armada_cli.values import cached_property, frozen

_MOST = 3  # adjectives before a noun
_LONGEST = 20  # characters; no adjective is longer
_GOES_ON = re.compile(r"\w|[-’'][^\Ws]")


class Definite:
    """Nouns behind a determiner, with at most three adjectives between: "the (armed) group"."""

    def __init__(
        self, determiners: Iterable[str], adjectives: Iterable[str], nouns: Iterable[str], spelled: Mapping[str, str]
    ) -> None:
        self._determiners, self._adjectives = tuple(determiners), frozenset(adjectives)
        self._nouns: dict[str, list[str]] = {}
        for noun in nouns:
            first = re.split("[- ]", noun)[0].lower()
            self._nouns.setdefault(spelled.get(first, first), []).append(noun)

    def find(self, words: Words) -> list[tuple[Span, str]]:
        """Each such phrase of a text with its noun, in order; of two nouns behind one determiner the last."""
        found: dict[int, tuple[Span, str]] = {}
        places = sorted((index, key) for key in self._nouns.keys() & words.places.keys() for index in words.places[key])
        for index, key in places:
            start = words.starts[index]
            noun = next((noun for noun in self._nouns[key] if _stands(noun, words.text, start)), None)
            begin = self._begin(words.text, start) if noun else None
            if noun and begin is not None:
                found[begin] = Span(begin, start + len(noun)), noun
        return list(found.values())

    def _begin(self, text: str, start: int) -> int | None:
        """Where the determiner stands before a noun."""
        for _ in range(_MOST + 1):
            start -= 1
            if text[start : start + 1] != " ":
                return None
            word = text[max(0, start - _LONGEST) : start].rpartition(" ")[2]
            if word not in self._adjectives:
                break
            start -= len(word)
        for determiner in self._determiners:
            before = word[: -len(determiner)][-1:]
            if word.endswith(determiner) and not (before.isalnum() or before == "_"):
                return start - len(determiner)
        return None


def _stands(noun: str, text: str, start: int) -> bool:
    return text.startswith(noun, start) and _GOES_ON.match(text, start + len(noun)) is None


@frozen(slots=False)
class Anaphora:
    """Finders of "the (armed) group", "the rebels", "the (slain) commander".

    `raiders` are fighters told of without a name, `nameless` says so of them, `female` holds roles of women, `leader`
    nouns for any leader; `following` and `taking` are verbs of who comes after whom, `vacated` what the latter take,
    `rising` verbs of who comes to an office, `ruling` of who holds one, `dying` words for the end of the one before,
    `dead` nouns of `person` for whoever was killed, `his_people` those whom a leader has under him,
    `own_body` nouns for the group told of or for one part of it;
    `bare_forces` are soldiers told of without their state, `answering` what they do to answer others,
    `corps` names that with a capital mean those of one state, `corps_of`;
    `armies` gives the state whose army stands in a land that has none, `adjectives` that of each
    state ("Afghan").
    """

    group: Definite
    members: Definite
    person: Definite
    raiders: tuple[str, ...]
    nameless: tuple[str, ...]
    female: frozenset[str]
    female_title: frozenset[str]
    leader: frozenset[str]
    following: frozenset[str]
    taking: frozenset[str]
    vacated: frozenset[str]
    rising: frozenset[str]
    ruling: frozenset[str]
    dying: frozenset[str]
    dead: frozenset[str]
    his_people: frozenset[str]
    own_body: frozenset[str]
    bare_forces: frozenset[str]
    answering: frozenset[str]
    corps: frozenset[str]
    corps_of: str
    armies: dict[str, str]
    adjectives: dict[str, str]

    @cached_property
    def unnamed(self) -> re.Pattern[str]:
        """Fighters told of without a name: "unidentified raiders"."""
        return re.compile(
            rf"\b(?:{alternatives(self.nameless)}|[Ss]ome|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Dd]ozens of"
            rf"|[Aa] (?:group|band) of) (?:\w+ )?(?:{alternatives(self.raiders)})\b|\b[Gg]unmen\b"
        )

    @cached_property
    def his_men(self) -> re.Pattern[str]:
        """What after a name in the genitive, or after "his", speaks of those under a leader: "'s fighters"."""
        return re.compile(rf"(?:['’]s?)? (?:\w+ )?(?:{alternatives(self.his_people)})\b")

    @cached_property
    def men_of_his(self) -> re.Pattern[str]:
        """What before a name speaks of those under a leader: "fighters loyal to"."""
        men = alternatives(self.his_people)
        return re.compile(rf"\b(?:(?:{men})(?: \w+)? (?:of|to|under)|answer(?:s|ed|ing)? to|under the command of) $")


@lru_cache(maxsize=8)
def anaphora(lexicon: Lexicon) -> Anaphora:
    """The finders of a lexicon; built once for each."""
    entries, spelled = lexicon.entries("anaphora"), spellings(lexicon)
    words = {entry["kind"]: entry["words"] for entry in entries}
    return Anaphora(
        group=Definite(("The", "the", "This", "this", "That", "that"), words["adjective"], words["group"], spelled),
        members=Definite(("The", "the", "These", "these"), words["adjective"], words["members"], spelled),
        person=Definite(("The", "the"), words["person_adjective"], words["person"], spelled),
        raiders=tuple(words["unnamed"]),
        nameless=tuple(words["unnamed_adjective"]),
        female=frozenset(words["female"]),
        female_title=frozenset(words["female_title"]),
        leader=frozenset(words["leader"]),
        following=frozenset(words["following"]),
        taking=frozenset(words["taking"]),
        vacated=frozenset(words["vacated"]),
        rising=frozenset(words["rising"]),
        ruling=frozenset(words["ruling"]),
        dying=frozenset(words["dying"]),
        dead=frozenset(words["dead"]),
        his_people=frozenset(words["his_people"]),
        own_body=frozenset(words["own_body"]),
        bare_forces=frozenset(words["bare_forces"]),
        answering=frozenset(words["answering"]),
        corps=frozenset(words["corps"]),
        corps_of=next(entry["state"] for entry in entries if entry["kind"] == "corps"),
        armies={entry["place"]: entry["state"] for entry in entries if entry["kind"] == "army_of"},
        adjectives={entry["code"]: entry["adjectives"][0] for entry in states(lexicon)},
    )
