"""Which of the dead were leaders: named people with a role in an armed group, and how they died."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from armada_cli.extract.casualties import named_inside
from armada_cli.extract.frames import Frame
from armada_cli.extract.incidents import Incident
from armada_cli.extract.nature import rank_and_file
from armada_cli.extract.parties import expanded, renaming_of
from armada_cli.extract.story import Story
from armada_cli.extract.view import View
from armada_cli.extract.words import noun_list
from armada_cli.records import Leader, Mention, Party, PersonValue, Sentence, Span


@dataclass(frozen=True)
class Death:
    """The death of one leader: who, in which story, and the incidents that tell it."""

    person: PersonValue
    mention: Mention
    story: Story
    incidents: tuple[Incident, ...]


def find_deaths(stories: Iterable[Story]) -> list[Death]:
    """One death for each leader who is killed or dies in a story, in order; each once, in the first that says so."""
    deaths: dict[str, Death] = {}
    for story in stories:
        for key, found in _dead_in(story).items():
            incidents = tuple(incident for incident, _, _ in found)
            _, mention, person = found[0]
            if key in deaths:
                old = deaths[key]
                deaths[key] = Death(old.person, old.mention, _better(old.story, story), old.incidents + incidents)
            else:
                deaths[key] = Death(person, mention, story, incidents)
    return list(deaths.values())


def _better(old: Story, new: Story) -> Story:
    """The story that says more of how it happened."""
    return new if len(old.acts - {"die", "kill"}) == 0 and new.acts - {"die", "kill"} else old


def _dead_in(story: Story) -> dict[str, list[tuple[Incident, Mention, PersonValue]]]:
    found: dict[str, list[tuple[Incident, Mention, PersonValue]]] = {}
    for incident in story.incidents:
        for frame in incident.frames:
            if frame.trigger.sense.effect == "killed" or _is_reflexive(incident.sentence, frame):
                for mention, person in killed_people(incident.view, incident.sentence, frame):
                    if is_leader(incident.view, person):
                        found.setdefault(person.key, []).append((incident, mention, person))
    return found


def _is_reflexive(sentence: Sentence, frame: Frame) -> bool:
    """Whether the one who acts dies by it: "the emir blew himself up"."""
    if frame.trigger.clause is None or frame.trigger.sense.act != "explode":
        return False
    objects = sentence.clauses[frame.trigger.clause].objects
    return any(sentence.groups[group].lemma in ("himself", "herself") for group in objects)


def killed_people(view: View, sentence: Sentence, frame: Frame) -> Iterator[tuple[Mention, PersonValue]]:
    """The named people among the victims of a frame: the victims, those who rename them, those listed as among them."""
    seen: set[str] = set()
    for span in _victim_spans(view, sentence, frame):
        for mention, person in [
            *_people_at(view, span),
            *_listed_after(view, sentence, span),
            *_listed_after(view, sentence, frame.trigger.span),
        ]:
            if person.key not in seen:
                seen.add(person.key)
                yield mention, person


def _victim_spans(view: View, sentence: Sentence, frame: Frame) -> list[Span]:
    groups = expanded(sentence, frame.agents if _is_reflexive(sentence, frame) else frame.victims)
    renamings = [renaming_of(sentence, i) for i in groups]
    renamed = [sentence.groups[i].appositive_of for i in groups]
    renaming = expanded(
        sentence, tuple(i for i, _ in enumerate(sentence.groups) if i in renamed or any(i in r for r in renamings))
    )
    inside = [span for i in groups for span in named_inside(view, sentence, i)]
    return [*(sentence.groups[i].span for i in (*groups, *renaming)), *inside]


def _people_at(view: View, span: Span) -> list[tuple[Mention, PersonValue]]:
    return [(m, v) for m, v in view.values(span, PersonValue) if m.span.end >= span.end - 1 or span.covers(m.span)][-1:]


_AMONG = re.compile(
    r"[\s,;:–—(-]*(?:including|among (?:them|whom|the dead)|(?:one|two|three|both) of (?:them|whom)|counting|namely"
    r"|such as|[^.;:]{1,60}:|identified as|known as|known only as|called|named|nicknamed|alias|:|(?=\())",
    re.IGNORECASE,
)
_LIST = re.compile(r"[^.;]{0,160}")


def _listed_after(view: View, sentence: Sentence, span: Span) -> list[tuple[Mention, PersonValue]]:
    """The people in a list that a cue opens right after a span: "twelve were killed, among them X and Y"."""
    opening = _AMONG.match(view.text, span.end, sentence.span.end)
    if opening is None:
        return []
    end = min([v.span.start for v in sentence.verbs if v.span.start > opening.end()], default=sentence.span.end)
    listed = _LIST.match(view.text, opening.end(), end)
    return view.values(Span(opening.end(), listed.end()), PersonValue) if listed else []


def is_leader(view: View, person: PersonValue) -> bool:
    """Whether a person holds a leading or specialist role in an armed group, and is no rank and file."""
    if person.role is None or person.official:
        return False
    words = re.split(r" (?:of|in|for|from|at) ", person.role.lower())[0].split()
    raised = any(word in noun_list("rank") for word in words)
    return raised or not words or words[-1] not in rank_and_file(view.lexicon)


def leader_slot(death: Death) -> Leader:
    """The `leader` of the record."""
    person = death.person
    group = Party(person.group, person.group_id, "group", person.group) if person.group else None
    return Leader(person.name, person.aliases, person.role, group, death.mention.text)
