"""Names of authors: how a byline is cut into names, and what is no name. Fewer is better than wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from armada_cli.lexicon import default
from armada_cli.lexicon.patterns import alternatives
from armada_cli.segment.page.phrases import same_text
from armada_cli.segment.shared.names import AND, given_names, in_title_case, opens_with_letters
from armada_cli.segment.shared.words import words

MAX_NAME = 50
MAX_AUTHORS = 12
BIOGRAPHY = 600  # characters of a note on the author
_CUT = re.compile(
    r"\s*(?:[|•·;/(@<>»]|\s[-–—]\s|[-–—]\s|\s[-–—]|(?<!\w)\d|"
    r"\b(?i:in|under|unter|for|at|on|from|für|pour|para|per|aus|am|via)\s|\b(?:le|il|el|em|den|dne)\s|"
    # a sentence ends, which the point of an initial or a title does not
    r"(?<=\w\w\w)(?<!\b(?:Rev|Hon|Gen|Col|Maj|Sgt|Ing|Mag))(?<!\b(?:Prof|Capt|Dipl))\.\s(?=[A-Z][a-z]{3}))"
)
_AND = re.compile(rf"\s*(?:[,;](?:\s*(?:and|und|et|y)\s)?|&|\s{AND}\s)\s*")
_FILED = re.compile(r"\s(?:under|unter|filed|tags?|tagged)\b", re.IGNORECASE)  # a list of topics follows
_ADDRESS = re.compile(r"https?:|www\.", re.IGNORECASE)
_SUFFIX = re.compile(r"^(?:jr|sr|ii|iii|iv|md|m\.d|phd|ph\.d|esq|dr|prof)\.?$", re.IGNORECASE)
_BAD = re.compile(r"https?:|www\.|\.(?:com|org|net|de|co|me)\b|[@<>{}\[\]=#%?!]|\d{3}|['’]s\s", re.IGNORECASE)


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, ...]]:
    """The lists of `lexicon/byline_words.toml` by their `match`, longest phrases first."""
    found: dict[str, list[str]] = {}
    for entry in default().entries("byline_words"):
        found.setdefault(entry["match"], []).extend(same_text(phrase) for phrase in entry["phrases"])
    return {match: tuple(sorted(phrases, key=len, reverse=True)) for match, phrases in found.items()}


@lru_cache(maxsize=1)
def _lead() -> re.Pattern[str]:
    return re.compile(rf"^\W*(?:{alternatives(_table()['lead'])})(?:\s*:\s*|\s+)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _trail() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{alternatives(_table()['trail'])})\b\W*$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _no_names() -> tuple[frozenset[str], frozenset[str]]:
    """Words that no person's name holds; whole bylines that are none."""
    return frozenset(_table()["word"]), frozenset(_table()["whole"])


def has_lead(line: str) -> bool:
    """Whether the line opens as bylines do ("By", "Von", "Posted by")."""
    return bool(_lead().match(line))


def is_lead(line: str) -> bool:
    """Whether the line is only what stands before a name ("By", "Autor:")."""
    return has_lead(line + " .") and not any(letter.isalnum() for letter in _lead().sub("", line + " ."))


def has_trail(line: str) -> bool:
    """Whether the line ends as the lines over a diary's entries do ("rosewater wrote,")."""
    return bool(_trail().search(line))


def clean_names(bylines: Iterable[str], site: str | None = None) -> tuple[str, ...]:
    """The persons that the bylines name, once each, in order; what may be an agency, a desk or the site is left out.

    A single word after an agency is the place it reports from: "Reuters, Oslo".
    """
    found: dict[str, str] = {}
    agency = False
    for line in bylines:
        for name in split_byline(line):
            key = same_text(name)
            agency = agency or key in _table()["agency"]
            if key and is_name(name) and not (agency and " " not in name) and (known(name) or not _is_site(key, site)):
                found.setdefault(key, name)
    named = tuple(name for key, name in found.items() if known(name) or not _opens_site(key, site))
    return (named or tuple(found.values()))[:MAX_AUTHORS]


def split_byline(line: str) -> list[str]:
    """A byline's parts: "By Ann Lee and Bo Ek in Oslo" is Ann Lee, Bo Ek; single words after a full name are places."""
    text = _trail().sub("", " ".join(line.split()))
    while True:
        shorter = _lead().sub("", text, count=1)
        if shorter == text:
            break
        text = shorter
    names: list[str] = []
    for part in _AND.split(text):
        name = _trimmed(_CUT.split(_lead().sub("", part), maxsplit=1)[0])
        if not name or same_text(name) in _ends():
            break
        if _ADDRESS.search(part) or _SUFFIX.match(name) or (names and " " in names[0] and " " not in name):
            continue
        names.append(_spoken(name))
        if _FILED.search(part):
            break
    return names


@lru_cache(maxsize=1)
def _ends() -> frozenset[str]:
    """Words at which a list of names ends: months, days of the week, words of place and time."""
    return frozenset(map(same_text, words("stamps", "month"))) | frozenset(_table()["end"])


def _trimmed(part: str) -> str:
    """Without marks at the ends, and without the month or day of the week that a date has left behind."""
    tokens = part.strip(" .,:;-–—'\"|*#／｜").split()
    while len(tokens) > 1 and tokens[-1].strip(".,").casefold() in words("stamps", "month"):
        tokens.pop()
    return " ".join(tokens)


def _spoken(name: str) -> str:
    """NAMES IN CAPITALS as names are written."""
    if name.isupper() and len(name) >= 5 and " " in name:
        return in_title_case(name)
    return name


def is_name(name: str) -> bool:
    """Whether it reads like a person's name or a pen name."""
    if not 2 <= len(name) <= MAX_NAME or _BAD.search(name) or len(name.split()) > 5:
        return False
    if _is_barred(same_text(name)) or not any(letter.isalpha() for letter in name):
        return False
    tokens = name.split()
    if opens_with_letters(tokens):
        return False
    small = [token for token in tokens if token[:1].islower()]
    return len(tokens) == 1 or (len(small) < len(tokens) and all(_may_be_small(token) for token in small))


def _may_be_small(token: str) -> bool:
    """Whether a part of a name may be written small: a particle ("van", "d'Arc", "al-Haj"), or a pen name's."""
    return token in words("paste", "particle") or not token.isalpha()


def _is_barred(form: str) -> bool:
    """Whether a name in its one spelling is an agency's or a desk's, or no name at all."""
    barred, whole = _no_names()
    return form in whole or not barred.isdisjoint(form.split())


def _is_site(name: str, site: str | None) -> bool:
    """Whether the name is the site's: whole, run together or with its domain ("example.com")."""
    home = same_text(site or "")
    close, run = name.replace(" ", ""), home.replace(" ", "")
    return name == home or (len(close) > 4 and (close == run or run in (close + "com", close + "org", close + "net")))


def _opens_site(name: str, site: str | None) -> bool:
    """Whether the site's name opens with a name: beside others, it is no person's ("Ridge Courier Deutschland")."""
    return same_text(site or "").startswith(f"{name} ")


def known(name: str) -> bool:
    """Whether it is two to four words, each with a capital, the first of them a common given name."""
    tokens = name.replace(".", ". ").split()
    if not 2 <= len(tokens) <= 4 or not all(token[:1].isupper() for token in tokens):
        return False
    return tokens[0].casefold() in given_names()


def is_biography(text: str, authors: Iterable[str]) -> bool:
    """Whether a paragraph is a note on one of the authors: "Ann Lee is a reporter in Oslo."."""
    if len(text) > BIOGRAPHY:
        return False
    for author in (*authors, *(name.split()[0] for name in authors if " " in name)):
        found = text.casefold().find(author.casefold())
        if found == 0 or (0 < found <= 12 and " " in author):
            after = same_text(text[found + len(author) :].partition(":")[0])
            if any(after.startswith(verb + " ") for verb in _table()["bio"]):
                return True
    return False
