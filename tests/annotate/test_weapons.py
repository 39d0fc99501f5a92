"""Weapons in sentences of our own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armada_cli.annotate.weapons import find_weapons
from armada_cli.lexicon import default

FOUND = [
    ("A Predator drone fired two Hellfire missiles.", [("Predator drone", "drone"), ("Hellfire missiles", "missile")]),
    ("Two Reapers and a drone circled.", [("Reapers", "drone"), ("drone", "drone")]),
    ("An MQ-9 Reaper was lost.", [("MQ-9 Reaper", "drone")]),
    ("Two F-16s and an F16 bombed it.", [("F-16s", "aircraft"), ("F16", "aircraft")]),
    ("They carried AK-47s and an M16.", [("AK-47s", "rifle"), ("M16", "rifle")]),
    ("Rocket-propelled grenades hit the gate.", [("Rocket-propelled grenades", "rpg")]),
    ("A roadside bomb and an IED went off.", [("roadside bomb", "ied"), ("IED", "ied")]),
    ("A suicide car bomber struck the gate.", [("suicide car bomber", "car_bomb")]),
    ("He wore a suicide vest.", [("suicide vest", "suicide_vest")]),
    ("Grad rockets and mortar shells fell.", [("Grad rockets", "rocket"), ("mortar shells", "mortar")]),
    ("A magnetic bomb stuck to the minibus.", [("magnetic bomb", "magnetic_bomb")]),
    ("DRONE STRIKE KILLS FOUR IN VILLAGE", [("DRONE", "drone")]),
    ("Gunmen Attack Police Post With Rockets And Machetes", [("Rockets", "rocket"), ("Machetes", "machete")]),
    ("A truck packed with explosives exploded.", [("truck packed with explosives", "truck_bomb")]),
    ("He blew himself up at the gate.", [("blew himself up", "suicide_bomb")]),
    ("A bomb in a parked car went off.", [("bomb in a parked car", "car_bomb")]),
    ("He was hacked to death with a machete.", [("hacked to death", "machete"), ("machete", "machete")]),
    ("Kh-101 and Kalibr missiles were shot down.", [("Kh-101", "missile"), ("Kalibr", "missile")]),
]
ALONE = [
    "He would drone on for hours.",
    "The Nashville Predators beat the Winnipeg Jets.",
    "A Grad student wrote about the Grim Reaper.",
    "A think tank published a bombshell report.",
    "The attack ad cost a million.",
    "Wi-Fi 802.11ax is fast.",
    "It comes with a 10-inch record.",
    "Police used water cannon.",
    "June Cleaver lived on Cannon Street.",
]


@pytest.mark.parametrize(("text", "weapons"), FOUND)
def test_found(text: str, weapons: list[tuple[str, str]]) -> None:
    found = [(m.text, m.value.name) for m in find_weapons(text, default())]
    assert [pair for pair in found if pair in weapons] == weapons


@pytest.mark.parametrize("text", ALONE)
def test_left_alone(text: str) -> None:
    assert not find_weapons(text, default())


@given(st.text(st.sampled_from("aD drone-'’F16s.\n(AKé "), max_size=60) | st.text(max_size=60))
def test_any_text(text: str) -> None:
    for mention in find_weapons(text, default()):
        assert mention.text == text[mention.span.start : mention.span.end]
