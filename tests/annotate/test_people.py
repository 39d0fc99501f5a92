"""People: names found and left alone, aliases tied, roles and groups told, spellings made one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from armada_cli.annotate.actors import find_actors
from armada_cli.annotate.people import find_people
from armada_cli.lexicon import default
from armada_cli.records import Article, Mention, PersonValue


def mentions(text: str, title: str | None = None) -> list[Mention]:
    article = Article("made-up.txt", title=title, body=tuple(text.split("\n\n")))
    return find_people(article, find_actors(article.text, default()), default())


def people(text: str, title: str | None = None) -> dict[str, PersonValue]:
    found: dict[str, PersonValue] = {}
    for mention in mentions(text, title):
        assert isinstance(mention.value, PersonValue)
        found[mention.value.name] = mention.value
    return found


NAMES = [
    ("Gunmen shot dead Rashid Popal outside his house in Kandahar.", ["Rashid Popal"]),
    ("The raid killed Mullah Sattar and three of his guards.", ["Mullah Sattar"]),
    ("Maulvi Abdul Hanan told reporters that the road was open.", ["Abdul Hanan"]),
    ("A drone strike near Dakka killed Qari Yasin late on Sunday.", ["Qari Yasin"]),
    ("Haji Gul Agha runs the bazaar in Spin Boldak.", ["Gul Agha"]),
    ("Police named the dead man as Omar Farouk al-Tikriti.", ["Omar Farouk al-Tikriti"]),
    ("Abu Talha al-Ansari led the assault on the depot.", ["Abu Talha al-Ansari"]),
    ("Ahmad bin Nasser was buried on Friday.", ["Ahmad bin Nasser"]),
    ("Zia ur Rahman Madani crossed the border in March.", ["Zia ur Rahman Madani"]),
    ("Fazal ul Haq was arrested in Peshawar.", ["Fazal ul Haq"]),
    ("Gen. Hamid Karimi said that the town was quiet.", ["Hamid Karimi"]),
    ("Lt. Col. Pedro Arrieta, 45, was wounded in the leg.", ["Pedro Arrieta"]),
    ("The bomb hit the convoy of Defence Minister Tomas Harker.", ["Tomas Harker"]),
    ("Prime Minister Nikola Petrov called for calm.", ["Nikola Petrov"]),
    ("Dr. Salma Idris treated the wounded.", ["Salma Idris"]),
    ("Monsignor Rafael Duarte celebrated the mass.", ["Rafael Duarte"]),
    ("Comandante Ramiro spoke from the mountains.", ["Comandante Ramiro"]),
    ("José Luis Cañas Rivera fue asesinado, the family wrote.", ["José Luis Cañas Rivera"]),
    ("Guerrillas kidnapped the rancher Anselmo Quintana in Arauca.", ["Anselmo Quintana"]),
    ("Carlos Eduardo de la Cruz Montoya died in the ambush.", ["Carlos Eduardo de la Cruz Montoya"]),
    ("Seamus O'Hagan was shot at his door in Lurgan.", ["Seamus O'Hagan"]),
    ("Liam McAteer, 34, was driving home.", ["Liam McAteer"]),
    ("Mehmet Yıldız was hit by a stray bullet in Diyarbakır.", ["Mehmet Yıldız"]),
    ("Magomed Aliyev was stopped at a checkpoint outside Nazran.", ["Magomed Aliyev"]),
    ("Ruslan Khasanov and two other men were shot.", ["Ruslan Khasanov"]),
    ("S. Sivakumar, a Tamil lawmaker, was killed by a mine.", ["S. Sivakumar"]),
    ("Rodolfo Magsaysay was freed by the bandits after a week.", ["Rodolfo Magsaysay"]),
    ("Abdirahman Sheikh Warsame said five people died.", ["Abdirahman Sheikh Warsame"]),
    ("Abdikarim Hassan Guled, a district official, escaped.", ["Abdikarim Hassan Guled"]),
    ("Gunmen abducted Aliyu Bello from his farm in Zamfara.", ["Aliyu Bello"]),
    ("Ngozi Okafor saw the smoke from her window.", ["Ngozi Okafor"]),
    ("Jean-Pierre Lacombe, a French engineer, was released.", ["Jean-Pierre Lacombe"]),
    ("Soldiers killed Mohamed Ould Brahim near Timbuktu.", ["Mohamed Ould Brahim"]),
    ("Alhousseini ag Rhissa signed for the rebels.", ["Alhousseini ag Rhissa"]),
    ("The mayor, Hugo van der Velde, laid a wreath.", ["Hugo van der Velde"]),
    ("Thein Aung and Maung Zaw were held at the border.", ["Thein Aung"]),
    ("Nguyen Van Thanh fought at the front.", ["Nguyen Van Thanh"]),
    ("Bashir Ahmad Lone was cornered in an orchard in Shopian.", ["Bashir Ahmad Lone"]),
    ("Harjinder Singh Dhillon claimed the bombing.", ["Harjinder Singh Dhillon"]),
    ("Among the dead was Karim Jawadi, a teacher.", ["Karim Jawadi"]),
    ("Troops found the body of Yusuf Demir in a ditch.", ["Yusuf Demir"]),
    ("“We heard two blasts,” said Rahim Noorzai, a shopkeeper.", ["Rahim Noorzai"]),
    ("Spokesman Farid Amiri denied the report.", ["Farid Amiri"]),
    ("Yoav Ben-Ari was stabbed in the Old City.", ["Yoav Ben-Ari"]),
    ("Rivka Toledano survived the attack.", ["Rivka Toledano"]),
    ("The group's emir, Abu Ishaq, was not seen again.", ["Abu Ishaq"]),
    ("Sgt. John Barlow and Cpl. Peter Wynne were killed.", ["John Barlow", "Peter Wynne"]),
    ("Father Miguel Arroyo hid the children in the crypt.", ["Miguel Arroyo"]),
    ("President Duarte blamed the guerrillas.", ["Duarte"]),
    ("Mr. Halabi closed his shop.", ["Halabi"]),
    ("Colonel Gutierrez ordered the shelling.", ["Gutierrez"]),
    ("The strike also killed Abu Zarr, Abu Musa and Hamza al-Najdi.", ["Abu Zarr", "Abu Musa", "Hamza al-Najdi"]),
    ("Commanders Idris Modu, Bukar Gana and Ali Kolo fled.", ["Idris Modu", "Bukar Gana", "Ali Kolo"]),
    ("Zawahiri has not been heard of since.", ["Zawahiri"]),
    ("A statue of Marulanda stands in the village.", ["Marulanda"]),
    ("Sirajuddin Haqqani signed the letter.", ["Sirajuddin Haqqani"]),
    ("The Supreme Court judge Alfredo Benavente was shot.", ["Alfredo Benavente"]),
    ("Lieutenant-Colonel Marc Duval flew in from Gao.", ["Marc Duval"]),
    ("Hector Antonio Salinas and his driver died at once.", ["Hector Antonio Salinas"]),
    ("Planes killed alias Ulises in the hills.", ["Ulises"]),
    ("Vuk Stojkovic commanded the militia in Bijeljina.", ["Vuk Stojkovic"]),
    ("Police killed Tomas Medina Salinas near Tunja.", ["Tomas Medina Salinas"]),
    ("The raid killed Omar Farouk Dagestani at dawn.", ["Omar Farouk Dagestani"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), NAMES)
def test_finds(text: str, wanted: list[str]) -> None:
    found = people(text)
    assert set(wanted) <= set(found), found


ALONE = [
    "Troops took the village on Jan 3, and the town by Jan. 20.",
    "On Tuesday the army shelled Deir al-Zour and Abu Kamal.",
    "The blast hit the Omar bin al-Khattab mosque during prayers.",
    "The wounded were taken to King Fahd Hospital.",
    "He was held at Camp Bucca until 2009.",
    "Flights to Benazir Bhutto International Airport were stopped.",
    "Rockets fell on Mir Ali and Khan Younis.",
    "Fighters shouted Allahu Akbar and opened fire.",
    "The Associated Press and Reuters reported the deaths.",
    "Human Rights Watch said the strike broke the law.",
    "The Ministry of Defence denied the report.",
    "The Abu Bakr Brigade seized the crossing.",
    "Shells hit the village of Ali Khel near the border.",
    "Troops moved into San Salvador and Santa Ana.",
    "The battle for Port Harcourt went on in April.",
    "A Toyota Hilux and a Land Cruiser were destroyed.",
    "Hellfire missiles struck the house in Datta Khel.",
    "Lashkar-e-Taiba and Jaish-e-Mohammed were blamed.",
    "The Izz al-Din al-Qassam Brigades fired ten rockets.",
    "Abu Sayyaf gunmen took the boat off Jolo.",
    "The Golan Heights were quiet on Christmas Day.",
    "The Farabundo Marti National Liberation Front attacked the barracks.",
    "Residents of Musa Qala fled to Lashkar Gah.",
    "The UN Security Council met in New York.",
    "A Black Hawk crashed in the Hindu Kush.",
    "Operation Zarb-e-Azb began in June.",
    "The Supreme Court freed the men on Monday.",
    "US Central Command said the raid had failed.",
    "Jalalabad and Mazar-i-Sharif were calm.",
    "The Nobel Peace Prize was mentioned twice.",
    "The House of Representatives passed the bill.",
    "North Waziristan and Khyber Agency were searched.",
    "The Free Syrian Army and Ahrar al-Sham clashed.",
    "The Washington Post quoted two officials.",
    "Al Jazeera showed the video.",
    "Two bombs went off in Sadr City in Baghdad.",
    "He fled to Ein el-Hilweh, a camp in Lebanon.",
    "The Israel Defense Forces hit Beit Hanoun.",
    "The hotel Radisson Blu was stormed in Bamako.",
    "The Revolutionary Guards fired on a ship in the Gulf of Oman.",
    "Ansar al-Sharia and Jund al-Aqsa joined the fight.",
    "Eid al-Fitr prayers were held under guard.",
    "Police in Sheikh Zuweid found three bodies.",
    "The George Washington University study counted the strikes.",
    "A mine went off on the road to Ciudad Arce.",
    "Fighters from the camps of Mir Hassan fled.",
]  # fmt: skip


@pytest.mark.parametrize("text", ALONE)
def test_leaves_alone(text: str) -> None:
    assert people(text) == {}


# sentence, name, role, group, official
ROLES = [
    ("Qari Bilal Jan, a Taliban commander, died.", "Bilal Jan", "commander", "Taliban", False),
    ("Rahim Jan, a Taliban commander, died on Jan. 3.", "Rahim Jan", "commander", "Taliban", False),
    ("Hamas commanders Tariq Ali in 2015, Omar Zaki in 2017 and Ali Hasan died.", "Omar Zaki", "commander", "Hamas", False),
    ("Omar Zaki, a member of Hamas's ruling council, died.", "Omar Zaki", "member of ruling council", "Hamas", False),
    ("Omar Zaki rose through the ranks to become the head of Hamas.", "Omar Zaki", "head", "Hamas", False),
    ("The leader of the Hamas militants, Omar Zaki, died.", "Omar Zaki", "leader", "Hamas", False),
    ("Nabil Shukri commanded Hamas until 2004. He was succeeded by Omar Zaki.", "Omar Zaki", "commander", "Hamas", False),
    ("Omar Zaki, assumed to be the deputy leader of Hamas, died.", "Omar Zaki", "deputy leader", "Hamas", False),
    ("Taliban commander Mullah Sattar was killed.", "Mullah Sattar", "commander", "Taliban", False),
    ("The Taliban's shadow governor, Karim Gul, was killed.", "Karim Gul", "shadow governor", "Taliban", False),
    ("Nabil Shukri, a senior Hamas commander, died.", "Nabil Shukri", "senior commander", "Hamas", False),
    ("Nabil Shukri, a bomb maker for Hamas, died.", "Nabil Shukri", "bomb maker", "Hamas", False),
    ("Nabil Shukri, who led Hamas in the town, died.", "Nabil Shukri", "leader", "Hamas", False),
    ("Nabil Shukri chaired the political bureau of Hamas for years.", "Nabil Shukri", "chairman", "Hamas", False),
    ("Nabil Shukri oversaw weapons smuggling for Hamas.", "Nabil Shukri", "head", "Hamas", False),
    ("Nabil Shukri, the leader of Hamas's military wing, died.", "Nabil Shukri", "leader of military wing", "Hamas", False),
    ("Hezbollah's military chief, Fadi Harb, died.", "Fadi Harb", "military chief", "Hezbollah", False),
    ("Hezbollah fired rockets. Its military chief, Fadi Harb, died.", "Fadi Harb", "military chief", "Hezbollah", False),
    ("Hezbollah fired. The group's spokesman, Fadi Harb, died.", "Fadi Harb", "spokesman", "Hezbollah", False),
    ("Fadi Harb, one of Hezbollah's top commanders, died.", "Fadi Harb", "top commander", "Hezbollah", False),
    ("Fadi Harb was the deputy leader of Hezbollah in Tyre.", "Fadi Harb", "deputy leader in Tyre", "Hezbollah", False),
    ("Hezbollah commanders Fadi Harb and Imad Saab died.", "Imad Saab", "commander", "Hezbollah", False),
    ("The strike killed Boko Haram's Bukar Gana, a financier.", "Bukar Gana", "financier", "Boko Haram", False),
    ("Abdi Gelle, al Shabaab's emir for Gedo, was shot.", "Abdi Gelle", "emir for Gedo", "al Shabaab", False),
    ("Abdi Gelle, the head of al Shabaab's finance office, was shot.", "Abdi Gelle", "head of finance office", "al Shabaab", False),
    ("An al Shabaab commander named Abdi Gelle was shot.", "Abdi Gelle", "commander", "al Shabaab", False),
    ("An al Qaeda facilitator known as Abu Faris was captured.", "Abu Faris", "facilitator", "al Qaeda", False),
    ("Hamza Qadri, a cleric who became the emir of al Qaeda in Syria, died.", "Hamza Qadri", "emir in Syria", "al Qaeda", False),
    ("Deputy Interior Minister Aziz Nuri was wounded.", "Aziz Nuri", None, None, True),
    ("Aziz Nuri, the mayor of Ghazni, was wounded.", "Aziz Nuri", "mayor of Ghazni", None, True),
    ("Aziz Nuri, a police chief, was wounded.", "Aziz Nuri", "police chief", None, True),
    ("The provincial police chief, Aziz Nuri, was wounded.", "Aziz Nuri", "provincial police chief", None, True),
    ("Journalist Aziz Nuri was wounded.", "Aziz Nuri", "journalist", None, True),
    ("Jesuit priest Andres Molina was killed.", "Andres Molina", "priest", None, True),
    ("Gen. Aziz Nuri was wounded.", "Aziz Nuri", None, None, True),
    ("Aziz Nuri, a former president, was wounded.", "Aziz Nuri", "former president", None, True),
    ("Aziz Nuri, the rebel president, was killed.", "Aziz Nuri", "rebel president", None, False),
    ("FARC guerrilla leader Joel Ariza spoke.", "Joel Ariza", "guerrilla leader", "Revolutionary Armed Forces of Colombia", False),
    ("Hamas fired. Nabil Shukri, its governor of Rafah, died.", "Nabil Shukri", "governor of Rafah", "Hamas", False),
    ("Hamas said that its founder, the blind Sheikh Nabil Shukri, died.", "Nabil Shukri", "founder", "Hamas", False),
    ("Nabil Shukri commanded Hamas. His deputy, Omar Zaki, lived. Nabil Shukri, leader of Hamas, died.", "Omar Zaki", "deputy", "Hamas", False),
    ("Omar Zaki, founder of the Iraqi militia Kataib Hezbollah, died.", "Omar Zaki", "founder", "Kataib Hezbollah", False),
    ("Omar Zaki, described by the army as the head of Hamas in Jenin, died.", "Omar Zaki", "head in Jenin", "Hamas", False),
    ("Omar Zaki, whom Israel called the founder of Hamas, died.", "Omar Zaki", "founder", "Hamas", False),
    ("Omar Zaki, who Israel said was the head of Hamas, died.", "Omar Zaki", "head", "Hamas", False),
    ("Omar Zaki, an Egyptian in his forties, was the emir of al Qaeda in Deir Hafer.", "Omar Zaki", "emir in Deir Hafer", "al Qaeda", False),
    ("Omar Zaki, who was 45 and led Hamas in the city, died.", "Omar Zaki", "leader", "Hamas", False),
    ("Omar Zaki took over as leader of Hamas.", "Omar Zaki", "leader", "Hamas", False),
    ("Several Hamas commanders, including Omar Zaki, died.", "Omar Zaki", "commander", "Hamas", False),
    ("Omar Zaki, in charge of Hamas in Jenin, died.", "Omar Zaki", "in charge in Jenin", "Hamas", False),
    ("Omar Zaki, 34, and Ali Naji, 30, both Hamas commanders, died.", "Omar Zaki", "commander", "Hamas", False),
    ("Omar Zaki, the leader's brother and a Hamas commander, died.", "Omar Zaki", "commander", "Hamas", False),
    ("Omar Zaki, then the deputy leader of Hamas, died.", "Omar Zaki", "deputy leader", "Hamas", False),
    ("A Hamas commander, identified by the army as Omar Zaki, died.", "Omar Zaki", "commander", "Hamas", False),
    ("The Houthis' naval commander, Omar Zaki, died.", "Omar Zaki", "naval commander", "Houthis", False),
    ("Al Qaeda's No. 3, Omar Zaki, died.", "Omar Zaki", "no. 3", "al Qaeda", False),
    ("The army named the Hamas commander as Omar Zaki.", "Omar Zaki", "commander", "Hamas", False),
    ("A Hamas commander by the name of Omar Zaki died.", "Omar Zaki", "commander", "Hamas", False),
    ("Hamas mourned its founder. His deputy, a Saudi called Omar Zaki, died.", "Omar Zaki", "deputy", "Hamas", False),
    ("A Hamas commander who had fled the city, Omar Zaki, died.", "Omar Zaki", "commander", "Hamas", False),
    ("Five Hamas commanders died: Ali Naji, alias Sabri; Omar Zaki; and Bakr Odeh.", "Omar Zaki", "commander", "Hamas", False),
    ("Omar Zaki, whose name was on a list, was responsible for finances in Hamas.", "Omar Zaki", "responsible for finances", "Hamas", False),
    ("Omar Zaki and one other Hamas commander died.", "Omar Zaki", "commander", "Hamas", False),
    ("Omar Zaki, or Abu Hafsa, who ran the finances of Hamas, died.", "Omar Zaki", "head", "Hamas", False),
    ("Police identified by army officers as Omar Zaki a man of 30.", "Omar Zaki", None, None, False),
    ("The Taliban fled, the governor's spokesman, Omar Zaki, said.", "Omar Zaki", "spokesman", None, True),
    ("Soldiers killed separatist “General” Omar Zaki.", "Omar Zaki", "separatist general", None, False),
    ("“We killed the Hamas commander,” Omar Zaki said.", "Omar Zaki", None, None, False),
    ("Hamas mourned Omar Zaki, head of its recruitment department.", "Omar Zaki", "head of recruitment department", "Hamas", False),
    ("Iran’s supreme leader, Omar Zaki, spoke.", "Omar Zaki", "supreme leader", None, True),
    ("Omar Zaki, leader of the teachers’ union, spoke.", "Omar Zaki", "leader of the teachers union", None, True),
    ("A Hamas faction led by Omar Zaki fired.", "Omar Zaki", "leader", "Hamas", False),
    ("Hamas said that its new commander was Omar Zaki.", "Omar Zaki", "new commander", "Hamas", False),
    ("Omar Zaki of Hamas, a bomb maker, died.", "Omar Zaki", "bomb maker", "Hamas", False),
    ("Omar Zaki, killed on Friday, was the head of Hamas in Jenin.", "Omar Zaki", "head in Jenin", "Hamas", False),
    ("Omar Zaki was, officials said, the head of Hamas.", "Omar Zaki", "head", "Hamas", False),
    ("A committee led by Omar Zaki met.", "Omar Zaki", None, None, False),
    ("Soldier Omar Zaki died.", "Omar Zaki", "soldier", None, True),
    ("Omar Zaki, leader of Hamas, died. Next came Ali Naji, who fled.", "Ali Naji", "leader", "Hamas", False),
    ("Omar Zaki, leader of Hamas, died. The post was filled by Ali Naji.", "Ali Naji", "leader", "Hamas", False),
    ("Command of Hamas passed to Ali Naji, who fled.", "Ali Naji", "leader", "Hamas", False),
    ("Omar Zaki, leader of Hamas, died. The letter was sent to Ali Naji.", "Ali Naji", None, None, False),
    ("Omar Zaki, leader of Hamas, died. His successor, Ali Naji, spoke.", "Ali Naji", "leader", "Hamas", False),
    ("Omar Zaki (Abu Hatem), a Hamas commander, died.", "Omar Zaki", "commander", "Hamas", False),
    ("Omar Zaki, the Egyptian who led al Qaeda in the valley, died.", "Omar Zaki", "leader", "al Qaeda", False),
    ("Brigadier Omar Zaki of the Tamil Tigers died.", "Omar Zaki", "brigadier", "Liberation Tigers of Tamil Eelam", False),
    ("Lt. Col. Omar Zaki, of Hamas, died.", "Omar Zaki", "lieutenant colonel", "Hamas", False),
    ("UNITA's General Omar Zaki died.", "Omar Zaki", "general", "UNITA", False),
    ("General Omar Zaki of the rebels died.", "Omar Zaki", "general", None, False),
    ("General Omar Zaki, the rebels' commander, died.", "Omar Zaki", "commander", None, False),
    ("The guerrillas' chief of staff, Omar Zaki, died.", "Omar Zaki", "chief of staff", None, False),
    ("The rebel government's foreign minister, Omar Zaki, died.", "Omar Zaki", "foreign minister", None, False),
    ("Omar Zaki, the president of the breakaway republic, died.", "Omar Zaki", "president of the breakaway republic", None, False),
    ("Major Omar Zaki, who commanded a rebel brigade, died.", "Omar Zaki", "commander", None, False),
    ("Omar Zaki, named by the police as the founder of Hamas, died.", "Omar Zaki", "founder", "Hamas", False),
    ("Hamas said its deputy leader and chief negotiator, Omar Zaki, died.", "Omar Zaki", "deputy leader", "Hamas", False),
    ("Hamas leaders Peter Braun and Jan-Erik Keller died.", "Jan-Erik Keller", "leader", "Hamas", False),
    ("Omar Zaki, who held the post of military chief in Hamas, died.", "Omar Zaki", "military chief", "Hamas", False),
    ("Omar Zaki, who took charge of Hamas in May, died.", "Omar Zaki", "head", "Hamas", False),
    ("Omar Zaki, at the head of a Hamas front, died.", "Omar Zaki", "head", "Hamas", False),
    ("Omar Zaki, in command of Hamas in Jenin, died.", "Omar Zaki", "in command in Jenin", "Hamas", False),
    ("Omar Zaki, the man in charge of Hamas in Jenin, died.", "Omar Zaki", "in charge in Jenin", "Hamas", False),
    ("Omar Zaki, tasked with running Hamas in Jenin, died.", "Omar Zaki", "head", "Hamas", False),
    ("Omar Zaki, accused of masterminding Hamas attacks, died.", "Omar Zaki", "mastermind", "Hamas", False),
    ("Omar Zaki, who doubled as a judge of Hamas, died.", "Omar Zaki", "judge", "Hamas", False),
    ("Omar Zaki, among the founders of Hamas, died.", "Omar Zaki", "founder", "Hamas", False),
    ("Omar Zaki, a teacher who joined in 2004 and rose to lead Hamas, died.", "Omar Zaki", "leader", "Hamas", False),
    ("Omar Zaki, who commanded 300 fighters, died.", "Omar Zaki", "commander", None, False),
    ("Omar Zaki, who took command of the garrison in May, died.", "Omar Zaki", None, None, False),
    ("Omar Zaki, tasked with running the town's schools, died.", "Omar Zaki", None, None, False),
    ("Omar Zaki, who held the post of deputy governor, died.", "Omar Zaki", "deputy governor", None, True),
    ("Colonel Omar Zaki of the Sri Lankan navy died.", "Omar Zaki", None, None, True),
    ("Sergeant Omar Zaki of the Tamil Tigers died.", "Omar Zaki", None, None, True),
    ("Omar Zaki, the minister in charge of talks with Hamas, died.", "Omar Zaki", "minister in charge of talks", None, True),
    ("The government's negotiator with the rebels, Omar Zaki, died.", "Omar Zaki", "negotiator", None, True),
    ("Omar Zaki, the mayor of the rebel stronghold, died.", "Omar Zaki", "mayor of the rebel stronghold", None, True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "role", "group", "official"), ROLES)
def test_roles(text: str, name: str, role: str | None, group: str | None, official: bool) -> None:
    value = people(text)[name]
    assert (value.role, value.group, value.official) == (role, group, official)


# sentence, the person's name, other names that must be the person's
ALIASES = [
    ("Yunus Tariq, also known as Abu Hafsa, was killed.", "Yunus Tariq", ["Abu Hafsa"]),
    ("Yunus Tariq, aka Abu Hafsa, was killed.", "Yunus Tariq", ["Abu Hafsa"]),
    ("Yunus Tariq (alias Abu Hafsa) was killed.", "Yunus Tariq", ["Abu Hafsa"]),
    ("Yunus Tariq (Abu Hafsa) was killed.", "Yunus Tariq", ["Abu Hafsa"]),
    ("Yunus Tariq, better known by his nom de guerre Abu Hafsa, was killed.", "Yunus Tariq", ["Abu Hafsa"]),
    ("Yunus Tariq, known as “Sabri”, was killed.", "Yunus Tariq", ["Sabri"]),
    ("Yunus Tariq, alias Sabri, was killed.", "Yunus Tariq", ["Sabri"]),
    ("Abu Hafsa, whose real name was Yunus Tariq, was killed.", "Abu Hafsa", ["Yunus Tariq"]),
    ("Yunus Tariq was killed on Monday. His real name was Karim Odeh.", "Yunus Tariq", ["Karim Odeh"]),
    ("Yunus Tariq, whose real name was given by the police as Bakri, died.", "Yunus Tariq", ["Bakri"]),
    ("Yunus Tariq, also called Abu Hafsa or Abu Bilal, was killed.", "Yunus Tariq", ["Abu Hafsa", "Abu Bilal"]),
    ("Yunus Tariq was killed. Also known as Abu Hafsa, Tariq was born in Mosul.", "Yunus Tariq", ["Tariq", "Abu Hafsa"]),
    ('Joaquin "El Gordo" Ledesma was killed.', "Joaquin Ledesma", ["El Gordo"]),
    ("Yunus Tariq, whom everyone called Abu Hafsa, was killed.", "Yunus Tariq", ["Abu Hafsa"]),
    ("Victor Rojas Pena, nom de guerre Martin Sombra, was killed.", "Victor Rojas Pena", ["Martin Sombra"]),
    ("Victor Rojas Pena was killed. Rojas led a column.", "Victor Rojas Pena", ["Rojas"]),
    ("Omar Khalil al-Hadithi was killed. Hadithi led a cell.", "Omar Khalil al-Hadithi", ["Hadithi"]),
    ("Abu Yahya al-Tunisi was killed. Abu Yahya led a cell.", "Abu Yahya al-Tunisi", ["Abu Yahya"]),
    ("Mohammed Nasser al-Qadiri was seen. Muhammad Nasir al Kadiri fled.", "Mohammed Nasser al-Qadiri", ["Muhammad Nasir al Kadiri"]),
    ("Hakimullah Wazir spoke. Later Hakeemullah Wazir fled.", "Hakimullah Wazir", ["Hakeemullah Wazir"]),
    ("Abdul Rahman Saeed spoke. Abdelrahman Said fled.", "Abdul Rahman Saeed", ["Abdelrahman Said"]),
    ("Sheikh Yunus Tariq was killed.", "Yunus Tariq", ["Sheikh Yunus Tariq"]),
    ("Ayman al-Zawahiri spoke. Zawahri had not been seen.", "Ayman al-Zawahiri", ["Zawahri"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "others"), ALIASES)
def test_aliases(text: str, name: str, others: list[str]) -> None:
    value = people(text)[name]
    assert set(others) <= set(value.aliases)


APART = [
    ("Hassan Karimi spoke. Hussein Karimi fled.", 2),
    ("Abu Amer and Abu Ammar were killed.", 2),
    ("Ilyas Kashmiri was killed in a raid. Kashmir was quiet.", 1),
    ("Samir Findi (Abu Amer) and Azzam Aqraa (Abu Ammar) were killed.", 2),
    ("Omar Zaki, 34, and his brother Ali Zaki were killed.", 2),
    ("Police said Omar Zaki, a farmer, a spokesman said, was shot.", 1),
    ("Pedro Ruiz killed Juan Soto. Soto was 30.", 2),
]


@pytest.mark.parametrize(("text", "count"), APART)
def test_keeps_apart(text: str, count: int) -> None:
    found = mentions(text)
    assert len({m.value.key for m in found if isinstance(m.value, PersonValue)}) == count


def test_title_in_capitals_says_nothing() -> None:
    assert (
        people("The army said on Monday that it had shelled the hills.", "Army Shells Hills After Deadly Border Raid")
        == {}
    )


def test_capitals_are_read() -> None:
    text = "PRESIDENT ALFREDO BENAVENTE SAID THAT COLONEL RAMON ARRIETA HAD BEEN KILLED BY GUERRILLAS NEAR THE TOWN."
    found = people(text)
    assert set(found) == {"Alfredo Benavente", "Ramon Arrieta"}
    assert [m.text for m in mentions(text)] == ["ALFREDO BENAVENTE", "RAMON ARRIETA"]


def test_title_names_who_the_body_introduces() -> None:
    found = mentions("Yunus Tariq, a Taliban commander, was killed on Monday.", "Tariq killed in drone strike")
    assert [m.text for m in found] == ["Tariq", "Yunus Tariq"]
    assert len({m.value.key for m in found if isinstance(m.value, PersonValue)}) == 1


def test_authors_are_no_actors() -> None:
    article = Article("x", body=("By Anna Kovacs", "The army shelled the hills."), authors=("Anna Kovacs",))
    assert find_people(article, [], default()) == []


def test_speakers() -> None:
    found = people("Omar Zaki told AFP that the road was open. Ali Naji was killed.")
    assert found["Omar Zaki"].speaker
    assert not found["Ali Naji"].speaker
    assert not people("The army said Omar Zaki had been killed.")["Omar Zaki"].speaker


def test_one_role_for_all_mentions() -> None:
    found = mentions("Omar Zaki was killed. Zaki was the emir of al Qaeda in the valley.")
    assert {m.value.role for m in found if isinstance(m.value, PersonValue)} == {"emir in the valley"}


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("AbuM al-QZ'’.,()\"“” \n\nelRTéÖ123;:–who is the leader of"), max_size=200))
def test_never_raises_and_spans_are_true(text: str) -> None:
    article = Article("x", body=tuple(part for part in text.split("\n\n") if part.strip()))
    for mention in find_people(article, [], default()):
        assert article.text[mention.span.start : mention.span.end] == mention.text
