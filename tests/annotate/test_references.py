"""References: groups, persons and bare forces that are named elsewhere in the article."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from armada_cli.annotate import annotate
from armada_cli.annotate.references import resolve_references
from armada_cli.lexicon import default
from armada_cli.records import ActorValue, Annotated, Article, PersonValue


def annotated(text: str, title: str | None = None) -> Annotated:
    return annotate(Article("made-up.txt", title=title, body=tuple(text.split("\n\n"))))


def groups(text: str) -> list[tuple[str, str]]:
    found = annotated(text).mentions
    values = [(m.text, m.value) for m in found]
    return [(t, v.name) for t, v in values if isinstance(v, ActorValue) and v.anaphoric and not v.state]


def persons(text: str) -> list[tuple[str, str]]:
    values = [(m.text, m.value) for m in annotated(text).mentions]
    return [(t, v.name) for t, v in values if isinstance(v, PersonValue) and v.pronoun]


GROUPS = [
    ("Hamas fired ten rockets at the town. The group said that it was a reply.", [("The group", "Hamas")]),
    ("Al Shabaab attacked the base at dawn. The jihadist group said it killed ten.", [("The jihadist group", "al Shabaab")]),
    ("Boko Haram burned the village. The terrorist group has not commented.", [("The terrorist group", "Boko Haram")]),
    ("The army fought Hezbollah near the river. The organisation lost four men.", [("The organisation", "Hezbollah")]),
    ("The Taliban took the post. The insurgents then withdrew.", [("The insurgents", "Taliban")]),
    ("The Taliban took the post on Monday. Police said the militants fled.", [("the militants", "Taliban")]),
    ("Hamas denied it. A man was shot.\n\nThe movement then said that he was not a member.", [("The movement", "Hamas")]),
    ("Hezbollah mourned him. He had joined the militant group in 1985.", [("the militant group", "Hezbollah")]),
    ("Hamas and Hezbollah met. Hezbollah then fired. The group hit a tank.", [("The group", "Hezbollah")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), GROUPS)
def test_groups(text: str, wanted: list[tuple[str, str]]) -> None:
    assert groups(text) == wanted


GROUPS_ALONE = [
    "The group of tourists left the hotel before the blast.",
    "Hamas fired rockets. A group of students saw it.",
    "Hamas fired rockets. The two groups met again.",
    "The group said that it was a reply.",
    "Hamas spoke. Unknown gunmen opened fire in the town. The militants fled.",
    "Hamas fired. The group called the Lions' Den fired too.",
    "The militia leader spoke after Hamas did.",
]


@pytest.mark.parametrize("text", GROUPS_ALONE)
def test_groups_left_alone(text: str) -> None:
    assert groups(text) == []


PERSONS = [
    ("Omar Zaki was killed on Monday. He was 34.", [("He", "Omar Zaki")]),
    ("Omar Zaki was killed when a bomb hit his car.", [("his", "Omar Zaki")]),
    ("Salma Idris was shot. She died at once.", [("She", "Salma Idris")]),
    ("Omar Zaki met Salma Idris in Gaza. She left early.", [("She", "Salma Idris")]),
    ("Omar Zaki, a Hamas commander, was seen on Friday. The commander was alone.", [("The commander", "Omar Zaki")]),
    ("Omar Zaki, a Hamas commander, was killed. The slain commander was 34.", [("The slain commander", "Omar Zaki")]),
    ("A missile killed Omar Zaki, a cleric. The cleric was 34.", [("The cleric", "Omar Zaki")]),
    ("Omar Zaki, a Hamas commander, fled. The wanted man was alone.", [("The wanted man", "Omar Zaki")]),
    ("Omar Zaki, a Hamas commander, fled. The 45-year-old was alone.", [("The 45-year-old", "Omar Zaki")]),
    ("Nabil Shukri replaced Omar Zaki after the latter fled.", [("the latter", "Omar Zaki")]),
    ("Omar Zaki fled to Sudan. The Hamas founder was ill.", [("The Hamas founder", "Omar Zaki")]),
    ("Omar Zaki fled to Sudan. A nurse saw the founder of Hamas.", [("the founder of Hamas", "Omar Zaki")]),
    ("Omar Zaki fled. A friend of Nabil Shukri, he was caught.", [("he", "Omar Zaki")]),
    (
        "Omar Zaki fled. He left his wife. He was caught.",
        [("He", "Omar Zaki"), ("his", "Omar Zaki"), ("He", "Omar Zaki")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), PERSONS)
def test_persons(text: str, wanted: list[tuple[str, str]]) -> None:
    assert persons(text) == wanted


PERSONS_ALONE = [
    "The shop was empty. He was 34.",
    "Salma Idris was shot. He died at once.",
    "Omar Zaki was seen. “He lied,” a neighbour said.",
    "Omar Zaki, a Hamas commander, fled. The commander of the brigade resigned.",
    "Omar Zaki, a Hamas commander, fled. The 45-year-old teacher stayed.",
    "Omar Zaki fought the Taliban until the latter fled.",
    "Omar Zaki met the founder of Hamas in Gaza.",
    "Omar Zaki and Nabil Shukri fled. The Hamas founder was ill.",
    "Omar Zaki fled. A cousin was loyal to the founder of Hamas.",
    "Omar Zaki, a rebel, fled. The rebel website was shut.",
    "Omar Zaki spoke.\n\nThe road was open.\n\nThe river was high.\n\nHe was 34.",
]


@pytest.mark.parametrize("text", PERSONS_ALONE)
def test_persons_left_alone(text: str) -> None:
    assert persons(text) == []


COUNTRIES = [
    ("A bomb went off in Karachi on Monday. The army sealed the road.", "army", "force:PK-military"),
    ("A bomb went off in Mogadishu on Monday. Police sealed the road.", "Police", "force:SO-police"),
    ("Rockets were fired from Gaza City. The army shelled a field.", "army", "force:IL-military"),
]


@pytest.mark.parametrize(("text", "force", "identity"), COUNTRIES)
def test_bare_forces(text: str, force: str, identity: str) -> None:
    found = {m.text: m.value for m in annotated(text).mentions if isinstance(m.value, ActorValue)}
    value = next(v for t, v in found.items() if force in t)
    assert isinstance(value, ActorValue)
    assert value.id == identity


def test_bare_forces_without_a_place_stay_bare() -> None:
    found = [m.value for m in annotated("The army sealed the road.").mentions if isinstance(m.value, ActorValue)]
    assert [value.country_code for value in found] == [None]


LEARNED = [
    ("Omar Zaki fled to Sudan and became the emir of Hamas in 2003.", "emir", "Hamas"),
    ("Omar Zaki, a doctor, was killed on Monday. He was the deputy leader of Hamas.", "deputy leader", "Hamas"),
    ("Omar Zaki was killed on Monday. He was a senior Hamas commander.", "senior commander", "Hamas"),
    ("Omar Zaki was killed. He had led Hamas in the valley since 2011.", "leader", "Hamas"),
    ("Israel killed a Hamas commander in the town. The army named him as Omar Zaki.", "commander", "Hamas"),
    ("Omar Zaki was killed. He was a farmer. Hamas said nothing.", None, None),
    ("Omar Zaki, who died in Gaza in May, was for ten years the spokesman of Hamas.", "spokesman", "Hamas"),
    ("Omar Zaki was killed. Hamas has named a new treasurer. His deputy fled.", "leader", "Hamas"),
    ("Omar Zaki was killed. Some 300 men of Hamas, all of them fighters loyal to Zaki, fled.", "leader", "Hamas"),
    ("Omar Zaki was killed. The blow robs Hamas of its chief ideologue.", "chief ideologue", "Hamas"),
    ("Omar Zaki was killed. Hamas lost its treasurer, Nabil Odeh, last year.", None, None),
    ("Omar Zaki was killed. Salma Idris was hurt. Hamas lost its treasurer.", None, None),
    ("Omar Zaki, a photographer, said the leader of Hamas was ill.", "photographer", None),
    ("Osama bin Laden hid. Omar Zaki was killed.", None, None),
]


@pytest.mark.parametrize(("text", "role", "group"), LEARNED)
def test_roles_learned(text: str, role: str | None, group: str | None) -> None:
    values = [m.value for m in annotated(text).mentions if isinstance(m.value, PersonValue)]
    assert {(value.role, value.group) for value in values if value.name == "Omar Zaki"} == {(role, group)}


def test_no_mentions_no_change() -> None:
    empty = Annotated(Article("x", body=("Nothing here.",)))
    assert resolve_references(empty, default()) is empty


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Hamas",
                "the",
                "group",
                "He",
                "was",
                "killed",
                ",",
                ".",
                "Omar",
                "Zaki",
                "said",
                "“",
                "”",
                "The",
                "army",
                "his",
                "\n\n",
                "in",
                "Gaza",
            ]
        ),
        max_size=40,
    )
)
def test_spans_are_true_and_ordered(words: list[str]) -> None:
    text = " ".join(words)
    article = Article("x", body=tuple(part.strip() for part in text.split("\n\n") if part.strip()))
    found = annotate(article)
    assert [m.span.start for m in found.mentions] == sorted(m.span.start for m in found.mentions)
    for mention in found.mentions:
        assert found.text[mention.span.start : mention.span.end] == mention.text
