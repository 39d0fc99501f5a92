"""Sentences and what they must yield: the tables of the extraction tests.

A row of MUST_FIND is a text, the day of its publication, and the expected records, each as the slots that matter.
A row of MUST_LEAVE_ALONE is a text that tells no event.
"""

DAY = "2019-05-16"  # a Thursday

MUST_FIND = {
    "killing": [
        (
            "Gunmen shot dead four teachers in Quetta on Tuesday.",
            [
                {
                    "type": "attack",
                    "subtype": "armed_assault",
                    "killed": (4, 4),
                    "place": "Quetta",
                    "date": ("2019-05-14", "2019-05-14"),
                }
            ],
        ),
        (
            "Five soldiers were killed and eleven wounded when militants ambushed their convoy near Gao on Monday.",
            [{"type": "attack", "subtype": "armed_assault", "killed": (5, 5), "wounded": (11, 11), "place": "Gao"}],
        ),
        (
            "Taliban fighters killed a tribal elder and his two sons in Kunar province.",
            [{"type": "attack", "perpetrators": ["Taliban"], "killed": (3, 3), "admin1": "Kunar"}],
        ),
        (
            "The FARC murdered a mayor in Caqueta in March 2003.",
            [{"type": "attack", "perpetrators": ["FARC"], "date": ("2003-03-01", "2003-03-31")}],
        ),
    ],
    "bombing": [
        (
            "A car bomb exploded outside a police station in Basra on Wednesday, killing at least 12 people and wounding 30 others.",
            [
                {
                    "type": "attack",
                    "subtype": "bombing",
                    "killed": (12, None),
                    "wounded": (30, 30),
                    "place": "Basra",
                    "targets": ["police station"],
                }
            ],
        ),
        (
            "A suicide bomber blew himself up at a mosque in Kano on Friday, killing 22 worshippers.",
            [
                {
                    "type": "attack",
                    "subtype": "suicide_bombing",
                    "killed": (22, 22),
                    "targets": ["mosque"],
                    "place": "Kano",
                }
            ],
        ),
        (
            "Two roadside bombs hit army vehicles in Helmand province; three soldiers died.",
            [{"type": "attack", "subtype": "bombing", "killed": (3, 3), "admin1": "Helmand"}],
        ),
        (
            "Al Shabaab claimed responsibility for a blast that killed nine people in Mogadishu on Sunday.",
            [
                {
                    "type": "attack",
                    "subtype": "bombing",
                    "claimed_by": ["Al Shabaab"],
                    "killed": (9, 9),
                    "place": "Mogadishu",
                }
            ],
        ),
        (
            "Guerrillas of the ELN dynamited an oil pipeline in Arauca on 3 June 1998.",
            [{"type": "attack", "subtype": "bombing", "perpetrators": ["ELN"], "date": ("1998-06-03", "1998-06-03")}],
        ),
    ],
    "strike": [
        (
            "A US drone fired two missiles at a house in Datta Khel, killing six militants.",
            [
                {
                    "type": "strike",
                    "subtype": "drone_strike",
                    "perpetrators": ["United States"],
                    "targets": ["house"],
                    "killed": (6, 6),
                }
            ],
        ),
        (
            "Israeli jets bombed three Hezbollah positions in southern Lebanon overnight.",
            [{"type": "strike", "subtype": "airstrike", "perpetrators": ["Israel"], "country": "LB"}],
        ),
        (
            "Saudi-led coalition airstrikes killed at least 15 civilians in Hodeidah on May 9.",
            [
                {
                    "type": "strike",
                    "subtype": "airstrike",
                    "killed": (15, None),
                    "civilians_killed": (15, None),
                    "place": "Hodeidah",
                }
            ],
        ),
        (
            "Philippine troops raided an Abu Sayyaf camp on Jolo on Sunday and killed seven gunmen.",
            [{"type": "strike", "subtype": "raid", "killed": (7, 7), "targets": ["Abu Sayyaf"]}],
        ),
        (
            "Syrian army artillery shelled the town of Saraqib on Wednesday, wounding four people.",
            [{"type": "strike", "subtype": "artillery_strike", "wounded": (4, 4), "place": "Saraqib"}],
        ),
        (
            "The Turkish military launched a series of airstrikes against PKK targets in northern Iraq.",
            [{"type": "strike", "subtype": "airstrike", "count": (2, None), "country": "IQ"}],
        ),
    ],
    "leaders": [
        (
            "Qari Yasin, a senior commander of Lashkar-e-Jhangvi, was killed in a US drone strike in Paktika on March 19, 2017.",
            [
                {"type": "strike", "subtype": "drone_strike", "killed": (1, None)},
                {
                    "type": "leadership_death",
                    "subtype": "drone_strike",
                    "leader": "Qari Yasin",
                    "admin1": "Paktika",
                    "date": ("2017-03-19", "2017-03-19"),
                },
            ],
        ),
        (
            "Colombian soldiers killed FARC commander Tomas Medina in a raid in Guaviare in September 2007.",
            [{"type": "strike", "subtype": "raid"}, {"type": "leadership_death", "leader": "Tomas Medina"}],
        ),
        (
            "Mullah Dadullah Akhund, the Taliban's military chief, died of a heart attack in 2012.",
            [
                {
                    "type": "leadership_death",
                    "subtype": "natural",
                    "leader": "Mullah Dadullah Akhund",
                    "date": ("2012-01-01", "2012-12-31"),
                }
            ],
        ),
    ],
    "other force": [
        (
            "Boko Haram militants abducted 40 schoolgirls from a boarding school in Yobe state on Monday.",
            [{"type": "attack", "subtype": "kidnapping", "perpetrators": ["Boko Haram"], "admin1": "Yobe"}],
        ),
        (
            "A man stabbed three soldiers at a railway station in Lyon on Tuesday.",
            [{"type": "attack", "subtype": "stabbing", "place": "Lyon"}],
        ),
        (
            "Islamic State militants beheaded two aid workers near Sirte last month.",
            [{"type": "attack", "subtype": "execution", "killed": (2, 2), "place": "Sirte"}],
        ),
        (
            "Hamas fired dozens of rockets at Ashkelon on Saturday.",
            [{"type": "attack", "subtype": "rocket_attack", "perpetrators": ["Hamas"], "place": "Ashkelon"}],
        ),
        (
            "Masked men set fire to a church in Kaduna on Sunday night.",
            [{"type": "attack", "subtype": "arson", "targets": ["church"]}],
        ),
        (
            "A driver rammed a truck into a crowd at a market in Nice on July 14, 2016, killing 86 people.",
            [{"type": "attack", "subtype": "vehicle_ramming", "killed": (86, 86), "place": "Nice"}],
        ),
        (
            "Police defused a bomb outside a bank in Athens on Wednesday.",
            [{"type": "attack", "subtype": "bombing", "status": "foiled", "place": "Athens"}],
        ),
    ],
}

MUST_LEAVE_ALONE = [
    "The senate killed the bill on Tuesday after a heated debate in Lagos.",
    "Teachers in Nairobi went on strike on Monday over unpaid wages.",
    "The group threatened to attack oil facilities in the delta.",
    "The minister warned that militants could bomb polling stations in Kabul.",
    "The striker scored twice and killed off the game in Madrid.",
    "An earthquake killed 200 people in Peru on Sunday.",
    "A bus crash killed 14 passengers near Quito on Saturday.",
    "If the army attacks the camp, the talks will end, diplomats in Bogota said.",
    "The group has claimed credit for many attacks inside the country.",
    "More than 60,000 people have been killed in the conflict since 1983.",
    "The film tells of a bomber who attacks a train in Paris.",
    "The party launched an attack ad against the governor in Ohio.",
    "The news was a bombshell for investors in London.",
    "Police arrested two men who planned to blow up a bridge in Hamburg.",
    "The two armies will hold an exercise with artillery fire in June near Riga.",
    "No group has carried out attacks in the city this year.",
    "He died of cancer in Lisbon on Friday, his family said.",
    "The hunger strike at the prison in Izmir ended on Thursday.",
    "The army deployed 500 soldiers to Kidal on Monday.",
    "The chef said the restaurant in Rome was fully booked.",
]
