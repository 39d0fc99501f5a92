"""Runs of capitalised words: where a place name can stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from armada_cli.annotate.places.words import PlaceWords
from armada_cli.records import Mention

_APOSTROPHES = "'’‘ʻʼ`"
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = re.compile(rf"(?:[A-Z]\.){{2,4}}|(?:St|Ft|Mt|Sta|Sto)\.(?= [A-Z])|[^\W\d_]+(?:[{_APOSTROPHES}][^\W\d_]+)*")
_CAPITAL = re.compile(_UPPER)
_LEAD = 4  # characters; no more of a name's first word stand before its capital
_START = re.compile(rf"(?<![^\W_])(?:{_UPPER}|[a-z]{{2,3}}[-{_APOSTROPHES}]{_UPPER}|[dl][{_APOSTROPHES}]{_UPPER})")
_PLAIN = re.compile(r"([A-Z][a-z]+) ([a-z]+) ")  # a word and one in small letters, as most sentences open
_POSSESSIVE = re.compile(rf"[{_APOSTROPHES}][sS]$")
_POSSESSIVE_AFTER = re.compile(rf"[{_APOSTROPHES}][sS]?(?=\s|$)")
_LONG_WORD = re.compile(r"(?<![\w'’-])[^\W\d_]{4,}")
_PARAGRAPH = re.compile(r"\n\n+")
_LONGEST_RUN = 14
_SHOUT, _QUIET, _SHOUT_WINDOW = 17, 3, 400  # words with a capital, to words without one
_WINDOW = 48  # characters in which the words beside a run are looked for
_NEIGHBOURS = 3
_LONGEST_OPENING = 40  # characters of the towns of a dateline
_SMALL_WORD = 6  # letters; a headline in capitals leaves shorter words small: "with", "after"


class Word(NamedTuple):
    """A word of a run: its span (without a possessive ending), its small-letter form, whether it has a capital."""

    start: int
    end: int
    text: str
    lower: str
    capital: bool


@dataclass(slots=True)
class Run:
    """Capitalised words joined by spaces, hyphens and small particles.

    `before` and `after` are the small-letter words next to it in the clause, the nearest first; `mark_before` and
    `mark_after` the punctuation that stands there instead. `shout` says that its paragraph is in capitals or title
    case, so that a capital tells nothing; `opens` that the run opens a sentence; `dateline` that it opens a paragraph
    as a dateline does; `possessive` that it is a genitive ("Kunar's"). `surname` and `forename` say that a person's
    name ends right before it ("Issa | Niger") or begins right after it ("Sydney | Kamau").
    """

    words: tuple[Word, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    mark_before: str
    mark_after: str
    shout: bool
    opens: bool
    dateline: bool
    possessive: bool = False
    surname: bool = False
    forename: bool = False


class Blocked:
    """The spans of mentions of other kinds."""

    def __init__(self, known: Sequence[Mention]) -> None:
        self.mentions = sorted((m for m in known if m.kind != "number"), key=lambda m: m.span)
        self._starts = [m.span.start for m in self.mentions]
        self._longest = max((len(m.span) for m in self.mentions), default=0)

    def at(self, start: int, end: int) -> Mention | None:
        """A mention that shares a character with the span, if there is one."""
        index = bisect_right(self._starts, end - 1) - 1
        while index >= 0 and self._starts[index] + self._longest > start:
            if self.mentions[index].span.end > start:
                return self.mentions[index]
            index -= 1
        return None

    def is_person(self, position: int) -> bool:
        """Whether a character belongs to the name of a person."""
        mention = self.at(position, position + 1)
        return mention is not None and mention.kind == "person" and mention.text[:1].isupper()


def scan(text: str, blocked: Blocked, words: PlaceWords) -> list[Run]:
    """The runs of a text, in order, without the words that other mentions hold."""
    runs: list[Run] = []
    start = 0
    for gap in _PARAGRAPH.finditer(text + "\n\n"):
        end = min(gap.start(), len(text))
        shout = _is_shout(text[start : min(end, start + _SHOUT_WINDOW)], words)
        for run in _word_runs(text, start, end, words):
            runs += [_run(text, part, start, end, shout, blocked, words) for part in _free(run, blocked, words)]
        start = gap.end()
    return runs


def _is_shout(paragraph: str, words: PlaceWords) -> bool:
    """Whether nearly every word that is not a small function word has a capital."""
    sentence = paragraph.endswith(".") and not paragraph.isupper()  # a headline has no full stop
    most = _QUIET * len(_CAPITAL.findall(paragraph))
    loud = quiet = 0
    for match in _LONG_WORD.finditer(paragraph):
        word = match.group()
        if word.lower() in words.function and (word[0].isupper() or len(word) < _SMALL_WORD):
            continue
        if word[0].isupper():
            loud += 1
        else:
            quiet += 1
            if sentence or _SHOUT * quiet > most:
                return False
    return loud + quiet > 3 and _QUIET * loud >= _SHOUT * quiet


def _word_runs(text: str, start: int, end: int, words: PlaceWords) -> Iterator[list[Word]]:
    """The runs of a paragraph, as words; a function word that only opens a sentence is none."""
    position = start
    while opening := _opening(text, position, end):
        first, after = opening
        plain = _PLAIN.match(text, first, end)
        if plain and plain[1].lower() in words.function and plain[2] not in words.inner:
            position = plain.end(1)
            continue
        run = _words_from(text, first, end, words)
        if run and not (len(run) == 1 and _only_opens(run[0], words)):
            yield run
        position = max(run[-1].end if run else 0, after)


def _opening(text: str, position: int, end: int) -> tuple[int, int] | None:
    """Where the next run can begin, and what comes after its first capital.

    It is looked for at capitals alone, since to try each letter takes long.
    """
    capital = _CAPITAL.search(text, position, end)
    if capital is None:
        return None
    start = capital.start()
    if text[start - 1 : start] == " ":
        return start, start + 1
    found = _START.search(text, max(position, start - _LEAD), end)
    return found.span() if found else None


def _only_opens(word: Word, words: PlaceWords) -> bool:
    """Whether a word is a function word, and not "US" in capitals."""
    return word.lower in words.function and not (len(word.text) > 1 and word.text.isupper())


def _words_from(text: str, position: int, end: int, words: PlaceWords) -> list[Word]:
    """The words from a position on, up to the last capital: particles count only with a capital after them."""
    run: list[Word] = []
    named = 0
    while len(run) < _LONGEST_RUN and (found := _WORD.match(text, position, end)):
        word = _word(found.group(), position, words)
        known = words.inner if run else words.article
        if not word.capital and word.lower not in known and not _between_hyphens(text, word):
            break
        if run and _is_english_at(text, word, words):
            break
        run.append(word)
        named = len(run) if word.capital else named
        position = found.end()
        if word.end != position or text[position : position + 1] not in (" ", "-", "–"):
            break
        position += 1
    return run[:named]


def _is_english_at(text: str, word: Word, words: PlaceWords) -> bool:
    """Whether an Arabic article is rather the English word that is spelt so: "the house of X at Y", not "at-Tall"."""
    alike = not word.capital and word.lower in words.article and word.lower in words.function
    return alike and text[word.end : word.end + 1] == " "


def _between_hyphens(text: str, word: Word) -> bool:
    """Whether a small word joins two others: "Rostov-on-Don"."""
    return text[word.start - 1 : word.start] == "-" and text[word.end : word.end + 1] == "-"


def _word(form: str, start: int, words: PlaceWords) -> Word:
    bare, lower, capital = _told(form)
    if len(bare) < len(form) and form.lower().replace("’", "'") in words.genitive:
        return Word(start, start + len(form), form, form.lower(), form[0].isupper())
    return Word(start, start + len(bare), bare, lower, capital)


@lru_cache(maxsize=1 << 14)
def _told(form: str) -> tuple[str, str, bool]:
    """A word without its genitive ending, that in small letters, and whether it has a capital."""
    bare = _owner(form)
    capital = bare[:1].isupper() or (len(bare) > 3 and bare[1] in _APOSTROPHES and bare[2].isupper())
    return bare, bare.lower().rstrip("."), capital


def _owner(form: str) -> str:
    """A word without its genitive ending."""
    return _POSSESSIVE.sub("", form) if form[-1:] in ("s", "S") else form


def _free(run: list[Word], blocked: Blocked, words: PlaceWords) -> list[list[Word]]:
    """The parts of a run that no other mention holds, trimmed to begin and end with a name word."""
    if blocked.at(run[0].start, run[-1].end) is None:
        return [run]
    parts: list[list[Word]] = [[]]
    for word in run:
        if blocked.at(word.start, word.end) is None:
            parts[-1].append(word)
        elif parts[-1]:
            parts.append([])
    for part in parts:
        while part and not part[-1].capital:
            part.pop()
        while part and not part[0].capital and part[0].lower not in words.article:
            part.pop(0)
    return [part for part in parts if part]


def _run(text: str, part: list[Word], start: int, end: int, shout: bool, blocked: Blocked, words: PlaceWords) -> Run:
    first, last = part[0].start, part[-1].end
    before, mark_before = _before(text[max(start, first - _WINDOW) : first], words)
    after, mark_after = _after(text[last : min(end, last + _WINDOW)])
    opens = first == start or (mark_before != "" and mark_before[-1] in _OPENING)
    dateline = first - start < 4 and (part[0].text.isupper() or (mark_after != "" and mark_after[0] in _DATELINE))
    second = text[first - 1 : first] == "/" and first - start < _LONGEST_OPENING  # "BAGHDAD/MOSUL, Iraq - "
    dateline = dateline or (second and text[start:last].isupper())
    possessive = last < len(text) and text[last] in _APOSTROPHES
    surname = first - start > 1 and text[first - 1] == " " and blocked.is_person(first - 2)
    forename = end - last > 1 and text[last] == " " and blocked.is_person(last + 1)
    return Run(
        tuple(part), before, after, mark_before, mark_after, shout, opens, dateline, possessive, surname, forename
    )


def _before(window: str, words: PlaceWords) -> tuple[tuple[str, ...], str]:
    """Up to three words before a run, nearest first, as far as no mark stands between; and a mark next to it."""
    near: list[str] = []
    for token in reversed(window.rsplit(None, _NEIGHBOURS + 1)[-_NEIGHBOURS:]):
        word = token.rstrip(_MARKS)
        mark = token[len(word) :]
        if mark.rstrip("-") and not (mark == "." and word.lower() in words.abbreviated):
            return tuple(near), "" if near else mark
        bare = word.lstrip(_MARKS)
        near.append(_owner(bare).lower())
        if bare != word:
            break
    return tuple(near), ""


def _after(window: str) -> tuple[tuple[str, ...], str]:
    """Up to three words after a run, nearest first, as far as no mark stands between; and a mark next to it."""
    rest = _POSSESSIVE_AFTER.sub("", window, count=1) if window[:1] in _APOSTROPHES else window.removeprefix("-")
    near: list[str] = []
    for token in rest.split(None, _NEIGHBOURS)[:_NEIGHBOURS]:
        word = token.lstrip(_MARKS)
        if word != token:
            return tuple(near), "" if near else token[: len(token) - len(word)]
        bare = word.rstrip(_MARKS)
        near.append(_owner(bare).lower())
        if bare != word:
            break
    return tuple(near), ""


_OPENING = '.!?:"“'
_DATELINE = ",(—–-:/"
_MARKS = '.,;:!?()[]{}"“”«»…—–-/|•*' + _APOSTROPHES
