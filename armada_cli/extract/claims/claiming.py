"""Clauses whose own verb claims or denies: "X claimed the attack", "admitted shooting him", "denied a part in it"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from armada_cli.extract.claims.claimants import in_name_of, owners_of_name, partners, with_unknown, words_of
from armada_cli.extract.claims.saying import (
    OWNING_STATES,
    Saying,
    is_event,
    is_known_assailant,
    is_known_weapon,
    is_negated,
    is_none,
    is_told_of,
    is_unreal,
    lemmas_of,
    saying_of,
    sides,
    stands_for_event,
    tells_deed,
)
from armada_cli.extract.frames.frame import inner
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.view import View
from armada_cli.records import Clause, Sentence

_ON_BEHALF = ("for", "on behalf of", "in the name of")
_CLAIMED_BY = frozenset({"from", "by"})
_SORRY = frozenset({"apologise", "apologize"})
_UNDER = frozenset({"complement", "participial", "infinitive"})


def credited(view: View, sentence: Sentence, index: int, number: int, _lemmas: set[str]) -> Saying | None:
    """'X claimed responsibility for the blast', 'responsibility was claimed by X'."""
    clause = sentence.clauses[number]
    if is_negated(sentence, clause):
        return None
    done_to, doers = sides(sentence, clause)
    credit = [g for g in done_to if sentence.groups[g].lemma in words_of("credit")]
    if not credit:
        return None
    about = [*attached_to(sentence, credit), *(g for prep, g in clause.preps if prep in ("for", "of", "in"))]
    about = [group for group in about if not _is_left_out(sentence, group)]
    told = next((i for i, c in enumerate(sentence.clauses) if c.governor == number and c.marker == "for"), None)
    told = told if told is not None else _spoken_of(view, sentence, clause, about)
    doers = (
        *(_callers(sentence, clause) or doers or _by_whom_after(sentence, number)),
        *partners(view, sentence, clause),
    )
    found = saying_of(view, sentence, index, "claims", number, doers, about, told)
    if not found.parties:  # a state's army owns its strike, and is no group that claims an attack
        owner = saying_of(view, sentence, index, "blamed", number, doers, about, told, blamed=True)
        if any(party.kind in OWNING_STATES for party in owner.parties):
            return owner
    return _and_unknown(view, sentence, found, doers)


def _is_left_out(sentence: Sentence, group: int) -> bool:
    """Whether a deed is the one that is not claimed: "for the blast in A, but not for the raid in B"."""
    first = sentence.groups[group].first
    return any(token.lemma == "not" for token in sentence.tokens[max(0, first - 2) : first])


def _by_whom_after(sentence: Sentence, number: int) -> tuple[int, ...]:
    """Those after "by" behind an aside: "was claimed, in a tape aired by a station, by X"."""
    asides = [c for c in sentence.clauses if c.kind == "reduced" and c.governor == number]
    by = [g for aside in asides for prep, g in aside.preps if prep == "by"]
    return tuple(g for g in by if sentence.tokens[max(0, sentence.groups[g].first - 2)].text == ",")


def _spoken_of(view: View, sentence: Sentence, clause: Clause, about: Sequence[int]) -> int | None:
    """The clause that tells what a relative clause is about: "a car, for which X took responsibility, blew up"."""
    relative = clause.kind == "relative" and clause.antecedent in about
    return clause.governor if relative and not any(is_event(view, sentence, g) for g in about) else None


def owned(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X claimed the attack', 'the attack was claimed by X', 'X owned up to it'."""
    clause = sentence.clauses[number]
    if is_negated(sentence, clause):
        return None
    done_to = _what_is_owned(sentence, clause, lemmas)
    doers = _callers(sentence, clause) or sides(sentence, clause)[1]
    done_to = tuple(_deed_at(view, sentence, clause, group) for group in done_to)
    deeds = (inner(sentence, at) for at in done_to)
    about = [g for g in deeds if is_event(view, sentence, g) or is_known_weapon(view, sentence, g)]
    if "acknowledge" in lemmas and not any(_is_own_deed(sentence, g) for g in about):
        return None
    speaks = any(c.governor == number and c.kind == "complement" for c in sentence.clauses)
    if not about and not speaks and "admit" not in lemmas:
        about = [g for g in done_to if stands_for_event(sentence, g)]
    if not about and not ("own up" in lemmas and not done_to) and not _is_owned_up(sentence, clause, done_to):
        return None
    doers = (*doers, *partners(view, sentence, clause))
    found = saying_of(view, sentence, index, "claims", number, doers, about)
    if not found.parties:  # "a caller claimed the raid for X"
        found = saying_of(view, sentence, index, "claims", number, _named_for(sentence, clause, about), about)
    return _and_unknown(view, sentence, found, doers)


def _deed_at(view: View, sentence: Sentence, clause: Clause, group: int) -> int:
    """The event that a relative clause is about by what it hangs on: "a raid on a camp near Kidal that X claimed"."""
    at: int | None = group
    while clause.kind == "relative" and clause.antecedent == group and at is not None:
        if is_event(view, sentence, at):
            return at
        at = sentence.groups[at].attached_to
    return group


def _is_own_deed(sentence: Sentence, group: int) -> bool:
    """Whether who acknowledges an event must have done it: "the bombing", no strike or "killing of X"."""
    told = is_told_of(sentence, group) and not attached_to(sentence, [group], "of", "on", "against")
    return told and sentence.groups[group].lemma not in words_of("suffered")


def _is_owned_up(sentence: Sentence, clause: Clause, done_to: Sequence[int]) -> bool:
    """Whether an attacker is taken for one's own: "claimed the knifeman as one of its soldiers"."""
    taken_as = [*_behind(clause, "as"), *attached_to(sentence, done_to, "as")]
    whose = [sentence.groups[g] for g in (*taken_as, *attached_to(sentence, taken_as, "of"))]
    own = any(sentence.tokens[noun.first].lemma in ("its", "their") for noun in whose)
    honoured = any(noun.lemma in words_of("honour") for noun in whose)
    return (own or honoured) and any(is_known_assailant(sentence, group) for group in done_to)


def _what_is_owned(sentence: Sentence, clause: Clause, lemmas: set[str]) -> tuple[int, ...]:
    """What a verb of owning is about: its object, or what stands behind its preposition: "signed for it"."""
    done_to, _ = sides(sentence, clause)
    if "own" in lemmas:
        return (*done_to, *_behind(clause, "to", "up to"))
    if "sign" in lemmas:
        return _behind(clause, "for")
    if "admit" in lemmas:
        return (*done_to, *_behind(clause, "to"))
    if "boast" in lemmas:
        return _behind(clause, "of", "about")
    if lemmas & _SORRY:
        return _behind(clause, "for")
    if "announce" in lemmas:
        return tuple(g for g in done_to if sentence.groups[g].lemma not in words_of("loss"))
    return done_to


def _behind(clause: Clause, *preps: str) -> tuple[int, ...]:
    """The groups that stand behind some prepositions."""
    return tuple(g for prep, g in clause.preps if prep in preps)


def avowed(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
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
    own = _behind(clause, *_ON_BEHALF)
    return (*own, *attached_to(sentence, about, *_ON_BEHALF), *attached_to(sentence, own, "of"))


def _and_unknown(view: View, sentence: Sentence, saying: Saying, doers: tuple[int, ...]) -> Saying:
    """The saying with the groups that only this article names, for their names alone: nobody else claims an attack."""
    return replace(saying, parties=with_unknown(view, sentence, saying.parties, doers))


def issued_claim(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X put out a claim of responsibility', 'the statement was a claim by X'."""
    clause = sentence.clauses[number]
    put_out = [g for prep, g in clause.preps if prep == "out"] if "put" in lemmas else []
    claims = [g for g in (*clause.objects, *clause.subject, *put_out) if sentence.groups[g].lemma == "claim"]
    whose = [owner for g in claims for owner in _whose_claim(sentence, g)]
    whose += [owner for g in attached_to(sentence, claims, "in", "on") for owner in owners_of_name(sentence, g)]
    if not claims or any(is_none(sentence, g) for g in claims) or (_is_doubtful(sentence, clause) and not whose):
        return None
    _, doers = sides(sentence, clause)
    credit = [g for g in attached_to(sentence, claims, "of") if sentence.groups[g].lemma in words_of("credit")]
    by = [*attached_to(sentence, [*claims, *credit], "by", "from"), *in_name_of(sentence, clause)]
    by += [g for prep, g in clause.preps if prep in _CLAIMED_BY and lemmas & words_of("arrive")]
    by += whose
    if not by and not put_out and not lemmas & words_of("issue"):
        return None
    behind = [g for prep, g in clause.preps if prep == "for"]
    about = [g for g in (*attached_to(sentence, claims), *behind) if is_event(view, sentence, g)]
    return saying_of(view, sentence, index, "claims", number, tuple(by) or doers, about)


def _is_doubtful(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause may say that there is no claim; one whose owner is told is made, though "it could not be"."""
    return is_negated(sentence, clause) or is_unreal(sentence, clause)


def _whose_claim(sentence: Sentence, claim: int) -> list[int]:
    """Whose a claim is of which something is said: "the group's claim", "the claim of X", but not "X's claim to"."""
    if attached_to(sentence, [claim], "to"):
        return []
    owner = sentence.groups[claim].possessor
    of = (g for g in attached_to(sentence, [claim], "of") if sentence.groups[g].lemma not in words_of("credit"))
    return [*([owner] if owner is not None else []), *of]


def denied(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X denied responsibility', 'X denied that it had carried out the raid', 'X disowned the attack'."""
    clause = sentence.clauses[number]
    if is_negated(sentence, clause):
        return None
    done_to, doers = sides(sentence, clause)
    about = [g for g in done_to if is_event(view, sentence, g)]
    if lemmas & words_of("keep_off"):  # "distanced itself from the raid"
        about += [g for prep, g in clause.preps if prep == "from" and is_event(view, sentence, g)]
        return saying_of(view, sentence, index, "denies", number, doers, about) if about else None
    hand = [g for g in done_to if sentence.groups[g].lemma in words_of("hand")]
    about += [g for g in done_to if stands_for_event(sentence, g)]
    told = next((i for i, c in enumerate(sentence.clauses) if c.governor == number and c.kind in _UNDER), None)
    if not (about or hand or told is not None):
        return None
    about += [g for g in (*attached_to(sentence, hand), *(g for _, g in clause.preps)) if is_event(view, sentence, g)]
    return saying_of(view, sentence, index, "denies", number, doers, about, told)
