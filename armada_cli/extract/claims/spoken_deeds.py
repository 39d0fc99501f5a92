"""Clauses that tell the deed itself in the words of those who did it: "its fighters killed five, X said"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from armada_cli.extract.claims.claimants import claimants, partners, unknown_group, with_unknown, words_of
from armada_cli.extract.claims.saying import (
    OWNING_STATES,
    TOLD,
    Saying,
    Stance,
    is_done_to_it,
    is_event,
    is_negated,
    is_none,
    is_several,
    is_unreal,
    sides,
    tells_deed,
)
from armada_cli.extract.frames.parties import actors_in
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.lexicon import default
from armada_cli.records import Clause, NounGroup, Party, Sentence, WeaponValue

_THEIRS = WordClass("theirs")
_DEFINITE = WordClass("definite_group")
_SENT_TO_DIE = frozenset({"bomber", "martyr", "martyrdom-seeker"})
_VICTIM = frozenset({"it", "him", "her", "them"})
_FIRED = frozenset({"drone", "missile", "rocket"})  # families of weapons that are stopped on their way
_MISTOLD = frozenset({"statistic", "past_habit"})


def told_by_doers(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X said it was behind the raid', 'its fighters killed five, X said', 'police said X was responsible'."""
    told = sentence.clauses[number]
    source = told.source if told.source is not None else _it_that_says(sentence, told)
    if source is None or told.context & _MISTOLD or is_unreal(sentence, told) or told.kind not in TOLD:
        return None
    if _stops_another(view, sentence, number) or _tells_own_loss(view, sentence, number):
        return None
    _, doers = sides(sentence, told)
    speakers = claimants(view, sentence, index, (source,), states=False)
    if not speakers and _is_its_work(view, sentence, told, lemmas):
        speakers = [party for party in (unknown_group(view, sentence, source),) if party]
    if not speakers and (state := _told_by_state(view, sentence, index, told, lemmas)):
        return Saying("blamed", tuple(state), number, (), number)
    own = _is_own(view, sentence, speakers, doers) or (bool(speakers) and _are_sent_to_die(sentence, doers))
    medium = sentence.groups[source].lemma in words_of("medium")
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
    aside = _has_no_hand(sentence, told) or _is_called_untrue(sentence, told)
    stance: Stance = "denies" if aside or is_negated(sentence, told) or "denied" in told.context else "claims"
    parties = with_unknown(view, sentence, tuple(speakers), (source,)) if deed else tuple(speakers)
    parties += tuple(claimants(view, sentence, index, tuple(partners(view, sentence, told)), states=False))
    return Saying(stance, parties, number, tuple(about), number, firm=deed or aside)


def _it_that_says(sentence: Sentence, told: Clause) -> int | None:
    """The "it" that says what is told, where that is somebody: "It said it carried out the raid", not "it is said"."""
    above = sentence.clauses[told.governor] if told.governor is not None else None
    if above is None or above.verb is None or sentence.verbs[above.verb].lemma not in ("say", "add", "claim"):
        return None
    it = [
        g for g in above.subject if sentence.groups[g].lemma == "it" and sentence.groups[g].first <= 1
    ]  # "But it said"
    return it[0] if it and sentence.verbs[above.verb].voice == "active" else None


def _told_by_state(view: View, sentence: Sentence, index: int, told: Clause, lemmas: set[str]) -> list[Party]:
    """The state's forces that say of themselves that they did what was told: "the army said it had carried it out"."""
    its = any(sentence.tokens[sentence.groups[g].first].lemma in _THEIRS for g in told.subject)
    themselves = its or [sentence.groups[g].lemma for g in told.subject] in (["it"], ["they"])
    if not themselves or told.source is None or is_negated(sentence, told) or "denied" in told.context:
        return []
    told_of = lemmas & (words_of("carry") | {"be"}) or is_done_to_it(view, sentence, told)  # not "it had killed nine"
    if not told_of or not tells_deed(view, sentence, told, lemmas):
        return []
    named = claimants(view, sentence, index, (told.source,), states=True)
    return [party for party in named if party.kind in OWNING_STATES]


def _stops_another(view: View, sentence: Sentence, number: int) -> bool:
    """Whether a clause tells that what others fired was stopped: "its fighters shot down two drones, X said"."""
    if not any(t.clause == number and t.sense.act == "foil" for t in view.triggers(sentence)):
        return False
    told = sentence.clauses[number]
    hit = [sentence.groups[group].span for group in (*told.objects, *told.subject)]
    return any(value.family in _FIRED for span in hit for _, value in view.values(span, WeaponValue))


def _are_sent_to_die(sentence: Sentence, doers: tuple[int, ...]) -> bool:
    """Whether those who act are suicide bombers, of whom who sent them tells: "said a suicide bomber struck"."""
    nouns = [sentence.groups[group] for group in doers]
    return bool(nouns) and all(
        noun.lemma in _SENT_TO_DIE and sentence.tokens[noun.first].lemma not in _DEFINITE for noun in nouns
    )


def _tells_own_loss(view: View, sentence: Sentence, number: int) -> bool:
    """Whether a clause tells that those who speak, or others, died: "one of its men fell in the raid, X said"."""
    return any(t.clause == number and t.sense.subject == "victim" for t in view.triggers(sentence))


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
    counted = attached_to(sentence, told.subject, "of")  # "one of its martyrs"
    nouns = [sentence.groups[group] for group in (*told.subject, *counted)]
    return any(sentence.tokens[noun.first].lemma in _THEIRS and noun.lemma in words_of("self") for noun in nouns)


def _is_called_band(sentence: Sentence, group: int) -> bool:
    """Whether a name that nothing knows is an armed group's: by its last word, or as that of an obscure group."""
    noun = sentence.groups[group]
    words = {token.lemma for token in sentence.tokens[noun.first : noun.last + 1]}
    whole = (group, *attached_to(sentence, [group], "of"))
    asides = [g.lemma for g in sentence.groups if g.appositive_of in whole]  # "X, a small group"
    return not words_of("band").isdisjoint((noun.lemma, *asides)) or not words.isdisjoint(words_of("obscure"))


def _is_called_untrue(sentence: Sentence, told: Clause) -> bool:
    """Whether a report says it that the speaker calls untrue: "called reports that it was behind the raid baseless"."""
    reported = told.antecedent is not None and sentence.groups[told.antecedent].lemma in words_of("reported_thing")
    above = sentence.clauses[told.governor] if told.governor is not None else None
    if not reported or above is None or above.verb is None:
        return False
    calls = sentence.verbs[above.verb].lemma in words_of("naming")
    return calls and any(token.lemma in words_of("untrue") for token in sentence.tokens)


def _has_no_hand(sentence: Sentence, told: Clause) -> bool:
    """Whether a clause says that its subject has no share in something: "had no part in the raid", "knew nothing"."""
    for group in (*told.objects, *(g for _, g in told.preps)):
        noun = sentence.groups[group]
        if noun.lemma in ("nothing", "none") or (is_none(sentence, group) and noun.lemma in words_of("hand")):
            return True
    return False


@cache
def _parents() -> dict[str, str]:
    """Group -> the group that it is a part of."""
    return {entry["id"]: entry["parent"] for entry in default().entries("groups") if "parent" in entry}


def _are_kin(one: str | None, other: str | None) -> bool:
    """Whether one of two groups is a part of the other."""
    return one is not None and other is not None and (_parents().get(one) == other or _parents().get(other) == one)


def _is_own(view: View, sentence: Sentence, speakers: Sequence[Party], doers: tuple[int, ...]) -> bool:
    """Whether those who act in what is said are the speaker's own people."""
    if not speakers:
        return False
    for group in (*doers, *attached_to(sentence, doers, "of")):
        noun = sentence.groups[group]
        own = sentence.tokens[noun.first].lemma in _THEIRS
        bare = noun.first == noun.last or sentence.tokens[noun.first].lemma in ("a", "an")
        if bare and noun.last - noun.first < 2 and noun.lemma in words_of("own_people"):
            return True
        if noun.lemma in ("it", "they", "we") or (own and noun.lemma in words_of("self")) or _is_quoted(sentence, noun):
            return True
        if noun.lemma in ("group", "movement", "organization", "organisation"):
            return True
        if {party.id for party in speakers} & {v.id for v, _ in actors_in(view, sentence, group) if not v.state}:
            return True
    return False


def _is_quoted(sentence: Sentence, noun: NounGroup) -> bool:
    """Whether a word stands in quotation marks, as the names do that a group has for its people: 'its "lions"'."""
    return sentence.tokens[max(noun.first, noun.head - 1)].tag == "''"
