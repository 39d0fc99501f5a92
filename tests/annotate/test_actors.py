"""Forces and groups in sentences of our own: what must be found, and what must be left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armada_cli.annotate.actors import find_actors
from armada_cli.lexicon import default
from armada_cli.records import ActorValue

NAMED = [  # text, the mention in it, its id, the noun of its people
    ("Taliban fighters stormed the post.", "Taliban fighters", "group:taliban", "fighter"),
    ("An AQAP commander was buried in Marib.", "AQAP commander", "group:aqap", "commander"),
    ("The Pakistani Taliban denied it.", "Pakistani Taliban", "group:ttp", None),
    ("The al Qaeda-linked Pakistani Taliban leader died.", "Pakistani Taliban leader", "group:ttp", "leader"),
    ("The Movement of the Taliban in Pakistan denied it.", "Movement of the Taliban in Pakistan", "group:ttp", None),
    ("Jamaatul Ahrar took the blame.", "Jamaatul Ahrar", "group:jamaat-ul-ahrar", None),
    ("Al-Qa’ida said so.", "Al-Qa’ida", "group:al-qaeda", None),
    ("BOKO HARAM GUNMEN RAID VILLAGE", "BOKO HARAM GUNMEN", "group:boko-haram", "gunman"),
    ("Rebels of the Farc fled to the hills of Colombia.", "Farc", "group:farc", None),
    ("Maute gunmen held Marawi, Philippines.", "Maute gunmen", "group:maute", "gunman"),
    ("The BSF suspects that Pakistan helped, in India.", "BSF", "force:IN-BSF", None),
    ("FARC dissidents led by him fled.", "FARC dissidents", "group:farc-dissidents", "dissident"),
    ("M-19 guerrillas fled.", "M-19 guerrillas", "group:m-19", "guerrilla"),
    ("An RUC constable was shot.", "RUC constable", "force:GB-RUC", "constable"),
    ("He fled, J&K Police said.", "J&K Police", "force:IN-jk-police", None),
    ("Ehsan, a Haqqani facilitator, fled.", "Haqqani facilitator", "group:haqqani-network", "facilitator"),
    ("Afghan and coalition forces fled.", "Afghan", "force:AF-military", None),
    ("Afghan and NATO troops fled.", "NATO troops", "coalition:NATO", "troop"),
    ("Haqqani fighters fled.", "Haqqani fighters", "group:haqqani-network", "fighter"),
    ("He joined Haqqani network bomb makers.", "Haqqani network bomb makers", "group:haqqani-network", "bomb maker"),
    ("The Islamic State group said so.", "Islamic State group", "group:islamic-state", None),
    ("CPI (Maoist) cadres fled into Bastar in India.", "CPI (Maoist) cadres", "group:cpi-maoist", "cadre"),
    ("Farabundo Marti National Liberation Front [FMLN]", "FMLN", "group:fmln", None),
    ("The Popular Front for the Liberation of Palestine-General Command fired.",
     "Popular Front for the Liberation of Palestine-General Command", "group:pflp-gc", None),
    ("The Tamil Tigers shelled Jaffna.", "Tamil Tigers", "group:ltte", None),
    ("Wagner fighters left Bamako.", "Wagner fighters", "group:wagner", "fighter"),
    ("The Real IRA set off a bomb in Omagh.", "Real IRA", "group:real-ira", None),
    ("The US military killed him.", "US military", "state:US", None),
    ("A U.S. drone strike hit a house.", "U.S.", "state:US", None),
    ("US special operations forces landed.", "US special operations forces", "state:US", None),
    ("Navy SEALs stormed the ship.", "Navy SEALs", "state:US", None),
    ("American and British warplanes struck Hodeidah.", "American", "state:US", None),
    ("American and British warplanes struck Hodeidah.", "British", "state:GB", None),
    ("Israel has bombed the tunnels.", "Israel", "state:IL", None),
    ("He was killed in a strike by Israel.", "Israel", "state:IL", None),
    ("Israel’s shelling of Rafah went on.", "Israel", "state:IL", None),
    ("Moscow fired 40 missiles at Kyiv.", "Moscow", "state:RU", None),
    ("The Guards seized a tanker, Iran said.", "Guards", "force:IR-IRGC", None),
    ("The Israelis fired first.", "Israelis", "state:IL", None),
    ("Pakistani soldiers opened fire.", "Pakistani soldiers", "force:PK-military", "soldier"),
    ("Afghan and Pakistani soldiers clashed.", "Afghan", "force:AF-military", "soldier"),
    ("Colombian police raided a farm.", "Colombian police", "force:CO-police", None),
    ("Colombia's navy sank a boat.", "Colombia's navy", "force:CO-navy", None),
    ("An Iraqi army patrol was hit.", "Iraqi army patrol", "force:IQ-army", "patrol"),
    ("The CIA ran the base.", "CIA", "force:US-CIA", None),
    ("The Saudi-led coalition hit a market.", "Saudi-led coalition", "coalition:saudi-led", None),
    ("Men of the Afghan and Pakistani Taliban fled.", "Afghan", "group:taliban", None),
    ("The US-led coalition bombed it. The coalition denied that.", "coalition", "coalition:US-led", None),
    ("NATO-led forces left.", "NATO-led forces", "coalition:NATO", None),
]  # fmt: skip
UNKNOWN = [
    ("On Monday the Sarhad People's Front attacked.", "Sarhad People's Front", "Sarhad People's Front", False),
    ("On Monday the Sarhad Freedom Front attacked.", "Sarhad Freedom Front", "Sarhad Freedom Front", False),
    # text, the mention, its name, whether a state's
    ("Junta troops burned it.", "Junta troops", "Junta troops", True),
    ("The army shelled the hill.", "army", "army", True),
    ("Two policemen died.", "policemen", "policemen", True),
    ("The area was raided by Punjab police overnight.", "police", "Punjab police", True),
    ("Palestinian armed groups fired rockets.", "Palestinian armed groups", "Palestinian armed groups", False),
    ("Shiite militias killed three.", "Shiite militias", "Shiite militias", False),
    ("Palestinian gunmen fired at the car.", "Palestinian gunmen", "Palestinian gunmen", False),
    ("Fighters of the Blue Hand Front fled.", "Blue Hand Front", "Blue Hand Front", False),
    ("The Blue Hand Front (BHF) left. BHF fighters fled.", "BHF fighters", "Blue Hand Front", False),
    ("Two Blue Hand Front (BHF) rebels fled.", "Blue Hand Front (BHF) rebels", "Blue Hand Front", False),
    ("The BHF (Blue Hand Front) left. The BHF is gone.", "BHF", "Blue Hand Front", False),
    ("It was claimed by the Al-Nahr Regiment.", "Al-Nahr Regiment", "Al-Nahr Regiment", False),
    ("Men of Ansar al-Nahr fled.", "Ansar al-Nahr", "Ansar al-Nahr", False),
    (
        "The Islamic Army of Foo, also known as Jaish Foo, left. Jaish Foo fled.",
        "Jaish Foo",
        "Islamic Army of Foo",
        False,
    ),
    (
        "Troops of the 205th Motorised Rifle Brigade fled.",
        "205th Motorised Rifle Brigade",
        "205th Motorised Rifle Brigade",
        True,
    ),
]
ALONE = [
    ("An anti-Taliban elder was shot.", "Taliban"),
    ("An al Qaeda-linked cleric spoke.", "al Qaeda"),
    ("A former Taliban commander was jailed.", "Taliban"),
    ("US-backed fighters advanced.", "US"),
    ("Iran-backed gunmen fled.", "Iran"),
    ("The US consulate in Peshawar reopened.", "US"),
    ("The US State Department listed the group.", "US"),
    ("They told us in May.", "us"),
    ("This is what he said it IS.", "IS"),
    ("He wants an Islamic state there.", "Islamic state"),
    ("They live in the United States.", "United States"),
    ("A bomb went off in Israel.", "Israel"),
    ("The wine was developed by Israel.", "Israel"),
    ("Hockey Canada announced changes.", "Canada"),
    ("The World Health Organization (WHO) met.", "WHO"),
    ("The National Security Council met in private.", "Council"),
    ("The Labour Party lost the vote.", "Party"),
    ("They met near the army base.", "army"),
    ("The ruling coalition lost its majority.", "coalition"),
    ("Men in military-style dress came.", "military"),
    ("Amal Clooney spoke in London.", "Amal"),
    ("Sirajuddin Haqqani and Omar Maute met in Marawi, Philippines.", "Haqqani"),
    ("Sirajuddin Haqqani and Omar Maute met in Marawi, Philippines.", "Maute"),
    ("Communist rebels shot a mayor in Greece.", "Communist"),
    ("Communist leaders met in the Philippines.", "Communist"),
    ("Badr Mansoor slept in Karachi.", "Badr"),
    ("He told AFP by phone.", "AFP"),
    ("The Israelis said that they were tourists.", "Israelis"),
    ("Ibrahim Haji Jama and Jama Warsame met in Barawe.", "Jama"),
    ("It was on the Front Page.", "Front"),
    ("They killed Abu Jihad in Tunis.", "Jihad"),
    ("Moscow said nothing.", "Moscow"),
    ("Guards opened fire at a gate in Iran.", "Guards"),
]


def actors(text: str) -> dict[str, ActorValue]:
    return {mention.text: mention.value for mention in find_actors(text, default())}


@pytest.mark.parametrize(("text", "span", "actor", "head"), NAMED)
def test_named(text: str, span: str, actor: str, head: str | None) -> None:
    value = actors(text).get(span)
    assert value, actors(text)
    assert (value.id, value.head, value.member) == (actor, head, head is not None)


@pytest.mark.parametrize(("text", "span", "name", "state"), UNKNOWN)
def test_unknown_to_the_lexicon(text: str, span: str, name: str, state: bool) -> None:
    value = actors(text).get(span)
    assert value, actors(text)
    assert (value.name, value.id, value.state) == (name, None, state)


@pytest.mark.parametrize(("text", "word"), ALONE)
def test_left_alone(text: str, word: str) -> None:
    assert not [mention for mention in actors(text) if word in mention]


SHARED = [
    ("The ELN bombed a pipeline in Arauca, Colombia.", "ELN", "group:eln"),
    ("The ELN kept Che alive in the hills of Bolivia.", "ELN", "group:eln-bolivia"),
    ("Islamic Jihad fired rockets from Gaza at Israel.", "Islamic Jihad", "group:pij"),
    ("In Cairo, Islamic Jihad killed a minister of Egypt.", "Islamic Jihad", "group:egyptian-islamic-jihad"),
    ("The ISI in Rawalpindi, Pakistan, denied it.", "ISI", "force:PK-ISI"),
    ("The ISI blew up a church in Baghdad, Iraq.", "ISI", "group:islamic-state-of-iraq"),
    ("Ansar al-Islam fled.", "Ansar al-Islam", "group:ansar-al-islam"),
    ("Ansar al-Islam struck Djibo in Burkina Faso.", "Ansar al-Islam", "group:ansarul-islam"),
    ("Jemaah Islamiyah fled.", "Jemaah Islamiyah", "group:jemaah-islamiyah"),
    ("Al-Shabaab beheaded two men in Palma, Mozambique.", "Al-Shabaab", "group:isis-mozambique"),
    ("Al-Shabaab and the Islamic State fought near Palma, Mozambique.", "Al-Shabaab", "group:isis-mozambique"),
    ("Both al-Shabaab and the Islamic State claimed it.", "al-Shabaab", "group:al-shabaab"),
    ("SNA forces and Danab commandos fled.", "SNA forces", "force:SO-SNA"),
    ("Maoists ambushed a patrol in Jharkhand, India.", "Maoists", "group:cpi-maoist"),
    ("Maoists ambushed a patrol near Kathmandu, Nepal.", "Maoists", "group:nepal-maoists"),
    ("Maoist guerrillas shelled Rukum.", "Maoist guerrillas", "group:nepal-maoists"),
    ("RAIPUR - Maoist rebels burned three buses.", "Maoist rebels", "group:cpi-maoist"),
    ("Maoist rebels shot a mayor in the Philippines.", "Maoist rebels", "group:npa"),
    ("Maoist guerrillas blew up a pylon in Peru.", "Maoist guerrillas", "group:sendero"),
    ("Maoist rebels shot a mayor.", "Maoist rebels", None),
    ("Communist guerrillas burned a bridge on Samar.", "Communist guerrillas", "group:npa"),
    ("Tamil rebels sank a boat off Mannar, Sri Lanka.", "Tamil rebels", "group:ltte"),
    ("Tamil gunmen robbed a bank in Sri Lanka.", "Tamil gunmen", None),
    ("Turkey bombed Kurdish rebels in Iraq.", "Kurdish rebels", "group:pkk"),
    ("Iran shelled Kurdish rebels in Iraq.", "Kurdish rebels", None),
    ("Syria told Turkey that Kurdish fighters had left Syria.", "Kurdish fighters", None),
    ("ERP guerrillas seized a plant near Buenos Aires, Argentina.", "ERP guerrillas", "group:erp-argentina"),
    ("ERP guerrillas seized a plant near San Salvador, El Salvador.", "ERP guerrillas", "group:erp-salvador"),
    ("The Free Hills Front (JEM) left Sudan. JEM men fled.", "JEM men", None),
    ("Jundallah set off a bomb in Zahedan, Iran.", "Jundallah", "group:jundallah-iran"),
    ("Jundullah set off a bomb in Quetta, Pakistan.", "Jundullah", "group:jundullah-pakistan"),
]


@pytest.mark.parametrize(("text", "span", "actor"), SHARED)
def test_shared_names_go_by_country(text: str, span: str, actor: str) -> None:
    assert actors(text)[span].id == actor


WORDS = st.sampled_from(
    ["US", "U.S.", "Israel", "’s", "by", "the", "Taliban", "fighters", "(", "ABC", ")", "Front", "of", "army", "-", "led",
     "3", "rd", "Brigade", "junta", "troops", "police", "Pakistani", "and", "soldiers", ".", "\n\n", ",", "or", "al", "El Salvador", "IS", "İ", "[", "]"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=25).map(" ".join) | st.lists(WORDS, max_size=25).map("".join) | st.text(max_size=80))
def test_any_text(text: str) -> None:
    last = 0
    for mention in find_actors(text, default()):
        assert mention.text == text[mention.span.start : mention.span.end]
        assert mention.span.start >= last
        last = mention.span.end
