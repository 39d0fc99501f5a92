"""Forces of states: an adjective and a noun ("Pakistani army"), a state that acts ("Israel bombed"), a bare noun."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from armada_cli.annotate.actor_words import ActorWords, Noun
from armada_cli.annotate.matching import Found, Words, opens_sentence
from armada_cli.annotate.nations import NationFound
from armada_cli.annotate.seats import seat_acts
from armada_cli.lexicon import Entry
from armada_cli.records import ActorValue
from armada_cli.values import frozen

_SUSPECT = "suspect"  # a verb before a name, too
_LABELS = {"air-force": "air force", "special-forces": "special forces", "security-forces": "security forces"}
_KINDS = {"police": "police", "intelligence": "agency", "government": "government"}
_MODIFIERS = 3  # words at most between a state and its strike
_STOPPED = frozenset(".,;:!?\n)\"”’'—–")


@frozen
class ForceFound:
    """An actor found from its first to its last word."""

    first: int
    last: int
    value: ActorValue
    noun: Noun | None = None


def find_forces(words: Words, nations: Sequence[NationFound], lists: ActorWords) -> list[ForceFound]:
    """The forces that are told by the adjective or name of their state."""
    found: dict[int, ForceFound] = {}
    for nation in reversed(nations):
        actor = _by_nation(words, nation, lists) or _coordinated(words, nation, found, lists)
        if actor and not _only_modifies(words, nation, lists):
            found[nation.first] = _as_then_called(words, nation, actor)
    found |= {people.first: people for people in _peoples(words, lists)}
    return [found[first] for first in sorted(found)]


def _as_then_called(words: Words, nation: NationFound, actor: ForceFound) -> ForceFound:
    """The actor by the name that its state bore when its forces were called so: "Soviet troops"."""
    then = nation.entry.get("then", {}).get(words.surface(nation.first, nation.last).lower())
    return replace(actor, value=replace(actor.value, name=then)) if then and actor.value.kind == "state" else actor


def _peoples(words: Words, lists: ActorWords) -> Iterator[ForceFound]:
    """Fighters of a people or faith without a state: "Chechen rebels", "Sunni insurgents"."""
    for people in lists["peoples"] & words.places.keys():
        for index in words.places[people]:
            person = member_after(words, index, lists) if words.capital(index) else None
            start = lists.members.at(words, index + 1) if person else None
            collective = _collective(words, index, index + 1, lists) if words.capital(index) else None
            if collective:
                yield collective
            elif person and start and _fighters(words, start, lists):
                name = words.surface(index, start.last)
                value = ActorValue(name, None, "group", member=True, head=person[1].lemma)
                yield ForceFound(index, person[0], value)


def _coordinated(
    words: Words, nation: NationFound, found: Mapping[int, ForceFound], lists: ActorWords
) -> ForceFound | None:
    """The first of two states that share a noun: "American and British warplanes", "US-Israeli strikes"."""
    index = nation.last + 1
    if index >= len(words) or "adjective" not in nation.forms:
        return None
    other = found.get(index)
    if words.joined(index) and words.raw[index] in {"and", "or"}:
        index += 1
        other = found.get(index)
    elif words.gap(index) != "-" and not (words.gap(index) == ", " and other and _is_followed(words, other, "and")):
        return None
    noun = other.noun if other and other.value.state else _allied(words, index, lists)
    if noun is None and not (other and other.value.state):
        return None
    value = force_value(nation.entry, noun, noun.lemma if noun.people else None) if noun else state(nation.entry)
    return ForceFound(nation.first, nation.last, value)


def _is_followed(words: Words, force: ForceFound, word: str) -> bool:
    return words.raw[force.last + 1 : force.last + 2] == [word]


def _allied(words: Words, index: int, lists: ActorWords) -> Noun | None:
    """The noun shared with a coalition: the forces of "Afghan and coalition forces"."""
    index += 2 * (words.raw[index + 1 : index + 2] == ["led"])  # "US-led coalition forces"
    if index + 1 >= len(words) or words.raw[index] not in lists["allies"]:
        return None
    found = lists.forces.at(words, index) or lists.forces.at(words, index + 1) or lists.members.at(words, index + 1)
    return found.values[0] if found and found.values[0].side == "state" else None


def _collective(words: Words, first: int, after: int, lists: ActorWords) -> ForceFound | None:
    """Groups told only by whose they are: "Palestinian armed groups", "Shiite militias"."""
    if after >= len(words) or words.gap(after) != " ":
        return None
    last = after
    if words.raw[after] in lists["armed_adjectives"] and after + 1 < len(words) and words.gap(after + 1) == " ":
        last = after + 1
    armed = last > after and words.raw[last] in lists["collectives"]
    if (
        not armed
        and words.raw[last] != "militias"
        and not (words.raw[last] == "militia" and _stands_alone(words, last, lists))
    ):
        return None
    kind = "militia" if words.raw[last].startswith("militia") else "group"
    return ForceFound(first, last, ActorValue(words.surface(first, last), None, kind))


def _only_modifies(words: Words, nation: NationFound, lists: ActorWords) -> bool:
    """Whether the name only modifies another: "anti-American", "US-backed", "Iran linked"."""
    before = nation.first - 1
    if before >= 0 and words.gap(nation.first) == "-" and words.raw[before] in lists["not_actor_prefixes"]:
        return True
    return links(words, nation.last, lists)


def links(words: Words, last: int, lists: ActorWords) -> bool:
    """Whether a name only modifies what follows: "US-backed rebels", not "rebels led by him", "Hamas held a town"."""
    after = last + 1
    if after >= len(words) or not words.joined(after) or words.raw[after] not in lists["linking_words"]:
        return False
    if words.gap(after) == "-" or after + 1 >= len(words):
        return True
    return words.raw[after + 1] not in lists["determiners"] | lists["after_acting"]


def _by_nation(words: Words, nation: NationFound, lists: ActorWords) -> ForceFound | None:
    after = nation.last + 1
    owner = after < len(words) and words.raw[after] == "'s"
    after += owner
    if after < len(words) and _goes_on(words, after) and ("adjective" in nation.forms or owner):
        noun = _noun(words, after, nation, lists) or _collective(words, nation.first, after, lists)
        if noun:
            return noun
        if _strikes(words, after, nation, lists, owner):
            return ForceFound(nation.first, nation.last, state(nation.entry))
    if _acts(words, nation, lists):
        return ForceFound(nation.first, nation.last, state(nation.entry))
    return None


def _goes_on(words: Words, index: int) -> bool:
    """Whether a word goes on the name before it: not after the dash of a dateline, "LAHORE, Pakistan — Gunmen"."""
    gap = words.gap(index)
    return words.joined(index) and (not gap.strip() or gap == gap.strip())


def _noun(words: Words, after: int, nation: NationFound, lists: ActorWords) -> ForceFound | None:
    """The force or its people after the adjective: "US special operations forces", "Iraqi soldiers"."""
    for index in range(after, min(after + 3, len(words))):
        if index > after and not words.joined(index):
            return None
        force = lists.forces.at(words, index)
        person = lists.members.at(words, index)
        best = max((f for f in (force, person) if f), key=lambda f: f.last, default=None)
        if best and _usable(words, best, nation, lists):
            return _extended(words, nation, best.last, best.values[0], lists)
        if words.raw[index] not in lists["member_modifiers"] | lists["service_modifiers"]:
            return None
    return None


def _usable(words: Words, found: Found[Noun], nation: NationFound, lists: ActorWords) -> bool:
    noun = found.values[0]
    if noun.side == "state":
        return not nation.entry.get("stateless", False) or noun.service in {"police", "security-forces"}
    return noun.lemma != "fighter" and _fighters(words, found, lists)


def _fighters(words: Words, found: Found[Noun], lists: ActorWords) -> bool:
    """Whether a noun tells of fighters, and not what kind a group is: "separatist" in "the separatist group X"."""
    noun = found.values[0]
    if noun.lemma not in lists["armed_nouns"] and noun.lemma != "fighter":
        return False
    plural = words.raw[found.last] != noun.lemma.split()[-1] or noun.lemma == "mujahideen"
    return plural or _stands_alone(words, found.last, lists) or member_after(words, found.last, lists) is not None


def _extended(words: Words, nation: NationFound, last: int, noun: Noun, lists: ActorWords) -> ForceFound:
    """With the people named after a collective: "Pakistani army soldiers", "Israeli military spokesman"."""
    if noun.side == "nonstate":
        further = member_after(words, last, lists)
        last, noun = further or (last, noun)
        name = words.surface(nation.first, last)
        return ForceFound(nation.first, last, ActorValue(name, None, "group", member=True, head=noun.lemma))
    if not noun.people:
        person = member_after(words, last, lists)
        if person:
            return ForceFound(nation.first, person[0], force_value(nation.entry, noun, person[1].lemma), noun)
    head = noun.lemma if noun.people else None
    return ForceFound(nation.first, last, force_value(nation.entry, noun, head), noun)


def member_after(words: Words, last: int, lists: ActorWords, bracket: bool = False) -> tuple[int, Noun] | None:
    """The noun for people after a name, at most three modifiers between: its last word and the noun.

    `bracket` says that the name may end in one, as "CPI (Maoist) cadres" does.
    """
    for index in range(last + 1, min(last + 5, len(words))):
        gap = words.gap(index)
        if not words.joined(index) or "'" in gap or (")" in gap and not bracket):
            return None
        person = lists.members.at(words, index)
        if person:
            return None if _is_verb(words, person, lists) else _head(words, person, lists)
        if words.raw[index] not in lists["member_modifiers"]:
            return None
    return None


def _is_verb(words: Words, person: Found[Noun], lists: ActorWords) -> bool:
    """Whether the noun is a verb here: "the BSF suspects that", "Hamas guards the border", "police suspect Hamas"."""
    after, lemma = person.last + 1, person.values[0].lemma
    if lemma not in lists["verbal_nouns"] or after >= len(words):
        return False
    return words.raw[after] in lists["determiners"] or (lemma == _SUSPECT and words.capital(after))


def _head(words: Words, person: Found[Noun], lists: ActorWords) -> tuple[int, Noun]:
    """The last of several nouns for people in a row: the leader of "rebel leader"."""
    after = person.last + 1
    if after < len(words) and words.gap(after) == " ":
        further = lists.members.at(words, after)
        if further:
            return further.last, further.values[0]
    return person.last, person.values[0]


def state(nation: Entry) -> ActorValue:
    """A state as an actor."""
    return ActorValue(nation["name"], f"state:{nation['code']}", "state", nation["code"], state=True)


def force_value(nation: Entry, noun: Noun, head: str | None) -> ActorValue:
    """A branch of a state's forces; of a state that acts abroad, the state itself."""
    code, service = nation["code"], noun.service or "military"
    if nation.get("general") and service != "government":
        return ActorValue(nation["name"], f"state:{code}", "state", code, True, head is not None, head)
    name = f"{nation['adjectives'][0]} {_LABELS.get(service, service)}"
    kind = _KINDS.get(service, "force")
    actor_id = f"state:{code}" if service == "government" else f"force:{code}-{service}"
    return ActorValue(name, actor_id, kind, code, True, head is not None, head)


def _strikes(words: Words, index: int, nation: NationFound, lists: ActorWords, owner: bool) -> bool:
    """Whether the adjective stands before a word for the use of force: "US drone strike", "Israel's shelling"."""
    if nation.entry.get("stateless"):
        return False
    if not owner and nation.forms >= {"name", "adjective"} and not nation.entry.get("general"):
        return False  # "Pakistan airstrike": the name tells the place as often as the force
    end = index + _MODIFIERS
    while index < min(end, len(words) - 1) and _modifies_strike(words.raw[index], lists):
        index += 1
    if index >= len(words) or not words.joined(index):
        return False
    strike = lists.strike_words.at(words, index)
    if strike:
        return words.after(strike.last) != "-"
    return bool(nation.entry.get("general") and lists.abroad_strike_words.at(words, index))


def _modifies_strike(word: str, lists: ActorWords) -> bool:
    """Whether a word may stand between a state and its strike: "Israel's heaviest overnight shelling"."""
    return word in lists["strike_modifiers"] or (word.endswith("est") and len(word) > len("west"))


def _acts(words: Words, nation: NationFound, lists: ActorWords) -> bool:
    """Whether a bare name is the subject of an act ("Israel has bombed", "the Americans fired") or its agent ("by")."""
    if nation.forms == {"seat"}:
        return seat_acts(words, nation, lists)
    before = words.raw[nation.first - 1] if nation.first and words.joined(nation.first) else ""
    if "name" not in nation.forms and not ("people" in nation.forms and before in {"the", "by"}):
        return False
    if nation.entry.get("stateless") or ("name" not in nation.forms and not nation.entry.get("general")):
        return False
    at = nation.first - 1 - (before == "the")
    previous = words.raw[at] if at >= 0 and words.joined(at + 1) else ""
    if previous == "by":
        return at > 0 and words.raw[at - 1] in lists["agent_nouns"]
    if "name" not in nation.forms:
        after = nation.last + 1
        return after < len(words) and words.gap(after) == " " and words.raw[after] in lists["strike_verbs"]
    if previous and words.capital(at) and not (nation.entry.get("general") and opens_sentence(words, at)):
        return False  # "Hockey Canada announced"
    if previous in lists["place_prepositions"]:
        return False
    return _verb_follows(words, nation.last + 1, lists)


def _verb_follows(words: Words, index: int, lists: ActorWords) -> bool:
    for at in range(index, min(index + 4, len(words))):
        if not words.joined(at) or words.gap(at) != " ":
            return False
        word = words.raw[at]
        passive = at > index and words.raw[at - 1] in {"is", "was", "were", "are", "been"}
        if word in lists["actor_verbs"] and not passive:
            return True
        if word not in lists["auxiliaries"] and not word.endswith("ly"):
            return False
    return False


def find_coalitions(words: Words, named: Sequence[tuple[int, int, ActorValue]], lists: ActorWords) -> list[ForceFound]:
    """ "The coalition" as the coalition named last before it; "coalition aircraft" also where none was named."""
    found = []
    told = [(last, value) for _, last, value in named if value.kind == "coalition"]
    for index in words.places.get("coalition", ()):
        before = bisect_left(told, index, key=lambda pair: pair[0])
        if (before and _stands_alone(words, index, lists)) or _coalition_strikes(words, index + 1, lists):
            value = told[before - 1][1] if before else ActorValue("coalition", None, "coalition", state=True)
            noun = lists.forces.at(words, index)
            found.append(ForceFound(index, noun.last if noun else index, replace(value, anaphoric=before > 0)))
    return found


def _coalition_strikes(words: Words, after: int, lists: ActorWords) -> bool:
    if after >= len(words) or not words.joined(after):
        return False
    return words.raw[after] in {"forces", "troops", "soldiers"} or bool(lists.strike_words.at(words, after))


def find_bare(words: Words, taken: Sequence[bool], lists: ActorWords) -> Iterator[ForceFound]:
    """Forces named without their state ("the army", "soldiers"), outside the words already `taken`."""
    done = -1
    for found in lists.bare.each(words):
        bare = _bare(words, found, lists) if found.first > done else None
        if bare and not any(taken[found.first : bare.last + 1]):
            done = bare.last
            yield bare


def _bare(words: Words, found: Found[Noun], lists: ActorWords) -> ForceFound | None:
    """The force, with its people: "police", "an army patrol"; null for "a military base", "rebel troops"."""
    noun, last = found.values[0], found.last
    if found.first and words.gap(found.first) == "-" and words.raw[found.first - 1] in lists["not_actor_prefixes"]:
        return None  # "anti-government rebels"
    if found.first and words.gap(found.first) == " " and words.raw[found.first - 1] in lists["allies"]:
        return None  # "foreign troops" are not those of the land
    owned = words.raw[last].endswith("force") or _opens_with_a(words, found.first)
    if owned and not noun.people and words.raw[last + 1 : last + 2] == ["of"]:
        return None  # "a joint force of rebels and tribesmen" is theirs
    if _is_of_rebels(words, found, lists) or (not noun.people and _ends_name(words, found.first)):
        return None
    person = None if noun.people else lists.members.at(words, last + 1) if last + 1 < len(words) else None
    if person and _is_verb(words, person, lists):
        return ForceFound(found.first, last, _bare_value(words, found, noun, None))
    if person and words.gap(last + 1) == " " and not person.values[0].leader:
        return ForceFound(found.first, person.last, _bare_value(words, found, noun, person.values[0].lemma))
    if noun.people and _is_rank(words, last):
        return None
    if (noun.people and words.after(last) != "-") or _stands_alone(words, last, lists) or _acts_by(words, last, lists):
        return ForceFound(found.first, last, _bare_value(words, found, noun, noun.lemma if noun.people else None))
    return None


def _opens_with_a(words: Words, first: int) -> bool:
    """Whether a noun is spoken of for the first time."""
    return first > 0 and words.raw[first - 1] in {"a", "an"} and words.gap(first) == " "


def _acts_by(words: Words, last: int, lists: ActorWords) -> bool:
    """Whether a word for what a force does follows: "an army ambush", "a police siege"."""
    after = last + 1
    return after < len(words) and words.gap(after) == " " and lists.force_deeds.at(words, after) is not None


def _is_of_rebels(words: Words, found: Found[Noun], lists: ActorWords) -> bool:
    """Whether the word before soldiers and their like says that they are no state's: "rebel troops"."""
    before = words.raw[found.first - 1] if found.first and words.joined(found.first) else ""
    return before in lists["rebel_adjectives"] and found.values[0].service != "police"


def _ends_name(words: Words, first: int) -> bool:
    """Whether a noun with a capital is the last word of a longer name: "the Baloch United Army"."""
    before = first - 1
    if first < 2 or not words.capital(first) or words.gap(first) != " " or not words.capital(before):
        return False
    return not opens_sentence(words, before) and not words.raw[before].endswith("day")


def _is_rank(words: Words, last: int) -> bool:
    """Whether the noun is the title of a person or part of a name: "Constable Carroll", "Marine Corps"."""
    after = last + 1
    return words.capital(last) and after < len(words) and words.gap(after) == " " and words.capital(after)


def _bare_value(words: Words, found: Found[Noun], noun: Noun, head: str | None) -> ActorValue:
    kind = _KINDS.get(noun.service or "", "force")
    first = _place_before(words, found.first) if kind == "police" and not noun.people else found.first
    return ActorValue(words.surface(first, found.last), None, kind, None, True, head is not None, head)


def _place_before(words: Words, first: int) -> int:
    """Where the name of the place begins whose police they are: "Sai Buri police"; not the head of a sentence."""
    place = first
    while place > 1 and first - place < 3 and words.gap(place) == " " and words.capital(place - 1):
        if opens_sentence(words, place - 1) or words.raw[place - 1].endswith("day"):
            break
        place -= 1
    return first if words.capital(first) else place


def _stands_alone(words: Words, last: int, lists: ActorWords) -> bool:
    after = last + 1
    if after >= len(words) or words.after(last) in _STOPPED:
        return True
    if words.gap(after) == "-":
        return False
    if words.raw[after] == "'s" or words.gap(after) != " ":
        return True
    word = words.raw[after]
    if word in lists["subject_followers"] or word.endswith("ed") or _is_at_work(words, after, lists):
        return True
    return bool(lists.strike_words.at(words, after))


def _is_at_work(words: Words, index: int, lists: ActorWords) -> bool:
    """Whether a participle says what a force does: "a joint force targeting a chief", not "army training camp"."""
    follows = words.raw[index].endswith("ing") and index + 1 < len(words) and words.gap(index + 1) == " "
    return follows and words.raw[index + 1] in {*lists["determiners"], "for"}
