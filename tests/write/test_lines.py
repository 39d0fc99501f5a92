import json
from dataclasses import fields

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from armada_cli.records import (
    ActorValue,
    Annotated,
    Article,
    ArticleRef,
    Attribution,
    Casualties,
    Comment,
    Count,
    CountValue,
    DateValue,
    Dating,
    Event,
    Evidence,
    Explanation,
    Failure,
    Leader,
    Location,
    Mention,
    Party,
    PersonValue,
    PlaceValue,
    Record,
    Span,
    WeaponValue,
)
from armada_cli.write import SCHEMAS, line, schema

PARTY = Party("Taliban", "group:taliban", "group", "Taliban fighters")
REFERENCE = ArticleRef("a.html", "T", ("Ann",), "2020-01-02", None)
FULL = Event(
    id="e1",
    type="leadership_death",
    subtype="drone_strike",
    date=Dating("2020-01-01", "2020-01-02", "days", "this week"),
    location=Location("Mir Ali", "Khyber Pakhtunkhwa", "Pakistan", "PK", 33.0, 70.2, "town", "Mir Ali"),
    count=Count(2, None, "strikes"),
    perpetrators=(PARTY,),
    targets=(PARTY,),
    weapons=("drone",),
    casualties=Casualties(Count(1, 1, "one"), Count(2, None, "two or more"), None),
    leader=Leader("X", ("Y",), "commander", PARTY, "X"),
    cause="e0",
    claimed_by=(PARTY,),
    status="reported",
    attribution=(Attribution("Officials", "confirms", "officials said"),),
    confidence=0.876,
    evidence=(Evidence("X died.", 3, 10, "body"),),
    article=REFERENCE,
    explanation=(Explanation("date", "dates.week", "this week", 3, 12),),
)
BARE = Event(
    "e2",
    "strike",
    "strike",
    None,
    None,
    None,
    (),
    (),
    (),
    Casualties(),
    None,
    None,
    (),
    "confirmed",
    (),
    0.5,
    (),
    REFERENCE,
)
VALUES = (
    DateValue("2020-01-01", None, "day"),
    CountValue(1, None, "soldier", "people", "part"),
    PlaceValue("Kabul", "town", "AF", "Afghanistan", "Kabul", 34.5, 69.2, "1"),
    ActorValue("Taliban", None, "group", member=True, head="fighter"),
    PersonValue("X Y", "x y", ("Z",)),
    WeaponValue("drone", "drone"),
)
KINDS = ("date", "number", "place", "actor", "person", "weapon")
RECORDS: dict[str, list[Record]] = {
    "event": [FULL, BARE],
    "article": [Article("a"), Article("a", "T", ("A",), "2020", "u", "s", "en", ("b",), (Comment(None, "c"),), ("t",))],
    "mentions": [
        Annotated(
            Article("a", body=("text",)),
            mentions=tuple(Mention(Span(0, 4), kind, "text", value) for kind, value in zip(KINDS, VALUES, strict=True)),  # type: ignore[arg-type]
        )
    ],
    "failure": [Failure("a", "read", "empty file")],
}


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_schemas(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(schema(name)))


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_record_keeps_to_its_schema_in_the_order_of_its_keys(name: str) -> None:
    rules = json.loads(schema(name))
    for record in RECORDS[name]:
        written = json.loads(line(record))
        jsonschema.validate(written, rules, cls=jsonschema.Draft202012Validator)
        assert list(written) == rules["required"]


def test_the_order_of_an_event() -> None:
    assert list(json.loads(line(FULL))) == [
        "schema",
        "id",
        "type",
        "subtype",
        "date",
        "location",
        "count",
        "perpetrators",
        "targets",
        "weapons",
        "casualties",
        "leader",
        "cause",
        "claimed_by",
        "status",
        "attribution",
        "confidence",
        "evidence",
        "article",
    ]


def test_every_field_of_an_event_is_written() -> None:
    assert {field.name for field in fields(Event)} | {"schema"} == set(json.loads(line(FULL, explain=True)))


def test_explanations_only_when_asked() -> None:
    rules = json.loads(schema("event"))
    explained = json.loads(line(FULL, explain=True))
    jsonschema.validate(explained, rules, cls=jsonschema.Draft202012Validator)
    assert explained["explanation"] == [
        {"slot": "date", "rule": "dates.week", "text": "this week", "start": 3, "end": 12}
    ]
    assert "explanation" not in json.loads(line(FULL))


def test_values_as_they_stand() -> None:
    written = json.loads(line(FULL))
    assert written["count"] == {"min": 2, "max": None}
    assert written["casualties"]["wounded"] == {"min": 2, "max": None, "text": "two or more"}
    assert written["confidence"] == 0.88


def test_an_unknown_schema() -> None:
    with pytest.raises(KeyError):
        schema("../lines")


@given(st.text(st.characters(), max_size=20))
def test_always_one_line_of_valid_utf8(text: str) -> None:
    written = line(Article(text, title=text, body=(text,)))
    assert written.count(b"\n") == 1
    assert written.endswith(b"\n")
    json.loads(written.decode("utf-8"))


def test_lone_surrogates() -> None:
    assert json.loads(line(Failure("a\udcff", "read", "\ud800")))["path"] == "a\ufffd"
