"""What stands beside a name, made ready for look-ups: speech, death, place, ends of surnames, alias formulas."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from armada_cli.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Cues:
    """Word sets and patterns; see name_cues.toml."""

    speech: frozenset[str]
    death: frozenset[str]
    act_on: frozenset[str]
    killed: frozenset[str]
    place_before: frozenset[str]
    named_place: frozenset[str]
    place_after: frozenset[str]
    of_person: frozenset[str]
    surname: re.Pattern[str]
    alias: re.Pattern[str]
    alias_before: re.Pattern[str]
    alias_break: re.Pattern[str]


@lru_cache(maxsize=8)
def cues(lexicon: Lexicon) -> Cues:
    """The cues of a lexicon; built once for each."""
    words: dict[str, list[str]] = {entry["kind"]: entry["words"] for entry in lexicon.entries("name_cues")}
    formula, fillers = "|".join(words["alias"]), "|".join(words["alias_filler"])
    quote = "[“\"‘'«]?"
    return Cues(
        speech=frozenset(words["speech"]),
        death=frozenset(words["death"]),
        act_on=frozenset(words["act_on"]),
        killed=frozenset(words["killed"]),
        place_before=frozenset(words["place_before"]),
        named_place=frozenset(words["named_place"]),
        place_after=frozenset(words["place_after"]),
        of_person=frozenset(words["of_person"]),
        surname=re.compile(f"(?:{'|'.join(words['surname_ending'])})$"),
        alias=re.compile(
            rf"^[”\"’'»]?[^;!?]{{0,70}}?\b(?:{formula})(?: (?:{fillers})){{0,6}}[\s,:(]{{0,3}}{quote}$", re.I
        ),
        alias_before=re.compile(rf"\b(?:{formula})(?: (?:{fillers})){{0,4}},? {quote}$", re.I),
        alias_break=re.compile(rf"\b(?:{'|'.join(words['alias_break'])}|and (?:his|her|the|another|two|three|five))\b"),
    )
