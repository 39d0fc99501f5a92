"""Raids of which all that is told is whom the police brought in: "four suspects were picked up in raids in Hit"."""

from __future__ import annotations

from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents.clauses import home_clause
from armada_cli.extract.incidents.incident import Incident

_BRINGING_IN = WordClass("bringing_in_verb")
_SEARCHES = frozenset({"raid", "enter"})
_DURING = ("in", "during", "after", "by", "following")


def only_brings_in(incident: Incident) -> bool:
    """Whether arrests are what the clause around its nouns tells, so that no attack told later can be that raid."""
    if not incident.acts <= _SEARCHES or incident.tolls or incident.wounded or _is_taken_up(incident):
        return False
    return all(
        _is_of_arrest(incident, frame.trigger.group, home_clause(incident.sentence, frame)) for frame in incident.frames
    )


def _is_taken_up(incident: Incident) -> bool:
    """Whether the next sentence goes on with it: "the raid left a policeman dead"."""
    after = incident.index + 1
    if after >= len(incident.view.sentences):
        return False
    return not incident.view.lemmas(after).isdisjoint(frame.trigger.word for frame in incident.frames)


def _is_of_arrest(incident: Incident, group: int | None, home: int | None) -> bool:
    """Whether a raid only says how somebody was taken: "were arrested in raids"."""
    sentence = incident.sentence
    verb = sentence.clauses[home].verb if home is not None else None
    if group is None or verb is None or sentence.groups[group].prep not in _DURING:
        return False
    word = sentence.verbs[verb]
    return not {word.lemma, f"{word.lemma} {word.particle}"}.isdisjoint(_BRINGING_IN.words)
