"""Places that no gazetteer has, told again by their bare names: "in Spolgai, a village near X. Spolgai is ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from armada_cli.annotate.places.patterns import Text
from armada_cli.annotate.places.scan import Run
from armada_cli.records import Mention, PlaceValue, Span

_SHORTEST = 4  # letters of a name that is believed without the words beside it


def with_repeats(unlisted: Sequence[Mention], runs: Sequence[Run], around: Text) -> list[Mention]:
    """The unlisted places with all that one mention of each says, and the mentions of their names that stand alone."""
    told = _told(unlisted)
    if not told:
        return list(unlisted)
    known = [_filled(mention, told) for mention in unlisted]
    taken = {mention.span.start for mention in unlisted}
    return known + [m for m in _alone(told, runs, around) if m.span.start not in taken]


def _told(unlisted: Sequence[Mention]) -> dict[str, PlaceValue]:
    """For each name what its most telling mention says, where no two put it in different provinces or countries."""
    told: dict[str, PlaceValue] = {}
    apart: set[str] = set()
    for mention in unlisted:
        value, before = mention.value, told.get(mention.text)
        if not isinstance(value, PlaceValue):
            continue
        if before is None or _is_poorer(before, value):
            told[mention.text] = value
        elif not (_is_poorer(value, before) or value == before):
            apart.add(mention.text)
    return {name: value for name, value in told.items() if name not in apart}


def _is_poorer(value: object, other: PlaceValue) -> bool:
    """Whether a place lacks the province or the country that another has, and does not differ from it otherwise."""
    if not isinstance(value, PlaceValue):
        return False
    agrees = value.country_code in (None, other.country_code) and value.admin1 in (None, other.admin1)
    return agrees and (value.country_code, value.admin1) != (other.country_code, other.admin1)


def _filled(mention: Mention, told: dict[str, PlaceValue]) -> Mention:
    """A mention with the province and country that another of its name gives."""
    value = told.get(mention.text)
    own = mention.value
    if value is None or not isinstance(own, PlaceValue) or not _is_poorer(own, value):
        return mention
    more = replace(own, country=value.country, country_code=value.country_code, admin1=value.admin1)
    return Mention(mention.span, "place", mention.text, more)


def _alone(told: dict[str, PlaceValue], runs: Sequence[Run], around: Text) -> Iterator[Mention]:
    """The runs that are such a name and nothing else, but for those that could be a person's."""
    for run in runs:
        span = Span(run.words[0].start, run.words[-1].end)
        name = around.text[span.start : span.end]
        value = told.get(name)
        if value is None or run.shout or run.surname or run.forename or _may_be_person(run, around):
            continue
        if around.taken.at(span.start, span.end) is None:
            yield Mention(span, "place", name, value)


def _may_be_person(run: Run, around: Text) -> bool:
    """Whether a name is short, one of a person too, or stands where people do: "Spolgai told the court"."""
    words = around.words
    if len(run.words) == 1 and (len(run.words[0].text) < _SHORTEST or run.words[0].lower in words.persons):
        return True
    titled = bool(run.before) and not run.mark_before and run.before[0] in words.title
    speaks = bool(run.after) and not run.possessive and run.after[0] in words.speech
    return titled or speaks
