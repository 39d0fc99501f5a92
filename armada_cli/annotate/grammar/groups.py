"""Base noun groups, and the walk that cuts a sentence into groups, verbs, prepositions and marks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from armada_cli.annotate.grammar.classes import AMBIGUOUS, NOUNS, lemma
from armada_cli.annotate.grammar.model import Group, Item, Verb
from armada_cli.annotate.grammar.tokens import Line
from armada_cli.annotate.grammar.verbs import VERBAL, read_verb, starts_verb
from armada_cli.annotate.grammar.words import nominals, noun_lemma, words
from armada_cli.lexicon import default

_RANKED = frozenset({"number", "no."})  # "the group's number two"
_INSIDE = NOUNS | {"JJ", "JJR", "JJS", "CD", "$", "SYM", "FW"}
_STARTS = _INSIDE | {"DT", "PDT", "PRP$", "PRP", "EX"}
_LINKS = frozenset({"''", "CC", "TO", ",", "-LRB-"})
_ALONE = frozenset({"DT", "PDT", "PRP$"})
_PRONOMINAL = frozenset({"several", "many", "others", "few"})
_DEICTIC = frozenset(
    {
        "this",
        "last",
        "next",
        "every",
        "each",
        "that",
        "late",
        "early",
        "earlier",
        "following",
        "first",
        "second",
        "third",
        "previous",
        "same",
    }
)
_ROUND = frozenset({"hundred", "thousand", "million"})
_YEAR_OPENERS = frozenset({"in", "since", "until", "by", "during", "early", "late", "mid", "from", "of"})
_COUNTS = frozenset({"dozens", "scores", "hundreds", "thousands", "one", "a", "half", "several", "dozen"})
_CLAUSE_WORDS = frozenset(
    {"because", "although", "though", "while", "whereas", "whilst", "if", "unless", "whether", "lest", "that", "so"}
)
_WHERE = frozenset({"in", "at", "near", "outside", "around"})
_CLAUSE_OPENERS = frozenset({",", ";", ":", "and", "but", "while", "whereas", "when", "as", "that"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", AMBIGUOUS})


@lru_cache(maxsize=2)
def _phrases(kind: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases of a kind by their first word, longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for entry in default().entries("grammar_phrases"):
        if entry["kind"] == kind or (kind == "preposition" and entry["kind"] in ("conjunction", "adverb")):
            for phrase in sorted(entry["phrases"], key=lambda p: -len(p)):
                table.setdefault(phrase.split()[0], []).append(tuple(phrase.split()))
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in table.items()}


def chunk(line: Line) -> tuple[list[Item], list[Group], list[Verb]]:
    """The items of a sentence in order, with the groups and verbs that they stand for."""
    items: list[Item] = []
    groups: list[Group] = []
    verbs: list[Verb] = []
    line.days = _days(line)
    tags, lows, firsts = line.tags, line.lows, _firsts()
    i, n = line.start, len(tags)
    while i < n:
        kind = _MARK_KINDS.get(tags[i])
        if kind == '"' and items and items[-1].kind == "'":
            i += 1  # what is quoted is still owned: "the group's 'minister'"
        elif kind is not None and lows[i] not in firsts:
            items.append(Item(kind, i, i, -1, lows[i]))
            i += 1
        else:
            i = _step(line, i, items, groups, verbs)
    return items, groups, verbs


def _days(line: Line) -> list[bool]:
    """For each token whether it is part of a date: of a mention of one, or the name of a day or a month."""
    calendar, dates = nominals()["calendar"], {n for n, m in enumerate(line.mentions) if m.kind == "date"}
    return [
        named in dates or (low in calendar and tag in NOUNS)
        for named, low, tag in zip(line.named, line.lows, line.tags, strict=True)
    ]


def _step(line: Line, i: int, items: list[Item], groups: list[Group], verbs: list[Verb]) -> int:
    """Read one item at token `i`; the index of the token after it."""
    tag, low = line.tags[i], line.lows[i]
    start, last = (quantifier(line, i), _compound_end(line, i)) if low in _firsts() else (0, i)
    opens = tag in _STARTS or (tag == "RB" and _intensified(line, i))
    if start or (opens and (last == i or tag in _ALONE)):
        end = read_group(line, i, start or i, items, groups)
        if end > i:
            return end
    if last == i and tag in VERBAL and starts_verb(line, i):
        verb = read_verb(line, i)
        verbs.append(verb)
        items.append(Item("V", i, verb.last, len(verbs) - 1, verb.lemma))
        return verb.last + 1
    if tag in ("IN", "TO") or last > i:
        word = low if last == i else " ".join(line.lows[i : last + 1])
        if last > i and word in _adverbs():
            items.append(Item("R", i, last, word=word))
            return last + 1
        clausal = word in _CLAUSE_WORDS or (last > i and word in _conjunctions())
        items.append(Item("S" if clausal else "P", i, last, word=word))
        return last + 1
    items.append(Item(_KINDS.get(tag) or _kind(tag, low), i, i, word=low))
    return i + 1


@lru_cache(maxsize=1)
def _firsts() -> frozenset[str]:
    """The first words of all phrases."""
    return frozenset(_phrases("quantifier")) | frozenset(_phrases("preposition"))


@lru_cache(maxsize=1)
def _adverbs() -> frozenset[str]:
    """Phrases that act as one adverb: 'so far', 'of course'."""
    kinds = (entry["phrases"] for entry in default().entries("grammar_phrases") if entry["kind"] == "adverb")
    return frozenset(phrase for phrases in kinds for phrase in phrases)


@lru_cache(maxsize=1)
def _conjunctions() -> frozenset[str]:
    """Phrases that open a clause: 'by the time', 'as soon as'."""
    kinds = (entry["phrases"] for entry in default().entries("grammar_phrases") if entry["kind"] == "conjunction")
    return frozenset(phrase for phrases in kinds for phrase in phrases)


def _intensified(line: Line, i: int) -> bool:
    """Whether an adverb opens a noun group: 'most ruthless commander'."""
    tags = line.tags
    return tags[i] == "RB" and i + 2 < len(tags) and tags[i + 1] in ("JJ", "JJR") and tags[i + 2] in NOUNS


_MARK_KINDS = {"CC": "C", ",": ",", ".": ".", "''": '"', "-LRB-": "(", "-RRB-": ")"}
_KINDS = {
    "CC": "C", "JJ": "A", "JJR": "A", "JJS": "A", ",": ",", "-LRB-": "(", "-RRB-": ")", ".": ".", "''": '"',
    "WP": "W", "WDT": "W", "WP$": "W",
}  # fmt: skip


def _kind(tag: str, low: str) -> str:
    """The kind of an item that its tag alone does not tell."""
    if tag == "WRB":
        return "W" if low in ("where", "whereby") else "S"
    return "-" if low in ("—", "–", "--", "-") else ":" if tag == ":" else "R"


def _compound_end(line: Line, i: int) -> int:
    """The last token of the compound preposition at `i`, `i` itself for a plain one."""
    for phrase in _phrases("preposition").get(line.lows[i], ()):
        last = i + len(phrase) - 1
        if tuple(line.lows[i : last + 1]) == phrase and not _names_inside(line, i, last):
            infinitive = phrase[-1] == "to" and line.tags[last + 1 : last + 2] == ["VB"]
            return i if infinitive else last
    return i


def _names_inside(line: Line, i: int, last: int) -> bool:
    """Whether a capital says that a later word opens a name: "at All Saints Church"."""
    return line.words[i].islower() and not line.headline and line.words[last][0].isupper()


def quantifier(line: Line, i: int) -> int:
    """The token after a quantifier ("at least") that a number follows, 0 if there is none."""
    for j in quantifier_ends(line, i):
        if (line.tags[j] == "CD" and not _clock(line.lows[j])) or (j > i + 1 and line.lows[j] in _COUNTS):
            return j
    return 0


def quantifier_ends(line: Line, i: int) -> Iterator[int]:
    """The tokens after each phrase at token `i` that may be a quantifier, whatever follows it."""
    for phrase in _phrases("quantifier").get(line.lows[i], ()):
        j = i + len(phrase)
        if j < len(line.lows) and tuple(line.lows[i:j]) == phrase:
            yield j


def _clock(low: str) -> bool:
    """Whether a number is a time of day."""
    return ":" in low or low.endswith(("am", "pm"))


def read_group(line: Line, first: int, i: int, items: list[Item], groups: list[Group]) -> int:
    """Read the noun group that begins at `first`; the token after it, or `first` if there is no group here."""
    if line.tags[i] in ("PRP", "EX"):
        after = _add(line, first, i, i, items, groups)
        return after + 1 if line.lows[after : after + 1] in (["all"], ["both"]) else after
    last = i - 1
    j, opened = i, False
    while j < len(line.tags) and _fits(line, i, j, opened):
        opened = opened or line.tags[j] in NOUNS
        last = j
        j = _next(line, j)
    if last < i:
        return first
    return _finish(line, first, i, last, items, groups)


def _finish(line: Line, first: int, i: int, last: int, items: list[Item], groups: list[Group]) -> int:
    """Add the group if it has a head: a noun, a number, a lone determiner, or an adjective after a determiner."""
    tags = line.tags
    head: int | None = last
    if tags[last] not in NOUNS:
        head = next((k for k in range(last, i - 1, -1) if tags[k] in NOUNS), None)
    if head is None:
        head = next((k for k in range(last, i - 1, -1) if tags[k] in ("CD", "$")), None)
    owned = bool(items) and items[-1].kind == "'"
    if head is None and (owned or tags[i] in _ALONE or line.lows[last] in _PRONOMINAL):
        head = last
    if head is None:
        return first
    bare = tags[head] not in ("CD", "JJ", "JJR") or (tags[head] == "CD" and line.lows[last] in words().results)
    end = head if tags[last] in ("JJ", "JJR") and bare else last
    return _add(line, first, end, head, items, groups)


def _next(line: Line, j: int) -> int:
    """The next token of the group: steps over 'or' between two numbers or adjectives."""
    tags = line.tags
    if j + 2 >= len(tags) or tags[j + 1] not in _LINKS:
        return j + 1
    if tags[j + 1] == "-LRB-":  # thirty-four (34) militants
        inside = tags[j : j + 4] == ["CD", "-LRB-", "CD", "-RRB-"] or _is_short_name(line, j)
        return j + 4 if inside and tags[j + 4 : j + 5] != [] and tags[j + 4] in _INSIDE else j + 1
    if _is_nicknamed(line, j):
        return j + 3
    if j + 2 < len(tags) and tags[j + 1] == "''" and tags[j + 2] in _INSIDE:
        return j + 2
    if line.lows[j + 1 : j + 3] == ["and", "one"] and line.lows[j] not in _ROUND:
        return j + 1  # "killed nine and one in"
    if j + 2 < len(tags) and line.lows[j + 1] in ("and", "or", "to", ",") and tags[j] == tags[j + 2] == "CD":
        return j + 2 if line.lows[j + 1] != "," else j + 1
    if (
        j + 3 < len(tags)
        and line.lows[j + 1] in ("and", "or")
        and tags[j] == tags[j + 2] == "JJ"
        and tags[j + 3] in NOUNS
    ):
        return j + 2
    if j + 3 < len(tags) and tags[j] == tags[j + 2] == "NNP" and tags[j + 3] in ("NN", "NNS") and tags[j + 1] == "CC":
        peoples = all(line.lows[k].endswith(("ian", "ish", "ese", "can", "i", "ans", "ch")) for k in (j, j + 2))
        named = line.named[j] >= 0 and line.mentions[line.named[j]].kind == "person"
        return j + 2 if peoples and not named else j + 1
    return j + 1


def _is_short_name(line: Line, j: int) -> bool:
    """Whether a name at `j` is given in short, in brackets, before a noun: "National Front (NF) commander X"."""
    if [line.tags[j], *line.tags[j + 1 : j + 4 : 2]] != ["NNP", "-LRB-", "-RRB-"] or line.tags[j + 2] != "NNP":
        return False
    return line.words[j + 2].isupper() or (line.named[j + 2] >= 0 and line.mentions[line.named[j + 2]].kind == "actor")


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
    opens = first == 1 or (first > 1 and line.lows[first - 2] in _CLAUSE_OPENERS)
    if not opens or line.lows[first - 1] not in _WHERE:
        return False
    if not (_is_place_name(line, first, j) or (j == first + 1 and _is_year(line, first))):
        return False
    end = next((k for k in range(j, len(line.tags)) if line.tags[k] not in _INSIDE), len(line.tags))
    several = line.tags[end - 1] in ("NNS", "CD") or noun_lemma(line.lows[end - 1]) in words().people
    return several and end < len(line.tags) and line.tags[end] in _FINITE


def _follows_adverbial(line: Line, first: int, j: int) -> bool:
    """Whether a name is the subject after a phrase that opens the sentence: "In a statement / Hamas said"."""
    if line.headline or line.named[j] < 0 or line.named[j] == line.named[j - 1] or not line.words[j - 1].islower():
        return False
    before = line.tags[line.start : first]
    if (
        before[:1] != ["IN"]
        or not {"TO", *_INSIDE, "IN", "DT", "PRP$"}.issuperset(before)
        or line.mentions[line.named[j]].kind not in ("actor", "person")
    ):
        return False
    end = next((k for k in range(j, len(line.tags)) if line.named[k] != line.named[j]), len(line.tags))
    titled = noun_lemma(line.lows[j - 1]) in words().people and line.tags[j - 1] == "NN"  # "after leader X died"
    return not titled and line.tags[end : end + 1] != [] and line.tags[end] in _FINITE


def _is_place_name(line: Line, first: int, j: int) -> bool:
    """Whether the words before `j` are the whole of a place's name, or of a name that nothing knows."""
    name = line.named[first]
    if line.named[j] == name >= 0 or any(line.named[k] != name or line.tags[k] != "NNP" for k in range(first, j)):
        return False
    opens_other = line.named[j] >= 0 and line.mentions[line.named[j]].kind == "actor"
    return (line.words[j].islower() or opens_other) and (name < 0 or line.mentions[name].kind == "place")


def _fits(line: Line, first: int, j: int, opened: bool) -> bool:
    """Whether token `j` carries on the group that began at `first`; `opened` says that it has a noun already."""
    tag = line.tags[j]
    if j == first:
        return True
    if line.tags[j - 1] in ("NNP", "CD") and _opens_subject(line, first, j):
        return False
    if line.tags[j - 1] == "NNS" and line.lows[first - 1 : first] == ["within"] and _is_time(line, j - 1):
        return False  # "within hours / Israeli jets struck"
    if tag in ("NN", "NNS") and not line.days[j] and not line.days[j - 1]:
        return True
    if opened and line.lows[j] in ("last", "next", "this") and tag in ("JJ", "DT"):
        return False
    if tag == "NNP" and line.lows[first] in _DEICTIC and line.lows[j - 1] in nominals()["time"]:
        return False
    if tag == "NNP" and (_tells_of_whose(line, first, j) or _follows_event(line, first, j)):
        return False
    if opened and tag == "NNP" and _follows_adverbial(line, first, j):
        return False
    if tag in ("DT", "PDT", "PRP$"):
        return line.tags[j - 1] == "PDT" or (line.lows[j - 1] in ("all", "both", "half", "such") and tag != "PDT")
    if (
        tag == "RB"
        and line.tags[j - 1] in ("DT", "PRP$")
        and j + 1 < len(line.tags)
        and line.tags[j + 1] in ("JJ", AMBIGUOUS, "CD")
    ):
        return True
    if tag not in _INSIDE:
        return False
    if line.days[j] and not line.days[first] and not line.days[j - 1]:
        if tag == "NNP" and line.tags[j - 1] == "CD" and line.named[j] >= 0:
            return False  # "passed 300 Monday": a number of its own, since the day's mention does not hold it
        return not opened or line.lows[j - 1] in _DEICTIC
    if line.days[j - 1] and not line.days[j] and tag != "CD":
        return line.days[first] is False
    if tag == "CD" and line.days[j - 1] and not line.days[j] and (line.lows[j].isalpha() or _counts(line, j)):
        return False  # "on Monday two gunmen", "on 3 May 18 guards": the number opens a group
    if opened and tag == "CD" and line.tags[j - 1] == "NNP" and line.words[j].islower() and _ends_place(line, j - 1):
        return False  # "in Basra two": a number in letters is no part of a name
    if opened and tag == "CD":
        return line.tags[j - 1] in ("NNP", "CD") or line.days[j] or line.lows[j - 1] in _RANKED
    if opened and tag == "JJ":
        if line.lows[j] in words().results:
            return False
        return j + 1 < len(line.tags) and line.tags[j + 1] in NOUNS and line.tags[j - 1] in ("NNP", "NN", "-RRB-")
    return True


def _is_time(line: Line, j: int) -> bool:
    return noun_lemma(line.lows[j]) in nominals()["time"]


def _ends_place(line: Line, j: int) -> bool:
    """Whether the word at `j` is in the name of a place."""
    return line.named[j] >= 0 and line.mentions[line.named[j]].kind == "place"


def _counts(line: Line, j: int) -> bool:
    """Whether the number at `j` counts people or things, by its mention: "18 guards"."""
    return line.named[j] >= 0 and line.mentions[line.named[j]].kind == "number" and line.tags[j + 1 : j + 2] != []


@lru_cache(maxsize=1)
def _timely() -> frozenset[str]:
    """Heads that may say when or how far."""
    return nominals()["calendar"] | nominals()["time"] | nominals()["distance"]


def _when(line: Line, first: int, last: int, head: int) -> bool:
    """Whether a group says when: a date, or a time noun with this, last, every ... or before later, ago."""
    if line.days[head]:
        return True
    low = line.lows[head]
    if low in nominals()["calendar"]:
        others = (k for k in range(first, last + 1) if line.tags[k] in NOUNS)
        return all(line.lows[k] in nominals()["calendar"] or line.lows[k] in nominals()["time"] for k in others)
    if line.tags[head] == "CD":
        return _clock(low) or (first == last and _is_year(line, first))
    base = lemma(low, line.tags[head])
    if base in nominals()["distance"]:
        return any(line.tags[k] == "CD" for k in range(first, head)) or line.lows[first] == "a"
    if base not in nominals()["time"]:
        return False
    after = line.lows[last + 1] if last + 1 < len(line.lows) else ""
    if after == "old":
        return True
    if base == "time" and (line.tags[first] == "CD" or line.lows[first] in ("several", "many", "few", "dozens")):
        return True
    deictic = any(line.lows[k] in _DEICTIC for k in range(first, head))
    return deictic or after in ("later", "earlier", "ago", "before", "after", "prior")


def _is_year(line: Line, i: int) -> bool:
    """Whether a bare number is a year: 'in 2014', 'March 3, 2014'."""
    low, before = line.lows[i], line.lows[i - 1] if i else ""
    if len(low) != 4 or not low.isdigit() or low[:2] not in ("18", "19", "20"):
        return False
    return before in _YEAR_OPENERS or (before == "," and _calendar_before(line, i))


def _calendar_before(line: Line, first: int) -> bool:
    return first > 1 and (line.lows[first - 2] in nominals()["calendar"] or line.tags[first - 2] == "CD")


def _add(line: Line, first: int, last: int, head: int, items: list[Item], groups: list[Group]) -> int:
    low, tag = line.lows[head], line.tags[head]
    name = lemma(low, tag) if tag == "NNS" else low
    timely = name in _timely() or tag == "CD" or line.days[head]
    group = Group(first, last, head, name, timely and _when(line, first, last, head))
    end, start = last + 1, first
    if items and items[-1].kind == "'":
        items.pop()
        owner = items.pop()
        group.possessor, start = owner.ref, owner.first
    groups.append(group)
    items.append(Item("G", start, last, len(groups) - 1, group.lemma))
    if end < len(line.tags) and line.tags[end] == "POS":
        items.append(Item("'", end, end))
        end += 1
    return end
