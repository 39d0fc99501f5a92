"""The frames of a sentence, put together: one incident for each thing that the sentence tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from armada_cli.extract.casualties.counted import Toll
from armada_cli.extract.casualties.tolls import tolls_of, with_own_more
from armada_cli.extract.frames import Frame, find_frames
from armada_cli.extract.ground.illness import speaks_of_illness
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents.answering import SETTING_OUT, are_attackers, only_seeks, those_answered
from armada_cli.extract.incidents.clusters import Cluster
from armada_cli.extract.incidents.cornered import with_cornered
from armada_cli.extract.incidents.counts import Tolls, give_loose_tolls, number_of
from armada_cli.extract.incidents.day_ties import clauses_since
from armada_cli.extract.incidents.dealt import dealt
from armada_cli.extract.incidents.earlier_dead import with_earlier_dead
from armada_cli.extract.incidents.incident import Incident
from armada_cli.extract.incidents.joining import join
from armada_cli.extract.incidents.listed_dead import joined_with_list
from armada_cli.extract.incidents.members import is_told_by_members, share_with_members, with_wholes
from armada_cli.extract.incidents.offsets import count_days, count_days_of_nouns, offset_clauses
from armada_cli.extract.incidents.parallel import in_parallel
from armada_cli.extract.incidents.resisting import with_resistance
from armada_cli.extract.incidents.roll import leaders_counted, roll_frames, toll_frames
from armada_cli.extract.incidents.scenes import drop_of_people, give_scenes
from armada_cli.extract.incidents.sharing import share_along, share_fronted, share_opening_day, share_scenes
from armada_cli.extract.incidents.takings import takings
from armada_cli.extract.incidents.told import is_anchor, is_mishap, is_summed, is_told, without_mourned
from armada_cli.extract.incidents.unreal import is_fiction, is_plot
from armada_cli.records import Sentence

_NAMING = WordClass("verb_of_naming")


def find_incidents(view: View, index: int) -> list[Incident]:
    """The incidents of one sentence, in the order of their words."""
    sentence = view.sentences[index]
    all_frames = find_frames(view, index)
    frames = [frame for frame in all_frames if is_told(sentence, frame) and not is_plot(view, sentence, frame)]
    sums = [f for f in all_frames if not is_told(sentence, f) and not is_plot(view, sentence, f)]
    frames += [*roll_frames(view, index), *leaders_counted(view, sentence, sums)]
    mishaps = [frame for frame in all_frames if is_mishap(sentence, frame)]
    if mishaps:
        frames = sorted([*frames, *mishaps], key=lambda frame: frame.trigger.span)
    if not any(frame.trigger.sense.effect for frame in all_frames):
        frames = frames or list(toll_frames(view, index))
    if not frames or is_fiction(view, sentence, frames):
        return []
    frames = with_cornered(view, index, with_resistance(view, index, frames))
    frames = without_mourned(sentence, _without_takings(view, sentence, _without_searches(sentence, frames)))
    clusters = [Cluster([frame]) for frame in with_wholes(sentence, frames)]
    give_scenes(view, sentence, clusters)
    offsets = offset_clauses(view, sentence)
    join(view, sentence, clusters, clauses_since(sentence).union(offsets))
    for cluster in clusters:
        drop_of_people(view, sentence, cluster)
        cluster.places.sort(key=lambda where: where.mention.span.start)  # "in X, a village in Y": X
    count_days(view, sentence, clusters, offsets)
    count_days_of_nouns(view, sentence, clusters)
    share_scenes(view, sentence, clusters)
    share_along(sentence, clusters)
    share_fronted(sentence, clusters)
    share_opening_day(sentence, clusters)
    share_with_members(sentence, clusters)
    tolls = [tolls_of(view, sentence, cluster.frames) for cluster in clusters]
    summed = [sentence.groups[group].span for f in sums if is_summed(sentence, f) for group in f.victims]
    give_loose_tolls(view, sentence, clusters, tolls, summed)
    told = [
        incident
        for cluster, toll in zip(clusters, tolls, strict=True)
        if not (len(cluster.frames) == 1 and is_anchor(sentence, cluster.frames[0]))
        and not is_told_by_members(view, sentence, clusters, tolls, cluster)
        for incident in dealt(_incident(view, index, cluster, toll, alone=len(clusters) == 1))
    ]
    return with_earlier_dead(view, index, in_parallel(joined_with_list(told)))


def _without_takings(view: View, sentence: Sentence, frames: list[Frame]) -> list[Frame]:
    """The frames but for those of who had taken the place of another: "died in Hit, which rebels stormed"."""
    if len(frames) < 2:
        return frames
    taken = takings(view, sentence)
    return [f for f in frames if f.trigger.clause not in taken or f.trigger.sense.act != "assault"] or frames


def _without_searches(sentence: Sentence, frames: list[Frame]) -> list[Frame]:
    """The frames but for those of an operation that is only after the people of whom the others tell.

    Nor does it tell of a deed of its own that those who do another came: "rode into Bor and shot nine traders".
    """
    deeds = [frame for frame in frames if frame.trigger.sense.act != "enter"] or frames
    setting_out = [frame for frame in deeds if frame.trigger.sense.act in SETTING_OUT]
    others = [frame for frame in deeds if frame not in setting_out]
    return others if setting_out and only_seeks(sentence, setting_out, others) else deeds


def _with_attackers(view: View, sentence: Sentence, frames: Sequence[Frame], killed: Sequence[Toll]) -> Iterator[Toll]:
    """The dead; attackers who fall by number add to those whom they have killed: "shot the other two dead"."""
    fallen = [group for frame in frames if are_attackers(sentence, frame) for group in frame.victims]
    answered = [sentence.groups[group].span for group in (*those_answered(view, sentence, frames), *fallen)]
    for toll in killed:
        adds = not toll.single and any(span.overlaps(toll.span) for span in answered)
        yield replace(toll, more=True) if adds else toll


def _incident(view: View, index: int, cluster: Cluster, tolls: Tolls, *, alone: bool) -> Incident:
    """The finished incident; `alone` where the sentence tells of nothing else."""
    killed, wounded = with_own_more(*tolls)
    incident = Incident(
        view,
        index,
        frames=tuple(sorted(cluster.frames, key=lambda f: f.trigger.span)),
        places=tuple(cluster.places),
        dates=tuple(cluster.dates),
        ended=tuple(cluster.ended),
        killed=tuple(_with_attackers(view, view.sentences[index], cluster.frames, killed)),
        wounded=tuple(wounded),
        count=number_of(view, view.sentences[index], cluster.frames),
        alone=alone,
    )
    only_dies = all(frame.trigger.sense.act == "die" for frame in incident.frames)
    elsewhere = only_dies and incident.dies_later and not speaks_of_illness(incident.sentence.tokens)
    if incident.acts == {"roll"} and any(verb.lemma in _NAMING for verb in incident.sentence.verbs):
        return replace(incident, dates=())  # he was named on that day
    return replace(incident, places=()) if elsewhere else incident  # he lies elsewhere by then
