"""Forces of a group that speaks of them as its own: "the rebels said that their troops had taken the bridge"."""

from __future__ import annotations

from dataclasses import replace

from armada_cli.annotate.people.cues import cues
from armada_cli.lexicon import Lexicon
from armada_cli.records import ActorValue, Annotated, DateValue, Mention

_OWN = frozenset({"its", "their"})
_BETWEEN = frozenset({"that", "on", "in", "a", "statement"})
_REACH = 80  # characters between a group and its forces


def with_own_forces(annotated: Annotated, lexicon: Lexicon) -> list[Mention]:
    """The mentions, soldiers whom a group calls its own given to that group."""
    found: list[Mention] = []
    speaker: Mention | None = None
    for mention in annotated.mentions:
        value = mention.value
        if isinstance(value, ActorValue) and speaker is not None and _is_bare(value):
            group = speaker.value
            assert isinstance(group, ActorValue)
            if _is_its_own(annotated, speaker, mention, lexicon):
                mention = replace(mention, value=replace(group, anaphoric=True, member=True, head=value.head))
        if isinstance(value, ActorValue):
            speaker = mention if value.kind in ("group", "militia") else None
        found.append(mention)
    return found


def _is_bare(value: ActorValue) -> bool:
    """Whether a state's people are told of without the state: "troops"."""
    return value.state and value.member and value.id is None and value.country_code is None


def _is_its_own(annotated: Annotated, speaker: Mention, forces: Mention, lexicon: Lexicon) -> bool:
    """Whether a group is the one who speaks of soldiers right after it as its own."""
    start, end = speaker.span.end, forces.span.start
    words = annotated.text[start:end].split() if 0 < end - start <= _REACH else []
    if len(words) < 2 or words[-1] not in _OWN:
        return False
    dates = [m.text for m in annotated.mentions if start < m.span.start < end and isinstance(m.value, DateValue)]
    dated = {word for text in dates for word in text.split()}
    speaks = words[0] in cues(lexicon).speech
    return speaks and all(word in _BETWEEN or word in dated for word in words[1:-1])
