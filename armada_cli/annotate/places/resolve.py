"""Which of its namesakes a name means: by containment, generic word, country evidence, nearness, then size."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from math import cos, hypot, log10, radians
from typing import NamedTuple

from armada_cli.annotate.places.guards import is_container
from armada_cli.annotate.places.matches import Match
from armada_cli.annotate.places.words import PlaceWords
from armada_cli.lexicon.gazetteer import ALIAS, COMMON, LOOSE, Candidate
from armada_cli.records import Mention, PlaceValue

_PRIOR = {"country": 8.0, "admin1": 4.7, "admin2": 3.4, "area": 5.0, "sea": 5.0, "site": 4.5, "town": 0.0}
# A division counts all people of its towns: its chief town of the same name comes first when it is large.
_DIVISION_SPREAD = {"country": 0.0, "admin1": 0.7, "admin2": 2.0, "area": 2.0, "sea": 0.0, "site": 1.0, "town": 0.0}
_WORLD_CITY = 2.0  # everybody's first thought at the name; capitals weigh as much
_COUNTRY_WEIGHT = 4.0
_CONTAINED_IN_DIVISION, _CONTAINED_IN_COUNTRY = 5.0, 4.0
_HOLDS, _LISTED = 3.0, 2.0
_LIST_MARKS = (" and ", " or ", ", ", ", and ")
_LIST_GOES_ON = re.compile(r"(?:, [A-Z][\w-]+){0,6},? (?:and|or) [A-Z]")
_NEAR_KM, _NEAR = 150.0, 1.2
_NEXT_KM = 60.0  # a name of another country that lies so near is believed: the fighting is at a border
_LANDMARKS = 40  # certain places that nearness is measured to
_NAMED_DIVISION = 1.2  # its division is named elsewhere in the text
_SPOKEN_OF, _SPOKEN_OF_MUCH = 0.1, 0.5
_GREAT_CITY = 1_000_000
_OPENING = 40  # characters of "In the Russian border region of "
_SOME_CITY = 50_000  # as small as the chief town of a region may be
_CALLED = 1.0  # what speaks against a region where it would be called one: "in Poltava"
_SOME_TOWN = 15_000  # hamlets are named after anybody
_FOREIGN_TOWN = 100_000  # a town of a country that the text does not speak of must be larger to be believed


class Around(NamedTuple):
    """What a first pass has settled: certain places, the ids of the divisions that are named.

    `listed` are the countries of the names in a list with a name.
    """

    places: tuple[Candidate, ...] = ()
    divisions: frozenset[int] = frozenset()
    listed: frozenset[str] = frozenset()


def resolve(text: str, matches: Sequence[Match], evidence: Mapping[str, float], words: PlaceWords) -> list[Mention]:
    """The matches that are believed, each as a mention of its best candidate."""
    holders = _holders(text, matches, words)
    held = {id(h): m for m, h in zip(matches, holders, strict=True) if h is not None}
    points = [_points(m, evidence, h, held.get(id(m)), words) for m, h in zip(matches, holders, strict=True)]
    first = [best(scored, Around()) for scored in points]
    around = Around(_positions(matches, first), frozenset(c.id for c in first if c.level == "admin1"))
    likely = [c if believed(m, c, evidence, h) else None for m, c, h in zip(matches, first, holders, strict=True)]
    listed = _listed(text, matches, likely)
    chosen: dict[str, Candidate] = {}
    found: list[Mention] = []
    for at, (match, scored, holder, beside) in enumerate(zip(matches, points, holders, listed, strict=True)):
        choice = best(scored, around._replace(listed=beside))
        beside_it = _is_near(choice, around.places, _NEXT_KM)
        if not believed(match, choice, evidence, holder, near=beside_it):
            continue
        if holder is None and match.cue.level is None and match.name in chosen:
            choice = chosen[match.name]
        elif holder is not None:
            chosen[match.name] = choice
        opening = _division_opening(text, matches, at, choice, likely) if holder is None else None
        if opening is not None:
            choice = next((c for c in match.candidates if c.admin1_id == opening.id), choice)
        named = value(match, choice, words)
        outer = None if holder is None else _division_holding(text, matches, at, choice, likely[at + 1])
        outer = outer if opening is None or choice.admin1_id == opening.id else opening
        if outer is not None:
            named = PlaceValue(match.name, "town", outer.cc, words.country_names.get(outer.cc), outer.admin1)
        found.append(Mention(match.span, "place", text[match.span.start : match.span.end], named))
    return found


def _division_holding(
    text: str, matches: Sequence[Match], at: int, choice: Candidate, outer: Candidate | None
) -> Candidate | None:
    """The division that is told to hold a place, where the gazetteer has only namesakes outside it: "Rizal, Cagayan".

    A comma does so between no two divisions, nor in a list: "in Sulu, Basilan and Cotabato".
    """
    if outer is None or outer.level != "admin1" or outer.cc != choice.cc or choice.level == "country":
        return None
    if any(c.admin1_id == outer.id or c.admin1_id is None for c in matches[at].candidates):
        return None
    if choice.level == "town" and choice.pop >= _FOREIGN_TOWN:
        return None  # a city is meant, whose division has changed or is not told well
    gap = text[matches[at].span.end : matches[at + 1].span.start]
    if gap == ", ":
        listed = _LIST_GOES_ON.match(text, matches[at + 1].span.end)
        return None if listed or choice.level not in ("town", "admin2") else outer
    return outer


def _division_opening(
    text: str, matches: Sequence[Match], at: int, choice: Candidate, likely: Sequence[Candidate | None]
) -> Candidate | None:
    """The division with which a sentence opens that tells of a village: "In the Kursk region, ... the village of X"."""
    if matches[at].cue.level != "town" or choice.level != "town" or choice.pop >= _FOREIGN_TOWN:
        return None
    end = matches[at].span.start
    ends = [(text.rfind(mark, 0, end), len(mark)) for mark in ("\n", ". ", "? ", "! ")]
    start = max((last + length for last, length in ends if last >= 0), default=0)
    if not text.startswith("In ", start):
        return None
    for before in range(at - 1, -1, -1):
        first, division = matches[before].span.start, likely[before]
        if first < start:
            return None
        if first - start <= _OPENING and division is not None and division.level == "admin1":
            return None if division.id == choice.admin1_id else division
    return None


def _holders(text: str, matches: Sequence[Match], words: PlaceWords) -> list[Match | None]:
    """For each match the one that follows as its container: "Mir Ali, North Waziristan", "a village in Helmand"."""
    found: list[Match | None] = []
    for match, following in pairwise(matches):
        gap = text[match.span.end : following.span.start]
        found.append(following if is_container(gap, words) else None)
    return [*found, None] if matches else []


def _listed(text: str, matches: Sequence[Match], likely: Sequence[Candidate | None]) -> list[frozenset[str]]:
    """For each match the countries of its neighbours in a list ("Los Angeles and San Francisco"), at first sight."""
    codes = ["" if candidate is None else candidate.cc for candidate in likely]
    found: list[set[str]] = [set() for _ in matches]
    for left in range(len(matches) - 1):
        right = left + 1
        if text[matches[left].span.end : matches[right].span.start] in _LIST_MARKS:
            found[left].add(codes[right])
            found[right].add(codes[left])
    return [frozenset(beside - {""}) for beside in found]


def _points(
    match: Match, evidence: Mapping[str, float], holder: Match | None, inner: Match | None, words: PlaceWords
) -> list[tuple[float, Candidate]]:
    """The candidates with their scores; one alone needs none."""
    if len(match.candidates) == 1:
        return [(0.0, match.candidates[0])]
    bare = [] if match.cue.level or inner else [c for c in match.candidates if c.cc in words.regions_called]
    towns = {c.admin1_id for c in bare if c.level == "town" and c.pop >= _SOME_CITY}
    named = [c.level == "admin1" and c.admin1_id in towns for c in match.candidates]
    scored = (score(c, match, evidence, holder) + _holds(c, inner) for c in match.candidates)
    return [(s - _CALLED * town, c) for s, town, c in zip(scored, named, match.candidates, strict=True)]


def best(scored: Sequence[tuple[float, Candidate]], around: Around) -> Candidate:
    """The candidate with the highest score; on a tie the larger, then the one that was entered first."""
    if len(scored) == 1:
        return scored[0][1]
    listed = [(points + _LISTED * (c.cc in around.listed), c) for points, c in scored]
    top = max(points for points, _ in listed)
    close = [(points, c) for points, c in listed if points >= top - _NEAR - _NAMED_DIVISION]
    wide = any(c.level in ("country", "admin1") and not c.how & (ALIAS | LOOSE) for _, c in scored)
    if not wide and (around.places or around.divisions):
        own = {c.id for _, c in scored}
        others = [c for c in around.places if c.id not in own]
        close = [(points + _surroundings(c, others, around), c) for points, c in close]
    return max(close, key=lambda pair: (pair[0], pair[1].pop, -abs(pair[1].id)))[1]


def _holds(candidate: Candidate, inner: Match | None) -> float:
    """What speaks for a division, or a great city, that is named as the container of a place which may lie in it."""
    wide = candidate.level == "admin1" or (candidate.level == "town" and candidate.pop >= 5 * _FOREIGN_TOWN)
    if inner is None or not wide or candidate.admin1_id is None:
        return 0.0
    return _HOLDS if any(c.admin1_id == candidate.admin1_id and c.level != "admin1" for c in inner.candidates) else 0.0


def score(candidate: Candidate, match: Match, evidence: Mapping[str, float], holder: Match | None) -> float:
    """How well a candidate fits: the logarithm of its size or its level's prior, plus what the text says for it."""
    points = max(_PRIOR[candidate.level], log10(max(candidate.pop, 10)) - _DIVISION_SPREAD[candidate.level])
    points -= 0.7 * bool(candidate.how & ALIAS) + 1.2 * bool(candidate.how & LOOSE)
    if candidate.level == "town" and candidate.pop >= 1_000_000 and not candidate.how & (ALIAS | LOOSE):
        points += _WORLD_CITY
    points += _COUNTRY_WEIGHT * evidence.get(candidate.cc, 0.0)
    points += _level_points(candidate, match)
    if match.state is not None and candidate.cc == "US":
        points += _CONTAINED_IN_DIVISION * (candidate.admin1 == match.state)
    if holder is not None:
        points += _containment(candidate, holder)
    return points


def _surroundings(candidate: Candidate, others: Sequence[Candidate], around: Around) -> float:
    """What the other places of the text say for a candidate: one of them is near, or its division is named."""
    if candidate.level == "country":
        return 0.0
    points = _NEAR if _is_near(candidate, others) else 0.0
    named = candidate.admin1_id in around.divisions and candidate.level != "admin1"
    return points + (_NAMED_DIVISION if named else 0.0)


def _level_points(candidate: Candidate, match: Match) -> float:
    wanted = match.cue.level
    if wanted is None:
        return 0.0
    if wanted == candidate.level:
        return 4.0
    if {wanted, candidate.level} <= {"admin1", "admin2"} or {wanted, candidate.level} <= {"admin2", "town"}:
        return 1.5
    return -2.0 if wanted in ("admin1", "town") and candidate.level in ("admin1", "town", "country") else 0.0


def _containment(candidate: Candidate, holder: Match) -> float:
    points = 0.0
    for outer in holder.candidates:
        if outer.id == candidate.id:
            continue
        if outer.level in ("admin1", "area") and candidate.level != "country":
            if candidate.admin1_id is not None and candidate.admin1_id == outer.id and candidate.level != "admin1":
                return _CONTAINED_IN_DIVISION
            points = max(points, 1.0 if outer.cc == candidate.cc else 0.0)
        elif outer.level == "country" and outer.cc == candidate.cc and candidate.level != "country":
            points = max(points, _CONTAINED_IN_COUNTRY)
        elif outer.level in ("admin2", "town") and outer.cc == candidate.cc and candidate.level != "country":
            points = max(points, 1.5 if outer.admin1_id == candidate.admin1_id else 0.5)
    return points


def _positions(matches: Sequence[Match], first: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Places that are certain enough to say what is near them."""
    sure = [c for m, c in zip(matches, first, strict=True) if len({x.cc for x in m.candidates}) == 1]
    placed = {c.id: c for c in sure if c.level in ("admin1", "admin2", "town", "site") and c.lat is not None}
    return tuple(placed.values())[:_LANDMARKS]


def _is_near(candidate: Candidate, around: Sequence[Candidate], limit: float = _NEAR_KM) -> bool:
    return any(other.id != candidate.id and kilometres(candidate, other) < limit for other in around)


def kilometres(one: Candidate, other: Candidate) -> float:
    """The distance of two candidates on a flat map, far when one has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return 1e6
    return 111.2 * hypot(one.lat - other.lat, (one.lon - other.lon) * cos(radians(one.lat)))


def believed(
    match: Match, choice: Candidate, evidence: Mapping[str, float], holder: Match | None, *, near: bool = False
) -> bool:
    """Whether a name is taken for its best candidate at all; a name that is not may still be an unlisted place.

    `near` says that it lies beside a place that is certain.
    """
    if choice.level in ("country", "sea") or match.state is not None:
        return True
    if holder is not None and _containment(choice, holder) > 0:
        return True
    spoken_of = evidence.get(choice.cc, 0.0)
    ours = not choice.gid  # a place of a conflict region, which is why it was entered
    unique = ours and len({c.cc for c in match.candidates}) == 1
    alone = unique and not match.doubtful and spoken_of > 0.0
    if _is_out_of_place(match, choice, evidence, holder, near=near) or _is_no_place(match, choice, spoken_of, alone):
        return False
    if match.word:
        return spoken_of >= 0.3
    if match.doubtful and match.cue.level is None:
        if not match.cue.locative and not match.run.dateline and match.run.mark_before != ",":
            return spoken_of >= _SPOKEN_OF_MUCH
        if choice.pop < _FOREIGN_TOWN and choice.level != "admin1":
            sited = match.cue.sited and choice.pop >= _SOME_TOWN
            placed = match.cue.position or sited or match.run.dateline or unique
            return placed and spoken_of >= _SPOKEN_OF_MUCH
    return match.cue.level is not None or _is_likely(match, choice, spoken_of, near or alone)


def _is_out_of_place(
    match: Match, choice: Candidate, evidence: Mapping[str, float], holder: Match | None, *, near: bool
) -> bool:
    """Whether the place named to hold it is another's, or the text is about other countries than its own."""
    spoken_of = evidence.get(choice.cc, 0.0)
    in_list = (
        spoken_of >= _SPOKEN_OF_MUCH and holder is not None and not any(c.cc in evidence for c in holder.candidates)
    )
    described = match.cue.level is not None
    contradicted = holder is not None and not in_list and _contradicted(choice, holder, described)
    if contradicted and choice.pop < 10 * _FOREIGN_TOWN:
        return True
    elsewhere = max(evidence.values(), default=0.0) >= _SPOKEN_OF_MUCH
    known = _is_world_known(choice, described or match.cue.parted)
    return spoken_of < _SPOKEN_OF and elsewhere and not near and not known


def _is_no_place(match: Match, choice: Candidate, spoken_of: float, alone: bool) -> bool:
    """Whether a name that does something, or goes on behind its words, is rather a person's or an organisation's."""
    if spoken_of >= _SPOKEN_OF_MUCH:
        return False
    acts = match.subject and choice.pop < _GREAT_CITY and not alone
    return acts or (match.cue.open_end and not match.cue.locative)


def _is_likely(match: Match, choice: Candidate, spoken_of: float, certain: bool) -> bool:
    """Whether a bare name is taken for a place by how it was found, what kind of place it is, and how large.

    `certain` says that it lies beside a certain place, or is the only one of its name in a country spoken of.
    """
    if choice.how & LOOSE:
        return spoken_of >= 0.3
    if choice.how & COMMON:
        return spoken_of >= 0.3 or (match.cue.locative and choice.pop >= _FOREIGN_TOWN)
    if choice.level in ("admin1", "area", "site"):
        return spoken_of > 0.0 or match.cue.locative or not choice.how & ALIAS
    if certain or spoken_of >= 0.3 or choice.pop >= 5 * _FOREIGN_TOWN:
        return True
    if match.run.opens and not match.run.dateline:
        return choice.pop >= _FOREIGN_TOWN
    ours = not choice.gid
    placed = match.cue.locative or (ours and match.run.mark_before == ",")
    return choice.pop >= _FOREIGN_TOWN or (placed and (ours or choice.pop >= 10_000 or spoken_of > 0.0))


def _is_world_known(choice: Candidate, described: bool) -> bool:
    """Whether a place is believed in a text about other countries; a `described` one ("X village") less easily.

    One by a further name only where that is of a city of many millions.
    """
    if choice.level == "area":
        return True
    if choice.level == "admin1":
        return choice.pop >= 10 * _FOREIGN_TOWN and not choice.how & COMMON
    if choice.level == "admin2":
        return False
    if described and choice.how & ALIAS:
        return choice.pop >= 3 * _GREAT_CITY
    return choice.pop >= _FOREIGN_TOWN * (10 if choice.how & (ALIAS | COMMON) else 3 if described else 1)


def _contradicted(choice: Candidate, holder: Match, described: bool) -> bool:
    """Whether the place that is named as the container lies in other countries only, and all its namesakes do.

    A town holds what is `described` as a part of one: "Las Flores district of Cali".
    """
    largest = max(holder.candidates, key=lambda c: c.pop)
    if described and largest.level in ("town", "admin2") and largest.pop >= _FOREIGN_TOWN:
        return largest.cc != choice.cc and not _is_near(choice, [largest])
    outer = {c.cc for c in holder.candidates if c.level in ("country", "admin1", "area") and c.cc}
    return bool(outer and choice.cc) and all(c.cc != choice.cc for c in holder.candidates)


def value(match: Match, candidate: Candidate, words: PlaceWords) -> PlaceValue:
    """The candidate as the record has it; its id is GeoNames' where GeoNames has it.

    A town of an American state that the gazetteer does not have there has the state alone.
    """
    if match.state is not None and candidate.admin1 != match.state:
        return PlaceValue(match.name, "town", "US", words.country_names["US"], match.state)
    if match.cue.level == "admin1" and candidate.level == "admin2":  # "in Yagha province", in a larger region
        candidate = replace(candidate, level="admin1")
    at_sea = candidate.level == "sea" or not candidate.cc
    return PlaceValue(
        name=candidate.name,
        level=candidate.level,
        country_code=None if at_sea else candidate.cc,
        country=None if at_sea else words.country_names.get(candidate.cc),
        admin1=candidate.admin1,
        lat=candidate.lat,
        lon=candidate.lon,
        id=f"geonames:{candidate.gid}" if candidate.gid else f"place:{candidate.cc.lower()}:{candidate.name.lower()}",
    )
