"""Pronouns that stand for one of several events: "two attacks, one in Basra and another in Kut"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from armada_cli.annotate.grammar.words import nominals
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Clause, Sentence

_STAND_IN = WordClass("stand_in")
_COMING = WordClass("coming_verb")
_PLACE_PREPS = WordClass("place_of_one_prep")
_RANKS = WordClass("rank_in_a_row")
_OCCURRING = frozenset({"come", "occur", "happen", "take", "be"})
_OF_DEATH = frozenset({"in", "by"})
_STRETCHES = frozenset({"day", "week", "month", "year", "decade"})
_LONGEST = 2  # words: "a third", "one more"
_OPENERS = frozenset({"the", "a", "one", "another", "that"})
_NUMBERS = frozenset({"two", "three", "four", "five"})
_PLURAL = frozenset({"NNS", "NNPS"})
_MORTAL = frozenset({"die", "perish", "succumb"})
_HARMING = WordClass("rank_of_harm")
_MAIN = frozenset({"main", "conjunct"})
_TELLING = _MAIN | {"complement"}
_OF_THEM = frozenset({"them", "these", "those", "which"})


def stand_ins(sentence: Sentence, nouns: Collection[int]) -> Iterator[tuple[int, int]]:
    """Each group that stands for one of some nouns, in order, with the noun's group."""
    meant: dict[int, int] = {}
    for index in range(len(sentence.groups)):
        if index in nouns or not (is_stand_in(sentence, index) or _is_some_of_list(sentence, index, [*nouns, *meant])):
            continue
        known = [*nouns, *meant]
        found = _listed(sentence, index, known)
        if found is None:
            found = _before(sentence, index, known)
        if found is None:
            found = _gone_before(sentence, index, known)
        if found is None:
            found = _going_on(sentence, index, meant)
        if found is None and index in died_in(sentence):
            found = max((noun for noun in nouns if noun < index), default=None)
        if found is not None:
            meant[index] = meant.get(found, found)
            yield index, meant[index]


def _is_some_of_list(sentence: Sentence, index: int, nouns: Sequence[int]) -> bool:
    """Whether a number is of some of the attacks that a list tells where: "four raids, two in A and two in B"."""
    noun = sentence.groups[index]
    number = noun.first == noun.last and sentence.tokens[noun.first].lemma in _NUMBERS
    return number and _is_placed(sentence, index) and _listed(sentence, index, nouns) is not None


def subject_pronouns(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Each pronoun that is the subject of a main clause in the active, with that clause: "another killed three"."""
    for at, clause in enumerate(sentence.clauses):
        verb = sentence.verbs[clause.verb] if clause.verb is not None else None
        if verb is not None and verb.voice == "active" and clause.kind in _MAIN:
            yield from ((group, at) for group in clause.subject if is_stand_in(sentence, group))


def subjects_told_of(sentence: Sentence) -> Iterator[int]:
    """Each pronoun that is told when or where it came, as only an event is: "the second came at dawn in Hit"."""
    for clause in sentence.clauses:
        lemma = sentence.verbs[clause.verb].lemma if clause.verb is not None else ""
        told = clause.preps if lemma in _OCCURRING and clause.kind in _TELLING else ()
        if any(lemma != "be" or prep in _PLACE_PREPS for prep, _ in told):
            yield from (group for group in clause.subject if is_stand_in(sentence, group))


def opened_in(sentence: Sentence) -> Iterator[int]:
    """The pronoun that a sentence opens in, where people then die: "in the first, at Bor, nine soldiers died"."""
    first = sentence.groups[0] if sentence.groups else None
    if first is None or first.prep != "in" or first.first != 1 or not is_stand_in(sentence, 0):
        return
    harm = any(verb.lemma in _MORTAL or verb.lemma in _HARMING for verb in sentence.verbs)
    yield from (0,) if harm else ()


def died_in(sentence: Sentence) -> Iterator[int]:
    """Each pronoun in which, or by which, people die: "X was killed in another", "six died in a second"."""
    for clause in sentence.clauses:
        verb = sentence.verbs[clause.verb] if clause.verb is not None else None
        hit = verb is not None and (verb.lemma in _MORTAL or (verb.voice == "passive" and verb.lemma in _HARMING))
        pronouns = (g for prep, g in clause.preps if hit and prep in _OF_DEATH and is_stand_in(sentence, g))
        yield from (g for g in pronouns if sentence.groups[g].lemma != "one")


def is_ordinal(sentence: Sentence, index: int) -> bool:
    """Whether a pronoun says which of several it is: "the second"."""
    group = sentence.groups[index]
    return sentence.tokens[group.first].lemma == "the" and sentence.tokens[group.last].lemma in _RANKS


def names_rank(lemmas: frozenset[str]) -> bool:
    """Whether a sentence whose words can have these base forms may say which of several is meant."""
    return not _RANKS.words.isdisjoint(lemmas)


def is_stand_in(sentence: Sentence, index: int) -> bool:
    """Whether a group is no more than "one", "another", "the second", but for the number of a verb left out."""
    group = sentence.groups[index]
    if group.last - group.first > _LONGEST or sentence.tokens[group.first].lemma not in _OPENERS:
        return False
    if sentence.tokens[group.last + 2 : group.last + 3] and sentence.tokens[group.last + 2].lemma == "whom":
        return False  # "three men, one of whom": one of people
    if _is_somebody(sentence, index) or _only_ranks(sentence, index) or _is_worst_since(sentence, index):
        return False
    words = [token.lemma for token in sentence.tokens[group.first : group.last + 1]]
    if is_gapped(sentence, index):
        words.pop()
    if not (words[-1] in _STAND_IN or stands_out(sentence, index)) or len(words) > _LONGEST:
        return False
    whole = (other.lemma for other in sentence.groups if other.attached_to == index and other.prep == "of")
    return all(lemma in _OF_THEM for lemma in whole)


def _is_somebody(sentence: Sentence, index: int) -> bool:
    """Whether a clause says by name or office who a pronoun is: "one was Omar Zaki", "another was its chief"."""
    for clause in sentence.clauses:
        if index in clause.subject and clause.verb is not None and sentence.verbs[clause.verb].lemma == "be":
            who = (sentence.groups[group] for group in clause.objects)
            return any(sentence.tokens[g.head].tag == "NNP" or g.lemma in nominals()["office"] for g in who)
    return False


def _only_ranks(sentence: Sentence, index: int) -> bool:
    """Whether a copula says of an attack which of a row it was: "the raid is the first reported in Mali since May"."""
    being = (c for c in sentence.clauses if c.verb is not None and sentence.verbs[c.verb].lemma == "be")
    return is_ordinal(sentence, index) and any(index in clause.objects for clause in being)


def _is_worst_since(sentence: Sentence, index: int) -> bool:
    """Whether a superlative ranks all that was told in time: "ten blasts, the worst to hit it since May".

    So it does with where that is true: "ten blasts, the worst on its soil since the war".
    """
    renamed, last = sentence.groups[index].appositive_of, sentence.groups[index].last
    if renamed is None or not stands_out(sentence, index):
        return False
    after = [token.lemma for token in sentence.tokens[last + 1 : last + 2]]
    if any(group.attached_to == index and group.prep == "since" for group in sentence.groups[index + 1 :]):
        return True
    return after in (["to"], ["since"]) or any(
        group.first > last and group.prep in ("in", "for") and group.lemma in _STRETCHES
        for group in sentence.groups[index + 1 : index + 2]
    )


def stands_out(sentence: Sentence, index: int) -> bool:
    """Whether a group says no more than that one of several stands out: "the deadliest"."""
    group = sentence.groups[index]
    return sentence.tokens[group.last].tag == "JJS" and sentence.tokens[group.first].lemma == "the"


def is_gapped(sentence: Sentence, index: int) -> bool:
    """Whether a number follows a pronoun whose verb is left out: "the first killed two, the second three"."""
    group = sentence.groups[index]
    ends = sentence.tokens[group.last]
    if ends.tag != "CD" or ends.lemma == "one" or group.last - group.first != _LONGEST:
        return False
    return any(index in other.conjuncts for other in sentence.groups)


def _listed(sentence: Sentence, index: int, nouns: Sequence[int]) -> int | None:
    """The plural that a group renames, or the noun that it is joined to; "the raid, the third this week" is one."""
    renamed = sentence.groups[index].appositive_of
    if renamed is not None and renamed in nouns and sentence.tokens[sentence.groups[renamed].head].tag == "NNS":
        return renamed
    return next((noun for noun in nouns if index in sentence.groups[noun].conjuncts), None)


def _before(sentence: Sentence, index: int, nouns: Sequence[int]) -> int | None:
    """The noun that a pronoun means by its place: the subject of the clause before, else the last plural before it."""
    group = sentence.groups[index]
    if group.prep not in (None, "including") or (group.appositive_of is not None and not stands_out(sentence, index)):
        return None
    if is_gapped(sentence, index):
        return next((g for g in reversed(nouns) if any(g in c.subject for c in sentence.clauses)), None)
    own = next((c for c in sentence.clauses if index in c.subject), None)
    hit = (c.verb for c in sentence.clauses if index in c.objects and c.verb is not None)
    if any(sentence.verbs[verb].lemma in _HARMING for verb in hit):
        return None  # "killing two Rangers and maiming a third" is of people
    if own is None or own.verb is None:
        return _last_plural(sentence, index, nouns) if _is_placed(sentence, index) else None
    verb = sentence.verbs[own.verb]
    if verb.voice == "passive" or verb.lemma in _MORTAL:
        return None  # "a fourth died in hospital" is of people
    parallel = [g for g in _subjects_before(sentence, own) if g in nouns]
    return parallel[0] if parallel else _last_plural(sentence, index, nouns)


def _gone_before(sentence: Sentence, index: int, nouns: Sequence[int]) -> int | None:
    """The noun of an attack that is said to come after one more: "that raid came after one in June"."""
    for clause in sentence.clauses:
        verb = sentence.verbs[clause.verb].lemma if clause.verb is not None else None
        if verb in _COMING and (index in clause.objects or any(index == group for _, group in clause.preps)):
            return next((group for group in clause.subject if group in nouns), None)
    return None


def _going_on(sentence: Sentence, index: int, meant: Collection[int]) -> int | None:
    """The pronoun that opened the list which one goes on with: "one in Basra, in which two died, and one in Kut"."""
    joined = sentence.tokens[sentence.groups[index].first - 1].lemma == "and"
    subject = any(index in clause.subject for clause in sentence.clauses)
    return max(meant) if meant and joined and not subject and _is_placed(sentence, index) else None


def _is_placed(sentence: Sentence, index: int) -> bool:
    """Whether something is attached to a pronoun that says which event it is: "one in Basra", "one that killed two"."""
    told = any(clause.antecedent == index for clause in sentence.clauses)
    return told or any(group.attached_to == index for group in sentence.groups)


def _subjects_before(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """The subject of the nearest clause before one that has another."""
    before = (c for c in reversed(sentence.clauses) if c.span.start < clause.span.start and c.subject)
    return next((c.subject for c in before if c.subject != clause.subject), ())


def _last_plural(sentence: Sentence, index: int, nouns: Sequence[int]) -> int | None:
    """The last plural before a group, or what that is attached to, if it is one of the nouns."""
    groups = sentence.groups
    of_them = any(g.attached_to == index and g.prep == "of" for g in groups)  # "one of them" is none of one blast
    known = () if of_them else nouns
    before = (g for g in range(index - 1, -1, -1) if sentence.tokens[groups[g].head].tag in _PLURAL or g in known)
    at: int | None = next(before, None)
    while at is not None and at not in nouns:
        at = groups[at].attached_to
    return at
