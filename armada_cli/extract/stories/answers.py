"""Stories without the force that only answers them."""

from __future__ import annotations

from dataclasses import replace

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import ATTACKER_PRONOUNS, Incident, is_answer, is_attacker, sides_of, those_hit
from armada_cli.extract.stories.story import Story

_SINGULAR = WordClass("singular_pronoun")


def drop_answers(story: Story) -> None:
    """Take the state's forces out of the frames in which they only kill those who attacked."""
    if not any(i.has_answer for i in story.incidents):
        return
    told = [(i, f) for i in story.incidents for f in i.frames]
    answers = [(i, f) for i, f in told if is_answer(i.view, i.sentence, f)]
    rest = [row for row in told if row not in answers]
    only_dead = all(f.trigger.sense.effect and f.victims and not (f.agents or f.means or f.events) for _, f in rest)
    sure = _are_called_attackers(answers) or (_is_of_one(answers) and all(_are_many(i, f) for i, f in rest))
    if only_dead and not sure:
        return  # "six priests were killed; the bishop said that soldiers had shot them": they are no attackers
    if any(_is_attack(i, frame) for i, frame in rest):
        story.incidents = [_without_answers(i) if i.has_answer else i for i in story.incidents]


def _are_called_attackers(answers: list[tuple[Incident, Frame]]) -> bool:
    """Whether a noun says of those whom the answer hits that they had attacked: "before police shot the gunman"."""
    hit = (i.sentence.groups[group].lemma for i, f in answers for group in those_hit(i.sentence, f))
    return ATTACKER_PRONOUNS.isdisjoint(hit)


def _is_of_one(answers: list[tuple[Incident, Frame]]) -> bool:
    """Whether those whom the answer hits are one man by their pronoun: "he was shot by police"."""
    hit = [i.sentence.groups[g].lemma for i, f in answers for g in those_hit(i.sentence, f)]
    return bool(hit) and all(lemma in _SINGULAR for lemma in hit)


def _are_many(incident: Incident, frame: Frame) -> bool:
    """Whether those killed are several, so that "he" is none of them: "two people were stabbed to death"."""
    heads = (incident.sentence.tokens[incident.sentence.groups[group].head] for group in frame.victims)
    return all(head.tag in ("NNS", "NNPS", "CD") for head in heads)


def _without_answers(incident: Incident) -> Incident:
    view, sentence = incident.view, incident.sentence
    return replace(
        incident,
        frames=tuple(_disowned(f) if is_answer(view, sentence, f) else f for f in incident.frames),
    )


def _disowned(frame: Frame) -> Frame:
    """What an answer did, as part of the attack: nobody's deed, which shows nothing of how the attack was made."""
    return replace(frame, agents=(), means=(), targets=(), answers=True)


def _is_attack(incident: Incident, frame: Frame) -> bool:
    """Whether others than a state act, or people who are no attackers are hit by nobody who is named."""
    if True in sides_of(incident.view, incident.sentence, frame):
        return False
    hit = any(not is_attacker(incident.sentence, group) for group in (*frame.victims, *frame.targets))
    return bool(frame.agents or frame.means) or (hit and frame.trigger.sense.effect is not None)
