"""Penn word classes: from the word list, then by rules that look at the neighbours, left to right.

After Brill (1992), "A simple rule-based part of speech tagger": the usual class first, context corrects it. `VBDN`
stands for "past tense or past participle", which only the clause can tell; `clauses` settles it.
"""

from __future__ import annotations

from functools import lru_cache

from armada_cli.annotate.grammar.tokens import Line
from armada_cli.annotate.grammar.words import classes, nominals, noun_lemma, verb_lemma, words

AMBIGUOUS = "VBDN"
BE = frozenset({"be", "am", "is", "are", "was", "were", "been", "being", "'re", "'m"})
HAVE = frozenset({"have", "has", "had", "having", "'ve"})
DO = frozenset({"do", "does", "did"})
GET = frozenset({"get", "gets", "got", "getting", "gotten"})
_OPENERS = frozenset({"DT", "PRP$", "CD", "JJ", "POS", "JJR", "JJS", "PDT"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_NOMINATIVE = frozenset({"he", "she", "they", "we", "i", "it", "who", "which", "that", "you"})
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
_GERUND_OPENERS = frozenset(
    {"while", "when", "if", "though", "although", "before", "after", "since", "by", "without", "from"}
)
_CLOSED = frozenset({"IN", "CC", "DT", "TO", "PRP$", "PRP", "CD"})
_PARTIAL = frozenset({"some", "those", "many", "others", "several", "all", "both", "two", "three", "most"})
_VERBAL = frozenset({"VBD", "VBN", "VBZ", "VBP", "MD", "IN"})
_SUBJECTS = frozenset({"he", "she", "they", "we", "i"})
REPORT_NOUNS = frozenset(
    [
        "report",
        "reports",
        "claim",
        "claims",
        "fact",
        "belief",
        "statement",
        "allegation",
        "allegations",
        "rumor",
        "rumors",
        "rumour",
        "rumours",
        "reports",
        "suspicion",
        "suspicions",
        "fear",
        "fears",
        "evidence",
        "news",
        "suggestion",
        "warning",
        "hope",
        "hopes",
        "possibility",
        "idea",
        "indication",
    ]
)


def tag(line: Line) -> None:
    """Fill `line.tags`, one for each token."""
    line.tags = tags = [""] * len(line.words)
    plain, results = _plain(), words().results
    options = [
        (plain.get(low) if word == low and named < 0 else None) or _options(line, i)
        for i, (word, low, named) in enumerate(zip(line.words, line.lows, line.named, strict=True))
    ]
    title_case = line.headline and _is_title_case(line)
    for i, found in enumerate(options):
        low = line.lows[i]
        tags[i] = found[0] if len(found) == 1 else _choose(line, i, found, options, title_case)
        if low in _SMALL:
            tags[i] = _closed(line, i, tags[i], options)
        elif low in _TOLLS and _toll(line, i, _following(options, i)):
            tags[i] = "NN" if low == "dead" else "NNS"
        elif low in results and _said_of(line, i, _following(options, i)):
            tags[i] = "JJ"


@lru_cache(maxsize=1)
def _plain() -> dict[str, tuple[str, ...]]:
    """What lower-case words outside names can be, filled as they are met."""
    return {}


def _mark(word: str) -> str | None:
    if word[0].isalnum() or (word[0] in "'’$€£" and len(word) > 1):
        return None
    return _MARKS.get(word) or (
        "''"
        if word in ("''", "``") or word in "\"“”'‘’`"
        else "$"
        if word in "$€£"
        else "SYM"
        if word in "%#*+=<>"
        else ":"
    )


def _is_title_case(line: Line) -> bool:
    """Whether a headline writes its words with capitals, so that a capital says nothing."""
    plain = [w for w in line.words if w[0].isalpha() and len(w) > 3]
    return len(plain) > 2 and sum(w[0].isupper() for w in plain) > 0.75 * len(plain)


def _options(line: Line, i: int) -> tuple[str, ...]:
    """What the word can be, seen alone and as part of a name."""
    word, low = line.words[i], line.lows[i]
    mark = _mark(word)
    if mark:
        return (mark,)
    if word[0] in "'’" and len(word) > 1:
        return _clitic("'" + low[1:])
    mention = line.mentions[line.named[i]] if line.named[i] >= 0 else None
    if mention is not None and mention.kind != "number":
        return _named(word, low, "start" if i == line.start and mention.kind != "date" else mention.kind)
    if low in _FIXED and not (word.isupper() and len(word) == 2):
        return _FIXED[low]
    if low in ("given", "following") and i and line.lows[i - 1] in (BE | HAVE | {"the"}):
        return ("VBN",) if low == "given" else ("JJ",)
    if word[0].isdigit() or word[0] in "$€£":
        return ("CD",) if low.replace("-", "").isdigit() or "-" not in low else ("JJ",)
    if word[0].isupper():
        return _headline_capital(word, low) if line.headline else _capital(line, i, low)
    found = classes(low)
    if mention is not None and found[0] not in _CLOSED and found[0] != "RB" and "VBD" not in found:
        return tuple(t for t in found if t in ("NN", "NNS", "CD", "JJ")) or found
    if mention is None and low not in ("given", "following"):
        _plain()[low] = found
    return found


def _clitic(low: str) -> tuple[str, ...]:
    """'s, 'll, 're ..."""
    if low == "'s":
        return ("POS",)
    return ("MD",) if low in ("'ll", "'d") else ("VBP",)


def _headline_capital(word: str, low: str) -> tuple[str, ...]:
    """A capitalised word of a headline: a name if the word list does not know it."""
    return classes(low) if words().known(low) and word not in ("US", "IS", "AS", "IT") else ("NNP",)


def _named(word: str, low: str, kind: str) -> tuple[str, ...]:
    """The class of a token of a named mention: a noun, unless it is a small word between the nouns."""
    found = classes(low)
    if kind == "date" and found[0] in ("IN", "RB", "CC", "TO") and low not in ("past", "following"):
        return found[:1]
    if found[0] in _CLOSED and (word[0].islower() or kind == "start"):
        return found[:1]
    if kind == "weapon" and ("VBD" in found or "VBG" in found):
        return found
    if word[0].isupper():
        return ("NNP",)
    if word[0].isdigit():
        return ("CD",)
    return tuple(t for t in found if t in ("NN", "NNS", "JJ"))[:1] or ("NN",)


def _capital(line: Line, i: int, low: str) -> tuple[str, ...]:
    """A word with a capital: a name, unless it opens the sentence or is a small word."""
    known = words()
    if i and line.lows[i - 1] in BE | HAVE and classes(low)[0] in ("VBN", "VBD", "VBG"):
        return classes(low)
    if line.words[i] in ("US", "IT", "WHO", "AN", "IS", "AS") or (low == "may" and i > line.start):
        return ("NNP",)
    if low in known.closed and known.closed[low] not in ("NN", "NNS", "JJ"):
        return (known.closed[low],)
    before = line.words[i - 1] if i > line.start else ""
    if i == line.start or before in ("“", '"', "‘", ":", "(") or before == "—":
        after = line.words[i + 1] if i + 1 < len(line.words) else ""
        if (low in known.classes or low in known.closed) and not (after[:1].isupper() and _is_name_word(low)):
            return classes(low)
        if low.endswith(("ing", "ed")) and "VB" in classes(verb_lemma(low)) and not after[:1].isupper():
            return classes(low)
    return ("NNP",)


def _is_name_word(low: str) -> bool:
    """Whether a capitalised word at the opening may be the first of a name."""
    return classes(low)[0] in ("NN", "JJ")


def _choose(line: Line, i: int, found: tuple[str, ...], options: list[tuple[str, ...]], title_case: bool) -> str:
    """The class that the neighbours ask for."""
    if line.headline and line.words[i][0].isupper() and not title_case and i > 0 and "NN" in found:
        return "NNP"
    after = _following(options, i)
    nominal_after = bool(after) and after[0] in ("NN", "NNS", "NNP")
    p = _previous(line, i)
    before, word = (line.tags[p], line.lows[p]) if p >= 0 else ("", "")
    before = "PRP$" if before == "WP$" else before
    if line.lows[i] in _ATTRIBUTIVE and (nominal_after or after[:1] == ("JJ",)) and _attributive(before, word):
        return "JJ"
    if before == "MD" or (word in DO and before != "NN"):
        base = next((t for t in found if t in ("VB",)), None)
        if base:
            return base
    if before == "TO" and line.lows[p - 1] not in _PREPOSITIONAL:
        return _after_to(found)
    if word in HAVE or word in BE or word in GET:
        picked = _after_auxiliary(found, word, after)
        if picked:
            return picked
    if "VBG" in found:
        return _ing(line, i, found, before, word, after)
    if "VBD" in found or "VBN" in found:
        return _past(line, i, found, before, word, after)
    if "VBZ" in found:
        return _third(line, i, found, (before, word), options)
    if "VB" in found:
        return _base(line, i, found, before, word, after)
    return _nominal(found, before, nominal_after, after)


def _toll(line: Line, i: int, after: tuple[str, ...]) -> bool:
    """Whether dead, wounded ... stand for people: 'a number of dead and wounded'."""
    if after and after[0] in ("NN", "NNS", "NNP"):
        return False
    if line.lows[i] == "dead":
        return (i > 0 and line.tags[i - 1] == "IN") or line.lows[i - 1 : i] == ["any"]
    return i > 1 and line.lows[i - 1] in ("and", "or") and line.lows[i - 2] in ("dead", "killed", "wounded")


_TOLLS = frozenset({"dead", "wounded", "injured", "missing"})


def _said_of(line: Line, i: int, after: tuple[str, ...]) -> bool:
    """Whether dead, hostage ... stands after what it is said of: 'left 12 dead', 'took them hostage'."""
    if i == line.start or line.lows[i] in _HURT or (after and after[0] in ("NN", "NNS")):
        return False
    if line.lows[i] != "dead" and not any(verb_lemma(low) in _TAKING for low in line.lows[max(0, i - 6) : i]):
        return False
    return line.tags[i - 1] in ("CD", "NNS", "PRP", "NNP")


def _attributive(before: str, word: str) -> bool:
    """Whether what stands before lets a participle describe the noun after it, and not be a verb."""
    if word in BE | HAVE:
        return False
    return (before not in _NOUNS and before not in ("PRP", "WP", "WDT")) or word in nominals()["calendar"]


_ATTRIBUTIVE = frozenset(
    {"suspected", "alleged", "supposed", "presumed", "purported", "combined", "missing", "masked", "hooded", "accused"}
)
_PREPOSITIONAL = frozenset({"according", "due", "prior", "thanks", "close", "next", "addition", "response", "owing"})
_TAKING = frozenset({"take", "hold", "keep", "seize"})
_HURT = frozenset({"wounded", "injured", "hurt"})


def _previous(line: Line, i: int) -> int:
    """The index of the nearest token before that is no adverb, -1 at the start."""
    i -= 1
    while i >= line.start and line.tags[i] in ("RB", "''"):
        i -= 1
    return i if i >= line.start else -1


def _following(options: list[tuple[str, ...]], i: int) -> tuple[str, ...]:
    """What the next word can be; an opening quotation mark is looked through."""
    i += 1
    while i < len(options) and options[i] == ("''",):
        i += 1
    return options[i] if i < len(options) else ()


def _first(found: tuple[str, ...], wanted: tuple[str, ...]) -> str | None:
    return next((t for t in found if t in wanted), None)


def _after_to(found: tuple[str, ...]) -> str:
    return _first(found, ("VB",)) or _first(found, ("NN", "NNS", "VBG", "JJ")) or found[0]


def _after_auxiliary(found: tuple[str, ...], word: str, after: tuple[str, ...]) -> str | None:
    """After be, have or get: a participle, if the word can be one and no noun follows that it would describe."""
    noun_next = bool(after) and after[0] in ("NN", "NNS") and "VBN" not in after and word not in HAVE
    if "VBN" in found:
        return "JJ" if "JJ" in found and noun_next and word not in HAVE else "VBN"
    if "VBG" in found and (word in BE or word in GET):
        return "VBG"
    return None


def _ing(line: Line, i: int, found: tuple[str, ...], before: str, word: str, after: tuple[str, ...]) -> str:
    """-ing: a noun after a determiner, an adjective before a noun in a group, else a verb."""
    nominal = bool(after) and after[0] in ("NN", "NNS", "NNP", "JJ") and "IN" not in after
    if word in _PARTIAL and nominal:
        return "VBG"
    if before in ("DT", "PRP$", "POS", "JJ", "CD", "JJR"):
        return "JJ" if nominal and before != "CD" and "NN" not in found[:1] else "NN"
    opens = bool(after) and after[0] in ("DT", "CD", "PRP$", "PRP", "NNP", "NNS", "JJ")
    if before in _NOUNS and word != "" and line.named[i] < 0:
        if (after and after[0] in ("DT", "CD", "PRP$", "PRP")) or (opens and before in ("NNS", "NNP")):
            return "VBG"
        return "NN" if "NN" in found and (found[0] == "NN" or line.lows[i] in _EVENTS) else "VBG"
    if word in _GERUND_OPENERS and (opens or (line.lows[i] not in _EVENTS and (nominal or found[0] != "NN"))):
        return "VBG"
    if before == "IN" or before == "":
        if after and after[0] in ("DT", "CD", "PRP$", "PRP", "NNP", "NNS"):
            return "VBG"
        if found[0] == "JJ" and nominal:
            return "JJ"
        return "NN" if "NN" in found and (not nominal or found[0] == "NN") and line.lows[i] in _EVENTS else "VBG"
    if before == "CC" and found[0] == "NN" and not opens:
        return "NN"
    if before in ("VBD", "VBZ", AMBIGUOUS, "VBN", "VBP", "VB") and "NN" in found and not opens:
        return "JJ" if nominal and "JJ" in found else "NN"
    return "VBG"


_EVENTS = frozenset(
    [
        "bombing",
        "bombings",
        "shelling",
        "shooting",
        "fighting",
        "killing",
        "kidnapping",
        "stabbing",
        "beheading",
        "hijacking",
        "crossing",
        "building",
        "meeting",
        "wedding",
        "training",
        "gathering",
        "hearing",
        "fighting",
        "firing",
        "rioting",
        "looting",
        "hanging",
        "briefing",
        "ruling",
        "being",
        "uprising",
        "wing",
        "king",
        "ring",
        "spring",
        "morning",
        "evening",
    ]
)


def _past(line: Line, i: int, found: tuple[str, ...], before: str, word: str, after: tuple[str, ...]) -> str:
    """-ed and its irregular fellows: an adjective inside a noun group, else past or participle."""
    nominal = bool(after) and after[0] in ("NN", "NNS", "NNP", "JJ") and "IN" not in after
    nominal = nominal and line.lows[i + 1 : i + 2] != ["dead"]
    if word in ("those", "all", "others") or (word in ("another", "some", "many", "one", "both") and not nominal):
        return AMBIGUOUS if "VBD" in found and "VBN" in found else found[0]
    if before in ("DT", "PRP$", "POS", "JJ", "CD") or (
        before == "IN" and word not in ("as", "when", "while", "if", "than")
    ):
        if nominal and (before != "CD" or (after[0] in ("NN", "NNS") and word != "one")):
            return "JJ" if "VB" not in found else _first(found, ("NN",)) or "JJ"
        if before in ("DT", "PRP$", "POS", "JJ"):
            return _first(found, ("NN",)) or ("NNS" if before in ("DT",) and not nominal else "JJ")
    free = before == "" or before.startswith("VB") or (before == "CC" and not _verb_before(line, i))
    if free and nominal and "JJ" in found:
        return "JJ"
    both = "VBD" in found and "VBN" in found
    if word in _NOMINATIVE and before in ("PRP", "WP", "WDT"):
        return "VBD" if "VBD" in found else _first(found, ("VBP", "VBN")) or found[0]
    if "VB" in found and before in _NOUNS and "NN" in found and found[0] == "NN":
        return "NN"
    return AMBIGUOUS if both else _first(found, ("VBD", "VBN")) or found[0]


def _verb_before(line: Line, i: int) -> bool:
    return any(t.startswith("VB") for t in line.tags[line.start : i])


def _third(
    line: Line, i: int, found: tuple[str, ...], previous: tuple[str, str], options: list[tuple[str, ...]]
) -> str:
    """-s: a noun, unless its neighbours leave the sentence without a verb."""
    before, word = previous
    after, second = _following(options, i), options[i + 2] if i + 2 < len(options) else ()
    noun = _first(found, ("NNS", "NN"))
    if noun is None or (word in _NOMINATIVE and before in ("PRP", "WP", "WDT")):
        return "VBZ"
    if before not in ("NN", "NNP") or i == 0:
        return noun
    opens = bool(after) and after[0] in ("DT", "CD", "PRP$", "PRP", "NNP", "TO")
    if line.headline:
        free = not any(t in ("VBD", "VBZ", "VBP", "MD", AMBIGUOUS) for t in line.tags[_clause_start(line, i) :])
        verbal = after[:1] in (("VBD",), ("VBN",), ("VBP",), ("VB",), ("MD",)) or (
            "VBP" in after and second[:1] in (("CD",), ("DT",), ("NN",), ("NNS",), ("NNP",), ("JJ",))
        )
        usual = found[0] == "VBZ" and opens
        later = not usual and _later_verb(line, i, opens or after[:1] == ("NN",))
        return "VBZ" if free and not verbal and not later else noun
    if _finite_since(line, i) or _governed(line, i):
        return noun
    follows = after[:1] in (("VBD",), ("VBN",), ("MD",), ("VBZ",)) or "VBD" in after
    if found[0] == "VBZ":
        return noun if follows else "VBZ"
    return "VBZ" if after[:1] in (("DT",), ("PRP$",), ("PRP",)) else noun


def _governed(line: Line, i: int) -> bool:
    """Whether the noun group that token `i` may end stands after a preposition or a verb, so that it is no subject."""
    j = i - 1
    while j > line.start and line.tags[j] in _GROUP:
        j -= 1
    return line.tags[j] in ("IN", "TO") or line.tags[j].startswith("VB") or line.tags[j] == AMBIGUOUS


_GROUP = _NOUNS | _OPENERS


def _finite_since(line: Line, i: int) -> bool:
    """Whether the clause that token `i` stands in has a verb before it."""
    return any(t.startswith("VB") or t in (AMBIGUOUS, "MD") for t in line.tags[_clause_start(line, i) : i])


def _clause_start(line: Line, i: int) -> int:
    """The token after the last conjunction or colon before `i`."""
    openers = ("when", "as", "after", "before", "while", "that", "if", "which", "who", "where", ":", ";")
    return next((j + 1 for j in range(i - 1, line.start, -1) if line.lows[j] in openers), line.start)


def _later_verb(line: Line, i: int, near: bool = False) -> bool:
    """Whether a word further on (before the next comma or `and`, if `near`) can only be a finite verb."""
    for low in line.lows[i + 1 :]:
        if near and low in (",", "and", "as", "after", "that", "who", "which", "when"):
            return False
        found = classes(low)
        if found[0] in ("VBD", "VBZ", "MD", "VBN") or low in BE or low in HAVE:
            return True
        if found[0] in ("VB", "VBP"):
            return True
    return False


def _base(line: Line, i: int, found: tuple[str, ...], before: str, word: str, after: tuple[str, ...]) -> str:
    """A base form: a verb after a plural or a pronoun, else the noun or adjective that it also is."""
    noun = _first(found, ("NN", "NNS", "JJ"))
    opens = bool(after) and after[0] in ("DT", "CD", "PRP$", "PRP", "NNP", "JJ", "NNS")
    if (before in ("PRP", "WP", "WDT") and word in _NOMINATIVE) or (before == "PRP" and word in ("them", "him", "us")):
        return "VBP" if word in _NOMINATIVE else "VB"
    if before in ("DT", "PRP$", "POS", "JJ", "CD") and noun:
        return noun
    if before == "," and line.headline and opens and _last_verb(line, i) in ("VBP", "VBZ"):
        return "VBP"
    if before == "CC" and _coordinates_infinitive(line, i):
        return "VB" if noun is None or opens or found[0] == "VB" else noun
    if before in ("NNS", "NNPS") and "VBP" in found and after == ("TO",):
        return "VBP"
    if before in ("NNS", "NNPS") or word in ("police", "people"):
        if noun is None or (opens and (line.headline or found[0] != "JJ")):
            return "VBP"
        return "VBP" if line.headline and not _later_verb(line, i) and found[0] != "JJ" else noun
    if before == "NNP" and not _verb_before(line, i):
        if after and after[0] in ("DT", "PRP$"):
            return "VBP"
        verbal = (opens and "VBZ" not in after) or (bool(after) and after[0] == "NN")
        if line.headline and found[0] != "JJ" and verbal and not _later_verb(line, i):
            return "VBP"
    if before in ("NNS", "NNPS") and "VBP" in found:
        lone = not _finite_since(line, i) and not _governed(line, i) and not _later_verb(line, i)
        if found[0] in ("VB", "VBP") or (lone and after[:1] in (("NN",), ("NNS",), ("JJ",), ("NNP",))):
            return "VBP"
    if noun is None:
        return "VBP" if before in _NOUNS else "VB"
    if found[0] in ("VB", "VBP") and (before == "" or (before in _NOUNS and opens)):
        return "VB"
    if "JJ" in found and "NN" in found:
        return _nominal(tuple(t for t in found if t in ("JJ", "NN")), before, bool(after) and after[0] in _NOUNS)
    return noun


def _coordinates_infinitive(line: Line, i: int) -> bool:
    """Whether the nearest verb before is an infinitive: 'to kill and wound'."""
    return _last_verb(line, i) == "VB"


def _last_verb(line: Line, i: int) -> str:
    """The class of the nearest verb before, empty if there is none."""
    return next((t for t in reversed(line.tags[line.start : i]) if t.startswith("VB")), "")


def _nominal(found: tuple[str, ...], before: str, nominal_after: bool, after: tuple[str, ...] = ()) -> str:
    """Noun or adjective: an adjective before a noun."""
    if "JJ" in found and "NN" in found:
        if nominal_after:
            return "JJ" if found[0] == "JJ" else "NN"
        if before in ("NNP", "DT") and found[0] == "JJ" and after and after[0] in _VERBAL:
            return "NN"
        if "JJ" in after and found[0] == "JJ" and after[0] != "VBD":
            return "JJ"
        return "NN" if before in ("DT", "JJ", "PRP$", "POS", "CD") else found[0]
    return found[0]


def _closed(line: Line, i: int, given: str, options: list[tuple[str, ...]]) -> str:
    """Small words with more than one use: that, to, and prepositions that are adverbs or particles."""
    low = line.lows[i]
    after = options[i + 1] if i + 1 < len(options) else (".",)
    if low in ("have", "do"):
        p = _previous(line, i)
        return "VB" if p >= 0 and line.tags[p] in ("TO", "MD") else given
    if low == "that":
        return _that(line, i, after, options)
    if low == "may":
        return "NNP" if i and line.lows[i - 1].isdigit() else given
    if low in ("will", "might"):
        return "NN" if i and line.tags[i - 1] in ("DT", "JJ", "PRP$") else given
    if low in ("nearby", "overnight"):
        return "JJ" if i and line.tags[i - 1] in ("DT", "CD") and after[0] in ("NN", "NNS", "NNP", "JJ") else given
    if low == "most":
        return "DT" if after[0] == "IN" else given
    if low == "past" and line.lows[i - 1 : i] and line.lows[i - 1] in ("the", "this", "these", "those"):
        return "JJ"
    if low in ("no", "all", "both", "half", "more") and given == "DT" and after[0] in ("DT", "PRP$"):
        return "PDT"
    if given == "IN" and low in ("up", "down", "out", "off", "over", "around", "about", "past"):
        return "RB" if after[0] == "CD" and low in ("about", "around", "over", "up") else given
    return given


def _that(line: Line, i: int, after: tuple[str, ...], options: list[tuple[str, ...]]) -> str:
    """that: relative before a verb, conjunction after a verb of saying, else a determiner or a relative."""
    p = i - 1
    if i > line.start and line.tags[p] == "," and any(t.startswith("VB") or t == AMBIGUOUS for t in line.tags[:p]):
        return "IN"
    while p >= 0 and (line.tags[p] in ("RB", ",") or line.lows[p] in nominals()["calendar"] or line.lows[p].isdigit()):
        p -= 1
    if p >= 0 and p < i - 1 and line.tags[p] == "IN":
        p -= 1
    if p > 0 and line.lows[p] in words().particles and line.tags[p - 1].startswith("VB"):
        p -= 1
    before = line.tags[p] if p >= line.start else ""
    verbal = after[0] in ("VBD", "VBZ", "VBP", "MD", "VBN") or "VBD" in after
    if before == "PRP" or (not verbal and _telling(line, i)):
        return "IN"
    if before in _NOUNS or before in ("CD", "PRP"):
        if line.lows[p] in REPORT_NOUNS and not verbal and not _verb_then_object(line, i + 1):
            return "IN"
        return "WDT" if verbal or after[0] in ("DT", "PRP", "PRP$", "NNP", "NNS", "RB", "NN") else "DT"
    if before == "IN" and "VBD" in after and i + 2 < len(options) and options[i + 2][0] in ("NN", "NNS"):
        return "DT"
    if before.startswith("VB") or before in (AMBIGUOUS, "JJ", "CC", "RB"):
        return "IN"
    return "WDT" if before == "IN" and verbal else "DT" if before in ("IN", "", "''") else "IN"


def _telling(line: Line, i: int) -> bool:
    """Whether the nearest verb before tells somebody something: 'told reporters that'."""
    for j in range(i - 1, max(line.start, i - 6) - 1, -1):
        if line.tags[j].startswith("VB") or line.tags[j] == AMBIGUOUS:
            return verb_lemma(line.lows[j]) in words().frame("telling")
    return False


def _verb_then_object(line: Line, i: int) -> bool:
    """Whether a word that may be a verb stands at `i` and an object pronoun or determiner after it."""
    if i + 1 >= len(line.lows) or "VBP" not in classes(line.lows[i]):
        return False
    return line.lows[i + 1] in ("him", "them", "her", "it", "the", "a", "his", "its", "their")


INFLECTED = frozenset({"VB", "VBD", "VBZ", "VBP", "VBN", "VBG", "NNS", "NNPS"})


@lru_cache(maxsize=16384)
def lemma(low: str, given: str) -> str:
    """The base form of a word of a class."""
    if given.startswith("VB"):
        return _AUXILIARY.get(low) or verb_lemma(low)
    return noun_lemma(low) if given in ("NNS", "NNPS") else low


_AUXILIARY = dict.fromkeys(BE, "be") | dict.fromkeys(HAVE, "have") | dict.fromkeys((*DO, "done", "doing"), "do")
_FIXED: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(BE, ("VBP",)),
    "be": ("VB",),
    "been": ("VBN",),
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
_SMALL = frozenset(
    {
        "that",
        "will",
        "may",
        "might",
        "most",
        "nearby",
        "overnight",
        "have",
        "do",
        "past",
        "no",
        "all",
        "both",
        "half",
        "up",
        "down",
        "out",
        "off",
        "over",
        "around",
        "about",
    }
)
