"""Those who are told to be among the dead beside another event: one of their own deeds, or what they are wanted for."""

from __future__ import annotations

from armada_cli.extract.incidents import Incident
from armada_cli.extract.incidents.clauses import home_clause
from armada_cli.extract.stories.story import Story


def is_rolled_apart(story: Story, incident: Incident) -> bool:
    """Whether who died is named in the sentence that begins a story, which is of another event.

    "Among the dead was X, wanted over a bombing", "X, who had led the May 28 raid, was among the dead".
    """
    first = story.incidents[0]
    if first.index != incident.index or "roll" not in incident.acts:
        return False
    if _is_deed_of_dead(first, incident):
        return True
    return min(f.trigger.span.start for f in incident.frames) < min(f.trigger.span.start for f in first.frames)


def _is_deed_of_dead(deed: Incident, roll: Incident) -> bool:
    """Whether a clause about somebody dead tells what he had done: "X, who led a raid in May, was among the dead"."""
    sentence = roll.sentence
    dead = {group for frame in roll.frames for group in frame.victims}
    dead |= {i for i, noun in enumerate(sentence.groups) if noun.appositive_of in dead}
    homes = (home_clause(sentence, frame) for frame in deed.frames)
    told = [sentence.clauses[home] for home in homes if home is not None]
    return any(clause.kind != "main" and dead & {*clause.subject} for clause in told)
