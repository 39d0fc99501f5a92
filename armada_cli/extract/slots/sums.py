"""The role of the dead where leaders are summed up before their names: "It has lost three emirs. Omar Zaki died in"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from armada_cli.annotate import described_person
from armada_cli.extract.frames import Frame, find_frames
from armada_cli.extract.frames.parties import expanded
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.leading import is_of_leaders, rank_and_file, role_nouns
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.extract.incidents import Incident
from armada_cli.extract.slots.authors import named_in
from armada_cli.extract.slots.ledes import Leads
from armada_cli.extract.slots.untold import deadly
from armada_cli.records import ActorValue, Clause, DateValue, PersonValue, Sentence, Span

_STANDING = WordClass("standing_in_rank")
_THAT = frozenset({"that", "this", "his", "such", "the"})
_LEADERSHIP = WordClass("leadership")
_SETBACKS = WordClass("setback")
_ONE_MORE = WordClass("one_more")
_HAVING = WordClass("having_leaders")
_HUNTING = WordClass("hunting")
_OF_THEM = re.compile(
    r", (?:perhaps |by far )?(?:one|another|(?:the )?(?:first|second|third|fourth|fifth|last|latest|newest"
    r"|(?:most|best)[ -]\w+)) of (?:them|these|those|whom)\b"
)
_SUMMED = frozenset({"statistic", "past_habit"})
_REACH = 5  # sentences of a paragraph from the sum to the one who is named last


def roles_from_sums(incidents: Sequence[Incident], leads: Leads) -> dict[str, PersonValue]:
    """The persons, by key, who die by name behind a sum of leaders, and of whom nothing else is told.

    `leads` says whether a person is told to be a leader anyway.
    """
    found: dict[str, PersonValue] = {}
    for incident in incidents:
        for span, person in _untold(incident, leads):
            told = _of_those_before(incident, span, person) or _summed_before(incident, span.start, person)
            if told is not None and not _by_own_hands(incident, told):
                found.setdefault(person.key, told)
    return found


def _by_own_hands(incident: Incident, person: PersonValue) -> bool:
    """Whether a group kills somebody, who is then hardly its leader."""
    return any(party.name == person.group for _, party in named_in(incident.view, [incident]))


def _of_those_before(incident: Incident, span: Span, person: PersonValue) -> PersonValue | None:
    """One counted among the leaders of whom the sentence before tells: "its emirs. X, the latest of them, was"."""
    view, before = incident.view, incident.index - 1
    if before < 0 or _OF_THEM.match(view.text, span.end) is None:
        return None
    sentence = view.sentences[before]
    several = list(_several_leaders(view, sentence, range(len(sentence.groups))))
    return _as_leader(view, sentence, several[-1], person) if several else None


def _untold(incident: Incident, leads: Leads) -> Iterator[tuple[Span, PersonValue]]:
    """Those who die by name in an incident and of whom no role is told, and where they are named."""
    for frame in deadly(incident):
        for mention, person in incident.killed_in(frame):
            told = person.role is not None and not _is_below(incident.view, person.role)
            known = told or person.official or person.pronoun or leads(incident.view, person)
            if not known:
                yield mention.span, person


def _is_below(view: View, role: str) -> bool:
    """Whether a role is one of the rank and file, which a sum of leaders makes more of: "a Khalis man"."""
    return role.lower().split()[-1] in rank_and_file(view.lexicon)


def _summed_before(incident: Incident, start: int, person: PersonValue) -> PersonValue | None:
    """A person with the role of the leaders summed up last before a place, in its paragraph or right above it."""
    view, here = incident.view, incident.sentence
    for index in range(incident.index, max(-1, incident.index - _REACH - 1), -1):
        sentence = view.sentences[index]
        if sentence.part != here.part:
            return None
        told = _summed(view, index, min(start, sentence.span.end), person)
        if told is not None or sentence.paragraph != here.paragraph:
            return told
    return None


def _summed(view: View, index: int, end: int, person: PersonValue) -> PersonValue | None:
    """A person with the role of the leaders whom a sentence sums up before a place."""
    leaders = (_LEADERSHIP, _STANDING, role_nouns(view.lexicon), noun_list("ranked_member"))
    if all(words.isdisjoint(view.lemmas(index)) for words in leaders):
        return None  # told before the sentence is parsed: most are not worth it
    sentence = view.sentences[index]
    for group in _sums(view, index):
        if sentence.groups[group].span.end <= end:
            return _as_leader(view, sentence, group, person)
    return None


def _as_leader(view: View, sentence: Sentence, group: int, person: PersonValue) -> PersonValue | None:
    """A person with the role that a noun group gives: "its emirs", "the leadership of X", "X has lost two chiefs"."""
    noun = sentence.groups[group]
    told = None if noun.lemma in _LEADERSHIP else described_person(view.annotated, noun.span, person, view.lexicon)
    if told is not None:
        return told
    peer = _peer(view, sentence, group) if _is_of_rank(sentence, group) else None
    if peer is not None:
        return replace(person, role=noun.lemma, group=peer.group, group_id=peer.group_id)
    losers = (g for c in sentence.clauses if group in _objects(sentence, c) for g in c.subject)
    owners = [*attached_to(sentence, [group], "of"), *(() if noun.possessor is None else (noun.possessor,)), *losers]
    actors = (v for owner in (group, *owners) for _, v in view.values(sentence.groups[owner].span, ActorValue))
    led = next((actor for actor in actors if actor.kind == "group"), None)
    role = "leader" if noun.lemma in _LEADERSHIP else noun.lemma
    return replace(person, role=role, group=led.name, group_id=led.id) if led is not None else None


def _peer(view: View, sentence: Sentence, group: int) -> PersonValue | None:
    """The leader of whom a clause says that he was one of a rank: "he is the third officer of that seniority"."""
    subjects = (g for clause in sentence.clauses if group in clause.objects for g in clause.subject)
    people = (person for g in subjects for _, person in view.values(sentence.groups[g].span, PersonValue))
    return next((person for person in people if person.group is not None and not person.official), None)


def _objects(sentence: Sentence, clause: Clause) -> list[int]:
    """What a clause tells that somebody has had or lost."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    return expanded(sentence, clause.objects) if verb is not None and verb.lemma in _HAVING else []


def _sums(view: View, index: int) -> Iterator[int]:
    """The groups of a sentence that sum up leaders who died or followed each other."""
    sentence = view.sentences[index]
    for frame in find_frames(view, index):
        if frame.trigger.sense.effect == "killed" and _is_sum(view, sentence, frame):
            yield from _several_leaders(view, sentence, expanded(sentence, frame.victims))
    for clause in sentence.clauses:
        yield from _following(view, sentence, clause)
    yield from _above_list(view, sentence)
    if not _SETBACKS.isdisjoint(view.lemmas(index)):
        yield from (i for i, noun in enumerate(sentence.groups) if noun.lemma in _LEADERSHIP)


def _above_list(view: View, sentence: Sentence) -> Iterator[int]:
    """The leaders before the colon of a sentence: "its other emirs fared no better: X was killed in"."""
    colon = view.text.find(": ", sentence.span.start, sentence.span.end)
    before = [i for i, noun in enumerate(sentence.groups) if noun.span.end <= colon]
    yield from _several_leaders(view, sentence, before)


def _is_sum(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether deaths are summed up: "have been killed", "has lost since May", of no day of their own."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    verb = sentence.verbs[clause.verb] if clause is not None and clause.verb is not None else None
    if not frame.context.isdisjoint(_SUMMED) or (verb is not None and verb.tense == "perfect"):
        return True
    return not any(view.values(sentence.groups[group].span, DateValue) for group in frame.scene)


def _several_leaders(view: View, sentence: Sentence, groups: Sequence[int]) -> Iterator[int]:
    """Those of some groups that speak of several leaders, or are a part of such: "two of its commanders"."""
    for group in (*groups, *attached_to(sentence, groups, "of")):
        plural = sentence.tokens[sentence.groups[group].head].tag in ("NNS", "NNPS")
        if plural and is_of_leaders(view, sentence, group):
            yield group


def _following(view: View, sentence: Sentence, clause: Clause) -> Iterator[int]:
    """The leaders of whom a clause says that others were before them: "is its fifth emir", "has had three emirs"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.negated:
        return
    if verb.lemma in _HAVING | _HUNTING and verb.tense == "perfect":
        yield from _several_leaders(view, sentence, clause.objects)
    for group in clause.objects if verb.lemma in ("be", "become") else ():
        noun = sentence.groups[group]
        one_more = any(token.lemma in _ONE_MORE for token in sentence.tokens[noun.first : noun.head])
        if one_more and (is_of_leaders(view, sentence, group) or _is_of_rank(sentence, group)):
            yield group


def _is_of_rank(sentence: Sentence, group: int) -> bool:
    """Whether a noun counts somebody as of another's rank: "the third officer of that seniority to be killed"."""
    ranks = (sentence.groups[rank] for rank in attached_to(sentence, [group], "of"))
    return any(rank.lemma in _STANDING and sentence.tokens[rank.first].lemma in _THAT for rank in ranks)
