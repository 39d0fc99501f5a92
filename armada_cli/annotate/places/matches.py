"""Names of the gazetteer in the runs of a text: the longest first, each with its candidates and its cue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from armada_cli.annotate.places.guards import Cue, cue
from armada_cli.annotate.places.own import own_places
from armada_cli.annotate.places.scan import Run
from armada_cli.annotate.places.words import PlaceWords, is_english
from armada_cli.lexicon import Lexicon
from armada_cli.lexicon.gazetteer import ABBREVIATION, ALIAS, COMMON, LOOSE, Candidate, gazetteer
from armada_cli.records import Span

_LONGEST_NAME = 7
_LARGE = 100_000  # a town that is named by its bare name although it is a person's name too
_WIDE = frozenset({"country", "admin1", "area", "sea", "site"})


@dataclass(frozen=True, slots=True)
class Match:
    """A name in the text with what it may stand for. `run` is the run that holds it, `first`/`last` its words there."""

    span: Span
    name: str
    candidates: tuple[Candidate, ...]
    cue: Cue
    run: Run
    first: int
    last: int


def find_matches(text: str, runs: Sequence[Run], words: PlaceWords, lexicon: Lexicon) -> list[Match]:
    """All names that may be places, in order, without overlaps."""
    parts = {
        (r, i, j): text[run.words[i].start : run.words[j].end] for r, run in enumerate(runs) for i, j in spans(run)
    }
    rows = gazetteer().lookup(set(parts.values()))
    rows.update(own_places(lexicon).lookup(set(parts.values())))
    found: list[Match] = []
    for number, run in enumerate(runs):
        end = -1
        for first, last in spans(run):
            name = parts[number, first, last]
            if first <= end or name not in rows:
                continue
            match = _match(run, first, last, name, rows[name], words)
            if match is not None:
                found.append(match)
                end = last
    return found


def spans(run: Run) -> Iterator[tuple[int, int]]:
    """First and last words of each part of a run that may be a name: from the left, the longest first."""
    count = len(run.words)
    for first in range(count):
        if not run.words[first].capital and not (first + 1 < count and run.words[first + 1].capital):
            continue
        for last in range(min(count, first + _LONGEST_NAME) - 1, first - 1, -1):
            if run.words[last].capital:
                yield first, last


def _match(
    run: Run, first: int, last: int, name: str, candidates: tuple[Candidate, ...], words: PlaceWords
) -> Match | None:
    around = cue(run, first, last, words)
    single = first == last
    word = run.words[first]
    if single and any(word.lower in t for t in (words.function, words.calendar, words.demonyms, words.generic)):
        return None
    if not single and word.lower in words.function and word.lower != "the" and name[len(word.text)] == " ":
        candidates = tuple(c for c in candidates if not c.how & LOOSE)
    kept = tuple(c for c in candidates if _fits(c, run, first, last, name, around, words))
    if not kept:
        return None
    return Match(Span(word.start, run.words[last].end), name, kept, around, run, first, last)


def _fits(candidate: Candidate, run: Run, first: int, last: int, name: str, around: Cue, words: PlaceWords) -> bool:
    if candidate.how & ABBREVIATION:
        return name.replace(".", "").isupper() and not run.shout and _stands_alone(run, last, around, words)
    shouted = name.isupper() and len(name) < 12 and not run.shout
    if shouted and not run.dateline:
        return False
    if around.organisation:
        return False
    if candidate.level == "country":
        return not (first == last and _is_person_part(run, first, around, words))
    if around.titled and not around.level:
        return False
    if around.open_end and (candidate.level not in _WIDE or first == last):
        return False
    if first != last and candidate.level in ("town", "admin2") and _is_english_phrase(run, first, last):
        return around.locative and not candidate.how & ALIAS
    return not (first == last and _suspect(candidate, run, around, words, run.words[first].lower))


def _is_english_phrase(run: Run, first: int, last: int) -> bool:
    """Whether a name is made of English words alone, like "White House"."""
    return all(is_english(w.lower) for w in run.words[first : last + 1])


def _is_person_part(run: Run, index: int, around: Cue, words: PlaceWords) -> bool:
    """Whether a country's name is a person's here: "Michael Jordan", "Mr. Israel", "Chad Johnson"."""
    left = run.words[index - 1] if index else None
    right = run.words[index + 1] if index + 1 < len(run.words) else None
    if left is not None and left.capital and left.lower in words.persons:
        return True
    named = run.words[index].lower in words.persons
    return named and (
        around.titled or (right is not None and right.capital and around.open_end and not around.locative)
    )


def _stands_alone(run: Run, last: int, around: Cue, words: PlaceWords) -> bool:
    """Whether an abbreviation is a noun here ("in the US."), not an adjective ("US troops")."""
    if last + 1 < len(run.words):
        return False
    return around.locative and (not run.after or bool(run.mark_after) or run.after[0] in words.continuing)


def _suspect(candidate: Candidate, run: Run, around: Cue, words: PlaceWords, lower: str) -> bool:
    """Whether a single word is more likely a common word or a person's name than this place."""
    if around.level is not None:
        return False
    if lower in words.persons and candidate.level != "admin1":
        return not around.locative or candidate.pop < _LARGE
    if around.counted:
        return True
    if candidate.how & COMMON:
        return (
            run.opens or run.shout or not around.locative or (candidate.level == "admin1" and candidate.how & ALIAS > 0)
        )
    if candidate.how & LOOSE and candidate.level == "town":
        return len(lower) < 5
    return False
