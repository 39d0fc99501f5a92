"""Where and when: the places and days of an incident, and whether those of two can be the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from math import asin, cos, radians, sin, sqrt

from armada_cli.annotate.dates.calendars import Range
from armada_cli.annotate.dates.expressions import Anchored, Unit
from armada_cli.annotate.dates.resolve import counted_on
from armada_cli.records import DateValue, Dating, Location, Mention, PlaceValue
from armada_cli.values import cached_property, frozen

_BELOW = {"site": 0, "town": 0, "admin2": 1, "area": 2, "sea": 2}  # which of several places is the most telling
_ASIDE = 1.5  # how telling a place is that only says from where another is reckoned
_NEAR_KM = 25.0  # as far as two points of one event may lie apart
_ASIDE_KM = 200.0  # from a town to what lies "south of" it
_EARTH_KM = 12742  # mean diameter
_CLOCK = re.compile(
    r"(?:noon|midday|midnight|dawn|daybreak|sunrise|sunset|dusk|nightfall|\d{1,2}(?:[:.]\d\d)?)"
    r"\s*(?:[ap]\.?m\.?|o'clock|hours|GMT)?",
    re.IGNORECASE,
)
_WHOLE: dict[str, Unit] = {"week": "week", "month": "month", "year": "year"}
_WEEK = 7
_MONTH = 31  # days that a stretch lasts at most from which months are counted
_LONGEST_SIEGE = 10  # days that one event may go on
_LONGEST_SHORT = 3  # letters of names that are written in capitals: "DIK"
_COMMA = 2  # characters of ", "
_SITE_GAP = 12  # characters of ", just near " between a base and its town
_PROVINCE_GAP = 40  # characters of ", a small town on the plains of " before the province
_CONTAINER_GAP = 6  # characters of ", in " between a place and the one it lies in


@frozen(slots=False)
class Where:
    """A place as mentioned; `aside` where it only says on which side of it, or how far off, the place lies."""

    mention: Mention
    value: PlaceValue
    aside: bool = False

    @cached_property
    def key(self) -> tuple[str, str | None]:
        """What two places of one name and country share."""
        return self.value.name.casefold(), self.value.country_code


@frozen(slots=False)
class When:
    """A day or range as mentioned."""

    mention: Mention
    value: DateValue

    @property
    def is_clock(self) -> bool:
        """Whether it is a bare time of day, so that its day is only supposed: "at 10 p.m.", "overnight"."""
        if self.mention.text.lower() == "overnight":
            return True
        return self.value.precision == "time" and _CLOCK.fullmatch(self.mention.text) is not None


def location(places: Sequence[Where]) -> Location | None:
    """One location from all the places of an event: the most specific first, its containers from the others."""
    if not places:
        return None
    below = _without_towns_of_sites([w for w in _without_containers(places) if w.value.level in _BELOW])
    place = min(below, key=lambda w: _ASIDE if w.aside else _BELOW[w.value.level]) if below else None
    admin1 = next((w for w in places if w.value.level == "admin1"), None)
    if place and admin1 and _corrects(admin1, place):
        place = Where(place.mention, replace(place.value, admin1=None, lat=admin1.value.lat, lon=admin1.value.lon))
    land = next((w for w in places if w.value.level == "country"), None)
    if place and place.aside and land and land.value.country_code != place.value.country_code:
        return _across_border(place, land)
    best = place or admin1 or places[0]
    code = best.value.country_code or _first(w.value.country_code for w in places)
    country = best.value.country or _first(w.value.country for w in places)
    province = (place.value.admin1 if place else None) or (admin1.value.name if admin1 else None)
    province = province or (_province_beside(place, places) if place else None)
    if place and admin1 and (not place.value.admin1 or place.value.level == "area"):
        province = admin1.value.name  # a landmark may lie beyond the border: "in Wardak, 40 km west of Kabul"
    return Location(
        as_written(place) if place else None,
        province,
        country,
        code,
        best.value.lat,
        best.value.lon,
        best.value.level,
        best.mention.text,
    )


def _province_beside(place: Where, places: Sequence[Where]) -> str | None:
    """The province of the town that is told right after a place: "Camp Kuruba, near Hit"."""
    after = (w for w in places if 0 <= w.mention.span.start - place.mention.span.end <= _SITE_GAP)
    own = place.value.country_code
    return next((w.value.admin1 for w in after if own in (None, w.value.country_code)), None)


def _without_towns_of_sites(places: list[Where]) -> list[Where]:
    """The places without the towns that only say where the base before lies: "Camp Kuruba, near Hit"."""
    sites = [where.mention.span.end for where in places if where.value.level == "site"]
    towns = (w for w in places if w.value.level == "town")
    held = [w for w in towns if any(0 <= w.mention.span.start - end <= _SITE_GAP for end in sites)]
    return [where for where in places if where not in held]


def _across_border(place: Where, land: Where) -> Location:
    """What is told to lie in one land and is reckoned from a town of the other: "in Mali, across the border from X"."""
    country, code = land.value.country, land.value.country_code
    return Location(as_written(place), None, country, code, None, None, place.value.level, place.mention.text)


def _corrects(admin1: Where, place: Where) -> bool:
    """Whether words name the province of a place right after it, and another than that of the namesake taken for it.

    "Ain al-Bayda, a village of Aleppo province" is not the Ain al-Bayda of Latakia.
    """
    gap = admin1.mention.span.start - place.mention.span.end
    other = place.value.admin1 not in (None, admin1.value.name)
    return other and 0 <= gap <= _PROVINCE_GAP and admin1.value.country_code == place.value.country_code


def in_country(found: Location | None, home: Where | None) -> Location | None:
    """The location with the article's home country where its own places name none; at sea it has none."""
    if home is None or (found is not None and (found.country_code or found.precision == "sea")):
        return found
    country, code = home.value.country, home.value.country_code
    if found is None:
        return Location(None, None, country, code, None, None, "country", None)
    return Location(found.place, found.admin1, country, code, found.lat, found.lon, found.precision, found.text)


def as_written(where: Where) -> str:
    """The place's name in the article's spelling, without words like "district of" or a dateline's capitals."""
    text = where.mention.text
    if text.isupper() and text.casefold() == where.value.name.casefold():
        return where.value.name
    if text.isupper() and len(text) > _LONGEST_SHORT:
        return text.title()
    if "-" in text and text == where.value.name:  # "the Jos-Kano highway"
        return text
    words = text.split()
    named = [i for i, word in enumerate(words) if any(c.isupper() or c.isdigit() for c in word)]
    first, last = (named[0], named[-1]) if named else (0, len(words) - 1)
    return " ".join(words[first : last + 1]).strip(" ,.") or where.value.name


def _without_containers(places: Sequence[Where]) -> list[Where]:
    """The places without those that only say where the one before lies: "Tame, in Arauca"."""
    kept: list[Where] = []
    for where in places:
        if not kept or not _contains(where, kept[-1]):
            kept.append(where)
    return kept


def _contains(where: Where, before: Where) -> bool:
    """Whether a place right after another says where that one lies: its province, or what only a comma parts off."""
    gap = where.mention.span.start - before.mention.span.end
    if not 0 <= gap <= _CONTAINER_GAP or where.value.level not in ("town", "admin2", "admin1"):
        return False
    return gap <= _COMMA or where.value.name in (before.value.admin1, before.value.country)


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def places_agree(a: Sequence[Where], b: Sequence[Where]) -> bool | None:
    """Whether two sets of places can be one place: true when they share one, false when they cannot, null if open."""
    if not a or not b:
        return None
    if {w.key for w in a if w.value.level in _BELOW} & {w.key for w in b if w.value.level in _BELOW}:
        return True
    verdicts = {_agree(x, y) for x in _finest(a) for y in _finest(b)}
    if True in verdicts:
        return True
    return None if None in verdicts else False


def _agree(a: Where, b: Where) -> bool | None:
    """Whether two places can be one; open where one only says on which side of a town near the other it was."""
    verdict = _pair_agrees(a.value, b.value)
    if verdict is not False or not (a.aside or b.aside) or a.value.country_code != b.value.country_code:
        return verdict
    distance = _kilometres(a.value, b.value)
    return None if distance is not None and distance <= _ASIDE_KM else False


def may_hold(outer: Sequence[Where], inner: Sequence[Where]) -> bool:
    """Whether all towns of some places may lie in a district of others, since no gazetteer says where they lie."""
    districts = [w.value for w in outer if w.value.level in _BELOW]
    towns = [w.value for w in inner if w.value.level in ("town", "site")]
    if not (districts and towns) or any(district.level != "admin2" for district in districts):
        return False
    return all(t.lat is None and any(t.admin1 in (None, d.admin1) for d in districts) for t in towns)


def may_lie_in(towns: Sequence[Where], region: Sequence[Where]) -> bool:
    """Whether places are told of by no more than regions of their land, whose bounds nobody knows: "in the Sinai"."""
    areas = [w.value for w in region if w.value.level in _BELOW]
    if not areas or any(area.level != "area" for area in areas):
        return False
    lands = {w.value.country_code for w in towns if w.value.level in ("town", "site", "area")}
    return all(area.country_code in {None, *lands} for area in areas)


def lie_near(a: Sequence[Where], b: Sequence[Where]) -> bool:
    """Whether a town of the one is known to lie close to a town of the other."""
    apart = [_kilometres(x.value, y.value) for x in a for y in b if x.value.level == y.value.level == "town"]
    return any(distance is not None and distance <= _NEAR_KM for distance in apart)


def may_be_province(places: Sequence[Where], others: Sequence[Where]) -> bool:
    """Whether a town of one side has the name of the province in which the other lies: "the attack in Kaduna"."""
    pairs = [(x.value, y.value) for x in places for y in others if y.value.level in _BELOW]
    return any(_may_be_province(x, y) and x.name != y.name for x, y in pairs)


def fine_places(places: Sequence[Where]) -> list[Where]:
    """The places that are no country."""
    return [w for w in places if w.value.level != "country"]


def is_land(where: Where) -> bool:
    """Whether a place is no less than a country."""
    return where.value.level == "country"


def own_places(places: Sequence[Where]) -> frozenset[str]:
    """The names of the places below the first administrative level, containers left out."""
    return frozenset(w.value.name.casefold() for w in _without_containers(places) if w.value.level in _BELOW)


def _finest(places: Sequence[Where]) -> list[Where]:
    """The places of the lowest level that is named; an area or a sea only where nothing lies in it."""
    below = [w for w in places if w.value.level in _BELOW]
    fine = [w for w in below if w.value.level not in ("area", "sea")] or below
    return fine or [w for w in places if w.value.level == "admin1"] or list(places)


def _pair_agrees(a: PlaceValue, b: PlaceValue) -> bool | None:
    """Whether two places can be one or lie in one another; null where their levels leave it open."""
    if a.level in ("area", "sea") or b.level in ("area", "sea"):
        return None  # the name of a quarter can be that of a town far away
    if a.country_code and b.country_code and a.country_code != b.country_code:
        return False
    if "country" in (a.level, b.level):
        return None
    if a.level == "admin1" or b.level == "admin1":
        x, y = (v.name if v.level == "admin1" else v.admin1 for v in (a, b))
        inside = (a.level == "admin1" and a.admin1 == y) or (b.level == "admin1" and b.admin1 == x)
        return None if not x or not y or inside or (x == y and a.level != b.level) else x == y
    if a.name.casefold() == b.name.casefold():
        return True
    apart = _kilometres(a, b)
    return None if apart is None or apart <= _NEAR_KM else False


def _may_be_province(town: PlaceValue, inside: PlaceValue) -> bool:
    """Whether a town has the name of the province in which another place lies, so that it may stand for that."""
    return town.level == "town" and bool(town.admin1) and town.admin1 == inside.admin1 == town.name


def _kilometres(a: PlaceValue, b: PlaceValue) -> float | None:
    """Great-circle distance by the haversine formula, null where one has no coordinates."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    lat1, lon1, lat2, lon2 = map(radians, (a.lat, a.lon, b.lat, b.lon))
    h = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return _EARTH_KM * asin(sqrt(min(1.0, h)))


def dates_agree(a: When | None, b: When | None) -> bool | None:
    """Whether two datings can be one day: true when they overlap, false when not, null when one is unknown."""
    if a is None or b is None or not a.value.start or not b.value.start or not a.value.end or not b.value.end:
        return None
    if a.is_clock or b.is_clock:
        return None
    return a.value.start <= b.value.end and b.value.start <= a.value.end


def narrows(known: When, other: When | None) -> bool:
    """Whether another dating lies within a longer stretch that is known: "on Thursday" of "last week"."""
    if other is None or not dates_agree(known, other):
        return False
    begins = (known.value.start or "") <= (other.value.start or "")
    return begins and (other.value.end or "") <= (known.value.end or "") and length_of(other) < length_of(known)


def narrowest(dates: Iterable[When]) -> When | None:
    """The most precise of several datings, the first on a tie."""
    known = [w for w in dates if w.value.start and w.value.end]
    return min(known, key=lambda when: (when.is_clock, length_of(when)), default=None)


def length_of(when: When) -> int:
    """How many days lie between the first and the last of a stretch."""
    return (date.fromisoformat(when.value.end or "") - date.fromisoformat(when.value.start or "")).days


def through(first: When | None, last: When | None) -> When | None:
    """From one day to another, of what went on for some days; the one that is known, where the two go on no further."""
    if first is None or last is None or not dates_agree(first, first) or not dates_agree(last, last):
        return first or last
    begin, end = first.value.start or "", last.value.end or ""
    if not 0 < (date.fromisoformat(end) - date.fromisoformat(begin)).days <= _LONGEST_SIEGE:
        return first
    return When(first.mention, DateValue(begin, end, "days", first.value.relative))


def counted_from(when: When, anchor: When | None) -> When | None:
    """A dating such as "two days later", resolved from the day of another event; null when that is unknown.

    Weeks, months and years are the whole ones ("the following week", "a month later").
    """
    offset = when.value.offset_days
    if offset is None:
        return when
    known = _range(anchor)
    if known is None or anchor is None:
        return None
    if anchor.is_clock and known[1] - known[0] == timedelta(1):
        known = known[1], known[1]  # days are counted from the morning after a night
    if when.value.precision == "days":
        return _within(when, known)
    if not offset and when.value.precision == "week" and (known[1] - known[0]).days > _WEEK:
        return When(when.mention, anchor.value)  # "the same week" after "in May"
    unit = _WHOLE.get(when.value.precision, "day") if offset or when.value.precision == "week" else "day"
    days = counted_on(known, Anchored(offset, unit, when.value.weekday))
    if days is None or (unit == "month" and (known[1] - known[0]).days > _MONTH):
        return None
    precision = anchor.value.precision if unit == "day" else unit
    return When(when.mention, DateValue(days[0].isoformat(), days[1].isoformat(), precision, when.value.relative))


def _within(when: When, known: Range) -> When | None:
    """The two days of which one is meant by "less than 24 hours after"; null for longer bounds."""
    offset = when.value.offset_days or 0
    if abs(offset) != 1 or known[0] != known[1]:
        return None
    days = sorted((known[0], known[0] + timedelta(offset)))
    return When(when.mention, DateValue(days[0].isoformat(), days[1].isoformat(), "days", when.value.relative))


def _range(when: When | None) -> Range | None:
    """The days of a dating, null where they are not known."""
    if when is None or not when.value.start or not when.value.end:
        return None
    return date.fromisoformat(when.value.start), date.fromisoformat(when.value.end)


def dating(when: When | None) -> Dating | None:
    """The dating as a slot of the record."""
    if when is None or not when.value.start or not when.value.end:
        return None
    return Dating(when.value.start, when.value.end, when.value.precision, when.mention.text)
