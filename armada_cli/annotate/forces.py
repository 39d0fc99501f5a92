"""Forces of states: an adjective and a noun ("Pakistani army"), a state that acts ("Israel bombed"), a bare noun."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from armada_cli.annotate.actor_words import ActorWords, Noun
from armada_cli.annotate.matching import Words
from armada_cli.annotate.nations import NationFound
from armada_cli.lexicon import Entry
from armada_cli.records import ActorValue

_LABELS = {"air-force": "air force", "special-forces": "special forces", "security-forces": "security forces"}
_KINDS = {"police": "police", "intelligence": "agency", "government": "government"}
_STOPPED = frozenset(".,;:!?\n)\"”’'—–")


@dataclass(frozen=True, slots=True)
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
        actor = _by_nation(words, nation, lists) or _coordinated(words, nation, found)
        if actor and not _only_modifies(words, nation, lists):
            found[nation.first] = actor
    return [found[first] for first in sorted(found)]


def _coordinated(words: Words, nation: NationFound, found: Mapping[int, ForceFound]) -> ForceFound | None:
    """The first of two states that share a noun: "American and British warplanes", "US-Israeli strikes"."""
    index = nation.last + 1
    if index >= len(words) or "adjective" not in nation.forms or not words.joined(index):
        return None
    if words.raw[index] == "and":
        index += 1
    elif words.gap(index) != "-":
        return None
    other = found.get(index)
    if other is None or not other.value.state:
        return None
    noun = other.noun
    value = force_value(nation.entry, noun, noun.lemma if noun.people else None) if noun else state(nation.entry)
    return ForceFound(nation.first, nation.last, value)


def _only_modifies(words: Words, nation: NationFound, lists: ActorWords) -> bool:
    """Whether the name only modifies another: "anti-American", "US-backed", "Iran linked"."""
    before, after = nation.first - 1, nation.last + 1
    if before >= 0 and words.gap(nation.first) == "-" and words.raw[before] in lists["not_actor_prefixes"]:
        return True
    return after < len(words) and words.joined(after) and words.raw[after] in lists["linking_words"]


def _by_nation(words: Words, nation: NationFound, lists: ActorWords) -> ForceFound | None:
    after = nation.last + 1
    owner = after < len(words) and words.raw[after] == "'s"
    after += owner
    if after < len(words) and words.joined(after) and ("adjective" in nation.forms or owner):
        noun = _noun(words, after, nation, lists)
        if noun:
            return noun
        if _strikes(words, after, nation, lists, owner):
            return ForceFound(nation.first, nation.last, state(nation.entry))
    if _acts(words, nation, lists):
        return ForceFound(nation.first, nation.last, state(nation.entry))
    return None


def _noun(words: Words, after: int, nation: NationFound, lists: ActorWords) -> ForceFound | None:
    """The force or its people after the adjective: "US special operations forces", "Iraqi soldiers"."""
    for index in range(after, min(after + 3, len(words))):
        if index > after and not words.joined(index):
            return None
        force = lists.forces.at(words, index)
        person = lists.members.at(words, index)
        best = max((f for f in (force, person) if f), key=lambda f: f.last, default=None)
        if best and _usable(best.values[0], nation):
            return _extended(words, nation, best.last, best.values[0], lists)
        if words.raw[index] not in lists["member_modifiers"] and not _state_modifier(words.raw[index]):
            return None
    return None


def _state_modifier(word: str) -> bool:
    return word in {"government", "federal", "air", "border", "paramilitary", "anti", "counter", "own", "and"}


def _usable(noun: Noun, nation: NationFound) -> bool:
    if noun.side == "state":
        return not nation.entry.get("stateless", False) or noun.service in {"police", "security-forces"}
    return noun.side == "nonstate" and not noun.leader


def _extended(words: Words, nation: NationFound, last: int, noun: Noun, lists: ActorWords) -> ForceFound:
    """With the people named after a collective: "Pakistani army soldiers", "Israeli military spokesman"."""
    if noun.side == "nonstate":
        name = words.surface(nation.first, last)
        return ForceFound(nation.first, last, ActorValue(name, None, "group", member=True, head=noun.lemma))
    if not noun.people:
        person = member_after(words, last, lists)
        if person:
            return ForceFound(nation.first, person[0], force_value(nation.entry, noun, person[1].lemma), noun)
    head = noun.lemma if noun.people else None
    return ForceFound(nation.first, last, force_value(nation.entry, noun, head), noun)


def member_after(words: Words, last: int, lists: ActorWords) -> tuple[int, Noun] | None:
    """The noun for people after a name, at most three modifiers between: its last word and the noun."""
    for index in range(last + 1, min(last + 5, len(words))):
        if not words.joined(index) or "'" in words.gap(index):
            return None
        person = lists.members.at(words, index)
        if person:
            return person.last, person.values[0]
        if words.raw[index] not in lists["member_modifiers"]:
            return None
    return None


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
    if words.raw[index] in {"military", "special", "joint", "targeted", "ground", "massive", "deadly", "suspected"}:
        index += 1
    if index >= len(words) or not words.joined(index):
        return False
    if lists.phrases["strike_words"].at(words, index):
        return True
    return bool(nation.entry.get("general") and lists.phrases["abroad_strike_words"].at(words, index))


def _acts(words: Words, nation: NationFound, lists: ActorWords) -> bool:
    """Whether a bare name is the subject of an act ("Israel has bombed", "the Americans fired") or its agent ("by")."""
    before = words.raw[nation.first - 1] if nation.first and words.joined(nation.first) else ""
    if "name" not in nation.forms and not ("people" in nation.forms and before in {"the", "by"}):
        return False
    if nation.entry.get("stateless"):
        return False
    previous = words.raw[nation.first - 2] if before == "the" and nation.first > 1 else before
    if previous == "by":
        return True
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


def find_bare(words: Words, taken: Sequence[bool], lists: ActorWords) -> Iterator[ForceFound]:
    """Forces named without their state ("the army", "soldiers"), outside the words already `taken`."""
    done = -1
    for index in sorted({*lists.forces.starts(words), *lists.members.starts(words)}):
        if index <= done or taken[index]:
            continue
        found = max(
            (f for f in (lists.forces.at(words, index), lists.members.at(words, index)) if f and f.values[0].bare),
            key=lambda f: f.last,
            default=None,
        )
        if found and not any(taken[found.first : found.last + 1]) and _stands_alone(words, found.last, lists):
            done = found.last
            noun = found.values[0]
            yield ForceFound(found.first, found.last, _bare_value(words, found.first, found.last, noun))


def _bare_value(words: Words, first: int, last: int, noun: Noun) -> ActorValue:
    kind = _KINDS.get(noun.service or "", "force")
    head = noun.lemma if noun.people else None
    return ActorValue(words.surface(first, last), None, kind, None, True, noun.people, head)


def _stands_alone(words: Words, last: int, lists: ActorWords) -> bool:
    after = last + 1
    if after >= len(words) or words.after(last) in _STOPPED:
        return True
    if words.raw[after] == "'s" or words.gap(after) != " ":
        return True
    word = words.raw[after]
    return word in lists["subject_followers"] or bool(lists.phrases["strike_words"].at(words, after))
