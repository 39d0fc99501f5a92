"""Places that the gazetteer lacks, known by a generic word beside them: "the village of X", "X district"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from armada_cli.annotate.places.scan import Blocked, Run
from armada_cli.annotate.places.words import PlaceWords
from armada_cli.lexicon.gazetteer import Level
from armada_cli.records import Mention, PlaceValue, Span

_UNLISTED_LEVELS: frozenset[Level] = frozenset({"town", "admin2", "area"})
_LONGEST = 4


def find_unlisted(
    text: str,
    runs: Sequence[Run],
    found: Sequence[Mention],
    evidence: Mapping[str, float],
    blocked: Blocked,
    words: PlaceWords,
) -> list[Mention]:
    """A mention for each run that a generic word makes a place, though no gazetteer has it; no coordinates."""
    taken = Blocked(found)
    added: list[Mention] = []
    for run in runs:
        part = _named(run, words)
        if part is None:
            continue
        first, last, level = part
        span = Span(run.words[first].start, run.words[last].end)
        if taken.at(span) is None and blocked.at(span) is None:
            name = text[span.start : span.end]
            added.append(Mention(span, "place", name, _value(name, level, span, found, evidence, words)))
    return added


def _named(run: Run, words: PlaceWords) -> tuple[int, int, Level] | None:
    """The words of a run that a generic word beside them makes a place, and its level."""
    first, last = 0, len(run.words) - 1
    if run.shout:
        return None
    level = _level_after(run, words)
    if level is None and run.words[last].lower in words.generic and last > first:
        level = words.generic[run.words[last].lower]
        last -= 1
    while first <= last and (run.words[first].lower in words.function or run.words[first].lower in words.qualifier):
        first += 1
    if level is None and first == 0:
        level = _level_before(run, words)
    if level not in _UNLISTED_LEVELS or first > last or last - first >= _LONGEST:
        return None
    return (first, last, level) if _is_name(run, first, last, words) else None


def _level_after(run: Run, words: PlaceWords) -> Level | None:
    if run.mark_after or not run.after:
        return None
    level = words.generic.get(run.after[0])
    return level if level in ("town", "admin2") or run.after[0] in ("valley", "mountains", "forest", "island") else None


def _level_before(run: Run, words: PlaceWords) -> Level | None:
    if run.mark_before or run.before[:1] != ("of",):
        return None
    return words.generic.get(" ".join(reversed(run.before[1:3]))) or words.generic.get("".join(run.before[1:2]))


def _is_name(run: Run, first: int, last: int, words: PlaceWords) -> bool:
    """Whether the words look like a name: no nation, people, title, calendar word or organisation among them."""
    banned = (words.demonyms, words.people, words.title, words.calendar, words.organisation, words.generic)
    for word in run.words[first : last + 1]:
        if word.capital and (any(word.lower in table for table in banned) or word.text.isupper()):
            return False
    return bool(run.words[first].capital) and len(run.words[first].lower) > 2


def _distance(span: Span, other: Span) -> int:
    """How far away a place is, one that follows counting as nearer: it is more often the container."""
    return other.start - span.end if other.start >= span.end else 2 * (span.start - other.end) + 10


def _value(
    name: str,
    level: Level,
    span: Span,
    found: Sequence[Mention],
    evidence: Mapping[str, float],
    words: PlaceWords,
) -> PlaceValue:
    """A place without coordinates: in the division that is named next to it, else in the country the text is about."""
    beside = sorted((m for m in found if -80 < m.span.start - span.end < 80), key=lambda m: _distance(span, m.span))
    near = [m.value for m in beside if isinstance(m.value, PlaceValue)]
    home = next((p for p in near if p.country_code), None)
    cc = home.country_code if home else max(evidence, key=lambda c: evidence[c], default=None)
    admin1 = next((p.admin1 for p in near if p.admin1 and p.country_code == cc), None)
    return PlaceValue(name, level, cc, words.country_names.get(cc or ""), admin1)
