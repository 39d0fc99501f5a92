"""Who did it where no words say so of the deed: who came when somebody fell, who had planned it, who held a captive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from armada_cli.extract.frames import Frame, done_to
from armada_cli.extract.frames.antecedents import person_meant
from armada_cli.extract.frames.arguments import governed
from armada_cli.extract.frames.parties import actors_in, person_of
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident, home_clause
from armada_cli.extract.slots.campaign import Campaign
from armada_cli.extract.stories import Story
from armada_cli.records import Clause, Party, PersonValue, Sentence

_MASTERING = WordClass("mastering_verb")
_HELD = WordClass("held_for_it")
_MASTERS = WordClass("master_noun")
_PREPS = frozenset({"in", "for", "over", "of", "with", "to", "behind", "during"})
_ONCE = frozenset({"when", "as"})
_CAPTIVE_PRONOUNS = frozenset({"he", "she", "they", "him", "her", "them", "all", "both", "body"})
_DEATHS = frozenset({"kill", "die", "roll", "execute", "shoot", "toll", "wound"})
_UNTRUE = frozenset({"negated", "denied", "hypothetical"})
_NEAR = 2  # sentences from an abduction to what became of the captive


def came_or_planned(view: View, story: Story, campaign: Campaign) -> list[Party]:
    """Those who came when somebody fell, else the group of who is said to have planned it."""
    return _who_came(view, story.incidents) or _who_planned(view, story.incidents, campaign)


def captors(story: Story, campaign: Campaign) -> Story | None:
    """The abduction told just before whose captive a story tells dead: those who held him killed him."""
    first = story.incidents[0]
    acting = any(frame.agents for incident in story.incidents for frame in incident.frames)
    if acting or not first.acts <= _DEATHS or not first.acts:
        return None
    near = range(first.index - _NEAR, first.index + 1)
    taken = (other for index in near for other in campaign.abductions.get(index, ()) if other is not story)
    return next((other for other in taken if story.dead & other.named or _is_of_one_told(first)), None)


def _is_of_one_told(incident: Incident) -> bool:
    """Whether those who die are only pointed to: "he was found dead", "his body was found"."""
    sentence = incident.sentence
    hit = [group for frame in incident.frames for group in frame.victims]
    owned = (sentence.tokens[sentence.groups[group].first].tag == "PRP$" for group in hit)
    meant = (sentence.groups[group].lemma in _CAPTIVE_PRONOUNS for group in hit)
    return bool(hit) and all(own or one for own, one in zip(owned, meant, strict=True))


def _who_came(view: View, incidents: Sequence[Incident]) -> list[Party]:
    """The armed side that came when somebody fell: "was killed when Soviet commandos dropped on the ridge"."""
    for incident in incidents:
        hit = {group for frame in incident.frames for group in (*frame.victims, *frame.targets)}
        for clause in (c for frame in incident.frames for c in _coming(view, incident, frame)):
            acting = [pair for group in clause.subject for pair in actors_in(view, incident.sentence, group)]
            if acting and not hit & {*clause.subject}:
                return [party for _, party in acting]
    return []


def _coming(view: View, incident: Incident, frame: Frame) -> Iterator[Clause]:
    """The clauses that say what an armed side did when those of a frame fell, by words that alone tell of no force."""
    if frame.trigger.sense.effect != "killed" or frame.agents or frame.means or frame.events:
        return
    sentence, home = incident.sentence, home_clause(incident.sentence, frame)
    forceful = {trigger.clause for trigger in view.triggers(sentence) if not trigger.sense.needs}
    for number, clause in enumerate(sentence.clauses):
        if clause.kind != "adverbial" or clause.marker not in _ONCE or clause.governor != home or clause.verb is None:
            continue
        things = [nature_of(view, sentence, g) for g in (*clause.objects, *(g for _, g in clause.preps))]
        active = sentence.verbs[clause.verb].voice == "active"
        if active and number not in forceful and Nature.WEAPON not in things:  # "when troops drove over a mine"
            yield clause


def _who_planned(view: View, incidents: Sequence[Incident], campaign: Campaign) -> list[Party]:
    """The group of a leader who is said to have planned it, or is wanted for it: "oversaw the storming of a hotel"."""
    for incident in incidents:
        nouns = {f.trigger.group for f in incident.frames} | {g for f in incident.frames for g in f.events}
        for group in _masters(view, incident.sentence, nouns - {None}):
            person = person_of(view, incident.sentence, group)
            group_told = _group_of(person, campaign) if person is not None and not person.official else None
            if group_told is not None:
                return [group_told]
    return []


def _group_of(person: PersonValue, campaign: Campaign) -> Party | None:
    """The armed group of somebody, by what the article says of him anywhere."""
    same = (person, campaign.leaders.get(person.key), campaign.grouped_people.get(person.key))
    told = (p for p in same if p is not None and p.group and not p.official)
    return next((Party(p.group or "", p.group_id, "group", p.group or "") for p in told), None)


def _masters(view: View, sentence: Sentence, nouns: set[int | None]) -> Iterator[int]:
    """The noun groups of those whom a sentence makes the planners of what some nouns tell."""
    for clause in sentence.clauses:
        verb = sentence.verbs[clause.verb] if clause.verb is not None else None
        if verb is None or clause.context & _UNTRUE:
            continue
        held = verb.lemma in _HELD and bool(nouns & {*governed(clause, _PREPS)})
        if held or (verb.lemma in _MASTERING and verb.voice == "active" and nouns & {*clause.objects}):
            who = done_to(sentence, clause) if held else clause.subject
            yield from (_meant(view, sentence, clause, group) for group in who)
    for index, group in enumerate(sentence.groups):
        if group.lemma in _MASTERS and nouns & {*attached_to(sentence, [index], "of", "behind")}:
            yield from (index, *(() if group.appositive_of is None else (group.appositive_of,)))


def _meant(view: View, sentence: Sentence, clause: Clause, group: int) -> int:
    """The person whom the subject of a clause stands for: the antecedent of "who"."""
    if group != clause.antecedent:
        return group
    return person_meant(view, sentence, group, clause.span.start)
