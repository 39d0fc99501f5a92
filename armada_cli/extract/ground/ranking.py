"""Asides that only rank what a sentence has told: "..., officials said, in one of the deadliest raids this year"."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import DateValue, Mention, Sentence

_RANKS = WordClass("rank_in_a_row")
_BREAKS = frozenset({",", "–", "—", "-"})
_BEFORE_ONE = frozenset({"one", "some"})  # "one of its deadliest raids"
_LONGEST_CLAUSE = 8  # words from "what" to the noun that it ranks
_TELLING = frozenset({"main", "conjunct"})


def ranks_told(sentence: Sentence, index: int) -> bool:
    """Whether a noun behind a comma only says how what was told before ranks among others, and ends the sentence."""
    noun = sentence.groups[index]
    owner = sentence.groups[noun.possessor] if noun.possessor is not None else None
    words = sentence.tokens[noun.first : noun.head]
    if not any(token.tag == "JJS" or token.lemma in _RANKS for token in words):
        return False
    opens, prep = noun.first if owner is None else min(owner.first, noun.first), noun.prep or (owner and owner.prep)
    whole = sentence.groups[noun.attached_to] if noun.attached_to is not None and prep == "of" else None
    if whole is not None and whole.lemma in _BEFORE_ONE:
        opens, prep = whole.first, whole.prep
    elif sentence.tokens[opens].tag not in ("DT", "PRP$") and owner is None:
        return False
    opens = _what_before(sentence, opens)
    what = sentence.tokens[opens].lemma == "what"
    opens -= prep in ("in", "among") and not what
    behind = opens > 0 and (
        sentence.tokens[opens - 1].text in _BREAKS or (what and sentence.tokens[opens - 1].lemma == "in")
    )
    return behind and not _goes_on(sentence, index)


def _what_before(sentence: Sentence, opens: int) -> int:
    """The "what" of a clause that a noun closes, "in what police called the worst raid", else the noun's first word."""
    for at in range(opens - 1, max(0, opens - _LONGEST_CLAUSE), -1):
        token = sentence.tokens[at]
        if token.lemma == "what":
            return at
        if token.text in _BREAKS or (token.tag == "IN" and token.lemma != "as"):
            break
    return opens


def is_of_ranking(sentence: Sentence, nouns: Sequence[int | None], when: Mention) -> bool:
    """Whether a day is none of what such nouns rank: "police said on Monday, in one of the worst raids this year".

    The year is that in which others were less, and what stands before them is of those who say so.
    """
    day = when.value
    of_year = isinstance(day, DateValue) and day.precision == "year"
    own = [at for at in nouns if at is None or not ranks_told(sentence, at)]
    starts = [sentence.groups[at].span.start for at in nouns if at is not None]
    return not own and (of_year or when.span.end <= min(starts, default=0))


def _goes_on(sentence: Sentence, index: int) -> bool:
    """Whether a noun is a subject, or a main clause follows it: "..., in the worst raid, men shot nine"."""
    last = sentence.groups[index].last
    told = [c for c in sentence.clauses if c.kind in _TELLING and c.verb is not None]
    return any(index in c.subject or sentence.verbs[c.verb or 0].first > last for c in told)
