"""Clauses in which a group owns a deed without claiming it: it praises who did it, shows him, or calls it its work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from armada_cli.extract.claims.claimants import claimants, words_of
from armada_cli.extract.claims.saying import (
    TOLD,
    Saying,
    Stance,
    is_deed,
    is_event,
    is_known_assailant,
    is_negated,
    is_none,
    is_several,
    is_told_of,
    is_unreal,
    lemmas_of,
    saying_of,
    sides,
    stands_for_event,
    tells_deed,
)
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Clause, Sentence

_THEIRS = WordClass("theirs")
_HE = frozenset({"he", "she", "they"})
OURS = frozenset({"theirs", "ours"})


def praised(view: View, sentence: Sentence, index: int, number: int, _lemmas: set[str]) -> Saying | None:
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


def its_work(view: View, sentence: Sentence, index: int, number: int, _lemmas: set[str]) -> Saying | None:
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
    if any(
        sentence.tokens[sentence.groups[g].first].lemma in ("its", "their") for g in attached_to(sentence, doers, "of")
    ):
        doers = source  # "the work of one of its squads"
    if not doers:
        return None
    about = [g for g in clause.subject if is_deed(view, sentence, g)]
    told = saying_of(view, sentence, index, "blamed", number, doers, about)
    speakers = {party.id for party in claimants(view, sentence, index, source, states=False)}
    return replace(told, stance="claims") if speakers & {party.id for party in told.parties} else told


def avenged(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X said the raid avenged its emir', 'X called it revenge', 'the raid was in retaliation for ..., X said'."""
    clause = sentence.clauses[number]
    styled = bool(lemmas & words_of("style"))
    why = (*clause.objects, *_taken_as(sentence, clause), *(g for prep, g in clause.preps if prep == "in"))
    # "was in revenge for the death of"; what was done "in response to" a deed of theirs may be others'
    preps = {prep for prep, _ in clause.preps if "be" in lemmas or "response" not in prep}
    for_it = any(words_of("revenge") & {*prep.split()} for prep in preps)
    named = any(sentence.groups[g].lemma in words_of("revenge") and not _is_applause(sentence, g) for g in why)
    if not (lemmas & words_of("revenge") or named or for_it):
        return None
    spoken_of = clause.objects if styled else clause.subject
    about = [g for g in spoken_of if is_event(view, sentence, g) or is_several(sentence, g)]
    if not (about or any(stands_for_event(sentence, g) for g in spoken_of)):
        return None
    speaker = clause.subject if styled else () if clause.source is None else (clause.source,)
    return None if is_negated(sentence, clause) else saying_of(view, sentence, index, "claims", number, speaker, about)


def _is_applause(sentence: Sentence, group: int) -> bool:
    """Whether a noun for revenge is one of those who only cheer: "a natural response to the crimes of the enemy"."""
    noun = sentence.groups[group]
    return any(token.lemma in words_of("applause") for token in sentence.tokens[noun.first : noun.head])


def own_operation(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X said the operation had been planned for months': none but who did it speaks of it so."""
    clause = sentence.clauses[number]
    if clause.source is None or is_negated(sentence, clause) or clause.kind not in TOLD:
        return None
    spoken_of = [g for g in clause.subject if is_told_of(sentence, g)]
    above = sentence.clauses[clause.governor] if clause.governor is not None else clause
    claimed = above is not clause and "claim" in lemmas_of(sentence, above) and bool(lemmas & words_of("hostile"))
    own = [g for g in spoken_of if sentence.groups[g].lemma in words_of("own_deed")]
    own += [g for g in spoken_of if claimed and is_event(view, sentence, g)]  # "claimed the attack killed 30"
    meant = [g for g in spoken_of if is_event(view, sentence, g)] if lemmas & words_of("meaning") else []
    aimed = any(_is_its_target(sentence, g) for g in clause.subject) and "be" in lemmas and bool(clause.objects)
    aimed = aimed or _were_fair_targets(sentence, clause)
    if not (own or meant or aimed) or any(prep == "by" for prep, _ in clause.preps):
        return None
    stance: Stance = "claims" if own or meant else "blamed"  # who names the target owns it, and claims no credit
    return saying_of(view, sentence, index, stance, number, (clause.source,), (*own, *meant))


def _is_its_target(sentence: Sentence, group: int) -> bool:
    """Whether a noun is what was aimed at, which those who did it know: "X said the target was a convoy"."""
    noun = sentence.groups[group]
    bare = noun.first == noun.last - 1 or sentence.tokens[noun.head - 1].lemma in ("real", "intended", "main")
    known = sentence.tokens[noun.first].lemma in ("the", "its", "their", "our")
    return noun.lemma == "target" and known and bare and not attached_to(sentence, [group])


def _were_fair_targets(sentence: Sentence, clause: Clause) -> bool:
    """Whether those hit are called targets that it was right to hit: "they were legitimate targets"."""
    verb = sentence.verbs[clause.verb or 0]
    known = all(is_told_of(sentence, g) or sentence.groups[g].lemma in _HIT for g in clause.subject)
    if verb.lemma != "be" or verb.tense != "past" or not clause.subject or not known:
        return False
    called = (sentence.groups[g] for g in clause.objects if sentence.groups[g].lemma == "target")
    return any(t.lemma in words_of("fair") for noun in called for t in sentence.tokens[noun.first : noun.head])


_HIT = frozenset({"they", "he", "she", "it", "both"})


def portrayed(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X named the bomber', 'X posted pictures of the men whom it said had done it': only those who sent them can."""
    clause = sentence.clauses[number]
    shown: list[int] = []
    if lemmas & words_of("issue") or ("put" in lemmas and any(prep == "out" for prep, _ in clause.preps)):
        pictures = [g for g in (*clause.objects, *(g for _, g in clause.preps)) if _is_portrait(sentence, g)]
        shown = [g for g in attached_to(sentence, pictures, "of") if _is_attacker(view, sentence, g)]
        shown += [g for g in _filmed(sentence, pictures) if is_told_of(sentence, g) and is_event(view, sentence, g)]
    elif lemmas & words_of("recognise"):
        shown = [g for g in sides(sentence, clause)[0] if is_known_assailant(sentence, g)]
    if not shown or is_negated(sentence, clause):
        return None
    found = saying_of(view, sentence, index, "claims", number, sides(sentence, clause)[1], ())
    return found if found.parties else None


def _filmed(sentence: Sentence, pictures: Sequence[int]) -> list[int]:
    """What pictures are of or show: "a video of the attack", "footage showing the ambush"."""
    showing = [c for c in sentence.clauses if c.antecedent in pictures and c.verb is not None]
    shown = [g for c in showing if sentence.verbs[c.verb or 0].lemma in ("show", "depict") for g in c.objects]
    return [*attached_to(sentence, pictures, "of"), *shown]


def _is_portrait(sentence: Sentence, group: int) -> bool:
    return sentence.groups[group].lemma in words_of("portrait") and not is_none(sentence, group)


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


def called_own(view: View, sentence: Sentence, index: int, number: int, _lemmas: set[str]) -> Saying | None:
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
        and not any(sentence.groups[g].lemma in OURS for g in clause.objects)
    ):
        return None
    found = saying_of(view, sentence, index, "claims", number, (clause.source,), ())
    return found if found.parties else None


def explained(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X said the ship was attacked because it had ...', '... for breaking the ban': who did it says why."""
    clause = sentence.clauses[number]
    if clause.source is None or clause.kind not in TOLD or is_negated(sentence, clause) or is_unreal(sentence, clause):
        return None
    verb = sentence.verbs[clause.verb or 0]
    named = bool(lemmas & (words_of("hostile") | words_of("choose")))
    done = named and verb.voice == "passive" and verb.tense in ("past", "perfect")
    known = any(is_told_of(sentence, g) for g in clause.subject)
    if not (done and known) or any(prep == "by" for prep, _ in clause.preps):
        return None
    why = any(c.governor == number and c.marker in _WHY for c in sentence.clauses)
    if not why and not any(prep in _WHY for prep, _ in clause.preps):
        return None
    found = saying_of(view, sentence, index, "claims", number, (clause.source,), (), number)
    return found if found.parties else None


_WHY = frozenset({"because", "for", "because of", "in response to", "in retaliation for", "in revenge for"})
