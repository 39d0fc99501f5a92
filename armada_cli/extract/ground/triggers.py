"""Where a sentence opens an event, or says what one did: the words of `lexicon/triggers.toml` in their grammar."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice, pairwise
from typing import Any

from armada_cli.annotate.grammar.words import calendar_names, names_day
from armada_cli.extract.ground.gerunds import gerund_at
from armada_cli.extract.ground.standing import (
    died_in,
    is_ordinal,
    opened_in,
    stand_ins,
    subject_pronouns,
    subjects_told_of,
)
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.lexicon import Lexicon
from armada_cli.records import Clause, NounGroup, Sentence, Span, VerbGroup
from armada_cli.values import frozen

_ITSELF = WordClass("said_of_event")
_TURNING = WordClass("turning_particle")
_STRETCHES = frozenset({"yesterday", "today", "week", "month", "year"})
_TOLL_PREPS = frozenset({"from", "of", "in"})
_NEGATIONS = frozenset({"not", "t", "never", "neither", "nor", "none", "no", "nobody"})  # "t" of "n't"
_NONE = frozenset({"neither", "none", "no", "nobody"})
_USED = frozenset({"device", "bomber"})  # acts of nouns for what or who does it
_STORMED = frozenset({"assault", "attack", "bomb", "shell", "airstrike"})  # acts that ranks may stand for
_PAST = frozenset({"VBD", "VBN"})
_NOT_NAMED = frozenset({"foil", "pursue", "light", "wound", "die"})  # acts that no -ing form names as an event
_REACH = 7  # words after a verb in which the rest of "shoot ... dead" is sought
_BY_BOMB = frozenset({"explode", "kill", "wound", "strike"})
_BLOWS = frozenset({"wound", "shoot", "stab"})
_FATALLY = WordClass("fatal_adverb")
_OUTCOME = WordClass("outcome_verb")
KILLING = frozenset({"kill", "shoot", "stab"})  # acts that say by themselves that somebody was killed
_NEEDED = {  # what must be told of in the sentence beside a trigger that needs more, if that can be told by mentions
    **dict.fromkeys(("weapon", "arms", "hit"), "weapon"),
    **dict.fromkeys(("person", "blow", "leader", "fate", "same"), "person"),
    "people": "people",
    **dict.fromkeys(("abduction", "dragging", "holding", "raiders"), "side"),
}
ELSEWHERE = -1  # in place of a group: of a set that the sentence before tells
_REACH_OF_RANK = 4  # sentences
_MOST = 24  # triggers of one sentence: rules compare each with each


@frozen(slots=False)
class Sense:
    """What a trigger word says: see the head of `lexicon/triggers.toml` for each field."""

    act: str
    pos: str
    subtype: str | None = None
    force: str | None = None
    effect: str | None = None
    subject: str | None = None
    object: str | None = None
    weak: bool = False
    refers: bool = False
    needs: str | None = None
    unless: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()


@frozen(slots=False)
class Trigger:
    """One trigger in a sentence: a clause (of a verb) or a noun group, its sense, its lemma and its words.

    `stands_for` is the group of the noun that a pronoun stands for one of: "two attacks, one in Basra";
    `ELSEWHERE` where that noun is in the sentence before.
    """

    sense: Sense
    word: str
    span: Span
    clause: int | None = None
    group: int | None = None
    stands_for: int | None = None


TriggersBefore = Callable[[], Iterator[Sequence[Trigger]]]
Table = dict[str, list[tuple[tuple[str, ...], str, Sense]]]


@lru_cache(maxsize=4)
def _tables(lexicon: Lexicon) -> tuple[Table, Table]:
    """Senses by first word for verbs, by last word for nouns; longer entries first."""
    verbs: Table = {}
    nouns: Table = {}
    for entry in lexicon.entries("triggers"):
        sense = _sense(entry)
        for word in entry["words"]:
            parts = tuple(word.split())
            if sense.pos == "noun" and parts[-1] == "down":
                nouns.setdefault(word, []).append(((), word, sense))
            elif sense.pos == "noun":
                nouns.setdefault(parts[-1], []).append((parts[:-1], word, sense))
            else:
                verbs.setdefault(parts[0], []).append((parts[1:], word, sense))
    for table in (verbs, nouns):
        for rows in table.values():
            rows.sort(key=lambda row: -len(row[0]))
    return verbs, nouns


def _sense(entry: Any) -> Sense:
    fields = {key: entry[key] for key in Sense.__dataclass_fields__ if key in entry}
    words = {key: frozenset(entry.get(key, ())) for key in ("unless", "beside")}
    return Sense(**(fields | words))


def can_hold_trigger(lemmas: frozenset[str], lexicon: Lexicon, given: frozenset[str] | None = None) -> bool:
    """Whether a sentence whose words can have these base forms may tell of anything, before its grammar is read.

    `given` is what its mentions tell of, of `weapon`, `person`, `people` and `side`: a trigger that needs another
    tells nothing.
    """
    return _holds(lemmas, *_worth(lexicon, given))


def can_hold_killing(lemmas: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether it may tell of a killing by words that need no more."""
    return not _FATALLY.isdisjoint(lemmas) or _holds(lemmas, *_worth(lexicon, frozenset(), KILLING))


_Further = dict[str, list[tuple[frozenset[str], frozenset[str]]]]


def _holds(lemmas: frozenset[str], alone: frozenset[str], together: _Further) -> bool:
    if not alone.isdisjoint(lemmas):
        return True
    return any(
        rest <= lemmas and not (beside and beside.isdisjoint(lemmas))
        for word in lemmas & together.keys()
        for rest, beside in together[word]
    )


@lru_cache(maxsize=64)
def _worth(
    lexicon: Lexicon, given: frozenset[str] | None, acts: frozenset[str] | None = None
) -> tuple[frozenset[str], _Further]:
    """The triggers of one word; by its first part the rest of each other, and words that it takes one of."""
    alone: set[str] = set()
    together: _Further = {}
    for entry in lexicon.entries("triggers"):
        if not _may_tell(entry, given) or (acts is not None and not _harms(entry, acts)):
            continue
        beside = _companions(entry, lexicon)
        for first, *rest in (word.replace("-", " ").split() for word in entry["words"]):
            if rest or beside:
                together.setdefault(first, []).append((frozenset(rest), beside))
            else:
                alone.add(first)
    return frozenset(alone), together


def _may_tell(entry: Any, given: frozenset[str] | None) -> bool:
    needed = _NEEDED.get(entry.get("needs", ""))
    return given is None or needed is None or needed in given


def _harms(entry: Any, acts: frozenset[str]) -> bool:
    """Whether a trigger is of one of some acts, and may say by itself what came of it."""
    return entry["act"] in acts and bool(entry.get("effect") or not entry.get("weak"))


def _companions(entry: Any, lexicon: Lexicon) -> frozenset[str]:
    """Words of which a trigger takes one in its sentence: the event of a light verb, the negation of "survive"."""
    if entry["act"] == "light":
        return event_nouns(lexicon)
    if entry.get("needs") in ("negation", "pronoun"):
        return _NEGATIONS if entry["needs"] == "negation" else _ITSELF.words
    return frozenset(entry.get("beside", ()))


@lru_cache(maxsize=4)
def event_nouns(lexicon: Lexicon) -> frozenset[str]:
    """The last words of the triggers that name an event."""
    nouns = (e["words"] for e in lexicon.entries("triggers") if e["pos"] == "noun" and e["act"] not in _USED)
    return frozenset(word.split()[-1] for words in nouns for word in words)


def find_triggers(sentence: Sentence, lexicon: Lexicon, told_before: TriggersBefore) -> list[Trigger]:
    """The triggers of a sentence, verbs first; what has more than prose ever does is cut short.

    `told_before` gives those of the sentences before, the nearest first, which a pronoun may stand for.
    """
    return list(islice(_triggers(sentence, lexicon, told_before), _MOST))


def _triggers(sentence: Sentence, lexicon: Lexicon, told_before: TriggersBefore) -> Iterator[Trigger]:
    verbs, nouns = _tables(lexicon)
    told: list[Trigger] = []
    for index, clause in enumerate(sentence.clauses):
        if clause.verb is not None:
            trigger = _verb_trigger(sentence, index, verbs)
            if trigger:
                told.append(trigger)
    for index in range(len(sentence.groups)):
        trigger = _gerund_trigger(sentence, index, verbs, nouns) or _noun_trigger(sentence, index, nouns)
        if trigger:
            told.append(trigger)
    yield from told
    yield from (
        _pronoun_triggers(sentence, told, nouns) if _nouns_of(told) else _further(sentence, told, nouns, told_before)
    )


def _nouns_of(told: Iterable[Trigger]) -> dict[int, Trigger]:
    """The nouns that a pronoun can stand for one of, by their groups."""
    return {t.group: t for t in told if t.group is not None and (t.sense.refers or t.sense.act == "device")}


def _further(sentence: Sentence, told: list[Trigger], table: Table, told_before: TriggersBefore) -> Iterator[Trigger]:
    """The pronouns that stand for one more of what was told before: "Another, in Khalis, killed three".

    A rank may stand for one of what was told some sentences before: "The second came in Khalis".
    """
    doing = {t.clause for t in told if t.clause is not None and t.sense.subject != "victim"}
    meant = [group for group, clause in subject_pronouns(sentence) if clause in doing]
    for group in dict.fromkeys((*meant, *subjects_told_of(sentence), *opened_in(sentence), *died_in(sentence))):
        ranked = is_ordinal(sentence, group)
        before = islice(told_before(), _REACH_OF_RANK if ranked else 1)
        deeds = ranked and group not in meant  # "men attacked a bank; the first shot a guard" is of a man
        named = (known for triggers in before for known in _known(triggers, table, deeds=deeds))
        word, sense = next(named, (None, None))
        if word is not None and sense is not None:
            yield Trigger(sense, word, sentence.groups[group].span, group=group, stands_for=ELSEWHERE)


def _known(told: Iterable[Trigger], table: Table, *, deeds: bool) -> Iterator[tuple[str, Sense]]:
    """The nouns that a pronoun can stand for one of, with their senses; those of verbs, too, where `deeds` are meant.

    "Drones struck twice. The second came in Khalis" is of a strike.
    """
    for trigger in _nouns_of(told).values():
        yield trigger.word, _blast(table) if trigger.sense.act == "device" else trigger.sense
    for trigger in told if deeds else ():
        if trigger.clause is not None:
            named = [(word, sense) for rest, word, sense in table.get(trigger.word, ()) if not rest and sense.refers]
            yield from named or _as_noun(trigger)


def _as_noun(trigger: Trigger) -> Iterator[tuple[str, Sense]]:
    """A verb of force as the noun that it has none of: "overran two camps; the second came in Bor"."""
    sense = trigger.sense
    if sense.act in _STORMED and not (sense.weak or sense.needs):
        yield trigger.word, replace(sense, pos="noun", refers=True)


def _pronoun_triggers(sentence: Sentence, told: list[Trigger], table: Table) -> Iterator[Trigger]:
    """The pronouns that stand for one of several events; one of several bombs is a blast where bombs went off."""
    named = _nouns_of(told)
    gone_off = any(t.sense.act in _BY_BOMB and t.clause is not None for t in told)
    for index, noun in stand_ins(sentence, named):
        sense = named[noun].sense
        if sense.act == "device":
            sense = _blast(table) if gone_off else sense
        span = sentence.groups[index].span
        yield Trigger(sense, named[noun].word, span, group=index, stands_for=noun)


def _verb_trigger(sentence: Sentence, index: int, table: Table) -> Trigger | None:
    clause = sentence.clauses[index]
    verb = sentence.verbs[clause.verb or 0]
    rows = table.get(verb.lemma)
    if rows is None:
        return None
    tokens = sentence.tokens[verb.head + 1 : verb.head + 2 + _REACH]
    following = [
        a.text.lower() if a.tag in _PAST else a.lemma  # "suffered 14 dead and 20 wounded" is no "suffered wounds"
        for a, b in pairwise(tokens)
        if not (a.lemma == "on" and names_day(b.text))  # "landed on Friday" is no "landed on"
    ]
    if verb.particle:
        following.insert(0, verb.particle)
        rows = sorted(rows, key=lambda row: verb.particle not in row[0])  # "left nine dead and 30 in hospital"
    for rest, word, sense in rows:
        if verb.particle in _TURNING and verb.particle not in rest:
            continue
        if sense.needs == "negation" and not (verb.negated or _is_of_neither(sentence, clause)):
            continue
        if sense.needs == "pronoun" and not _is_of_pronoun(sentence, clause):
            continue
        if sense.beside and not any(token.lemma in sense.beside for token in sentence.tokens):
            continue
        done_to = clause.subject if verb.voice == "passive" else clause.objects
        if sense.unless and done_to and _all_named(sentence, done_to, sense.unless):
            continue
        if not sense.unless.isdisjoint(following[:1]):  # "fell ill"
            continue
        told = _in_order(rest, following) or _governs(sentence, clause, rest) or _ends_with(sentence, clause, rest)
        if told or _says_dead(sentence, clause, rest):
            return Trigger(_told_fatal(sentence, verb, sense), word, verb.span, clause=index)
    return None


def _ends_with(sentence: Sentence, clause: Clause, rest: Sequence[str]) -> bool:
    """Whether a result stands behind what is told of those it befell: "left two men working on a dam dead"."""
    told = [c for c in sentence.clauses if c.kind == "reduced" and c.antecedent in clause.objects]
    if len(rest) != 1 or not told:
        return False
    ends = {sentence.groups[g].last for c in told for g in (*c.objects, *(group for _, group in c.preps))}
    behind = (sentence.tokens[end + 1] for end in ends if end + 1 < len(sentence.tokens))
    return any(token.lemma == rest[0] and token.tag == "JJ" for token in behind)


def _is_of_neither(sentence: Sentence, clause: Clause) -> bool:
    """Whether a verb is denied by its subject: "neither X nor his deputy survived", "none of the nine survived"."""
    return any(sentence.tokens[sentence.groups[group].first].lemma in _NONE for group in clause.subject)


def _told_fatal(sentence: Sentence, verb: VerbGroup, sense: Sense) -> Sense:
    """The sense of a blow as one that kills where an adverb beside the verb says so: "was fatally wounded"."""
    near = sentence.tokens[max(0, verb.first - 1) : verb.last + 2]
    if sense.effect == "killed" or sense.act not in _BLOWS or not any(token.lemma in _FATALLY for token in near):
        return sense
    act = "kill" if sense.act == "wound" else sense.act
    return replace(sense, act=act, effect="killed", object="victim", weak=False)


def _all_named(sentence: Sentence, groups: Iterable[int], words: frozenset[str]) -> bool:
    """Whether some groups, and those joined to them, are all named by some words: "stones and bottles"."""
    named = {member for group in groups for member in (group, *sentence.groups[group].conjuncts)}
    return all(sentence.groups[member].lemma in words for member in named)


def _is_of_pronoun(sentence: Sentence, clause: Clause) -> bool:
    """Whether a verb is said of what was told before: "it happened"."""
    return bool(clause.subject) and all(sentence.groups[group].lemma in _ITSELF for group in clause.subject)


def _governs(sentence: Sentence, clause: Clause, rest: tuple[str, ...]) -> bool:
    """Whether `rest` is a preposition of a clause and a word that it governs: "riddled X ... with bullets"."""
    if len(rest) != 2:
        return False
    nouns = (sentence.groups[group] for prep, group in clause.preps if prep == rest[0])
    return any(token.lemma == rest[1] for noun in nouns for token in sentence.tokens[noun.first : noun.last + 1])


def _says_dead(sentence: Sentence, clause: Clause, rest: tuple[str, ...]) -> bool:
    """Whether "dead" follows behind words on the one whom it is said of: "left X, a chief of the rebels, dead"."""
    if rest != ("dead",) or not clause.objects:
        return False
    behind = sentence.tokens[sentence.groups[clause.objects[0]].last + 1 :]
    triples = zip(behind, behind[1:], behind[2:], strict=False)
    return any(a.text == "," and b.lemma == "dead" and (c.tag == "IN" or c.text in ".,;") for a, b, c in triples)


def _in_order(rest: tuple[str, ...], words: list[str]) -> bool:
    """Whether the words of `rest` stand in `words` in that order, others between them."""
    at = 0
    for word in rest:
        if word not in words[at:]:
            return False
        at = words.index(word, at) + 1
    return True


def _noun_trigger(sentence: Sentence, index: int, table: Table) -> Trigger | None:
    group = sentence.groups[index]
    after = sentence.tokens[group.head + 1 : group.head + 2]
    rows = table.get(f"{group.lemma} {after[0].lemma}" if after else "") or table.get(group.lemma)
    if rows is None:
        return None
    before = tuple(token.lemma for token in sentence.tokens[_phrase_start(sentence, group) : group.head])
    if group.prep == "on" and group.first == group.last and group.lemma == "strike":
        return None
    for rest, word, sense in rows:
        if sense.beside and not any(token.lemma in sense.beside for token in sentence.tokens):
            continue
        if (not rest or before[-len(rest) :] == rest) and not sense.unless.intersection(before):
            if sense.act == "device" and _has_gone_off(sentence, group):
                sense = _blast(table)
            return Trigger(sense, word, group.span, group=index)
    return None


def _gerund_trigger(sentence: Sentence, index: int, verbs: Table, nouns: Table) -> Trigger | None:
    """What the -ing form of a verb names: "the gunning down of six men"; where a noun is listed, that alone."""
    deed = gerund_at(sentence, index)
    if deed is None:
        return None
    listed = not deed.words and sentence.groups[index].lemma in nouns
    hit = sentence.groups[deed.done_to]
    counted = sentence.tokens[hit.first].tag in ("CD", "DT", "PRP$")
    alone = (hit.lemma,) if counted else None  # "the taking of 30 hostages", not "of hostages"
    for rest, word, sense in verbs.get(deed.verb, ()):
        done = (
            sense.object in ("victim", "target") and sense.act not in _NOT_NAMED and not (sense.needs or sense.beside)
        )
        fits = rest == alone if listed else rest == deed.words or (not deed.words and rest == alone)
        if done and fits and (rest or sense.act != "stab"):
            noun = replace(sense, pos="noun", refers=True, needs="victim" if sense.effect else None)
            return Trigger(noun, word, sentence.groups[index].span, group=index)
    return None


def _phrase_start(sentence: Sentence, group: NounGroup) -> int:
    """The first token of a noun group, or of the one right before it that it is "of": "an exchange of fire"."""
    whole = sentence.groups[group.attached_to] if group.prep == "of" and group.attached_to is not None else None
    return whole.first if whole is not None and whole.last + 2 == group.first else group.first


def _blast(table: Table) -> Sense:
    """The sense of "explosion" by itself."""
    return next(sense for rest, _, sense in table["explosion"] if not rest)


def _brings_about(sentence: Sentence, clause: Clause, group: int) -> bool:
    """Whether a noun is what harms a place in a clause: "a bomb caused damage", "the city was rocked by a bomb"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.lemma not in _OUTCOME:
        return False
    return ("by", group) in clause.preps if verb.voice == "passive" else group in clause.subject


def _has_gone_off(sentence: Sentence, group: NounGroup) -> bool:
    """Whether a bomb stands for its blast: "Monday's bomb", "the toll from a car bomb", "a bomb caused damage"."""
    if any(_brings_about(sentence, clause, sentence.groups.index(group)) for clause in sentence.clauses):
        return True
    if group.attached_to is not None and group.prep in _TOLL_PREPS:
        return sentence.groups[group.attached_to].lemma == "toll"
    owner = sentence.groups[group.possessor] if group.possessor is not None else None
    dated = calendar_names("weekday", "month")
    return owner is not None and (sentence.tokens[owner.head].text in dated or owner.lemma in _STRETCHES)
