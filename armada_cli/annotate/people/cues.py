"""What stands beside a name, made ready for look-ups: speech, death, place, ends of surnames, alias formulas."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from armada_cli.lexicon import Lexicon
from armada_cli.values import cached_property, frozen

_QUOTE = "[“\"‘'«]?"


@frozen(slots=False, eq=False)
class Cues:
    """Word sets and patterns; see name_cues.toml. The patterns of aliases are compiled where a text needs them."""

    words: Mapping[str, Sequence[str]]
    speech: frozenset[str]
    death: frozenset[str]
    act_on: frozenset[str]
    killed: frozenset[str]
    naming: frozenset[str]
    place_before: frozenset[str]
    named_place: frozenset[str]
    place_after: frozenset[str]
    lying: frozenset[str]
    of_person: frozenset[str]
    surname_endings: tuple[str, ...]
    alias_signs: tuple[str, ...]

    def makes_alias(self, gap: str) -> bool:
        """Whether the words between two names make the second another name of the first."""
        low = gap.lower()
        if not any(sign in low for sign in self.alias_signs):
            return False
        return self.alias.match(gap) is not None and self.alias_break.search(gap) is None

    @cached_property
    def alias(self) -> re.Pattern[str]:
        """Words between a name and another name of the same person, as a whole."""
        formula, fillers = "|".join(self.words["alias"]), "|".join(self.words["alias_filler"])
        return re.compile(
            rf"^[”\"’'»]?[^;!?]{{0,70}}?\b(?:{formula})(?: (?:{fillers})){{0,6}}[\s,:(]{{0,3}}{_QUOTE}$", re.I
        )

    @cached_property
    def alias_before(self) -> re.Pattern[str]:
        """Words before an alias that stands before the name."""
        formula, fillers = "|".join(self.words["alias"]), "|".join(self.words["alias_filler"])
        return re.compile(rf"\b(?:{formula})(?: (?:{fillers})){{0,4}},? {_QUOTE}$", re.I)

    @cached_property
    def naming_of(self) -> re.Pattern[str]:
        """Words that name somebody told of by a noun: "identified the slain man on Tuesday as", "a man known as"."""
        people = "|".join(self.words["named_person"])
        whom = rf"(?:the|an?|one of|its|their|him|her|them) (?:[\w'’-]+ ){{0,4}}?(?:{people})"
        when = r"(?:(?:who|killed|slain|on|in|late|early) ){0,2}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?"
        called = r"(?:(?:known|referred to|identified)(?: only| simply| locally)? as|named|called|nicknamed|dubbed)"
        return re.compile(rf"\b(?:(?:identif|nam)(?:ied|ies|ed|es|ying|ing) {whom} {when}as|{whom} {called}) $")

    @cached_property
    def alias_break(self) -> re.Pattern[str]:
        """Words between two names that tell of a second person."""
        broken = "|".join(self.words["alias_break"])
        return re.compile(rf"\b(?:{broken}|and (?:his|her|the|another|two|three|five))\b")


@lru_cache(maxsize=8)
def cues(lexicon: Lexicon) -> Cues:
    """The cues of a lexicon; built once for each."""
    words: dict[str, list[str]] = {entry["kind"]: entry["words"] for entry in lexicon.entries("name_cues")}
    kinds = (
        "speech",
        "death",
        "act_on",
        "killed",
        "naming",
        "place_before",
        "named_place",
        "place_after",
        "lying",
        "of_person",
    )
    sets = {kind: frozenset(words[kind]) for kind in kinds}
    return Cues(words, **sets, surname_endings=tuple(words["surname_ending"]), alias_signs=tuple(words["alias_sign"]))
