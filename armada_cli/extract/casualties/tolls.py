"""The dead and the wounded that the verbs of a sentence count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from armada_cli.extract.casualties.counted import (
    Toll,
    bare_toll,
    chain_at,
    hurt_behind,
    is_of_nation,
    named_inside,
    part_tolls,
    people_of,
    single_toll,
    total,
)
from armada_cli.extract.casualties.moved_tolls import is_moved_to
from armada_cli.extract.casualties.said_of_counted import (
    follows_bodies,
    goes_on_hurt,
    is_among_the_dead,
    is_in_care,
)
from armada_cli.extract.frames import Frame
from armada_cli.extract.frames.them import those_hit_back
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import side_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Clause, CountValue, DateValue, PlaceValue, Sentence, Span

_BODIES = WordClass("body")
_RECKONINGS = WordClass("reckoning")
_TOLL_VERBS = WordClass("toll_verb")
_SAID_DEAD = WordClass("said_dead")
_SPARED = WordClass("spared")
_HURT = WordClass("hurt")
_IN_THE_END = frozenset({"since", "later", "subsequently", "overnight"})
_COMPANIES = WordClass("company_noun")
_ADDING = WordClass("adding")
_JOINED_PREPS = WordClass("joined_prep")
_REMAINING = WordClass("remaining_verb")
_AMONG_THEM = re.compile(
    r"(?: (?:and|of|from) [^,.;]{2,40})?,? among(?:st)? (?:them|the (?:dead|victims|killed|wounded|injured))"
)
_OF_THEM = re.compile(r" of (?:them|whom)\b")
_OR_HURT = re.compile(r"[ ,/]+(?:or|and|and/or) (?:injured|wounded|hurt|maimed)\b(?! (?:people|men)\b)", re.IGNORECASE)
_DEAD_OR = re.compile(r"\bkilled (?:or|and) $", re.IGNORECASE)
WAR_DEAD = 1000  # so many die in no attack without a day and a place
_AS_WERE = re.compile(r",? (?:as|so) (?:too )?(?:was|were|did)(?: also)? (?=\w)")
_FORMER = re.compile(
    r"\b(?:earlier|previous|initial|preliminary)(?: \w+){0,2} (?:report|statement|toll|figure|count|account|estimate)s?"
    r"(?: (?:that|which) \w+(?: \w+)?)? of [^,.;]{0,40}$"
)
_RENAMES = 40  # characters between a noun for a person and the name that says who it is
_REACH = 70  # characters between a verb and the count that it may be said of when grammar does not tell


def tolls_of(view: View, sentence: Sentence, frames: Sequence[Frame]) -> tuple[list[Toll], list[Toll]]:
    """(killed, wounded) that the frames say, in order."""
    people = people_of(view, sentence)
    living = [toll for toll in people if not _is_of_bodies(view, toll)]
    killed: list[Toll] = []
    wounded: list[Toll] = []
    dying = {group for frame in frames if frame.trigger.sense.act == "die" for group in frame.victims}
    for frame in frames:
        effect = frame.trigger.sense.effect
        if effect not in ("killed", "wounded") or frame.trigger.sense.act == "roll":
            continue
        died = effect == "wounded" and dying.issuperset(
            frame.victims or (-1,)
        )  # "was hurt in the blast and later died"
        if not died and not _is_still(sentence, frame):
            toll = _toll_of(view, sentence, people if effect == "killed" else living, frame)
            toll = toll or _hit_back(view, sentence, people, frames, frame)
            toll = toll and _without_spared(frame, toll)
            told = killed if effect == "killed" else wounded
            moved = toll is not None and is_moved_to(sentence, toll.span)  # "bringing to nine the number killed"
            if toll is None or moved or toll in told or is_of_former_report(view, sentence, toll.span):
                continue  # "were shot or burned to death" counts the same people twice
            if _is_of_some(view, sentence, frame, toll) if toll.max == 0 else _counts_both(view, sentence, frame):
                continue
            if (toll.min or 0) >= WAR_DEAD and _is_to_date(sentence, frame):
                continue
            told.append(toll)
    return killed, wounded


def _without_spared(frame: Frame, toll: Toll) -> Toll:
    """The toll, zero for those of whom none came to harm: "none of the four priests was hurt"."""
    spared = "negated" in frame.context and toll.max != 0
    return replace(toll, min=0, max=0, named=frozenset(), more=False) if spared else toll


def is_of_former_report(view: View, sentence: Sentence, span: Span) -> bool:
    """Whether a number is that of a report that others before it correct: "an earlier statement of six"."""
    former = _FORMER.search(view.text, sentence.span.start, span.start)
    before = Span(sentence.span.start, former.start()) if former else span
    return former is not None and bool(view.values(before, CountValue))


def _is_to_date(sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb only says how many there have been: "more than 2,600 have died", not "in Monday's blasts"."""
    if frame.trigger.clause is None or frame.agents or frame.means or frame.events or frame.scene:
        return False
    clause = sentence.clauses[frame.trigger.clause]
    return clause.verb is not None and sentence.verbs[clause.verb].tense in ("perfect", "present")


def _is_of_some(view: View, sentence: Sentence, frame: Frame, toll: Toll) -> bool:
    """Whether nobody is meant of some alone: "no general killed this year ranked higher", "no American was hurt"."""
    if is_of_nation(view.text[toll.span.start : toll.span.end]):
        return True
    return frame.trigger.clause is not None and sentence.clauses[frame.trigger.clause].kind in ("reduced", "relative")


def _is_of_bodies(view: View, toll: Toll) -> bool:
    """Whether a toll counts bodies: "14 bodies", "the bodies of 14 people"."""
    heads = {value.head for _, value in view.values(toll.span, CountValue)}
    return bool(heads & {*_BODIES}) or follows_bodies(view, toll.span)


def _counts_both(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether one number is of the dead and the hurt together: "30 were killed or wounded", "killed and wounded 30"."""
    if frame.trigger.clause is None:
        return False
    verb = sentence.verbs[sentence.clauses[frame.trigger.clause].verb or 0]
    if _OR_HURT.match(view.text, verb.span.end) or _DEAD_OR.search(view.text[: verb.span.start][-14:]):
        return True
    after = sentence.tokens[verb.last + 1 :]
    dead = next((i for i, token in enumerate(after) if token.lemma == "dead"), None)
    return dead is not None and frame.trigger.word.endswith(" dead") and goes_on_hurt(after[dead + 1 :])


def _is_still(sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb tells how it goes with some of the hurt, not how many there were: "two remained hospitalized"."""
    if frame.trigger.clause is None or frame.trigger.sense.effect != "wounded":
        return False
    clause = sentence.clauses[frame.trigger.clause]
    verbs = [sentence.verbs[c.verb] for c in (clause, *_governing(sentence, clause)) if c.verb is not None]
    before = [token.lemma for verb in verbs for token in sentence.tokens[max(0, verb.first - 1) : verb.last + 2]]
    return "still" in before or any(verb.lemma in _REMAINING for verb in verbs)


def _governing(sentence: Sentence, clause: Clause) -> list[Clause]:
    """The clause that one hangs on, where both share their subject."""
    governor = sentence.clauses[clause.governor] if clause.governor is not None else None
    return [governor] if governor is not None and governor.subject == clause.subject else []


def _toll_of(view: View, sentence: Sentence, people: Sequence[Toll], frame: Frame) -> Toll | None:
    found = [toll for toll in people if _is_hurt_by(view, frame, toll)]
    for group in () if found else _counted_with(sentence, frame) or _nearest(sentence, frame):
        if not (_is_part(view, sentence, group) or _is_otherwise_harmed(view, sentence, frame, group)):
            spans = [*_spans(sentence, group), *named_inside(view, sentence, group)]
            found += (
                chain_at(view, sentence, people, spans)
                or _parts(view, sentence, people, group)
                or _members(sentence, people, group)
                or _one(view, sentence, people, group)
                or bare_toll(view, sentence, group)
            )
    if not found and frame.trigger.clause is not None:
        found = _beside_verb(view, sentence, people, frame)
    found += _likewise(view, sentence, people, found)
    toll = _of_side(view, sentence, frame, _between_rivals(sentence, found) or total(view.text, found))
    if toll is not None and is_among_the_dead(view, toll.span):
        return replace(toll, max=None, some=True)  # "six officers were among the dead"
    if toll is not None and frame.trigger.word.startswith("lose ") and frame.trigger.sense.effect == "wounded":
        return replace(toll, some=True)  # those who lost limbs may not be all of the hurt
    if toll is not None and (_is_adding(sentence, frame) or _is_of_hurt(sentence, frame)):
        return replace(toll, more=True)
    return toll


def _hit_back(
    view: View, sentence: Sentence, people: Sequence[Toll], frames: Sequence[Frame], frame: Frame
) -> Toll | None:
    """The attackers whom "them" means, by the number that they came in; they add to those whom they killed."""
    fallen = {group for other in frames if other is not frame for group in other.victims}
    meant = {i for group in frame.victims for i in those_hit_back(view, sentence, frame, group, fallen)}
    toll = total(view.text, chain_at(view, sentence, people, [sentence.groups[i].span for i in sorted(meant)]))
    return replace(toll, more=True, named=frozenset()) if toll is not None else None


def _between_rivals(sentence: Sentence, found: Sequence[Toll]) -> Toll | None:
    """The range of two numbers of which the first is somebody's count: "98 by official count and as many as 300"."""
    if len(found) != 2 or found[0].named or found[1].named:
        return None
    first, other = found
    behind = next((token for token in sentence.tokens if token.span.start >= first.span.end), None)
    if behind is None or behind.lemma == "and":
        return None  # "two guards and, according to the mayor, five drivers"
    between = (g for g in sentence.groups if first.span.end <= g.span.start < other.span.start)
    if not any(g.prep == "according to" or (g.prep == "by" and g.lemma in _RECKONINGS) for g in between):
        return None
    return Toll(first.min, other.max, Span(first.span.start, other.span.end))


def _is_hurt_by(view: View, frame: Frame, toll: Toll) -> bool:
    """Whether it is of those counted that a verb behind an aside is said: "five others, two of them gravely, hurt"."""
    verb = hurt_behind(view, toll.span)
    return verb is not None and frame.trigger.sense.effect == "wounded" and verb.overlaps(frame.trigger.span)


def _likewise(view: View, sentence: Sentence, people: Sequence[Toll], found: Sequence[Toll]) -> list[Toll]:
    """Those of whom an auxiliary says the same: "six guards died, as did a reporter", "... so were two"."""
    after = max((toll.span.end for toll in found), default=None)
    joint = after is not None and _AS_WERE.search(view.text, after, sentence.span.end)
    rest = Span(joint.end(), sentence.span.end) if joint else None
    if rest is None or _has_scene(view, rest):
        return []  # "as were three others in Gao in May" tells of another attack
    return [toll for toll in chain_at(view, sentence, people, [Span(rest.start, rest.start + 1)]) if not toll.named]


def _has_scene(view: View, span: Span) -> bool:
    return bool(view.values(span, DateValue)) or bool(view.values(span, PlaceValue))


def _of_side(view: View, sentence: Sentence, frame: Frame, toll: Toll | None) -> Toll | None:
    """The toll as one of the side that lost those people: "the police lost three men", "four of its men died"."""
    if toll is None or toll.side is not None or frame.trigger.clause is None:
        return toll
    clause = sentence.clauses[frame.trigger.clause]
    losers = clause.subject if frame.trigger.word == "lose" else ()
    if clause.source is not None and (_is_said_of_teller(sentence, losers) or _is_own(sentence, toll)):
        losers = (clause.source,)
    sides = [side_of(view, sentence, group) for group in losers]
    side = sides[0] if len(sides) == 1 else None
    return toll if side is None else replace(toll, side="state" if side else "nonstate")


def _is_said_of_teller(sentence: Sentence, losers: tuple[int, ...]) -> bool:
    """Whether a pronoun says that those who tell it lost the people: "the army said it lost four men"."""
    return bool(losers) and all(sentence.groups[group].lemma in ("it", "they") for group in losers)


def _is_own(sentence: Sentence, toll: Toll) -> bool:
    """Whether the people are those of whoever tells it: "the army said that four of its men had died"."""
    return any(token.tag == "PRP$" and toll.span.covers(token.span) for token in sentence.tokens)


def _parts(view: View, sentence: Sentence, people: Sequence[Toll], group: int) -> list[Toll]:
    """A count of some of those told before, with the people joined to them: "four of them and the driver"."""
    parts = part_tolls(view, sentence.groups[group].span)
    whole = attached_to(sentence, [group], "of") if parts else []
    joined = [i for g in whole for i in sentence.groups[g].conjuncts]
    return parts + [
        t
        for i in joined
        for t in chain_at(view, sentence, people, _spans(sentence, i)) or _one(view, sentence, people, i)
    ]


def _members(sentence: Sentence, people: Sequence[Toll], group: int) -> list[Toll]:
    """The people of whom a body is made up by number: "a patrol of four constables", "a group of nine drivers"."""
    if sentence.groups[group].lemma not in _COMPANIES:
        return []
    inside = [sentence.groups[i].span for i in attached_to(sentence, [group], "of")]
    return [toll for toll in people if not toll.single and any(toll.span.overlaps(span) for span in inside)][:1]


def _is_of_hurt(sentence: Sentence, frame: Frame) -> bool:
    """Whether those who die were hurt, so that they come on top: "three of the wounded died", "a wounded girl died"."""
    whole = attached_to(sentence, frame.victims, "of")
    nouns = [sentence.groups[group] for group in frame.victims] if frame.trigger.sense.act == "die" else []
    before = {token.lemma for noun in nouns for token in sentence.tokens[noun.first : noun.head]}
    hurt = not before.isdisjoint(_HURT) or any(sentence.groups[i].lemma in _HURT for i in whole)
    some = bool(whole) and frame.trigger.sense.act == "die"
    hurt = hurt or (some and _dies_after_all(sentence, frame))
    return frame.trigger.sense.effect == "killed" and hurt


def _dies_after_all(sentence: Sentence, frame: Frame) -> bool:
    """Whether some of those whom a sentence tells to be hurt die in the end: "two were hurt; one has since died"."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    words = [t for t in sentence.tokens if clause is not None and clause.span.covers(t.span)]
    before = (t for t in sentence.tokens if t.span.end <= frame.trigger.span.start)
    return any(t.lemma in _IN_THE_END for t in words) and any(t.lemma in _HURT for t in before)


def _counted_with(sentence: Sentence, frame: Frame) -> tuple[int, ...]:
    """Those among whom somebody is said to have died: "he was among seven people to die"."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    if clause is None or clause.kind != "infinitive" or clause.antecedent is None or frame.trigger.sense.act != "die":
        return ()
    return tuple(attached_to(sentence, [clause.antecedent], "of")) or (clause.antecedent,)


def _nearest(sentence: Sentence, frame: Frame) -> tuple[int, ...]:
    """The victims, without those that another verb parts from a passive: "12 were killed and 27 people wounded"."""
    if frame.trigger.clause is None:
        return frame.victims
    verb = sentence.verbs[sentence.clauses[frame.trigger.clause].verb or 0].span
    before = [g for g in frame.victims if sentence.groups[g].span.end <= verb.start]
    near = [g for g in before if not _verb_between(sentence, sentence.groups[g].span, verb)]
    after = [g for g in frame.victims if g not in before]
    passive = sentence.verbs[sentence.clauses[frame.trigger.clause].verb or 0].voice == "passive"
    prepositional = [g for g in after if sentence.groups[g].prep is not None]
    return (*near, *(prepositional if passive else after)) if near else frame.victims


def _is_part(view: View, sentence: Sentence, index: int) -> bool:
    """Whether a group lists some of those already counted: "ten people, among them X", "ten, X and Y among them"."""
    group = sentence.groups[index]
    before = view.text[max(0, group.span.start - 16) : group.span.start].lower()
    if before.endswith((", ", " and ", " with ")) and _AMONG_THEM.match(view.text, group.span.end):
        return True
    joined = any(index in other.conjuncts for other in sentence.groups)
    if joined and before.endswith(", ") and _OF_THEM.match(view.text, group.span.end):
        return True  # "wounding 15 people, four of them seriously, witnesses said"
    return group.prep in ("including", "among", "such as") or before.endswith(
        (
            "among them ",
            "including ",
            "among whom ",
            "one of them ",
            "one of whom ",
            "whom were ",
            "whom was ",
            "them were ",
        )
    )


def _is_otherwise_harmed(view: View, sentence: Sentence, frame: Frame, index: int) -> bool:
    """Whether words in or behind a group tell of another harm than its verb's: "left nine dead and several hurt"."""
    group = sentence.groups[index]
    last = sentence.tokens[group.last].lemma
    deadly = frame.trigger.sense.effect == "killed"
    dies = frame.trigger.sense.act == "die" or group.lemma in _BODIES
    if deadly and hurt_behind(view, group.span) is not None:
        return True
    joined = group.prep in _JOINED_PREPS
    if deadly and (joined or not dies) and is_in_care(view, group.span):
        return True  # "and five others with injuries"; but "four died on the spot and two in hospital"
    other = _HURT.words if deadly else _SAID_DEAD.words
    if joined and not other.isdisjoint(token.lemma for token in sentence.tokens[group.last + 1 : group.last + 2]):
        return True  # "killed two, with five others wounded"
    told = last in _SPARED or last in other
    behind = sentence.tokens[group.last + 1 : group.last + 3]
    if deadly and behind[:1] and behind[0].text in _SPARED and sentence.tokens[group.last - 1].tag == "CD":
        return behind[-1].tag != "IN"  # "left five dead and three others missing"
    return told and group.last > group.first and sentence.tokens[group.first].lemma != "the"


def _one(view: View, sentence: Sentence, people: Sequence[Toll], index: int) -> list[Toll]:
    """One person for a singular noun, unless a name right after it is that person: "the group's founder, X"."""
    tolls = single_toll(view, sentence, index)
    end = sentence.groups[index].span.end
    named = (toll.span.start for toll in people if toll.named and not toll.pronoun)
    near = (Span(end, start) for start in named if 0 <= start - end <= _RENAMES)
    renamed = any(not view.values(span, CountValue) for span in near)  # "him and two boys, Omar said"
    return [] if renamed else tolls


def _spans(sentence: Sentence, group: int) -> list[Span]:
    """The group, and those that rename it."""
    return [sentence.groups[group].span, *(g.span for g in sentence.groups if g.appositive_of == group)]


def _beside_verb(view: View, sentence: Sentence, people: Sequence[Toll], frame: Frame) -> list[Toll]:
    """The count before a passive or intransitive verb, or after an active one, where grammar found no victim."""
    clause = sentence.clauses[frame.trigger.clause or 0]
    verb = sentence.verbs[clause.verb or 0]
    before = verb.voice == "passive" or frame.trigger.sense.subject == "victim"
    for toll in reversed(people) if before else people:
        gap = verb.span.start - toll.span.end if before else toll.span.start - verb.span.end
        near = 0 <= gap <= _REACH and not _verb_between(sentence, toll.span, verb.span)
        if not before and near and _is_parted(view, sentence, verb.span, toll.span):
            return []
        if near and not _is_put_as_toll(sentence, toll.span):
            return chain_at(view, sentence, people, [toll.span])
    return []


def _is_parted(view: View, sentence: Sentence, verb: Span, span: Span) -> bool:
    """Whether people behind a verb and a comma do the next thing: "shot the survivors, and in May six men died"."""
    if ", and" not in view.text[verb.end : span.start]:
        return False
    subjects = (sentence.groups[g] for c in sentence.clauses if c.kind == "conjunct" for g in c.subject)
    return any(noun.span.overlaps(span) for noun in subjects)


def _is_put_as_toll(sentence: Sentence, span: Span) -> bool:
    """Whether a clause puts a toll at a number, which no verb beside it takes: "put the toll at 140 after six died"."""
    return any(
        prep in ("at", "as") and sentence.groups[group].span.overlaps(span)
        for clause in sentence.clauses
        if clause.verb is not None and sentence.verbs[clause.verb].lemma in _TOLL_VERBS
        for prep, group in clause.preps
    )


def _verb_between(sentence: Sentence, a: Span, b: Span) -> bool:
    low, high = min(a.end, b.end), max(a.start, b.start)
    return any(low <= verb.span.start < high for verb in sentence.verbs if verb.span not in (a, b))


def _is_adding(sentence: Sentence, frame: Frame) -> bool:
    """Whether "also" stands beside the verb: its dead come on top of those told before."""
    span = frame.trigger.span
    near = [token for token in sentence.tokens if abs(token.span.start - span.start) <= 25]
    words = [token.lemma for token in near if token.span.start >= span.end][:3]
    as_well = words[:2] == ["as", "well"] and words[2:] != ["as"]  # "five guards died as well"
    return as_well or not _ADDING.isdisjoint(token.lemma for token in near)


def with_own_more(killed: Sequence[Toll], wounded: Sequence[Toll]) -> tuple[list[Toll], list[Toll]]:
    """The tolls of a sentence, "more" kept only where it adds to the same harm: "killed nine and wounded 20 others"."""
    told = sorted([(toll, True) for toll in killed] + [(toll, False) for toll in wounded], key=lambda row: row[0].span)
    owned = [
        (replace(toll, more=False) if i and told[i - 1][1] is not dead else toll, dead)
        for i, (toll, dead) in enumerate(told)
    ]
    return [toll for toll, dead in owned if dead], [toll for toll, dead in owned if not dead]
