"""Base noun groups, and the walk that cuts a sentence into groups, verbs, prepositions and marks."""

from __future__ import annotations

from functools import lru_cache

from armada_cli.annotate.grammar.model import Group, Item, Verb
from armada_cli.annotate.grammar.tags import AMBIGUOUS, lemma
from armada_cli.annotate.grammar.tokens import Line
from armada_cli.annotate.grammar.verbs import read_verb, starts_verb
from armada_cli.lexicon import default

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_INSIDE = _NOUNS | {"JJ", "JJR", "JJS", "CD", "$", "SYM", "FW"}
_STARTS = _INSIDE | {"DT", "PDT", "PRP$", "PRP", "EX"}
_COUNTS = frozenset({"dozens", "scores", "hundreds", "thousands", "one", "a", "half", "several", "dozen"})
_CLAUSE_WORDS = frozenset(
    {"because", "although", "though", "while", "whereas", "whilst", "if", "unless", "whether", "lest", "that", "so"}
)


@lru_cache(maxsize=2)
def _phrases(kind: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases of a kind by their first word, longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for entry in default().entries("grammar_phrases"):
        if entry["kind"] == kind:
            for phrase in sorted(entry["phrases"], key=lambda p: -len(p)):
                table.setdefault(phrase.split()[0], []).append(tuple(phrase.split()))
    return {first: tuple(found) for first, found in table.items()}


def chunk(line: Line) -> tuple[list[Item], list[Group], list[Verb]]:
    """The items of a sentence in order, with the groups and verbs that they stand for."""
    items: list[Item] = []
    groups: list[Group] = []
    verbs: list[Verb] = []
    i, n = line.start, len(line.tags)
    while i < n:
        i = _step(line, i, items, groups, verbs)
    return items, groups, verbs


def _step(line: Line, i: int, items: list[Item], groups: list[Group], verbs: list[Verb]) -> int:
    """Read one item at token `i`; the index of the token after it."""
    tag = line.tags[i]
    start = quantifier(line, i)
    if start or tag in _STARTS:
        end = read_group(line, i, start or i, items, groups)
        if end > i:
            return end
    if starts_verb(line, i):
        verb = read_verb(line, i)
        verbs.append(verb)
        items.append(Item("V", i, verb.last, len(verbs) - 1, verb.lemma))
        return verb.last + 1
    if tag in ("IN", "TO"):
        last = _compound_end(line, i)
        word = " ".join(line.lows[i : last + 1])
        items.append(Item("S" if word in _CLAUSE_WORDS else "P", i, last, word=word))
        return last + 1
    items.append(Item(_kind(tag, line.lows[i]), i, i, word=line.lows[i]))
    return i + 1


def _kind(tag: str, low: str) -> str:
    if tag in ("WP", "WDT", "WP$"):
        return "W"
    if tag == "WRB":
        return "W" if low in ("where", "whereby") else "S"
    if tag == "''":
        return '"'
    kinds = {"CC": "C", "JJ": "A", "JJR": "A", "JJS": "A", ",": ",", "-LRB-": "(", "-RRB-": ")", ".": "."}
    return kinds.get(tag) or ("-" if low in ("—", "–", "--", "-") else ":" if tag == ":" else "R")


def _compound_end(line: Line, i: int) -> int:
    """The last token of the compound preposition at `i`, `i` itself for a plain one."""
    for phrase in _phrases("preposition").get(line.lows[i], ()):
        if tuple(line.lows[i : i + len(phrase)]) == phrase:
            return i + len(phrase) - 1
    return i


def quantifier(line: Line, i: int) -> int:
    """The token after a quantifier ("at least") that a number follows, 0 if there is none."""
    for phrase in _phrases("quantifier").get(line.lows[i], ()):
        j = i + len(phrase)
        if j >= len(line.tags) or tuple(line.lows[i:j]) != phrase:
            continue
        if line.tags[j] == "CD" or (len(phrase) > 1 and line.lows[j] in _COUNTS):
            return j
    return 0


def read_group(line: Line, first: int, i: int, items: list[Item], groups: list[Group]) -> int:
    """Read the noun group that begins at `first`; the token after it, or `first` if there is no group here."""
    if line.tags[i] in ("PRP", "EX"):
        return _add(line, first, i, i, items, groups)
    last = i - 1
    j, opened = i, False
    while j < len(line.tags) and _fits(line, i, j, opened):
        opened = opened or line.tags[j] in _NOUNS
        last = j
        j = _next(line, j)
    if last < i:
        return first
    return _finish(line, first, i, last, items, groups)


def _finish(line: Line, first: int, i: int, last: int, items: list[Item], groups: list[Group]) -> int:
    """Add the group if it has a head: a noun, a number, a lone determiner, or an adjective after a determiner."""
    tags = line.tags
    head = next((k for k in range(last, i - 1, -1) if tags[k] in _NOUNS), None)
    if head is None:
        head = next((k for k in range(last, i - 1, -1) if tags[k] in ("CD", "$")), None)
    if (head is None and tags[i] in ("DT", "PDT", "PRP$")) or (
        head is None and line.lows[last] in ("several", "many", "others", "few")
    ):
        head = last
    if head is None:
        return first
    return _add(
        line,
        first,
        head if tags[last] in ("JJ", "JJR") and head < last and tags[head] != "CD" else last,
        head,
        items,
        groups,
    )


def _next(line: Line, j: int) -> int:
    """The next token of the group: steps over 'or' between two numbers or adjectives."""
    tags = line.tags
    if j + 2 < len(tags) and line.lows[j + 1] in ("and", "or", "to", ",") and tags[j] == tags[j + 2] == "CD":
        return j + 2 if line.lows[j + 1] != "," else j + 1
    if (
        j + 3 < len(tags)
        and line.lows[j + 1] in ("and", "or")
        and tags[j] == tags[j + 2] == "JJ"
        and tags[j + 3] in _NOUNS
    ):
        return j + 2
    return j + 1


def _fits(line: Line, first: int, j: int, opened: bool) -> bool:
    """Whether token `j` carries on the group that began at `first`; `opened` says that it has a noun already."""
    tag = line.tags[j]
    if j == first:
        return True
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
    if _day(line, j) and not _day(line, first) and not _day(line, j - 1):
        return not opened
    if _day(line, j - 1) and not _day(line, j):
        return _day(line, first) is False
    if opened and tag == "CD":
        return line.tags[j - 1] in ("NNP", "CD") or _day(line, j)
    if opened and tag == "JJ":
        return j + 1 < len(line.tags) and line.tags[j + 1] in _NOUNS and line.tags[j - 1] in ("NNP", "NN")
    return True


def _day(line: Line, j: int) -> bool:
    number = line.named[j]
    return number >= 0 and line.mentions[number].kind == "date"


def _add(line: Line, first: int, last: int, head: int, items: list[Item], groups: list[Group]) -> int:
    group = Group(first, last, head, lemma(line.lows[head], line.tags[head]), _day(line, head))
    end = last + 1
    if items and items[-1].kind == "'":
        items.pop()
        group.possessor = len(groups) - 1
    groups.append(group)
    items.append(Item("G", first, last, len(groups) - 1, group.lemma))
    if end < len(line.tags) and line.tags[end] == "POS":
        items.append(Item("'", end, end))
        end += 1
    return end
