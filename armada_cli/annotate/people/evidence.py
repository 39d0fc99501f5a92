"""Whether a capitalised piece names a person: points for what speaks for it in the words and beside them."""

from __future__ import annotations

import re
from typing import NamedTuple

from armada_cli.annotate.people.cues import Cues
from armada_cli.annotate.people.names import Piece
from armada_cli.annotate.people.spelling import PARTICLES
from armada_cli.annotate.people.tables import Tables, is_given

ENOUGH = 2.0
BARRED = -10.0
_KUNYAS = frozenset({"abu", "abou", "umm"})
_NAMING_ENDS = (" as ", " named ", " called ", " nicknamed ", " dubbed ")
_PLACE_PREFIXES = frozenset({"deir", "umm", "tel", "jabal", "ras", "wadi"})
_ARTICLES = ("al-", "el-", "an-", "as-", "ad-", "ar-", "at-", "az-")
_IRISH = re.compile(r"(?:Mac|Mc|O['’])[A-Z]|Fitz[A-Z]?[a-z]{4}")
_OPENING = "“\"‘'( "  # marks and the blank that open a quotation or an aside
_AGE = re.compile(r",? ?\(?(?:aged )?[1-9]\d\)?(?=[,.;) ])")
_AFTER = re.compile(r"(?P<owner>['’]s|['’])?(?P<mark>[,”\"]{0,2}) (?P<words>[\w-]+(?: [\w-]+){0,3})")
_AUXILIARIES = frozenset({"who", "also", "later", "has", "had"})
_OF_THEM = frozenset({"among them", "of them was", "among them was", "them being", "of whom was"})
_WANTED = frozenset({"wanted", "sought", "hunted"})
_FINITE = frozenset({"had", "has", "was", "were", "is", "are", "would", "will", "could", "did", "died", "might", "may"})
_AS_HE = frozenset({"as", "when", "while", "where"})
_COPULAS = frozenset({"was", "were", "is", "has", "had", "and", "been"})


def shape_score(piece: Piece, tables: Tables, cues: Cues) -> float:
    """What the words themselves say: given names, kunyas, particles, surnames; far below zero for what is no person."""
    names = piece.names
    if not names or _barred(piece, tables):
        return BARRED
    score = _title_score(piece)
    if len(names) == 1 and len(piece.words) == 1:
        if _hyphenated(names[0].key, tables):
            return score + 3
        return score + 1.0 * (score > 0 and is_given(names[0].key, tables))
    first, last = names[0], names[-1]
    score += _given_score([word.key for word in names], tables)
    if first.key in _KUNYAS or piece.words[0].key in _KUNYAS:
        score += 3
    if any(word.particle for word in piece.words[1:]) or any(word.key.startswith(_ARTICLES) for word in names):
        score += 1.5
    if len(names) > 1 and (
        last.key in tables.surnames or last.key.endswith(cues.surname_endings) or _IRISH.match(last.text)
    ):
        score += 2
    return score - 2 if len(names) > 5 else score


def _hyphenated(key: str, tables: Tables) -> bool:
    """Whether one written word is a full name: "Wali-ur-Rehman"."""
    parts = key.split("-")
    return len(parts) == 3 and parts[1] in PARTICLES and is_given(parts[0], tables)


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


def _barred(piece: Piece, tables: Tables) -> bool:
    """Whether the words name a body or a place, or belong to no name at all."""
    keys = piece.keys
    phrase = " ".join(keys)
    if phrase in tables.phrases or ("-" in phrase and phrase.replace("-", " ") in tables.phrases):
        return True
    if piece.titles and " ".join([*(title.title.lower() for title in piece.titles), phrase]) in tables.phrases:
        return True
    if piece.after in tables.ends or not tables.ends.isdisjoint(keys):
        return True
    bynamed = piece.quoted or (keys[0] == "el" and len(keys) == 2)  # "El Tuerto"
    if (keys[0] in tables.heads and not bynamed) or keys[0].partition("-")[0] in _PLACE_PREFIXES:
        return True
    names = piece.names
    if len(names) == 1 and (names[0].key in tables.closed or names[0].key in tables.roles):
        return True
    return all(word.text.isupper() and len(word.text) > 1 and "." not in word.text for word in names)


class Beside(NamedTuple):
    """The words around a name: the last one before it, and the last two and three as one; up to four after it.

    `marked` says that a mark stands before those, `owner` that the name is in the genitive, `aged` that an age follows,
    `named` that the words before give somebody a name ("identified the dead man on Monday as"). All in lower case.
    """

    before: list[str]
    after: list[str]
    marked: bool
    owner: bool
    aged: bool
    named: bool = False


def beside(text: str, start: int, end: int, floor: int, cues: Cues) -> Beside:
    """What stands around a name from `start`, titles included, to `end`, in a paragraph that begins at `floor`."""
    named = text.endswith(_NAMING_ENDS, floor, start) and cues.naming_of.search(text, max(floor, start - 90), start)
    words = text[max(floor, start - 40) : start].lower().rstrip(_OPENING).rsplit(" ", 3)[-3:]
    before = [" ".join(words[-count:]) for count in range(1, len(words) + 1)]
    age = _AGE.match(text, end)
    found = _AFTER.match(text, age.end() if age else end)
    after = found["words"].lower().split(" ") if found else []
    return Beside(
        before, after, bool(found and found["mark"]), bool(found and found["owner"]), age is not None, bool(named)
    )


def context_score(around: Beside, titled: bool, full: bool, cues: Cues) -> float:
    """What the words right before and after say, speech aside; of a `full` name of several words death says more."""
    score = 1.5 if around.aged else 0.0
    stressed = around.after[:1] in (["himself"], ["herself"])  # "X himself died"
    score += 2.0 * stressed
    after = around.after[stressed:]
    if after:
        dies = after[0] in ("died", "blew") or (after[0] in _COPULAS and not cues.death.isdisjoint(after[1:]))
        score += (2.0 if full else 1.0) * dies + 1.0 * (after[0] in ("who", "whose", "whom"))
        score += 1.0 * (full and around.marked and after[0] == "who")  # of a body it would be "which"
        score += 2.0 * (full and after[0] in _AS_HE and after[1:2] in (["he"], ["she"]))  # "fired at X as he left"
    score += 2.0 * (full and (_is_one_of_them(around) or _is_sought(around)))
    named = around.named or is_named(around, cues)
    if not full and (around.before[:1] == ["alias"] or named):
        score += 2.5  # "killed alias Uriel", "named him as Uriel"
    elif full and (named or not cues.killed.isdisjoint(around.before)):
        score += 2.0
    elif not cues.act_on.isdisjoint(around.before):
        score += 0.5
    return score if titled else score + _place_score(around, cues)


def _is_one_of_them(around: Beside) -> bool:
    """Whether a name is that of one of some people: "four men died, among them X", "one of them was X"."""
    return not _OF_THEM.isdisjoint(around.before)


def _is_sought(around: Beside) -> bool:
    """Whether words after a name say that he bears another one, or is on the run: ", also known as", "was wanted"."""
    known = around.marked and around.after[:2] in (["also", "known"], ["better", "known"])
    return known or (bool(around.after) and around.after[0] in _FINITE and not _WANTED.isdisjoint(around.after))


def is_named(around: Beside, cues: Cues) -> bool:
    """Whether the words before bring in a name that only a person bears: "gave their names as"."""
    return not cues.naming.isdisjoint(around.before)


def _place_score(around: Beside, cues: Cues) -> float:
    score, before, after = 0.0, around.before, around.after
    if before[:1] == ["of"] and any(phrase.removesuffix(" of") in cues.named_place for phrase in before):
        score -= 5.0
    elif not cues.place_before.isdisjoint([phrase.removesuffix(" the") for phrase in before]):
        score -= 2.0
    if before and before[0] == "the":
        score -= 3.0
    if not after or around.marked:
        return score - 4.0 * _is_told_to_lie(around, cues)
    if after[0] in cues.of_person or (around.owner and after[1:2] and after[1] in cues.of_person):
        return score - 1.0
    names_place = not around.owner and after[0] not in _COPULAS and not cues.place_after.isdisjoint(after[:2])
    return score - 4.0 if names_place else score


def _is_told_to_lie(around: Beside, cues: Cues) -> bool:
    """Whether an aside says what place it is and where: ", a farming village near Hit", not ", a village elder"."""
    if not around.marked or around.after[:1] not in (["a"], ["the"], ["another"]):
        return False
    kind = next((i for i in (1, 2) if around.after[i : i + 1] and around.after[i] in cues.place_after), None)
    return kind is not None and (len(around.after) <= kind + 1 or around.after[kind + 1] in cues.lying)


def speaks(around: Beside, cues: Cues) -> bool:
    """Whether the person is told to say something."""
    after = around.after
    said_after = after and (
        after[0] in cues.speech or (after[0] in _AUXILIARIES and not cues.speech.isdisjoint(after[1:2]))
    )
    owner = around.owner or around.before[:1] == ["of"]  # "an aide of X said"
    if said_after and not owner:
        return True
    told_of = bool(after) and after[0] in _FINITE  # "said X had died"
    return bool(around.before) and around.before[0] in cues.speech and not told_of
