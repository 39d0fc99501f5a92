"""Whether a capitalised piece names a person: points for what speaks for it in the words and beside them."""

from __future__ import annotations

import re

from armada_cli.annotate.people.names import Piece
from armada_cli.annotate.people.spelling import plain, sounded
from armada_cli.annotate.people.tables import Tables

ENOUGH = 2.0
_SURNAME = re.compile(
    r"(?:[aeiou]v|[aeiy]eva?|ova|sky|skiy|skyi|enko|chuk|shvili|adze|yan|ian|oğlu|oglu|ullah|uddin|udin|zai|zada|zadeh|pour|nejad|"
    r"wala|singham|swamy|nathan|veettil|mbe|ongo|wicz|czyk|ić|ic|sson|ssen|quist|berg|stein|mann|ez|az|illo|ero)$"
)
_IRISH = re.compile(r"(?:Mac|Mc|O['’])[A-Z]|Fitz[A-Z]?[a-z]{4}")
_SPEECH = r"(?:said|says|told|added|tweeted|wrote|warned|confirmed|claimed|denied|announced|explained|insisted|argued|recalled|noted|stressed)"
_SAYS = re.compile(rf"[,”\"]? (?:who )?(?:also |later |has |had )?{_SPEECH}\b")
_SAID = re.compile(rf"\b{_SPEECH} (?:\w+ly )?$")
_WHO = re.compile(r",? whos?e?m? ")
_AGE = re.compile(r",? ?\(?(?:aged )?[1-9]\d\)?[,.;) ]")
_DIED = re.compile(
    r" (?:was|were|is|has been|had been|died|blew|is believed to|is thought to|and) (?:\w+ )?(?:killed|dead|shot|born|arrested|captured|assassinated|murdered|kidnapped|himself|slain|appointed|sentenced|wounded|detained)|^ (?:died|blew himself)\b"
)
_KILLED = re.compile(
    r"\b(?:killed|killing|death of|assassinated|assassination of|murder of|capture of|captured|arrest of|arrested|killing of|including|targeted|named|identified as|called|accused|son of|brother of|with|by) $"
)
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|into|around|outside|inside|across|towards?|village of|town of|city of|district of|province of|region of|area of|camp of|north of|south of|east of|west of|outskirts of|suburb of|called the|between) (?:the )?$"
)
_NAMED_PLACE = re.compile(
    r"\b(?:village|town|city|district|province|region|area|camp|outskirts|suburb|hamlet|settlement|department|neighbou?rhood) of $"
)
_THE = re.compile(r"\b[Tt]he $")
_PLACE_AFTER = re.compile(
    r"[’']?s? (?:\w+ )?(?:district|province|village|town|city|area|region|agency|camp|mosque|hospital|market|road|street|neighbou?rhood|valley|"
    r"mountains?|hills?|airport|base|prison|bridge|dam|brigade|brigades|battalion|division|refugee|tribe|clan|province’s|border|crossing|"
    r"school|university|seminary|madrass?a|shrine|square|checkpoint|desert|river|department|highway|quarter|sub-district|tehsil|newspaper|"
    r"television|radio|news agency|website|foundation|party|movement|group|militia|network|faction|front|regime|government|administration)\b"
)  # fmt: skip
_OF_PERSON = frozenset(["regime", "government", "administration", "faction", "network", "group", "militia"])


def shape_score(piece: Piece, tables: Tables) -> float:
    """What the words themselves say: given names, kunyas, particles, surnames; far below zero for what is no person."""
    names = piece.names
    if not names or _barred(piece, tables):
        return -10.0
    if len(names) == 1 and not any(word.particle for word in piece.words):
        return _title_score(piece)
    score = _title_score(piece)
    first, last = names[0], names[-1]
    if _given(first.key, tables):
        score += 3 if len(names) > 1 else 1
    elif len(names) > 1 and any(_given(word.key, tables) for word in names[1:]):
        score += 2 if _given(names[1].key, tables) else 1.5
    if first.key in ("abu", "abou", "umm") or piece.words[0].key in ("abu", "umm"):
        score += 3
    if any(word.particle for word in piece.words[1:]) or any(_prefixed(word.text) for word in names):
        score += 1.5
    if len(names) > 1 and (last.key in tables.surnames or _SURNAME.search(last.key) or _IRISH.match(last.text)):
        score += 2
    if len(names) > 5:
        score -= 2
    return score


def _title_score(piece: Piece) -> float:
    if not piece.titles:
        return 0.0
    return 3.0 if any(title.strong for title in piece.titles) else 1.5


def _given(key: str, tables: Tables) -> bool:
    if key in tables.given:
        return True
    if "-" in key:
        return any(_given(part, tables) for part in key.split("-") if len(part) > 2)
    return len(key) > 5 and sounded(key) in tables.sounds


def _prefixed(text: str) -> bool:
    return text[:3].lower() in ("al-", "el-", "an-", "as-", "ad-", "ar-", "at-", "az-") and len(text) > 4


def _barred(piece: Piece, tables: Tables) -> bool:
    """Whether the words name a body or a place, or belong to no name at all."""
    keys = [word.key for word in piece.words]
    phrase = " ".join(keys)
    if phrase in tables.phrases or phrase.replace("-", " ") in tables.phrases:
        return True
    if any(key in tables.ends for key in keys) or piece.after in tables.ends:
        return True
    if keys[0] in tables.heads or plain(piece.words[0].text.split("-")[0]) in (
        "deir",
        "umm",
        "tel",
        "jabal",
        "ras",
        "wadi",
    ):
        return True
    names = piece.names
    if len(names) == 1 and names[0].key in tables.closed:
        return True
    return all(word.text.isupper() and len(word.text) > 1 and "." not in word.text for word in names)


def context_score(text: str, piece: Piece, floor: int) -> float:
    """What the words right before and after say."""
    start = piece.title_start if piece.title_start >= 0 else piece.span.start
    before, after = text[max(floor, start - 30) : start], text[piece.span.end : piece.span.end + 40]
    score = 0.0
    if _SAYS.match(after) or _SAID.search(before):
        score += 1.0
    if _WHO.match(after):
        score += 1.0
    if _AGE.match(after):
        score += 1.5
    if _DIED.match(after):
        score += 1.0
    if _KILLED.search(before):
        score += 0.5
    if not piece.titles:
        score += _place_score(before, after)
    return score


def _place_score(before: str, after: str) -> float:
    score = 0.0
    if _NAMED_PLACE.search(before):
        score -= 5.0
    elif _PLACE_BEFORE.search(before):
        score -= 2.0
    if _THE.search(before):
        score -= 3.0
    found = _PLACE_AFTER.match(after)
    if found and found.group().split()[-1] not in _OF_PERSON:
        score -= 4.0
    elif found:
        score -= 1.0
    return score


def speaks(text: str, span: tuple[int, int], floor: int) -> bool:
    """Whether the person at a place of the text is told to say something."""
    start, end = span
    return bool(_SAYS.match(text, end) or _SAID.search(text[max(floor, start - 24) : start]))
