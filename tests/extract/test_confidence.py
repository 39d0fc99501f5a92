"""Confidence: between its bounds, higher for what is told more fully, and with a weight for each of its features."""

from __future__ import annotations

from armada_cli.extract.slots.confidence import confidence_of, features_of
from armada_cli.lexicon import default
from tests.extract.cases import events_of

FULL = (
    "# Suicide bomber kills nine in Basra || BASRA, Iraq - A suicide bomber killed nine people at a market in Basra on "
    "Wednesday. || The Islamic State claimed the attack. || The bombing wounded 20 others, police said."
)
BARE = "There was an attack in Iraq."


def test_more_is_surer() -> None:
    (full,), bare = events_of(FULL), events_of(BARE)
    assert 0.8 < full.confidence <= 0.98
    assert all(0.05 <= event.confidence < full.confidence for event in bare)
    assert full.confidence == confidence_of(full)


def test_each_feature_has_a_weight_and_each_weight_a_feature() -> None:
    (event,) = events_of(FULL)
    assert {entry["feature"] for entry in default().entries("confidence")} == set(features_of(event))
    assert set(features_of(event).values()) <= {0.0, 1.0}
