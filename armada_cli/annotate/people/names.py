"""Runs of capitalised words, cut into pieces that could be names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from armada_cli.annotate.people.spelling import PARTICLES, plain
from armada_cli.annotate.people.tables import Tables, Title, is_given, title_key
from armada_cli.records import Mention, Span

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƏȘȚḤṢṬẒ"
_MARK = r"['’‘ʼʿʾ`]"
_PREFIX = rf"(?:(?:al|el|ad|an|ar|as|ash|at|aw|az|us|ul|ur|ud|uz|bin|abu)[-‑]|[dlo]{_MARK})"
_ATOM = (
    rf"(?:(?:Lt|Gen|Col|Maj|Capt|Sgt|Cpl|Brig|Adm|Dr|Mr|Mrs|Ms|Prof|Rev|Sen|Rep|Gov|Msgr|Fr|Cmdr|Insp|Supt|Atty|Ing|Lic|"
    rf"Engr|Eng|St|Sta|Sto|Jr|Sr|Sra|Pvt|Pfc|Monsig)\.|(?:[{_UPPER}]\.-?){{1,4}}|{_MARK}?[{_UPPER}][^\W_]*(?:[-‑'’‘ʼʿʾ`][^\W\d_]+)*)"
)
_PARTICLE = (
    r"(?:al|el|ul|ur|ud|uz|us|as|an|ar|ash|bin|ibn|ben|bint|binti|abu|abd|ag|ould|wuld|uld|van|von|der|den|de|del|la|las|"
    r"los|di|da|dos|das|du|y|ter)"
)
_RUN = re.compile(
    rf"(?<![\w'’‘-])(?:(?:al|el|bin|ibn|abu)[ ](?=[{_UPPER}]))?{_PREFIX}?{_ATOM}"
    rf"(?:[ ](?:{_PARTICLE}[ -]){{0,3}}{_PREFIX}?{_ATOM})*"
)
_CAPITAL = re.compile(rf"[{_UPPER}]")
_LEADS = ("al ", "el ", "bin ", "ibn ", "abu ")
_LONGEST_LEAD = 10  # characters; no more of a run stand before its first capital
_POSSESSIVE = re.compile(r"['’`]s?$")

_OPENERS = frozenset({"abu", "abou", "umm", "ibn", "bin", "abd", "abdul", "abdel"})
_PEOPLES_AS_NAMES = frozenset({"kurd", "baloch", "baluch", "hazara", "uzbek", "afghan", "sindhi", "punjabi", "bengali"})
_MONTH_AS_NAME = " Jan"  # "Mullah Wali Jan"
_GENITIVE = 3  # characters between two words of which the first ends in "'s"
_DAY_FOLLOWS = re.compile(r"\.?,? \d")


class Word(NamedTuple):
    """A written word of a run: its place in the text and its form without a genitive ending."""

    start: int
    end: int
    text: str
    key: str
    particle: bool


@dataclass(slots=True, eq=False)
class Piece:
    """Words that could be one person's name, the titles before them, and the words that cut them off from their run.

    `names` are the words that are no particles, `keys` the keys of all words, `written` is the name without titles.
    Places count from the start of the run, so that the pieces of a run are the same wherever it stands.
    """

    words: tuple[Word, ...]
    titles: tuple[Title, ...] = ()
    title_start: int = -1
    before: str = ""
    after: str = ""
    quoted: bool = False
    names: list[Word] = field(init=False)
    keys: list[str] = field(init=False)
    written: str = field(init=False)

    def __post_init__(self) -> None:
        self.names = [word for word in self.words if not word.particle]
        self.keys = [word.key for word in self.words]
        self.written = " ".join([word.text for word in self.words])


class Placed(NamedTuple):
    """A piece in a text: its place without titles, and where it starts with them."""

    piece: Piece
    span: Span
    start: int


def pieces(text: str, part: Span, actors: Sequence[Mention], tables: Tables) -> Iterator[Placed]:
    """The pieces of one paragraph, in order."""
    spans = [mention.span for mention in actors]
    at = 0
    for match in _runs(text, part):
        start, end = match.start(), _end_before_day(text, match)
        while at < len(spans) and spans[at].end <= start:
            at += 1
        stop = at
        while stop < len(spans) and spans[stop].start < end:
            stop += 1
        quoted = start > part.start and text[start - 1] in '“"‘«'
        taken = tuple([Span(span.start - start, span.end - start) for span in spans[at:stop]]) if stop > at else ()
        for piece in _pieces_of(text[start:end], taken, quoted, tables):
            span = Span(start + piece.words[0].start, start + piece.words[-1].end)
            yield Placed(piece, span, span.start if piece.title_start < 0 else start + piece.title_start)


@lru_cache(maxsize=1 << 11)
def _pieces_of(run: str, taken: tuple[Span, ...], quoted: bool, tables: Tables) -> tuple[Piece, ...]:
    """The pieces of a run in which some spans are taken by actors; kept, because the same names come again."""
    if " " not in run and plain(run) in tables.closed:
        return ()
    parts = (part for words in _outside(_words(run), taken, tables) for part in _by_owner(words))
    return tuple(piece for part in parts for piece in _cut(part, quoted, tables))


def _runs(text: str, part: Span) -> Iterator[re.Match[str]]:
    """The runs of a paragraph, looked for around capitals alone, since to try each letter takes long."""
    at = part.start
    while capital := _CAPITAL.search(text, at, part.end):
        start = capital.start()
        if text[start - 1 : start] != " " or text.endswith(_LEADS, at, start):
            start = max(at, start - _LONGEST_LEAD)
        run = _RUN.search(text, start, part.end)
        if run is None:
            return
        yield run
        at = run.end()


def _words(run: str) -> list[Word]:
    words, start = [], 0
    for raw in run.split(" "):
        text = _POSSESSIVE.sub("", raw) if raw[-1:] in "s'’`" else raw
        if text[:1] in "'‘" and start == 0:
            text, start, raw = text[1:], start + 1, raw[1:]
        if text:
            particle = text in PARTICLES or text in ("abu", "abd")
            words.append(Word(start, start + len(text), text, plain(text), particle))
        start += len(raw) + 1
    return words


def _outside(words: list[Word], spans: Sequence[Span], tables: Tables) -> Iterator[list[Word]]:
    """The stretches of a run that lie outside the actors, an actor within a full name ("Sirajuddin Haqqani") aside."""
    if not spans:
        if words:
            yield words
        return
    chunk: list[Word] = []
    for index, word in enumerate(words):
        here = Span(word.start, word.end)
        inside = next((span for span in spans if span.overlaps(here)), None)
        if inside is None or _part_of_name(words, index, inside, tables) or _kunya(words, index, inside):
            chunk.append(word)
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _by_owner(words: list[Word]) -> Iterator[list[Word]]:
    """The words before and behind each genitive: "Hizbul's Omar Dar" is of Hizbul and of a man."""
    first = 0
    for index, (word, after) in enumerate(pairwise(words), start=1):
        if after.start - word.end == _GENITIVE:
            yield words[first:index]
            first = index
    yield words[first:]


def _part_of_name(words: list[Word], index: int, span: Span, tables: Tables) -> bool:
    """Whether an actor's span is one word of a person's name: behind a given name, or one before another word."""
    word = words[index]
    if span.start < word.start or span.end > word.end:
        return False
    if index and index + 1 == len(words):
        return is_given(words[index - 1].key, tables)
    return index + 1 < len(words) and word.key in tables.given and not _ordinary(words[index + 1], tables)


def _kunya(words: list[Word], index: int, span: Span) -> bool:
    """Whether an actor's span is the kunya of a full name: "Abu Sayyaf al-Tunisi"."""
    after = next((word for word in words[index:] if word.start >= span.end), None)
    opens = any(word.start == span.start and word.key == "abu" for word in words)
    return opens and after is not None and (after.particle or after.text.startswith(("al-", "Al-", "el-")))


def _ordinary(word: Word, tables: Tables) -> bool:
    return word.key in tables.closed or word.key in tables.ends or word.key in tables.roles


def _cut(words: list[Word], quoted: bool, tables: Tables) -> Iterator[Piece]:
    """Cut at words that belong to no name, and before titles and capitalised role words."""
    name: list[Word] = []
    titles: list[Title] = []
    start, before, index = -1, "", 0
    while index < len(words):
        word = words[index]
        size, title = _title_at(words, index, tables)
        if title is not None and _opens(title, name, index + size == len(words)):
            if name:
                yield Piece(tuple(name), tuple(titles), start, before, word.key, quoted)
                name, titles, start, before = [], [], -1, ""
            start = word.start if start < 0 else start
            titles.append(title)
            index += size
            continue
        if _cuts(words, index, name, tables) and not (name and _is_month_as_name(words, index, titles, tables)):
            if name:
                yield Piece(tuple(name), tuple(titles), start, before, word.key, quoted)
            name, titles, start, before = [], [], -1, word.key
        else:
            name.append(word)
        index += 1
    if name:
        yield Piece(tuple(name), tuple(titles), start, before, "", quoted)
    elif titles and titles[-1].kind == "religious":
        yield Piece((words[-1],), (), -1, before, "", quoted)


def _opens(title: Title, name: list[Word], last: bool) -> bool:
    """Whether a title stands before a name here: a religious one or a weak last one may be part of the name."""
    if not name:
        return True
    if name[-1].particle or title.kind in ("religious", "honorific"):
        return False
    return title.strong or not last


def _cuts(words: list[Word], index: int, name: list[Word], tables: Tables) -> bool:
    """Whether a word parts names: a function word, a people, a country, a capitalised role or body before a name."""
    word, last = words[index], index + 1 == len(words)
    if (name and (name[-1].particle or name[-1].key in _OPENERS)) or (word.key in tables.given and not last):
        return False
    if name and _may_end(words, index, name, tables):
        return False
    if word.key in tables.closed or word.key.removesuffix("s") in tables.demonyms:
        return True
    stem = word.key.partition("-")[0] if "-" in word.key else ""
    if stem in tables.closed and stem not in tables.given:
        return True
    if name or last:
        return False
    if word.key in tables.ends:  # "Secretary of State John ..."
        return words[index + 1].key in tables.given
    return word.key in tables.roles or (word.key in tables.person_nouns and word.key not in tables.given)


def _end_before_day(text: str, match: re.Match[str]) -> int:
    """Where a run ends, without a month that a day follows: "shot Omar Zaki Jan. 3"."""
    dated = match.group().endswith(_MONTH_AS_NAME) and _DAY_FOLLOWS.match(text, match.end())
    return match.end() - len(_MONTH_AS_NAME) if dated else match.end()


def _is_month_as_name(words: list[Word], index: int, titles: Sequence[Title], tables: Tables) -> bool:
    """Whether a month's name ends a person's: "Mullah Wali Jan", "Rahim Jan"."""
    named = bool(titles) or is_given(words[index - 1].key, tables)
    return named and index + 1 == len(words) and words[index].text == _MONTH_AS_NAME.strip()


def _may_end(words: list[Word], index: int, name: list[Word], tables: Tables) -> bool:
    """Whether a people, a country or a town is a person's last name: "Tomas Medina", "Omar Farouk Dagestani"."""
    word, last = words[index], index + 1 == len(words)
    if word.key in tables.surnames and word.key not in tables.demonyms and name[-1].key in tables.given:
        return True
    if not last or name[0].key not in tables.given:
        return False
    ends = word.key.endswith("i") or name[-1].key in tables.closed
    return word.key in _PEOPLES_AS_NAMES or (len(name) > 1 and ends)


def _title_at(words: list[Word], index: int, tables: Tables) -> tuple[int, Title | None]:
    """The longest title that starts at a word, with its number of words."""
    if words[index].key.partition("-")[0] not in tables.title_starts:
        return 0, None
    for size in range(min(3, len(words) - index), 0, -1):
        found = tables.titles.get(title_key(" ".join(word.text for word in words[index : index + size])))
        if found is not None:
            return size, found
    return 0, None
