"""Clauses that claim, deny or blame: who says it of whom, and the words that tell of the event."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Literal

from armada_cli.extract.attached import attached_to
from armada_cli.extract.claimants import claimants, unknown_group, words_of
from armada_cli.extract.nature import Nature, nature_of
from armada_cli.extract.parties import actors_in, expanded
from armada_cli.extract.triggers import can_hold_trigger
from armada_cli.extract.view import View
from armada_cli.extract.word_classes import WordClass
from armada_cli.lexicon import Lexicon, default
from armada_cli.records import Clause, NounGroup, Party, Sentence
from armada_cli.values import frozen

_BELONGERS = WordClass("attacking_people")
_DEFINITE = WordClass("definite_group")
_THEIRS = WordClass("theirs")
UNREAL = frozenset({"hypothetical", "planned", "threatened"})
Stance = Literal["claims", "denies", "blamed"]


@frozen(slots=False)
class Saying:
    """A clause that claims, denies or blames: the groups and the clause that tell of the event that it is about.

    It is `firm` when its words alone say that it is a claim; else it must tell of an event itself.
    """

    stance: Stance
    parties: tuple[Party, ...]
    clause: int
    about: tuple[int, ...] = ()
    told_in: int | None = None
    firm: bool = True


def can_hold_saying(lemmas: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether a sentence whose words can have these base forms may hold a saying that is firm, or about an event."""
    if not _firm().isdisjoint(lemmas) or can_hold_trigger(lemmas, lexicon):
        return True
    if {"do", "it"} <= lemmas:  # "they say they did it"
        return True
    return not _BELONGERS.isdisjoint(lemmas) and not words_of("belong_sign").isdisjoint(lemmas)


_Reading = Callable[[View, Sentence, int, int, set[str]], Saying | None]


@cache
def _firm() -> frozenset[str]:
    """Base forms of which each way of saying has one, where it is firm and names no event."""
    classes = (
        "credit",
        "own",
        "hostile",
        "honour",
        "deny",
        "blame",
        "suspicion",
        "point",
        "work",
        "revenge",
        "doer",
        "portrait",
    )
    words = {word.split()[0] for name in classes for word in words_of(name)}
    return frozenset(words | {"claim", "carry"})


_FIRM = (
    "credit",
    "own",
    "hostile",
    "honour",
    "deny",
    "blame",
    "suspicion",
    "point",
    "work",
    "revenge",
    "doer",
    "portrait",
)


def sayings_in(view: View, sentence: Sentence, index: int) -> Iterator[Saying]:
    """Every clause of a sentence that claims, denies or blames, in order; at most one reading of each."""
    for number, clause in enumerate(sentence.clauses):
        if clause.verb is None or clause.context & UNREAL:
            continue
        verb = sentence.verbs[clause.verb]
        lemmas = {verb.lemma, f"{verb.lemma} {verb.particle}"} if verb.particle else {verb.lemma}
        for read in (
            _credit,
            _owning,
            _issued,
            _work,
            _avenged,
            _identified,
            _said,
            _praise,
            _denial,
            _blame,
            _behind,
            _belonging,
        ):
            saying = read(view, sentence, index, number, lemmas)
            if saying is not None:
                yield saying
                break


@cache
def _readings() -> tuple[_Reading, ...]:
    """The ways to read a clause, the first that fits is taken."""
    owned = (_credit, _owning, _issued, _work, _avenged, _identified, _said, _praise)
    return (*owned, _denial, _blame, _behind, _belonging)


def is_negated(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause says that nobody did it: "no group has claimed", "has not claimed"."""
    subject = [sentence.tokens[sentence.groups[g].first].lemma for g in clause.subject]
    nobody = any(word in ("no", "none", "nobody", "neither", "no-one") for word in subject)
    verb = sentence.verbs[clause.verb or 0]
    after = sentence.tokens[verb.head + 1].lemma if verb.head + 1 < len(sentence.tokens) else ""
    return nobody or verb.negated or after in ("not", "n't", "never")


def _credit(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X claimed responsibility for the blast', 'responsibility was claimed by X'."""
    clause = sentence.clauses[number]
    if not lemmas & words_of("take") or is_negated(sentence, clause):
        return None
    done_to, doers = _sides(sentence, clause)
    credited = [g for g in done_to if sentence.groups[g].lemma in words_of("credit")]
    if not credited:
        return None
    about = [*attached_to(sentence, credited), *(g for prep, g in clause.preps if prep in ("for", "of", "in"))]
    told = next((i for i, c in enumerate(sentence.clauses) if c.governor == number and c.marker == "for"), None)
    return _with_unknown(view, sentence, _saying(view, sentence, index, "claims", number, doers, about, told), doers)


def _sides(sentence: Sentence, clause: Clause) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What something is done to, and who does it, in either voice."""
    if sentence.verbs[clause.verb or 0].voice == "passive":
        return clause.subject, _by(clause)
    return clause.objects, clause.subject


def _owning(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X claimed the attack', 'the attack was claimed by X', 'X owned up to it'."""
    clause = sentence.clauses[number]
    if not lemmas & words_of("own") or is_negated(sentence, clause):
        return None
    done_to, doers = _sides(sentence, clause)
    if "own" in lemmas:
        done_to = (*done_to, *(g for prep, g in clause.preps if prep in ("to", "up to")))
    if "sign" in lemmas:
        done_to = tuple(g for prep, g in clause.preps if prep == "for")
    if "boast" in lemmas:
        done_to = tuple(g for prep, g in clause.preps if prep in ("of", "about"))
    about = [g for g in done_to if _is_event(view, sentence, g)]
    speaks = any(c.governor == number and c.kind == "complement" for c in sentence.clauses)
    if not about and not speaks and "admit" not in lemmas:
        about = [g for g in done_to if _stands_for_event(sentence, g)]
    if not about:
        return None
    return _with_unknown(view, sentence, _saying(view, sentence, index, "claims", number, doers, about), doers)


def _with_unknown(view: View, sentence: Sentence, saying: Saying, doers: tuple[int, ...]) -> Saying:
    """The saying with the groups that only this article names, for their names alone: nobody else claims an attack."""
    return replace(saying, parties=_and_unknown(view, sentence, saying.parties, doers))


def _and_unknown(view: View, sentence: Sentence, known: tuple[Party, ...], doers: tuple[int, ...]) -> tuple[Party, ...]:
    """Known groups and those beside them that nothing knows, where each is told of by itself."""
    groups = expanded(sentence, doers)
    if known and len(groups) <= len(known):
        return known
    found = [p for g in groups for p in (unknown_group(view, sentence, g),) if p]
    return (*known, *(p for p in found if p.name not in {own.name for own in known}))[:3]


def _praise(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X called the attacker a soldier of the caliphate': how some groups own an attack by a lone man."""
    clause = sentence.clauses[number]
    if not lemmas & words_of("style") or is_negated(sentence, clause):
        return None
    groups = [*clause.objects, *(g for prep, g in clause.preps if prep == "as")]
    if not any(sentence.groups[g].lemma in words_of("honour") for g in groups):
        return None
    return _saying(view, sentence, index, "claims", number, clause.subject, ())


def _identified(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X said the bomber was one of its men', 'X announced that he was its soldier', 'X named the bomber as Omar'."""
    clause = sentence.clauses[number]
    styled = bool(lemmas & words_of("style"))
    if not (styled or "be" in lemmas) or is_negated(sentence, clause):
        return None
    whom = clause.objects if styled else clause.subject
    known = any(_is_known_assailant(sentence, g) for g in whom)
    if not known and not any(sentence.groups[g].lemma in _HE for g in whom):
        return None
    called = [g for prep, g in clause.preps if prep == "as"] if styled else list(clause.objects)
    whose = [*called, *attached_to(sentence, called, "of")]
    own = any(sentence.tokens[sentence.groups[g].first].lemma in _THEIRS for g in whose)
    named = known and any(sentence.tokens[sentence.groups[g].head].tag.startswith("NNP") for g in called)
    if not own and not named:
        return None
    speaker = clause.subject if styled else () if clause.source is None else (clause.source,)
    return _saying(view, sentence, index, "claims", number, speaker, ())


_HE = frozenset({"he", "she", "they"})


def _work(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'The raid was the work of X', 'X called it its work': a claim where X says so, else a blame."""
    clause = sentence.clauses[number]
    if not lemmas & (words_of("style") | {"be"}) or is_negated(sentence, clause):
        return None
    works = [
        g for g in (*clause.objects, *(g for _, g in clause.preps)) if sentence.groups[g].lemma in words_of("work")
    ]
    source = () if clause.source is None else (clause.source,)
    theirs = any(sentence.tokens[sentence.groups[g].first].lemma in ("its", "their") for g in works)
    doers = tuple(attached_to(sentence, works, "of")) or (source if theirs else ())
    if not doers:
        return None
    about = [g for g in clause.subject if _is_event(view, sentence, g)]
    told = _saying(view, sentence, index, "blamed", number, doers, about)
    speakers = {party.id for party in claimants(view, sentence, index, source, states=False)}
    return replace(told, stance="claims") if speakers & {party.id for party in told.parties} else told


def _avenged(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X said the raid avenged its emir', 'X called it revenge', 'the raid was in retaliation for ..., X said'."""
    clause = sentence.clauses[number]
    styled = bool(lemmas & words_of("style"))
    spoken_of = clause.objects if styled else clause.subject
    about = [g for g in spoken_of if _is_event(view, sentence, g)]
    if not (about or any(_stands_for_event(sentence, g) for g in spoken_of)):
        return None
    why = (*clause.objects, *(g for prep, g in clause.preps if prep in ("in", "as")))
    if not lemmas & words_of("revenge") and not any(sentence.groups[g].lemma in words_of("revenge") for g in why):
        return None
    speaker = clause.subject if styled else () if clause.source is None else (clause.source,)
    return None if is_negated(sentence, clause) else _saying(view, sentence, index, "claims", number, speaker, about)


def _stands_for_event(sentence: Sentence, group: int) -> bool:
    return sentence.groups[group].lemma in words_of("event_pronoun")


def _is_event(view: View, sentence: Sentence, group: int) -> bool:
    return nature_of(view, sentence, group) is Nature.EVENT


def _issued(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X put out a claim of responsibility', 'the statement was a claim by X'."""
    clause = sentence.clauses[number]
    if lemmas & words_of("issue") and _shows_assailant(sentence, clause):
        return _saying(view, sentence, index, "claims", number, clause.subject, ())
    put_out = [g for prep, g in clause.preps if prep == "out"] if "put" in lemmas else []
    claims = [g for g in (*clause.objects, *clause.subject, *put_out) if sentence.groups[g].lemma == "claim"]
    if not claims or is_negated(sentence, clause) or any(_is_none(sentence, g) for g in claims):
        return None
    _, doers = _sides(sentence, clause)
    by = attached_to(sentence, claims, "by", "from")
    if not by and not put_out and not lemmas & words_of("issue"):
        return None
    about = [g for g in attached_to(sentence, claims) if _is_event(view, sentence, g)]
    return _saying(view, sentence, index, "claims", number, tuple(by) or doers, about)


def _shows_assailant(sentence: Sentence, clause: Clause) -> bool:
    """Whether what is issued shows or names those who did it: "posted a picture of the bomber"."""
    shown = [g for g in clause.objects if sentence.groups[g].lemma in words_of("portrait")]
    return any(_is_known_assailant(sentence, g) for g in attached_to(sentence, shown, "of"))


def _is_none(sentence: Sentence, group: int) -> bool:
    return sentence.tokens[sentence.groups[group].first].lemma in ("no", "any")


def _said(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X said it was behind the raid', 'its fighters killed five, X said', 'police said X was responsible'."""
    told = sentence.clauses[number]
    if told.source is None or told.context & _MISTOLD or told.kind not in _TOLD:
        return None
    doers = _by(told) if sentence.verbs[told.verb or 0].voice == "passive" else told.subject
    speakers = claimants(view, sentence, index, (told.source,), states=False)
    if not speakers and _is_its_work(view, sentence, told, lemmas):
        speakers = [party for party in (unknown_group(view, sentence, told.source),) if party]
    own = _is_own(view, sentence, speakers, doers)
    medium = sentence.groups[told.source].lemma in words_of("medium")
    deed = _tells_deed(view, sentence, told, lemmas)
    told_by_others = deed and (not lemmas & words_of("hostile") or _is_done_to_it(sentence, told))
    if not own and not (told_by_others and (named := claimants(view, sentence, index, doers, states=False))):
        return None
    about = [g for g in (*told.objects, *(g for _, g in told.preps)) if _is_event(view, sentence, g)]
    if not own:
        ours = medium or any(_are_kin(a.id, b.id) for a in speakers for b in named)
        return Saying("claims" if ours else "blamed", tuple(named), number, tuple(about), number, firm=deed)
    if not deed and (lemmas & words_of("aloof") or "be" in lemmas):
        return None
    aside = _has_no_hand(sentence, told)
    stance: Stance = "denies" if aside or is_negated(sentence, told) or "denied" in told.context else "claims"
    parties = _and_unknown(view, sentence, tuple(speakers), (told.source,)) if deed else tuple(speakers)
    return Saying(stance, parties, number, tuple(about), number, firm=deed or aside)


def _is_its_work(view: View, sentence: Sentence, told: Clause, lemmas: set[str]) -> bool:
    """Whether a clause says of "it" that it did what was told before: "said that it had carried out the attack"."""
    it = [sentence.groups[g].lemma for g in told.subject] == ["it"]
    named = told.source is not None and sentence.groups[told.source].lemma in words_of("band")
    known = not lemmas & words_of("hostile") or any(sentence.groups[g].lemma in _VICTIM for g in told.objects)
    return it and named and known and _tells_deed(view, sentence, told, lemmas)


def _has_no_hand(sentence: Sentence, told: Clause) -> bool:
    """Whether a clause says that its subject has no share in something: "had no part in the raid", "knew nothing"."""
    for group in (*told.objects, *(g for _, g in told.preps)):
        noun = sentence.groups[group]
        if noun.lemma in ("nothing", "none") or (_is_none(sentence, group) and noun.lemma in words_of("hand")):
            return True
    return False


def _of(sentence: Sentence, groups: Sequence[int]) -> list[int]:
    """Those of whom a number is meant: "one of its fighters"."""
    return attached_to(sentence, groups, "of")


@cache
def _parents() -> dict[str, str]:
    """Group -> the group that it is a part of."""
    return {entry["id"]: entry["parent"] for entry in default().entries("groups") if "parent" in entry}


def _are_kin(one: str | None, other: str | None) -> bool:
    """Whether one of two groups is a part of the other."""
    return one is not None and other is not None and (_parents().get(one) == other or _parents().get(other) == one)


_VICTIM = frozenset({"it", "him", "her", "them"})
_TOLD = frozenset({"complement", "main", "conjunct", "headline"})
_MISTOLD = UNREAL | {"statistic", "past_habit"}


def _by(clause: Clause) -> tuple[int, ...]:
    return tuple(g for prep, g in clause.preps if prep == "by")


def _is_own(view: View, sentence: Sentence, speakers: Sequence[Party], doers: tuple[int, ...]) -> bool:
    """Whether those who act in what is said are the speaker's own people."""
    if not speakers:
        return False
    for group in (*doers, *_of(sentence, doers)):
        noun = sentence.groups[group]
        own = sentence.tokens[noun.first].lemma in _THEIRS
        if noun.lemma in ("it", "they", "we") or (
            own and (noun.lemma in words_of("self") or _is_quoted(sentence, noun))
        ):
            return True
        if noun.lemma in ("group", "movement", "organization", "organisation"):
            return True
        if {party.id for party in speakers} & {v.id for v, _ in actors_in(view, sentence, group) if not v.state}:
            return True
    return False


def _is_quoted(sentence: Sentence, noun: NounGroup) -> bool:
    """Whether a word stands in quotation marks, as the names do that a group has for its people: 'its "lions"'."""
    return sentence.tokens[max(noun.first, noun.head - 1)].tag == "''"


def _tells_deed(view: View, sentence: Sentence, told: Clause, lemmas: set[str]) -> bool:
    """Whether a clause says that somebody did something: "was behind", "was responsible for", "carried out"."""
    verb = sentence.verbs[told.verb or 0]
    if verb.lemma == "be":
        after = {token.lemma for token in sentence.tokens[verb.head + 1 : verb.head + 4]}
        return bool(after & words_of("doer"))
    if lemmas & words_of("hostile") and verb.voice == "active":
        return True
    done = told.subject if verb.voice == "passive" else told.objects
    named = any(_is_event(view, sentence, g) for g in done) or _is_done_to_it(sentence, told)
    return named and (bool(lemmas & words_of("carry")) or _is_carried_out(sentence, told))


def _is_carried_out(sentence: Sentence, told: Clause) -> bool:
    """Whether a particle after the object makes the verb one of doing: "had carried it out"."""
    verb = sentence.verbs[told.verb or 0]
    after = [token.lemma for token in sentence.tokens[verb.last + 1 : verb.last + 4]]
    return verb.lemma == "carry" and "out" in after


def _is_done_to_it(sentence: Sentence, told: Clause) -> bool:
    """Whether what is done is the event told before, or its bomb: "said that the rebels had planted it"."""
    verb = sentence.verbs[told.verb or 0]
    done = told.subject if verb.voice == "passive" else told.objects
    return any(sentence.groups[group].lemma == "it" for group in done)


def _denial(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X denied responsibility', 'X denied that it had carried out the raid', 'X disowned the attack'."""
    clause = sentence.clauses[number]
    if not lemmas & words_of("deny") or is_negated(sentence, clause):
        return None
    done_to, doers = _sides(sentence, clause)
    about = [g for g in done_to if _is_event(view, sentence, g)]
    hand = [g for g in done_to if sentence.groups[g].lemma in words_of("hand")]
    about += [g for g in done_to if _stands_for_event(sentence, g)]
    told = next((i for i, c in enumerate(sentence.clauses) if c.governor == number and c.kind in _UNDER), None)
    if not (about or hand or told is not None):
        return None
    about += [g for g in (*attached_to(sentence, hand), *(g for _, g in clause.preps)) if _is_event(view, sentence, g)]
    return _saying(view, sentence, index, "denies", number, doers, about, told)


_UNDER = frozenset({"complement", "participial", "infinitive"})


def _blame(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'Police blamed X', 'the raid was attributed to X', 'X is held responsible', 'officials pointed at X'."""
    clause = sentence.clauses[number]
    if not lemmas & _blaming() or is_negated(sentence, clause):
        return None
    done_to, _ = _sides(sentence, clause)
    about = [g for g in (*done_to, *(g for _, g in clause.preps)) if _is_event(view, sentence, g)]
    about += [g for g in attached_to(sentence, done_to) if _is_event(view, sentence, g)]
    on = [g for prep, g in clause.preps if prep in words_of("ascribe_prep")]
    on += [g for g in attached_to(sentence, done_to) if sentence.groups[g].prep in words_of("ascribe_prep")]
    told_of = [
        g for g in done_to if _is_event(view, sentence, g) or sentence.groups[g].lemma in words_of("event_pronoun")
    ]
    if lemmas & words_of("ascribe") and on and told_of:
        return _saying(view, sentence, index, "blamed", number, tuple(on), about, blamed=True)
    if "fall" in lemmas and any(sentence.groups[g].lemma in words_of("suspicion") for g in clause.subject):
        return _saying(view, sentence, index, "blamed", number, tuple(on), about, blamed=True)
    if lemmas & words_of("style") and any(sentence.groups[g].lemma in words_of("doer") for _, g in clause.preps):
        return _saying(view, sentence, index, "blamed", number, done_to, about, blamed=True)
    held = "hold" in lemmas and _says_responsible(sentence, clause)
    if lemmas & words_of("blame") or held:
        told = next((i for i, c in enumerate(sentence.clauses) if c.governor == number and c.marker in _FOR), None)
        found = _saying(view, sentence, index, "blamed", number, done_to, about, told, blamed=True)
        return replace(found, firm=bool(about) or _is_of_crime(sentence, clause, told))
    if lemmas & words_of("point"):
        at = tuple(g for prep, g in clause.preps if prep in ("at", "to", "toward", "towards"))
        return _saying(view, sentence, index, "blamed", number, at, about)
    return None


def _behind(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X is thought to be behind the raid', 'X was responsible for it': a blame, whoever it is that says so."""
    clause = sentence.clauses[number]
    if "be" not in lemmas or is_negated(sentence, clause) or not _tells_deed(view, sentence, clause, lemmas):
        return None
    about = [g for g in (*clause.objects, *(g for _, g in clause.preps)) if _is_event(view, sentence, g)]
    return _saying(view, sentence, index, "blamed", number, clause.subject, about) if about else None


def _belonging(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'The gunmen belonged to X', 'the attackers are believed to be X fighters', 'the rebels were from X'."""
    clause = sentence.clauses[number]
    if not lemmas & words_of("belong") or is_negated(sentence, clause):
        return None
    if not any(_is_known_assailant(sentence, g) for g in clause.subject):
        return None
    whole = [g for g in clause.objects if nature_of(view, sentence, g) in Nature.people()]
    whole += [g for prep, g in clause.preps if prep in words_of("belong_prep")]
    return _saying(view, sentence, index, "blamed", number, (*whole, *attached_to(sentence, whole, "of", "from")), ())


def _is_known_assailant(sentence: Sentence, group: int) -> bool:
    """Whether a noun group stands for those who did what was told before: "the attackers", "the five guerrillas"."""
    noun = sentence.groups[group]
    first = sentence.tokens[noun.first]
    known = first.lemma in _DEFINITE or first.tag == "CD" or noun.possessor is not None
    return known and noun.lemma in _BELONGERS


_FOR = frozenset({"for", "of"})


@cache
def _blaming() -> frozenset[str]:
    """The verbs that any way of blaming has."""
    return words_of("blame") | words_of("ascribe") | words_of("point") | words_of("style") | {"fall", "hold"}


def _is_of_crime(sentence: Sentence, clause: Clause, told: int | None) -> bool:
    """Whether a blame that names no event can be for one: of nothing, "the crime", "planting", not "the delay"."""
    if told is not None:
        verb = sentence.verbs[sentence.clauses[told].verb or 0]
        lemmas = {verb.lemma, f"{verb.lemma} {verb.particle}"}
        after = {token.lemma for token in sentence.tokens[verb.head + 1 : verb.head + 3]}
        return bool(lemmas & (words_of("hostile") | words_of("carry")) or after & words_of("doer"))
    charges = [g for prep, g in clause.preps if prep in _FOR]
    charges += [i for i in attached_to(sentence, (*clause.objects, *clause.subject)) if sentence.groups[i].prep in _FOR]
    return all(sentence.groups[g].lemma in words_of("crime") for g in charges)


def _says_responsible(sentence: Sentence, clause: Clause) -> bool:
    words = sentence.tokens[sentence.verbs[clause.verb or 0].head : sentence.verbs[clause.verb or 0].head + 8]
    return any(token.lemma == "responsible" for token in words)


def _saying(
    view: View,
    sentence: Sentence,
    index: int,
    stance: Stance,
    clause: int,
    speakers: tuple[int, ...],
    about: Sequence[int],
    told_in: int | None = None,
    *,
    blamed: bool = False,
) -> Saying:
    parties = tuple(claimants(view, sentence, index, speakers, states=blamed and bool(about)))
    return Saying(stance, parties, clause, tuple(dict.fromkeys(about)), told_in)
