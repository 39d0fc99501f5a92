"""How sure the article is of an event, and who says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cache

from armada_cli.extract.casualties.counted import Toll
from armada_cli.extract.claims.claimants import words_of
from armada_cli.extract.claims.saying import is_negated
from armada_cli.extract.frames import Frame
from armada_cli.extract.frames.arguments import governed
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import FROM_ABOVE
from armada_cli.extract.ground.positions import group_at
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import verb_class
from armada_cli.extract.incidents import Incident, home_clause
from armada_cli.extract.slots.denials import is_denied_after
from armada_cli.extract.slots.presupposed import is_known_noun, tells_of_known
from armada_cli.extract.slots.signs import Signs
from armada_cli.extract.slots.sources import has_standing
from armada_cli.extract.stories import Claim
from armada_cli.records import Attribution, Clause, Sentence, Status, WeaponValue

_FIRED = FROM_ABOVE | {"rocket", "artillery"}  # families of weapons of which some may come through


class Voice(Enum):
    """Whose word an incident stands on."""

    OWN = "own"
    STANDING = "standing"
    LAY = "lay"
    HEDGED = "hedged"
    DENIED = "denied"


def status_of(incidents: Sequence[Incident], signs: Signs | None) -> Status:
    """`foiled` when it was stopped; `reported` or `denied` when nobody with standing and not the article tells it.

    A title counts only where no sentence of the body tells the event: it leaves out who says so. What a sentence adds
    to an event told before ("the strike destroyed a car") rests on the word of whoever told that.
    """
    if signs and (signs.stops_bomber or _is_foiled(incidents, signs)):
        return "foiled"
    told = [i for i in incidents if i.sentence.part == "body"] or list(incidents)
    voices = list(_voices(told))
    early = bool(told) and all(incident.is_premature for incident in told)
    sure = any(voice is Voice.OWN or voice is Voice.STANDING for voice in voices)
    if sure and Voice.OWN not in voices and _rests_on_rankless(told) and is_denied_after(told):
        return "denied"
    if not voices or (not early and sure):
        return "confirmed"
    if Voice.DENIED in voices or is_denied_after(told):
        return "denied"
    return "reported"


# ------------------------------------------------------------------------------------------------ attempts


@cache
def _failures() -> re.Pattern[str]:
    return re.compile("|".join(sorted(words_of("failure"))) or r"(?!)")


@cache
def _slips() -> re.Pattern[str]:
    return re.compile("|".join(sorted(words_of("slip"))) or r"(?!)")


def _is_foiled(incidents: Sequence[Incident], signs: Signs) -> bool:
    """Whether it was stopped or failed, and no sentence that does not say so tells of dead.

    Nor of wounded, where weapons alone were stopped on their way: others of them came through.
    """
    alone = all(t.max == 0 or _is_doer(i, t) for i in incidents for t in (*i.killed, *i.wounded))
    said = [i for i in incidents if _says(i, _failures()) or (alone and _says(i, _slips()))]
    failed = [i for i in incidents if i in said or _is_stopped(i)]
    if not failed:
        return False
    through = [i for i in incidents if i not in failed]
    harmed = any((t.min or t.max) and not (said and _is_doer(i, t)) for i in through for t in i.killed)
    if not said and signs.families & _FIRED:
        harmed = harmed or any(t.min for i in through for t in i.wounded)
    dead = any(t.min for i in failed for t in i.killed)
    if dead and {"die", "device"} <= signs.acts:
        return False  # "died while defusing a bomb"
    if any(t.min and t.side in ("state", "civilian") for i in failed for t in i.killed):
        return False  # "were repelled after four soldiers died"
    if any(_hurts_before(i) for i in failed):
        return False  # "fired mortars, wounding three policemen, but troops repelled an attempt to storm it"
    deliberate = bool({"kill", "shoot", "assault"} & signs.acts) and not said
    return not harmed and not (deliberate and dead)


def _hurts_before(incident: Incident) -> bool:
    """Whether what was fired hurt those of the state, and what was stopped then is another attempt."""
    stopped = [f for f in incident.frames if f.trigger.sense.act == "foil"]
    fired = any(f.means and f.trigger.sense.act != "foil" for f in incident.frames)
    hurt = any((t.min or 0) > 0 and t.side in ("state", "civilian") for t in incident.wounded)
    return bool(stopped) and fired and hurt and not any(f.means or f.victims for f in stopped)


def _is_doer(incident: Incident, toll: Toll) -> bool:
    """Whether the one who dies is he who made the attempt: "only its driver died"."""
    group = group_at(incident.sentence, toll.span)
    return toll.single and group is not None and incident.sentence.groups[group].lemma in words_of("attempter")


def _is_stopped(incident: Incident) -> bool:
    """Whether a weapon was stopped on its way; an aircraft with a crew that is shot down was what was aimed at."""
    stopped = [f for f in incident.frames if f.trigger.sense.act == "foil"]
    hit = [g for f in stopped for g in (*f.means, *f.targets, *f.victims)]
    return bool(stopped) and not any(_has_crew(incident, group) for group in hit)


def _has_crew(incident: Incident, group: int) -> bool:
    noun = incident.sentence.groups[group]
    if noun.lemma in words_of("crewed"):
        return True
    return any(v.family == "aircraft" for _, v in incident.view.values(noun.span, WeaponValue))


def _says(incident: Incident, phrases: re.Pattern[str]) -> bool:
    """Whether its sentence says that it failed, by some phrases; its own clauses where the sentence tells of more."""
    homes = {at for f in incident.frames if (at := home_clause(incident.sentence, f)) is not None}
    clauses = [incident.sentence.clauses[at].span for at in homes | _after_trying(incident.sentence, homes)]
    spans = [incident.sentence.span] if incident.alone or not clauses else clauses
    return any(phrases.search(incident.view.text[span.start : span.end].lower()) for span in spans)


def _after_trying(sentence: Sentence, homes: set[int]) -> set[int]:
    """The clauses that go on from that of trying: "tried to storm a post but were repelled"."""
    trying = {
        c.governor
        for at in homes
        if (c := sentence.clauses[at]).kind == "infinitive"
        and c.governor is not None
        and (verb := sentence.clauses[c.governor].verb) is not None
        and sentence.verbs[verb].lemma in verb_class("try")
    }
    return {i for i, c in enumerate(sentence.clauses) if c.kind == "conjunct" and c.governor in trying}


# ------------------------------------------------------------------------------------------------ voices


def _voices(incidents: Sequence[Incident]) -> Iterator[Voice]:
    """The voice of each incident that is told as something that happened, in order."""
    before: Voice | None = None
    for incident in incidents:
        if "negated" in incident.context and before is not None:
            continue
        voice = voice_of(incident)
        follows = incident.refers_back or incident.adds_only
        if voice is Voice.OWN and follows and before is not None and not _confirms(incident):
            voice = before
        before = voice if before is None or not follows else before
        yield voice


def voice_of(incident: Incident) -> Voice:
    """On whose word a sentence tells an incident: the best of its frames'."""
    voices = [(frame, _voice_of_frame(incident, frame)) for frame in incident.frames]
    found = {voice for _, voice in voices}
    if Voice.DENIED in found and any(v is Voice.OWN and _is_told_first(incident, f) for f, v in voices):
        return Voice.OWN  # "the rebels overran a base, though the army denied that it had lost 57 men"
    order = (Voice.STANDING, Voice.DENIED, Voice.LAY, Voice.OWN, Voice.HEDGED)
    return next((voice for voice in order if voice in found), Voice.OWN)


def _rests_on_rankless(incidents: Sequence[Incident]) -> bool:
    """Whether those on whose word it is told hold no office: "medics said", whom a denial by a force outweighs."""
    standing = [i for i in incidents if voice_of(i) is Voice.STANDING]
    homes = [(i.sentence, at) for i in standing for f in i.frames if (at := home_clause(i.sentence, f)) is not None]
    if any(sentence.clauses[at].kind == "relative" for sentence, at in homes):
        return False  # "they point to Hit, where soldiers killed 28": told as known
    sources = [(sentence, sentence.clauses[at].source) for sentence, at in homes]
    return all(at is not None and sentence.groups[at].lemma in _WITHOUT_RANK for sentence, at in sources)


def _is_told_first(incident: Incident, frame: Frame) -> bool:
    """Whether the verb of the main clause tells it."""
    at = frame.trigger.clause
    return at is not None and incident.sentence.clauses[at].kind == "main"


def _voice_of_frame(incident: Incident, frame: Frame) -> Voice:
    at = home_clause(incident.sentence, frame)
    clause = incident.sentence.clauses[at] if at is not None else None
    if "denied" in frame.context or (clause is not None and _is_disproved(incident.sentence, clause)):
        return Voice.DENIED
    known_of = clause is not None and tells_of_known(incident.view, incident.sentence, clause)
    known = known_of or (clause is not None and _presupposes(incident, clause, frame))
    if _is_of_rumour(incident.sentence, frame):
        return Voice.HEDGED
    if not known and ("hedged" in frame.context or (clause is not None and _is_hearsay(incident.sentence, clause))):
        return Voice.HEDGED
    if clause is None or clause.source is None:
        return Voice.OWN
    if has_standing(incident.view, incident.sentence, clause.source):
        return Voice.STANDING
    return Voice.OWN if known_of else Voice.LAY


def _is_hearsay(sentence: Sentence, clause: Clause) -> bool:
    """Whether nobody is named who says it: "was said to be dead", "it was reported that ...", "rumours spread that"."""
    above = sentence.clauses[clause.governor] if clause.governor is not None else None
    if above is not None and _is_membership(sentence, clause, above):
        return _is_hearsay(sentence, above)
    if above is None or above.verb is None or clause.kind not in ("infinitive", "complement"):
        return False
    if clause.source is None and any(_is_rumour(sentence, group) for group in above.subject):
        return True
    verb = sentence.verbs[above.verb]
    by = any(prep == "by" for prep, _ in above.preps)
    return verb.voice == "passive" and not by and verb.lemma in words_of("hearsay")


def _is_membership(sentence: Sentence, clause: Clause, above: Clause) -> bool:
    """Whether a clause tells of those whom somebody is said to be among: "said to be among nine killed in a raid"."""
    inner = above
    if clause.kind == "adverbial" and above.governor is not None:
        inner = sentence.clauses[above.governor]  # "among nine killed when a shell hit the house"
    among = inner.verb is not None and sentence.verbs[inner.verb].lemma == "be"
    among = among and any(prep in ("among", "amongst") for prep, _ in inner.preps)
    return among and (inner is above or above.kind == "reduced")


def _is_of_rumour(sentence: Sentence, frame: Frame) -> bool:
    """Whether its noun is what a report or a rumour is of: "a report of an airstrike"."""
    noun = sentence.groups[frame.trigger.group] if frame.trigger.group is not None else None
    return noun is not None and noun.attached_to is not None and _is_rumour(sentence, noun.attached_to)


def _is_disproved(sentence: Sentence, clause: Clause) -> bool:
    """Whether it is what a report says of which the sentence says that it is untrue: "the report that ... is false"."""
    if clause.antecedent is None or clause.governor is None or not _is_rumour(sentence, clause.antecedent):
        return False
    above = sentence.clauses[clause.governor]
    if above.verb is None or clause.antecedent not in above.subject or is_negated(sentence, above):
        return False
    verb = sentence.verbs[above.verb]
    after = {token.lemma for token in sentence.tokens[verb.head + 1 : verb.head + 4]}
    return verb.lemma == "be" and not after.isdisjoint(words_of("untrue"))


def _is_rumour(sentence: Sentence, group: int) -> bool:
    return sentence.groups[group].lemma in ("report", "rumor", "rumour", "claim", "allegation")


def _presupposes(incident: Incident, clause: Clause, frame: Frame) -> bool:
    """Whether what is hedged is only who did it or who else died: "five are said to have died with him"."""
    if _is_blame(incident.sentence, clause) or any(prep in _BESIDE for prep, _ in clause.preps):
        return True
    return _is_planned_one(incident, clause, frame)


def _is_planned_one(incident: Incident, clause: Clause, frame: Frame) -> bool:
    """Whether it is a known event in which somebody is thought to have had a hand: "is said to have planned it"."""
    noun, sentence = frame.trigger.group, incident.sentence
    if noun is None or clause.verb is None or not is_known_noun(incident.view, sentence, noun):
        return False
    verb = sentence.verbs[clause.verb]
    if verb.lemma in _MASTERING and noun in clause.objects:
        return True
    near = {*governed(clause, _HAND_IN), *attached_to(sentence, clause.objects, *_HAND_IN)}
    return verb.lemma in _INVOLVED and noun in near


_BESIDE = WordClass("company_prep")
_MASTERING = WordClass("mastering_verb")
_INVOLVED = frozenset({"be", "take", "participate", "involve", "help", "play", "have", "stand"})  # "was behind"
_HAND_IN = frozenset({"behind", "in", "for"})
_WITHOUT_RANK = WordClass("source_without_rank")


def _is_blame(sentence: Sentence, clause: Clause) -> bool:
    """Whether what is hedged is only who did it: "police accused X of killing three"."""
    at: int | None = clause.governor
    for _ in range(3):
        if at is None:
            return False
        above = sentence.clauses[at]
        if above.verb is not None and sentence.verbs[above.verb].lemma in _CHARGES:
            return True
        at = above.governor
    return False


_CHARGES = WordClass("charging")


def _confirms(incident: Incident) -> bool:
    """Whether a sentence says that somebody confirms or owns what it refers to: "the air force confirmed the raid"."""
    for clause in incident.sentence.clauses:
        verb = incident.sentence.verbs[clause.verb] if clause.verb is not None else None
        if verb is None or verb.negated or "negated" in clause.context:
            continue
        if verb.lemma in ("confirm", "acknowledge", "admit", "claim") and clause.subject:
            return has_standing(incident.view, incident.sentence, clause.subject[0])
    return False


# ------------------------------------------------------------------------------------------------ who says so


def attribution_of(view: View, incidents: Sequence[Incident], claims: Sequence[Claim] = ()) -> tuple[Attribution, ...]:
    """The speakers whose words tell the event, and those who claim or deny it, each once, with their stance."""
    found: dict[str, Attribution] = {}
    for claim in claims:
        if claim.stance != "blamed":
            span = view.sentences[claim.sentence].span
            said = Attribution(claim.party.text, claim.stance, view.text[span.start : span.end])
            found.setdefault(claim.party.text, said)
    for incident in incidents:
        sentence = incident.sentence
        for frame in incident.frames:
            at = home_clause(sentence, frame)
            source = sentence.clauses[at].source if at is not None else None
            if at is None or source is None:
                continue
            span = sentence.groups[source].span
            name = view.text[span.start : span.end]
            told = view.text[sentence.span.start : sentence.span.end]
            found.setdefault(name, Attribution(name, _stance(view, sentence, sentence.clauses[at], source), told))
    return tuple(found.values())


def _stance(view: View, sentence: Sentence, clause: Clause, source: int) -> str:
    if "denied" in clause.context or (clause.verb is not None and is_negated(sentence, clause)):
        return "denies"
    if "claimed" in clause.context:
        return "claims"
    return "confirms" if has_standing(view, sentence, source) else "reports"
