"""Roles told beside a name: "JuA leader X", "X, a senior al Qaeda facilitator", "the group's emir, X", "X, who led ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from armada_cli.annotate.people.tables import Role, Tables
from armada_cli.records import ActorValue, Mention, Span

_TOKEN = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+){0,6}|[^\w\s]")
_END = frozenset(".;?!")
_OPENING = frozenset(",:(“\"‘'—–")
_PREPOSITIONS = frozenset(["of", "for", "in", "at", "to", "from", "on", "over", "under", "with", "within", "inside", "across", "against", "behind"])
_DETERMINERS = frozenset(
    ["a", "an", "the", "this", "that", "another", "one", "two", "three", "four", "five", "six", "several", "some", "both", "any", "no", "each", "its", "their", "his", "her", "our", "my", "your", "other"]
)
_STOPS = frozenset(
    ["and", "or", "but", "who", "whom", "which", "that", "was", "were", "is", "are", "be", "been", "has", "have", "had", "will", "would", "could", "by", "as", "after", "before", "when", "while", "where", "said", "says", "told", "killed", "died", "then", "than", "not", "also", "into", "up", "out", "if", "because", "since", "until", "during", "including", "he", "she", "it", "they"]
)
_ADJECTIVAL = frozenset(
    ["suspected", "wanted", "slain", "feared", "retired", "masked", "exiled", "so-called", "self-styled", "self-proclaimed", "self-declared", "convicted", "banned", "outlawed", "designated", "battle-hardened", "seasoned", "trusted", "respected", "hardened", "high-ranked", "experienced", "long-serving", "leading", "ranking", "founding", "acting", "serving", "outgoing", "standing", "training", "recruiting", "fighting", "operating", "surviving", "bombmaking", "planning", "reigning", "ruling", "governing"]
)
_STATE_WORDS = frozenset(
    ["police", "army", "government", "state", "presidential", "parliamentary", "ministry", "village", "tribal", "federal", "ruling", "opposition", "navy", "naval", "municipal", "civic", "civil", "district", "provincial", "county", "congressional", "mayoral", "judicial", "government-backed", "pro-government"]
)
_GROUP_NOUNS = frozenset(
    ["group", "organization", "organisation", "movement", "network", "militia", "faction", "outfit", "wing", "branch", "party", "cell", "front", "guerrillas", "rebels", "militants", "insurgents", "insurgency", "gang", "jihadists", "terrorists", "organization's", "affiliate", "offshoot", "cartel"]
)
_LEADS = {"led": "leader", "leads": "leader", "headed": "head", "heads": "head", "commanded": "commander", "ran": "head",
          "commands": "commander", "founded": "founder", "co-founded": "co-founder", "runs": "head", "spearheaded": "leader",
          "oversaw": "head", "leading": "leader", "heading": "head", "commanding": "commander", "masterminded": "mastermind",
          "succeeded": "successor"}  # fmt: skip
_SPEAKING = frozenset(["said", "says", "told", "tells", "added"])
_NAMED = frozenset(["named", "called", "nicknamed", "codenamed", "namely", "alias", "dubbed"])
_ADVERBS = frozenset(
    ["also", "then", "reportedly", "allegedly", "formerly", "once", "currently", "now", "long", "believed", "thought", "considered", "described", "identified", "known", "said", "to", "be", "as", "only", "just", "still", "apparently", "later", "previously", "reputedly", "the", "most"]
)


@dataclass(frozen=True, slots=True)
class RoleHit:
    """A role found beside a name: its words without the group, the role, the actor in the phrase, what "its" may be."""

    text: str
    role: Role
    actor: Mention | None
    backward: bool
    pronoun: bool = False
    state: bool = False
    possessor: Span | None = None

    @property
    def armed(self) -> bool:
        """Whether the words say that the role is held in an armed group."""
        if self.actor is not None:
            return not _state(self.actor)
        return self.role.kind == "armed" or (self.role.kind == "either" and self.pronoun)

    @property
    def official(self) -> bool:
        """Whether the words say that the role is one of a state, or a civilian's."""
        if self.actor is not None:
            return _state(self.actor)
        return self.state or self.role.kind in ("official", "civil")


@dataclass(frozen=True, slots=True)
class _Words:
    """Tokens of a stretch of text beside a name, with the actors among them."""

    tokens: list[re.Match[str]]
    actors: Sequence[Mention]

    def low(self, index: int) -> str:
        return self.tokens[index].group().lower() if 0 <= index < len(self.tokens) else ""

    def actor(self, index: int) -> Mention | None:
        start, end = self.tokens[index].span()
        for mention in self.actors:
            if mention.span.start < end and start < mention.span.end:
                return mention
        return None

    def head_ending(self, index: int, tables: Tables) -> tuple[int, Role] | None:
        """The longest role whose last word is the token, with its first index."""
        for size in (4, 3, 2, 1):
            if index - size + 1 >= 0:
                words = " ".join(self.low(i) for i in range(index - size + 1, index + 1))
                if words in tables.roles:
                    return index - size + 1, tables.roles[words]
        return None

    def head_starting(self, index: int, tables: Tables) -> tuple[int, Role] | None:
        """The longest role whose first word is the token, with its last index."""
        for size in (4, 3, 2, 1):
            if index + size <= len(self.tokens):
                words = " ".join(self.low(i) for i in range(index, index + size))
                if words in tables.roles:
                    return index + size - 1, tables.roles[words]
        return None


def role_before(text: str, start: int, floor: int, actors: Sequence[Mention], tables: Tables) -> RoleHit | None:
    """The role told right before a name, and no other words between ("the emir of the group in Y, X")."""
    tokens = list(_TOKEN.finditer(text, max(floor, start - 130), start))
    cut = max((i for i, token in enumerate(tokens) if token.group() in _END), default=-1)
    words = _Words(tokens[cut + 1 :], actors)
    last, apart = _skip_opening(words)
    if last < 0:
        return None
    direct = words.head_ending(last, tables)
    if direct is not None:
        return _phrase(words, direct[0], last, last, direct[1], backward=True)
    return _with_complement(words, last, apart, tables)


def _skip_opening(words: _Words) -> tuple[int, bool]:
    """The index of the last word before marks and "named", and whether there were any."""
    last, apart = len(words.tokens) - 1, False
    for _ in range(5):
        low = words.low(last)
        if (
            low in _OPENING
            or low in _NAMED
            or (low in ("as", "only") and words.low(last - 1) in ("known", "identified", "as", "only"))
        ):
            last, apart = last - 1, True
        elif apart and low in ("known", "identified"):
            last -= 1
    return last, apart


def _with_complement(words: _Words, last: int, apart: bool, tables: Tables) -> RoleHit | None:
    """A role with "of ..." between it and the name: "the head of the group's media wing, X"."""
    if not apart and words.actor(last) is None and words.low(last) not in _GROUP_NOUNS:
        return None
    for index in range(last - 1, max(-1, last - 12), -1):
        low = words.low(index)
        if low in _PREPOSITIONS:
            head = words.head_ending(index - 1, tables) if index else None
            if head is not None:
                outer = _outer(words, head[0], tables)
                first, role = outer or head
                return _phrase(words, first, index - 1, last, role, backward=True)
        elif low in _STOPS or low in "," or low in _SPEAKING:
            return None
    return None


def _outer(words: _Words, first: int, tables: Tables) -> tuple[int, Role] | None:
    """The role that governs another: "deputy to the head of operations" is a deputy."""
    index = first - 1
    while index >= 0 and words.low(index) in _DETERMINERS:
        index -= 1
    if words.low(index) in ("to", "of") and index > 0:
        return words.head_ending(index - 1, tables)
    return None


def _phrase(words: _Words, first: int, head: int, last: int, role: Role, backward: bool) -> RoleHit:
    """The role's noun phrase: modifiers to the left, complement to the right up to `last`, the actor taken out."""
    left, actor, pronoun, state, possessor = _modifiers(words, first)
    complement: list[str] = []
    for index in range(head + 1, last + 1):
        found = words.actor(index)
        if found is not None:
            actor = actor or found
        else:
            low = words.low(index)
            pronoun = pronoun or low in ("its", "their") or low.removesuffix("’s").removesuffix("'s") in _GROUP_NOUNS
            complement.append(words.tokens[index].group())
    kept = [words.tokens[i].group() for i in range(left, head + 1) if words.actor(i) is None or i >= first]
    if role.plural:
        kept = [*kept[: len(kept) - (head - first + 1)], role.noun]
    return RoleHit(_tidy(kept, complement), role, actor, backward, pronoun, state, possessor)


def _modifiers(words: _Words, first: int) -> tuple[int, Mention | None, bool, bool, Span | None]:
    """How far the phrase reaches to the left, and the actor, pronoun, state word or possessor found there."""
    actor: Mention | None = None
    state = False
    index = first - 1
    while index >= 0 and first - index <= 9:
        token, low = words.tokens[index].group(), words.low(index)
        base = low.removesuffix("’s").removesuffix("'s")
        found = words.actor(index)
        if found is not None:
            actor = actor or found
        elif base != low:
            span = Span(*words.tokens[index].span())
            return index + 1, actor, actor is None and base in _GROUP_NOUNS, state, span
        elif low in ("its", "their", "his", "her"):
            return index + 1, actor, actor is None and low in ("its", "their"), state, None
        elif not _modifies(token, low):
            break
        state = state or low in _STATE_WORDS
        index -= 1
    return index + 1, actor, False, state and (actor is None or _state(actor)), None


def _modifies(token: str, low: str) -> bool:
    """Whether a word can stand between determiner and role."""
    if not token[0].isalnum() or low in _DETERMINERS or low in _PREPOSITIONS or low in _STOPS:
        return False
    if low.endswith("ed") or low.endswith("ing"):
        return low in _ADJECTIVAL or "-" in low
    return not low.endswith("ly")


def _tidy(kept: list[str], complement: list[str]) -> str:
    """The words of a role in order, capitalised modifiers and dangling prepositions dropped."""
    words = [word for word in kept if word[0].islower() or word[0].isdigit() or len(kept) == 1] or kept
    tail = [
        word for word in complement if not word.endswith(("’s", "'s")) and word.lower() not in ("its", "their", "his")
    ]
    while tail and (
        tail[-1].lower() in _PREPOSITIONS or tail[-1].lower() in _DETERMINERS or tail[-1].lower() in _GROUP_NOUNS
    ):
        tail.pop()
    if words[0][:1].isupper() and len(words) == 1:
        words = [words[0].lower()]
    return " ".join([*words, *tail]) if len(tail) <= 7 else " ".join(words)


def role_after(text: str, end: int, ceiling: int, actors: Sequence[Mention], tables: Tables) -> RoleHit | None:
    """The role told right after a name, in apposition, in brackets, or by "who led", "was the"."""
    if not _may_follow(text, end):
        return None
    words = _Words(list(_TOKEN.finditer(text, end, min(ceiling, end + 170))), actors)
    index, apart = _after_opening(words)
    if index < 0:
        return None
    verb = words.low(index)
    if apart and verb in _LEADS and words.low(index - 1) == "who":
        return _leader_by_verb(words, index, tables)
    return _noun_phrase(words, index, apart, tables)


_FOLLOW = re.compile(
    r"\s?[,(—–]|\s(?:is|was|became|as|who|has|had|remains|remained|led|leads|heads|headed|commanded)\b"
)


def _may_follow(text: str, end: int) -> bool:
    return _FOLLOW.match(text, end) is not None


def _after_opening(words: _Words) -> tuple[int, bool]:
    """The index of the first word of what follows, past commas, ages, "who was" and adverbs; -1 where nothing can."""
    index, apart = 0, False
    copula = False
    while index < min(12, len(words.tokens)):
        low = words.low(index)
        if low in (",", "(", "—", "–"):
            apart = True
        elif low in (
            "is",
            "was",
            "became",
            "as",
            "been",
            "has",
            "had",
            "remains",
            "remained",
            "served",
            "serves",
            "who",
        ):
            copula = True
        elif apart and (low.isdigit() or low in ("aged",)):
            pass
        elif not ((apart or copula) and low in _ADVERBS):
            break
        index += 1
    return (index, apart or copula) if (apart or copula) and index < len(words.tokens) else (-1, False)


def _leader_by_verb(words: _Words, index: int, tables: Tables) -> RoleHit | None:
    """ "who led the group's ...": the noun of the verb, and the actor that is led."""
    noun = _LEADS[words.low(index)]
    actor, pronoun = None, False
    for at in range(index + 1, min(index + 9, len(words.tokens))):
        low = words.low(at)
        if low in _STOPS or low in _END or low == ",":
            break
        actor = actor or words.actor(at)
        pronoun = pronoun or low in ("its", "their") or low.removesuffix("’s").removesuffix("'s") in _GROUP_NOUNS
    if actor is None and not pronoun:
        return None
    return RoleHit(noun, tables.roles[noun], actor, backward=False, pronoun=pronoun)


def _noun_phrase(words: _Words, index: int, apart: bool, tables: Tables) -> RoleHit | None:
    """The noun phrase that starts here, if its head is a role."""
    start, head = index, None
    at = index
    while at < min(index + 12, len(words.tokens)):
        low = words.low(at)
        found = words.head_starting(at, tables)
        if found is not None and words.actor(at) is None:
            head = (at if head is None or at > head[1] + 1 else head[0], found[0], found[1])
            at = found[0] + 1
            continue
        if low == "of" and words.low(at - 1) in ("one", "some", "two") and head is None:
            at += 1
            continue
        if (
            low in _PREPOSITIONS
            or low in _STOPS
            or not low[0].isalnum()
            or (head is not None and words.actor(at) is None and not low[0].isalpha())
        ):
            break
        at += 1
    if head is None:
        return None
    if at < len(words.tokens) and head[1] + 1 < at and words.low(head[1] + 1) not in _PREPOSITIONS:
        return None
    first, last, role = head
    stop = _complement_end(words, last + 1, tables)
    if words.low(stop) in _SPEAKING and words.low(stop) != ",":
        return None
    return _bounded(words, start, first, last, stop - 1, role)


def _bounded(words: _Words, start: int, first: int, head: int, last: int, role: Role) -> RoleHit:
    cut = _Words(words.tokens[start : last + 1], words.actors)
    return _phrase(cut, first - start, head - start, last - start, role, backward=False)


def _complement_end(words: _Words, index: int, tables: Tables) -> int:
    """Where the "of ..." after a role ends: at a mark, a verb, "who", or after a dozen words."""
    if words.low(index) == "and" and any(words.head_starting(index + k, tables) for k in (1, 2)):
        index = next(found[0] for k in (1, 2) if (found := words.head_starting(index + k, tables))) + 1
    if words.low(index) not in _PREPOSITIONS:
        return index
    limit = min(index + 12, len(words.tokens))
    while index < limit:
        low = words.low(index)
        if low in _STOPS or not low[0].isalnum() or low in _SPEAKING:
            break
        index += 1
    return index


def _state(mention: Mention) -> bool:
    value = mention.value
    return isinstance(value, ActorValue) and (
        value.state or value.kind in ("state", "force", "agency", "police", "coalition", "government")
    )
