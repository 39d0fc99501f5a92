"""Provinces and landmarks that records of one article lend each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from armada_cli.annotate.places.words import is_english, place_words
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents.unknown import capitals
from armada_cli.records import Event, Location

_LANDMARKS = WordClass("named_landmark")
_EMBASSY = "embassy"  # in the capital, where a consulate may be in any town


def with_provinces(events: Sequence[Event]) -> list[Event]:
    """The records, each place with the province that another record of the article gives it, where all agree."""
    known: dict[tuple[str, str | None], set[str]] = {}
    for event in events:
        where = event.location
        if where is not None and where.place and where.admin1:
            known.setdefault((where.place, where.country_code), set()).add(where.admin1)
    return [_completed(event, known) for event in events] if known else list(events)


def _completed(event: Event, known: dict[tuple[str, str | None], set[str]]) -> Event:
    where = event.location
    if where is None or not where.place or where.admin1:
        return event
    provinces = known.get((where.place, where.country_code), set())
    return replace(event, location=replace(where, admin1=min(provinces))) if len(provinces) == 1 else event


def with_landmark(view: View, event: Event) -> Event:
    """The record of an attack on a building that is known by name, with that as its place where it has no other."""
    where = event.location
    if (where is not None and (where.place or where.precision == "sea")) or len(event.targets) != 1:
        return event
    target = event.targets[0]
    if target.kind != "object" or target.text is None or not _names_site(view, target.name):
        return event
    blank = Location(None, None, None, None, None, None, "site", target.text)
    return replace(event, location=replace(where or blank, place=target.name, precision="site", text=target.text))


def with_capital(view: View, event: Event) -> Event:
    """The record of an attack on an embassy that is told to be in a country alone: it stands in the capital."""
    where = event.location
    if where is None or where.place or where.admin1 or where.country_code is None:
        return event
    capital = capitals(view.lexicon).get(where.country_code)
    hit = [target.text or target.name for target in event.targets]
    embassies = [text for text in hit if text.casefold().endswith(_EMBASSY)]
    if capital is None or not embassies or any(_is_own(view, text, where.country_code) for text in embassies):
        return event
    return replace(event, location=replace(where, place=capital.name, precision="town"))


def _is_own(view: View, text: str, code: str) -> bool:
    """Whether an embassy is that of a country itself, so that it stands elsewhere: "the U.S. embassy" of the US."""
    demonyms = place_words(view.lexicon).demonyms
    return any(code in (word.replace(".", "").upper(), demonyms.get(word.casefold())) for word in text.split())


def _names_site(view: View, name: str) -> bool:
    """Whether a name is one of a building: "Westgate mall", not "American embassy" or "Taliban camp"."""
    *own, kind = name.split()
    words = place_words(view.lexicon)
    if not own or kind.lower() not in _LANDMARKS or not all(word[:1].isupper() for word in own):
        return False
    known = (words.demonyms, words.people, words.organisation, words.title)
    if any(word.lower() in group or word.endswith(("'s", "’s")) for word in own for group in known):
        return False
    actors = {word for m in view.annotated.mentions if m.kind == "actor" for word in m.text.split()}
    return any(not is_english(word.lower()) and not word.isupper() and word not in actors for word in own)
