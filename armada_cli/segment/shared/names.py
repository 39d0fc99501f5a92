"""Names of writers: what can be one, and the names in a byline.

Fewer is better than wrong: what is not plainly a name of a person is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from armada_cli.lexicon import default
from armada_cli.segment.shared.words import bare, search, words

_TOKEN = re.compile(r"^(?:[A-Za-z]\.){1,3}$|^['’‘]?[^\W\d_][^\W\d_'’.\-]*(?:['’.\-]+[^\W\d_]+)*\.?$")
# What joins two names of writers. Only the longest may be in capitals: others are initials there ("Ann E Lee").
AND = r"(?:(?i:and|und)|et|y|e|en|og|och|with|mit|avec|con|com|ve|и|та|i)"
_LIST = re.compile(rf"\s*(?:,|;|/|\||•|·)\s*|\s+(?:&|{AND})\s+")
_PLACE = re.compile(r"\s+(?:in|at|aus|à|en|from|for|für|pour)\s+(?=[A-Z\u00c0-\u024f]).*$")
_HANDLE = re.compile(r"^@?[\w.\-]{2,30}$")
_MAIL = re.compile(r"(?<!\S)[^\s@]{1,64}@\S+|https?://\S+|www\.\S+|@\w+")


def is_person(text: str, single: bool = False) -> bool:
    """Whether a text looks like the name of a person: two to five capitalised words, none of them an office or agency.

    `single` admits one word, as after "By".
    """
    tokens = text.split()
    if not (1 if single else 2) <= len(tokens) <= 6 or len(text) > 50:
        return False
    if not all(_TOKEN.match(t) for t in tokens) or is_office(text) or opens_with_letters(tokens):
        return False
    capital = [t for t in tokens if not t[:1].islower() or t.rpartition("-")[2][:1].isupper()]
    small = [t for t in tokens if t not in capital]
    return bool(capital) and tokens[-1] in capital and all(t.casefold() in words("paste", "particle") for t in small)


def opens_with_letters(tokens: Sequence[str]) -> bool:
    """Whether an outlet's letters stand before words that are not all in capitals ("ARD Oslo", "CNN Business")."""
    first = tokens[0] if len(tokens) > 1 else ""
    return len(first) >= 3 and first.isalpha() and first.isupper() and not all(t.isupper() for t in tokens)


@cache
def given_names() -> frozenset[str]:
    """The given names of the lexicon, case folded."""
    return frozenset(n.casefold() for e in default().entries("given_names") for n in e["names"])


def has_given_name(name: str) -> bool:
    """Whether a name opens with a known given name, or a title or initial and one."""
    return any(token.casefold().strip(".") in given_names() for token in re.split(r"[ \-]", name)[:2])


def is_office(text: str) -> bool:
    """Whether an agency, a desk or a rank of staff stands in the text, not a person."""
    return bool(search("paste", "office", text))


def tidy(name: str) -> str:
    """A name with white space collapsed and an all-capitals spelling set in title case."""
    name = " ".join(name.strip(" ,;:|·•*_=^<>()[]").split())
    return in_title_case(name) if name.isupper() and len(name) > 3 else name


def in_title_case(name: str) -> str:
    """A name in capitals as names are written: "VAN DER BERG, O'NEIL" is "van der Berg, O'Neil"."""
    return " ".join(map(_cased, name.split()))


def _cased(token: str) -> str:
    if token.casefold() in words("paste", "particle") or len(token.strip(".")) <= 1 or token.count(".") > 1:
        return token if len(token.strip(".")) <= 1 or token.count(".") > 1 else token.lower()
    cased = re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize(), token)
    return re.sub(r"\b(Mc|O['’])([a-z])", lambda m: m[1] + m[2].upper(), cased)


def names_in(text: str, explicit: bool = False) -> tuple[str, ...]:
    """The persons in the text of a byline ("Ann Lee in Lagos and Bo Chan, Daily News"), without the word "By".

    With `explicit` ("By ..." stood before it) one word, a pen name or a user's name will do when it stands alone.
    """
    text = re.sub(r"\([^()]{0,60}\)", " ", _MAIL.sub(" ", text))
    found: list[str] = []
    for part in _LIST.split(text):
        name = tidy(_PLACE.sub("", part.strip()))
        if is_person(name) or (explicit and not found and _stands_alone(name, text)):
            found.append(name)
        elif found and name and not _may_go_on(name):
            break
    return tuple(dict.fromkeys(found))


def _stands_alone(name: str, text: str) -> bool:
    alone = bare(name) == bare(text.strip()) or is_person(name, single=True)
    return alone and bool(_HANDLE.match(name)) and not is_office(name) and bare(name) not in words("paste", "nobody")


def _may_go_on(part: str) -> bool:
    """Whether further names can follow a part that is none: a place ("in Lagos") or an outlet do not end the list."""
    return len(part.split()) <= 6
