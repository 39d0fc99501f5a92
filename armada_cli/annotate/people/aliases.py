"""Words that make one name the alias of another: "also known as", "nom de guerre", "(alias X)", quoted nicknames."""

from __future__ import annotations

import re

from armada_cli.annotate.people.cues import Cues

_BRACKET = re.compile(r"^[”\"’']? ?\((?:or |aka )?[“\"‘']?$", re.I)
_OF_ANOTHER = re.compile(r"^['’]s (?!.*\b(?:name|alias|guerre|kunya|nickname)\b)")  # "X's deputy, known as Y"
_LISTED = re.compile(r"^[”\"’']?,? ?(?:and|or|,) (?:also |simply )?[“\"‘']?$", re.I)
_CALLS = re.compile(r"^[”\"’']?(?:,? \(?(?:alias|aka|a\.k\.a\.),?| @) [“\"‘']?$", re.I)
_ALSO = re.compile(r"^[”\"’']?,? \(?(?:also|better|otherwise) (?:known|called) (?:as|by) ", re.I)
_FRONT_GAP = re.compile(r"^[”\"’']?, [”\"’']?$")
_OF_HIM = re.compile(r"[”\"’']?, (?:he|she)\b")
_HIS_NAME = re.compile(r"\b(?:[Hh]is|[Hh]er|whose) (?:real|true|birth|full|given) name (?:is|was|being) [“\"‘']?$")


def links(gap: str, after: str, cues: Cues) -> bool:
    """Whether the words between two names say that the second is another name of the first."""
    if calls(gap) or (gap == ", or " and after[:1] in ',”"'):
        return True
    if _OF_ANOTHER.match(gap):
        return False
    if _BRACKET.match(gap):
        return after[:2].lstrip("”\"’'")[:1] == ")"
    return len(gap) <= 110 and cues.makes_alias(gap)


def calls(gap: str) -> bool:
    """Whether nothing but "alias" or "@" stands between two names, so that the first is one: "Ramesh alias Vikas"."""
    return _CALLS.match(gap) is not None


def also_known(gap: str) -> bool:
    """Whether a second name follows right behind a first one, so that this is a name too: "X, also known as Y"."""
    return _ALSO.match(gap) is not None


def continues(gap: str, named: bool) -> bool:
    """Whether the words between an alias and the next name join them in one list; if the next is `named`, only "or"."""
    return _LISTED.match(gap) is not None and (not named or " or " in gap)


def fronted(before: str, gap: str, cues: Cues) -> bool:
    """Whether a name is an alias told before the name: "Also known as Abu X, Y was ..."."""
    return _FRONT_GAP.match(gap) is not None and cues.alias_before.search(before) is not None


def renames(before: str, after: str, cues: Cues) -> bool:
    """Whether a name is given to the person told of last: "His real name was X", "Better known as X, he"."""
    if _HIS_NAME.search(before) is not None:
        return True
    return _OF_HIM.match(after) is not None and cues.alias_before.search(before) is not None
