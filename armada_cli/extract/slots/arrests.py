"""Whether all that came of it is that people were taken: a raid without force, a plot that an arrest ended."""

from __future__ import annotations

from collections.abc import Iterator

from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import verb_class
from armada_cli.extract.incidents import Incident
from armada_cli.extract.stories import Story
from armada_cli.records import Event, Sentence

_ARRESTS = WordClass("arrest_noun")
_TAKING = WordClass("arresting_verb")
_FINDING = WordClass("finding_verb")
_POLICE = WordClass("police_noun")
_STOPPING = WordClass("stopping_of_plans")
_PLANS = WordClass("planned_deed")
_SEARCHES = frozenset({"raid", "assault", "pursue", "device", "enter"})  # a bomb may be what they find
_PLANNED = frozenset({"foil", "attack", "explode", "bomber", "bomb", "device", "assault", "kidnap", "kill", "strike"})


def only_arrests(story: Story) -> bool:
    """Whether a raid ended in arrests or finds alone, or police did no more than raid a place."""
    if not story.acts <= _SEARCHES or any(i.killed or i.wounded for i in story.incidents):
        return False
    sentences = list(_told_and_next(story))
    if any(verb.lemma in verb_class("arrest") for sentence in sentences for verb in sentence.verbs):
        return True
    if any(group.lemma in _ARRESTS for sentence in sentences for group in sentence.groups):
        return True
    found = any(verb.lemma in _FINDING for sentence in sentences for verb in sentence.verbs)
    if found and True in story.sides and False not in story.sides:
        return True
    return all(_by_police(incident) for incident in story.incidents)


def only_prevents(story: Story, event: Event) -> bool:
    """Whether what is foiled was only planned, and an arrest ended it: "police foiled an attack; two men were held".

    Nobody comes to harm, nothing is defused or shot down on its way, and those who planned it were taken.
    """
    if event.status != "foiled" or not story.acts <= _PLANNED or event.casualties.killed or event.casualties.wounded:
        return False
    frames = [(incident.sentence, frame) for incident in story.incidents for frame in incident.frames]
    stopped = [(s, f) for s, f in frames if f.trigger.sense.act == "foil" and not _is_of_plan(s, f.targets)]
    if any(frame.trigger.word not in _STOPPING for _, frame in stopped) or any(_is_at_hand(s, f) for s, f in frames):
        return False
    return any(_takes_people(sentence) for sentence in _told_and_next(story))


def _is_at_hand(sentence: Sentence, frame: Frame) -> bool:
    """Whether the words are of one bomber, who is on his way when he is taken: "a woman suicide bomber"."""
    at = frame.trigger.group
    return (
        frame.trigger.sense.act == "bomber" and at is not None and sentence.tokens[sentence.groups[at].head].tag == "NN"
    )


def _is_of_plan(sentence: Sentence, targets: tuple[int, ...]) -> bool:
    """Whether what is stopped is called a plan: "a plot"."""
    return bool(targets) and all(sentence.groups[group].lemma in _PLANS for group in targets)


def _takes_people(sentence: Sentence) -> bool:
    """Whether a sentence tells of an arrest."""
    taken = any(verb.lemma in _TAKING and not verb.negated for verb in sentence.verbs)
    return taken or any(group.lemma in _ARRESTS or group.lemma == "custody" for group in sentence.groups)


def _told_and_next(story: Story) -> Iterator[Sentence]:
    """The sentences that tell a story, and the one after each."""
    view = story.incidents[0].view
    told = {incident.index for incident in story.incidents}
    after = {index + 1 for index in told if index + 1 < len(view.sentences) and view.sentences[index].part == "body"}
    return (view.sentences[index] for index in sorted(told | after))


def _by_police(incident: Incident) -> bool:
    """Whether police act in it, without a weapon."""
    frames = [frame for frame in incident.frames if frame.agents or frame.means]
    doers = [incident.sentence.groups[group] for frame in frames for group in frame.agents]
    tokens = [token.lemma for doer in doers for token in incident.sentence.tokens[doer.first : doer.last + 1]]
    return bool(tokens) and any(lemma in _POLICE for lemma in tokens) and not any(frame.means for frame in frames)
