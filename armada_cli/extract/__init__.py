"""Annotated -> [Event]: one complete record for each real-world event that the article tells."""

from __future__ import annotations

from armada_cli.lexicon import Lexicon
from armada_cli.records import Annotated, Event


def extract(annotated: Annotated, lexicon: Lexicon | None = None) -> list[Event]:
    """The events, in the order in which the text first tells them."""
    return []
