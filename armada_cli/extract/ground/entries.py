"""Entries of a list: paragraphs about the one they open with, who is then told of without a name: "Killed in Gao"."""

from __future__ import annotations

import re

from armada_cli.extract.ground.view import View
from armada_cli.records import Clause, Mention, PersonValue, Sentence

BULLET = re.compile(r"\s*(?:[-*•·–—▪●]|\d{1,2}[.)])\s+")
_TITLE = 24  # characters of rank or title before the name
_LONGEST_LIST = 24  # items back to the line that opens a list
_CLOSING = re.compile(r"\W*(?:\([^()]{1,40}\))?\W*")
_HEADS = re.compile(r"\s*(?:\([^()]{1,40}\))?\s*(?::|[-–—] |\n|$)")
_DESCRIBED = re.compile(r"(?:the|its|their)\b", re.IGNORECASE)

Named = tuple[Mention, PersonValue]


def entry_person(view: View, index: int) -> Named | None:
    """Whom the entry is about that a sentence stands in: named where it opens, or alone in the paragraph before."""
    first = _first_of_paragraph(view, index)
    return opening_person(view, first) or (_alone(view, first - 1) if first else None)


def opening_person(view: View, index: int) -> Named | None:
    """The person whom a sentence opens with, a bullet and a title apart."""
    span = view.sentences[index].span
    bullet = BULLET.match(view.text, span.start, span.end)
    start = bullet.end() if bullet else span.start
    named = next(((m, v) for m, v in view.values(span, PersonValue) if not v.pronoun), None)
    return named if named is not None and named[0].span.start - start <= _TITLE else None


def _alone(view: View, index: int) -> Named | None:
    """The person whose name is all of a paragraph."""
    span, named = view.sentences[index].span, opening_person(view, index)
    whole = named is not None and _CLOSING.fullmatch(view.text, named[0].span.end, span.end)
    return named if whole else None


def heading_of(view: View, index: int) -> int | None:
    """The line above the list that a sentence is in: the last without a bullet, or of plain ones the last colon."""
    first = _first_of_paragraph(view, index)
    bulleted = _is_bulleted(view, first)
    for _ in range(_LONGEST_LIST):
        if first == 0:
            return None
        last = first - 1
        first = _first_of_paragraph(view, last)
        span = view.sentences[last].span
        if bulleted and not _is_bulleted(view, first):
            return last
        if not bulleted and view.text[span.start : span.end].rstrip().endswith(":"):
            return last
    return None


def _is_bulleted(view: View, index: int) -> bool:
    return BULLET.match(view.text, view.sentences[index].span.start) is not None


def _first_of_paragraph(view: View, index: int) -> int:
    """The sentence that opens the paragraph of another."""
    paragraph = view.sentences[index].paragraph
    while index and view.sentences[index - 1].paragraph == paragraph:
        index -= 1
    return index


def is_elided(clause: Clause) -> bool:
    """Whether a clause leaves out its subject, as notes do: "Killed in Gao", "Was shot dead by troops"."""
    return clause.verb is not None and not clause.subject and clause.governor is None and clause.antecedent is None


def described(view: View, index: int, group: int) -> Named | None:
    """Whom a noun group means that opens a sentence of an entry and names nobody: "The Egyptian was killed"."""
    sentence = view.sentences[index]
    noun = sentence.groups[group]
    opens = _DESCRIBED.match(view.text, sentence.groups[_owner(sentence, group)].span.start)
    if not opens or sentence.tokens[noun.head].tag not in ("NN", "JJ", "NNP"):
        return None
    named = entry_person(view, index)
    if named is None or not _heads_entry(view, named[0]) or view.at_head(sentence, noun, PersonValue):
        return None
    between = named[0].span.end if sentence.span.covers(named[0].span) else sentence.span.start
    others = [m for m, v in view.values(sentence.span, PersonValue) if between < m.span.start < noun.span.start]
    return None if others else named


def _heads_entry(view: View, mention: Mention) -> bool:
    """Whether a name stands as the head of an entry: in capitals, after a bullet, before a colon or dash, or alone."""
    end = mention.span.end
    bulleted = BULLET.match(view.text, view.text.rfind("\n", 0, end) + 1) is not None
    return bulleted or mention.text.isupper() or _HEADS.match(view.text, end) is not None


def _owner(sentence: Sentence, group: int) -> int:
    """The group in the genitive before a group, else itself."""
    owner = sentence.groups[group].possessor
    return group if owner is None else owner
