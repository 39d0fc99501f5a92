"""Whether a capitalised piece names a person: points for what speaks for it in the words and beside them."""

from __future__ import annotations

import re

from armada_cli.annotate.people.cues import Cues
from armada_cli.annotate.people.names import Piece
from armada_cli.annotate.people.spelling import plain, sounded
from armada_cli.annotate.people.tables import Tables

ENOUGH = 2.0
BARRED = -10.0
_KUNYAS = frozenset({"abu", "abou", "umm"})
_PLACE_PREFIXES = frozenset({"deir", "umm", "tel", "jabal", "ras", "wadi"})
_ARTICLES = ("al-", "el-", "an-", "as-", "ad-", "ar-", "at-", "az-")
_IRISH = re.compile(r"(?:Mac|Mc|O['’])[A-Z]|Fitz[A-Z]?[a-z]{4}")
_AGE = re.compile(r",? ?\(?(?:aged )?[1-9]\d\)?[,.;) ]")
_AFTER = re.compile(r"(?P<owner>['’]s|['’])?(?P<mark>[,”\"]{0,2}) (?P<words>[\w-]+(?: [\w-]+){0,2})")
_AUXILIARIES = frozenset({"who", "also", "later", "has", "had"})
_COPULAS = frozenset({"was", "were", "is", "has", "had", "and", "been"})


def shape_score(piece: Piece, tables: Tables, cues: Cues) -> float:
    """What the words themselves say: given names, kunyas, particles, surnames; far below zero for what is no person."""
    names = piece.names
    if not names or _barred(piece, tables):
        return BARRED
    score = _title_score(piece)
    if len(names) == 1 and len(piece.words) == 1:
        return score
    first, last = names[0], names[-1]
    score += _given_score([word.key for word in names], tables)
    if first.key in _KUNYAS or piece.words[0].key in _KUNYAS:
        score += 3
    if any(word.particle for word in piece.words[1:]) or any(word.text.lower().startswith(_ARTICLES) for word in names):
        score += 1.5
    if len(names) > 1 and (last.key in tables.surnames or cues.surname.search(last.key) or _IRISH.match(last.text)):
        score += 2
    return score - 2 if len(names) > 5 else score


def _title_score(piece: Piece) -> float:
    if not piece.titles:
        return 0.0
    return 3.0 if any(title.strong for title in piece.titles) else 1.5


def _given_score(keys: list[str], tables: Tables) -> float:
    if is_given(keys[0], tables):
        return 3.0 if len(keys) > 1 else 1.0
    if len(keys) > 1 and is_given(keys[1], tables):
        return 2.0
    return 1.5 if any(is_given(key, tables) for key in keys[2:]) else 0.0


def is_given(key: str, tables: Tables) -> bool:
    """Whether a word is a given name, in one of its spellings; of a hyphenated one each part will do."""
    if key in tables.given:
        return True
    if "-" in key:
        return any(is_given(part, tables) for part in key.split("-") if len(part) > 2)
    return len(key) > 5 and sounded(key) in tables.sounds


def _barred(piece: Piece, tables: Tables) -> bool:
    """Whether the words name a body or a place, or belong to no name at all."""
    keys = [word.key for word in piece.words]
    phrase = " ".join(keys)
    if phrase in tables.phrases or phrase.replace("-", " ") in tables.phrases:
        return True
    if piece.after in tables.ends or any(key in tables.ends for key in keys):
        return True
    if keys[0] in tables.heads or plain(piece.words[0].text.split("-")[0]) in _PLACE_PREFIXES:
        return True
    names = piece.names
    if len(names) == 1 and names[0].key in tables.closed:
        return True
    return all(word.text.isupper() and len(word.text) > 1 and "." not in word.text for word in names)


def context_score(text: str, piece: Piece, floor: int, cues: Cues) -> float:
    """What the words right before and after say."""
    start = piece.title_start if piece.title_start >= 0 else piece.span.start
    end = piece.span.end
    before = _words_before(text, start, floor)
    owner, after = _words_after(text, end)
    score = 1.0 if speaks(text, start, end, floor, cues) else 0.0
    score += 1.0 if after[:1] in (["who"], ["whose"], ["whom"]) else 0.0
    score += 1.5 if _AGE.match(text, end) else 0.0
    if after and (after[0] in ("died", "blew") or (after[0] in _COPULAS and not cues.death.isdisjoint(after[1:]))):
        score += 1.0
    score += 0.5 if not cues.act_on.isdisjoint(before) else 0.0
    return score if piece.titles else score + _place_score(before, after, owner, cues)


def _words_before(text: str, start: int, floor: int) -> list[str]:
    """The last word before a place of the text, the last two and three as one; none across a mark."""
    words = text[max(floor, start - 40) : start].lower().rstrip('“"‘( ').split(" ")[-3:]
    return [" ".join(words[-count:]) for count in range(1, len(words) + 1)]


def _words_after(text: str, end: int) -> tuple[bool, list[str]]:
    """Whether a genitive ends a name, and up to three words after it."""
    found = _AFTER.match(text, end)
    return (bool(found["owner"]), found["words"].lower().split(" ")) if found else (False, [])


def _place_score(before: list[str], after: list[str], owner: bool, cues: Cues) -> float:
    score = 0.0
    bare = [phrase.removesuffix(" the") for phrase in before]
    if any(phrase.endswith(" of") and phrase.removesuffix(" of") in cues.named_place for phrase in before):
        score -= 5.0
    elif not cues.place_before.isdisjoint(bare):
        score -= 2.0
    if before and before[0] == "the":
        score -= 3.0
    if after and (after[0] in cues.of_person or (owner and after[1:2] and after[1] in cues.of_person)):
        score -= 1.0
    elif after and not owner and not cues.place_after.isdisjoint(after[:2]) and after[0] not in _COPULAS:
        score -= 4.0
    return score


def speaks(text: str, start: int, end: int, floor: int, cues: Cues) -> bool:
    """Whether the person at a place of the text is told to say something."""
    found = _AFTER.match(text, end)
    if found and not found["owner"]:
        words = found["words"].lower().split(" ")
        if words[0] in cues.speech or (words[0] in _AUXILIARIES and words[1:2] and words[1] in cues.speech):
            return True
    before = _words_before(text, start, floor)
    return bool(before) and before[0] in cues.speech
