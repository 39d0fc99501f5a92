"""Events whose verb is left out: "a bomb killed eight in A and a gunman five in B", "five died in A, in B three"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from armada_cli.extract.frames.arguments import is_one_more, with_doers, with_prep
from armada_cli.extract.frames.frame import Frame
from armada_cli.extract.frames.scene_lists import cut, is_people
from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.records import CountValue, PlaceValue, Sentence
from armada_cli.values import frozen

_JOINTS = frozenset({",", ";", ":", "and", "&", "while", "but"})
_PREPOSITIONS = frozenset({"IN", "TO"})
_SCENE = (Nature.PLACE, Nature.DATE)
_DOING = (Nature.EVENT, Nature.WEAPON, Nature.ACTOR, Nature.PEOPLE)
_STAND_IN = WordClass("stand_in")


@frozen(slots=False)
class Gap:
    """What is left of an event without its verb: who or what did it, how many it hit, where and when, all else."""

    opens: int
    doers: tuple[int, ...] = ()
    hit: tuple[int, ...] = ()
    scene: tuple[int, ...] = ()
    rest: tuple[int, ...] = ()


def with_gaps(view: View, sentence: Sentence, frames: Sequence[Frame]) -> list[Frame]:
    """The frames, and those of events that share the verb of one of them and nothing else."""
    for host in frames:
        gaps = _gaps_after(view, sentence, host) if _can_be_shared(host) else []
        if gaps:
            return _with_gaps(view, sentence, frames, host, gaps)
    return list(frames)


def _can_be_shared(frame: Frame) -> bool:
    """Whether a verb says how many people came to harm, in words that leave room for another list of them."""
    clause = frame.trigger.clause
    return clause is not None and frame.part is None and bool(frame.trigger.sense.effect and frame.victims)


def _gaps_after(view: View, sentence: Sentence, host: Frame) -> list[Gap]:
    """The events behind a verb that have people and a place of their own, another than that of the verb."""
    first = _anchor(sentence, host)
    gaps: list[Gap] = []
    named: list[int] = []  # places behind the verb that are its own
    for segment in _segments(sentence, first):
        gap = _read(view, sentence, segment)
        if gap is None:
            break
        if not (gap.doers or gap.hit) and not gaps:
            named += [g for g in gap.scene if not _is_home(view, sentence, g)]
        elif gaps and _goes_on(view, sentence, gaps[-1], gap):
            gaps[-1] = _joined(gaps[-1], gap)
        else:
            gaps.append(gap)
    if gaps and not gaps[-1].hit:
        gaps.pop()  # "... and another in Kut that wounded two"
    if not gaps:
        return []
    clause = sentence.clauses[host.trigger.clause or 0]
    # the clause before may tell of another event, or where all of them were
    opens = clause.span.start if clause.kind in ("conjunct", "participial") else 0
    ahead = (g for g in range(first) if sentence.groups[g].span.start >= opens and not _is_home(view, sentence, g))
    before = [*(g for g in ahead if nature_of(view, sentence, g) is Nature.PLACE), *named]
    apart = bool(before) or _is_sum(view, sentence, host, gaps)
    return gaps if apart and all(gap.hit and _is_elsewhere(view, sentence, gap, before) for gap in gaps) else []


def _is_home(view: View, sentence: Sentence, place: int) -> bool:
    """Whether a place only says whose somebody is or where from: "the governor of Kano", "a doctor from Hit"."""
    noun = sentence.groups[place]
    of_people = noun.attached_to is not None and nature_of(view, sentence, noun.attached_to) in Nature.people()
    return of_people and noun.prep in ("of", "from")


def _anchor(sentence: Sentence, host: Frame) -> int:
    """The first group behind the verb and those whom it hits."""
    verb = sentence.verbs[sentence.clauses[host.trigger.clause or 0].verb or 0]
    if all(sentence.groups[g].first > verb.last for g in host.victims):
        return min(host.victims) + 1
    return next((i for i, g in enumerate(sentence.groups) if g.first > verb.last), len(sentence.groups))


def _segments(sentence: Sentence, first: int) -> Iterator[list[int]]:
    """The groups from one on, parted at commas and conjunctions, up to the next verb that has a subject of its own."""
    segment: list[int] = []
    for index in range(first, len(sentence.groups)):
        start = sentence.groups[index - 1].last + 1 if index else 0
        between = sentence.tokens[start : sentence.groups[index].first]
        if any(start <= verb.first < sentence.groups[index].first for verb in sentence.verbs):
            break
        if segment and any(token.lemma in _JOINTS for token in between):
            yield segment
            segment = []
        segment.append(index)
    if segment and not _opens_clause(sentence, segment):
        yield segment


def _opens_clause(sentence: Sentence, segment: Sequence[int]) -> bool:
    """Whether a verb behind them has one of some groups as its subject: "and gunmen shot", "where four died"."""
    own = (c for c in sentence.clauses if c.verb is not None and c.kind != "participial" and {*segment} & {*c.subject})
    return any(clause.antecedent not in clause.subject for clause in own)


def _read(view: View, sentence: Sentence, segment: Sequence[int]) -> Gap | None:
    """What a segment tells, null where it has what no gap leaves."""
    bare = [g for g in segment if not _is_governed(sentence, g) and nature_of(view, sentence, g) not in _SCENE]
    scene = tuple(g for g in segment if _is_scene(view, sentence, g))
    rest = tuple(g for g in segment if g not in bare and g not in scene)
    events = {t.group for t in view.triggers(sentence) if t.stands_for is not None}
    counts = [g for g in bare if g not in events and _counts_people(view, sentence, g)]
    gap = Gap(segment[0], scene=scene, rest=rest)
    if not bare:
        return gap
    if len(bare) == 1:
        doing = bare[0] in events or nature_of(view, sentence, bare[0]) in _DOING
        return replace(gap, hit=(bare[0],)) if counts else replace(gap, doers=(bare[0],)) if doing else None
    doer, hit = bare[0], bare[-1]
    does = nature_of(view, sentence, doer) in _DOING or _is_pronoun(sentence, doer)
    return replace(gap, doers=(doer,), hit=(hit,)) if len(bare) == 2 and does and hit in counts else None


def _is_governed(sentence: Sentence, group: int) -> bool:
    """Whether a preposition stands before a group, whatever it is coordinated with."""
    first = sentence.groups[group].first
    return first > 0 and sentence.tokens[first - 1].tag in _PREPOSITIONS


def _is_scene(view: View, sentence: Sentence, group: int) -> bool:
    noun = sentence.groups[group]
    if noun.prep == "from" and noun.attached_to is not None:
        return False  # "a driver from Peshawar"
    settled = noun.lemma in noun_list("settlement")
    return settled or nature_of(view, sentence, group) in _SCENE


def _counts_people(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a group counts people: "three", "two guards", "a teacher", "another"."""
    noun = sentence.groups[group]
    words = sentence.tokens[noun.first : noun.head + 1]
    single = words[0].lemma in ("a", "an") and words[-1].tag == "NN"
    if single or is_one_more(sentence, group):
        return noun.appositive_of is None and is_people(view, sentence, group)
    return any(value.unit == "people" for _, value in view.values(noun.span, CountValue))


def _is_pronoun(sentence: Sentence, group: int) -> bool:
    """Whether a group can stand for one more event: "one in Basra three"."""
    return sentence.groups[group].lemma in _STAND_IN


def _goes_on(view: View, sentence: Sentence, before: Gap, gap: Gap) -> bool:
    """Whether a segment goes on with the event of the one before: its place, or more or at last those hit there."""
    return not gap.doers and not (gap.hit and before.hit and _is_placed(view, sentence, before))


def _joined(before: Gap, gap: Gap) -> Gap:
    """Both as one event."""
    return replace(
        before,
        hit=(*before.hit, *gap.hit),
        scene=(*before.scene, *gap.scene),
        rest=(*before.rest, *gap.rest),
    )


def _is_placed(view: View, sentence: Sentence, gap: Gap) -> bool:
    return any(nature_of(view, sentence, g) is Nature.PLACE for g in gap.scene)


def _is_elsewhere(view: View, sentence: Sentence, gap: Gap, before: Sequence[int]) -> bool:
    """Whether an event has a place, and another one than what the verb tells has."""
    own, others = (
        {v.name for g in groups for _, v in view.values(sentence.groups[g].span, PlaceValue)}
        for groups in (gap.scene, before)
    )
    return _is_placed(view, sentence, gap) and not (own & others)


def _with_gaps(
    view: View, sentence: Sentence, frames: Sequence[Frame], host: Frame, gaps: Sequence[Gap]
) -> list[Frame]:
    """The frames with the host cut where the gaps begin, one for each of these, and the nouns that do it told again."""
    first = cut(host, gaps[0].opens)
    parts = [_frame_of(view, sentence, first, gap) for gap in gaps]
    if _is_sum(view, sentence, first, gaps):
        scene = (*first.scene, *parts[0].scene)
        first, parts = replace(parts[0], scene=scene, part=0), parts[1:]
        frames = [replace(f, part=0) if f.trigger.group in first.events and f.part is None else f for f in frames]
    at = next(i for i, frame in enumerate(frames) if frame is host)
    nouns = [f for f in frames if f.trigger.group in first.events and f.trigger.span < host.trigger.span]
    again = [
        replace(noun, scene=(), part=part.part) for noun in nouns for part in parts if noun.trigger.group in part.events
    ]
    return [*frames[:at], first, *parts, *again, *frames[at + 1 :]]


def _frame_of(view: View, sentence: Sentence, host: Frame, gap: Gap) -> Frame:
    """The verb as a gap shares it: with its own doer or cause where it tells one, else with that of the verb."""
    frame = replace(host, victims=gap.hit, targets=(), beside=(), scene=gap.scene, part=gap.opens)
    bare = replace(frame, agents=(), means=(), events=())
    own = with_doers(view, sentence, bare, tuple(g for g in gap.doers if not _is_pronoun(sentence, g)))
    for group in gap.rest:
        prep = sentence.tokens[sentence.groups[group].first - 1].lemma
        if prep == "by":
            own = with_doers(view, sentence, own, (group,))
        elif nature_of(view, sentence, group) in (Nature.EVENT, Nature.WEAPON):
            own = with_prep(view, sentence, own, prep, group)
    return own if own.agents or own.means or own.events else frame


def _is_sum(view: View, sentence: Sentence, host: Frame, gaps: Sequence[Gap]) -> bool:
    """Whether the gaps only take apart those whom the verb counts: "killed 20: 11 in A, six in B and three in C"."""
    whole = sum(_number(view, sentence, group) for group in host.victims)
    return len(gaps) > 1 and whole == sum(_number(view, sentence, group) for gap in gaps for group in gap.hit)


def _number(view: View, sentence: Sentence, group: int) -> int:
    """How many people a group is."""
    counts = [value.min or 0 for _, value in view.values(sentence.groups[group].span, CountValue)]
    return counts[0] if counts else 1
