"""Forces and groups in sentences of our own: what must be found, and what must be left alone."""

import pytest

from armada_cli.annotate.actors import find_actors
from armada_cli.lexicon import default

FOUND = [
    ("Taliban fighters stormed the post.", "Taliban fighters", "group:taliban", "fighter"),
    ("An AQAP commander was buried in Marib.", "AQAP commander", "group:aqap", "commander"),
    ("The Pakistani Taliban denied it.", "Pakistani Taliban", "group:ttp", None),
    ("The Movement of the Taliban in Pakistan denied it.", "Movement of the Taliban in Pakistan", "group:ttp", None),
    ("Jamaatul Ahrar took the blame.", "Jamaatul Ahrar", "group:jamaat-ul-ahrar", None),
    ("Al-Qa’ida said so.", "Al-Qa’ida", "group:al-qaeda", None),
    ("BOKO HARAM GUNMEN RAID VILLAGE", "BOKO HARAM GUNMEN", "group:boko-haram", "gunman"),
    ("Gunmen of the Farc fled to the hills of Colombia.", "Farc", "group:farc", None),
    ("The US military killed him.", "US military", "state:US", None),
    ("A U.S. drone strike hit a house.", "U.S.", "state:US", None),
    ("Israel has bombed the tunnels.", "Israel", "state:IL", None),
    ("Pakistani soldiers opened fire.", "Pakistani soldiers", "force:PK-military", "soldier"),
    ("Colombian police raided a farm.", "Colombian police", "force:CO-police", None),
    ("The CIA ran the base.", "CIA", "force:US-CIA", None),
    ("The Saudi-led coalition hit a market.", "Saudi-led coalition", "coalition:saudi-led", None),
]
ALONE = [
    ("An anti-Taliban elder was shot.", "Taliban"),
    ("An al Qaeda-linked cleric spoke.", "al Qaeda"),
    ("US-backed fighters advanced.", "US"),
    ("The US consulate in Peshawar reopened.", "US"),
    ("They told us in May.", "us"),
    ("This is what he said it IS.", "IS"),
    ("He wants an Islamic state there.", "Islamic state"),
]


@pytest.mark.parametrize(("text", "span", "actor", "head"), FOUND)
def test_found(text: str, span: str, actor: str, head: str | None) -> None:
    mentions = {m.text: m.value for m in find_actors(text, default())}
    assert span in mentions, mentions
    assert (mentions[span].id, mentions[span].head, mentions[span].member) == (actor, head, head is not None)


@pytest.mark.parametrize(("text", "word"), ALONE)
def test_left_alone(text: str, word: str) -> None:
    assert not [m for m in find_actors(text, default()) if word in m.text]
