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
_LANDING = WordClass("landing_verb")
_ABOARD = frozenset({"by", "aboard", "in"})
_COMMANDS = WordClass("command_noun")
_PREPS = frozenset({"in", "for", "over", "of", "with", "to", "behind", "during"})
_BEHIND = frozenset({"behind"})
_ONCE = frozenset({"when", "as"})
_BY_COMMAND = frozenset({"on", "under", "at", "by"})  # "on his orders", "under his command", "at his behest"
_CAPTIVE_PRONOUNS = frozenset({"he", "she", "they", "him", "her", "them", "all", "both", "body"})
_DEATHS = frozenset({"kill", "die", "roll", "execute", "shoot", "toll", "wound"})
_UNTRUE = frozenset({"negated", "denied", "hypothetical"})
_NEAR = 2  # sentences from an abduction to what became of the captive


def came_or_planned(view: View, story: Story, campaign: Campaign) -> list[Party]:
    """Those who came when somebody fell, else who is said to have planned it, or led those who did it, or his group."""
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
        verb = sentence.verbs[clause.verb]
        landed = verb.lemma in _LANDING  # "when commandos were dropped on the ridge by helicopter"
        if number in forceful or not (landed or verb.voice == "active"):
            continue
        met = (*clause.objects, *(g for prep, g in clause.preps if not (landed and prep in _ABOARD)))
        if all(nature_of(view, sentence, g) is not Nature.WEAPON for g in met):  # "when troops drove over a mine"
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
        for frame in incident.frames:
            for person in _leaders_of(view, incident.sentence, frame):
                return [_group_of(person, campaign) or Party(person.name, None, "person", person.name)]
    return []


def _leaders_of(view: View, sentence: Sentence, frame: Frame) -> Iterator[PersonValue]:
    """The people of no office who led those who act, were among them, or had it done: "on his orders"."""
    at = home_clause(sentence, frame)
    home = sentence.clauses[at] if at is not None else None
    doers = frame.agents or (() if home is None else _who_acts(sentence, home))
    doers = tuple(group for group in doers if group not in frame.victims)  # "among the people who died"
    said = (g for doer in doers for g in _said_of(sentence, doer))
    named = (view.at_head(sentence, sentence.groups[g], PersonValue) for g in said)
    people = [found[1] for found in named if found is not None]
    people += [p for g in doers if _are_several(sentence, g) for p in _whose(view, sentence, g)]  # "his boys"
    orders = (g for prep, g in (() if home is None else home.preps) if prep in _BY_COMMAND)
    people += [p for g in orders if sentence.groups[g].lemma in _COMMANDS for p in _whose(view, sentence, g)]
    yield from (person for person in people if not person.official and not person.speaker)


def _who_acts(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """Those of whom a clause in the active says what they did to others: "the one who abducted a chief"."""
    active = clause.verb is not None and sentence.verbs[clause.verb].voice == "active"
    return tuple(g for g in clause.subject if active and clause.objects and g == clause.antecedent)


def _are_several(sentence: Sentence, group: int) -> bool:
    return sentence.tokens[sentence.groups[group].head].tag == "NNS"


def _said_of(sentence: Sentence, group: int) -> Iterator[int]:
    """The subjects that lead some people, are among them or are one of them: "he was among the gunmen who"."""
    for clause in sentence.clauses:
        lemma = sentence.verbs[clause.verb].lemma if clause.verb is not None else ""
        among = group in governed(clause, {"among"}) or group in clause.objects
        among = among or group in attached_to(sentence, clause.objects, "of", "among")  # "one of the gunmen who"
        if (lemma == "be" and among) or (lemma in _MASTERING and group in clause.objects):
            yield from clause.subject


def _whose(view: View, sentence: Sentence, group: int) -> list[PersonValue]:
    """Whose a noun is: "his orders", "Omar Zaki's command"."""
    noun = sentence.groups[group]
    owner = person_of(view, sentence, noun.possessor) if noun.possessor is not None else None
    first = sentence.tokens[noun.first].span
    him = (value for mention, value in view.values(first, PersonValue) if mention.span == first)
    return [owner] if owner is not None else [*him]


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
        if verb.lemma == "be" and nouns & {*governed(clause, _BEHIND)}:
            yield from (_meant(view, sentence, clause, group) for group in clause.subject)
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
