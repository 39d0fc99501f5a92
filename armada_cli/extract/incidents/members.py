"""Sets of events whose members the same sentence tells: "two attacks, one in Basra and another in Kut"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from armada_cli.extract.casualties.counted import Toll
from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.scene import When, own_places
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents.clusters import Cluster
from armada_cli.extract.incidents.counts import Tolls, number_of
from armada_cli.records import Sentence

_LISTING = WordClass("listing_prep")
_DEEPEST = 4  # nouns between a plural and the list of some of it
_TELLING = frozenset({"relative", "participial", "reduced"})
_WHEN = frozenset({"when", "as"})


def with_wholes(sentence: Sentence, frames: Sequence[Frame]) -> list[Frame]:
    """The frames, the nouns among them that a list names as some of a plural tied to it.

    "Several attacks in Kabul, among them an assault on an inn and the bombing of a bank".
    """
    plural = {f.trigger.group for f in frames if f.trigger.group is not None and _is_plural(sentence, f.trigger.group)}
    if not plural:
        return list(frames)
    return [_with_whole(sentence, frame, plural) for frame in frames]


def _is_plural(sentence: Sentence, group: int) -> bool:
    return sentence.tokens[sentence.groups[group].head].tag == "NNS"


def _with_whole(sentence: Sentence, frame: Frame, plural: Collection[int | None]) -> Frame:
    """A frame tied to the plural that its noun is some of, if it has one and stands for none yet."""
    at = frame.trigger.group
    if at is None or frame.trigger.stands_for is not None or not frame.trigger.sense.refers:
        return frame
    if not _is_listed(sentence, at):
        return frame
    whole = _whole_of(sentence, at, plural)
    if whole is None or whole == at:
        return frame
    return replace(frame, trigger=replace(frame.trigger, stands_for=whole))


def _whole_of(sentence: Sentence, at: int, plural: Collection[int | None]) -> int | None:
    """The plural that a listed noun hangs on, or that its clause is about: "several attacks followed, including"."""
    whole = sentence.groups[at].attached_to
    for _ in range(_DEEPEST):
        if whole is None or whole in plural:
            break
        whole = sentence.groups[whole].attached_to
    if whole is not None:
        return whole if whole in plural else None
    for clause in sentence.clauses:
        listed = {
            g for prep, first in clause.preps if prep in _LISTING for g in (first, *sentence.groups[first].conjuncts)
        }
        if at in listed:
            return next((group for group in (*clause.subject, *clause.objects) if group in plural), None)
    return None


def _is_listed(sentence: Sentence, group: int | None) -> bool:
    """Whether a noun group is one of some: "including a raid", "such as the bombing of a bank"."""
    return group is not None and sentence.groups[group].prep in _LISTING


def share_with_members(sentence: Sentence, clusters: Sequence[Cluster]) -> None:
    """Give each member the place, the day and the doers of its set where it has none of its own."""
    for whole in clusters:
        doers = next((frame.agents for frame in whole.frames if frame.agents), ())
        for member in members_of(clusters, whole):
            if doers and not any(frame.agents or frame.means for frame in member.frames):
                member.frames = [_done_by(sentence, frame, doers) for frame in member.frames]
            if not own_places(member.places):
                member.places += whole.places
            if not member.dates:
                member.dates += whole.dates


def _done_by(sentence: Sentence, frame: Frame, doers: tuple[int, ...]) -> Frame:
    """A frame with those who act, if it is that of a noun in a list."""
    at = frame.trigger.group
    return replace(frame, agents=doers) if _is_listed(sentence, at) else frame


def members_of(clusters: Sequence[Cluster], whole: Cluster) -> list[Cluster]:
    """The clusters told by pronouns that stand for one of a cluster's noun."""
    nouns = {f.trigger.group for f in whole.frames if f.trigger.group is not None and f.trigger.stands_for is None}
    if not nouns or len(clusters) == 1:
        return []
    return [c for c in clusters if c is not whole and any(f.trigger.stands_for in nouns for f in c.frames)]


def is_told_by_members(
    view: View, sentence: Sentence, clusters: Sequence[Cluster], tolls: Sequence[Tolls], whole: Cluster
) -> bool:
    """Whether as many members are told as a set counts, and its dead, if it counts them, are theirs.

    So are members of what somebody has done of the kind at no told time: "has claimed many attacks, among them one in",
    and nouns listed as some of those of many years: "the worst attacks of recent years, among them".
    """
    members = members_of(clusters, whole)
    number = number_of(view, sentence, whole.frames) if members else None
    if members and number is None and not (whole.places or tolls[clusters.index(whole)][0]):
        nouns = [m.frames[0].trigger.group for m in members]
        listed = all(_is_listed(sentence, noun) for noun in nouns)
        return listed and bool(whole.dates) and all(map(_lasts_years, whole.dates))
    if number is not None and number[1].max is None and not (whole.dates or tolls[clusters.index(whole)][0]):
        return any(_is_done_over_time(sentence, frame) for frame in whole.frames)
    if number is None or not number[1].min == number[1].max == len(members):
        return False
    dead = _dead(tolls[clusters.index(whole)][0])
    return not dead or dead == sum(_dead(tolls[clusters.index(member)][0]) for member in members)


def _lasts_years(when: When) -> bool:
    """Whether a time is of several years: "of recent years"."""
    start, end = when.value.start, when.value.end
    return bool(start and end) and int((end or "")[:4]) - int((start or "")[:4]) > 1


def _is_done_over_time(sentence: Sentence, frame: Frame) -> bool:
    """Whether a perfect tells of acts that a noun names, or the row of them: "has claimed a string of attacks"."""
    at = frame.trigger.group
    if at is None:
        return False
    noun = sentence.groups[at]
    row = {at} if noun.attached_to is None or noun.prep != "of" else {at, noun.attached_to}
    told = (clause for clause in sentence.clauses if clause.verb is not None and row & {*clause.objects})
    return any(sentence.verbs[clause.verb or 0].tense == "perfect" for clause in told)


def _dead(killed: Sequence[Toll]) -> int:
    return sum(toll.min or 0 for toll in killed)


def clauses_of_members(sentence: Sentence, clusters: Sequence[Cluster]) -> Mapping[int, Frame]:
    """The clauses that tell more of a member, with its frame: "the deadliest in Basra, where a bomb killed nine"."""
    members = [f for c in clusters for f in c.frames if f.trigger.stands_for is not None]
    return {
        at: frame
        for frame in sorted(members, key=lambda frame: frame.trigger.span)
        for at in range(len(sentence.clauses))
        if _tells_more(sentence, frame, at)
    }


def _tells_more(sentence: Sentence, frame: Frame, at: int) -> bool:
    """Whether a clause is the first after a member, and is not said of what stands before that."""
    clause, start = sentence.clauses[at], frame.trigger.span.start
    own = clause.kind in _TELLING or (clause.kind == "adverbial" and clause.marker in _WHEN)
    if not own or clause.verb is None or clause.span.start <= start:
        return False
    verb = sentence.verbs[clause.verb].span
    if any(start < other.span.start < verb.start for other in sentence.verbs):
        return False
    return clause.antecedent is None or sentence.groups[clause.antecedent].span.start >= start


def is_of_member(told: Mapping[int, Frame], a: Cluster, b: Cluster) -> bool:
    """Whether a clause in one of two clusters tells of a member that is in the other."""
    return any(
        told.get(-1 if f.trigger.clause is None else f.trigger.clause) in one.frames
        for one, other in ((a, b), (b, a))
        for f in other.frames
    )


def is_of_member_of_other(told: Mapping[int, Frame], a: Cluster, b: Cluster) -> bool:
    """Whether a clause in one of two clusters tells of a member before which the other, without it, begins."""
    if not told:
        return False
    for one, other in ((a, b), (b, a)):
        clauses = (f.trigger.clause for f in other.frames)
        owners = [told[clause] for clause in clauses if clause is not None and clause in told]
        first = min(frame.trigger.span.start for frame in one.frames)
        if any(owner not in one.frames and first < owner.trigger.span.start for owner in owners):
            return True
    return False
