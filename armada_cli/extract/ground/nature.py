"""What kind of thing a noun group names, as far as roles depend on it."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from armada_cli.annotate.actor_words import actor_words
from armada_cli.annotate.nouns import counted_nouns, person_nouns
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.kept import Kept
from armada_cli.extract.ground.own_men import side_of_teller
from armada_cli.extract.ground.renegades import is_renegade
from armada_cli.extract.ground.standing import stand_ins
from armada_cli.extract.ground.triggers import event_nouns
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.lexicon import Lexicon
from armada_cli.records import (
    ActorValue,
    CountValue,
    DateValue,
    Mention,
    NounGroup,
    PersonValue,
    PlaceValue,
    Sentence,
    WeaponValue,
)

FROM_ABOVE = frozenset({"drone", "aircraft", "helicopter", "missile"})  # families of weapons that come by air


class Nature(Enum):
    """What a noun group names."""

    __hash__ = object.__hash__  # each is one object, and an Enum's own hash is slow
    EVENT = "event"
    WEAPON = "weapon"
    ACTOR = "actor"
    PERSON = "person"
    PEOPLE = "people"
    PRONOUN = "pronoun"
    PLACE = "place"
    DATE = "date"
    THING = "thing"

    @classmethod
    def actors(cls) -> frozenset[Nature]:
        """Those that can act."""
        return frozenset({cls.ACTOR, cls.PERSON, cls.PEOPLE, cls.PRONOUN})

    @classmethod
    def targets(cls) -> frozenset[Nature]:
        """Those that can be aimed at."""
        return frozenset({cls.THING, cls.PEOPLE, cls.PERSON, cls.ACTOR})

    @classmethod
    def people(cls) -> frozenset[Nature]:
        """Those that can be killed."""
        return frozenset({cls.ACTOR, cls.PERSON, cls.PEOPLE, cls.PRONOUN})


_RANKED = frozenset({"second", "third", "person", "man", "officer"})  # what "in command", "in charge" end
_MADE_FOR = WordClass("made_for")
_MIDDLE = WordClass("town_middle")
_MINERALS = WordClass("mineral")
_OF_DEED = WordClass("place_of_deed")
_ANY_MAN = WordClass("any_man")
_NOBODY = frozenset({"figurative_target", "doubtful", "not_target"})  # classes whose nouns name no people that are hit
_PRONOUNS = WordClass("pronoun")
_PIECES = WordClass("piece")
_STAND_IN = WordClass("stand_in")
_CASES = WordClass("bomb_case")
_DISGUISING = WordClass("disguising_verb")
_GUISES = WordClass("guise")
_UNNAMED_ASSAILANTS = WordClass("unnamed_assailant")


@lru_cache(maxsize=4)
def noun_classes(lexicon: Lexicon) -> dict[str, str]:
    """Lemma -> class (`people`, `event`, `weapon`) from `lexicon/noun_classes.toml` and the trigger nouns.

    People are people whatever other class has their noun ("group", "squad"), but for what can be a site ("crowd").
    The people that numbers count are people too, and those in roles, unless another class has their noun.
    """
    classes = {noun.lemma: "people" for noun in counted_nouns().values() if noun.unit in ("people", "kin")}
    classes.update({entry["role"].split()[-1]: "people" for entry in lexicon.entries("roles")})
    entries = [(word, entry["class"]) for entry in lexicon.entries("noun_classes") for word in entry["words"]]
    classes.update(entries)
    classes.update({word: kind for word, kind in entries if kind == "people" and classes[word] != "site"})
    return classes | dict.fromkeys(event_nouns(lexicon), "event")


@lru_cache(maxsize=4)
def _sides(lexicon: Lexicon) -> dict[str, str]:
    """Noun for people -> whose they are (`state`, `nonstate`, `neutral`, `civilian`) when no name tells."""
    return {entry["noun"]: entry["side"] for entry in lexicon.entries("member_nouns")}


def side_named(view: View, noun: str) -> str | None:
    """Whose people a noun alone says they are: `state`, `nonstate` or `civilian`; null where it leaves that open."""
    side = _sides(view.lexicon).get(noun) if noun not in noun_list("any_side") else None
    return side if side in ("state", "nonstate", "civilian") else None


def side_of(view: View, sentence: Sentence, index: int) -> bool | None:
    """Whether a group of people acts for a state (true) or not (false); null where nothing tells."""
    group = sentence.groups[index]
    actor = view.at_head(sentence, group, ActorValue)
    if actor is None:
        inside = [v for m, v in view.values(group.span, ActorValue) if group.span.covers(m.span)]
        if inside:
            return inside[0].state
    if actor is not None:
        return actor[1].state and actor[1].kind != "militia" and not is_renegade(sentence, index)
    if _is_of_rebels(view, sentence, index):
        return False
    noun = noun_of(view, group.lemma)
    if noun in noun_list("outlaw_body"):
        return False
    side = _sides(view.lexicon).get(noun) if noun not in noun_list("any_side") else None
    if side in (None, "neutral") and (own := side_of_teller(view, sentence, index)) is not None:
        return own
    if noun == "bomber" and is_aircraft(view, sentence, index):
        return None
    if group.lemma in noun_list("state_people") and (side is None or _is_bare(sentence, index)):
        return True
    if side == "neutral" and any(weapon.family == "suicide" for _, weapon in view.values(group.span, WeaponValue)):
        return False  # "a suicide attacker"
    if side not in ("state", "nonstate") and group.lemma in _ANY_MAN:
        words = (token.lemma for token in sentence.tokens[group.first : group.head])
        unnamed = any(word in _UNNAMED_ASSAILANTS for word in words) or _is_disguised(sentence, index)
        return False if unnamed else None
    return {"state": True, "nonstate": False}.get(side or "")


def _is_disguised(sentence: Sentence, index: int) -> bool:
    """Whether men are told by how they came: "dressed as plumbers", "on a motorcycle", "in ski masks"."""
    told = (c.verb for c in sentence.clauses if c.antecedent == index and c.verb is not None)
    if any(sentence.verbs[verb].lemma in _DISGUISING for verb in told):
        return True
    return any(sentence.groups[g].lemma in _GUISES for g in attached_to(sentence, [index], "on", "in", "with"))


def side_of_deed(view: View, sentence: Sentence, index: int) -> bool | None:
    """Whose deed a noun is by the people before it: "a guerrilla raid", "army operations"; null where none are.

    What stands between may be another's: in "the rebel camp raid" the camp is theirs.
    """
    group = sentence.groups[index]
    for token in reversed(sentence.tokens[group.first : group.head]):
        if token.lemma in noun_list("site"):
            return None
        side = side_named(view, noun_of(view, token.lemma))
        if side in ("state", "nonstate"):
            return side == "state"
    return None


def _is_bare(sentence: Sentence, index: int) -> bool:
    """Whether nothing but an article or "pro-government" stands before a head: "the forces"."""
    group = sentence.groups[index]
    return all(t.tag == "DT" or t.lemma in noun_list("loyal") for t in sentence.tokens[group.first : group.head])


def _is_of_rebels(view: View, sentence: Sentence, index: int) -> bool:
    """Whether a word before fighters says that they are no state's: "a terrorist commando", "rebel soldiers"."""
    group = sentence.groups[index]
    rebels = actor_words(view.lexicon)["rebel_adjectives"]
    if not any(token.text.casefold() in rebels for token in sentence.tokens[max(0, group.first - 1) : group.head]):
        return False
    noun = noun_of(view, group.lemma)
    return noun != "police" and (noun in noun_list("ground_people") or noun in noun_list("soldiery"))


def is_civilian(view: View, sentence: Sentence, index: int) -> bool:
    """Whether a group of people are neither a state's nor an armed group's: villagers, pilgrims, a teacher."""
    group = sentence.groups[index]
    if view.at_head(sentence, group, ActorValue):
        return False
    side = _sides(view.lexicon).get(noun_of(view, group.lemma))
    return side == "civilian" or (side is None and nature_of(view, sentence, index) is Nature.PEOPLE)


def _is_blaze(sentence: Sentence, index: int) -> bool:
    """Whether "fire" is one that burns: "a fire", "the fire at the hospital"."""
    group = sentence.groups[index]
    return sentence.tokens[group.first].lemma in ("a", "the") and group.head - group.first <= 1


def noun_of(view: View, lemma: str) -> str:
    """The lemma, brought to the singular where the tagger took a capitalised plural for a name ("Militants")."""
    known, people = noun_classes(view.lexicon), _sides(view.lexicon)
    if lemma in known or not lemma.endswith(("s", "men")):
        return lemma
    singulars = (lemma.removesuffix("s"), lemma.removesuffix("ies") + "y", lemma.removesuffix("men") + "man")
    return next((word for word in singulars if word in known or word in people), lemma)


_NATURES: Kept[tuple[int, int], Nature] = Kept()  # by the start of the sentence and the number of the group


def nature_of(view: View, sentence: Sentence, index: int) -> Nature:
    """What the group names, by its head: a mention of a known kind first, then its noun; kept by the view."""
    kept, place = _NATURES.of(view), (sentence.span.start, index)
    found = kept.get(place)
    if found is None:
        found = kept[place] = _nature_of(view, sentence, index)
    return found


def _nature_of(view: View, sentence: Sentence, index: int) -> Nature:
    group = sentence.groups[index]
    noun = noun_of(view, group.lemma)
    named = noun_classes(view.lexicon).get(noun)
    kinds = view.kinds_at_head(sentence, group)
    if DateValue in kinds:
        return Nature.DATE
    if noun == "fire" and _is_blaze(sentence, index):
        return Nature.THING
    if named == "event" or any(t.group == index and t.stands_for is not None for t in view.triggers(sentence)):
        return Nature.EVENT
    if PersonValue in kinds:
        return Nature.PERSON
    if ActorValue in kinds:
        return Nature.ACTOR
    if PlaceValue in kinds:
        return Nature.THING if is_titled(sentence, index) else Nature.PLACE
    if noun == "bomber" and is_aircraft(view, sentence, index):
        return Nature.WEAPON
    if named == "people" or noun in _sides(view.lexicon) or is_rank(sentence, index) or _is_number_two(sentence, index):
        return Nature.PEOPLE
    if _is_dug(sentence, index):
        return Nature.THING
    if named == "weapon" or WeaponValue in kinds:
        return Nature.WEAPON
    if _counts_people(view, sentence, index):
        return Nature.PEOPLE
    if weapon_meant(view, sentence, index) != index or _is_laden(view, sentence, index):
        return Nature.WEAPON
    if named not in _NOBODY and noun in person_nouns() and sentence.tokens[group.head].tag in ("NN", "NNS"):
        return Nature.PEOPLE
    return Nature.PRONOUN if group.lemma in _PRONOUNS else Nature.THING


def weapon_meant(view: View, sentence: Sentence, index: int) -> int:
    """The weapon that a pronoun stands for one of: "a drone hit a depot; another struck a barracks"; else itself.

    So do its pieces: "fragments of a missile fell on a roof".
    """
    if sentence.groups[index].lemma in _PIECES:
        whole = attached_to(sentence, [index], "of", "from")
        return next((group for group in whole if nature_of(view, sentence, group) is Nature.WEAPON), index)
    if sentence.groups[index].lemma not in _STAND_IN or not index:
        return index
    weapons = [group for group in range(index) if nature_of(view, sentence, group) is Nature.WEAPON]
    return dict(stand_ins(sentence, weapons)).get(index, index) if weapons else index


def _is_laden(view: View, sentence: Sentence, index: int) -> bool:
    """Whether it is a vehicle or a case with a charge in it: "two vans packed with dynamite", "a keg of gelignite"."""
    lemma = sentence.groups[index].lemma
    if lemma not in _CASES and lemma not in noun_list("bomb_carrier"):
        return False
    if _is_called_laden(view, sentence, index):
        return True
    filled = (c for c in sentence.clauses if c.kind == "reduced" and c.antecedent == index)
    charge = [g for clause in filled for prep, g in clause.preps if prep == "with"]
    charge += attached_to(sentence, [index], "with", "of")
    heads = (sentence.tokens[sentence.groups[group].head].span for group in charge)
    return any(value.family == "explosive" for head in heads for _, value in view.values(head, WeaponValue))


def _is_called_laden(view: View, sentence: Sentence, index: int) -> bool:
    """Whether an adjective says what a vehicle is full of: "an explosives-laden rickshaw", "a booby-trapped van"."""
    noun = sentence.groups[index]
    said = (token.span for token in sentence.tokens[noun.first : noun.head] if token.tag.startswith(("JJ", "VB")))
    return any(value.family == "explosive" for span in said for _, value in view.values(span, WeaponValue))


def is_rank(sentence: Sentence, index: int) -> bool:
    """Whether a group is the first word of a rank that the next one ends: "the second in command", "man in charge"."""
    after = sentence.groups[index + 1] if index + 1 < len(sentence.groups) else None
    if after is None or after.prep != "in" or after.lemma not in ("command", "charge"):
        return False
    return sentence.groups[index].lemma in _RANKED and after.first - sentence.groups[index].head == 2


def _is_number_two(sentence: Sentence, index: int) -> bool:
    """Whether a group tells who is next to the leader by a number: "its number two", "the no. 3"."""
    group = sentence.groups[index]
    after = sentence.tokens[group.head + 1 : group.last + 1]
    return group.lemma.rstrip(".") in ("number", "no") and [token.tag for token in after] == ["CD"]


def is_site(sentence: Sentence, index: int) -> bool:
    """Whether a group is a building, a vehicle or a crowd by its noun: "a school", "a health centre"."""
    return sentence.groups[index].lemma in noun_list("site") or is_made_for(sentence, index)


def is_made_for(sentence: Sentence, index: int) -> bool:
    """Whether the word before a noun says what the place is for: "a health centre", not "the city centre"."""
    noun = sentence.groups[index]
    if noun.lemma not in _MADE_FOR:
        return False
    if noun.lemma == "mine":
        return _is_dug(sentence, index)
    before = [token for token in sentence.tokens[noun.first : noun.head] if token.tag.startswith(("NN", "JJ", "VBG"))]
    return bool(before) and before[-1].lemma not in _MIDDLE and before[-1].lemma not in _OF_DEED


def _is_dug(sentence: Sentence, index: int) -> bool:
    """Whether a mine is one for coal or gold, and no weapon."""
    noun = sentence.groups[index]
    words = {token.lemma for token in sentence.tokens[noun.first : noun.head]}
    return noun.lemma == "mine" and not _MINERALS.isdisjoint(words)


def is_named_site(view: View, sentence: Sentence, index: int) -> bool:
    """Whether a group names a place that is a building or a base: "Heathrow Airport", "Camp Bastion", no square."""
    group = sentence.groups[index]
    named = view.at_head(sentence, group, PlaceValue)
    if named is None:
        return False
    built = group.lemma in noun_list("site") and group.lemma not in noun_list("open_ground")
    whole = named[1].level == "site" or named[0].span.start > group.span.start  # "the Hotel Florida"
    return built or (whole and opens_with_site(sentence, index))


def opens_with_site(sentence: Sentence, index: int) -> bool:
    """Whether a name begins with what it is the name of: "Camp Bastion", "Hotel Florida"."""
    group = sentence.groups[index]
    words = (token for token in sentence.tokens[group.first : group.head] if token.tag.startswith("NNP"))
    opening = next((token.text.lower() for token in words), "")
    return opening in noun_list("site", "opening_site")


def is_aircraft(view: View, sentence: Sentence, index: int) -> bool:
    """Whether a group is something that flies with people aboard: "a helicopter", "an airliner", "a Chinook"."""
    group = sentence.groups[index]
    if group.lemma in noun_list("crewed_aircraft"):
        return True
    return any(value.family == "aircraft" for _, value in view.values(sentence.tokens[group.head].span, WeaponValue))


def is_titled(sentence: Sentence, index: int) -> bool:
    """Whether the noun for a building or vessel stands before its name: "the tanker Normandie"."""
    group = sentence.groups[index]
    before = sentence.tokens[group.head - 1] if group.head > group.first else None
    return before is not None and before.tag == "NN" and before.lemma in noun_list("site") and before.text.islower()


def _counts_people(view: View, sentence: Sentence, index: int) -> bool:
    """Whether a number of people stands at its head: "40 trekkers", "the other two", "several of his men"."""
    group = sentence.groups[index]
    number = sentence.tokens[group.head].tag == "CD"
    counts = view.values(group.span, CountValue)
    names = (group.lemma, group.lemma.removeprefix("non-"), None)
    end = sentence.tokens[group.head].span.end  # "six schoolchildren", whose singular grammar does not know
    return any(
        v.unit == "people" and (number or v.head in names or m.span.end == end or _opens_count(group, m))
        for m, v in counts
    )


def _opens_count(group: NounGroup, count: Mention) -> bool:
    """Whether a group is the pronoun of a count whose people stand behind it: "none of the soldiers"."""
    return count.span.start == group.span.start and count.span.end > group.span.end
