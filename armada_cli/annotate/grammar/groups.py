"""Base noun groups, and the walk that cuts a sentence into groups, verbs, prepositions and marks."""

from __future__ import annotations

from armada_cli.annotate.grammar.classes import NOUNS, lemma
from armada_cli.annotate.grammar.edges import INSIDE, carries_on, next_token
from armada_cli.annotate.grammar.model import Group, Item, Verb
from armada_cli.annotate.grammar.phrases import adverbs, compound_end, conjunctions, first_words, quantifier
from armada_cli.annotate.grammar.timing import is_calendar_name, says_when, timely
from armada_cli.annotate.grammar.tokens import Line
from armada_cli.annotate.grammar.verbs import VERBAL, read_verb, starts_verb
from armada_cli.annotate.grammar.words import words

_STARTS = INSIDE | {"DT", "PDT", "PRP$", "PRP", "EX"}
_ALONE = frozenset({"DT", "PDT", "PRP$"})
_AGED = frozenset({"aged", "ages"})
_PRONOMINAL = frozenset({"several", "many", "others", "few"})
_AMOUNTS = frozenset({"several", "many", "few", "dozens", "scores", "hundreds", "thousands"})
_CLAUSE_WORDS = frozenset(
    {"because", "although", "though", "while", "whereas", "whilst", "if", "unless", "whether", "lest", "that", "so"}
)


def chunk(line: Line) -> tuple[list[Item], list[Group], list[Verb]]:
    """The items of a sentence in order, with the groups and verbs that they stand for."""
    items: list[Item] = []
    groups: list[Group] = []
    verbs: list[Verb] = []
    line.days = _days(line)
    tags, lows, firsts = line.tags, line.lows, first_words()
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
    dates = {n for n, m in enumerate(line.mentions) if m.kind == "date"}
    return [
        named in dates or (tag in NOUNS and is_calendar_name(line, i))
        for i, (named, tag) in enumerate(zip(line.named, line.tags, strict=True))
    ]


def _step(line: Line, i: int, items: list[Item], groups: list[Group], verbs: list[Verb]) -> int:
    """Read one item at token `i`; the index of the token after it."""
    tag, low = line.tags[i], line.lows[i]
    if low in _AGED and (end := _age_end(line, i)):
        return _add_age(line, i, end, items)
    if tag == "CD" and _is_age_aside(line, i, items):
        return _add_age(line, i, i + 1, items)
    start, last = (quantifier(line, i), compound_end(line, i)) if low in first_words() else (0, i)
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
        if last > i and word in adverbs():
            items.append(Item("R", i, last, word=word))
            return last + 1
        clausal = word in _CLAUSE_WORDS or (last > i and word in conjunctions())
        items.append(Item("S" if clausal else "P", i, last, word=word))
        return last + 1
    items.append(Item(_KINDS.get(tag) or _kind(tag, low), i, i, word=low))
    return i + 1


def _age_end(line: Line, i: int) -> int:
    """The token after an age that somebody is told to have: "aged 11 and 12", "aged between six and nine"; else 0."""
    j = i + 1 + (line.lows[i + 1 : i + 2] in (["between"], ["from"], ["only"], ["about"], ["just"]))
    if line.tags[j : j + 1] != ["CD"]:
        return 0
    while line.tags[j : j + 1] == ["CD"]:
        j += 1 + (line.lows[j + 1 : j + 2] in (["years"], ["months"], ["weeks"], ["days"]))
        goes_on = line.lows[j : j + 1] in (["and"], ["or"], ["to"], ["through"], [","])
        after = line.tags[j + 2 : j + 3]
        if not goes_on or line.tags[j + 1 : j + 2] != ["CD"] or after in (["NN"], ["NNS"], ["JJ"], ["NNP"]):
            break
        j += 1
    return j


def _is_age_aside(line: Line, i: int, items: list[Item]) -> bool:
    """Whether a number between commas is the age of somebody without a name: "a man, 77, and his son, nine, died"."""
    if len(items) < 2 or [item.kind for item in items[-2:]] != ["G", ","] or line.days[i]:
        return False
    if line.lows[i + 1 : i + 2] not in ([","], ["."]) or line.tags[items[-2].last] != "NN":
        return False
    return line.tags[items[-2].first] in _ALONE and not line.days[items[-2].last]


def _add_age(line: Line, i: int, end: int, items: list[Item]) -> int:
    """Read an age as an adverb, with the commas that set it off; the token after it."""
    apart = bool(items) and items[-1].kind == "," and line.lows[end : end + 1] == [","]
    if apart:
        items.pop()
    items.append(Item("R", i, end - 1, word="aged"))
    return end + apart


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


def read_group(line: Line, first: int, i: int, items: list[Item], groups: list[Group]) -> int:
    """Read the noun group that begins at `first`; the token after it, or `first` if there is no group here."""
    if line.tags[i] in ("PRP", "EX"):
        after = _add(line, first, i, i, items, groups)
        return after + 1 if line.lows[after : after + 1] in (["all"], ["both"]) else after
    last = i - 1
    j, opened = i, False
    while j < len(line.tags) and carries_on(line, i, j, opened):
        opened = opened or line.tags[j] in NOUNS
        last = j
        j = next_token(line, j)
    if last < i:
        return first
    last += line.lows[last] in _AMOUNTS and line.lows[last + 1 : last + 2] == ["more"]  # "dozens more", as "40 more"
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
    counted = line.lows[last] == "more" and last > i and line.lows[last - 1] in _AMOUNTS
    if head is None and counted:
        head = last - 1
    if head is None and (owned or tags[i] in _ALONE or line.lows[last] in _PRONOMINAL):
        head = last
    if head is None:
        return first
    if counted:
        return _add(line, first, last, head, items, groups)
    bare = tags[head] not in ("CD", "JJ", "JJR") or (tags[head] == "CD" and line.lows[last] in words().results)
    end = head if tags[last] in ("JJ", "JJR") and bare else last
    end += end == head < last and line.lows[head + 1] == "more"  # "nine dead and six more / wounded"
    return _add(line, first, end, head, items, groups)


def _add(line: Line, first: int, last: int, head: int, items: list[Item], groups: list[Group]) -> int:
    low, tag = line.lows[head], line.tags[head]
    name = lemma(low, tag) if tag == "NNS" else low
    may_time = name in timely() or tag == "CD" or line.days[head]
    group = Group(first, last, head, name, may_time and says_when(line, first, last, head))
    end, start = last + 1, first
    if items and items[-1].kind == "'":
        items.pop()
        owner = _whole_name(line, items.pop(), items, groups)
        group.possessor, start = owner.ref, owner.first
    elif items and items[-1].kind == "G" and groups[items[-1].ref].day and items[-1].last == first - 1:
        group.possessor = groups[items[-1].ref].possessor  # "the group's March attack"
    while (outer := _named_before(line, group.first, head, items)) is not None:
        group.first, group.possessor = groups[outer.ref].first, groups[outer.ref].possessor
        start = outer.first
        del items[-2:], groups[outer.ref :]
    groups.append(group)
    items.append(Item("G", start, last, len(groups) - 1, group.lemma))
    if end < len(line.tags) and line.tags[end] == "POS":
        items.append(Item("'", end, end))
        end += 1
    return end


def _named_before(line: Line, first: int, head: int, items: list[Item]) -> Item | None:
    """The first part of a name with a preposition in it that only describes a noun: "a Qaeda in the Gulf leader"."""
    number = line.named[first]
    named = number >= 0 and line.mentions[number].kind == "actor"
    if not named or line.tags[head] not in ("NN", "NNS") or [item.kind for item in items[-2:]] != ["G", "P"]:
        return None
    outer, prep = items[-2:]
    return outer if line.named[outer.last] == number == line.named[prep.first] else None


def _whole_name(line: Line, owner: Item, items: list[Item], groups: list[Group]) -> Item:
    """The item of an owner; of a name that a preposition cuts in two, its first part: "the Movement of Kut's chief"."""
    number = line.named[owner.last]
    if number < 0 or line.mentions[number].kind != "actor":
        return owner
    while len(items) > 1 and [item.kind for item in items[-2:]] == ["G", "P"]:
        outer, prep = items[-2:]
        if not line.named[outer.last] == line.named[prep.first] == number:
            break
        groups[owner.ref].prep, groups[owner.ref].attached_to = prep.word, outer.ref
        owner = outer
        del items[-2:]
    return owner
