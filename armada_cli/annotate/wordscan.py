"""Words and marks of a text in small letters, with offsets: what the grammars of dates and numbers walk over."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache
from itertools import accumulate

from armada_cli.values import frozen

# Figures keep the marks inside them ("2,000", "3.5", "8:30", "10/16/2017") and the letters glued to them ("5th").
# A blank line, which parts paragraphs, is a word as well: no phrase goes on across it.
# The range of small Latin letters comes first because it is fast.
_WORD = re.compile(r"([a-zß-öø-ɏ]+|\d+(?:[.,:/]\d+)*[^\W\d_]*|[^\w\s]|[^\W\d_]+|_|\n\s*\n)")


@frozen
class Words:
    """Words of a text: `forms` in small letters, each from `starts` to `ends` (excluded) of the text."""

    text: str
    forms: list[str]
    starts: list[int]
    ends: list[int]

    def places(self, triggers: Container[str]) -> list[int]:
        """Where a word stands that is one of some words, or a figure."""
        return [index for index, form in enumerate(self.forms) if form in triggers or "0" <= form < ":"]

    def form(self, index: int) -> str:
        """The word at an index, empty outside the text."""
        return self.forms[index] if 0 <= index < len(self.forms) else ""

    def is_capital(self, index: int) -> bool:
        """Whether the word begins with a capital letter."""
        return 0 <= index < len(self.forms) and self.text[self.starts[index]].isupper()

    def is_shouted(self, index: int) -> bool:
        """Whether the word is written in capitals throughout, as in old agency copy."""
        return self.text[self.starts[index] : self.ends[index]].isupper()

    def glued(self, index: int) -> bool:
        """Whether no white space stands between the word and the one before it."""
        if not (0 < index < len(self.forms) and self.starts[index] == self.ends[index - 1]):
            return False
        return self.forms[index - 1][0] != "\n"

    def find(self, index: int, *forms: str) -> bool:
        """Whether these words stand at an index and after it."""
        return self.forms[index : index + len(forms)] == list(forms) if index >= 0 else False


@lru_cache(maxsize=2)
def scan(text: str) -> Words:
    """The words of a text; the last texts are kept, as dates and numbers walk over the same one."""
    small = text.lower()
    if len(small) != len(text):  # some capitals have two small letters, which would shift the offsets
        small = "".join(low if len(low := mark.lower()) == 1 else mark for mark in text)
    parts = _WORD.split(small)  # gap, word, gap, word, ..., gap
    borders = list(accumulate(map(len, parts)))
    return Words(text, parts[1::2], borders[:-1:2], borders[1::2])
