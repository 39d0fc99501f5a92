"""Which type and subtype an event is: who used force, and with what."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.slots.signs import Signs
from armada_cli.records import EventType, Party

# Families of weapons: see `lexicon/weapons.toml`; acts: see `lexicon/triggers.toml`; kinds of parties: see `records`.
_FIGHTERS = WordClass("irregular")
_BLADED = WordClass("bladed")
_FIREFIGHTS = WordClass("firefight")
_HURTING = frozenset({"kill", "die", "wound", "shoot", "clash"})
_PLANTING = frozenset({"explode", "kidnap", "device", "bomber", "burn"})  # acts of triggers
_BLASTING = frozenset({"explode", "explosion", "blast", "detonate"})  # words of triggers
_STORMING = frozenset({"storm", "overrun"})  # words of triggers
_SHOULDERED = frozenset({"rpg", "rifle", "gun", "machine_gun", "pistol"})  # weapons
_AIR = frozenset({"aircraft", "helicopter"})
_SIDES = {
    "state": True,
    "force": True,
    "agency": True,
    "police": True,
    "coalition": True,
    "government": True,
    "group": False,
    "militia": False,
    "person": False,
}


def type_of(signs: Signs, perpetrators: Sequence[Party], *, fells_leader: bool = False) -> EventType:
    """`strike` for a state's use of force, `attack` for anybody else's; the named perpetrators decide, if any.

    `fells_leader` says that somebody who leads an armed group dies by it.
    """
    if signs.stops_bomber or signs.own_bomb:
        return "attack"
    if signs.suicide and "foil" not in signs.acts and not any(signs.states[:1]):
        return "attack"
    flown = "drone" in signs.families and "strike" in signs.acts  # "the president's first drone strike"
    doers = [party for party in perpetrators if party.kind != "person" or not flown]
    named = [side for side in map(side_of_party, doers) if side is not None]
    if named and "kidnap" not in signs.acts:
        return "strike" if named[0] else "attack"
    if "foil" in signs.acts and not named and not (signs.stops_infiltration and any(signs.states)):
        return "attack"
    if (_is_encounter(signs) or _is_firefight(signs)) and (signs.against_group or fells_leader):
        return "strike"
    if signs.states and "kidnap" not in signs.acts:
        return "strike" if signs.states[0] else "attack"
    if signs.acts & {"kidnap", "hijack"} or signs.suicide:
        return "attack"
    return "strike" if _states_alone_do(signs) else "attack"


def side_of_party(party: Party) -> bool | None:
    """True for a state's force, False for a group or person, null where the name does not tell."""
    return _SIDES.get(party.kind)


def _states_alone_do(signs: Signs) -> bool:
    """Whether the means, or the ones it was aimed at, are such that only a state will have done it."""
    if _bombs_group(signs) or _is_strike_called_bombing(signs):
        return True
    if signs.dropped and "drop" in signs.words and "drone" not in signs.families:
        return True
    if not signs.named_victim and (signs.words & _BLADED or signs.is_mined):
        return False
    if signs.acts & {"explode", "bomb"} and not signs.families & (_AIR | {"drone"}) and not signs.acts & {"airstrike"}:
        return False
    if _is_planted(signs):
        return False
    if set(signs.weapons) <= {"mortar"} and signs.weapons:
        return False
    if "drone" in signs.families and signs.against_state and not signs.families & _AIR:
        return False
    if "drone" in signs.families or signs.families & (_AIR | {"missile", "artillery"}) or "state" in signs.forces:
        return True
    if "nonstate" in signs.forces or "burn" in signs.acts or not signs.words.isdisjoint(_FIGHTERS):
        return False
    if signs.against_state and "ambush" in signs.words:
        return False  # those who lay in wait for soldiers, some of whom fell too
    if signs.against_group and "assassination" not in signs.hints:
        return not (_by_stealth(signs) or signs.at_state_site)
    if signs.against_guarded and "airstrike" not in signs.acts:
        return False
    return bool(signs.acts & {"airstrike", "raid", "clash"}) and not signs.against_others


def _is_encounter(signs: Signs) -> bool:
    """Whether people fall in what police of South Asia call an encounter, which forces that hunt fighters begin."""
    return "encounter" in signs.words and not signs.acts & _PLANTING


def _is_firefight(signs: Signs) -> bool:
    """Whether people fall in a fight that nobody is said to have begun, as those do whom forces hunt down."""
    begun = signs.acts & {"assault", "attack"} or False in signs.states
    return bool(signs.words & _FIREFIGHTS) and not begun and not signs.acts & _PLANTING


def _bombs_group(signs: Signs) -> bool:
    """Whether people of an armed group are bombed, and no bomb is told of that somebody planted."""
    return "bomb" in signs.acts and "explode" not in signs.acts and not signs.families and signs.against_group


def _is_strike_called_bombing(signs: Signs) -> bool:
    """Whether people of an armed group fall in what is called a strike, and further on a bombing: "in that bombing"."""
    called = "strike" in signs.acts and "state" in signs.forces and signs.words.isdisjoint(_BLASTING)
    return called and "bombing" in signs.words and signs.weapons == ("bomb",) and signs.against_group


def _is_planted(signs: Signs) -> bool:
    """Whether a bomb, and nothing that flies or fights, is told of: "a bomb killed the commander"."""
    return (
        signs.families == {"explosive"}
        and not signs.dropped
        and not signs.acts & {"airstrike", "bomb", "raid", "clash", "strike"}
    )


def _by_stealth(signs: Signs) -> bool:
    """Whether a man with a name is ambushed, shot or put to death, no fight told of, as states' forces seldom do it."""
    fought = signs.acts & {"clash", "raid", "pursue"} or ("assault" in signs.acts and "ambush" not in signs.words)
    alone = signs.words & {"ambush", "sniper"} or (signs.acts & {"shoot", "execute"} and not signs.on_foot)
    return bool(alone) and not fought and signs.named_victim


def subtype_of(kind: EventType, signs: Signs) -> str:
    """The subtype, one of those that the record knows for its type."""
    return _strike_subtype(signs) if kind == "strike" else _attack_subtype(signs)


_OF_SALVO = {
    "drone": "drone_strike",
    "missile": "missile_strike",
    "artillery": "artillery_strike",
    "aircraft": "airstrike",
}
_TWO = 2


def _strike_subtype(signs: Signs) -> str:
    if signs.salvo:  # the kind named first, of more than two none
        return _OF_SALVO[signs.salvo[0]] if len(signs.salvo) == _TWO else "strike"
    if "drone" in signs.families:
        return "drone_strike"
    if _is_storming(signs):
        return "raid"
    if signs.families & _AIR or "airstrike" in signs.acts or signs.by_air_force:
        return "airstrike"
    if "grenade" in signs.weapons:
        return "raid"  # thrown by hand
    if "missile" in signs.families:
        return "missile_strike"
    shelled = "shell" in signs.words or ("shell" in signs.acts and "artillery_strike" in signs.hints)
    if signs.families & {"artillery"} or shelled:
        return "artillery_strike"
    fought = bool(signs.acts & {"raid", "clash", "assault", "pursue"})
    if "rocket" in signs.families and "shoot" in signs.acts and not fought:
        return "missile_strike"
    if not fought and (signs.shoots_civilians or signs.is_mined):
        return "strike"  # "fired into a crowd", "a mine laid by commandos": no operation, and no weapon of the others
    if "bomb" in signs.acts and not signs.acts & {"clash", "shoot", "assault", "pursue"}:
        return "airstrike"  # "the raid" is that of the bombers
    if signs.acts & {"raid", "clash", "shoot", "assault", "pursue"} or signs.on_foot or signs.stops_infiltration:
        return "raid"
    if "firearm" in signs.families:
        return "raid"  # "felled by a marine's bullet"
    from_above = "bomb" in signs.acts or ("explosive" in signs.families and not signs.is_mined)
    return "airstrike" if from_above else "strike"


def _is_storming(signs: Signs) -> bool:
    """Whether people on the ground do it who are flown in, or storm a place with heavy arms beside them."""
    flown = signs.weapons == ("helicopter",) and signs.acts <= _FACE_TO_FACE
    stormed = "assault" in signs.acts and not signs.acts & {"airstrike", "bomb", "shell", "strike"}
    return signs.on_foot and (flown or stormed)


_FACE_TO_FACE = frozenset({"kill", "die", "wound", "shoot", "attack", "assault", "raid", "clash", "pursue"})


def _is_by_fighters(signs: Signs) -> bool:
    """Whether fighters attack or kill by no means that is told, or people in a place: "men attacked a village"."""
    fighters = signs.words & {*_FIGHTERS} and signs.acts & {"attack", "kill"}
    return bool(fighters) or ("attack" in signs.acts and bool(signs.acts & {"kill", "die"}) and signs.in_person)


def _is_fired(signs: Signs) -> bool:
    """Whether rockets or missiles are told of: "with high explosives" is then of their warheads."""
    return bool(signs.families & {"rocket", "missile"})


def _is_bombed(signs: Signs) -> bool:
    """Whether a bomb goes off or is told of; grenades beside rifles are those of an assault."""
    gone_off = bool(signs.acts & {"explode", "bomb"}) or "bomber" in signs.words
    rifles = "firearm" in signs.families and "grenade" in signs.weapons and signs.acts & {"assault", "shoot", "attack"}
    planted = signs.laid or signs.is_mined
    thrown = "ambush" in signs.words and "explosive" in signs.families and (not planted or "shoot" in signs.acts)
    by_gunmen = signs.only_grenades and signs.acts & {"shoot", "assault"} and "gunman" in signs.words
    if by_gunmen or (thrown and "shoot" in signs.acts):
        return False  # "the gunmen threw grenades and opened fire", "ambushed a convoy with a mine, and opened fire"
    return gone_off or ("explosive" in signs.families and not (rifles or thrown))


def _is_set_ablaze(signs: Signs) -> bool:
    """Whether what was thrown or laid burns and does not blast: "gutted by petrol bombs"."""
    burning = "firebomb" in signs.weapons and not signs.families & {"explosive", "firearm"}
    return burning and not signs.acts & {"assault", "shoot"} and signs.words.isdisjoint(_BLASTING)


def _is_only_fired(signs: Signs) -> bool:
    """Whether rockets or mortars did it, and no bomb beside them: "a mortar round exploded in a courtyard"."""
    if _is_by_hand_with_rockets(signs):
        return False
    bombed = ("explosive" in signs.families or "device" in signs.acts) and not (
        signs.only_rocketed or signs.fired_first
    )
    fired = _is_fired(signs) or "artillery" in signs.families
    return fired and not (bombed and signs.acts & {"explode", "bomb"}) and "bomb" not in signs.acts


def _is_device(signs: Signs, armed: bool) -> bool:
    """Whether a bomb is all that is told of: "died while defusing a device"."""
    return "device" in signs.acts and not armed and not _is_by_hand_with_rockets(signs)


def _is_by_hand_with_rockets(signs: Signs) -> bool:
    """Whether those who storm or fight for a place fire nothing heavier than rockets from the shoulder.

    Those who storm it have mortars beside them: "stormed the camp from three sides, firing mortars".
    """
    if signs.shot_first:
        return True
    mortars = "mortar" in signs.weapons and not signs.fired_first and signs.acts.isdisjoint({"explode", "shell"})
    if mortars and signs.words & _STORMING:
        return True
    light = "rpg" in signs.weapons and {*signs.weapons} <= _SHOULDERED
    return light and ("firearm" in signs.families or bool(signs.acts & {"assault", "clash"}) or signs.in_person)


def _is_shot(signs: Signs) -> bool:
    """Whether somebody is shot, or dies by a gun: "died in a hail of bullets"."""
    return "shoot" in signs.acts or ("die" in signs.acts and "firearm" in signs.families)


def _kills_by_name(signs: Signs) -> bool:
    """Whether somebody by name is shot, poisoned or killed by means that nobody tells, and not a crowd with him."""
    by_hand = _is_shot(signs) or "kill" in signs.acts or "poison" in signs.weapons
    return signs.named_victim and by_hand and not signs.hits_crowd


def _is_knifed(signs: Signs) -> bool:
    """Whether people are stabbed, or die by a blade and by no gun: "stabbed three to death"; one by name is slain."""
    bladed = signs.families & {"blade", "firearm"} == {"blade"} and not signs.puts_some_to_death
    if "stab" in signs.acts or (bladed and "assault" not in signs.acts):
        return True  # not "men with machetes stormed a police station"
    return "stabbing" in signs.hints and not signs.named_victim and "shoot" not in signs.acts


def _only_abducts(signs: Signs) -> bool:
    """Whether people are taken, and nobody is hurt where that is done: "stormed a school and abducted ten girls"."""
    if signs.after_abduction and signs.acts & {"shoot", "execute"}:
        return False  # "dragged two teachers off a bus and shot them"
    fought = signs.acts & {"explode", "bomb"} or ("assault" in signs.acts and signs.acts & _HURTING)
    return "kidnap" in signs.acts and not fought


def _attack_subtype(signs: Signs) -> str:
    # "rammed a truck full of explosives into it", "a bomber in a car rammed it"
    loaded = "ram" in signs.acts and ("explosive" in signs.families or "bomber" in signs.words)
    suicide = signs.suicide or signs.stops_bomber or loaded
    armed = not signs.stops_bomber and bool(
        signs.acts & {"assault", "shoot"} or "firearm" in signs.families or signs.words & {"gunman", "armed"}
    )
    alone = signs.only_fired_back and "gunman" not in signs.words  # "guards shot at the bomber"
    killed = bool(signs.acts & {"kill", "die", "assault", "shoot"})
    fell = any(incident.killed for incident in signs.incidents)
    repelled = {"foil", "attack"} <= signs.acts and fell  # "repelled an attack, killing six": they came in person
    for subtype, holds in (
        ("kidnapping", _only_abducts(signs)),
        (
            "hijacking",
            "hijack" in signs.acts and not (signs.acts & {"stab", "ram"} or (killed and "blade" in signs.families)),
        ),
        ("suicide_assault", suicide and armed and not alone),
        ("suicide_bombing", suicide),
        ("execution", ("execute" in signs.acts and not signs.puts_some_to_death) or signs.after_abduction),
        ("stabbing", _is_knifed(signs)),
        ("vehicle_ramming", "ram" in signs.acts and "gunman" not in signs.words and not loaded),
        ("rocket_attack", "drone" in signs.families or _is_only_fired(signs)),
        ("arson", _is_set_ablaze(signs)),
        ("bombing", _is_bombed(signs) or _is_device(signs, armed)),
        (
            "rocket_attack",
            not signs.shot_first
            and (
                ((_is_fired(signs) or "artillery" in signs.families) and not _is_by_hand_with_rockets(signs))
                or "shell" in signs.acts | signs.words
            ),
        ),
        (
            "assassination",
            "assassination" in signs.hints or _kills_by_name(signs),
        ),
        ("arson", "burn" in signs.acts and (not killed or "arson" in signs.words)),
        ("armed_assault", armed or repelled or bool(signs.acts & {"clash", "raid"}) or _is_by_fighters(signs)),
    ):
        if holds:
            return subtype
    attempted = sorted(signs.hints) if "foil" in signs.acts else []  # "foiled a bid to burn down a depot"
    return attempted[0] if attempted else "attack"
