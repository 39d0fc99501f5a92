"""What somebody says of an event that was told: that it was theirs, that it was not, or that it was others'."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from armada_cli.extract.claims.claimants import claimants, words_of
from armada_cli.extract.frames import done_to
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Clause, Party, Sentence
from armada_cli.values import frozen

_ASSAILANTS = WordClass("attacking_people")
_DOERS = WordClass("assailant")
_SLAIN = WordClass("slain")
_DEFINITE = WordClass("definite_group")
TOLD = frozenset({"complement", "main", "conjunct", "headline"})  # kinds of clauses that tell what somebody says
UNREAL = frozenset({"hypothetical", "planned", "threatened"})
OWNING_STATES = frozenset({"force", "coalition", "state", "agency"})  # kinds of parties whose own strikes they tell of
Stance = Literal["claims", "denies", "blamed"]


@frozen(slots=False)
class Saying:
    """A clause that claims, denies or blames: the groups and the clause that tell of the event that it is about.

    It is `firm` when its words alone say that it is a claim; else it must tell of an event itself. `listed` are those
    that it names of several deeds: "claimed several attacks, among them the raid on Bor".
    """

    stance: Stance
    parties: tuple[Party, ...]
    clause: int
    about: tuple[int, ...] = ()
    told_in: int | None = None
    firm: bool = True
    listed: tuple[int, ...] = ()


Reader = Callable[[View, Sentence, int, int, set[str]], Saying | None]
"""Reads one way of saying it from a clause, given by its number, whose verb has some base forms."""
Ways = tuple[tuple[Reader, str], ...]
"""Readers, each with the verbs that its way of saying it takes: names of classes or "=" and a verb; any if empty."""


def readers_of(ways: Ways, verb: str, particle: str | None) -> tuple[Reader, ...]:
    """Those that a verb can be read by, in order."""
    forms = {verb, f"{verb} {particle}"}
    return tuple(read for read, verbs in ways if not verbs or any(forms & _verbs(name) for name in verbs.split()))


def _verbs(name: str) -> frozenset[str]:
    return frozenset({name[1:]}) if name.startswith("=") else words_of(name)


def saying_of(
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
    """A saying of those that some noun groups name."""
    speakers = (*speakers, *_with_whom(sentence, sentence.clauses[clause]))
    parties = tuple(claimants(view, sentence, index, speakers, states=blamed))
    return Saying(stance, parties, clause, tuple(dict.fromkeys(about)), told_in)


def _with_whom(sentence: Sentence, clause: Clause) -> list[int]:
    """Those who speak together with the subject: "in a joint statement with X"."""
    media = [g for _, g in clause.preps if sentence.groups[g].lemma in words_of("medium")]
    return attached_to(sentence, media, "with")


def is_unreal(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause only plans or threatens; what one "phoned the station to claim" is said, not planned."""
    above = clause
    while above.governor is not None and above.context & UNREAL == {"planned"}:
        above = sentence.clauses[above.governor]
    announced = above.verb is not None and sentence.verbs[above.verb].lemma in words_of("contact")
    return bool(above.context & UNREAL or (clause.context & UNREAL and not announced))


def is_negated(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause says that nobody did it: "no group has claimed", "has not claimed"."""
    subject = [sentence.tokens[sentence.groups[g].first].lemma for g in clause.subject]
    nobody = any(word in ("no", "none", "nobody", "neither", "no-one") for word in subject)
    verb = sentence.verbs[clause.verb or 0]
    after = sentence.tokens[verb.head + 1].lemma if verb.head + 1 < len(sentence.tokens) else ""
    others = after == "not" and bool(_by_whom(sentence, clause))  # "claimed not by X but by Y"
    return nobody or verb.negated or (after in ("not", "n't", "never") and not others)


def sides(sentence: Sentence, clause: Clause) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What something is done to, and who does it, in either voice."""
    passive = sentence.verbs[clause.verb or 0].voice == "passive"
    return done_to(sentence, clause), _by_whom(sentence, clause) if passive else clause.subject


def lemmas_of(sentence: Sentence, clause: Clause) -> set[str]:
    """The base form of a clause's verb, alone and with its particle."""
    verb = sentence.verbs[clause.verb or 0]
    return {verb.lemma, f"{verb.lemma} {verb.particle}"} if verb.particle else {verb.lemma}


def _by_whom(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """Those after "by", but for those of "not by X but by Y" who are not meant."""
    by = (g for prep, g in clause.preps if prep == "by")
    return tuple(g for g in by if "not" not in _words_before(sentence, g))


def _words_before(sentence: Sentence, group: int) -> list[str]:
    """The two words before a noun group."""
    first = sentence.groups[group].first
    return [token.lemma for token in sentence.tokens[max(0, first - 2) : first]]


def is_event(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a noun group tells of an event."""
    return nature_of(view, sentence, group) is Nature.EVENT


def is_deed(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a noun group tells of an event or of what did it: "blamed X for the car bomb"."""
    return nature_of(view, sentence, group) in (Nature.EVENT, Nature.WEAPON)


def stands_for_event(sentence: Sentence, group: int) -> bool:
    """Whether a pronoun or a number can stand for an event told before: "it", "both"."""
    return sentence.groups[group].lemma in words_of("event_pronoun")


def is_several(sentence: Sentence, group: int) -> bool:
    """Whether a word stands for several events told before: "both", "them", "all four"."""
    noun = sentence.groups[group]
    counted = sentence.tokens[noun.head].tag == "CD" or noun.lemma in ("both", "all", "them", "they", "these")
    return counted and stands_for_event(sentence, group)


def is_known_assailant(sentence: Sentence, group: int) -> bool:
    """Whether a noun group stands for those who did what was told before: "the attackers", "the five guerrillas"."""
    noun = sentence.groups[group]
    first = sentence.tokens[noun.first]
    known = first.lemma in _DEFINITE or first.tag == "CD" or noun.possessor is not None
    fallen = noun.lemma not in _DOERS and any(t.lemma in _SLAIN for t in sentence.tokens[noun.first : noun.head])
    return known and noun.lemma in _ASSAILANTS and not fallen  # "the slain militants" are whom it hit


def tells_deed(view: View, sentence: Sentence, told: Clause, lemmas: set[str]) -> bool:
    """Whether a clause says that somebody did something: "was behind", "was responsible for", "carried out"."""
    verb = sentence.verbs[told.verb or 0]
    if verb.lemma == "be":
        after = {token.lemma for token in sentence.tokens[verb.head + 1 : verb.head + 4]}
        return bool(after & words_of("doer"))
    if lemmas & words_of("hostile") and verb.voice == "active":
        return True
    if lemmas & words_of("wield") and any(_is_sent(view, sentence, g) for g in told.objects):
        return True
    if _is_carried_out(sentence, told) or ("hold" in lemmas and any(_is_captive(sentence, g) for g in told.objects)):
        return True
    done = done_to(sentence, told)
    named = any(is_event(view, sentence, g) for g in done) or is_done_to_it(view, sentence, told)
    return named and bool(lemmas & words_of("carry"))


def _is_sent(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a noun group is of arms, or of those whom a group sends out to attack: "two bombers", "a squad"."""
    lemma = sentence.groups[group].lemma
    return nature_of(view, sentence, group) is Nature.WEAPON or lemma in _ASSAILANTS or lemma in words_of("self")


def _is_carried_out(sentence: Sentence, told: Clause) -> bool:
    """Whether a particle after the object makes the verb one of doing: "had carried it out", "had carried them out"."""
    verb = sentence.verbs[told.verb or 0]
    after = [token.lemma for token in sentence.tokens[verb.last + 1 : verb.last + 3]]
    return verb.lemma == "carry" and after[1:] == ["out"] and after[0] in words_of("event_pronoun") | {"they"}


def _is_captive(sentence: Sentence, group: int) -> bool:
    """Whether somebody told of before is meant, whom his captors hold: "them", "the men", "the four hostages"."""
    noun = sentence.groups[group]
    known = sentence.tokens[noun.first].lemma in _DEFINITE and sentence.tokens[noun.head].tag in ("NN", "NNS")
    return noun.lemma in ("they", "them", "him", "her") or (known and noun.lemma in words_of("held"))


def is_done_to_it(view: View, sentence: Sentence, told: Clause) -> bool:
    """Whether what is done is the event told before, or its bomb: "said that the rebels had planted it"."""
    done = done_to(sentence, told)
    verb = sentence.verbs[told.verb or 0]
    after = [token.lemma for token in sentence.tokens[verb.last + 1 : verb.last + 2]]
    if verb.lemma == "do" and after == ["so"]:
        return True
    return any(sentence.groups[g].lemma in ("it", "them", "both") or is_known_weapon(view, sentence, g) for g in done)


def is_known_weapon(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a noun group stands for the bomb or the rockets of what was told before: "the 50kg device"."""
    known = sentence.tokens[sentence.groups[group].first].lemma in ("the", "both", "these", "those")
    return known and nature_of(view, sentence, group) is Nature.WEAPON


def is_none(sentence: Sentence, group: int) -> bool:
    """Whether a noun group says that there is none of it: "no claim", "any part"."""
    return sentence.tokens[sentence.groups[group].first].lemma in ("no", "any")


def is_told_of(sentence: Sentence, group: int) -> bool:
    """Whether a noun group points to what was told before: "the operation", "both attacks"."""
    return sentence.tokens[sentence.groups[group].first].lemma in ("the", "this", "both", "these")
