"""The words that open a list of the dead: "among those killed", "the dead included", "the bodies of"."""

from __future__ import annotations

import re
from functools import cache

from armada_cli.annotate.nouns import counted_nouns
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.lexicon.patterns import alternatives

_FALLEN = WordClass("fallen")
_SLAIN = WordClass("slain")
_SAID_DEAD = WordClass("said_dead")
_SHOT_DEAD = WordClass("shot_dead")
_CORPSE = WordClass("corpse")
_COUNTED = WordClass("counted_before")
_HEADMAN = WordClass("headman")
_ABOARD = WordClass("aboard")
_IDENTIFIED = WordClass("identified")
_FOREMOST = WordClass("foremost")
_INCLUDING = WordClass("including")
_BOTH = WordClass("both_of_them")
_SUPPOSED = WordClass("supposed")
_FEW = "two|three|four|five|six|seven|eight|nine|ten"


@cache
def _those_who_died() -> str:
    """A pattern for "those killed", "those who died", "those who are thought to have died"."""
    thought = rf"(?:(?:are|were) )?(?:{alternatives(_SUPPOSED)}|known|confirmed)(?: to (?:have (?:been )?|be ))?"
    died = rf"{alternatives(_SAID_DEAD)}|died|perished|lost their lives"
    return rf"those (?:who )?(?:(?:were|had) |{thought} ?)?(?:{died})"


def is_supposed(opening: str) -> bool:
    """Whether words that open a list of the dead hedge who is dead: "those thought to have died"."""
    return not _SUPPOSED.isdisjoint(opening.lower().split())


@cache
def the_dead() -> re.Pattern[str]:
    """Words for the dead: "the slain rebels", "those who died", "militants killed", "nine dead"."""
    fallen, shot = alternatives(_FALLEN | _plurals()), alternatives(_SHOT_DEAD)
    return re.compile(
        rf"\b(?:the (?:(?:{_FEW}) )?(?:(?:{alternatives(_SLAIN)})(?: (?:{fallen})|(?= as\b))|slain|dead|deceased)"
        rf"|the (?:(?:{_FEW}) )?(?:{fallen}) (?:{shot})|{_those_who_died()}"
        r"|(?:the )?victims?|the (?:fatalities|casualties|fallen)"
        rf"|(?:people|{alternatives(_plurals())}) (?:were )?(?:{shot})"
        rf"|(?:{_FEW}|\d{{1,3}}) dead|the (?:{_FEW}) (?:{shot}))\b",
        re.IGNORECASE,
    )


@cache
def dead_words() -> frozenset[str]:
    """Words in small letters, one of which stands in all that `the_dead`, `dead_first`, `remains` and `slain` find."""
    told = " ".join(_SLAIN | _SAID_DEAD | _SHOT_DEAD | _CORPSE).split()
    return frozenset(
        {
            *told,
            "casualty",
            "dead",
            "deceased",
            "fallen",
            "die",
            "died",
            "fatalities",
            "fatality",
            "gone",
            "lives",
            "perished",
            "remains",
            "victim",
            "victims",
        }
    )


@cache
def dead_first() -> re.Pattern[str]:
    """A sentence turned round: "Also killed in the raid was ..."."""
    dead = alternatives(_SAID_DEAD)
    return re.compile(
        rf"(?:also |among those |confirmed |reported )?(?:{dead}|gone,? too)\b"
        r"(?=[^.;:]{0,60}(?:\b(?:was|were|is|are)\b|:))",
        re.IGNORECASE,
    )


@cache
def next_dead() -> re.Pattern[str]:
    """Words for one of a row of dead before the name: "the next to die was", "the latest casualty is"."""
    rank = "first|second|third|fourth|fifth|next|last|latest|other|only|main|biggest|best[- ]known|most \\w+"
    dead = alternatives(_SAID_DEAD)
    return re.compile(
        rf"\bthe (?:{rank}) (?:\w+ ){{0,3}}?(?:to (?:die|fall|go|be killed)|casualty|victim|fatality|{dead})"
        r"(?: \w+ (?:[\w-]+ ){0,5}?[\w-]+)?(?= (?:was|were|is)\b)",
        re.IGNORECASE,
    )


@cache
def remains() -> re.Pattern[str]:
    """Words for a dead body before the name: "the body of", "a corpse identified as"."""
    return re.compile(
        rf"\b(?:{alternatives(_CORPSE)}"
        r"|(?:(?<!\w )|(?<=\b(?:the|his|her) )|(?<=their ))remains)(?: of|[^.;]{0,100}\b(?:that of|identified as))\b",
        re.IGNORECASE,
    )


@cache
def slain() -> re.Pattern[str]:
    """A noun group that says of whom it names that he is dead: "the slain emir of the group", later "named as"."""
    owner = rf"\b(?:(?:the|its|their|his|her|our|{_FEW}) |[’']s? )"
    named = rf", | (?:is|was|has been) (?:later )?(?:{alternatives(_IDENTIFIED)})\b| as\b"
    return re.compile(
        rf"{owner}[“\"‘']?(?:{alternatives(_SLAIN)})[”\"’']? [^,.;:’']{{1,50}}?(?={named})", re.IGNORECASE
    )


@cache
def that_of() -> re.Pattern[str]:
    """Words that set a second death beside a first: "his death came a day after that of"."""
    return re.compile(
        r"\b(?:deaths?|killings?|assassinations?|murders?|loss|demise|eliminations?|removal)\b[^.;]{0,100}?"
        r" (?:after|before|by|with|follow(?:s|ed|ing)|preced(?:es|ed|ing)) that of\b(?! (?:hundreds|dozens|scores|\d))",
        re.IGNORECASE,
    )


@cache
def they() -> re.Pattern[str]:
    """What opens a clause about the dead of the sentence before: "The two were", "One of the rebels was"."""
    some = f"two|three|four|{alternatives(_plurals())}"
    one = f"(?: (?:dead )?(?:{alternatives(_FALLEN)}|one|victim))?"
    return re.compile(
        rf"(?:(?:they|these|those|the (?:{_FEW}|\d{{1,3}}|{alternatives(_COUNTED)}))"
        r"(?= (?:are|were|include[ds]?|ha(?:ve|d) been)\b)"
        rf"|among the (?:{_FEW}|\d{{1,3}})(?= (?:was|were|is)\b)|the(?:ir)? (?:toll|number)(?= include[ds]?\b)"
        rf"|(?:one|another)(?= (?:was|is|as)\b)|their (?:{alternatives(_HEADMAN)})(?= was\b)"
        rf"|the (?:{alternatives(_ABOARD)})(?= was\b|,)"
        r"|the (?:most \w+|best[- ]known|highest[- ]ranking)(?: (?:of|among) them)?(?= was\b)"
        rf"|at the wheel(?= was\b)|(?:one|two|three|another|both|some) of (?:them|the (?:{some}))"
        r"(?= (?:was|were|is|are|ha[sd] been|have been)\b)"
        rf"|(?:the (?:other|second|third|fourth|remaining){one}|another)(?= (?:was|were|is)\b))",
        re.IGNORECASE,
    )


@cache
def some_of_them() -> str:
    """A pattern for words that, after people, open the names of some of them: "including", "chief among them was"."""
    dead = rf"them|whom|their number|the (?:{alternatives(_SLAIN)}|dead|victims)|those (?:{alternatives(_SAID_DEAD)})"
    first = rf"(?:the )?(?:{alternatives(_FOREMOST)}|(?:most|best|highest)[- ]\w+)(?: \w+)?"
    return (
        rf"(?:{alternatives(_INCLUDING)}"
        rf"|(?:(?:one|two|three|four|both|another|some|{first}) )?(?:of|among|amongst) (?:{dead})"
        r"(?: (?:was|were|is|are|being|included?s?|including"
        r"|(?:turned out|proved|(?:is|was) \w+) to (?:be|have been)))?"
        rf"|(?:one|two|both|{first}) (?:being|was|were)|(?:their|its|whose) (?:number|ranks) includ(?:ing|ed|es?))"
    )


@cache
def of_them() -> re.Pattern[str]:
    """A "them" that may be the dead of the sentence before."""
    named = alternatives(_IDENTIFIED)
    return re.compile(
        rf"\b(?:them|their (?:names|identities)|(?<=\bof )the (?:{_FEW})(?: (?:{alternatives(_plurals())}))?)\b"
        rf"(?! (?:was|had been|has been|were) (?:{named}))",
        re.IGNORECASE,
    )


@cache
def named_of_them() -> re.Pattern[str]:
    """The one of the dead who "was identified as"."""
    named = alternatives(_IDENTIFIED)
    return re.compile(
        rf"\bone of (?:them|the dead)(?= (?:was|had been|has been) (?:{named}) as\b)"
        rf"|(?<=(?:named|ified) )(?:(?:one|two|three|both|another)(?: of (?:them|the dead))?"
        rf"|the (?:{_FEW}|trio|{alternatives(_BOTH)}))(?= as\b)",
        re.IGNORECASE,
    )


@cache
def next_after() -> re.Pattern[str]:
    """What counts a leader as one more to die, before the names of the others: "the third emir to be killed, after"."""
    rank = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|most recent|newest)"
    dead = alternatives(_SAID_DEAD)
    return re.compile(
        rf"\b{rank} (?:[\w’'-]+ ){{1,9}}?(?:to (?:be|have been|die|fall|perish|meet)\b|{dead}|assassinated)"
        r"[^.;()]{0,70}?,? (?:after|following)(?= )",
        re.IGNORECASE,
    )


@cache
def counted_dead() -> re.Pattern[str]:
    """A sentence that counts somebody among the dead of the one before: "Among those killed was", "One of them was"."""
    fallen = alternatives(_FALLEN | _plurals())
    dead = (
        rf"(?:them|the (?:(?:{alternatives(_SLAIN)}) (?:{fallen})|{alternatives(_SLAIN)}|dead|victims?|fatalities"
        rf"|casualties|fallen)|{_those_who_died()})"
    )
    be = r"(?:was|were|is|are)"
    return re.compile(
        rf"(?:(?:also )?among {dead} {be}|(?:one|two|three) of {dead} {be}|{dead} (?:include[ds]?|were)"
        rf"|also (?:{alternatives(_SAID_DEAD)}) {be}|[^.;,]{{3,70}} {be} (?:also )?(?:among|one of) {dead})\b",
        re.IGNORECASE,
    )


@cache
def _plurals() -> frozenset[str]:
    """The plural forms of the nouns for people who can be told to be among the dead."""
    return frozenset(form for form, noun in counted_nouns().items() if noun.plural and noun.lemma in _FALLEN)


def names_dead(text: str) -> bool:
    """Whether a text has words that can open a list of the dead, where nothing else in it tells of deaths."""
    return any(words.search(text) for words in (the_dead(), dead_first(), remains()))
