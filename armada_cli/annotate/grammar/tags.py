"""Penn word classes: from the word list, then by rules that look at the neighbours, left to right.

After Brill (1992), "A simple rule-based part of speech tagger": the usual class first, context corrects it. `VBDN`
stands for "past tense or past participle", which only the clause can tell; `clauses` settles it.
"""

from __future__ import annotations

from armada_cli.annotate.grammar.choose import choose_tag
from armada_cli.annotate.grammar.classes import AMBIGUOUS, BE_OR_HAVE, DO, NOUNS, REFLEXIVES
from armada_cli.annotate.grammar.neighbours import options_after, token_before
from armada_cli.annotate.grammar.options import plain_words, word_options
from armada_cli.annotate.grammar.phrases import is_worded
from armada_cli.annotate.grammar.tokens import Line
from armada_cli.annotate.grammar.words import classes, nominals, noun_lemma, verb_lemma, words


def tag(line: Line) -> None:
    """Fill `line.tags`, one for each token."""
    line.tags = tags = [""] * len(line.words)
    plain, results = plain_words(), words().results
    options = [
        (plain.get(low) if word == low and named < 0 and i != line.start else None) or word_options(line, i)
        for i, (word, low, named) in enumerate(zip(line.words, line.lows, line.named, strict=True))
    ]
    title_case = line.headline and _is_title_case(line)
    for i, found in enumerate(options):
        low = line.lows[i]
        tags[i] = found[0] if len(found) == 1 else choose_tag(line, i, found, options, title_case)
        if low in _SMALL:
            tags[i] = _closed(line, i, tags[i], options)
        elif low in _TOLLS and _toll(line, i, options_after(options, i)):
            tags[i] = "NN" if low == "dead" else "NNS"
        elif (
            low in _WHEREABOUTS
            and i
            and line.tags[i - 1] in ("DT", "NNS", "CD")
            and _verb_next(options_after(options, i))
        ):
            tags[i] = "RB"  # "those aboard were hurt"
        elif low in REFLEXIVES and line.lows[i - 1] in BE_OR_HAVE and "VBN" in options_after(options, i):
            tags[i] = "RB"  # "was himself shot"
        elif low in REFLEXIVES and _is_emphatic(line, i, options_after(options, i)):
            tags[i] = "RB"  # "the leader himself died"
        elif low == "say" and tags[i] == "NN" and i and tags[i - 1] not in ("DT", "PRP$", "JJ"):
            tags[i] = "VBP"  # "residents of the town say that"
        elif low == "included" and _is_counted_in(line, i):
            tags[i] = "RB"
        elif low in _COMPOUNDED and i > 1 and tags[i - 1] in ("NN", "NNP") and tags[i - 2] in ("DT", "JJ"):
            tags[i] = "JJ" if options_after(options, i)[:1] in (("NN",), ("NNS",)) else tags[i]
        elif low in results and _said_of(line, i, options_after(options, i)):
            tags[i] = "JJ"
        elif low in _HURT and line.lows[i - 1 : i] == ["left"] and line.lows[i - 2 : i - 1] in _WERE:
            tags[i] = "JJ"  # "seven were left injured"
    _join_described(line)


def _is_emphatic(line: Line, i: int, after: tuple[str, ...]) -> bool:
    """Whether "himself" only stresses whom the noun or name before it means, which a finite verb follows."""
    finite = bool(after) and (not {"VBD", "VBZ", "MD"}.isdisjoint(after) or line.lows[i + 1] in BE_OR_HAVE)
    return finite and i > line.start and (line.tags[i - 1] in NOUNS or line.lows[i - 1] == "who")


def _verb_next(after: tuple[str, ...]) -> bool:
    """Whether a word has a finite verb behind it."""
    return after[:1] in (("VBD",), ("MD",), ("VBP",)) or "VBD" in after


def _join_described(line: Line) -> None:
    """Make adjectives of two participles before a noun that is counted: "two blindfolded, handcuffed bodies"."""
    tags = line.tags
    for i in range(line.start + 1, len(tags) - 3):
        if tags[i] not in (AMBIGUOUS, "VBD") or tags[i - 1] not in ("CD", "DT") or line.lows[i + 1] not in (",", "and"):
            continue
        described = tags[i + 2] in (AMBIGUOUS, "VBD", "VBN", "JJ") and tags[i + 3] == "NNS"
        if described and verb_lemma(line.lows[i]) not in words().frame("harm") | words().frame("intransitive"):
            tags[i] = tags[i + 2] = "JJ"


def _is_title_case(line: Line) -> bool:
    """Whether a headline writes its words with capitals, so that a capital says nothing."""
    plain = [w for w in line.words if w[0].isalpha() and len(w) > 3]
    return len(plain) > 2 and sum(w[0].isupper() for w in plain) > 0.75 * len(plain)


def _toll(line: Line, i: int, after: tuple[str, ...]) -> bool:
    """Whether dead, wounded ... stand for people: 'a number of dead and wounded'."""
    if after and after[0] in ("NN", "NNS", "NNP"):
        return False
    if line.lows[i] == "dead":
        return (i > 0 and line.tags[i - 1] == "IN") or line.lows[i - 1 : i] == ["any"]
    if line.lows[i - 1 : i] == ["of"]:
        return line.lows[i] != "missing" and after[:1] in _ENDS_GROUP  # "the number of wounded at 20"
    if after[:1] == ("CD",) or line.lows[i + 1 : i + 2] in (["at"], ["about"], ["another"], ["some"], ["several"]):
        return False  # "left 11 dead and wounded 20"
    if line.lows[i - 3 : i - 2] and line.lows[i - 3] in BE_OR_HAVE:
        return False  # "no one was killed or injured"
    return i > 1 and line.lows[i - 1] in ("and", "or") and line.lows[i - 2] in ("dead", "killed", "wounded")


def _is_counted_in(line: Line, i: int) -> bool:
    """Whether "included" ends an aside that names some of those told before: 'nine people, two children included,'."""
    comma = next((j for j in range(i - 1, max(line.start, i - 5) - 1, -1) if line.tags[j] == ","), None)
    inside = comma is not None and _COUNTED.issuperset(line.tags[comma + 1 : i])
    return inside and line.lows[i + 1 : i + 2] in ([","], ["."], [";"])


def _said_of(line: Line, i: int, after: tuple[str, ...]) -> bool:
    """Whether dead, hostage ... stands after what it is said of: 'left 12 dead', 'took them hostage'."""
    if i == line.start or line.lows[i] in _HURT or (after and after[0] in ("NN", "NNS")):
        return False
    if line.lows[i] != "dead" and not any(verb_lemma(low) in _TAKING for low in line.lows[max(0, i - 6) : i]):
        return False
    if line.lows[i - 2 : i - 1] == ["of"] and line.tags[i - 1] == "CD":
        return False  # "the taking of 30 hostages"
    if line.lows[i] in _TAKEN:  # "was taken hostage", "took the crew hostage", not "took a Greek hostage"
        return line.tags[i - 1] in _SAID_OF | {"NN", "VBN"} and line.lows[i - 2] not in ("a", "an")
    return line.tags[i - 1] in _SAID_OF


def _closed(line: Line, i: int, given: str, options: list[tuple[str, ...]]) -> str:
    """Small words with more than one use: that, to, and prepositions that are adverbs or particles."""
    low = line.lows[i]
    after = options[i + 1] if i + 1 < len(options) else (".",)
    if low in ("have", "do"):
        p = token_before(line, i)
        return "VB" if p >= 0 and (line.tags[p] in ("TO", "MD") or line.lows[p] in DO) else given
    if low == "there":
        return "EX" if line.lows[i + 1 : i + 2] and (line.lows[i + 1] in BE_OR_HAVE or after[0] == "MD") else "RB"
    if low == "that":
        return "NN" if _stands_for_noun(line, i) else _that(line, i, after, options)
    if low == "may":
        return "NNP" if i and line.lows[i - 1].isdigit() else given
    if low in ("will", "might", "can"):
        bare = "VB" not in after and after[0] not in ("RB", "PRP", "DT", "NNP", "NNS", "VBP", "CD")
        return (
            "NN" if i and (line.tags[i - 1] in ("DT", "JJ", "PRP$") or (line.tags[i - 1] == "NN" and bare)) else given
        )
    if low in ("nearby", "overnight", "earlier", "later"):  # "an earlier toll", "two later blasts"
        opened = line.tags[i - 1 : i] if i > line.start else []
        return "JJ" if opened in (["DT"], ["CD"], ["PRP$"]) and after[0] in ("NN", "NNS", "NNP", "JJ") else given
    if low == "most":
        return "DT" if after[0] == "IN" else given
    if low in ("since", "first", "last"):  # "has since claimed it", "had first shelled it", "a guard since killed in"
        ends = low == "since" and (not options[i + 2 : i + 3] or options[i + 2][0] in ("IN", ",", ".", ")"))
        acts = low != "last" and "VBD" in after and i > line.start and _acts_first(line, i, options)
        return "RB" if ("VBN" in after and (line.lows[i - 1] in BE_OR_HAVE or ends)) or acts else given
    if low in ("at", "least"):  # "was at least the fourth chief to die"
        return "RB" if line.lows[i - (low == "least") :][:3] == ["at", "least", "the"] else given
    if low == "following":
        return "JJ" if i and line.tags[i - 1] in ("DT", "PRP$") else given
    if low == "past" and line.lows[i - 1 : i] and line.lows[i - 1] in ("the", "this", "these", "those"):
        return "JJ"
    if low in ("no", "all", "both", "half", "more") and given == "DT" and after[0] in ("DT", "PRP$"):
        return "PDT"
    if low == "by":
        return "RB" if _goes_by(line, i, after) else given
    if given == "IN" and low in ("up", "down", "out", "off", "over", "around", "about", "past"):
        counted = after[0] == "CD" or is_worded(line, i + 1)
        return "RB" if counted and low in ("about", "around", "over", "up") else given
    return given


def _goes_by(line: Line, i: int, after: tuple[str, ...]) -> bool:
    """Whether "by" says that somebody only came past: "as a convoy passed by in Herat", not "passed by a court"."""
    if i == line.start or verb_lemma(line.lows[i - 1]) not in words().frame("going_by"):
        return False
    following = "".join(line.lows[i + 1 : i + 2])
    return after[0] in ("IN", "TO", ",", ".", "CC", ":") or following.endswith(_NO_DOER)


def _acts_first(line: Line, i: int, options: list[tuple[str, ...]]) -> bool:
    """Whether "first" before a verb says when its subject acted: "the group first claimed it", not "the first said"."""
    goes_on = options[i + 2][0] if i + 2 < len(options) else "."
    return line.tags[i - 1] in _ACTING or (line.tags[i - 1] in ("NN", ",") and goes_on in ("IN", "DT", "PRP", "PRP$"))


def _that(line: Line, i: int, after: tuple[str, ...], options: list[tuple[str, ...]]) -> str:
    """that: relative before a verb, conjunction after a verb of saying, else a determiner or a relative."""
    object_after = i + 2 < len(options) and options[i + 2][0] in ("DT", "PRP", "NNP", "NNS", "PRP$")
    if "".join(line.lows[i + 1 : i + 2]) in nominals()["deed"] and not object_after:
        return "DT"  # "claimed that attack", but "reports that claim the rebels did it"
    if i > line.start and line.lows[i - 1] in _BEFORE_THAT and after[:1] == ("NN",):
        return "DT"  # "died in that village"
    if i > line.start and line.tags[i - 1] in NOUNS and _points_to_time(line, i, options):
        return "DT"  # "bombed the embassy that year"
    p = i - 1
    if i > line.start and line.tags[p] == "," and any(t.startswith("VB") or t == AMBIGUOUS for t in line.tags[:p]):
        return "WDT" if "VBD" in after and _closes_place(line, p) else "IN"
    while p >= 0 and (line.tags[p] in ("RB", ",") or _says_when(line, p, i)):
        p -= 1
    if p >= 0 and p < i - 1 and line.tags[p] == "IN":
        p -= 1
    if p > 0 and line.lows[p] in words().particles and line.tags[p - 1].startswith("VB"):
        p -= 1
    before = line.tags[p] if p >= line.start else ""
    verbal = after[0] in ("VBD", "VBZ", "VBP", "MD", "VBN") or "VBD" in after or _has_verb_after_date(line, i, options)
    if before == "PRP" or (not verbal and _tells_what_follows(line, i)):
        return "IN"
    if before in NOUNS or before in ("CD", "PRP") or (before == "DT" and verbal):
        if noun_lemma(line.lows[p]) in nominals()["report"] and not verbal and not _verb_then_object(line, i + 1):
            return "IN"
        return "WDT" if verbal or after[0] in ("DT", "PRP", "PRP$", "NNP", "NNS", "RB", "NN") else "DT"
    if before == "IN" and "VBD" in after and i + 2 < len(options) and options[i + 2][0] in ("NN", "NNS"):
        return "DT"
    if before.startswith("VB") or before in (AMBIGUOUS, "JJ", "CC", "RB"):
        return "IN"
    return "WDT" if before == "IN" and verbal else "DT" if before in ("IN", "", "''") else "IN"


def _points_to_time(line: Line, that: int, options: list[tuple[str, ...]]) -> bool:
    """Whether "that" and the word after it are a date with nothing more to it: "that year", not "that night raids"."""
    day = line.named[that + 1] if that + 1 < len(options) else -1
    if day < 0 or line.mentions[day].kind != "date":
        return False
    after = options[that + 2] if that + 2 < len(options) else (".",)
    if line.named[that] == day and line.lows[that + 1] in nominals()["time"]:
        return NOUNS.isdisjoint(after)
    return line.lows[that + 1] in nominals()["calendar"] and after[0] in (",", ".", "CC")  # "the bombing that July,"


def _has_verb_after_date(line: Line, that: int, options: list[tuple[str, ...]]) -> bool:
    """Whether a date and then a verb follow: "a bomb that on 29 April killed two"."""
    first = that + 1 + (options[that + 1 : that + 2] == [("IN",)])
    end = first
    while end < len(line.lows) and line.named[end] >= 0 and line.mentions[line.named[end]].kind == "date":
        end += 1
    return first < end < len(options) and "VBD" in options[end]


def _closes_place(line: Line, comma: int) -> bool:
    """Whether a comma ends the name of a land or a province behind that of a town: "a bombing in Hit, Iraq, that"."""
    named = line.named[comma - 1] if comma > line.start else -1
    if named < 0 or line.mentions[named].kind != "place":
        return False
    first = comma - 1
    while first > line.start and line.named[first - 1] == named:
        first -= 1
    return first - 1 > line.start and line.tags[first - 1] == "," and line.named[first - 2] >= 0


def _says_when(line: Line, p: int, that: int) -> bool:
    """Whether a word is part of a date that "that" is none of: "said last night that", not "in May of that year"."""
    if line.lows[p] in nominals()["calendar"] or line.lows[p].isdigit():
        return True
    named = line.named[p]
    return named >= 0 and named != line.named[that] and line.mentions[named].kind == "date"


def _stands_for_noun(line: Line, i: int) -> bool:
    """Whether it stands for a noun of before: "the murder of X and that of Y", "the raid on X and that on Y"."""
    if line.lows[i + 1 : i + 2] not in (["of"], ["on"], ["in"], ["at"], ["against"]) or line.lows[i - 1 : i] not in (
        ["and"],
        ["than"],
    ):
        return False
    return "that" not in line.lows[line.start : i - 1]


def _tells_what_follows(line: Line, i: int) -> bool:
    """Whether the nearest verb before tells what follows: 'told reporters that', 'said in a note to a radio that'."""
    for j in range(i - 1, max(line.start, i - _TOLD_WITHIN) - 1, -1):
        if line.tags[j].startswith("VB") or line.tags[j] == AMBIGUOUS:
            lemma = verb_lemma(line.lows[j])
            near = lemma in words().frame("telling") and i - j <= _TELLING_WITHIN
            told = lemma in words().frame("report") and (lemma, line.lows[j + 1]) != ("report", "on")
            return near or (told and _has_no_object(line, j + 1, i))
    return False


_NO_DOER = ("early", "late", "when", "north", "south", "east", "west")
_BEFORE_THAT = frozenset({"in", "at", "on", "near", "from", "by", "during", "with"})
_TELLING_WITHIN = 9  # words between "told" and "that"
_TOLD_WITHIN = 14  # words between "said", with no object, and "that"
_BEFORE_NOUN = frozenset({"IN", "TO", "CC", "PDT", "RB", "DT"})


def _has_no_object(line: Line, first: int, end: int) -> bool:
    """Whether nothing but phrases of place, time and manner stands from one word to another."""
    if first == end or (line.tags[first] not in ("IN", "TO") and line.lows[first] not in nominals()["calendar"]):
        return False
    opening = (j for j in range(first + 1, end) if line.tags[j] in ("DT", "PRP$", "PRP"))
    return all(line.tags[j - 1] in _BEFORE_NOUN for j in opening)


def _verb_then_object(line: Line, i: int) -> bool:
    """Whether a word that may be a verb stands at `i` and an object pronoun or determiner after it."""
    if i + 1 >= len(line.lows) or "VBP" not in classes(line.lows[i]):
        return False
    return line.lows[i + 1] in ("him", "them", "her", "it", "the", "a", "his", "its", "their")


_ACTING = frozenset({"NNP", "NNPS", "NNS", "PRP"})  # before "first said that": who did
_ENDS_GROUP = (
    ("IN",),
    ("CC",),
    (",",),
    (".",),
    ("VBD",),
    ("VBZ",),
    ("MD",),
    ("TO",),
    ("RB",),
)  # what follows a noun group
_TOLLS = frozenset({"dead", "wounded", "injured", "missing"})
_TAKING = frozenset({"take", "hold", "keep", "seize"})
_TAKEN = frozenset({"hostage", "captive", "prisoner"})
_SAID_OF = frozenset({"CD", "NNS", "PRP", "NNP"})
_COUNTED = NOUNS | {"DT", "JJ", "CD", "PRP$", "PRP"}  # word classes of people counted among others
_WERE = (["was"], ["were"], ["been"], ["being"])
_WHEREABOUTS = frozenset({"aboard", "inside", "outside", "nearby", "within", "below", "above", "around"})
_COMPOUNDED = frozenset({"based", "borne"})  # behind a noun and without a hyphen: "an intelligence based operation"
_HURT = frozenset({"wounded", "injured", "hurt"})
_SMALL = frozenset(
    {
        "at",
        "least",
        "first",
        "last",
        "that",
        "by",
        "there",
        "will",
        "can",
        "may",
        "might",
        "most",
        "following",
        "nearby",
        "overnight",
        "earlier",
        "later",
        "have",
        "do",
        "since",
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
