"""The event that another is told to be like: "a drone killed nine ... two days after X died in a similar strike"."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident
from armada_cli.extract.slots.authors import is_from_afar
from armada_cli.extract.stories import Story

_LIKE = WordClass("alike")
_FURTHER = WordClass("further_one")
_OPEN = frozenset({"kill", "die", "wound", "attack", "strike", "raid", "assault", "toll", "roll", "incident"})
_REACH = 3  # sentences back to what something is like


def model_of(view: View, story: Story, stories: Sequence[Story]) -> Story | None:
    """The story told last before one whose words only say that it was similar, null where they say how it was."""
    like = next((incident for incident in story.incidents if _is_likened(incident)), None)
    if like is None or story.has_doers or story.whole is not None or not story.acts <= _OPEN:
        return None
    told = ((incident.index, other) for other in stories for incident in other.incidents if other is not story)
    near = [(at, other) for at, other in told if like.index - _REACH <= at <= like.index and not other.is_mishap]
    near = [(at, other) for at, other in near if _can_be_model(view, story, other, beside=at == like.index)]
    return max(near, key=lambda row: row[0], default=(0, None))[1]


def _can_be_model(view: View, story: Story, other: Story, *, beside: bool) -> bool:
    """Whether it can be done as another was: a strike, or what fells a leader, as one from afar.

    An attack is like such a one only where its own sentence speaks of that.
    """
    afar = is_from_afar(view, other)
    return afar if "strike" in story.acts or story.fells_member else beside or not afar


def _is_likened(incident: Incident) -> bool:
    """Whether the noun for the event says that it was like another, or one more strike: "a second strike"."""
    groups, tokens = incident.sentence.groups, incident.sentence.tokens
    nouns = [(f, groups[f.trigger.group]) for f in incident.frames if f.trigger.group is not None]
    words = [(f.trigger.sense.act, token.lemma) for f, noun in nouns for token in tokens[noun.first : noun.head]]
    return any(word in _LIKE or (act == "strike" and word in _FURTHER) for act, word in words)
