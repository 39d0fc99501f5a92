"""Where a noun group ends: which token carries it on, and which opens a group of its own."""

from __future__ import annotations

from armada_cli.annotate.grammar.classes import AMBIGUOUS, NOUNS
from armada_cli.annotate.grammar.phrases import compound_end
from armada_cli.annotate.grammar.timing import DEICTIC, is_year
from armada_cli.annotate.grammar.tokens import Line
from armada_cli.annotate.grammar.words import nominals, noun_lemma, words

_RANKED = frozenset({"number", "no."})  # "the group's number two"
INSIDE = NOUNS | {"JJ", "JJR", "JJS", "CD", "$", "SYM", "FW"}
_LINKS = frozenset({"''", "CC", "TO", ",", "-LRB-"})
_ROUND = frozenset({"hundred", "thousand", "million"})
_WHERE = frozenset({"in", "at", "near", "outside", "around"})
_CLAUSE_OPENERS = frozenset({",", ";", ":", "and", "but", "while", "whereas", "when", "as", "that"})
_PHRASE = INSIDE | {"IN", "DT"}
_OF_WHOM = (["of"], ["from"])
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", AMBIGUOUS})


def carries_on(line: Line, first: int, j: int, opened: bool) -> bool:
    """Whether token `j` carries on the group that began at `first`; `opened` says that it has a noun already."""
    tag, before = line.tags[j], line.tags[j - 1]
    if j == first:
        return True
    if _opens_another(line, first, j, opened) or (opened and _is_where(line, j)):
        return False
    if tag in ("NN", "NNS") and not line.days[j] and not line.days[j - 1]:
        return before not in NOUNS or compound_end(line, j) == j  # "a checkpoint / north of Baghdad"
    if tag in ("DT", "PDT", "PRP$"):
        return before == "PDT" or (line.lows[j - 1] in ("all", "both", "half", "such") and tag != "PDT")
    if tag == "RB":
        return before in ("DT", "PRP$") and line.tags[j + 1 : j + 2] in (["JJ"], [AMBIGUOUS], ["CD"])
    if tag not in INSIDE:
        return False
    fits = _fits_date(line, first, j, opened)
    if fits is not None:
        return fits
    if opened and tag == "CD":
        return _number_fits(line, j)
    if opened and tag == "JJ":
        described = line.tags[j + 1 : j + 2] != [] and line.tags[j + 1] in NOUNS and before in ("NNP", "NN", "-RRB-")
        return described and line.lows[j] not in words().results
    return True


def _opens_another(line: Line, first: int, j: int, opened: bool) -> bool:
    """Whether what stands before shows that a group of its own opens at `j`: a subject, a party, "last week"."""
    tag, before = line.tags[j], line.tags[j - 1]
    if before in ("NNP", "CD") and _opens_subject(line, first, j):
        return True
    if before == "NNS" and line.lows[first - 1 : first] == ["within"] and _is_time(line, j - 1):
        return True  # "within hours / Israeli jets struck"
    if tag != "NNP":
        return opened and line.lows[j] in ("last", "next", "this") and tag in ("JJ", "DT")
    if line.lows[first] in DEICTIC and line.lows[j - 1] in nominals()["time"]:
        return True
    if _tells_of_whose(line, first, j) or _follows_event(line, first, j):
        return True
    return opened and _follows_adverbial(line, first, j)


def _is_where(line: Line, j: int) -> bool:
    """Whether a direction at `j` opens a phrase on where something is: "a raid / west of Hit"."""
    return line.lows[j + 1 : j + 2] == ["of"] and line.words[j].islower() and compound_end(line, j) > j


def _fits_date(line: Line, first: int, j: int, opened: bool) -> bool | None:
    """Whether a group goes on where a date begins or ends at `j`; None where neither is so, or nothing speaks of it."""
    if line.days[j] and not line.days[first] and not line.days[j - 1]:
        if line.tags[j] == "NNP" and line.tags[j - 1] == "CD" and line.named[j] >= 0:
            return False  # "passed 300 Monday": a number of its own, since the day's mention does not hold it
        return not opened or line.lows[j - 1] in DEICTIC
    if line.days[j] or not line.days[j - 1]:
        return None
    if line.tags[j] != "CD":
        return not line.days[first] or line.lows[j] in nominals()["service"]  # "Friday prayers"
    # "on Monday two gunmen", "on 3 May 18 guards": the number opens a group
    return False if line.lows[j].isalpha() or _counts(line, j) else None


def _number_fits(line: Line, j: int) -> bool:
    """Whether a number behind the noun of a group is part of it: "Flight 370"; not "in Basra two", "in Hit 13 men"."""
    named = line.tags[j - 1] == "NNP"
    if named and _ends_place(line, j - 1) and (line.words[j].islower() or _counts(line, j)):
        return False
    return named or line.tags[j - 1] == "CD" or line.days[j] or line.lows[j - 1] in _RANKED


def next_token(line: Line, j: int) -> int:
    """The next token of the group: steps over 'or' between two numbers or adjectives."""
    tags = line.tags
    if j + 2 >= len(tags) or tags[j + 1] not in _LINKS:
        return j + 1
    if tags[j + 1] == "-LRB-":  # thirty-four (34) militants
        inside = tags[j : j + 4] == ["CD", "-LRB-", "CD", "-RRB-"] or _is_short_name(line, j)
        after = _after_retired(line, j) or (j + 4 if inside else len(tags))
        return after if tags[after : after + 1] != [] and tags[after] in INSIDE else j + 1
    if _is_nicknamed(line, j):
        return j + 3
    if tags[j + 1] == "," and _is_in_dated_noun(line, j):
        return j + 2
    if j + 2 < len(tags) and tags[j + 1] == "''" and tags[j + 2] in INSIDE:
        return j + 2
    if line.lows[j + 1 : j + 3] == ["and", "one"] and line.lows[j] not in _ROUND:
        return j + 1  # "killed nine and one in"
    if j + 2 < len(tags) and line.lows[j + 1] in ("and", "or", "to", ",") and tags[j] == tags[j + 2] == "CD":
        return j + 2 if line.lows[j + 1] != "," else j + 1
    if j + 3 < len(tags) and tags[j] == tags[j + 2] == "JJ" and tags[j + 3] in NOUNS:
        return j + 2 if line.lows[j + 1] in ("and", "or") or _lists_adjectives(line, j) else j + 1
    if j + 3 < len(tags) and tags[j] == tags[j + 2] == "NNP" and tags[j + 3] in ("NN", "NNS") and tags[j + 1] == "CC":
        peoples = all(line.lows[k].endswith(("ian", "ish", "ese", "can", "i", "ans", "ch")) for k in (j, j + 2))
        named = line.named[j] >= 0 and line.mentions[line.named[j]].kind == "person"
        return j + 2 if peoples and not named else j + 1
    return j + 1


def _is_in_dated_noun(line: Line, j: int) -> bool:
    """Whether a comma after the token at `j` is within or behind the full date of a noun: "the July 7, 2005 raid"."""
    date = line.named[j]
    if date < 0 or not line.days[j] or line.tags[j] != "CD":
        return False
    first = next((k for k in range(j, line.start - 1, -1) if line.named[k] != date), line.start - 1)
    last = next((k for k in range(j, len(line.tags)) if line.named[k] != date and line.lows[k] != ","), len(line.tags))
    owned = first >= line.start and line.tags[first] in ("DT", "PRP$")
    noun = line.tags[last : last + 1] != [] and line.tags[last] in ("NN", "NNS", "JJ") and not line.days[last]
    return owned and noun and is_year(line, last - 1 - (line.lows[last - 1] == ","))


def _lists_adjectives(line: Line, j: int) -> bool:
    """Whether a comma joins the adjective at `j` to one more of its noun: "a small, dusty town"."""
    opened = j > line.start and line.tags[j - 1] in ("DT", "CD", "PRP$", "JJ")
    return opened and line.lows[j + 1] == "," and line.lows[j] not in words().results


def _is_short_name(line: Line, j: int) -> bool:
    """Whether a name at `j` is given in short, in brackets, before a noun: "National Front (NF) commander X"."""
    if [line.tags[j], *line.tags[j + 1 : j + 4 : 2]] != ["NNP", "-LRB-", "-RRB-"] or line.tags[j + 2] != "NNP":
        return False
    return line.words[j + 2].isupper() or (line.named[j + 2] >= 0 and line.mentions[line.named[j + 2]].kind == "actor")


def _after_retired(line: Line, j: int) -> int | None:
    """The token after brackets that say that who bears the rank at `j` has left the service: "Major (retd) X"."""
    if line.tags[j] != "NNP" or line.lows[j + 2] not in nominals()["retired"]:
        return None
    shut = j + 4 if line.tags[j + 3 : j + 4] == ["."] else j + 3  # "Brig. (Retd.) X"
    return shut + 1 if line.tags[shut : shut + 1] == ["-RRB-"] else None


def _is_nicknamed(line: Line, j: int) -> bool:
    """Whether a nickname with an article stands inside the name at `j`: 'Omar "the Doctor" Zaki'."""
    tags = line.tags
    quoted = tags[j + 1 : j + 3] == ["''", "DT"] and tags[j + 4 : j + 6] == ["''", "NNP"]
    return tags[j] == "NNP" and quoted and tags[j + 3] in NOUNS


def _tells_of_whose(line: Line, first: int, j: int) -> bool:
    """Whether a party at `j` is the subject that follows what is whose: "X, whose death / the FARC admitted"."""
    if first == 0 or line.lows[first - 1] != "whose" or line.named[j] < 0:
        return False
    return line.mentions[line.named[j]].kind == "actor" and line.words[j - 1].islower()


def _follows_event(line: Line, first: int, j: int) -> bool:
    """Whether a name and its titles open a new group after an event or a site: "in the raid / Mullah X died"."""
    noun = noun_lemma(line.lows[j - 1])
    within = first > 0 and line.lows[first - 1] in _WHERE and noun in nominals()["site"]
    if line.headline or not line.words[j - 1].islower() or not (within or noun in nominals()["event"]):
        return False
    name = next((k for k in range(j, min(j + 3, len(line.tags))) if line.named[k] >= 0 or line.tags[k] != "NNP"), j)
    return line.named[name] >= 0 and line.mentions[line.named[name]].kind in ("person", "actor")


def _opens_subject(line: Line, first: int, j: int) -> bool:
    """Whether several who act are told at `j`, after a place or year that opens a clause: "in Mosul / gunmen shot"."""
    prep = _prep_of_place(line, first)
    if prep is None or not _opens_clause(line, prep):
        return False
    years = line.lows[first] in ("those", "these") and j == first + 2 and _is_time(line, j - 1)
    if not (years or _is_place_name(line, first, j) or (j == first + 1 and is_year(line, first))):
        return False
    end = _end_of_nouns(line, j)
    several = line.tags[end - 1] in ("NNS", "CD") or noun_lemma(line.lows[end - 1]) in words().people
    if line.lows[end : end + 1] in _OF_WHOM:  # "rebels of the X Brigade / shot"
        end = _end_of_nouns(line, end + 1 + (line.tags[end + 1 : end + 2] == ["DT"]))
    return several and end < len(line.tags) and line.tags[end] in _FINITE


def _prep_of_place(line: Line, first: int) -> int | None:
    """The preposition that says "where" of the name at `first`: "in Homs", "in the Syrian city of Homs"."""
    k = first - 1
    if k > 1 and line.lows[k] == "of" and noun_lemma(line.lows[k - 1]) in nominals()["site"]:
        k = next((i for i in range(k - 1, -1, -1) if line.tags[i] not in INSIDE and line.tags[i] != "DT"), 0)
    return k if k >= 0 and line.lows[k] in _WHERE else None


def _opens_clause(line: Line, k: int) -> bool:
    """Whether only a day or a place stands between token `k` and the start of its clause: "On Friday / in Mosul"."""
    if k == line.start or line.lows[k - 1] in _CLAUSE_OPENERS:
        return True
    before = line.tags[line.start : k]
    return before[:1] == ["IN"] and _PHRASE.issuperset(before) and any(line.days[line.start : k])


def _end_of_nouns(line: Line, j: int) -> int:
    """The first token from `j` on that no noun group holds."""
    return next((k for k in range(j, len(line.tags)) if line.tags[k] not in INSIDE), len(line.tags))


def _follows_adverbial(line: Line, first: int, j: int) -> bool:
    """Whether a name is the subject after a phrase that opens the sentence: "In a statement / Hamas said"."""
    if line.headline or line.named[j] < 0 or line.named[j] == line.named[j - 1] or not line.words[j - 1].islower():
        return False
    before = line.tags[line.start : first]
    if (
        before[:1] != ["IN"]
        or not {"TO", *INSIDE, "IN", "DT", "PRP$"}.issuperset(before)
        or line.mentions[line.named[j]].kind not in ("actor", "person")
    ):
        return False
    end = next((k for k in range(j, len(line.tags)) if line.named[k] != line.named[j]), len(line.tags))
    titled = noun_lemma(line.lows[j - 1]) in words().people and line.tags[j - 1] == "NN"  # "after leader X died"
    return not titled and line.tags[end : end + 1] != [] and line.tags[end] in _FINITE


def _is_place_name(line: Line, first: int, j: int) -> bool:
    """Whether the words before `j` are the whole of a place's name, or of a name that nothing knows."""
    if j > first + 1 and line.tags[first] == "JJ" and line.named[j - 1] != line.named[first]:
        first += 1  # "northern Mali"
    name = line.named[first]
    if line.named[j] == name >= 0 or any(line.named[k] != name or line.tags[k] != "NNP" for k in range(first, j)):
        return False
    opens_other = line.named[j] >= 0 and line.mentions[line.named[j]].kind == "actor"
    return (line.words[j].islower() or opens_other) and (name < 0 or line.mentions[name].kind == "place")


def _is_time(line: Line, j: int) -> bool:
    """Whether the word at `j` is a stretch of time: "hours"."""
    return noun_lemma(line.lows[j]) in nominals()["time"]


def _ends_place(line: Line, j: int) -> bool:
    """Whether the word at `j` is in the name of a place."""
    return line.named[j] >= 0 and line.mentions[line.named[j]].kind == "place"


def _counts(line: Line, j: int) -> bool:
    """Whether the number at `j` counts people or things, by its mention: "18 guards"."""
    return line.named[j] >= 0 and line.mentions[line.named[j]].kind == "number" and line.tags[j + 1 : j + 2] != []
