"""Words that make one name the alias of another: "also known as", "nom de guerre", "(alias X)", quoted nicknames."""

from __future__ import annotations

import re

_OPEN = r"[\s,:(]{0,3}[“\"‘'«]?"
_LINK = re.compile(
    r"^[”\"’']?[^;!?]{0,70}?\b(?:known(?: \w+){0,5} (?:as|by)|a\.?k\.?a\.?|alias(?:es)?|noms? de guerre|kunya|(?:real|true|birth|full|given|war|code) ?name|"
    r"nicknamed?|dubbed|(?:goes|going|went) by|code-?named?|pseudonym|(?:otherwise|also|sometimes|popularly|commonly|better) called|called himself|styled himself|calling himself|who used the name|born|(?:everyone|everybody|locals|followers|friends|supporters|fighters|comrades|he was) (?:calls?|called|knew|knows))"
    r"(?: (?:is|was|of|as|the|name|names|himself|simply|only|or|by|his|her|alias|aliases|nom|de|guerre|being|code|kunya|nickname)){0,6}"
    + _OPEN
    + r"$",
    re.I,
)
_BRACKET = re.compile(r"^[”\"’']? ?\((?:or |aka )?[“\"‘']?$", re.I)
_LISTED = re.compile(r"^[”\"’']?,? ?(?:and|or|,) (?:also |simply )?[“\"‘']?$", re.I)
_FRONTED = re.compile(
    r"\b(?:known(?: \w+){0,4} as|nicknamed|dubbed|nom de guerre,?|codenamed|alias|born) [“\"‘']?$", re.I
)
_FRONT_GAP = re.compile(r"^[”\"’']?, [”\"’']?$")
_HIS_NAME = re.compile(r"\b(?:His|his|Her|her|whose) (?:real|true|birth|full|given) name (?:is|was|being) [“\"‘']?$")
_VERB_BETWEEN = re.compile(
    r"\b(?:killed|said|told|died|attacked|arrested|and (?:his|her|the|another|two|three|five)|met|with|when)\b"
)


def links(gap: str, after: str) -> bool:
    """Whether the words between two names say that the second is another name of the first."""
    if _BRACKET.match(gap):
        return after[:2].lstrip("”\"’'")[:1] == ")"
    return len(gap) <= 110 and _LINK.match(gap) is not None and _VERB_BETWEEN.search(gap) is None


def continues(gap: str) -> bool:
    """Whether the words between an alias and the next name may join them in one list of aliases."""
    return _LISTED.match(gap) is not None


def fronted(before: str, gap: str) -> bool:
    """Whether a name is an alias told before the name: "Also known as Abu X, Y was ..."."""
    return _FRONT_GAP.match(gap) is not None and _FRONTED.search(before) is not None


def renames(before: str) -> bool:
    """Whether the words before a name give it to the person told of last: "His real name was X"."""
    return _HIS_NAME.search(before) is not None
