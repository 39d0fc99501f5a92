"""What a word can be: its Penn classes, its base form, what a verb takes. Tables are loaded once, on first use."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from armada_cli.annotate.nouns import counted_nouns, person_nouns
from armada_cli.lexicon import FOLDER, default

Tags = tuple[str, ...]
_SHORTEST_DAY = 3  # letters of "Feb"
_SUFFIXES: tuple[tuple[str, Tags], ...] = (
    ("ing", ("VBG", "NN")),
    ("ed", ("VBD", "VBN")),
    ("ly", ("RB",)),
    ("ous", ("JJ",)),
    ("ful", ("JJ",)),
    ("able", ("JJ",)),
    ("ible", ("JJ",)),
    ("less", ("JJ",)),
    ("ical", ("JJ",)),
    ("ish", ("JJ",)),
    ("ive", ("JJ",)),
    ("-based", ("JJ",)),
    ("ss", ("NN",)),
    ("us", ("NN",)),
    ("is", ("NN",)),
    ("s", ("NNS",)),
)


class WordList:
    """The words of English with their classes, each read when it is asked for: an article has few of them.

    A shelf holds the words that begin with the same three letters, as they are on disk: few, since it is searched.
    """

    def __init__(self, shelves: dict[str, str]) -> None:
        self._shelves = shelves

    def __contains__(self, word: str) -> bool:
        return f"\t{word} " in self._shelves.get(word[:3], "")

    def get(self, word: str) -> str:
        """The classes of a word, likeliest first; empty for one that is not listed."""
        return self._shelves.get(word[:3], "").partition(f"\t{word} ")[2].partition("\t")[0]


@dataclass(slots=True)
class Words:
    """The tables of word classes."""

    classes: WordList
    closed: dict[str, str] = field(default_factory=dict)
    verbs: dict[str, str] = field(default_factory=dict)
    nouns: dict[str, str] = field(default_factory=dict)
    frames: dict[str, frozenset[str]] = field(default_factory=dict)
    people: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    results: frozenset[str] = frozenset()

    def known(self, word: str) -> bool:
        """Whether the word is in a table, and not only guessed from its ending."""
        return word in self.classes or word in self.closed

    def frame(self, name: str) -> frozenset[str]:
        """The verbs of a frame."""
        return self.frames.get(name, frozenset())


@lru_cache(maxsize=1)
def nominals() -> Mapping[str, frozenset[str]]:
    """Kinds of nouns: event, relational, office, calendar, time (`nominals`)."""
    return {entry["kind"]: frozenset(entry["nouns"]) for entry in default().entries("nominals")}


@cache
def calendar_names(*kinds: str) -> frozenset[str]:
    """The names of days or months (kinds `weekday`, `month`), in full and with a capital."""
    named = [(entry["kind"], entry["forms"][0]) for entry in default().entries("date_words")]
    full = [name for kind, name in named if kind in kinds and (kind == "month" or name.endswith("day"))]
    return frozenset(map(str.capitalize, full))


def names_day(text: str) -> bool:
    """Whether a word names a weekday or a month, in full or shortened: "Friday", "February", "Feb."."""
    names = calendar_names("weekday", "month")
    short = len(text) > _SHORTEST_DAY and text.endswith(".") and text[0].isupper()
    return text in names or (short and any(name.startswith(text[:-1]) for name in names))


@lru_cache(maxsize=1)
def words() -> Words:
    """The word tables (`lexicon/compiled/words.tsv`, `function_words`, `verb_frames`), loaded once."""
    text = (FOLDER / "compiled" / "words.tsv").read_text(encoding="utf-8")
    lines = {line.partition("\t")[0]: line for line in text.splitlines() if not line.startswith("#")}
    verbs, nouns, people = (lines.pop(name).split()[1:] for name in ("=verb", "=noun", "=person"))
    table = Words(WordList(lines), people=frozenset(people) | person_nouns() | _counted())
    table.verbs.update(zip(verbs[::2], verbs[1::2], strict=True))
    table.nouns.update(zip(nouns[::2], nouns[1::2], strict=True))
    table.nouns.update((noun, noun) for noun in nominals()["same_form"])
    for entry in default().entries("function_words"):
        for word in entry["words"]:
            table.closed.setdefault(word, entry["tag"])
    _load_frames(table)
    return table


def _counted() -> set[str]:
    """The nouns for people of the table of counted nouns: "imam", "MP"."""
    return {noun.lemma for noun in counted_nouns().values() if noun.unit in ("people", "kin")}


def _load_frames(table: Words) -> None:
    for entry in default().entries("verb_frames"):
        table.frames[entry["frame"]] = frozenset(entry["verbs"])
        if entry["frame"] == "phrasal":
            table.particles = frozenset(entry["particles"])
        if entry["frame"] == "result":
            table.results = frozenset(entry["particles"])


@lru_cache(maxsize=1 << 14)
def classes(word: str) -> Tags:
    """The Penn classes that a lower-case word can have, likeliest first; guessed from its ending if it is unknown."""
    table = words()
    return _classes(word, table.closed, table.classes)


def _classes(word: str, closed: Mapping[str, str], known: WordList) -> Tags:
    if word in closed:
        return tuple(closed[word].split())
    if listed := known.get(word):
        found = tuple(listed.split())
        return ("VBG", "JJ") if found == ("VBG",) else found
    if not word[-1:].isalpha() or word[:1].isdigit():
        return ("CD",) if word[:1].isdigit() else ("NN",)
    if "-" in word:
        return _compound(word, closed, known)
    return next((tags for ending, tags in _SUFFIXES if word.endswith(ending) and len(word) > len(ending) + 2), ("NN",))


# "three passers-by", "a hanger-on", "his two brothers-in-law": the first part is the noun
_FIRST_NAMES = re.compile(r"[a-z]{3,}ers?-(?:by|on|up)|[a-z]{3,}-in-(?:law|chief)")


def _compound(word: str, closed: Mapping[str, str], known: WordList) -> Tags:
    """A hyphened word is of the class of its last part; participles and adjectives make adjectives."""
    if _FIRST_NAMES.fullmatch(word):
        return ("NNS",) if word.split("-", 1)[0].endswith("s") else ("NN",)
    last = word.rsplit("-", 1)[1]
    tags = _classes(last, closed, known) if last else ("NN",)
    if tags[0] == "CD":
        return tags
    if tags[0][:2] in ("NN",) and "VBG" not in tags:
        return (tags[0],)
    return ("JJ",)


@lru_cache(maxsize=1 << 13)
def verb_lemma(word: str) -> str:
    """The base form of a verb form, lower case."""
    table = words()
    if word in table.verbs:
        return table.verbs[word]
    if not word.endswith(("s", "ed", "ing")):
        return word
    if table.classes.get(word).startswith(("VB ", "NN VB ", "JJ VB ")):
        return word
    first, hyphen, last = word.rpartition("-")
    if hyphen and last:
        return f"{first}-{verb_lemma(last)}"  # "petrol-bombed"
    for stem in _verb_stems(word):
        if "VB" in table.classes.get(stem).split():
            return stem
    named = (stem for stem in _verb_stems(word) if "NN" in table.classes.get(stem).split())
    return next(named, None) or _guess_stem(word)  # "knifed"


def _guess_stem(word: str) -> str:
    """The base form of an unknown verb: the bare stem, with an -e where English spelling asks for one."""
    stems = list(_verb_stems(word))
    if not stems:
        return word
    bare = stems[-1]
    return bare + "e" if bare.endswith(("v", "c", "u", "z", "at", "is", "iz", "dg")) and bare + "e" in stems else bare


def _verb_stems(word: str) -> Iterator[str]:
    if word.endswith(("ies", "ied")):
        yield word[:-3] + "y"
    if word.endswith("ying") and len(word) < 6:
        yield word[:-4] + "ie"
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            if ending == "s":
                yield stem
                continue
            if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "ls":
                yield stem[:-1]
            if len(stem) > 2 and stem[-1] == stem[-2] == "l":
                yield stem
                yield stem[:-1]
            yield stem + "e"
            yield stem


@lru_cache(maxsize=1 << 13)
def noun_lemma(word: str) -> str:
    """The singular of a noun, lower case."""
    table = words()
    if word in table.nouns:
        return table.nouns[word]
    if word.endswith("men") and len(word) > 4:
        return word[:-3] + "man"
    if _FIRST_NAMES.fullmatch(word):
        first, rest = word.split("-", 1)
        return f"{noun_lemma(first)}-{rest}"
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or len(word) < 4:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes", "buses")) and not word.endswith("abuses"):
        return word[:-2]  # "minibuses"
    if word.endswith("ses") and word[:-1] not in table.classes and word[:-2] in table.classes:
        return word[:-2]
    return word[:-1]
