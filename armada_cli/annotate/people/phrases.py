"""Noun phrases of roles: their words beside a name, the actor in them, and what is left when it is taken out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, takewhile
from typing import Any, NamedTuple

from armada_cli.annotate.grammar.words import nominals
from armada_cli.annotate.people.tables import Role, Tables
from armada_cli.annotate.people.trimming import before_preposition, single_prepositions, without_owners
from armada_cli.records import ActorValue, Mention, Span
from armada_cli.values import cached_property

# Plain words in small letters come first because they are most.
_TOKEN = re.compile(
    r"([a-z]+(?=[ ,])|[^\w\s]|(?:[A-Za-z]\.){2,4}|(?:No|no|Gen|Lt|Col|Maj|Brig|Capt|Sgt|Dr|Mr|Mrs|St|Mt)\.(?= )"
    r"|[^\W_]+(?:[-’'.][^\W_]+){0,6})"
)
_QUOTES = frozenset("“”\"'")
_END = frozenset(".;?!")
_PLURAL_ENDINGS = ("s", "deen", "din", "yeen")  # "mujahideen"
_PARTY = "party"
_STATES = frozenset({"state", "force", "agency", "police", "coalition", "government"})


def bare(mention: Mention) -> bool:
    """Whether an actor is a force without its state ("the policeman"), which can be a role as well."""
    value = mention.value
    return isinstance(value, ActorValue) and value.state and value.id is None


class RoleHit(NamedTuple):
    """A role found beside a name: its words without the group, the role, the actor in the phrase, what "its" may be.

    `direct` says that nothing but "known as" stands between role and name, `pronoun` that "its" or "their" stands in
    the phrase, `grouped` a noun for a group ("the movement's founder"). `possessor` is the place of a genitive before
    the role ("Maskhadov's successor"), `his` says that it was a pronoun.
    """

    text: str
    role: Role
    actor: Mention | None
    backward: bool
    direct: bool = True
    pronoun: bool = False
    grouped: bool = False
    state: bool = False
    rebel: bool = False
    possessor: Span | None = None
    his: bool = False

    @property
    def armed(self) -> bool:
        """Whether the words say that the role is held in an armed group."""
        if self.actor is not None:
            return not of_state(self.actor)
        if self.state and not self.grouped:
            return False
        tied = (self.pronoun or self.grouped) and self.role.kind in ("either", "office")
        return self.rebel or tied or self.role.kind == "armed"

    @property
    def official(self) -> bool:
        """Whether the words say that the role is one of a state, or a civilian's."""
        if self.actor is not None:
            return of_state(self.actor)
        return (self.state and not self.grouped) or (
            not self.rebel and self.role.kind in ("official", "office", "civil", "kin", "home")
        )


def of_state(mention: Mention) -> bool:
    """Whether an actor is a state or one of its forces."""
    value = mention.value
    return isinstance(value, ActorValue) and (value.state or value.kind in _STATES)


class Tokens(NamedTuple):
    """The tokens of a paragraph, as written and in lower case, and where each starts and ends in the text."""

    forms: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]


@lru_cache(maxsize=256)
def tokens_of(paragraph: str, start: int) -> Tokens:
    """The tokens of a paragraph that stands at a place of a text; kept, as names and references ask for the same."""
    parts = _TOKEN.split(paragraph)  # gap, token, gap, token, ..., gap
    edges = list(accumulate(map(len, parts), initial=start))
    forms = parts[1::2]
    return Tokens(forms, [form.lower() for form in forms], edges[1:-1:2], edges[2::2])


class Line:
    """A paragraph's tokens as written (`forms`) and in lower case (`lows`), from `starts` to `ends`, and its actors."""

    forms: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]

    def __init__(self, text: str, part: Span, actors: Sequence[Mention], tables: Tables) -> None:
        self.text, self.part, self.actors, self.tables = text, part, actors, tables

    def __getattr__(self, name: str) -> Any:
        """The tokens, which many a paragraph is never asked for."""
        if name not in Tokens._fields:
            raise AttributeError(name)
        tokens = tokens_of(self.text[self.part.start : self.part.end], self.part.start)
        self.forms, self.lows, self.starts, self.ends = tokens
        return getattr(self, name)

    @cached_property
    def actor_of(self) -> dict[int, Mention]:
        """The actor of each token that lies in one."""
        found: dict[int, Mention] = {}
        for mention in self.actors:
            index = max(0, bisect_right(self.starts, mention.span.start) - 1)
            while index < len(self.starts) and self.starts[index] < mention.span.end:
                if self.ends[index] > mention.span.start:
                    found[index] = mention
                index += 1
        return found

    @cached_property
    def actor_stops(self) -> list[int]:
        """Where each actor ends."""
        return sorted(mention.span.end for mention in self.actors)

    def actor_ends(self, start: int) -> bool:
        """Whether an actor ends right before a place of the text."""
        index = bisect_right(self.actor_stops, start) - 1
        return index >= 0 and start - self.actor_stops[index] <= 2

    def before(self, start: int, count: int = 26) -> Phrase:
        """The tokens before a place of the text, back to the sentence's start, at most `count`."""
        last = bisect_left(self.starts, start)
        floor, first, lows = max(0, last - count), last, self.lows
        while first > floor and lows[first - 1] not in _END:
            first -= 1
        return Phrase(self, first, last)

    def after(self, end: int, count: int = 36) -> Phrase:
        """The tokens after a place of the text, at most `count`."""
        first = bisect_left(self.starts, end)
        return Phrase(self, first, min(len(self.starts), first + count))


class Phrase:
    """Some tokens of a paragraph, numbered from 0, in which a role is looked for."""

    __slots__ = ("line", "lists", "start", "stop", "tables")

    def __init__(self, line: Line, start: int, stop: int) -> None:
        self.line, self.start, self.stop = line, start, stop
        self.tables, self.lists = line.tables, line.tables.role_words

    def __len__(self) -> int:
        return self.stop - self.start

    @property
    def telling(self) -> bool:
        """Whether any token can be of a role at all."""
        return not self.tables.role_signs.isdisjoint(self.line.lows[self.start : self.stop])

    @property
    def ends_at_next(self) -> bool:
        """Whether no space stands between its last token and the one behind it."""
        line = self.line
        return self.stop < len(line.starts) and line.ends[self.stop - 1] == line.starts[self.stop]

    def part(self, first: int, stop: int) -> Phrase:
        """Some of its tokens."""
        return Phrase(self.line, self.start + first, self.start + stop)

    def raw(self, index: int) -> str:
        """A token as written, nothing outside the phrase."""
        return self.line.forms[self.start + index] if 0 <= index < self.stop - self.start else ""

    def low(self, index: int) -> str:
        """A token in lower case, nothing outside the phrase."""
        return self.line.lows[self.start + index] if 0 <= index < self.stop - self.start else ""

    def base(self, index: int) -> str:
        """A token in lower case without its genitive ending."""
        return self.low(index).removesuffix("’s").removesuffix("'s").rstrip("’'")

    def span(self, index: int) -> Span:
        """Where a token stands."""
        return Span(self.line.starts[self.start + index], self.line.ends[self.start + index])

    def actor(self, index: int) -> Mention | None:
        """The actor that a token lies in."""
        return self.line.actor_of.get(self.start + index)

    def role_ending(self, index: int) -> tuple[int, Role] | None:
        """The longest role whose last word is the token, with its first index."""
        if self.low(index) not in self.tables.role_ends:
            return None
        lows, last = self.line.lows, self.start + index + 1
        for size in range(min(4, index + 1), 0, -1):
            role = self.tables.roles.get(" ".join(lows[last - size : last]))
            if role is not None and (size == 1 or self.actor(index - size + 1) is None):
                return index - size + 1, role
        return None

    def role_starting(self, index: int) -> tuple[int, Role] | None:
        """The longest role whose first word is the token, with its last index."""
        if self.low(index) not in self.tables.role_starts:
            return None
        lows, first = self.line.lows, self.start + index
        for size in range(min(4, len(self) - index), 0, -1):
            role = self.tables.roles.get(" ".join(lows[first : first + size]))
            if role is not None:
                return index + size - 1, role
        return None

    def hit(self, first: int, head: int, last: int, role: Role, backward: bool) -> RoleHit:
        """The role from `first` to `head`, its modifiers to the left, its complement to the right up to `last`."""
        left = self._left_of(first, head)
        last = self._before_others(head + 1, last + 1, role) - 1
        actor, pronoun, grouped, complement = left.actor, left.pronoun, left.grouped, []
        for index in range(head + 1, last + 1):
            found = self.actor(index)
            if found is None:
                pronoun = pronoun or self.low(index) in ("its", "their")
                grouped = grouped or self.base(index) in self.lists.group_noun
                complement.append(self.raw(index))
            else:
                complement = before_preposition(complement, self.lists.preposition)
            actor = _better_told(actor, found)
        after = range(head + 1, last + 1)
        if role.noun == "member" and not role.plural and any(self.base(i) in self.lists.ruling for i in after):
            role = self.tables.roles["senior member"]  # "a member of its ruling council"
        kept = [self.raw(i) for i in range(left.first, first) if self.actor(i) is None and self.raw(i) != "s"]
        head_words = [role.noun] if role.plural else [self.raw(i) for i in range(first, head + 1)]
        if actor is not None and role.kind in ("armed", "member") and of_state(actor):
            actor = None  # "the Saudi bomb maker": where he is from, not whom he serves
        elif actor is not None and bare(actor) and (pronoun or grouped):
            actor = None  # "the commander of its troops"
        text = self._tidy(kept, head_words, complement)
        mocked = role.kind in ("office", "official") and self._is_quoted(first)
        rebel = left.rebel or mocked or self.of_rebels(head + 1, last + 1)
        plotted = role.noun in self.lists.plotting and any(self.low(i) in self.lists.deed for i in after)
        civic = any(map(self._civic, after)) and not (pronoun or grouped or rebel or plotted)
        official = self.low(first) == "in" and self._of_office(first - 1)  # "the minister in charge of"
        local = any(map(self._is_local, range(max(left.first, 1), last + 1))) and not (pronoun or grouped)
        state = left.state or civic or local or official or any(map(self._of_office, after))
        direct = backward and last == head
        role = self.tables.roles["mastermind"] if plotted else role
        return RoleHit(text, role, actor, backward, direct, pronoun, grouped, state, rebel, left.possessor, left.his)

    def _is_quoted(self, first: int) -> bool:
        """Whether an office stands in quotation marks, as one that no state has given: 'its "governor" in Homs'."""
        return self.raw(first - 1) in _QUOTES and any(self.raw(at) in _QUOTES for at in range(first + 1, first + 5))

    def of_rebels(self, first: int, stop: int) -> bool:
        """Whether some words tell of rebels or of what is theirs: "the rebels", "the breakaway republic"."""
        lists = self.lists
        if any(self.is_rebels(index) for index in range(first, min(first + 3, stop))):
            return True
        bodies = (index for index in range(first + 1, stop) if self.low(index) in lists.rebel_body)
        return any(not lists.armed.isdisjoint((self.low(index - 1), self.low(index - 2))) for index in bodies)

    def is_rebels(self, index: int) -> bool:
        """Whether a token is a noun for those who make up an armed group: "rebels", "insurgents"."""
        return self.low(index) in self.lists.group_noun and self.low(index).endswith(_PLURAL_ENDINGS)

    def _before_others(self, first: int, stop: int, role: Role) -> int:
        """Where a complement ends: before those whom the role has to do with ("in charge of talks with the rebels")."""
        apart = role.kind in ("office", "official") or role.noun in self.lists.of_country
        start = first if apart else first + 1  # not "a commander with the rebels"
        return next((index for index in range(start, stop) if self.low(index) in ("with", "against")), stop)

    def _of_office(self, index: int) -> bool:
        """Whether a word beside a role makes it one of a state: "adviser to its prime minister"."""
        told = self.role_starting(index)
        return told is not None and (told[1].kind == "official" or told[1].noun == "minister")

    def _civic(self, index: int) -> bool:
        """Whether a word of a complement tells of a state or a civil body: "leader of the teachers' union"."""
        told = self.low(index) in self.lists.state or self.base(index) in self.lists.civic
        return told and self.low(index) not in self.lists.armed

    def _is_local(self, index: int) -> bool:
        """Whether a word names a council of a place, which bears no arms: "head of the district council"."""
        return self.base(index) == "council" and self.low(index - 1) in self.lists.local

    def _left_of(self, first: int, head: int) -> _Left:
        """How far the phrase reaches to the left of the role, and what stands there."""
        actor: Mention | None = None
        words = {self.low(index) for index in range(first, head)}
        index = first - 1
        left = _Left(0)
        while index >= 0 and first - index <= 9:
            found, base = self.actor(index), self.base(index)
            if found is not None:
                actor = _better_told(actor, found)
            elif self.ends_plural_genitive(index):
                left = _Left(0, grouped=True, possessor=self.span(index - 1))
                words |= self.lists.armed
                index -= 1
                break
            elif self.raw(index) in _QUOTES or self._is_genitive_apart(index):  # a title in quotes, or "the Houthis’"
                pass
            elif base != self.low(index):
                civil = base == _PARTY and self.raw(index)[0].isupper()  # "the Green Party's spokesman"
                left = _Left(0, grouped=base in self.lists.group_noun and not civil, possessor=self.span(index))
                words |= self.lists.state if civil else frozenset()
                role = self.tables.roles.get(base)
                if base in self.lists.rebel_body and self.low(index - 1) in self.lists.armed:
                    words |= self.lists.armed  # "the rebel government's minister"
                elif base in self.lists.state or (role is not None and role.kind in ("official", "office")):
                    words |= self.lists.state  # "the governor's spokesman"
                elif (
                    base in self.tables.closed
                    and words.isdisjoint(self.lists.armed)
                    and self.low(head) in self.lists.of_country
                ):
                    words |= self.lists.state  # "Iran's supreme leader"
                break
            elif base in ("its", "their", "his", "her"):
                left = _Left(0, pronoun=base in ("its", "their"), his=base in ("his", "her"))
                break
            elif self._joins_kin(index):
                index -= 1
            elif not self.modifies(index):
                break
            else:
                words.add(base)
            index -= 1
        told = self.lists.state | (self.lists.local if self.low(head).startswith("spokes") else frozenset())
        state = not words.isdisjoint(told) and (actor is None or of_state(actor))  # "the provincial spokesman"
        rebel = not (state or words.isdisjoint(self.lists.armed))
        return left._replace(first=index + 1, actor=actor, state=state, rebel=rebel)

    def _joins_kin(self, index: int) -> bool:
        """Whether a token joins a role to what somebody's kin is: "his brother and heir"."""
        kin = self.role_ending(index - 1) if self.low(index) == "and" else None
        return kin is not None and kin[1].kind == "kin"

    def _is_genitive_apart(self, index: int) -> bool:
        """Whether a token is (of) a genitive ending that stands apart behind an actor: "the Houthis’", "RUF (B)'s"."""
        at = index - (self.raw(index) == "s" and self.raw(index - 1) in ("'", "’"))
        return at > 0 and self.raw(at) in ("'", "’") and self.actor(at - 1) is not None

    def ends_plural_genitive(self, index: int) -> bool:
        """Whether a token is the mark of the genitive of those who make up an armed group: "the rebels' commander"."""
        return self.raw(index) in ("'", "’") and self.is_rebels(index - 1)

    def is_quoted(self, first: int, last: int) -> bool:
        """Whether some tokens stand in quotation marks: "a 'major'"."""
        return self.raw(first - 1) in _QUOTES and self.raw(last + 1) in _QUOTES

    def is_owning_body(self, index: int) -> bool:
        """Whether a token is the genitive of a noun for a body of armed men: "the movement's", "the rebel army's"."""
        base = self.base(index)
        return base != self.low(index) and (base in self.lists.group_noun or base in self.lists.rebel_body)

    def modifies(self, index: int) -> bool:
        """Whether a word can stand between determiner and role."""
        raw, low, lists = self.raw(index), self.low(index), self.lists
        if not raw[0].isalnum() or low in lists.determiner or low in lists.preposition or low in lists.stop:
            return False
        if low == "them":
            return False  # "among them commander X"
        if low.endswith(("ed", "ing")) or low in lists.named:
            return low in lists.adjectival
        if low.endswith("s") and not low.endswith(("ss", "us", "is")):
            return low in lists.plural_modifier
        return not low.endswith("ly") and low not in lists.finite

    def _tidy(self, kept: list[str], head: list[str], complement: list[str]) -> str:
        """The words of a role in order, capitalised modifiers and dangling words dropped."""
        complement = [word for word in without_owners(complement) if word[0].isalnum() and not _is_year(word)]
        front = [word for word in kept if word.islower() and word.lower() not in self.lists.dropped]
        head = [word.lower() if word[:1].isupper() and not word.isupper() else word for word in head]
        tail = [word for word in complement if word.lower() not in ("its", "their", "his")]
        if all(self._loose(word) or word.lower() in self.lists.group_noun for word in tail):
            tail = []
        tail = list(takewhile(lambda word: word.lower() not in nominals()["calendar"], tail))
        while tail and (self._loose(tail[-1]) or not tail[-1][0].isalnum()):
            tail.pop()
        tail = single_prepositions(tail, self.lists.preposition)
        return " ".join([*front, *head, *(tail if len(tail) <= 7 else ())])

    def _loose(self, word: str) -> bool:
        return word.lower() in self.lists.preposition or word.lower() in self.lists.determiner


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()


def _better_told(one: Mention | None, other: Mention | None) -> Mention | None:
    """The first of two actors, unless only the second is known by name: "the Iraqi militia Kataib Hezbollah"."""
    if one is None or other is None:
        return one or other
    known = [isinstance(actor.value, ActorValue) and actor.value.id is not None for actor in (one, other)]
    return other if known == [False, True] else one


class _Left(NamedTuple):
    """What stands to the left of a role: where its phrase starts, and whom the words there tell of."""

    first: int
    actor: Mention | None = None
    pronoun: bool = False
    grouped: bool = False
    state: bool = False
    rebel: bool = False
    possessor: Span | None = None
    his: bool = False
