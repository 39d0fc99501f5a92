"""Numbers: tables of counts with bounds, heads and relations, and of numbers that count nobody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armada_cli.annotate.nouns import counted_nouns, plural_of, singular_of
from armada_cli.annotate.numbers import find_numbers
from armada_cli.lexicon import default
from armada_cli.records import CountValue

# sentence with each mention in [brackets]; for each: min..max head (- when implied), then unit and relation unless
# they are people and plain
COUNTS = """
They killed [17 "loyalist" soldiers]. | 17..17 soldier
They killed [nine “loyalist” guards]. | 9..9 guard
A [four-member team] came. | 4..4 team
The whole [five-man crew] died. | 5..5 crew
[All but two of the nine guards] died. | 7..7 guard
[At least 72 people] were killed. | 72.. person
[Seven (7) guards] were killed. | 7..7 guard
[Half of the 16 passengers] were killed. | 8..8 passenger
A [third of the 60 pilgrims] died. | 20..20 pilgrim
Half of the [60 people] killed were women. | 60..60 person
[At least seven people, and possibly as many as 25,] were killed. | 7..25 person
It killed [nine, possibly ten, policemen]. | 9..10 policeman
Estimates of the dead ranged [from seven to 14]. | 7..14 -
Both the driver and [a clerk] died. | 1..1 clerk
[Both the attackers] were killed. | 2..2 attacker
[More than 300] were wounded. | 300.. -
[Up to 20 fighters] fled. | ..20 fighter
[As many as 40 villagers] were hurt. | ..40 villager
[Fewer than 10 troops] remained. | ..10 troops
[No more than 15 men] came. | ..15 man
[At most five rebels] fled. | ..5 rebel
[No fewer than 14 bodies] were found. | 14.. body
[No less than 30 civilians] died. | 30.. civilian
[Not less than 30 civilians] died. | 30.. civilian
[Over 100 students] were taken. | 100.. student
[Well over 100 students] were taken. | 100.. student
[Upwards of 60 troops] died. | 60.. troops
[In excess of 60 troops] died. | 60.. troops
[A minimum of 12 men] died. | 12.. man
[30 or more men] died. | 30.. man
[30 or fewer men] died. | ..30 man
[About 500 inmates] escaped. | 500..500 inmate
[Around 20 gunmen] came. | 20..20 gunman
[Some 400 commandos] slipped in. | 400..400 commando
[Nearly 30 people] died. | 30..30 person
[Almost 30 people] died. | 30..30 person
[Roughly 30 people] died. | 30..30 person
[Approximately 30 people] died. | 30..30 person
[An estimated 2,000 refugees] fled. | 2000..2000 refugee
[Close to 30 people] died. | 30..30 person
[A total of 30 people] died. | 30..30 person
[Only three men] came. | 3..3 man
[20 or so men] came. | 20..20 man
[Six men] or more died. | 6.. man
He was among the [27] who died. | 27..27 -
The blast killed [15 soldiers] or more. | 15.. soldier
It killed [nine farmers] at the least and burnt a barn. | 9.. farmer
It killed [14 rebels], if not more. | 14.. rebel
It killed [five officers], perhaps more, on the spot. | 5.. officer
It hurt [40 others] at least. | 40.. - people more
[Twelve men] at most came. | ..12 man
[Twelve men] or so came. | 12..12 man
It killed [12 men], [at least four officers] among them. | 12..12 man; 4.. officer
It killed [12 men] at least 30 miles away. | 12..12 man
[Twelve men] or more than half went. | 12..12 man
[Between ten and fifteen soldiers] died. | 10..15 soldier
[Between 10 and 15 soldiers] died. | 10..15 soldier
[10 to 15 soldiers] died. | 10..15 soldier
[From 10 to 15 soldiers] died. | 10..15 soldier
[10-15 soldiers] died. | 10..15 soldier
[10–15 soldiers] died. | 10..15 soldier
[Two or three soldiers] died. | 2..3 soldier
[Two to three soldiers] died. | 2..3 soldier
[Two to three hundred soldiers] died. | 200..300 soldier
[40 to 50 suspected militants] died. | 40..50 militant
[Twelve men] came. | 12..12 man
[Twenty-five men] came. | 25..25 man
[Twenty five men] came. | 25..25 man
[A hundred men] came. | 100..100 man
[A hundred and twenty men] came. | 120..120 man
[One hundred twenty men] came. | 120..120 man
[Two hundred and six men] came. | 206..206 man
[Three thousand men] came. | 3000..3000 man
[2,500 men] came. | 2500..2500 man
[12,345 men] came. | 12345..12345 man
[2.5 million people] fled. | 2500000..2500000 person
[Two million people] fled. | 2000000..2000000 person
[Five lakh people] fled. | 500000..500000 person
[A dozen people] died. | 12..12 person
[Half a dozen people] died. | 6..6 person
[A half-dozen people] died. | 6..6 person
[Two dozen people] died. | 24..24 person
[At least two dozen people] died. | 24.. person
[Dozens of people] died. | 24.. person
[Dozens] were killed. | 24.. -
[Scores of people] died. | 40.. person
[Hundreds of people] died. | 200.. person
[Thousands of people] fled. | 2000.. person
[Tens of thousands of people] fled. | 20000.. person
[Hundreds of thousands of people] fled. | 200000.. person
[Millions of people] fled. | 2000000.. person
[Several people] died. | 3.. person
[Several dozen people] died. | 36.. person
[Several hundred people] died. | 300.. person
[A few men] died. | 3.. man
[A number of men] died. | 3.. man
[A handful of men] died. | 3.. man
[Many civilians] died. | 3.. civilian
[Multiple people] died. | 3.. person
[Numerous villagers] died. | 3.. villager
[A couple] and [their two children] died. | 2..2 - ; 2..2 child
[A couple of men] died. | 2..2 man
[A pair of gunmen] came. | 2..2 gunman
[Both men] died. | 2..2 man
[A single gunman] did it. | 1..1 gunman
[A lone gunman] did it. | 1..1 gunman
The raid killed [12]. | 12..12 -
The raid killed [at least 12]. | 12.. -
A bomb went off, killing [12] and wounding [30]. | 12..12 - ; 30..30 -
A bomb left [12] dead and [30] wounded. | 12..12 - ; 30..30 -
[12] were killed. | 12..12 -
[Twelve] died. | 12..12 -
[12] dead, [30] injured. | 12..12 - ; 30..30 -
[Two] have been arrested. | 2..2 -
[Three] are missing. | 3..3 -
[Four] were seriously wounded. | 4..4 -
The death toll rose to [15]. | 15..15 -
The toll from the fire reached [15]. | 15..15 -
He put the toll at [23]. | 23..23 -
He put the figure at [16]. | 16..16 -
The number of dead stood at [44]. | 44..44 -
The death toll climbed to [at least 31]. | 31.. -
The death toll of [31] was high. | 31..31 -
Gul and [nine others] died. | 9..9 - people more
Gul was killed with [six others]. | 6..6 - people more
[Another five] were hurt. | 5..5 - people more
[Another five soldiers] were hurt. | 5..5 soldier people more
[Another soldier] was hurt. | 1..1 soldier people more
[Five more] were hurt. | 5..5 - people more
[Five more men] were hurt. | 5..5 man people more
[At least five others] were hurt. | 5.. - people more
[Dozens more] were hurt. | 24.. - people more
[Nine other members] died. | 9..9 member people more
[Nine other JuA members] died. | 9..9 member people more
[Two additional soldiers] died. | 2..2 soldier people more
[A further 20 people] were hurt. | 20..20 person people more
[An additional 20 people] were hurt. | 20..20 person people more
[18 people] died, including [three children]. | 18..18 person ; 3..3 child people part
[18 people], including [at least three children], died. | 18..18 person ; 3.. child people part
[21 people] died, including the [nine attackers]. | 21..21 person ; 9..9 attacker people part
[13 people], among them [three foreigners], were held. | 13..13 person ; 3..3 foreigner people part
[Three of them] died. | 3..3 - people part
[One of them] died. | 1..1 - people part
[18 people], [four of them] women, died. | 18..18 person ; 4..4 - people part
[18 people], [four of whom] were women, died. | 18..18 person ; 4..4 - people part
[Four of the attackers] died. | 4..4 attacker
[Five of his fighters] died. | 5..5 fighter
[Two of the dead] were women. | 2..2 dead people part
[One] of the [two men] died. | 1..1 man people part ; 2..2 man
[Two] of [nine airstrikes] failed. | 2..2 airstrike strikes part ; 9..9 airstrike strikes
[One of the gunmen] fled. | 1..1 gunman
[None of the hostages] was hurt. | 0..0 hostage people none
The blast hurt [no one]. | 0..0 - people none
The strike killed [no civilians]. | 0..0 civilian people none
Gul's [wife] and his mule died. | 1..1 wife
Gul's [brother] was shot. | 1..1 brother
[His driver] and [two guards] died. | 1..1 driver ; 2..2 guard
The toll rose from 12 to [15]. | 15..15 -
They raised the toll from 12 to [15]. | 15..15 -
The death toll in the Gao blast hits [72]. | 72..72 -
The toll [exceeds 100]. | 100.. -
Drone kills [4] in Gao. | 4..4 -
Bomb in Gao, [9] dead. | 9..9 -
[Dozens] dead in Gao. | 24.. -
The [couple] was killed. | 2..2 -
Killed: [12]. Wounded: [30]. | 12..12 - ; 30..30 -
[20-odd fighters] came. | 20..20 fighter
[Half a million people] fled. | 500000..500000 person
[All eight] aboard died. | 8..8 -
It killed [two soldiers] and hurt [another]. | 2..2 soldier ; 1..1 - people more
[Six soldiers], including [an officer], died. | 6..6 soldier ; 1..1 officer people part
Gul and [four of his men] died. | 4..4 man
[Some 25 more] were led away. | 25..25 - people more
[Two of the six] were farmers. | 2..2 - people part
[Two 500-pound bombs] fell. | 2..2 bomb things
[Eight M-16 rifles] were lost. | 8..8 rifle things
[Seven yatris] died. | 7..7 yatri
[No casualties] were reported. | 0..0 casualty people none
There were [no injuries]. | 0..0 injury people none
There were [no civilian casualties]. | 0..0 casualty people none
[No one] was hurt. | 0..0 - people none
[Nobody] was killed. | 0..0 - people none
[No soldiers] died. | 0..0 soldier people none
[No deaths] were reported. | 0..0 death people none
[No people] were hurt. | 0..0 person people none
[A policeman] was shot. | 1..1 policeman
[A woman] and [her two children] died. | 1..1 woman ; 2..2 child
[A senior Taliban commander] died. | 1..1 commander
[An eight-year-old girl] died. | 1..1 girl
[A police officer] was shot. | 1..1 officer
[An Army man] was hurt. | 1..1 man
[A U.S. soldier] was hurt. | 1..1 soldier
[A US soldier] was hurt. | 1..1 soldier
[A suicide bomber] struck. | 1..1 bomber
[A rebel] fled. | 1..1 rebel
[A militant] was killed. | 1..1 militant
[A Palestinian] was shot. | 1..1 palestinian
[His two brothers] died. | 2..2 brother
[His wife] and [three daughters] died. | 1..1 wife ; 3..3 daughter
[His brother] died. | 1..1 brother
[His brother-in-law] died. | 1..1 brother
[A family of six] died. | 6..6 -
[A crew of five] was lost. | 5..5 -
[One soldier] died. | 1..1 soldier
[One U.S. soldier] died. | 1..1 soldier
They killed [one] and wounded [two]. | 1..1 - ; 2..2 -
[One] was killed. | 1..1 -
[One person] was killed and [three] were hurt. | 1..1 person ; 3..3 -
[12 suspected al Qaeda militants] died. | 12..12 militant
[Two police officers] died. | 2..2 officer
[12 police] died. | 12..12 police
[Eight police personnel] died. | 8..8 personnel
[Three security guards] died. | 3..3 guard
[Two special forces soldiers] died. | 2..2 soldier
[Six Jesuit priests] died. | 6..6 priest
[Four Shiite pilgrims] died. | 4..4 pilgrim
[12 Pakistanis] died. | 12..12 pakistani
[12 Germans] died. | 12..12 german
[Six Canadians] and [two Swiss] died. | 6..6 canadian ; 2..2 swiss
[12 US soldiers] died. | 12..12 soldier
[12 U.S. soldiers] died. | 12..12 soldier
[Two wounded men] fled. | 2..2 man
[Three dead militants] lay there. | 3..3 militant
[Five passers-by] were hurt. | 5..5 passer-by
[40 women] and children died. | 40..40 woman
[Two aid workers] were taken. | 2..2 worker
[Three bomb makers] died. | 3..3 maker
[Two Frenchmen] were taken. | 2..2 frenchman
[Six crew] died. | 6..6 crew
[Five FLN (Front) rebels] died. | 5..5 rebel
The attack left [40 lives] lost. | 40..40 life
It took [101 lives]. | 101..101 life
[16 bodies] lay there. | 16..16 body
[Twin bombings] hit Gao. | 2..2 bombing strikes
[Twin blasts] hit Gao. | 2..2 blast strikes
[Two airstrikes] hit Gao. | 2..2 airstrike strikes
[A series of airstrikes] hit Gao. | 2.. airstrike strikes
[A series of eight bomb attacks] hit Gao. | 8..8 attack strikes
[A wave of bombings] hit Gao. | 2.. bombing strikes
[A string of attacks] hit Gao. | 2.. attack strikes
A deadly [wave of bombings] hit Gao. | 2.. bombing strikes
[Two back-to-back blasts] hit Gao. | 2..2 blast strikes
[Three separate attacks] hit Gao. | 3..3 attack strikes
[At least three drone strikes] hit Gao. | 3.. strike strikes
[Several explosions] shook Gao. | 3.. explosion strikes
[Dozens of raids] failed. | 24.. raid strikes
[Triple bombings] hit Gao. | 3..3 bombing strikes
A [double suicide bombing] hit Gao. | 2..2 bombing strikes
[Twin suicide bombers] struck. | 2..2 bomber
[Two missiles] hit the house. | 2..2 missile things
[Four car bombs] went off. | 4..4 bomb things
[Three houses] burned. | 3..3 house things
[Two vehicles] were hit. | 2..2 vehicle things
[Both provinces] were hit. | 2..2 province things
The [two groups] fought. | 2..2 group things
[Thousands of cars] were checked. | 2000.. car things
[Some 30 shells] fell. | 30..30 shell things
[Two mortar shells] fell. | 2..2 shell things
[One vehicle] was hit. | 1..1 vehicle things
[Seven families] fled. | 7..7 family things
[Several police stations] burned. | 3.. station things
[Some 2000 soldiers] came. | 2000..2000 soldier
He killed [six people] in 2014. | 6..6 person
In May [12 people] died. | 12..12 person
On 18 October [three bombs] went off. | 3..3 bomb things
[80 people] died and [100] were hurt at 9 a.m. | 80..80 person ; 100..100 -
"""

LEAVE_ALONE = """
He is 35 years old.
A 35-year-old fled.
Gul, 35, said so.
Gul (35) said so.
He died aged 12.
He died at age 12.
The second strike failed.
The 5th Brigade moved.
The 101st came.
The first of them came.
It cost $5 million.
It cost $5.
It cost 5 dollars.
It cost Rs 500.
It cost Rs. 500.
It cost 500 rupees.
It cost €50.
They drove 20 km.
They drove 20 miles.
They drove 20 kilometers east.
It weighed 50 kg.
It weighed two tons.
It was 40 degrees.
It rose 12 percent.
It rose 12%.
It rose by two thirds.
A 9mm pistol fell.
A 122 mm rocket fell.
A .50 caliber gun fell.
A 7.62 round fell.
It was 8:30.
They came at 8:30 p.m. there.
They came at 8 a.m. there.
In 2014 it fell.
On Oct. 12 it fell.
On 12 October it fell.
On 12/10/2014 it fell.
The M-16 failed.
The F-16 failed.
An AK-47 lay there.
An MQ-9 crashed.
The T-72 burned.
Hill 3234 was lost.
Hill 60 was lost.
Resolution 1373 passed.
Flight 370 was lost.
Highway 1 was shut.
Route 66 was shut.
Article 5 was read.
Camp 7 was shut.
Unit 8200 did it.
Checkpoint No. 4 was hit.
Area 51 was shut.
Boeing 747 it was.
Page 3 was torn.
The Group of 7 met.
Call 202-555-0143 now.
The score was 3-2.
It ended 2-1.
Version 3.5 came.
It is 24/7 work.
One day he will go.
One another they hate.
One of its most wanted men fled.
No one has claimed it.
No one claimed the attack.
Nobody has claimed the blasts.
No group has claimed it.
No such law exists.
None of the attackers survived.
There were no survivors.
No soldiers were there.
No rebel stronghold was hit.
He is no one.
For one thing, he lied.
Someone came.
At one point he fled.
Three days passed.
Two weeks later he fled.
The two-day battle ended.
A four-member board came.
A five-man boat left.
A two-vehicle convoy left.
One-third fled.
A rebel stronghold fell.
A militant hideout fell.
A police station fell.
A police raid failed.
A soldier's home burned.
A civilian aircraft fell.
A national emergency began.
A general uprising began.
A figure was named.
A woman's body fell.
The woman fled.
Soldiers fled.
Gunmen came.
People died.
An attack failed.
A bomb fell.
Several times he fled.
Several months passed.
Many say so.
He had few.
It killed boys aged between 10 and 15.
Double trouble came.
He is number two leader there.
The twin towers fell.
Season 3 began.
Channel 4 said so.
Radio 4 said so.
007 is his name.
He spoke at 10.
Windows 10 broke.
It was 2 out.
The 1990s ended.
Tens fell.
U.S. law won.
It is a one-way road.
He paid 1 billion pesetas.
All but one died.
"""

NOUNS = [
    "soldiers",
    "civilians",
    "suspected militants",
    "police officers",
    "women",
    "al Qaeda fighters",
    "local tribesmen",
    "people",
]
HEADS = ["soldier", "civilian", "militant", "officer", "woman", "fighter", "tribesman", "person"]
AMOUNTS = {
    "{}": (7, 7),
    "at least {}": (7, None),
    "more than {}": (7, None),
    "up to {}": (None, 7),
    "nearly {}": (7, 7),
    "no fewer than {}": (7, None),
    "as many as {}": (None, 7),
    "about {}": (7, 7),
}


def cases() -> list[tuple[str, list[str]]]:
    rows = [line.split(" | ") for line in COUNTS.strip().splitlines()]
    return [(text, [one.strip() for one in wanted.split(";")]) for text, wanted in rows]


def shown(value: CountValue) -> str:
    low, high = ("" if bound is None else str(bound) for bound in (value.min, value.max))
    words = [f"{low}..{high}", value.head or "-", value.unit, value.relation]
    if words[3] == "plain":
        words.pop()
        if words[2] == "people":
            words.pop()
    return " ".join(words)


@pytest.mark.parametrize(("sentence", "wanted"), cases(), ids=lambda field: str(field)[:60])
def test_counts(sentence: str, wanted: list[str]) -> None:
    marked = [part.split("]")[0] for part in sentence.split("[")[1:]]
    pairs = [(text, value) for text, value in zip(marked, wanted, strict=True) if value != "-"]
    found = find_numbers(sentence.replace("[", "").replace("]", ""))
    assert [mention.text.lower() for mention in found] == [text.lower().removeprefix("the ") for text, _ in pairs]
    assert [shown(mention.value) for mention in found if isinstance(mention.value, CountValue)] == [v for _, v in pairs]


@pytest.mark.parametrize("sentence", LEAVE_ALONE.strip().splitlines())
def test_leaves_alone(sentence: str) -> None:
    assert [mention.text for mention in find_numbers(sentence)] == []


@pytest.mark.parametrize("amount", AMOUNTS)
@pytest.mark.parametrize("number", ["7", "seven"])
@pytest.mark.parametrize("noun", range(len(NOUNS)))
@pytest.mark.parametrize(
    "frame", ["{} were killed.", "The blast wounded {} on Monday.", "It hit a house, killing {} and a dog."]
)
def test_bounds_numbers_and_nouns(amount: str, number: str, noun: int, frame: str) -> None:
    words = f"{amount.format(number)} {NOUNS[noun]}"
    (mention,) = find_numbers(frame.format(words))
    assert mention.text == words
    low, high = AMOUNTS[amount]
    assert mention.value == CountValue(low, high, HEADS[noun], "people")


def test_one_paragraph_does_not_run_into_the_next() -> None:
    assert [mention.text for mention in find_numbers("They killed 12\n\nSoldiers fled.")] == ["12"]


def test_plurals_and_singulars_agree() -> None:
    for entry in default().entries("counted_nouns"):
        for form in entry.get("forms", []):
            if entry["unit"] == "people" and form[-1] not in "siu":
                assert singular_of(plural_of(form)) == form
    assert counted_nouns()["policemen"].lemma == "policeman"


PIECES = [
    "12",
    "1,200",
    "a",
    "an",
    "one",
    "two",
    "hundred",
    "dozen",
    "of",
    "the",
    "them",
    "at least",
    "up to",
    "more",
    "others",
    "soldiers",
    "police",
    "-",
    "'s",
    "$",
    "%",
    ",",
    ".",
    "killed",
    "wounded",
    "no",
    "none",
    "between",
    "and",
    "to",
    "million",
    "US",
    "(",
    ")",
    "\n\n",
    "2014",
    "May",
    "family",
    "several",
    "thousands",
    "series",
    "his",
    "brother",
]


@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_any_words(pieces: list[str]) -> None:
    check(" ".join(pieces))


@given(st.text(max_size=80))
def test_any_text(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "piece", ["12 ", "12-", "several hundred ", "one of the ", "a soldier ", "² ٣ ", "two million "]
)
def test_long_repetitions(piece: str) -> None:
    check(piece * 3000)


def check(text: str) -> None:
    last = 0
    for mention in find_numbers(text):
        value = mention.value
        assert isinstance(value, CountValue)
        assert mention.span.start >= last and mention.span.end > mention.span.start
        assert text[mention.span.start : mention.span.end] == mention.text
        assert value.min is None or value.max is None or value.min <= value.max
        assert value.min is not None or value.max is not None
        last = mention.span.end


def test_a_number_before_a_name_may_end_the_text() -> None:
    assert [mention.text for mention in find_numbers("Four Gulf,")] == []
