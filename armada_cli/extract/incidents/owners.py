"""Which cluster a place, day or number of the sentence belongs to, by grammar."""

from __future__ import annotations

from armada_cli.extract.frames import Frame
from armada_cli.extract.frames.arguments import is_prompted
from armada_cli.extract.ground.nature import Nature
from armada_cli.extract.ground.positions import clause_of_day, group_at, innermost
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import is_report, verb_class
from armada_cli.extract.incidents.clauses import (
    clause_before,
    clause_beside,
    gap,
    home_clause,
    is_cleft,
    is_had,
    is_of_noun,
    is_said_then,
    is_set_apart,
    is_told_beside,
    only_comes,
    uses_arms_for,
)
from armada_cli.extract.incidents.clusters import Cluster, cluster_at, kills
from armada_cli.extract.incidents.day_ties import claimed_then, day_joined, done_then, tied_by_clause, tied_by_noun
from armada_cli.extract.incidents.origins import is_origin, is_taken_from
from armada_cli.extract.incidents.place_ties import came_then, is_left, tied_to_place
from armada_cli.extract.incidents.told import only_dates
from armada_cli.records import Clause, Mention, PlaceValue, Sentence, Span

_GOING_ON = frozenset({"participial", "conjunct", "adverbial"})
_FROM_PREPS = WordClass("origin_prep")
_INHABITANTS = WordClass("inhabitants")
_TOPIC_PREPS = WordClass("topic_prep")
_GATHERING = WordClass("gathering_verb")
_AFTERMATH = WordClass("aftermath_noun")
_HELD_FOR = WordClass("held_for")
_LASTING = WordClass("lasting_verb")
_OPINIONS = WordClass("opinion_verb")
_JUDGING = WordClass("judging_verb")
_CONVICTED = WordClass("convicting_prep")  # but "in": "succeeded on Monday in shooting two"
_MEANWHILE = WordClass("meanwhile_marker")
_TAKING = WordClass("taking_verb")
_ARRESTING = WordClass("arrest_verb")
_NAMING = WordClass("verb_of_naming")
_GUISES = WordClass("guise_verb")
_ROADS = WordClass("road_onward")
_COMING = WordClass("coming_verb")
_FOLLOWING = WordClass("following_verb")
_SUFFERERS = WordClass("sufferer")
_CIRCUMSTANCES = WordClass("circumstance_prep")
_OUT = frozenset({"out", "away", "off", "back"})
_DUTIES = WordClass("duty_noun")
_ADDING = frozenset({"and", "but"})
_DEFINITE = WordClass("definite")
_APPROACHING = WordClass("approaching_verb")
_PASSING = WordClass("passing_verb")
_BLOWS = frozenset({"attack", "explode", "assault", "strike", "shoot", "kill", "airstrike"})  # acts that end at once
_PEOPLE = (Nature.PERSON, Nature.PEOPLE, Nature.ACTOR)
_LONGEST_CHAIN = 6  # clauses that hang on each other, before the search ends
_DEEPEST = 3  # noun groups attached to each other, likewise


def owner_of(view: View, sentence: Sentence, clusters: list[Cluster], mention: Mention) -> Cluster | None:
    """The cluster whose arguments a place or day is attached to, else the one of its clause; null for none."""
    before = day_joined(view, mention)
    if before is not None:
        return owner_of(view, sentence, clusters, before)
    group = group_at(sentence, mention.span)
    is_place = isinstance(mention.value, PlaceValue)
    around = innermost(sentence, mention.span) if is_place else clause_of_day(sentence, mention.span)
    claimed = claimed_then(sentence, clusters, mention)
    if claimed is not None:
        return claimed
    fronted = _opened_behind_and(sentence, mention.span)
    if fronted is not None:
        return cluster_at(sentence, clusters, fronted)
    if group is not None and (is_place or not _is_resumed(sentence, clusters, around, mention.span)):
        if is_place and is_origin(view, sentence, group) and not is_taken_from(sentence, clusters, group):
            return None
        if not is_place and (named := [c for c in clusters for f in c.frames if f.trigger.group == group]):
            return named[-1]  # "than the March 2008 raid"
        listed = [c for c in clusters for f in c.frames if f.part is not None and group in f.scene]
        listed = listed or (tied_to_place(sentence, clusters, group) if is_place else [])
        if not (is_place or listed) and (ended := tied_by_noun(sentence, clusters, group)) is not None:
            return ended
        direct = listed or tied_by_clause(sentence, clusters, group, day=not is_place)
        direct = direct or [c for c in clusters for f in c.frames if group in _scene_of(sentence, f)]
        if direct:
            return direct[-1]
    return owner_by_clause(sentence, clusters, mention.span, day=not is_place)


def owner_by_clause(sentence: Sentence, clusters: list[Cluster], span: Span, *, day: bool = False) -> Cluster | None:
    """The cluster of the clause that a span stands in, or of the nearest clause that this one hangs on."""
    at = clause_of_day(sentence, span) if day else innermost(sentence, span)
    if at is None:
        at = clause_beside(sentence, span)
    elif day and (deed := done_then(sentence, at, span)) is not None:
        at = deed
    elif _is_argument(sentence, clusters, at, span):
        return None
    elif day and _is_resumed(sentence, clusters, at, span):
        at = sentence.clauses[at].governor
    for _ in range(_LONGEST_CHAIN):
        if at is None:
            return None
        homed = (c for c in clusters if any(home_clause(sentence, f) == at for f in c.frames))
        here = [c for c in homed if not only_dates(sentence, c.frames, span)]
        if here:
            told = [
                c for c in here if not (_is_dealt_with(sentence, c, at, span) or _is_of_before(sentence, c, at, span))
            ]
            return min(told, key=lambda c: min(gap(f.trigger.span, span) for f in c.frames), default=None)
        clause = sentence.clauses[at]
        there = _is_meanwhile_there(sentence, clause) or _is_at_hand(sentence, clause)
        if clause.kind in ("relative", "reduced") and not there:
            owner = _told_of(sentence, clusters, clause)
            if owner is not None or not is_set_apart(sentence, clause, span):
                return owner or _come_to(sentence, clusters, clause)
            at = clause.governor  # "X, whom it called an emir, in a raid on Sunday"
            continue
        if _speaks_after(sentence, clause, span):
            at = clause.governor
            continue
        if is_prompted(sentence, clause):
            return None  # "..., prompting protests in Basra"
        if clause.kind == "complement" and clause.marker == "what" and not is_said_then(sentence, clause, span):
            at = clause.governor  # "bombed what it described as camps in X on Monday"
            continue
        if day and clause.verb is not None and sentence.verbs[clause.verb].lemma in verb_class("blame"):
            return None  # "on Thursday accused X of carrying out the blast"
        if _is_saying(sentence, clause) or (clause.kind == "adverbial" and clause.marker == "since"):
            return None  # "the worst since the war began ten years ago" too
        if clause.marker == "as" and clause.kind == "adverbial" and only_comes(sentence, clause):
            return None  # "the strike comes as the army tries to retake Zinjibar"
        hanging = _hanging_on(sentence, clusters, at) if _stands_alone(sentence, clause) else None
        if hanging is not None:
            return hanging
        above = clause_before(sentence, clause.span) if clause.kind == "verbless" else None  # "...: 37 dead"
        after = _opened_by(sentence, at)
        at = (after if above is None else above) if clause.governor is None else clause.governor
    return None


def _opened_by(sentence: Sentence, opening: int) -> int | None:
    """The main clause that a phrase or a clause of time opens: "On 5 May, as the market filled, a bomb ..."."""
    clause = sentence.clauses[opening]
    if clause.kind != "verbless" and not (clause.kind == "adverbial" and clause.marker in _MEANWHILE):
        return None
    return next((i for i, c in enumerate(sentence.clauses) if i > opening and c.kind == "main"), None)


def _is_dealt_with(sentence: Sentence, cluster: Cluster, clause: int, span: Span) -> bool:
    """Whether a clause tells what came of an event, so that a day or place in it is not that of the event.

    "Two men were jailed on Monday for the bombing", "an inquiry into the raid opened in Cairo"; but what follows the
    noun at once tells of the event: "was jailed for the bombing on Monday".
    """
    here = [frame for frame in cluster.frames if home_clause(sentence, frame) == clause]
    return all(
        frame.trigger.group is not None
        and not is_of_noun(sentence, frame.trigger.group, clause, span)
        and (_is_topic(sentence, frame.trigger.group, clause, span) or _is_mentioned(sentence, frame, clause))
        for frame in here
    )


def _is_mentioned(sentence: Sentence, frame: Frame, clause: int) -> bool:
    """Whether a noun only mentions an attack that is known, where the clause tells something else.

    "Shops in Hit shut in protest against the bombing", "the attack drew condemnation from Cairo"; what hangs on the
    noun itself is of the attack.
    """
    told = frame.victims or frame.targets or frame.agents or frame.means or frame.beside
    at = frame.trigger.group
    if told or at is None or not frame.trigger.sense.refers or frame.trigger.sense.act not in _BLOWS:
        return False
    noun, around = sentence.groups[at], sentence.clauses[clause]
    if sentence.tokens[noun.first].lemma not in _DEFINITE or around.verb is None:
        return False
    verb = sentence.verbs[around.verb]
    words = {verb.lemma, f"{verb.lemma} {verb.particle}"}
    return words.isdisjoint(verb_class("occur") | verb_class("light"))


def _is_of_before(sentence: Sentence, cluster: Cluster, clause: int, span: Span) -> bool:
    """Whether a clause that says what an attack came after gives the scene of that: "it came a day after a rally in X".

    What stands in the clause itself is of the attack: "the attack came at dawn in Hit".
    """
    coming = sentence.clauses[clause]
    verb = sentence.verbs[coming.verb] if coming.verb is not None else None
    nouns = [frame.trigger.group for frame in cluster.frames if home_clause(sentence, frame) == clause]
    if (
        verb is None
        or (verb.lemma not in _COMING and verb.lemma not in _FOLLOWING)
        or not all(noun in coming.subject for noun in nouns)
    ):
        return False
    if span.start < sentence.tokens[verb.head].span.start:
        return False
    at = innermost(sentence, span)
    if verb.lemma in _FOLLOWING or (at is not None and at != clause):
        return True
    before = [sentence.groups[group] for prep, group in coming.preps if prep in _CIRCUMSTANCES]
    before = [
        noun for noun in before if not span.covers(sentence.tokens[noun.head].span)
    ]  # "came before 10 p.m. Monday"
    return any(noun.span.start <= span.start for noun in before)


def _is_topic(sentence: Sentence, group: int, clause: int, span: Span) -> bool:
    """Whether a noun is what a clause is about, by its preposition or by that of the noun that it is attached to."""
    noun = sentence.groups[group]
    if noun.appositive_of is not None and noun.prep is None:  # "claimed four raids: two in Bor and"
        return _is_topic(sentence, noun.appositive_of, clause, span) if noun.appositive_of < group else False
    if group in sentence.clauses[clause].objects and _only_speaks(sentence, sentence.clauses[clause]):
        return True  # "Iran condemned the raid in a letter from Tehran"
    verbs = [sentence.tokens[verb.first].span for verb in sentence.verbs]
    if noun.span.start < span.start and not any(noun.span.end <= v.start < span.start for v in verbs):
        return False
    verb = sentence.clauses[clause].verb
    if noun.prep in _CONVICTED and verb is not None and sentence.verbs[verb].lemma in _JUDGING:
        return True
    if noun.prep == "in" and verb is not None and sentence.verbs[verb].lemma in _ARRESTING:
        return True  # "Police on Tuesday arrested two men in the bombing"
    if noun.prep in _TOPIC_PREPS:
        return True
    whole = sentence.groups[noun.attached_to] if noun.attached_to is not None else None
    if whole is None:
        return False
    had = whole.lemma in _HELD_FOR and whole.prep in _TOPIC_PREPS  # "sentenced in 2013 for his part in the bombings"
    return (noun.prep == "of" and whole.lemma in _AFTERMATH) or (noun.prep in _CONVICTED and had)


def _opened_behind_and(sentence: Sentence, span: Span) -> int | None:
    """The clause that a phrase between "and" and a comma opens: "nine died, and on May 3, a Monday, two fled"."""
    tokens = sentence.tokens
    first = next((i for i, token in enumerate(tokens) if token.span.end > span.start), 0)
    before = first - 1 - (first > 1 and tokens[first - 1].tag in ("IN", "DT"))
    after = next((token.text for token in tokens if token.span.start >= span.end), "")
    if before < 1 or tokens[before].lemma not in _ADDING or after != ",":
        return None
    for i, clause in enumerate(sentence.clauses):
        subject = sentence.groups[clause.subject[0]].span.start if clause.subject else 0
        if clause.kind in ("main", "conjunct") and subject > span.end:
            aside = [g for g in sentence.groups if span.end <= g.span.start < subject]
            return None if len(aside) > 1 or _is_saying(sentence, clause) else i
    return None


def _is_resumed(sentence: Sentence, clusters: list[Cluster], clause: int | None, span: Span) -> bool:
    """Whether the clause that one hangs on goes on after a day: "men dressed as troops on Friday seized him".

    In "a man killed in Hit on Friday was X" it only says who that was; and what a whole clause tells has the first day
    itself: "the men who shot two nurses in May on Friday seized him".
    """
    above = sentence.clauses[clause].governor if clause is not None else None
    homes = {home_clause(sentence, f): c.dates for c in clusters for f in c.frames}
    whole = clause in homes and not homes[clause] and sentence.clauses[clause or 0].kind == "relative"
    if whole or (clause in homes and above not in homes):
        return False
    verb = sentence.clauses[above].verb if above is not None else None
    return verb is not None and sentence.verbs[verb].span.start == span.end + 1


def _speaks_after(sentence: Sentence, clause: Clause, span: Span) -> bool:
    """Whether a clause only says who has told all before it, a phrase too: "shot him in Cali, the governor said"."""
    if clause.kind != "conjunct" or clause.governor is None or not _is_saying(sentence, clause):
        return False
    speaks = sentence.verbs[clause.verb or 0].span.start
    return any(span.end <= token.span.start < speaks and token.text == "," for token in sentence.tokens)


def _come_to(sentence: Sentence, clusters: list[Cluster], clause: Clause) -> Cluster | None:
    """The cluster whose people a clause brings to where it happened: "shot by men who stormed his house on Monday"."""
    verb = sentence.verbs[clause.verb].lemma if clause.verb is not None else None
    if verb not in _APPROACHING and verb not in _PASSING:
        return None
    people = ((c, (*f.agents, *f.victims, *f.targets)) for c in clusters for f in c.frames)
    return next((cluster for cluster, those in people if clause.antecedent in those), None)


def _is_argument(sentence: Sentence, clusters: list[Cluster], clause: int, span: Span) -> bool:
    """Whether a span is what another verb does something to: "cutting off the port", not "when they took the port"."""
    if any(home_clause(sentence, f) == clause for c in clusters for f in c.frames):
        return False
    own = sentence.clauses[clause]
    taken = own.verb is not None and sentence.verbs[own.verb].lemma in _TAKING and own.kind == "adverbial"
    taken = taken or is_left(sentence, own)
    groups = {i for i, g in enumerate(sentence.groups) if g.span.overlaps(span)}
    return not taken and bool(groups & {*own.objects})


def _stands_alone(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause hangs on none, on the one before it, or on who says it: "police say that he drove to X and".

    What goes on from a clause of time or manner has its place and day too: "fled when rebels came to X and shot two".
    """
    if clause.governor is None or clause.kind in ("conjunct", "adverbial"):
        return True
    return clause.kind == "complement" and _is_saying(sentence, sentence.clauses[clause.governor])


def _hanging_on(sentence: Sentence, clusters: list[Cluster], clause: int) -> Cluster | None:
    """The cluster of a clause that goes on from one that tells nothing itself: "landed in X, killing two"."""
    for cluster in clusters:
        homes = [home_clause(sentence, frame) for frame in cluster.frames]
        if any(h is not None and _only_speaks(sentence, sentence.clauses[h]) for h in homes):
            continue  # "flew to Basra and condemned the killing"
        if any(h is not None and _goes_on_from(sentence, sentence.clauses[h], clause) for h in homes):
            return cluster
    return None


def _only_speaks(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause only says what somebody thinks of an event."""
    return clause.verb is not None and sentence.verbs[clause.verb].lemma in _OPINIONS


def _goes_on_from(sentence: Sentence, clause: Clause, governor: int) -> bool:
    """Whether a clause goes on from another, or tells what happened where or when the other one says."""
    there = clause.kind == "relative" and clause.marker in ("where", "when")
    there = there or is_cleft(sentence, clause) or _is_done_with(sentence, clause, governor)
    if clause.kind == "participial" and clause.marker in _CONVICTED and clause.marker != "in":
        return False  # "were convicted on Monday of storming a hall in 1988"
    if clause.kind == "reduced":
        if clause.governor is None or not is_had(sentence, clause, sentence.clauses[clause.governor]):
            return False
        clause = sentence.clauses[clause.governor]  # "was stopped in X and had his throat cut"
        if sentence.clauses[governor] is clause:
            return True
    while clause.kind in ("conjunct", "participial") and clause.governor not in (None, governor):
        before = sentence.clauses[clause.governor or 0]
        if before.kind not in ("conjunct", "adverbial") or before.subject != clause.subject:
            return False
        clause = before  # "stopped a bus in X, searched it and shot two", "... and searched it, killing two"
    if is_told_beside(sentence, clause, sentence.clauses[governor]):
        return False
    above = sentence.clauses[clause.governor] if clause.governor is not None else clause
    aim = above.kind == "infinitive" and above.governor == governor  # "was driving to work in X when"
    return (clause.governor == governor or aim) and (clause.kind in _GOING_ON or there)


def _is_done_with(sentence: Sentence, clause: Clause, governor: int) -> bool:
    """Whether a clause tells what arms were sent to do: "fired two missiles on Monday to hit a depot"."""
    return clause.kind == "infinitive" and uses_arms_for(sentence, governor, sentence.clauses.index(clause))


def _told_of(sentence: Sentence, clusters: list[Cluster], clause: Clause) -> Cluster | None:
    """The cluster whose noun a relative clause tells more of: "the strikes, which took place on Monday"."""
    at = clause.antecedent
    if at is not None and sentence.groups[at].lemma == "body":  # "were shot and their bodies dumped near the mill"
        return next((cluster for cluster in clusters if kills(cluster)), None)
    meanwhile = _goes_on_meanwhile(sentence, clause)
    named = clause.verb is not None and sentence.verbs[clause.verb].lemma in _NAMING
    guise = clause.verb is not None and sentence.verbs[clause.verb].lemma in _GUISES
    while at is not None:
        for cluster in clusters:
            if any(at in (f.trigger.group, *f.targets, *f.beside, *f.means) for f in cluster.frames):
                return cluster
            if meanwhile and any(at in f.victims for f in cluster.frames):
                return cluster
            if any(_is_hit_by(sentence, f, at) for f in cluster.frames):
                return cluster
            if named and any(at in (*f.victims, *f.targets, *f.agents) for f in cluster.frames):
                return cluster  # "shot a man identified as X in Y on Monday"
            if guise and any(at in f.agents for f in cluster.frames):
                return cluster  # "by gunmen wearing uniforms in X on Monday"
            if sentence.groups[at].lemma in _ROADS and any(at in f.scene for f in cluster.frames):
                return cluster  # "on the road linking A and B on Monday"
        at = sentence.groups[at].attached_to
    return came_then(sentence, clusters, clause)


def _is_hit_by(sentence: Sentence, frame: Frame, group: int) -> bool:
    """Whether what a noun does is done to something: "a bomb blew apart a truck carrying troops in Kut on Sunday"."""
    at, device = frame.trigger.group, frame.trigger.sense.act == "device"
    return device and any(at in clause.subject and group in clause.objects for clause in sentence.clauses)


def _is_meanwhile_there(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells what went on where it happened: "hit a hall in X, where men had met to pray on Friday"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or clause.marker != "where" or verb.voice == "passive":
        return False
    goes_on = verb.tense == "past" and sentence.tokens[verb.head].tag == "VBG"
    return goes_on or (verb.tense == "perfect" and verb.lemma in _GATHERING)


def _is_at_hand(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells where that is which people were busy with: "as they were searching vans parked in X"."""
    above = sentence.clauses[clause.governor] if clause.governor is not None else None
    if clause.kind != "reduced" or above is None or above.kind != "adverbial" or above.marker not in _MEANWHILE:
        return False
    verb = sentence.verbs[above.verb] if above.verb is not None else None
    return verb is not None and verb.voice == "active" and clause.antecedent in above.objects


def _goes_on_meanwhile(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells what people were doing when they were hit: "soldiers who were guarding monks in X".

    So it does of one "who was out walking in X" or "who was on duty in X".
    """
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None:
        return False
    after = sentence.tokens[verb.head + 1 : verb.head + 3]
    busy = len(after) > 1 and after[1].tag == "VBG" and after[0].lemma in _OUT
    if (
        verb.lemma == "be"
        and verb.tense == "past"
        and (busy or any(p == "on" and sentence.groups[g].lemma in _DUTIES for p, g in clause.preps))
    ):
        return True
    return sentence.tokens[verb.head].tag == "VBG" and verb.lemma not in _LASTING


def _is_saying(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause only says that somebody says something."""
    return clause.verb is not None and is_report(sentence.verbs[clause.verb].lemma)


def _scene_of(sentence: Sentence, frame: Frame) -> set[int]:
    """The groups of a frame's scene and targets, with all that is attached to them."""
    found = {*frame.scene, *frame.targets, *frame.beside, *frame.means}
    groups = sentence.groups
    for _ in range(_DEEPEST):
        beside = {i for f in found for i in (*groups[f].conjuncts, groups[f].possessor) if i is not None}
        hung = {i for i, g in enumerate(groups) if g.attached_to in found or g.appositive_of in found}
        if beside | hung <= found:
            break
        found |= beside | hung
    return found
