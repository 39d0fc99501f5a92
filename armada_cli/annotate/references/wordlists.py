"""The words that refer back, as patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from armada_cli.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Anaphora:
    """Patterns for "the (armed) group", "the rebels", "the (slain) commander"; group 1 is the noun.

    `unnamed` finds fighters told of without a name, `female` holds roles of women, `leader` nouns for any leader;
    `armies` gives the state whose army stands in a land that has none.
    """

    group: re.Pattern[str]
    members: re.Pattern[str]
    person: re.Pattern[str]
    unnamed: re.Pattern[str]
    female: frozenset[str]
    leader: frozenset[str]
    armies: dict[str, str]


@lru_cache(maxsize=8)
def anaphora(lexicon: Lexicon) -> Anaphora:
    """The patterns of a lexicon; built once for each."""
    entries = lexicon.entries("anaphora")
    words = {entry["kind"]: entry["words"] for entry in entries}
    adjectives = _any(words["adjective"])
    return Anaphora(
        group=_definite(adjectives, words["group"], "The|the|This|this|That|that"),
        members=_definite(adjectives, words["members"], "The|the|These|these"),
        person=_definite(_any(words["person_adjective"]), words["person"], "The|the"),
        unnamed=re.compile(
            r"\b(?:unknown|unidentified|suspected|armed|masked|[Ss]ome|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Dd]ozens of"
            rf"|[Aa] (?:group|band) of) (?:\w+ )?(?:{_any(words['unnamed'])})\b|\b[Gg]unmen\b"
        ),
        female=frozenset(words["female"]),
        leader=frozenset(words["leader"]),
        armies={entry["place"]: entry["state"] for entry in entries if entry["kind"] == "army_of"},
    )


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _definite(adjectives: str, nouns: list[str], determiners: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{determiners}) (?:(?:{adjectives}) ){{0,3}}({_any(nouns)})\b(?![-’'][^\Ws]|\w)")
