"""Who claims, denies or is blamed, and of which event."""

from __future__ import annotations

import pytest

from armada_cli.annotate import annotate
from armada_cli.extract.ground.view import View
from armada_cli.extract.slots.claims import add_claims
from armada_cli.extract.stories import Claim, find_stories
from armada_cli.lexicon import default
from tests.extract.cases import article

TOLD = "A car bomb killed nine people in Mogadishu on Sunday. "
SHABAAB = "al Shabaab"
STATE = "Islamic State"
STANCES = [
    ("Al Shabaab claimed responsibility for the attack.", "claims", [SHABAAB]),
    ("Al Shabaab claimed the attack.", "claims", [SHABAAB]),
    ("Al Shabaab admitted the bombing.", "claims", [SHABAAB]),
    ("Al Shabaab took the credit for it.", "claims", [SHABAAB]),
    ("Al Shabaab put out a claim of responsibility.", "claims", [SHABAAB]),
    ("The bombing was claimed by al Shabaab.", "claims", [SHABAAB]),
    ("A spokesman for al Shabaab said the group was behind the attack.", "claims", [SHABAAB]),
    ("Al Shabaab said one of its men had carried out the attack.", "claims", [SHABAAB]),
    ("The attack was carried out by its fighters, al Shabaab said.", "claims", [SHABAAB]),
    ("A message on a website said that al Shabaab was responsible.", "claims", [SHABAAB]),
    ("The bombing was claimed by a group calling itself the Free Sons.", "claims", ["Free Sons"]),
    ("The Free Sons claimed responsibility.", "claims", ["Free Sons"]),
    ("The police accused al Shabaab of planting the bomb.", "blamed", [SHABAAB]),
    ("The president blamed al Shabaab for the crime.", "blamed", [SHABAAB]),
    ("Hamas and al Shabaab claimed the attack.", "claims", ["Hamas", SHABAAB]),
    ("Al Shabaab called the bomber a martyr.", "claims", [SHABAAB]),
    ("A statement signed by al Shabaab claimed it.", "claims", [SHABAAB]),
    ("A man who said he spoke for al Shabaab claimed the attack in a call.", "claims", [SHABAAB]),
    ("A caller claiming to represent al Shabaab said it had planted the bomb.", "claims", [SHABAAB]),
    ("Al Shabaab said that the bombing was its work.", "claims", [SHABAAB]),
    ("Al Shabaab boasted of the attack.", "claims", [SHABAAB]),
    ("Two groups took responsibility for it, Hamas and al Shabaab.", "claims", ["Hamas", SHABAAB]),
    ("Two groups claimed it: Hamas and al Shabaab.", "claims", ["Hamas", SHABAAB]),
    ("Al Shabaab phoned a radio station to claim the attack.", "claims", [SHABAAB]),
    ("A man who spoke for al Shabaab rang a paper to say that the group did it.", "claims", [SHABAAB]),
    ("A claim came from al Shabaab within the hour.", "claims", [SHABAAB]),
    ("Al Shabaab named the bomber as Abu Umar.", "claims", [SHABAAB]),
    ("Al Shabaab later published a video of the bomber.", "claims", [SHABAAB]),
    ("Al Shabaab said that the bomber was one of its officers.", "claims", [SHABAAB]),
    ("Al Shabaab said the bomber was a Kenyan.", "claims", [SHABAAB]),
    ("Al Shabaab, in a joint statement with Hamas, owned up to it.", "claims", [SHABAAB, "Hamas"]),
    ("According to al Shabaab it was the work of one of its squads.", "claims", [SHABAAB]),
    ("Al Shabaab said in a joint note that it had carried it out.", "claims", [SHABAAB]),
    ("Al Shabaab told a radio station on Sunday night that it did it.", "claims", [SHABAAB]),
    ("An unknown outfit, the Sons of Merca, said in a text message that it did it.", "claims", ["Sons of Merca"]),
    ("Al Shabaab denied responsibility.", "denies", [SHABAAB]),
    ("Al Shabaab said it was not behind the attack.", "denies", [SHABAAB]),
    ("Al Shabaab has disowned the attack.", "denies", [SHABAAB]),
    ("Al Shabaab said that it had no part in the attack.", "denies", [SHABAAB]),
    ("Al Shabaab said it had nothing to do with the bombing.", "denies", [SHABAAB]),
    ("Al Shabaab denied any role in the attack.", "denies", [SHABAAB]),
    ("Al Shabaab said it had taken part in the attack.", "claims", [SHABAAB]),
    ("Police blamed al Shabaab.", "blamed", [SHABAAB]),
    ("Police blamed the attack on al Shabaab.", "blamed", [SHABAAB]),
    ("The bombing was blamed on al Shabaab.", "blamed", [SHABAAB]),
    ("Al Shabaab was blamed for the attack.", "blamed", [SHABAAB]),
    ("The police accused al Shabaab of the attack.", "blamed", [SHABAAB]),
    ("Suspicion fell on al Shabaab.", "blamed", [SHABAAB]),
    ("Officials pointed the finger at al Shabaab.", "blamed", [SHABAAB]),
    ("The attack was attributed to al Shabaab.", "blamed", [SHABAAB]),
    ("Officials said al Shabaab was behind the bombing.", "blamed", [SHABAAB]),
    ("The bomber was one of its fighters, al Shabaab said.", "claims", [SHABAAB]),
    ("The Islamic State's agency Amaq said that the bomber was a soldier of the caliphate.", "claims", [STATE]),
    ("A channel linked to the Islamic State claimed the bombing.", "claims", [STATE]),
    ("Al Shabaab named the bomber as Farah Nur.", "claims", [SHABAAB]),
    ("Al Shabaab posted the names of two men whom it said had carried it out.", "claims", [SHABAAB]),
    ("Al Shabaab circulated pictures of the bomber.", "claims", [SHABAAB]),
    ("Al Shabaab put out a video of the bomber.", "claims", [SHABAAB]),
    ("A claim was made in the name of al Shabaab.", "claims", [SHABAAB]),
    ("A note on behalf of al Shabaab claimed it.", "claims", [SHABAAB]),
    ("Al Shabaab said that the attack was theirs.", "claims", [SHABAAB]),
    ("Al Shabaab said the bombing punished the town.", "claims", [SHABAAB]),
    ("It bore all the marks of al Shabaab.", "blamed", [SHABAAB]),
    ("Investigators see al Shabaab's hand in it.", "blamed", [SHABAAB]),
    ("Al Shabaab was blamed for all of it.", "blamed", [SHABAAB]),
    ("The army named al Shabaab as the culprit.", "blamed", [SHABAAB]),
    ("The governor's chief suspect is al Shabaab.", "blamed", [SHABAAB]),
    ("The mayor put the attack down to al Shabaab.", "blamed", [SHABAAB]),
    ("Elders laid the blame at al Shabaab's door.", "blamed", [SHABAAB]),
    ("The blame was put on al Shabaab.", "blamed", [SHABAAB]),
    ("The mayor said that al Shabaab was to blame.", "blamed", [SHABAAB]),
    ("The trail leads to al Shabaab.", "blamed", [SHABAAB]),
    ("Survivors recognised the attackers as al Shabaab fighters.", "blamed", [SHABAAB]),
    ("Police linked the bombers to al Shabaab.", "blamed", [SHABAAB]),
    ("Al Shabaab's men are believed to be behind it.", "blamed", [SHABAAB]),
    ("Al Shabaab has since claimed it.", "claims", [SHABAAB]),
    ("Al Shabaab called a radio station to claim it.", "claims", [SHABAAB]),
    ("That evening al Shabaab released a statement taking responsibility.", "claims", [SHABAAB]),
    ("In a message, al Shabaab described it as a reply to the air raids.", "claims", [SHABAAB]),
    ("There was a claim from al Shabaab.", "claims", [SHABAAB]),
    ("Al Shabaab said one of its members was the bomber.", "claims", [SHABAAB]),
    ("The Sarhad People's Front said in a note that it had carried it out.", "claims", ["Sarhad People's Front"]),
    ("Blame fell on al Shabaab.", "blamed", [SHABAAB]),
    ("Detectives say the evidence points to al Shabaab.", "blamed", [SHABAAB]),
    ("There is little doubt that al Shabaab was responsible.", "blamed", [SHABAAB]),
    ("The militants, from al Shabaab, fled on motorcycles.", "blamed", [SHABAAB]),
    ("Al Shabaab, the culprits according to the mayor, left on foot.", "blamed", [SHABAAB]),
    ("The police named the bomber as Farah Nur.", "blamed", ["Farah Nur"]),
    ("The bomber, identified as Farah Nur, was a student.", "blamed", ["Farah Nur"]),
    ("Farah Nur was charged with the attack.", "blamed", ["Farah Nur"]),
    ("Al Shabaab said its men had opened fire from a roof.", "claims", [SHABAAB]),
    ("The army is looking at al Shabaab as the likely culprit.", "blamed", [SHABAAB]),
    ("The device, for which al Shabaab took responsibility, lay in a cart.", "claims", [SHABAAB]),
    ("Al Shabaab gave the names of the bombers.", "claims", [SHABAAB]),
    ("Al Shabaab called it an execution.", "claims", [SHABAAB]),
]
SILENCES = [
    "Al Shabaab named a new spokesman.",
    "Al Shabaab released pictures of its training camp.",
    "The prisoners bore the marks of al Shabaab's whips.",
    "Al Shabaab was not the culprit.",
    "The road leads to al Shabaab's old camp.",
    "The minister said that al Shabaab was to blame for the failure of the harvest.",
    "The army put down its arms before al Shabaab.",
    "No group has claimed responsibility.",
    "Nobody claimed the attack.",
    "There was no claim of responsibility.",
    "Al Shabaab has not claimed the attack.",
    "Al Shabaab has claimed several attacks in the past.",
    "Al Shabaab claimed victory.",
    "Two groups claimed it, a witness told al Shabaab.",
    "Al Shabaab boasted of its schools.",
    "Al Shabaab said that it condemned the attack.",
    "Al Shabaab said it was investigating the bombing.",
    "Al Shabaab claimed that it had 9,000 fighters.",
    "Al Shabaab hailed the attackers as martyrs but did not claim the bombing.",
    "Al Shabaab published a video of a market.",
    "Al Shabaab wants to claim the attack.",
    "If al Shabaab claims the attack, the talks will end.",
    "Al Shabaab may claim the attack.",
    "The police claimed a success.",
    "The minister accused al Shabaab of being paid by smugglers.",
    "The minister blamed al Shabaab for the failure of the talks.",
    "The army did not blame al Shabaab.",
    "Al Shabaab, the strongest group there, left on foot.",
    "Al Shabaab called a radio station to deny it.",
    "The farmers, from al Shabaab's old camp, fled.",
    "Al Shabaab said its men had withdrawn from the town.",
    "Al Shabaab said three of its men had been hurt there.",
    "Al Shabaab gave no names of the bombers.",
]


def claims_of(text: str) -> list[list[Claim]]:
    """The claims of each story."""
    view = View(annotate(article(text)), default())
    stories = find_stories(view)
    add_claims(view, stories)
    return [story.claims for story in stories]


@pytest.mark.parametrize(("sentence", "stance", "names"), STANCES, ids=[row[0] for row in STANCES])
def test_who_says_what(sentence: str, stance: str, names: list[str]) -> None:
    (found,) = claims_of(TOLD + sentence)
    assert [(claim.stance, claim.party.name) for claim in found] == [(stance, name) for name in names]


@pytest.mark.parametrize("sentence", SILENCES)
def test_no_claim(sentence: str) -> None:
    found = claims_of(TOLD + sentence)
    assert [claim for claims in found for claim in claims] == []


def counts(text: str) -> list[int]:
    return [len(claims) for claims in claims_of(text)]


TWO = "A bomb killed ten people in Kano on Monday. Gunmen shot dead four soldiers in Jos on Tuesday. "


def test_which_event() -> None:
    assert counts(TWO + "Boko Haram claimed the bombing.") == [1, 0]
    assert counts(TWO + "Boko Haram claimed the shooting.") == [0, 1]
    assert counts(TWO + "Boko Haram claimed both attacks.") == [1, 1]
    assert counts(TWO + "Boko Haram claimed the first and disowned the second.") == [1, 1]
    assert counts(TWO + "Boko Haram claimed responsibility.") == [0, 1]
    assert counts(TWO + "Boko Haram phoned a newspaper to claim the Kano attack.") == [1, 0]
    assert counts(TWO + "Boko Haram said that its men had done both.") == [1, 1]
    assert counts(TWO + "The governor accused Boko Haram of both.") == [1, 1]
    assert counts(TWO + "Boko Haram has claimed Monday's attack.") == [1, 0]
    assert counts("Boko Haram claimed responsibility for a bombing in Kano that killed ten people on Monday.") == [1]


def test_a_claim_is_of_the_news_and_not_of_old_background() -> None:
    old = "In 2011, a bomb killed 40 people at a church in Madalla. || "
    assert counts("A bomb killed ten people in Kano on Monday. || " + old + "Boko Haram claimed responsibility.") == [
        1,
        0,
    ]


def test_a_claim_is_of_the_whole_attack_and_not_of_what_it_is_told_after() -> None:
    part = "Two gunmen sprayed the street with automatic fire. "
    assert all(n == 1 for n in counts(TOLD + part + "The army blamed al Shabaab."))
    after = "A policeman was shot dead in Jos on Monday, two days after three soldiers died in an ambush in Kano. "
    assert counts(after + "Boko Haram said it was responsible.") == [1, 0]


def test_the_noun_of_a_claim_opens_no_event() -> None:
    assert counts(TOLD + "Al Shabaab claimed the killings three days later.") == [1]
