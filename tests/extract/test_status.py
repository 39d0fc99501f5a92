"""How sure the article is, and who says so."""

from __future__ import annotations

import pytest

from tests.extract.cases import events_of

STRIKE = "a drone strike killed four men in Marib on Sunday"
VOICES = [
    (f"On Monday, {STRIKE}.".replace("on Sunday", ""), "confirmed"),
    (f"The governor said {STRIKE}.", "confirmed"),
    (f"Security sources said {STRIKE}.", "confirmed"),
    (f"State television said {STRIKE}.", "confirmed"),
    (f"According to the defence ministry, {STRIKE}.", "confirmed"),
    (f"Hassan al-Amri, a resident, said {STRIKE}.", "confirmed"),
    (f"Residents said {STRIKE}.", "reported"),
    (f"Local sources said {STRIKE}.", "reported"),
    (f"According to witnesses, {STRIKE}.", "reported"),
    ("A drone strike reportedly killed four men in Marib on Sunday.", "reported"),
    ("A drone strike is thought to have killed four men in Marib on Sunday.", "reported"),
    ("A drone strike may have killed four men in Marib on Sunday.", "reported"),
    (f"Residents said {STRIKE}. The strike destroyed a car.", "reported"),
    (f"Residents said {STRIKE}. The air force confirmed the strike.", "confirmed"),
    ("A drone strike in Marib on Sunday killed an estimated four men, residents and the army said.", "confirmed"),
    ("A drone hit a car in Marib on Sunday. Four men were reported killed.", "confirmed"),
    (f"Residents said {STRIKE}. The air force denied it.", "denied"),
    (f"Residents said {STRIKE}. The coalition said that it had not struck Marib.", "denied"),
    (f"The governor said {STRIKE}. The coalition denied it.", "confirmed"),
    (f"The report that {STRIKE} is unfounded, the air force said.", "denied"),
    (f"Reports that {STRIKE} were false, the air force said.", "denied"),
    (f"The report that {STRIKE} was not false.", "reported"),
    ("The Taliban shot down a helicopter in Logar on Monday, killing three soldiers.", "confirmed"),
    ("Police defused a bomb near a school in Kismayo on Monday.", "foiled"),
    ("A bomb planted in a railway station in Cologne failed to explode in July 2006.", "foiled"),
]


@pytest.mark.parametrize(("text", "status"), VOICES, ids=[row[0] for row in VOICES])
def test_status(text: str, status: str) -> None:
    assert [event.status for event in events_of(text)] == [status]


def attributions(text: str) -> list[tuple[str, str]]:
    return [(one.source, one.stance) for event in events_of(text) for one in event.attribution]


def test_attribution() -> None:
    assert attributions(f"The governor said {STRIKE}.") == [("The governor", "confirms")]
    assert attributions(f"Residents said {STRIKE}.") == [("Residents", "reports")]
    assert attributions("The army denied that it had shelled a market in Homs on Monday.") == [("The army", "denies")]
    assert attributions("Gunmen killed four men in Marib on Sunday.") == []
    claimed = "Gunmen killed four men in Marib on Sunday. The Islamic State claimed the attack."
    assert attributions(claimed) == [("Islamic State", "claims")]


def test_no_group_claims_what_its_enemy_did() -> None:
    told = "Israeli jets killed four people in Rafah on Sunday. Hamas claimed responsibility for the airstrike."
    assert [event.claimed_by for event in events_of(told)] == [()]


def test_who_died_beside_somebody_may_be_hearsay() -> None:
    text = (
        "A raid near Tumaco on Monday killed Luis Vargas, a commander of the ELN. Six are said to have died with him."
    )
    assert {event.status for event in events_of(text)} == {"confirmed"}
