"""Forces of those who speak of them as their own: "the rebels said their troops fled", "Kenya says its ..."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from armada_cli.annotate.people.cues import cues
from armada_cli.annotate.references.countries import of_state
from armada_cli.annotate.references.wordlists import anaphora
from armada_cli.lexicon import Lexicon
from armada_cli.records import ActorValue, Annotated, DateValue, Mention, PlaceValue

_OWN = frozenset({"its", "their", "our"})
_MARKS = "\"'“”‘’:,"
_BETWEEN = frozenset({"that", "on", "in", "a", "statement"})
_REACH = 80  # characters between a group and its forces
_REACH_OF_STATE = 160  # characters of a sentence in which a state is looked for
_JOINED = re.compile(r"(?: [a-z]+){0,2} and (?:[a-z]+ )?")  # between a state and forces that share its adjective


def with_own_forces(annotated: Annotated, lexicon: Lexicon) -> list[Mention]:
    """The mentions, soldiers given to the group or the state that calls them its own."""
    words = anaphora(lexicon)
    found: list[Mention] = []
    speaker: Mention | None = None
    state: Mention | None = None
    states: list[tuple[int, str]] = []
    services: dict[str, Counter[str]] = {}
    latest: dict[str, Mention] = {}
    for mention in annotated.mentions:
        value = mention.value
        if isinstance(value, ActorValue) and _is_bare(value):
            if speaker is not None and _is_its_own(annotated, speaker, mention, lexicon):
                mention = _of_group(speaker, mention)
            elif (code := _owner_state(annotated, states, mention)) is not None:
                mention = of_state(mention, code, words.armies, words.adjectives)
            elif state is not None and _is_joined(annotated, state, mention):
                mention = _of_group(state, mention)
            elif (named := _named_before(annotated, services, latest, mention)) is not None:
                mention = _of_group(named, mention)
        if isinstance(value, ActorValue):
            speaker = mention if value.kind in ("group", "militia") else None
            state = mention if value.state and value.country_code else None
            if state is not None and not value.anaphoric:
                noun = mention.text.lower().split()[-1]
                services.setdefault(noun, Counter())[value.country_code or ""] += 1
                latest[f"{noun} {value.country_code}"] = mention
        code = _state_named(annotated.text, mention)
        states += [(mention.span.end, code)] if code else []
        found.append(mention)
    return found


def _state_named(text: str, mention: Mention) -> str | None:
    """The country of a state, or of the name of one that opens a sentence: "France, which has troops there, said"."""
    value = mention.value
    if isinstance(value, ActorValue):
        return value.country_code if value.state else None
    opens = text[max(0, mention.span.start - 2) : mention.span.start].endswith(("\n", ". ")) or mention.span.start == 0
    return value.country_code if opens and isinstance(value, PlaceValue) and value.level == "country" else None


def _is_bare(value: ActorValue) -> bool:
    """Whether a state's people are told of without the state: "troops"."""
    return value.state and value.id is None and value.country_code is None


def _of_group(speaker: Mention, forces: Mention) -> Mention:
    """The forces as those of a group or a state named before them."""
    group, value = speaker.value, forces.value
    assert isinstance(group, ActorValue)
    assert isinstance(value, ActorValue)
    return replace(forces, value=replace(group, anaphoric=True, member=True, head=value.head))


def _is_its_own(annotated: Annotated, speaker: Mention, forces: Mention, lexicon: Lexicon) -> bool:
    """Whether a group is the one who speaks of soldiers right after it as its own."""
    start, end = speaker.span.end, forces.span.start
    told = annotated.text[start:end].lower().split() if 0 < end - start <= _REACH else []
    words = [word.strip(_MARKS) for word in told]
    if not (isinstance(forces.value, ActorValue) and forces.value.member) or len(words) < 2 or words[-1] not in _OWN:
        return False
    dates = [m.text for m in annotated.mentions if start < m.span.start < end and isinstance(m.value, DateValue)]
    dated = {word for text in dates for word in text.lower().split()}
    speaks = words[0] in cues(lexicon).speech
    return speaks and all(word in _BETWEEN or word in dated for word in words[1:-1])


def _owner_state(annotated: Annotated, states: Sequence[tuple[int, str]], forces: Mention) -> str | None:
    """The country of the one state named before "its troops" in their sentence; null where none or several are."""
    end = forces.span.start
    window = annotated.text[max(0, end - _REACH_OF_STATE) : end]
    sentence = window[max(window.rfind(". "), window.rfind("\n")) + 1 :]
    if not sentence.rstrip().endswith(tuple(f" {own}" for own in _OWN)):
        return None
    named = {code for at, code in states if at > end - len(sentence)}
    return next(iter(named)) if len(named) == 1 else None


def _is_joined(annotated: Annotated, state: Mention, forces: Mention) -> bool:
    """Whether troops are joined to those of a state without an article of their own: "US jets and ground troops"."""
    kind = forces.value.kind if isinstance(forces.value, ActorValue) else None
    between = (state.span.end, forces.span.start)
    return kind == "force" and between[0] < between[1] and bool(_JOINED.fullmatch(annotated.text, *between))


def _named_before(
    annotated: Annotated, services: Mapping[str, Counter[str]], latest: Mapping[str, Mention], forces: Mention
) -> Mention | None:
    """The force of a state that "the army" or "the military" repeats: the one named most by that noun before it."""
    definite = annotated.text[max(0, forces.span.start - len("the ")) : forces.span.start].lower() == "the "
    if not definite or not isinstance(forces.value, ActorValue) or forces.value.member:
        return None
    text = forces.text.lower()
    noun = text.split()[-1]
    times = services.get(noun, Counter())
    most = [code for code, count in times.items() if count == max(times.values())]
    named = max((latest[f"{noun} {code}"] for code in most), key=lambda mention: mention.span.start, default=None)
    return named if named is not None and named.text.lower().endswith(f" {text}") else None
