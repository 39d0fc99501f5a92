"""Names of the gazetteer in the runs of a text: the longest first, each with its candidates and its cue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from armada_cli.annotate.places.guards import Cue, cue, is_coined
from armada_cli.annotate.places.own import own_places
from armada_cli.annotate.places.scan import Run
from armada_cli.annotate.places.words import PlaceWords, is_english
from armada_cli.lexicon import Lexicon
from armada_cli.lexicon.gazetteer import ABBREVIATION, ALIAS, COMMON, LOOSE, Candidate, gazetteer
from armada_cli.records import Span

_LONGEST_NAME = 7
_LONG_SHOUT = 12  # capitals of this many letters are no abbreviation
_LARGE = 100_000
_SHORT_LOOSE = 5
_WIDE = frozenset({"country", "admin1", "area", "sea", "site"})


class Match(NamedTuple):
    """A name in the text with what it may stand for. `run` holds it, as its words `first` to `last`.

    `doubtful` says that it is a person's name as well, `subject` that it opens a sentence about what it was or had;
    `word` that it is an English word too and no word beside it makes it a place for sure; `state` is the American state
    whose short form follows.
    """

    span: Span
    name: str
    candidates: tuple[Candidate, ...]
    cue: Cue
    run: Run
    first: int
    last: int
    doubtful: bool = False
    subject: bool = False
    word: bool = False
    state: str | None = None


def find_matches(text: str, runs: Sequence[Run], words: PlaceWords, lexicon: Lexicon) -> list[Match]:
    """All names that may be places, in order, without overlaps."""
    parts = [[(i, j, text[run.words[i].start : run.words[j].end]) for i, j in spans(run)] for run in runs]
    names = {name for part in parts for _, _, name in part}
    rows = {**gazetteer().lookup(names), **own_places(lexicon).lookup(names)}
    found: list[Match] = []
    for run, part in zip(runs, parts, strict=True):
        end = -1
        for first, last, name in part:
            if first <= end or name not in rows or (last > first and _says_more(name, run, first, last, rows, words)):
                continue
            match = _match(run, first, last, name, rows[name], words)
            if match is not None:
                state = _state_after(text, match.span.end, words)
                found.append(match._replace(state=state) if state else match)
                end = last
    return found


def _says_more(
    name: str, run: Run, first: int, last: int, rows: Mapping[str, tuple[Candidate, ...]], words: PlaceWords
) -> bool:
    """Whether a name only adds its generic word or "the" to a shorter one of the same place ("Borno State")."""
    if words.generic.get(run.words[last].lower) in ("admin1", "admin2"):
        if last == first + 1 and run.words[first].lower in words.generic:
            return False  # "Plateau State"
        short = name[: run.words[last - 1].end - run.words[first].start]
    elif run.words[first].lower == "the":
        short = name[run.words[first + 1].start - run.words[first].start :]
    else:
        return False
    return bool({c.id for c in rows[name]} & {c.id for c in rows.get(short, ())})


def spans(run: Run) -> Iterator[tuple[int, int]]:
    """First and last words of each part of a run that may be a name: from the left, the longest first."""
    words = run.words
    count = len(words)
    for first in range(count):
        if words[first].capital or (first + 1 < count and words[first + 1].capital):
            for last in range(min(count, first + _LONGEST_NAME) - 1, first - 1, -1):
                if words[last].capital:
                    yield first, last


def _state_after(text: str, end: int, words: PlaceWords) -> str | None:
    """The American state whose short form follows a comma: "Clarkston, Mich."."""
    if text[end : end + 2] != ", ":
        return None
    form = text[end + 2 : end + 8].split(" ")[0].rstrip(",;:)")
    return words.states.get(form) or words.states.get(form.rstrip("."))


def _match(
    run: Run, first: int, last: int, name: str, candidates: tuple[Candidate, ...], words: PlaceWords
) -> Match | None:
    around = cue(run, first, last, words)
    single = first == last
    word = run.words[first]
    if is_coined(word.text) or name.lower() in words.landmark_name:
        return None
    if not single and all(w.lower in words.function for w in run.words[first : last + 1]):
        return None  # in a headline: "Ten Women And A Child"
    if single and word.lower in words.no_place:
        candidates = tuple(c for c in candidates if c.how & ABBREVIATION and word.text.isupper())
    if not single and word.lower in words.function and word.lower != "the" and name[len(word.text)] == " ":
        candidates = tuple(c for c in candidates if not c.how & LOOSE)
    kept = tuple(c for c in candidates if _fits(c, run, first, last, name, around, words))
    if not kept:
        return None
    doubtful = single and word.lower in words.persons
    subject = single and _is_subject(run, words)
    listed = run.mark_before == "," or run.mark_after == ","
    word_too = single and not (around.position or listed or around.level) and _is_word_too(kept, word.lower)
    return Match(
        Span(word.start, run.words[last].end), name, kept, around, run, first, last, doubtful, subject, word_too
    )


def _fits(candidate: Candidate, run: Run, first: int, last: int, name: str, around: Cue, words: PlaceWords) -> bool:
    if candidate.how & ABBREVIATION:
        return name.replace(".", "").isupper() and not run.shout and _stands_alone(run, first, last, words)
    if name.isupper() and not run.shout and not run.dateline and around.level is None and len(name) < _LONG_SHOUT:
        return False
    if name.isupper() and run.mark_before.endswith("(") and last - first + 1 < len(run.words):
        return False  # a station: "(RADIO NACIONAL NETWORK)"
    if _is_ware(run, last, words) or _is_name_part(run, first, last, around) or _is_of_way(run, last, words):
        return False
    if candidate.how & (ALIAS | LOOSE) and candidate.pop < 10 * _LARGE and _is_of_landmark(run, last, words):
        return False
    if around.organisation or (name.isupper() and run.shout and candidate.how & LOOSE):
        return False
    if candidate.level == "country":
        apart = first == last and (_is_person_part(run, first, around, words) or _is_river(run, last))
        return not apart
    if around.titled and not around.level:
        return False
    if around.of_site and candidate.level != "site" and candidate.pop < _LARGE // 2:
        return False
    if around.open_end and (candidate.level not in _WIDE or sum(w.capital for w in run.words[first : last + 1]) == 1):
        return False
    if (
        first != last
        and candidate.gid
        and candidate.level in ("town", "admin2")
        and candidate.pop < 10 * _LARGE
        and _is_english_phrase(run, first, last)
    ):
        return around.position and not candidate.how & ALIAS
    return not (first == last and _suspect(candidate, run, around, words, run.words[first].lower))


def _is_of_landmark(run: Run, last: int, words: PlaceWords) -> bool:
    """Whether the name of a building goes on behind it: "the Serena Hotel" is not called after La Serena."""
    return last + 1 < len(run.words) and run.words[last + 1].capital and run.words[last + 1].lower in words.landmark


def _is_of_way(run: Run, last: int, words: PlaceWords) -> bool:
    """Whether a street or a square is called after the name: "Haifa Street" is not in Haifa."""
    return last + 1 < len(run.words) and run.words[last + 1].capital and run.words[last + 1].lower in words.way


def _is_english_phrase(run: Run, first: int, last: int) -> bool:
    """Whether a name is made of English words alone, like "White House"."""
    return all(is_english(w.lower) for w in run.words[first : last + 1])


def _is_person_part(run: Run, index: int, around: Cue, words: PlaceWords) -> bool:
    """Whether a country's name is a person's here: "Michael Jordan", "Mr. Israel", "Chad Johnson"."""
    left = run.words[index - 1] if index else None
    right = run.words[index + 1] if index + 1 < len(run.words) else None
    if left is not None and left.capital and left.lower in words.persons:
        return True
    return around.titled or (right is not None and around.open_end and not around.locative)


def _is_name_part(run: Run, first: int, last: int, around: Cue) -> bool:
    """Whether a person's name goes on before it, or after it at the start of a sentence."""
    if run.surname and first == 0:
        return True
    return run.forename and last == len(run.words) - 1 and run.opens and not run.dateline and not around.locative


def _is_river(run: Run, last: int) -> bool:
    """Whether a river follows: "the Niger River" flows through other countries too."""
    following = run.words[last + 1].lower if last + 1 < len(run.words) else next(iter(run.after), "")
    return following in ("river", "rivers")


def _is_ware(run: Run, last: int, words: PlaceWords) -> bool:
    """Whether the name only says of what kind a thing is: "Lima beans", "Turkey and rice"."""
    if last + 1 < len(run.words) or run.mark_after or run.possessive:
        return False
    after = run.after[1:] if run.after[:1] == ("and",) else run.after
    return bool(after) and after[0] in words.ware


def _stands_alone(run: Run, first: int, last: int, words: PlaceWords) -> bool:
    """Whether an abbreviation is a noun here ("in the US."), not an adjective ("US troops")."""
    if last + 1 < len(run.words) and run.words[last + 1].capital:
        return False
    left = run.words[first - 1].lower if first else run.before[0] if run.before and not run.mark_before else ""
    return left in words.function and (not run.after or bool(run.mark_after) or run.after[0] in words.continuing)


def _suspect(candidate: Candidate, run: Run, around: Cue, words: PlaceWords, lower: str) -> bool:
    """Whether a single word is more likely a common word or a person's name than this place."""
    if lower in words.people:
        return candidate.level != "admin1" or not around.locative
    if around.level is not None:
        return False
    if (around.counted and candidate.level in ("town", "admin2")) or _is_speaker(candidate, run, words):
        return True
    if lower in words.persons:
        listed = run.mark_before == "," and candidate.pop >= _LARGE
        large = candidate.level == "admin1" or (candidate.level == "town" and candidate.pop >= 3 * _LARGE)
        city = large and not candidate.how & (ALIAS | LOOSE)
        return not (around.locative or run.dateline or listed or city)
    if candidate.how & COMMON or _is_word(candidate, lower):
        listed = run.mark_before == "," or run.mark_after == ","
        other_name = candidate.level == "admin1" and bool(candidate.how & ALIAS)
        return run.opens or run.shout or other_name or not (around.position or around.sited or listed)
    return bool(candidate.how & LOOSE) and candidate.level == "town" and len(lower) < _SHORT_LOOSE


def _is_word_too(candidates: tuple[Candidate, ...], lower: str) -> bool:
    return all(c.how & COMMON or _is_word(c, lower) for c in candidates)


def _is_word(candidate: Candidate, lower: str) -> bool:
    """Whether a small town's name is an English word of the tagger's lexicon."""
    return candidate.level in ("town", "admin2") and candidate.pop < 3 * _LARGE and is_english(lower)


def _is_subject(run: Run, words: PlaceWords) -> bool:
    """Whether the word opens a sentence before "was" or "had", as people do, but places too ("Goma was quiet")."""
    return run.opens and not run.dateline and bool(run.after) and run.after[0] in words.copula


def _is_speaker(candidate: Candidate, run: Run, words: PlaceWords) -> bool:
    """Whether the word opens a sentence before a verb of saying ("Bari told the court"); great cities do say things."""
    if not run.opens or run.dateline or run.after[:1] == () or run.after[0] not in words.speech:
        return False
    return candidate.pop < 10 * _LARGE or candidate.level == "admin2"
