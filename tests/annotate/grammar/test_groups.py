"""Noun groups and their links: `group: link`, as `describe` writes them."""

from __future__ import annotations

import pytest

from armada_cli.annotate.grammar import describe, read_sentence
from armada_cli.records import Sentence, Span

LINKS: list[tuple[str, list[str]]] = [
    (
        "Omar Khalid, the leader of the group, was killed in Paktia.",
        ["the leader: = Omar Khalid", "the group: of -> the leader"],
    ),
    ("The leader of the group, Omar Khalid, was killed.", ["the group: of -> The leader", "Omar Khalid: = The leader"]),
    ("The group's leader, Omar Khalid, was killed.", ["leader: of The group's", "Omar Khalid: = leader"]),
    (
        "A suicide car bomb attack on a police checkpoint killed nine.",
        ["a police checkpoint: on -> A suicide car bomb attack"],
    ),
    ("Gunmen attacked police, soldiers and civilians.", ["police: and soldiers & civilians"]),
    ("The army, the police and the militia took part.", ["The army: and the police & the militia"]),
    (
        "He died in an air raid on a compound in the village of Spalga in North Waziristan.",
        [
            "a compound: on -> an air raid",
            "the village: in -> an air raid",
            "Spalga: of -> the village",
            "North Waziristan: in -> an air raid",
        ],
    ),
    ("Three of the men died.", ["the men: of -> Three"]),
    ("Troops killed two brothers, Ahmed and Ali.", ["Ahmed: and Ali; = two brothers"]),
    (
        "The mayor of Kabul, his wife and two guards died.",
        ["The mayor: and his wife & two guards", "Kabul: of -> The mayor"],
    ),
    (
        "The bombing of a market in Baghdad by the group killed 20.",
        ["a market: of -> The bombing", "Baghdad: in -> The bombing", "the group: by -> The bombing"],
    ),
    ("The Popular Front (PFLP) claimed the attack.", ["PFLP: = The Popular Front"]),
    (
        "Sheikh Ali, a member of the council, and his son were shot.",
        ["Sheikh Ali: and his son", "a member: = Sheikh Ali", "the council: of -> a member"],
    ),
    (
        "The attack on the base near the city killed five.",
        ["the base: on -> The attack", "the city: near -> The attack"],
    ),
    ("Iraqi and Kurdish troops entered the town.", []),
    ("At least 10 to 15 rebels were killed.", []),
    ("The death of Mullah Akhtar was confirmed.", ["Mullah Akhtar: of -> The death"]),
    (
        "Fighters of the Islamic State in Khorasan attacked the prison in Jalalabad.",
        ["the Islamic State: of -> Fighters", "Khorasan: in -> the Islamic State"],
    ),
    ("Five people, including two children, were killed.", ["two children: including -> Five people"]),
    ("The minister's house in the capital was burned.", ["house: of The minister's", "the capital: in -> house"]),
]

HEADS = [
    ("a suicide car bomb attack", "attack"),
    ("the Pakistani Taliban leader", "leader"),
    ("at least 12 people", "people"),
    ("more than a dozen Egyptian soldiers", "soldiers"),
    ("U.S. Air Force drones", "drones"),
    ("the group's military chief", "chief"),
    ("nearly 50", "50"),
    ("the dead", "dead"),
    ("10 to 15 rebels", "rebels"),
    ("a 29-year-old Tunisian", "Tunisian"),
]


def parsed(text: str) -> Sentence:
    return read_sentence(Sentence(Span(0, len(text)), "body", 0), text, [])


@pytest.mark.parametrize(("text", "links"), LINKS)
def test_links(text: str, links: list[str]) -> None:
    assert [line.strip() for line in describe(parsed(text)).splitlines() if line.startswith("  ")] == links


@pytest.mark.parametrize(("phrase", "head"), HEADS)
def test_heads(phrase: str, head: str) -> None:
    sentence = parsed(f"Yesterday police found {phrase} in the town.")
    objects = next(c.objects for c in sentence.clauses if c.objects)
    assert sentence.tokens[sentence.groups[objects[0]].head].text == head
