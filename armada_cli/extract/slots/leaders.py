"""Which of the dead were leaders: named people with a role in an armed group, and how they died."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from armada_cli.extract.frames import is_reflexive
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.group_words import group_as_named
from armada_cli.extract.ground.illness import speaks_of_illness
from armada_cli.extract.ground.leading import is_leader
from armada_cli.extract.ground.nature import side_of
from armada_cli.extract.ground.scene import dates_agree, length_of
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident
from armada_cli.extract.slots.ledes import named_next, roles_from_headings, roles_from_ledes
from armada_cli.extract.slots.sums import roles_from_sums
from armada_cli.extract.stories import Story
from armada_cli.records import Leader, Mention, PersonValue
from armada_cli.values import frozen

_SEEN_AGAIN = re.compile(
    r"\b(?:he|she|who|but) (?:(?:has|had) )?(?:(?:later|since|then) )?"
    r"(?:resurfaced|re-?emerged|reappeared|turned up (?:alive|again|on|later|at|in \w+ (?:talks|custody)))\b"
    r"|\b(?:he|she|who) (?:(?:has|had) )?(?:later|since|then|subsequently|soon) (?:(?:been|was) )?"
    r"(?:appeared|emerged|surfaced|seen|spoke|filmed|heard|interviewed)\b"
    r"|\b(?:s?he )?(?:appeared|surfaced|spoke|emerged) (?:\w+ ){0,6}?"
    r"(?:days?|weeks?|months?|years?) (?:later|afterwards?)\b",
    re.IGNORECASE,
)
_ALIVE = re.compile(
    r"\b(?:outliv|surviv)(?:e[sd]?|ing) (?:\w+ ){0,4}(?:reports?|rumou?rs|announcements?|claims?) of (?:his|her)\b"
    r"|\b(?:reports?|rumou?rs|announcements?|claims?|news)\b[^.;]{1,120}\b(?:proved|was|were|is|are|turned out)"
    r" (?:to be )?(?:\w+ )?(?:false|untrue|wrong|premature|unfounded|baseless|greatly exaggerated)\b"
    r"|\b(?:denied|dismissed|rejected|mocked) (?:\w+ ){0,2}(?:of|that) (?:his|he) (?:own )?(?:death|was dead)\b|"
    r"\b(?:is|was|were|be|been|him|her|still|remains|very much)"
    r"(?: (?:reported|said|seen|thought|believed|to|be|still|well)){0,3} alive\b(?! (?:when|until|at))",
    re.IGNORECASE,
)
_WOUNDS = WordClass("wounds")
_OF_WHAT = frozenset({"of", "from", "to", "with"})
_BUT = re.compile(r"(?:but |yet |however, )?", re.IGNORECASE)


@frozen(slots=False)
class Death:
    """The death of one leader: who, in which story, and the incidents that tell it."""

    person: PersonValue
    mention: Mention
    story: Story
    incidents: tuple[Incident, ...]


def find_deaths(stories: Iterable[Story]) -> list[Death]:
    """One death for each leader who is killed or dies in a story, in order; each once, in the first that says so."""
    told = list(stories)
    everything = [incident for story in told for incident in story.incidents]
    rooms = (roles_from_sums, roles_from_headings, roles_from_ledes)
    learned = {key: person for room in rooms for key, person in room(everything, is_leader).items()}
    deaths: dict[str, Death] = {}
    for story in told:
        for key, found in _dead_in(story, learned).items():
            incidents = tuple(incident for incident, _, _ in found)
            _, mention, person = found[0]
            death = Death(person, mention, story, incidents)
            deaths[key] = _one_death(deaths[key], death) if key in deaths else death
    return [_with_blow(death, told) for death in deaths.values()]


def _one_death(old: Death, new: Death) -> Death:
    """What two stories tell of one death; of two deaths in different years or months the later, for nobody dies twice.

    "He was said to have been killed in a raid in 2009" is of no help on the strike that killed him on Friday.
    """
    if any(told.is_of_illness for told in old.story.incidents):
        return old
    days = (old.story.scene.date, new.story.scene.date)
    if dates_agree(*days) is False and any(when is not None and length_of(when) > 1 for when in days):
        return max(old, new, key=_begun)
    return replace(old, story=_better(old.story, new.story), incidents=old.incidents + new.incidents)


def _begun(death: Death) -> str:
    """The first day on which it can have been, empty where that is unknown."""
    when = death.story.scene.date
    return (when.value.start or "") if when is not None else ""


def _with_blow(death: Death, stories: Sequence[Story]) -> Death:
    """The death with the attack on what was the dead leader's: "buried X, a day after a missile hit his car"."""
    if not death.story.acts <= {"die"} or any(speaks_of_illness(i.sentence.tokens) for i in death.incidents):
        return death
    for story in stories:
        beside = [i for i in story.incidents if _is_beside(i, death.incidents)]
        struck = [i for i in beside if _hits_what_is_of(i, death.person) or _gave_wounds(i, death.incidents)]
        if struck and not (story.acts & {"die", "kill"} and story is not death.story):
            return replace(death, story=story, incidents=(*struck, *death.incidents))
    return death


def _is_beside(incident: Incident, others: Sequence[Incident]) -> bool:
    """Whether an incident is told in the sentence of another, or in the one before or after it."""
    return any(abs(incident.index - other.index) <= 1 for other in others)


def _gave_wounds(incident: Incident, deaths: Sequence[Incident]) -> bool:
    """Whether it is where somebody got the wounds of which he died: "died of wounds suffered in a raid on May 3"."""
    sentence = incident.sentence
    fatal = {
        group
        for death in deaths
        if death.index == incident.index
        for frame in death.frames
        if frame.trigger.clause is not None
        for prep, group in sentence.clauses[frame.trigger.clause].preps
        if prep in _OF_WHAT and sentence.groups[group].lemma in _WOUNDS
    }
    told = (clause for clause in sentence.clauses if clause.antecedent in fatal)
    nouns = {frame.trigger.group for frame in incident.frames} - {None}
    return any(nouns & {group for _, group in clause.preps} for clause in told)


def _hits_what_is_of(incident: Incident, person: PersonValue) -> bool:
    """Whether what is hit belongs to somebody: "slammed into his car", "struck the house of X"."""
    view, sentence = incident.view, incident.sentence
    hit = [group for frame in incident.frames for group in (*frame.targets, *frame.beside)]
    owned = [sentence.tokens[sentence.groups[group].first].span for group in hit]
    owners = [sentence.groups[group].possessor for group in hit] + attached_to(sentence, hit, "of")
    owned += [sentence.groups[group].span for group in owners if group is not None]
    return any(value.key == person.key for span in owned for _, value in view.values(span, PersonValue))


def _better(old: Story, new: Story) -> Story:
    """The story that says more of how it happened."""
    return new if len(old.acts - {"die", "kill"}) == 0 and new.acts - {"die", "kill"} else old


def _dead_in(
    story: Story, learned: Mapping[str, PersonValue]
) -> dict[str, list[tuple[Incident, Mention, PersonValue]]]:
    found: dict[str, list[tuple[Incident, Mention, PersonValue]]] = {}
    for incident in story.incidents:
        if not (incident.is_premature or _lives(incident)):
            for mention, person in _leaders_in(incident, learned):
                found.setdefault(person.key, []).append((incident, mention, person))
    return found


def _lives(incident: Incident) -> bool:
    """Whether a sentence takes back the death that it tells, or the next of its paragraph does."""
    view, sentence = incident.view, incident.sentence
    alive = _ALIVE.search(view.text, sentence.span.start, sentence.span.end)
    if alive is not None and not _is_word_of_group(incident, alive.start()):
        return True
    if _SEEN_AGAIN.search(view.text, sentence.span.start, sentence.span.end):
        return True
    following = view.sentences[incident.index + 1 : incident.index + 2]
    starts = ((s.span, _BUT.match(view.text, s.span.start)) for s in following if s.paragraph == sentence.paragraph)
    return any(but and _SEEN_AGAIN.match(view.text, but.end(), span.end) for span, but in starts)


def _is_word_of_group(incident: Incident, at: int) -> bool:
    """Whether it is an armed group that says what stands at a place, and so denies: "the group insists he is alive"."""
    view, sentence = incident.view, incident.sentence
    sources = {c.source for c in sentence.clauses if c.source is not None and c.span.start <= at < c.span.end}
    speakers = (*sources, *attached_to(sentence, sources, "for", "of"))
    return any(side_of(view, sentence, group) is False for group in speakers)


def _leaders_in(incident: Incident, learned: Mapping[str, PersonValue]) -> Iterator[tuple[Mention, PersonValue]]:
    """The leaders who die in an incident."""
    view, sentence = incident.view, incident.sentence
    for frame in incident.frames:
        if frame.trigger.sense.effect == "killed" or is_reflexive(sentence, frame):
            for mention, named in incident.killed_in(frame):
                person = learned.get(named.key, named)
                if is_leader(view, person):
                    yield mention, person
    yield from named_next(incident, learned, is_leader)


def leader_slot(death: Death) -> Leader:
    """The `leader` of the record."""
    person = death.person
    group = group_as_named(death.incidents[0].view, person, death.mention.span)
    return Leader(person.name, person.aliases, person.role, group, death.mention.text)
