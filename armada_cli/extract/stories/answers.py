"""Stories without the force that only answers them."""

from __future__ import annotations

from dataclasses import replace

from armada_cli.extract.frames import Frame
from armada_cli.extract.incidents import Incident, is_answer, is_attacker, sides_of
from armada_cli.extract.stories.story import Story


def drop_answers(story: Story) -> None:
    """Take the state's forces out of the frames in which they only kill those who attacked."""
    if not any(i.has_answer for i in story.incidents):
        return
    rest = [(i, f) for i in story.incidents for f in i.frames if not is_answer(i.view, i.sentence, f)]
    if all(f.trigger.sense.effect and f.victims and not (f.agents or f.means or f.events) for _, f in rest):
        return  # "six priests were killed; the bishop said that soldiers had shot them": they are no attackers
    if any(_is_attack(i, frame) for i, frame in rest):
        story.incidents = [_without_answers(i) if i.has_answer else i for i in story.incidents]


def _without_answers(incident: Incident) -> Incident:
    view, sentence = incident.view, incident.sentence
    return replace(
        incident,
        frames=tuple(replace(f, agents=()) if is_answer(view, sentence, f) else f for f in incident.frames),
    )


def _is_attack(incident: Incident, frame: Frame) -> bool:
    """Whether others than a state act, or people who are no attackers are hit by nobody who is named."""
    if True in sides_of(incident.view, incident.sentence, frame):
        return False
    hit = any(not is_attacker(incident.sentence, group) for group in (*frame.victims, *frame.targets))
    return bool(frame.agents or frame.means) or (hit and frame.trigger.sense.effect is not None)
