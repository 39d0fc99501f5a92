"""Which of its classes a word has, from its neighbours: -ing and -ed forms, nouns and adjectives."""

from __future__ import annotations

import re

from armada_cli.annotate.grammar.classes import AMBIGUOUS, BE, BE_OR_HAVE, DO, GET, HAVE, NOMINATIVE, NOUNS
from armada_cli.annotate.grammar.finite import base_form, third_person
from armada_cli.annotate.grammar.neighbours import (
    first_of,
    last_verb,
    noun_or_adjective,
    options_after,
    token_before,
    verb_before,
)
from armada_cli.annotate.grammar.phrases import quantifier_ends
from armada_cli.annotate.grammar.tokens import Line
from armada_cli.annotate.grammar.words import nominals, noun_lemma, verb_lemma, words

# before a "to" that opens no infinitive
_PREPOSITIONAL = frozenset({"according", "due", "prior", "thanks", "close", "next", "addition", "response", "owing"})
_YEAR = re.compile(r"(?:19|20)\d\d")  # "the raid of May 2012 killed"
_GERUND_OPENERS = frozenset(
    {"while", "when", "if", "though", "although", "before", "after", "since", "by", "without", "from"}
)
_STANDS_AMONG = frozenset({"among", "amongst", "amid", "near", "outside", "beside", "behind"})
_FINITE = frozenset({("VBD",), ("VBZ",), ("VBP",), ("MD",)})
_RANKS = frozenset({"first", "second", "third", "fourth", "other", "latter", "former"})
_OPENING = frozenset({"DT", "CD", "PRP$", "JJ"})
_OPENING_CLAUSES = frozenset({"as", "when", "while", "if", "since", "until", "before", "after"})
_BEFORE_PARTICIPLE = BE_OR_HAVE | GET
_OBJECTS = (("CD",), ("DT",), ("PRP$",))
_NO_NOUN = (("IN",), ("RB",), ("PRP",), (".",))
_ORDINAL_ENDINGS = ("fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "lfth", "teenth", "tieth")
_AMOUNTS = frozenset({"least", "more", "some", "about", "nearly", "several", "dozens", "scores"})
_PARTIAL = frozenset({"some", "those", "many", "others", "several", "all", "both", "two", "three", "most"})


def choose_tag(line: Line, i: int, found: tuple[str, ...], options: list[tuple[str, ...]], title_case: bool) -> str:
    """The class that the neighbours ask for."""
    if line.headline and line.words[i][0].isupper() and not title_case and i > 0 and "NN" in found:
        return "NNP"
    after = options_after(options, i)
    nominal_after = bool(after) and after[0] in ("NN", "NNS", "NNP")
    if "VBN" in found and line.lows[max(0, i - 1)] == "likely" and line.lows[i - 2] in BE:
        line.tags[i - 1] = "RB"  # "was likely killed"
    p = token_before(line, i)
    before, word = (line.tags[p], line.lows[p]) if p >= 0 else ("", "")
    before = "PRP$" if before == "WP$" else before
    word = "" if before == "NNP" and word in BE else word  # the group called IS
    if line.lows[i] in nominals()["epithet"] and (nominal_after or after[:1] == ("JJ",)) and _attributive(before, word):
        return "JJ"
    if word == "in" and "VBD" in after and line.lows[i] in nominals()["colour"]:
        return "NN"  # "gunmen in black opened fire"
    if line.lows[i] == "round" and before in NOUNS and after[:1] in (("DT",), ("PRP$",)):
        return "IN"  # "a belt round her waist"
    if before == "MD" or (word in DO and before != "NN"):
        base = next((t for t in found if t in ("VB",)), None)
        if base:
            return base
    if before == "TO" and line.lows[p - 1] not in _PREPOSITIONAL:
        return _after_to(found)
    if word in _BEFORE_PARTICIPLE:
        picked = _after_auxiliary(found, word, () if _result_follows(line, i) else after)
        if picked:
            return picked
    if "VBG" in found and before == "NN" and _is_work(line, i, options):
        return "NN"
    if "VBG" in found:
        return _ing(line, i, found, before, word, _amount_after(line, i, options) or after)
    if "VBD" in found or "VBN" in found:
        return _past(line, i, found, before, word, after)
    if "VBZ" in found:
        return third_person(line, i, found, (before, word), options)
    if "VB" in found:
        return base_form(line, i, found, before, word, after)
    ranked = before == "NN" and "NN" in found and line.lows[i] in nominals()["man_after_noun"]
    of_nation = before == "NNP" and "NN" in found and line.lows[i] in words().people and line.tags[p - 1] in _OPENING
    if (ranked or of_nation) and not nominal_after:
        return "NN"  # "an army major", "an Italian missionary"
    return noun_or_adjective(found, before, nominal_after, after)


def _amount_after(line: Line, i: int, options: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The class of the number that a quantifier puts off: "in a market killing at least 12"; of none, nothing."""
    ends = quantifier_ends(line, i + 1) if i + 1 < len(options) else ()
    return next((("CD",) for j in ends if options[j][:1] == ("CD",)), ())


def _is_work(line: Line, i: int, options: list[tuple[str, ...]]) -> bool:
    """Whether an -ing word says what is done at the place named right after it: 'a water pumping station'."""
    works = i + 1 < len(options) and line.lows[i + 1] in nominals()["works"]
    return works and (i + 2 == len(options) or options[i + 2][0] not in NOUNS)


def _attributive(before: str, word: str) -> bool:
    """Whether what stands before lets a participle describe the noun after it, and not be a verb."""
    if word in BE_OR_HAVE:
        return False
    return (before not in NOUNS and before not in ("PRP", "WP", "WDT")) or word in nominals()["calendar"]


def _after_to(found: tuple[str, ...]) -> str:
    if "VBN" in found and "VB" not in found:
        return "JJ"  # "resorted to unprovoked firing"
    return first_of(found, ("VB",)) or first_of(found, ("NN", "NNS", "VBG", "JJ")) or found[0]


def _after_auxiliary(found: tuple[str, ...], word: str, after: tuple[str, ...]) -> str | None:
    """After be, have or get: a participle, if the word can be one and no noun follows that it would describe."""
    noun_next = bool(after) and after[0] in ("NN", "NNS") and "VBN" not in after and word not in HAVE
    if "VBN" in found:
        return "JJ" if "JJ" in found and noun_next and word not in HAVE else "VBN"
    if "VBG" in found and (word in BE or word in GET):
        return "VBG"
    return None


def _result_follows(line: Line, i: int) -> bool:
    """Whether the next word says what a verb made of somebody: "was taken hostage", not "taken hostage" as a noun."""
    return not words().results.isdisjoint(line.lows[i + 1 : i + 2])


def _ing(line: Line, i: int, found: tuple[str, ...], before: str, word: str, after: tuple[str, ...]) -> str:
    """-ing: a noun after a determiner, an adjective before a noun in a group, else a verb."""
    nominal = bool(after) and after[0] in ("NN", "NNS", "NNP", "JJ") and "IN" not in after
    if word in _PARTIAL and nominal:
        return "VBG"
    if "NN" in found and _is_of_deed(line, i):
        return "NN"
    if "NN" in found and after[:1] in _FINITE and before in ("", ",", "IN", "CC", "''"):
        return "NN"
    if before in ("DT", "PRP$", "POS", "JJ", "CD", "JJR"):
        return "JJ" if nominal and before != "CD" and "NN" not in found[:1] else "NN"
    opens = bool(after) and after[0] in ("DT", "CD", "PRP$", "PRP", "NNP", "NNS", "JJ")
    if before == "IN" and (line.lows[i + 1 : i + 2] == ["dead"] or _aims_at(line, i)):
        return "VBG"
    if before in NOUNS and word != "":
        governs = bool(after) and after[0] in ("DT", "CD", "PRP$", "PRP") and line.lows[i + 1 : i + 2] != ["that"]
        if governs or (opens and before in ("NNS", "NNP")):
            return "VBG"
        if before == "NNS" and noun_lemma(word) in words().people and after[:1] == ("IN",):
            return "VBG"  # "gunmen firing from a car"
        return "NN" if "NN" in found and (found[0] == "NN" or line.lows[i] in nominals()["gerund"]) else "VBG"
    if word in _STANDS_AMONG and nominal:
        return "NN" if found[0] == "NN" else "JJ"  # "near queueing clerks", "among wedding guests"
    if before == "IN" and nominal and _moves(line, i):
        return "JJ"
    if word in _GERUND_OPENERS and (
        opens or (line.lows[i] not in nominals()["gerund"] and (nominal or found[0] != "NN"))
    ):
        return "VBG"
    if before == "," and line.lows[i] in nominals()["gerund"] and after[:1] in ((",",), ("CC",), (".",)):
        return "NN"
    if before == "IN" or before == "":
        if after and after[0] in ("DT", "CD", "PRP$", "PRP", "NNP", "NNS"):
            return "VBG"
        if found[0] == "JJ" and nominal:
            return "JJ"
        return (
            "NN"
            if "NN" in found and (not nominal or found[0] == "NN") and line.lows[i] in nominals()["gerund"]
            else "VBG"
        )
    if before == "CC" and _goes_on_firing(line, i):
        return "VBG"
    if before == "CC" and found[0] == "NN" and not opens:
        return "NN"
    if before in ("VBD", "VBZ", AMBIGUOUS, "VBN", "VBP", "VB") and "NN" in found and not opens:
        return "JJ" if nominal and "JJ" in found else "NN"
    return "VBG"


def _moves(line: Line, i: int) -> bool:
    """Whether an -ing word says how those named after it go about: "by falling rocks", "by retreating rebels"."""
    verb = verb_lemma(line.lows[i])
    if verb in words().frame("motion"):
        return True
    fights = verb in words().frame("warlike") and line.lows[i - 1] == "by" and last_verb(line, i) == "VBN"
    return fights and noun_lemma(line.lows[i + 1]) in words().people  # not "by besieging towns"


def _aims_at(line: Line, i: int) -> bool:
    """Whether a deed is one that somebody does or does not do: "without shooting at it", "wrote of shooting at him"."""
    if line.lows[i] not in ("shooting", "firing") or line.lows[i + 1 : i + 2] != ["at"] or i < 2:
        return False
    spoken = line.lows[i - 1] == "of" and (line.tags[i - 2].startswith("VB") or line.tags[i - 2] == AMBIGUOUS)
    return spoken or line.lows[i - 1] in ("without", "than") or line.lows[i - 2 : i] == ["instead", "of"]


def _goes_on_firing(line: Line, i: int) -> bool:
    """Whether a deed goes on another that a participle tells: "torching homes and shooting at herders"."""
    deed = line.lows[i : i + 2]
    fires = deed == ["opening", "fire"] or (deed[:1] in (["shooting"], ["firing"]) and deed[1:] in (["at"], ["on"]))
    return fires and last_verb(line, i) == "VBG"


def _is_of_deed(line: Line, i: int) -> bool:
    """Whether a noun in -ing only says of which kind the deed behind it is: "in bombing raids"."""
    following = line.lows[i + 1 : i + 2]
    return line.lows[i] in nominals()["gerund"] and not nominals()["kind_of_deed"].isdisjoint(following)


def _past(line: Line, i: int, found: tuple[str, ...], before: str, word: str, after: tuple[str, ...]) -> str:
    """-ed and its irregular fellows: an adjective inside a noun group, else past or participle."""
    nominal = bool(after) and after[0] in ("NN", "NNS", "NNP", "JJ") and "IN" not in after
    nominal = nominal and line.lows[i + 1 : i + 2] != ["dead"]
    doing = after[:1] == ("VBG",) and "of" in line.lows[i + 2 : i + 4]  # "the planned storming of"
    nominal = nominal or (doing and before in ("DT", "PRP$", "POS"))
    counted = _past_of_counted(line, i, found, word, after, nominal=nominal)
    if counted is not None:
        return counted
    if before == "CD" and verb_lemma(line.lows[i]) in words().frame("bearing"):
        nominal = False  # "and five sustained injuries"
    inside = _inside_group(found, before, word, after, nominal=nominal)
    if inside is not None:
        return inside
    if _describes_noun(line, i, found, before, word, after, nominal=nominal):
        return "JJ"
    return _past_or_participle(line, i, found, before, word, after)


def _past_of_counted(
    line: Line, i: int, found: tuple[str, ...], word: str, after: tuple[str, ...], *, nominal: bool
) -> str | None:
    """After a word that counts or ranks people or things: "four more died", "those killed", "the second burst"."""
    if word == "both" and after[:1] == ("NN",) and "VBD" in found:
        return "VBD"  # "X and Y both claimed responsibility"
    if word == "more" and not nominal and "VBD" in found:  # "four more died", but "seven more wounded"
        return "JJ" if _befalls_people(line, i) else "VBD"
    if word in ("those", "all", "others") or (word in ("another", "some", "many", "one", "both") and not nominal):
        return AMBIGUOUS if "VBD" in found and "VBN" in found else found[0]
    ranked = word in _RANKS or word.endswith(_ORDINAL_ENDINGS)
    if ranked and not nominal and "VBN" in found and i > 2 and line.lows[i - 2] == "the" and line.lows[i - 3] in BE:
        return "VBN"  # "the raid was the first reported in Mali"
    told = ranked and line.tags[max(0, i - 2)] == "DT" and "VBD" in found and _is_told_of_rank(line, i, after)
    return "VBD" if told else None


def _inside_group(
    found: tuple[str, ...], before: str, word: str, after: tuple[str, ...], *, nominal: bool
) -> str | None:
    """Inside a noun group that a determiner, an adjective, a number or a preposition has opened."""
    opened = before in ("DT", "PRP$", "POS", "JJ")
    if not (opened or before == "CD" or (before == "IN" and word not in ("as", "when", "while", "if", "than"))):
        return None
    counted = before == "CD" and (word == "one" or _YEAR.fullmatch(word) is not None)
    if nominal and (before != "CD" or (after[0] in ("NN", "NNS") and not counted)):
        return "JJ" if "VB" not in found else first_of(found, ("NN",)) or "JJ"
    done = before == "JJ" and after[:1] in (("CD",), ("DT",), ("PRP$",))  # "men in black killed 58 tourists"
    if opened and not done:
        return first_of(found, ("NN",)) or ("NNS" if before in ("DT",) and not nominal else "JJ")
    return None


def _describes_noun(
    line: Line, i: int, found: tuple[str, ...], before: str, word: str, after: tuple[str, ...], *, nominal: bool
) -> bool:
    """Whether it opens a noun group and describes its noun: "Wounded soldiers", "dead and injured people"."""
    noun_next = after[:1] in (("NN",), ("NNS",))
    if after[:1] == ("NNS",) and word in _OPENING_CLAUSES and _befalls_people(line, i):
        return True  # "the toll rose as wounded people died"
    if before == "" and i + 1 < len(line.words) and noun_next and line.words[i + 1][0].islower():
        return True
    if noun_next and before.startswith("VB") and word not in _BEFORE_PARTICIPLE:
        return True
    if noun_next and before == "CC" and line.lows[i - 2 : i - 1] == ["dead"] and "VB" not in found:
        return True
    free = before == "" or before.startswith("VB") or (before == "CC" and not verb_before(line, i))
    return free and nominal and "JJ" in found


def _past_or_participle(
    line: Line, i: int, found: tuple[str, ...], before: str, word: str, after: tuple[str, ...]
) -> str:
    """A verb form, past or participle as far as the words beside it tell."""
    lemma = verb_lemma(line.lows[i]) if before == "," else ""
    calls = line.lows[i + 1 : i + 2] == ["as"] and lemma in words().frame("calling")
    if (calls or lemma in words().frame("dubbing")) and "VBN" in found:
        return "VBN"  # "a commander, identified as Omar, and his aide were shot"
    posted = (
        before in NOUNS and line.lows[i + 1 : i + 2] == ["to"] and verb_lemma(line.lows[i]) in words().frame("posting")
    )
    if posted and "VBN" in found:
        return "VBN"  # "a judge and the policeman assigned to protect him"
    if word in NOMINATIVE and before in ("PRP", "WP", "WDT"):
        return "VBD" if "VBD" in found else first_of(found, ("VBP", "VBN")) or found[0]
    band = noun_lemma(word) in words().people or noun_lemma(word) in nominals()["collective"]
    several = before == "NNS" or (before in ("NN", "NNP") and band)
    moving = several and after[:1] == ("IN",)  # "gunmen burst into", "men of the group burst into"
    governs = after[:1] in _OBJECTS and not verb_before(line, i)  # "the raid cost the lives of"
    if "VB" in found and before in NOUNS and found[0] == "NN" and not (moving or governs):
        return "NN"
    both = "VBD" in found and "VBN" in found
    return AMBIGUOUS if both else first_of(found, ("VBD", "VBN")) or found[0]


def _befalls_people(line: Line, i: int) -> bool:
    """Whether an -ed form may stand alone for those it was done to: "seven more wounded"."""
    return verb_lemma(line.lows[i]) in words().frame("befalling")


def _is_told_of_rank(line: Line, i: int, after: tuple[str, ...]) -> bool:
    """Whether what follows is no noun: "the first killed two", "went off; the second burst in a bar".

    "The first killed soldier" goes on with one, and so may "the other wounded at the clinic", who are people.
    """
    if _befalls_people(line, i):
        return after[:1] in _OBJECTS or not _AMOUNTS.isdisjoint(line.lows[i + 1 : i + 3])
    timed = line.lows[i] == "came" and "later" in line.lows[i + 2 : i + 4]  # "the second came minutes later"
    alone = verb_lemma(line.lows[i]) in words().frame("intransitive")  # "the fifth died yesterday", "succumbed to"
    timed |= alone and (after[:1] == ("TO",) or not nominals()["calendar"].isdisjoint(line.lows[i + 1 : i + 2]))
    return timed or after[:1] in (*_OBJECTS, *_NO_NOUN) or not _AMOUNTS.isdisjoint(line.lows[i + 1 : i + 3])
