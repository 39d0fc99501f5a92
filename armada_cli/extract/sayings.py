"""Clauses that claim, deny or blame: who says it of whom, and the words that tell of the event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from armada_cli.extract.attached import attached_to
from armada_cli.extract.blames import blamed, blaming_pairs, blaming_words
from armada_cli.extract.claimants import claimants, in_name_of, unknown_group, words_of
from armada_cli.extract.culprits import culprit, culprit_pairs, culprit_words
from armada_cli.extract.parties import actors_in, expanded
from armada_cli.extract.saying import (
    Reader,
    Saying,
    Stance,
    Ways,
    is_done_to_it,
    is_event,
    is_known_assailant,
    is_negated,
    is_several,
    is_unreal,
    lemmas_of,
    readers_of,
    saying_of,
    sides,
    stands_for_event,
    tells_deed,
)
from armada_cli.extract.triggers import can_hold_trigger
from armada_cli.extract.view import View
from armada_cli.extract.word_classes import WordClass
from armada_cli.lexicon import Lexicon, default
from armada_cli.records import Clause, NounGroup, Party, Sentence

_BELONGERS = WordClass("attacking_people")
_THEIRS = WordClass("theirs")


def can_hold_saying(lemmas: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether a sentence whose words can have these base forms may hold a saying that is firm, or about an event."""
    if not _firm().isdisjoint(lemmas) or can_hold_trigger(lemmas, lexicon):
        return True
    return any(not (some.isdisjoint(lemmas) or others.isdisjoint(lemmas)) for some, others in _pairs())


@cache
def _pairs() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Base forms that are a sign of a saying only where one of some stands beside one of others."""
    done = frozenset(word.split()[0] for word in words_of("carry")) - {"make"}
    return (
        (frozenset({"it", "them", "both"}), done),  # "they say they did it"
        (frozenset({"it"}), words_of("opinion")),  # "he thinks it was the front"
        (frozenset({"hold"}), words_of("held") | {"they"}),  # "it said that it held them"
        (_BELONGERS.words, words_of("belong_sign") | words_of("recognise")),
        (words_of("portrait") - {"will"}, words_of("issue") | {"put"}),  # "will" is a verb in most sentences
        *blaming_pairs(),
        *culprit_pairs(),
    )


@cache
def _firm() -> frozenset[str]:
    """Base forms of which each way of saying has one, where it is firm and names no event."""
    classes = ("credit", "own", "hostile", "honour", "deny", "work", "revenge")
    words = {word.split()[0] for name in classes for word in words_of(name)}
    return blaming_words() | culprit_words() | words | _OURS | {"claim", "carry", "act"}


def sayings_in(view: View, sentence: Sentence, index: int) -> Iterator[Saying]:
    """Every clause of a sentence that claims, denies or blames, in order; at most one reading of each."""
    for number, clause in enumerate(sentence.clauses):
        if clause.verb is None or is_unreal(sentence, clause):
            continue
        verb, lemmas = sentence.verbs[clause.verb], lemmas_of(sentence, clause)
        for read in _readers_of(verb.lemma, verb.particle):
            saying = read(view, sentence, index, number, lemmas)
            if saying is not None:
                yield saying
                break


def _credit(view: View, sentence: Sentence, index: int, number: int, _lemmas: set[str]) -> Saying | None:
    """'X claimed responsibility for the blast', 'responsibility was claimed by X'."""
    clause = sentence.clauses[number]
    if is_negated(sentence, clause):
        return None
    done_to, doers = sides(sentence, clause)
    credited = [g for g in done_to if sentence.groups[g].lemma in words_of("credit")]
    if not credited:
        return None
    about = [*attached_to(sentence, credited), *(g for prep, g in clause.preps if prep in ("for", "of", "in"))]
    told = next((i for i, c in enumerate(sentence.clauses) if c.governor == number and c.marker == "for"), None)
    told = told if told is not None else _spoken_of(view, sentence, clause, about)
    doers = (*(_callers(sentence, clause) or doers), *_partners(view, sentence, clause))
    return _with_unknown(view, sentence, saying_of(view, sentence, index, "claims", number, doers, about, told), doers)


def _spoken_of(view: View, sentence: Sentence, clause: Clause, about: Sequence[int]) -> int | None:
    """The clause that tells what a relative clause is about: "a car, for which X took responsibility, blew up"."""
    relative = clause.kind == "relative" and clause.antecedent in about
    return clause.governor if relative and not any(is_event(view, sentence, g) for g in about) else None


def _partners(view: View, sentence: Sentence, clause: Clause) -> list[int]:
    """The armed groups with which a clause says that something was done: "together with X"."""
    beside = [g for prep, g in clause.preps if prep in _WITH]
    beside += [g for g in attached_to(sentence, (*clause.objects, *clause.subject)) if sentence.groups[g].prep in _WITH]
    return [g for g in beside if any(not v.state for v, _ in actors_in(view, sentence, g))]


_WITH = frozenset({"with", "together with", "along with", "jointly with", "alongside"})


def _owning(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X claimed the attack', 'the attack was claimed by X', 'X owned up to it'."""
    clause = sentence.clauses[number]
    if is_negated(sentence, clause):
        return None
    done_to, doers = sides(sentence, clause)
    doers = _callers(sentence, clause) or doers
    if "own" in lemmas:
        done_to = (*done_to, *(g for prep, g in clause.preps if prep in ("to", "up to")))
    if "sign" in lemmas:
        done_to = tuple(g for prep, g in clause.preps if prep == "for")
    if "admit" in lemmas:
        done_to = (*done_to, *(g for prep, g in clause.preps if prep == "to"))
    if "boast" in lemmas:
        done_to = tuple(g for prep, g in clause.preps if prep in ("of", "about"))
    if "announce" in lemmas:
        done_to = tuple(g for g in done_to if sentence.groups[g].lemma not in words_of("loss"))
    about = [g for g in done_to if is_event(view, sentence, g)]
    speaks = any(c.governor == number and c.kind == "complement" for c in sentence.clauses)
    if not about and not speaks and "admit" not in lemmas:
        about = [g for g in done_to if stands_for_event(sentence, g)]
    if not about:
        return None
    doers = (*doers, *_partners(view, sentence, clause))
    found = saying_of(view, sentence, index, "claims", number, doers, about)
    if not found.parties:  # "a caller claimed the raid for X"
        found = saying_of(view, sentence, index, "claims", number, _named_for(sentence, clause, about), about)
    return _with_unknown(view, sentence, found, doers)


def _avowed(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X claimed to have shot him', 'X admitted shooting him': the deed is told in the claim itself."""
    clause = sentence.clauses[number]
    verb = sentence.verbs[clause.verb or 0]
    raised = {token.lemma for token in sentence.tokens[verb.first : verb.head]}
    above = sentence.clauses[clause.governor] if clause.governor is not None else None
    done = clause.kind == "participial" or (clause.kind == "infinitive" and verb.tense == "perfect")
    under = done and above is not None and above.verb is not None
    if raised & words_of("avow"):
        doers = clause.subject
    elif above is not None and under and lemmas_of(sentence, above) & words_of("avow"):
        if is_negated(sentence, above) or is_unreal(sentence, above):
            return None
        doers = sides(sentence, above)[1]
    else:
        return None
    if is_negated(sentence, clause):
        return None
    about = [g for g in (*clause.objects, *(g for _, g in clause.preps)) if is_event(view, sentence, g)]
    firm = tells_deed(view, sentence, clause, lemmas)
    return replace(saying_of(view, sentence, index, "claims", number, doers, about, number), firm=firm)


def _callers(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """Those who call somebody in order to say what an infinitive tells: "called a radio station to claim it"."""
    above = sentence.clauses[clause.governor] if clause.governor is not None else None
    if clause.kind != "infinitive" or above is None or above.verb is None:
        return ()
    return above.subject if sentence.verbs[above.verb].lemma in words_of("contact") else ()


def _named_for(sentence: Sentence, clause: Clause, about: Sequence[int]) -> tuple[int, ...]:
    """Those for whom somebody else claims an attack: "claimed it for X", "claimed the blast in the name of X"."""
    own = [g for prep, g in clause.preps if prep in _ON_BEHALF]
    return (*own, *attached_to(sentence, about, *_ON_BEHALF), *attached_to(sentence, own, "of"))


_ON_BEHALF = ("for", "on behalf of", "in the name of")


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


def _praise(view: View, sentence: Sentence, index: int, number: int, _lemmas: set[str]) -> Saying | None:
    """'X called the attacker a soldier of the caliphate': how some groups own an attack by a lone man."""
    clause = sentence.clauses[number]
    if is_negated(sentence, clause):
        return None
    groups = [*clause.objects, *_taken_as(sentence, clause)]
    honoured = any(sentence.groups[g].lemma in words_of("honour") for g in groups)
    if not honoured or any(_is_left_unclaimed(sentence, other) for other in sentence.clauses):
        return None
    return saying_of(view, sentence, index, "claims", number, clause.subject, ())


def _taken_as(sentence: Sentence, clause: Clause) -> list[int]:
    """What a clause says that its object is: "described the raid as revenge", "hailed him as a martyr"."""
    return [g for prep, g in clause.preps if prep == "as"] + attached_to(sentence, clause.objects, "as")


def _is_left_unclaimed(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause says that somebody did not claim it: "hailed them as martyrs but did not claim the attack"."""
    claiming = words_of("take") | words_of("own")
    return clause.verb is not None and bool(lemmas_of(sentence, clause) & claiming) and is_negated(sentence, clause)


def _work(view: View, sentence: Sentence, index: int, number: int, _lemmas: set[str]) -> Saying | None:
    """'The raid was the work of X', 'X called it its work': a claim where X says so, else a blame."""
    clause = sentence.clauses[number]
    if is_negated(sentence, clause):
        return None
    works = [
        g
        for g in (*clause.objects, *_taken_as(sentence, clause), *(g for _, g in clause.preps))
        if sentence.groups[g].lemma in words_of("work")
    ]
    source = () if clause.source is None else (clause.source,)
    theirs = any(sentence.tokens[sentence.groups[g].first].lemma in ("its", "their") for g in works)
    doers = tuple(attached_to(sentence, works, "of")) or (source if theirs else ())
    if any(sentence.tokens[sentence.groups[g].first].lemma in ("its", "their") for g in _of(sentence, doers)):
        doers = source  # "the work of one of its squads"
    if not doers:
        return None
    about = [g for g in clause.subject if is_event(view, sentence, g)]
    told = saying_of(view, sentence, index, "blamed", number, doers, about)
    speakers = {party.id for party in claimants(view, sentence, index, source, states=False)}
    return replace(told, stance="claims") if speakers & {party.id for party in told.parties} else told


def _avenged(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X said the raid avenged its emir', 'X called it revenge', 'the raid was in retaliation for ..., X said'."""
    clause = sentence.clauses[number]
    styled = bool(lemmas & words_of("style"))
    why = (*clause.objects, *_taken_as(sentence, clause), *(g for prep, g in clause.preps if prep == "in"))
    if not lemmas & words_of("revenge") and not any(sentence.groups[g].lemma in words_of("revenge") for g in why):
        return None
    spoken_of = clause.objects if styled else clause.subject
    about = [g for g in spoken_of if is_event(view, sentence, g) or is_several(sentence, g)]
    if not (about or any(stands_for_event(sentence, g) for g in spoken_of)):
        return None
    speaker = clause.subject if styled else () if clause.source is None else (clause.source,)
    return None if is_negated(sentence, clause) else saying_of(view, sentence, index, "claims", number, speaker, about)


def _issued(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X put out a claim of responsibility', 'the statement was a claim by X'."""
    clause = sentence.clauses[number]
    put_out = [g for prep, g in clause.preps if prep == "out"] if "put" in lemmas else []
    claims = [g for g in (*clause.objects, *clause.subject, *put_out) if sentence.groups[g].lemma == "claim"]
    whose = [owner for g in claims for owner in _whose_claim(sentence, g)]
    if not claims or any(_is_none(sentence, g) for g in claims) or (is_negated(sentence, clause) and not whose):
        return None
    _, doers = sides(sentence, clause)
    by = [*attached_to(sentence, claims, "by", "from"), *in_name_of(sentence, clause)]
    by += [g for prep, g in clause.preps if prep in _CLAIMED_BY and lemmas & words_of("arrive")]
    by += whose
    if not by and not put_out and not lemmas & words_of("issue"):
        return None
    about = [g for g in attached_to(sentence, claims) if is_event(view, sentence, g)]
    return saying_of(view, sentence, index, "claims", number, tuple(by) or doers, about)


def _whose_claim(sentence: Sentence, claim: int) -> list[int]:
    """Whose a claim is of which something is said: "the group's claim", "the claim of X", but not "X's claim to"."""
    if attached_to(sentence, [claim], "to"):
        return []
    owner = sentence.groups[claim].possessor
    of = (g for g in attached_to(sentence, [claim], "of") if sentence.groups[g].lemma not in words_of("credit"))
    return [*([owner] if owner is not None else []), *of]


_CLAIMED_BY = frozenset({"from", "by"})


def _own_operation(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X said the operation had been planned for months': none but who did it speaks of it so."""
    clause = sentence.clauses[number]
    if clause.source is None or is_negated(sentence, clause) or clause.kind not in _TOLD:
        return None
    spoken_of = [g for g in clause.subject if _is_told_of(sentence, g)]
    own = [g for g in spoken_of if sentence.groups[g].lemma in words_of("own_deed")]
    meant = [g for g in spoken_of if is_event(view, sentence, g)] if lemmas & words_of("meaning") else []
    if not (own or meant) or any(prep == "by" for prep, _ in clause.preps):
        return None
    return saying_of(view, sentence, index, "claims", number, (clause.source,), (*own, *meant))


def _is_told_of(sentence: Sentence, group: int) -> bool:
    return sentence.tokens[sentence.groups[group].first].lemma in ("the", "this", "both", "these")


def _shown(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X named the bomber', 'X posted pictures of the men whom it said had done it': only those who sent them can."""
    clause = sentence.clauses[number]
    shown: list[int] = []
    if lemmas & words_of("issue") or ("put" in lemmas and any(prep == "out" for prep, _ in clause.preps)):
        pictures = [g for g in (*clause.objects, *(g for _, g in clause.preps)) if _is_portrait(sentence, g)]
        shown = [g for g in attached_to(sentence, pictures, "of") if _is_attacker(view, sentence, g)]
        shown += [g for g in _filmed(sentence, pictures) if _is_told_of(sentence, g) and is_event(view, sentence, g)]
    elif lemmas & words_of("recognise"):
        shown = [g for g in clause.objects if is_known_assailant(sentence, g)]
    if not shown or is_negated(sentence, clause):
        return None
    found = saying_of(view, sentence, index, "claims", number, clause.subject, ())
    return found if found.parties else None


def _filmed(sentence: Sentence, pictures: Sequence[int]) -> list[int]:
    """What pictures are of or show: "a video of the attack", "footage showing the ambush"."""
    showing = [c for c in sentence.clauses if c.antecedent in pictures and c.verb is not None]
    shown = [g for c in showing if sentence.verbs[c.verb or 0].lemma in ("show", "depict") for g in c.objects]
    return [*attached_to(sentence, pictures, "of"), *shown]


def _is_portrait(sentence: Sentence, group: int) -> bool:
    return sentence.groups[group].lemma in words_of("portrait") and not _is_none(sentence, group)


def _is_attacker(view: View, sentence: Sentence, group: int) -> bool:
    """Whether people are those who did what was told: "the bomber", "two men whom it said had carried them out"."""
    if is_known_assailant(sentence, group):
        return True
    own = {i for i, clause in enumerate(sentence.clauses) if clause.antecedent == group}
    told = [c for i, c in enumerate(sentence.clauses) if (i in own or c.governor in own) and c.verb is not None]
    return any(
        tells_deed(view, sentence, c, lemmas_of(sentence, c)) or any(is_known_assailant(sentence, g) for g in c.objects)
        for c in told
    )


def _identified(view: View, sentence: Sentence, index: int, number: int, _lemmas: set[str]) -> Saying | None:
    """'X said the bomber was one of its men', 'X said the bomber was Omar', 'X said the attack was theirs'."""
    clause = sentence.clauses[number]
    if clause.source is None or is_negated(sentence, clause):
        return None
    sent = any(is_known_assailant(sentence, g) for g in clause.subject)
    known = sent or any(sentence.groups[g].lemma in _HE for g in clause.subject)
    whose = [*clause.objects, *attached_to(sentence, clause.objects, "of")]
    if not known and any(is_known_assailant(sentence, g) for g in clause.objects):  # "one of its men was the bomber"
        known, whose = True, [*clause.subject, *attached_to(sentence, clause.subject, "of")]
    honoured = any(sentence.groups[g].lemma in words_of("honour") for g in clause.objects)
    own = honoured or any(sentence.tokens[sentence.groups[g].first].lemma in _THEIRS for g in whose)
    named = any(sentence.tokens[sentence.groups[g].head].tag.startswith("NNP") for g in clause.objects)
    if (
        not (known and own)
        and not (sent and named)
        and not any(sentence.groups[g].lemma in _OURS for g in clause.objects)
    ):
        return None
    found = saying_of(view, sentence, index, "claims", number, (clause.source,), ())
    return found if found.parties else None


_HE = frozenset({"he", "she", "they"})
_OURS = frozenset({"theirs", "ours"})


def _is_none(sentence: Sentence, group: int) -> bool:
    return sentence.tokens[sentence.groups[group].first].lemma in ("no", "any")


def _said(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X said it was behind the raid', 'its fighters killed five, X said', 'police said X was responsible'."""
    told = sentence.clauses[number]
    if told.source is None or told.context & _MISTOLD or is_unreal(sentence, told) or told.kind not in _TOLD:
        return None
    _, doers = sides(sentence, told)
    speakers = claimants(view, sentence, index, (told.source,), states=False)
    if not speakers and _is_its_work(view, sentence, told, lemmas):
        speakers = [party for party in (unknown_group(view, sentence, told.source),) if party]
    own = _is_own(view, sentence, speakers, doers)
    medium = sentence.groups[told.source].lemma in words_of("medium")
    acted = own and "act" in lemmas  # "it acted in answer to air raids"
    deed = tells_deed(view, sentence, told, lemmas) or acted or (own and _act_themselves(sentence, told, lemmas))
    told_by_others = deed and (not lemmas & words_of("hostile") or is_done_to_it(view, sentence, told))
    if not own and not (told_by_others and (named := claimants(view, sentence, index, doers, states=True))):
        return None
    spoken_of = () if acted else (*told.objects, *(g for _, g in told.preps))
    done = told.objects if lemmas & words_of("carry") else ()
    about = [g for g in spoken_of if is_event(view, sentence, g) or (g in done and is_several(sentence, g))]
    if not own:
        ours = medium or any(_are_kin(a.id, b.id) for a in speakers for b in named)
        return Saying("claims" if ours else "blamed", tuple(named), number, tuple(about), number, firm=deed)
    if not deed and (lemmas & words_of("aloof") or "be" in lemmas):
        return None
    aside = _has_no_hand(sentence, told)
    stance: Stance = "denies" if aside or is_negated(sentence, told) or "denied" in told.context else "claims"
    parties = _and_unknown(view, sentence, tuple(speakers), (told.source,)) if deed else tuple(speakers)
    parties += tuple(claimants(view, sentence, index, tuple(_partners(view, sentence, told)), states=False))
    return Saying(stance, parties, number, tuple(about), number, firm=deed or aside)


def _act_themselves(sentence: Sentence, told: Clause, lemmas: set[str]) -> bool:
    """Whether a clause tells what the speaker's own people did, other than to suffer or to stand aside."""
    verb = sentence.verbs[told.verb or 0]
    done = verb.voice == "active" and verb.tense in ("past", "perfect") and not verb.modal
    return done and _are_its_people(sentence, told) and not lemmas & (words_of("aloof") | words_of("stand_aside"))


def _is_its_work(view: View, sentence: Sentence, told: Clause, lemmas: set[str]) -> bool:
    """Whether a clause says of "it" or its men that they did what was told: "said that it had carried out the raid"."""
    it = [sentence.groups[g].lemma for g in told.subject] in (["it"], ["they"]) or _are_its_people(sentence, told)
    named = told.source is not None and _is_called_band(sentence, told.source)
    known = not lemmas & words_of("hostile") or any(_is_known(sentence, g) for g in told.objects)
    return it and named and known and tells_deed(view, sentence, told, lemmas)


def _is_known(sentence: Sentence, group: int) -> bool:
    """Whether a noun group stands for somebody or something told of before: "him", "the barracks"."""
    noun = sentence.groups[group]
    return noun.lemma in _VICTIM or sentence.tokens[noun.first].lemma in ("the", "this", "that", "these", "those")


def _are_its_people(sentence: Sentence, told: Clause) -> bool:
    """Whether those who act are the speaker's own: "its men"."""
    nouns = [sentence.groups[group] for group in told.subject]
    return any(sentence.tokens[noun.first].lemma in _THEIRS and noun.lemma in words_of("self") for noun in nouns)


def _is_called_band(sentence: Sentence, group: int) -> bool:
    """Whether a name that nothing knows is an armed group's: by its last word, or as that of an obscure group."""
    noun = sentence.groups[group]
    words = {token.lemma for token in sentence.tokens[noun.first : noun.last + 1]}
    whole = (group, *attached_to(sentence, [group], "of"))
    asides = [g.lemma for g in sentence.groups if g.appositive_of in whole]  # "X, a small group"
    return not words_of("band").isdisjoint((noun.lemma, *asides)) or not words.isdisjoint(words_of("obscure"))


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
_MISTOLD = frozenset({"statistic", "past_habit"})


def _is_own(view: View, sentence: Sentence, speakers: Sequence[Party], doers: tuple[int, ...]) -> bool:
    """Whether those who act in what is said are the speaker's own people."""
    if not speakers:
        return False
    for group in (*doers, *_of(sentence, doers)):
        noun = sentence.groups[group]
        own = sentence.tokens[noun.first].lemma in _THEIRS
        if noun.first == noun.last and noun.lemma in words_of("own_people"):
            return True
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


def _denial(view: View, sentence: Sentence, index: int, number: int, _lemmas: set[str]) -> Saying | None:
    """'X denied responsibility', 'X denied that it had carried out the raid', 'X disowned the attack'."""
    clause = sentence.clauses[number]
    if is_negated(sentence, clause):
        return None
    done_to, doers = sides(sentence, clause)
    about = [g for g in done_to if is_event(view, sentence, g)]
    hand = [g for g in done_to if sentence.groups[g].lemma in words_of("hand")]
    about += [g for g in done_to if stands_for_event(sentence, g)]
    told = next((i for i, c in enumerate(sentence.clauses) if c.governor == number and c.kind in _UNDER), None)
    if not (about or hand or told is not None):
        return None
    about += [g for g in (*attached_to(sentence, hand), *(g for _, g in clause.preps)) if is_event(view, sentence, g)]
    return saying_of(view, sentence, index, "denies", number, doers, about, told)


_UNDER = frozenset({"complement", "participial", "infinitive"})


@lru_cache(maxsize=1 << 12)
def _readers_of(verb: str, particle: str | None) -> tuple[Reader, ...]:
    return readers_of(_WAYS, verb, particle)


_WAYS: Ways = (
    (_credit, "take"),
    (_owning, "own"),
    (_avowed, ""),
    (_issued, ""),
    (_shown, "issue recognise =put"),
    (_work, "style be_like"),
    (_avenged, ""),
    (_identified, "=be"),
    (_said, ""),
    (_own_operation, ""),
    (_praise, "style"),
    (_denial, "deny"),
    (blamed, ""),
    (culprit, ""),
)
