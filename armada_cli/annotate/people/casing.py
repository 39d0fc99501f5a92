"""Texts in capitals made readable: the case of each word guessed, its place and length kept."""

from __future__ import annotations

import re

from armada_cli.annotate.grammar.words import words as grammar_words
from armada_cli.annotate.people.spelling import PARTICLES, plain
from armada_cli.annotate.people.tables import Tables, is_given
from armada_cli.annotate.place_names import is_place
from armada_cli.records import Article, Span

_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ'’-]*[A-ZÀ-Þ]"
_HEAD = re.compile(rf"\W{{0,3}}(?P<name>{_CAPITALS}(?: {_CAPITALS}){{1,5}} ?)(?=[,:(;]| ?[-–—] | ?\(|\s*$|, [a-z]|\. )")
_LETTERS = re.compile(r"[^\W\d_]")
_LOWER = re.compile(r"[a-zà-öø-ÿ]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_COMMON = (" the ", " of ", " in ", " a ", " and ")  # in lower case: no text in capitals
_ENOUGH = 30  # letters; fewer in capitals are an acronym or a label


def shouted(text: str) -> bool:
    """Whether nearly all letters of a stretch of text are capitals."""
    if any(word in text for word in _COMMON):
        return False
    letters = len(_LETTERS.findall(text))
    return letters >= _ENOUGH and len(_LOWER.findall(text)) < 0.1 * letters


def readable(article: Article, tables: Tables) -> str:
    """The article's text, in parts that shout English words in lower case, other words and names with a capital."""
    text, pieces, end = article.text, [], 0
    for _, part in article.parts():
        head = _entry_head(text, part, tables)
        if head is not None:
            pieces += [text[end : head.start], _quiet(text[head.start : head.end], tables)]
            end = head.end
        elif shouted(text[part.start : part.end]):
            pieces += [text[end : part.start], _quiet(text[part.start : part.end], tables)]
            end = part.end
    return "".join([*pieces, text[end:]])


def _entry_head(text: str, part: Span, tables: Tables) -> Span | None:
    """Where a paragraph opens with a person's name in capitals, as the entries of a list do: "OMAR ZAKI: Killed"."""
    found = _HEAD.match(text, part.start, part.end)
    if found is None or is_place(found["name"].title()):
        return None
    words = [plain(word) for word in found["name"].split()]
    named = any(is_given(word, tables) or word.startswith("al-") for word in words)
    return Span(*found.span("name")) if named and len(words) > 1 else None


def _quiet(text: str, tables: Tables) -> str:
    return _WORD.sub(lambda match: _recased(match.group(), tables), text)


def _recased(word: str, tables: Tables) -> str:
    low = word.lower()
    if len(low) != len(word):
        return word
    known = grammar_words().known(low) or low in tables.roles or low in tables.closed or low in PARTICLES
    named = low in tables.given or low in tables.title_starts or low in tables.demonyms
    if low in tables.role_words.speaking:
        return low  # "Said" is a name too
    return low if known and not named else word[0] + low[1:]
