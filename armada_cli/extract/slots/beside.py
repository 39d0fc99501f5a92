"""The one armed group that the sentences of an attack name beside it, where nothing shows that it stands aloof."""

from __future__ import annotations

from armada_cli.extract.claims.claimants import words_of
from armada_cli.extract.frames.parties import origins, party_of_actor
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import verb_class
from armada_cli.extract.incidents import Incident, home_clause
from armada_cli.extract.incidents.reasons import are_answered
from armada_cli.extract.stories import Story
from armada_cli.records import ActorValue, Party, PersonValue, Sentence, Span

_MASTERING = WordClass("mastering_verb")
_NAMING = WordClass("naming")


def groups_hit(view: View, story: Story) -> set[str]:
    """The armed groups, by id or name, whose people a story says are hit."""
    hit = [span for incident in story.incidents for span in hit_spans(incident)]
    people = [v.group_id or v.group for span in hit for _, v in view.values(span, PersonValue) if v.group]
    actors = [v.id or v.name for span in hit for _, v in view.values(span, ActorValue) if not v.state]
    return {name for name in (*people, *actors) if name}


def group_beside(view: View, story: Story) -> Party | None:
    """The one armed group that the sentences of an attack name, where it is not whom it was aimed at; else null.

    Nor is it one that denies or condemns it, avenges it, only tells of it, or that is in the news meanwhile: "as talks
    with X are held".
    """
    found: dict[str, Party] = {}
    denying = {claim.party.id or claim.party.name for claim in story.claims if claim.stance == "denies"}
    for incident in (i for i in story.incidents if not i.comes_after and not are_answered(i.sentence, i.frames)):
        hit = [*hit_spans(incident), *_aloof(incident.sentence), *_speaking_of(incident), *_telling(incident)]
        for mention, value in view.values(incident.sentence.span, ActorValue):
            if value.state or value.kind not in ("group", "militia") or any(s.overlaps(mention.span) for s in hit):
                continue
            found.setdefault(value.id or value.name, party_of_actor(value, mention.text))
    return next(iter(found.values())) if len(found) == 1 and not denying & {*found} else None


def _aloof(sentence: Sentence) -> list[Span]:
    """The spans of those who have no hand in what a sentence tells: "X condemned the attack"."""
    aloof = words_of("aloof") | words_of("take")  # whoever claims it is told apart
    clauses = [c for c in sentence.clauses if c.verb is not None and sentence.verbs[c.verb].lemma in aloof]
    clauses += [c for c in sentence.clauses if any(sentence.groups[g].lemma in words_of("feeling") for g in c.objects)]
    by = (group for clause in clauses for prep, group in clause.preps if prep == "by")
    return [sentence.groups[group].span for group in (*(g for c in clauses for g in c.subject), *by)]


def _speaking_of(incident: Incident) -> list[Span]:
    """The spans of those who do no more than speak of a known event: "X has yet to comment on the raid"."""
    sentence = incident.sentence
    told = {f.trigger.group for f in incident.frames if f.trigger.clause is None} - {None}
    if not told or any(frame.agents for frame in incident.frames):
        return []
    around = {at for g in told for at in (g, sentence.groups[g or 0].attached_to)} - {None}
    verbs = words_of("hostile") | words_of("carry") | verb_class("light") | _MASTERING
    clauses = [c for c in sentence.clauses if c.verb is not None and sentence.verbs[c.verb].voice == "active"]
    clauses = [c for c in clauses if sentence.verbs[c.verb or 0].lemma not in verbs]
    spoken = (c for c in clauses if around & {*c.objects, *(g for _, g in c.preps)})
    return [sentence.groups[g].span for c in spoken for g in c.subject]


def _telling(incident: Incident) -> list[Span]:
    """The spans of those who only say what an event's words tell: "the Taliban said the blast was caused by a bomb"."""
    sentence = incident.sentence
    homes = (home_clause(sentence, frame) for frame in incident.frames)
    sources = (sentence.clauses[at].source for at in homes if at is not None)
    return [sentence.groups[source].span for source in sources if source is not None]


def hit_spans(incident: Incident) -> list[Span]:
    """The spans of those aimed at or hurt, and of whom they are said to belong to."""
    sentence = incident.sentence
    groups = [g for frame in incident.frames for g in (*frame.victims, *frame.targets, *frame.beside)]
    owned = ((hit, sentence.groups[hit].possessor) for hit in groups)  # "killed the rebels' commander"
    whose = (g for hit, owner in owned for g in (hit, *origins(sentence, hit), owner) if g is not None)
    return [sentence.groups[g].span for at in whose for g in (at, *_called(sentence, at))]


def _called(sentence: Sentence, group: int) -> list[int]:
    """What those of a group are called: the Free Men of "vigilantes popularly known as the Free Men"."""
    told = (c for c in sentence.clauses if c.antecedent == group and c.verb is not None)
    naming = (c for c in told if sentence.verbs[c.verb or 0].lemma in _NAMING)
    return [g for clause in naming for g in (*clause.objects, *(at for prep, at in clause.preps if prep == "as"))]
