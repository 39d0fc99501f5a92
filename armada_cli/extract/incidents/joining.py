"""Which clusters of a sentence tell of one event, by grammar and scene, and which are kept apart."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

from armada_cli.extract.frames import Frame, is_counted_from
from armada_cli.extract.frames.arguments import is_prompted
from armada_cli.extract.ground.ranking import ranks_told
from armada_cli.extract.ground.scene import dates_agree, narrowest, places_agree
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents.answering import SETTING_OUT, only_deploys, sides_of
from armada_cli.extract.incidents.clauses import home_clause, is_counted_beside, share_auxiliary, uses_arms_for
from armada_cli.extract.incidents.clusters import Cluster, abducts, kills, says_how
from armada_cli.extract.incidents.day_ties import lies_before_since
from armada_cli.extract.incidents.deeds_before import deeds_before
from armada_cli.extract.incidents.habits import is_bare_plural
from armada_cli.extract.incidents.listed import (
    CHARGE_PREPS,
    claims_another,
    clauses_of_others,
    clauses_of_record,
    enumerated,
    follows,
    is_answered_for,
    is_compared,
    is_followed,
    is_reached_back_to,
)
from armada_cli.extract.incidents.members import clauses_of_members, is_of_member, is_of_member_of_other
from armada_cli.extract.incidents.parted import (
    ends_of_parts,
    is_end_of_other,
    is_of_its_place,
    is_told_of_noun,
    is_told_of_noun_of_other,
    tells_what_came,
)
from armada_cli.extract.incidents.reasons import is_avenged, is_of_master
from armada_cli.extract.incidents.ties import (
    BEHIND,
    acts_behind,
    comes_as,
    comes_of,
    died_before,
    happened_when,
    is_cause,
    is_told_there,
    is_wounding,
    lies_where,
    shares_event,
)
from armada_cli.extract.incidents.turns import opens_sentence
from armada_cli.extract.incidents.wording import is_further
from armada_cli.records import CountValue, Sentence, WeaponValue

_JOINING = frozenset({"participial", "infinitive", "conjunct", "reduced", "relative", "adverbial", "complement"})
_APART = WordClass("apart_marker")
_MOURNING = frozenset({"mourn"})
_HELD = WordClass("held_for")
_AMBUSHING = WordClass("ambushing_verb")
_ATTACKS = frozenset({"attack", "assault", "raid"})
_ANSWERING = WordClass("answering_prep")
_Pair = tuple[Frame, Frame]
_LONGEST_CHAIN = 6  # clauses that hang on each other, before the search ends


def join(view: View, sentence: Sentence, clusters: list[Cluster], apart: frozenset[int]) -> None:
    """Put clusters together that tell of one event, until no two are left that do."""
    if len(clusters) < 2:
        return
    apart |= deeds_before(view, sentence, clusters) | clauses_of_others(sentence, clusters)
    apart |= clauses_of_record(sentence, clusters)
    apart |= {at for at, clause in enumerate(sentence.clauses) if is_prompted(sentence, clause)}
    if not _tied(view, sentence, clusters, apart, _LONGEST_CHAIN - 1):
        return  # of most sentences no two are, so that one look is enough
    for steps in range(-1, _LONGEST_CHAIN):
        while len(clusters) > 1 and (pair := _tied(view, sentence, clusters, apart, steps)):
            first, second = pair
            first.absorb(second)
            clusters.remove(second)


def _tied(
    view: View, sentence: Sentence, clusters: list[Cluster], apart: frozenset[int], steps: int
) -> tuple[Cluster, Cluster] | None:
    """The first two clusters that tell of one event."""
    ends, members = ends_of_parts(sentence, clusters), clauses_of_members(sentence, clusters)
    return next(
        (
            pair
            for pair in combinations(clusters, 2)
            if not (is_end_of_other(ends, *pair) or is_of_member_of_other(members, *pair))
            and (_share_event(*pair) or not is_told_of_noun_of_other(sentence, clusters, *pair))
            and _one_event(view, sentence, *pair, apart, steps)
        ),
        None,
    )


def _one_event(view: View, sentence: Sentence, a: Cluster, b: Cluster, apart: frozenset[int], steps: int) -> bool:
    """Whether two clusters tell of one event: nothing keeps them apart, and a noun, a cause or a clause ties them.

    The closest ties are asked for first: below zero `steps` only that of a noun or a cause, else that of clauses which
    so many others at most lie between.
    """
    pairs = [(x, y) for x in a.frames for y in b.frames]
    if _either(_are_the_others, sentence, pairs):
        return True
    if _are_parts(pairs) or (abducts(a) != abducts(b) and (kills(a) or kills(b))):
        return False
    if _either(_is_how_foiled, sentence, pairs):
        return True
    if _keep_apart(view, sentence, a, b, pairs):
        return False
    own = any(home_clause(sentence, frame) in apart for cluster in (a, b) for frame in cluster.frames)
    ranked = _is_rank_of_told(sentence, a) or _is_rank_of_told(sentence, b)
    shared = ranked or _share_told(view, sentence, a, b, pairs)
    caused = _is_caused(sentence, a, b, pairs, own=own)
    goes_on = _either(comes_of, sentence, pairs)
    if not (shared or caused or goes_on) and (_are_others(view, sentence, a, b) or _are_others(view, sentence, b, a)):
        return False
    if shared or (_sums_up(sentence, a) and _tells_deed(b)) or (_sums_up(sentence, b) and _tells_deed(a)):
        return True
    same_days = dates_agree(narrowest(a.dates), narrowest(b.dates)) is not False
    if caused:
        return same_days
    tied = (goes_on and not own) or any(_related(sentence, x, y, apart, steps) for x, y in pairs)
    if _each_whole(a, b) or not tied:
        return False
    return same_days and places_agree(a.places, b.places) is not False


def _either(rule: Callable[[Sentence, Frame, Frame], bool], sentence: Sentence, pairs: list[_Pair]) -> bool:
    """Whether a rule holds of a frame of the one cluster and one of the other, in either order."""
    return any(rule(sentence, x, y) or rule(sentence, y, x) for x, y in pairs)


def _are_parts(pairs: list[_Pair]) -> bool:
    """Whether they are members of one set, or one trigger told in two parts, so that each is an event of its own."""
    return any((x.part != y.part and x.trigger.word == y.trigger.word) or _are_members(x, y) for x, y in pairs)


def _keep_apart(view: View, sentence: Sentence, a: Cluster, b: Cluster, pairs: list[_Pair]) -> bool:
    """Whether words say that two clusters tell of two events: a list, an order in time, sides that face each other."""
    if any(enumerated(sentence, x, y) or follows(sentence, x, y) for x, y in pairs) or _face(view, sentence, a, b):
        return True
    if _only_mourns(a) or _only_mourns(b):
        return True
    if lies_before_since(sentence, a, b) or any(is_reached_back_to(sentence, x, y) for x, y in pairs):
        return True
    apart = (comes_as, is_of_its_place, died_before, claims_another, acts_behind)
    if any(_either(rule, sentence, pairs) for rule in apart):
        return True
    return not _share_event(a, b) and (_comes_after(view, sentence, a, b) or _comes_after(view, sentence, b, a))


def _share_told(view: View, sentence: Sentence, a: Cluster, b: Cluster, pairs: list[_Pair]) -> bool:
    """Whether the one tells of what the other names, of where it lay, or of some of those it counts."""
    if _share_event(a, b) or any(lies_where(sentence, x, y) for x, y in pairs):
        return True
    if _either(is_wounding, sentence, pairs):
        return True
    if is_of_member(clauses_of_members(sentence, (a, b)), a, b) or _either(is_told_there, sentence, pairs):
        return True
    if _either(happened_when, sentence, pairs) or _tells_day_of(sentence, a, b) or _tells_day_of(sentence, b, a):
        return True
    return _is_of_some(view, sentence, a, b) or _is_of_some(view, sentence, b, a)


def _tells_day_of(sentence: Sentence, noun: Cluster, deed: Cluster) -> bool:
    """Whether a clause says what was done on the day of a noun: "the bombing of May 3, when 18 dockers were killed"."""
    if len(noun.frames) > 1 or noun.frames[0].trigger.group is None:
        return False
    days = {when.mention.span for when in noun.dates} & {when.mention.span for when in deed.dates}
    clauses = [sentence.clauses[f.trigger.clause] for f in deed.frames if f.trigger.clause is not None]
    opened = [clause.span.start - len(", ") for clause in clauses if clause.marker == "when"]
    return any(day.end in opened for day in days)


def _is_caused(sentence: Sentence, a: Cluster, b: Cluster, pairs: list[_Pair], *, own: bool) -> bool:
    """Whether the one is the cause of the other, counted beside it, or told under one auxiliary with it.

    Of clauses that tell what is their `own` a noun's event is not the cause.
    """
    if _either(is_cause, sentence, pairs) or (not own and is_told_of_noun(sentence, a, b)):
        return True
    return any(is_counted_beside(sentence, x, y) for x, y in pairs) or _either(share_auxiliary, sentence, pairs)


def _are_others(view: View, sentence: Sentence, one: Cluster, beside: Cluster) -> bool:
    """Whether a frame of the first is said to be other than what the second tells, and does not open its own."""
    return any(_is_other(view, sentence, f, beside) and not _heads(sentence, f, one) for f in one.frames)


def _is_how_foiled(sentence: Sentence, foiling: Frame, other: Frame) -> bool:
    """Whether a participle says how an attempt was stopped: "foiled a bombing, shooting the man before he got in"."""
    at = home_clause(sentence, other)
    if foiling.trigger.sense.act != "foil" or foiling.trigger.clause is None or at is None:
        return False
    clause = sentence.clauses[at]
    return clause.kind == "participial" and clause.governor == foiling.trigger.clause


def _is_of_some(view: View, sentence: Sentence, whole: Cluster, some: Cluster) -> bool:
    """Whether a cluster only says how some died of those another counts: "six died, one of them burned to death"."""
    if not kills(whole) or not kills(some) or len(some.frames) > 1:
        return False
    frame = some.frames[0]
    counts = [v for g in frame.victims for _, v in view.values(sentence.groups[g].span, CountValue)]
    subject = sentence.clauses[frame.trigger.clause].subject if frame.trigger.clause is not None else ()
    return {*frame.victims} <= {*subject} and bool(counts) and all(count.relation == "part" for count in counts)


def _are_the_others(sentence: Sentence, told: Frame, rest: Frame) -> bool:
    """Whether a noun only rounds off the set before it: "a string of bombings and other attacks"."""
    first, last = told.trigger.group, rest.trigger.group
    if first is None or last is None or last not in sentence.groups[first].conjuncts:
        return False
    noun = sentence.groups[last]
    other = sentence.tokens[noun.first].lemma == "other" and noun.head == noun.first + 1
    return other and all(sentence.tokens[sentence.groups[g].head].tag == "NNS" for g in (first, last))


def _is_other(view: View, sentence: Sentence, frame: Frame, beside: Cluster) -> bool:
    """Whether its words say that a noun is of another event: "another bomb", "a day after the blast, gunmen killed"."""
    at = frame.trigger.group
    if at is not None and ranks_told(sentence, at):
        return False  # "..., the third raid in as many days"
    if any(at in (*other.agents, *other.means) for other in beside.frames) or opens_sentence(sentence, frame):
        return False  # "another bomber drove into a post", "in another raid, gunmen shot a judge, wounding two"
    if at is not None and sentence.groups[at].prep in _ANSWERING:
        return True
    if is_further(sentence, frame):
        return not tells_what_came(sentence, frame, beside)
    told = [f for f in beside.frames if f.trigger.clause is not None and (f.victims or f.targets)]
    behind = at is not None and any(f.agents or f.means for f in told) and _comes_behind(sentence, at)
    return behind or (at is not None and is_counted_from(view, sentence, at, bare=says_how(beside, frame)))


def _heads(sentence: Sentence, frame: Frame, cluster: Cluster) -> bool:
    """Whether a noun opens the sentence as what its own verb tells, so that it is other than what stands before alone.

    "In a separate incident, a shell fell on a house, killing three"; so "In another raid, police said gunmen shot two".
    """
    at = frame.trigger.group
    if at is None or sentence.groups[at].prep != "in":
        return False
    told = {f.trigger.clause for f in cluster.frames if at in f.events}
    told |= {clause.governor for clause in sentence.clauses if clause.kind == "complement"}
    clauses = [c for i, c in enumerate(sentence.clauses) if i in told and ("in", at) in c.preps and c.verb is not None]
    return any(sentence.groups[at].head < sentence.verbs[c.verb or 0].first for c in clauses)


def _comes_behind(sentence: Sentence, group: int) -> bool:
    """Whether a noun is told for the first time, as what came before or after: "following an ambush in Hit"."""
    noun = sentence.groups[group]
    described = any(other.attached_to == group for other in sentence.groups)
    fresh = sentence.tokens[noun.first].lemma in ("a", "an") or is_bare_plural(sentence, group)
    return noun.prep in BEHIND and described and fresh


def _are_members(x: Frame, y: Frame) -> bool:
    """Whether two nouns are a set and one of it, or two of a set: "two attacks, one in Basra and another in Kut"."""
    nouns = [f.trigger for f in (x, y) if f.trigger.group is not None]
    if len(nouns) < 2 or nouns[0].group == nouns[1].group:
        return False
    sets = [noun.group if noun.stands_for is None else noun.stands_for for noun in nouns]
    return sets[0] == sets[1]


def _each_whole(a: Cluster, b: Cluster) -> bool:
    """Whether both tell who was hit and what it came to: "mined a truck, killing two, and killed six at a post".

    So do an attack and an ambush of something else: "attacked a post and ambushed the column sent to its relief".
    """
    hit = [{group for f in c.frames for group in (*f.targets, *f.beside)} for c in (a, b)]
    if not all(hit) or hit[0] & hit[1]:
        return False
    ambushes = [any(f.trigger.word in _AMBUSHING for f in c.frames) for c in (a, b)]
    attacks = [any(f.trigger.clause is not None and f.trigger.sense.act in _ATTACKS for f in c.frames) for c in (a, b)]
    return (kills(a) and kills(b)) or (ambushes[0] != ambushes[1] and all(attacks))


def _face(view: View, sentence: Sentence, a: Cluster, b: Cluster) -> bool:
    """Whether a state acts in the one and others act in the other, both with weapons or targets of their own."""
    if not all(any(f.means or f.targets for f in c.frames) for c in (a, b)):
        return False
    sides = [_sides(view, sentence, cluster) for cluster in (a, b)]
    return bool(sides[0] and sides[1] and not sides[0] & sides[1])


def _comes_after(view: View, sentence: Sentence, a: Cluster, b: Cluster) -> bool:
    """Whether in the first a state's forces only set out, after what the other tells: "after the blast".

    Those that "carried out a strike" did what the noun tells.
    """
    done = {group for frame in a.frames for group in frame.events}
    told = [f for f in b.frames if f.trigger.sense.act not in SETTING_OUT]
    before = (f.trigger.group not in done if f.trigger.group is not None else _is_told_after(sentence, f) for f in told)
    return len(told) == len(b.frames) and all(before) and only_deploys(view, sentence, a.frames)


def _is_told_after(sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb, or that whose outcome it tells, stands behind "after": "after men stormed it, killing two"."""
    at = home_clause(sentence, frame)
    clause = sentence.clauses[at] if at is not None else None
    if clause is not None and clause.kind == "participial" and clause.governor is not None:
        clause = sentence.clauses[clause.governor]
    return clause is not None and (clause.kind, clause.marker) == ("adverbial", "after")


def _sides(view: View, sentence: Sentence, cluster: Cluster) -> set[bool]:
    """Who acts in a cluster: true for a state, which alone has aircraft, false for others."""
    means = [sentence.groups[group].span for frame in cluster.frames for group in frame.means]
    flown = any(
        value.family in ("aircraft", "helicopter") for span in means for _, value in view.values(span, WeaponValue)
    )
    return {side for f in cluster.frames for side in sides_of(view, sentence, f)} | ({True} if flown else set())


def _only_mourns(cluster: Cluster) -> bool:
    """Whether it says that somebody mourned, and not whom: "the city mourned on Sunday"."""
    return all(f.trigger.word in _MOURNING and not f.victims for f in cluster.frames)


def _tells_deed(cluster: Cluster) -> bool:
    """Whether it says who did it, to whom or with what, or names it: not so "was in mourning on Sunday"."""
    return any(f.trigger.group is not None or f.agents or f.means or f.targets or f.victims for f in cluster.frames)


def _sums_up(sentence: Sentence, cluster: Cluster) -> bool:
    """Whether a noun after a comma only names what the sentence has told: "..., an attack claimed by X"."""
    if len(cluster.frames) > 1 or cluster.frames[0].trigger.group is None or cluster.dates:
        return False
    if any(where.value.level != "country" for where in cluster.places):
        return False
    if cluster.frames[0].trigger.sense.act in ("device", "bomber"):
        return False  # "after gunmen shot a mayor, a bomb killed two"
    group = sentence.groups[cluster.frames[0].trigger.group]
    before = sentence.tokens[group.first - 1].text if group.first > 0 else ""
    return before in (",", "–", "—", "-") and sentence.tokens[group.first].lemma in ("a", "an", "the")


def _is_rank_of_told(sentence: Sentence, cluster: Cluster) -> bool:
    """Whether a noun after a comma only ranks what was told: "..., the third raid in the town in a week"."""
    group = cluster.frames[0].trigger.group
    return len(cluster.frames) == 1 and group is not None and ranks_told(sentence, group)


def _share_event(a: Cluster, b: Cluster) -> bool:
    """Whether a noun of the one cluster is an argument of the other."""
    return any(shares_event(x, y) for x in a.frames for y in b.frames)


def _related(sentence: Sentence, x: Frame, y: Frame, apart: frozenset[int], steps: int) -> bool:
    """Whether grammar ties two frames so closely that they tell of one event unless their scenes differ."""
    a, b = home_clause(sentence, x), home_clause(sentence, y)
    if a is None or b is None or steps < 0:
        return False
    if any(_is_charge(sentence, f) and not _is_how(sentence, f, other) for f, other in ((x, y), (y, x))):
        return False
    if any(is_of_master(sentence, f) for f in (x, y)):
        return False
    if any(
        is_compared(sentence, f) or (is_followed(sentence, f) and other.trigger.group is not None)
        for f, other in ((x, y), (y, x))
    ):
        return False
    if a == b:
        return True
    harm = bool(x.trigger.sense.effect and y.trigger.sense.effect)
    harm = harm and not all(f.agents or f.means or f.events for f in (x, y)) and not _name_two_dead(sentence, x, y)
    return any(_hangs_on(sentence, low, high, apart, steps, harm=harm) for low, high in ((a, b), (b, a)))


def _name_two_dead(sentence: Sentence, x: Frame, y: Frame) -> bool:
    """Whether two people are killed, each by name: "X was shot in May, while Y died of his wounds"."""
    deadly = x.trigger.sense.effect == y.trigger.sense.effect == "killed" and not {*x.victims} & {*y.victims}
    named = (any(sentence.tokens[sentence.groups[g].head].tag == "NNP" for g in f.victims) for f in (x, y))
    return deadly and all(named)


def _is_charge(sentence: Sentence, frame: Frame) -> bool:
    """Whether a noun says what people are held for, another event than that told of them: "suspects in the murder"."""
    noun = sentence.groups[frame.trigger.group] if frame.trigger.group is not None else None
    if noun is not None and is_avenged(sentence, frame.trigger.group):
        return True
    if noun is None:
        return False
    held = noun.attached_to is not None and sentence.groups[noun.attached_to].lemma in _HELD
    return (held and noun.prep in CHARGE_PREPS) or is_answered_for(sentence, frame.trigger.group or 0)


def _is_how(sentence: Sentence, deed: Frame, frame: Frame) -> bool:
    """Whether words say how another deed was done: "revenge for the killing of X in a raid", "of X, who was shot"."""
    at, group = deed.trigger.group, frame.trigger.group
    if at is None:
        return False
    if group is not None:
        first, last = sentence.groups[at].last, sentence.groups[group].first
        beside = not any(first < verb.first < last for verb in sentence.verbs)  # else it is how that verb was done
        return group > at and beside and sentence.groups[group].prep in ("in", "by", "during")
    meant = sentence.clauses[frame.trigger.clause or 0].antecedent
    if meant is None:
        return False
    return not {meant, sentence.groups[meant].appositive_of}.isdisjoint((at, *deed.victims, *deed.targets, *deed.scene))


def _hangs_on(sentence: Sentence, low: int, high: int, apart: frozenset[int], steps: int, *, harm: bool) -> bool:
    """Whether one clause hangs on another through clauses that go on telling the same thing.

    "While" parts two events, but not the dead and the wounded of one (`harm`): "two were killed while five were hurt".
    """
    seen = 0
    at: int | None = low
    while at is not None and seen <= steps:
        if at == high or uses_arms_for(sentence, at, high):
            return True
        clause = sentence.clauses[at]
        if at in apart or clause.kind not in _JOINING or ((clause.marker or "") in _APART and not harm):
            return False
        at, seen = clause.governor, seen + 1
    return False
