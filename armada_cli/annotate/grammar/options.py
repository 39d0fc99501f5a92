"""What a word can be before its neighbours are asked: from the word list, its capital, and its mention."""

from __future__ import annotations

from functools import lru_cache

from armada_cli.annotate.grammar.classes import BE, BE_OR_HAVE
from armada_cli.annotate.grammar.tokens import Line
from armada_cli.annotate.grammar.words import classes, nominals, noun_lemma, verb_lemma, words

_QUOTES = frozenset({"''", "``", '"', "“", "”", "'", "‘", "’", "`"})
_MARKS = {
    ",": ",",
    ".": ".",
    "!": ".",
    "?": ".",
    ":": ":",
    ";": ":",
    "(": "-LRB-",
    ")": "-RRB-",
    "[": "-LRB-",
    "]": "-RRB-",
}
_BEFORE_NOUN = BE_OR_HAVE | {"the"}
_BEFORE_BARE = frozenset({"to", "not", "n't", "will", "would", "must", "should", "may", "might", "can", "could"})
_MOST_KEPT = 1 << 14
_CLOSED = frozenset({"IN", "CC", "DT", "TO", "PRP$", "PRP", "CD"})


def word_options(line: Line, i: int) -> tuple[str, ...]:
    """What the word can be, seen alone and as part of a name."""
    word, low = line.words[i], line.lows[i]
    mark = _mark(word)
    if mark:
        return ("POS",) if mark == "''" and _is_genitive(line, i) else (mark,)
    if word[0] in "'’" and len(word) > 1:
        return _clitic("'" + low[1:])
    if i == line.start and line.lows[i + 1 : i + 2] and line.lows[i + 1] in _AFTER_PARTICIPLE and "VBN" in classes(low):
        return ("VBN",)
    mention = line.mentions[line.named[i]] if line.named[i] >= 0 else None
    if mention is not None and mention.kind != "number":
        if i == line.start and mention.kind == "weapon" and not word[1:].isupper() and _is_word(low):
            return _nouns_of(low)
        if mention.kind == "weapon" and _does(line, i, low):
            return classes(low)
        found = _named(word, low, "start" if i == line.start and mention.kind != "date" else mention.kind)
        ends = i + 1 == len(line.words) or line.named[i + 1] != line.named[i]
        return ("NN",) if found == ("JJ",) and ends and mention.kind == "actor" else found
    if low in _FIXED and not (word.isupper() and len(word) == 2):
        return _FIXED[low]
    if low == "own" and line.lows[i + 1 : i + 2] == ["up"]:
        return ("VB",) if i and line.lows[i - 1] in _BEFORE_BARE else ("VBP",)
    if low in ("given", "following") and i and line.lows[i - 1] in _BEFORE_NOUN:
        return ("VBN",) if low == "given" else ("JJ",)
    if word[0].isdigit() or word[0] in "$€£":
        return ("CD",) if low.replace("-", "").isdigit() or "-" not in low else ("JJ",)
    if word[0].isupper():
        return _headline_capital(word, low) if line.headline else _capital(line, i, low)
    found = classes(low)
    if mention is not None and found[0] not in _CLOSED and found[0] != "RB" and "VBD" not in found:
        return tuple(t for t in found if t in ("NN", "NNS", "CD", "JJ")) or found
    if mention is None and low not in ("given", "following", "own"):
        _keep(low, found)
    return found


def _does(line: Line, i: int, low: str) -> bool:
    """Whether a weapon's name is a verb: "warplanes bomb the town", "went on to bomb rebel positions"."""
    before, after = line.lows[max(line.start, i - 1)], line.lows[i + 1 : i + 2]
    if before == "to" and after and "VB" in classes(low):
        return _is_deed(line.lows[i + 1 : i + 3])
    if before in ("who", "they", "we") and "VBP" in classes(low):
        return True  # "men who bomb churches"
    if i == line.start or not after or "VBP" not in classes(low) or not {"DT", "PRP$"} & {*classes(after[0])}:
        return False
    return classes(before)[0] == "NNS"


def _is_deed(after: list[str]) -> bool:
    """Whether words after "to bomb" are what it is done to: "to bomb rebel bases", not "led to bomb attacks"."""
    opens = {*classes(after[0])} & {"DT", "PRP$", "PRP", "CD", "NN", "NNS", "NNP", "JJ"}
    of_bombs = nominals()["of_bombs"]
    return bool(opens) and not any(word in of_bombs or noun_lemma(word) in of_bombs for word in after)


@lru_cache(maxsize=1)
def plain_words() -> dict[str, tuple[str, ...]]:
    """What lower-case words outside names can be, except at the opening of a sentence; filled as they are met."""
    return {}


def _keep(low: str, found: tuple[str, ...]) -> None:
    """Keep what a word can be; beyond `_MOST_KEPT` words all are forgotten, so that memory is bounded."""
    kept = plain_words()
    if len(kept) >= _MOST_KEPT:
        kept.clear()
    kept[low] = found


def _mark(word: str) -> str | None:
    """The class of a mark, null for a word."""
    if word in _QUOTES:
        return "''"
    if word[0].isalnum() or (word[0] in "'’$€£" and len(word) > 1):
        return None
    return _MARKS.get(word) or ("$" if word in "$€£" else "SYM" if word in "%#*+=<>" else ":")


def _is_genitive(line: Line, i: int) -> bool:
    """Whether an apostrophe closes the genitive of a plural or a name: 'the soldiers' families', 'Gomez' death'."""
    if line.words[i] not in ("'", "’") or i == 0 or i + 1 >= len(line.words):
        return False
    if not line.lows[i - 1].endswith(("s", "z", "x")):
        return False
    touches, apart = line.spans[i - 1][1] == line.spans[i][0], line.spans[i + 1][0] > line.spans[i][1]
    opened = any(word in ("'", "‘") for word in line.words[:i])
    return touches and apart and not opened and line.words[i + 1][0].isalnum()


def _clitic(low: str) -> tuple[str, ...]:
    """'s, 'll, 're ..."""
    if low == "'s":
        return ("POS",)
    return ("MD",) if low in ("'ll", "'d") else ("VBP",)


def _headline_capital(word: str, low: str) -> tuple[str, ...]:
    """A capitalised word of a headline: a name if the word list does not know it."""
    return classes(low) if _is_word(low) and word not in ("US", "IS", "AS", "IT") else ("NNP",)


def _is_word(low: str) -> bool:
    """Whether a word is in a table, or the plural of a noun for events or people: "airstrikes", "militants"."""
    known = words()
    if known.known(low) or not low.endswith("s"):
        return known.known(low)
    return noun_lemma(low) in nominals()["event"] or noun_lemma(low) in known.people


def _named(word: str, low: str, kind: str) -> tuple[str, ...]:
    """The class of a token of a named mention: a noun, unless it is a small word between the nouns."""
    found = classes(low)
    if kind == "date" and found[0] in ("IN", "RB", "CC", "TO") and low not in ("past", "following"):
        return found[:1]
    if found[0] in _CLOSED and (word[0].islower() or (kind == "start" and not word[1:].isupper())):
        return found[:1]
    if kind == "weapon" and ("VBD" in found or "VBG" in found):
        return found
    if word[0].isupper():
        return ("NNP",)
    if word[0].isdigit():
        return ("CD",)
    return _nouns_of(low)


def _nouns_of(low: str) -> tuple[str, ...]:
    """The first class of a word that a noun or what stands before one has."""
    return tuple(t for t in classes(low) if t in ("NN", "NNS", "JJ"))[:1] or ("NN",)


def _capital(line: Line, i: int, low: str) -> tuple[str, ...]:
    """A word with a capital: a name, unless it opens the sentence or is a small word."""
    known = words()
    if i and line.lows[i - 1] in BE_OR_HAVE and classes(low)[0] in ("VBN", "VBD", "VBG"):
        return classes(low)
    if line.words[i] in ("US", "IT", "WHO", "AN", "IS", "AS") or (low == "may" and i > line.start):
        return ("NNP",)
    if low in known.closed and known.closed[low] not in ("NN", "NNS", "JJ"):
        return classes(low)
    before = line.words[i - 1] if i > line.start else ""
    if i == line.start or before in ("“", '"', "‘", ":", "(") or before == "—":
        after = line.words[i + 1] if i + 1 < len(line.words) else ""
        if _is_word(low) and not (after[:1].isupper() and _is_name_word(low)):
            return classes(low)
        if low.endswith(("ing", "ed")) and "VB" in classes(verb_lemma(low)) and not after[:1].isupper():
            return classes(low)
    return ("NNP",)


_AFTER_PARTICIPLE = frozenset({"dead", "down", "up"})  # a note without a subject: "Shot dead by troops"


def _is_name_word(low: str) -> bool:
    """Whether a capitalised word at the opening may be the first of a name."""
    return classes(low)[0] in ("NN", "JJ")


_FIXED: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(BE, ("VBP",)),
    "be": ("VB",),
    "been": ("VBN",),
    "dies": ("VBZ",),
    "comes": ("VBZ",),
    "ur": ("NN",),  # of a name: "Wali ur Rehman"
    "being": ("VBG",),
    "was": ("VBD",),
    "were": ("VBD",),
    "is": ("VBZ",),
    "have": ("VBP",),
    "has": ("VBZ",),
    "having": ("VBG",),
    "had": ("VBD",),
    "do": ("VBP",),
    "does": ("VBZ",),
    "did": ("VBD",),
    "n't": ("RB",),
    "n’t": ("RB",),
}
