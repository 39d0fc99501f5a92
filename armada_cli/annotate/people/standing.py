"""What a person is in an article, from all roles told of them: role, group, official or not, a mere speaker or not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from armada_cli.annotate.people.candidates import Candidate
from armada_cli.annotate.people.phrases import RoleHit
from armada_cli.annotate.people.tables import Title
from armada_cli.lexicon import Entry
from armada_cli.records import ActorValue, Mention, Span

_GROUPS = frozenset({"group", "militia"})
_KILLS = re.compile(  # between a state and the name of one who is not its own: "since Israel killed X, its commander"
    r" (?:[a-z]+ ){0,2}?(?:(?:has|had|have|also|later|reportedly) ){0,2}"
    r"(?:killed|assassinated|eliminated|murdered) (?:\w+ ){0,3}"
)
FOLLOWING = frozenset({"successor", "predecessor"})  # roles that another's tells
_BESIDE = frozenset({"kin", "home"})  # kinds of roles of somebody's brother or a citizen, who may lead all the same
_OF_BODY = "senior member"  # the role that one of a ruling body is told by
_ONE_OF_A_GROUP = frozenset(
    {"senior member", "figure", "lieutenant", "aide", "strategist", "expert", "adviser", "supplier", "fixer", "liaison"}
)


class Standing(NamedTuple):
    """The role that counts, the group it is held in, and the flags of PersonValue.

    `of` and `after` tell where the person stands whose group is taken over ("Umarov's deputy", "his deputy"),
    `same_role` that the role is taken over too ("his successor").
    """

    role: str | None = None
    group: str | None = None
    group_id: str | None = None
    official: bool = False
    speaker: bool = False
    of: Span | None = None
    after: int | None = None
    same_role: bool = False


class Groups:
    """The armed groups of an article, to find the one that "its" or a bare "commander" belongs to."""

    def __init__(self, actors: Sequence[Mention], title_end: int, text: str) -> None:
        self.actors = sorted(actors, key=lambda mention: mention.span.end)
        told = [m for m in actors if isinstance(m.value, ActorValue) and is_group(m.value)]
        states = [m for m in actors if isinstance(m.value, ActorValue) and m.value.state and m.value.id]
        self.states = sorted(states, key=lambda mention: mention.span.end)
        self.title_end, self.text = title_end, text
        self.mentions = sorted(told, key=lambda mention: mention.span.end)
        self.ends = [mention.span.end for mention in self.mentions]
        self.counts = Counter(_value(m).name for m in self.mentions)
        self.known = {_value(m).id for m in self.mentions} | self.counts.keys()

    def names(self, entry: Entry) -> bool:
        """Whether the article names the group of a known leader."""
        return not self.known.isdisjoint({entry.get("group_id"), entry.get("group")} - {None})

    def state_nearer(self, at: int, reach: int = 200) -> bool:
        """Whether the actor named last before a place is a state or a force of one, and not who kills the one there."""
        before = self.states[: bisect_right(self.states, at, key=lambda mention: mention.span.end)]
        before = [mention for mention in before if (mention.span.end > self.title_end) == (at > self.title_end)]
        if before and self.latest(at) is not None and _KILLS.fullmatch(self.text, before[-1].span.end, at):
            killer = _value(before[-1]).id
            before = [mention for mention in before if _value(mention).id != killer]
        state = before[-1].span.end if before else -1
        return state > _last(self.ends, at) and at - state <= reach

    def is_nearest(self, at: int) -> bool:
        """Whether the actor named last before a place is an armed group, and no army or state."""
        index = bisect_right(self.actors, at, key=lambda mention: mention.span.end)
        last = self.actors[index - 1].value if index else None
        return isinstance(last, ActorValue) and is_group(last)

    def latest(self, at: int, reach: int = 400) -> ActorValue | None:
        """The group named last before a place of the text, if it was named near, else the one the article is about."""
        index = bisect_right(self.ends, at) - 1
        near = index >= 0 and at - self.ends[index] <= reach
        return _value(self.mentions[index]) if near else self.main()

    def only(self) -> ActorValue | None:
        """The group that nearly all mentions of groups are of, if it is named three times or more."""
        most = max(self.counts.values(), default=0)
        return self.main() if most >= 3 and most >= 0.75 * sum(self.counts.values()) else None

    def main(self) -> ActorValue | None:
        """The group that the article is about: one of the title, or at least two in five of all mentions of groups."""
        if not self.mentions:
            return None
        if self.mentions[0].span.end <= self.title_end:
            return _value(self.mentions[0])
        name, most = self.counts.most_common(1)[0]
        first = next(_value(m) for m in self.mentions if _value(m).name == name)
        return first if most >= 0.4 * sum(self.counts.values()) else None


def _last(ends: Sequence[int], at: int) -> int:
    """The last of some sorted places up to another, -1 if none is."""
    index = bisect_right(ends, at) - 1
    return ends[index] if index >= 0 else -1


def is_group(value: ActorValue) -> bool:
    """Whether an actor is an armed group, by name or of many ("Chechen rebels"), not one man."""
    if value.kind not in _GROUPS:
        return False
    if value.id is not None:
        return True
    return value.name.endswith("s") if value.member else "armed forces" not in value.name.lower()


def _value(mention: Mention) -> ActorValue:
    assert isinstance(mention.value, ActorValue)
    return mention.value


def standing(mentions: Sequence[Candidate], known: Entry | None, groups: Groups) -> Standing:
    """The standing of a person: a leading role in an armed group wins, the article's words over knowledge."""
    told = [(hit, mention) for mention in mentions for hit in mention.roles]
    if known is not None:
        told = [pair for pair in told if pair[0].role.kind not in _BESIDE]
    titles = [title for mention in mentions for title in mention.piece.titles]
    speaker = any(mention.speaks for mention in mentions)
    stand = _told(told, titles, known, groups) if told else _by_title(titles, mentions[0], groups)
    if known is not None and not stand.official:
        stand = _with_knowledge(stand, known)
    return stand._replace(speaker=speaker)


def _told(told: list[tuple[RoleHit, Candidate]], titles: list[Title], known: Entry | None, groups: Groups) -> Standing:
    best, mention = max(told, key=lambda pair: _weight(pair[0]))
    known_office = known is not None and best.role.kind == "office" and not best.state
    if not known_office and _is_official(best, titles, mention, groups):
        of = best.possessor if best.role.kind == "either" and not best.actor else None
        return Standing(best.text, official=True, of=of, after=None if of is None else mention.span.start)
    kin = best.role.noun in FOLLOWING
    if best.actor is None and (kin or best.his or best.possessor) and not (best.pronoun or best.grouped):
        return Standing(best.text, of=best.possessor, after=mention.span.start, same_role=kin)
    actor = best.actor if best.armed else None
    actor = actor or next((hit.actor for hit, _ in told if hit.actor and hit.armed), None)
    group = _value(actor) if actor is not None and is_group(_value(actor)) else None
    if best.role.noun == _OF_BODY:
        best = best._replace(text=_heads(best, [hit for hit, _ in told]))
    if best.role.plural and group is not None:
        best = _in_the_list(best, [hit for hit, _ in told])
    if group is None and known is None:
        group = _untold_group(best, mention, groups)
    if group is None and known is None and best.role.needs_group and best.role.noun not in _ONE_OF_A_GROUP:
        return Standing(best.text, official=not best.armed)  # a cleric or an engineer whom nothing ties to a group
    return Standing(best.text, group.name if group else None, group.id if group else None)


def _heads(of_body: RoleHit, told: Sequence[RoleHit]) -> str:
    """What a member of a ruling body is told to be besides: "its founder, X, the third of its council to die"."""
    heads = (
        hit.text for hit in told if hit.role.leading and not (hit.role.needs_group or hit.state or hit.role.plural)
    )
    return next(heads, of_body.text)


def _in_the_list(of_all: RoleHit, told: Sequence[RoleHit]) -> RoleHit:
    """What one of a list is told to be, where its head only says what they all are: "leaders: X, finance chief"."""
    own = (hit for hit in told if hit.role.kind == "office" and not (hit.role.plural or hit.state or hit.actor))
    return next(own, of_all)


def _is_official(best: RoleHit, titles: list[Title], mention: Candidate, groups: Groups) -> bool:
    """Whether the best role is one of a state: by its words, an officer's title, or what "its" refers to."""
    if best.rebel or (best.armed and best.actor is not None):
        return False
    if best.role.kind == "kin":
        return True
    of_force = best.role.noun not in ("leader", "founder", "deputy leader")
    if best.pronoun and of_force and not best.grouped and groups.state_nearer(mention.span.start):
        return True
    ours = (best.pronoun or best.grouped) and best.role.leading and groups.is_nearest(mention.span.start)
    if any(title.kind == "military" for title in titles):
        return not ours  # "the front said Colonel X, its founder, had died"
    return not best.armed and (best.official or (any(t.official for t in titles) and best.role.kind != "armed"))


def _untold_group(best: RoleHit, mention: Candidate, groups: Groups) -> ActorValue | None:
    """The group that "its" or "the group's" means, or the likely one of a leader whose group is not told."""
    if best.pronoun or best.grouped:
        return groups.latest(mention.span.start)
    if best.role.noun in _ONE_OF_A_GROUP:
        return groups.only()
    if best.role.leading and not best.role.needs_group:
        return groups.latest(mention.span.start)
    return None


def _by_title(titles: list[Title], first: Candidate, groups: Groups) -> Standing:
    """The standing of someone told by titles alone: "Commander X"."""
    armed = next((title for title in titles if title.kind == "armed"), None)
    if armed is None:
        return Standing(official=any(title.official for title in titles))
    group = groups.latest(first.span.start)
    return Standing(armed.title.lower(), group.name if group else None, group.id if group else None)


def _with_knowledge(stand: Standing, known: Entry) -> Standing:
    """What is known of a leader, or by an analyst's own entry of an official, where the article does not tell."""
    if known.get("official"):
        return stand._replace(role=stand.role or known.get("role"), official=stand.group is None)
    return stand._replace(
        role=stand.role or known.get("role"),
        group=stand.group or known.get("group"),
        group_id=stand.group_id or (known.get("group_id") if stand.group is None else None),
    )


def _weight(hit: RoleHit) -> tuple[int, int]:
    """How much a role counts: armed and leading first, then with its group told, official, the rest."""
    leading = hit.rebel or (hit.role.leading and (not hit.role.needs_group or hit.armed))
    if leading and hit.armed:
        return (7 if hit.actor is not None else 6), len(hit.text.split())
    if hit.official and hit.role.kind != "kin":
        return 5, 0
    if leading and not hit.state:
        return 4, 0
    return (1, 0) if hit.role.kind in ("member", "kin") else (2, 0)
