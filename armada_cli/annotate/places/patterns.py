"""Places that the gazetteer lacks, known by the words beside them: "the village of X", "X district", "near X"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from armada_cli.annotate.places.guards import is_coined, is_compound, is_container, site
from armada_cli.annotate.places.scan import Blocked, Run, Word
from armada_cli.annotate.places.words import PlaceWords, is_english
from armada_cli.lexicon.gazetteer import Level
from armada_cli.records import Mention, PlaceValue, Span
from armada_cli.values import frozen

_STOP = re.compile(r"[a-z0-9)][.!?]['\"’”]? [A-Z]")
_ROAD = re.compile(r" (?:high|motor|express)?(?:way|road)\b", re.IGNORECASE)
_PAIR = re.compile(r"[A-Z][a-z]+-[A-Z][a-z]+")
_UNLISTED_LEVELS: frozenset[Level] = frozenset({"town", "admin2", "area", "site"})
_LONGEST = 4
_SAME_SENTENCE = 150
_SOME_LENGTH, _SMALL_WORD_EVERY = 400, 150
_ENOUGH = 0.3  # of the evidence for a country


@frozen
class Text:
    """What the search for unlisted places goes by: the text, the places found in it and their starts, and evidence."""

    text: str
    found: Sequence[Mention]
    starts: Sequence[int]
    taken: Blocked
    blocked: Blocked
    evidence: Mapping[str, float]
    words: PlaceWords


def find_unlisted(around: Text, runs: Sequence[Run]) -> list[Mention]:
    """A mention for each run that its surroundings make a place, though no gazetteer has it; no coordinates."""
    added: list[Mention] = []
    if not _is_english_text(around.text):
        return added
    for run in runs:
        single = len(run.words) == 1
        if run.shout or (single and around.taken.at(run.words[0].start, run.words[0].end) is not None):
            continue
        part = None if _is_epithet(run) else _named(run, around)
        for first, last, level in () if part is None else _one_by_one(run, *part):
            end = run.words[last].end
            end += _length_of_road(around, run, first, end)
            end = _end_of_way(run, last, around.words) or end
            span = Span(run.words[first].start, end)
            if around.taken.at(span.start, span.end) is None:
                name = around.text[span.start : span.end]
                added.append(Mention(span, "place", name, value_of(name, level, span, around)))
    return added


def _one_by_one(run: Run, first: int, last: int, level: Level) -> list[tuple[int, int, Level]]:
    """The places that a run names, two where their kind stands behind both: "Seb and Galay villages"."""
    joint = next((i for i in range(first + 1, last) if run.words[i].lower == "and"), None)
    plural = last == len(run.words) - 1 and not run.mark_after and run.after and run.after[0].endswith("s")
    return [(first, joint - 1, level), (joint + 1, last, level)] if joint and plural else [(first, last, level)]


def _length_of_road(around: Text, run: Run, first: int, end: int) -> int:
    """How many characters of " highway" belong to the name of a road between two towns: "the Jos-Kano highway"."""
    road = _ROAD.match(around.text, end)
    return len(road.group()) if road and _PAIR.fullmatch(around.text, run.words[first].start, end) else 0


def _end_of_way(run: Run, last: int, words: PlaceWords) -> int | None:
    """Where the name of a street or a square ends of which a name is a part: "Tahrir Square"."""
    after = run.words[last + 1] if last + 1 < len(run.words) else None
    return after.end if after is not None and after.capital and after.lower in words.way else None


def _is_english_text(text: str) -> bool:
    """Whether a text of some length has the small words of English: in other languages capitals mislead."""
    small = sum(text.count(word) for word in (" the ", " of ", " in ", " and "))
    return len(text) < _SOME_LENGTH or small * _SMALL_WORD_EVERY >= len(text)


def _named(run: Run, around: Text) -> tuple[int, int, Level] | None:
    """The words of a run that name an unlisted place, and its level."""
    words = around.words
    named = site(run, words)
    if named is not None:
        return (*named, "site") if _is_site_name(run, *named, words) else None
    first, last = _bounds(run, words)
    level = _level_after(run, words) if last == len(run.words) - 1 else words.generic[run.words[last + 1].lower]
    if (
        level == "area"
        and _is_no_area(run.words[first : last + 1], words)
        and not _is_contained(run.words[-1].end, around)
    ):
        return None
    if level is None and first == 0:
        level = _level_before(run, words)
    if level is None and _is_community(run, around):
        level = "town"
    if first > last or last - first >= _LONGEST or not _is_name(run.words[first : last + 1], level, words):
        return None
    if level is None and not _is_landmark(run, last, words) and _is_in_place(run, first, last, around):
        level = "town"
    return (first, last, level) if level in _UNLISTED_LEVELS else None


def _is_site_name(run: Run, first: int, last: int, words: PlaceWords) -> bool:
    """Whether a site's name has a word of its own, and is no landmark that is known not to be meant as a place."""
    text = " ".join(w.lower for w in run.words[first : last + 1])
    own = [w for w in run.words[first : last + 1] if w.capital and not is_english(w.lower) and not w.text.isupper()]
    return bool(own) and text not in words.landmark_name and last - first <= _LONGEST


def _bounds(run: Run, words: PlaceWords) -> tuple[int, int]:
    """The words of a run without function words and directions before the name, and a generic word after it."""
    first, last = 0, len(run.words) - 1
    if last > 0 and run.words[last].lower in words.generic:
        last -= 1
    while first <= last and (run.words[first].lower in words.function or run.words[first].lower in words.qualifier):
        first += 1
    return first, last


def _level_after(run: Run, words: PlaceWords) -> Level | None:
    if run.mark_after or not run.after or run.possessive or is_compound(run.words, run.after, words):
        return None
    level = words.generic.get(run.after[0])
    return level if level in ("town", "admin2") or run.after[0] in words.landform else None


def _is_epithet(run: Run) -> bool:
    """Whether the words only describe a place named after them: "the Andean city of X", "the Pacific port of Y"."""
    described = run.before[:1] == ("the",) and run.after[1:2] == ("of",)
    return described and all(is_english(w.lower) or w.lower.endswith("ean") for w in run.words)


def _is_community(run: Run, around: Text) -> bool:
    """Whether people of a place are meant, and where it lies is told: "invaded Wako community in Plateau State".

    An article shows that those of a nation or faith are: "the Berom community in Plateau State".
    """
    named = all(w.capital for w in run.words) and run.before[:1] != ("the",) and not run.mark_after
    return (
        named
        and run.words[0].lower not in around.words.function
        and run.after[:1] != ()
        and (run.after[0] in around.words.communal and _is_contained(run.words[-1].end, around))
    )


def _level_before(run: Run, words: PlaceWords) -> Level | None:
    if run.mark_before or run.before[:1] != ("of",):
        return None
    return words.generic.get(" ".join(reversed(run.before[1:3]))) or words.generic.get("".join(run.before[1:2]))


def _is_no_area(name: Sequence[Word], words: PlaceWords) -> bool:
    """Whether the words before a landform are a person's or English: "Fiona Hill", "Wall Street", "Space Coast"."""
    return any(w.lower in words.persons for w in name) or all(is_english(w.lower) for w in name)


def _is_name(name: Sequence[Word], level: Level | None, words: PlaceWords) -> bool:
    """Whether the words look like a name: no nation, people, title, calendar word or organisation among them.

    Where the kind of place is told, a man's name may open it: "the village of Mohammad Khel".
    """
    whole = " ".join(w.lower for w in name)
    if whole in words.demonyms or whole in words.landmark_name:
        return False
    for word in name:
        if is_coined(word.text) or word.text.isupper():
            return False
        if word.capital and word.lower in words.no_name:
            return False
    # "the home district of Home Minister X"
    office = any(word.lower in words.title and is_english(word.lower) for word in name[1:])
    articled = len(name) > 1 and name[0].lower in words.article  # "the Al Qashaniya area"
    titled = name[0].lower in words.title and not (level and len(name) > 1 and name[0].lower in words.persons)
    return not titled and (articled or len(name[0].lower) > 2) and not office


def _is_in_place(run: Run, first: int, last: int, around: Text) -> bool:
    """Whether something is said to be in it, near it or outside it, and its words are neither English nor a person's.

    A container that follows ("in X, Helmand") makes up for words that could be a person's.
    """
    words = around.words
    before = [w.lower for w in run.words[:first]][::-1] + ([] if run.mark_before else list(run.before))
    articled = before[:1] == ["the"]  # "near the Samsung office"
    before = [w for w in before if w not in words.qualifier and w != "the"]
    name = [w.lower for w in run.words[first : last + 1] if w.capital]
    if all(is_english(w) for w in name) or run.possessive:
        return False
    plain = not any(is_english(w) or w in words.persons for w in name)
    contained = _is_contained(run.words[last].end, around)
    if not before:  # "Six died. Zeba Kot, Kurram." and "Tapar, Zeba Kot, Kurram"
        return contained and plain and first == 0 and (run.opens or run.mark_before == ",")
    if before[0] not in words.locative:
        return False
    beside = before[0] in words.beside and not all(is_english(w) for w in name[-1:])
    return contained or ((plain or beside) and not articled and before[0] in words.position)


def _is_landmark(run: Run, last: int, words: PlaceWords) -> bool:
    """Whether a building follows ("the Eid Gah mosque"): its name is no town's."""
    after = [w.lower for w in run.words[last + 1 :]] or ([] if run.mark_after else list(run.after))
    return bool(after) and after[0] in words.landmark


def _is_contained(end: int, around: Text) -> bool:
    """Whether a place follows as the container: ", Helmand", " in the Kidal region"."""
    index = bisect_left(around.starts, end)
    return index < len(around.starts) and is_container(around.text[end : around.starts[index]], around.words)


def _distance(span: Span, other: Span) -> int:
    """How far away a place is, one that follows counting as nearer: it is more often the container."""
    return other.start - span.end if other.start >= span.end else 2 * (span.start - other.end) + 10


def _is_parted(text: str, span: Span, other: Span) -> bool:
    """Whether a sentence ends between two places."""
    between = text[min(span.end, other.end) : max(span.start, other.start)]
    return _STOP.search(between) is not None


def value_of(name: str, level: Level, span: Span, around: Text) -> PlaceValue:
    """A place without coordinates: in the division that is named next to it, else in the country the text is about."""
    near = _beside(span, around)
    top = max(around.evidence, key=lambda c: around.evidence[c], default=None)
    top = top if around.evidence.get(top or "", 0.0) >= _ENOUGH else None
    linked = near[0].country_code if near and _is_contained(span.end, around) else None
    cc = linked or next(
        (p.country_code for p in near if around.evidence.get(p.country_code or "", 0.0) >= _ENOUGH), top
    )
    admin1 = next((p.admin1 for p in near if p.admin1 and p.country_code == cc), None)
    return PlaceValue(name, level, cc, around.words.country_names.get(cc or ""), admin1)


def _beside(span: Span, around: Text) -> list[PlaceValue]:
    """The places with a country that are named in the same paragraph near the span, the nearest first."""
    text = around.text
    low, high = max(0, span.start - _SAME_SENTENCE), span.end + _SAME_SENTENCE
    start = max(low, text.rfind("\n", low, span.start))
    end = text.find("\n", span.end, high)
    end = end if end >= 0 else high
    near = around.found[bisect_left(around.starts, start) : bisect_left(around.starts, end)]
    beside = [m for m in near if m.span.end <= end]
    beside.sort(key=lambda m: (_is_parted(text, span, m.span), _distance(span, m.span)))
    return [m.value for m in beside if isinstance(m.value, PlaceValue) and m.value.country_code]
