"""The dead and the wounded that a sentence counts: those of its verbs, and those that stand beside "dead" or "toll"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from armada_cli.extract.attached import attached_to
from armada_cli.extract.casualties import (
    Toll,
    chain_at,
    is_of_civilians,
    is_of_nation,
    named_inside,
    part_tolls,
    people_of,
    single_toll,
    total,
)
from armada_cli.extract.frames import Frame
from armada_cli.extract.nature import Nature, nature_of, side_of
from armada_cli.extract.positions import group_at, innermost, tokens_at
from armada_cli.extract.view import View
from armada_cli.extract.word_classes import WordClass
from armada_cli.records import Clause, CountValue, Mention, Sentence, Span, Token

_BODIES = WordClass("body")
_COUNTING = WordClass("counting_verb")
_DEAD = WordClass("dead")
_SAID_DEAD = WordClass("said_dead")
_NAMING = WordClass("naming")
_THE_DEAD = WordClass("the_dead")
_SPARED = WordClass("spared")
_HURT = WordClass("hurt")
_TOLL_WORDS = WordClass("toll_noun")
_TOLL_VERBS = WordClass("toll_verb")
_ADDING = WordClass("adding")
_REMAINING = WordClass("remaining_verb")
_TOLL_MOVERS = WordClass("toll_mover")
_FORMER = WordClass("former_toll")
_AMONG = re.compile(r"\s(?:(?:were|was|are|is) )?(?:also )?among (?:the|those) (?:dead|victims|killed|slain)")
_FROM = (["up", "from"], ["down", "from"])
_OR_HURT = re.compile(r"[ ,/]+(?:or|and|and/or) (?:injured|wounded|hurt|maimed)\b(?! (?:people|men)\b)", re.IGNORECASE)
_DEAD_OR = re.compile(r"\bkilled (?:or|and) $", re.IGNORECASE)
_OF_DEATHS = frozenset({"toll", "die", "kill", "victim", "revise"})  # beside a number and "figure" say of what it is
_STRETCHES = frozenset({"month", "year"})
_NOT_YET = frozenset({"hypothetical", "planned", "threatened"})
WAR_DEAD = 1000  # so many die in no attack without a day and a place
_BEFORE = 12  # characters of "the bodies of "
_AFTER, _AROUND = 4, 30  # words after a count, and on either side of it
_RENAMES = 40  # characters between a noun for a person and the name that says who it is
_PUTTING = frozenset({"at", "as"})
_NAMED = 4  # words of "the dead there at"
_REACH = 70  # characters between a verb and the count that it may be said of when grammar does not tell


def tolls_of(view: View, sentence: Sentence, frames: Sequence[Frame]) -> tuple[list[Toll], list[Toll]]:
    """(killed, wounded) that the frames say, in order."""
    people = people_of(view, sentence)
    living = [toll for toll in people if not _is_of_bodies(view, toll)]
    killed: list[Toll] = []
    wounded: list[Toll] = []
    for frame in frames:
        effect = frame.trigger.sense.effect
        if effect not in ("killed", "wounded") or frame.trigger.sense.act == "roll":
            continue
        if not (_is_still(sentence, frame) or _counts_both(view, sentence, frame)):
            toll = _toll_of(view, sentence, people if effect == "killed" else living, frame)
            told = killed if effect == "killed" else wounded
            if toll is None or toll in told or (toll.max == 0 and _is_of_some(view, sentence, frame, toll)):
                continue  # "were shot or burned to death" counts the same people twice
            if (toll.min or 0) >= WAR_DEAD and _is_to_date(sentence, frame):
                continue
            told.append(toll)
    return killed, wounded


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
    return (
        bool(heads & {*_BODIES})
        or _of_bodies().search(view.text, max(0, toll.span.start - _BEFORE), toll.span.start) is not None
    )


@cache
def _of_bodies() -> re.Pattern[str]:
    return re.compile(r"\b(?:bodies|corpses|remains) of $", re.IGNORECASE)


def _counts_both(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether one number is of the dead and the hurt together: "30 were killed or wounded", "killed and wounded 30"."""
    if frame.trigger.clause is None:
        return False
    verb = sentence.verbs[sentence.clauses[frame.trigger.clause].verb or 0]
    if _OR_HURT.match(view.text, verb.span.end) or _DEAD_OR.search(view.text[: verb.span.start][-14:]):
        return True
    after = sentence.tokens[verb.last + 1 :]
    dead = next((i for i, token in enumerate(after) if token.lemma == "dead"), None)
    return dead is not None and frame.trigger.word.endswith(" dead") and _goes_on_hurt(after[dead + 1 :])


def _is_still(sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb tells how it goes with some of the hurt, not how many there were: "two remained hospitalized"."""
    if frame.trigger.clause is None or frame.trigger.sense.effect != "wounded":
        return False
    clause = sentence.clauses[frame.trigger.clause]
    verbs = [sentence.verbs[c.verb] for c in (clause, *_governing(sentence, clause)) if c.verb is not None]
    before = [token.lemma for verb in verbs for token in sentence.tokens[max(0, verb.first - 1) : verb.last + 1]]
    return "still" in before or any(verb.lemma in _REMAINING for verb in verbs)


def _governing(sentence: Sentence, clause: Clause) -> list[Clause]:
    """The clause that one hangs on, where both share their subject."""
    governor = sentence.clauses[clause.governor] if clause.governor is not None else None
    return [governor] if governor is not None and governor.subject == clause.subject else []


def _toll_of(view: View, sentence: Sentence, people: Sequence[Toll], frame: Frame) -> Toll | None:
    found: list[Toll] = []
    for group in _counted_with(sentence, frame) or _nearest(sentence, frame):
        if not (_is_part(view, sentence, group) or _is_otherwise_harmed(sentence, frame, group)):
            spans = [*_spans(sentence, group), *named_inside(view, sentence, group)]
            found += (
                chain_at(view, sentence, people, spans)
                or _parts(view, sentence, people, group)
                or _one(view, sentence, people, group)
            )
    if not found and frame.trigger.clause is not None:
        found = _beside_verb(view, sentence, people, frame)
    toll = _of_side(view, sentence, frame, total(found))
    if toll is not None and _AMONG.match(view.text, toll.span.end):
        return replace(toll, max=None)  # "six officers were among the dead"
    if toll is not None and (_is_adding(sentence, frame) or _is_of_hurt(sentence, frame)):
        return replace(toll, more=True)
    return toll


def _of_side(view: View, sentence: Sentence, frame: Frame, toll: Toll | None) -> Toll | None:
    """The toll as one of the side that lost those people: "the police lost three men"."""
    if toll is None or toll.side is not None or frame.trigger.word != "lose" or frame.trigger.clause is None:
        return toll
    sides = [side_of(view, sentence, group) for group in sentence.clauses[frame.trigger.clause].subject]
    side = sides[0] if len(sides) == 1 else None
    return toll if side is None else replace(toll, side="state" if side else "nonstate")


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


def _is_of_hurt(sentence: Sentence, frame: Frame) -> bool:
    """Whether those who die are some of the hurt, so that they come on top: "three of the wounded died"."""
    whole = attached_to(sentence, frame.victims, "of")
    return frame.trigger.sense.effect == "killed" and any(sentence.groups[i].lemma in _HURT for i in whole)


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
    """Whether a group lists some of those already counted: "ten people, among them X"."""
    group = sentence.groups[index]
    before = view.text[max(0, group.span.start - 16) : group.span.start].lower()
    return group.prep in ("including", "among", "such as") or before.endswith(
        ("among them ", "including ", "among whom ", "one of them ", "one of whom ")
    )


def _is_otherwise_harmed(sentence: Sentence, frame: Frame, index: int) -> bool:
    """Whether words in or behind a group tell of another harm than its verb's: "left nine dead and several hurt"."""
    group = sentence.groups[index]
    last = sentence.tokens[group.last].lemma
    deadly = frame.trigger.sense.effect == "killed"
    if deadly and any(sentence.groups[i].lemma in _HURT for i in attached_to(sentence, [index], "with")):
        return True  # "and five others with injuries"
    other = last in _SPARED or (last in _HURT if deadly else last in _SAID_DEAD)
    return other and group.last > group.first and sentence.tokens[group.first].lemma != "the"


def _one(view: View, sentence: Sentence, people: Sequence[Toll], index: int) -> list[Toll]:
    """One person for a singular noun, unless a name right after it is that person: "the group's founder, X"."""
    tolls = single_toll(view, sentence, index)
    end = sentence.groups[index].span.end
    if any(toll.named and 0 <= toll.span.start - end <= _RENAMES for toll in people):
        return []
    return tolls


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
        if 0 <= gap <= _REACH and not _verb_between(sentence, toll.span, verb.span):
            return chain_at(view, sentence, people, [toll.span])
    return []


def _verb_between(sentence: Sentence, a: Span, b: Span) -> bool:
    low, high = min(a.end, b.end), max(a.start, b.start)
    return any(low <= verb.span.start < high for verb in sentence.verbs if verb.span not in (a, b))


def _is_adding(sentence: Sentence, frame: Frame) -> bool:
    """Whether "also" stands beside the verb: its dead come on top of those told before."""
    span = frame.trigger.span
    return not _ADDING.isdisjoint(t.lemma for t in sentence.tokens if abs(t.span.start - span.start) <= 25)


def with_own_more(killed: Sequence[Toll], wounded: Sequence[Toll]) -> tuple[list[Toll], list[Toll]]:
    """The tolls of a sentence, "more" kept only where it adds to the same harm: "killed nine and wounded 20 others"."""
    told = sorted([(toll, True) for toll in killed] + [(toll, False) for toll in wounded], key=lambda row: row[0].span)
    owned = [
        (replace(toll, more=False) if i and told[i - 1][1] is not dead else toll, dead)
        for i, (toll, dead) in enumerate(told)
    ]
    return [toll for toll, dead in owned if dead], [toll for toll, dead in owned if not dead]


# ------------------------------------------------------------------------------------------------ counts without a verb


def can_hold_toll(lemmas: frozenset[str]) -> bool:
    """Whether a sentence whose words can have these base forms may count the dead or the hurt without a verb."""
    words = (_DEAD, _BODIES, _HURT, _SAID_DEAD, _THE_DEAD, _TOLL_WORDS, {"casualty", "civilian"})
    return not all(lemmas.isdisjoint(some) for some in words)


def loose_tolls(view: View, sentence: Sentence, taken: Sequence[Span]) -> Iterator[tuple[str, Toll]]:
    """Counts that no verb has taken, beside a word that says "dead" or "hurt": (`killed` or `wounded`, toll)."""
    listed = [toll for toll in _listed_tolls(view, sentence) if not any(span.overlaps(toll.span) for span in taken)]
    yield from (("killed", toll) for toll in listed)
    taken = [*taken, *(toll.span for toll in listed)]
    before: str | None = None
    for mention, value in view.values(sentence.span, CountValue):
        if value.unit != "people" and value.head not in (None, "casualty") and not _says_harm(value.head):
            continue
        if value.relation == "part" or value.head == "wound":  # "three bullet wounds" are of one body
            continue
        if any(span.overlaps(mention.span) for span in taken):
            before = _effect_beside(view, sentence, mention.span, value) or before
            continue
        if taken and _is_outdated(sentence, mention.span):
            continue
        if _is_feared(sentence, mention.span) or (value.max == 0 and _is_of_few(view, sentence, mention)):
            continue
        effect = _effect_beside(view, sentence, mention.span, value)
        if effect is None and value.head is None and _ends_gap(view, mention.span):
            effect = before
        before = effect or before
        if effect == "killed" and _acts(sentence, mention.span):
            continue
        if effect:
            given = _is_counted(sentence, mention.span) or _is_moved_to(sentence, mention.span)
            stated = given or (value.head is None and _first_effect(_from(sentence, mention.span)) is None)
            more = value.relation == "more"
            civilian = is_of_civilians(mention, value) or _is_of_civilian_toll(sentence, mention.span)
            most = None if _AMONG.match(view.text, mention.span.end) else value.max
            yield effect, Toll(value.min, most, mention.span, more, civilian, stated=stated)
        elif value.head == "casualty" and value.max == 0:
            civilian = "civilian" in mention.text.lower()
            yield "killed", Toll(0, 0, mention.span, civilian=civilian)
            if not civilian:
                yield "wounded", Toll(0, 0, mention.span)


def _listed_tolls(view: View, sentence: Sentence) -> Iterator[Toll]:
    """The people who are said to be the dead or among them: "the victims were two boys", "the dead include a nurse"."""
    for clause in sentence.clauses:
        listed, all_told = _listed_dead(sentence, clause)
        spans = [sentence.groups[group].span for group in listed]
        people = [toll for toll in people_of(view, sentence, parts=True) if any(toll.span.overlaps(s) for s in spans)]
        whole = total(people)
        if whole is not None and not all(toll.named for toll in people):
            yield whole if all_told else replace(whole, max=None)


def _listed_dead(sentence: Sentence, clause: Clause) -> tuple[Sequence[int], bool]:
    """The groups that a clause says to be the dead or among them, and whether they are all of them."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or clause.context & _NOT_YET:
        return (), False
    among = any(prep == "among" and _is_the_dead(sentence, group) for prep, group in clause.preps)
    if verb.lemma == "be" and among:
        return clause.subject, False
    if not any(_is_the_dead(sentence, group) for group in clause.subject):
        return (), False
    if verb.voice == "passive":
        named = tuple(group for prep, group in clause.preps if prep == "as" and verb.lemma in _NAMING)
        return named, True
    return (clause.objects, verb.lemma == "be") if verb.lemma in ("be", "include") else ((), False)


def _is_the_dead(sentence: Sentence, group: int) -> bool:
    """Whether a group is all those who died: "the dead", "the victims", "those killed"."""
    noun = sentence.groups[group]
    words = [token.lemma for token in sentence.tokens[noun.first : noun.head + 2]]
    if words[0] == "those":
        return bool({*words} & {"kill", "killed", "slain", "dead"})
    return words[0] == "the" and len(words) - 1 <= 2 and noun.lemma in _THE_DEAD


def _is_outdated(sentence: Sentence, span: Span) -> bool:
    """Whether a number is that of a toll that no longer holds: "an earlier toll of 138", "up from 138"."""
    at, group = tokens_at(sentence, span), group_at(sentence, span)
    if at and [token.lemma for token in sentence.tokens[max(0, at[0] - 2) : at[0]]] in _FROM:
        return True
    whole = sentence.groups[group].attached_to if group is not None and sentence.groups[group].prep == "of" else None
    noun = sentence.groups[whole] if whole is not None else None
    if noun is None or noun.lemma not in _TOLL_WORDS:
        return False
    return any(token.lemma in _FORMER for token in sentence.tokens[max(0, noun.first - 1) : noun.head])


def _ends_gap(view: View, span: Span) -> bool:
    """Whether a bare count ends a clause, as where verb and noun are left out: "..., the police seven"."""
    return view.text[span.end : span.end + 1] in (".", ",", ";", "")


def _is_counted(sentence: Sentence, span: Span) -> bool:
    """Whether a count is the object of a verb that gives it as a toll: "the hospital counted nine dead"."""
    group = group_at(sentence, span)
    verbs = [sentence.verbs[c.verb].lemma for c in sentence.clauses if group in c.objects and c.verb is not None]
    return any(verb in _COUNTING for verb in verbs)


def _is_of_few(view: View, sentence: Sentence, mention: Mention) -> bool:
    """Whether nobody is meant of those alone whom the words pick out: "no casualties among the troops"."""
    if is_of_nation(mention.text) or _is_picked_out(sentence, mention.span):
        return True
    group = group_at(sentence, mention.span)
    told = [prep for c in sentence.clauses if group in (*c.subject, *c.objects) for prep in c.preps]
    sides = [g for prep, g in told if prep in ("among", "on")] + attached_to(sentence, [group], "among", "on")
    return any(sentence.groups[g].lemma == "side" or nature_of(view, sentence, g) in Nature.people() for g in sides)


def _is_picked_out(sentence: Sentence, span: Span) -> bool:
    """Whether a clause says of which people more is told: "no commander killed this year has ranked higher"."""
    group = group_at(sentence, span)
    return any(c.kind in ("reduced", "relative") and c.antecedent == group for c in sentence.clauses)


def _is_feared(sentence: Sentence, span: Span) -> bool:
    """Whether a clause tells only of what a toll may yet come to: "the number of dead could rise to 20"."""
    at = innermost(sentence, span)
    return at is not None and bool(sentence.clauses[at].context & _NOT_YET)


def _acts(sentence: Sentence, span: Span) -> bool:
    """Whether those counted do something to others, so that the word after them is their deed: "two gunmen killed"."""
    group = group_at(sentence, span)
    return any(
        group in clause.subject and clause.objects and sentence.verbs[clause.verb].voice == "active"
        for clause in sentence.clauses
        if clause.verb is not None
    )


def _from(sentence: Sentence, span: Span) -> Sequence[Token]:
    """The tokens of a span and the few after it."""
    at = tokens_at(sentence, span)
    return sentence.tokens[at[0] : at[-1] + 1 + _AFTER] if at else ()


def _effect_beside(view: View, sentence: Sentence, span: Span, value: CountValue) -> str | None:
    if value.head in _DEAD or _of_bodies().search(view.text, max(0, span.start - _BEFORE), span.start):
        return "killed"
    if value.head in _HURT:
        return "wounded"
    at = tokens_at(sentence, span)
    found = _first_effect(_from(sentence, span)) or (_effect_named(sentence, at[0]) if at else None)
    if found or not at:
        return found
    if value.head is None and _is_counted(sentence, span):
        return "killed"
    around = {token.lemma for token in sentence.tokens[max(0, at[0] - _AROUND) : at[-1] + _AROUND]}
    given = not _TOLL_VERBS.isdisjoint(around) or moves_toll(sentence)
    told = value.head is None and given and not _TOLL_WORDS.isdisjoint(around)
    if not told or is_over_months(sentence):
        return None
    return None if _DEAD.isdisjoint(around) and _OF_DEATHS.isdisjoint(around) else "killed"


def _effect_named(sentence: Sentence, at: int) -> str | None:
    """The harm of those whose number is put: "put the dead at 52 and the injured at 120", "the number of dead as 9"."""
    if at < 2 or sentence.tokens[at - 1].lemma not in _PUTTING:
        return None
    for token in reversed(sentence.tokens[max(0, at - 1 - _NAMED) : at - 1]):
        if token.lemma in _DEAD or token.lemma in _HURT:
            return "killed" if token.lemma in _DEAD else "wounded"
        if token.tag == "CD" or not token.text[0].isalpha():
            return None
    return None


def is_over_months(sentence: Sentence) -> bool:
    """Whether a stretch of time is told of that may hold more than one event: "the toll this year"."""
    return any(a.lemma == "this" and b.lemma in _STRETCHES for a, b in pairwise(sentence.tokens))


def moves_toll(sentence: Sentence) -> bool:
    """Whether a clause gives a toll that takes the place of others: "bringing the death toll to nine"."""
    return any(_clauses_moving_toll(sentence))


def _clauses_moving_toll(sentence: Sentence) -> Iterator[Clause]:
    for clause in sentence.clauses:
        moves = clause.verb is not None and sentence.verbs[clause.verb].lemma in _TOLL_MOVERS
        if moves and any(sentence.groups[group].lemma in _TOLL_WORDS for group in clause.objects):
            yield clause


def _is_moved_to(sentence: Sentence, span: Span) -> bool:
    """Whether a number is what a toll comes to, before the toll is named: "bringing to nine the number of dead"."""
    group = group_at(sentence, span)
    return any(("to", group) in clause.preps for clause in _clauses_moving_toll(sentence))


def _says_harm(head: str | None) -> bool:
    """Whether a counted noun says that those counted are dead or hurt."""
    return head in _DEAD or head in _HURT


def _first_effect(tokens: Sequence[Token]) -> str | None:
    for i, token in enumerate(tokens):
        if token.text in ",;.:()" or token.lemma in ("and", "but"):
            return None
        word = token.text.lower()
        if word in _SAID_DEAD:
            return None if _goes_on_hurt(tokens[i + 1 :]) else "killed"
        if word in _HURT or token.lemma in _HURT:
            return "wounded"
    return None


def _is_of_civilian_toll(sentence: Sentence, span: Span) -> bool:
    """Whether a number is that of a toll of civilians: "the civilian death toll was 20"."""
    told = pairwise(token for token in sentence.tokens if token.span.end <= span.start)
    return any(a.lemma == "civilian" and (b.lemma in _DEAD or b.lemma in _TOLL_WORDS) for a, b in told)


def _goes_on_hurt(tokens: Sequence[Token]) -> bool:
    """Whether the hurt are counted with the dead: "11 dead or wounded", not "11 dead and wounded 20"."""
    joined = [token.lemma in ("or", "and") for token in tokens[:1]] == [True]
    own = any(token.tag == "CD" or token.lemma in ("at", "another") for token in tokens[2:3])
    return joined and not own and any(token.lemma in _HURT for token in tokens[1:2])


# ------------------------------------------------------------------------------------------------------- civilians


_CALLED = re.compile(
    r"(?: of (?:the (?:dead|victims|slain|killed)|those killed|them|whom)| dead| killed)?"
    r",?(?: all of (?:them|whom))? (?:all )?(?:were |was |are |being )?(?:a )?civilians?\b"
)


def civilian_parts(view: View, sentence: Sentence) -> list[tuple[Mention, CountValue]]:
    """The counts of people who are called civilians: "two civilians", "nine of the dead were civilians"."""
    counts = view.values(sentence.span, CountValue)
    return [(m, v) for m, v in counts if is_of_civilians(m, v) or _CALLED.match(view.text, m.span.end)]
