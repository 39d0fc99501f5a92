"""Places in sentences of our own: what must be found, with its country and division, and what must be left alone."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from armada_cli.annotate.places import find_places
from armada_cli.lexicon import Lexicon, default
from armada_cli.records import ActorValue, Mention, PersonValue, PlaceValue, Span

TABLE = Path(__file__).parent / "sentences.txt"


def cases() -> list[tuple[str, str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [tuple(part.strip() for part in line.split(" | ")) for line in lines if not line.startswith("#")]  # type: ignore[misc]


def values(text: str, known: tuple[Mention, ...] = ()) -> list[tuple[str, PlaceValue]]:
    return [(m.text, m.value) for m in find_places(text, known, default()) if isinstance(m.value, PlaceValue)]


def expected(listing: str) -> list[tuple[str, str | None, str | None]]:
    if listing == "none":
        return []
    found = []
    for item in listing.split("; "):
        surface, where = item.rsplit("=", 1)
        country, _, division = where.partition("/")
        found.append((surface, None if country == "-" else country, division or None))
    return found


@pytest.mark.parametrize(("sentence", "listing"), cases(), ids=lambda value: value[:40])
def test_sentence(sentence: str, listing: str) -> None:
    wanted = expected(listing)
    found = values(sentence)
    assert [text for text, _ in found] == [surface for surface, _, _ in wanted]
    for (_, value), (_, country, division) in zip(found, wanted, strict=True):
        assert value.country_code == country
        if division is not None:
            assert value.admin1 == division


def examples(key: str) -> list[tuple[str, str]]:
    return [(e["kind"], text) for e in default().entries("place_words") for text in e.get(key, ())]


@pytest.mark.parametrize(("kind", "text"), examples("examples"))
def test_an_example_of_a_word_entry_names_a_place(kind: str, text: str) -> None:
    assert values(text)


@pytest.mark.parametrize(("kind", "text"), examples("not_examples"))
def test_a_counterexample_of_a_word_entry_names_none(kind: str, text: str) -> None:
    assert values(text) == []


def test_the_table_is_long_enough() -> None:
    assert len(cases()) >= 150


# A word that is also a town, in a sentence that is about something else: watch words must never become places.
WATCH = ["of", "most", "man", "nice", "mary", "bath", "bay", "march", "police", "reading", "mali", "bari", "gao", "ras"]


@pytest.mark.parametrize("word", WATCH)
def test_a_watch_word_in_small_letters_is_no_place(word: str) -> None:
    assert values(f"He said that the {word} was there when the soldiers came.") == []


@pytest.mark.parametrize("word", ["Of", "Most", "Man", "Nice", "March", "Police", "Reading", "Bath", "Mary", "Bay"])
def test_a_watch_word_that_opens_a_sentence_is_no_place(word: str) -> None:
    assert values(f"Nobody came. {word} did not help them in any way.") == []


def test_an_actor_or_person_is_never_a_place_and_counts_for_its_country() -> None:
    text = "The Quetta Shura and Imran Hyderabadi met in Hyderabad."
    known = (
        Mention(Span(4, 16), "actor", "Quetta Shura", ActorValue("Quetta Shura", "group:x", "group", "PK")),
        Mention(Span(21, 37), "person", "Imran Hyderabadi", PersonValue("Imran Hyderabadi", "imran-hyderabadi")),
    )
    assert [(t, v.country_code) for t, v in values(text, known)] == [("Hyderabad", "PK")]


@pytest.mark.parametrize(
    ("text", "surface", "group", "country"),
    [
        ("The FARC killed four guards near San Miguel.", "San Miguel", "group:farc", "CO"),
        ("The NPA killed four guards near San Miguel.", "San Miguel", "group:npa", "PH"),
        ("Boko Haram burned the market of Banki.", "Banki", "group:boko-haram", "NG"),
        ("The FARC killed four guards near San Miguel in Ecuador.", "San Miguel", "group:farc", "EC"),
        ("Al Qaeda killed four guards near San Miguel.", "San Miguel", "group:al-qaeda", "US"),
    ],
)
def test_a_group_speaks_for_the_countries_that_it_is_active_in(
    text: str, surface: str, group: str, country: str
) -> None:
    end = text.index(" killed" if "killed" in text else " burned")
    name = text[:end].removeprefix("The ")
    start = end - len(name)
    known = (Mention(Span(start, end), "actor", name, ActorValue(name, group, "group")),)
    assert dict(values(text, known))[surface].country_code == country


def test_words_of_grammar_alone_are_no_place_in_a_headline() -> None:
    assert values("Bomb In Market Of Tikrit Kills Ten Women And A Child", ())[-1][0] == "Tikrit"


def test_a_small_town_abroad_does_not_speak_for_its_country() -> None:
    found = values("Two villages of Cabo Delgado in Mozambique, Mandela and Chai, were burned.")
    assert "GH" not in {value.country_code for _, value in found}


def test_an_unknown_place_has_a_country_but_no_coordinates() -> None:
    ((_, value),) = [v for v in values("In Yemen, the village of Bayt Zarqan burned.") if v[0] == "Bayt Zarqan"]
    assert (value.country_code, value.lat, value.lon, value.id) == ("YE", None, None, None)


def test_a_known_place_has_coordinates_and_an_id() -> None:
    ((_, value),) = values("Shots were heard in Peshawar.")
    assert value.lat == pytest.approx(34.0, abs=0.1) and value.lon == pytest.approx(71.6, abs=0.1)
    assert value.id == "geonames:1168197"


def test_a_place_of_the_analyst_is_preferred() -> None:
    entry = {"name": "Qala Nowhere", "level": "town", "country": "AF", "admin1": "Ghor", "lat": 34.1, "lon": 65.2}
    own = Lexicon({"places": ({**entry, "aliases": ["Peshawar"]},)})
    (mention,) = find_places("Shots were heard in Peshawar.", (), own)
    assert isinstance(mention.value, PlaceValue)
    assert (mention.value.name, mention.value.country_code, mention.value.admin1) == ("Qala Nowhere", "AF", "Ghor")


WORDS = [
    "Kabul",
    "in",
    "the",
    "Paktia",
    "province",
    ",",
    ".",
    "\n\n",
    "al-",
    "Mr.",
    "of",
    "Paris",
    "St.",
    "’s",
    "U.S.",
    "-",
]


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)))
def test_never_raises_and_spans_are_true(text: str) -> None:
    mentions = find_places(text, (), default())
    assert all(text[m.span.start : m.span.end] == m.text for m in mentions)
    assert all(left.span.end <= right.span.start for left, right in pairwise(mentions))
