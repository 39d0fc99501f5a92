"""Names of authors: how a byline is cut into names, and what is no name. Fewer is better than wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from armada_cli.lexicon import default
from armada_cli.segment.page.phrases import same_text

MAX_NAME = 50
_LEAD = re.compile(
    r"^\W*(?:(?:written|posted|published|reported|story|article|words|text|interview|foto|compiled)\s+)?"
    r"(?:by|von|par|por|di|door|av|af|author|authors|autor|autorin|auteur|reporter|автор)\b[\s:]+",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s*(?:[|•·;/]|\s[-–—]\s|\bin\s+[A-Z]|\bfor\s+(?:the\s+)?[A-Z]|\bfür\s|\bpour\s|\bupdated\b|\bpublished\b|\bposted\b|\bon\s+\w+\s+\d|\bat\s+\d|\(|\bfollow\b|\bcontact\b|@)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:,|;|&|\s(?:and|und|et|y|e|en|og|och|und|with|mit|ve|и)\s)\s*")
_SUFFIX = re.compile(r"^(?:jr|sr|ii|iii|iv|md|m\.d|phd|ph\.d|esq)\.?$", re.IGNORECASE)
_BAD = re.compile(r"https?:|www\.|\.(?:com|org|net|de|co)\b|[@<>{}\[\]=_#%]|\d{2}", re.IGNORECASE)


@lru_cache(maxsize=1)
def _no_names() -> tuple[frozenset[str], frozenset[str]]:
    """Words that no person's name holds; whole bylines that are none."""
    words: set[str] = set()
    whole: set[str] = set()
    for entry in default().entries("byline_words"):
        (words if entry["match"] == "word" else whole).update(map(same_text, entry["phrases"]))
    return frozenset(words), frozenset(whole)


def clean_names(bylines: Iterable[str], site: str | None = None) -> tuple[str, ...]:
    """The persons that the bylines name, once each, in order; what may be an agency, a desk or the site is left out."""
    found: dict[str, str] = {}
    for line in bylines:
        for name in split_byline(line):
            key = same_text(name)
            if key and is_name(name) and not _is_site(key, same_text(site or "")):
                found.setdefault(key, name)
    return tuple(found.values())[:12]


def split_byline(line: str) -> list[str]:
    """A byline's parts: "By Ann Lee and Bo Ek in Oslo" is Ann Lee, Bo Ek."""
    text = _LEAD.sub("", " ".join(line.split()))
    parts = [_CUT.split(part, maxsplit=1)[0] for part in _AND.split(text)]
    names: list[str] = []
    for part in parts:
        part = _LEAD.sub("", part).strip(" .,:;-–—'\"|")
        if not part or _SUFFIX.match(part):
            continue
        names.append(_shout(part))
    return names


def _shout(name: str) -> str:
    """NAMES IN CAPITALS as names are written."""
    if name.isupper() and len(name) > 5 and " " in name:
        return " ".join(word.capitalize() if len(word) > 2 else word for word in name.split())
    return name


def is_name(name: str) -> bool:
    """Whether it reads like a person's name or a pen name."""
    words, whole = _no_names()
    if not 2 <= len(name) <= MAX_NAME or _BAD.search(name) or len(name.split()) > 5:
        return False
    form = same_text(name)
    if form in whole or set(form.split()) & words:
        return False
    if not any(letter.isalpha() for letter in name):
        return False
    return any(word[:1].isupper() or not word[:1].isascii() for word in name.split()) or " " not in name


def _is_site(name: str, site: str) -> bool:
    return bool(site) and (
        name == site or name in site.split(" com") or (len(name) > 4 and name.replace(" ", "") == site.replace(" ", ""))
    )
